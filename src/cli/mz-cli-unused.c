/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli-view.h"

#include "mz-cli.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

#define VIEW(view)  (1u << (view))
#define EVERY_VIEW  (VIEW (MZ_N_VIEWS) - 1)

/* The views that have an option; the second view is one of the window. */
static const guint views[MZ_N_OPTIONS] = {
  [MZ_OPTION_MAP_MARKS] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_CLASSES] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_N_CLASSES] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_SCALE_YEARS] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_PROJECTION] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_MERIDIAN] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_BORDERS] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_SITES] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_OCCURRENCES] = VIEW (MZ_VIEW_MAP),
  [MZ_OPTION_VALUE_SCALE] = VIEW (MZ_VIEW_BARS) | VIEW (MZ_VIEW_TREND),
  [MZ_OPTION_SORT] = VIEW (MZ_VIEW_BARS),
  [MZ_OPTION_TOP] = VIEW (MZ_VIEW_BARS),
  [MZ_OPTION_STACK] = VIEW (MZ_VIEW_BARS),
  [MZ_OPTION_COMPARE] = VIEW (MZ_VIEW_BARS),
  [MZ_OPTION_COMPARE_WITH] = VIEW (MZ_VIEW_BARS),
  [MZ_OPTION_FACETS] = VIEW (MZ_VIEW_BARS),
  [MZ_OPTION_TREND_MARKS] = VIEW (MZ_VIEW_TREND),
  [MZ_OPTION_BASE_YEAR] = VIEW (MZ_VIEW_TREND),
  [MZ_OPTION_HOLDINGS_MARKS] = VIEW (MZ_VIEW_HOLDINGS),
  [MZ_OPTION_STAGE] = VIEW (MZ_VIEW_HOLDINGS),
  [MZ_OPTION_DEPTH] = VIEW (MZ_VIEW_HOLDINGS),
  [MZ_OPTION_TABLE_ROWS] = VIEW (MZ_VIEW_TABLE),
  [MZ_OPTION_UNITS] = EVERY_VIEW,
  [MZ_OPTION_BESIDE] = 0,
};

/* An option has no effect while another has a value: all those that are not 0, or one of them. */
static const struct
{
  MzViewOption unused;
  MzViewOption other;
  int          value;       /* 0: any but the first */
} conflicts[] = {
  { MZ_OPTION_STACK, MZ_OPTION_FACETS, 0 },
  { MZ_OPTION_STACK, MZ_OPTION_COMPARE, 0 },
  { MZ_OPTION_COMPARE, MZ_OPTION_FACETS, 0 },
  { MZ_OPTION_TREND_MARKS, MZ_OPTION_BASE_YEAR, 0 },
  { MZ_OPTION_VALUE_SCALE, MZ_OPTION_BASE_YEAR, 0 },
  { MZ_OPTION_MERIDIAN, MZ_OPTION_PROJECTION, MZ_PROJECTION_ORTHOGRAPHIC },
  { MZ_OPTION_CLASSES, MZ_OPTION_MAP_MARKS, MZ_MAP_CIRCLES },
  { MZ_OPTION_N_CLASSES, MZ_OPTION_MAP_MARKS, MZ_MAP_CIRCLES },
};

static void
tell (const char *words)
{
  fprintf (stderr, "monazite-cli: %s\n", words);
}

static gboolean
is_given (const MzCliView *self,
          MzViewOption     option)
{
  return self->options[option] != NULL || self->switches[option];
}

/* To say what is the default anyway contradicts nothing. */
static gboolean
asks_for_something (const MzCliView  *self,
                    const MzViewSpec *spec,
                    MzViewOption      option)
{
  return is_given (self, option) && mz_view_spec_get_option (spec, option) != mz_view_option_get_default (option);
}

static void
tell_foreign (const char       *argument,
              const MzViewSpec *spec)
{
  g_autofree char *words = g_strdup_printf (_("%1$s has no effect on the view “%2$s”."), argument,
                                            mz_view_kind_to_string (mz_view_spec_get_view (spec)));

  tell (words);
}

