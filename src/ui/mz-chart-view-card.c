/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-centre.h"
#include <math.h>

/* Where a pinned card lies, px; kept with the card. */
typedef struct
{
  double     x, y;
  MzViewKind view;    /* that it was pinned in */
} CardPlace;

void
_mz_chart_view_hide_card (MzChartView *self)
{
  gtk_widget_set_visible (self->card, FALSE);
}

/* Where there is no room beside the pointer the card lets through what is meant for the chart. It has its
 * place only with the next layout, so the next move of the pointer asks; before that nobody is on it. */
void
_mz_chart_view_settle_card (MzChartView *self)
{
  const MzRect pointer = { self->pointer_x, self->pointer_y, 1, 1 };

  if (!self->is_card_placed || gtk_widget_get_can_target (self->card))
    return;

  self->is_card_placed = FALSE;
  gtk_widget_set_can_target (self->card, !mz_rect_intersects (&self->card_place, &pointer));
}

static void
show_card (MzChartView *self,
           guint32      mark)
{
  mz_hover_card_set_touch (MZ_HOVER_CARD (self->card), FALSE);
  mz_hover_card_set_mark (MZ_HOVER_CARD (self->card), self->chart, mark);
  self->card_mark = mark;
  gtk_widget_set_visible (self->card, TRUE);
  gtk_widget_set_can_target (self->card, FALSE);
  self->is_card_placed = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate_at (GtkWidget *card,
             double     x,
             double     y,
             int        width,
             int        height)
{
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (x), round (y)));

  gtk_widget_allocate (card, width, height, -1, transform);
}

static void
allocate_hover_card (MzChartView *self,
                     int          width,
                     int          height)
{
  self->card_place = _mz_chart_view_find_hover_place (self, width, height);
  self->is_card_placed = TRUE;
  allocate_at (self->card, self->card_place.x, self->card_place.y, (int) self->card_place.width,
               (int) self->card_place.height);
}

static CardPlace *
get_place (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "place");
}

static void
allocate_pinned_card (MzChartView *self,
                      GtkWidget   *card,
                      int          width,
                      int          height)
{
  CardPlace *place = get_place (card);
  int card_width, card_height;
  MzRect rect;

  _mz_chart_view_measure_card (card, width, height, &card_width, &card_height);
  rect = (MzRect) { CLAMP (place->x, 0, width - card_width), CLAMP (place->y, 0, height - card_height), card_width,
                    card_height };
  _mz_chart_view_clear_obstacle (self, width, height, &rect);
  place->x = rect.x;
  place->y = rect.y;
  allocate_at (card, rect.x, rect.y, card_width, card_height);
}

void
_mz_chart_view_allocate_cards (MzChartView *self,
                               int          width,
                               int          height)
{
  if (gtk_widget_get_visible (self->card))
    allocate_hover_card (self, width, height);
  for (guint i = 0; i < self->pinned->len; i++)
    {
      if (gtk_widget_get_visible (g_ptr_array_index (self->pinned, i)))
        allocate_pinned_card (self, g_ptr_array_index (self->pinned, i), width, height);
    }
}

void
_mz_chart_view_snapshot_cards (MzChartView *self,
                               GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->pinned->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->pinned, i), snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->card, snapshot);
}

static void
pinned_moved_cb (GtkWidget   *card,
                 double       dx,
                 double       dy,
                 MzChartView *self)
{
  CardPlace *place = get_place (card);

  place->x += dx;
  place->y += dy;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
pinned_closed_cb (GtkWidget   *card,
                  MzChartView *self)
{
  gboolean had_focus = gtk_widget_has_focus (card);

  g_ptr_array_remove (self->pinned, card);
  gtk_widget_unparent (card);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A card stays with the view that it was pinned in, and is there again with it. */
void
_mz_chart_view_follow_pinned (MzChartView *self)
{
  for (guint i = 0; self->spec != NULL && i < self->pinned->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->pinned, i);

      gtk_widget_set_visible (card, get_place (card)->view == mz_view_spec_get_view (self->spec));
    }
}

static gboolean
is_free (MzChartView  *self,
         const MzRect *rect)
{
  if (_mz_chart_view_meets_obstacle (self, rect))
    return FALSE;

  for (guint i = 0; i < self->pinned->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->pinned, i);
      CardPlace *place = get_place (card);
      MzRect taken = { place->x, place->y, gtk_widget_get_width (card), gtk_widget_get_height (card) };

      if (gtk_widget_get_visible (card) && mz_rect_intersects (rect, &taken))
        return FALSE;
    }

  return TRUE;
}

