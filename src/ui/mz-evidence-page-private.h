/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-evidence-model.h"
#include "mz-evidence-page.h"
#include "mz-subject-model.h"

/* Other figures by how they stand to what is drawn, and what else is said about the subject. */
typedef enum
{
  MZ_SECTION_INPUTS,
  MZ_SECTION_RIVALS,
  MZ_SECTION_AGREEING,
  MZ_SECTION_SUPERSEDED,
  MZ_SECTION_WORLD,
  MZ_SECTION_ABOUT,
  MZ_N_SECTIONS
} MzSection;

typedef struct
{
  GtkLabel   *heading;
  GtkListBox *list;
  GListModel *items;   /* those of the section */
} MzEvidenceSection;

/* The page keeps the list of rivals; mz-evidence-page-fill.c puts the words into it. */
struct _MzEvidencePage
{
  GtkWidget        parent_instance;
  GtkStack        *stack;
  GtkScrolledWindow *scrolled_window;
  GtkLabel        *subject_label;
  GtkLabel        *measure_label;
  GtkLabel        *value_label;
  GtkLabel        *message_label;
  GtkLabel        *standing_label;
  GtkWidget       *quote_card;
  GtkLabel        *quote_label;
  GtkLabel        *place_label;
  GtkWidget       *printed_window;
  GtkLabel        *printed_label;
  GtkLabel        *column_label;
  GtkLabel        *source_label;
  GtkLabel        *source_title_label;
  GtkLabel        *source_facts_label;
  GtkLabel        *note_label;
  GtkWidget       *button_box;
  GtkButton       *open_button;
  GtkWidget       *reprint_button;
  GtkWidget       *article_button;
  GtkLabel        *rivals_message;
  MzEvidenceSection sections[MZ_N_SECTIONS];
  MzSession       *session;
  MzEvidenceModel *rivals;
  MzSubjectModel  *about;
};

void _mz_evidence_page_fill (MzEvidencePage *self);
