/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-trend.h"

#include "mz-describe-private.h"
#include "mz-trend-place.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define LINE_HEIGHT      17.0
#define LABEL_GAP        12.0
#define VALUE_MIN_WIDTH  620.0
#define MAX_LABEL_SHARE  0.34
#define FRAME_HEIGHT     70.0
#define LEADER_START     5.0
#define LEADER_DASH      9.0
#define LONG_LEADER      60.0
#define LEADER_END       3.0

static gboolean
is_labelled (const MzTrend       *self,
             const MzTrendSeries *series)
{
  return (series->role != MZ_TREND_QUIET || series->is_selected) && _mz_trend_get_last (self, series) != NULL;
}

static char *
get_value_words (const MzTrend      *self,
                 const MzTrendPoint *point)
{
  gboolean is_computed = self->base_year != 0 || self->value_scale == MZ_VALUE_SCALE_SHARE;

  return _mz_describe_short (is_computed ? _mz_describe_round_computed (point->value) : point->value,
                             point->bound, _mz_trend_get_unit (self), self->build->language);
}

/* Name and, with room, the last number; NULL for a line without a label. */
char *
_mz_trend_get_label (const MzTrend       *self,
                     const MzTrendSeries *series)
{
  const char *name = mz_chart_context_get_subject_name (self->build->context, series->subject);
  const MzTrendPoint *last = _mz_trend_get_last (self, series);
  g_autofree char *value = NULL;

  if (!is_labelled (self, series))
    return NULL;
  if (self->build->plot.width < VALUE_MIN_WIDTH)
    return g_strdup (name);

  value = get_value_words (self, last);

  /* Translators: name at the end of a line, then its last number */
  return g_strdup_printf (C_("trend label", "%1$s %2$s"), name, value);
}

/* The room that the names at the ends of the lines ask for, and get while enough is left for the lines. */
void
_mz_trend_measure_labels (MzTrend *self)
{
  const MzRect *plot = &self->build->plot;
  double most = plot->width * MAX_LABEL_SHARE;
  double widest = 0;

  self->max_labels = (guint) MAX (0, (plot->height - FRAME_HEIGHT) / LINE_HEIGHT);
  for (guint i = 0; i < MIN (self->series->len, self->max_labels); i++)
    {
      g_autofree char *label = _mz_trend_get_label (self, _mz_trend_get_series (self, i));
      MzTextExtents extents;

      if (label == NULL)
        continue;
      mz_text_metrics_measure (self->build->metrics, label, MZ_FONT_BOLD, MZ_SIZE_TEXT, &extents);
      if (extents.width <= most)
        widest = MAX (widest, extents.width);
    }
  self->label_width = ceil (widest);
}

/* Whether the name of a line stands at its end; else it stands in the legend. */
gboolean
_mz_trend_has_label (const MzTrend       *self,
                     const MzTrendSeries *series)
{
  g_autofree char *label = _mz_trend_get_label (self, series);
  MzTextExtents extents;

  if (label == NULL || (guint) (series - _mz_trend_get_series (self, 0)) >= self->max_labels)
    return FALSE;

  mz_text_metrics_measure (self->build->metrics, label, MZ_FONT_BOLD, MZ_SIZE_TEXT, &extents);

  return extents.width <= self->label_width;
}

static double
get_wanted (const MzTrend       *self,
            const MzTrendSeries *series,
            double              *x_out)
{
  const MzTrendPoint *last = _mz_trend_get_last (self, series);

  if (self->is_area && series->role == MZ_TREND_COLORED)
    return _mz_trend_get_layer_end (self, series, x_out);

  *x_out = _mz_trend_get_x (self, last);

  return _mz_trend_get_y (self, last->value);
}

/* A long one must not look as if the line went on: only its end has the colour. */
static void
add_leader (MzTrend             *self,
            const MzTrendSeries *series,
            double               label_x,
            double               middle)
{
  const MzStyle near = { .stroke = series->color, .stroke_width = 1 };
  const MzStyle far = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 0.5 };
  MzSceneBuilder *scene = self->build->scene;
  double x, y = get_wanted (self, series, &x);
  double end = label_x - LEADER_END;
  double start = x + LEADER_START;

  if (end - start > LONG_LEADER)
    {
      mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &far), start, y, end - LEADER_DASH,
                                 middle);
      start = end - LEADER_DASH;
      y = middle;
    }
  mz_scene_builder_add_rule (scene, mz_scene_builder_add_style (scene, &near), start, y, end, middle);
}

static void
add_label (MzTrend             *self,
           const MzTrendSeries *series,
           double               middle)
{
  const MzTrendPoint *last = _mz_trend_get_last (self, series);
  const MzStyle style = _mz_text_style (
      MZ_TOKEN_TEXT, MZ_SIZE_TEXT, series->is_selected ? MZ_FONT_BOLD : MZ_FONT_REGULAR, MZ_ANCHOR_START);
  double x = self->area.x + self->area.width + LABEL_GAP;
  g_autofree char *words = _mz_trend_get_label (self, series);
  g_autofree char *sentence = _mz_trend_describe_point (self, series, last);
  guint32 mark;

  add_leader (self, series, x, middle);
  mark = _mz_chart_build_add_text (self->build, &style, x, middle + MZ_SIZE_TEXT * 0.36, words);
  mz_scene_builder_set_datum (self->build->scene, mark, _mz_trend_get_figures (self, last), last->n_figures);
  mz_scene_builder_set_info (self->build->scene, mark, series->subject, sentence, NULL);
  mz_scene_builder_set_flags (self->build->scene, mark, MZ_MARK_PICKABLE);
}

/* Names at the ends of the lines; who has no room stands in the legend. */
void
_mz_trend_add_labels (MzTrend *self)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (MzTrendSlot));
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();

  for (guint i = 0; i < self->series->len; i++)
    {
      const MzTrendSeries *series = _mz_trend_get_series (self, i);
      MzTrendSlot slot = { .height = LINE_HEIGHT };
      double x;

      if (!_mz_trend_has_label (self, series))
        continue;
      slot.wanted = get_wanted (self, series, &x);
      g_array_append_val (slots, slot);
      g_ptr_array_add (owners, (gpointer) series);
    }

  _mz_trend_place_slots ((MzTrendSlot *) (gpointer) slots->data, slots->len, self->area.y - LINE_HEIGHT / 2,
                         self->area.y + self->area.height + LINE_HEIGHT / 2);
  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_SERIES, "names", C_("chart part", "Names"));
  for (guint i = 0; i < slots->len; i++)
    {
      double middle = g_array_index (slots, MzTrendSlot, i).middle;

      if (!isnan (middle))
        add_label (self, g_ptr_array_index (owners, i), middle);
    }
  mz_scene_builder_end_group (self->build->scene);
}
