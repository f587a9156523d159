/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

static gboolean
is_of_subject (MzChartView *self,
               guint32      mark,
               const char  *subject)
{
  return mark != MZ_NO_MARK &&
         (subject == NULL || g_strcmp0 (mz_scene_get_key (mz_chart_get_scene (self->chart), mark), subject) == 0);
}

static const char *
get_selected (MzChartView *self)
{
  return self->spec != NULL ? mz_view_spec_get_selected (self->spec) : NULL;
}

/* Where the keyboard was if that is still the matter, else what is selected, else the first. */
static guint32
find_entry (MzChartView *self)
{
  g_autoptr (GArray) order = NULL;

  if (self->chart == NULL)
    return MZ_NO_MARK;
  if (is_of_subject (self, self->last_focused, get_selected (self)))
    return self->last_focused;

  order = mz_scene_get_focus_order (mz_chart_get_scene (self->chart));
  for (guint i = 0; i < order->len; i++)
    {
      if (is_of_subject (self, g_array_index (order, guint32, i), get_selected (self)))
        return g_array_index (order, guint32, i);
    }

  if (self->last_focused != MZ_NO_MARK || order->len == 0)
    return self->last_focused;

  return g_array_index (order, guint32, 0);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  guint32 mark = find_entry (self);

  /* The chart that has the mark of what was just selected may be on its way. */
  self->wants_selected = self->spec != NULL && !is_of_subject (self, mark, get_selected (self));

  return mark != MZ_NO_MARK && _mz_chart_view_focus_mark (self, mark);
}

/* Tab goes into the chart, from there to the pinned cards, and out of it; the arrows go from mark to mark. */
static gboolean
move_focus (GtkWidget       *widget,
            GtkDirectionType direction)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *next;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return grab_focus (widget);

  next = _mz_chart_view_find_next_pinned (self, focus, direction == GTK_DIR_TAB_FORWARD);
  if (next != NULL)
    return gtk_widget_grab_focus (next);

  return direction == GTK_DIR_TAB_BACKWARD && MZ_IS_HOVER_CARD (focus) && grab_focus (widget);
}

void
_mz_chart_view_class_add_focus (GtkWidgetClass *widget_class)
{
  widget_class->grab_focus = grab_focus;
  widget_class->focus = move_focus;
}

/* Bars stand below each other; what lies on a map or along a line has no rows. */
static gboolean
has_rows (MzChartView *self)
{
  const MzViewSpec *spec = mz_chart_get_spec (self->chart);

  return mz_view_spec_get_view (spec) == MZ_VIEW_BARS ||
         (mz_view_spec_get_view (spec) == MZ_VIEW_HOLDINGS &&
          mz_view_spec_get_option (spec, MZ_OPTION_HOLDINGS_MARKS) != MZ_HOLDINGS_GRAPH);
}

gboolean
_mz_chart_view_move_focus (MzChartView *self,
                           guint32      mark,
                           MzDirection  direction)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  guint32 neighbour = has_rows (self) ? mz_scene_get_neighbour_in_rows (scene, mark, direction)
                                      : mz_scene_get_neighbour (scene, mark, direction);

  self->wants_selected = FALSE;
  if (neighbour != MZ_NO_MARK)
    _mz_chart_view_focus_mark (self, neighbour);

  return TRUE;
}

static gboolean
begins_with (const char *sentence,
             gunichar    letter)
{
  return sentence != NULL && g_unichar_tolower (g_utf8_get_char (sentence)) == g_unichar_tolower (letter);
}

/* The next mark whose sentence begins with the letter, going round. */
gboolean
_mz_chart_view_jump (MzChartView *self,
                     guint32      mark,
                     gunichar     letter)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  guint current = 0;

  for (guint i = 0; i < order->len; i++)
    {
      if (g_array_index (order, guint32, i) == mark)
        current = i;
    }

  for (guint i = 1; i <= order->len; i++)
    {
      guint32 other = g_array_index (order, guint32, (current + i) % order->len);

      if (begins_with (mz_scene_get_sentence (scene, other), letter))
        return _mz_chart_view_focus_mark (self, other);
    }

  return FALSE;
}
