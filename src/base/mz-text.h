/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* From which side words are written; neutral is what has no letters. */
typedef enum
{
  MZ_TEXT_NEUTRAL,
  MZ_TEXT_LEFT_TO_RIGHT,
  MZ_TEXT_RIGHT_TO_LEFT,
} MzTextDirection;

/* Text from outside, made safe to stand in our own sentences and lists. */
char *mz_text_isolate      (const char *text);
char *mz_text_make_visible (const char *text);
char *mz_text_strip_marks  (const char *text);

gboolean        mz_text_begins_isolated    (const char *text);
MzTextDirection mz_text_find_direction     (const char *text);
gboolean        mz_text_has_right_to_left  (const char *text);
