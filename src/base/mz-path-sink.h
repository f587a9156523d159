/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Receiver of outlines: a cairo context, SVG path text, a bounds recorder, a hit
 * test. A concrete sink embeds MzPathSink as its first member. */
typedef struct _MzPathSink MzPathSink;

typedef struct
{
  void (*move_to)  (MzPathSink *sink, double x, double y);
  void (*line_to)  (MzPathSink *sink, double x, double y);
  void (*curve_to) (MzPathSink *sink,
                    double x1, double y1, double x2, double y2,
                    double x3, double y3);
  void (*close)    (MzPathSink *sink);
} MzPathSinkFuncs;

struct _MzPathSink
{
  const MzPathSinkFuncs *funcs;
};
