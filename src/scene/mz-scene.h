/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-path-sink.h"
#include "mz-rect.h"
#include "mz-text-metrics.h"
#include "mz-token.h"
#include <glib-object.h>

#define MZ_NO_MARK  G_MAXUINT32
#define MZ_NO_GROUP G_MAXUINT

typedef enum
{
  MZ_MARK_RECT,
  MZ_MARK_PATH,
  MZ_MARK_RULE,
  MZ_MARK_SYMBOL,
  MZ_MARK_TEXT,
} MzMarkType;

typedef enum
{
  MZ_SYMBOL_CIRCLE,
  MZ_SYMBOL_SQUARE,
  MZ_SYMBOL_DIAMOND,
  MZ_SYMBOL_TRIANGLE_RIGHT,   /* the open end of "more than" */
  MZ_SYMBOL_TRIANGLE_LEFT,
  MZ_SYMBOL_CROSS,
  MZ_SYMBOL_TRIANGLE_UP,
  MZ_SYMBOL_TRIANGLE_DOWN,
  MZ_SYMBOL_PLUS,
} MzSymbol;

typedef enum
{
  MZ_PATTERN_NONE,
  MZ_PATTERN_DOTS,            /* no data */
  MZ_PATTERN_STRIPES,         /* only a bound is known */
  MZ_PATTERN_HATCH,           /* disputed */
  MZ_PATTERN_CROSSES,         /* stated as not available */
} MzPattern;

typedef enum
{
  MZ_DASH_SOLID,
  MZ_DASH_DASHED,
  MZ_DASH_DOTTED,
} MzDash;

typedef enum
{
  MZ_ANCHOR_START,
  MZ_ANCHOR_MIDDLE,
  MZ_ANCHOR_END,
} MzAnchor;

typedef struct
{
  MzToken    fill;
  MzToken    stroke;
  MzToken    pattern_color;
  MzPattern  pattern;
  MzDash     dash;
  float      stroke_width;   /* px */
  MzFontFace face;
  float      font_size;      /* px */
  MzAnchor   anchor;
} MzStyle;

typedef enum
{
  MZ_ROLE_PLOT,
  MZ_ROLE_BACKGROUND,
  MZ_ROLE_AXIS,
  MZ_ROLE_LEGEND,
  MZ_ROLE_TITLE,
  MZ_ROLE_SUBTITLE,
  MZ_ROLE_CREDITS,
  MZ_ROLE_SERIES,
  MZ_ROLE_GUIDE,
} MzGroupRole;

typedef struct
{
  MzGroupRole role;
  const char *id;
  const char *label;          /* nullable */
  guint32     first_mark, n_marks;
  guint32     depth;
  gboolean    has_clip;
  MzRect      clip;
} MzGroup;

/* One drawn thing. 40 bytes in an array; its place in the array is its identity in the scene. */
typedef struct
{
  guint8  type;               /* MzMarkType */
  guint8  detail;             /* MzSymbol of a symbol */
  guint16 style;
  float   x, y, width, height;/* bounds of the outline without stroke, px */
  guint32 start, length;      /* points of a path or rule, bytes of a text */
  guint32 first_datum;
  guint32 n_data : 24;
  guint32 flags : 8;          /* MzMarkFlags */
  guint32 info;               /* place of its key and sentence, MZ_NO_MARK when it has none */
} MzMark;

typedef enum
{
  MZ_MARK_PICKABLE  = 1 << 0, /* stands for something: pick, focus and speech see it */
  MZ_MARK_FOCUSABLE = 1 << 1,
  MZ_MARK_DOT       = 1 << 2, /* small, picked before all others */
} MzMarkFlags;

/* Laid-out, immutable, atomically counted. */
typedef struct _MzScene MzScene;

#define MZ_TYPE_SCENE (mz_scene_get_type ())

GType           mz_scene_get_type      (void);
MzScene        *mz_scene_ref           (MzScene *self);
void            mz_scene_unref         (MzScene *self);
double          mz_scene_get_width     (const MzScene *self);
double          mz_scene_get_height    (const MzScene *self);
guint32         mz_scene_get_n_marks   (const MzScene *self);
const MzMark   *mz_scene_get_mark      (const MzScene *self, guint32 mark);
const MzStyle  *mz_scene_get_style     (const MzScene *self, guint32 mark);
guint           mz_scene_get_n_groups  (const MzScene *self);
const MzGroup  *mz_scene_get_group     (const MzScene *self, guint group);
guint           mz_scene_get_mark_group (const MzScene *self, guint32 mark);                /* innermost, or MZ_NO_GROUP */
gboolean        mz_scene_get_clip      (const MzScene *self, guint32 mark, MzRect *clip_out);
const guint32  *mz_scene_get_data      (const MzScene *self, guint32 mark, guint *n_out);   /* figures */
const char     *mz_scene_get_key       (const MzScene *self, guint32 mark);       /* subject or statement id, nullable */
const char     *mz_scene_get_sentence  (const MzScene *self, guint32 mark);       /* spoken words, nullable */
const char     *mz_scene_get_link      (const MzScene *self, guint32 mark);       /* address, nullable */
const char     *mz_scene_get_text      (const MzScene *self, guint32 mark);       /* of a text mark */
void            mz_scene_get_baseline  (const MzScene *self, guint32 mark, double *x_out, double *y_out);
const char     *mz_scene_get_title     (const MzScene *self);
const char     *mz_scene_get_description (const MzScene *self);

/* Outlines are filled by the even-odd rule, in pick and in every renderer, so that the holes of map
 * rings stay open whatever their direction. A text is traced as its bounds. */
void            mz_scene_trace         (const MzScene *self, guint32 mark, MzPathSink *sink);

/* Marks that stand for a figure, or for a subject. (transfer full) (element-type guint32) */
GArray         *mz_scene_find_datum    (const MzScene *self, guint32 figure);
GArray         *mz_scene_find_key      (const MzScene *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzScene, mz_scene_unref)
