/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-geojson.h"

#include "mz-geojson-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* Faults that are told one by one; the rest is counted. */
#define MAX_TOLD 20u

/* Three corners and the first one again. */
#define MIN_RING_POINTS 4

gboolean
_mz_geo_reader_fail (MzGeoReader *self, const char *fault)
{
  self->fault = fault;

  return FALSE;
}

JsonArray *
_mz_geo_reader_get_array (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* The first numbers of an array; what follows them, like a height, is not looked at. */
gboolean
_mz_geo_reader_read_numbers (JsonArray *array, guint n_values, double *values)
{
  if (json_array_get_length (array) < n_values)
    return FALSE;

  for (guint i = 0; i < n_values; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

      if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
        return FALSE;
      values[i] = json_node_get_double (node);
    }

  return TRUE;
}

gboolean
_mz_geo_reader_check_place (MzGeoReader *self, const MzPoint *point)
{
  return (fabs (point->x) <= MZ_GEO_LAYER_MAX_LON && fabs (point->y) <= 90.0)
         || _mz_geo_reader_fail (self, _("A position is not on the earth."));
}

gboolean
_mz_geo_reader_count (MzGeoReader *self, guint n_vertices)
{
  self->n_vertices += n_vertices;

  return self->n_vertices <= MZ_GEO_LAYER_MAX_VERTICES
         || _mz_geo_reader_fail (self, _("The layer has too many points."));
}

gboolean
_mz_geo_reader_read_position (MzGeoReader *self, JsonNode *node, MzPoint *point_out)
{
  JsonArray *position = _mz_geo_reader_get_array (node);
  double values[2];

  if (position == NULL || !_mz_geo_reader_read_numbers (position, 2, values))
    return _mz_geo_reader_fail (self, _("A position is not two numbers."));

  *point_out = (MzPoint) { values[0], values[1] };
  if (self->is_quantized)
    *point_out = (MzPoint) { values[0] * self->scale.x + self->translate.x,
                             values[1] * self->scale.y + self->translate.y };

  return _mz_geo_reader_check_place (self, point_out);
}

static gboolean
is_same (const MzPoint *left, const MzPoint *right)
{
  return left->x == right->x && left->y == right->y;
}

/* Takes the line in work into the layer. */
gboolean
_mz_geo_reader_end_line (MzGeoReader *self, gboolean is_ring)
{
  const MzPoint *points = (const MzPoint *) (gpointer) self->line->data;
  guint n_points = self->line->len;

  if (n_points < (is_ring ? MIN_RING_POINTS : 2))
    return _mz_geo_reader_fail (self, is_ring ? _("A ring has too few points.") : _("A line has too few points."));
  if (is_ring && !is_same (&points[0], &points[n_points - 1]))
    return _mz_geo_reader_fail (self, _("A ring is not closed."));

  _mz_geo_layer_add_line (self->layer, points, n_points, is_ring);

  return TRUE;
}

static gboolean
read_positions (MzGeoReader *self, JsonNode *node)
{
  JsonArray *positions = _mz_geo_reader_get_array (node);
  guint n_positions = positions != NULL ? json_array_get_length (positions) : 0;

  if (positions == NULL)
    return _mz_geo_reader_fail (self, _("The shape has no positions."));
  if (!_mz_geo_reader_count (self, n_positions))
    return FALSE;

  for (guint i = 0; i < n_positions; i++)
    {
      MzPoint point;

      if (!_mz_geo_reader_read_position (self, json_array_get_element (positions, i), &point))
        return FALSE;
      g_array_append_val (self->line, point);
    }

  return TRUE;
}

/* A tree of lists with one line at each leaf: depth 0 is the line itself. */
static gboolean
read_lines (MzGeoReader *self, JsonNode *node, guint depth, gboolean is_ring)
{
  JsonArray *list;

  if (depth == 0)
    {
      g_array_set_size (self->line, 0);
      return (self->has_arcs ? _mz_geo_reader_read_arc_line (self, node) : read_positions (self, node))
             && _mz_geo_reader_end_line (self, is_ring);
    }

  list = _mz_geo_reader_get_array (node);
  if (list == NULL)
    return _mz_geo_reader_fail (self, _("The shape has no positions."));

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!read_lines (self, json_array_get_element (list, i), depth - 1, is_ring))
      return FALSE;

  return TRUE;
}

