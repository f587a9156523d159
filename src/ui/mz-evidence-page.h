/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The statement in focus: its value, its words, its source, and who says otherwise. */
#define MZ_TYPE_EVIDENCE_PAGE (mz_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (MzEvidencePage, mz_evidence_page, MZ, EVIDENCE_PAGE, GtkWidget)

void mz_evidence_page_set_session (MzEvidencePage *self, MzSession *session);
