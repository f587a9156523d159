/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Writes well-formed XML 1.0 into a string: what is not allowed in XML is replaced by
 * U+FFFD, elements are balanced, attributes stay in the order given. */
typedef struct _MzXmlWriter MzXmlWriter;

MzXmlWriter *mz_xml_writer_new           (void);
void         mz_xml_writer_free          (MzXmlWriter *self);
void         mz_xml_writer_start         (MzXmlWriter *self, const char *element);
void         mz_xml_writer_attribute     (MzXmlWriter *self, const char *name, const char *value);
void         mz_xml_writer_number        (MzXmlWriter *self, const char *name, double value);
void         mz_xml_writer_text          (MzXmlWriter *self, const char *text);
void         mz_xml_writer_end           (MzXmlWriter *self);
void         mz_xml_writer_element       (MzXmlWriter *self, const char *element, const char *text);
GBytes      *mz_xml_writer_finish        (MzXmlWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzXmlWriter, mz_xml_writer_free)
