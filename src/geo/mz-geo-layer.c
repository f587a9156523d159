/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-geo-layer.h"

#include "mz-geo-layer-private.h"
#include "mz-text.h"
#include <math.h>
#include <string.h>

/* An edge is straight in degrees and may be long: it is drawn with a vertex for each of these. */
#define EDGE_STEP 1.0

/* Vertices that long edges may add to a whole layer. */
#define MAX_ADDED_VERTICES 1000000u

#define MAX_NAME_CHARS 40

G_DEFINE_BOXED_TYPE (MzGeoLayer, mz_geo_layer, mz_geo_layer_ref, mz_geo_layer_unref)

/* A name in a list or sentence is one short line without characters that nobody sees. */
static const char *
keep_name (MzGeoLayer *self, const char *text)
{
  g_autofree char *visible = mz_text_make_visible (text);
  g_autofree char *start = NULL;
  g_autofree char *name = NULL;

  if (g_utf8_strlen (visible, -1) <= MAX_NAME_CHARS)
    return g_string_chunk_insert_const (self->strings, visible);

  start = g_utf8_substring (visible, 0, MAX_NAME_CHARS - 1);
  name = g_strconcat (start, "…", NULL);

  return g_string_chunk_insert_const (self->strings, name);
}

MzGeoLayer *
_mz_geo_layer_new (const char *file)
{
  MzGeoLayer *self = g_new0 (MzGeoLayer, 1);
  g_autofree char *shown = g_filename_display_basename (file);
  g_autofree char *name = g_strdup (shown);
  char *dot = strrchr (name, '.');

  g_atomic_ref_count_init (&self->count);
  self->strings = g_string_chunk_new (4096);
  self->features = g_array_new (FALSE, FALSE, sizeof (MzGeoFeature));
  self->lines = g_array_new (FALSE, FALSE, sizeof (MzGeoLine));
  self->vertices = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  self->points = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  if (dot != NULL && dot != name)
    *dot = '\0';
  self->file = keep_name (self, shown);
  self->name = keep_name (self, name);

  return self;
}

void
_mz_geo_layer_begin_feature (MzGeoLayer *self, MzGeoFeature *feature)
{
  *feature = (MzGeoFeature) { .first_line = self->lines->len, .first_point = self->points->len };
}

void
_mz_geo_layer_add_point (MzGeoLayer *self, const MzPoint *point)
{
  g_array_append_val (self->points, *point);
}

static guint
count_steps (MzGeoLayer *self, const MzPoint *from, const MzPoint *to)
{
  double length = MAX (fabs (to->x - from->x), fabs (to->y - from->y));

  return self->vertices->len < MAX_ADDED_VERTICES + MZ_GEO_LAYER_MAX_VERTICES ? MAX (1, ceil (length / EDGE_STEP)) : 1;
}

/* Unrolls what jumps from one side of the antimeridian to the other, and divides long edges. */
void
_mz_geo_layer_add_line (MzGeoLayer *self, const MzPoint *points, guint n_points, gboolean is_ring)
{
  MzGeoLine line = { .first_vertex = self->vertices->len, .is_ring = is_ring };
  MzPoint previous = points[0];

  line.west = line.east = previous.x;
  g_array_append_val (self->vertices, previous);
  for (guint i = 1; i < n_points; i++)
    {
      MzPoint next = { previous.x + remainder (points[i].x - previous.x, 360.0), points[i].y };
      guint n_steps;

      /* Half a turn in one edge is meant as written, like the lower side of a world-wide box. */
      if (fabs (points[i].x - points[i - 1].x) == 180.0 || fabs (points[i].x - points[i - 1].x) == 360.0)
        next.x = previous.x + points[i].x - points[i - 1].x;
      n_steps = count_steps (self, &previous, &next);
      for (guint step = 1; step <= n_steps; step++)
        {
          double t = (double) step / n_steps;
          MzPoint vertex = { previous.x + t * (next.x - previous.x), previous.y + t * (next.y - previous.y) };

          g_array_append_val (self->vertices, vertex);
        }
      line.west = MIN (line.west, next.x);
      line.east = MAX (line.east, next.x);
      previous = next;
    }
  line.n_vertices = self->vertices->len - line.first_vertex;
  g_array_append_val (self->lines, line);
}

void
_mz_geo_layer_end_feature (MzGeoLayer *self, MzGeoFeature *feature, const char *name)
{
  feature->n_lines = self->lines->len - feature->first_line;
  feature->n_points = self->points->len - feature->first_point;
  if (feature->n_lines + feature->n_points == 0)
    return;

  feature->name = name != NULL && *name != '\0' ? keep_name (self, name) : NULL;
  g_array_append_val (self->features, *feature);
}

void
_mz_geo_layer_give_up (MzGeoLayer *self, const MzGeoFeature *feature)
{
  if (feature->first_line < self->lines->len)
    g_array_set_size (self->vertices, g_array_index (self->lines, MzGeoLine, feature->first_line).first_vertex);
  g_array_set_size (self->lines, feature->first_line);
  g_array_set_size (self->points, feature->first_point);
}

/**
 * mz_geo_layer_ref:
 * @self: a layer
 *
 * Returns: (transfer full): @self with one more reference
 */
MzGeoLayer *
mz_geo_layer_ref (MzGeoLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_geo_layer_unref:
 * @self: (transfer full): a layer
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_geo_layer_unref (MzGeoLayer *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_array_unref (self->features);
  g_array_unref (self->lines);
  g_array_unref (self->vertices);
  g_array_unref (self->points);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * mz_geo_layer_get_name:
 * @self: a layer
 *
 * Returns: (transfer none): the name of its file without the ending, at most 40 characters
 */
const char *
mz_geo_layer_get_name (MzGeoLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * mz_geo_layer_get_file:
 * @self: a layer
 *
 * Returns: (transfer none): the name of its file without the folder, at most 40 characters
 */
const char *
mz_geo_layer_get_file (MzGeoLayer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * mz_geo_layer_get_n_features:
 * @self: a layer
 *
 * Returns: the number of features that could be read
 */
guint
mz_geo_layer_get_n_features (MzGeoLayer *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->features->len;
}

/**
 * mz_geo_layer_get_feature:
 * @self: a layer
 * @feature: place of a feature, below mz_geo_layer_get_n_features()
 *
 * Returns: (transfer none): the feature
 */
const MzGeoFeature *
mz_geo_layer_get_feature (MzGeoLayer *self, guint feature)
{
  g_return_val_if_fail (self != NULL && feature < self->features->len, NULL);

  return &g_array_index (self->features, MzGeoFeature, feature);
}

/**
 * mz_geo_layer_get_points:
 * @self: a layer
 * @feature: place of a feature
 * @n_out: (out): the number of its lone points
 *
 * Returns: (transfer none) (array length=n_out): longitude and latitude of each, in degrees
 */
const MzPoint *
mz_geo_layer_get_points (MzGeoLayer *self, guint feature, guint *n_out)
{
  const MzGeoFeature *record = mz_geo_layer_get_feature (self, feature);

  g_return_val_if_fail (record != NULL, NULL);

  *n_out = record->n_points;

  return &g_array_index (self->points, MzPoint, record->first_point);
}
