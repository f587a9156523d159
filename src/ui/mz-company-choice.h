/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* A button that lets choose the company which holdings are drawn around, from a list that can be searched. */
#define MZ_TYPE_COMPANY_CHOICE (mz_company_choice_get_type ())
G_DECLARE_FINAL_TYPE (MzCompanyChoice, mz_company_choice, MZ, COMPANY_CHOICE, GtkWidget)

GtkWidget *mz_company_choice_new         (void);
void       mz_company_choice_set_session (MzCompanyChoice *self, MzSession *session);
GtkWidget *mz_company_choice_get_input   (MzCompanyChoice *self);
