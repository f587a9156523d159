/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Ids of one file: safe in addresses and style sheets, each given once. */
typedef struct _MzSvgIds MzSvgIds;

MzSvgIds   *_mz_svg_ids_new  (void);
void        _mz_svg_ids_free (MzSvgIds *self);
const char *_mz_svg_ids_make (MzSvgIds *self, const char *prefix, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSvgIds, _mz_svg_ids_free)
