/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-describe.h"

#include "mz-map-camera.h"
#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * mz_describe_projection:
 * @kind: a projection
 *
 * Names a projection for people, as choices and sentences have it.
 *
 * Returns: (transfer none): the name in the language of the program
 */
const char *
mz_describe_projection (MzProjectionKind kind)
{
  static const char *const names[] = {
    [MZ_PROJECTION_EQUAL_EARTH] = NC_("projection", "Equal Earth"),
    [MZ_PROJECTION_NATURAL_EARTH] = NC_("projection", "Natural Earth"),
    [MZ_PROJECTION_ROBINSON] = NC_("projection", "Robinson"),
    [MZ_PROJECTION_MERCATOR] = NC_("projection", "Mercator"),
    [MZ_PROJECTION_ORTHOGRAPHIC] = NC_("projection", "Globe"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "projection", names[kind]);
}

static char *
describe_lon (double      lon,
              const char *language)
{
  g_autofree char *degrees = mz_number_format_grouped (fabs (round (lon)), 0, language);

  if (round (lon) == 0 || fabs (round (lon)) == 180)
    return g_strdup_printf (C_("longitude", "%s°"), degrees);

  return g_strdup_printf (lon > 0 ? C_("longitude", "%s° E") : C_("longitude", "%s° W"), degrees);
}

static char *
describe_lat (double      lat,
              const char *language)
{
  g_autofree char *degrees = mz_number_format_grouped (fabs (round (lat)), 0, language);

  if (round (lat) == 0)
    return g_strdup_printf (C_("latitude", "%s°"), degrees);

  return g_strdup_printf (lat > 0 ? C_("latitude", "%s° N") : C_("latitude", "%s° S"), degrees);
}

/**
 * mz_describe_map_projection:
 * @spec: a view of a map
 * @language: language of its numbers
 *
 * Says in one sentence how the map is projected and about which place.
 *
 * Returns: (transfer full): the sentence
 */
char *
mz_describe_map_projection (const MzViewSpec *spec,
                            const char       *language)
{
  g_autofree char *lon = NULL;
  g_autofree char *lat = NULL;
  MzProjection projection;

  g_return_val_if_fail (spec != NULL, NULL);

  mz_map_camera_get_projection (spec, &projection);
  lon = describe_lon (projection.centre_lon, language);
  if (projection.kind == MZ_PROJECTION_ORTHOGRAPHIC)
    {
      lat = describe_lat (projection.centre_lat, language);
      /* Translators: latitude, then longitude, of the middle of a globe */
      return g_strdup_printf (C_("credits", "Orthographic projection: a globe seen from above %1$s, %2$s."), lat, lon);
    }

  /* Translators: name of a projection, then a longitude such as "11° E" */
  return g_strdup_printf (C_("credits", "%1$s projection centred on %2$s."),
                          mz_describe_projection (projection.kind), lon);
}

/**
 * mz_describe_map_borders:
 * @borders: a view of disputed borders
 *
 * Says in one sentence whose borders a map shows and how disputes are drawn.
 *
 * Returns: (transfer none): the sentence in the language of the program
 */
const char *
mz_describe_map_borders (MzBorders borders)
{
  if (borders == MZ_BORDERS_UN)
    return C_("credits", "Boundaries: Natural Earth, joined as the United Nations has them; disputed areas "
                         "hatched; no position is taken.");

  return C_("credits", "Boundaries: Natural Earth, de facto; disputed areas hatched; no position is taken.");
}
