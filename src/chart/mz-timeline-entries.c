/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include <string.h>

/* An event counts for more than a date of a holding when groups are put in order: few of many holdings
 * are dated, and the events are what the reader comes for. */
#define EVENT_WEIGHT 8

MzTimeline *
_mz_timeline_get (const MzChartBuild *build)
{
  return build->data;
}

const MzTimelineEntry *
_mz_timeline_get_entry (const MzTimeline *self,
                        guint             entry)
{
  return &g_array_index (self->entries, MzTimelineEntry, entry);
}

const MzTimelineGroup *
_mz_timeline_get_group (const MzTimeline *self,
                        guint             group)
{
  return &g_array_index (self->groups, MzTimelineGroup, group);
}

static void
add_entry (MzTimeline        *self,
           const MzStatement *statement,
           MzMoment           moment,
           const char        *date)
{
  MzTimelineEntry entry = { .statement = statement, .moment = moment, .date = date, .group = G_MAXUINT };

  if (moment != MZ_MOMENT_UNDATED && (date == NULL || !mz_period_parse (date, &entry.span)))
    return;
  g_array_append_val (self->entries, entry);
}

static void
add_event (MzTimeline    *self,
           const MzEvent *event)
{
  MzPeriod span;
  gboolean is_dated = event->date != NULL && mz_period_parse (event->date, &span);
  MzMoment moment = !is_dated ? MZ_MOMENT_UNDATED : event->timing == MZ_EVENT_BY ? MZ_MOMENT_BY : MZ_MOMENT_ON;

  add_entry (self, &event->base, moment, event->date);
}

/* A deal that is announced and not closed has no date of its own but that on which it was told. */
static void
add_holding (MzTimeline      *self,
             const MzHolding *holding)
{
  if (holding->since != NULL)
    add_entry (self, &holding->base, MZ_MOMENT_SINCE, holding->since);
  if (holding->until != NULL)
    add_entry (self, &holding->base, MZ_MOMENT_UNTIL, holding->until);
  if (holding->since == NULL && g_strcmp0 (holding->status, "pending") == 0)
    add_entry (self, &holding->base, MZ_MOMENT_PENDING, holding->base.as_of);
}

static gboolean
is_in_group (const MzTimeline  *self,
             const MzStatement *statement)
{
  for (guint i = 0; statement->subjects[i] != NULL; i++)
    {
      if (_mz_chart_build_is_in_group (self->build, statement->subjects[i]))
        return TRUE;
    }

  return FALSE;
}

/* What the lens or the group of countries leaves out is counted. */
static gboolean
admits (MzTimeline        *self,
        const MzStatement *statement)
{
  gboolean is_inside;

  if (!_mz_chart_build_admits (self->build, statement))
    return FALSE;

  is_inside = is_in_group (self, statement);
  self->build->n_outside += !is_inside;

  return is_inside;
}

static void
add_entries (MzTimeline *self)
{
  MzDataset *dataset = self->build->dataset;

  for (guint32 i = 0; i < mz_dataset_get_n_events (dataset); i++)
    {
      const MzEvent *event = mz_dataset_get_event (dataset, i);

      if (admits (self, &event->base))
        add_event (self, event);
    }
  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);
      gboolean is_pending = g_strcmp0 (holding->status, "pending") == 0;

      if ((holding->since != NULL || holding->until != NULL || is_pending) && admits (self, &holding->base))
        add_holding (self, holding);
    }
}

/* How much of what no group has yet each subject would take, and where it is named first. */
typedef struct
{
  int   weight;
  guint place;
} Claim;

static void
change_claims (const MzTimelineEntry *entry,
               GHashTable            *claims,
               int                    sign)
{
  for (guint i = 0; entry->statement->subjects[i] != NULL; i++)
    {
      const char *subject = entry->statement->subjects[i];
      Claim *claim = g_hash_table_lookup (claims, subject);

      if (claim == NULL)
        {
          claim = g_new0 (Claim, 1);
          claim->place = g_hash_table_size (claims);
          g_hash_table_insert (claims, (gpointer) subject, claim);
        }
      claim->weight += sign * (entry->statement->kind == MZ_STATEMENT_EVENT ? EVENT_WEIGHT : 1);
    }
}

