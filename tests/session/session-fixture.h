/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-session.h"

MzChartContext *session_fixture_new_context (void);
MzSession      *session_fixture_new_session (void);
char           *session_fixture_dup_ids     (GListModel *statements);
