/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* Tells that filters are on and how many figures they hide, and takes them away. */
#define MZ_TYPE_FILTER_SIGN (mz_filter_sign_get_type ())
G_DECLARE_FINAL_TYPE (MzFilterSign, mz_filter_sign, MZ, FILTER_SIGN, GtkWidget)

void mz_filter_sign_set_session (MzFilterSign *self, MzSession *session);
