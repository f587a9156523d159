/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_ROW_HEIGHT     19.0
#define MAX_STRETCH        2.2     /* of a row against its least height */
#define MAX_ROOMY_STRETCH  3.0     /* where there are few rows */
#define MAX_ALONE_STRETCH  4.6     /* where there are very few */
#define MAX_LANE_STRETCH   1.7
#define N_FEW_ROWS         8
#define N_VERY_FEW_ROWS    3
#define MAX_BAR_HEIGHT     44.0
#define MIN_LANE_HEIGHT    14.0
#define LANES_GAP          8.0     /* between rows of several lanes */
#define MAX_LABEL_SHARE    0.32
#define MAX_PERIOD_SHARE   0.5
#define PANEL_GAP          18.0
#define ROW_PADDING        0.45
#define TICKED_PADDING     0.5
#define MIN_ROW_FOR_STRIPS 34.0
#define MAX_STRIP_HEIGHT   20.0
#define N_NICE_STEPS       6
#define COMPARED_INSET     10.0    /* so that a dot at nought does not touch the names */
#define REST_HEIGHT        (MZ_SIZE_SMALL * 1.4 + 6)   /* of the note on what does not fit */

static gboolean
is_selected (const MzBarLayout *layout,
             const MzBarRow    *row)
{
  return row->subject != NULL && _mz_chart_build_is_selected (layout->build, row->subject);
}

/* What is selected stands in bold, and the others in italics. */
static double
measure_text (const MzBarLayout *layout,
              const MzBarRow    *row,
              const char        *text,
              double             size)
{
  MzFontFace face = row->subject == NULL ? MZ_FONT_ITALIC : is_selected (layout, row) ? MZ_FONT_BOLD : MZ_FONT_REGULAR;

  return mz_text_metrics_get_width (layout->build->metrics, text, face, size);
}

/* Small panels have no column for the values: each stands at the end of its bar. */
gboolean
_mz_bar_has_words_at_end (const MzBarModel *model)
{
  return model->panels->len > 0;
}

static void
measure_row (MzBarLayout    *layout,
             const MzBarRow *row)
{
  gboolean at_end = _mz_bar_has_words_at_end (layout->model);

  layout->label_width = MAX (layout->label_width, measure_text (layout, row, row->label, MZ_SIZE_TEXT));
  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->words != NULL && !(at_end && item->is_muted))
        layout->value_width = MAX (layout->value_width,
                                   measure_text (layout, row, item->words, at_end ? MZ_SIZE_SMALL : MZ_SIZE_TEXT));
    }
}

