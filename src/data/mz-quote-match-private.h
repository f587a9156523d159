/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A text in which many quotes are looked for. */
typedef struct _MzQuoteText MzQuoteText;

MzQuoteText *_mz_quote_text_new   (const char *text);
void         _mz_quote_text_free  (MzQuoteText *self);
guint        _mz_quote_text_match (const MzQuoteText *self, const char *exact, const char *prefix, const char *suffix,
                                   gsize *start_out, gsize *end_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzQuoteText, _mz_quote_text_free)