static gboolean
read_points (MzGeoReader *self, JsonNode *node, gboolean is_list)
{
  JsonArray *list = _mz_geo_reader_get_array (node);
  guint n_points = !is_list ? 1 : list != NULL ? json_array_get_length (list) : 0;

  if (list == NULL)
    return _mz_geo_reader_fail (self, _("The shape has no positions."));
  if (!_mz_geo_reader_count (self, n_points))
    return FALSE;

  for (guint i = 0; i < n_points; i++)
    {
      MzPoint point;

      if (!_mz_geo_reader_read_position (self, is_list ? json_array_get_element (list, i) : node, &point))
        return FALSE;
      _mz_geo_layer_add_point (self->layer, &point);
    }

  return TRUE;
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node) : NULL;
}

static gboolean read_geometry (MzGeoReader *self, JsonNode *node);

/* The guard of JSON texts keeps the depth of nesting within bounds. */
static gboolean
read_collection (MzGeoReader *self, JsonObject *geometry)
{
  JsonArray *list = _mz_geo_reader_get_array (json_object_get_member (geometry, "geometries"));

  if (list == NULL)
    return _mz_geo_reader_fail (self, _("The collection has no shapes."));

  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!read_geometry (self, json_array_get_element (list, i)))
      return FALSE;

  return TRUE;
}

static gboolean
read_geometry (MzGeoReader *self, JsonNode *node)
{
  static const struct
  {
    const char *type;
    guint       depth;
    gboolean    is_ring;
  } shapes[] = {
    { "LineString", 0, FALSE }, { "MultiLineString", 1, FALSE }, { "Polygon", 1, TRUE }, { "MultiPolygon", 2, TRUE },
  };
  JsonObject *geometry;
  const char *type;

  /* A feature may have no place. */
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return _mz_geo_reader_fail (self, _("The shape is no object."));

  geometry = json_node_get_object (node);
  type = get_string (geometry, "type");
  if (g_strcmp0 (type, "Point") == 0 || g_strcmp0 (type, "MultiPoint") == 0)
    return read_points (self, json_object_get_member (geometry, "coordinates"), g_str_equal (type, "MultiPoint"));
  if (g_strcmp0 (type, "GeometryCollection") == 0)
    return read_collection (self, geometry);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_strcmp0 (type, shapes[i].type) == 0)
      return read_lines (self, json_object_get_member (geometry, self->has_arcs ? "arcs" : "coordinates"),
                         shapes[i].depth, shapes[i].is_ring);

  /* A topology has no geometry that is null but a type that is. */
  return (self->has_arcs && type == NULL) || _mz_geo_reader_fail (self, _("The kind of shape is not known."));
}

static const char *
get_feature_name (JsonObject *feature)
{
  JsonNode *node = json_object_get_member (feature, "properties");
  JsonObject *properties = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = properties != NULL ? get_string (properties, "name") : NULL;

  return name != NULL || properties == NULL ? name : get_string (properties, "title");
}

static void
report (const MzJsonCursor *cursor, MzSeverity severity, const char *message)
{
  const MzProblemFields fields = { .severity = severity, .code = "bad-layer", .message = message };

  mz_json_cursor_report (cursor, NULL, &fields);
}

/* One feature, told at its own place when it has to be left out. */
static void
read_feature (MzGeoReader *self, const MzJsonCursor *cursor)
{
  JsonObject *feature = JSON_NODE_HOLDS_OBJECT (cursor->node) ? json_node_get_object (cursor->node) : NULL;
  gboolean is_wrapped = feature != NULL && g_strcmp0 (get_string (feature, "type"), "Feature") == 0;
  MzGeoFeature record;

  self->fault = NULL;
  _mz_geo_layer_begin_feature (self->layer, &record);
  if (read_geometry (self, is_wrapped ? json_object_get_member (feature, "geometry") : cursor->node))
    {
      _mz_geo_layer_end_feature (self->layer, &record, feature != NULL ? get_feature_name (feature) : NULL);
      return;
    }

  _mz_geo_layer_give_up (self->layer, &record);
  self->n_left_out++;
  if (self->n_left_out <= MAX_TOLD)
    report (cursor, MZ_SEVERITY_WARNING, self->fault);
}

/* Stops at the limit of points: what is over it would be read for nothing. */
static gboolean
read_features (MzGeoReader *self, const MzJsonCursor *list)
{
  guint n_features;
  MzJsonCursor feature;

  if (!mz_json_cursor_is_array (list, &n_features))
    return FALSE;

  for (guint i = 0; i < n_features && self->n_vertices <= MZ_GEO_LAYER_MAX_VERTICES; i++)
    {
      mz_json_cursor_enter_element (list, i, &feature);
      read_feature (self, &feature);
    }

  return TRUE;
}

