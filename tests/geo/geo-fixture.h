/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-path-sink.h"
#include "mz-rect.h"
#include "mz-world.h"

/* One line or ring as a sink received it. */
typedef struct
{
  GArray  *points;   /* MzPoint */
  gboolean is_closed;
} TracedLine;

/* A sink that keeps everything. */
typedef struct
{
  MzPathSink sink;
  GPtrArray *lines;  /* TracedLine */
} Recorder;

GBytes   *fixture_read       (const char *folder, const char *name);
MzWorld  *fixture_world      (void);
MzWorld  *fixture_small_world (void);
guint32   fixture_unit       (MzWorld *world, const char *id);

Recorder *recorder_new       (void);
void      recorder_free      (Recorder *self);
double    recorder_get_area  (Recorder *self);
gboolean  recorder_contains  (Recorder *self, double x, double y);
double    recorder_get_longest_step (Recorder *self);
guint     recorder_get_n_points (Recorder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recorder, recorder_free)
