/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-subject-model.h"

#include "mz-derive.h"
#include "mz-selection.h"
#include "mz-statement-item.h"

#define WORLD "WLD"

struct _MzSubjectModel
{
  GObject         parent_instance;
  MzChartContext *context;
  GPtrArray      *statements;   /* (element-type MzStatement) they live as long as the context */
};

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_STATEMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MZ_SUBJECT_MODEL (model)->statements->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzSubjectModel *self = MZ_SUBJECT_MODEL (model);

  if (position >= self->statements->len)
    return NULL;

  return mz_statement_item_new (self->context, g_ptr_array_index (self->statements, position), MZ_STANDING_DRAWN,
                                MZ_NO_INDEX);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzSubjectModel, mz_subject_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* What the world total of a computed number would be is clear only for revisions: a share has it
 * among its inputs already, and the others mix two measures. */
static gboolean
is_revision (MzDerivedKind kind)
{
  return kind == MZ_DERIVED_RESERVES_REVISION || kind == MZ_DERIVED_PRODUCTION_REVISION;
}

static MzQueryResult *
run_query (MzChartContext *context,
           MzViewSpec     *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  MzDerivedKind kind;
  g_autoptr (MzDerivation) derivation = NULL;

  if (!mz_derived_kind_parse (mz_view_spec_get_measure (spec), &kind))
    return mz_selection_run_query (context, spec);
  if (!is_revision (kind))
    return NULL;

  derivation = mz_derive_run (dataset, kind, mz_view_spec_get_year (spec), mz_view_spec_get_lens (spec));
  if (derivation->inputs->len == 0)
    return NULL;

  return mz_query_run (dataset,
                       mz_dataset_get_figure (dataset, g_array_index (derivation->inputs, guint32, 0))->measure,
                       derivation->year, mz_view_spec_get_lens (spec));
}

static void
add_world (MzSubjectModel *self,
           MzViewSpec     *spec)
{
  g_autoptr (MzQueryResult) query = run_query (self->context, spec);
  guint32 world = query != NULL ? mz_query_get_nearest (query, &query->world_row) : MZ_NO_INDEX;

  if (world == MZ_NO_INDEX)
    return;

  g_ptr_array_add (self->statements,
                   (gpointer) &mz_dataset_get_figure (mz_chart_context_get_dataset (self->context), world)->base);
}

static void
add_if_about (MzSubjectModel    *self,
              const MzStatement *statement,
              const char        *subject,
              const char        *shown)
{
  if (g_strv_contains (statement->subjects, subject) && g_strcmp0 (statement->id, shown) != 0)
    g_ptr_array_add (self->statements, (gpointer) statement);
}

static int
compare_newest_first (gconstpointer first,
                      gconstpointer second)
{
  const MzStatement *a = *(const MzStatement *const *) first;
  const MzStatement *b = *(const MzStatement *const *) second;

  if (a->as_of_day != b->as_of_day)
    return a->as_of_day > b->as_of_day ? -1 : 1;
  if (a->source != b->source)
    return a->source < b->source ? -1 : 1;
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;

  return (a->index > b->index) - (a->index < b->index);
}

static void
add_about (MzSubjectModel *self,
           const char     *subject,
           const char     *shown)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    add_if_about (self, &mz_dataset_get_holding (dataset, i)->base, subject, shown);
  for (guint32 i = 0; i < mz_dataset_get_n_events (dataset); i++)
    add_if_about (self, &mz_dataset_get_event (dataset, i)->base, subject, shown);
  for (guint32 i = 0; i < mz_dataset_get_n_notes (dataset); i++)
    add_if_about (self, &mz_dataset_get_note (dataset, i)->base, subject, shown);
  g_ptr_array_sort (self->statements, compare_newest_first);
}

/**
 * mz_subject_model_show:
 * @self: a model
 * @context: (nullable): what charts are made from
 * @spec: what is shown
 * @statement: (nullable): id of the statement in focus, which is left out
 *
 * Lists what is said about the selected subject and is no figure — holdings, events and notes,
 * newest first — and behind it the world total that the subject is a part of: the one that is
 * drawn, else the newest that the lens leaves out. Empty without a subject.
 */
void
mz_subject_model_show (MzSubjectModel *self,
                       MzChartContext *context,
                       MzViewSpec     *spec,
                       const char     *statement)
{
  const char *subject = mz_view_spec_get_selected (spec);
  guint n_before;

  g_return_if_fail (MZ_IS_SUBJECT_MODEL (self));

  n_before = self->statements->len;
  g_ptr_array_set_size (self->statements, 0);
  if (context != NULL)
    mz_chart_context_ref (context);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context;

  if (context != NULL && subject != NULL)
    {
      add_about (self, subject, statement);
      if (!g_str_equal (subject, WORLD))
        add_world (self, spec);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->statements->len);
}

static void
mz_subject_model_finalize (GObject *object)
{
  MzSubjectModel *self = MZ_SUBJECT_MODEL (object);

  g_clear_pointer (&self->context, mz_chart_context_unref);
  g_ptr_array_unref (self->statements);

  G_OBJECT_CLASS (mz_subject_model_parent_class)->finalize (object);
}

static void
mz_subject_model_class_init (MzSubjectModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_subject_model_finalize;
}

static void
mz_subject_model_init (MzSubjectModel *self)
{
  self->statements = g_ptr_array_new ();
}

/**
 * mz_subject_model_new:
 *
 * Returns: (transfer full): an empty model
 */
MzSubjectModel *
mz_subject_model_new (void)
{
  return g_object_new (MZ_TYPE_SUBJECT_MODEL, NULL);
}
