/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-peg.h"
#include <math.h>

void
_mz_chart_view_remove_pegs (MzChartView *self)
{
  for (guint i = 0; i < self->pegs->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->pegs, i));
  g_ptr_array_set_size (self->pegs, 0);
  self->n_lasting = 0;
}

/* @place: of a mark in @order; a peg tells of all marks, also of those that have none. */
static GtkWidget *
add_peg (MzChartView *self,
         GArray      *order,
         guint        place)
{
  GtkWidget *peg = mz_chart_peg_new (mz_chart_get_scene (self->chart), g_array_index (order, guint32, place),
                                     place + 1, order->len);

  gtk_widget_insert_before (peg, GTK_WIDGET (self), self->card);
  g_ptr_array_add (self->pegs, peg);

  return peg;
}

/* Whether it is the first of its country, its company, its series. */
static gboolean
begins_group (MzScene    *scene,
              guint32     mark,
              GHashTable *seen)
{
  const char *key = mz_scene_get_key (scene, mark);

  return key == NULL || g_hash_table_add (seen, (gpointer) key);
}

static void
add_pegs (MzChartView *self)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < order->len && self->pegs->len < self->max_pegs; i++)
    {
      if (order->len <= self->max_pegs || begins_group (scene, g_array_index (order, guint32, i), seen))
        add_peg (self, order, i);
    }
  self->n_lasting = self->pegs->len;
}

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

/* But not the one that has the keyboard, whose key press this may be. */
static void
remove_visited (MzChartView *self)
{
  for (guint i = self->pegs->len; i > self->n_lasting; i--)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i - 1);

      if (gtk_widget_has_focus (peg))
        continue;

      gtk_widget_unparent (peg);
      g_ptr_array_remove_index (self->pegs, i - 1);
    }
}

static GtkWidget *
visit (MzChartView *self,
       guint32      mark)
{
  g_autoptr (GArray) order = mz_scene_get_focus_order (mz_chart_get_scene (self->chart));

  remove_visited (self);
  for (guint i = 0; i < order->len; i++)
    {
      if (g_array_index (order, guint32, i) == mark)
        return add_peg (self, order, i);
    }

  return NULL;
}

/* Gives the keyboard to a mark. */
gboolean
_mz_chart_view_focus_mark (MzChartView *self,
                           guint32      mark)
{
  GtkWidget *peg = find_peg (self, mark);

  if (peg == NULL)
    peg = visit (self, mark);

  return peg != NULL && gtk_widget_grab_focus (peg);
}

static gboolean
is_same_mark (MzScene    *scene,
              guint32     mark,
              const char *key,
              guint32     figure)
{
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  return g_strcmp0 (mz_scene_get_key (scene, mark), key) == 0 && n_data > 0 && data[0] == figure;
}

/* The keyboard stays where it is when the chart is drawn anew, or at least in the chart. */
static void
restore_focus (MzChartView *self,
               const char  *key,
               guint32      figure)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);

  for (guint i = 0; i < order->len && !self->wants_selected; i++)
    {
      guint32 mark = g_array_index (order, guint32, i);

      if (is_same_mark (scene, mark, key, figure))
        {
          _mz_chart_view_focus_mark (self, mark);
          return;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
_mz_chart_view_replace_pegs (MzChartView *self)
{
  g_autofree char *key = NULL;
  guint32 figure = MZ_NO_INDEX;

  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);

      if (gtk_widget_has_focus (peg))
        {
          key = g_strdup (mz_chart_peg_get_key (MZ_CHART_PEG (peg)));
          figure = mz_chart_peg_get_figure (MZ_CHART_PEG (peg));
        }
    }

  _mz_chart_view_remove_pegs (self);
  add_pegs (self);
  if (key != NULL)
    restore_focus (self, key, figure);
}

void
_mz_chart_view_allocate_pegs (MzChartView *self)
{
  MzScene *scene;

  if (self->chart == NULL)
    return;

  scene = mz_chart_get_scene (self->chart);
  for (guint i = 0; i < self->pegs->len; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);
      const MzMark *mark = mz_scene_get_mark (scene, mz_chart_peg_get_mark (MZ_CHART_PEG (peg)));
      GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (mark->x, mark->y));
      int width, height;

      gtk_widget_measure (peg, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (peg, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      gtk_widget_allocate (peg, MAX (width, (int) ceil (mark->width)), MAX (height, (int) ceil (mark->height)),
                           -1, transform);
    }
}
