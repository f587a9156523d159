/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-label-place.h"

typedef struct
{
  MzRect      rect;
  const char *owner;
} Taken;

void
_mz_label_place_init (MzLabelPlace *self,
                      const MzRect *area)
{
  self->area = *area;
  self->taken = g_array_new (FALSE, FALSE, sizeof (Taken));
}

void
_mz_label_place_clear (MzLabelPlace *self)
{
  g_clear_pointer (&self->taken, g_array_unref);
}

void
_mz_label_place_block (MzLabelPlace *self,
                       const MzRect *rect,
                       const char   *owner)
{
  const Taken taken = { *rect, owner };

  g_array_append_val (self->taken, taken);
}

static gboolean
is_free (const MzLabelPlace *self,
         const MzRect       *rect,
         const char         *owner)
{
  const MzRect *area = &self->area;

  if (rect->x < area->x || rect->y < area->y || rect->x + rect->width > area->x + area->width ||
      rect->y + rect->height > area->y + area->height)
    return FALSE;

  for (guint i = 0; i < self->taken->len; i++)
    {
      const Taken *taken = &g_array_index (self->taken, Taken, i);

      if (mz_rect_intersects (rect, &taken->rect) && (owner == NULL || taken->owner == NULL ||
                                                      !g_str_equal (owner, taken->owner)))
        return FALSE;
    }

  return TRUE;
}

/* Takes the room when nothing else is there. */
gboolean
_mz_label_place_take (MzLabelPlace *self,
                      const MzRect *rect,
                      const char   *owner)
{
  if (!is_free (self, rect, owner))
    return FALSE;

  /* A second label of the same owner would be one over the other. */
  _mz_label_place_block (self, rect, NULL);

  return TRUE;
}
