/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"

/* What is remembered. Every function works without settings too, with the defaults. */
GSettings *mz_settings_new             (void);
int        mz_settings_get_int         (GSettings *settings, const char *key, int fallback);
gboolean   mz_settings_get_boolean     (GSettings *settings, const char *key, gboolean fallback);
void       mz_settings_set_int         (GSettings *settings, const char *key, int value);
void       mz_settings_set_boolean     (GSettings *settings, const char *key, gboolean value);
void       mz_settings_restore_session (GSettings *settings, MzSession *session);
void       mz_settings_save_session    (GSettings *settings, MzSession *session);
