/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A flat JSON object as the query of a URI, and back: readable, and short enough to send by mail. */
char *mz_json_query_from_object (const char *json);
char *mz_json_query_to_object   (const char *query, GError **error);
