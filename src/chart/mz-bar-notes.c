/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-planned.h"
#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define NOTE_LINE_HEIGHT (MZ_SIZE_SMALL * 1.4)

static gboolean
has_mark (const MzBarModel *model,
          MzBarMark         mark,
          gboolean          is_bound)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i);

      for (guint j = 0; j < row->items->len; j++)
        {
          const MzBarItem *item = g_ptr_array_index (row->items, j);

          if (item->mark == mark && (!is_bound || mz_bound_is_open_above (item->bound) ||
                                     mz_bound_is_open_below (item->bound)))
            return TRUE;
        }
    }

  return FALSE;
}

/* A logarithm knows only what is above zero: the rest is told in words, the farthest below first. */
void
_mz_bar_add_log_note (MzBarModel *model)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (mz_view_spec_get_option (model->build->spec, MZ_OPTION_VALUE_SCALE) != MZ_VALUE_SCALE_LOG)
    return;

  for (guint i = model->rows->len; i > 0; i--)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i - 1);
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (row->source == NULL || isnan (row->source->value) || row->source->value > 0)
        continue;
      name = _mz_describe_isolate (row->label);
      value = _mz_describe_short (row->source->value, row->source->bound, model->build->unit, model->build->language);
      if (words->len > 0)
        g_string_append (words, C_("between sentences", "; "));
      /* Translators: country or company, and its value */
      g_string_append_printf (words, C_("bar", "%1$s %2$s"), name, value);
    }
  if (words->len > 0)
    /* Translators: names, each with its value */
    _mz_bar_model_add_note (model, g_strdup_printf (
      C_("note", "Values of zero or below cannot be drawn on a logarithmic scale: %s."), words->str));
}

static void
add_series_entries (const MzBarModel *model,
                    GArray           *legend)
{
  for (guint i = 0; i < model->series->len; i++)
    {
      const MzStyle style = _mz_bar_get_series_style (i, FALSE);

      _mz_legend_add (legend, MZ_SWATCH_RECT, &style, g_ptr_array_index (model->series, i));
    }
}

static void
add_dot_entries (const MzBarModel *model,
                 GArray           *legend)
{
  const MzStyle earlier = { .fill = MZ_TOKEN_SURFACE, .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 2 };
  const MzStyle later = { .fill = MZ_TOKEN_SERIES_1, .stroke = MZ_TOKEN_SERIES_1, .stroke_width = 2 };

  if (!model->is_compared)
    return;

  _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &earlier, model->earlier_name);
  _mz_legend_add_symbol (legend, MZ_SYMBOL_CIRCLE, &later, model->later_name);
}

static GArray *
make_legend (const MzBarLayout *layout)
{
  const MzBarModel *model = layout->model;
  /* As long as nothing is placed there may be room for them. */
  gboolean draws_ticks = layout->tops == NULL || _mz_bar_draws_ticks (layout);
  const MzStyle bar = _mz_bar_get_series_style (0, FALSE);
  const MzStyle planned = _mz_bar_get_planned_style (0);
  GArray *legend = _mz_legend_new ();

  add_dot_entries (model, legend);
  add_series_entries (model, legend);
  if (!model->is_compared && model->series->len == 0)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &bar, model->build->derivation != NULL ? C_("legend", "computed")
                                                                                   : C_("legend", "drawn figure"));
  if (_mz_bar_count_planned (model) > 0)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &planned, C_("legend", "planned capacity"));
  if (has_mark (model, MZ_BAR_BAR, TRUE) || has_mark (model, MZ_BAR_EARLIER, TRUE) || has_mark (model, MZ_BAR_LATER, TRUE))
    _mz_legend_add_symbol (legend, MZ_SYMBOL_TRIANGLE_RIGHT, &bar, C_("legend", "only a bound is known"));
  if (draws_ticks && has_mark (model, MZ_BAR_RIVAL, FALSE))
    _mz_legend_add (legend, MZ_SWATCH_TICK, &_mz_bar_rival_style, C_("legend", "rival figure"));
  if (draws_ticks && has_mark (model, MZ_BAR_SUPERSEDED, FALSE))
    _mz_legend_add (legend, MZ_SWATCH_TICK, &_mz_bar_superseded_style, C_("legend", "superseded figure"));

  return legend;
}

