/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-legend.h"

#include "mz-chart-private.h"
#include <glib/gi18n-lib.h>

#define SWATCH_WIDTH   18.0
#define SWATCH_HEIGHT  11.0
#define SWATCH_GAP     6.0
#define ENTRY_GAP      18.0
#define LINE_HEIGHT    19.0
#define BLOCK_GAP      24.0
#define MAX_BLOCK_SHARE 0.45

static void
clear_entry (gpointer data)
{
  g_free (((MzLegendEntry *) data)->words);
}

/* (transfer full) (element-type MzLegendEntry) */
GArray *
_mz_legend_new (void)
{
  GArray *legend = g_array_new (FALSE, FALSE, sizeof (MzLegendEntry));

  g_array_set_clear_func (legend, clear_entry);

  return legend;
}

void
_mz_legend_add (GArray        *legend,
                int            swatch,
                const MzStyle *style,
                const char    *words)
{
  MzLegendEntry entry = { .style = *style, .words = g_strdup (words) };

  entry.swatch = swatch;
  g_array_append_val (legend, entry);
}

void
_mz_legend_add_symbol (GArray        *legend,
                       MzSymbol       symbol,
                       const MzStyle *style,
                       const char    *words)
{
  _mz_legend_add (legend, MZ_SWATCH_SYMBOL, style, words);
  g_array_index (legend, MzLegendEntry, legend->len - 1).symbol = symbol;
}

/* A swatch that one style cannot draw; @draw gets its middle. */
void
_mz_legend_add_drawing (GArray        *legend,
                        MzLegendDraw   draw,
                        gconstpointer  data,
                        const char    *words)
{
  MzLegendEntry entry = { .swatch = MZ_SWATCH_DRAWING, .draw = draw, .data = data, .words = g_strdup (words) };

  g_array_append_val (legend, entry);
}

/* A drawing of several lines, which stands before the other entries; call it first. */
void
_mz_legend_set_block (GArray        *legend,
                      double         width,
                      double         height,
                      MzLegendDraw   draw,
                      gconstpointer  data)
{
  MzLegendEntry entry = { .swatch = MZ_SWATCH_BLOCK, .draw = draw, .data = data, .width = width, .height = height };

  g_return_if_fail (legend->len == 0);

  g_array_append_val (legend, entry);
}

/* Entries from @first on are left out one by one where there is no room for all. */
void
_mz_legend_let_go (GArray *legend,
                   guint   first)
{
  for (guint i = first; i < legend->len; i++)
    g_array_index (legend, MzLegendEntry, i).may_go = TRUE;
}

/* How the entries lie: in lines, or in columns of one width when there are several lines. */
typedef struct
{
  MzChartBuild *build;
  GArray       *legend;
  guint         first;          /* entry after the block */
  double        left, right;
  double        column_width;   /* 0: each entry takes its own width */
  double        top;            /* of the entries, below a block that stands alone */
  double        height;         /* of all, px */
} Layout;

static double
get_swatch_width (const MzLegendEntry *entry)
{
  return entry->swatch == MZ_SWATCH_NONE ? 0 : SWATCH_WIDTH + SWATCH_GAP;
}

static double
get_entry_width (MzChartBuild        *build,
                 const MzLegendEntry *entry)
{
  MzTextExtents extents;

  mz_text_metrics_measure (build->metrics, entry->words, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &extents);

  return get_swatch_width (entry) + extents.width;
}

static void
add_swatch (MzChartBuild        *build,
            const MzLegendEntry *entry,
            double               x,
            double               y)
{
  guint16 style = mz_scene_builder_add_style (build->scene, &entry->style);
  const MzRect rect = { x, y, SWATCH_WIDTH, SWATCH_HEIGHT };

  switch (entry->swatch)
    {
    case MZ_SWATCH_TICK:
      mz_scene_builder_add_rule (build->scene, style, x + SWATCH_WIDTH / 2, y - 1,
                                 x + SWATCH_WIDTH / 2, y + SWATCH_HEIGHT + 1);
      break;
    case MZ_SWATCH_LINE:
      mz_scene_builder_add_rule (build->scene, style, x, y + SWATCH_HEIGHT / 2, x + SWATCH_WIDTH, y + SWATCH_HEIGHT / 2);
      break;
    case MZ_SWATCH_LEVEL:
      mz_scene_builder_add_rule (build->scene, style, x + SWATCH_WIDTH / 4, y + SWATCH_HEIGHT / 2,
                                 x + SWATCH_WIDTH * 3 / 4, y + SWATCH_HEIGHT / 2);
      break;
    case MZ_SWATCH_SYMBOL:
      mz_scene_builder_add_symbol (build->scene, style, entry->symbol,
                                   x + SWATCH_WIDTH / 2, y + SWATCH_HEIGHT / 2, SWATCH_HEIGHT / 2);
      break;
    case MZ_SWATCH_DRAWING:
      entry->draw (build, entry->data, x + SWATCH_WIDTH / 2, y + SWATCH_HEIGHT / 2);
      break;
    case MZ_SWATCH_NONE:
      break;
    case MZ_SWATCH_RECT:
    default:
      mz_scene_builder_add_rect (build->scene, style, &rect);
      break;
    }
}

