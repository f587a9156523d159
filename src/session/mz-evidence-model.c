/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-evidence-model.h"

#include "mz-selection.h"
#include "mz-statement-item.h"

typedef struct
{
  guint32    figure;
  MzStanding standing;
} Entry;

struct _MzEvidenceModel
{
  GObject         parent_instance;
  MzChartContext *context;
  GArray         *entries;   /* (element-type Entry) */
  guint32         shown;     /* the figure in focus, or MZ_NO_INDEX */
  MzStanding      shown_standing;   /* how it stands to the drawn one */
  guint32         drawn;     /* the figure of the mark, or MZ_NO_INDEX */
  MzDerivation   *derivation;/* when a computed number is in focus */
  const MzDerivedRow *computed;
  MzConcentration *concentration;   /* when nothing is selected */
};

static GType
get_item_type (GListModel *model)
{
  return MZ_TYPE_STATEMENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return MZ_EVIDENCE_MODEL (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  MzEvidenceModel *self = MZ_EVIDENCE_MODEL (model);
  const Entry *entry;
  const MzFigure *figure;

  if (position >= self->entries->len)
    return NULL;

  entry = &g_array_index (self->entries, Entry, position);
  figure = mz_dataset_get_figure (mz_chart_context_get_dataset (self->context), entry->figure);

  return mz_statement_item_new (self->context, &figure->base, entry->standing, self->shown);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzEvidenceModel, mz_evidence_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
add_entry (MzEvidenceModel *self,
           guint32          figure,
           MzStanding       standing)
{
  const Entry entry = { figure, standing };

  if (figure == MZ_NO_INDEX)
    return;
  if (figure == self->shown)
    self->shown_standing = standing;
  else
    g_array_append_val (self->entries, entry);
}

static void
add_row (MzEvidenceModel     *self,
         const MzQueryResult *query,
         const MzQueryRow    *row)
{
  self->drawn = row->drawn;
  add_entry (self, row->drawn, MZ_STANDING_DRAWN);
  for (guint i = 0; i < row->n_others; i++)
    add_entry (self, g_array_index (query->others, guint32, row->first_other + i),
               mz_query_get_standing (row, i));
}

static void
fill (MzEvidenceModel *self,
      MzViewSpec      *spec,
      const MzFigure  *figure)
{
  g_autoptr (MzQueryResult) query = mz_selection_run_query (self->context, spec);
  const MzQueryRow *row;

  self->shown = figure->base.index;
  self->shown_standing = MZ_STANDING_DRAWN;
  row = query != NULL ? mz_query_find_figure (query, self->shown) : NULL;
  if (row != NULL)
    add_row (self, query, row);
}

static void
fill_computed (MzEvidenceModel *self,
               MzViewSpec      *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);
  const char *subject = mz_view_spec_get_selected (spec);
  MzDerivedKind kind;

  if (subject == NULL || !mz_derived_kind_parse (mz_view_spec_get_measure (spec), &kind))
    return;

  self->derivation = mz_derive_run (dataset, kind, mz_view_spec_get_year (spec), mz_view_spec_get_lens (spec));
  self->computed = mz_derivation_find (self->derivation, subject);
  for (guint i = 0; self->computed != NULL && i < self->computed->n_inputs; i++)
    add_entry (self, g_array_index (self->derivation->inputs, guint32, self->computed->first_input + i),
               MZ_STANDING_INPUT);
}

/* Of a trend that was zoomed in to some years it is the last of them. */
static int
get_year (MzViewSpec *spec)
{
  MzPeriod range;
  int year = mz_view_spec_get_year (spec);

  if (year != 0 || mz_view_spec_get_view (spec) != MZ_VIEW_TREND || !mz_view_spec_get_range (spec, &range))
    return year;

  return mz_period_get_year (&(MzPeriod) { range.last_day, range.last_day });
}

/* Without a selection it is the measure as a whole that is told; that of the world says nothing of the members of a
 * group. */
static void
fill_concentration (MzEvidenceModel *self,
                    MzViewSpec      *spec)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));

  if (mz_view_spec_get_selected (spec) != NULL || measure == MZ_NO_INDEX ||
      mz_view_spec_get_text (spec, MZ_VIEW_TEXT_GROUP) != NULL)
    return;

  self->concentration = mz_concentration_new (dataset, measure, get_year (spec),
                                              mz_view_spec_get_lens (spec));
  for (guint i = 0; self->concentration != NULL && i < self->concentration->inputs->len; i++)
    add_entry (self, g_array_index (self->concentration->inputs, guint32, i), MZ_STANDING_INPUT);
}

