/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include <glib/gi18n-lib.h>

#define SWATCH_WIDTH   18.0
#define SWATCH_HEIGHT  11.0
#define SWATCH_GAP     6.0
#define ENTRY_GAP      18.0
#define LINE_HEIGHT    19.0

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

static double
get_entry_width (MzChartBuild        *build,
                 const MzLegendEntry *entry)
{
  MzTextExtents extents;

  mz_text_metrics_measure (build->metrics, entry->words, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &extents);

  return SWATCH_WIDTH + SWATCH_GAP + extents.width;
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
    case MZ_SWATCH_SYMBOL:
      mz_scene_builder_add_symbol (build->scene, style, entry->symbol,
                                   x + SWATCH_WIDTH / 2, y + SWATCH_HEIGHT / 2, SWATCH_HEIGHT / 2);
      break;
    case MZ_SWATCH_RECT:
    default:
      mz_scene_builder_add_rect (build->scene, style, &rect);
      break;
    }
}

/* Entries flow in lines; this walks them, drawing only when @y is not negative. Returns the
 * number of lines. */
static guint
flow (MzChartBuild *build,
      GArray       *legend,
      double        y)
{
  const MzStyle text = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  double x = build->plot.x;
  guint n_lines = 1;

  for (guint i = 0; i < legend->len; i++)
    {
      const MzLegendEntry *entry = &g_array_index (legend, MzLegendEntry, i);
      double width = get_entry_width (build, entry);

      if (x > build->plot.x && x + width > build->plot.x + build->plot.width)
        {
          x = build->plot.x;
          n_lines++;
        }
      if (y >= 0)
        {
          double top = y + (n_lines - 1) * LINE_HEIGHT;

          add_swatch (build, entry, x, top);
          _mz_chart_build_add_text (build, &text, x + SWATCH_WIDTH + SWATCH_GAP,
                                    top + SWATCH_HEIGHT - 1, entry->words);
        }
      x += width + ENTRY_GAP;
    }

  return n_lines;
}

/* How much of the plot it takes. */
double
_mz_legend_get_height (MzChartBuild *build,
                       GArray       *legend)
{
  return legend->len == 0 ? 0 : flow (build, legend, -1) * LINE_HEIGHT + 6;
}

/* Puts the legend below the plot and takes its height from it. */
void
_mz_legend_build (MzChartBuild *build,
                  GArray       *legend)
{
  double height;

  if (legend->len == 0)
    return;

  height = _mz_legend_get_height (build, legend);
  if (height > build->plot.height / 2)
    return;

  build->plot.height -= height;
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_LEGEND, "legend", C_("chart part", "Legend"));
  flow (build, legend, build->plot.y + build->plot.height + 8);
  mz_scene_builder_end_group (build->scene);
}
