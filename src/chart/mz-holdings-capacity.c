/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-capacity.h"

#include <math.h>

static const struct
{
  MzDerivedKind kind;
  const char   *measure;
} stages[] = {
  [MZ_STAGE_CHOICE_MINE] = { MZ_DERIVED_ATTRIBUTABLE_MINE, "mine_capacity" },
  [MZ_STAGE_CHOICE_SEPARATION] = { MZ_DERIVED_ATTRIBUTABLE_SEPARATION, "separation_capacity" },
  [MZ_STAGE_CHOICE_METAL] = { MZ_DERIVED_ATTRIBUTABLE_METAL, "metal_capacity" },
  [MZ_STAGE_CHOICE_MAGNET] = { MZ_DERIVED_ATTRIBUTABLE_MAGNET, "magnet_capacity" },
};

const MzCapacityPart *
_mz_holdings_capacity_get_part (const MzHoldingsCapacity *self,
                                guint                     part)
{
  return &g_array_index (self->parts, MzCapacityPart, part);
}

const MzCapacityPart *
_mz_holdings_capacity_get_planned (const MzHoldingsCapacity *self,
                                   guint                     part)
{
  return &g_array_index (self->planned, MzCapacityPart, part);
}

gboolean
_mz_holdings_capacity_sum_planned (const MzHoldingsCapacity *self,
                                   const MzCapacityRow      *row,
                                   MzInterval               *sum_out)
{
  *sum_out = mz_interval_new (0.0, MZ_BOUND_EXACTLY);
  for (guint i = 0; i < row->n_planned; i++)
    {
      const MzCapacityPart *part = _mz_holdings_capacity_get_planned (self, row->first_planned + i);

      if (part->gap != MZ_DERIVED_GAP_NONE)
        return FALSE;
      *sum_out = mz_interval_add (*sum_out, part->amount);
    }

  return row->n_planned > 0;
}

const MzCapacityRow *
_mz_holdings_capacity_get_row (const MzHoldingsCapacity *self,
                               guint                     row)
{
  return &g_array_index (self->rows, MzCapacityRow, row);
}

/* A focus leaves the company itself and those that it is linked with. */
static gboolean
is_in_view (const MzHoldings *holdings,
            const char       *company)
{
  guint node;

  if (!_mz_holdings_has_focus (holdings))
    return TRUE;

  return _mz_holdings_net_find (holdings->net, company, &node) &&
         g_array_index (holdings->steps, guint, node) <= holdings->depth;
}

static double
get_size (const MzCapacityRow *row)
{
  if (row->total == NULL || isnan (row->total->value))
    return -1;

  return row->total->value;
}

static double
get_planned_size (const MzHoldingsCapacity *self,
                  const MzCapacityRow      *row)
{
  MzInterval sum;

  if (!_mz_holdings_capacity_sum_planned (self, row, &sum))
    return -1;

  return isfinite (sum.high) ? sum.high : sum.low;
}

/* What is installed goes before what is only planned. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const MzCapacityRow *one = a;
  const MzCapacityRow *other = b;
  double planned = get_planned_size (data, one), other_planned = get_planned_size (data, other);

  if ((one->n_parts > 0) != (other->n_parts > 0))
    return one->n_parts > 0 ? -1 : 1;
  if (get_size (one) != get_size (other))
    return get_size (one) > get_size (other) ? -1 : 1;
  if (planned != other_planned)
    return planned > other_planned ? -1 : 1;

  return g_strcmp0 (one->company, other->company);
}

static void
collect_rows (MzHoldingsCapacity *self,
              const MzHoldings   *holdings)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const char *company = _mz_holdings_capacity_get_part (self, i)->company;
      MzCapacityRow row = { .company = company, .first_part = i, .n_parts = 1 };
      MzCapacityRow *last = self->rows->len > 0 ? &g_array_index (self->rows, MzCapacityRow, self->rows->len - 1) : NULL;

      if (company == NULL)
        self->n_unowned++;
      else if (last != NULL && g_str_equal (last->company, company))
        last->n_parts++;
      else if (is_in_view (holdings, company))
        {
          row.total = mz_derivation_find (self->derivation, company);
          g_array_append_val (self->rows, row);
        }
    }
}

static MzCapacityRow *
find_row (MzHoldingsCapacity *self,
          const char         *company)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MzCapacityRow *row = &g_array_index (self->rows, MzCapacityRow, i);

      if (g_str_equal (row->company, company))
        return row;
    }

  return NULL;
}

/* A company with plans alone has a row, too. */
static void
collect_planned (MzHoldingsCapacity *self,
                 const MzHoldings   *holdings)
{
  for (guint i = 0; i < self->planned->len; i++)
    {
      const char *company = _mz_holdings_capacity_get_planned (self, i)->company;
      const MzCapacityRow plain = { .company = company };
      MzCapacityRow *row = company != NULL ? find_row (self, company) : NULL;

      if (company == NULL)
        self->n_unowned_planned++;
      else if (row == NULL && is_in_view (holdings, company))
        {
          g_array_append_val (self->rows, plain);
          row = &g_array_index (self->rows, MzCapacityRow, self->rows->len - 1);
        }
      if (row == NULL)
        continue;
      if (row->n_planned++ == 0)
        row->first_planned = i;
    }
}

MzHoldingsCapacity *
_mz_holdings_capacity_new (const MzChartBuild *build,
                           const MzHoldings   *holdings)
{
  MzHoldingsCapacity *self = g_new0 (MzHoldingsCapacity, 1);
  guint stage = (guint) mz_view_spec_get_option (build->spec, MZ_OPTION_STAGE);
  MzLens *lens = mz_view_spec_get_lens (build->spec);
  g_autoptr (GDate) last_day = NULL;

  self->derivation = mz_derive_run (build->dataset, stages[stage].kind, mz_view_spec_get_year (build->spec), lens);
  self->unit = mz_chart_context_choose_unit (build->context, mz_derived_get_unit (stages[stage].kind));
  self->parts = mz_derive_capacity_parts (build->dataset, stages[stage].measure, self->derivation->year, lens,
                                          MZ_CAPACITY_INSTALLED);
  self->planned = mz_derive_capacity_parts (build->dataset, stages[stage].measure, self->derivation->year, lens,
                                            MZ_CAPACITY_PLANNED);
  self->rows = g_array_new (FALSE, FALSE, sizeof (MzCapacityRow));
  last_day = g_date_new_dmy (31, G_DATE_DECEMBER, (GDateYear) CLAMP (self->derivation->year, 1, 9999));
  self->ownership = mz_ownership_new_through (build->dataset, (int) g_date_get_julian (last_day),
                                              mz_view_spec_get_lens (build->spec));
  collect_rows (self, holdings);
  collect_planned (self, holdings);
  g_array_sort_with_data (self->rows, compare_rows, self);

  return self;
}

void
_mz_holdings_capacity_free (MzHoldingsCapacity *self)
{
  mz_derivation_free (self->derivation);
  mz_ownership_free (self->ownership);
  g_array_unref (self->parts);
  g_array_unref (self->planned);
  g_array_unref (self->rows);
  g_free (self);
}
