/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

/* What the points of a path mean; a curve takes three points in a row. */
typedef enum
{
  MZ_VERB_MOVE,
  MZ_VERB_LINE,
  MZ_VERB_CURVE,
  MZ_VERB_MASK  = 0x0f,
  MZ_VERB_CLOSE = 0x80,       /* the contour is closed after this point */
} MzVerb;

typedef struct
{
  float x, y;
} MzPathPoint;

/* Words of a mark. Strings live in the scene's string chunk. */
typedef struct
{
  guint32     mark;
  guint32     next;           /* next record with the same key, MZ_NO_MARK at the end */
  const char *key;
  const char *sentence;
  const char *link;
} MzMarkInfo;

typedef struct
{
  guint32 figure, mark;
} MzDatumPair;

typedef struct _MzSceneIndex MzSceneIndex;

struct _MzScene
{
  gatomicrefcount count;
  double          width, height;
  char           *title;
  char           *description;
  GArray         *marks;       /* MzMark */
  GArray         *styles;      /* MzStyle */
  GArray         *groups;      /* MzGroup */
  GArray         *clips;       /* MzRect of each group with those around it; width < 0: none */
  GArray         *mark_groups; /* guint32, innermost group of each mark */
  GArray         *points;      /* MzPathPoint */
  GByteArray     *verbs;       /* MzVerb of each point */
  GByteArray     *texts;       /* anchor point, UTF-8, NUL, over and over */
  GArray         *data;        /* guint32, figures */
  GArray         *infos;       /* MzMarkInfo */
  GArray         *pairs;       /* MzDatumPair, sorted */
  GHashTable     *keys;        /* key to first place in infos */
  GStringChunk   *strings;
  MzSceneIndex   *index;       /* made by the first pick */
};

/* What a point is to an outline. */
typedef struct
{
  gboolean inside;             /* by even-odd */
  double   distance;           /* to the nearest edge, px */
} MzHit;

MzScene      *_mz_scene_new           (double width, double height);
void          _mz_scene_trace_bounds  (const MzScene *self, guint32 mark, MzRect *bounds_out);
MzHit         _mz_scene_test_outline  (const MzScene *self, guint32 mark, double x, double y);
double        _mz_scene_get_reach     (const MzScene *self, guint32 mark);

MzSceneIndex *_mz_scene_index_new     (const MzScene *scene);
void          _mz_scene_index_free    (MzSceneIndex *self);
void          _mz_scene_index_find    (const MzSceneIndex *self, const MzRect *area, GArray *marks);
