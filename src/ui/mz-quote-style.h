/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Colours of highlighted words, light and dark; the text keeps its own colour. */
void           mz_quote_style_get_background (gboolean is_current, GdkRGBA *color_out);
PangoAttrList *mz_quote_style_new_attributes (gsize start_byte, gsize end_byte, const char *language);
