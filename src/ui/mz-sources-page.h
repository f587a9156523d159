/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* All sources, to be searched. */
#define MZ_TYPE_SOURCES_PAGE (mz_sources_page_get_type ())
G_DECLARE_FINAL_TYPE (MzSourcesPage, mz_sources_page, MZ, SOURCES_PAGE, GtkWidget)

void mz_sources_page_set_session (MzSourcesPage *self, MzSession *session);
