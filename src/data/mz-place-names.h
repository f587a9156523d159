/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* Names of countries and disputed areas in one language. Immutable, atomically counted. */
typedef struct _MzPlaceNames MzPlaceNames;

#define MZ_TYPE_PLACE_NAMES (mz_place_names_get_type ())

GType         mz_place_names_get_type (void);
MzPlaceNames *mz_place_names_new      (const char *language);
MzPlaceNames *mz_place_names_new_of   (const char *language);   /* without falling back to English */
MzPlaceNames *mz_place_names_ref      (MzPlaceNames *self);
void          mz_place_names_unref    (MzPlaceNames *self);
const char   *mz_place_names_get      (MzPlaceNames *self, const char *id);   /* nullable */
char        **mz_place_names_list_places    (MzPlaceNames *self);
char        **mz_place_names_list_languages (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzPlaceNames, mz_place_names_unref)
