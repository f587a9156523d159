/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include "mz-holdings-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define HALO_WIDTH 3.0
#define TEXT_GAP       8.0
#define DATE_GAP       7.0
#define WORDS_GAP      14.0
#define LINE_HEIGHT    15.0
#define SELECTION_BAR  3.0
#define LANE_HEIGHT    18.0
#define MAX_BAR_SHARE  0.4
#define BELOW_TEXT     8.0

/* Where the words of an entry stand beside its mark. */
typedef struct
{
  gboolean is_before;  /* they end at @x, and begin there otherwise */
  double   x;
  double   width;
} Side;

static Side
choose_side (const MzTimeline      *self,
             const MzTimelineEntry *entry,
             double                 wanted)
{
  double left, right, before, after;

  _mz_timeline_get_reach (self, entry, &left, &right);
  before = left - TEXT_GAP - self->area.x;
  after = self->area.x + self->area.width - right - TEXT_GAP;
  if (after >= wanted || after >= before)
    return (Side) { FALSE, right + TEXT_GAP, MAX (after, 0) };

  return (Side) { TRUE, left - TEXT_GAP, MAX (before, 0) };
}

/* A bar may reach over most of the axis and leave no room beside it. */
static gboolean
is_crowded_out (const MzTimeline      *self,
                const MzTimelineEntry *entry,
                double                 wanted)
{
  double left, right;

  _mz_timeline_get_reach (self, entry, &left, &right);

  return right - left > self->area.width * MAX_BAR_SHARE && choose_side (self, entry, wanted).width < wanted;
}

static gboolean
is_quiet (const MzTimeline      *self,
          const MzTimelineEntry *entry)
{
  return mz_view_spec_get_selected (self->build->spec) != NULL &&
         !_mz_timeline_get_group (self, entry->group)->is_selected;
}

/* Writes from @x on, or up to it, what fits into @width. Returns how much of it is used. */
static double
add_text (const MzTimeline *self,
          const Side       *side,
          double            baseline,
          MzStyle           style,
          const char       *text)
{
  g_autofree char *fitted = NULL;

  if (side->width < style.font_size * 2)
    return 0;

  fitted = mz_text_metrics_ellipsize (self->build->metrics, text, style.face, style.font_size, side->width);
  style.anchor = side->is_before ? MZ_ANCHOR_END : MZ_ANCHOR_START;
  /* The lines of the years stand back behind words. */
  style.stroke = MZ_TOKEN_SURFACE;
  style.stroke_width = HALO_WIDTH;
  _mz_chart_build_add_text (self->build, &style, side->x, baseline, fitted);

  return _mz_timeline_measure (self, fitted, style.face, style.font_size);
}

static void
move_side (Side  *side,
           double used)
{
  side->x += side->is_before ? -used : used;
  side->width -= used;
}

static double
measure_parts (const MzTimeline *self,
               const char       *date,
               const char       *title,
               const char       *words)
{
  double width = _mz_timeline_measure (self, title, MZ_FONT_REGULAR, MZ_SIZE_SMALL);

  if (date != NULL)
    width += _mz_timeline_measure (self, date, MZ_FONT_BOLD, MZ_SIZE_SMALL) + DATE_GAP;
  if (words != NULL)
    width += _mz_timeline_measure (self, words, MZ_FONT_ITALIC, MZ_SIZE_SMALL) + WORDS_GAP;

  return width;
}

static void
add_date_and_title (const MzTimeline      *self,
                    const MzTimelineEntry *entry,
                    Side                  *side,
                    double                 baseline)
{
  g_autofree char *date = _mz_timeline_describe_date (entry);
  g_autofree char *title = _mz_timeline_describe_entry_title (self, entry);
  MzToken token = is_quiet (self, entry) ? MZ_TOKEN_MUTED_TEXT : MZ_TOKEN_TEXT;
  double date_width = date != NULL ? _mz_timeline_measure (self, date, MZ_FONT_BOLD, MZ_SIZE_SMALL) + DATE_GAP : 0;
  Side at = *side;
  double used;

  /* What ends at the mark is written from its end: the title, and the date before it. */
  if (side->is_before)
    {
      at.width -= date_width;
      used = add_text (self, &at, baseline, _mz_text_style (token, MZ_SIZE_SMALL, MZ_FONT_REGULAR, 0), title);
      move_side (&at, used > 0 ? used + DATE_GAP : 0);
      at.width = side->width;
    }
  if (date != NULL)
    used = add_text (self, &at, baseline, _mz_text_style (token, MZ_SIZE_SMALL, MZ_FONT_BOLD, 0), date);
  if (side->is_before)
    {
      move_side (side, measure_parts (self, date, title, NULL));
      return;
    }
  move_side (&at, date_width);
  used = add_text (self, &at, baseline, _mz_text_style (token, MZ_SIZE_SMALL, MZ_FONT_REGULAR, 0), title);
  move_side (&at, used);
  *side = at;
}

