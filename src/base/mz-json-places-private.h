/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Remembers where the values of one guarded text begin, so that places may be asked for in any order. */
typedef struct _MzJsonPlaces MzJsonPlaces;

MzJsonPlaces *_mz_json_places_new    (const char *text, gsize length);
void          _mz_json_places_free   (MzJsonPlaces *self);
gboolean      _mz_json_places_locate (MzJsonPlaces *self, const char *pointer, guint *line_out, guint *column_out);
