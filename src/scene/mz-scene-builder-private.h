/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene-builder.h"
#include "mz-scene-private.h"

/* A path sink that appends to the pools of the scene. */
typedef struct
{
  MzPathSink  sink;
  GArray     *points;
  GByteArray *verbs;
  guint32     start;           /* first point of the present path */
} PoolSink;

struct _MzSceneBuilder
{
  MzScene       *scene;
  MzTextMetrics *metrics;
  GArray        *open_groups;  /* guint32, outermost first */
  PoolSink       pool_sink;
  guint16        path_style;
  gboolean       in_path;
};

extern const MzPathSinkFuncs _mz_scene_builder_pool_funcs;

guint _mz_scene_builder_get_innermost_group (const MzSceneBuilder *self);
