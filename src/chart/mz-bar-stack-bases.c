/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-stack.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* Figures of one row that are drawn, one for each definition. */
typedef struct
{
  guint32 figure;
  guint   group;     /* those that one source adds up have one number, 0: it stands alone */
} Part;

static const MzFigure *
get_figure (const MzBarModel *model,
            const GArray     *parts,
            guint             place)
{
  return mz_dataset_get_figure (model->build->dataset, g_array_index (parts, Part, place).figure);
}

static char *
name_basis (const MzBarModel *model,
            const MzFigure   *figure)
{
  return figure->basis != NULL ? mz_describe_term (model->build->context, figure->basis)
                               : g_strdup (C_("basis", "no definition stated"));
}

static gboolean
is_newer (const MzFigure *one,
          const MzFigure *other)
{
  return one->base.as_of_day > other->base.as_of_day ||
         (one->base.as_of_day == other->base.as_of_day && mz_period_compare (&one->span, &other->span) > 0);
}

/* Of several figures by one definition the drawn one is kept, else the newest. */
static void
take_figure (const MzBarModel *model,
             const MzQueryRow *row,
             guint32           figure,
             GArray           *parts)
{
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  const Part fresh = { figure, 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);
      const MzFigure *found = get_figure (model, parts, i);

      if (g_strcmp0 (found->basis, record->basis) != 0)
        continue;
      if (part->figure != row->drawn && is_newer (record, found))
        part->figure = figure;
      return;
    }
  g_array_append_val (parts, fresh);
}

static GArray *
collect_parts (const MzBarModel *model,
               const MzQueryRow *row)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  if (row->drawn != MZ_NO_INDEX)
    take_figure (model, row, row->drawn, parts);
  for (guint i = 0; i < row->n_others; i++)
    {
      MzStanding standing = mz_query_get_standing (row, i);

      if (standing == MZ_STANDING_RIVAL || standing == MZ_STANDING_AGREEING)
        take_figure (model, row, g_array_index (model->build->query->others, guint32, row->first_other + i), parts);
    }

  return parts;
}

static gboolean
is_part_of (const MzFigure *figure,
            const MzFigure *whole)
{
  return figure != whole && figure->bound == MZ_BOUND_EXACTLY && figure->base.source == whole->base.source &&
         mz_period_compare (&figure->span, &whole->span) == 0 && g_strcmp0 (figure->basis, whole->basis) != 0;
}

/* Whether the source itself states a whole that these figures of it add up to. Nothing else proves that
 * definitions do not overlap. */
static gboolean
is_whole (const MzBarModel *model,
          const GArray     *parts,
          const MzFigure   *whole)
{
  double sum = 0;
  guint n_parts = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      if (!is_part_of (get_figure (model, parts, i), whole))
        continue;
      sum += get_figure (model, parts, i)->value;
      n_parts++;
    }

  return n_parts >= 2 && whole->bound == MZ_BOUND_EXACTLY && sum == whole->value;
}

static void
group_parts (const MzBarModel *model,
             GArray           *parts,
             const MzFigure   *whole,
             guint             group)
{
  if (!is_whole (model, parts, whole))
    return;

  for (guint i = 0; i < parts->len; i++)
    {
      if (is_part_of (get_figure (model, parts, i), whole))
        g_array_index (parts, Part, i).group = group;
    }
}

/* The whole may be a figure that is not drawn itself, as when another source gives the same. */
static void
find_groups (const MzBarModel *model,
             const MzQueryRow *row,
             GArray           *parts)
{
  guint group = 1;

  if (mz_view_spec_get_option (model->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_LOG)
    return;

  if (row->drawn != MZ_NO_INDEX)
    group_parts (model, parts, mz_dataset_get_figure (model->build->dataset, row->drawn), group++);
  for (guint i = 0; i < row->n_others; i++)
    {
      guint32 figure = g_array_index (model->build->query->others, guint32, row->first_other + i);

      group_parts (model, parts, mz_dataset_get_figure (model->build->dataset, figure), group++);
    }
}

static double
get_end (const MzBarRow *row,
         guint           lane)
{
  double end = 0;

  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->lane == lane && !isnan (item->value))
        end = item->value;
    }

  return end;
}

