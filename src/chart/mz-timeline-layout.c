/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include <math.h>

#define AXIS_HEIGHT        24.0
#define DOUBLE_HEIGHT      36.0
#define STACKED_HEIGHT     36.0
#define SINGLE_HEIGHT      19.0
#define MAX_SINGLE_HEIGHT  24.0
#define HEADING_HEIGHT     19.0
#define GROUP_GAP          8.0
#define NOTE_HEIGHT        18.0
#define MAX_HEADING_SHARE  0.17
#define HEADING_GAP        14.0

double
_mz_timeline_measure (const MzTimeline *self,
                      const char       *text,
                      MzFontFace        face,
                      double            size_px)
{
  return mz_text_metrics_get_width (self->build->metrics, text, face, size_px);
}

static double
get_row_height (MzTimelineForm form)
{
  switch (form)
    {
    case MZ_TIMELINE_DOUBLE:
      return DOUBLE_HEIGHT;
    case MZ_TIMELINE_STACKED:
      return STACKED_HEIGHT;
    case MZ_TIMELINE_SINGLE:
    default:
      return SINGLE_HEIGHT;
    }
}

static guint
count_undated (const MzTimeline *self)
{
  return self->entries->len - self->n_dated;
}

static double
get_lane_height (const MzTimeline *self)
{
  return GROUP_GAP + (self->form == MZ_TIMELINE_STACKED ? HEADING_HEIGHT : 0);
}

/* Gaps and headings, whatever the rows take. */
static double
get_fixed_height (const MzTimeline *self)
{
  double height = self->has_axis ? AXIS_HEIGHT : 0;

  if (self->has_axis && self->n_dated == 0)
    height += MZ_TIMELINE_EMPTY_HEIGHT;

  for (guint i = 0; i < self->groups->len; i++)
    height += _mz_timeline_get_group (self, i)->n_entries > 0 ? get_lane_height (self) : 0;

  return height + (count_undated (self) > 0 ? get_lane_height (self) : 0);
}

/* The quotations get lines of their own when there is room for all of them. */
static void
choose_form (MzTimeline *self)
{
  const MzRect *plot = &self->build->plot;
  double room;

  self->form = plot->width < MZ_TIMELINE_STACKED_BELOW ? MZ_TIMELINE_STACKED : MZ_TIMELINE_DOUBLE;
  room = plot->height - get_fixed_height (self);
  if (self->form == MZ_TIMELINE_DOUBLE && self->entries->len * DOUBLE_HEIGHT > room)
    self->form = MZ_TIMELINE_SINGLE;
  self->row_height = get_row_height (self->form);
  if (self->form == MZ_TIMELINE_SINGLE && self->entries->len > 0)
    self->row_height = CLAMP (floor (room / self->entries->len), SINGLE_HEIGHT, MAX_SINGLE_HEIGHT);
}

static void
choose_heading_width (MzTimeline *self)
{
  double most = self->build->plot.width * MAX_HEADING_SHARE;
  double widest = 0;

  if (self->form == MZ_TIMELINE_STACKED)
    return;

  for (guint i = 0; i < self->groups->len; i++)
    {
      g_autofree char *name = _mz_timeline_describe_group (self, i);

      widest = MAX (widest, _mz_timeline_measure (self, name, MZ_FONT_BOLD, MZ_SIZE_SMALL));
    }
  if (count_undated (self) > 0)
    {
      g_autofree char *name = _mz_timeline_describe_moment (MZ_MOMENT_UNDATED);

      widest = MAX (widest, _mz_timeline_measure (self, name, MZ_FONT_BOLD, MZ_SIZE_SMALL));
    }
  self->heading_width = ceil (MIN (widest, most)) + HEADING_GAP;
}

/* What has room, and the room that is left. */
typedef struct
{
  gboolean *is_kept;     /* by entry */
  gboolean *is_used;     /* by group, and the lane of the undated last */
  double    room;
} Keeping;

