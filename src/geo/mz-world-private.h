/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-json-cursor.h"
#include "mz-projection-private.h"
#include "mz-rect.h"
#include "mz-world.h"

/* A file that resolves to more points than this is not a world map but an attack. */
#define MZ_WORLD_MAX_VERTICES 2000000u

typedef struct
{
  guint32 first_point, n_points;
  guint32 units[2];        /* whose edge it is, or MZ_NO_UNIT; never the same twice */
} MzWorldArc;

/* The arcs of a ring in order, in MzWorld.ring_arcs: i, or ~i for arc i backwards. */
typedef struct
{
  guint32 first_arc, n_arcs;
} MzWorldRing;

typedef struct
{
  guint32 first_ring, n_rings;
} MzWorldPolygon;

typedef struct
{
  MzDispute   shown;
  const char *de_facto;    /* whom the view joins it to; NULL = stands alone */
  const char *un;          /* NULL = left undetermined */
  gboolean    is_marked;   /* its borders are dashed */
} MzWorldDispute;

struct _MzWorld
{
  gatomicrefcount ref_count;
  GStringChunk *strings;
  GPtrArray    *claims;     /* owns the arrays of MzDispute.claims */
  GHashTable   *places;     /* id to place among the units plus 1 */
  GArray       *units;      /* MzWorldUnit */
  GArray       *disputes;   /* MzWorldDispute */
  GArray       *points;     /* MzPoint, x = longitude, y = latitude */
  GArray       *arcs;       /* MzWorldArc */
  GArray       *polygons;   /* MzWorldPolygon */
  GArray       *rings;      /* MzWorldRing */
  GArray       *ring_arcs;  /* gint32 */
  guint32       first_lake, n_lakes;   /* polygons */
  gsize         directions;            /* MzDirection for each point, made when first asked for */
};

/* Of all points, for globes. Any thread may ask. (transfer none) */
const MzDirection *_mz_world_get_directions (MzWorld *self);

gboolean _mz_world_read_disputes (MzWorld *self, GBytes *bytes, GPtrArray *problems);
gboolean _mz_world_read_units    (MzWorld *self, GBytes *bytes, GPtrArray *problems);
gboolean _mz_world_read_topology (MzWorld *self, GBytes *bytes, GPtrArray *problems);
gboolean _mz_world_read_arcs     (MzWorld *self, const MzJsonCursor *root);

/* Reports an error about a value and returns FALSE. found may be NULL. */
gboolean _mz_world_refuse        (const MzJsonCursor *cursor, const char *member,
                                  const char *message, const char *found);

/* Reads an array of exactly n numbers, or reports. */
gboolean _mz_world_read_numbers  (const MzJsonCursor *cursor, const char *member, double *values,
                                  guint n_values);
