/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-check.h"

#include "mz-derive.h"
#include "mz-holdings-focus.h"
#include "mz-nearest.h"
#include "mz-table-columns.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <string.h>

typedef char **(*ListOfMeasure) (MzDataset *dataset, guint32 measure);

/* What is asked of a value; each knows the dataset and the groups of the context. */
typedef struct
{
  MzChartContext   *context;
  MzDataset        *dataset;
  const MzViewSpec *spec;
  MzViewFault      *fault;
} Check;

/**
 * mz_view_fault_clear:
 * @self: a fault
 *
 * Frees what it says.
 */
void
mz_view_fault_clear (MzViewFault *self)
{
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->known, g_strfreev);
}

/**
 * mz_view_describe_unknown:
 * @name: what has the value: an option or a member of a link
 * @found: the value
 * @known: (nullable) (array zero-terminated=1): values that are known
 *
 * Returns: (transfer full): that the value is not known, and which one may be meant
 */
char *
mz_view_describe_unknown (const char        *name,
                          const char        *found,
                          const char *const *known)
{
  const char *nearest = known != NULL ? mz_nearest_find_close (found, known) : NULL;
  g_autofree char *visible = mz_text_make_visible (found);
  g_autofree char *nearest_visible = nearest != NULL ? mz_text_make_visible (nearest) : NULL;

  if (nearest == NULL)
    /* Translators: a value and the name of the option that it is of */
    return g_strdup_printf (_("The value “%1$s” of %2$s is not known."), visible, name);

  /* Translators: a value, the name of the option that it is of, and a value that is spelt like it */
  return g_strdup_printf (_("The value “%1$s” of %2$s is not known. Is “%3$s” meant?"), visible, name, nearest_visible);
}

/**
 * mz_view_describe_refused:
 * @name: what has the value: an option or a member of a link
 * @found: the value
 * @values: (nullable): what it can be, with "|" between
 *
 * Returns: (transfer full): that the value is not known, which one may be meant and which there are
 */
char *
mz_view_describe_refused (const char *name,
                          const char *found,
                          const char *values)
{
  g_auto (GStrv) known = values != NULL ? g_strsplit (values, "|", -1) : NULL;
  g_autofree char *refused = mz_view_describe_unknown (name, found, (const char *const *) known);
  g_autofree char *list = known != NULL ? g_strjoinv (", ", known) : NULL;
  g_autofree char *expected = list != NULL ? g_strdup_printf (_("Expected: %s."), list) : NULL;

  return expected != NULL ? g_strjoin (" ", refused, expected, NULL) : g_steal_pointer (&refused);
}

/**
 * mz_view_list_measures:
 * @dataset: a dataset
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of all measures, the computed ones last
 */
char **
mz_view_list_measures (MzDataset *dataset)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint32 i = 0; i < mz_dataset_get_n_measures (dataset); i++)
    g_strv_builder_add (ids, mz_dataset_get_measure (dataset, i)->id);
  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    g_strv_builder_add (ids, mz_derived_kind_to_string (kind));

  return g_strv_builder_end (ids);
}

static char **
list_of_all_measures (MzDataset     *dataset,
                      ListOfMeasure  list)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 i = 0; i < mz_dataset_get_n_measures (dataset); i++)
    {
      g_auto (GStrv) found = list (dataset, i);

      for (guint j = 0; found[j] != NULL; j++)
        {
          if (g_hash_table_add (seen, g_strdup (found[j])))
            g_strv_builder_add (values, found[j]);
        }
    }

  return g_strv_builder_end (values);
}

/**
 * mz_view_list_bases:
 * @dataset: a dataset
 *
 * Returns: (transfer full) (array zero-terminated=1): the bases of all figures, each once
 */
char **
mz_view_list_bases (MzDataset *dataset)
{
  return list_of_all_measures (dataset, mz_lens_list_bases);
}

/**
 * mz_view_list_publishers:
 * @dataset: a dataset
 *
 * Returns: (transfer full) (array zero-terminated=1): the series, publishers and outlets of all figures, each once
 */
char **
mz_view_list_publishers (MzDataset *dataset)
{
  return list_of_all_measures (dataset, mz_lens_list_publishers);
}

static char **
list_sources (MzDataset *dataset)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    g_strv_builder_add (ids, mz_dataset_get_source (dataset, i)->id);

  return g_strv_builder_end (ids);
}

static void
add_parties (GStrvBuilder *ids,
             MzDataset    *dataset)
{
  for (guint32 i = 0; i < mz_dataset_get_n_companies (dataset); i++)
    g_strv_builder_add (ids, mz_dataset_get_company (dataset, i)->id);
  for (guint32 i = 0; i < mz_dataset_get_n_facilities (dataset); i++)
    g_strv_builder_add (ids, mz_dataset_get_facility (dataset, i)->id);
}

/* Countries, companies, facilities, and whatever else a figure is about. */
static char **
list_subjects (const Check *check)
{
  g_auto (GStrv) places = mz_place_names_list_places (mz_chart_context_get_names (check->context));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_strv_builder_addv (ids, (const char **) places);
  add_parties (ids, check->dataset);
  for (guint32 i = 0; i < mz_dataset_get_n_figures (check->dataset); i++)
    g_strv_builder_add (ids, mz_dataset_get_figure (check->dataset, i)->subject);

  return g_strv_builder_end (ids);
}

