/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-bar-planned.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* Whether a figure has a bar or dot of its own in the row. */
static gboolean
is_drawn (const MzBarRow *row,
          guint32         figure)
{
  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (!_mz_bar_is_tick (item) && item->figures->len == 1 && g_array_index (item->figures, guint32, 0) == figure)
        return TRUE;
    }

  return FALSE;
}

/* Returns whether the figure says otherwise and is nowhere else in the row. */
static gboolean
add_tick (MzBarModel *model,
          MzBarRow   *row,
          guint       panel,
          guint       other)
{
  const MzQueryRow *others = row->source->others;
  guint32 figure = g_array_index (model->build->query->others, guint32, others->first_other + other);
  MzBarItem *item;
  double value;
  MzBound bound;

  if (mz_query_get_standing (others, other) != MZ_STANDING_RIVAL || is_drawn (row, figure))
    return FALSE;
  if (!_mz_bar_place_figure (model, figure, &value, &bound))
    return TRUE;

  item = _mz_bar_row_add_item (row, MZ_BAR_RIVAL, &figure, 1);
  item->panel = panel;
  item->value = value;
  item->bound = bound;
  item->sentence = _mz_bar_describe_planned (model, _mz_describe_other (model->build, row->source, figure), figure);
  item->sentence = _mz_bar_describe_with_share (model, item->sentence, figure);

  return TRUE;
}

/* Who says otherwise and has no bar or dot in the row gets a tick beside the drawn one, which also tells
 * how many there are: in low rows ticks are not drawn. */
void
_mz_bar_add_rival_ticks (MzBarModel *model,
                         MzBarRow   *row,
                         MzBarItem  *home)
{
  guint n_rivals = 0;
  g_autofree char *sentence = NULL;

  if (row->source == NULL || row->source->others == NULL || home == NULL)
    return;

  for (guint i = row->source->others->n_others; i > 0; i--)
    n_rivals += add_tick (model, row, home->panel, i - 1);
  if (n_rivals == 0)
    return;

  sentence = home->sentence;
  /* Translators: a figure in words, then how many others contradict it */
  home->sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s; %2$u further rival figure",
                                                 "%1$s; %2$u further rival figures", n_rivals),
                                    sentence, n_rivals);
}
