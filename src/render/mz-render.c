/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render-private.h"

#include "mz-guard-sink-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MIN_LENGTH_PX 1e-6

G_DEFINE_QUARK (mz-render-error-quark, mz_render_error)

/* Lengths of stroke and gap in px. Returns how many there are, 0 for a solid line. */
guint
_mz_render_get_dashes (const MzStyle *style,
                       double         dashes[2])
{
  double unit = MAX (1.0, style->stroke_width);

  switch (style->dash)
    {
    case MZ_DASH_DASHED:
      dashes[0] = 4.0 * unit;
      dashes[1] = 3.0 * unit;
      return 2;
    case MZ_DASH_DOTTED:
      dashes[0] = unit;
      dashes[1] = 2.0 * unit;
      return 2;
    case MZ_DASH_SOLID:
    default:
      return 0;
    }
}

gboolean
_mz_render_has_stroke (const MzStyle *style)
{
  return style->stroke != MZ_TOKEN_NONE && isfinite (style->stroke_width) && style->stroke_width > 0.0f;
}

gboolean
_mz_render_has_pattern (const MzStyle *style)
{
  return style->pattern != MZ_PATTERN_NONE && style->pattern_color != MZ_TOKEN_NONE;
}

/* Upright rectangles and lines have sharp edges, unless they are so thin that they could fall
 * between two pixels. scale is the number of pixels per px. */
gboolean
_mz_render_is_crisp (const MzScene *scene,
                     guint32        mark,
                     double         scale)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  const MzStyle *style = mz_scene_get_style (scene, mark);

  if (_mz_render_has_stroke (style) && style->stroke_width * scale < 1.0)
    return FALSE;

  if (record->type == MZ_MARK_RECT)
    return record->width * scale >= 1.0 && record->height * scale >= 1.0;

  return record->type == MZ_MARK_RULE &&
         (record->width < MIN_LENGTH_PX || record->height < MIN_LENGTH_PX);
}

MzRect
_mz_render_get_canvas (const MzScene *scene)
{
  return (MzRect) { 0.0, 0.0, mz_scene_get_width (scene), mz_scene_get_height (scene) };
}

static gboolean
touches (const MzRect *a,
         const MzRect *b)
{
  return a->x <= b->x + b->width && b->x <= a->x + a->width &&
         a->y <= b->y + b->height && b->y <= a->y + a->height;
}

/* Ink goes beyond the outline by the stroke with its corners, or by letters wider than measured. */
static double
get_ink_margin (const MzMark  *record,
                const MzStyle *style)
{
  if (record->type == MZ_MARK_TEXT)
    return style->font_size + record->width;

  return _mz_render_has_stroke (style) ? 2.0 * style->stroke_width + 1.0 : 1.0;
}

static MzRect
get_ink (const MzScene *scene,
         guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  double margin = get_ink_margin (record, mz_scene_get_style (scene, mark));

  return (MzRect) { record->x - margin, record->y - margin,
                    record->width + 2.0 * margin, record->height + 2.0 * margin };
}

/* FALSE when nothing of the mark lies on this part of the plane, whatever the clips of its groups. */
gboolean
_mz_render_is_on_canvas (const MzScene *scene,
                         guint32        mark,
                         const MzRect  *canvas)
{
  MzRect ink = get_ink (scene, mark);

  return isfinite (ink.x) && isfinite (ink.y) && isfinite (ink.width) && isfinite (ink.height) &&
         touches (&ink, canvas);
}

/* FALSE when nothing of the mark can be seen: off the canvas, or outside the clip of its groups. */
gboolean
_mz_render_is_visible (const MzScene *scene,
                       guint32        mark)
{
  MzRect canvas = _mz_render_get_canvas (scene), ink, clip;

  if (!_mz_render_is_on_canvas (scene, mark, &canvas))
    return FALSE;

  ink = get_ink (scene, mark);

  return !mz_scene_get_clip (scene, mark, &clip) ||
         (clip.width > 0.0 && clip.height > 0.0 && touches (&ink, &clip));
}

/* The canvas with as much again on each side: cut edges stay out of sight, numbers stay small. */
static MzRect
get_guard (const MzRect *canvas)
{
  double margin = MAX (canvas->width, canvas->height) + 100.0;

  return mz_rect_inset (canvas, -margin, -margin);
}

/* Bounds of a rectangle, without what lies far beyond the canvas. */
MzRect
_mz_render_get_visible_rect (const MzScene *scene,
                             guint32        mark,
                             const MzRect  *canvas)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  MzRect guard = get_guard (canvas);
  double x1 = CLAMP (record->x, guard.x, guard.x + guard.width);
  double y1 = CLAMP (record->y, guard.y, guard.y + guard.height);
  double x2 = CLAMP ((double) record->x + record->width, guard.x, guard.x + guard.width);
  double y2 = CLAMP ((double) record->y + record->height, guard.y, guard.y + guard.height);

  return (MzRect) { x1, y1, x2 - x1, y2 - y1 };
}

/* Sends the outline of a mark to a sink, without what lies far beyond the canvas. */
void
_mz_render_trace_in (const MzScene *scene,
                     guint32        mark,
                     const MzRect  *canvas,
                     MzPathSink    *sink)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  const MzStyle *style = mz_scene_get_style (scene, mark);
  MzRect guard = get_guard (canvas);
  MzGuardSink guarded;

  if (record->x >= guard.x && record->x + record->width <= guard.x + guard.width &&
      record->y >= guard.y && record->y + record->height <= guard.y + guard.height)
    {
      mz_scene_trace (scene, mark, sink);
      return;
    }

  _mz_guard_sink_init (&guarded, sink, &guard,
                       style->fill != MZ_TOKEN_NONE || _mz_render_has_pattern (style));
  mz_scene_trace (scene, mark, &guarded.sink);
  _mz_guard_sink_finish (&guarded);
}

void
_mz_render_trace (const MzScene *scene,
                  guint32        mark,
                  MzPathSink    *sink)
{
  MzRect canvas = _mz_render_get_canvas (scene);

  _mz_render_trace_in (scene, mark, &canvas, sink);
}

/* "zh_CN.UTF-8" to "zh-CN", as fonts and files want it; English for nothing and "C". */
char *
_mz_render_dup_language_tag (const char *language)
{
  g_autofree char *tag = NULL;

  if (language == NULL || *language == '\0' || g_str_equal (language, "C") ||
      g_str_equal (language, "POSIX"))
    return g_strdup ("en");

  tag = g_strdup (language);
  tag[strcspn (tag, ".@")] = '\0';
  g_strdelimit (tag, "_", '-');
  for (const char *at = tag; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '-')
      return g_strdup ("en");

  return g_steal_pointer (&tag);
}

gboolean
_mz_render_check_size (double   width_px,
                       double   height_px,
                       GError **error)
{
  if (!(width_px > 0.0) || !(height_px > 0.0))
    {
      g_set_error_literal (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_FAILED,
                           _("The picture has no size."));
      return FALSE;
    }

  if (width_px <= MZ_RENDER_MAX_SIDE_PX && height_px <= MZ_RENDER_MAX_SIDE_PX &&
      width_px * height_px <= MZ_RENDER_MAX_AREA_PX)
    return TRUE;

  g_set_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_TOO_BIG,
               /* Translators: the numbers are pixels a side, and millions of pixels. */
               _("The picture would be too big: at most %d pixels a side and %d million in all."),
               (int) MZ_RENDER_MAX_SIDE_PX, (int) (MZ_RENDER_MAX_AREA_PX / 1e6));
  return FALSE;
}
