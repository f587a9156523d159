/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-evidence-page-private.h"

#include "mz-article-text.h"
#include "mz-describe.h"
#include "mz-lens.h"
#include "mz-link.h"
#include "mz-link-opener.h"
#include "mz-quote-style.h"
#include "mz-source-text.h"
#include "mz-text.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static MzChartContext *
get_context (MzEvidencePage *self)
{
  return mz_session_get_context (self->session);
}

static MzDataset *
get_dataset (MzEvidencePage *self)
{
  return mz_chart_context_get_dataset (get_context (self));
}

static const char *
get_measure_name (MzEvidencePage *self,
                  guint32         measure)
{
  return mz_dataset_get_measure_name (get_dataset (self), measure, mz_chart_context_get_language (get_context (self)));
}

/* Why an area that several states claim has no figure of its own. */
static char *
dup_dispute_note (MzEvidencePage *self,
                  const char     *subject)
{
  MzMapGeometry *geometry = mz_chart_context_get_geometry (get_context (self));
  MzWorld *world = geometry != NULL ? mz_map_geometry_get_world (geometry) : NULL;
  guint32 unit = world != NULL ? mz_world_find_unit (world, subject) : MZ_NO_UNIT;

  if (unit == MZ_NO_UNIT || mz_world_get_unit (world, unit)->dispute == MZ_NO_UNIT)
    return NULL;

  return mz_describe_term (get_context (self),
                           mz_world_get_dispute (world, mz_world_get_unit (world, unit)->dispute)->note);
}

static void
fill_heading_of_figure (MzEvidencePage *self,
                        const MzFigure *figure)
{
  g_autofree char *subject =
    mz_text_make_visible (mz_chart_context_get_subject_name (get_context (self), figure->subject));
  g_autofree char *period = mz_text_make_visible (figure->period);
  g_autofree char *measure =
    g_strdup_printf (C_("measure, period", "%s, %s"), get_measure_name (self, figure->measure), period);
  g_autofree char *value = mz_describe_value (get_context (self), figure);
  g_autofree char *reason = figure->reason != NULL ? mz_text_make_visible (figure->reason) : NULL;

  mz_widget_set_text (self->subject_label, subject);
  mz_widget_set_text (self->measure_label, measure);
  mz_widget_set_text (self->value_label, value);
  mz_widget_set_text (self->message_label, reason);
}

static char *
dup_subject_names (MzEvidencePage    *self,
                   const MzStatement *statement)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; statement->subjects[i] != NULL && i < 4; i++)
    {
      g_autofree char *name =
        mz_text_make_visible (mz_chart_context_get_subject_name (get_context (self), statement->subjects[i]));

      if (out->len > 0)
        g_string_append (out, C_("between names", ", "));
      g_string_append (out, name);
    }

  return g_string_free (out, FALSE);
}

static void
fill_heading_of_other (MzEvidencePage    *self,
                       const MzStatement *statement)
{
  g_autofree char *subjects = dup_subject_names (self, statement);
  g_autofree char *kind = mz_describe_kind (statement->kind);
  g_autofree char *sentence = mz_describe_statement (get_context (self), statement);

  mz_widget_set_text (self->subject_label, subjects);
  mz_widget_set_text (self->measure_label, kind);
  mz_widget_set_text (self->value_label, NULL);
  mz_widget_set_text (self->message_label, sentence);
}

static void
fill_standing (MzEvidencePage *self,
               const MzFigure *figure)
{
  GtkWidget *label = GTK_WIDGET (self->standing_label);
  guint32 drawn = mz_evidence_model_get_drawn (self->rivals);
  MzStanding standing = mz_evidence_model_get_standing (self->rivals);
  g_autofree char *words = NULL;

  gtk_widget_remove_css_class (label, "drawn");
  gtk_widget_remove_css_class (label, "rival");
  if (figure == NULL || drawn == MZ_NO_INDEX)
    {
      gtk_widget_set_visible (label, FALSE);
      return;
    }

  words = mz_describe_standing (standing);
  if (standing == MZ_STANDING_DRAWN || standing == MZ_STANDING_RIVAL)
    gtk_widget_add_css_class (label, standing == MZ_STANDING_DRAWN ? "drawn" : "rival");
  mz_widget_set_text (self->standing_label, words);
}

