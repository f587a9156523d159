/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-view-private.h"

#include "mz-map-cluster-key.h"

static const MzFigure *
get_figure (MzChartView *self,
            guint32      mark)
{
  guint n_data;
  const guint32 *data = mz_scene_get_data (mz_chart_get_scene (self->chart), mark, &n_data);

  return n_data > 0 ? mz_dataset_get_figure (mz_chart_context_get_dataset (self->context), data[0]) : NULL;
}

/* The holding or event that a mark has as its key. */
static const MzStatement *
get_statement (MzChartView *self,
               guint32      mark)
{
  const char *key = mz_scene_get_key (mz_chart_get_scene (self->chart), mark);

  return key != NULL ? mz_dataset_find_statement (mz_chart_context_get_dataset (self->context), key) : NULL;
}

/* What is computed for a company may come from figures of its plants. */
static const char *
get_subject (MzChartView *self,
             guint32      mark)
{
  const MzFigure *figure = get_figure (self, mark);
  const MzStatement *statement = get_statement (self, mark);

  if (statement != NULL)
    return statement->subjects[0];
  if (figure == NULL || mz_chart_get_derivation (self->chart) != NULL ||
      mz_view_spec_get_view (mz_chart_get_spec (self->chart)) == MZ_VIEW_HOLDINGS)
    return mz_scene_get_key (mz_chart_get_scene (self->chart), mark);

  return figure->subject;
}

/* A tick stands for another figure than the one that is drawn, so it is told apart. */
static gboolean
is_other_figure (MzChartView *self,
                 guint32      mark)
{
  return mz_scene_get_mark (mz_chart_get_scene (self->chart), mark)->type == MZ_MARK_RULE &&
         get_figure (self, mark) != NULL && mz_chart_get_derivation (self->chart) == NULL;
}

/* The facilities of a cluster, NULL when a mark is none. (transfer full) */
static char **
split_cluster (MzChartView *self,
               guint32      mark)
{
  const char *key = mz_scene_get_key (mz_chart_get_scene (self->chart), mark);

  return key != NULL ? mz_map_cluster_key_split (key) : NULL;
}

/* A cluster of facilities is no subject: coming near parts it. */
static gboolean
part_cluster (MzChartView *self,
              guint32      mark)
{
  g_auto (GStrv) members = split_cluster (self, mark);

  return members != NULL && _mz_chart_view_fly_to_subjects (self, (const char *const *) members);
}

void
_mz_chart_view_activate (MzChartView *self,
                         guint32      mark)
{
  const MzStatement *statement = get_statement (self, mark);
  const char *subject = get_subject (self, mark);

  if (part_cluster (self, mark))
    return;

  if (statement != NULL)
    g_signal_emit_by_name (self, "statement-activated", statement->id);
  else if (is_other_figure (self, mark))
    g_signal_emit_by_name (self, "statement-activated", get_figure (self, mark)->base.id);
  else if (subject != NULL)
    g_signal_emit_by_name (self, "subject-activated", subject);
}

gboolean
_mz_chart_view_is_selected (MzChartView *self,
                            guint32      mark)
{
  const char *subject = get_subject (self, mark);

  return subject != NULL && mz_view_spec_is_selected (self->spec, subject);
}

/* All facilities of a cluster are added as one step; when all of them are selected they are taken out. */
static void
toggle_all (MzChartView       *self,
            const char *const *members)
{
  const char *const *selection = mz_view_spec_get_selection (self->spec);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  gboolean adds = FALSE;

  for (guint i = 0; members[i] != NULL; i++)
    adds |= !mz_view_spec_is_selected (self->spec, members[i]);
  for (guint i = 0; selection[i] != NULL; i++)
    {
      if (adds || !g_strv_contains (members, selection[i]))
        g_ptr_array_add (chosen, (gpointer) selection[i]);
    }
  for (guint i = 0; adds && members[i] != NULL; i++)
    {
      if (!mz_view_spec_is_selected (self->spec, members[i]))
        g_ptr_array_add (chosen, (gpointer) members[i]);
    }
  g_ptr_array_add (chosen, NULL);
  g_signal_emit_by_name (self, "selection-chosen", chosen->pdata);
}

/* Adds what a mark is about to the selection, or takes it out. */
void
_mz_chart_view_toggle (MzChartView *self,
                       guint32      mark)
{
  const char *subject = get_subject (self, mark);
  g_auto (GStrv) members = split_cluster (self, mark);

  if (members != NULL)
    toggle_all (self, (const char *const *) members);
  else if (subject != NULL)
    g_signal_emit_by_name (self, "subject-toggled", subject);
}

/* What a mark is about, a cluster about all of its facilities; each once. */
static void
collect_subjects (MzChartView *self,
                  guint32      mark,
                  GPtrArray   *subjects)
{
  g_auto (GStrv) members = split_cluster (self, mark);
  const char *const single[] = { get_subject (self, mark), NULL };
  const char *const *all = members != NULL ? (const char *const *) members : single;

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (subjects, all[i], g_str_equal, NULL))
        g_ptr_array_add (subjects, g_strdup (all[i]));
    }
}

void
_mz_chart_view_select_all (MzChartView *self)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) order = NULL;

  if (self->chart == NULL)
    return;

  order = mz_scene_get_focus_order (mz_chart_get_scene (self->chart));
  for (guint i = 0; i < order->len; i++)
    collect_subjects (self, g_array_index (order, guint32, i), subjects);
  g_ptr_array_add (subjects, NULL);
  g_signal_emit_by_name (self, "selection-chosen", subjects->pdata);
}
