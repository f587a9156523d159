/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-capacity.h"

#include <glib/gi18n-lib.h>

#define LINE_HEIGHT (MZ_SIZE_TEXT * 1.5)
#define MIN_LINES   3

/* The parts of the bars in words while they are written. */
typedef struct
{
  MzChartBuild *build;
  double        y;
  guint         n_lines;   /* that there is still room for */
  guint         n_left;    /* parts that are still to be said */
} List;

static void
add_lines (List                 *list,
           const MzCapacityPart *part,
           const char           *sentence,
           char                **lines)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_REGULAR, MZ_ANCHOR_START);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint32 mark = _mz_chart_build_add_text (list->build, &style, list->build->plot.x, list->y + MZ_SIZE_TEXT, lines[i]);

      mz_scene_builder_set_datum (list->build->scene, mark, &part->figure, 1);
      mz_scene_builder_set_info (list->build->scene, mark, part->company, sentence, NULL);
      mz_scene_builder_set_flags (list->build->scene, mark, MZ_MARK_PICKABLE);
      list->y += LINE_HEIGHT;
    }
}

/* A part is said whole, or not at all where the room ends. One line is kept for how many are not said. */
static gboolean
add_part (List                 *list,
          const MzCapacityPart *part)
{
  g_autofree char *sentence = _mz_holdings_capacity_describe_part (list->build, part);
  g_auto (GStrv) lines = mz_text_metrics_wrap (list->build->metrics, sentence, MZ_FONT_REGULAR, MZ_SIZE_TEXT,
                                               list->build->plot.width, G_MAXUINT);
  guint n_lines = g_strv_length (lines);

  if (n_lines + (list->n_left > 1 ? 1 : 0) > list->n_lines)
    return FALSE;

  add_lines (list, part, sentence, lines);
  list->n_lines -= n_lines;
  list->n_left--;

  return TRUE;
}

static void
add_end (List *list)
{
  g_autofree char *words = NULL;

  if (list->n_left == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", list->n_left), list->n_left);
  _mz_chart_build_add_note (list->build, list->y + MZ_SIZE_TEXT, words);
}

static gboolean
add_row (List                *list,
         const MzCapacityRow *row)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (list->build)->capacity;
  gboolean has_room = TRUE;

  for (guint i = 0; i < row->n_parts && has_room; i++)
    has_room = add_part (list, _mz_holdings_capacity_get_part (capacity, row->first_part + i));
  for (guint i = 0; i < row->n_planned && has_room; i++)
    has_room = add_part (list, _mz_holdings_capacity_get_planned (capacity, row->first_planned + i));

  return has_room;
}

/* Few bars leave room: there every part stands in words, with its chain of holdings. */
void
_mz_holdings_capacity_add_list (MzChartBuild *build,
                                guint         n_shown,
                                double        y)
{
  const MzHoldingsCapacity *capacity = _mz_holdings_get (build)->capacity;
  const MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_BOLD, MZ_ANCHOR_START);
  int n_lines = (int) ((build->plot.y + build->plot.height - y - LINE_HEIGHT) / LINE_HEIGHT);
  List list = { .build = build, .y = y + LINE_HEIGHT };
  gboolean has_room = n_lines >= MIN_LINES;

  if (!has_room)
    return;

  list.n_lines = (guint) n_lines;
  for (guint i = 0; i < n_shown; i++)
    list.n_left += _mz_holdings_capacity_get_row (capacity, i)->n_parts + _mz_holdings_capacity_get_row (capacity, i)->n_planned;
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_SERIES, "figures", C_("chart part", "The figures in words"));
  _mz_chart_build_add_text (build, &style, build->plot.x, y + MZ_SIZE_TEXT, C_("chart part", "The figures in words"));
  for (guint i = 0; i < n_shown && has_room; i++)
    has_room = add_row (&list, _mz_holdings_capacity_get_row (capacity, i));
  add_end (&list);
  mz_scene_builder_end_group (build->scene);
}
