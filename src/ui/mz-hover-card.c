/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-hover-card.h"

#include "mz-describe.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

#define MAX_QUOTE_CHARACTERS 160

struct _MzHoverCard
{
  GtkWidget parent_instance;

  /* borrowed: children */
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *period;
  GtkLabel *quote;
  GtkLabel *source;
  GtkLabel *dissent;
};

G_DEFINE_FINAL_TYPE (MzHoverCard, mz_hover_card, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (MzHoverCard *self,
           const char  *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 38);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  g_autofree char *visible = text != NULL ? mz_text_make_visible (text) : NULL;

  gtk_label_set_text (label, visible != NULL ? visible : "");
  gtk_widget_set_visible (GTK_WIDGET (label), visible != NULL);
}

static char *
describe_evidence (const MzEvidence *evidence)
{
  const char *words = evidence->kind == MZ_EVIDENCE_QUOTE  ? evidence->exact
                      : evidence->kind == MZ_EVIDENCE_CELL ? evidence->printed_row
                                                           : evidence->pointer;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) > MAX_QUOTE_CHARACTERS)
    {
      start = g_utf8_substring (words, 0, MAX_QUOTE_CHARACTERS);
      words = start;
    }
  if (evidence->kind != MZ_EVIDENCE_QUOTE)
    return g_strdup_printf ("%s%s", words, start != NULL ? "…" : "");

  return g_strdup_printf (C_("quote", "“%1$s%2$s”"), words, start != NULL ? "…" : "");
}

static void
set_dissent (MzHoverCard *self,
             MzChart     *chart,
             guint32      figure)
{
  const MzFigure *record = mz_dataset_get_figure (mz_chart_context_get_dataset (mz_chart_get_context (chart)), figure);
  const MzQueryRow *row = mz_query_find (mz_chart_get_query (chart), record->subject);
  g_autofree char *words = NULL;

  if (row != NULL && row->n_rivals > 0)
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure says otherwise",
                                          "%u figures say otherwise", row->n_rivals), row->n_rivals);
  set_text (self->dissent, words);
}

static void
show_figure (MzHoverCard *self,
             MzChart     *chart,
             guint32      figure)
{
  MzChartContext *context = mz_chart_get_context (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzFigure *record = mz_dataset_get_figure (dataset, figure);
  g_autofree char *value = mz_describe_value (context, record);
  g_autofree char *source = mz_describe_source (context, mz_dataset_get_source (dataset, record->base.source));
  g_autofree char *quote = describe_evidence (&record->base.evidence);
  g_autofree char *period = NULL;

  /* Translators: measure, period and, in brackets, the definition that the source uses */
  if (record->basis != NULL)
    period = g_strdup_printf (C_("card", "%1$s, %2$s (%3$s)"),
                              mz_dataset_get_measure_name (dataset, record->measure,
                                                           mz_chart_context_get_language (context)),
                              record->period, record->basis);
  else
    period = g_strdup_printf (C_("card", "%1$s, %2$s"),
                              mz_dataset_get_measure_name (dataset, record->measure,
                                                           mz_chart_context_get_language (context)),
                              record->period);

  set_text (self->title, mz_chart_context_get_subject_name (context, record->subject));
  set_text (self->value, value);
  set_text (self->period, period);
  set_text (self->quote, quote);
  set_text (self->source, source);
  set_dissent (self, chart, figure);
}

static void
show_sentence (MzHoverCard *self,
               const char  *sentence)
{
  set_text (self->title, NULL);
  set_text (self->value, NULL);
  set_text (self->period, sentence);
  set_text (self->quote, NULL);
  set_text (self->source, NULL);
  set_text (self->dissent, NULL);
}

/* A holding or an event: its sentence, its words and who says so. */
static void
show_statement (MzHoverCard       *self,
                MzChart           *chart,
                const MzStatement *statement,
                const char        *sentence)
{
  MzChartContext *context = mz_chart_get_context (chart);
  const MzSource *origin = mz_dataset_get_source (mz_chart_context_get_dataset (context), statement->source);
  g_autofree char *title = mz_describe_statement (context, statement);
  g_autofree char *quote = describe_evidence (&statement->evidence);
  g_autofree char *source = mz_describe_source (context, origin);

  set_text (self->title, title);
  set_text (self->value, NULL);
  set_text (self->period, sentence);
  set_text (self->quote, quote);
  set_text (self->source, source);
  set_text (self->dissent, NULL);
}

/* Whether a mark stands for a number that is none of the figures behind it. */
static gboolean
is_computed (MzChart *chart,
             guint32  mark)
{
  MzScene *scene = mz_chart_get_scene (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  if (n_data == 0 || mz_chart_get_derivation (chart) != NULL)
    return TRUE;

  return mz_view_spec_get_view (mz_chart_get_spec (chart)) == MZ_VIEW_HOLDINGS &&
         !g_str_equal (mz_scene_get_key (scene, mark), mz_dataset_get_figure (dataset, data[0])->subject);
}

static void
mz_hover_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mz_hover_card_parent_class)->dispose (object);
}

static void
mz_hover_card_class_init (MzHoverCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_hover_card_dispose;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "hovercard");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  /* The focused mark itself speaks; the card would say the same twice. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mz_hover_card_init (MzHoverCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->title = add_label (self, "heading");
  self->value = add_label (self, "title-3");
  self->period = add_label (self, "caption");
  self->quote = add_label (self, "quote");
  self->source = add_label (self, "caption");
  self->dissent = add_label (self, "dissent");
}

/**
 * mz_hover_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
mz_hover_card_new (void)
{
  return g_object_new (MZ_TYPE_HOVER_CARD, NULL);
}

/**
 * mz_hover_card_set_mark:
 * @self: a card
 * @chart: a chart
 * @mark: one of its marks
 *
 * Tells a mark: its figure, or its sentence when it stands for none or is computed from several.
 */
void
mz_hover_card_set_mark (MzHoverCard *self,
                        MzChart     *chart,
                        guint32      mark)
{
  MzScene *scene = mz_chart_get_scene (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);
  const char *sentence = mz_scene_get_sentence (scene, mark);
  const char *key = mz_scene_get_key (scene, mark);
  const MzStatement *statement = key != NULL ? mz_dataset_find_statement (dataset, key) : NULL;

  if (statement != NULL && statement->kind != MZ_STATEMENT_FIGURE)
    {
      show_statement (self, chart, statement, sentence);
      return;
    }
  /* A computed number is none of the figures that it comes from. */
  if (is_computed (chart, mark))
    {
      show_sentence (self, sentence);
      return;
    }

  show_figure (self, chart, data[0]);
  /* A disputed area is coloured with a state's figure: its own sentence says so. */
  if (!g_str_equal (key, mz_dataset_get_figure (dataset, data[0])->subject))
    set_text (self->period, sentence);
}
