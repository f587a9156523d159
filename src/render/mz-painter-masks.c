/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-painter-private.h"

#include "mz-mask-cache-private.h"

gboolean
_mz_painter_is_visible (const MzPainter *self,
                        guint32          mark)
{
  return _mz_render_is_on_canvas (self->scene, mark, &self->painting->canvas) &&
         (self->painting->is_unclipped || _mz_render_is_visible (self->scene, mark));
}

static gboolean
wants_mask (const MzPainter *self,
            guint32          mark)
{
  return self->painting->masks != NULL && self->scale > 0.0 && self->device_scale == 1.0 &&
         _mz_mask_cache_wants (self->scene, mark);
}

static void
add_requests (MzPainter *self,
              guint32    mark,
              GArray    *requests)
{
  const MzStyle *style = mz_scene_get_style (self->scene, mark);
  MzMaskRequest request = { self->scene, mark, FALSE, &self->painting->canvas, &self->matrix };

  if (style->fill != MZ_TOKEN_NONE || _mz_render_has_pattern (style))
    g_array_append_val (requests, request);
  request.is_stroke = TRUE;
  if (_mz_render_has_stroke (style))
    g_array_append_val (requests, request);
}

void
_mz_painter_prepare_masks (MzPainter *self)
{
  const MzPainting *painting = self->painting;
  g_autoptr (GArray) requests = g_array_new (FALSE, FALSE, sizeof (MzMaskRequest));

  for (guint32 mark = painting->first_mark; mark < painting->first_mark + painting->n_marks; mark++)
    {
      if (wants_mask (self, mark) && _mz_painter_is_visible (self, mark))
        add_requests (self, mark, requests);
    }
  if (requests->len > 0)
    _mz_mask_cache_prepare (painting->masks, (const MzMaskRequest *) (gconstpointer) requests->data,
                            requests->len, painting->cancellable);
}

/* Through kept masks, where there is a cache and the outline is long. */
gboolean
_mz_painter_paint_masked (MzPainter     *self,
                          guint32        mark,
                          const MzStyle *style)
{
  MzMaskRequest request = { self->scene, mark, FALSE, &self->painting->canvas, &self->matrix };
  MzMaskCache *masks = self->painting->masks;

  if (!wants_mask (self, mark))
    return FALSE;

  if (style->fill != MZ_TOKEN_NONE)
    {
      _mz_painter_set_color (self->cr, self->theme, style->fill);
      _mz_mask_cache_paint (masks, self->cr, &request);
    }
  if (_mz_render_has_pattern (style))
    {
      _mz_painter_set_tile (self, style);
      _mz_mask_cache_paint (masks, self->cr, &request);
    }
  if (_mz_render_has_stroke (style))
    {
      request.is_stroke = TRUE;
      _mz_painter_set_color (self->cr, self->theme, style->stroke);
      _mz_mask_cache_paint (masks, self->cr, &request);
    }

  return TRUE;
}
