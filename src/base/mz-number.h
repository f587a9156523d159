/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Numbers between programs: never a locale, never a grouping sign. */
#define MZ_NUMBER_BUFFER_SIZE 64

const char *mz_number_write     (char buffer[MZ_NUMBER_BUFFER_SIZE], double value, guint max_decimals);
char       *mz_number_to_string (double value);
gboolean    mz_number_parse     (const char *text, gssize length, double *value_out);
