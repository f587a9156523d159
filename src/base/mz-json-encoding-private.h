/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Names of encodings that are not UTF-8, for messages only. */
const char *_mz_json_encoding_detect (const char *start, const char *end);
const char *_mz_json_encoding_guess  (const char *start, const char *at, const char *end);
