/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-bar-private.h"

/* What is planned, told apart from what is installed. */
gboolean   _mz_bar_is_planned       (const MzBarModel *model, const MzBarItem *item);
gboolean   _mz_bar_is_planned_figure (const MzFigure *figure);
guint      _mz_bar_count_planned    (const MzBarModel *model);
char      *_mz_bar_describe_planned (const MzBarModel *model, char *sentence, guint32 figure);
char      *_mz_bar_describe_planned_short (const MzBarModel *model, char *words, guint32 figure);
void       _mz_bar_add_planned_note (MzBarModel *model);
MzStyle    _mz_bar_get_planned_style (guint series);
