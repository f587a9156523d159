/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-quote-style.h"

#include <adwaita.h>

/* Each keeps a contrast of more than 7 : 1 to the text of its scheme. */
static const char *const backgrounds[2][2] = {
  { "#fdf3c4", "#ffd84d" },
  { "#453a14", "#745c00" },
};

/**
 * mz_quote_style_get_background:
 * @is_current: whether the passage is the one in focus
 * @color_out: (out): colour behind the words
 *
 * Gives the colour for the scheme that the desktop uses now.
 */
void
mz_quote_style_get_background (gboolean  is_current,
                               GdkRGBA  *color_out)
{
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  gdk_rgba_parse (color_out, backgrounds[is_dark ? 1 : 0][is_current ? 1 : 0]);
}

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        gsize           start_byte,
        gsize           end_byte)
{
  attribute->start_index = (guint) start_byte;
  attribute->end_index = (guint) end_byte;
  pango_attr_list_insert (attributes, attribute);
}

static guint16
to_16_bits (float channel)
{
  return (guint16) (channel * 65535.0f + 0.5f);
}

/**
 * mz_quote_style_new_attributes:
 * @start_byte: first byte of the passage
 * @end_byte: first byte after it
 * @language: (nullable): language of the whole text
 *
 * Returns: (transfer full): attributes that highlight the passage in a label
 */
PangoAttrList *
mz_quote_style_new_attributes (gsize       start_byte,
                               gsize       end_byte,
                               const char *language)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA color;

  if (language != NULL)
    pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));

  if (end_byte > start_byte)
    {
      mz_quote_style_get_background (TRUE, &color);
      insert (attributes,
              pango_attr_background_new (to_16_bits (color.red), to_16_bits (color.green), to_16_bits (color.blue)),
              start_byte, end_byte);
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_MEDIUM), start_byte, end_byte);
    }

  return attributes;
}
