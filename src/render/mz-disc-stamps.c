/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-disc-stamps-private.h"

#include <math.h>

#define MAX_RADIUS_PX 24.0    /* device pixels */
#define N_PHASES      8       /* places of the centre within a pixel, per axis */
#define N_RADII       16      /* radii kept apart, per pixel */

struct _MzDiscStamps
{
  double      device_scale;
  GHashTable *stamps;         /* key to cairo_surface_t */
};

MzDiscStamps *
_mz_disc_stamps_new (double device_scale)
{
  MzDiscStamps *self = g_new0 (MzDiscStamps, 1);

  self->device_scale = device_scale;
  self->stamps = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cairo_surface_destroy);

  return self;
}

void
_mz_disc_stamps_free (MzDiscStamps *self)
{
  g_hash_table_unref (self->stamps);
  g_free (self);
}

static cairo_surface_t *
create_stamp (double radius,
              guint  phase_x,
              guint  phase_y)
{
  int reach = ceil (radius) + 1;
  cairo_surface_t *stamp = cairo_image_surface_create (CAIRO_FORMAT_A8, 2 * reach + 1,
                                                       2 * reach + 1);
  cairo_t *cr = cairo_create (stamp);

  cairo_arc (cr,
             reach + (double) phase_x / N_PHASES,
             reach + (double) phase_y / N_PHASES,
             radius, 0.0, 2.0 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);

  return stamp;
}

static cairo_surface_t *
get_stamp (MzDiscStamps *self,
           guint         radius_step,
           guint         phase_x,
           guint         phase_y)
{
  gpointer key = GUINT_TO_POINTER ((radius_step * N_PHASES + phase_x) * N_PHASES + phase_y + 1);
  cairo_surface_t *stamp = g_hash_table_lookup (self->stamps, key);

  if (stamp == NULL)
    {
      stamp = create_stamp ((double) radius_step / N_RADII, phase_x, phase_y);
      cairo_surface_set_device_scale (stamp, self->device_scale, self->device_scale);
      g_hash_table_insert (self->stamps, key, stamp);
    }

  return stamp;
}

/* Paints a disc with the current source. The centre moves by a sixteenth of a device pixel at most.
 * Returns FALSE, and paints nothing, when the disc is too big to be kept. */
gboolean
_mz_disc_stamps_paint (MzDiscStamps *self,
                       cairo_t      *cr,
                       double        x,
                       double        y,
                       double        radius)
{
  double radius_px, unused = 0.0, left, top;
  int column, row, reach;
  guint phase_x, phase_y, radius_step;

  radius_px = radius;
  cairo_user_to_device_distance (cr, &radius_px, &unused);
  cairo_user_to_device (cr, &x, &y);
  radius_px *= self->device_scale;
  if (radius_px > MAX_RADIUS_PX || radius_px <= 0.0)
    return FALSE;

  /* Counted in parts of a pixel, so that the phase is exact. */
  column = floor (x * self->device_scale * N_PHASES + 0.5);
  row = floor (y * self->device_scale * N_PHASES + 0.5);
  phase_x = ((column % N_PHASES) + N_PHASES) % N_PHASES;
  phase_y = ((row % N_PHASES) + N_PHASES) % N_PHASES;
  radius_step = MAX (1.0, floor (radius_px * N_RADII + 0.5));
  reach = ceil ((double) radius_step / N_RADII) + 1;
  left = (column - (int) phase_x) / N_PHASES - reach;
  top = (row - (int) phase_y) / N_PHASES - reach;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_mask_surface (cr, get_stamp (self, radius_step, phase_x, phase_y),
                      left / self->device_scale, top / self->device_scale);
  cairo_restore (cr);

  return TRUE;
}
