/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* What is added up, and what is told but not in the sum. */
typedef struct
{
  MzInterval sum;
  guint      n_summed, n_without;
  guint32    world;          /* of which the sum is a part, MZ_NO_INDEX when they are parts of several */
} Sum;

/* Why the figures must not be added; NULL when they may. (transfer none) */
static const char *
find_obstacle (const MzBarModel *model,
               const GArray     *rest)
{
  const MzChartBuild *build = model->build;
  const MzFigure *first = NULL;

  if (build->measure == NULL)
    return C_("not summed", "they are computed from other figures");
  if (!build->measure->may_sum)
    return C_("not summed", "figures of this measure do not count the same thing");

  for (guint i = 0; i < rest->len; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (build->dataset, g_array_index (rest, guint32, i));

      if (isnan (figure->value))
        continue;
      if (first == NULL)
        first = figure;
      if (g_strcmp0 (figure->basis, first->basis) != 0)
        return C_("not summed", "they are counted by different definitions");
      if (mz_period_compare (&figure->span, &first->span) != 0)
        return C_("not summed", "they are of different times");
      if (figure->value * first->value < 0)
        return C_("not summed", "some are above zero and some below");
    }

  return first == NULL ? C_("not summed", "none of them has a number") : NULL;
}

static Sum
add_up (const MzBarModel *model,
        const GArray     *rest)
{
  Sum sum = { .sum = mz_interval_new (0, MZ_BOUND_EXACTLY), .world = MZ_NO_INDEX };

  for (guint i = 0; i < rest->len; i++)
    {
      guint32 place = g_array_index (rest, guint32, i);
      const MzFigure *figure = mz_dataset_get_figure (model->build->dataset, place);
      guint32 world = _mz_bar_find_world (model, place);

      if (isnan (figure->value))
        {
          sum.n_without++;
          continue;
        }
      sum.sum = mz_interval_add (sum.sum, mz_interval_new (figure->value, figure->bound));
      sum.world = sum.n_summed++ == 0 || sum.world == world ? world : MZ_NO_INDEX;
    }
  /* What has no number may be any amount. */
  if (sum.n_without > 0)
    sum.sum = mz_interval_add (sum.sum, mz_interval_new (0, MZ_BOUND_AT_LEAST));

  return sum;
}

/* The sum as it is drawn. A share is of the total that all of them are parts of. */
static gboolean
place_sum (const MzBarModel *model,
           const Sum        *sum,
           double           *value_out,
           MzBound          *bound_out)
{
  MzInterval interval = sum->sum;

  if (_mz_bar_is_share (model))
    {
      if (sum->world == MZ_NO_INDEX || !_mz_share_divide (model->build, interval, sum->world, &interval))
        return FALSE;
    }

  return mz_interval_get_bound (interval, 0, value_out, bound_out) &&
         _mz_bar_place_value (model, *value_out, value_out);
}

/* Only those that are in the sum count as others; the rest is named apart. */
static char *
describe_members (const Sum *sum)
{
  g_autofree char *others = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", sum->n_summed),
                                             sum->n_summed);

  if (sum->n_without == 0)
    return g_steal_pointer (&others);

  /* Translators: how many were added up, then how many could not be */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$u more without a number",
                                       "%1$s, %2$u more without a number", sum->n_without),
                          others, sum->n_without);
}

/* The same as short as it must be beside a bar. */
static char *
make_label (const Sum *sum)
{
  g_autofree char *others = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others", sum->n_summed),
                                             sum->n_summed);

  if (sum->n_without == 0)
    return g_steal_pointer (&others);

  /* Translators: how many were added up, and how many have no number */
  return g_strdup_printf (C_("bar", "%1$s + %2$u unknown"), others, sum->n_without);
}

static char *
describe_sum (const MzBarModel *model,
              const Sum        *sum,
              double            value,
              MzBound           bound)
{
  g_autofree char *amount = _mz_describe_amount (value, _mz_bar_get_unit (model), model->build->language);
  g_autofree char *hedged = _mz_describe_bound (bound, amount);
  g_autofree char *members = describe_members (sum);

  if (sum->n_without > 0)
    /* Translators: what is added up, and the sum */
    return g_strdup_printf (C_("sum", "%1$s: %2$s"), members, hedged);

  /* Translators: how many were added, and their sum */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u other: %2$s", "%1$u others together: %2$s", sum->n_summed),
                          sum->n_summed, hedged);
}

static void
add_sum (MzBarModel *model,
         MzBarRow   *row,
         MzBarItem  *item)
{
  Sum sum = add_up (model, row->rest);
  g_autofree char *members = describe_members (&sum);
  double value;
  MzBound bound;

  g_free (row->label);
  row->label = make_label (&sum);
  if (!place_sum (model, &sum, &value, &bound))
    {
      item->is_muted = TRUE;
      item->words = g_strdup (C_("bar", "cannot be bounded"));
      item->sentence = g_strdup_printf (C_("sum", "%1$s: %2$s"), members, item->words);
      /* Translators: a sentence without its full stop */
      _mz_bar_model_add_note (model, g_strdup_printf (C_("note", "%s."), item->sentence));
      return;
    }

  if (_mz_bar_is_share (model))
    value = _mz_describe_round_computed (value);
  item->value = value;
  item->bound = bound;
  item->words = _mz_describe_short (value, bound, _mz_bar_get_unit (model), model->build->language);
  item->sentence = describe_sum (model, &sum, value, bound);
  /* Translators: a sentence without its full stop */
  _mz_bar_model_add_note (model, g_strdup_printf (C_("note", "%s."), item->sentence));
}

