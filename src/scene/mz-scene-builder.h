/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

/* The only mutable form of a scene. */
typedef struct _MzSceneBuilder MzSceneBuilder;

MzSceneBuilder *mz_scene_builder_new          (double width_px, double height_px, MzTextMetrics *metrics);
void            mz_scene_builder_free         (MzSceneBuilder *self);
void            mz_scene_builder_set_title    (MzSceneBuilder *self, const char *title, const char *description);

void            mz_scene_builder_begin_group  (MzSceneBuilder *self, MzGroupRole role, const char *id, const char *label);
void            mz_scene_builder_set_clip     (MzSceneBuilder *self, const MzRect *clip);
void            mz_scene_builder_end_group    (MzSceneBuilder *self);

guint16         mz_scene_builder_add_style    (MzSceneBuilder *self, const MzStyle *style);

/* Each returns the new mark. Coordinates in px from the top left. */
guint32         mz_scene_builder_add_rect     (MzSceneBuilder *self, guint16 style, const MzRect *rect);
guint32         mz_scene_builder_add_rule     (MzSceneBuilder *self, guint16 style, double x1, double y1, double x2, double y2);
guint32         mz_scene_builder_add_symbol   (MzSceneBuilder *self, guint16 style, MzSymbol symbol, double x, double y, double radius);
guint32         mz_scene_builder_add_text     (MzSceneBuilder *self, guint16 style, double x, double baseline, const char *text);
MzPathSink     *mz_scene_builder_begin_path   (MzSceneBuilder *self, guint16 style);
guint32         mz_scene_builder_end_path     (MzSceneBuilder *self);

/* What the mark stands for. key is a subject or statement id. */
void            mz_scene_builder_set_datum    (MzSceneBuilder *self, guint32 mark, const guint32 *figures, guint n_figures);
void            mz_scene_builder_set_info     (MzSceneBuilder *self, guint32 mark, const char *key, const char *sentence, const char *link);
void            mz_scene_builder_set_flags    (MzSceneBuilder *self, guint32 mark, MzMarkFlags flags);

MzScene        *mz_scene_builder_finish       (MzSceneBuilder *self);   /* (transfer full), frees the builder */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSceneBuilder, mz_scene_builder_free)
