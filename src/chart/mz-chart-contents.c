/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart.h"

#include "mz-chart-private.h"
#include "mz-scene-order.h"
#include "mz-table-rows.h"

/**
 * mz_chart_dup_sentences:
 * @self: a chart
 *
 * Says the chart in full: title, subtitle, summary, then one line for each mark in
 * keyboard order.
 *
 * Returns: (transfer full): lines, each ended by a newline
 */
char *
mz_chart_dup_sentences (MzChart *self)
{
  GString *words = g_string_new (NULL);
  g_autoptr (GArray) order = mz_scene_get_focus_order (mz_chart_get_scene (self));

  g_string_append_printf (words, "%s\n%s\n%s\n", mz_chart_get_title (self), mz_chart_get_subtitle (self),
                          mz_chart_get_description (self));
  for (guint i = 0; i < order->len; i++)
    {
      const char *sentence = mz_scene_get_sentence (mz_chart_get_scene (self), g_array_index (order, guint32, i));

      if (sentence != NULL)
        g_string_append_printf (words, "%s\n", sentence);
    }

  return g_string_free (words, FALSE);
}

/**
 * mz_chart_get_figures:
 * @self: a chart
 *
 * Returns: (transfer full) (element-type guint32): the figures that marks stand for, each once,
 *   in the order of the marks
 */
GArray *
mz_chart_get_figures (MzChart *self)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint32 mark = 0; mark < mz_scene_get_n_marks (mz_chart_get_scene (self)); mark++)
    {
      guint n_data;
      const guint32 *data = mz_scene_get_data (mz_chart_get_scene (self), mark, &n_data);

      for (guint i = 0; i < n_data; i++)
        {
          if (g_hash_table_add (seen, GUINT_TO_POINTER (data[i])))
            g_array_append_val (figures, data[i]);
        }
    }

  return figures;
}

static void
add_statement (GPtrArray         *statements,
               GHashTable        *seen,
               const MzStatement *statement)
{
  if (statement != NULL && g_hash_table_add (seen, (gpointer) statement))
    g_ptr_array_add (statements, (gpointer) statement);
}

static void
add_rows (GPtrArray  *statements,
          GHashTable *seen,
          MzChart    *self)
{
  g_autoptr (GArray) rows = mz_table_rows_new_shown (mz_chart_get_context (self), mz_chart_get_spec (self));

  for (guint i = 0; i < rows->len; i++)
    add_statement (statements, seen, g_array_index (rows, MzTableRow, i).statement);
}

static void
add_mark (GPtrArray  *statements,
          GHashTable *seen,
          MzChart    *self,
          guint32     mark)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (self));
  MzScene *scene = mz_chart_get_scene (self);
  const char *key = mz_scene_get_key (scene, mark);
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  if (key != NULL)
    add_statement (statements, seen, mz_dataset_find_statement (dataset, key));
  for (guint i = 0; i < n_data; i++)
    add_statement (statements, seen, &mz_dataset_get_figure (dataset, data[i])->base);
}

void
_mz_chart_build_add_statement (MzChartBuild      *build,
                               const MzStatement *statement)
{
  if (build->statements == NULL)
    build->statements = g_ptr_array_new ();
  g_ptr_array_add (build->statements, (gpointer) statement);
}

void
_mz_chart_build_add_figure (MzChartBuild *build,
                            guint32       figure)
{
  _mz_chart_build_add_statement (build, &mz_dataset_get_figure (build->dataset, figure)->base);
}

static void
add_own (GPtrArray       *statements,
         GHashTable      *seen,
         const GPtrArray *own)
{
  for (guint i = 0; i < own->len; i++)
    add_statement (statements, seen, g_ptr_array_index (own, i));
}

/**
 * mz_chart_get_statements:
 * @self: a chart
 *
 * Lists what the chart stands for: figures, holdings and events. These are all rows, also those that have
 * no room in a picture.
 *
 * Returns: (transfer container) (element-type MzStatement): the statements, each once, in the order of
 *   the marks; valid as long as the chart
 */
GPtrArray *
mz_chart_get_statements (MzChart *self)
{
  GPtrArray *statements = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (mz_view_spec_get_view (mz_chart_get_spec (self)) == MZ_VIEW_TABLE)
    {
      add_rows (statements, seen, self);
      return statements;
    }
  if (_mz_chart_get_own_statements (self) != NULL)
    {
      add_own (statements, seen, _mz_chart_get_own_statements (self));
      return statements;
    }
  for (guint32 mark = 0; mark < mz_scene_get_n_marks (mz_chart_get_scene (self)); mark++)
    add_mark (statements, seen, self, mark);

  return statements;
}