static void
add_part (MzBarModel *model,
          MzBarRow   *row,
          guint32     figure,
          guint       lane)
{
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  MzBarItem *item = _mz_bar_row_add_item (row, MZ_BAR_BAR, &figure, 1);
  g_autofree char *words = _mz_bar_describe_figure (model, figure);
  g_autofree char *basis = name_basis (model, record);
  double value;

  item->lane = lane;
  item->series = _mz_bar_get_series (model, basis);
  item->start = get_end (row, lane);
  item->is_muted = !_mz_bar_place_figure (model, figure, &value, &item->bound);
  if (!item->is_muted)
    item->value = item->start + value;
  item->sentence = _mz_bar_describe_with_share (model, g_strdup_printf (C_("mark", "%1$s – %2$s"), basis, words),
                                                figure);
  if (item->start == 0)
    item->words = _mz_bar_describe_year (model, _mz_bar_describe_short (model, figure), figure);
}

/* Two values in one column: what the parts come to is the whole that their source states. */
static void
name_sum (MzBarModel *model,
          MzBarRow   *row,
          guint       lane)
{
  MzBarItem *first = NULL;

  for (guint i = 0; i < row->items->len && first == NULL; i++)
    {
      if (((MzBarItem *) g_ptr_array_index (row->items, i))->lane == lane)
        first = g_ptr_array_index (row->items, i);
    }
  g_free (first->words);
  first->words = _mz_describe_short (get_end (row, lane), MZ_BOUND_EXACTLY, _mz_bar_get_unit (model),
                                     model->build->language);
}

/* Returns whether something was stacked. */
static gboolean
fill_row (MzBarModel *model,
          MzBarRow   *row,
          GArray     *parts)
{
  guint lane = 0;
  gboolean is_stacked = FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      guint group = g_array_index (parts, Part, i).group;

      if (g_array_index (parts, Part, i).figure == MZ_NO_INDEX)
        continue;
      add_part (model, row, g_array_index (parts, Part, i).figure, lane);
      for (guint j = i + 1; group != 0 && j < parts->len; j++)
        {
          Part *next = &g_array_index (parts, Part, j);

          if (next->group != group || next->figure == MZ_NO_INDEX)
            continue;
          add_part (model, row, next->figure, lane);
          next->figure = MZ_NO_INDEX;
          is_stacked = TRUE;
        }
      if (group != 0)
        name_sum (model, row, lane);
      lane++;
    }
  row->n_lanes = MAX (lane, 1);

  return is_stacked;
}

static gboolean
has_several_bases (const MzBarModel *model)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      g_autoptr (GArray) parts = collect_parts (model, ((const MzBarRow *) g_ptr_array_index (model->rows, i))->source->others);

      if (parts->len > 1)
        return TRUE;
    }

  return FALSE;
}

/* A lane for each definition. Only the parts of a whole that their own source states are put in one. */
gboolean
_mz_bar_fill_bases (MzBarModel *model)
{
  gboolean is_stacked = FALSE;

  if (model->build->query == NULL || !has_several_bases (model))
    {
      _mz_bar_model_add_note (model, g_strdup (C_("note", "Not drawn by definition: each of these numbers has only one.")));
      return FALSE;
    }

  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);
      g_autoptr (GArray) parts = collect_parts (model, row->source->others);

      find_groups (model, row->source->others, parts);
      is_stacked |= fill_row (model, row, parts);
    }
  /* Translators: second part of a title: basis of a figure */
  model->mode = g_strdup (C_("bars", "by definition"));
  _mz_bar_model_add_note (model, g_strdup (is_stacked
    ? C_("note", "Definitions stand side by side. Only parts that their source itself adds up to a whole are stacked.")
    : C_("note", "Definitions stand side by side and are not added: they count the same thing in different ways.")));

  return TRUE;
}
