/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The row under the chart: which year is shown, and as known when. */
#define MZ_TYPE_YEAR_BAR (mz_year_bar_get_type ())
G_DECLARE_FINAL_TYPE (MzYearBar, mz_year_bar, MZ, YEAR_BAR, GtkWidget)

void mz_year_bar_set_session (MzYearBar *self, MzSession *session);
void mz_year_bar_step        (MzYearBar *self, int step);
