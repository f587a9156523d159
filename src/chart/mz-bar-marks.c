/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-planned.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define N_COLORS           6
#define EARLIER_RADIUS     7.0
#define LATER_RADIUS       4.5     /* so that both are seen where they coincide */
#define MIN_LANE_FOR_WORDS 4.0
#define MIN_WORDS_DISTANCE 9.5
#define MIN_NAME_WIDTH     20.0    /* before the period of a row */

static const MzStyle whisker_style = { .stroke = MZ_TOKEN_WHISKER, .stroke_width = 1.25 };

static gboolean
is_open_bound (MzBound bound)
{
  return mz_bound_is_open_above (bound) || mz_bound_is_open_below (bound);
}

/* From the seventh on colours come again under a pattern. */
MzStyle
_mz_bar_get_series_style (guint    series,
                          gboolean is_bound)
{
  static const MzPattern patterns[] = { MZ_PATTERN_NONE, MZ_PATTERN_DOTS, MZ_PATTERN_HATCH, MZ_PATTERN_CROSSES };
  MzStyle style = { .fill = MZ_TOKEN_SERIES_1 + series % N_COLORS };

  style.pattern = is_bound ? MZ_PATTERN_STRIPES : patterns[(series / N_COLORS) % G_N_ELEMENTS (patterns)];
  if (style.pattern != MZ_PATTERN_NONE)
    style.pattern_color = is_bound ? MZ_TOKEN_BOUND_PATTERN : MZ_TOKEN_SURFACE;

  return style;
}

static void
add_styles (MzBarLayout *layout)
{
  MzSceneBuilder *scene = layout->build->scene;
  const MzStyle tick_halo = { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 4 };
  const MzStyle earlier = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 2 };
  const MzStyle later = { .fill = MZ_TOKEN_SERIES_1, .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 2 };
  const MzStyle selection = { .stroke = MZ_TOKEN_SELECTION, .stroke_width = 2 };
  const MzStyle nothing = { .fill = MZ_TOKEN_NONE };

  layout->whisker = mz_scene_builder_add_style (scene, &whisker_style);
  layout->nothing = mz_scene_builder_add_style (scene, &nothing);
  layout->tick_halo = mz_scene_builder_add_style (scene, &tick_halo);
  layout->rival = mz_scene_builder_add_style (scene, &_mz_bar_rival_style);
  layout->superseded = mz_scene_builder_add_style (scene, &_mz_bar_superseded_style);
  layout->earlier = mz_scene_builder_add_style (scene, &earlier);
  layout->later = mz_scene_builder_add_style (scene, &later);
  layout->selection = mz_scene_builder_add_style (scene, &selection);
}

/* The room of one lane of a row in one panel, whatever is in it. */
MzRect
_mz_bar_get_lane (const MzBarLayout *layout,
                  guint              slot,
                  guint              panel,
                  guint              lane)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  double top, height;

  _mz_bar_get_band (layout, slot, &top, &height);
  height /= row->n_lanes;

  return (MzRect) {
    layout->left + panel * layout->panel_step,
    top + lane * height,
    MAX (layout->panel_width - layout->value_width - MZ_BAR_COLUMN_GAP, 1),
    row->n_lanes > 1 ? MAX (height - 1, 1) : height,
  };
}

static void
finish_mark (MzBarLayout     *layout,
             const MzBarRow  *row,
             const MzBarItem *item,
             guint32          mark,
             MzMarkFlags      flags)
{
  MzSceneBuilder *scene = layout->build->scene;

  mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gpointer) item->figures->data, item->figures->len);
  mz_scene_builder_set_info (scene, mark, row->subject, item->sentence, NULL);
  /* What is missing can be pointed at but stands for no figure. */
  mz_scene_builder_set_flags (scene, mark, item->figures->len > 0 ? flags : flags & ~MZ_MARK_FOCUSABLE);
}

static void
add_open_end (MzBarLayout *layout,
              guint16      style,
              double       x,
              double       y,
              MzBound      bound)
{
  MzSymbol symbol = mz_bound_is_open_above (bound) ? MZ_SYMBOL_TRIANGLE_RIGHT : MZ_SYMBOL_TRIANGLE_LEFT;

  if (is_open_bound (bound))
    mz_scene_builder_add_symbol (layout->build->scene, style, symbol, x + MZ_BAR_OPEN_END + 1, y, MZ_BAR_OPEN_END);
}

static double
get_start (const MzBarLayout *layout,
           const MzBarItem   *item)
{
  if (item->start != 0)
    return _mz_bar_get_x (layout, item->panel, item->start);

  return _mz_bar_get_base (layout) + item->panel * layout->panel_step;
}

