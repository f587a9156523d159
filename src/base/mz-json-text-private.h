/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Small things that the guard and the locator both need to know about JSON text. */
typedef struct
{
  const char *at;
  guint       line;
  guint       column;
} MzJsonPlace;

void  _mz_json_text_advance     (MzJsonPlace *place, const char *at);
void  _mz_json_text_get_place   (const char *start, const char *at, guint *line_out, guint *column_out);
guint _mz_json_text_utf8_length (const char *at, const char *end);
int   _mz_json_text_hex4        (const char *at, const char *end);
void  _mz_json_text_resolve     (const char *raw, gsize length, GString *out);
void  _mz_json_text_add_token   (GString *pointer, const char *name, gsize length);
