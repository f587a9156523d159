/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-search-index.h"
#include "mz-session.h"

/* One thing that was found, with the words for its row. */
#define MZ_TYPE_SEARCH_RESULT (mz_search_result_get_type ())
G_DECLARE_FINAL_TYPE (MzSearchResult, mz_search_result, MZ, SEARCH_RESULT, GObject)

MzSearchResult *mz_search_result_new          (MzSearchIndex *index, const MzSearchHit *hit);
MzSearchKind    mz_search_result_get_kind     (MzSearchResult *self);
char           *mz_search_result_dup_title    (MzSearchResult *self);
char           *mz_search_result_dup_subtitle (MzSearchResult *self);   /* what it is and why it was found */
void            mz_search_result_follow       (MzSearchResult *self, MzSession *session);
