/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define MZ_SEARCH_NO_RANK 5

guint _mz_search_rank          (const char *text, const char *folded, const char *const *words);
guint _mz_search_rank_misspelt (const char *text, const char *folded, const char *const *words);
