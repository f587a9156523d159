/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-timeline.h"

#include "mz-describe.h"
#include "mz-holdings-private.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

/* A quotation that would be cut to less says nothing. */
#define MIN_QUOTE_WIDTH 90.0

char *
_mz_timeline_describe_title (const MzChartBuild *build G_GNUC_UNUSED)
{
  return g_strdup (C_("chart title", "What happened and what is due in rare earths"));
}

static guint
count_moments (const MzTimeline *self,
               MzMoment          first,
               MzMoment          last)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      MzMoment moment = _mz_timeline_get_entry (self, i)->moment;

      n += moment >= first && moment <= last;
    }

  return n;
}

static void
append (GString *words,
        char    *part)
{
  if (part != NULL && words->len > 0)
    g_string_append (words, " · ");
  if (part != NULL)
    g_string_append (words, part);
  g_free (part);
}

static char *
describe_day (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static void
append_range (GString          *words,
              const MzTimeline *self)
{
  MzPeriod range;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!mz_view_spec_get_range (self->build->spec, &range))
    return;

  first = describe_day (range.first_day);
  last = describe_day (range.last_day);
  /* Translators: first and last day */
  append (words, g_strdup_printf (C_("subtitle", "%1$s to %2$s"), first, last));
  if (self->n_outside > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u date outside these days", "%u dates outside these days",
                                                 self->n_outside), self->n_outside));
}

char *
_mz_timeline_describe_subtitle (const MzChartBuild *build)
{
  const MzTimeline *self = _mz_timeline_get (build);
  guint n_events = count_moments (self, MZ_MOMENT_ON, MZ_MOMENT_ON);
  guint n_deadlines = count_moments (self, MZ_MOMENT_BY, MZ_MOMENT_BY);
  guint n_holdings = count_moments (self, MZ_MOMENT_SINCE, MZ_MOMENT_PENDING);
  guint n_undated = count_moments (self, MZ_MOMENT_UNDATED, MZ_MOMENT_UNDATED);
  GString *words = g_string_new (NULL);

  append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event", "%u events", n_events), n_events));
  if (n_deadlines > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u deadline", "%u deadlines", n_deadlines), n_deadlines));
  if (n_holdings > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u date of a holding", "%u dates of holdings", n_holdings),
                                    n_holdings));
  if (n_undated > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u without a date", "%u without a date", n_undated),
                                    n_undated));
  append_range (words, self);

  return g_string_free (words, FALSE);
}

char *
_mz_timeline_describe_chart (const MzChartBuild *build)
{
  const MzTimeline *self = _mz_timeline_get (build);
  g_autofree char *title = _mz_timeline_describe_title (build);
  g_autofree char *subtitle = _mz_timeline_describe_subtitle (build);
  GString *words = g_string_new (NULL);

  /* Translators: title, subtitle */
  g_string_append_printf (words, C_("chart", "Timeline: %1$s. %2$s."), title, subtitle);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const MzTimelineGroup *group = _mz_timeline_get_group (self, i);
      g_autofree char *name = _mz_timeline_describe_group (self, i);
      g_autofree char *isolated = _mz_describe_isolate (name);

      if (group->n_entries > 0)
        /* Translators: subject, number of its dates */
        g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, " %1$s: %2$u date.", " %1$s: %2$u dates.",
                                                    group->n_entries), isolated, group->n_entries);
    }

  return g_string_free (words, FALSE);
}

char *
_mz_timeline_describe_moment (MzMoment moment)
{
  switch (moment)
    {
    case MZ_MOMENT_ON:
      return g_strdup (C_("timeline", "Event"));
    case MZ_MOMENT_BY:
      return g_strdup (C_("timeline", "Deadline, from when it was told"));
    case MZ_MOMENT_SINCE:
      return g_strdup (C_("timeline", "Holding begins"));
    case MZ_MOMENT_UNTIL:
      return g_strdup (C_("timeline", "Holding ends"));
    case MZ_MOMENT_PENDING:
      return g_strdup (C_("timeline", "Deal pending on that day"));
    case MZ_MOMENT_UNDATED:
    default:
      return g_strdup (C_("timeline", "No date stated"));
    }
}

/* The date as the source states it. */
char *
_mz_timeline_describe_date (const MzTimelineEntry *entry)
{
  switch (entry->moment)
    {
    case MZ_MOMENT_ON:
      return g_strdup (entry->date);
    case MZ_MOMENT_BY:
      return g_strdup_printf (C_("timeline", "by %s"), entry->date);
    case MZ_MOMENT_SINCE:
      return g_strdup_printf (C_("holding", "since %s"), entry->date);
    case MZ_MOMENT_UNTIL:
      return g_strdup_printf (C_("holding", "until %s"), entry->date);
    case MZ_MOMENT_PENDING:
      return g_strdup_printf (C_("timeline", "pending on %s"), entry->date);
    case MZ_MOMENT_UNDATED:
    default:
      return NULL;
    }
}

