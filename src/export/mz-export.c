/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-export.h"

#include "mz-describe.h"
#include "mz-export-private.h"
#include "mz-file.h"
#include "mz-render.h"
#include "mz-text-pango.h"
#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (mz-export-error-quark, mz_export_error)

static const char *const suffixes[MZ_N_EXPORT_FORMATS] = { "png", "svg", "pdf", "csv", "json" };

/**
 * mz_export_format_parse:
 * @text: a name such as "svg", in any case
 * @format_out: (out): the format of that name
 *
 * Returns: %FALSE when no format has that name
 */
gboolean
mz_export_format_parse (const char     *text,
                        MzExportFormat *format_out)
{
  for (guint i = 0; i < MZ_N_EXPORT_FORMATS; i++)
    {
      if (g_ascii_strcasecmp (text, suffixes[i]) == 0)
        {
          *format_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mz_export_format_from_path:
 * @path: a file name
 * @format_out: (out): the format that its ending names
 *
 * Returns: %FALSE when the ending names none
 */
gboolean
mz_export_format_from_path (const char     *path,
                            MzExportFormat *format_out)
{
  const char *dot = strrchr (path, '.');

  return dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL && mz_export_format_parse (dot + 1, format_out);
}

/**
 * mz_export_format_get_suffix:
 * @format: a format
 *
 * Returns: (transfer none): its file ending without the dot
 */
const char *
mz_export_format_get_suffix (MzExportFormat format)
{
  g_return_val_if_fail (format < MZ_N_EXPORT_FORMATS, NULL);

  return suffixes[format];
}

/* The year that is shown, 0 when there is no such measure. */
static int
find_year (MzDataset  *dataset,
           MzViewSpec *spec)
{
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));
  MzDerivedKind kind;

  if (measure != MZ_NO_INDEX)
    {
      g_autoptr (MzQueryResult) query = mz_query_run (dataset, measure, mz_view_spec_get_year (spec),
                                                      mz_view_spec_get_lens (spec));

      return query->year;
    }
  if (mz_derived_kind_parse (mz_view_spec_get_measure (spec), &kind))
    {
      g_autoptr (MzDerivation) derivation = mz_derive_run (dataset, kind, mz_view_spec_get_year (spec),
                                                           mz_view_spec_get_lens (spec));

      return derivation->year;
    }

  return 0;
}

/* What a view shows that is of no measure; NULL when it is of one. */
static const char *
get_subject_of_view (const MzViewSpec *spec)
{
  int rows = mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS);

  switch (mz_view_spec_get_view (spec))
    {
    case MZ_VIEW_HOLDINGS:
    case MZ_VIEW_TIMELINE:
      return "monazite";
    case MZ_VIEW_TABLE:
      return rows == MZ_TABLE_HOLDINGS ? "holdings" : rows == MZ_TABLE_EVENTS ? "events" : NULL;
    default:
      return NULL;
    }
}

/**
 * mz_export_suggest_name:
 * @context: data of the view
 * @spec: the view
 * @format: the format
 *
 * Returns: (transfer full): a file name without folder, such as "reserves-2025-map.png"
 */
char *
mz_export_suggest_name (MzChartContext *context,
                        MzViewSpec     *spec,
                        MzExportFormat  format)
{
  const char *subject = get_subject_of_view (spec);
  int year = find_year (mz_chart_context_get_dataset (context), spec);
  g_autofree char *stem = NULL;

  if (subject != NULL)
    return g_strdup_printf ("%s-%s.%s", subject, mz_view_kind_to_string (mz_view_spec_get_view (spec)), suffixes[format]);
  if (year == 0)
    return g_strdup_printf ("monazite.%s", suffixes[format]);

  stem = g_strdelimit (g_strdup (mz_view_spec_get_measure (spec)), "_", '-');

  return g_strdup_printf ("%s-%d-%s.%s", stem, year,
                          mz_view_kind_to_string (mz_view_spec_get_view (spec)), suffixes[format]);
}

static gboolean
check_options (const MzExportOptions *options,
               GError               **error)
{
  if (options->width_px >= MZ_EXPORT_MIN_SIZE_PX && options->width_px <= MZ_EXPORT_MAX_SIZE_PX &&
      options->height_px >= MZ_EXPORT_MIN_SIZE_PX && options->height_px <= MZ_EXPORT_MAX_SIZE_PX &&
      options->scale >= 1 && options->scale <= 4)
    return TRUE;

  g_set_error (error, MZ_EXPORT_ERROR, MZ_EXPORT_ERROR_SIZE,
               _("A chart can be %d to %d pixels wide and high, at a scale of 1 to 4."),
               MZ_EXPORT_MIN_SIZE_PX, MZ_EXPORT_MAX_SIZE_PX);

  return FALSE;
}

