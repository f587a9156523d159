/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-projection.h"

#include "mz-projection-private.h"

#include <math.h>

/* Web maps end here because the square ends here: atan (sinh (pi)). */
#define MERCATOR_MAX_LAT 85.05112877980659

#define N_ROBINSON_ROWS 19

/* How much a point may lie outside because of rounding and still belong to the map. */
#define EDGE_TOLERANCE 1e-9

/* Half of the step that slopes are measured over, in radians: far above rounding, far below what
 * any of the formulas bends in. */
#define SLOPE_STEP 1e-5

/* At the poles an east-west length has no scale. */
#define MAX_SCALE_LAT 89.5

/* In a projection with straight parallels x is the longitude times a stretch that only the
 * latitude decides, and y is a rising function of the latitude. */
typedef void (*ParallelFunc) (double lat_rad, double *stretch_out, double *y_out);

typedef struct
{
  const char  *name;
  ParallelFunc parallel;   /* NULL for the orthographic view, which has curved parallels */
  double       max_lat;
} ProjectionType;

static const double robinson_x[N_ROBINSON_ROWS] = {
  1.0000, 0.9986, 0.9954, 0.9900, 0.9822, 0.9730, 0.9600, 0.9427, 0.9216, 0.8962,
  0.8679, 0.8350, 0.7986, 0.7597, 0.7186, 0.6732, 0.6213, 0.5722, 0.5322,
};

static const double robinson_y[N_ROBINSON_ROWS] = {
  0.0000, 0.0620, 0.1240, 0.1860, 0.2480, 0.3100, 0.3720, 0.4340, 0.4958, 0.5571,
  0.6176, 0.6769, 0.7346, 0.7903, 0.8435, 0.8936, 0.9394, 0.9761, 1.0000,
};

static void
equal_earth (double lat_rad, double *stretch_out, double *y_out)
{
  const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
  const double m = sqrt (3.0) / 2.0;
  double sine = m * sin (lat_rad);
  double theta = asin (sine);
  double t2 = theta * theta;
  double t6 = t2 * t2 * t2;

  *stretch_out = sqrt (1.0 - sine * sine)
                 / (m * (a1 + 3.0 * a2 * t2 + t6 * (7.0 * a3 + 9.0 * a4 * t2)));
  *y_out = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}

static void
natural_earth (double lat_rad, double *stretch_out, double *y_out)
{
  double p2 = lat_rad * lat_rad;
  double p4 = p2 * p2;

  *stretch_out = 0.8707
                 + p2 * (-0.131979 + p2 * (-0.013791 + p2 * p4 * (0.003971 - 0.001529 * p2)));
  *y_out = lat_rad
           * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
}

/* Rows beyond the table: mirrored at the equator, carried on straight at the pole. */
static double
robinson_row (const double *rows, int row, double sign_below)
{
  if (row < 0)
    return sign_below * rows[-row];
  if (row >= N_ROBINSON_ROWS)
    return 2.0 * rows[N_ROBINSON_ROWS - 1] - rows[2 * (N_ROBINSON_ROWS - 1) - row];
  return rows[row];
}

static double
robinson_interpolate (const double *rows, double place, double sign_below)
{
  int row = MIN ((int) place, N_ROBINSON_ROWS - 2);
  double t = place - row;
  double p0 = robinson_row (rows, row - 1, sign_below);
  double p1 = rows[row];
  double p2 = rows[row + 1];
  double p3 = robinson_row (rows, row + 2, sign_below);
  double square = 2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3;
  double cube = 3.0 * (p1 - p2) + p3 - p0;

  return p1 + 0.5 * t * (p2 - p0 + t * (square + t * cube));
}

static void
robinson (double lat_rad, double *stretch_out, double *y_out)
{
  double place = MIN (fabs (lat_rad) / (5.0 * MZ_RADIANS), N_ROBINSON_ROWS - 1);

  *stretch_out = 0.8487 * robinson_interpolate (robinson_x, place, 1.0);
  *y_out = copysign (1.3523 * robinson_interpolate (robinson_y, place, -1.0), lat_rad);
}

