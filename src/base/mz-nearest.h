/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

const char *mz_nearest_find (const char *name, const char *const *known);
const char *mz_nearest_find_close (const char *name, const char *const *known);
