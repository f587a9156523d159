/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-card-words.h"

#include "mz-card-dissent.h"
#include "mz-card-quote.h"
#include "mz-describe-private.h"
#include "mz-describe.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_QUOTE_CHARACTERS 160
#define MAX_LISTED           4

static char *
join_lines (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
dup_name (MzChartContext *context,
          const char     *subject)
{
  return mz_text_make_visible (mz_chart_context_get_subject_name (context, subject));
}

/* "Reserves, 2025" */
static char *
describe_period (MzChartContext *context,
                 const MzFigure *figure)
{
  const char *measure = mz_dataset_get_measure_name (mz_chart_context_get_dataset (context), figure->measure,
                                                     mz_chart_context_get_language (context));

  /* Translators: measure and period */
  return g_strdup_printf (C_("card", "%1$s, %2$s"), measure, figure->period);
}

static void
take_place (MzCardWords      *self,
            const MzEvidence *evidence)
{
  g_autofree char *page = NULL, *row = NULL, *column = NULL;

  if (evidence->kind != MZ_EVIDENCE_CELL || evidence->row_label == NULL || evidence->column_label == NULL ||
      evidence->page == NULL)
    return;

  page = mz_text_isolate (evidence->page);
  row = mz_text_isolate (evidence->row_label);
  column = mz_text_isolate (evidence->column_label);
  /* Translators: page, row and column of a printed table */
  self->place = g_strdup_printf (C_("card", "Page %1$s, row “%2$s”, column “%3$s”"), page, row, column);
}

static const char *
get_words (const MzEvidence *evidence)
{
  return evidence->kind == MZ_EVIDENCE_QUOTE  ? evidence->exact
         : evidence->kind == MZ_EVIDENCE_CELL ? evidence->printed_row
                                              : evidence->pointer;
}

/* The words as they stand, in quotation marks where they are words. */
static void
take_quote (MzCardWords      *self,
            const MzEvidence *evidence,
            double            value,
            const char       *unit)
{
  g_autofree char *visible = get_words (evidence) != NULL ? mz_text_make_visible (get_words (evidence)) : NULL;
  g_autofree char *part = NULL;
  const char *opening = C_("opening quotation mark", "“"), *closing = C_("closing quotation mark", "”");

  if (visible == NULL)
    return;

  _mz_card_quote_find_number (visible, value, unit, &self->number_start, &self->number_end);
  part = _mz_card_quote_shorten (visible, &self->number_start, &self->number_end, MAX_QUOTE_CHARACTERS);
  take_place (self, evidence);
  self->is_row = evidence->kind != MZ_EVIDENCE_QUOTE;
  if (evidence->kind != MZ_EVIDENCE_QUOTE)
    {
      self->quote = g_steal_pointer (&part);
      return;
    }

  self->quote = g_strconcat (opening, part, closing, NULL);
  if (self->number_end > self->number_start)
    {
      self->number_start += strlen (opening);
      self->number_end += strlen (opening);
    }
}

static void
take_evidence (MzCardWords       *self,
               MzChartContext    *context,
               const MzStatement *statement,
               double             value,
               const char        *unit)
{
  const MzSource *source = mz_dataset_get_source (mz_chart_context_get_dataset (context), statement->source);

  take_quote (self, &statement->evidence, value, unit);
  self->quote_language = statement->evidence.kind == MZ_EVIDENCE_POINTER ? NULL : source->language;
  self->source = mz_describe_source (context, source);
}

static void
take_basis (MzCardWords    *self,
            MzChartContext *context,
            const MzFigure *figure)
{
  g_autofree char *words = mz_describe_term (context, figure->basis);
  g_autofree char *basis = mz_text_make_visible (words);

  if (basis != NULL)
    self->basis = g_strdup_printf (C_("card", "Definition: %s"), basis);
  else if (figure->reason != NULL)
    self->basis = mz_text_make_visible (figure->reason);
}

static void
say_figure (MzCardWords *self,
            MzChart     *chart,
            guint32      place)
{
  MzChartContext *context = mz_chart_get_context (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const MzFigure *figure = mz_dataset_get_figure (dataset, place);
  const MzMeasure *measure = mz_dataset_get_measure (dataset, figure->measure);

  self->title = dup_name (context, figure->subject);
  self->value = mz_describe_value (context, figure);
  self->period = describe_period (context, figure);
  take_basis (self, context, figure);
  take_evidence (self, context, &figure->base, figure->value, measure->unit);
  self->dissent = _mz_card_describe_dissent (chart, place);
}

static char *
list_figures (MzChartContext *context,
              const char     *first_line,
              const guint32  *figures,
              guint           n_figures,
              guint           n_max)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_listed = n_figures <= n_max ? n_figures : n_max - 1;

  if (first_line != NULL)
    g_ptr_array_add (lines, g_strdup (first_line));
  for (guint i = 0; i < n_listed; i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (mz_chart_context_get_dataset (context), figures[i]);
      g_autofree char *words = mz_describe_figure (context, figure);

      g_ptr_array_add (lines, g_strconcat ("• ", words, NULL));
    }
  if (n_figures > n_listed)
    g_ptr_array_add (lines, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more",
                                                          n_figures - n_listed), n_figures - n_listed));

  return join_lines (lines);
}

