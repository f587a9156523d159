/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-mask-cache-private.h"

#include "mz-cairo-sink.h"
#include "mz-render-private.h"

#include <math.h>
#include <string.h>

/* Shorter outlines are filled as fast as a mask is found. */
#define MIN_POINTS 48

#define MAX_BYTES ((gsize) 96 << 20)

/* Names come back when the map is moved there again. They are small. */
#define N_KEPT 32

/* What a stroke may reach beyond its outline: half its width, longer at corners. */
#define STROKE_REACH 3.0

typedef struct
{
  guint64          key;
  cairo_surface_t *surface;   /* NULL when nothing is covered */
  double           x, y;      /* device pixels */
  gsize            n_bytes;
  guint            n_unused;  /* paintings since one needed it */
  guint            n_kept;    /* paintings that it is kept for without need */
} Mask;

struct _MzMaskCache
{
  GHashTable *masks;          /* (element-type guint64 Mask) */
  gsize       n_bytes;
};

/* FNV-1a by Fowler, Noll and Vo, but over eight bytes at a time, with a shift that spreads the upper bits. */
typedef struct
{
  MzPathSink sink;
  guint64    hash;
} HashSink;

static guint64
mix (guint64 hash,
     double  number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  hash = (hash ^ bits) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash ^ hash >> 29;
}

static void
hash_move_to (MzPathSink *sink,
              double      x,
              double      y)
{
  HashSink *self = (HashSink *) sink;

  self->hash = mix (mix (self->hash ^ 1, x), y);
}

static void
hash_line_to (MzPathSink *sink,
              double      x,
              double      y)
{
  HashSink *self = (HashSink *) sink;

  self->hash = mix (mix (self->hash, x), y);
}

static void
hash_curve_to (MzPathSink *sink,
               double      x1,
               double      y1,
               double      x2,
               double      y2,
               double      x3,
               double      y3)
{
  hash_move_to (sink, x1, y1);
  hash_line_to (sink, x2, y2);
  hash_line_to (sink, x3, y3);
}

static void
hash_close (MzPathSink *sink)
{
  HashSink *self = (HashSink *) sink;

  self->hash = mix (self->hash ^ 2, 0.0);
}

static const MzPathSinkFuncs hash_sink_funcs = {
  .move_to = hash_move_to,
  .line_to = hash_line_to,
  .curve_to = hash_curve_to,
  .close = hash_close,
};

static guint64
get_key (const MzMaskRequest *request)
{
  const MzStyle *style = mz_scene_get_style (request->scene, request->mark);
  HashSink sink = { { &hash_sink_funcs }, G_GUINT64_CONSTANT (0xcbf29ce484222325) };

  mz_scene_trace (request->scene, request->mark, &sink.sink);
  sink.hash = mix (mix (mix (sink.hash, request->matrix->xx), request->matrix->x0), request->matrix->y0);
  sink.hash = mix (mix (sink.hash, request->canvas->width), request->canvas->height);
  if (request->is_stroke)
    sink.hash = mix (mix (sink.hash, style->stroke_width), 1.0 + style->dash);

  return sink.hash;
}

static void
free_mask (gpointer data)
{
  Mask *mask = data;

  g_clear_pointer (&mask->surface, cairo_surface_destroy);
  g_free (mask);
}

/**
 * mz_mask_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
MzMaskCache *
mz_mask_cache_new (void)
{
  MzMaskCache *self = g_new0 (MzMaskCache, 1);

  self->masks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_mask);

  return self;
}

/**
 * mz_mask_cache_free:
 * @self: (transfer full): a cache
 */
void
mz_mask_cache_free (MzMaskCache *self)
{
  g_hash_table_unref (self->masks);
  g_free (self);
}

void
_mz_mask_cache_begin (MzMaskCache *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->masks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ((Mask *) value)->n_unused++;
}

/* Drops what is not needed: of outlines the next painting is like this one, or like none before. */
void
_mz_mask_cache_end (MzMaskCache *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->masks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Mask *mask = value;

      if (mask->n_unused <= mask->n_kept)
        continue;
      self->n_bytes -= mask->n_bytes;
      g_hash_table_iter_remove (&iter);
    }
}

gboolean
_mz_mask_cache_wants (const MzScene *scene,
                      guint32        mark)
{
  const MzMark *record = mz_scene_get_mark (scene, mark);

  return record->type == MZ_MARK_PATH && record->length >= MIN_POINTS;
}

/* Device pixels that the mark can cover on the canvas. */
static void
find_extent (const MzMaskRequest *request,
             cairo_rectangle_int_t *extent)
{
  const MzMark *record = mz_scene_get_mark (request->scene, request->mark);
  const MzRect *canvas = request->canvas;
  double reach = request->is_stroke
                   ? STROKE_REACH * mz_scene_get_style (request->scene, request->mark)->stroke_width + 1 : 1;
  double scale = request->matrix->xx;
  double left = MAX (record->x - reach, canvas->x), top = MAX (record->y - reach, canvas->y);
  double right = MIN (record->x + record->width + reach, canvas->x + canvas->width);
  double bottom = MIN (record->y + record->height + reach, canvas->y + canvas->height);

  extent->x = floor (left * scale + request->matrix->x0);
  extent->y = floor (top * scale + request->matrix->y0);
  extent->width = MAX (0, (int) ceil (right * scale + request->matrix->x0) - extent->x);
  extent->height = MAX (0, (int) ceil (bottom * scale + request->matrix->y0) - extent->y);
}

