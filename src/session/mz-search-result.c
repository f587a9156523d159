/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-search-result.h"

#include "mz-describe.h"
#include "mz-measure-list.h"
#include "mz-query.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <string.h>

struct _MzSearchResult
{
  GObject        parent_instance;
  MzSearchIndex *index;
  MzSearchHit    hit;
};

G_DEFINE_FINAL_TYPE (MzSearchResult, mz_search_result, G_TYPE_OBJECT)

static const MzSearchEntry *
get_entry (MzSearchResult *self)
{
  return mz_search_index_get_entry (self->index, self->hit.entry);
}

static MzDataset *
get_dataset (MzSearchResult *self)
{
  return mz_chart_context_get_dataset (mz_search_index_get_context (self->index));
}

/**
 * mz_search_result_new:
 * @index: where it was found
 * @hit: what was found
 *
 * Returns: (transfer full): a result for a list
 */
MzSearchResult *
mz_search_result_new (MzSearchIndex     *index,
                      const MzSearchHit *hit)
{
  MzSearchResult *self = g_object_new (MZ_TYPE_SEARCH_RESULT, NULL);

  self->index = mz_search_index_ref (index);
  self->hit = *hit;

  return self;
}

/**
 * mz_search_result_get_kind:
 * @self: a result
 *
 * Returns: what was found
 */
MzSearchKind
mz_search_result_get_kind (MzSearchResult *self)
{
  g_return_val_if_fail (MZ_IS_SEARCH_RESULT (self), MZ_SEARCH_COUNTRY);

  return get_entry (self)->kind;
}

/**
 * mz_search_result_dup_title:
 * @self: a result
 *
 * Returns: (transfer full): its name in the language of the program, or the words that are quoted
 */
char *
mz_search_result_dup_title (MzSearchResult *self)
{
  MzChartContext *context = mz_search_index_get_context (self->index);
  const MzSearchEntry *entry = get_entry (self);

  switch (entry->kind)
    {
    case MZ_SEARCH_GROUP:
      return mz_text_make_visible (mz_country_groups_find (mz_chart_context_get_groups (context), entry->id)->name);
    case MZ_SEARCH_MEASURE:
      return mz_describe_measure (context, entry->id);
    case MZ_SEARCH_SOURCE:
      return mz_text_make_visible (mz_dataset_get_source (get_dataset (self),
                                                          mz_dataset_find_source (get_dataset (self), entry->id))->title);
    case MZ_SEARCH_QUOTATION:
      return mz_text_make_visible (mz_dataset_find_statement (get_dataset (self), entry->id)->evidence.exact);
    case MZ_SEARCH_COUNTRY:
    case MZ_SEARCH_COMPANY:
    case MZ_SEARCH_FACILITY:
    default:
      return mz_text_make_visible (mz_chart_context_get_subject_name (context, entry->id));
    }
}

static const char *
get_kind_name (MzSearchKind kind)
{
  switch (kind)
    {
    case MZ_SEARCH_COUNTRY:
      return C_("search", "Country");
    case MZ_SEARCH_COMPANY:
      return C_("search", "Company");
    case MZ_SEARCH_FACILITY:
      return C_("search", "Facility");
    case MZ_SEARCH_GROUP:
      return C_("search", "Group of countries");
    case MZ_SEARCH_MEASURE:
      return C_("search", "Measure");
    case MZ_SEARCH_SOURCE:
      return C_("search", "Source");
    case MZ_SEARCH_QUOTATION:
    default:
      return C_("search", "Quotation");
    }
}

static char *
describe_members (const MzCountryGroup *group)
{
  guint n = group->members->len;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member", "%u members", n), n);
}

static char *
describe_more (MzSearchResult *self)
{
  MzChartContext *context = mz_search_index_get_context (self->index);
  const MzSearchEntry *entry = get_entry (self);
  MzDataset *dataset = get_dataset (self);

  if (entry->kind == MZ_SEARCH_QUOTATION)
    return mz_describe_statement (context, mz_dataset_find_statement (dataset, entry->id));
  if (entry->kind == MZ_SEARCH_SOURCE)
    return mz_describe_source (context, mz_dataset_get_source (dataset, mz_dataset_find_source (dataset, entry->id)));
  if (entry->kind == MZ_SEARCH_GROUP)
    return describe_members (mz_country_groups_find (mz_chart_context_get_groups (context), entry->id));
  if (entry->n_figures == 0)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure", "%u figures", entry->n_figures), entry->n_figures);
}

static void
append_part (GString    *words,
             const char *part)
{
  g_autofree char *visible = mz_text_make_visible (part);
  g_autofree char *isolated = mz_text_isolate (visible);

  g_string_append_printf (words, " · %s", isolated);
}

/**
 * mz_search_result_dup_subtitle:
 * @self: a result
 *
 * Returns: (transfer full): what it is, which of its names matched when that is not the title, and how
 *   much is said of it or by whom
 */
