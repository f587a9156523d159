/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-holdings-private.h"

/* One line of the list of holdings. */
typedef struct
{
  gboolean is_heading;     /* names a holder */
  gboolean names_holder;   /* a holder of one thing needs no heading */
  guint    node;           /* of a heading */
  guint    link;           /* of all others */
  guint    n_in_group;     /* lines of the group, said by its first line */
  guint    gap;            /* empty lines above the group */
} MzHoldingsLine;

/* (transfer full) (element-type MzHoldingsLine) */
GArray *_mz_holdings_list_collect (const MzHoldings *holdings);
