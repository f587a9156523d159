/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-capacity.h"

#include "mz-describe-private.h"
#include "mz-scale.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_ROW_HEIGHT   22.0
#define MAX_ROW_HEIGHT   40.0
#define AXIS_HEIGHT      22.0
#define NOTE_HEIGHT      18.0
#define GAP              8.0
#define MAX_NAME_SHARE   0.34
#define TICK_DISTANCE    110.0
#define OPEN_END         6.0

static const MzStyle direct_style = { .fill = MZ_TOKEN_SERIES_1 };
static const MzStyle indirect_style = { .fill = MZ_TOKEN_SERIES_3 };
static const MzStyle possible_direct_style = {
  .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 1.5,
  .pattern = MZ_PATTERN_STRIPES, .pattern_color = MZ_TOKEN_SERIES_1,
};
static const MzStyle possible_indirect_style = {
  .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_3, .stroke_width = 1.5,
  .pattern = MZ_PATTERN_STRIPES, .pattern_color = MZ_TOKEN_SERIES_3,
};

/* There is nothing solid yet; what of it only may be the company's has a broken outline. */
static const MzStyle planned_style = {
  .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_4, .stroke_width = 1.5,
  .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_SERIES_4,
};
static const MzStyle possible_planned_style = {
  .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_4, .stroke_width = 1.5, .dash = MZ_DASH_DASHED,
  .pattern = MZ_PATTERN_HATCH, .pattern_color = MZ_TOKEN_SERIES_4,
};

typedef struct
{
  MzChartBuild             *build;
  const MzHoldingsCapacity *capacity;
  MzScale                  *scale;
  guint                     n_shown;
  double                    row_height;
  double                    name_width, value_width;
} CapacityBuild;

static double
measure_text (const CapacityBuild *bars,
              const char          *text)
{
  return mz_text_metrics_get_width (bars->build->metrics, text, MZ_FONT_REGULAR, MZ_SIZE_TEXT);
}

/* The name is shortened for the eye; the sentence says it whole. */
static char *
dup_name (const CapacityBuild *bars,
          const MzCapacityRow *row)
{
  guint node;

  if (_mz_holdings_net_find (_mz_holdings_get (bars->build)->net, row->company, &node))
    return _mz_holdings_dup_short_name (bars->build, node);

  return g_strdup (mz_chart_context_get_subject_name (bars->build->context, row->company));
}

/* What is installed, then what is planned, where both have room. */
static char *
dup_value (const CapacityBuild *bars,
           const MzCapacityRow *row)
{
  g_autofree char *installed = row->n_parts > 0 ? _mz_holdings_capacity_describe_short (bars->build, row) : NULL;
  g_autofree char *planned = _mz_holdings_capacity_describe_planned_short (bars->build, row);
  g_autofree char *both = NULL;

  if (installed == NULL || planned == NULL)
    return installed != NULL ? g_steal_pointer (&installed) : g_steal_pointer (&planned);

  both = g_strdup_printf ("%s · %s", installed, planned);

  return measure_text (bars, both) <= bars->build->plot.width * MAX_NAME_SHARE ? g_steal_pointer (&both)
                                                                               : g_steal_pointer (&installed);
}

static void
lay_out (CapacityBuild *bars)
{
  MzRect *plot = &bars->build->plot;
  guint n_rows = bars->capacity->rows->len;
  double room = plot->height - AXIS_HEIGHT - NOTE_HEIGHT;
  guint n_fitting = MAX (1, (guint) (room / MIN_ROW_HEIGHT));

  bars->n_shown = MIN (n_rows, n_fitting);
  bars->row_height = MIN (MAX_ROW_HEIGHT, room / bars->n_shown);
  for (guint i = 0; i < bars->n_shown; i++)
    {
      const MzCapacityRow *row = _mz_holdings_capacity_get_row (bars->capacity, i);
      g_autofree char *name = dup_name (bars, row);
      g_autofree char *value = dup_value (bars, row);

      bars->name_width = MAX (bars->name_width, measure_text (bars, name));
      bars->value_width = MAX (bars->value_width, measure_text (bars, value));
    }
  bars->name_width = MIN (ceil (bars->name_width), plot->width * MAX_NAME_SHARE);
  bars->value_width = MIN (ceil (bars->value_width), plot->width * MAX_NAME_SHARE);
}