/* A computed number is none of the figures that it comes from: the formula, and what goes into it. */
static void
say_computed (MzCardWords   *self,
              MzChart       *chart,
              guint32        mark,
              const guint32 *figures,
              guint          n_figures)
{
  MzChartContext *context = mz_chart_get_context (chart);
  const MzDerivation *derivation = mz_chart_get_derivation (chart);
  const char *subject = mz_scene_get_key (mz_chart_get_scene (chart), mark);
  const MzDerivedRow *row = subject != NULL ? mz_derivation_find (derivation, subject) : NULL;
  g_autofree char *formula = mz_describe_formula (derivation->kind);
  g_autofree char *name = mz_describe_derived (derivation->kind);

  self->details = list_figures (context, formula, figures, n_figures, MAX_LISTED);
  if (row == NULL)
    {
      self->period = g_strdup (mz_scene_get_sentence (mz_chart_get_scene (chart), mark));
      return;
    }

  self->title = dup_name (context, subject);
  self->value = mz_describe_computed (context, derivation->kind, row);
  self->period = g_strdup_printf (C_("card", "%1$s, computed for %2$d"), name, derivation->year);
}

/* A plant has a name, a group of plants or bars has none but its sentence. */
static void
say_sum (MzCardWords   *self,
         MzChart       *chart,
         guint32        mark,
         const guint32 *figures,
         guint          n_figures)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  const char *key = mz_scene_get_key (mz_chart_get_scene (chart), mark);
  const char *sentence = mz_scene_get_sentence (mz_chart_get_scene (chart), mark);
  g_autofree char *together = _mz_describe_close_together (n_figures);

  if (key != NULL && mz_dataset_find_facility (dataset, key) != MZ_NO_INDEX)
    self->title = dup_name (mz_chart_get_context (chart), key);
  if (sentence != NULL && g_str_has_prefix (sentence, together))
    {
      /* Each is in the list, where the sentence would tell it a second time. */
      self->title = self->title != NULL || key == NULL ? self->title : dup_name (mz_chart_get_context (chart), key);
      self->period = g_strdup (together);
      self->details = list_figures (mz_chart_get_context (chart), NULL, figures, n_figures, n_figures);
      return;
    }
  self->period = g_strdup (sentence);
  self->details = list_figures (mz_chart_get_context (chart), NULL, figures, n_figures, MAX_LISTED);
}

/* A holding, an event, a facility: the mark's own sentence, and the words or the source behind it. The sentence
 * of an event is its title, date and quotation, which the card has in places of their own. */