/* Puts the legend right below the rows: what is left of the page stays whole for words. */
void
_mz_bar_add_legend (MzBarLayout *layout)
{
  g_autoptr (GArray) legend = make_legend (layout);

  if (!layout->has_legend)
    return;

  layout->build->plot.height += _mz_legend_get_height (layout->build, legend);
  _mz_legend_build (layout->build, legend);
}

static char **
wrap_note (const MzBarLayout *layout,
           const char        *note)
{
  return mz_text_metrics_wrap (layout->build->metrics, note, MZ_FONT_ITALIC, MZ_SIZE_SMALL, layout->build->plot.width, 3);
}

/* The room that legend and notes want, each at most a third of what there is: what is a larger legend is left out. */
double
_mz_bar_get_notes_height (MzBarLayout *layout)
{
  g_autoptr (GArray) legend = make_legend (layout);
  double most = layout->build->plot.height / 3;
  double height = _mz_legend_get_height (layout->build, legend);
  guint n_lines = 0;

  for (guint i = 0; i < layout->model->notes->len; i++)
    {
      g_auto (GStrv) lines = wrap_note (layout, g_ptr_array_index (layout->model->notes, i));

      n_lines += g_strv_length (lines);
    }

  layout->has_legend = height <= most;

  return (layout->has_legend ? height : 0) + MIN (n_lines * NOTE_LINE_HEIGHT + (n_lines > 0 ? 6 : 0), most);
}

double
_mz_bar_add_note (MzBarLayout *layout,
                  const char  *note,
                  double       y)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_ITALIC, MZ_ANCHOR_START);
  g_auto (GStrv) lines = wrap_note (layout, note);

  for (guint i = 0; lines[i] != NULL && y + NOTE_LINE_HEIGHT <= layout->end + 1; i++)
    {
      _mz_chart_build_add_text (layout->build, &style, layout->build->plot.x, y + MZ_SIZE_SMALL, lines[i]);
      y += NOTE_LINE_HEIGHT;
    }

  return y;
}

/* What does not fit is told, never summed. */
static char *
describe_rest (const MzBarLayout *layout)
{
  guint n_rest = layout->model->rows->len - layout->shown->len;

  if (n_rest == 0)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more is not shown, for want of room",
                                       "%u more are not shown, for want of room", n_rest), n_rest);
}

/* Notes below the legend. Returns where they end. */
static double
add_notes (MzBarLayout *layout,
           double       y)
{
  g_autofree char *rest = describe_rest (layout);

  if (rest == NULL && layout->model->notes->len == 0)
    return y;

  mz_scene_builder_begin_group (layout->build->scene, MZ_ROLE_GUIDE, "notes", C_("chart part", "Notes"));
  if (rest != NULL)
    y = _mz_bar_add_note (layout, rest, y);
  for (guint i = 0; i < layout->model->notes->len; i++)
    y = _mz_bar_add_note (layout, g_ptr_array_index (layout->model->notes, i), y);
  mz_scene_builder_end_group (layout->build->scene);

  return y;
}

/* Notes on what the chart leaves out, then, where there is room, all figures in words. */
void
_mz_bar_add_notes (MzBarLayout *layout)
{
  const MzRect *plot = &layout->build->plot;
  g_autoptr (GArray) legend = make_legend (layout);
  double y = plot->y + plot->height + (layout->has_legend ? _mz_legend_get_height (layout->build, legend) : 0) + 6;

  _mz_bar_add_list (layout, add_notes (layout, y) + 14);
}