static gboolean
has_periods (const MzBarLayout *layout)
{
  for (guint i = 0; i < layout->shown->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (layout->shown, i);

      if (row->source != NULL && row->source->period != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
measure_columns (MzBarLayout *layout)
{
  const MzRect *plot = &layout->build->plot;
  guint n_panels = MAX (layout->model->panels->len, 1);

  for (guint i = 0; i < layout->shown->len; i++)
    measure_row (layout, g_ptr_array_index (layout->shown, i));
  /* Cut off, the periods of one company could not be told apart. */
  layout->label_width = MIN (ceil (layout->label_width),
                             plot->width * (has_periods (layout) ? MAX_PERIOD_SHARE : MAX_LABEL_SHARE));
  layout->value_width = ceil (layout->value_width);
  layout->left = plot->x + layout->label_width + MZ_BAR_COLUMN_GAP;
  layout->panel_step = (plot->x + plot->width - layout->left + PANEL_GAP) / n_panels;
  layout->panel_width = layout->panel_step - PANEL_GAP;
}

static void
widen (double domain[2],
       double value)
{
  if (isnan (value))
    return;

  domain[0] = isnan (domain[0]) ? value : MIN (domain[0], value);
  domain[1] = isnan (domain[1]) ? value : MAX (domain[1], value);
}

static void
widen_by_row (const MzBarLayout *layout,
              const MzBarRow    *row,
              double             domain[2])
{
  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (!_mz_bar_is_tick (item) || _mz_bar_draws_ticks (layout))
        widen (domain, item->value);
    }
}

/* Words at the end of a bar need room beyond it; the shorter the bar, the more of it there is. Returns how
 * wide the largest value may be drawn. */
static double
get_room_before_words (const MzBarLayout *layout,
                       double             room,
                       double             largest)
{
  double width = room;

  for (guint i = 0; i < layout->shown->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (layout->shown, i);

      for (guint j = 0; j < row->items->len; j++)
        {
          const MzBarItem *item = g_ptr_array_index (row->items, j);
          double words = item->words != NULL ? measure_text (layout, row, item->words, MZ_SIZE_SMALL) + MZ_BAR_COLUMN_GAP : 0;

          if (!isnan (item->value) && item->value > 0 && item->words != NULL)
            width = MIN (width, MAX (room - words - MZ_BAR_OPEN_END * 2, room / 4) * largest / item->value);
        }
    }

  return width;
}

/* From zero to the largest of all figures that get a mark, rivals included. */
static void
train_scale (MzBarLayout *layout)
{
  gboolean is_log = mz_view_spec_get_option (layout->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_LOG;
  double left = layout->left + (layout->model->is_compared ? COMPARED_INSET : 0);
  double right = layout->left + layout->panel_width - layout->value_width - MZ_BAR_COLUMN_GAP - MZ_BAR_OPEN_END * 2;
  double domain[2] = { NAN, NAN };
  g_autoptr (MzScale) scale = NULL;

  for (guint i = 0; i < layout->shown->len; i++)
    widen_by_row (layout, g_ptr_array_index (layout->shown, i), domain);
  layout->has_values = !isnan (domain[0]);
  if (!layout->has_values)
    domain[0] = domain[1] = 1;

  if (!is_log && _mz_bar_has_words_at_end (layout->model) && domain[0] >= 0)
    right = left + get_room_before_words (layout, layout->panel_width, domain[1]);
  right = MAX (right, left + 1);
  scale = is_log ? mz_scale_new_log (pow (10, floor (log10 (domain[0]))), domain[1] * 1.05, left, right)
                 : mz_scale_new_linear (MIN (domain[0], 0), MAX (domain[1], 0), left, right);
  /* A panel is too narrow to give room away to a round end, and other charts give only a little. */
  layout->scale = is_log || _mz_bar_has_words_at_end (layout->model)
                    ? g_steal_pointer (&scale)
                    : mz_scale_with_nice_domain (scale, MAX (N_NICE_STEPS, (guint) ((right - left) / MZ_BAR_TICK_DISTANCE)));
}

double
_mz_bar_get_x (const MzBarLayout *layout,
               guint              panel,
               double             value)
{
  return mz_scale_map (layout->scale, value) + panel * layout->panel_step;
}

/* Where the bars of the first panel begin. */
double
_mz_bar_get_base (const MzBarLayout *layout)
{
  gboolean is_log = mz_scale_get_kind (layout->scale) == MZ_SCALE_LOG;

  return mz_scale_map (layout->scale, is_log ? mz_scale_get_domain_min (layout->scale) : 0);
}

static double
get_least_height (const MzBarRow *row)
{
  return row->n_lanes > 1 ? row->n_lanes * MIN_LANE_HEIGHT + LANES_GAP : MIN_ROW_HEIGHT;
}

static double
get_most_stretch (const MzBarLayout *layout,
                  const MzBarRow    *row)
{
  if (row->n_lanes > 1)
    return MAX_LANE_STRETCH;

  if (layout->model->rows->len <= N_VERY_FEW_ROWS)
    return MAX_ALONE_STRETCH;

  return layout->model->rows->len <= N_FEW_ROWS ? MAX_ROOMY_STRETCH : MAX_STRETCH;
}

static gboolean
is_pinned (const MzBarLayout *layout,
           const MzBarRow    *row)
{
  return row->subject == NULL || is_selected (layout, row);
}

static double
sum_least_heights (const MzBarLayout *layout,
                   const GPtrArray   *rows,
                   gboolean           only_pinned)
{
  double sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (rows, i);

      if (!only_pinned || is_pinned (layout, row))
        sum += get_least_height (row);
    }

  return sum;
}

/* What has been selected is shown in any case, before others that come first. */
static void
choose_rows (MzBarLayout *layout,
             double       room)
{
  const GPtrArray *rows = layout->model->rows;
  double left = room - sum_least_heights (layout, rows, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (rows, i);
      gboolean fits = is_pinned (layout, row);

      if (!fits && (left >= get_least_height (row) || (i == 0 && layout->shown->len == 0 && left >= 0)))
        {
          left -= get_least_height (row);
          fits = TRUE;
        }
      if (fits)
        g_ptr_array_add (layout->shown, row);
    }
  if (layout->shown->len == 0)
    g_ptr_array_add (layout->shown, g_ptr_array_index (rows, 0));
}

static double
get_row_height (const MzBarLayout *layout,
                guint              slot)
{
  return g_array_index (layout->tops, double, slot + 1) - g_array_index (layout->tops, double, slot);
}

static double
get_bar_height (double row_height,
                double padding)
{
  return MIN ((1 - padding) * row_height, MAX_BAR_HEIGHT);
}

static gboolean
has_ticks (const MzBarLayout *layout,
           gboolean          *has_lanes_out)
{
  gboolean has_ticks = FALSE;

  *has_lanes_out = FALSE;
  for (guint i = 0; i < layout->shown->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (layout->shown, i);

      *has_lanes_out |= row->n_lanes > 1;
      for (guint j = 0; j < row->items->len; j++)
        has_ticks |= _mz_bar_is_tick (g_ptr_array_index (row->items, j));
    }

  return has_ticks;
}

/* In tall rows ticks stand beside the bar instead of on it. */
static void
choose_strip (MzBarLayout *layout)
{
  double height = get_row_height (layout, 0);
  gboolean has_lanes;

  if (has_ticks (layout, &has_lanes) && !has_lanes && height >= MIN_ROW_FOR_STRIPS)
    layout->strip = MIN ((height - get_bar_height (height, TICKED_PADDING)) / 2 - 3, MAX_STRIP_HEIGHT);
}

/* Rows grow alike until they are tall enough, or shrink where even the least does not fit. */
static void
place_rows (MzBarLayout *layout,
            double       room)
{
  double stretch = room / sum_least_heights (layout, layout->shown, FALSE);
  double y = layout->top;

  layout->tops = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < layout->shown->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (layout->shown, i);

      g_array_append_val (layout->tops, y);
      y += get_least_height (row) * MIN (stretch, get_most_stretch (layout, row));
    }
  g_array_append_val (layout->tops, y);
  layout->bottom = y;
}

/* The part of a row that marks are drawn in. */
void
_mz_bar_get_band (const MzBarLayout *layout,
                  guint              slot,
                  double            *top_out,
                  double            *height_out)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  double top = g_array_index (layout->tops, double, slot);
  double height = get_row_height (layout, slot);
  double gap = row->n_lanes > 1 ? MIN (LANES_GAP, height / 2)
                                : height - get_bar_height (height, layout->strip > 0 ? TICKED_PADDING : ROW_PADDING);

  *top_out = top + gap / 2;
  *height_out = height - gap;
}

/* Which rows are shown and where; what is left below them stays for words. */
void
_mz_bar_lay_out (MzBarLayout *layout)
{
  MzRect *plot = &layout->build->plot;
  const MzBarModel *model = layout->model;
  double title_height = model->panels->len == 0 ? 0 : MZ_BAR_PANEL_TITLE_LINES * MZ_SIZE_SMALL * 1.3 + 4;
  double room = plot->height - title_height - MZ_BAR_AXIS_HEIGHT - _mz_bar_get_notes_height (layout);

  layout->end = plot->y + plot->height;
  layout->top = plot->y + title_height;
  if (room < sum_least_heights (layout, model->rows, FALSE))
    room -= REST_HEIGHT;
  choose_rows (layout, room);
  place_rows (layout, MAX (room, 1));
  choose_strip (layout);
  plot->height = layout->bottom + MZ_BAR_AXIS_HEIGHT - plot->y;
  measure_columns (layout);
  train_scale (layout);
}
