/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session-private.h"

#include "mz-measure-list.h"
#include <glib/gi18n-lib.h>

/* What a view names and the collections do not have: files and links may come from others. */

static gboolean
is_place (MzDataset  *dataset,
          const char *subject)
{
  return mz_dataset_find_company (dataset, subject) == MZ_NO_INDEX &&
         mz_dataset_find_facility (dataset, subject) == MZ_NO_INDEX;
}

/* A country says nothing about share prices nor a company about reserves, but holdings and events are of both. */
static MzViewSpec *
drop_foreign_subjects (MzSession  *self,
                       MzViewSpec *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_session_get_context (self));
  const char *measure = mz_view_spec_get_measure (spec);
  const char *const *subjects = mz_view_spec_get_selection (spec);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (!mz_view_spec_is_of_measure (spec) || !mz_measure_list_is_known (mz_session_get_context (self), measure))
    return mz_view_spec_ref (spec);

  for (guint i = 0; subjects[i] != NULL; i++)
    {
      if (is_place (dataset, subjects[i]) != mz_measure_list_is_of_companies (mz_session_get_context (self), measure))
        g_ptr_array_add (kept, (char *) subjects[i]);
    }
  g_ptr_array_add (kept, NULL);

  return mz_view_spec_with_selection (spec, (const char *const *) kept->pdata);
}

static const char *
find_first_measure (MzDataset *dataset)
{
  if (mz_dataset_get_n_figures (dataset) == 0)
    return NULL;

  return mz_dataset_get_measure (dataset, mz_dataset_get_figure (dataset, 0)->measure)->id;
}

/* A filter that no source of the dataset passes would draw an empty chart. Takes over @spec. */
static MzViewSpec *
drop_foreign_filters (MzDataset  *dataset,
                      MzViewSpec *spec)
{
  const MzLens *lens = mz_view_spec_get_lens (spec);
  const char *basis = mz_lens_get_basis (lens);
  const char *publisher = mz_lens_get_publisher (lens);
  gboolean keeps_basis = basis == NULL || mz_lens_knows_basis (dataset, basis);
  gboolean keeps_publisher = publisher == NULL || mz_lens_knows_publisher (dataset, publisher);
  g_autoptr (MzLens) based = mz_lens_with_basis (lens, keeps_basis ? basis : NULL);
  g_autoptr (MzLens) known = mz_lens_with_publisher (based, keeps_publisher ? publisher : NULL);
  MzViewSpec *valid = mz_view_spec_with_lens (spec, known);

  mz_view_spec_unref (spec);

  return valid;
}

/* Takes over @spec. What is drawn without the group that was asked for says so. */
static MzViewSpec *
drop_foreign_group (MzSession  *self,
                    MzViewSpec *spec)
{
  const char *group = mz_view_spec_get_text (spec, MZ_VIEW_TEXT_GROUP);
  MzCountryGroups *groups = mz_chart_context_get_groups (mz_session_get_context (self));
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_WARNING,
    .code = "unknown-group",
    .message = _("This group of countries is not known; all countries are shown."),
    .found = group,
  };
  MzViewSpec *valid;

  if (group == NULL || (groups != NULL && mz_country_groups_find (groups, group) != NULL))
    return spec;

  _mz_session_add_problem (self, &fields);
  valid = mz_view_spec_with_text (spec, MZ_VIEW_TEXT_GROUP, NULL);
  mz_view_spec_unref (spec);

  return valid;
}

MzViewSpec *
_mz_session_make_valid (MzSession  *self,
                        MzViewSpec *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_session_get_context (self));
  const char *source = mz_lens_get_source_id (mz_view_spec_get_lens (spec));
  g_autoptr (MzViewSpec) valid = mz_view_spec_ref (spec);
  const char *measure = find_first_measure (dataset);

  if (source != NULL && mz_dataset_find_source (dataset, source) == MZ_NO_INDEX)
    {
      g_autoptr (MzLens) lens = mz_lens_with_kind (mz_view_spec_get_lens (spec), MZ_LENS_DEFAULT, NULL);

      mz_view_spec_unref (valid);
      valid = mz_view_spec_with_lens (spec, lens);
    }
  valid = drop_foreign_filters (dataset, valid);
  valid = drop_foreign_group (self, valid);
  valid = _mz_session_drop_foreign_focus (self, valid);
  if (measure != NULL && !mz_measure_list_is_known (mz_session_get_context (self), mz_view_spec_get_measure (valid)))
    {
      MzViewSpec *known = mz_view_spec_with_measure (valid, measure);

      mz_view_spec_unref (valid);
      valid = known;
    }

  return drop_foreign_subjects (self, valid);
}
