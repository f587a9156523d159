/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-private.h"

#include "mz-chart-types.h"
#include "mz-holdings-capacity.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>

static const MzHoldingKind kinds[MZ_N_HOLDING_KINDS] = {
  { "owns", MZ_SYMBOL_SQUARE, MZ_TOKEN_SERIES_1, MZ_DASH_SOLID },
  { "joint_venture", MZ_SYMBOL_DIAMOND, MZ_TOKEN_SERIES_2, MZ_DASH_SOLID },
  { "equity_stake", MZ_SYMBOL_CIRCLE, MZ_TOKEN_SERIES_3, MZ_DASH_SOLID },
  { "mining_rights", MZ_SYMBOL_CROSS, MZ_TOKEN_SERIES_6, MZ_DASH_DOTTED },
  { "acquiring", MZ_SYMBOL_TRIANGLE_RIGHT, MZ_TOKEN_SERIES_4, MZ_DASH_DASHED },
  { "under_discussion", MZ_SYMBOL_TRIANGLE_LEFT, MZ_TOKEN_SERIES_5, MZ_DASH_DASHED },
  { MZ_HOLDINGS_OPERATES, MZ_SYMBOL_PLUS, MZ_TOKEN_MUTED_TEXT, MZ_DASH_DOTTED },
};

const MzHoldings *
_mz_holdings_get (const MzChartBuild *build)
{
  return build->data;
}

gboolean
_mz_holdings_has_focus (const MzHoldings *self)
{
  return self->focus->len > 0 || self->is_later;
}

gboolean
_mz_holdings_is_in_focus (const MzHoldings *self,
                          guint             node)
{
  return _mz_holdings_has_focus (self) && g_array_index (self->steps, guint, node) == 0;
}

/* A kind that a later format adds is drawn as ownership of some sort. */
guint
_mz_holding_kind_get_place (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].id, kind))
        return i;
    }

  return 0;
}

const MzHoldingKind *
_mz_holding_kind_get (const char *kind)
{
  return &kinds[_mz_holding_kind_get_place (kind)];
}

const char *
_mz_holding_kind_describe (const char *kind)
{
  if (g_str_equal (kind, "joint_venture"))
    return C_("kind of holding", "joint venture");
  if (g_str_equal (kind, "equity_stake"))
    return C_("kind of holding", "equity stake");
  if (g_str_equal (kind, "mining_rights"))
    return C_("kind of holding", "mining rights");
  if (g_str_equal (kind, "acquiring"))
    return C_("kind of holding", "acquiring");
  if (g_str_equal (kind, "under_discussion"))
    return C_("kind of holding", "under discussion");
  if (g_str_equal (kind, MZ_HOLDINGS_OPERATES))
    return C_("kind of holding", "operates, no stake stated");

  return C_("kind of holding", "owns");
}

MzStyle
_mz_holding_get_style (const MzHoldingKind *kind,
                       MzLinkState          state)
{
  switch (state)
    {
    case MZ_LINK_PENDING:
      return (MzStyle) { .fill = MZ_TOKEN_SURFACE, .stroke = kind->token, .stroke_width = 1.5, .dash = MZ_DASH_DASHED };
    case MZ_LINK_ENDED:
      return (MzStyle) { .fill = MZ_TOKEN_SUPERSEDED };
    case MZ_LINK_IN_FORCE:
    default:
      return (MzStyle) { .fill = kind->token };
    }
}

MzStyle
_mz_holding_get_symbol_style (const MzHoldingKind *kind,
                              MzLinkState          state)
{
  MzStyle style = _mz_holding_get_style (kind, state);

  style.dash = MZ_DASH_SOLID;

  return style;
}

static int
get_day (const MzViewSpec *spec)
{
  g_autoptr (GDate) last_day = NULL;
  int year = mz_view_spec_get_year (spec);

  if (year <= 0 || year > 9999)
    return 0;
  last_day = g_date_new_dmy (31, G_DATE_DECEMBER, (GDateYear) year);

  return (int) g_date_get_julian (last_day);
}

