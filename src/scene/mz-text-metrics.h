/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

typedef enum
{
  MZ_FONT_REGULAR,
  MZ_FONT_BOLD,
  MZ_FONT_ITALIC,
} MzFontFace;

typedef struct
{
  double width, ascent, descent;   /* px */
} MzTextExtents;

typedef struct _MzTextMetrics MzTextMetrics;

typedef struct
{
  void (*measure)  (MzTextMetrics *self, const char *text, MzFontFace face, double size_px, MzTextExtents *extents_out);
  void (*finalize) (MzTextMetrics *self);
} MzTextMetricsFuncs;

/* Who measures text. Embed as first member; atomically counted; may be used by one thread at a time. */
struct _MzTextMetrics
{
  const MzTextMetricsFuncs *funcs;
  gatomicrefcount           count;
};

void           mz_text_metrics_init      (MzTextMetrics *self, const MzTextMetricsFuncs *funcs);
MzTextMetrics *mz_text_metrics_ref       (MzTextMetrics *self);
void           mz_text_metrics_unref     (MzTextMetrics *self);
void           mz_text_metrics_measure   (MzTextMetrics *self, const char *text, MzFontFace face, double size_px,
                                          MzTextExtents *extents_out);
double         mz_text_metrics_get_width (MzTextMetrics *self, const char *text, MzFontFace face, double size_px);
char         **mz_text_metrics_wrap      (MzTextMetrics *self, const char *text, MzFontFace face, double size_px,
                                          double width_px, guint max_lines);
char          *mz_text_metrics_ellipsize (MzTextMetrics *self, const char *text, MzFontFace face, double size_px,
                                          double width_px);

/* Deterministic stand-in: every character is 0.6 em wide, wide East Asian ones 1 em. */
MzTextMetrics *mz_text_metrics_new_fixed (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTextMetrics, mz_text_metrics_unref)
