/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-problem.h"
#include <gio/gio.h>

#define MZ_NO_UNIT G_MAXUINT32

typedef enum
{
  MZ_BORDERS_DE_FACTO,
  MZ_BORDERS_UN,
} MzBorders;

/* An area that more than one state claims. */
typedef struct
{
  const char        *id;
  const char        *name;
  const char        *admin;      /* nullable */
  const char *const *claims;
  const char        *note;
  gboolean           hatched;
} MzDispute;

/* One unit of the base map, the smallest piece that is filled as a whole. */
typedef struct
{
  const char *id;                /* ISO 3166-1 alpha-3 or "x-…" */
  const char *sovereign;         /* nullable */
  double      area_km2;
  double      label_lon, label_lat;
  double      west, south, east, north;   /* focus box, west > east across the antimeridian */
  guint32     dispute;           /* place among the disputes, or MZ_NO_UNIT */
  guint32     first_polygon, n_polygons;  /* 0 polygons: a dot only */
} MzWorldUnit;

/* The earth as shared arcs. Immutable, atomically counted. */
typedef struct _MzWorld MzWorld;

#define MZ_TYPE_WORLD (mz_world_get_type ())

GType              mz_world_get_type     (void);
MzWorld           *mz_world_new          (GBytes *topology, GBytes *units, GBytes *disputes, GPtrArray *problems);
MzWorld           *mz_world_ref          (MzWorld *self);
void               mz_world_unref        (MzWorld *self);
guint32            mz_world_get_n_units  (MzWorld *self);
const MzWorldUnit *mz_world_get_unit     (MzWorld *self, guint32 unit);
guint32            mz_world_find_unit    (MzWorld *self, const char *id);
const MzDispute   *mz_world_get_dispute  (MzWorld *self, guint32 dispute);

/* The id whose figure colours this unit: its own, the state a disputed area is joined to in
 * this view, or the sovereign when its statistics are part of that state's; NULL when none. */
const char        *mz_world_get_state_of (MzWorld *self, guint32 unit, MzBorders borders);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzWorld, mz_world_unref)
