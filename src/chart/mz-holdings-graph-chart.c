/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-graph.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Narrower than this, boxes and lines would not be readable: the list tells the same. */
#define MIN_GRAPH_WIDTH  480.0
#define MIN_GRAPH_HEIGHT 150.0
#define LEGEND_HEIGHT    48.0
#define NOTE_HEIGHT      16.0
#define MAX_COLUMNS      6

static const char *
get_heading (int column)
{
  switch (column)
    {
    case 0:
      return C_("column of the graph", "Deposits and mines");
    case 1:
      return C_("column of the graph", "Separation");
    case 2:
      return C_("column of the graph", "Metal and alloy");
    case 3:
      return C_("column of the graph", "Magnets");
    case 4:
      return C_("column of the graph", "Recycling");
    default:
      return C_("column of the graph", "Owners and companies");
    }
}

static void
add_heading (const MzHoldingsGraph *graph,
             guint                  place,
             guint                  n_columns,
             const char            *words)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_BOLD, MZ_ANCHOR_START);
  const MzRect rect = _mz_holdings_graph_get_rect (graph, place);
  double width = MIN (n_columns * (rect.width + graph->gap) - 6, graph->area.x + graph->area.width - rect.x);
  g_autofree char *fitted = mz_text_metrics_ellipsize (graph->build->metrics, words, style.face, style.font_size, width);

  _mz_chart_build_add_text (graph->build, &style, rect.x, graph->area.y - 9, fitted);
}

/* Layers of companies, which have one heading. */
static guint
count_free (const MzHoldingsGraph *graph)
{
  guint n = 1;

  for (guint i = 0; i < graph->nodes->len; i++)
    {
      if (_mz_holdings_graph_get_column (graph->holdings->net, g_array_index (graph->nodes, guint, i)) == MZ_LAYOUT_ANY_COLUMN)
        n = MAX (n, mz_layered_layout_get_layer (graph->layout, i) + 1);
    }

  return n;
}

/* Above the first of the companies' columns and above each stage. */
static void
add_headings (const MzHoldingsGraph *graph)
{
  gboolean has[MAX_COLUMNS] = { FALSE };

  mz_scene_builder_begin_group (graph->build->scene, MZ_ROLE_AXIS, "stages", C_("chart part", "Stages"));
  for (guint layer = 0; layer < mz_layered_layout_get_n_layers (graph->layout); layer++)
    {
      for (guint i = 0; i < graph->nodes->len; i++)
        {
          int column = _mz_holdings_graph_get_column (graph->holdings->net, g_array_index (graph->nodes, guint, i));

          if (has[column + 1] || mz_layered_layout_get_layer (graph->layout, i) != layer)
            continue;
          has[column + 1] = TRUE;
          add_heading (graph, i, column == MZ_LAYOUT_ANY_COLUMN ? count_free (graph) : 1, get_heading (column));
        }
    }
  mz_scene_builder_end_group (graph->build->scene);
}

/* What the places mean, and what has none. */
static void
add_note (const MzHoldingsGraph *graph,
          double                 y)
{
  guint n_all = graph->nodes->len + graph->n_left_out;
  GString *words = g_string_new (NULL);
  g_autofree char *note = NULL;

  if (graph->n_left_out > 0)
    {
      g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u holder or asset has room here, the largest connected group first",
                                                  "%1$u of %2$u holders and assets have room here, the largest connected group first", n_all),
                              graph->nodes->len, n_all);
      g_string_append (words, " · ");
    }
  g_string_append (words, C_("graph", "columns follow the stages; the collection states no deliveries between plants"));
  note = g_string_free (words, FALSE);
  _mz_chart_build_add_note (graph->build, round (y), note);
}

static MzHoldingsGraph *
make_graph (MzChartBuild *build,
            double        legend_height)
{
  MzRect area = build->plot;

  area.y += MZ_GRAPH_HEADING_HEIGHT;
  area.height -= MZ_GRAPH_HEADING_HEIGHT + NOTE_HEIGHT + legend_height;

  return area.width < MIN_GRAPH_WIDTH || area.height < MIN_GRAPH_HEIGHT ? NULL : _mz_holdings_graph_new (build, &area);
}

/* A graph that leaves out more of what is around its focus than it draws tells less than a list. */
static gboolean
suits_graph (MzChartBuild *build)
{
  g_autoptr (MzHoldingsGraph) graph = make_graph (build, LEGEND_HEIGHT);

  return graph != NULL && (!_mz_holdings_has_focus (graph->holdings) || graph->n_left_out <= graph->nodes->len);
}

/* Owners and companies on the left, then their plants by stage, as a layered graph; a list where that
 * has no room. */
void
_mz_holdings_graph_build (MzChartBuild *build)
{
  g_autoptr (MzHoldingsGraph) graph = NULL;

  if (!suits_graph (build))
    {
      _mz_holdings_list_build (build);
      return;
    }

  _mz_holdings_add_legend (build, _mz_holdings_get (build)->links, TRUE);
  graph = make_graph (build, 0);
  if (graph == NULL)
    {
      _mz_chart_build_add_message (build, C_("chart", "The graph has no room here; a larger size or a focus shows it."));
      return;
    }

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Holdings"));
  add_headings (graph);
  _mz_holdings_graph_add_marks (graph);
  add_note (graph, graph->area.y + graph->area.height + NOTE_HEIGHT - 3);
  mz_scene_builder_end_group (build->scene);
}