static void
tell_foreign_options (const MzCliView  *self,
                      const MzViewSpec *spec)
{
  guint view = VIEW (mz_view_spec_get_view (spec));

  for (MzViewOption option = 0; option < MZ_N_OPTIONS; option++)
    {
      g_autofree char *argument = mz_cli_dup_argument (mz_view_option_get_name (option));

      if (asks_for_something (self, spec, option) && (views[option] & view) == 0)
        tell_foreign (argument, spec);
    }
  if (view != VIEW (MZ_VIEW_MAP))
    {
      if (self->zoom != NULL)
        tell_foreign ("--zoom", spec);
      if (self->centre != NULL)
        tell_foreign ("--centre", spec);
      if (self->layer_files != NULL)
        tell_foreign ("--layer", spec);
    }
  if (self->range != NULL && view != VIEW (MZ_VIEW_TREND) && view != VIEW (MZ_VIEW_TIMELINE))
    tell_foreign ("--range", spec);
  if (self->texts[MZ_VIEW_TEXT_STATEMENT] != NULL)
    tell_foreign ("--statement", spec);
  if (self->texts[MZ_VIEW_TEXT_FOCUS] != NULL && view != VIEW (MZ_VIEW_HOLDINGS))
    tell_foreign ("--focus", spec);
  if (self->texts[MZ_VIEW_TEXT_SEARCH] != NULL && view != VIEW (MZ_VIEW_TABLE))
    tell_foreign ("--search", spec);
  if (self->texts[MZ_VIEW_TEXT_TABLE_SORT] != NULL && view != VIEW (MZ_VIEW_TABLE))
    tell_foreign ("--table-sort", spec);
}

static void
tell_beaten (MzViewOption unused,
             MzViewOption stronger,
             int          value)
{
  g_autofree char *argument = mz_cli_dup_argument (mz_view_option_get_name (unused));
  g_autofree char *other = mz_cli_dup_argument (mz_view_option_get_name (stronger));
  g_autofree char *with = mz_view_option_get_kind (stronger) == MZ_OPTION_KIND_CHOICE
                            ? g_strdup_printf ("%s %s", other, mz_view_option_get_choice (stronger, value))
                            : g_strdup (other);
  g_autofree char *words = g_strdup_printf (_("%1$s has no effect together with %2$s."), argument, with);

  tell (words);
}

static void
tell_conflicts (const MzCliView  *self,
                const MzViewSpec *spec)
{
  guint view = VIEW (mz_view_spec_get_view (spec));
  MzViewOption told = MZ_N_OPTIONS;

  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      int other = mz_view_spec_get_option (spec, conflicts[i].other);
      gboolean is_beaten = conflicts[i].value == 0 ? other != 0 : other == conflicts[i].value;

      if (!is_beaten || conflicts[i].unused == told || !asks_for_something (self, spec, conflicts[i].unused) ||
          (views[conflicts[i].unused] & view) == 0)
        continue;
      told = conflicts[i].unused;
      tell_beaten (conflicts[i].unused, conflicts[i].other, other);
    }
}

/* What says more about something that was not asked for. */
static void
tell_needs (const MzCliView  *self,
            const MzViewSpec *spec)
{
  static const struct
  {
    MzViewOption unused;
    MzViewOption needed;
    int          value;
  } needs[] = {
    { MZ_OPTION_COMPARE_WITH, MZ_OPTION_COMPARE, 0 },
    { MZ_OPTION_STAGE, MZ_OPTION_HOLDINGS_MARKS, MZ_HOLDINGS_CAPACITY },
    { MZ_OPTION_DEPTH, MZ_OPTION_HOLDINGS_MARKS, MZ_HOLDINGS_GRAPH },
  };
  guint view = VIEW (mz_view_spec_get_view (spec));

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      int value = mz_view_spec_get_option (spec, needs[i].needed);
      gboolean is_met = needs[i].value == 0 ? value != 0 : value == needs[i].value;
      g_autofree char *argument = mz_cli_dup_argument (mz_view_option_get_name (needs[i].unused));
      g_autofree char *needed = mz_cli_dup_argument (mz_view_option_get_name (needs[i].needed));
      g_autofree char *words = NULL;

      if (is_met || !asks_for_something (self, spec, needs[i].unused) || (views[needs[i].unused] & view) == 0)
        continue;
      words = needs[i].value == 0
                ? g_strdup_printf (_("%1$s has no effect without %2$s."), argument, needed)
                : g_strdup_printf (_("%1$s has no effect without %2$s %3$s."), argument, needed,
                                   mz_view_option_get_choice (needs[i].needed, needs[i].value));
      tell (words);
    }
  if (self->centre != NULL && view == VIEW (MZ_VIEW_MAP) && mz_view_spec_get_camera (spec)->zoom <= 1 &&
      mz_view_spec_get_option (spec, MZ_OPTION_PROJECTION) != MZ_PROJECTION_ORTHOGRAPHIC)
    {
      g_autofree char *words = g_strdup_printf (_("%1$s has no effect without %2$s."), "--centre", "--zoom");

      tell (words);
    }
}

/**
 * mz_cli_view_tell_unused:
 * @self: option values
 * @spec: the view that they make
 *
 * Tells on standard error which options change nothing: those of other views, and those that another one beats.
 */
void
mz_cli_view_tell_unused (MzCliView        *self,
                         const MzViewSpec *spec)
{
  tell_foreign_options (self, spec);
  tell_conflicts (self, spec);
  tell_needs (self, spec);
}
