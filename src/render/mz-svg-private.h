/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-render-private.h"
#include "mz-svg-element-private.h"
#include "mz-svg-ids-private.h"

#define MZ_SVG_MAX_COLOR_LENGTH 8

/* All that the parts of one SVG file share. */
typedef struct
{
  MzScene               *scene;
  const MzRenderOptions *options;
  MzXmlWriter           *writer;
  MzSvgElement           element;
  MzSvgIds              *ids;
  char                   colors[MZ_N_TOKENS][MZ_SVG_MAX_COLOR_LENGTH];
  double                 opacities[MZ_N_TOKENS];
} MzSvgJob;

void  _mz_svg_write_mark         (MzSvgJob *self, guint32 mark);
void  _mz_svg_write_patterns     (MzSvgJob *self);
void  _mz_svg_append_pattern_id  (GString *text, const MzStyle *style);
void  _mz_svg_add_paint          (MzSvgJob *self, const char *property,
                                  const char *opacity_property, MzToken token);
