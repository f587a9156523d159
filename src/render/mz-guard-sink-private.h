/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-path-sink.h"
#include "mz-rect.h"

/* A sink that hands an outline on without what lies outside an area. Cut edges run along
 * its border. */
typedef struct
{
  MzPathSink  sink;
  MzPathSink *target;
  MzRect      area;
  gboolean    is_filled;      /* open contours count as closed */
  GArray     *contour;        /* MzPoint */
} MzGuardSink;

void _mz_guard_sink_init   (MzGuardSink *self, MzPathSink *target, const MzRect *area,
                            gboolean is_filled);
void _mz_guard_sink_finish (MzGuardSink *self);
