/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-peg.h"

static GtkWidget *
find_peg (MzChartView *self,
          guint32      mark)
{
  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);

      if (mz_chart_peg_get_mark (MZ_CHART_PEG (peg)) == mark)
        return peg;
    }

  return NULL;
}

static gboolean
is_of_subject (GtkWidget  *peg,
               const char *subject)
{
  return peg != NULL && (subject == NULL || g_strcmp0 (mz_chart_peg_get_key (MZ_CHART_PEG (peg)), subject) == 0);
}

/* Where the keyboard was if that is still the matter, else what is selected, else the first. */
static GtkWidget *
find_entry (MzChartView *self)
{
  const char *selected = self->spec != NULL ? mz_view_spec_get_selected (self->spec) : NULL;
  GtkWidget *last = self->last_focused != MZ_NO_MARK ? find_peg (self, self->last_focused) : NULL;

  if (is_of_subject (last, selected))
    return last;

  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);

      if (is_of_subject (peg, selected))
        return peg;
    }

  if (last != NULL)
    return last;

  return self->pegs->len > 0 ? g_ptr_array_index (self->pegs, 0) : NULL;
}

static gboolean
grab_focus (GtkWidget *widget)
{
  MzChartView *self = MZ_CHART_VIEW (widget);
  GtkWidget *peg = find_entry (self);

  /* The chart that has the mark of what was just selected may be on its way. */
  self->wants_selected = self->spec != NULL && !is_of_subject (peg, mz_view_spec_get_selected (self->spec));

  return peg != NULL && gtk_widget_grab_focus (peg);
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

gboolean
_mz_chart_view_move_focus (MzChartView *self,
                           guint32      mark,
                           MzDirection  direction)
{
  guint32 neighbour = mz_scene_get_neighbour (mz_chart_get_scene (self->chart), mark, direction);
  GtkWidget *peg = neighbour != MZ_NO_MARK ? find_peg (self, neighbour) : NULL;

  self->wants_selected = FALSE;
  if (peg != NULL)
    gtk_widget_grab_focus (peg);

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
  guint current = 0;

  for (guint i = 0; i < self->pegs->len; i++)
    {
      if (mz_chart_peg_get_mark (g_ptr_array_index (self->pegs, i)) == mark)
        current = i;
    }

  for (guint i = 1; i <= self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, (current + i) % self->pegs->len);

      if (begins_with (mz_scene_get_sentence (scene, mz_chart_peg_get_mark (MZ_CHART_PEG (peg))), letter))
        {
          gtk_widget_grab_focus (peg);
          return TRUE;
        }
    }

  return FALSE;
}
