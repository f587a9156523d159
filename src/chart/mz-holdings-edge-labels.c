/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-edges.h"

#include <math.h>

#define NO_BREAK_SPACE "\u00A0"
#define LABEL_SIZE        10.5
#define LINE_HEIGHT       12.5
#define PADDING           3.0
#define MIN_TERMS_WIDTH   80.0
#define MAX_TERMS_WIDTH   170.0
#define MAX_TERMS_LINES   3
/* Lines of other holdings that a label may lie on; its halo keeps it readable. */
#define MAX_STRUCK        16
/* Among more lines no label finds a place, and looking for one takes long. */
#define MAX_LABELLED      160

typedef struct
{
  const MzHoldingsGraph *graph;
  const GArray          *ports;
  GPtrArray             *traces;   /* (element-type GArray of MzPoint) of each edge */
  GArray                *taken;    /* (element-type MzRect) labels */
} LabelBuild;

static gboolean
overlaps (const MzRect *one,
          const MzRect *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width &&
         one->y < other->y + other->height && other->y < one->y + one->height;
}

static gboolean
is_taken (const LabelBuild *labels,
          const MzRect     *rect)
{
  const MzHoldingsGraph *graph = labels->graph;

  if (rect->x < graph->area.x || rect->x + rect->width > graph->area.x + graph->area.width ||
      rect->y < graph->area.y - 4 || rect->y + rect->height > graph->area.y + graph->area.height + 4)
    return TRUE;
  for (guint i = 0; i < labels->taken->len; i++)
    {
      if (overlaps (&g_array_index (labels->taken, MzRect, i), rect))
        return TRUE;
    }
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const MzRect box = _mz_holdings_graph_get_rect (graph, i);

      if (overlaps (&box, rect))
        return TRUE;
    }

  return FALSE;
}

/* Whether a short piece of a line comes near: it is as good as its box. */
static gboolean
passes (const MzRect  *rect,
        const MzPoint *from,
        const MzPoint *to)
{
  return MIN (from->x, to->x) < rect->x + rect->width && MAX (from->x, to->x) > rect->x &&
         MIN (from->y, to->y) < rect->y + rect->height && MAX (from->y, to->y) > rect->y;
}

static guint
count_struck (const LabelBuild *labels,
              guint             edge,
              const MzRect     *rect)
{
  guint n = 0;

  for (guint i = 0; i < labels->traces->len; i++)
    {
      const GArray *trace = g_ptr_array_index (labels->traces, i);

      for (guint j = 1; i != edge && j < trace->len; j++)
        n += passes (rect, &g_array_index (trace, MzPoint, j - 1), &g_array_index (trace, MzPoint, j));
    }

  return n;
}

/* A line that goes through layers has more room than one that ends in the next. */
static double
get_room (const LabelBuild *labels,
          guint             edge)
{
  gboolean is_long = mz_layered_layout_get_n_bends (labels->graph->layout, edge) > 0;

  return MIN (MAX_TERMS_WIDTH, labels->graph->gap + (is_long ? labels->graph->box_width : 0) - 4 * PADDING);
}

/* Share, then when, then the price where there is room. @n_short_out: lines before the price, which is
 * written whole or not at all. (transfer full) */
static GStrv
make_lines (const LabelBuild *labels,
            guint             edge,
            guint            *n_short_out)
{
  MzChartBuild *build = labels->graph->build;
  const MzHoldings *holdings = labels->graph->holdings;
  guint link = g_array_index (labels->graph->links, guint, edge);
  const MzHolding *holding = _mz_holdings_net_get_drawn (holdings->net, link);
  gboolean has_share = !isnan (holding->share) || !isnan (holding->share_min);
  g_autofree char *share = has_share ? _mz_holdings_describe_share (build, holding) : NULL;
  g_autofree char *state = _mz_holdings_describe_state (holding, _mz_holdings_net_get_link (holdings->net, link)->state);
  g_autofree char *terms = _mz_holdings_describe_terms (build, holding);
  double width = get_room (labels, edge);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) wrapped = NULL;

  *n_short_out = share != NULL;
  if (share != NULL)
    g_strv_builder_add (lines, share);
  if (width < MIN_TERMS_WIDTH || labels->graph->box == MZ_BOX_NAME)
    return g_strv_builder_end (lines);
  *n_short_out += state != NULL;
  if (state != NULL)
    g_strv_builder_add (lines, state);
  if (terms != NULL)
    {
      /* A number and its unit are rather parted than broken. */
      g_auto (GStrv) parts = g_strsplit (terms, NO_BREAK_SPACE, -1);
      g_autofree char *loose = g_strjoinv (" ", parts);

      wrapped = mz_text_metrics_wrap (build->metrics, loose, MZ_FONT_REGULAR, LABEL_SIZE,
                                      width, MAX_TERMS_LINES);
      g_strv_builder_addv (lines, (const char **) wrapped);
    }

  return g_strv_builder_end (lines);
}