/* A company or plant is itself; a country is all that it has, when no holding speaks of the state. */
static void
add_focus (MzHoldings *self,
           const char *subject)
{
  guint node;

  if (_mz_holdings_net_find (self->net, subject, &node))
    {
      g_array_append_val (self->focus, node);
      return;
    }
  for (node = 0; node < self->net->nodes->len; node++)
    {
      if (g_strcmp0 (_mz_holdings_net_get_country (self->net, node), subject) == 0)
        g_array_append_val (self->focus, node);
    }
}

static void
find_focus (MzHoldings       *self,
            const MzViewSpec *spec)
{
  const char *focus = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_FOCUS);
  const char *const *selection = mz_view_spec_get_selection (spec);

  if (focus != NULL && *focus != '\0')
    {
      add_focus (self, focus);
      return;
    }
  for (guint i = 0; selection[i] != NULL; i++)
    add_focus (self, selection[i]);
}

static gboolean
is_or_is_in (MzDataset  *dataset,
             const char *id,
             const char *subject)
{
  guint32 company = mz_dataset_find_company (dataset, id);
  guint32 facility = mz_dataset_find_facility (dataset, id);

  return g_str_equal (id, subject) ||
         (company != MZ_NO_INDEX && g_strcmp0 (mz_dataset_get_company (dataset, company)->country, subject) == 0) ||
         (facility != MZ_NO_INDEX && g_strcmp0 (mz_dataset_get_facility (dataset, facility)->country, subject) == 0);
}

/* Whether an end of it is what the view was asked to spread around, or lies there. */
gboolean
_mz_holdings_is_around (const MzChartBuild *build,
                        const MzHolding    *holding)
{
  const char *focus = mz_view_spec_get_text (build->spec, MZ_VIEW_TEXT_FOCUS);
  const char *const *selection = mz_view_spec_get_selection (build->spec);

  if (focus != NULL && *focus != '\0')
    return is_or_is_in (build->dataset, holding->holder, focus) || is_or_is_in (build->dataset, holding->asset, focus);
  for (guint i = 0; selection[i] != NULL; i++)
    {
      if (is_or_is_in (build->dataset, holding->holder, selection[i]) ||
          is_or_is_in (build->dataset, holding->asset, selection[i]))
        return TRUE;
    }

  return FALSE;
}

/* Without anything of that time around the focus, the view is empty rather than about everybody. */
static void
find_later_focus (MzHoldings         *self,
                  const MzChartBuild *build)
{
  for (guint i = 0; i < self->net->later->len && self->focus->len == 0 && !self->is_later; i++)
    self->is_later = _mz_holdings_is_around (build, g_ptr_array_index (self->net->later, i));
  if (self->is_later)
    self->depth = 0;
}

static gboolean
is_in_view (const MzHoldings *self,
            guint             node)
{
  return g_array_index (self->steps, guint, node) <= self->depth &&
         g_array_index (self->steps, guint, node) != G_MAXUINT;
}

static void
collect_links (MzHoldings *self)
{
  for (guint i = 0; i < self->net->links->len; i++)
    {
      const MzHoldingsLink *link = _mz_holdings_net_get_link (self->net, i);

      if (!_mz_holdings_has_focus (self) || (is_in_view (self, link->holder) && is_in_view (self, link->asset)))
        g_array_append_val (self->links, i);
    }
}

static MzHoldingsMarks
get_marks (const MzChartBuild *build)
{
  return (MzHoldingsMarks) mz_view_spec_get_option (build->spec, MZ_OPTION_HOLDINGS_MARKS);
}

static void
add_source (MzChartBuild *build,
            guint32       figure)
{
  g_array_append_val (build->sources, mz_dataset_get_figure (build->dataset, figure)->base.source);
}

static void
collect_capacity_sources (MzChartBuild             *build,
                          const MzHoldingsCapacity *capacity)
{
  for (guint i = 0; i < capacity->rows->len; i++)
    {
      const MzCapacityRow *row = _mz_holdings_capacity_get_row (capacity, i);

      for (guint j = 0; j < row->n_parts; j++)
        add_source (build, _mz_holdings_capacity_get_part (capacity, row->first_part + j)->figure);
      for (guint j = 0; j < row->n_planned; j++)
        add_source (build, _mz_holdings_capacity_get_planned (capacity, row->first_planned + j)->figure);
    }
}

