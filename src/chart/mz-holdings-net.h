/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"
#include "mz-dataset.h"
#include "mz-holdings-operations.h"
#include "mz-lens.h"

/* How a holding stands on the day of the view. */
typedef enum
{
  MZ_LINK_IN_FORCE,
  MZ_LINK_PENDING,     /* a purchase that is not closed, talks, a plan */
  MZ_LINK_ENDED,
} MzLinkState;

/* A holder or an asset. */
typedef struct
{
  const char *id;
  guint32     company;    /* MZ_NO_INDEX when it is none */
  guint32     facility;   /* MZ_NO_INDEX when it is none */
  GArray     *held;       /* (element-type guint) links whose holder it is */
  GArray     *holders;    /* (element-type guint) links whose asset it is */
  guint       part;       /* which connected part, 0 for the largest */
} MzHoldingsNode;

/* All that is stated about one holder and one asset; rights to mine are apart from ownership. */
typedef struct
{
  guint       holder, asset;             /* nodes */
  guint32     drawn;                     /* holding; MZ_NO_INDEX: only who operates the asset is stated */
  const MzHolding *operation;            /* nullable: that, in the form of a holding */
  MzLinkState state;
  guint       first_statement;           /* in statements; the drawn one is the first of them */
  guint       n_statements;
} MzHoldingsLink;

/* The holdings of a dataset as they stand on one day. Nodes are sorted by id and links by the ids of
 * both ends, so that the order of the files changes nothing. */
typedef struct
{
  MzDataset *dataset;      /* borrowed */
  GArray    *nodes;        /* (element-type MzHoldingsNode) */
  GArray    *links;        /* (element-type MzHoldingsLink) */
  GArray    *statements;   /* (element-type guint32) holdings */
  GPtrArray *operations;   /* (element-type MzHolding) operators of all facilities that have one */
  GPtrArray *later;        /* (element-type MzHolding) one for each holder and asset of which all is later */
  guint      n_parts;
} MzHoldingsNet;

MzHoldingsNet        *_mz_holdings_net_new       (MzChartBuild *build, int day);
void                  _mz_holdings_net_free      (MzHoldingsNet *self);
const MzHoldingsNode *_mz_holdings_net_get_node  (const MzHoldingsNet *self, guint node);
const MzHoldingsLink *_mz_holdings_net_get_link  (const MzHoldingsNet *self, guint link);
const MzHolding      *_mz_holdings_net_get_drawn (const MzHoldingsNet *self, guint link);
const MzHolding      *_mz_holdings_net_get_statement (const MzHoldingsNet *self, const MzHoldingsLink *link, guint n);
gboolean              _mz_holdings_net_is_operation (const MzHoldingsNet *self, guint link);
/* The facility of a link whose operator is its holder, by a source; NULL when nobody says so. */
const MzFacility     *_mz_holdings_net_find_operated (const MzHoldingsNet *self, guint link);
gboolean              _mz_holdings_net_find      (const MzHoldingsNet *self, const char *id, guint *node_out);
const char           *_mz_holdings_net_get_country (const MzHoldingsNet *self, guint node);
/* Steps from the seeds to each node, G_MAXUINT where no holding leads. (element-type guint) (transfer full) */
GArray               *_mz_holdings_net_measure_steps (const MzHoldingsNet *self, const GArray *seeds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzHoldingsNet, _mz_holdings_net_free)