static void
say_other (MzCardWords *self,
           MzChart     *chart,
           guint32      mark)
{
  MzChartContext *context = mz_chart_get_context (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  const char *key = mz_scene_get_key (mz_chart_get_scene (chart), mark);
  const MzStatement *statement = key != NULL ? mz_dataset_find_statement (dataset, key) : NULL;
  guint32 place = key != NULL ? mz_dataset_find_facility (dataset, key) : MZ_NO_INDEX;
  const MzFacility *facility = place != MZ_NO_INDEX ? mz_dataset_get_facility (dataset, place) : NULL;

  if (statement == NULL || statement->kind != MZ_STATEMENT_EVENT)
    self->period = g_strdup (mz_scene_get_sentence (mz_chart_get_scene (chart), mark));
  if (statement != NULL)
    {
      self->title = mz_describe_statement (context, statement);
      take_evidence (self, context, statement, NAN, "");
    }
  else if (facility != NULL)
    {
      self->title = dup_name (context, key);
      if (facility->source != MZ_NO_INDEX)
        self->source = mz_describe_source (context, mz_dataset_get_source (dataset, facility->source));
    }
}

/* A holding or an event, whose figures are only its terms. */
static gboolean
is_of_statement (MzChart *chart,
                 guint32  mark)
{
  const char *key = mz_scene_get_key (mz_chart_get_scene (chart), mark);

  return key != NULL &&
         mz_dataset_find_statement (mz_chart_context_get_dataset (mz_chart_get_context (chart)), key) != NULL;
}

/**
 * mz_card_words_new:
 * @chart: a chart
 * @mark: one of its marks
 *
 * Says a mark for a small card: one figure in full, several as a list, a computed number with its formula
 * and inputs, anything else by its sentence and the words behind it.
 *
 * Returns: (transfer full): the words
 */
MzCardWords *
mz_card_words_new (MzChart *chart,
                   guint32  mark)
{
  MzCardWords *self = g_new0 (MzCardWords, 1);
  MzScene *scene = mz_chart_get_scene (chart);
  MzDataset *dataset = mz_chart_context_get_dataset (mz_chart_get_context (chart));
  guint n_data;
  const guint32 *data = mz_scene_get_data (scene, mark, &n_data);

  if (is_of_statement (chart, mark))
    {
      say_other (self, chart, mark);
      if (n_data > 0)
        self->details = list_figures (mz_chart_get_context (chart), NULL, data, n_data, MAX_LISTED);
      return self;
    }

  if (mz_chart_get_derivation (chart) != NULL && n_data > 0)
    say_computed (self, chart, mark, data, n_data);
  else if (n_data > 1)
    say_sum (self, chart, mark, data, n_data);
  else if (n_data == 1)
    say_figure (self, chart, data[0]);
  else
    say_other (self, chart, mark);

  /* A disputed area is coloured with a state's figure: its own sentence says so. */
  if (n_data == 1 && self->title != NULL && mz_chart_get_derivation (chart) == NULL &&
      g_strcmp0 (mz_scene_get_key (scene, mark), mz_dataset_get_figure (dataset, data[0])->subject) != 0)
    {
      g_free (self->period);
      self->period = g_strdup (mz_scene_get_sentence (scene, mark));
    }

  return self;
}

/**
 * mz_card_words_free:
 * @self: (transfer full): words
 */
void
mz_card_words_free (MzCardWords *self)
{
  g_free (self->title);
  g_free (self->value);
  g_free (self->period);
  g_free (self->basis);
  g_free (self->details);
  g_free (self->quote);
  g_free (self->place);
  g_free (self->source);
  g_free (self->dissent);
  g_free (self);
}

/**
 * mz_card_words_join:
 * @self: words
 *
 * Returns: (transfer full): all that the card says, one part a line
 */
char *
mz_card_words_join (const MzCardWords *self)
{
  const char *const parts[] = { self->title, self->value, self->period, self->basis, self->details, self->quote,
                                self->place, self->source, self->dissent };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", parts[i]);
    }

  return g_string_free (words, FALSE);
}
