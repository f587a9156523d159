/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-world-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Rings run on past 180, but no ring is longer than once around the globe. */
#define MAX_LON 540.0

/* The grid is decimal, so that 90 may come out as 90.00000000000001. */
#define LAT_TOLERANCE 1e-6

typedef struct
{
  const char *start, *next;
  double      scale[2], translate[2];
  gint64      x, y;
} ArcReader;

static int
get_digit (char character)
{
  if (character >= 'A' && character <= 'Z')
    return character - 'A';
  if (character >= 'a' && character <= 'z')
    return character - 'a' + 26;
  if (character >= '0' && character <= '9')
    return character - '0' + 52;
  if (character == '+')
    return 62;

  return character == '/' ? 63 : -1;
}

/* A Base64 VLQ number as in the source maps of JavaScript: five bits a digit, lowest first, the
 * sixth bit says that more follow, the lowest bit of the number is its sign. */
static gboolean
read_number (ArcReader *self, gint64 *value_out)
{
  guint64 bits = 0;
  guint shift = 0;
  int digit;

  do
    {
      digit = get_digit (*self->next);
      if (digit < 0 || shift > 55)
        return FALSE;
      bits |= (guint64) (digit & 31) << shift;
      shift += 5;
      self->next++;
    }
  while ((digit & 32) != 0);

  *value_out = (bits & 1) != 0 ? -(gint64) (bits >> 1) : (gint64) (bits >> 1);
  return TRUE;
}

static gboolean
read_step (ArcReader *self, gint64 *sum)
{
  gint64 step;

  return read_number (self, &step) && !__builtin_add_overflow (*sum, step, sum);
}

static gboolean
read_point (ArcReader *self, MzPoint *point_out)
{
  if (!read_step (self, &self->x) || !read_step (self, &self->y))
    return FALSE;

  point_out->x = self->x * self->scale[0] + self->translate[0];
  point_out->y = self->y * self->scale[1] + self->translate[1];
  if (!(fabs (point_out->x) <= MAX_LON) || !(fabs (point_out->y) <= 90.0 + LAT_TOLERANCE))
    return FALSE;

  point_out->y = CLAMP (point_out->y, -90.0, 90.0);
  return TRUE;
}

static gboolean
read_arc (MzWorld *world, ArcReader *self)
{
  MzWorldArc arc = { .first_point = world->points->len, .units = { MZ_NO_UNIT, MZ_NO_UNIT } };
  gint64 n_points;

  if (!read_number (self, &n_points) || n_points < 2
      || n_points > (gint64) MZ_WORLD_MAX_VERTICES - world->points->len)
    return FALSE;

  for (gint64 i = 0; i < n_points; i++)
    {
      MzPoint point;

      if (!read_point (self, &point))
        return FALSE;
      g_array_append_val (world->points, point);
    }

  arc.n_points = n_points;
  g_array_append_val (world->arcs, arc);
  return TRUE;
}

static gboolean
read_transform (const MzJsonCursor *root, ArcReader *reader)
{
  MzJsonCursor transform;

  if (!mz_json_cursor_enter_member (root, "transform", &transform))
    return _mz_world_refuse (root, "transform", _("The grid of the map is missing."), NULL);
  if (!mz_json_cursor_is_object (&transform)
      || !_mz_world_read_numbers (&transform, "scale", reader->scale, 2)
      || !_mz_world_read_numbers (&transform, "translate", reader->translate, 2))
    return FALSE;
  if (!(reader->scale[0] > 0.0) || !(reader->scale[1] > 0.0))
    return _mz_world_refuse (&transform, "scale", _("The grid step must be greater than zero."),
                             NULL);

  return TRUE;
}

/* Decodes all arcs: for each the number of its points, then their steps; the sums run on from
 * arc to arc. */
gboolean
_mz_world_read_arcs (MzWorld *self, const MzJsonCursor *root)
{
  g_autofree char *place = NULL;
  ArcReader reader = { 0 };

  if (!read_transform (root, &reader))
    return FALSE;

  reader.start = reader.next = mz_json_cursor_require_string (root, "arcs");
  if (reader.start == NULL)
    return FALSE;

  while (*reader.next != '\0')
    if (!read_arc (self, &reader))
      {
        place = g_strdup_printf (_("character %u"), (guint) (reader.next - reader.start) + 1);
        return _mz_world_refuse (root, "arcs", _("The arcs of the map are damaged."), place);
      }

  return TRUE;
}
