/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-query.h"

#include "mz-dataset-private.h"
#include "mz-standing-private.h"

#include <math.h>
#include <string.h>

#define WORLD "WLD"
#define N_STANDINGS (MZ_STANDING_SUPERSEDED + 1)

/* All figures of one subject that are looked at together. */
typedef struct
{
  const char *subject;
  MzPeriod    span;       /* of changes, which make a row for each period */
  GArray     *figures;    /* (element-type guint32) */
} Group;

typedef struct
{
  MzDataset       *dataset;
  const MzMeasure *measure;
  const MzLens    *lens;
  guint32          measure_index;
  int              year;
} Query;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_array_unref (group->figures);
  g_free (group);
}

static guint
hash_group (gconstpointer key)
{
  const Group *group = key;

  return g_str_hash (group->subject) ^ (guint) group->span.first_day ^
         ((guint) group->span.last_day << 12);
}

static gboolean
is_same_group (gconstpointer a,
               gconstpointer b)
{
  const Group *one = a;
  const Group *other = b;

  return strcmp (one->subject, other->subject) == 0 &&
         mz_period_compare (&one->span, &other->span) == 0;
}

static gboolean
is_of_year (const Query    *query,
            const MzFigure *figure)
{
  int year = mz_period_get_year (&figure->span);

  return _mz_measure_is_lasting (query->measure) ? year <= query->year : year == query->year;
}

/* A month's change is another number than a year's, and what was produced in a part of a year no rival
 * of what was produced in all of it: such figures get rows of their own. */
static gboolean
is_of_one_period (const MzMeasure *measure,
                  const MzFigure  *figure)
{
  return measure->kind == MZ_MEASURE_CHANGE ||
         (measure->kind == MZ_MEASURE_FLOW && !mz_period_is_year (&figure->span));
}

static Group *
get_group (GHashTable     *groups,
           const MzMeasure *measure,
           const MzFigure  *figure)
{
  Group key = { .subject = figure->subject };
  Group *group;

  if (is_of_one_period (measure, figure))
    key.span = figure->span;
  group = g_hash_table_lookup (groups, &key);
  if (group == NULL)
    {
      group = g_memdup2 (&key, sizeof key);
      group->figures = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_add (groups, group);
    }
  return group;
}

/* Whether a figure of the year counts; those that do not are counted. */
static gboolean
is_shown (const Query    *query,
          const MzFigure *figure,
          MzQueryResult  *result)
{
  switch (mz_lens_pass (query->lens, query->dataset, &figure->base))
    {
    case MZ_LENS_PASS_HIDDEN:
      result->n_hidden++;
      return FALSE;
    case MZ_LENS_PASS_LATER:
      result->n_later++;
      return FALSE;
    case MZ_LENS_PASS_SHOWN:
    default:
      return TRUE;
    }
}

static GHashTable *
collect_groups (const Query   *query,
                MzQueryResult *result)
{
  GHashTable *groups = g_hash_table_new_full (hash_group, is_same_group, free_group, NULL);
  guint n_figures = 0;
  const guint32 *figures =
      _mz_dataset_get_figures_of_measure (query->dataset, query->measure_index, &n_figures);

  for (guint i = 0; i < n_figures; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (query->dataset, figures[i]);

      if (is_of_year (query, figure) && is_shown (query, figure, result))
        g_array_append_val (get_group (groups, query->measure, figure)->figures, figures[i]);
    }
  return groups;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      data)
{
  MzDataset *dataset = data;
  const MzFigure *one = mz_dataset_get_figure (dataset, *(const guint32 *) a);
  const MzFigure *other = mz_dataset_get_figure (dataset, *(const guint32 *) b);

  if (one->base.as_of_day != other->base.as_of_day)
    return one->base.as_of_day > other->base.as_of_day ? -1 : 1;
  if (mz_period_compare (&one->span, &other->span) != 0)
    return -mz_period_compare (&one->span, &other->span);
  return (one->base.index > other->base.index) - (one->base.index < other->base.index);
}

