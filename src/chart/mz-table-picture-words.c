/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-chart.h"

#include "mz-describe.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

static gboolean
is_of_figures (const MzTablePicture *self)
{
  return self->kind == MZ_TABLE_FIGURES || self->kind == MZ_TABLE_ALL_YEARS;
}

char *
_mz_table_picture_describe_title (const MzChartBuild *build)
{
  const MzTablePicture *self = _mz_table_picture_get (build);
  const char *id = mz_view_spec_get_measure (build->spec);
  g_autofree char *measure = NULL;

  if (self->kind == MZ_TABLE_HOLDINGS)
    return g_strdup (C_("chart title", "All stated holdings"));
  if (self->kind == MZ_TABLE_EVENTS)
    return g_strdup (C_("chart title", "All stated events and deadlines"));
  if (build->query == NULL && build->derivation == NULL)
    return g_strdup_printf (C_("chart title", "Unknown measure “%s”"), id);

  measure = mz_describe_measure (build->context, id);
  /* Translators: a measure */
  if (self->kind == MZ_TABLE_ALL_YEARS && build->query != NULL)
    return g_strdup_printf (C_("chart title", "%s, all years"), measure);

  /* Translators: a measure, its year */
  return g_strdup_printf (C_("chart title", "%1$s, %2$d"), measure, build->year);
}

static void
append (GString *words,
        char    *part)
{
  if (part != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
describe_rows (const MzTablePicture *self)
{
  const char *search = mz_view_spec_get_text (self->build->spec, MZ_VIEW_TEXT_SEARCH);
  g_autofree char *rows =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", self->rows->len), self->rows->len);
  g_autofree char *isolated = NULL;

  if (search == NULL || *search == '\0')
    return g_steal_pointer (&rows);

  isolated = _mz_describe_isolate (search);

  /* Translators: number of rows, number of all rows, words that were searched for */
  return g_strdup_printf (C_("subtitle", "%1$s of %2$u with “%3$s”"), rows, self->n_all, isolated);
}

static char *
describe_sort (const MzTablePicture *self)
{
  const char *sort = mz_view_spec_get_text (self->build->spec, MZ_VIEW_TEXT_TABLE_SORT);
  gboolean is_reversed = sort != NULL && *sort == '-';
  MzTableColumn column;

  if (sort == NULL || !mz_table_column_parse (is_reversed ? sort + 1 : sort, &column))
    return NULL;

  return g_strdup_printf (is_reversed ? C_("subtitle", "sorted by “%s”, last first") : C_("subtitle", "sorted by “%s”"),
                          mz_table_column_get_title (column));
}

char *
_mz_table_picture_describe_subtitle (const MzChartBuild *build)
{
  const MzTablePicture *self = _mz_table_picture_get (build);
  GString *words = g_string_new (NULL);

  append (words, describe_rows (self));
  append (words, describe_sort (self));
  if (is_of_figures (self))
    append (words, mz_describe_lens (build->context, mz_view_spec_get_lens (build->spec)));

  return g_string_free (words, FALSE);
}

char *
_mz_table_picture_describe_chart (const MzChartBuild *build)
{
  g_autofree char *title = _mz_table_picture_describe_title (build);
  g_autofree char *subtitle = _mz_table_picture_describe_subtitle (build);

  /* Translators: title, subtitle */
  return g_strdup_printf (C_("chart", "Table: %1$s. %2$s."), title, subtitle);
}

static char *
describe_computed (const MzTablePicture *self,
                   const MzTableRow     *row)
{
  g_autofree char *subject = mz_table_column_dup_text (MZ_COLUMN_SUBJECT, self->build->context, row);
  g_autofree char *value = mz_table_column_dup_text (MZ_COLUMN_VALUE, self->build->context, row);
  g_autofree char *bound = mz_table_column_dup_text (MZ_COLUMN_BOUND, self->build->context, row);
  g_autofree char *unit = mz_table_column_dup_text (MZ_COLUMN_UNIT, self->build->context, row);
  g_autofree char *name = _mz_describe_isolate (subject);

  if (value == NULL)
    return g_strdup_printf (C_("table row", "%s: cannot be bounded"), name);

  /* Translators: subject, bound such as “more than”, number, unit */
  return g_strdup_printf (C_("table row", "%1$s: %2$s %3$s %4$s, computed"), name, bound, value, unit);
}

/* What is spoken for a row: the statement, how it stands to what is drawn, its source. */
char *
_mz_table_picture_describe_row (const MzTablePicture *self,
                                const MzTableRow     *row)
{
  g_autofree char *statement = NULL;
  g_autofree char *visible = NULL;
  g_autofree char *standing = NULL;
  g_autofree char *source = NULL;

  if (row->statement == NULL)
    return describe_computed (self, row);

  statement = mz_describe_statement (self->build->context, row->statement);
  visible = mz_text_make_visible (statement);
  source = mz_describe_source (self->build->context, mz_dataset_get_source (self->build->dataset, row->statement->source));
  if (row->statement->kind != MZ_STATEMENT_FIGURE)
    /* Translators: what is stated, source, the day for which it says so */
    return g_strdup_printf (C_("table row", "%1$s; %2$s, as of %3$s"), visible, source, row->statement->as_of);

  standing = mz_describe_standing (row->standing);

  /* Translators: figure, how it stands to the drawn one, source */
  return g_strdup_printf (C_("table row", "%1$s; %2$s; %3$s"), visible, standing, source);
}

static char *
describe_left_out (const MzTablePicture *self)
{
  GString *names = NULL;

  for (guint i = 0; i < self->left_out->len; i++)
    {
      if (names == NULL)
        names = g_string_new (NULL);
      else
        g_string_append (names, C_("between names", ", "));
      g_string_append (names, mz_table_column_get_title (g_array_index (self->left_out, MzTableColumn, i)));
    }
  if (names == NULL)
    return NULL;

  g_string_prepend (names, C_("table", "Columns without room: "));

  return g_string_free (names, FALSE);
}

/* What the picture has no room for. */
char *
_mz_table_picture_describe_rest (const MzTablePicture *self)
{
  guint n_more = self->rows->len - self->n_shown;
  GString *words = g_string_new (NULL);

  if (n_more > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more row; a CSV file has all of them",
                                                 "%u more rows; a CSV file has all of them", n_more), n_more));
  append (words, describe_left_out (self));

  return g_string_free (words, words->len == 0);
}
