/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include <glib/gi18n-lib.h>

#define SEPARATOR " · "

static void
append (GString    *words,
        const char *text)
{
  if (words->len > 0)
    g_string_append (words, SEPARATOR);
  g_string_append (words, text);
}

/* Nothing that the view leaves out goes untold: it stands in every subtitle. */
char *
_mz_describe_left_out (const MzChartBuild *build,
                       const char         *subtitle)
{
  GString *words = g_string_new (subtitle);

  if (build->n_hidden > 0)
    {
      g_autofree char *hidden =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure hidden by the filter",
                                      "%u figures hidden by the filter", build->n_hidden), build->n_hidden);

      append (words, hidden);
    }
  if (build->n_later > 0)
    {
      g_autofree char *later =
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u later figure left out",
                                      "%u later figures left out", build->n_later), build->n_later);

      append (words, later);
    }

  return g_string_free (words, FALSE);
}
