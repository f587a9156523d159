/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-painter-private.h"

#include "mz-mask-cache-private.h"

gboolean
_mz_painter_is_visible (const MzPainter *self,
                        guint32          mark)
{
  return _mz_render_is_on_canvas (self->scene, mark, &self->seen) &&
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
              guint32    mark)
{
  const MzStyle *style = mz_scene_get_style (self->scene, mark);
  MzMaskRequest request = { self->scene, mark, FALSE, &self->painting->canvas, &self->matrix, 0 };

  if (style->fill != MZ_TOKEN_NONE || _mz_render_has_pattern (style))
    g_array_append_val (self->requests, request);
  request.is_stroke = TRUE;
  if (_mz_render_has_stroke (style))
    g_array_append_val (self->requests, request);
}

void
_mz_painter_prepare_masks (MzPainter *self)
{
  const MzPainting *painting = self->painting;

  if (painting->masks == NULL)
    return;

  self->requests = g_array_new (FALSE, FALSE, sizeof (MzMaskRequest));
  for (guint32 mark = painting->first_mark; mark < painting->first_mark + painting->n_marks; mark++)
    {
      if (wants_mask (self, mark) && _mz_painter_is_visible (self, mark))
        add_requests (self, mark);
    }
  _mz_mask_cache_prepare (painting->masks, (MzMaskRequest *) (gpointer) self->requests->data,
                          self->requests->len, painting->cancellable);
}

/* Requests lie in the order in which marks are painted. */
static const MzMaskRequest *
find_request (MzPainter *self,
              guint32    mark,
              gboolean   is_stroke)
{
  for (; self->next_request < self->requests->len; self->next_request++)
    {
      const MzMaskRequest *request = &g_array_index (self->requests, MzMaskRequest, self->next_request);

      if (request->mark > mark)
        return NULL;
      if (request->mark == mark && request->is_stroke == is_stroke)
        return request;
    }

  return NULL;
}

/* Through kept masks, where there is a cache and the outline is long. */
gboolean
_mz_painter_paint_masked (MzPainter     *self,
                          guint32        mark,
                          const MzStyle *style)
{
  MzMaskCache *masks = self->painting->masks;
  const MzMaskRequest *request;

  if (self->requests == NULL || !wants_mask (self, mark))
    return FALSE;

  request = find_request (self, mark, FALSE);
  if (request != NULL && style->fill != MZ_TOKEN_NONE)
    {
      _mz_painter_set_color (self->cr, self->theme, style->fill);
      _mz_mask_cache_paint (masks, self->cr, request);
    }
  if (request != NULL && _mz_render_has_pattern (style))
    {
      _mz_painter_set_tile (self, style);
      _mz_mask_cache_paint (masks, self->cr, request);
    }

  request = find_request (self, mark, TRUE);
  if (request != NULL)
    {
      _mz_painter_set_color (self->cr, self->theme, style->stroke);
      _mz_mask_cache_paint (masks, self->cr, request);
    }

  return TRUE;
}
