/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The right side: evidence, article, sources. */
#define MZ_TYPE_EVIDENCE_PANEL (mz_evidence_panel_get_type ())
G_DECLARE_FINAL_TYPE (MzEvidencePanel, mz_evidence_panel, MZ, EVIDENCE_PANEL, GtkWidget)

void mz_evidence_panel_set_session (MzEvidencePanel *self, MzSession *session);
void mz_evidence_panel_show_page   (MzEvidencePanel *self, const char *page);
void mz_evidence_panel_focus_page  (MzEvidencePanel *self);
void mz_evidence_panel_go          (MzEvidencePanel *self, int step);
