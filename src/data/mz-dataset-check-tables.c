/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-check-private.h"
#include "mz-dataset-private.h"
#include "mz-number.h"
#include "mz-standing-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define WORLD "WLD"

/* Revisions change a number by much, but not by this: then "thousand" was taken for the unit. */
#define SLIP_FACTOR 500.0

/* The rows of one table: what one source states of all places for one time. */
typedef struct
{
  double   sum;
  double   rounding;   /* what rounding each row may have added */
  guint    n_rows;
  guint32  world;      /* figure, or MZ_NO_INDEX */
} Table;

static gboolean
is_plain (const MzFigure *figure)
{
  return !isnan (figure->value) &&
         (figure->bound == MZ_BOUND_EXACTLY || figure->bound == MZ_BOUND_ABOUT ||
          figure->bound == MZ_BOUND_ESTIMATE);
}

/* Half a unit of the last digit that is not 0: 390,000 stands for 385,000 to 395,000. */
static double
get_rounding (double value)
{
  double unit = 1.0;

  if (value != floor (value))
    return 0.5;
  while (value > 0.0 && unit < value && fmod (value, unit * 10.0) == 0.0)
    unit *= 10.0;
  return unit / 2.0;
}

static Table *
get_table (GHashTable     *tables,
           const MzFigure *figure)
{
  g_autofree char *key = g_strdup_printf ("%u|%u|%d|%d|%s", figure->base.source, figure->measure,
                                          figure->span.first_day, figure->span.last_day,
                                          figure->basis != NULL ? figure->basis : "");
  Table *table = g_hash_table_lookup (tables, key);

  if (table == NULL)
    {
      table = g_new0 (Table, 1);
      table->world = MZ_NO_INDEX;
      g_hash_table_insert (tables, g_steal_pointer (&key), table);
    }
  return table;
}

static void
add_to_table (MzDatasetReader *self,
              GHashTable      *tables,
              const MzFigure  *figure)
{
  Table *table;

  if (!is_plain (figure))
    return;
  table = get_table (tables, figure);
  if (strcmp (figure->subject, WORLD) == 0)
    table->world = figure->base.index;
  else if (_mz_dataset_reader_is_country (self, figure->subject))
    {
      table->sum += figure->value;
      table->rounding += get_rounding (figure->value);
      table->n_rows++;
    }
}

static void
check_table (MzDatasetReader *self,
             MzDataset       *dataset,
             const Table     *table)
{
  const MzFigure *world = mz_dataset_get_figure (dataset, table->world);
  g_autofree char *found = mz_number_to_string (world->value);
  g_autofree char *sum = mz_number_to_string (table->sum);
  g_autofree char *expected = NULL;
  MzJsonCursor cursors[3];

  if (table->sum <= world->value + get_rounding (world->value) + table->rounding)
    return;
  expected = g_strdup_printf (_("at least about %s, the sum of the places in the same table"), sum);
  _mz_dataset_reader_enter_place (
      self, &g_array_index (self->figure_places, MzRecordPlace, table->world), cursors);
  REPORT_WARNING (&cursors[2], "value", .code = "sum-exceeds-world",
                  .message = _("The places add up to more than the world total of the same source."),
                  .found = found, .expected = expected,
                  .remedy = _("Compare the rows with the printed table; leave them if it says so."));
}

/* A total that the source hedges as a bound, and rows that it lacks, leave nothing to compare. */
static void
check_totals (MzDatasetReader *self,
              MzDataset       *dataset)
{
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer table;

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);

      if (mz_dataset_get_measure (dataset, figure->measure)->may_sum)
        add_to_table (self, tables, figure);
    }
  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, NULL, &table))
    {
      if (((const Table *) table)->world != MZ_NO_INDEX)
        check_table (self, dataset, table);
    }
}

static int
compare_editions (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const MzFigure *one = mz_dataset_get_figure (data, *(const guint32 *) a);
  const MzFigure *other = mz_dataset_get_figure (data, *(const guint32 *) b);

  if (one->base.as_of_day != other->base.as_of_day)
    return one->base.as_of_day < other->base.as_of_day ? -1 : 1;
  return (one->base.index > other->base.index) - (one->base.index < other->base.index);
}

static void
check_magnitude (MzDatasetReader *self,
                 const MzFigure  *older,
                 const MzFigure  *newer)
{
  double factor = newer->value / older->value;
  g_autofree char *found = NULL;
  g_autofree char *old_value = NULL;
  g_autofree char *expected = NULL;
  MzJsonCursor cursors[3];

  if (!(older->value > 0.0) || !(newer->value > 0.0) ||
      (factor < SLIP_FACTOR && factor > 1.0 / SLIP_FACTOR))
    return;
  found = mz_number_to_string (newer->value);
  old_value = mz_number_to_string (older->value);
  expected = g_strdup_printf (_("a number of the size of %s, which the edition before it states (%s)"),
                              old_value, older->base.id);
  _mz_dataset_reader_enter_place (
      self, &g_array_index (self->figure_places, MzRecordPlace, newer->base.index), cursors);
  REPORT_WARNING (&cursors[2], "value", .code = "magnitude-slip",
                  .message = _("The number is hundreds of times away from the last edition."),
                  .found = found, .expected = expected,
                  .remedy = _("Check whether the source states thousands or millions."));
}

static void
check_row (MzDatasetReader *self,
           MzDataset       *dataset,
           GArray          *editions)
{
  g_array_sort_with_data (editions, compare_editions, dataset);
  for (guint i = 1; i < editions->len; i++)
    check_magnitude (self, mz_dataset_get_figure (dataset, g_array_index (editions, guint32, i - 1)),
                     mz_dataset_get_figure (dataset, g_array_index (editions, guint32, i)));
}

/* NULL for what is no amount, or not one of several editions. */
static char *
make_row_key (MzDataset      *dataset,
              const MzFigure *figure)
{
  const MzMeasure *measure = mz_dataset_get_measure (dataset, figure->measure);

  if (mz_dataset_get_source (dataset, figure->base.source)->series == NULL || isnan (figure->value) ||
      (!_mz_measure_is_lasting (measure) && measure->kind != MZ_MEASURE_FLOW))
    return NULL;
  return _mz_figure_dup_row_key (dataset, figure);
}

static void
check_editions (MzDatasetReader *self,
                MzDataset       *dataset)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_array_unref);
  GHashTableIter iter;
  gpointer row;

  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      g_autofree char *key = make_row_key (dataset, mz_dataset_get_figure (dataset, i));
      GArray *editions = key == NULL ? NULL : g_hash_table_lookup (rows, key);

      if (key == NULL)
        continue;
      if (editions == NULL)
        {
          editions = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (rows, g_steal_pointer (&key), editions);
        }
      g_array_append_val (editions, i);
    }
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    check_row (self, dataset, row);
}

/**
 * _mz_dataset_check_tables:
 * @self: a reader
 * @dataset: what it has read
 *
 * Warns of places that add up to more than the world total of the same source, beyond what rounding
 * explains, and of numbers that are hundreds of times away from those of the edition before.
 */
void
_mz_dataset_check_tables (MzDatasetReader *self,
                          MzDataset       *dataset)
{
  check_totals (self, dataset);
  check_editions (self, dataset);
}
