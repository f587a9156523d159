/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-circles.h"

#include "mz-describe-private.h"
#include "mz-map-all-years.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_STEP   14.0
#define LABEL_GAP    12.0
#define LOOK_RADIUS  4.5

static double
get_size_radius (const MzMapCircles *self,
                 guint               i)
{
  return self->max_radius * sqrt (self->sizes[i] / self->largest);
}

static char *
describe_size (const MzMapCircles *self,
               guint               i)
{
  return _mz_describe_short (self->sizes[i], MZ_BOUND_EXACTLY, self->build->unit, self->build->language);
}

/* Circles that stand in one another, each with a line from its top to its number. */
static void
draw_sizes (MzChartBuild  *build,
            gconstpointer  data,
            double         x,
            double         y)
{
  const MzMapCircles *self = data;
  const MzStyle ring = { .stroke = MZ_TOKEN_MUTED_TEXT, .stroke_width = 1 };
  const MzStyle text = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  guint16 style = mz_scene_builder_add_style (build->scene, &ring);
  double largest = get_size_radius (self, 0), bottom = y + 1 + 2 * largest;
  double label = -INFINITY;

  for (guint i = 0; i < self->n_sizes; i++)
    {
      double radius = get_size_radius (self, i), top = bottom - 2 * radius;
      g_autofree char *words = describe_size (self, i);

      label = MAX (top + MZ_SIZE_SMALL / 2 - 1, label + LABEL_STEP);
      mz_scene_builder_add_symbol (build->scene, style, MZ_SYMBOL_CIRCLE, x + largest, bottom - radius, radius);
      mz_scene_builder_add_rule (build->scene, style, x + largest, top, x + 2 * largest + LABEL_GAP - 4,
                                 label - MZ_SIZE_SMALL * 0.36);
      _mz_chart_build_add_text (build, &text, x + 2 * largest + LABEL_GAP, label, words);
    }
}

static void
set_sizes_block (const MzMapCircles *self,
                 GArray             *legend)
{
  double width = 0, largest;

  if (self->n_sizes == 0)
    return;

  largest = get_size_radius (self, 0);
  for (guint i = 0; i < self->n_sizes; i++)
    {
      g_autofree char *words = describe_size (self, i);
      MzTextExtents extents;

      mz_text_metrics_measure (self->build->metrics, words, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &extents);
      width = MAX (width, extents.width);
    }
  _mz_legend_set_block (legend, 2 * largest + LABEL_GAP + width, MAX (2 * largest, self->n_sizes * LABEL_STEP) + 3,
                        draw_sizes, self);
}

/* The circle of a row that has this look, in the size of a swatch. */
static void
draw_look (MzChartBuild  *build,
           gconstpointer  data,
           double         x,
           double         y)
{
  _mz_map_circles_draw (build, GPOINTER_TO_UINT (data), x, y, LOOK_RADIUS);
}

void
_mz_map_circles_add_legend (const MzMapCircles *self,
                            GArray             *legend)
{
  const char *const words[MZ_N_CIRCLES] = {
    [MZ_CIRCLE_EXACT] = C_("legend", "stated value"),
    [MZ_CIRCLE_ESTIMATE] = C_("legend", "estimate"),
    [MZ_CIRCLE_MORE_THAN] = C_("legend", "more than"),
    [MZ_CIRCLE_LESS_THAN] = C_("legend", "less than"),
    [MZ_CIRCLE_FALL] = C_("legend", "below zero"),
    [MZ_CIRCLE_ZERO] = C_("legend", "zero"),
    [MZ_CIRCLE_NOT_AVAILABLE] = C_("legend", "stated as not available"),
    [MZ_CIRCLE_UNBOUNDED] = C_("legend", "cannot be bounded"),
  };

  set_sizes_block (self, legend);
  for (guint i = 0; i < MZ_N_CIRCLES; i++)
    {
      if (self->n[i] > 0)
        _mz_legend_add_drawing (legend, draw_look, GUINT_TO_POINTER (i), words[i]);
    }
  _mz_map_add_scale_years_legend (self->build, legend);
}
