/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-article-text.h"
#include <gtk/gtk.h>

/* A source's text with its passages highlighted. */
#define MZ_TYPE_ARTICLE_VIEW (mz_article_view_get_type ())
G_DECLARE_FINAL_TYPE (MzArticleView, mz_article_view, MZ, ARTICLE_VIEW, GtkTextView)

gboolean    mz_article_view_show_source    (MzArticleView *self, MzDataset *dataset, guint32 source);
void        mz_article_view_set_current    (MzArticleView *self, const char *statement);
const char *mz_article_view_find_neighbour (MzArticleView *self, const char *statement, int step);