static MzStanding
find_standing (const Query      *query,
               const MzEditions *editions,
               guint32           drawn,
               guint32           other)
{
  MzStanding standing;

  /* of each series only the newest edition speaks against what another source says */
  if (drawn != MZ_NO_INDEX)
    {
      standing = mz_standing_of (query->dataset, drawn, other);
      return (standing == MZ_STANDING_RIVAL || standing == MZ_STANDING_AGREEING) &&
                     _mz_editions_is_superseded (editions, other)
                 ? MZ_STANDING_SUPERSEDED
                 : standing;
    }

  if (_mz_editions_is_superseded (editions, other))
    return MZ_STANDING_SUPERSEDED;
  return mz_dataset_get_figure (query->dataset, other)->repeats != MZ_NO_INDEX
             ? MZ_STANDING_REPEATING
             : MZ_STANDING_RIVAL;
}

static void
append_sorted (const Query *query,
               GArray      *figures,
               GArray      *others,
               guint32     *n_out)
{
  g_array_sort_with_data (figures, compare_newest_first, query->dataset);
  g_array_append_vals (others, figures->data, figures->len);
  *n_out = figures->len;
}

static void
sort_others (const Query *query,
             MzQueryRow  *row,
             GArray      *candidates,
             GArray      *others)
{
  g_autoptr (MzEditions) editions = _mz_editions_new (
      query->dataset, (const guint32 *) (gpointer) candidates->data, candidates->len);
  guint32 *const counts[N_STANDINGS] = {
    [MZ_STANDING_RIVAL] = &row->n_rivals,
    [MZ_STANDING_AGREEING] = &row->n_agreeing,
    [MZ_STANDING_REPEATING] = &row->n_repeating,
    [MZ_STANDING_SUPERSEDED] = &row->n_superseded,
  };
  GArray *lists[N_STANDINGS];

  for (guint standing = 0; standing < N_STANDINGS; standing++)
    lists[standing] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < candidates->len; i++)
    {
      guint32 other = g_array_index (candidates, guint32, i);

      if (other != row->drawn)
        g_array_append_val (lists[find_standing (query, editions, row->drawn, other)], other);
    }
  row->first_other = others->len;
  for (guint standing = 0; standing < N_STANDINGS; standing++)
    {
      if (counts[standing] != NULL)
        append_sorted (query, lists[standing], others, counts[standing]);
      g_array_unref (lists[standing]);
    }
  row->n_others = others->len - row->first_other;
}

static void
add_group (const Query   *query,
           const Group   *group,
           MzQueryResult *result)
{
  GArray *candidates = group->figures;
  const MzFigure *first = mz_dataset_get_figure (query->dataset, g_array_index (candidates, guint32, 0));
  MzQueryRow row = { .subject = group->subject };

  row.drawn = mz_lens_choose (query->lens, query->dataset,
                              (const guint32 *) (gpointer) candidates->data, candidates->len);
  if (is_of_one_period (query->measure, first))
    row.period = first->period;
  sort_others (query, &row, candidates, result->others);
  if (strcmp (group->subject, WORLD) != 0)
    {
      g_array_append_val (result->rows, row);
    }
  else if (result->world == MZ_NO_INDEX || row.period == NULL)
    {
      result->world = row.drawn;
      result->world_row = row;
    }
}