char *
_mz_timeline_describe_group (const MzTimeline *self,
                             guint             group)
{
  return mz_text_make_visible (mz_chart_context_get_subject_name (self->build->context,
                                                                  _mz_timeline_get_group (self, group)->subject));
}

char *
_mz_timeline_describe_entry_title (const MzTimeline      *self,
                                   const MzTimelineEntry *entry)
{
  g_autofree char *statement = NULL;

  if (entry->statement->kind == MZ_STATEMENT_EVENT)
    return mz_text_make_visible (mz_dataset_get_event_title (self->build->dataset, entry->statement->index,
                                                             self->build->language));
  statement = mz_describe_statement (self->build->context, entry->statement);

  return mz_text_make_visible (statement);
}

static char *
describe_source (const MzTimeline      *self,
                 const MzTimelineEntry *entry)
{
  const MzSource *source = mz_dataset_get_source (self->build->dataset, entry->statement->source);
  g_autofree char *name = mz_describe_source (self->build->context, source);

  return mz_text_make_visible (name);
}

static const char *
get_quote (const MzTimelineEntry *entry)
{
  const MzEvidence *evidence = &entry->statement->evidence;

  return evidence->kind == MZ_EVIDENCE_QUOTE ? evidence->exact : NULL;
}

/* The quotation, as much of it as has room, in its own language, and who says so; the source alone when
 * nothing is quoted or there is no room for it. */
char *
_mz_timeline_describe_words (const MzTimeline      *self,
                             const MzTimelineEntry *entry,
                             double                 width)
{
  g_autofree char *source = describe_source (self, entry);
  g_autofree char *quote = mz_text_make_visible (get_quote (entry));
  g_autofree char *frame = g_strdup_printf (C_("timeline", "“%1$s” – %2$s"), "", source);
  double room = width - _mz_timeline_measure (self, frame, MZ_FONT_ITALIC, MZ_SIZE_SMALL) - 2 * MZ_SIZE_SMALL;

  if (quote != NULL && room >= MIN_QUOTE_WIDTH)
    {
      g_autofree char *fitted = mz_text_metrics_ellipsize (self->build->metrics, quote, MZ_FONT_ITALIC, MZ_SIZE_SMALL, room);
      g_autofree char *isolated = _mz_describe_isolate (fitted);

      /* Translators: quotation, then its source */
      return g_strdup_printf (C_("timeline", "“%1$s” – %2$s"), isolated, source);
    }
  if (width < MIN_QUOTE_WIDTH)
    return NULL;

  return mz_text_metrics_ellipsize (self->build->metrics, source, MZ_FONT_ITALIC, MZ_SIZE_SMALL, width);
}

static void
append_part (GString *words,
             char    *part)
{
  if (part != NULL)
    g_string_append_printf (words, "; %s", part);
  g_free (part);
}

static char *
describe_subjects (const MzTimeline      *self,
                   const MzTimelineEntry *entry)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; entry->statement->subjects[i] != NULL; i++)
    {
      g_autofree char *name =
        _mz_describe_isolate (mz_chart_context_get_subject_name (self->build->context, entry->statement->subjects[i]));

      if (names->len > 0)
        g_string_append (names, C_("between names", ", "));
      g_string_append (names, name);
    }

  return g_string_free (names, FALSE);
}

static char *
describe_quote (const MzTimelineEntry *entry)
{
  const char *quote = get_quote (entry);
  g_autofree char *isolated = quote != NULL ? _mz_describe_isolate (quote) : NULL;

  return isolated != NULL ? g_strdup_printf (C_("note", "“%s”"), isolated) : NULL;
}

/* What is spoken: date, title, whom it is about, the whole quotation, its source. */
char *
_mz_timeline_describe_entry (const MzTimeline      *self,
                             const MzTimelineEntry *entry)
{
  g_autofree char *date = _mz_timeline_describe_date (entry);
  g_autofree char *moment = date == NULL ? _mz_timeline_describe_moment (MZ_MOMENT_UNDATED) : NULL;
  g_autofree char *title = _mz_timeline_describe_entry_title (self, entry);
  g_autofree char *isolated = _mz_describe_isolate (title);
  g_autofree char *source = describe_source (self, entry);
  GString *words = g_string_new (NULL);

  /* Translators: date, what happened */
  g_string_append_printf (words, C_("timeline", "%1$s: %2$s"), date != NULL ? date : moment, isolated);
  if (entry->statement->kind == MZ_STATEMENT_HOLDING)
    append_part (words, _mz_holdings_describe_terms (self->build, (const MzHolding *) entry->statement));
  else
    append_part (words, describe_subjects (self, entry));
  append_part (words, describe_quote (entry));
  /* Translators: a source and the day for which it says so */
  append_part (words, g_strdup_printf (C_("holding", "%1$s, as of %2$s"), source, entry->statement->as_of));

  return g_string_free (words, FALSE);
}
