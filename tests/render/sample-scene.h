/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-render.h"
#include "mz-scene-builder.h"
#include <cairo.h>

#define SAMPLE_WIDTH  400.0
#define SAMPLE_HEIGHT 300.0

extern const char *const sample_figure_ids[];

MzScene         *sample_scene_new   (void);
MzScene         *sample_scene_crowd (guint n_discs);
MzSceneBuilder  *sample_builder_new (void);
MzStyle          sample_style       (MzToken fill, MzToken stroke, double stroke_width);
void             sample_options     (MzRenderOptions *options, MzThemeKind theme);
cairo_surface_t *sample_read_png    (GBytes *bytes);
guint32          sample_get_pixel   (cairo_surface_t *surface, int x, int y);
guint            sample_count_different (cairo_surface_t *a, cairo_surface_t *b, guint tolerance);
void             sample_assert_same (cairo_surface_t *a, cairo_surface_t *b);
