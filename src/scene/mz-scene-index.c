/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-scene-private.h"

#include <math.h>

#define MAX_CELLS_PER_SIDE 256
#define MARKS_PER_CELL     2.0

/* A grid over the bounds of pickable marks. Cell i holds marks[starts[i]] to marks[starts[i + 1] - 1],
 * in paint order. The outer cells reach to infinity. */
struct _MzSceneIndex
{
  guint    n_columns, n_rows;
  double   cell_width, cell_height;
  guint32 *starts;
  guint32 *marks;
};

typedef struct
{
  guint first_column, last_column, first_row, last_row;
} CellRange;

static guint
clamp_cell (double place,
            guint  n_cells)
{
  return (guint) CLAMP (floor (place), 0.0, n_cells - 1.0);
}

static CellRange
find_cells (const MzSceneIndex *self,
            const MzRect       *area)
{
  CellRange range;

  range.first_column = clamp_cell (area->x / self->cell_width, self->n_columns);
  range.last_column = clamp_cell ((area->x + area->width) / self->cell_width, self->n_columns);
  range.first_row = clamp_cell (area->y / self->cell_height, self->n_rows);
  range.last_row = clamp_cell ((area->y + area->height) / self->cell_height, self->n_rows);

  return range;
}

static CellRange
find_mark_cells (const MzSceneIndex *self,
                 const MzScene      *scene,
                 guint32             mark)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  /* Bounds are floats; their far edge may be rounded inwards. */
  double reach = _mz_scene_get_reach (scene, mark) + 0.01;
  MzRect area = { record->x - reach, record->y - reach,
                  record->width + 2.0 * reach, record->height + 2.0 * reach };

  return find_cells (self, &area);
}

/* First counts the marks of each cell; once there is room for them, counts hold where the next goes. */
static void
visit_cells (MzSceneIndex  *self,
             const MzScene *scene,
             guint32        mark,
             guint32       *counts)
{
  CellRange range = find_mark_cells (self, scene, mark);

  for (guint row = range.first_row; row <= range.last_row; row++)
    for (guint column = range.first_column; column <= range.last_column; column++)
      {
        guint cell = row * self->n_columns + column;

        if (self->marks != NULL)
          self->marks[counts[cell]] = mark;
        counts[cell]++;
      }
}

static void
visit_marks (MzSceneIndex  *self,
             const MzScene *scene,
             guint32       *counts)
{
  for (guint32 i = 0; i < scene->marks->len; i++)
    if (g_array_index (scene->marks, MzMark, i).flags & MZ_MARK_PICKABLE)
      visit_cells (self, scene, i, counts);
}

static guint
count_pickable (const MzScene *scene)
{
  guint n_pickable = 0;

  for (guint32 i = 0; i < scene->marks->len; i++)
    if (g_array_index (scene->marks, MzMark, i).flags & MZ_MARK_PICKABLE)
      n_pickable++;

  return n_pickable;
}

/* (transfer full): a grid over the pickable marks of a scene */
MzSceneIndex *
_mz_scene_index_new (const MzScene *scene)
{
  MzSceneIndex *self = g_new0 (MzSceneIndex, 1);
  double side = ceil (sqrt (count_pickable (scene) / MARKS_PER_CELL));
  g_autofree guint32 *counts = NULL;
  guint n_cells;
  guint32 n_entries = 0;

  self->n_columns = self->n_rows = (guint) CLAMP (side, 1.0, MAX_CELLS_PER_SIDE);
  self->cell_width = MAX (1.0, scene->width / self->n_columns);
  self->cell_height = MAX (1.0, scene->height / self->n_rows);
  n_cells = self->n_columns * self->n_rows;
  counts = g_new0 (guint32, n_cells);
  self->starts = g_new0 (guint32, n_cells + 1);

  visit_marks (self, scene, counts);
  for (guint i = 0; i < n_cells; i++)
    {
      self->starts[i] = n_entries;
      n_entries += counts[i];
      counts[i] = self->starts[i];
    }
  self->starts[n_cells] = n_entries;

  self->marks = g_new (guint32, MAX (1, n_entries));
  visit_marks (self, scene, counts);

  return self;
}

void
_mz_scene_index_free (MzSceneIndex *self)
{
  g_free (self->starts);
  g_free (self->marks);
  g_free (self);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  guint32 mark_a = *(const guint32 *) a, mark_b = *(const guint32 *) b;

  return (mark_a > mark_b) - (mark_a < mark_b);
}

static void
remove_repeated (GArray *marks)
{
  guint32 *list = (guint32 *) (gpointer) marks->data;
  guint n_kept = 0;

  for (guint i = 0; i < marks->len; i++)
    if (n_kept == 0 || list[n_kept - 1] != list[i])
      list[n_kept++] = list[i];
  g_array_set_size (marks, n_kept);
}

/* Appends the pickable marks whose cells meet an area, each once, in paint order. */
void
_mz_scene_index_find (const MzSceneIndex *self,
                      const MzRect       *area,
                      GArray             *marks)
{
  CellRange range = find_cells (self, area);
  gboolean is_one_cell = range.first_column == range.last_column && range.first_row == range.last_row;

  for (guint row = range.first_row; row <= range.last_row; row++)
    for (guint column = range.first_column; column <= range.last_column; column++)
      {
        guint cell = row * self->n_columns + column;
        guint32 n_marks = self->starts[cell + 1] - self->starts[cell];

        if (n_marks > 0)
          g_array_append_vals (marks, self->marks + self->starts[cell], n_marks);
      }

  if (is_one_cell)
    return;

  g_array_sort (marks, compare_marks);
  remove_repeated (marks);
}