static void
mercator (double lat_rad, double *stretch_out, double *y_out)
{
  *stretch_out = 1.0;
  *y_out = asinh (tan (lat_rad));
}

static const ProjectionType types[] = {
  [MZ_PROJECTION_EQUAL_EARTH] = { "equal-earth", equal_earth, 90.0 },
  [MZ_PROJECTION_NATURAL_EARTH] = { "natural-earth", natural_earth, 90.0 },
  [MZ_PROJECTION_ROBINSON] = { "robinson", robinson, 90.0 },
  [MZ_PROJECTION_MERCATOR] = { "mercator", mercator, MERCATOR_MAX_LAT },
  [MZ_PROJECTION_ORTHOGRAPHIC] = { "orthographic", NULL, 90.0 },
};

static const ProjectionType *
get_type (MzProjectionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (types), &types[MZ_PROJECTION_EQUAL_EARTH]);

  return &types[kind];
}

static double
wrap_degrees (double lon)
{
  if (lon >= -180.0 && lon <= 180.0)
    return lon;

  return lon - 360.0 * floor ((lon + 180.0) / 360.0);
}

/**
 * mz_projection_parse:
 * @text: (nullable): a name as in a view spec, for example "equal-earth"
 * @kind_out: (out): the projection of that name
 *
 * Reads the name of a projection. The five names are "equal-earth", "natural-earth",
 * "robinson", "mercator" and "orthographic".
 *
 * Returns: %FALSE when there is no such projection; @kind_out is then left alone
 */
gboolean
mz_projection_parse (const char *text, MzProjectionKind *kind_out)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (types); kind++)
    if (g_strcmp0 (types[kind].name, text) == 0)
      {
        *kind_out = kind;
        return TRUE;
      }

  return FALSE;
}

/**
 * mz_projection_to_string:
 * @kind: a projection
 *
 * Gets the name that mz_projection_parse() reads.
 *
 * Returns: (transfer none): the name
 */
const char *
mz_projection_to_string (MzProjectionKind kind)
{
  return get_type (kind)->name;
}

static void
project_orthographic (const MzProjection *self, double lon, double lat, double *x_out,
                      double *y_out)
{
  double lon_rad = (lon - self->centre_lon) * MZ_RADIANS;
  double lat_rad = lat * MZ_RADIANS;
  double centre_rad = self->centre_lat * MZ_RADIANS;

  *x_out = cos (lat_rad) * sin (lon_rad);
  *y_out = cos (centre_rad) * sin (lat_rad) - sin (centre_rad) * cos (lat_rad) * cos (lon_rad);
}

MzDirection
_mz_direction_of (double lon, double lat)
{
  double lon_rad = lon * MZ_RADIANS;
  double lat_rad = lat * MZ_RADIANS;
  double around = cos (lat_rad);

  return (MzDirection) { around * cos (lon_rad), around * sin (lon_rad), sin (lat_rad) };
}

void
_mz_globe_axes_init (MzGlobeAxes *self, const MzProjection *projection)
{
  self->front = _mz_direction_of (projection->centre_lon, projection->centre_lat);
  self->right = _mz_direction_of (projection->centre_lon + 90.0, 0.0);
  self->up = _mz_direction_of (projection->centre_lon, projection->centre_lat + 90.0);
}

double
_mz_direction_project (const MzDirection *self, const MzDirection *axis)
{
  return self->x * axis->x + self->y * axis->y + self->z * axis->z;
}

double
_mz_projection_get_facing (const MzProjection *self, double lon, double lat)
{
  double lon_rad = (lon - self->centre_lon) * MZ_RADIANS;
  double lat_rad = lat * MZ_RADIANS;
  double centre_rad = self->centre_lat * MZ_RADIANS;

  return sin (centre_rad) * sin (lat_rad) + cos (centre_rad) * cos (lat_rad) * cos (lon_rad);
}

