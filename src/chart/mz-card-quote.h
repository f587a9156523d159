/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Words of a source for a card: (transfer full). */
char *_mz_card_quote_shorten (const char *words, gsize *start, gsize *end, guint max_characters);
void  _mz_card_quote_find_number (const char *words, double value, const char *unit, gsize *start_out, gsize *end_out);
