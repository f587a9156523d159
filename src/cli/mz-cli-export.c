/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-cli-view.h"
#include "mz-export.h"
#include "mz-file.h"
#include "mz-number.h"
#include "mz-view-check.h"
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *format;
  char *size;
  char *scale;
  char *theme;
  char *output;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->format);
  g_free (options->size);
  g_free (options->scale);
  g_free (options->theme);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
add_options (Options        *options,
             GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_("File to write"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, N_("Format, else taken from the file's ending"),
      "png|svg|pdf|csv|json" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size, N_("Width and height in pixels"), "1200x800" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &options->scale, N_("Device pixels for each pixel of a PNG, 1 to 4"), "2" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options->theme, N_("Colours"), "light|dark|print|contrast" },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static gboolean
parse_size (const char      *text,
            MzExportOptions *export)
{
  const char *cross;

  if (text == NULL)
    return TRUE;

  cross = strchr (text, 'x');

  return cross != NULL && mz_number_parse (text, cross - text, &export->width_px) &&
         mz_number_parse (cross + 1, -1, &export->height_px);
}

static gboolean
parse_format (const Options  *options,
              MzExportFormat *format)
{
  return options->format != NULL ? mz_export_format_parse (options->format, format)
                                 : mz_export_format_from_path (options->output, format);
}

static gboolean
refuse (const char *option,
        const char *found,
        const char *values)
{
  g_autofree char *message = mz_view_describe_refused (option, found, values);

  mz_cli_fail (MZ_EXIT_USAGE, message);

  return FALSE;
}

static gboolean
parse_values (const Options   *options,
              MzExportOptions *export)
{
  if (options->output == NULL)
    {
      mz_cli_fail (MZ_EXIT_USAGE, _("--output FILE is missing."));
      return FALSE;
    }
  if (!parse_format (options, &export->format))
    return refuse (options->format != NULL ? "--format" : "--output",
                   options->format != NULL ? options->format : options->output, "png|svg|pdf|csv|json");
  if (!parse_size (options->size, export))
    return refuse ("--size", options->size, _("width and height, such as 1200x800"));
  if (options->scale != NULL && !mz_number_parse (options->scale, -1, &export->scale))
    return refuse ("--scale", options->scale, "1…4");
  if (options->theme != NULL && !mz_theme_parse (options->theme, &export->theme))
    return refuse ("--theme", options->theme, "light|dark|print|contrast");

  return TRUE;
}

static int
write_file (MzCliView             *view,
            const MzExportOptions *export,
            const char            *path)
{
  int code = MZ_EXIT_GOOD;
  g_autoptr (MzChartContext) context = mz_cli_view_load_context (view, &code);
  g_autoptr (MzViewSpec) spec = NULL;
  g_auto (GStrv) inputs = NULL;
  g_autoptr (GError) error = NULL;

  if (context == NULL)
    return code;
  spec = mz_cli_view_make_spec (view, context, &code);
  if (spec == NULL)
    return code;

  inputs = mz_cli_view_dup_inputs (view);
  if (mz_export_to_file (context, spec, export, path, (const char *const *) inputs, &error))
    return MZ_EXIT_GOOD;

  code = error->domain == MZ_EXPORT_ERROR ? MZ_EXIT_USAGE : MZ_EXIT_CANNOT_WRITE;

  return mz_cli_fail_error (code, g_steal_pointer (&error));
}

/**
 * mz_cli_run_export:
 * @arguments: (inout): the command line, the command's name first
 *
 * Draws a chart into a file.
 *
 * Returns: an exit code
 */
int
mz_cli_run_export (char ***arguments)
{
  g_auto (MzCliView) view = { NULL };
  g_auto (Options) options = { NULL };
  MzExportOptions export = { .width_px = 1200, .height_px = 800, .scale = 1 };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  int code;

  mz_cli_view_add_options (&view, context);
  add_options (&options, context);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (!mz_cli_parse (context, arguments, &code))
    return code;

  if (!parse_values (&options, &export))
    return MZ_EXIT_USAGE;

  return write_file (&view, &export, options.output);
}
