/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene-builder.h"

typedef struct _MzChartBuild MzChartBuild;

/* Draws into a legend: a swatch around a point, or a block from its top left. */
typedef void (*MzLegendDraw) (MzChartBuild *build, gconstpointer data, double x, double y);

/* One entry of a legend: a small drawing and its words. */
typedef struct
{
  enum
  {
    MZ_SWATCH_RECT,
    MZ_SWATCH_TICK,
    MZ_SWATCH_LINE,
    MZ_SWATCH_LEVEL,
    MZ_SWATCH_SYMBOL,
    MZ_SWATCH_DRAWING,
    MZ_SWATCH_NONE,            /* words about the other entries */
    MZ_SWATCH_BLOCK,           /* a drawing of its own size, words included, beside all other entries */
  }             swatch;
  MzSymbol      symbol;
  MzStyle       style;
  MzLegendDraw  draw;
  gconstpointer data;          /* lives until the legend is built */
  double        width, height; /* of a block, px */
  gboolean      may_go;        /* where there is no room for all */
  char         *words;
} MzLegendEntry;

GArray    *_mz_legend_new           (void);
void       _mz_legend_add           (GArray *legend, int swatch, const MzStyle *style, const char *words);
void       _mz_legend_add_symbol    (GArray *legend, MzSymbol symbol, const MzStyle *style, const char *words);
void       _mz_legend_add_drawing   (GArray *legend, MzLegendDraw draw, gconstpointer data, const char *words);
void       _mz_legend_set_block     (GArray *legend, double width, double height, MzLegendDraw draw, gconstpointer data);
void       _mz_legend_let_go        (GArray *legend, guint first);
void       _mz_legend_build         (MzChartBuild *build, GArray *legend);
double     _mz_legend_get_height    (MzChartBuild *build, GArray *legend);
