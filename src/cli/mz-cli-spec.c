/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli-view.h"

#include "mz-cli.h"
#include "mz-file.h"
#include "mz-json-guard.h"
#include "mz-number.h"
#include "mz-query.h"
#include "mz-view-check.h"
#include "mz-view-link.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static MzViewSpec *
read_spec (const char *path,
           int        *code_out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (GBytes) bytes = mz_file_read (path, MZ_JSON_GUARD_MAX_BYTES, &error);
  MzViewSpec *spec;

  if (bytes == NULL)
    {
      *code_out = mz_cli_fail_error (MZ_EXIT_CANNOT_READ, g_steal_pointer (&error));
      return NULL;
    }

  spec = mz_view_spec_new_from_json (bytes, path, problems);
  mz_cli_view_print_problems (problems);
  if (spec == NULL)
    *code_out = MZ_EXIT_PROBLEMS;

  return spec;
}

static MzViewSpec *
read_link (const char *link,
           int        *code_out)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzViewSpec *spec = mz_view_link_read (link, problems);

  if (problems->len > 0)
    {
      g_autofree char *message = mz_view_link_describe_problem (link, g_ptr_array_index (problems, 0));

      mz_cli_fail (MZ_EXIT_PROBLEMS, message);
    }
  if (spec == NULL)
    *code_out = MZ_EXIT_PROBLEMS;

  return spec;
}

static MzViewSpec *
make_first_spec (MzCliView *self,
                 int       *code_out)
{
  if (self->link != NULL)
    return read_link (self->link, code_out);
  if (self->spec_file != NULL)
    return read_spec (self->spec_file, code_out);

  return mz_view_spec_new ();
}

static void
replace (MzViewSpec **spec,
         MzViewSpec  *with)
{
  mz_view_spec_unref (*spec);
  *spec = with;
}

/* Tells that an option has no such value. */
static gboolean
refuse (const char *option,
        const char *found,
        const char *values)
{
  g_autofree char *message = mz_view_describe_refused (option, found, values);

  mz_cli_fail (MZ_EXIT_USAGE, message);

  return FALSE;
}

static gboolean
refuse_number (const char *option,
               int         found,
               const char *values)
{
  g_autofree char *text = g_strdup_printf ("%d", found);

  return refuse (option, text, values);
}

static gboolean
apply_view (MzCliView   *self,
            MzViewSpec **spec)
{
  MzViewKind view;

  if (self->view == NULL)
    return TRUE;
  if (!mz_view_kind_parse (self->view, &view))
    return refuse ("--view", self->view, "map|bars|trend|holdings|timeline|table");

  replace (spec, mz_view_spec_with_view (*spec, view));

  return TRUE;
}

static void
replace_lens (MzViewSpec **spec,
              MzLens      *with)
{
  replace (spec, mz_view_spec_with_lens (*spec, with));
  mz_lens_unref (with);
}

static gboolean
apply_lens (MzCliView   *self,
            MzViewSpec **spec)
{
  g_autoptr (MzLens) lens = NULL;

  if (self->lens == NULL)
    return TRUE;

  lens = mz_lens_new_from_text (self->lens);
  if (lens == NULL)
    return refuse ("--lens", self->lens, "default|newest|highest|lowest|source:ID");

  replace_lens (spec, mz_lens_with_kind (mz_view_spec_get_lens (*spec), mz_lens_get_kind (lens),
                                         mz_lens_get_source_id (lens)));

  return TRUE;
}

/* "" takes away the filter of a file. */
static gboolean
apply_filters (MzCliView   *self,
               MzViewSpec **spec)
{
  if (self->vintage < 0 || self->vintage > 9999)
    return refuse_number ("--vintage", self->vintage, "0…9999");
  if (self->year < 0 || self->year > 9999)
    return refuse_number ("--year", self->year, "0…9999");

  if (self->vintage != 0)
    replace_lens (spec, mz_lens_with_vintage (mz_view_spec_get_lens (*spec), self->vintage));
  if (self->basis != NULL)
    replace_lens (spec, mz_lens_with_basis (mz_view_spec_get_lens (*spec), self->basis));
  if (self->publisher != NULL)
    replace_lens (spec, mz_lens_with_publisher (mz_view_spec_get_lens (*spec), self->publisher));
  if (self->year != 0)
    replace (spec, mz_view_spec_with_year (*spec, self->year));

  return TRUE;
}

static gboolean
apply_option (MzCliView   *self,
              MzViewOption option,
              MzViewSpec **spec)
{
  int value = TRUE;

  if (self->options[option] == NULL && !self->switches[option])
    return TRUE;
  if (self->options[option] != NULL && !mz_view_option_parse (option, self->options[option], &value))
    {
      g_autofree char *argument = mz_cli_dup_argument (mz_view_option_get_name (option));
      g_autofree char *values = mz_view_option_describe_values (option);

      return refuse (argument, self->options[option], values);
    }

  replace (spec, mz_view_spec_with_option (*spec, option, value));

  return TRUE;
}

