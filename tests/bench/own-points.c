/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "own-points.h"

GBytes *
own_points_write (guint n_points)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  GString *text = g_string_new ("{\"type\":\"FeatureCollection\",\"features\":[");

  for (guint i = 0; i < n_points; i++)
    g_string_append_printf (text, "%s{\"type\":\"Feature\",\"properties\":{\"name\":\"Point %u\"},\"geometry\":"
                            "{\"type\":\"Point\",\"coordinates\":[%d.%02d,%d.%02d]}}", i > 0 ? "," : "", i,
                            g_rand_int_range (rand, -179, 179), g_rand_int_range (rand, 0, 100),
                            g_rand_int_range (rand, -80, 80), g_rand_int_range (rand, 0, 100));
  g_string_append (text, "]}");

  return g_string_free_to_bytes (text);
}