static void
keep (const MzTimeline *self,
      Keeping          *keeping,
      guint             entry)
{
  gboolean *is_used = &keeping->is_used[entry < self->n_dated ? _mz_timeline_get_entry (self, entry)->group : self->groups->len];
  double wanted = self->row_height + (*is_used ? 0 : get_lane_height (self));

  if (keeping->is_kept[entry] || wanted > keeping->room + 0.5)
    return;
  keeping->room -= wanted;
  keeping->is_kept[entry] = *is_used = TRUE;
}

static void
keep_dated (const MzTimeline *self,
            Keeping          *keeping,
            gboolean          is_event)
{
  for (guint i = 0; i < self->n_dated; i++)
    {
      if ((_mz_timeline_get_entry (self, i)->statement->kind == MZ_STATEMENT_EVENT) == is_event)
        keep (self, keeping, i);
    }
}

static void
keep_undated (const MzTimeline *self,
              Keeping          *keeping)
{
  for (guint i = self->n_dated; i < self->entries->len; i++)
    keep (self, keeping, i);
}

/* Events come before what is only the date of a holding. When there is too much of all, a third of the
 * room is for what has no date. */
static void
choose_kept (const MzTimeline *self,
             Keeping          *keeping)
{
  double room = keeping->room;
  double reserved = count_undated (self) > 0 ? MAX (room / 3, get_lane_height (self) + self->row_height) : 0;

  reserved = MIN (reserved, get_lane_height (self) + count_undated (self) * self->row_height);
  keeping->room = room - reserved;
  keep_dated (self, keeping, TRUE);
  room = keeping->room;
  keeping->room = reserved;
  keep_undated (self, keeping);
  keeping->room += room;
  keep_dated (self, keeping, TRUE);
  keep_undated (self, keeping);
  keep_dated (self, keeping, FALSE);
}

static void
place_kept (MzTimeline    *self,
            const Keeping *keeping)
{
  guint lane = G_MAXUINT;
  double y = self->area.y + (self->has_axis && self->n_dated == 0 ? MZ_TIMELINE_EMPTY_HEIGHT : 0);
  double end = y;

  for (guint i = 0; i < self->entries->len; i++)
    {
      guint here = i < self->n_dated ? _mz_timeline_get_entry (self, i)->group : self->groups->len;

      if (!keeping->is_kept[i])
        continue;
      if (here != lane)
        y += get_lane_height (self);
      lane = here;
      g_array_append_vals (self->rows, &(MzTimelineRow) { i, y }, 1);
      y += self->row_height;
      end = i < self->n_dated ? y : end;
    }
  self->area.height = MAX (end - self->area.y + GROUP_GAP / 2, 1);
}

static void
place_all (MzTimeline *self)
{
  const MzRect *plot = &self->build->plot;
  gboolean has_all = get_fixed_height (self) + self->entries->len * self->row_height <= plot->height + 0.5;
  g_autofree gboolean *is_kept = g_new0 (gboolean, self->entries->len);
  g_autofree gboolean *is_used = g_new0 (gboolean, self->groups->len + 1);
  Keeping keeping = { is_kept, is_used, plot->y + plot->height - self->area.y - (has_all ? 0 : NOTE_HEIGHT) };

  if (self->has_axis && self->n_dated == 0)
    keeping.room -= MZ_TIMELINE_EMPTY_HEIGHT;
  choose_kept (self, &keeping);
  place_kept (self, &keeping);
}

/* Every entry has a row of its own, so that nothing is ever written over anything else. */
void
_mz_timeline_lay_out (MzTimeline *self)
{
  const MzRect *plot = &self->build->plot;

  choose_form (self);
  choose_heading_width (self);
  self->area.x = plot->x + self->heading_width;
  self->area.width = MAX (plot->width - self->heading_width, 1);
  self->area.y = plot->y + (self->has_axis ? AXIS_HEIGHT : 0);
  if (self->has_axis)
    self->days = mz_scale_new_linear (self->extent.first_day, self->extent.last_day + 1.0, self->area.x,
                                      self->area.x + self->area.width);
  place_all (self);
}