static char **
list_groups (const Check *check)
{
  MzCountryGroups *groups = mz_chart_context_get_groups (check->context);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; groups != NULL && i < mz_country_groups_get_length (groups); i++)
    g_strv_builder_add (ids, mz_country_groups_get (groups, i)->id);

  return g_strv_builder_end (ids);
}

static char **
list_columns (void)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint column = 0; column < MZ_N_COLUMNS; column++)
    g_strv_builder_add (ids, mz_table_column_get_id (column));

  return g_strv_builder_end (ids);
}

/* Takes over @known. */
static gboolean
refuse (const Check *check,
        const char  *member,
        const char  *found,
        char       **known,
        const char  *list)
{
  *check->fault = (MzViewFault) { member, g_strdup (found), known, list };

  return FALSE;
}

static gboolean
check_measure (const Check *check)
{
  const char *measure = mz_view_spec_get_measure (check->spec);
  MzDerivedKind kind;

  return mz_dataset_find_measure (check->dataset, measure) != MZ_NO_INDEX || mz_derived_kind_parse (measure, &kind) ||
         refuse (check, "measure", measure, mz_view_list_measures (check->dataset), "measures");
}

static gboolean
check_lens (const Check *check)
{
  const MzLens *lens = mz_view_spec_get_lens (check->spec);
  const char *source = mz_lens_get_source_id (lens);
  const char *basis = mz_lens_get_basis (lens);
  const char *publisher = mz_lens_get_publisher (lens);

  if (source != NULL && mz_dataset_find_source (check->dataset, source) == MZ_NO_INDEX)
    return refuse (check, "lens", source, list_sources (check->dataset), "sources");
  if (basis != NULL && !mz_lens_knows_basis (check->dataset, basis))
    return refuse (check, "basis", basis, mz_view_list_bases (check->dataset), "bases");
  if (publisher != NULL && !mz_lens_knows_publisher (check->dataset, publisher))
    return refuse (check, "publisher", publisher, mz_view_list_publishers (check->dataset), "publishers");

  return TRUE;
}

static gboolean
check_selection (const Check *check)
{
  const char *const *selection = mz_view_spec_get_selection (check->spec);
  MzPlaceNames *names = mz_chart_context_get_names (check->context);
  g_auto (GStrv) known = selection[0] != NULL ? list_subjects (check) : NULL;

  for (guint i = 0; selection[i] != NULL; i++)
    {
      if (mz_place_names_get (names, selection[i]) == NULL &&
          !g_strv_contains ((const char *const *) known, selection[i]))
        return refuse (check, "select", selection[i], g_steal_pointer (&known), "countries");
    }

  return TRUE;
}

static gboolean
check_group (const Check *check)
{
  const char *group = mz_view_spec_get_text (check->spec, MZ_VIEW_TEXT_GROUP);
  g_auto (GStrv) known = group != NULL ? list_groups (check) : NULL;

  return group == NULL || g_strv_contains ((const char *const *) known, group) ||
         refuse (check, "group", group, g_steal_pointer (&known), "groups");
}

static gboolean
check_focus (const Check *check)
{
  const char *focus = mz_view_spec_get_text (check->spec, MZ_VIEW_TEXT_FOCUS);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (focus == NULL || mz_holdings_knows (check->dataset, focus))
    return TRUE;

  add_parties (ids, check->dataset);

  return refuse (check, "focus", focus, g_strv_builder_end (ids), "companies");
}

static gboolean
check_statement (const Check *check)
{
  const char *statement = mz_view_spec_get_text (check->spec, MZ_VIEW_TEXT_STATEMENT);

  return statement == NULL || mz_dataset_find_statement (check->dataset, statement) != NULL ||
         refuse (check, "statement", statement, g_new0 (char *, 1), "figures");
}

static gboolean
check_table_sort (const Check *check)
{
  const char *sort = mz_view_spec_get_text (check->spec, MZ_VIEW_TEXT_TABLE_SORT);
  const char *id = sort != NULL && *sort == '-' ? sort + 1 : sort;
  MzTableColumn column;

  return sort == NULL || mz_table_column_parse (id, &column) ||
         refuse (check, "table_sort", id, list_columns (), NULL);
}

/**
 * mz_view_check:
 * @context: what charts are made from
 * @spec: a view that comes from outside
 * @fault_out: (out): the first value that is not known, when %FALSE is returned
 *
 * Looks up all ids that a view names: what is unknown would draw as if it were not asked for.
 *
 * Returns: whether all are known
 */
gboolean
mz_view_check (MzChartContext   *context,
               const MzViewSpec *spec,
               MzViewFault      *fault_out)
{
  const Check check = { context, mz_chart_context_get_dataset (context), spec, fault_out };

  return check_measure (&check) && check_lens (&check) && check_selection (&check) && check_group (&check) &&
         check_focus (&check) && check_statement (&check) && check_table_sort (&check);
}
