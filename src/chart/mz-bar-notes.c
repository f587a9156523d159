/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe.h"
#include <glib/gi18n-lib.h>

#define NOTE_LINE_HEIGHT (MZ_SIZE_SMALL * 1.4)
#define LIST_LINE_HEIGHT (MZ_SIZE_TEXT * 1.5)
#define MIN_LIST_LINES   4

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
make_legend (const MzBarModel *model)
{
  const MzStyle bar = _mz_bar_get_series_style (0, FALSE);
  GArray *legend = _mz_legend_new ();

  add_dot_entries (model, legend);
  add_series_entries (model, legend);
  if (!model->is_compared && model->series->len == 0)
    _mz_legend_add (legend, MZ_SWATCH_RECT, &bar, model->build->derivation != NULL ? C_("legend", "computed")
                                                                                   : C_("legend", "drawn figure"));
  if (has_mark (model, MZ_BAR_BAR, TRUE) || has_mark (model, MZ_BAR_EARLIER, TRUE) || has_mark (model, MZ_BAR_LATER, TRUE))
    _mz_legend_add_symbol (legend, MZ_SYMBOL_TRIANGLE_RIGHT, &bar, C_("legend", "only a bound is known"));
  if (has_mark (model, MZ_BAR_RIVAL, FALSE))
    _mz_legend_add (legend, MZ_SWATCH_TICK, &_mz_bar_rival_style, C_("legend", "rival figure"));
  if (has_mark (model, MZ_BAR_SUPERSEDED, FALSE))
    _mz_legend_add (legend, MZ_SWATCH_TICK, &_mz_bar_superseded_style, C_("legend", "superseded figure"));

  return legend;
}

/* Puts the legend right below the rows: what is left of the page stays whole for words. */
void
_mz_bar_add_legend (MzBarLayout *layout)
{
  g_autoptr (GArray) legend = make_legend (layout->model);

  layout->build->plot.height += _mz_legend_get_height (layout->build, legend);
  _mz_legend_build (layout->build, legend);
}

static char **
wrap_note (const MzBarLayout *layout,
           const char        *note)
{
  return mz_text_metrics_wrap (layout->build->metrics, note, MZ_FONT_ITALIC, MZ_SIZE_SMALL, layout->build->plot.width, 3);
}

/* The room that legend and notes want, each at most a third of what there is. */
double
_mz_bar_get_notes_height (const MzBarLayout *layout)
{
  g_autoptr (GArray) legend = make_legend (layout->model);
  double most = layout->build->plot.height / 3;
  double height = _mz_legend_get_height (layout->build, legend);
  guint n_lines = 0;

  for (guint i = 0; i < layout->model->notes->len; i++)
    {
      g_auto (GStrv) lines = wrap_note (layout, g_ptr_array_index (layout->model->notes, i));

      n_lines += g_strv_length (lines);
    }

  return MIN (height, most) + MIN (n_lines * NOTE_LINE_HEIGHT + (n_lines > 0 ? 6 : 0), most);
}

static double
add_note (MzBarLayout *layout,
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
    y = add_note (layout, rest, y);
  for (guint i = 0; i < layout->model->notes->len; i++)
    y = add_note (layout, g_ptr_array_index (layout->model->notes, i), y);
  mz_scene_builder_end_group (layout->build->scene);

  return y;
}

static gboolean
is_listed (const MzBarItem *item)
{
  return item->sentence != NULL && item->figures->len > 0;
}

static guint
count_listed (const MzBarLayout *layout)
{
  guint n_listed = 0;

  for (guint i = 0; i < layout->shown->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (layout->shown, i);

      for (guint j = 0; j < row->items->len; j++)
        n_listed += is_listed (g_ptr_array_index (row->items, j));
    }

  return n_listed;
}

static double
add_list_line (MzBarLayout     *layout,
               const MzBarRow  *row,
               const MzBarItem *item,
               double           y)
{
  gboolean is_tick = item->mark == MZ_BAR_RIVAL || item->mark == MZ_BAR_SUPERSEDED;
  const MzStyle style = _mz_text_style (is_tick ? MZ_TOKEN_MUTED_TEXT : MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_REGULAR,
                                        MZ_ANCHOR_START);
  double indent = is_tick ? 18 : 0;
  g_autofree char *fitted = mz_text_metrics_ellipsize (layout->build->metrics, item->sentence, style.face,
                                                       MZ_SIZE_TEXT, layout->build->plot.width - indent);
  guint32 mark = _mz_chart_build_add_text (layout->build, &style, layout->build->plot.x + indent, y + MZ_SIZE_TEXT, fitted);

  mz_scene_builder_set_datum (layout->build->scene, mark, (const guint32 *) (gpointer) item->figures->data,
                              item->figures->len);
  mz_scene_builder_set_info (layout->build->scene, mark, row->subject, item->sentence, NULL);
  mz_scene_builder_set_flags (layout->build->scene, mark, MZ_MARK_PICKABLE);

  return y + LIST_LINE_HEIGHT;
}

static void
add_list_end (MzBarLayout *layout,
              guint        n_left,
              double       y)
{
  g_autofree char *words = NULL;

  if (n_left == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_left), n_left);
  add_note (layout, words, y);
}

/* Few bars leave room: there every figure stands in words, with its source. */
static void
add_list (MzBarLayout *layout,
          double       y)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_BOLD, MZ_ANCHOR_START);
  guint n_listed = count_listed (layout);
  gint n_lines = (gint) ((layout->end - y - LIST_LINE_HEIGHT) / LIST_LINE_HEIGHT);
  guint n_done = 0, n_most;

  if (n_lines < MIN_LIST_LINES || n_listed == 0)
    return;

  n_most = n_listed <= (guint) n_lines ? n_listed : (guint) n_lines - 1;
  mz_scene_builder_begin_group (layout->build->scene, MZ_ROLE_SERIES, "figures", C_("chart part", "The figures in words"));
  _mz_chart_build_add_text (layout->build, &style, layout->build->plot.x, y + MZ_SIZE_TEXT,
                            C_("chart part", "The figures in words"));
  y += LIST_LINE_HEIGHT;
  for (guint i = 0; i < layout->shown->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (layout->shown, i);

      for (guint j = 0; j < row->items->len && n_done < n_most; j++)
        {
          if (!is_listed (g_ptr_array_index (row->items, j)))
            continue;
          y = add_list_line (layout, row, g_ptr_array_index (row->items, j), y);
          n_done++;
        }
    }
  add_list_end (layout, n_listed - n_done, y);
  mz_scene_builder_end_group (layout->build->scene);
}

/* Notes on what the chart leaves out, then, where there is room, all figures in words. */
void
_mz_bar_add_notes (MzBarLayout *layout)
{
  const MzRect *plot = &layout->build->plot;
  g_autoptr (GArray) legend = make_legend (layout->model);
  double y = plot->y + plot->height + _mz_legend_get_height (layout->build, legend) + 6;

  add_list (layout, add_notes (layout, y) + 14);
}