double
_mz_projection_get_max_lat (const MzProjection *self)
{
  return get_type (self->kind)->max_lat;
}

void
_mz_projection_project_raw (const MzProjection *self, double lon, double lat, double *x_out,
                            double *y_out)
{
  const ProjectionType *type = get_type (self->kind);
  double stretch;

  if (type->parallel == NULL)
    {
      project_orthographic (self, lon, lat, x_out, y_out);
      return;
    }

  lat = CLAMP (lat, -type->max_lat, type->max_lat);
  type->parallel (lat * MZ_RADIANS, &stretch, y_out);
  *x_out = (lon - self->centre_lon) * MZ_RADIANS * stretch;
}

/**
 * mz_projection_project:
 * @self: a projection
 * @lon: longitude in degrees; any turn of the globe is accepted
 * @lat: latitude in degrees
 * @x_out: (out): place to the right of the centre
 * @y_out: (out): place above the centre
 *
 * Projects a point to a plane on the sphere of radius 1.
 *
 * Sources of the formulas: Equal Earth: Šavrič, Patterson and Jenny 2018
 * (doi:10.1080/13658816.2018.1504949). Natural Earth: the polynomials of Šavrič, Jenny, Patterson,
 * Petrovič and Hurni 2011. Robinson: the table of Robinson 1974 with a Catmull-Rom spline between
 * its rows, since the author gave no interpolation. Mercator and orthographic: Snyder 1987, "Map
 * Projections, a Working Manual", pages 41 and 149, for the sphere.
 *
 * Returns: %FALSE when the point is not on the map: on the far side of the orthographic view,
 *   beyond 85.05° in Mercator, or no latitude at all; the results are then left alone
 */
gboolean
mz_projection_project (const MzProjection *self, double lon, double lat, double *x_out,
                       double *y_out)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!isfinite (lon) || !(fabs (lat) <= get_type (self->kind)->max_lat))
    return FALSE;

  if (self->kind == MZ_PROJECTION_ORTHOGRAPHIC && _mz_projection_get_facing (self, lon, lat) < 0.0)
    return FALSE;

  lon = self->centre_lon + wrap_degrees (lon - self->centre_lon);
  _mz_projection_project_raw (self, lon, lat, x_out, y_out);
  return TRUE;
}

/* Bisection rather than Newton: y rises with the latitude in all of them, so that it cannot
 * fail, and only pointers and tests ask. */
static double
find_latitude (const ProjectionType *type, double y, double *stretch_out)
{
  double south = -type->max_lat * MZ_RADIANS;
  double north = type->max_lat * MZ_RADIANS;

  for (guint step = 0; step < 64; step++)
    {
      double middle = 0.5 * (south + north);
      double middle_y;

      type->parallel (middle, stretch_out, &middle_y);
      if (middle_y < y)
        south = middle;
      else
        north = middle;
    }

  return 0.5 * (south + north);
}

static gboolean
invert_flat (const MzProjection *self, double x, double y, double *lon_out, double *lat_out)
{
  const ProjectionType *type = get_type (self->kind);
  double half_width, half_height, stretch, lat_rad, offset;

  mz_projection_get_size (self, &half_width, &half_height);
  if (!(fabs (y) <= half_height + EDGE_TOLERANCE) || !isfinite (x))
    return FALSE;

  lat_rad = find_latitude (type, y, &stretch);
  offset = x / stretch / MZ_RADIANS;
  if (fabs (offset) > 180.0 + EDGE_TOLERANCE / MZ_RADIANS)
    return FALSE;

  *lon_out = wrap_degrees (self->centre_lon + CLAMP (offset, -180.0, 180.0));
  *lat_out = lat_rad / MZ_RADIANS;
  return TRUE;
}

