/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-stack.h"

#include "mz-bar-planned.h"
#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What is planned makes nothing yet, so the two are never added. */
typedef enum
{
  INSTALLED,
  PLANNED,
  N_STATES
} State;

/* The newest figure of each facility or company in each state. */
typedef struct
{
  MzBarModel *model;
  GHashTable *chosen[N_STATES];   /* subject -> figure + 1 */
  guint       n_inside;           /* sites whose company states a figure for all of its sites */
  int         first_year, last_year;
} Collection;

/* The basis is written in parts, as in "whole company, not this site; installed". */
static gboolean
find_state (const MzFigure *figure,
            State          *state_out)
{
  if (figure->basis == NULL || isnan (figure->value))
    return FALSE;

  *state_out = _mz_bar_is_planned_figure (figure) ? PLANNED : INSTALLED;

  return *state_out == PLANNED || strstr (figure->basis, "installed") != NULL;
}

static void
take_figure (Collection *self,
             guint32     figure)
{
  MzDataset *dataset = self->model->build->dataset;
  const MzFigure *record = mz_dataset_get_figure (dataset, figure);
  guint found;
  State state;

  if (!find_state (record, &state))
    return;

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->chosen[state], record->subject));
  if (found == 0 || mz_dataset_get_figure (dataset, found - 1)->base.as_of_day < record->base.as_of_day)
    g_hash_table_insert (self->chosen[state], (gpointer) record->subject, GUINT_TO_POINTER (figure + 1));
}

static void
collect (Collection *self)
{
  const MzChartBuild *build = self->model->build;

  for (guint i = 0; i < self->model->rows->len; i++)
    {
      const MzQueryRow *row = ((const MzBarRow *) g_ptr_array_index (self->model->rows, i))->source->others;

      take_figure (self, row->drawn);
      for (guint j = 0; j < row->n_others; j++)
        take_figure (self, g_array_index (build->query->others, guint32, row->first_other + j));
    }
}

static const char *
get_operator (const MzBarModel *model,
              const char       *subject)
{
  guint32 facility = mz_dataset_find_facility (model->build->dataset, subject);
  const char *operator_id = facility == MZ_NO_INDEX
                              ? subject : mz_dataset_get_facility (model->build->dataset, facility)->operator_id;

  return operator_id != NULL ? operator_id : subject;
}

static const char *
get_country (const MzBarModel *model,
             const char       *subject)
{
  MzDataset *dataset = model->build->dataset;
  guint32 facility = mz_dataset_find_facility (dataset, subject);
  guint32 company = mz_dataset_find_company (dataset, subject);

  if (facility != MZ_NO_INDEX)
    return mz_dataset_get_facility (dataset, facility)->country;

  return company != MZ_NO_INDEX ? mz_dataset_get_company (dataset, company)->country : NULL;
}

static MzBarRow *
find_row (MzBarModel *model,
          const char *country)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);

      if (g_str_equal (row->subject, country))
        return row;
    }

  return _mz_bar_model_add_row (model, country,
                                g_strdup (mz_chart_context_get_subject_name (model->build->context, country)));
}

static void
add_segment (Collection *self,
             guint32     figure,
             State       state)
{
  MzBarModel *model = self->model;
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  const char *country = get_country (model, record->subject);
  const char *operator_id = get_operator (model, record->subject);
  int year = mz_period_get_year (&record->span);
  g_autofree char *words = NULL;
  g_autofree char *basis = NULL;
  MzBarItem *item;

  if (country == NULL)
    return;
  /* What the company states for all of its sites has this one in it. */
  if (operator_id != record->subject && g_hash_table_contains (self->chosen[state], operator_id))
    {
      self->n_inside++;
      return;
    }

  item = _mz_bar_row_add_item (find_row (model, country), MZ_BAR_BAR, &figure, 1);
  item->lane = state;
  item->value = record->value;
  item->bound = record->bound;
  words = _mz_bar_describe_figure (model, figure);
  basis = mz_describe_term (model->build->context, record->basis);
  item->sentence = g_strdup_printf (C_("mark", "%1$s – %2$s"), basis, words);
  self->first_year = self->first_year == 0 ? year : MIN (self->first_year, year);
  self->last_year = MAX (self->last_year, year);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const MzBarItem *one = *(const MzBarItem *const *) a;
  const MzBarItem *other = *(const MzBarItem *const *) b;

  if (one->lane != other->lane)
    return one->lane < other->lane ? -1 : 1;
  if (one->value != other->value)
    return one->value > other->value ? -1 : 1;

  return g_array_index (one->figures, guint32, 0) < g_array_index (other->figures, guint32, 0) ? -1 : 1;
}

static char *
describe_sum (const MzBarModel *model,
              MzInterval        sum,
              State             state)
{
  g_autofree char *number = NULL;
  double value;
  MzBound bound;

  if (!mz_interval_get_bound (sum, 0, &value, &bound))
    return g_strdup (C_("bar", "cannot be bounded"));

  number = _mz_describe_short (value, bound, model->build->unit, model->build->language);

  return g_strdup_printf (state == PLANNED ? C_("bar", "%s planned") : C_("bar", "%s installed"), number);
}

