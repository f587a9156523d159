/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* A button that opens a search over everything the collections know. "followed" when a
 * result was chosen, with whether it is a source, which is opened as a story. */
#define MZ_TYPE_SEARCH_BOX (mz_search_box_get_type ())
G_DECLARE_FINAL_TYPE (MzSearchBox, mz_search_box, MZ, SEARCH_BOX, GtkWidget)

void mz_search_box_set_session (MzSearchBox *self, MzSession *session);
void mz_search_box_open        (MzSearchBox *self);