static void
add_words (const MzTimeline      *self,
           const MzTimelineEntry *entry,
           const Side            *side,
           double                 baseline)
{
  g_autofree char *words = _mz_timeline_describe_words (self, entry, side->width);

  if (words != NULL)
    add_text (self, side, baseline, _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_ITALIC, 0), words);
}

static double
get_baseline (double middle)
{
  return round (middle + MZ_SIZE_SMALL * 0.36);
}

static double
get_wanted (const MzTimeline      *self,
            const MzTimelineEntry *entry)
{
  g_autofree char *date = _mz_timeline_describe_date (entry);
  g_autofree char *title = _mz_timeline_describe_entry_title (self, entry);

  return measure_parts (self, date, title, NULL);
}

/* The words stand above the mark, from where the axis begins. */
static void
add_above (const MzTimeline      *self,
           const MzTimelineEntry *entry,
           double                 y,
           double                 mark_y)
{
  Side title = { FALSE, self->area.x, self->area.width };

  add_date_and_title (self, entry, &title, get_baseline (y));
  _mz_timeline_add_symbol (self, entry, mark_y);
}

/* Date, title and quotation in one line; before a mark the quotation comes first. */
static void
add_single (const MzTimeline    *self,
            const MzTimelineRow *row)
{
  const MzTimelineEntry *entry = _mz_timeline_get_entry (self, row->entry);
  double y = row->top + self->row_height / 2;
  Side side = choose_side (self, entry, get_wanted (self, entry) * 1.6);

  if (is_crowded_out (self, entry, get_wanted (self, entry)))
    {
      add_above (self, entry, y - BELOW_TEXT / 2, y + BELOW_TEXT);
      return;
    }

  _mz_timeline_add_symbol (self, entry, y);
  add_date_and_title (self, entry, &side, get_baseline (y));
  move_side (&side, WORDS_GAP);
  add_words (self, entry, &side, get_baseline (y));
}

static void
add_double (const MzTimeline    *self,
            const MzTimelineRow *row)
{
  const MzTimelineEntry *entry = _mz_timeline_get_entry (self, row->entry);
  double y = row->top + LINE_HEIGHT / 2 + 2;
  const Side side = choose_side (self, entry, get_wanted (self, entry));
  Side title = side;

  if (is_crowded_out (self, entry, get_wanted (self, entry)))
    {
      add_above (self, entry, y, y + LINE_HEIGHT);
      return;
    }

  _mz_timeline_add_symbol (self, entry, y);
  add_date_and_title (self, entry, &title, get_baseline (y));
  add_words (self, entry, &side, get_baseline (y + LINE_HEIGHT));
}

static void
add_stacked (const MzTimeline    *self,
             const MzTimelineRow *row)
{
  const MzTimelineEntry *entry = _mz_timeline_get_entry (self, row->entry);
  double y = row->top + LINE_HEIGHT / 2 + 1;
  const Side words = choose_side (self, entry, self->area.width);

  add_above (self, entry, y, y + LINE_HEIGHT);
  add_words (self, entry, &words, get_baseline (y + LINE_HEIGHT));
}

static void
add_row (const MzTimeline    *self,
         const MzTimelineRow *row)
{
  switch (self->form)
    {
    case MZ_TIMELINE_DOUBLE:
      add_double (self, row);
      return;
    case MZ_TIMELINE_STACKED:
      add_stacked (self, row);
      return;
    case MZ_TIMELINE_SINGLE:
    default:
      add_single (self, row);
    }
}

/* A line from edge to edge sets a lane off from the one above it. */
static void
add_lane_rule (const MzTimeline *self,
               double            y)
{
  const MzStyle style = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };
  const MzRect *plot = &self->build->plot;

  mz_scene_builder_add_rule (self->build->scene, mz_scene_builder_add_style (self->build->scene, &style), plot->x, y,
                             plot->x + plot->width, y);
}

static double
get_heading_top (const MzTimeline    *self,
                 const MzTimelineRow *row)
{
  return self->form == MZ_TIMELINE_STACKED ? row->top - LANE_HEIGHT : row->top;
}

static double
get_heading_width (const MzTimeline *self)
{
  return self->form == MZ_TIMELINE_STACKED ? self->build->plot.width : self->heading_width - TEXT_GAP;
}

static void
add_heading (const MzTimeline    *self,
             const MzTimelineRow *row,
             gboolean             is_selected,
             const char          *name)
{
  double height = self->form == MZ_TIMELINE_SINGLE ? self->row_height : LANE_HEIGHT;
  const MzStyle bar_style = { .fill = MZ_TOKEN_SELECTION };
  const MzRect bar = { self->build->plot.x, get_heading_top (self, row) + 2, SELECTION_BAR, height - 4 };
  double indent = is_selected ? SELECTION_BAR + 4 : 0;
  const Side side = { FALSE, self->build->plot.x + indent, get_heading_width (self) - indent };

  if (is_selected)
    mz_scene_builder_add_rect (self->build->scene, mz_scene_builder_add_style (self->build->scene, &bar_style), &bar);
  add_text (self, &side, get_baseline (get_heading_top (self, row) + height / 2),
            _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_BOLD, 0), name);
}

