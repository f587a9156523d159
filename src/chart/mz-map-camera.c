/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-camera.h"

#include <math.h>

/* Half a pixel is not seen and drops half of the points of a world view. */
/* A picture of a map reaches a fifth of the plot beyond it, to be there when it is moved. */
#define SEEN_SHARE  0.25
#define MIN_STEP_PX 0.5

/* Below this the whole map is as good as in view. */
#define WHOLE_ZOOM 1.001

/* So near to the limb of a globe a pixel is hundreds of kilometres. */
#define MAX_LIMB 0.98

#define MAX_LAT 90.0
#define DEGREES (180.0 / G_PI)

static gboolean
is_globe (const MzProjection *projection)
{
  return projection->kind == MZ_PROJECTION_ORTHOGRAPHIC;
}

/* The projection as this camera uses it. */
static MzProjection
get_own_projection (const MzCamera     *self,
                    const MzProjection *projection)
{
  if (!is_globe (projection))
    return (MzProjection) { projection->kind, projection->centre_lon, 0 };

  return (MzProjection) { projection->kind, self->lon, self->lat };
}

/**
 * mz_map_camera_get_projection:
 * @spec: what to show
 * @projection_out: (out): its projection with its middle
 *
 * Gets how a map of the spec is drawn: a flat one about the chosen meridian, a globe about the place
 * that the camera looks at.
 */
void
mz_map_camera_get_projection (const MzViewSpec *spec,
                              MzProjection     *projection_out)
{
  g_return_if_fail (spec != NULL && projection_out != NULL);

  projection_out->kind = mz_view_spec_get_option (spec, MZ_OPTION_PROJECTION);
  projection_out->centre_lon = mz_view_spec_get_option (spec, MZ_OPTION_MERIDIAN);
  projection_out->centre_lat = 0;
  *projection_out = get_own_projection (mz_view_spec_get_camera (spec), projection_out);
}

static double
get_whole_scale (const MzProjection *projection,
                 const MzRect       *plot)
{
  double half_width, half_height;

  mz_projection_get_size (projection, &half_width, &half_height);

  return MAX (0, MIN (plot->width / (2 * half_width), plot->height / (2 * half_height)));
}

/* The nearest middle with which a map of this half length covers its room, or lies in its middle. */
static double
clamp_middle (double middle,
              double half_map,
              double half_room)
{
  double reach = MAX (0, half_map - half_room);

  return CLAMP (middle, -reach, reach);
}

/* Also keeps the middle on the earth, where the outline of the map is round. */
static void
clamp_to_map (const MzProjection *projection,
              const MzRect       *plot,
              double              scale,
              MzPoint            *middle)
{
  double half_width, half_height, lon, lat;

  mz_projection_get_size (projection, &half_width, &half_height);
  middle->y = clamp_middle (middle->y, half_height, plot->height / 2 / scale);
  middle->x = clamp_middle (middle->x, half_width, plot->width / 2 / scale);
  if (mz_projection_invert (projection, middle->x, middle->y, &lon, &lat))
    return;

  /* The seam at this height. */
  mz_projection_invert (projection, 0, middle->y, &lon, &lat);
  mz_projection_project (projection, projection->centre_lon + copysign (180, middle->x), lat, &middle->x, &middle->y);
}

static void
look_at (const MzRect  *plot,
         double         scale,
         const MzPoint *middle,
         MzMapView     *view_out)
{
  view_out->scale = scale;
  view_out->x0 = plot->x + plot->width / 2 - scale * middle->x;
  view_out->y0 = plot->y + plot->height / 2 + scale * middle->y;
  view_out->min_step_px = MIN_STEP_PX;
  view_out->seen = mz_rect_inset (plot, -SEEN_SHARE * plot->width, -SEEN_SHARE * plot->height);
}

/* In the middle of the map, where latitudes end, a camera of a hand-written file may look beyond. */
static MzPoint
project_middle (const MzCamera     *self,
                const MzProjection *projection)
{
  MzPoint middle = { 0, 0 };

  if (!mz_projection_project (projection, self->lon, self->lat, &middle.x, &middle.y))
    {
      double unused;

      mz_projection_get_size (projection, &unused, &middle.y);
      middle.y = copysign (middle.y, self->lat);
    }

  return middle;
}

/**
 * mz_map_camera_get_view:
 * @self: a camera
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @view_out: (out): where the map lies
 *
 * Finds where the map lies when the camera looks at it. At zoom 1 the whole map fits into the room.
 * Farther in, the map never leaves the room: the middle is moved back until it is covered.
 */