static void
cover (cairo_t             *cr,
       const MzMaskRequest *request)
{
  const MzStyle *style = mz_scene_get_style (request->scene, request->mark);
  double dashes[2];
  guint n_dashes = _mz_render_get_dashes (style, dashes);
  MzCairoSink sink;

  if (!request->is_stroke)
    {
      mz_cairo_sink_init (&sink, cr);
      _mz_render_trace_in (request->scene, request->mark, request->canvas, &sink.sink);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
      cairo_fill (cr);
      return;
    }

  cairo_set_line_width (cr, style->stroke_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, dashes, n_dashes, 0.0);
  mz_cairo_sink_init_lines (&sink, cr);
  _mz_render_trace_in (request->scene, request->mark, request->canvas, &sink.sink);
  cairo_stroke (cr);
}

static cairo_surface_t *
create_surface (const MzMaskRequest         *request,
                const cairo_rectangle_int_t *extent)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, extent->width, extent->height);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t matrix = *request->matrix;

  matrix.x0 -= extent->x;
  matrix.y0 -= extent->y;
  cairo_set_matrix (cr, &matrix);
  cover (cr, request);
  cairo_destroy (cr);

  return surface;
}

static Mask *
create_mask (const MzMaskRequest *request)
{
  cairo_rectangle_int_t extent;
  Mask *mask = g_new0 (Mask, 1);

  find_extent (request, &extent);
  mask->key = request->key;
  mask->x = extent.x;
  mask->y = extent.y;
  mask->n_bytes = (gsize) extent.width * extent.height;
  if (mask->n_bytes > 0)
    mask->surface = create_surface (request, &extent);

  return mask;
}

static void
paint_mask (cairo_t    *cr,
            const Mask *mask,
            double      x,
            double      y)
{
  if (mask->surface == NULL)
    return;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_mask_surface (cr, mask->surface, mask->x + x, mask->y + y);
  cairo_restore (cr);
}

/* FALSE when there is no room, or two marks have one outline. */
static gboolean
add_mask (MzMaskCache *self,
          Mask        *mask)
{
  if (self->n_bytes + mask->n_bytes > MAX_BYTES || g_hash_table_contains (self->masks, &mask->key))
    return FALSE;

  self->n_bytes += mask->n_bytes;
  g_hash_table_insert (self->masks, &mask->key, mask);

  return TRUE;
}

/* Takes over what covers from x, y on in device pixels, seen from the place that it will be painted at. */
void
_mz_mask_cache_add (MzMaskCache     *self,
                    guint64          key,
                    cairo_surface_t *surface,
                    double           x,
                    double           y)
{
  Mask *mask = g_new0 (Mask, 1);

  mask->key = key;
  mask->n_kept = N_KEPT;
  mask->surface = surface;
  mask->x = x;
  mask->y = y;
  mask->n_bytes = (gsize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);
  if (!add_mask (self, mask))
    free_mask (mask);
}

/* Paints the source of the context through a mask at a place in device pixels; FALSE when it is not there. */
gboolean
_mz_mask_cache_paint_at (MzMaskCache *self,
                         cairo_t     *cr,
                         guint64      key,
                         double       x,
                         double       y)
{
  Mask *mask = g_hash_table_lookup (self->masks, &key);

  if (mask == NULL)
    return FALSE;

  mask->n_unused = 0;
  paint_mask (cr, mask, x, y);

  return TRUE;
}

/* Paints the source of the context through the coverage of a mark that was prepared. Threads may do so at
 * once. */
void
_mz_mask_cache_paint (MzMaskCache         *self,
                      cairo_t             *cr,
                      const MzMaskRequest *request)
{
  const Mask *mask = g_hash_table_lookup (self->masks, &request->key);

  if (mask != NULL)
    paint_mask (cr, mask, 0, 0);
  else
    cover (cr, request);
}

/* Masks to make, taken from the end by two threads: lines, which take longest, come last. */
typedef struct
{
  const MzMaskRequest *requests;
  GArray              *places;    /* (element-type guint) in requests */
  Mask               **masks;
  GCancellable        *cancellable;
  int                  n_left;
} MaskWork;

static gpointer
make_masks (gpointer data)
{
  MaskWork *work = data;
  int i;

  while ((i = g_atomic_int_add (&work->n_left, -1) - 1) >= 0 && !g_cancellable_is_cancelled (work->cancellable))
    work->masks[i] = create_mask (&work->requests[g_array_index (work->places, guint, i)]);

  return NULL;
}

static void
make_in_two_threads (MzMaskCache *self,
                     MaskWork    *work)
{
  GThread *helper = NULL;

  work->masks = g_new0 (Mask *, work->places->len);
  if (work->places->len > 1)
    helper = g_thread_new ("masks", make_masks, work);
  make_masks (work);
  g_clear_pointer (&helper, g_thread_join);
  for (guint i = 0; i < work->places->len; i++)
    {
      if (work->masks[i] != NULL && !add_mask (self, work->masks[i]))
        free_mask (work->masks[i]);
    }
  g_free (work->masks);
}

/* Gives every request its key, and makes the masks that are not there yet. */
void
_mz_mask_cache_prepare (MzMaskCache   *self,
                        MzMaskRequest *requests,
                        guint          n_requests,
                        GCancellable  *cancellable)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  MaskWork work = { .requests = requests, .places = places, .cancellable = cancellable };

  for (guint i = 0; i < n_requests; i++)
    {
      Mask *mask;

      requests[i].key = get_key (&requests[i]);
      mask = g_hash_table_lookup (self->masks, &requests[i].key);
      if (mask != NULL)
        mask->n_unused = 0;
      else
        g_array_append_val (places, i);
    }
  work.n_left = places->len;
  make_in_two_threads (self, &work);
}
