/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"

#include "mz-cli-view.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

/* Of the size of a default export, so that the same marks are told. */
#define WIDTH_PX  1200
#define HEIGHT_PX 800

static int
describe (MzCliView *view)
{
  int code = MZ_EXIT_GOOD;
  g_autoptr (MzChartContext) context = mz_cli_view_load_context (view, &code);
  g_autoptr (MzViewSpec) spec = NULL;
  g_autoptr (MzTextMetrics) metrics = NULL;
  g_autoptr (MzChart) chart = NULL;
  g_autofree char *words = NULL;

  if (context == NULL)
    return code;
  spec = mz_cli_view_make_spec (view, context, &code);
  if (spec == NULL)
    return code;

  metrics = mz_text_metrics_new_fixed ();
  chart = mz_chart_new (context, spec, metrics, WIDTH_PX, HEIGHT_PX);
  words = mz_chart_dup_sentences (chart);

  return mz_cli_print_words (words);
}

/**
 * mz_cli_run_describe:
 * @arguments: (inout): the command line, the command's name first
 *
 * Says a chart in words.
 *
 * Returns: an exit code
 */
int
mz_cli_run_describe (char ***arguments)
{
  g_auto (MzCliView) view = { NULL };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  int code;

  mz_cli_view_add_options (&view, context);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (!mz_cli_parse (context, arguments, &code))
    return code;

  return describe (&view);
}
