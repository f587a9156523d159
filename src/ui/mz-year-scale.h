/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Chooses one of some years, or the newest: a scale with a mark at each, the year in figures, and
 * a button that plays them. Emits "year-chosen" with the year, 0 for the newest. */
#define MZ_TYPE_YEAR_SCALE (mz_year_scale_get_type ())
G_DECLARE_FINAL_TYPE (MzYearScale, mz_year_scale, MZ, YEAR_SCALE, GtkWidget)

GtkWidget *mz_year_scale_new       (const char *name, const char *newest);
void       mz_year_scale_set_years (MzYearScale *self, GArray *years);
void       mz_year_scale_set_year  (MzYearScale *self, int year);
void       mz_year_scale_step      (MzYearScale *self, int step);
void       mz_year_scale_stop      (MzYearScale *self);
