/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-geojson-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
read_pair (JsonObject *transform, const char *member, MzPoint *pair_out)
{
  JsonArray *array = _mz_geo_reader_get_array (json_object_get_member (transform, member));
  double values[2];

  if (array == NULL || !_mz_geo_reader_read_numbers (array, 2, values))
    return FALSE;

  *pair_out = (MzPoint) { values[0], values[1] };

  return TRUE;
}

static gboolean
read_transform (MzGeoReader *self, JsonObject *topology)
{
  JsonNode *node = json_object_get_member (topology, "transform");

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node) || !read_pair (json_node_get_object (node), "scale", &self->scale)
      || !read_pair (json_node_get_object (node), "translate", &self->translate))
    return FALSE;

  self->is_quantized = TRUE;

  return TRUE;
}

/* Quantized arcs are steps from point to point; the first counts from nothing. */
static void
read_arc (MzGeoReader *self, JsonArray *positions)
{
  MzGeoArc arc = { .first_point = self->arc_points->len };
  guint n_positions = positions != NULL ? json_array_get_length (positions) : 0;
  MzPoint sum = { 0 };

  for (guint i = 0; i < n_positions; i++)
    {
      JsonArray *position = _mz_geo_reader_get_array (json_array_get_element (positions, i));
      double values[2];
      MzPoint point;

      if (position == NULL || !_mz_geo_reader_read_numbers (position, 2, values))
        break;
      sum = self->is_quantized ? (MzPoint) { sum.x + values[0], sum.y + values[1] } : (MzPoint) { values[0], values[1] };
      point = (MzPoint) { sum.x * self->scale.x + self->translate.x, sum.y * self->scale.y + self->translate.y };
      if (!_mz_geo_reader_check_place (self, &point))
        break;
      g_array_append_val (self->arc_points, point);
      arc.n_points++;
    }

  if (arc.n_points < 2 || arc.n_points < n_positions)
    {
      g_array_set_size (self->arc_points, arc.first_point);
      arc.n_points = 0;
    }
  g_array_append_val (self->arcs, arc);
}

/* An arc that is broken breaks only the features that have it. */
void
_mz_geo_reader_read_arcs (MzGeoReader *self, JsonObject *topology)
{
  JsonArray *arcs = _mz_geo_reader_get_array (json_object_get_member (topology, "arcs"));
  guint n_arcs = arcs != NULL && read_transform (self, topology) ? json_array_get_length (arcs) : 0;

  self->has_arcs = TRUE;
  for (guint i = 0; i < n_arcs; i++)
    read_arc (self, _mz_geo_reader_get_array (json_array_get_element (arcs, i)));
  self->fault = NULL;
}

static const MzGeoArc *
find_arc (MzGeoReader *self, JsonNode *node, gboolean *is_backward_out)
{
  gint64 reference;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return NULL;

  reference = json_node_get_int (node);
  *is_backward_out = reference < 0;
  if (reference < 0)
    reference = ~reference;

  return reference < self->arcs->len ? &g_array_index (self->arcs, MzGeoArc, reference) : NULL;
}

/* Every arc but the first leaves its first point to the arc before it. */
static void
append_arc (MzGeoReader *self, const MzGeoArc *arc, gboolean is_backward)
{
  for (guint32 i = self->line->len > 0 ? 1 : 0; i < arc->n_points; i++)
    {
      guint32 place = is_backward ? arc->n_points - 1 - i : i;
      MzPoint point = g_array_index (self->arc_points, MzPoint, arc->first_point + place);

      g_array_append_val (self->line, point);
    }
}

gboolean
_mz_geo_reader_read_arc_line (MzGeoReader *self, JsonNode *node)
{
  JsonArray *references = _mz_geo_reader_get_array (node);
  guint n_references = references != NULL ? json_array_get_length (references) : 0;

  if (references == NULL)
    return _mz_geo_reader_fail (self, _("The shape has no list of arcs."));

  for (guint i = 0; i < n_references; i++)
    {
      gboolean is_backward;
      const MzGeoArc *arc = find_arc (self, json_array_get_element (references, i), &is_backward);

      if (arc == NULL)
        return _mz_geo_reader_fail (self, _("There is no such arc."));
      if (arc->n_points == 0)
        return _mz_geo_reader_fail (self, _("An arc of it is broken."));
      if (!_mz_geo_reader_count (self, arc->n_points))
        return FALSE;
      append_arc (self, arc, is_backward);
    }

  return TRUE;
}