/**
 * mz_evidence_model_show:
 * @self: a model
 * @context: (nullable): what charts are made from
 * @spec: what is shown
 * @statement: (nullable): id of the statement in focus
 *
 * Lists every other figure for the subject and measure of the figure in focus: the drawn one
 * first when another is in focus, then rivals, then what newer editions superseded. When the
 * view shows a computed measure, the figures that the selected subject's number was computed
 * from; when nothing is selected, those that the concentration of the measure was computed from.
 * Else empty.
 */
void
mz_evidence_model_show (MzEvidenceModel *self,
                        MzChartContext  *context,
                        MzViewSpec      *spec,
                        const char      *statement)
{
  guint n_before;
  const MzFigure *figure;

  g_return_if_fail (MZ_IS_EVIDENCE_MODEL (self));

  n_before = self->entries->len;
  g_array_set_size (self->entries, 0);
  self->shown = self->drawn = MZ_NO_INDEX;
  if (context != NULL)
    mz_chart_context_ref (context);
  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context;

  figure = context != NULL ? mz_selection_get_figure (context, statement) : NULL;
  g_clear_pointer (&self->derivation, mz_derivation_free);
  g_clear_pointer (&self->concentration, mz_concentration_free);
  self->computed = NULL;
  if (figure != NULL)
    fill (self, spec, figure);
  else if (context != NULL && statement == NULL && mz_view_spec_is_of_measure (spec))
    {
      fill_computed (self, spec);
      fill_concentration (self, spec);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->entries->len);
}

/**
 * mz_evidence_model_get_computed:
 * @self: a model
 * @year_out: (out): the year it was computed for
 *
 * Returns: (transfer none) (nullable): the computed number in focus, until the model shows another
 */
const MzDerivedRow *
mz_evidence_model_get_computed (MzEvidenceModel *self,
                                int             *year_out)
{
  g_return_val_if_fail (MZ_IS_EVIDENCE_MODEL (self), NULL);

  *year_out = self->derivation != NULL ? self->derivation->year : 0;

  return self->computed;
}

/**
 * mz_evidence_model_get_concentration:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): how far the measure lies in few hands, when nothing is
 *   selected and its values may be added
 */
const MzConcentration *
mz_evidence_model_get_concentration (MzEvidenceModel *self)
{
  g_return_val_if_fail (MZ_IS_EVIDENCE_MODEL (self), NULL);

  return self->concentration;
}

/**
 * mz_evidence_model_get_drawn:
 * @self: a model
 *
 * Returns: the figure that the mark of this subject stands for, or %MZ_NO_INDEX
 */
guint32
mz_evidence_model_get_drawn (MzEvidenceModel *self)
{
  g_return_val_if_fail (MZ_IS_EVIDENCE_MODEL (self), MZ_NO_INDEX);

  return self->drawn;
}

/**
 * mz_evidence_model_get_standing:
 * @self: a model
 *
 * Returns: how the figure in focus stands to the drawn one, when there is one
 */
MzStanding
mz_evidence_model_get_standing (MzEvidenceModel *self)
{
  g_return_val_if_fail (MZ_IS_EVIDENCE_MODEL (self), MZ_STANDING_DRAWN);

  return self->shown_standing;
}

/**
 * mz_evidence_model_is_drawn:
 * @self: a model
 *
 * Returns: whether the figure in focus is the one that is drawn
 */
gboolean
mz_evidence_model_is_drawn (MzEvidenceModel *self)
{
  g_return_val_if_fail (MZ_IS_EVIDENCE_MODEL (self), FALSE);

  return self->shown != MZ_NO_INDEX && self->shown == self->drawn;
}

static void
mz_evidence_model_finalize (GObject *object)
{
  MzEvidenceModel *self = MZ_EVIDENCE_MODEL (object);

  g_clear_pointer (&self->context, mz_chart_context_unref);
  g_clear_pointer (&self->derivation, mz_derivation_free);
  g_clear_pointer (&self->concentration, mz_concentration_free);
  g_array_unref (self->entries);

  G_OBJECT_CLASS (mz_evidence_model_parent_class)->finalize (object);
}

static void
mz_evidence_model_class_init (MzEvidenceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_evidence_model_finalize;
}

static void
mz_evidence_model_init (MzEvidenceModel *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->shown = self->drawn = MZ_NO_INDEX;
}

/**
 * mz_evidence_model_new:
 *
 * Returns: (transfer full): an empty model
 */
MzEvidenceModel *
mz_evidence_model_new (void)
{
  return g_object_new (MZ_TYPE_EVIDENCE_MODEL, NULL);
}
