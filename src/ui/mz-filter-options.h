/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* What is left out of the view: by basis, by who publishes, and by the year in which it was said. */
#define MZ_TYPE_FILTER_OPTIONS (mz_filter_options_get_type ())
G_DECLARE_FINAL_TYPE (MzFilterOptions, mz_filter_options, MZ, FILTER_OPTIONS, GtkWidget)

void mz_filter_options_set_session (MzFilterOptions *self, MzSession *session);
