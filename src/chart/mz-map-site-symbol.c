/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-map-site-symbol.h"

#include "mz-describe.h"
#include "mz-map-clusters.h"
#include <glib/gi18n-lib.h>

#define HALO_PX     1.75
#define CORE_SHARE  0.5
#define CROSS_SHARE 0.7
#define SAMPLE_STAGE MZ_N_SITE_STAGES   /* no stage: it shows the fillings in the legend */

typedef struct
{
  const char *stage;
  MzSymbol    symbol;
  MzToken     token;
  double      size;       /* so that all look equally large */
} Stage;

static const Stage stages[] = {
  { "deposit", MZ_SYMBOL_DIAMOND, MZ_TOKEN_SERIES_1, 1.15 },
  { "mine", MZ_SYMBOL_SQUARE, MZ_TOKEN_SERIES_2, 0.88 },
  { "separation", MZ_SYMBOL_CIRCLE, MZ_TOKEN_SERIES_3, 1 },
  { "metal", MZ_SYMBOL_PLUS, MZ_TOKEN_SERIES_4, 1.05 },
  { "magnet", MZ_SYMBOL_TRIANGLE_UP, MZ_TOKEN_SERIES_5, 1.05 },
  { "recycling", MZ_SYMBOL_TRIANGLE_DOWN, MZ_TOKEN_SERIES_6, 1.05 },
  { NULL, MZ_SYMBOL_CIRCLE, MZ_TOKEN_MUTED_TEXT, 1 },
};

/* The words of the format and what they are drawn as. */
static const struct
{
  const char  *word;
  MzSiteStatus status;
} statuses[] = {
  { "operating", MZ_SITE_OPERATING },
  { "construction", MZ_SITE_BUILDING },
  { "development", MZ_SITE_BUILDING },
  { "planned", MZ_SITE_PLANNED },
  { "exploration", MZ_SITE_PLANNED },
  { "care and maintenance", MZ_SITE_IDLE },
  { "closed", MZ_SITE_IDLE },
};

static guint
find_stage (const char *stage)
{
  for (guint i = 0; stage != NULL && i < MZ_N_SITE_STAGES; i++)
    {
      if (g_str_equal (stages[i].stage, stage))
        return i;
    }

  return 0;
}

guint
_mz_site_get_stage (const MzFacility *facility)
{
  return find_stage (facility->stages[0]);
}

MzStyle
_mz_site_symbol_get (const char *stage,
                     MzSymbol   *symbol_out)
{
  const Stage *found = &stages[find_stage (stage)];

  *symbol_out = found->symbol;

  return (MzStyle) { .fill = found->token, .stroke = MZ_TOKEN_SURFACE, .stroke_width = 1 };
}

MzSiteStatus
_mz_site_get_status (const MzFacility *facility)
{
  for (guint i = 0; facility->status != NULL && i < G_N_ELEMENTS (statuses); i++)
    {
      if (g_str_equal (statuses[i].word, facility->status))
        return statuses[i].status;
    }

  return MZ_SITE_UNKNOWN;
}

char *
_mz_site_describe_stage (guint stage)
{
  return mz_describe_stage (stages[stage].stage);
}

char *
_mz_site_describe_status (const MzFacility *facility)
{
  const char *const words[] = {
    C_("status", "operating"), C_("status", "under construction"), C_("status", "in development"),
    C_("status", "planned"), C_("status", "being explored"), C_("status", "in care and maintenance"),
    C_("status", "closed"),
  };

  for (guint i = 0; facility->status != NULL && i < G_N_ELEMENTS (statuses); i++)
    {
      if (g_str_equal (statuses[i].word, facility->status))
        return g_strdup (words[i]);
    }

  return g_strdup (facility->status != NULL ? facility->status : C_("status", "status not known"));
}

static guint32
add_shape (MzChartBuild  *build,
           MzSymbol       symbol,
           const MzStyle *style,
           const MzPoint *point,
           double         radius)
{
  return mz_scene_builder_add_symbol (build->scene, mz_scene_builder_add_style (build->scene, style), symbol,
                                      point->x, point->y, radius);
}

static MzStyle
get_style (const Stage  *stage,
           MzSiteStatus  status)
{
  MzStyle style = { .fill = MZ_TOKEN_SURFACE, .stroke = stage->token, .stroke_width = 1.75 };

  if (status == MZ_SITE_OPERATING)
    style.fill = stage->token;
  else if (status == MZ_SITE_UNKNOWN)
    style.fill = MZ_TOKEN_LAND_PATTERN;

  return style;
}

guint32
_mz_site_symbol_add (MzChartBuild  *build,
                     guint          stage_number,
                     MzSiteStatus   status,
                     const MzPoint *point)
{
  const Stage *stage = &stages[stage_number];
  const MzStyle halo = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SURFACE, .stroke_width = 1.75 + 2 * HALO_PX };
  const MzStyle core = { .fill = stage->token };
  MzStyle style = get_style (stage, status);
  double radius = MZ_SITE_RADIUS * stage->size - style.stroke_width / 2;
  guint32 mark;

  add_shape (build, stage->symbol, &halo, point, radius);
  mark = add_shape (build, stage->symbol, &style, point, radius);
  if (status == MZ_SITE_BUILDING)
    add_shape (build, stage->symbol, &core, point, radius * CORE_SHARE);
  else if (status == MZ_SITE_IDLE)
    add_shape (build, MZ_SYMBOL_CROSS, &core, point, radius * CROSS_SHARE);

  return mark;
}

static void
draw_swatch (MzChartBuild  *build,
             gconstpointer  data,
             double         x,
             double         y)
{
  const MzPoint point = { x, y };
  guint number = GPOINTER_TO_UINT (data);

  _mz_site_symbol_add (build, number / MZ_N_SITE_STATUSES, number % MZ_N_SITE_STATUSES, &point);
}

static void
add_swatch (GArray       *legend,
            guint         stage,
            MzSiteStatus  status,
            const char   *words)
{
  _mz_legend_add_drawing (legend, draw_swatch, GUINT_TO_POINTER (stage * MZ_N_SITE_STATUSES + status), words);
}

/* Shapes by stage, then one shape in all its fillings. */
void
_mz_site_symbol_add_legend (GArray         *legend,
                            const gboolean *has_stages,
                            const gboolean *has_statuses)
{
  const char *const words[MZ_N_SITE_STATUSES] = {
    [MZ_SITE_OPERATING] = C_("legend", "operating"),
    [MZ_SITE_BUILDING] = C_("legend", "being built or developed"),
    [MZ_SITE_PLANNED] = C_("legend", "planned or being explored"),
    [MZ_SITE_IDLE] = C_("legend", "idle or closed"),
    [MZ_SITE_UNKNOWN] = C_("legend", "status not known"),
  };

  for (guint i = 0; i < MZ_N_SITE_STAGES; i++)
    {
      g_autofree char *stage = _mz_site_describe_stage (i);

      if (has_stages[i])
        add_swatch (legend, i, MZ_SITE_OPERATING, stage);
    }
  for (guint i = 0; i < MZ_N_SITE_STATUSES; i++)
    {
      if (has_statuses[i])
        add_swatch (legend, SAMPLE_STAGE, i, words[i]);
    }
}
