/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-interval.h"
#include "mz-lens.h"

/* Who owns what on one day, direct and through chains. Belongs to one thread. */
typedef struct _MzOwnership MzOwnership;

/* What a holder has in one asset, all chains together. */
typedef struct
{
  const char *asset;
  MzInterval  share;        /* from 0 to 1 */
  guint32     n_chains;
  gboolean    is_direct;    /* one of the chains is a single holding */
} MzStake;

MzOwnership *mz_ownership_new        (MzDataset *dataset, int day);
MzOwnership *mz_ownership_new_through (MzDataset *dataset, int day, const MzLens *lens);
void         mz_ownership_free       (MzOwnership *self);
GArray      *mz_ownership_get_stakes (MzOwnership *self, const char *holder);
gboolean     mz_ownership_was_cut    (const MzOwnership *self);
GPtrArray   *mz_ownership_get_chains (MzOwnership *self, const char *holder, const char *asset);
MzInterval   mz_holding_get_share    (const MzHolding *self);
gboolean     mz_holding_is_ownership (const MzHolding *self);
int          mz_holding_get_first_day (const MzHolding *self);
gboolean     mz_holding_is_later     (const MzHolding *self, int day);
gboolean     mz_holding_is_in_force  (const MzHolding *self, int day);
gboolean     mz_holding_has_ended    (const MzHolding *self, int day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzOwnership, mz_ownership_free)