void
mz_map_camera_get_view (const MzCamera     *self,
                        const MzProjection *projection,
                        const MzRect       *plot,
                        MzMapView          *view_out)
{
  MzProjection own;
  double scale;
  MzPoint middle = { 0, 0 };

  g_return_if_fail (self != NULL && projection != NULL && plot != NULL && view_out != NULL);

  own = get_own_projection (self, projection);
  scale = get_whole_scale (&own, plot) * MAX (1, self->zoom);
  if (!is_globe (&own) && self->zoom > 1 && scale > 0)
    {
      middle = project_middle (self, &own);
      clamp_to_map (&own, plot, scale, &middle);
    }
  look_at (plot, scale, &middle, view_out);
}

/* Draws a place beside the disc of a globe onto it. */
static void
pull_onto_disc (MzPoint *place)
{
  double distance = hypot (place->x, place->y);

  if (distance > MAX_LIMB)
    {
      place->x *= MAX_LIMB / distance;
      place->y *= MAX_LIMB / distance;
    }
}

/**
 * mz_map_camera_set_view:
 * @self: a camera; that of a globe must be the one that @view was made with
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @view: where the map lies
 *
 * Points the camera at what is in the middle of the room; the inverse of mz_map_camera_get_view().
 * The zoom is kept within 1 and 24 and the map within the room, so the camera may show
 * another view than @view.
 */
void
mz_map_camera_set_view (MzCamera           *self,
                        const MzProjection *projection,
                        const MzRect       *plot,
                        const MzMapView    *view)
{
  MzProjection own;
  MzPoint middle;
  double whole;

  g_return_if_fail (self != NULL && projection != NULL && plot != NULL && view != NULL);

  own = get_own_projection (self, projection);
  whole = get_whole_scale (&own, plot);
  if (whole <= 0 || view->scale <= 0)
    return;

  self->zoom = CLAMP (view->scale / whole, 1, MZ_CAMERA_MAX_ZOOM);
  middle.x = (plot->x + plot->width / 2 - view->x0) / view->scale;
  middle.y = (view->y0 - plot->y - plot->height / 2) / view->scale;
  if (is_globe (&own))
    {
      pull_onto_disc (&middle);
    }
  else if (self->zoom < WHOLE_ZOOM)
    {
      *self = (MzCamera) { 1, 0, 0 };
      return;
    }
  else
    {
      clamp_to_map (&own, plot, whole * self->zoom, &middle);
    }
  mz_projection_invert (&own, middle.x, middle.y, &self->lon, &self->lat);
}

/**
 * mz_map_camera_find_place:
 * @self: a camera
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @pixel: a place on the screen
 * @lon_out: (out): longitude in degrees, -180 to 180
 * @lat_out: (out): latitude in degrees
 *
 * Finds the place of the earth that is seen at a pixel.
 *
 * Returns: %FALSE beside the map; the results are then left alone
 */
gboolean
mz_map_camera_find_place (const MzCamera     *self,
                          const MzProjection *projection,
                          const MzRect       *plot,
                          const MzPoint      *pixel,
                          double             *lon_out,
                          double             *lat_out)
{
  MzProjection own;
  MzMapView view;

  g_return_val_if_fail (self != NULL && projection != NULL && plot != NULL && pixel != NULL, FALSE);

  own = get_own_projection (self, projection);
  mz_map_camera_get_view (self, projection, plot, &view);

  return view.scale > 0 && mz_projection_invert (&own, (pixel->x - view.x0) / view.scale,
                                                 (view.y0 - pixel->y) / view.scale, lon_out, lat_out);
}

/**
 * mz_map_camera_find_pixel:
 * @self: a camera
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @pixel_out: (out): where it is seen; it may be beside the room
 *
 * Finds where a place of the earth is seen.
 *
 * Returns: %FALSE when the map does not have it: behind the globe, or beyond the latitudes of Mercator
 */
gboolean
mz_map_camera_find_pixel (const MzCamera     *self,
                          const MzProjection *projection,
                          const MzRect       *plot,
                          double              lon,
                          double              lat,
                          MzPoint            *pixel_out)
{
  MzProjection own;
  MzMapView view;
  double x, y;

  g_return_val_if_fail (self != NULL && projection != NULL && plot != NULL && pixel_out != NULL, FALSE);

  own = get_own_projection (self, projection);
  if (!mz_projection_project (&own, lon, lat, &x, &y))
    return FALSE;

  mz_map_camera_get_view (self, projection, plot, &view);
  *pixel_out = (MzPoint) { view.x0 + view.scale * x, view.y0 - view.scale * y };

  return TRUE;
}

