/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void        mz_language_init        (const char *requested);
const char *mz_language_get         (void);
const char *mz_language_pick        (const char *const *available, const char *language);