static void
collect_sources (MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);

  build->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->capacity != NULL)
    {
      collect_capacity_sources (build, self->capacity);
      return;
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      const MzHolding *holding = _mz_holdings_net_get_drawn (self->net, g_array_index (self->links, guint, i));

      g_array_append_val (build->sources, holding->base.source);
    }
}

static void
free_holdings (gpointer data)
{
  MzHoldings *self = data;

  g_clear_pointer (&self->capacity, _mz_holdings_capacity_free);
  _mz_holdings_net_free (self->net);
  g_array_unref (self->focus);
  g_array_unref (self->steps);
  g_array_unref (self->links);
  g_free (self);
}

static void
prepare (MzChartBuild *build)
{
  MzHoldings *self = g_new0 (MzHoldings, 1);
  int depth = mz_view_spec_get_option (build->spec, MZ_OPTION_DEPTH);

  build->data = self;
  build->free_data = free_holdings;
  build->year = mz_view_spec_get_year (build->spec);
  self->net = _mz_holdings_net_new (build, get_day (build->spec));
  self->focus = g_array_new (FALSE, FALSE, sizeof (guint));
  self->links = g_array_new (FALSE, FALSE, sizeof (guint));
  self->depth = depth > 0 ? (guint) depth : G_MAXUINT;
  find_focus (self, build->spec);
  find_later_focus (self, build);
  self->steps = _mz_holdings_net_measure_steps (self->net, self->focus);
  collect_links (self);
  if (get_marks (build) == MZ_HOLDINGS_CAPACITY)
    {
      self->capacity = _mz_holdings_capacity_new (build, self);
      build->year = self->capacity->derivation->year;
    }
  collect_sources (build);
  _mz_holdings_list_statements (build);
}

/* The statement's id is the key, so that the mark leads to its words; its terms are the figures. */
void
_mz_holdings_set_statement_info (MzChartBuild    *build,
                                 guint32          mark,
                                 const MzHolding *holding,
                                 const char      *sentence)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; holding->terms[i] != NULL; i++)
    {
      const MzStatement *term = mz_dataset_find_statement (build->dataset, holding->terms[i]);

      if (term != NULL && term->kind == MZ_STATEMENT_FIGURE)
        g_array_append_val (figures, term->index);
    }
  mz_scene_builder_set_datum (build->scene, mark, (const guint32 *) (gconstpointer) figures->data, figures->len);
  mz_scene_builder_set_info (build->scene, mark, holding->base.id, sentence, NULL);
  mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

/* No statement but the record of the facility says it: its id leads there. */
static void
set_operation_info (MzChartBuild    *build,
                    guint32          mark,
                    const MzHolding *operation)
{
  const MzSource *source = mz_dataset_get_source (build->dataset, operation->base.source);
  g_autofree char *sentence = _mz_holdings_describe_operation (build, operation);

  mz_scene_builder_set_info (build->scene, mark, operation->asset, sentence, source->url);
  mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

void
_mz_holdings_set_link_info (MzChartBuild *build,
                            guint32       mark,
                            guint         link)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  const MzHolding *holding = _mz_holdings_net_get_drawn (net, link);
  g_autofree char *sentence = NULL;

  if (_mz_holdings_net_is_operation (net, link))
    {
      set_operation_info (build, mark, holding);
      return;
    }
  sentence = _mz_holdings_describe_link (build, link);
  _mz_holdings_set_statement_info (build, mark, holding, sentence);
}

static void
build_holdings (MzChartBuild *build)
{
  const MzHoldings *self = _mz_holdings_get (build);

  if (self->capacity != NULL)
    _mz_holdings_capacity_build (build);
  else if (self->links->len == 0)
    _mz_chart_build_add_message (build, self->net->later->len > 0 ? C_("chart", "No source states a holding of that time.")
                                                                  : C_("chart", "No source states a holding."));
  else if (get_marks (build) == MZ_HOLDINGS_GRAPH)
    _mz_holdings_graph_build (build);
  else
    _mz_holdings_list_build (build);
}

const MzChartType _mz_holdings_chart_type = {
  .prepare = prepare,
  .describe_title = _mz_holdings_describe_title,
  .describe_subtitle = _mz_holdings_describe_subtitle,
  .describe_chart = _mz_holdings_describe_chart,
  .build = build_holdings,
};