static double
get_end (const MzInterval *amount)
{
  return isfinite (amount->high) ? amount->high : amount->low;
}

static double
sum_ends (const GArray *parts,
          guint         first,
          guint         n)
{
  double sum = 0;

  for (guint i = first; i < first + n; i++)
    {
      const MzCapacityPart *part = &g_array_index (parts, MzCapacityPart, i);

      sum += part->gap == MZ_DERIVED_GAP_NONE ? get_end (&part->amount) : 0;
    }

  return sum;
}

static void
train_scale (CapacityBuild *bars)
{
  const MzRect *plot = &bars->build->plot;
  double left = plot->x + bars->name_width + GAP;
  double right = MAX (left + 1, plot->x + plot->width - bars->value_width - GAP - OPEN_END * 2);
  double most = 0;
  g_autoptr (MzScale) scale = NULL;

  for (guint i = 0; i < bars->n_shown; i++)
    {
      const MzCapacityRow *row = _mz_holdings_capacity_get_row (bars->capacity, i);

      most = MAX (most, sum_ends (bars->capacity->parts, row->first_part, row->n_parts));
      most = MAX (most, sum_ends (bars->capacity->planned, row->first_planned, row->n_planned));
    }
  scale = mz_scale_new_linear (0, most > 0 ? most : 1, left, right);
  bars->scale = mz_scale_with_nice_domain (scale, MAX (2, (guint) ((right - left) / TICK_DISTANCE)));
}

static void
add_axis (const CapacityBuild *bars)
{
  const MzStyle grid = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };
  const MzStyle text = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_MIDDLE);
  const MzRect *plot = &bars->build->plot;
  double bottom = plot->y + bars->n_shown * bars->row_height;
  double span = mz_scale_map (bars->scale, mz_scale_get_domain_max (bars->scale)) - mz_scale_map (bars->scale, 0);
  guint n_ticks;
  g_autofree double *ticks = mz_scale_get_ticks (bars->scale, MAX (2, (guint) (span / TICK_DISTANCE)), &n_ticks);
  guint16 grid_style = mz_scene_builder_add_style (bars->build->scene, &grid);
  double end = -INFINITY;

  mz_scene_builder_begin_group (bars->build->scene, MZ_ROLE_AXIS, "axis", C_("chart part", "Axis"));
  for (guint i = 0; i < n_ticks; i++)
    {
      double x = mz_scale_map (bars->scale, ticks[i]);
      g_autofree char *words = _mz_describe_short (ticks[i], MZ_BOUND_EXACTLY, bars->capacity->unit, bars->build->language);
      double half = measure_text (bars, words) / 2;

      mz_scene_builder_add_rule (bars->build->scene, grid_style, x, plot->y, x, bottom);
      if (x - half < end + GAP)
        continue;
      end = x + half;
      _mz_chart_build_add_text (bars->build, &text, x, bottom + 16, words);
    }
  mz_scene_builder_end_group (bars->build->scene);
}

static guint32
add_segment (const CapacityBuild *bars,
             const MzStyle       *style,
             const MzRect        *band,
             double               from,
             double               to)
{
  double left = mz_scale_map (bars->scale, from);
  const MzRect rect = { left, band->y, MAX (1.5, mz_scale_map (bars->scale, to) - left), band->height };

  return mz_scene_builder_add_rect (bars->build->scene, mz_scene_builder_add_style (bars->build->scene, style), &rect);
}

static void
set_part_info (const CapacityBuild  *bars,
               guint32               mark,
               const MzCapacityPart *part,
               gboolean              is_first)
{
  g_autofree char *sentence = _mz_holdings_capacity_describe_part (bars->build, part);

  mz_scene_builder_set_datum (bars->build->scene, mark, &part->figure, 1);
  mz_scene_builder_set_info (bars->build->scene, mark, part->company, sentence, NULL);
  mz_scene_builder_set_flags (bars->build->scene, mark, is_first ? MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE : MZ_MARK_PICKABLE);
}

static void
add_open_end (const CapacityBuild *bars,
              const MzStyle       *style,
              double               end,
              const MzRect        *band)
{
  mz_scene_builder_add_symbol (bars->build->scene, mz_scene_builder_add_style (bars->build->scene, style),
                               MZ_SYMBOL_TRIANGLE_RIGHT, mz_scale_map (bars->scale, end) + OPEN_END + 1,
                               band->y + band->height / 2, OPEN_END);
}

