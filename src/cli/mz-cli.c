/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-language.h"
#include "mz-place-names.h"
#include "mz-text.h"
#include "mz-view-check.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const MzCliCommand commands[] = {
  { "check", N_("[--report] [FILE…]"), N_("Check collections, or the bundled one"), mz_cli_run_check },
  { "list", MZ_CLI_LIST_NAMES, N_("List what there is"), mz_cli_run_list },
  { "describe", N_("VIEW-OPTIONS"), N_("Say a chart in words"), mz_cli_run_describe },
  { "export", N_("VIEW-OPTIONS -o FILE"), N_("Draw a chart into a file"), mz_cli_run_export },
};

/**
 * mz_cli_fail:
 * @code: what to exit with
 * @message: one sentence
 *
 * Tells a failure on standard error, control characters made visible.
 *
 * Returns: @code
 */
int
mz_cli_fail (MzExitCode  code,
             const char *message)
{
  g_autofree char *visible = mz_text_make_visible (message);

  fprintf (stderr, "monazite-cli: %s\n", visible);

  return code;
}

/**
 * mz_cli_fail_error:
 * @code: what to exit with
 * @error: (transfer full): why
 *
 * Tells an error on standard error.
 *
 * Returns: @code
 */
int
mz_cli_fail_error (MzExitCode  code,
                   GError     *error)
{
  g_autoptr (GError) owned = error;

  return mz_cli_fail (code, owned->message);
}

/**
 * mz_cli_dup_argument:
 * @name: name of a member of a view, such as "map_marks"
 *
 * Returns: (transfer full): the option for it, such as "--map-marks"
 */
char *
mz_cli_dup_argument (const char *name)
{
  return g_strdelimit (g_strconcat ("--", name, NULL), "_", '-');
}

/* Names of places have more languages than the words of the program. */
static gboolean
is_language (const char        *tag,
             const char *const *known)
{
  g_autofree char *language = g_strndup (tag, strcspn (tag, "_-.@"));

  for (guint i = 0; known[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (known[i], language, strlen (language)) == 0 &&
          strchr ("_-", known[i][strlen (language)]) != NULL)
        return *language != '\0';
    }

  return g_str_equal (tag, "C");
}

/**
 * mz_cli_set_language:
 * @tag: (nullable): the language that was asked for
 * @code_out: (out): what to exit with when %FALSE is returned
 *
 * Speaks another language from now on.
 *
 * Returns: whether it is known
 */
gboolean
mz_cli_set_language (const char *tag,
                     int        *code_out)
{
  g_auto (GStrv) known = mz_place_names_list_languages ();
  g_autofree char *values = NULL;
  g_autofree char *message = NULL;

  if (tag == NULL)
    return TRUE;
  if (is_language (tag, (const char *const *) known))
    {
      mz_language_init (tag);
      return TRUE;
    }

  values = g_strjoinv ("|", known);
  message = mz_view_describe_refused ("--lang", tag, values);
  *code_out = mz_cli_fail (MZ_EXIT_USAGE, message);

  return FALSE;
}

/**
 * mz_cli_print:
 * @text: UTF-8 text
 *
 * Writes to standard output as it is, whatever the locale's character set.
 *
 * Returns: %MZ_EXIT_GOOD, or %MZ_EXIT_CANNOT_WRITE when not all of it could be written
 */
int
mz_cli_print (const char *text)
{
  if (fputs (text, stdout) < 0 || fflush (stdout) != 0)
    return mz_cli_fail (MZ_EXIT_CANNOT_WRITE, _("Standard output cannot be written."));

  return MZ_EXIT_GOOD;
}

/**
 * mz_cli_print_words:
 * @text: UTF-8 text, of lines that may hold anything that came from outside
 *
 * Writes to standard output with all that could steer a terminal or turn the direction of
 * reading made visible.
 *
 * Returns: %MZ_EXIT_GOOD, or %MZ_EXIT_CANNOT_WRITE when not all of it could be written
 */
int
mz_cli_print_words (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *visible = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = mz_text_make_visible (lines[i]);

      g_free (lines[i]);
      lines[i] = line;
    }
  visible = g_strjoinv ("\n", lines);

  return mz_cli_print (visible);
}

/* GLib would print its own help and exit by itself; this keeps exit codes and output ours. */
static void
add_help_option (GOptionContext *context,
                 gboolean       *wanted)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, wanted, N_("Show this help"), NULL },
    { NULL }
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/**
 * mz_cli_parse:
 * @context: options of a command
 * @arguments: (inout): the command line
 * @code_out: (out): what to exit with when %FALSE is returned
 *
 * Parses a command's options and answers `--help`. A word that no option takes is refused.
 *
 * Returns: whether the command goes on
 */
gboolean
mz_cli_parse (GOptionContext *context,
              char         ***arguments,
              int            *code_out)
{
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;

  add_help_option (context, &help);
  if (!g_option_context_parse_strv (context, arguments, &error))
    {
      *code_out = mz_cli_fail (MZ_EXIT_USAGE, error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *words = g_option_context_get_help (context, FALSE, NULL);

      *code_out = mz_cli_print (words);
      return FALSE;
    }
  if (g_strv_length (*arguments) > 1)
    {
      g_autofree char *message = g_strdup_printf (_("“%s” has no meaning here."), (*arguments)[1]);

      *code_out = mz_cli_fail (MZ_EXIT_USAGE, message);
      return FALSE;
    }

  return TRUE;
}

static int
print_usage (void)
{
  GString *words = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_string_append (words, _("Monazite: figures on rare earths, each with its evidence.\n\nUsage:\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (words, "  monazite-cli %s %s\n      %s\n", commands[i].name,
                            _(commands[i].arguments), _(commands[i].summary));
  g_string_append (words, _("\n“monazite-cli COMMAND --help” tells the options of a command.\n"
                            "Exit codes: 0 good, 1 problems found, 2 usage, 3 cannot read, 4 cannot write.\n"));
  text = g_string_free (words, FALSE);

  return mz_cli_print (text);
}

/**
 * mz_cli_run:
 * @argc: number of arguments
 * @argv: arguments, the program's name first
 *
 * Runs one command.
 *
 * Returns: an exit code
 */
int
mz_cli_run (int    argc,
            char **argv)
{
  g_auto (GStrv) arguments = NULL;

  if (argc < 2)
    {
      print_usage ();
      return MZ_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    return print_usage ();
  if (g_str_equal (argv[1], "--version"))
    return mz_cli_print ("monazite-cli " MZ_VERSION "\n");

  arguments = g_strdupv (argv + 1);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (argv[1], commands[i].name))
        return commands[i].run (&arguments);
    }

  print_usage ();

  return mz_cli_fail (MZ_EXIT_USAGE, _("There is no such command."));
}
