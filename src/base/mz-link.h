/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The one judge of addresses: everything that opens or writes a link asks here. */
gboolean mz_link_check    (const char *uri, char **reason_out);
char    *mz_link_dup_host (const char *uri);
char    *mz_link_for_search (const char *title);
