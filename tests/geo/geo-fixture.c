/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"

#include <math.h>

GBytes *
fixture_read (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static MzWorld *
read_world (const char *folder, const char *name)
{
  g_autoptr (GBytes) topology = fixture_read (folder, name);
  g_autoptr (GBytes) units = fixture_read ("../data/geo", "units.json");
  g_autoptr (GBytes) disputes = fixture_read ("../data/geo", "disputes.json");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzWorld *world = mz_world_new (topology, units, disputes, problems);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = mz_problem_to_string (g_ptr_array_index (problems, i));
      g_test_message ("%s", text);
    }
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (world);
  return world;
}

MzWorld *
fixture_world (void)
{
  return read_world ("../data/geo", "world-50m.packed.json");
}

MzWorld *
fixture_small_world (void)
{
  return read_world ("fixtures/geo", "world-110m.packed.json");
}

guint32
fixture_unit (MzWorld *world, const char *id)
{
  guint32 unit = mz_world_find_unit (world, id);

  g_assert_cmpuint (unit, !=, MZ_NO_UNIT);
  return unit;
}

static void
traced_line_free (gpointer data)
{
  TracedLine *line = data;

  g_array_unref (line->points);
  g_free (line);
}

static TracedLine *
get_last_line (MzPathSink *sink)
{
  Recorder *self = (Recorder *) sink;

  g_assert_cmpuint (self->lines->len, >, 0);
  return g_ptr_array_index (self->lines, self->lines->len - 1);
}

static void
recorder_line_to (MzPathSink *sink, double x, double y)
{
  TracedLine *line = get_last_line (sink);
  MzPoint point = { x, y };

  g_assert_true (isfinite (x) && isfinite (y));
  g_assert_false (line->is_closed);
  g_array_append_val (line->points, point);
}

static void
recorder_move_to (MzPathSink *sink, double x, double y)
{
  Recorder *self = (Recorder *) sink;
  TracedLine *line = g_new0 (TracedLine, 1);

  line->points = g_array_new (FALSE, FALSE, sizeof (MzPoint));
  g_ptr_array_add (self->lines, line);
  recorder_line_to (sink, x, y);
}

static void
recorder_curve_to (MzPathSink *sink, double x1, double y1, double x2, double y2, double x3,
                   double y3)
{
  g_assert_not_reached ();
}

static void
recorder_close (MzPathSink *sink)
{
  get_last_line (sink)->is_closed = TRUE;
}

static const MzPathSinkFuncs recorder_funcs = {
  recorder_move_to, recorder_line_to, recorder_curve_to, recorder_close,
};

Recorder *
recorder_new (void)
{
  Recorder *self = g_new0 (Recorder, 1);

  self->sink.funcs = &recorder_funcs;
  self->lines = g_ptr_array_new_with_free_func (traced_line_free);
  return self;
}

void
recorder_free (Recorder *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Holes count negative because they are wound the other way. */
double
recorder_get_area (Recorder *self)
{
  double twice = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TracedLine *line = g_ptr_array_index (self->lines, i);

      g_assert_true (line->is_closed);
      for (guint j = 0; j < line->points->len; j++)
        {
          const MzPoint *a = &g_array_index (line->points, MzPoint, j);
          const MzPoint *b = &g_array_index (line->points, MzPoint, (j + 1) % line->points->len);

          twice += a->x * b->y - b->x * a->y;
        }
    }

  return fabs (0.5 * twice);
}

gboolean
recorder_contains (Recorder *self, double x, double y)
{
  gboolean is_inside = FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TracedLine *line = g_ptr_array_index (self->lines, i);

      for (guint j = 0; j < line->points->len; j++)
        {
          const MzPoint *a = &g_array_index (line->points, MzPoint, j);
          const MzPoint *b = &g_array_index (line->points, MzPoint, (j + 1) % line->points->len);

          if ((a->y > y) != (b->y > y) && x < a->x + (b->x - a->x) * (y - a->y) / (b->y - a->y))
            is_inside = !is_inside;
        }
    }

  return is_inside;
}

double
recorder_get_longest_step (Recorder *self)
{
  double longest = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TracedLine *line = g_ptr_array_index (self->lines, i);
      guint n_steps = line->is_closed ? line->points->len : line->points->len - 1;

      for (guint j = 0; j < n_steps; j++)
        {
          const MzPoint *a = &g_array_index (line->points, MzPoint, j);
          const MzPoint *b = &g_array_index (line->points, MzPoint, (j + 1) % line->points->len);

          longest = MAX (longest, hypot (b->x - a->x, b->y - a->y));
        }
    }

  return longest;
}

guint
recorder_get_n_points (Recorder *self)
{
  guint n_points = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n_points += ((TracedLine *) g_ptr_array_index (self->lines, i))->points->len;

  return n_points;
}
