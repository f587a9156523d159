/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_tick (const MzBarLayout *layout,
               double             value)
{
  return _mz_describe_short (value, MZ_BOUND_EXACTLY, _mz_bar_get_unit (layout->model), layout->build->language);
}

/* Every how many ticks there is room for words; in a narrow panel that may be the first and the last. */
static guint
get_label_step (const MzBarLayout *layout,
                const double      *ticks,
                guint              n_ticks)
{
  double widest = 0;
  double distance;
  guint step;

  for (guint i = 0; i < n_ticks; i++)
    {
      g_autofree char *words = describe_tick (layout, ticks[i]);

      widest = MAX (widest, mz_text_metrics_get_width (layout->build->metrics, words, MZ_FONT_REGULAR, MZ_SIZE_SMALL));
    }
  if (n_ticks < 2)
    return 1;

  distance = fabs (mz_scale_map (layout->scale, ticks[1]) - mz_scale_map (layout->scale, ticks[0]));
  step = MAX (1, (guint) ceil ((widest + MZ_BAR_COLUMN_GAP) / MAX (distance, 1)));
  /* Half the width of either is enough when there are but two. */
  if (step >= n_ticks && (n_ticks - 1) * distance >= widest * 0.6 + MZ_BAR_COLUMN_GAP)
    return n_ticks - 1;

  return step;
}

static void
add_panel_axis (MzBarLayout *layout,
                guint        panel)
{
  const MzStyle text = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_MIDDLE);
  double start = _mz_bar_get_x (layout, 0, mz_scale_get_domain_min (layout->scale));
  double span = _mz_bar_get_x (layout, 0, mz_scale_get_domain_max (layout->scale)) - start;
  guint n_ticks, n_wanted = MAX (2, (guint) (fabs (span) / MZ_BAR_TICK_DISTANCE));
  g_autofree double *ticks = mz_scale_get_ticks (layout->scale, n_wanted, &n_ticks);
  guint label_step = get_label_step (layout, ticks, n_ticks);
  double end = -INFINITY;

  for (guint i = 0; i < n_ticks; i++)
    {
      double x = _mz_bar_get_x (layout, panel, ticks[i]);
      g_autofree char *words = describe_tick (layout, ticks[i]);
      double half = mz_text_metrics_get_width (layout->build->metrics, words, text.face, text.font_size) / 2;

      mz_scene_builder_add_rule (layout->build->scene, layout->grid, x, layout->top, x, layout->bottom);
      /* Ticks of a log scale are not evenly far from each other. */
      if (i % label_step != 0 || x - half < end + MZ_BAR_COLUMN_GAP / 2)
        continue;
      end = x + half;
      _mz_chart_build_add_text (layout->build, &text, x, layout->bottom + 16, words);
    }
}

static void
add_panel_title (MzBarLayout *layout,
                 guint        panel)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_BOLD, MZ_ANCHOR_START);
  const char *title = g_ptr_array_index (layout->model->panels, panel);
  g_auto (GStrv) lines = mz_text_metrics_wrap (layout->build->metrics, title, style.face, style.font_size,
                                               layout->panel_width, MZ_BAR_PANEL_TITLE_LINES);
  double x = layout->left + panel * layout->panel_step;

  for (guint i = 0; lines[i] != NULL; i++)
    _mz_chart_build_add_text (layout->build, &style, x,
                              layout->build->plot.y + MZ_SIZE_SMALL + i * MZ_SIZE_SMALL * 1.3, lines[i]);
}

/* Grid lines with their numbers, in each panel, and the titles of the panels. */
void
_mz_bar_add_axis (MzBarLayout *layout)
{
  mz_scene_builder_begin_group (layout->build->scene, MZ_ROLE_AXIS, "axis", C_("chart part", "Axis"));
  for (guint panel = 0; layout->has_values && panel < MAX (layout->model->panels->len, 1); panel++)
    add_panel_axis (layout, panel);
  mz_scene_builder_end_group (layout->build->scene);

  if (layout->model->panels->len == 0)
    return;

  mz_scene_builder_begin_group (layout->build->scene, MZ_ROLE_GUIDE, "panels", C_("chart part", "Panels"));
  for (guint panel = 0; panel < layout->model->panels->len; panel++)
    add_panel_title (layout, panel);
  mz_scene_builder_end_group (layout->build->scene);
}