static void
fill_quote (MzEvidencePage   *self,
            const MzEvidence *evidence,
            const MzSource   *source)
{
  gsize start = 0;
  gsize end = 0;
  g_autofree char *excerpt = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  if (source->text != NULL && evidence->end_byte > evidence->start_byte)
    {
      excerpt = mz_article_text_dup_excerpt (source->text, evidence, &start, &end);
    }
  else
    {
      excerpt = mz_text_make_visible (evidence->exact);
      end = strlen (excerpt);
    }
  attributes = mz_quote_style_new_attributes (start, end, source->language);
  mz_widget_set_text (self->quote_label, excerpt);
  gtk_label_set_attributes (self->quote_label, attributes);
}

static void
fill_cell (MzEvidencePage   *self,
           const MzEvidence *evidence)
{
  g_autofree char *place = mz_describe_cell_place (evidence);
  g_autofree char *printed = evidence->printed_row != NULL ? mz_text_make_visible (evidence->printed_row) : NULL;
  g_autofree char *row = evidence->row_label != NULL ? mz_text_make_visible (evidence->row_label) : NULL;
  g_autofree char *column = evidence->column_label != NULL ? mz_text_make_visible (evidence->column_label) : NULL;
  g_autofree char *where = NULL;

  if (row != NULL && column != NULL)
    where = g_strdup_printf (_("Row “%s”, column “%s”"), row, column);

  mz_widget_set_text (self->place_label, place);
  mz_widget_set_text (self->printed_label, printed);
  mz_widget_set_text (self->column_label, where);
}

static void
fill_evidence (MzEvidencePage   *self,
               const MzEvidence *evidence,
               const MzSource   *source)
{
  mz_widget_set_text (self->quote_label, NULL);
  mz_widget_set_text (self->place_label, NULL);
  mz_widget_set_text (self->printed_label, NULL);
  mz_widget_set_text (self->column_label, NULL);

  if (evidence->kind == MZ_EVIDENCE_QUOTE)
    {
      fill_quote (self, evidence, source);
    }
  else if (evidence->kind == MZ_EVIDENCE_CELL)
    {
      fill_cell (self, evidence);
    }
  else
    {
      g_autofree char *where = evidence->pointer != NULL ? mz_text_make_visible (evidence->pointer) : NULL;

      mz_widget_set_text (self->place_label, where);
      mz_widget_set_text (self->column_label, _("The text of this source is not bundled."));
    }
  gtk_widget_set_visible (self->printed_window, gtk_widget_get_visible (GTK_WIDGET (self->printed_label)));
  gtk_widget_set_visible (self->quote_card, TRUE);
}

static void
fill_buttons (MzEvidencePage   *self,
              const MzEvidence *evidence,
              const MzSource   *source)
{
  g_autofree char *search = source->url == NULL ? mz_link_for_search (source->title) : NULL;
  g_autofree char *tooltip = mz_link_opener_dup_tooltip (source->url != NULL ? source->url : search);

  gtk_button_set_label (self->open_button,
                        source->url != NULL ? _("Open the Original") : _("Search the Web for Its Title"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->open_button), tooltip);
  mz_widget_set_text (self->note_label,
                      source->url == NULL ? _("The address of the original is not known.") : NULL);

  gtk_widget_set_visible (self->reprint_button, source->reprint_url != NULL);
  if (source->reprint_url != NULL)
    {
      g_autofree char *reprint_tooltip = mz_link_opener_dup_tooltip (source->reprint_url);

      gtk_widget_set_tooltip_text (self->reprint_button, reprint_tooltip);
    }
  gtk_widget_set_visible (self->article_button, source->text != NULL && evidence->kind == MZ_EVIDENCE_QUOTE);
}

