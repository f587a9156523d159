/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-svg-element-private.h"

#include "mz-svg-path-private.h"

#include <string.h>

void
_mz_svg_element_init (MzSvgElement *self)
{
  self->n_attributes = 0;
  self->text = g_string_sized_new (256);
}

void
_mz_svg_element_clear (MzSvgElement *self)
{
  g_string_free (self->text, TRUE);
  self->text = NULL;
}

/* Begins an attribute; append its value to what is returned before the next call. */
GString *
_mz_svg_element_begin (MzSvgElement *self,
                       const char   *name)
{
  g_assert (self->n_attributes < MZ_SVG_MAX_ATTRIBUTES);

  if (self->n_attributes > 0)
    g_string_append_c (self->text, '\0');
  self->attributes[self->n_attributes].name = name;
  self->attributes[self->n_attributes].start = self->text->len;
  self->n_attributes++;

  return self->text;
}

void
_mz_svg_element_add (MzSvgElement *self,
                     const char   *name,
                     const char   *value)
{
  g_string_append (_mz_svg_element_begin (self, name), value);
}

void
_mz_svg_element_add_number (MzSvgElement *self,
                            const char   *name,
                            double        value)
{
  _mz_svg_append_number (_mz_svg_element_begin (self, name), value);
}

static void
sort_attributes (MzSvgElement *self)
{
  for (guint i = 1; i < self->n_attributes; i++)
    for (guint j = i; j > 0; j--)
      {
        if (strcmp (self->attributes[j - 1].name, self->attributes[j].name) < 0)
          break;

        const char *name = self->attributes[j].name;
        gsize start = self->attributes[j].start;

        self->attributes[j] = self->attributes[j - 1];
        self->attributes[j - 1].name = name;
        self->attributes[j - 1].start = start;
      }
}

/* Writes the start of the element and forgets the attributes. */
void
_mz_svg_element_start (MzSvgElement *self,
                       MzXmlWriter  *writer,
                       const char   *element)
{
  sort_attributes (self);
  mz_xml_writer_start (writer, element);
  for (guint i = 0; i < self->n_attributes; i++)
    mz_xml_writer_attribute (writer, self->attributes[i].name,
                             self->text->str + self->attributes[i].start);

  self->n_attributes = 0;
  g_string_truncate (self->text, 0);
}
