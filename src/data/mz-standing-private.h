/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-lens.h"

/* The newest edition of each series among some figures. */
typedef struct _MzEditions MzEditions;

MzEditions *_mz_editions_new           (MzDataset *dataset, const guint32 *figures, guint n_figures);
void        _mz_editions_free          (MzEditions *self);
gboolean    _mz_editions_is_superseded (const MzEditions *self, guint32 figure);

char *_mz_figure_dup_row_key (MzDataset *dataset, const MzFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzEditions, _mz_editions_free)
