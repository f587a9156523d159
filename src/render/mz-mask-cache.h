/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Coverage of long outlines, kept from one painting to the next: a year step or a new theme changes
 * colours, not coasts. For one thread at a time. */
typedef struct _MzMaskCache MzMaskCache;

MzMaskCache *mz_mask_cache_new  (void);
void         mz_mask_cache_free (MzMaskCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzMaskCache, mz_mask_cache_free)