/* Each member of "objects" is a collection of features or one feature. */
static gboolean
read_topology (MzGeoReader *self, const MzJsonCursor *root)
{
  MzJsonCursor objects;
  g_autoptr (GList) names = NULL;

  if (!mz_json_cursor_enter_member (root, "objects", &objects))
    {
      report (root, MZ_SEVERITY_ERROR, _("The topology has no objects."));
      return FALSE;
    }
  if (!mz_json_cursor_is_object (&objects))
    return FALSE;

  _mz_geo_reader_read_arcs (self, json_node_get_object (root->node));
  names = json_object_get_members (json_node_get_object (objects.node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      MzJsonCursor object, geometries;

      mz_json_cursor_enter_member (&objects, name->data, &object);
      if (JSON_NODE_HOLDS_OBJECT (object.node) && mz_json_cursor_enter_member (&object, "geometries", &geometries))
        read_features (self, &geometries);
      else
        read_feature (self, &object);
    }

  return TRUE;
}

static gboolean
read_root (MzGeoReader *self, const MzJsonCursor *root)
{
  MzJsonCursor features;
  const char *type;

  if (!mz_json_cursor_is_object (root))
    return FALSE;
  type = mz_json_cursor_require_string (root, "type");
  if (type == NULL)
    return FALSE;
  if (g_str_equal (type, "Topology"))
    return read_topology (self, root);
  if (!g_str_equal (type, "FeatureCollection"))
    {
      read_feature (self, root);
      return TRUE;
    }
  if (mz_json_cursor_enter_member (root, "features", &features))
    return read_features (self, &features);

  report (root, MZ_SEVERITY_ERROR, _("The collection has no features."));

  return FALSE;
}

static void
report_file (const char *file, GPtrArray *problems, MzSeverity severity, char *message)
{
  g_autofree char *words = message;
  const MzProblemFields fields = { .severity = severity, .code = "bad-layer", .file = file, .message = words };

  g_ptr_array_add (problems, mz_problem_new (&fields));
}

static void
report_rest (const MzGeoReader *self, const char *file, GPtrArray *problems)
{
  if (self->n_left_out > MAX_TOLD)
    report_file (file, problems, MZ_SEVERITY_WARNING,
                 g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u feature of the layer is left out in all.",
                                               "%u features of the layer are left out in all.", self->n_left_out),
                                  self->n_left_out));
  if (self->layer->features->len == 0)
    report_file (file, problems, MZ_SEVERITY_WARNING, g_strdup (_("The layer has nothing that can be drawn.")));
}

/* json-glib needs some hundred bytes for each number, so that the limit must be known before. */
static gboolean
is_too_long (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  guint n_commas = 0;

  for (gsize i = 0; i < length && n_commas <= MZ_GEOJSON_MAX_COMMAS; i++)
    n_commas += text[i] == ',';

  return n_commas > MZ_GEOJSON_MAX_COMMAS;
}

/**
 * mz_geojson_read:
 * @bytes: GeoJSON (RFC 7946) or TopoJSON, in degrees
 * @file: name of the file, for messages and for the name of the layer
 * @problems: (element-type MzProblem): gets what is wrong with it
 *
 * Reads a reader's own layer. A feature with a fault is left out with a warning: a position that is
 * not on the earth, a ring that is open or has too few points, an arc that is not there. A file with
 * more than four million values, or more than two million points when all arcs are followed, is read
 * up to there or not at all.
 *
 * Returns: (transfer full) (nullable): the layer, or %NULL with at least one error in @problems
 */
MzGeoLayer *
mz_geojson_read (GBytes *bytes, const char *file, GPtrArray *problems)
{
  g_autoptr (MzJsonDocument) document = NULL;
  g_autoptr (MzGeoLayer) layer = NULL;
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  g_autoptr (GArray) arc_points = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (MzGeoArc));
  MzGeoReader reader = { .line = line, .arc_points = arc_points, .arcs = arcs, .scale = { 1, 1 } };
  MzJsonCursor root;

  g_return_val_if_fail (bytes != NULL && file != NULL && problems != NULL, NULL);

  if (is_too_long (bytes))
    {
      report_file (file, problems, MZ_SEVERITY_ERROR, g_strdup (_("The layer has too many points.")));
      return NULL;
    }
  document = mz_json_document_new_from_bytes (bytes, file, problems);
  if (document == NULL)
    return NULL;

  reader.layer = layer = _mz_geo_layer_new (file);
  mz_json_cursor_init (&root, document, problems);
  if (!read_root (&reader, &root))
    return NULL;

  report_rest (&reader, file, problems);

  return g_steal_pointer (&layer);
}
