/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Text from outside, made safe to stand in our own sentences and lists. */
char *mz_text_isolate      (const char *text);
char *mz_text_make_visible (const char *text);
char *mz_text_strip_marks  (const char *text);
