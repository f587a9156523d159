/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define GHOST_RADIUS 1.8
#define GHOST_WIDTH  1.0

/* Layers of two states of knowledge would hide each other: only lines have ghosts. */
gboolean
_mz_trend_has_ghosts (const MzTrend *self)
{
  return self->today != NULL && !self->is_area;
}

/* Whether the same number was known then. */
static gboolean
was_known (const MzTrendSeries *series,
           const MzTrendPoint  *ghost)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (mz_period_compare (&point->span, &ghost->span) == 0 && point->value == ghost->value &&
          point->bound == ghost->bound)
        return TRUE;
    }

  return FALSE;
}

static void
set_evidence (MzTrend             *self,
              guint32              mark,
              const MzTrendSeries *series,
              const char          *words,
              MzMarkFlags          flags)
{
  /* Translators: what a mark of the newer state of knowledge says */
  g_autofree char *sentence = g_strdup_printf (C_("trend mark", "as known today – %s"), words);

  mz_scene_builder_set_info (self->build->scene, mark, series->subject, sentence, NULL);
  mz_scene_builder_set_flags (self->build->scene, mark, flags);
}

static void
add_ghost_link (MzTrend             *self,
                const MzTrendSeries *series,
                const MzTrendPoint  *from,
                const MzTrendPoint  *to)
{
  MzTrendLink link = _mz_trend_get_link (self, from, to);
  const MzStyle style = {
    .stroke = series->color,
    .stroke_width = GHOST_WIDTH,
    .dash = link == MZ_TREND_LINK_GAP ? MZ_DASH_DOTTED : MZ_DASH_DASHED,
  };
  g_autofree guint32 *figures = NULL;
  g_autofree char *words = NULL;
  guint32 mark;

  if (link == MZ_TREND_LINK_NONE)
    return;

  words = _mz_trend_describe_link (self->today, series, from, to);
  figures = g_new (guint32, from->n_figures + to->n_figures);
  memcpy (figures, _mz_trend_get_figures (self->today, from), from->n_figures * sizeof *figures);
  memcpy (figures + from->n_figures, _mz_trend_get_figures (self->today, to),
          to->n_figures * sizeof *figures);
  mark =
      mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &style),
                                 _mz_trend_get_x (self, from), _mz_trend_get_y (self, from->value),
                                 _mz_trend_get_x (self, to), _mz_trend_get_y (self, to->value));
  mz_scene_builder_set_datum (self->build->scene, mark, figures, from->n_figures + to->n_figures);
  set_evidence (self, mark, series, words, MZ_MARK_PICKABLE);
}

static void
add_ghost_point (MzTrend             *self,
                 const MzTrendSeries *series,
                 const MzTrendPoint  *point)
{
  const MzStyle style = { .fill = MZ_TOKEN_SURFACE, .stroke = series->color, .stroke_width = GHOST_WIDTH };
  g_autofree char *words = _mz_trend_describe_point (self->today, series, point);
  guint32 mark = mz_scene_builder_add_symbol (
      self->build->scene, mz_scene_builder_add_style (self->build->scene, &style), MZ_SYMBOL_CIRCLE,
      _mz_trend_get_x (self, point), _mz_trend_get_y (self, point->value), GHOST_RADIUS);

  mz_scene_builder_set_datum (self->build->scene, mark, _mz_trend_get_figures (self->today, point),
                              point->n_figures);
  set_evidence (self, mark, series, words, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE | MZ_MARK_DOT);
}

static void
add_ghost (MzTrend             *self,
           const MzTrendSeries *known,
           const MzTrendSeries *series)
{
  const MzTrendPoint *before = NULL;

  for (guint i = 0; i < series->points->len; i++)
    {
      const MzTrendPoint *point = _mz_trend_get_point (series, i);

      if (!_mz_trend_is_drawn (self, point) || isnan (_mz_trend_get_y (self, point->value)))
        continue;
      if (before != NULL && (!was_known (known, before) || !was_known (known, point)))
        add_ghost_link (self, series, before, point);
      if (before != NULL && !was_known (known, before))
        add_ghost_point (self, series, before);
      before = point;
    }
  if (before != NULL && !was_known (known, before))
    add_ghost_point (self, series, before);
}

/* What is known today, thin and below, where it is not what was known then. */
void
_mz_trend_add_ghosts (MzTrend *self)
{
  if (!_mz_trend_has_ghosts (self))
    return;

  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_SERIES, "today",
                                C_("chart part", "As known today"));
  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *known = _mz_trend_get_series (self, i);

      if (known->role != MZ_TREND_QUIET || known->is_selected)
        add_ghost (self, known, _mz_trend_get_series (self->today, i));
    }
  mz_scene_builder_end_group (self->build->scene);
}
