/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-private.h"

#include "mz-describe.h"
#include "mz-describe-private.h"
#include "mz-holdings-capacity.h"
#include "mz-ownership.h"
#include <glib/gi18n-lib.h>

static gboolean
is_graph (const MzChartBuild *build)
{
  return mz_view_spec_get_option (build->spec, MZ_OPTION_HOLDINGS_MARKS) == MZ_HOLDINGS_GRAPH;
}

static const char *
get_focus_name (const MzChartBuild *build)
{
  const char *focus = mz_view_spec_get_text (build->spec, MZ_VIEW_TEXT_FOCUS);

  if (focus == NULL || *focus == '\0')
    focus = mz_view_spec_get_selected (build->spec);

  return mz_chart_context_get_subject_name (build->context, focus);
}

char *
_mz_holdings_describe_title (const MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);

  if (self->capacity != NULL)
    {
      g_autofree char *measure = mz_describe_derived (self->capacity->derivation->kind);

      /* Translators: attributable capacity of a stage, year */
      return g_strdup_printf (C_("chart title", "%1$s by company, %2$d"), measure, build->year);
    }
  if (_mz_holdings_has_focus (self))
    return g_strdup_printf (C_("chart title", "Holdings around %s"), get_focus_name (build));
  if (is_graph (build))
    return g_strdup (C_("chart title", "Who owns the chain from mine to magnet"));

  return g_strdup (C_("chart title", "Who holds what in rare earths"));
}

/* What is stated as a holding, and what is drawn beside it. */
typedef struct
{
  guint n_holdings;
  guint n_holders;
  guint n_operations;
} Counts;

static Counts
count_links (const MzHoldings *self)
{
  g_autoptr (GHashTable) holders = g_hash_table_new (NULL, NULL);
  Counts counts = { 0 };

  for (guint i = 0; i < self->links->len; i++)
    {
      guint link = g_array_index (self->links, guint, i);

      if (_mz_holdings_net_is_operation (self->net, link))
        counts.n_operations++;
      else
        {
          counts.n_holdings++;
          g_hash_table_add (holders, GUINT_TO_POINTER (_mz_holdings_net_get_link (self->net, link)->holder + 1));
        }
    }
  counts.n_holders = g_hash_table_size (holders);

  return counts;
}

static char *
describe_count (const MzHoldings *self)
{
  Counts counts = count_links (self);
  g_autofree char *holdings = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u holding", "%u holdings",
                                                            counts.n_holdings), counts.n_holdings);
  g_autofree char *holders = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u holder", "%u holders",
                                                           counts.n_holders), counts.n_holders);
  /* Translators: number of holdings, number of holders */
  g_autofree char *all = g_strdup_printf (C_("subtitle", "%1$s of %2$s"), holdings, holders);
  g_autofree char *operations = NULL;

  if (counts.n_operations == 0)
    return g_steal_pointer (&all);

  operations = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u facility run without a stated stake",
                                             "%u facilities run without a stated stake", counts.n_operations),
                                counts.n_operations);
  if (counts.n_holdings == 0)
    return g_steal_pointer (&operations);

  return g_strdup_printf ("%s · %s", all, operations);
}

static gboolean
is_in_view (const MzHoldings *self,
            const char       *subject)
{
  guint node;

  return !_mz_holdings_has_focus (self) ||
         (_mz_holdings_net_find (self->net, subject, &node) && g_array_index (self->steps, guint, node) <= self->depth);
}

/* What is stated of later days alone, and touches what is in view. */
static guint
count_later (const MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);
  guint n = 0;

  for (guint i = 0; i < self->net->later->len; i++)
    {
      const MzHolding *holding = g_ptr_array_index (self->net->later, i);

      n += is_in_view (self, holding->holder) || is_in_view (self, holding->asset) ||
           _mz_holdings_is_around (build, holding);
    }

  return n;
}

/* An operator without a date is drawn in every year. */
static guint
count_undated (const MzHoldings *self)
{
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    n += mz_holding_get_first_day (_mz_holdings_net_get_drawn (self->net, g_array_index (self->links, guint, i))) == 0;

  return n;
}

static void
append_part (GString *words,
             char    *part)
{
  g_string_append_printf (words, " · %s", part);
  g_free (part);
}