char *
mz_search_result_dup_subtitle (MzSearchResult *self)
{
  const char *matched = mz_search_index_get_text (self->index, self->hit.text);
  GString *words = g_string_new (get_kind_name (get_entry (self)->kind));
  g_autofree char *title = mz_search_result_dup_title (self);
  g_autofree char *more = describe_more (self);

  if (get_entry (self)->kind != MZ_SEARCH_QUOTATION && !g_str_equal (matched, title) &&
      (more == NULL || strstr (more, matched) == NULL))
    append_part (words, matched);
  if (more != NULL)
    append_part (words, more);

  return g_string_free (words, FALSE);
}

static gboolean
states_subject (MzDataset  *dataset,
                const char *measure,
                const char *subject)
{
  guint32 wanted = mz_dataset_find_measure (dataset, measure);

  for (guint32 i = 0; wanted != MZ_NO_INDEX && i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);

      if (figure->measure == wanted && g_str_equal (figure->subject, subject))
        return TRUE;
    }

  return FALSE;
}

/* The first measure in the order of the list that says something of the subject. */
static const char *
find_measure (MzDataset  *dataset,
              const char *subject)
{
  for (guint32 i = 0; i < mz_dataset_get_n_measures (dataset); i++)
    {
      const char *id = mz_dataset_get_measure (dataset, i)->id;

      if (states_subject (dataset, id, subject))
        return id;
    }

  return NULL;
}

static gboolean
is_drawn (MzSession    *session,
          const char   *subject,
          const MzLens *lens)
{
  MzViewSpec *spec = mz_session_get_spec (session);
  MzDataset *dataset = mz_chart_context_get_dataset (mz_session_get_context (session));
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));
  g_autoptr (MzQueryResult) query =
    measure != MZ_NO_INDEX ? mz_query_run (dataset, measure, mz_view_spec_get_year (spec), lens) : NULL;
  const MzQueryRow *row = query != NULL ? mz_query_find (query, subject) : NULL;

  return row != NULL && row->drawn != MZ_NO_INDEX;
}

/* One article draws the few places that it speaks of. */
static void
widen_lens (MzSession  *session,
            const char *subject)
{
  MzLens *lens = mz_view_spec_get_lens (mz_session_get_spec (session));
  g_autoptr (MzLens) wider = NULL;

  if (mz_lens_get_kind (lens) != MZ_LENS_SOURCE || is_drawn (session, subject, lens))
    return;

  wider = mz_lens_with_kind (lens, MZ_LENS_DEFAULT, NULL);
  if (is_drawn (session, subject, wider))
    mz_session_set_lens (session, wider);
}

/* A subject is selected where its mark is: in what is shown when that has one, else in another measure or
 * through another lens, and a company of which no figure is known among the holdings. */
static void
follow_subject (MzSearchResult *self,
                MzSession      *session)
{
  const MzSearchEntry *entry = get_entry (self);
  MzDataset *dataset = get_dataset (self);
  const char *measure = find_measure (dataset, entry->id);

  if (entry->kind != MZ_SEARCH_COUNTRY && measure == NULL)
    mz_session_set_view (session, MZ_VIEW_HOLDINGS);
  else if (measure != NULL &&
           !states_subject (dataset, mz_view_spec_get_measure (mz_session_get_spec (session)), entry->id))
    mz_session_set_measure (session, measure);
  widen_lens (session, entry->id);
  mz_session_select_subject (session, entry->id);
}

/**
 * mz_search_result_follow:
 * @self: a result
 * @session: a session with the dataset that was searched
 *
 * Shows what was found: selects a subject, in a measure that says something of it; switches to a measure;
 * draws the members of a group only; opens a source; puts a quoted statement in focus.
 */
void
mz_search_result_follow (MzSearchResult *self,
                         MzSession      *session)
{
  const MzSearchEntry *entry;

  g_return_if_fail (MZ_IS_SEARCH_RESULT (self));
  g_return_if_fail (MZ_IS_SESSION (session));

  entry = get_entry (self);
  switch (entry->kind)
    {
    case MZ_SEARCH_GROUP:
      mz_session_set_text (session, MZ_VIEW_TEXT_GROUP, entry->id);
      break;
    case MZ_SEARCH_MEASURE:
      mz_session_set_measure (session, entry->id);
      break;
    case MZ_SEARCH_SOURCE:
      mz_session_open_story (session, entry->id);
      break;
    case MZ_SEARCH_QUOTATION:
      mz_session_select_statement (session, entry->id);
      break;
    case MZ_SEARCH_COUNTRY:
    case MZ_SEARCH_COMPANY:
    case MZ_SEARCH_FACILITY:
    default:
      follow_subject (self, session);
    }
}

static void
mz_search_result_finalize (GObject *object)
{
  mz_search_index_unref (MZ_SEARCH_RESULT (object)->index);

  G_OBJECT_CLASS (mz_search_result_parent_class)->finalize (object);
}

static void
mz_search_result_class_init (MzSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_search_result_finalize;
}

static void
mz_search_result_init (MzSearchResult *self)
{
}
