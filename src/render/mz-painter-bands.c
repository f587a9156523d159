/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-painter-private.h"

#include "mz-mask-cache-private.h"

/* Land lies unevenly, so there are more bands than threads. */
#define N_BANDS 8

/* Fewer are painted before a thread has begun. */
#define MIN_REQUESTS 32

typedef struct
{
  const MzPainter   *painter;
  const MzMarkRange *range;
  cairo_surface_t   *target;
  int                n_left;
} BandWork;

/* The outlines with masks and what lies between them, up to the first text: fonts belong to one thread. */
gboolean
_mz_painter_find_masked (const MzPainter *self,
                         MzMarkRange     *range_out)
{
  if (self->requests == NULL || self->requests->len < MIN_REQUESTS)
    return FALSE;

  range_out->first = g_array_index (self->requests, MzMaskRequest, 0).mark;
  range_out->end = g_array_index (self->requests, MzMaskRequest, self->requests->len - 1).mark + 1;
  for (guint32 mark = range_out->first; mark < range_out->end; mark++)
    {
      if (mz_scene_get_mark (self->scene, mark)->type == MZ_MARK_TEXT)
        range_out->end = mark;
    }

  return TRUE;
}

/* Rows of the picture as a surface of their own, whose places are those of the whole. */
static cairo_surface_t *
create_band (cairo_surface_t *target,
             int              first_row,
             int              end_row)
{
  int stride = cairo_image_surface_get_stride (target);
  cairo_surface_t *band =
    cairo_image_surface_create_for_data (cairo_image_surface_get_data (target) + (gsize) first_row * stride,
                                         cairo_image_surface_get_format (target),
                                         cairo_image_surface_get_width (target), end_row - first_row, stride);

  cairo_surface_set_device_offset (band, 0, -first_row);

  return band;
}

static void
paint_band (const BandWork *work,
            int             i)
{
  const MzPainter *whole = work->painter;
  int height = cairo_image_surface_get_height (work->target);
  int first_row = height * i / N_BANDS, end_row = height * (i + 1) / N_BANDS;
  cairo_surface_t *band = create_band (work->target, first_row, end_row);
  cairo_t *cr = cairo_create (band);
  MzPainter painter;

  cairo_set_matrix (cr, &whole->matrix);
  _mz_painter_init (&painter, cr, whole->painting);
  painter.requests = whole->requests;
  painter.seen.y = (first_row - whole->matrix.y0) / whole->scale;
  painter.seen.height = (end_row - first_row) / whole->scale;
  _mz_painter_paint_marks (&painter, work->range);
  painter.requests = NULL;
  _mz_painter_clear (&painter);
  cairo_destroy (cr);
  cairo_surface_destroy (band);
}

static gpointer
paint_bands (gpointer data)
{
  BandWork *work = data;
  int i;

  while ((i = g_atomic_int_add (&work->n_left, -1) - 1) >= 0)
    paint_band (work, i);

  return NULL;
}

/* Paints marks without texts by two threads, band by band. */
void
_mz_painter_paint_bands (MzPainter         *self,
                         const MzMarkRange *range)
{
  BandWork work = { self, range, cairo_get_target (self->cr), N_BANDS };
  GThread *helper;

  cairo_surface_flush (work.target);
  helper = g_thread_new ("bands", paint_bands, &work);
  paint_bands (&work);
  g_thread_join (helper);
  cairo_surface_mark_dirty (work.target);
}
