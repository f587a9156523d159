/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-path-sink.h"
#include <cairo.h>

/* A sink that appends to the current path of a cairo context. */
typedef struct
{
  MzPathSink  sink;
  cairo_t    *cr;
} MzCairoSink;

void mz_cairo_sink_init       (MzCairoSink *self, cairo_t *cr);
void mz_cairo_sink_init_lines (MzCairoSink *self, cairo_t *cr);
