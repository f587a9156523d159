/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include <math.h>

/* A mark up to this size is left uncovered as a whole, a wide one above or below; of a larger one only the
 * place that is told about. */
#define MAX_AVOIDED_PX  160

/* Up to this far from the card the pointer may be on its way to it. */
#define MAX_WAY_PX      120.0

#define OBSTACLE_GAP_PX 6.0

/* What a card must not cover. */
static MzRect
find_avoided (MzChartView *self)
{
  const MzMark *mark = self->chart != NULL && self->card_mark < mz_scene_get_n_marks (mz_chart_get_scene (self->chart))
                         ? mz_scene_get_mark (mz_chart_get_scene (self->chart), self->card_mark) : NULL;
  MzRect place = { self->card_x, self->card_y, 0, 0 }, bounds;

  if (mark != NULL && mark->height <= MAX_AVOIDED_PX)
    {
      bounds = (MzRect) { mark->x, mark->y, mark->width, mark->height };
      if (mark->width > MAX_AVOIDED_PX)
        bounds = (MzRect) { self->card_x, mark->y, 0, mark->height };
      place = mz_rect_union (&place, &bounds);
    }

  return mz_rect_inset (&place, -MZ_CARD_DISTANCE, -MZ_CARD_DISTANCE);
}

void
_mz_chart_view_measure_card (GtkWidget *card,
                             int        width,
                             int        height,
                             int       *width_out,
                             int       *height_out)
{
  int natural;

  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  *width_out = MIN (natural, width);
  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, *width_out, NULL, &natural, NULL, NULL);
  *height_out = MIN (natural, height);
}

/* What lies over the chart in its upper corner at the end of a line. FALSE when nothing does. */
static gboolean
find_obstacle (MzChartView *self,
               int          width,
               int          height,
               MzRect      *rect_out)
{
  int obstacle_width, obstacle_height;
  double margin;

  if (self->obstacle == NULL || !gtk_widget_get_visible (self->obstacle))
    return FALSE;

  /* Its margins are measured with it. */
  margin = gtk_widget_get_margin_end (self->obstacle);
  _mz_chart_view_measure_card (self->obstacle, width, height, &obstacle_width, &obstacle_height);
  *rect_out = (MzRect) { width - obstacle_width, gtk_widget_get_margin_top (self->obstacle), obstacle_width - margin,
                         obstacle_height - gtk_widget_get_margin_top (self->obstacle) };
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    rect_out->x = margin;
  *rect_out = mz_rect_inset (rect_out, -OBSTACLE_GAP_PX, -OBSTACLE_GAP_PX);

  return TRUE;
}

gboolean
_mz_chart_view_meets_obstacle (MzChartView  *self,
                               const MzRect *rect)
{
  MzRect obstacle;

  return find_obstacle (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)),
                        &obstacle) &&
         mz_rect_intersects (rect, &obstacle);
}

/* Moves a card beside the buttons over the chart, else below or above them, whichever way it fits. */
void
_mz_chart_view_clear_obstacle (MzChartView *self,
                               int          width,
                               int          height,
                               MzRect      *place)
{
  MzRect obstacle;

  if (!find_obstacle (self, width, height, &obstacle) || !mz_rect_intersects (place, &obstacle))
    return;

  if (obstacle.x - place->width >= 0)
    place->x = obstacle.x - place->width;
  else if (obstacle.x + obstacle.width + place->width <= width)
    place->x = obstacle.x + obstacle.width;
  else if (obstacle.y + obstacle.height + place->height <= height)
    place->y = obstacle.y + obstacle.height;
  else if (obstacle.y - place->height >= 0)
    place->y = obstacle.y - place->height;
}

/* Beside the place it tells about, wholly inside the view: right or left of it, else above or below. */
MzRect
_mz_chart_view_find_hover_place (MzChartView *self,
                                 int          width,
                                 int          height)
{
  MzRect avoided = find_avoided (self), place;
  double x = avoided.x + avoided.width, y = avoided.y + avoided.height;
  int card_width, card_height;

  _mz_chart_view_measure_card (self->card, width, height, &card_width, &card_height);
  if (x + card_width > width)
    x = avoided.x - card_width;
  if (y + card_height > height)
    y = avoided.y - card_height;
  if (y < 0 && x >= 0)
    y = CLAMP (self->card_y - card_height / 2.0, 0, height - card_height);

  place = (MzRect) { CLAMP (x, 0, width - card_width), CLAMP (y, 0, height - card_height), card_width, card_height };
  _mz_chart_view_clear_obstacle (self, width, height, &place);

  return place;
}

/* How far the pointer is from the hovering card, px. */
static double
get_way_to_card (MzChartView *self,
                 double       x,
                 double       y)
{
  const MzRect place = self->card_place;
  double dx = MAX (MAX (place.x - x, x - (place.x + place.width)), 0);
  double dy = MAX (MAX (place.y - y, y - (place.y + place.height)), 0);

  return hypot (dx, dy);
}

/* Whether the pointer comes nearer to the card, so that what lies between is not meant. */
gboolean
_mz_chart_view_heads_for_card (MzChartView *self,
                               double       x,
                               double       y)
{
  double way = get_way_to_card (self, x, y);
  gboolean is_nearer = way < self->way_to_card;

  self->way_to_card = way;

  return is_nearer && way <= MAX_WAY_PX;
}