/* All that is certain first, then all that may be: what has no number is the empty rest of the row. */
static void
add_parts (const CapacityBuild *bars,
           const MzCapacityRow *row,
           const MzRect        *band)
{
  double certain = 0, possible = 0;
  gboolean is_open = FALSE;

  for (guint i = 0; i < row->n_parts; i++)
    {
      const MzCapacityPart *part = _mz_holdings_capacity_get_part (bars->capacity, row->first_part + i);

      if (part->gap != MZ_DERIVED_GAP_NONE || part->amount.low <= 0)
        continue;
      set_part_info (bars, add_segment (bars, part->is_direct ? &direct_style : &indirect_style, band, certain,
                                        certain + part->amount.low), part, TRUE);
      certain += part->amount.low;
    }
  possible = certain;
  for (guint i = 0; i < row->n_parts; i++)
    {
      const MzCapacityPart *part = _mz_holdings_capacity_get_part (bars->capacity, row->first_part + i);
      double more = part->gap == MZ_DERIVED_GAP_NONE ? get_end (&part->amount) - part->amount.low : 0;

      is_open |= part->gap == MZ_DERIVED_GAP_NONE && !isfinite (part->amount.high);
      if (part->gap == MZ_DERIVED_GAP_NONE && more <= 0 && part->amount.low > 0)
        continue;
      set_part_info (bars, add_segment (bars, part->is_direct ? &possible_direct_style : &possible_indirect_style, band,
                                        possible, possible + more), part, part->amount.low <= 0);
      possible += more;
    }
  if (is_open)
    add_open_end (bars, &direct_style, possible, band);
}

/* From nothing on, not from the end of what is installed: plans are not added to it. */
static void
add_planned (const CapacityBuild *bars,
             const MzCapacityRow *row,
             const MzRect        *band)
{
  double end = 0;
  gboolean is_open = FALSE;

  for (guint i = 0; i < row->n_planned; i++)
    {
      const MzCapacityPart *part = _mz_holdings_capacity_get_planned (bars->capacity, row->first_planned + i);
      double amount = part->gap == MZ_DERIVED_GAP_NONE ? get_end (&part->amount) : 0;
      gboolean is_certain = part->gap == MZ_DERIVED_GAP_NONE && part->amount.low == part->amount.high;

      is_open |= part->gap == MZ_DERIVED_GAP_NONE && !isfinite (part->amount.high);
      set_part_info (bars, add_segment (bars, is_certain ? &planned_style : &possible_planned_style, band, end, end + amount),
                     part, TRUE);
      end += amount;
    }
  if (is_open)
    add_open_end (bars, &planned_style, end, band);
}

/* Two bars share the room of a row that has both. */
static void
add_lanes (const CapacityBuild *bars,
           const MzCapacityRow *row,
           const MzRect        *band)
{
  gboolean is_shared = row->n_parts > 0 && row->n_planned > 0;
  double height = is_shared ? floor (band->height * 0.54) : band->height;
  const MzRect upper = { band->x, band->y, band->width, height };
  const MzRect lower = { band->x, band->y + band->height - (is_shared ? band->height - height - 1 : height), band->width,
                         is_shared ? band->height - height - 1 : height };

  if (row->n_parts > 0)
    add_parts (bars, row, &upper);
  if (row->n_planned > 0)
    add_planned (bars, row, &lower);
}

static void
add_row (const CapacityBuild *bars,
         guint                index)
{
  const MzRect *plot = &bars->build->plot;
  const MzCapacityRow *row = _mz_holdings_capacity_get_row (bars->capacity, index);
  const MzStyle name_style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_REGULAR, MZ_ANCHOR_END);
  const MzStyle value_style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  g_autofree char *name = dup_name (bars, row);
  g_autofree char *fitted = mz_text_metrics_ellipsize (bars->build->metrics, name, MZ_FONT_REGULAR, MZ_SIZE_TEXT, bars->name_width);
  g_autofree char *value = dup_value (bars, row);
  g_autofree char *fitted_value = mz_text_metrics_ellipsize (bars->build->metrics, value, MZ_FONT_REGULAR, MZ_SIZE_TEXT, bars->value_width);
  double height = bars->row_height * 0.58;
  const MzRect band = { plot->x, plot->y + index * bars->row_height + (bars->row_height - height) / 2, 0, height };
  double baseline = round (band.y + height / 2 + MZ_SIZE_TEXT * 0.36);

  _mz_chart_build_add_text (bars->build, &name_style, plot->x + bars->name_width, baseline, fitted);
  add_lanes (bars, row, &band);
  _mz_chart_build_add_text (bars->build, &value_style, plot->x + plot->width - bars->value_width, baseline, fitted_value);
}