/* 0 for a number, 1 for "not available", 2 for nothing drawn. */
static guint
get_class (MzDataset        *dataset,
           const MzQueryRow *row)
{
  if (row->drawn == MZ_NO_INDEX)
    return 2;
  return isnan (mz_dataset_get_figure (dataset, row->drawn)->value) ? 1 : 0;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  MzDataset *dataset = data;
  const MzQueryRow *one = a;
  const MzQueryRow *other = b;
  guint one_class = get_class (dataset, one);
  guint other_class = get_class (dataset, other);

  if (one_class != other_class)
    return one_class < other_class ? -1 : 1;
  if (one_class == 0)
    {
      double one_value = mz_dataset_get_figure (dataset, one->drawn)->value;
      double other_value = mz_dataset_get_figure (dataset, other->drawn)->value;

      if (one_value != other_value)
        return one_value > other_value ? -1 : 1;
    }
  if (strcmp (one->subject, other->subject) != 0)
    return strcmp (one->subject, other->subject);
  return (one->drawn > other->drawn) - (one->drawn < other->drawn);
}

/* A subject is found by its row of the whole year before those of parts, else by its first. */
static void
index_rows (MzQueryResult *self)
{
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = self->rows->len; i > 0; i--)
    {
      const MzQueryRow *row = &g_array_index (self->rows, MzQueryRow, i - 1);
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, row->subject));

      if (found == 0 || row->period == NULL ||
          g_array_index (self->rows, MzQueryRow, found - 1).period != NULL)
        g_hash_table_insert (self->places, (gpointer) row->subject, GUINT_TO_POINTER (i));
    }
}

static int
find_newest_year (MzDataset    *dataset,
                  guint32       measure,
                  const MzLens *lens)
{
  g_autoptr (GArray) years = mz_query_get_known_years (dataset, measure, lens);

  if (years->len == 0)
    {
      g_array_unref (years);
      years = mz_query_get_years (dataset, measure);
    }
  return years->len > 0 ? g_array_index (years, int, years->len - 1) : 0;
}

/**
 * mz_query_run:
 * @dataset: a dataset
 * @measure: one of its measures
 * @year: a year, or 0 for the newest that has a figure which the filters of @lens let through
 * @lens: which of several figures is drawn
 *
 * Flows, ratios and changes are taken when their period ends in @year, stocks and counts when it
 * ends in @year or before. Changes, and flows of other times than a calendar year, make one row
 * for each subject and period, everything else one for each subject.
 *
 * Figures of the year that mz_lens_pass() does not show are neither drawn nor among the others; they
 * are counted in @n_hidden and @n_later of the result.
 *
 * Returns: (transfer full): the rows
 */
MzQueryResult *
mz_query_run (MzDataset    *dataset,
              guint32       measure,
              int           year,
              const MzLens *lens)
{
  MzQueryResult *result = g_new0 (MzQueryResult, 1);
  Query query = { dataset, mz_dataset_get_measure (dataset, measure), lens, measure, year };
  g_autoptr (GHashTable) groups = NULL;
  GHashTableIter iter;
  gpointer group;

  if (year == 0)
    query.year = find_newest_year (dataset, measure, lens);
  result->rows = g_array_new (FALSE, TRUE, sizeof (MzQueryRow));
  result->others = g_array_new (FALSE, FALSE, sizeof (guint32));
  result->world = MZ_NO_INDEX;
  result->world_row = (MzQueryRow) { .subject = WORLD, .drawn = MZ_NO_INDEX };
  result->year = query.year;

  groups = collect_groups (&query, result);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    add_group (&query, group, result);
  g_array_sort_with_data (result->rows, compare_rows, dataset);
  index_rows (result);
  return result;
}

/**
 * mz_query_filter:
 * @self: a result that nobody else looks at yet
 * @keeps: (scope call): tells whether a subject stays
 * @data: data for @keeps
 *
 * Takes the rows of other subjects away and counts them. What is said of the world stays.
 */
void
mz_query_filter (MzQueryResult  *self,
                 MzSubjectFilter keeps,
                 gpointer        data)
{
  guint before;
  guint n_kept = 0;

  g_return_if_fail (self != NULL && keeps != NULL);

  before = self->rows->len;
  for (guint i = 0; i < before; i++)
    {
      MzQueryRow row = g_array_index (self->rows, MzQueryRow, i);

      if (keeps (row.subject, data))
        g_array_index (self->rows, MzQueryRow, n_kept++) = row;
    }
  g_array_set_size (self->rows, n_kept);
  g_hash_table_unref (self->places);
  index_rows (self);
  self->n_outside += before - n_kept;
}