static gboolean
invert_orthographic (const MzProjection *self, double x, double y, double *lon_out, double *lat_out)
{
  double centre_rad = self->centre_lat * MZ_RADIANS;
  double square = x * x + y * y;
  double depth, up, forward;

  if (!(square <= 1.0 + EDGE_TOLERANCE))
    return FALSE;

  depth = sqrt (MAX (0.0, 1.0 - square));
  up = y * cos (centre_rad) + depth * sin (centre_rad);
  forward = depth * cos (centre_rad) - y * sin (centre_rad);

  *lat_out = atan2 (up, hypot (x, forward)) / MZ_RADIANS;
  *lon_out = wrap_degrees (self->centre_lon + atan2 (x, forward) / MZ_RADIANS);
  return TRUE;
}

/**
 * mz_projection_invert:
 * @self: a projection
 * @x: place to the right of the centre, on the sphere of radius 1
 * @y: place above the centre
 * @lon_out: (out): longitude in degrees, -180 to 180
 * @lat_out: (out): latitude in degrees
 *
 * Finds the point of the earth that is drawn at a place of the plane; the inverse of
 * mz_projection_project().
 *
 * Returns: %FALSE outside of the map; the results are then left alone
 */
gboolean
mz_projection_invert (const MzProjection *self, double x, double y, double *lon_out,
                      double *lat_out)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind == MZ_PROJECTION_ORTHOGRAPHIC)
    return invert_orthographic (self, x, y, lon_out, lat_out);

  return invert_flat (self, x, y, lon_out, lat_out);
}

/**
 * mz_projection_get_size:
 * @self: a projection
 * @half_width_out: (out): distance of the outline from the centre to the right
 * @half_height_out: (out): distance of the outline from the centre upward
 *
 * Gets the extent of the whole map, which is symmetric around 0, 0.
 */
void
mz_projection_get_size (const MzProjection *self, double *half_width_out, double *half_height_out)
{
  const ProjectionType *type = get_type (self->kind);
  double stretch, y;

  if (type->parallel == NULL)
    {
      *half_width_out = *half_height_out = 1.0;
      return;
    }

  type->parallel (0.0, &stretch, &y);
  *half_width_out = G_PI * stretch;
  type->parallel (type->max_lat * MZ_RADIANS, &stretch, half_height_out);
}

/**
 * mz_projection_get_scale:
 * @self: a projection
 * @lon: longitude in degrees
 * @lat: latitude in degrees; above 89.5° the scale there is given
 * @east_out: (out): how much longer an east-west length is drawn than in the middle of a globe
 * @north_out: (out): the same of the height of a north-south length. Their product is the scale of
 *   areas, since parallels are straight in every flat projection here
 *
 * Gets the local scale of the map; the factors h and k of Snyder 1987, page 20, from slopes.
 * For the orthographic view both are those of its middle reduced by how the place is turned away:
 * east is then 1 and north the cosine of the angle to the middle.
 *
 * Returns: %FALSE when the point is not on the map; the results are then left alone
 */
gboolean
mz_projection_get_scale (const MzProjection *self, double lon, double lat, double *east_out,
                         double *north_out)
{
  const ProjectionType *type = get_type (self->kind);
  double x, y, north, south, lat_rad, unused;

  if (!mz_projection_project (self, lon, lat, &x, &y))
    return FALSE;

  if (type->parallel == NULL)
    {
      *east_out = 1.0;
      *north_out = _mz_projection_get_facing (self, lon, lat);
      return TRUE;
    }

  lat_rad = CLAMP (lat, -MAX_SCALE_LAT, MAX_SCALE_LAT) * MZ_RADIANS;
  type->parallel (lat_rad + SLOPE_STEP, &unused, &north);
  type->parallel (lat_rad - SLOPE_STEP, &unused, &south);
  type->parallel (lat_rad, east_out, &y);
  *east_out /= cos (lat_rad);
  *north_out = (north - south) / (2.0 * SLOPE_STEP);
  return TRUE;
}
