/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pick-oracle.h"

#include "mz-cairo-sink.h"
#include "mz-scene-pick.h"

#include <math.h>

/* Marks without area are picked this far beside their stroke. */
#define LINE_SLACK_PX 1.0

/* Share of pixels that may differ although an edge is near. */
#define MAX_DIFFERENT 0.01

static gboolean
has_stroke (const MzStyle *style)
{
  return style->stroke != MZ_TOKEN_NONE && style->stroke_width > 0.0f;
}

static gboolean
has_area (const MzMark  *record,
          const MzStyle *style)
{
  if (record->type == MZ_MARK_RULE)
    return FALSE;

  return record->type == MZ_MARK_TEXT || style->fill != MZ_TOKEN_NONE ||
         style->pattern != MZ_PATTERN_NONE || style->stroke == MZ_TOKEN_NONE;
}

static double
get_line_width (const MzMark  *record,
                const MzStyle *style)
{
  double width = has_stroke (style) ? style->stroke_width : 0.0;

  if (record->type == MZ_MARK_TEXT)
    return 0.0;

  return has_area (record, style) ? width : width + 2.0 * LINE_SLACK_PX;
}

static void
paint_mark (cairo_t *cr,
            MzScene *scene,
            guint32  mark)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);
  const MzStyle *style = mz_scene_get_style (scene, mark);
  guint32 number = mark + 1;
  MzCairoSink sink;
  MzRect clip;

  cairo_save (cr);
  if (mz_scene_get_clip (scene, mark, &clip))
    {
      cairo_rectangle (cr, clip.x, clip.y, clip.width, clip.height);
      cairo_clip (cr);
    }
  cairo_set_source_rgb (cr, (number >> 16 & 0xff) / 255.0, (number >> 8 & 0xff) / 255.0,
                        (number & 0xff) / 255.0);
  mz_cairo_sink_init (&sink, cr);
  mz_scene_trace (scene, mark, &sink.sink);
  if (has_area (record, style))
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, get_line_width (record, style));
  if (get_line_width (record, style) > 0.0)
    cairo_stroke_preserve (cr);
  cairo_new_path (cr);
  cairo_restore (cr);
}

static cairo_surface_t *
paint_numbers (MzScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         ceil (mz_scene_get_width (scene)),
                                                         ceil (mz_scene_get_height (scene)));
  cairo_t *cr = cairo_create (surface);

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_tolerance (cr, 0.01);

  /* Dots are found before all others, so they are painted after them. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
      {
        guint flags = mz_scene_get_mark (scene, mark)->flags;

        if ((flags & MZ_MARK_PICKABLE) != 0 && ((flags & MZ_MARK_DOT) != 0) == (pass == 1))
          paint_mark (cr, scene, mark);
      }

  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The same question asked of both: which mark is at each pixel. */
typedef struct
{
  guint32 *marks;
  int      width, height;
} Answers;

static Answers
read_painted (cairo_surface_t *surface)
{
  Answers self = { NULL, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  self.marks = g_new (guint32, (gsize) self.width * self.height);
  for (int y = 0; y < self.height; y++)
    for (int x = 0; x < self.width; x++)
      {
        guint32 number = ((const guint32 *) (gconstpointer) (data + (gsize) y * stride))[x] & 0xffffff;

        self.marks[y * self.width + x] = number == 0 ? MZ_NO_MARK : number - 1;
      }

  return self;
}

static Answers
pick_all (MzScene *scene,
          int      width,
          int      height)
{
  Answers self = { g_new (guint32, (gsize) width * height), width, height };

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      self.marks[y * width + x] = mz_scene_pick (scene, x + 0.5, y + 0.5, 0.0);

  return self;
}

static gboolean
occurs_near (const Answers *self,
             guint32        mark,
             int            x,
             int            y)
{
  for (int near_y = MAX (0, y - 1); near_y <= MIN (self->height - 1, y + 1); near_y++)
    for (int near_x = MAX (0, x - 1); near_x <= MIN (self->width - 1, x + 1); near_x++)
      if (self->marks[near_y * self->width + near_x] == mark)
        return TRUE;

  return FALSE;
}

static double
get_distance (MzScene *scene,
              guint32  mark,
              double   x,
              double   y)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  return hypot (record->x + record->width / 2.0 - x, record->y + record->height / 2.0 - y);
}