/* Turns the globe about its axis and tilts it until the place is drawn at (x, y) of the disc, north
 * staying up. From the forward formulas of the orthographic projection:
 * x = cos lat · sin (lon - lon0), y = R · cos (lat0 + phase), facing = R · sin (lat0 + phase). */
static void
turn_globe (MzCamera      *self,
            const MzPoint *degrees,
            const MzPoint *place)
{
  double lat = degrees->y / DEGREES;
  double sine = CLAMP (place->x / MAX (cos (lat), 1e-9), -1, 1);
  double offset = asin (sine);
  double up = sin (lat);
  double forward, radius;

  /* What lies beyond the pole is seen over it. */
  if (cos ((degrees->x - self->lon) / DEGREES) < 0)
    offset = G_PI - offset;
  forward = cos (lat) * cos (offset);
  radius = MAX (hypot (up, forward), 1e-9);
  self->lat = (acos (CLAMP (place->y / radius, -1, 1)) - atan2 (forward, up)) * DEGREES;
  self->lat = CLAMP (remainder (self->lat, 360), -MAX_LAT, MAX_LAT);
  self->lon = remainder (degrees->x - offset * DEGREES, 360);
}

static MzPoint
get_place_on_disc (const MzMapView *view,
                   const MzPoint   *pixel)
{
  return (MzPoint) { (pixel->x - view->x0) / view->scale, (view->y0 - pixel->y) / view->scale };
}

/* Beside the globe the hand turns it by as much as it moves. */
static void
roll_globe (MzCamera        *self,
            const MzMapView *view,
            const MzPoint   *from,
            const MzPoint   *to)
{
  self->lon = remainder (self->lon - (to->x - from->x) / view->scale * DEGREES, 360);
  self->lat = CLAMP (self->lat + (to->y - from->y) / view->scale * DEGREES, -MAX_LAT, MAX_LAT);
}

/**
 * mz_map_camera_drag:
 * @self: a camera
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @from: where the hand took the map
 * @to: where it is now
 *
 * Moves the map with the hand: a flat map is shifted, a globe is turned, north staying up. What
 * was under @from comes under @to as far as the map may go.
 */
void
mz_map_camera_drag (MzCamera           *self,
                    const MzProjection *projection,
                    const MzRect       *plot,
                    const MzPoint      *from,
                    const MzPoint      *to)
{
  MzMapView view;
  MzPoint degrees, place;

  g_return_if_fail (self != NULL && projection != NULL && plot != NULL && from != NULL && to != NULL);

  mz_map_camera_get_view (self, projection, plot, &view);
  if (view.scale <= 0)
    return;

  if (!is_globe (projection))
    {
      view.x0 += to->x - from->x;
      view.y0 += to->y - from->y;
      mz_map_camera_set_view (self, projection, plot, &view);
      return;
    }
  if (!mz_map_camera_find_place (self, projection, plot, from, &degrees.x, &degrees.y))
    {
      roll_globe (self, &view, from, to);
      return;
    }

  place = get_place_on_disc (&view, to);
  pull_onto_disc (&place);
  turn_globe (self, &degrees, &place);
}

/**
 * mz_map_camera_zoom:
 * @self: a camera
 * @projection: how the map is drawn
 * @plot: the room of the map, in px
 * @pixel: what stays where it is, as far as the map may go
 * @factor: above 1 goes nearer, below 1 farther away
 *
 * Goes nearer to a place or away from it, within zoom 1 to 24.
 */
void
mz_map_camera_zoom (MzCamera           *self,
                    const MzProjection *projection,
                    const MzRect       *plot,
                    const MzPoint      *pixel,
                    double              factor)
{
  MzMapView view;
  MzPoint degrees, place;
  gboolean is_on_map;
  double zoom;

  g_return_if_fail (self != NULL && projection != NULL && plot != NULL && pixel != NULL);

  zoom = CLAMP (self->zoom * factor, 1, MZ_CAMERA_MAX_ZOOM);
  mz_map_camera_get_view (self, projection, plot, &view);
  if (view.scale <= 0)
    return;

  factor = zoom / self->zoom;
  view.x0 = pixel->x - (pixel->x - view.x0) * factor;
  view.y0 = pixel->y - (pixel->y - view.y0) * factor;
  view.scale *= factor;
  if (!is_globe (projection))
    {
      mz_map_camera_set_view (self, projection, plot, &view);
      return;
    }

  is_on_map = mz_map_camera_find_place (self, projection, plot, pixel, &degrees.x, &degrees.y);
  self->zoom = zoom;
  mz_map_camera_get_view (self, projection, plot, &view);
  place = get_place_on_disc (&view, pixel);
  if (is_on_map && hypot (place.x, place.y) < MAX_LIMB)
    turn_globe (self, &degrees, &place);
}
