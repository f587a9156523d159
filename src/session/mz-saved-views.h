/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A view that the reader gave a name. */
#define MZ_TYPE_SAVED_VIEW (mz_saved_view_get_type ())
G_DECLARE_FINAL_TYPE (MzSavedView, mz_saved_view, MZ, SAVED_VIEW, GObject)

const char *mz_saved_view_get_name (MzSavedView *self);
const char *mz_saved_view_get_link (MzSavedView *self);

/* All of them, newest first, kept in one file. A list model; the signal "failed" tells in one sentence why
 * the file could not be read or written. */
#define MZ_TYPE_SAVED_VIEWS (mz_saved_views_get_type ())
G_DECLARE_FINAL_TYPE (MzSavedViews, mz_saved_views, MZ, SAVED_VIEWS, GObject)

MzSavedViews *mz_saved_views_new     (const char *path);
void          mz_saved_views_load    (MzSavedViews *self);
void          mz_saved_views_add     (MzSavedViews *self, const char *name, const char *link);
void          mz_saved_views_remove  (MzSavedViews *self, guint position);
gboolean      mz_saved_views_is_busy (MzSavedViews *self);
char         *mz_saved_views_dup_default_path (void);
