/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-problem.h"
#include <gio/gio.h>

/* A place where rare earths are known to occur, without any figure. */
typedef struct
{
  const char *name;
  const char *country;     /* ISO 3166-1 alpha-3 */
  const char *type;        /* code of the type of deposit, for example "carb" */
  double      lon, lat;    /* degrees, as printed */
  guint       record;      /* number in the list it is taken from */
  gboolean    is_doubtful; /* lies outside its country */
} MzOccurrence;

/* The list and its source. Immutable, atomically counted. */
typedef struct _MzOccurrences MzOccurrences;

#define MZ_TYPE_OCCURRENCES (mz_occurrences_get_type ())

GType               mz_occurrences_get_type      (void);
MzOccurrences      *mz_occurrences_new           (GBytes *bytes, GPtrArray *problems);
MzOccurrences      *mz_occurrences_ref           (MzOccurrences *self);
void                mz_occurrences_unref         (MzOccurrences *self);
guint               mz_occurrences_get_n         (MzOccurrences *self);
const MzOccurrence *mz_occurrences_get           (MzOccurrences *self, guint occurrence);
const char         *mz_occurrences_get_publisher (MzOccurrences *self);
const char         *mz_occurrences_get_title     (MzOccurrences *self);
const char         *mz_occurrences_get_date      (MzOccurrences *self);
const char         *mz_occurrences_get_url       (MzOccurrences *self);   /* https only */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzOccurrences, mz_occurrences_unref)