static void
add_entry (const Layout        *layout,
           const MzLegendEntry *entry,
           double               x,
           double               y)
{
  const MzStyle text = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  double left = x + get_swatch_width (entry);
  g_autofree char *fitted = mz_text_metrics_ellipsize (layout->build->metrics, entry->words, text.face, text.font_size,
                                                       layout->right - left);

  add_swatch (layout->build, entry, x, y);
  _mz_chart_build_add_text (layout->build, &text, left, y + SWATCH_HEIGHT - 1, fitted);
}

/* Walks the entries, drawing only when @y is not negative. Returns the number of lines. */
static guint
flow (const Layout *layout,
      double        y)
{
  double x = layout->left;
  guint n_lines = layout->first < layout->legend->len ? 1 : 0;

  for (guint i = layout->first; i < layout->legend->len; i++)
    {
      const MzLegendEntry *entry = &g_array_index (layout->legend, MzLegendEntry, i);
      double width = layout->column_width > 0 ? layout->column_width : get_entry_width (layout->build, entry);

      if (x > layout->left && x + width > layout->right)
        {
          x = layout->left;
          n_lines++;
        }
      if (y >= 0)
        add_entry (layout, entry, x, y + (n_lines - 1) * LINE_HEIGHT);
      x += width + ENTRY_GAP;
    }

  return n_lines;
}

/* Columns read better than ragged lines, as long as they are not much longer. */
static guint
choose_columns (Layout *layout)
{
  guint n_lines = flow (layout, -1), n_column_lines;

  if (n_lines < 2)
    return n_lines;

  for (guint i = layout->first; i < layout->legend->len; i++)
    layout->column_width = MAX (layout->column_width,
                                get_entry_width (layout->build, &g_array_index (layout->legend, MzLegendEntry, i)));
  n_column_lines = flow (layout, -1);
  if (n_column_lines <= n_lines + 1)
    return n_column_lines;

  layout->column_width = 0;

  return n_lines;
}

static void
lay_out (Layout *layout)
{
  const MzRect *plot = &layout->build->plot;
  const MzLegendEntry *block = &g_array_index (layout->legend, MzLegendEntry, 0);
  gboolean has_block = block->swatch == MZ_SWATCH_BLOCK;
  double entries_height;

  layout->first = has_block ? 1 : 0;
  layout->left = plot->x;
  layout->right = plot->x + plot->width;
  if (has_block && block->width <= plot->width * MAX_BLOCK_SHARE)
    layout->left += block->width + BLOCK_GAP;
  else if (has_block)
    layout->top = block->height + SWATCH_GAP;

  entries_height = choose_columns (layout) * LINE_HEIGHT;
  layout->height = layout->top + entries_height;
  if (has_block && layout->top == 0)
    {
      layout->height = MAX (block->height, entries_height);
      layout->top = (layout->height - entries_height) / 2;
    }
}

/* How much of the plot it takes. */
double
_mz_legend_get_height (MzChartBuild *build,
                       GArray       *legend)
{
  Layout layout = { .build = build, .legend = legend };

  if (legend->len == 0)
    return 0;

  lay_out (&layout);

  return layout.height + 6;
}

/* In too little room the last entries give way, as far as they may; then the legend as a whole. */
static gboolean
fit (Layout *layout)
{
  GArray *legend = layout->legend;

  while (legend->len > 0)
    {
      layout->column_width = layout->top = 0;
      lay_out (layout);
      if (layout->height + 6 <= layout->build->plot.height / 2)
        return TRUE;
      if (!g_array_index (legend, MzLegendEntry, legend->len - 1).may_go)
        return FALSE;
      g_array_set_size (legend, legend->len - 1);
    }

  return FALSE;
}

/* Puts the legend below the plot and takes its height from it. */
void
_mz_legend_build (MzChartBuild *build,
                  GArray       *legend)
{
  Layout layout = { .build = build, .legend = legend };
  double y;

  if (!fit (&layout))
    return;

  build->plot.height -= layout.height + 6;
  y = build->plot.y + build->plot.height + 8;
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_LEGEND, "legend", C_("chart part", "Legend"));
  if (layout.first > 0)
    g_array_index (legend, MzLegendEntry, 0).draw (build, g_array_index (legend, MzLegendEntry, 0).data,
                                                   build->plot.x, y);
  flow (&layout, y + layout.top);
  mz_scene_builder_end_group (build->scene);
}
