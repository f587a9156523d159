/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-operations.h"

#include "mz-holdings-net.h"
#include <math.h>

/* The record speaks of the day of its state, which may be long after its source was issued. */
static void
set_date (MzHolding        *operation,
          const MzFacility *facility)
{
  MzPeriod period;

  if (facility->status_as_of == NULL || !mz_period_parse (facility->status_as_of, &period) ||
      period.first_day <= operation->base.as_of_day)
    return;
  operation->base.as_of = facility->status_as_of;
  operation->base.as_of_day = period.first_day;
}

/* The record of a facility and its source say who operates it, as a holding says who holds it. */
static MzHolding *
make_operation (MzDataset        *dataset,
                const MzFacility *facility)
{
  static const char *const none[] = { NULL };
  const MzSource *source = mz_dataset_get_source (dataset, facility->source);
  MzHolding *operation = g_new0 (MzHolding, 1);

  operation->base.kind = MZ_STATEMENT_HOLDING;
  operation->base.index = MZ_NO_INDEX;
  operation->base.source = facility->source;
  operation->base.id = facility->id;
  operation->base.as_of = source->issued;
  operation->base.as_of_day = source->issued_day;
  set_date (operation, facility);
  operation->holder = facility->operator_id;
  operation->asset = facility->id;
  operation->kind = MZ_HOLDINGS_OPERATES;
  operation->share = operation->share_min = operation->share_max = NAN;
  operation->terms = none;

  return operation;
}

/* Without a source nobody says who operates a facility, and nothing is drawn. */
GPtrArray *
_mz_holdings_operations_new (MzDataset *dataset)
{
  GPtrArray *operations = g_ptr_array_new_with_free_func (g_free);

  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    {
      const MzFacility *facility = mz_dataset_get_facility (dataset, i);

      if (facility->operator_id != NULL && facility->source != MZ_NO_INDEX)
        g_ptr_array_add (operations, make_operation (dataset, facility));
    }

  return operations;
}

const MzFacility *
_mz_holdings_net_find_operated (const MzHoldingsNet *self,
                                guint                link)
{
  const MzHoldingsLink *record = _mz_holdings_net_get_link (self, link);
  guint32 place = _mz_holdings_net_get_node (self, record->asset)->facility;
  const MzFacility *facility = place != MZ_NO_INDEX ? mz_dataset_get_facility (self->dataset, place) : NULL;

  if (facility == NULL || facility->source == MZ_NO_INDEX ||
      g_strcmp0 (facility->operator_id, _mz_holdings_net_get_node (self, record->holder)->id) != 0)
    return NULL;

  return facility;
}
