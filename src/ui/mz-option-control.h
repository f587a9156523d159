/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"
#include <gtk/gtk.h>

/* The control of one option of a view: a drop-down, a switch or a spin button. Hidden where the option
 * means nothing. */
#define MZ_TYPE_OPTION_CONTROL (mz_option_control_get_type ())
G_DECLARE_FINAL_TYPE (MzOptionControl, mz_option_control, MZ, OPTION_CONTROL, GtkWidget)

GtkWidget    *mz_option_control_new         (MzViewOption option);
void          mz_option_control_set_session (MzOptionControl *self, MzSession *session);
MzViewOption  mz_option_control_get_option  (MzOptionControl *self);
GtkWidget    *mz_option_control_get_input   (MzOptionControl *self);
