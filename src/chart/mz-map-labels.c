/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-private.h"

#include "mz-describe-private.h"
#include <math.h>

#define LINE_HEIGHT     13.0
#define PADDING         3.0
#define HALO_WIDTH      3.0
#define MIN_DETAIL_ZOOM 2.0     /* from here on nought and places without a figure are named too */
#define MIN_AREA_SHARE  1.6     /* a place without a figure is this many times as large as its name */
#define SHIFT_SHARE     0.22    /* how far a label moves on its area */

/* Where a label lies, in shares of its own size around its point; x decides about the anchor. */
typedef struct
{
  double x, y;
} Side;

static const Side sides[] = { { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { 1, -1 }, { 1, 1 }, { -1, -1 }, { -1, 1 } };
static const Side shifts[] = { { 0, 0 }, { 0, -0.5 }, { 0, 0.5 }, { 0, -1 }, { 0, 1 }, { -0.6, 0 }, { 0.6, 0 },
                               { -0.6, -0.8 }, { 0.6, 0.8 }, { 0.6, -0.8 }, { -0.6, 0.8 } };

static void
clear_label (gpointer data)
{
  g_free (((MzMapLabel *) data)->value);
}

void
_mz_map_labels_init (MzMapBuild *map)
{
  _mz_label_place_init (&map->place, &map->build->plot);
  map->labels = g_array_new (FALSE, FALSE, sizeof (MzMapLabel));
  g_array_set_clear_func (map->labels, clear_label);
}

void
_mz_map_labels_clear (MzMapBuild *map)
{
  _mz_label_place_clear (&map->place);
  g_clear_pointer (&map->labels, g_array_unref);
}

void
_mz_map_labels_block (MzMapBuild    *map,
                      const MzPoint *centre,
                      double         radius,
                      const char    *owner)
{
  const MzRect rect = { centre->x - radius, centre->y - radius, 2 * radius, 2 * radius };

  _mz_label_place_block (&map->place, &rect, owner);
}

void
_mz_map_labels_wish (MzMapBuild       *map,
                     const MzMapLabel *label)
{
  MzMapLabel wish = *label;

  if (_mz_chart_build_is_selected (map->build, label->owner))
    wish.rank = MZ_LABEL_SELECTED;
  g_array_append_val (map->labels, wish);
}

void
_mz_map_labels_wish_row (MzMapBuild       *map,
                         const MzChartRow *row,
                         const MzPoint    *point,
                         double            radius,
                         double            area)
{
  MzChartBuild *build = map->build;
  gboolean has_value = _mz_chart_row_has_value (row);
  MzMapLabel label = { MZ_LABEL_VALUE, row->subject, NULL, NULL, *point, radius, area };

  if (map->zoom < MIN_DETAIL_ZOOM && (!has_value || row->value == 0) &&
      !_mz_chart_build_is_selected (build, row->subject))
    return;

  label.name = mz_chart_context_get_subject_name (build->context, row->subject);
  if (has_value)
    {
      label.value = _mz_describe_with_year (_mz_describe_short (row->value, row->bound, build->unit, build->language),
                                            _mz_chart_row_get_other_year (build, row));
      label.weight = fabs (row->value);
    }
  else
    label.rank = MZ_LABEL_PLACE;
  _mz_map_labels_wish (map, &label);
}

/* A label as it is measured and placed. */
typedef struct
{
  const MzMapLabel *label;
  gboolean          has_value;
  double            width, height;
} Words;

static void
measure (MzMapBuild       *map,
         const MzMapLabel *label,
         gboolean          has_value,
         Words            *words_out)
{
  gboolean is_bold = label->rank <= MZ_LABEL_VALUE;
  MzTextExtents extents;
  double width;

  mz_text_metrics_measure (map->build->metrics, label->name, is_bold ? MZ_FONT_BOLD : MZ_FONT_REGULAR,
                           MZ_SIZE_SMALL, &extents);
  width = extents.width;
  if (has_value)
    {
      mz_text_metrics_measure (map->build->metrics, label->value, MZ_FONT_REGULAR, MZ_SIZE_SMALL, &extents);
      width = MAX (width, extents.width);
    }
  *words_out = (Words) { label, has_value, width + 2 * PADDING, (has_value ? 2 : 1) * LINE_HEIGHT + PADDING };
}

static void
draw (MzMapBuild   *map,
      const Words  *words,
      const MzRect *rect,
      MzAnchor      anchor)
{
  const MzMapLabel *label = words->label;
  gboolean is_quiet = label->rank == MZ_LABEL_PLACE;
  MzStyle style = _mz_text_style (is_quiet ? MZ_TOKEN_MUTED_TEXT : MZ_TOKEN_TEXT, MZ_SIZE_SMALL,
                                  label->rank <= MZ_LABEL_VALUE ? MZ_FONT_BOLD : MZ_FONT_REGULAR, anchor);
  double x = anchor == MZ_ANCHOR_START ? rect->x + PADDING
             : anchor == MZ_ANCHOR_END ? rect->x + rect->width - PADDING : rect->x + rect->width / 2;

  style.stroke = MZ_TOKEN_SURFACE;
  style.stroke_width = HALO_WIDTH;
  _mz_chart_build_add_text (map->build, &style, x, rect->y + LINE_HEIGHT - 1, label->name);
  if (!words->has_value)
    return;

  style.face = MZ_FONT_REGULAR;
  _mz_chart_build_add_text (map->build, &style, x, rect->y + 2 * LINE_HEIGHT - 1, label->value);
}

static gboolean
try_place (MzMapBuild  *map,
           const Words *words,
           double       x,
           double       y,
           MzAnchor     anchor)
{
  const MzRect rect = { x - words->width / 2, y - words->height / 2, words->width, words->height };

  if (!_mz_label_place_take (&map->place, &rect, words->label->owner))
    return FALSE;

  draw (map, words, &rect, anchor);

  return TRUE;
}

static gboolean
place_on_area (MzMapBuild  *map,
               const Words *words)
{
  const MzMapLabel *label = words->label;
  gboolean is_smaller = words->width * words->height < label->area;
  double reach = MAX (sqrt (label->area) * SHIFT_SHARE, is_smaller ? LINE_HEIGHT / 2 : 0);

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      if (i > 0 && reach < LINE_HEIGHT / 2)
        return FALSE;
      if (try_place (map, words, label->point.x + reach * shifts[i].x, label->point.y + reach * shifts[i].y,
                     MZ_ANCHOR_MIDDLE))
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_beside (MzMapBuild  *map,
              const Words *words)
{
  const MzMapLabel *label = words->label;

  /* In a large circle its own words are nearest. */
  if (hypot (words->width, words->height) <= 2 * label->radius &&
      try_place (map, words, label->point.x, label->point.y, MZ_ANCHOR_MIDDLE))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const Side *side = &sides[i];
      double reach = label->radius * (side->x != 0 && side->y != 0 ? G_SQRT2 / 2 : 1) + 1;

      if (try_place (map, words, label->point.x + side->x * (reach + words->width / 2 - (side->x != 0 ? PADDING / 2 : 0)),
                     label->point.y + side->y * (reach + words->height / 2),
                     side->x > 0 ? MZ_ANCHOR_START : side->x < 0 ? MZ_ANCHOR_END : MZ_ANCHOR_MIDDLE))
        return TRUE;
    }

  return FALSE;
}

/* Name and value when both find room, else the name. */
static void
add_label (MzMapBuild       *map,
           const MzMapLabel *label)
{
  Words words;

  for (int with_value = label->value != NULL; with_value >= 0; with_value--)
    {
      measure (map, label, with_value, &words);
      if (label->rank == MZ_LABEL_PLACE && label->radius == 0 &&
          label->area < MIN_AREA_SHARE * words.width * words.height)
        return;
      if (label->radius > 0 ? place_beside (map, &words) : place_on_area (map, &words))
        return;
    }
}

/* Places without a figure are named when there is room in them. */
static void
wish_places (MzMapBuild *map)
{
  for (guint32 unit = 0; unit < mz_world_get_n_units (map->world); unit++)
    {
      const char *id = mz_world_get_unit (map->world, unit)->id;
      const MzChartRow *row = map->build->of_companies ? NULL : _mz_chart_build_find_row (map->build, id);
      MzMapLabel label = { .rank = MZ_LABEL_PLACE, .owner = id };

      if (row != NULL && row->n_figures > 0)
        continue;
      if (!mz_map_geometry_get_label_point (map->geometry, unit, &map->view, &label.point.x, &label.point.y) ||
          !mz_rect_contains (&map->build->plot, label.point.x, label.point.y))
        continue;

      label.area = mz_map_geometry_get_area_px (map->geometry, unit, &map->view);
      label.name = mz_chart_context_get_subject_name (map->build->context, id);
      _mz_map_labels_wish (map, &label);
    }
}

/* The wishes stay in one array, so that their addresses tell which of two equals came first. */
static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const MzMapLabel *first = *(const MzMapLabel *const *) a;
  const MzMapLabel *second = *(const MzMapLabel *const *) b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return first < second ? -1 : 1;
}

void
_mz_map_add_labels (MzMapBuild *map)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  if (map->zoom >= MIN_DETAIL_ZOOM)
    wish_places (map);
  for (guint i = 0; i < map->labels->len; i++)
    g_ptr_array_add (sorted, &g_array_index (map->labels, MzMapLabel, i));
  g_ptr_array_sort (sorted, compare_labels);

  mz_scene_builder_begin_group (map->build->scene, MZ_ROLE_GUIDE, MZ_LABELS_GROUP, NULL);
  for (guint i = 0; i < sorted->len; i++)
    add_label (map, g_ptr_array_index (sorted, i));
  mz_scene_builder_end_group (map->build->scene);
}