static void
add_unsummed (MzBarModel *model,
              MzBarItem  *item,
              const char *reason)
{
  item->is_muted = TRUE;
  item->words = g_strdup (C_("bar", "not summed"));
  /* Translators: a number of countries or companies, and why they are not added up */
  item->sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u more, not summed because %2$s",
                                                 "%1$u more, not summed because %2$s", model->n_others),
                                    model->n_others, reason);
  /* Translators: a sentence without its full stop */
  _mz_bar_model_add_note (model, g_strdup_printf (C_("note", "%s."), item->sentence));
}

/* One mark for all that is not drawn by name. */
static void
fill_others (MzBarModel *model,
             MzBarRow   *row)
{
  const char *obstacle = find_obstacle (model, row->rest);
  MzBarItem *item = _mz_bar_row_add_item (row, MZ_BAR_BAR, (const guint32 *) (gpointer) row->rest->data, row->rest->len);

  if (obstacle == NULL)
    add_sum (model, row, item);
  else
    add_unsummed (model, item, obstacle);
}

static void
append_figures (GArray         *figures,
                const MzBarRow *row)
{
  if (row->source != NULL)
    {
      g_array_append_vals (figures, row->source->figures, row->source->n_figures);
      return;
    }

  for (guint i = 0; i < row->items->len; i++)
    {
      const GArray *more = ((const MzBarItem *) g_ptr_array_index (row->items, i))->figures;

      g_array_append_vals (figures, more->data, more->len);
    }
}

static double
get_value (const MzBarRow *row)
{
  return row->source != NULL ? row->source->value : row->order;
}

/* Where some are below zero, the largest are those farthest from it; otherwise the rows are in order already. */
static guint
find_rank (GPtrArray *rows,
           guint      place)
{
  double size = fabs (get_value (g_ptr_array_index (rows, place)));
  gboolean is_signed = FALSE;
  guint n_larger = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      double other = get_value (g_ptr_array_index (rows, i));

      is_signed |= other < 0;
      n_larger += fabs (other) > size || (i < place && (fabs (other) == size || isnan (size))) ||
                  (isnan (size) && !isnan (other) && i > place);
    }

  return is_signed ? n_larger : place;
}

static gboolean
is_kept (const MzBarModel *model,
         const MzBarRow   *row,
         guint             rank,
         guint             n_top)
{
  return rank < n_top || (row->subject != NULL && _mz_chart_build_is_selected (model->build, row->subject));
}

/* (element-type gboolean) */
static GArray *
choose_kept (const MzBarModel *model,
             GPtrArray        *rows,
             guint             n_top)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; i < rows->len; i++)
    {
      gboolean is_row_kept = is_kept (model, g_ptr_array_index (rows, i), find_rank (rows, i), n_top);

      g_array_append_val (kept, is_row_kept);
    }

  return kept;
}

/* Keeps the largest and what has been selected; the rest becomes one row, the last. */
void
_mz_bar_keep_top (MzBarModel *model)
{
  guint n_top = mz_view_spec_get_option (model->build->spec, MZ_OPTION_TOP);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GArray) is_row_kept = NULL;
  GArray *rest;
  guint n_rest = 0;

  if (n_top == 0 || model->rows->len <= n_top)
    return;

  all = g_steal_pointer (&model->rows);
  model->rows = g_ptr_array_new_with_free_func (_mz_bar_row_free);
  rest = g_array_new (FALSE, FALSE, sizeof (guint32));
  is_row_kept = choose_kept (model, all, n_top);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (all, i);

      if (g_array_index (is_row_kept, gboolean, i))
        {
          g_ptr_array_add (model->rows, row);
          continue;
        }
      n_rest++;
      append_figures (rest, row);
      _mz_bar_row_free (row);
    }
  model->others = rest;
  model->n_others = n_rest;
}

/* The row of the others comes last in any order. */
void
_mz_bar_add_others_row (MzBarModel *model)
{
  MzBarRow *row;

  if (model->n_others == 0)
    return;

  row = _mz_bar_model_add_row (model, NULL, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other", "%u others",
                                                                          model->n_others), model->n_others));
  row->rest = g_array_ref (model->others);
  fill_others (model, row);
}

/* Where marks of several kinds are drawn for each row, the others are only counted. */
void
_mz_bar_add_others_note (MzBarModel *model)
{
  if (model->n_others > 0)
    _mz_bar_model_add_note (model, g_strdup_printf (g_dngettext (
      GETTEXT_PACKAGE, "%u more is not among the largest, which alone are shown.",
      "%u more are not among the largest, which alone are shown.", model->n_others), model->n_others));
}
