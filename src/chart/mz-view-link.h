/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-view-spec.h"

#define MZ_VIEW_LINK_SCHEME "monazite"

/* A view as an address that can be sent, clicked and kept: monazite:view?measure=reserves&select=RUS */
gboolean    mz_view_link_is_link (const char *text);
char       *mz_view_link_new     (const MzViewSpec *spec);
MzViewSpec *mz_view_link_read    (const char *link, GPtrArray *problems);
char       *mz_view_link_describe_problem (const char *link, const MzProblem *problem);
