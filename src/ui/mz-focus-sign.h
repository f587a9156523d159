/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* Tells what holdings are drawn around, and leads back to all of them. */
#define MZ_TYPE_FOCUS_SIGN (mz_focus_sign_get_type ())
G_DECLARE_FINAL_TYPE (MzFocusSign, mz_focus_sign, MZ, FOCUS_SIGN, GtkWidget)

void mz_focus_sign_set_session (MzFocusSign *self, MzSession *session);
