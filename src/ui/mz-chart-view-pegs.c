/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-chart-peg.h"
#include <math.h>

/* Above this the pegs would cost more than they help; the sentences stay in the description. */
#define MAX_PEGS 200

void
_mz_chart_view_remove_pegs (MzChartView *self)
{
  for (guint i = 0; i < self->pegs->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->pegs, i));
  g_ptr_array_set_size (self->pegs, 0);
}

static void
add_pegs (MzChartView *self)
{
  MzScene *scene = mz_chart_get_scene (self->chart);
  g_autoptr (GArray) order = mz_scene_get_focus_order (scene);
  guint n_pegs = MIN (order->len, MAX_PEGS);

  for (guint i = 0; i < n_pegs; i++)
    {
      guint32 mark = g_array_index (order, guint32, i);
      GtkWidget *peg = mz_chart_peg_new (scene, mark, i + 1, n_pegs);

      gtk_widget_insert_before (peg, GTK_WIDGET (self), self->card);
      g_ptr_array_add (self->pegs, peg);
    }
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

  for (guint i = 0; i < self->pegs->len && !self->wants_selected; i++)
    {
      GtkWidget *peg = g_ptr_array_index (self->pegs, i);

      if (is_same_mark (scene, mz_chart_peg_get_mark (MZ_CHART_PEG (peg)), key, figure))
        {
          gtk_widget_grab_focus (peg);
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