/* Where the hovering card is, or in a free corner, so that cards lie side by side. */
static void
find_free_place (MzChartView *self,
                 GtkWidget   *card,
                 CardPlace   *place)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  int card_width, card_height;
  CardPlace places[5] = { *place };

  _mz_chart_view_measure_card (card, width, height, &card_width, &card_height);
  for (guint i = 1; i < G_N_ELEMENTS (places); i++)
    {
      places[i].x = i % 2 == 1 ? MZ_CARD_DISTANCE : width - card_width - MZ_CARD_DISTANCE;
      places[i].y = i <= 2 ? height - card_height - MZ_CARD_DISTANCE : MZ_CARD_DISTANCE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      MzRect rect = { places[i].x, places[i].y, card_width, card_height };

      if (!is_free (self, &rect))
        continue;
      *place = places[i];
      return;
    }
  place->x += 2 * MZ_CARD_DISTANCE;
  place->y += 2 * MZ_CARD_DISTANCE;
}

/* Keeps the card of a mark until it is closed, so that several can be compared. */
void
_mz_chart_view_pin (MzChartView *self,
                    guint32      mark)
{
  GtkWidget *card = mz_hover_card_new_pinned ();
  CardPlace *place = g_new0 (CardPlace, 1);
  MzPoint centre = mz_chart_get_centre (mz_chart_get_scene (self->chart), mark);
  MzRect hover;

  if (mark != self->card_mark || !gtk_widget_get_visible (self->card))
    {
      self->card_x = centre.x;
      self->card_y = centre.y;
      show_card (self, mark);
    }
  hover = _mz_chart_view_find_hover_place (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  *place = (CardPlace) { hover.x, hover.y, mz_view_spec_get_view (self->spec) };
  g_object_set_data_full (G_OBJECT (card), "place", place, g_free);
  mz_hover_card_set_mark (MZ_HOVER_CARD (card), self->chart, mark);
  g_signal_connect (card, "moved", G_CALLBACK (pinned_moved_cb), self);
  g_signal_connect (card, "closed", G_CALLBACK (pinned_closed_cb), self);
  gtk_widget_insert_before (card, GTK_WIDGET (self), self->card);
  find_free_place (self, card, place);
  g_ptr_array_add (self->pinned, card);
  _mz_chart_view_hide_card (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The next or previous pinned card, or NULL behind the last; @focus is what has the keyboard in the chart. */
GtkWidget *
_mz_chart_view_find_next_pinned (MzChartView *self,
                                 GtkWidget   *focus,
                                 gboolean     forward)
{
  guint place;
  gboolean is_on_card = g_ptr_array_find (self->pinned, focus, &place);
  int step = forward ? 1 : -1;

  if (!is_on_card && !forward)
    return NULL;
  for (int next = is_on_card ? (int) place + step : 0; next >= 0 && next < (int) self->pinned->len; next += step)
    {
      if (gtk_widget_get_visible (g_ptr_array_index (self->pinned, next)))
        return g_ptr_array_index (self->pinned, next);
    }

  return NULL;
}

void
_mz_chart_view_remove_cards (MzChartView *self)
{
  while (self->pinned->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->pinned, self->pinned->len - 1));
  g_clear_pointer (&self->card, gtk_widget_unparent);
}

static void
hover_pin_cb (MzChartView *self)
{
  _mz_chart_view_pin (self, self->card_mark);
}

void
_mz_chart_view_add_cards (MzChartView *self)
{
  self->pinned = g_ptr_array_new ();
  self->card_mark = MZ_NO_MARK;
  self->card = mz_hover_card_new ();
  gtk_widget_set_visible (self->card, FALSE);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_swapped (self->card, "pin", G_CALLBACK (hover_pin_cb), self);
  g_signal_connect_swapped (self->card, "closed", G_CALLBACK (_mz_chart_view_hide_card), self);
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

/* A finger's card has buttons and stays until something else is touched. */
void
_mz_chart_view_show_touched (MzChartView *self,
                             guint32      mark,
                             double       x,
                             double       y)
{
  if (mark == MZ_NO_MARK)
    return;

  self->hovered = MZ_NO_MARK;
  _mz_chart_view_set_hovered (self, mark, x, y);
  mz_hover_card_set_touch (MZ_HOVER_CARD (self->card), TRUE);
  gtk_widget_set_can_target (self->card, TRUE);
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