/* Puts the segments of one state end to end, the largest first, and says what they come to. Returns
 * what they come to. */
static double
stack_state (MzBarModel *model,
             MzBarRow   *row,
             State       state)
{
  MzInterval sum = mz_interval_new (0, MZ_BOUND_EXACTLY);
  MzBarItem *last = NULL;
  double end = 0;

  for (guint i = 0; i < row->items->len; i++)
    {
      MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->lane != state)
        continue;
      sum = mz_interval_add (sum, mz_interval_new (item->value, item->bound));
      item->start = end;
      end = item->value += end;
      last = item;
    }
  if (last != NULL)
    last->words = describe_sum (model, sum, state);

  return end;
}

static void
move_lane (MzBarRow *row,
           guint     from,
           guint     to)
{
  for (guint i = 0; i < row->items->len; i++)
    {
      MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->lane == from)
        item->lane = to;
    }
}

static void
stack_row (MzBarModel *model,
           MzBarRow   *row)
{
  double installed, planned;

  g_ptr_array_sort (row->items, compare_items);
  installed = stack_state (model, row, INSTALLED);
  planned = stack_state (model, row, PLANNED);
  row->n_lanes = installed > 0 && planned > 0 ? N_STATES : 1;
  if (installed == 0)
    move_lane (row, PLANNED, 0);
  row->order = installed > 0 ? installed : planned;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const MzBarRow *one = *(const MzBarRow *const *) a;
  const MzBarRow *other = *(const MzBarRow *const *) b;

  if (one->order != other->order)
    return one->order > other->order ? -1 : 1;

  return strcmp (one->subject, other->subject);
}

/* Colours go to companies in the order in which they are read. */
static void
color_row (MzBarModel     *model,
           const MzBarRow *row)
{
  for (guint i = 0; i < row->items->len; i++)
    {
      MzBarItem *item = g_ptr_array_index (row->items, i);
      const MzFigure *figure = mz_dataset_get_figure (model->build->dataset, g_array_index (item->figures, guint32, 0));
      const char *operator_id = get_operator (model, figure->subject);

      item->series = _mz_bar_get_series (model, mz_chart_context_get_subject_name (model->build->context, operator_id));
    }
}

static void
add_segments (Collection *self)
{
  GHashTableIter iter;
  gpointer figure;

  g_ptr_array_set_size (self->model->rows, 0);
  for (guint state = 0; state < N_STATES; state++)
    {
      g_hash_table_iter_init (&iter, self->chosen[state]);
      while (g_hash_table_iter_next (&iter, NULL, &figure))
        add_segment (self, GPOINTER_TO_UINT (figure) - 1, state);
    }
}

static void
add_notes (const Collection *self)
{
  _mz_bar_model_add_note (self->model, g_strdup_printf (C_("note",
    "Sums are of the named sites and companies only, as of %1$d to %2$d; what is planned is not added to what is installed."),
    self->first_year, self->last_year));
  if (self->n_inside > 0)
    _mz_bar_model_add_note (self->model, g_strdup_printf (g_dngettext (
      GETTEXT_PACKAGE, "%u site is not added: the figure of its whole company has it in it.",
      "%u sites are not added: the figures of their whole companies have them in them.", self->n_inside),
      self->n_inside));
}

/* Why there is nothing to stack, NULL when there is. (transfer none) */
static const char *
find_obstacle (const MzBarModel *model)
{
  const MzChartBuild *build = model->build;

  if (mz_view_spec_get_option (build->spec, MZ_OPTION_VALUE_SCALE) != MZ_VALUE_SCALE_ABSOLUTE)
    return C_("note", "Not stacked by company: lengths add up on an absolute scale only.");
  if (build->measure == NULL)
    return C_("note", "Not stacked by company: computed numbers of a company and of its owners have the same sites in them.");
  if (!build->measure->of_companies)
    return C_("note", "Not stacked by company: the sources give this measure for whole countries only.");
  if (!build->measure->may_sum)
    return C_("note", "Not stacked by company: figures of this measure do not count the same thing and must not be added.");

  return NULL;
}

/* A row for each country, a segment for each company or site in it. */
gboolean
_mz_bar_fill_companies (MzBarModel *model)
{
  const char *obstacle = find_obstacle (model);
  Collection self = { .model = model };

  if (obstacle != NULL)
    {
      _mz_bar_model_add_note (model, g_strdup (obstacle));
      return FALSE;
    }

  for (guint state = 0; state < N_STATES; state++)
    self.chosen[state] = g_hash_table_new (g_str_hash, g_str_equal);
  collect (&self);
  add_segments (&self);
  for (guint i = 0; i < model->rows->len; i++)
    stack_row (model, g_ptr_array_index (model->rows, i));
  g_ptr_array_sort (model->rows, compare_rows);
  for (guint i = 0; i < model->rows->len; i++)
    color_row (model, g_ptr_array_index (model->rows, i));
  if (model->rows->len > 0)
    add_notes (&self);
  /* Translators: second part of a title */
  model->mode = g_strdup (C_("bars", "by country and company"));
  for (guint state = 0; state < N_STATES; state++)
    g_hash_table_unref (self.chosen[state]);

  return TRUE;
}