static gboolean
is_dot (MzScene *scene,
        guint32  mark)
{
  return mark != MZ_NO_MARK && (mz_scene_get_mark (scene, mark)->flags & MZ_MARK_DOT) != 0;
}

/* Of two dots that overlap the nearer one is meant, whichever is painted later. */
static gboolean
agree (MzScene *scene,
       guint32  painted,
       guint32  picked,
       int      x,
       int      y)
{
  if (painted == picked)
    return TRUE;

  return is_dot (scene, painted) && is_dot (scene, picked) &&
         get_distance (scene, picked, x + 0.5, y + 0.5) <= get_distance (scene, painted, x + 0.5, y + 0.5);
}

/* Where the answers differ, one of them must be the other's a pixel further: then an edge is near. */
static void
compare (MzScene       *scene,
         const Answers *painted,
         const Answers *picked,
         guint          pixel,
         PickOracle    *oracle)
{
  int x = pixel % painted->width, y = pixel / painted->width;
  guint32 painted_mark = painted->marks[pixel], picked_mark = picked->marks[pixel];

  oracle->n_on_marks += painted_mark != MZ_NO_MARK;
  if (agree (scene, painted_mark, picked_mark, x, y))
    return;

  if (occurs_near (painted, picked_mark, x, y) || occurs_near (picked, painted_mark, x, y))
    {
      oracle->n_different++;
      return;
    }

  if (oracle->n_wrong++ > 0)
    return;
  oracle->wrong_x = x;
  oracle->wrong_y = y;
  oracle->painted = painted_mark;
  oracle->picked = picked_mark;
}

/**
 * pick_oracle_run:
 * @scene: a scene of fewer than 16 million marks
 * @oracle_out: (out caller-allocates): the findings
 *
 * Paints each pickable mark without smoothing in a colour that is its number, and asks
 * mz_scene_pick() for the middle of every pixel. Painting is cairo's, picking is ours, so
 * both can only agree when both are right.
 */
void
pick_oracle_run (MzScene    *scene,
                 PickOracle *oracle_out)
{
  cairo_surface_t *surface = paint_numbers (scene);
  Answers painted = read_painted (surface);
  Answers picked = pick_all (scene, painted.width, painted.height);

  *oracle_out = (PickOracle) { .n_pixels = painted.width * painted.height };
  for (guint i = 0; i < oracle_out->n_pixels; i++)
    compare (scene, &painted, &picked, i, oracle_out);

  g_free (painted.marks);
  g_free (picked.marks);
  cairo_surface_destroy (surface);
}

/**
 * pick_oracle_assert:
 * @scene: a scene with pickable marks
 *
 * Fails the test when picking and painting differ anywhere but within 1 px of an edge, or
 * in more than 1 % of the pixels, or when no mark was painted at all.
 */
void
pick_oracle_assert (MzScene *scene)
{
  PickOracle oracle;

  pick_oracle_run (scene, &oracle);
  g_test_message ("%u of %u pixels on marks, %u differ at edges", oracle.n_on_marks, oracle.n_pixels,
                  oracle.n_different);
  if (oracle.n_wrong > 0)
    g_test_message ("%u pixels wrong, first at %u, %u: painted %d, picked %d", oracle.n_wrong, oracle.wrong_x,
                    oracle.wrong_y, (int) oracle.painted, (int) oracle.picked);
  g_assert_cmpuint (oracle.n_wrong, ==, 0);
  g_assert_cmpuint (oracle.n_on_marks, >, 0);
  g_assert_cmpfloat (oracle.n_different, <=, MAX_DIFFERENT * oracle.n_pixels);
}