/* A translated title stands beside the original for those who cannot read it. */
static gboolean
needs_translation (MzEvidencePage *self,
                   const MzSource *source)
{
  return source->title_en != NULL && g_strcmp0 (source->title, source->title_en) != 0 &&
         (source->language == NULL ||
          g_ascii_strncasecmp (source->language, mz_chart_context_get_language (get_context (self)), 2) != 0);
}

static void
fill_source (MzEvidencePage *self,
             const MzSource *source,
             const MzFigure *figure)
{
  g_autofree char *title = mz_source_text_dup_title (source);
  g_autofree char *facts = mz_source_text_dup_facts (get_context (self), source, figure != NULL ? figure->basis : NULL);
  g_autofree char *title_en = needs_translation (self, source) ? mz_text_make_visible (source->title_en) : NULL;

  mz_widget_set_text (self->source_label, title);
  mz_widget_set_text (self->source_title_label, title_en);
  mz_widget_set_text (self->source_facts_label, facts);
}

static void
name_about (MzEvidencePage *self)
{
  const MzEvidenceSection *section = &self->sections[MZ_SECTION_ABOUT];
  const char *subject = mz_view_spec_get_selected (mz_session_get_spec (self->session));
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;

  if (subject == NULL)
    return;

  name = mz_text_make_visible (mz_chart_context_get_subject_name (get_context (self), subject));
  /* Translators: a country, a company or a facility */
  heading = g_strdup_printf (_("More About %s"), name);
  gtk_label_set_text (section->heading, heading);
  mz_widget_set_accessible_label (section->list, heading);
}

static void
fill_sections (MzEvidencePage *self,
               const MzFigure *figure)
{
  guint n_rivals = g_list_model_get_n_items (self->sections[MZ_SECTION_RIVALS].items);

  for (guint i = 0; i < MZ_N_SECTIONS; i++)
    {
      const MzEvidenceSection *section = &self->sections[i];
      gboolean has_items = g_list_model_get_n_items (section->items) > 0 &&
                           (i != MZ_SECTION_WORLD || mz_view_spec_is_of_measure (mz_session_get_spec (self->session)));

      gtk_widget_set_visible (GTK_WIDGET (section->list), has_items);
      gtk_widget_set_visible (GTK_WIDGET (section->heading), has_items || (i == MZ_SECTION_RIVALS && figure != NULL));
    }
  name_about (self);
  mz_widget_set_text (self->rivals_message,
                      figure != NULL && n_rivals == 0 ? _("No source in the open collections says otherwise.") : NULL);
}

static void
fill_statement (MzEvidencePage    *self,
                const MzStatement *statement)
{
  const MzSource *source = mz_dataset_get_source (get_dataset (self), statement->source);
  const MzFigure *figure = statement->kind == MZ_STATEMENT_FIGURE
                             ? mz_dataset_get_figure (get_dataset (self), statement->index)
                             : NULL;

  if (figure != NULL)
    fill_heading_of_figure (self, figure);
  else
    fill_heading_of_other (self, statement);
  fill_standing (self, figure);
  fill_evidence (self, &statement->evidence, source);
  fill_source (self, source, figure);
  fill_buttons (self, &statement->evidence, source);
  gtk_widget_set_visible (self->button_box, TRUE);
  fill_sections (self, figure);
}

/* What the page shows of a source, when there is none. */
static void
clear_source (MzEvidencePage *self)
{
  mz_widget_set_text (self->source_label, NULL);
  mz_widget_set_text (self->source_title_label, NULL);
  mz_widget_set_text (self->source_facts_label, NULL);
  mz_widget_set_text (self->note_label, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->standing_label), FALSE);
  gtk_widget_set_visible (self->quote_card, FALSE);
  gtk_widget_set_visible (self->button_box, FALSE);
}

