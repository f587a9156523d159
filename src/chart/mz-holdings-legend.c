/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the links in view need explained. */
typedef struct
{
  const char *kinds[MZ_N_HOLDING_KINDS];   /* ids, by the place of the kind */
  gboolean    has_pending;
  gboolean    has_ended;
  gboolean    has_unknown;
  gboolean    has_range;
  gboolean    has_bound;
  gboolean    has_rivals;
} Needs;

static void
collect_needs (const MzChartBuild *build,
               const GArray       *links,
               Needs              *needs)
{
  const MzHoldings *holdings = _mz_holdings_get (build);

  for (guint i = 0; i < links->len; i++)
    {
      guint link = g_array_index (links, guint, i);
      const MzHolding *holding = _mz_holdings_net_get_drawn (holdings->net, link);
      MzLinkState state = _mz_holdings_net_get_link (holdings->net, link)->state;
      gboolean has_range = !isnan (holding->share_min) && !isnan (holding->share_max);

      needs->kinds[_mz_holding_kind_get_place (holding->kind)] = holding->kind;
      needs->has_pending |= state == MZ_LINK_PENDING;
      needs->has_ended |= state == MZ_LINK_ENDED;
      needs->has_unknown |= isnan (holding->share) && !has_range && !_mz_holdings_net_is_operation (holdings->net, link);
      needs->has_range |= has_range;
      needs->has_bound |= mz_bound_is_open_above (holding->share_bound) || mz_bound_is_open_below (holding->share_bound);
      needs->has_rivals |= _mz_holdings_count_rivals (build, link) > 0;
    }
}

static void
add_kinds (GArray      *legend,
           const Needs *needs)
{
  for (guint i = 0; i < MZ_N_HOLDING_KINDS; i++)
    {
      const MzHoldingKind *kind;
      MzStyle style;

      if (needs->kinds[i] == NULL)
        continue;
      kind = _mz_holding_kind_get (needs->kinds[i]);
      style = _mz_holding_get_symbol_style (kind, kind->dash == MZ_DASH_DASHED ? MZ_LINK_PENDING : MZ_LINK_IN_FORCE);
      _mz_legend_add_symbol (legend, kind->symbol, &style, _mz_holding_kind_describe (kind->id));
    }
}

static void
add_states (GArray      *legend,
            const Needs *needs)
{
  const MzStyle pending = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_TEXT, .stroke_width = 1.5, .dash = MZ_DASH_DASHED };
  const MzStyle ended = { .fill = MZ_TOKEN_SUPERSEDED };

  if (needs->has_pending)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &pending, C_("legend", "pending"));
  if (needs->has_ended)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &ended, C_("legend", "ended"));
}

static void
add_shares (GArray      *legend,
            const Needs *needs)
{
  const MzStyle track = { .fill = MZ_TOKEN_GRID };
  const MzStyle unknown = { .fill = MZ_TOKEN_LAND, .pattern = MZ_PATTERN_DOTS, .pattern_color = MZ_TOKEN_LAND_PATTERN };
  const MzStyle bound = { .fill = MZ_TOKEN_SERIES_1, .pattern = MZ_PATTERN_STRIPES, .pattern_color = MZ_TOKEN_BOUND_PATTERN };
  const MzStyle range = { .stroke = MZ_TOKEN_WHISKER, .stroke_width = 1.25 };
  const MzStyle rival = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };

  _mz_legend_add (legend, MZ_SWATCH_RECT, &track, C_("legend", "0 to 100%"));
  if (needs->has_unknown)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &unknown, C_("legend", "share not stated"));
  if (needs->has_bound)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &bound, C_("legend", "only a bound is known"));
  if (needs->has_range)
    _mz_legend_add (legend, MZ_SWATCH_TICK, &range, C_("legend", "range that the source gives"));
  if (needs->has_rivals)
    _mz_legend_add (legend, MZ_SWATCH_TICK, &rival, C_("legend", "another statement, with another share or price"));
}

static void
add_lines (GArray      *legend,
           const Needs *needs)
{
  const MzStyle idle = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_AXIS, .stroke_width = 1, .dash = MZ_DASH_DASHED };
  const MzStyle wide = { .fill = MZ_TOKEN_MUTED_TEXT };
  const MzStyle rival = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };

  _mz_legend_add (legend, MZ_SWATCH_RECT, &idle, C_("legend", "plant not in operation"));
  _mz_legend_add (legend, MZ_SWATCH_RECT, &wide, C_("legend", "the wider the line, the larger the share; thinnest: not stated"));
  if (needs->has_rivals)
    _mz_legend_add (legend, MZ_SWATCH_TICK, &rival, C_("legend", "another statement, with another share or price"));
}

/* Kinds by symbol, then what the bars and ticks of a list or the lines of a graph mean. */
void
_mz_holdings_add_legend (MzChartBuild *build,
                         const GArray *links,
                         gboolean      is_graph)
{
  g_autoptr (GArray) legend = _mz_legend_new ();
  Needs needs = { { NULL } };

  collect_needs (build, links, &needs);
  add_kinds (legend, &needs);
  add_states (legend, &needs);
  if (is_graph)
    add_lines (legend, &needs);
  else
    add_shares (legend, &needs);
  _mz_legend_build (build, legend);
}