static void
append_note (GString *words,
             char    *note)
{
  g_autofree char *owned = note;

  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", owned);
}

static char *
describe_rest (const CapacityBuild *bars)
{
  guint n_rest = bars->capacity->rows->len - bars->n_shown;
  guint n_unowned = bars->capacity->n_unowned;
  guint n_planned = bars->capacity->n_unowned_planned;
  GString *words = g_string_new (NULL);

  if (n_rest > 0)
    append_note (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more company with less is not shown",
                                                      "%u more companies with less are not shown", n_rest), n_rest));
  if (n_unowned > 0)
    append_note (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u facility with a capacity has no stated owner",
                                                      "%u facilities with a capacity have no stated owner", n_unowned),
                                         n_unowned));
  if (n_planned > 0)
    append_note (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u facility with a planned capacity has no stated owner",
                                                      "%u facilities with a planned capacity have no stated owner", n_planned),
                                         n_planned));

  return g_string_free (words, FALSE);
}

static void
add_note (const CapacityBuild *bars)
{
  g_autofree char *words = describe_rest (bars);

  if (*words != '\0')
    _mz_chart_build_add_note (bars->build, bars->build->plot.y + bars->n_shown * bars->row_height + AXIS_HEIGHT + 12,
                              words);
}

/* What the bars need explained. */
typedef struct
{
  gboolean has_direct;
  gboolean has_indirect;
  gboolean has_possible;
  gboolean has_planned;
} Needs;

static Needs
collect_needs (const MzHoldingsCapacity *capacity)
{
  Needs needs = { FALSE };

  for (guint i = 0; i < capacity->rows->len; i++)
    {
      const MzCapacityRow *row = _mz_holdings_capacity_get_row (capacity, i);

      needs.has_planned |= row->n_planned > 0;
      for (guint j = 0; j < row->n_parts; j++)
        {
          const MzCapacityPart *part = _mz_holdings_capacity_get_part (capacity, row->first_part + j);

          needs.has_direct |= part->is_direct;
          needs.has_indirect |= !part->is_direct;
          needs.has_possible |= part->gap != MZ_DERIVED_GAP_NONE || part->amount.low < part->amount.high;
        }
    }

  return needs;
}

static void
add_legend (const CapacityBuild *bars)
{
  g_autoptr (GArray) legend = _mz_legend_new ();
  Needs needs = collect_needs (bars->capacity);

  if (needs.has_direct)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &direct_style, C_("legend", "held directly"));
  if (needs.has_indirect)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &indirect_style, C_("legend", "held through others"));
  if (needs.has_possible)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &possible_direct_style, C_("legend", "possible: the share is not stated or only bounded"));
  if (needs.has_planned)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &planned_style, C_("legend", "planned, not installed: never added to it"));
  _mz_legend_build (bars->build, legend);
}

/* One bar for each company, a part for each facility that a chain of holdings leads to. */
void
_mz_holdings_capacity_build (MzChartBuild *build)
{
  CapacityBuild bars = { .build = build, .capacity = _mz_holdings_get (build)->capacity };

  if (bars.capacity->rows->len == 0)
    {
      _mz_chart_build_add_message (build, C_("chart", "No stated capacity of this stage has a stated owner here."));
      return;
    }

  add_legend (&bars);
  lay_out (&bars);
  train_scale (&bars);
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Bars"));
  add_axis (&bars);
  for (guint i = 0; i < bars.n_shown; i++)
    add_row (&bars, i);
  add_note (&bars);
  mz_scene_builder_end_group (build->scene);
  _mz_holdings_capacity_add_list (build, bars.n_shown,
                                  build->plot.y + bars.n_shown * bars.row_height + AXIS_HEIGHT + NOTE_HEIGHT + GAP * 2);
  mz_scale_unref (bars.scale);
}
