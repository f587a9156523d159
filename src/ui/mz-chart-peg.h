/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"
#include <gtk/gtk.h>

/* An invisible child that gives one mark keyboard focus and a voice. */
#define MZ_TYPE_CHART_PEG (mz_chart_peg_get_type ())
G_DECLARE_FINAL_TYPE (MzChartPeg, mz_chart_peg, MZ, CHART_PEG, GtkWidget)

GtkWidget  *mz_chart_peg_new        (MzScene *scene, guint32 mark, guint position, guint size);
guint32     mz_chart_peg_get_mark   (MzChartPeg *self);
const char *mz_chart_peg_get_key    (MzChartPeg *self);
guint32     mz_chart_peg_get_figure (MzChartPeg *self);