static guint32
add_bar_shape (MzBarLayout     *layout,
               const MzBarItem *item,
               MzRect          *rect)
{
  const MzStyle plain = _mz_bar_get_series_style (item->series, FALSE);
  const MzStyle style = _mz_bar_is_planned (layout->model, item)
                          ? _mz_bar_get_planned_style (item->series)
                          : _mz_bar_get_series_style (item->series, is_open_bound (item->bound));
  double start = get_start (layout, item);
  double end = _mz_bar_get_x (layout, item->panel, item->value);

  rect->x = MIN (start, end);
  rect->width = MAX (fabs (end - start), 1);
  /* Segments that follow one another are set apart. */
  if (item->start != 0 && rect->width > 2)
    {
      rect->x += 1;
      rect->width -= 1;
    }
  add_open_end (layout, mz_scene_builder_add_style (layout->build->scene, &plain), end,
                rect->y + rect->height / 2, item->bound);

  return mz_scene_builder_add_rect (layout->build->scene, mz_scene_builder_add_style (layout->build->scene, &style), rect);
}

/* The bar, or for what has no length the empty room where it would be, so that it can be reached. */
static void
add_bar (MzBarLayout     *layout,
         guint            slot,
         const MzBarItem *item)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  MzRect rect = _mz_bar_get_lane (layout, slot, item->panel, item->lane);
  guint32 mark;

  /* Nought has no length: a sliver would look like the smallest amount. */
  if (!isnan (item->value) && (item->value != item->start || is_open_bound (item->bound)))
    mark = add_bar_shape (layout, item, &rect);
  else
    mark = mz_scene_builder_add_rect (layout->build->scene, layout->nothing, &rect);

  finish_mark (layout, row, item, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
  if (row->subject != NULL && _mz_chart_build_is_selected (layout->build, row->subject))
    mz_scene_builder_add_rect (layout->build->scene, layout->selection, &rect);
}

static void
add_dot (MzBarLayout     *layout,
         guint            slot,
         const MzBarItem *item)
{
  MzRect lane = _mz_bar_get_lane (layout, slot, item->panel, item->lane);
  double radius = MIN (item->mark == MZ_BAR_EARLIER ? EARLIER_RADIUS : LATER_RADIUS, lane.height / 2);
  double y = lane.y + lane.height / 2;
  double x = isnan (item->value) ? NAN : _mz_bar_get_x (layout, item->panel, item->value);
  guint32 mark;

  if (isnan (x))
    {
      mark = mz_scene_builder_add_rect (layout->build->scene, layout->nothing, &lane);
    }
  else
    {
      add_open_end (layout, layout->later, x + radius, y, item->bound);
      mark = mz_scene_builder_add_symbol (layout->build->scene,
                                          item->mark == MZ_BAR_EARLIER ? layout->earlier : layout->later,
                                          MZ_SYMBOL_CIRCLE, x, y, radius);
    }
  finish_mark (layout, g_ptr_array_index (layout->shown, slot), item, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

/* The line from the earlier to the later dot. */
static void
add_link (MzBarLayout *layout,
          guint        slot)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  MzRect lane = _mz_bar_get_lane (layout, slot, 0, 0);
  const MzStyle style = { .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 3 };
  double ends[2] = { NAN, NAN };

  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->mark == MZ_BAR_EARLIER || item->mark == MZ_BAR_LATER)
        ends[item->mark == MZ_BAR_LATER] = item->value;
    }
  if (isnan (ends[0]) || isnan (ends[1]) || ends[0] == ends[1])
    return;

  mz_scene_builder_add_rule (layout->build->scene, mz_scene_builder_add_style (layout->build->scene, &style),
                             _mz_bar_get_x (layout, 0, ends[0]), lane.y + lane.height / 2,
                             _mz_bar_get_x (layout, 0, ends[1]), lane.y + lane.height / 2);
}

/* Where the words of an item begin or end: in the column of its panel, or right after its bar. */
static double
get_words_x (const MzBarLayout *layout,
             const MzBarItem   *item)
{
  double start = layout->left + item->panel * layout->panel_step;

  if (!_mz_bar_has_words_at_end (layout->model))
    return start + layout->panel_width;
  if (isnan (item->value))
    return start + 2;

  return MAX (_mz_bar_get_x (layout, item->panel, item->value),
              _mz_bar_get_base (layout) + item->panel * layout->panel_step) +
         (is_open_bound (item->bound) ? MZ_BAR_OPEN_END * 2 : 0) + 4;
}