static const char *
find_heaviest (GHashTable *claims)
{
  const Claim *best = NULL;
  const char *found = NULL;
  GHashTableIter iter;
  gpointer subject, value;

  g_hash_table_iter_init (&iter, claims);
  while (g_hash_table_iter_next (&iter, &subject, &value))
    {
      const Claim *claim = value;

      if (claim->weight == 0)
        continue;
      if (best == NULL || claim->weight > best->weight || (claim->weight == best->weight && claim->place < best->place))
        {
          found = subject;
          best = claim;
        }
    }

  return found;
}

/* The subject takes all entries about it that no group has yet. */
static void
add_group (MzTimeline *self,
           const char *subject,
           GHashTable *claims)
{
  const MzTimelineGroup group = { .subject = subject,
                                  .is_selected = _mz_chart_build_is_selected (self->build, subject) };
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      MzTimelineEntry *entry = &g_array_index (self->entries, MzTimelineEntry, i);

      if (entry->group != G_MAXUINT || !g_strv_contains (entry->statement->subjects, subject))
        continue;
      entry->group = self->groups->len;
      change_claims (entry, claims, -1);
      has_any = TRUE;
    }
  if (has_any)
    g_array_append_val (self->groups, group);
}

/* As few groups as tell all entries, the selected subjects first: of a deal with seven buyers the company
 * that they buy makes one group, where each buyer would make one of its own. */
static void
make_groups (MzTimeline *self)
{
  const char *const *selection = mz_view_spec_get_selection (self->build->spec);
  g_autoptr (GHashTable) claims = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const char *subject;

  for (guint i = 0; i < self->entries->len; i++)
    change_claims (_mz_timeline_get_entry (self, i), claims, 1);
  for (guint i = 0; selection[i] != NULL; i++)
    add_group (self, selection[i], claims);
  while ((subject = find_heaviest (claims)) != NULL)
    add_group (self, subject, claims);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const MzTimelineEntry *left = a;
  const MzTimelineEntry *right = b;
  gboolean left_undated = left->moment == MZ_MOMENT_UNDATED;
  gboolean right_undated = right->moment == MZ_MOMENT_UNDATED;

  if (left_undated != right_undated)
    return left_undated ? 1 : -1;
  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  if (left->span.last_day != right->span.last_day)
    return left->span.last_day < right->span.last_day ? -1 : 1;
  if (left->moment != right->moment)
    return left->moment < right->moment ? -1 : 1;

  return strcmp (left->statement->id, right->statement->id);
}

static gboolean
is_in_view (const MzTimelineEntry *entry,
            const MzPeriod        *range)
{
  return entry->moment == MZ_MOMENT_UNDATED ||
         (entry->span.last_day >= range->first_day && entry->span.first_day <= range->last_day);
}

static void
leave_out_others (MzTimeline *self)
{
  MzPeriod range;

  if (!mz_view_spec_get_range (self->build->spec, &range))
    return;

  for (guint i = self->entries->len; i > 0; i--)
    {
      if (is_in_view (_mz_timeline_get_entry (self, i - 1), &range))
        continue;
      g_array_remove_index (self->entries, i - 1);
      self->n_outside++;
    }
}

static void
count_groups (MzTimeline *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const MzTimelineEntry *entry = _mz_timeline_get_entry (self, i);
      MzTimelineGroup *group = &g_array_index (self->groups, MzTimelineGroup, entry->group);

      if (entry->moment == MZ_MOMENT_UNDATED)
        continue;
      if (group->n_entries == 0)
        group->first_entry = i;
      group->n_entries++;
      self->n_dated = i + 1;
    }
}

/* All that the collection dates, grouped by subject. */
void
_mz_timeline_collect (MzTimeline *self)
{
  add_entries (self);
  leave_out_others (self);
  make_groups (self);
  g_array_sort (self->entries, compare_entries);
  count_groups (self);
}