/* The name of a subject leads to it. */
static void
add_group_heading (const MzTimeline    *self,
                   const MzTimelineRow *row)
{
  guint group = _mz_timeline_get_entry (self, row->entry)->group;
  const MzTimelineGroup *record = _mz_timeline_get_group (self, group);
  const MzRect rect = { self->build->plot.x, get_heading_top (self, row), get_heading_width (self), LANE_HEIGHT };
  g_autofree char *name = _mz_timeline_describe_group (self, group);
  guint32 mark;

  add_lane_rule (self, get_heading_top (self, row) - 4);
  add_heading (self, row, record->is_selected, name);
  mark = mz_scene_builder_add_rect (self->build->scene, self->nothing, &rect);
  mz_scene_builder_set_info (self->build->scene, mark, record->subject, name, NULL);
  mz_scene_builder_set_flags (self->build->scene, mark, MZ_MARK_PICKABLE);
}

static void
add_undated_heading (const MzTimeline    *self,
                     const MzTimelineRow *row)
{
  g_autofree char *name = _mz_timeline_describe_moment (MZ_MOMENT_UNDATED);

  add_lane_rule (self, get_heading_top (self, row) - 4);
  add_heading (self, row, FALSE, name);
}

static const MzTimelineRow *
get_row (const MzTimeline *self,
         guint             row)
{
  return &g_array_index (self->rows, MzTimelineRow, row);
}

static gboolean
is_dated (const MzTimeline    *self,
          const MzTimelineRow *row)
{
  return row->entry < self->n_dated;
}

static gboolean
begins_lane (const MzTimeline *self,
             guint             row)
{
  const MzTimelineRow *here = get_row (self, row);
  const MzTimelineRow *before = row > 0 ? get_row (self, row - 1) : NULL;

  if (before == NULL || is_dated (self, before) != is_dated (self, here))
    return TRUE;

  return is_dated (self, here) && _mz_timeline_get_entry (self, before->entry)->group !=
                                    _mz_timeline_get_entry (self, here->entry)->group;
}

static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const MzTimelineRow *left = a;
  const MzTimelineRow *right = b;
  const MzTimeline *self = data;
  int left_day = is_dated (self, left) ? _mz_timeline_get_entry (self, left->entry)->span.last_day : G_MAXINT;
  int right_day = is_dated (self, right) ? _mz_timeline_get_entry (self, right->entry)->span.last_day : G_MAXINT;

  if (left_day != right_day)
    return left_day < right_day ? -1 : 1;

  return (left->entry > right->entry) - (left->entry < right->entry);
}

/* The whole row can be pointed at; the keyboard goes through them as time does. */
static void
add_targets (MzTimeline *self)
{
  g_autoptr (GArray) rows = g_array_copy (self->rows);

  g_array_sort_with_data (rows, compare_days, self);
  for (guint i = 0; i < rows->len; i++)
    {
      const MzTimelineRow *row = &g_array_index (rows, MzTimelineRow, i);
      const MzTimelineEntry *entry = _mz_timeline_get_entry (self, row->entry);
      const MzRect rect = { self->area.x, row->top, self->area.width, self->row_height };
      g_autofree char *sentence = _mz_timeline_describe_entry (self, entry);
      guint32 mark = mz_scene_builder_add_rect (self->build->scene, self->nothing, &rect);

      if (entry->statement->kind == MZ_STATEMENT_HOLDING)
        {
          _mz_holdings_set_statement_info (self->build, mark, (const MzHolding *) entry->statement, sentence);
          continue;
        }
      mz_scene_builder_set_info (self->build->scene, mark, entry->statement->id, sentence, NULL);
      mz_scene_builder_set_flags (self->build->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
    }
}

static void
add_rest_note (const MzTimeline *self)
{
  const MzRect *plot = &self->build->plot;
  guint n_rest = self->entries->len - self->rows->len;
  g_autofree char *words = NULL;

  if (n_rest == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more entry: see the table, or zoom in",
                                        "%u more entries: see the table, or zoom in", n_rest), n_rest);
  _mz_chart_build_add_note (self->build, plot->y + plot->height - 4, words);
}

void
_mz_timeline_add_rows (MzTimeline *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MzTimelineRow *row = get_row (self, i);

      if (begins_lane (self, i) && is_dated (self, row))
        add_group_heading (self, row);
      else if (begins_lane (self, i))
        add_undated_heading (self, row);
      add_row (self, row);
    }
  add_targets (self);
  add_rest_note (self);
}
