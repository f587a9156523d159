/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The key of a mark that stands for several facilities at once names all of them. */
char  *mz_map_cluster_key_join  (const char *const *subjects);
char **mz_map_cluster_key_split (const char *key);   /* NULL: the key of something else */
