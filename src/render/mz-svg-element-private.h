/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-xml-writer.h"

#define MZ_SVG_MAX_ATTRIBUTES 24

/* Collects the attributes of one element and writes them sorted by name. Reused from
 * element to element. */
typedef struct
{
  struct
  {
    const char *name;          /* static */
    gsize       start;         /* of the value in the text */
  } attributes[MZ_SVG_MAX_ATTRIBUTES];
  guint    n_attributes;
  GString *text;
} MzSvgElement;

void     _mz_svg_element_init       (MzSvgElement *self);
void     _mz_svg_element_clear      (MzSvgElement *self);
GString *_mz_svg_element_begin      (MzSvgElement *self, const char *name);
void     _mz_svg_element_add        (MzSvgElement *self, const char *name, const char *value);
void     _mz_svg_element_add_number (MzSvgElement *self, const char *name, double value);
void     _mz_svg_element_start      (MzSvgElement *self, MzXmlWriter *writer, const char *element);