/* A number that no source states: its formula, and below it the figures that went in. */
static void
fill_computed (MzEvidencePage     *self,
               const MzDerivedRow *row,
               int                 year)
{
  const char *measure = mz_view_spec_get_measure (mz_session_get_spec (self->session));
  g_autofree char *subject = mz_text_make_visible (mz_chart_context_get_subject_name (get_context (self), row->subject));
  g_autofree char *name = mz_describe_measure (get_context (self), measure);
  g_autofree char *heading = g_strdup_printf (C_("measure, year", "%1$s, %2$d"), name, year);
  g_autofree char *value = NULL;
  g_autofree char *formula = NULL;
  g_autofree char *words = NULL;
  MzDerivedKind kind;

  if (!mz_derived_kind_parse (measure, &kind))
    return;

  value = mz_describe_computed (get_context (self), kind, row);
  formula = mz_describe_formula (kind);
  words = g_strdup_printf (_("No source states this number. It is computed: %s."), formula);
  mz_widget_set_text (self->subject_label, subject);
  mz_widget_set_text (self->measure_label, heading);
  mz_widget_set_text (self->value_label, value);
  mz_widget_set_text (self->message_label, words);
  clear_source (self);
  fill_sections (self, NULL);
}

/* Holdings and the timeline are of no measure: what is there of the subject stands in the sections. */
static void
fill_subject_only (MzEvidencePage *self,
                   const char     *subject)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  gboolean is_of_measure = mz_view_spec_is_of_measure (spec);
  g_autofree char *measure = is_of_measure ? mz_describe_measure (get_context (self), mz_view_spec_get_measure (spec))
                                           : NULL;
  g_autofree char *note = dup_dispute_note (self, subject);
  g_autofree char *name = mz_text_make_visible (mz_chart_context_get_subject_name (get_context (self), subject));

  mz_widget_set_text (self->subject_label, name);
  mz_widget_set_text (self->measure_label, measure);
  mz_widget_set_text (self->value_label, NULL);
  mz_widget_set_text (self->message_label,
                      is_of_measure ? _("No source in the open collections states this.") : NULL);
  clear_source (self);
  mz_widget_set_text (self->note_label, note);
  fill_sections (self, NULL);
}

/* Nothing is selected: the measure as a whole, where its values may be added. FALSE when there is nothing to tell. */
static gboolean
fill_concentration (MzEvidencePage *self)
{
  const MzConcentration *concentration = mz_evidence_model_get_concentration (self->rivals);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *hint = NULL;

  if (concentration == NULL)
    return FALSE;

  words = mz_describe_concentration (get_context (self), concentration);
  if (words == NULL)
    return FALSE;

  name = mz_describe_measure (get_context (self), mz_view_spec_get_measure (mz_session_get_spec (self->session)));
  heading = g_strdup_printf (C_("measure, year", "%1$s, %2$d"), name, concentration->year);
  /* Translators: the Herfindahl–Hirschman index; the world total is that of the same source */
  hint = g_strdup_printf (_("%s\n\nComputed: sum of the squared shares in percent, each of the world total of the same "
                            "source. Select anything in the chart to read the words behind it."), words);
  mz_widget_set_text (self->subject_label, C_("heading", "Concentration"));
  mz_widget_set_text (self->measure_label, heading);
  mz_widget_set_text (self->value_label, NULL);
  mz_widget_set_text (self->message_label, hint);
  clear_source (self);
  fill_sections (self, NULL);

  return TRUE;
}

/**
 * _mz_evidence_page_fill:
 * @self: an evidence page with a session
 *
 * Shows the statement in focus, or that the selected subject has none; without a selection how
 * concentrated the measure is, or nothing.
 */
void
_mz_evidence_page_fill (MzEvidencePage *self)
{
  const MzStatement *statement = mz_session_find_statement (self->session);
  const char *subject = mz_view_spec_get_selected (mz_session_get_spec (self->session));
  const MzDerivedRow *computed;
  int year;

  computed = mz_evidence_model_get_computed (self->rivals, &year);
  if (get_context (self) == NULL || (statement == NULL && subject == NULL))
    {
      gtk_stack_set_visible_child_name (self->stack, get_context (self) != NULL && fill_concentration (self)
                                                       ? "content" : "empty");
      return;
    }

  if (statement != NULL)
    fill_statement (self, statement);
  else if (computed != NULL)
    fill_computed (self, computed, year);
  else
    fill_subject_only (self, subject);
  gtk_stack_set_visible_child_name (self->stack, "content");
}
