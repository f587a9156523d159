/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* One article whole: its statements as cards, its text with all passages. */
#define MZ_TYPE_ARTICLE_PAGE (mz_article_page_get_type ())
G_DECLARE_FINAL_TYPE (MzArticlePage, mz_article_page, MZ, ARTICLE_PAGE, GtkWidget)

void mz_article_page_set_session (MzArticlePage *self, MzSession *session);
void mz_article_page_show_source (MzArticlePage *self, const char *source);
void mz_article_page_go          (MzArticlePage *self, int step);
