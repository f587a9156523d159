/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-centre.h"
#include <math.h>

#define CARD_DISTANCE 14

void
_mz_chart_view_hide_card (MzChartView *self)
{
  gtk_widget_set_visible (self->card, FALSE);
}

static void
show_card (MzChartView *self,
           guint32      mark)
{
  mz_hover_card_set_mark (MZ_HOVER_CARD (self->card), self->chart, mark);
  gtk_widget_set_visible (self->card, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Beside the place it tells about, wholly inside the view. */
void
_mz_chart_view_allocate_card (MzChartView *self,
                              int          width,
                              int          height)
{
  GtkRequisition size;
  GskTransform *transform;
  double x = self->card_x + CARD_DISTANCE;
  double y = self->card_y + CARD_DISTANCE;

  if (!gtk_widget_get_visible (self->card))
    return;

  gtk_widget_get_preferred_size (self->card, NULL, &size);
  size.width = MIN (size.width, width);
  size.height = MIN (size.height, height);
  if (x + size.width > width)
    x = MAX (0, self->card_x - CARD_DISTANCE - size.width);
  if (y + size.height > height)
    y = MAX (0, self->card_y - CARD_DISTANCE - size.height);

  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (x), round (y)));
  gtk_widget_allocate (self->card, size.width, size.height, -1, transform);
}

void
_mz_chart_view_set_hovered (MzChartView *self,
                            guint32      mark,
                            double       x,
                            double       y)
{
  if (mark == self->hovered)
    return;

  self->hovered = mark;
  self->card_x = x;
  self->card_y = y;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark != MZ_NO_MARK ? "pointer" : NULL);
  if (mark != MZ_NO_MARK)
    show_card (self, mark);
  else
    _mz_chart_view_hide_card (self);
  _mz_chart_view_update_overlay (self);
}

void
_mz_chart_view_set_focused (MzChartView *self,
                            guint32      mark)
{
  MzPoint centre;

  if (mark == self->focused || self->chart == NULL)
    return;

  self->focused = mark;
  if (mark != MZ_NO_MARK)
    {
      self->last_focused = mark;
      centre = mz_chart_get_centre (mz_chart_get_scene (self->chart), mark);
      self->card_x = centre.x;
      self->card_y = centre.y;
      show_card (self, mark);
    }
  else
    _mz_chart_view_hide_card (self);
  _mz_chart_view_update_overlay (self);
}
