/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-planned.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is planned makes nothing yet, so it is told apart wherever it is drawn and never added to what is
 * installed. Only the definition says so, in parts, as in "whole company, not this site; planned". */
gboolean
_mz_bar_is_planned_figure (const MzFigure *figure)
{
  return figure->basis != NULL && strstr (figure->basis, "planned") != NULL;
}

gboolean
_mz_bar_is_planned (const MzBarModel *model,
                    const MzBarItem  *item)
{
  if (model->build->query == NULL || item->mark != MZ_BAR_BAR || item->figures->len == 0)
    return FALSE;

  for (guint i = 0; i < item->figures->len; i++)
    {
      guint32 figure = g_array_index (item->figures, guint32, i);

      if (!_mz_bar_is_planned_figure (mz_dataset_get_figure (model->build->dataset, figure)))
        return FALSE;
    }

  return TRUE;
}

/* Returns how many bars are planned. */
guint
_mz_bar_count_planned (const MzBarModel *model)
{
  guint n_planned = 0;

  for (guint i = 0; i < model->rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (model->rows, i);

      for (guint j = 0; j < row->items->len; j++)
        n_planned += _mz_bar_is_planned (model, g_ptr_array_index (row->items, j));
    }

  return n_planned;
}

/* An outline filled with a pattern: there is nothing solid yet. */
MzStyle
_mz_bar_get_planned_style (guint series)
{
  MzStyle style = _mz_bar_get_series_style (series, FALSE);

  style.stroke = style.pattern_color = style.fill;
  style.stroke_width = 1.5;
  style.pattern = style.pattern == MZ_PATTERN_NONE ? MZ_PATTERN_HATCH : MZ_PATTERN_CROSSES;
  style.fill = MZ_TOKEN_SURFACE;

  return style;
}

/* Value and sentence of a figure that is planned say so too. @words: (transfer full) */
char *
_mz_bar_describe_planned_short (const MzBarModel *model,
                                char             *words,
                                guint32           figure)
{
  g_autofree char *plain = words;

  if (!_mz_bar_is_planned_figure (mz_dataset_get_figure (model->build->dataset, figure)))
    return g_steal_pointer (&plain);

  return g_strdup_printf (C_("bar", "%s planned"), plain);
}

/* @sentence: (transfer full) */
char *
_mz_bar_describe_planned (const MzBarModel *model,
                          char             *sentence,
                          guint32           figure)
{
  g_autofree char *plain = sentence;

  if (!_mz_bar_is_planned_figure (mz_dataset_get_figure (model->build->dataset, figure)))
    return g_steal_pointer (&plain);

  /* Translators: what is said of a figure for a plant that is not built yet */
  return g_strdup_printf (C_("mark", "%s; planned, not installed"), plain);
}

void
_mz_bar_add_planned_note (MzBarModel *model)
{
  guint n_planned = _mz_bar_count_planned (model);

  if (n_planned > 0)
    _mz_bar_model_add_note (model, g_strdup_printf (g_dngettext (
      GETTEXT_PACKAGE, "%u bar is of planned capacity, which is never added to what is installed.",
      "%u bars are of planned capacity, which is never added to what is installed.", n_planned), n_planned));
}
