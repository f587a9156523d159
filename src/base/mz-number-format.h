/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Numbers for people. The language is a tag such as "en", "zh_CN" or "ru"; NULL is English. */
char *mz_number_format_grouped (double value, guint max_decimals, const char *language);
char *mz_number_format_short   (double value, const char *language);
char *mz_number_format_plain   (double value, const char *language);
char *mz_number_format_percent (double value, const char *language);