static gboolean
is_picture (MzExportFormat format)
{
  return format == MZ_EXPORT_PNG || format == MZ_EXPORT_SVG || format == MZ_EXPORT_PDF;
}

/* Ids by place, so that the renderer can name figures without knowing the dataset. */
static const char **
list_figure_ids (MzDataset *dataset)
{
  guint32 n_figures = mz_dataset_get_n_figures (dataset);
  const char **ids = g_new0 (const char *, n_figures + 1);

  for (guint32 i = 0; i < n_figures; i++)
    ids[i] = mz_dataset_get_figure (dataset, i)->base.id;

  return ids;
}

static char *
make_source_line (MzChart *chart)
{
  MzChartContext *context = mz_chart_get_context (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autoptr (GPtrArray) statements = mz_chart_get_statements (chart);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      guint32 source = ((const MzStatement *) g_ptr_array_index (statements, i))->source;
      g_autofree char *words = NULL;

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (source)))
        continue;
      words = mz_describe_source (context, mz_dataset_get_source (dataset, source));
      g_string_append_printf (line, "%s%s", line->len > 0 ? "; " : "", words);
    }

  return g_string_free (line, FALSE);
}

static GBytes *
render (MzChart               *chart,
        const MzExportOptions *options,
        GError               **error)
{
  MzChartContext *context = mz_chart_get_context (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  MzScene *scene = mz_chart_get_scene (chart);
  g_autoptr (MzTheme) theme = mz_theme_new (options->theme);
  g_autofree char *payload = _mz_export_payload (chart);
  g_autofree char *source_line = make_source_line (chart);
  g_autofree const char **figure_ids = list_figure_ids (dataset);
  const MzRenderOptions render_options = {
    .theme = theme,
    .language = mz_chart_context_get_language (context),
    .scale = options->scale,
    .payload = payload,
    .source_line = source_line,
    .figure_ids = figure_ids,
    .n_figure_ids = mz_dataset_get_n_figures (dataset),
  };

  switch (options->format)
    {
    case MZ_EXPORT_SVG:
      return mz_render_svg (scene, &render_options, error);
    case MZ_EXPORT_PDF:
      return mz_render_pdf (scene, &render_options, error);
    case MZ_EXPORT_PNG:
    default:
      return mz_render_png (scene, &render_options, error);
    }
}

/**
 * mz_export_to_bytes:
 * @context: data of the view
 * @spec: the view
 * @options: format, theme and size
 * @error: return location for an error
 *
 * Draws the view into a file in memory. Pictures carry the view, the figures that
 * were drawn and their sources inside. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the file; errors are of %MZ_EXPORT_ERROR or %MZ_RENDER_ERROR
 */
GBytes *
mz_export_to_bytes (MzChartContext        *context,
                    MzViewSpec            *spec,
                    const MzExportOptions *options,
                    GError               **error)
{
  g_autoptr (MzTextMetrics) metrics = NULL;
  g_autoptr (MzChart) chart = NULL;
  char *payload;

  if (!check_options (options, error))
    return NULL;

  metrics = is_picture (options->format) ? mz_text_pango_new (mz_chart_context_get_language (context))
                                         : mz_text_metrics_new_fixed ();
  chart = mz_chart_new (context, spec, metrics, options->width_px, options->height_px);

  switch (options->format)
    {
    case MZ_EXPORT_CSV:
      return _mz_export_csv (chart);
    case MZ_EXPORT_JSON:
      payload = _mz_export_payload (chart);
      return g_bytes_new_take (payload, strlen (payload));
    default:
      return render (chart, options, error);
    }
}

/**
 * mz_export_to_file:
 * @context: data of the view
 * @spec: the view
 * @options: format, theme and size
 * @path: target; afterwards it has the old bytes or the complete new ones
 * @inputs: (nullable) (array zero-terminated=1): files that were read and must not be overwritten
 * @error: return location for an error
 *
 * Draws the view into a file. Any thread may call it.
 *
 * Returns: whether the complete file stands on the disk; errors are of %MZ_EXPORT_ERROR,
 *   %MZ_RENDER_ERROR or %MZ_FILE_ERROR
 */
gboolean
mz_export_to_file (MzChartContext        *context,
                   MzViewSpec            *spec,
                   const MzExportOptions *options,
                   const char            *path,
                   const char *const     *inputs,
                   GError               **error)
{
  g_autoptr (GBytes) bytes = mz_export_to_bytes (context, spec, options, error);

  return bytes != NULL && mz_file_write (path, bytes, inputs, error);
}
