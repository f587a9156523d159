/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

guint mz_quote_match (const char *text, const char *exact, const char *prefix, const char *suffix,
                      gsize *start_out, gsize *end_out);
gboolean mz_quote_states_number (const char *quote, double value, const char *unit);