static gboolean
apply_range (MzCliView   *self,
             MzViewSpec **spec)
{
  MzPeriod range;

  if (self->range == NULL)
    return TRUE;
  if (!mz_period_parse (self->range, &range))
    return refuse ("--range", self->range, _("two days or years, such as 2015/2025"));

  replace (spec, mz_view_spec_with_range (*spec, &range));

  return TRUE;
}

static gboolean
parse_centre (const char *text,
              MzCamera   *camera)
{
  const char *comma = strchr (text, ',');

  return comma != NULL && mz_number_parse (text, comma - text, &camera->lon) &&
         mz_number_parse (comma + 1, -1, &camera->lat) && fabs (camera->lon) <= 180 && fabs (camera->lat) <= 90;
}

static gboolean
apply_camera (MzCliView   *self,
              MzViewSpec **spec)
{
  MzCamera camera = *mz_view_spec_get_camera (*spec);

  if (self->zoom != NULL && (!mz_number_parse (self->zoom, -1, &camera.zoom) || !(camera.zoom >= 1) ||
                             camera.zoom > MZ_CAMERA_MAX_ZOOM))
    return refuse ("--zoom", self->zoom, "1…24");
  if (self->centre != NULL && !parse_centre (self->centre, &camera))
    return refuse ("--centre", self->centre, _("longitude and latitude in degrees, such as 104.2,35.9"));

  replace (spec, mz_view_spec_with_camera (*spec, &camera));

  return TRUE;
}

static gboolean
apply_choices (MzCliView   *self,
               MzViewSpec **spec)
{
  if (!apply_view (self, spec) || !apply_lens (self, spec) || !apply_range (self, spec) || !apply_camera (self, spec))
    return FALSE;
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    {
      if (!apply_option (self, i, spec))
        return FALSE;
    }
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    {
      if (self->texts[i] != NULL)
        replace (spec, mz_view_spec_with_text (*spec, i, self->texts[i]));
    }
  if (self->measure != NULL)
    replace (spec, mz_view_spec_with_measure (*spec, self->measure));
  if (self->select != NULL)
    replace (spec, mz_view_spec_with_selection (*spec, (const char *const *) self->select));

  return apply_filters (self, spec);
}

/* What is unknown would draw as if it were not asked for, whether it stands in a file or here. */
static gboolean
check_ids (MzChartContext   *context,
           const MzViewSpec *spec)
{
  g_auto (MzViewFault) fault = { NULL };
  g_autofree char *argument = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *message = NULL;
  g_autofree char *values = NULL;

  if (mz_view_check (context, spec, &fault))
    return TRUE;

  argument = mz_cli_dup_argument (fault.member);
  if (fault.list == NULL)
    {
      values = g_strjoinv ("|", fault.known);
      return refuse (argument, fault.found, values);
    }

  refused = mz_view_describe_unknown (argument, fault.found, (const char *const *) fault.known);
  message = g_strdup_printf (_("%1$s “monazite-cli list %2$s” tells what there is."), refused, fault.list);
  mz_cli_fail (MZ_EXIT_USAGE, message);

  return FALSE;
}

/* An index to a year of which nothing is known would be an empty chart. */
static gboolean
check_base_year (MzChartContext   *context,
                 const MzViewSpec *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  int base_year = mz_view_spec_get_option (spec, MZ_OPTION_BASE_YEAR);
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));
  g_autoptr (GArray) years = NULL;
  g_autofree char *values = NULL;
  int first, last;

  if (base_year == 0 || measure == MZ_NO_INDEX)
    return TRUE;

  years = mz_query_get_years (dataset, measure);
  if (years->len == 0)
    return TRUE;
  first = MIN (g_array_index (years, int, 0), g_array_index (years, int, years->len - 1));
  last = MAX (g_array_index (years, int, 0), g_array_index (years, int, years->len - 1));
  values = g_strdup_printf ("%d…%d", first, last);

  return (base_year >= first && base_year <= last) || refuse_number ("--base-year", base_year, values);
}

/**
 * mz_cli_view_make_spec:
 * @self: option values
 * @context: where everything that has an id is looked up
 * @code_out: (out): what to exit with when %NULL is returned
 *
 * Makes the view that the options describe, on top of `--spec` or `--link` when one is given. What has no effect
 * in it is told on standard error.
 *
 * Returns: (transfer full) (nullable): the view
 */
MzViewSpec *
mz_cli_view_make_spec (MzCliView      *self,
                       MzChartContext *context,
                       int            *code_out)
{
  g_autoptr (MzViewSpec) spec = make_first_spec (self, code_out);

  if (spec == NULL)
    return NULL;
  if (!apply_choices (self, &spec) || !check_ids (context, spec) || !check_base_year (context, spec))
    {
      *code_out = MZ_EXIT_USAGE;
      return NULL;
    }

  mz_cli_view_tell_unused (self, spec);

  return g_steal_pointer (&spec);
}
