/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-extent.h"

#include "mz-map-geometry-cut.h"
#include "mz-projection-private.h"

#include <math.h>

/* Into how many pieces a box is divided to find its extent in the plane. */
#define N_STEPS 16

/**
 * mz_map_extent_is_empty:
 * @self: an extent
 *
 * Tells whether nothing that the map shows was put into an extent.
 *
 * Returns: %TRUE when it has no size and no place
 */
gboolean
mz_map_extent_is_empty (const MzMapExtent *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->min_x > self->max_x;
}

static void
add_point (MzMapExtent *self, const MzProjection *projection, double lon, double lat)
{
  double x, y;

  if (projection->kind == MZ_PROJECTION_ORTHOGRAPHIC
      && _mz_projection_get_facing (projection, lon, lat) < 0.0)
    return;

  _mz_projection_project_raw (projection, lon, lat, &x, &y);
  self->min_x = MIN (self->min_x, x);
  self->min_y = MIN (self->min_y, y);
  self->max_x = MAX (self->max_x, x);
  self->max_y = MAX (self->max_y, y);
}

/* The larger part of the box when the seam divides it. */
static void
get_lons (const MzProjection *projection, const MzGeoBox *box, double *west_out, double *east_out)
{
  double east = box->west > box->east ? box->east + 360.0 : box->east;
  double middle = 0.5 * (box->west + east);
  double shift = -360.0 * round ((middle - projection->centre_lon) / 360.0);

  *west_out = MAX (box->west + shift, _mz_cut_get_west (projection));
  *east_out = MIN (east + shift, _mz_cut_get_east (projection));
}

/**
 * mz_map_extent_add_box:
 * @self: an extent
 * @projection: how the map is drawn
 * @box: longitudes and latitudes
 *
 * Makes an extent large enough for a box of the earth. Of a box that the seam of the map divides
 * only the larger part counts, and of a box on a globe only what faces the reader.
 */
void
mz_map_extent_add_box (MzMapExtent *self, const MzProjection *projection, const MzGeoBox *box)
{
  double west, east;

  g_return_if_fail (self != NULL && projection != NULL && box != NULL);

  get_lons (projection, box, &west, &east);
  for (guint i = 0; i <= N_STEPS; i++)
    for (guint j = 0; j <= N_STEPS; j++)
      add_point (self, projection, west + (east - west) * i / N_STEPS,
                 box->south + (box->north - box->south) * j / N_STEPS);
}
