/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-token.h"

typedef enum
{
  MZ_THEME_LIGHT,
  MZ_THEME_DARK,
  MZ_THEME_PRINT,
  MZ_THEME_CONTRAST,
  MZ_N_THEMES
} MzThemeKind;

/* Tokens to colours. Immutable, atomically counted. */
typedef struct _MzTheme MzTheme;

#define MZ_TYPE_THEME (mz_theme_get_type ())

GType       mz_theme_get_type    (void);
MzTheme    *mz_theme_new         (MzThemeKind kind);
MzTheme    *mz_theme_with_color  (MzTheme *self, MzToken token, const MzColor *color);
MzTheme    *mz_theme_ref         (MzTheme *self);
void        mz_theme_unref       (MzTheme *self);
gboolean    mz_theme_parse       (const char *text, MzThemeKind *kind_out);
const char *mz_theme_to_string   (MzThemeKind kind);
void        mz_theme_get_color   (const MzTheme *self, MzToken token, MzColor *color_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTheme, mz_theme_unref)
