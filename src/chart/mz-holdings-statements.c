/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-private.h"

#include "mz-holdings-capacity.h"
#include <string.h>

gboolean
_mz_holdings_is_capacity (const MzChartBuild *build,
                          guint               node,
                          const MzFigure     *figure)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  guint32 facility = _mz_holdings_net_get_node (net, node)->facility;
  const char *stage = facility != MZ_NO_INDEX ? mz_dataset_get_facility (net->dataset, facility)->stages[0] : NULL;
  const char *measure = mz_dataset_get_measure (build->dataset, figure->measure)->id;

  return stage != NULL && g_str_has_prefix (measure, stage) && g_str_equal (measure + strlen (stage), "_capacity");
}

static void
list_terms (MzChartBuild    *build,
            const MzHolding *holding)
{
  for (guint i = 0; holding->terms[i] != NULL; i++)
    {
      const MzStatement *term = mz_dataset_find_statement (build->dataset, holding->terms[i]);

      if (term != NULL)
        _mz_chart_build_add_statement (build, term);
    }
}

/* The drawn statement first, then the others about the same holder and asset. */
static void
list_link (MzChartBuild *build,
           guint         link)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  const MzHoldingsLink *record = _mz_holdings_net_get_link (net, link);

  for (guint i = 0; record->operation == NULL && i < record->n_statements; i++)
    {
      const MzHolding *holding = _mz_holdings_net_get_statement (net, record, i);

      _mz_chart_build_add_statement (build, &holding->base);
      list_terms (build, holding);
    }
}

static gboolean
is_in_view (const MzHoldings *self,
            guint             node)
{
  return !_mz_holdings_has_focus (self) || g_array_index (self->steps, guint, node) <= self->depth;
}

/* Boxes of the graph tell capacities. */
static void
list_capacities (MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);

  for (guint32 i = 0; i < mz_dataset_get_n_figures (build->dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (build->dataset, i);
      guint node;

      if (_mz_holdings_net_find (self->net, figure->subject, &node) && is_in_view (self, node) &&
          _mz_holdings_is_capacity (build, node, figure))
        _mz_chart_build_add_statement (build, &figure->base);
    }
}

static void
list_parts (MzChartBuild *build)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;

  for (guint i = 0; i < capacity->rows->len; i++)
    {
      const MzCapacityRow *row = _mz_holdings_capacity_get_row (capacity, i);

      for (guint j = 0; j < row->n_parts; j++)
        _mz_chart_build_add_figure (build, _mz_holdings_capacity_get_part (capacity, row->first_part + j)->figure);
      for (guint j = 0; j < row->n_planned; j++)
        _mz_chart_build_add_figure (build, _mz_holdings_capacity_get_planned (capacity, row->first_planned + j)->figure);
    }
}

/* All that the chart stands for, whatever has room in it. */
void
_mz_holdings_list_statements (MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);

  if (self->capacity != NULL)
    {
      list_parts (build);
      return;
    }
  for (guint i = 0; i < self->links->len; i++)
    list_link (build, g_array_index (self->links, guint, i));
  if (mz_view_spec_get_option (build->spec, MZ_OPTION_HOLDINGS_MARKS) == MZ_HOLDINGS_GRAPH)
    list_capacities (build);
}
