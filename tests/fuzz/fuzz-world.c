/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A base map with any faults gives a map of what is sound in it, or none; never a hang. */
#include "config.h"

#include "fuzz.h"
#include "mz-world.h"

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (MZ_GEO_DIR, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) topology = g_bytes_new (data, size);
  g_autoptr (GBytes) units = load ("units.json");
  g_autoptr (GBytes) disputes = load ("disputes.json");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzWorld *world = mz_world_new (topology, units, disputes, problems);

  if (world == NULL)
    {
      g_assert_cmpuint (problems->len, >, 0);
      return 0;
    }
  for (guint32 unit = 0; unit < mz_world_get_n_units (world); unit++)
    mz_world_get_state_of (world, unit, MZ_BORDERS_UN);
  mz_world_unref (world);
  return 0;
}
