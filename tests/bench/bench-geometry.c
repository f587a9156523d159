/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What turning the map costs: a geometry of the bundled world in each projection, about a meridian or
 * a place that it was not made for yet, as processor time of the thread. Not a test: run it by hand.
 *
 *   bench-geometry [ROUNDS]
 */
#include "config.h"

#include "mz-chart-context.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define DEFAULT_ROUNDS 20

static double
get_spent_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

int
main (int    argc,
      char **argv)
{
  guint n_rounds = argc > 1 ? (guint) MAX (1, atoi (argv[1])) : DEFAULT_ROUNDS;
  g_autoptr (MzMapGeometry) first = mz_chart_context_load_geometry ();

  for (guint kind = 0; kind <= MZ_PROJECTION_ORTHOGRAPHIC; kind++)
    {
      double least = G_MAXDOUBLE;
      double total = 0;

      for (guint i = 0; i < n_rounds; i++)
        {
          const MzProjection projection = { kind, -180 + 17.3 * i, -80 + 7.1 * i };
          double since = get_spent_ms ();
          g_autoptr (MzMapGeometry) geometry = mz_map_geometry_new (mz_map_geometry_get_world (first), &projection);
          double spent = get_spent_ms () - since;

          least = MIN (least, spent);
          total += spent;
        }
      printf ("%-14s least %6.2f ms, mean %6.2f ms\n", mz_projection_to_string (kind), least, total / n_rounds);
    }

  return 0;
}
