/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Files inside the program, by their path below data/, for example "geo/units.json". */
GResource *mz_bundle_get_resource   (void);
GBytes    *mz_bundle_lookup         (const char *path);
char     **mz_bundle_list_documents (void);