/* Name and value lead to the figure too: the bar itself may be a sliver below a tick. */
static void
add_item_words (MzBarLayout     *layout,
                guint            slot,
                const MzBarItem *item,
                MzFontFace       face)
{
  gboolean at_end = _mz_bar_has_words_at_end (layout->model);
  const MzStyle style = _mz_text_style (item->is_muted ? MZ_TOKEN_MUTED_TEXT : MZ_TOKEN_TEXT,
                                        at_end ? MZ_SIZE_SMALL : MZ_SIZE_TEXT, face,
                                        at_end ? MZ_ANCHOR_START : MZ_ANCHOR_END);
  MzRect lane = _mz_bar_get_lane (layout, slot, item->panel, item->lane);
  guint32 mark;

  /* In thin lanes every other one has words, or fewer: the sentences of the bars say them all. */
  if (item->words == NULL || lane.height < MIN_LANE_FOR_WORDS ||
      item->lane % (guint) MAX (1, ceil (MIN_WORDS_DISTANCE / lane.height)) != 0)
    return;

  mark = _mz_chart_build_add_text (layout->build, &style, get_words_x (layout, item),
                                   lane.y + lane.height / 2 + style.font_size * 0.36, item->words);
  finish_mark (layout, g_ptr_array_index (layout->shown, slot), item, mark, MZ_MARK_PICKABLE);
}

/* Of a long name the end is cut, of what tells two rows apart nothing. (transfer full) */
static char *
fit_label (const MzBarLayout *layout,
           const MzBarRow    *row,
           MzFontFace         face)
{
  MzTextMetrics *metrics = layout->build->metrics;
  g_autofree char *period = NULL;
  g_autofree char *name = NULL;
  double room;

  period = _mz_bar_describe_label ("", row->period);
  room = layout->label_width - mz_text_metrics_get_width (metrics, period, face, MZ_SIZE_TEXT);
  if (row->period == NULL || room < MIN_NAME_WIDTH ||
      mz_text_metrics_get_width (metrics, row->label, face, MZ_SIZE_TEXT) <= layout->label_width)
    return mz_text_metrics_ellipsize (metrics, row->label, face, MZ_SIZE_TEXT, layout->label_width);

  name = mz_text_metrics_ellipsize (metrics, mz_chart_context_get_subject_name (layout->build->context, row->subject),
                                    face, MZ_SIZE_TEXT, room);

  return _mz_bar_describe_label (name, row->period);
}

static void
add_label (MzBarLayout *layout,
           guint        slot,
           MzFontFace   face)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  const MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, row->subject == NULL ? MZ_FONT_ITALIC : face,
                                        MZ_ANCHOR_END);
  double top, height;
  g_autofree char *fitted = fit_label (layout, row, style.face);
  guint32 mark;

  _mz_bar_get_band (layout, slot, &top, &height);
  mark = _mz_chart_build_add_text (layout->build, &style, layout->left - MZ_BAR_COLUMN_GAP,
                                   top + height / 2 + MZ_SIZE_TEXT * 0.36, fitted);
  if (row->items->len > 0)
    finish_mark (layout, row, g_ptr_array_index (row->items, 0), mark, MZ_MARK_PICKABLE);
}

static void
add_item (MzBarLayout     *layout,
          guint            slot,
          const MzBarItem *item)
{
  switch (item->mark)
    {
    case MZ_BAR_BAR:
      add_bar (layout, slot, item);
      break;
    case MZ_BAR_EARLIER:
    case MZ_BAR_LATER:
      add_dot (layout, slot, item);
      break;
    case MZ_BAR_RIVAL:
    case MZ_BAR_SUPERSEDED:
    default:
      break;
    }
}

static void
add_row (MzBarLayout *layout,
         guint        slot)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  gboolean is_selected = row->subject != NULL && _mz_chart_build_is_selected (layout->build, row->subject);
  MzFontFace face = is_selected ? MZ_FONT_BOLD : MZ_FONT_REGULAR;

  add_label (layout, slot, face);
  for (guint i = 0; i < row->items->len; i++)
    add_item_words (layout, slot, g_ptr_array_index (row->items, i), face);
  add_link (layout, slot);
  for (guint i = 0; i < row->items->len; i++)
    add_item (layout, slot, g_ptr_array_index (row->items, i));
  for (guint panel = 0; panel < MAX (layout->model->panels->len, 1); panel++)
    _mz_bar_add_ticks (layout, slot, panel);
}

/* Names left, values in a column right, bars, dots and ticks between. */
void
_mz_bar_add_rows (MzBarLayout *layout)
{
  add_styles (layout);
  mz_scene_builder_begin_group (layout->build->scene, MZ_ROLE_SERIES, "bars", C_("chart part", "Bars"));
  for (guint i = 0; i < layout->shown->len; i++)
    add_row (layout, i);
  mz_scene_builder_end_group (layout->build->scene);
}
