/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-path-sink.h"

/* A sink that writes the text of an SVG path with two decimals. */
typedef struct
{
  MzPathSink  sink;
  GString    *text;
  gint64      x, y;            /* last point written, in hundredths */
  gint64      pending_x, pending_y;
  gboolean    has_pending;     /* a move not written yet */
  char        command;         /* what the next pair of numbers means without a letter */
} MzSvgPath;

void _mz_svg_path_init     (MzSvgPath *self, GString *text);
void _mz_svg_append_number (GString *text, double value);