static double
get_width (const LabelBuild *labels,
           GStrv             lines)
{
  double width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      MzTextExtents extents;

      mz_text_metrics_measure (labels->graph->build->metrics, lines[i], MZ_FONT_REGULAR, LABEL_SIZE, &extents);
      width = MAX (width, extents.width);
    }

  return width + 2 * PADDING;
}

/* Between two layers a label slides aside, as far as it stays on its line, rather than lie on a box. */
static double
slide (const LabelBuild *labels,
       double            x,
       double            width)
{
  const MzHoldingsGraph *graph = labels->graph;
  double along = fmod (x - graph->area.x, graph->box_width + graph->gap);
  double left = x - along + graph->box_width + PADDING / 2;
  double right = left + graph->gap - PADDING;

  if (along < graph->box_width || width > right - left)
    return x - width / 2;

  return CLAMP (x - width / 2, left, right - width);
}

/* The place on its own line where a label strikes fewest others and nothing written. */
static gboolean
find_place (const LabelBuild *labels,
            guint             edge,
            double            width,
            double            height,
            MzRect           *rect_out)
{
  const GArray *trace = g_ptr_array_index (labels->traces, edge);
  guint fewest = MAX_STRUCK + 1;

  for (guint i = 0; i < trace->len; i++)
    {
      const MzPoint *point = &g_array_index (trace, MzPoint, trace->len - 1 - i);
      const MzRect rect = { slide (labels, point->x, width), point->y - height / 2, width, height };
      guint n_struck;

      if (is_taken (labels, &rect))
        continue;
      n_struck = count_struck (labels, edge, &rect);
      if (n_struck >= fewest)
        continue;
      fewest = n_struck;
      *rect_out = rect;
    }

  return fewest <= MAX_STRUCK;
}

static void
add_lines (const LabelBuild *labels,
           GStrv             lines,
           const MzRect     *rect)
{
  MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, LABEL_SIZE, MZ_FONT_REGULAR, MZ_ANCHOR_MIDDLE);
  const MzStyle ground = { .fill = MZ_TOKEN_SURFACE };

  style.stroke = MZ_TOKEN_SURFACE;
  style.stroke_width = 3;
  /* Between words a line would read as a dash. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      double width = mz_text_metrics_get_width (labels->graph->build->metrics, lines[i], MZ_FONT_REGULAR, LABEL_SIZE);
      const MzRect line = { rect->x + (rect->width - width) / 2, rect->y + PADDING + i * LINE_HEIGHT, width, LINE_HEIGHT };

      mz_scene_builder_add_rect (labels->graph->build->scene,
                                 mz_scene_builder_add_style (labels->graph->build->scene, &ground), &line);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    _mz_chart_build_add_text (labels->graph->build, &style, rect->x + rect->width / 2,
                              round (rect->y + PADDING + (i + 0.76) * LINE_HEIGHT), lines[i]);
}

static void
shorten (GStrv lines,
         guint n)
{
  for (guint i = g_strv_length (lines); i > n; i--)
    g_clear_pointer (&lines[i - 1], g_free);
}

/* As many lines of the label as have room, or none: the sentence says them in any case. */
static void
add_label (LabelBuild *labels,
           guint       edge)
{
  guint n_short;
  g_auto (GStrv) lines = make_lines (labels, edge, &n_short);

  for (guint n = g_strv_length (lines); n > 0; n = MIN (n - 1, n_short))
    {
      MzRect rect;

      shorten (lines, n);
      if (!find_place (labels, edge, get_width (labels, lines), n * LINE_HEIGHT + 2 * PADDING, &rect))
        continue;
      g_array_append_val (labels->taken, rect);
      add_lines (labels, lines, &rect);
      return;
    }
}

/* Symbols at the ends of lines are not to be written over. */
static void
take_symbols (LabelBuild *labels)
{
  for (guint i = 0; i < labels->ports->len; i++)
    {
      const MzGraphPorts *ends = &g_array_index (labels->ports, MzGraphPorts, i);
      double reach = 2 * ends->symbol_radius + 2;
      const MzRect symbol = { ends->asset.x - reach, ends->asset.y - ends->symbol_radius, 2 * reach, 2 * ends->symbol_radius };

      g_array_append_val (labels->taken, symbol);
    }
}

/* Shares, dates and prices on the lines, as far as they have room. */
void
_mz_holdings_edges_add_labels (const MzHoldingsGraph *self,
                               const GArray          *ports)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (MzRect));
  g_autoptr (GPtrArray) traces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  LabelBuild labels = { self, ports, traces, taken };

  if (self->links->len > MAX_LABELLED)
    return;
  for (guint i = 0; i < self->links->len; i++)
    g_ptr_array_add (traces, _mz_holdings_edges_trace (self, ports, i));
  take_symbols (&labels);
  for (guint i = 0; i < self->links->len; i++)
    add_label (&labels, i);
}