static char *
describe_time (const MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);
  guint n_later = count_later (build), n_undated = count_undated (self);
  GString *words = g_string_new (NULL);

  if (mz_view_spec_get_year (build->spec) <= 0)
    {
      g_string_append (words, C_("subtitle", "newest state that is known"));
      return g_string_free (words, FALSE);
    }

  /* Translators: a year; only what is dated by its end is shown */
  g_string_append_printf (words, C_("subtitle", "holdings stated or begun by the end of %d"), mz_view_spec_get_year (build->spec));
  if (n_later > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u was stated or began later",
                                                      "%u were stated or began later", n_later), n_later));
  if (n_undated > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "of %u no date is stated",
                                                      "of %u no date is stated", n_undated), n_undated));

  return g_string_free (words, FALSE);
}

static char *
describe_capacity_subtitle (const MzChartBuild *build)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;
  g_autofree char *unit = mz_describe_unit (capacity->unit);
  g_autofree char *formula = mz_describe_formula (capacity->derivation->kind);
  g_autofree char *lens = mz_describe_lens (build->context, mz_view_spec_get_lens (build->spec));
  g_autofree char *computed = g_strdup_printf (C_("subtitle", "%1$s · computed: %2$s · from: %3$s"), unit, formula, lens);
  g_autofree char *time = NULL;

  if (mz_view_spec_get_year (build->spec) <= 0)
    return g_steal_pointer (&computed);

  time = describe_time (build);

  return g_strdup_printf ("%s · %s", computed, time);
}

char *
_mz_holdings_describe_subtitle (const MzChartBuild *build)
{
  g_autofree char *count = NULL;
  g_autofree char *time = NULL;

  if (_mz_holdings_get (build)->capacity != NULL)
    return describe_capacity_subtitle (build);

  count = describe_count (_mz_holdings_get (build));
  time = describe_time (build);

  return g_strdup_printf ("%s · %s", count, time);
}

static guint
count_state (const MzHoldings *self,
             MzLinkState       state)
{
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    n += _mz_holdings_net_get_link (self->net, g_array_index (self->links, guint, i))->state == state;

  return n;
}

static void
append_counts (GString          *words,
               const MzHoldings *self)
{
  guint n_pending = count_state (self, MZ_LINK_PENDING);
  guint n_ended = count_state (self, MZ_LINK_ENDED);

  if (n_pending > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, " %u is pending.", " %u are pending.", n_pending),
                            n_pending);
  if (n_ended > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, " %u has ended.", " %u have ended.", n_ended),
                            n_ended);
}

static void
append_capacity (GString            *words,
                 const MzChartBuild *build)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;

  for (guint i = 0; i < capacity->rows->len; i++)
    {
      const MzCapacityRow *row = _mz_holdings_capacity_get_row (capacity, i);
      g_autofree char *name = _mz_describe_subject (build->context, row->company);
      g_autofree char *amount = _mz_holdings_capacity_describe_row (build, row);

      /* Translators: company, its attributable capacity */
      g_string_append_printf (words, C_("chart", " %1$s: %2$s."),
                              name, amount);
    }
  if (capacity->n_unowned > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, " %u facility with a capacity has no stated owner.",
                                                " %u facilities with a capacity have no stated owner.", capacity->n_unowned),
                            capacity->n_unowned);
  if (capacity->n_unowned_planned > 0)
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, " %u facility with a planned capacity has no stated owner.",
                                                " %u facilities with a planned capacity have no stated owner.",
                                                capacity->n_unowned_planned), capacity->n_unowned_planned);
}

/* The whole chart in words. */
char *
_mz_holdings_describe_chart (const MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);
  g_autofree char *title = _mz_holdings_describe_title (build);
  g_autofree char *subtitle = _mz_holdings_describe_subtitle (build);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, self->capacity != NULL ? C_("chart", "Bars of capacity: %1$s. %2$s.")
                                 : is_graph (build)     ? C_("chart", "Graph of holdings: %1$s. %2$s.")
                                                        : C_("chart", "List of holdings: %1$s. %2$s."),
                          title, subtitle);
  if (self->capacity != NULL)
    append_capacity (words, build);
  else
    append_counts (words, self);

  return g_string_free (words, FALSE);
}
