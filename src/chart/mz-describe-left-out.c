/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include "mz-describe-private.h"
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

/* "only members of BRICS (BRICS Brasil 2025, 2025-01-06)" and how many subjects that leaves out. */
static char *
describe_group (const MzChartBuild *build)
{
  const char *id = mz_view_spec_get_text (build->spec, MZ_VIEW_TEXT_GROUP);
  MzCountryGroups *groups = mz_chart_context_get_groups (build->context);
  const MzCountryGroup *group = id != NULL && groups != NULL ? mz_country_groups_find (groups, id) : NULL;
  g_autofree char *outside = NULL;
  g_autofree char *members = NULL;

  if (group == NULL)
    return NULL;

  /* Translators: group of countries, who says who its members are, and the day of that */
  members = g_strdup_printf (C_("subtitle", "only members of %1$s (%2$s, %3$s)"), group->name, group->publisher,
                             group->as_of);
  if (build->n_outside == 0)
    return g_steal_pointer (&members);

  outside = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other left out", "%u others left out", build->n_outside),
                             build->n_outside);

  return g_strjoin (SEPARATOR, members, outside, NULL);
}

static char *
describe_hidden (const MzChartBuild *build)
{
  guint n = build->n_hidden;

  if (build->leaves_out_statements)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement hidden by the filter",
                                         "%u statements hidden by the filter", n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure hidden by the filter",
                                       "%u figures hidden by the filter", n), n);
}

static char *
describe_later (const MzChartBuild *build)
{
  guint n = build->n_later;

  if (build->leaves_out_statements)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u later statement left out",
                                         "%u later statements left out", n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u later figure left out",
                                       "%u later figures left out", n), n);
}

/* Nothing that the view leaves out goes untold: it stands in every subtitle. */
char *
_mz_describe_left_out (const MzChartBuild *build,
                       const char         *subtitle)
{
  GString *words = g_string_new (subtitle);
  g_autofree char *group = describe_group (build);
  /* what is drawn of a measure names its lens itself */
  g_autofree char *filters = build->leaves_out_statements
                               ? _mz_describe_filters (build->context, mz_view_spec_get_lens (build->spec)) : NULL;

  if (group != NULL)
    append (words, group);
  if (filters != NULL)
    append (words, filters);
  if (build->n_hidden > 0)
    {
      g_autofree char *hidden = describe_hidden (build);

      append (words, hidden);
    }
  if (build->n_later > 0)
    {
      g_autofree char *later = describe_later (build);

      append (words, later);
    }

  return g_string_free (words, FALSE);
}