/**
 * mz_query_free:
 * @self: (transfer full): a result
 */
void
mz_query_free (MzQueryResult *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->places);
  g_array_unref (self->rows);
  g_array_unref (self->others);
  g_free (self);
}

/**
 * mz_query_get_standing:
 * @row: a row of a result
 * @other: place of a figure among the row's others, from 0
 *
 * Returns: how that figure stands to the drawn one
 */
MzStanding
mz_query_get_standing (const MzQueryRow *row,
                       guint             other)
{
  if (other < row->n_rivals)
    return MZ_STANDING_RIVAL;
  if (other < row->n_rivals + row->n_agreeing)
    return MZ_STANDING_AGREEING;
  if (other < row->n_rivals + row->n_agreeing + row->n_repeating)
    return MZ_STANDING_REPEATING;
  return MZ_STANDING_SUPERSEDED;
}

/**
 * mz_query_find:
 * @self: a result
 * @subject: a country, company or facility
 *
 * Returns: (nullable) (transfer none): its row of the whole year or of no period, else its first
 */
const MzQueryRow *
mz_query_find (const MzQueryResult *self,
               const char          *subject)
{
  guint place;

  g_return_val_if_fail (self != NULL && subject != NULL, NULL);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, subject));
  return place == 0 ? NULL : &g_array_index (self->rows, MzQueryRow, place - 1);
}

/**
 * mz_query_find_standing:
 * @self: a result
 * @row: one of its rows
 * @figure: the figure that is drawn or one of the row's others
 *
 * Returns: how the figure stands to the drawn one, as mz_query_get_standing() tells by place
 */
MzStanding
mz_query_find_standing (const MzQueryResult *self,
                        const MzQueryRow    *row,
                        guint32              figure)
{
  g_return_val_if_fail (self != NULL && row != NULL, MZ_STANDING_DRAWN);

  for (guint i = 0; figure != row->drawn && i < row->n_others; i++)
    {
      if (g_array_index (self->others, guint32, row->first_other + i) == figure)
        return mz_query_get_standing (row, i);
    }
  return MZ_STANDING_DRAWN;
}

static gboolean
row_has (const MzQueryResult *self,
         const MzQueryRow    *row,
         guint32              figure)
{
  if (row->drawn == figure)
    return TRUE;

  for (guint i = 0; i < row->n_others; i++)
    {
      if (g_array_index (self->others, guint32, row->first_other + i) == figure)
        return TRUE;
    }
  return FALSE;
}

/**
 * mz_query_find_figure:
 * @self: a result
 * @figure: a figure
 *
 * Returns: (nullable) (transfer none): the row, or the one of the world, that draws @figure or has it
 *   among its others
 */
const MzQueryRow *
mz_query_find_figure (const MzQueryResult *self,
                      guint32              figure)
{
  g_return_val_if_fail (self != NULL && figure != MZ_NO_INDEX, NULL);

  if (row_has (self, &self->world_row, figure))
    return &self->world_row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MzQueryRow *row = &g_array_index (self->rows, MzQueryRow, i);

      if (row_has (self, row, figure))
        return row;
    }
  return NULL;
}

/**
 * mz_query_get_nearest:
 * @self: a result
 * @row: one of its rows
 *
 * Returns: the figure that is drawn, else the first that the lens leaves out, or %MZ_NO_INDEX
 */
guint32
mz_query_get_nearest (const MzQueryResult *self,
                      const MzQueryRow    *row)
{
  g_return_val_if_fail (self != NULL && row != NULL, MZ_NO_INDEX);

  if (row->drawn != MZ_NO_INDEX || row->n_others == 0)
    return row->drawn;

  return g_array_index (self->others, guint32, row->first_other);
}
