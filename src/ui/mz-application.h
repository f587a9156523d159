/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define MZ_TYPE_APPLICATION (mz_application_get_type ())
G_DECLARE_FINAL_TYPE (MzApplication, mz_application, MZ, APPLICATION, AdwApplication)

MzApplication *mz_application_new (void);
