/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-xml-writer.h"

#include "mz-number.h"

#include <string.h>

#define REPLACEMENT "\uFFFD"
#define N_DECIMALS 2

typedef struct
{
  char    *name;
  gboolean is_inline;     /* white space would change what the element says */
  gboolean has_children;
} Element;

/**
 * MzXmlWriter:
 *
 * Writes one XML document, piece by piece, each element on a line of its own. Inside an
 * element that holds text no white space is added. Calls in an order that gives no XML are a
 * programmer's error and are left out.
 */
struct _MzXmlWriter
{
  GString *text;
  GArray  *open;
  gboolean is_tag_open;   /* attributes may still come */
};

static void
element_clear (gpointer data)
{
  Element *element = data;

  g_free (element->name);
}

/**
 * mz_xml_writer_new:
 *
 * Returns: (transfer full): a writer that has written the XML declaration
 */
MzXmlWriter *
mz_xml_writer_new (void)
{
  MzXmlWriter *self = g_new0 (MzXmlWriter, 1);

  self->text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  self->open = g_array_new (FALSE, FALSE, sizeof (Element));
  g_array_set_clear_func (self->open, element_clear);
  return self;
}

/**
 * mz_xml_writer_free:
 * @self: (transfer full): a writer
 */
void
mz_xml_writer_free (MzXmlWriter *self)
{
  g_return_if_fail (self != NULL);
  g_string_free (self->text, TRUE);
  g_array_unref (self->open);
  g_free (self);
}

static Element *
get_innermost (MzXmlWriter *self)
{
  return self->open->len > 0 ? &g_array_index (self->open, Element, self->open->len - 1) : NULL;
}

static void
close_tag (MzXmlWriter *self)
{
  if (self->is_tag_open)
    g_string_append_c (self->text, '>');
  self->is_tag_open = FALSE;
}

static void
append_line_start (MzXmlWriter *self)
{
  if (self->text->str[self->text->len - 1] != '\n')
    g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->open->len; i++)
    g_string_append (self->text, "  ");
}

static const char *
escape (guchar byte, gboolean is_attribute)
{
  switch (byte)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return is_attribute ? "&quot;" : NULL;
    case '\r':
      return "&#13;";
    case '\n':
      return is_attribute ? "&#10;" : NULL;
    case '\t':
      return is_attribute ? "&#9;" : NULL;
    default:
      return byte < 0x20 ? REPLACEMENT : NULL;
    }
}

/* The length of one character that XML 1.0 allows, 0 for bytes that are none. */
static gsize
measure_character (const char *at)
{
  gunichar c;

  if ((guchar) *at < 0x80)
    return 1;
  c = g_utf8_get_char_validated (at, -1);
  if (c == (gunichar) -1 || c == (gunichar) -2 || c == 0xFFFE || c == 0xFFFF)
    return 0;
  return (gsize) g_unichar_to_utf8 (c, NULL);
}

static gsize
measure_bad (const char *at)
{
  gunichar c = g_utf8_get_char_validated (at, -1);

  return c == 0xFFFE || c == 0xFFFF ? 3 : 1;
}

/* Nearly all that is written needs no escape: it is copied in long runs. */
static void
append_escaped (GString *text, const char *value, gboolean is_attribute)
{
  const char *run = value;
  const char *at = value;
  const char *instead;
  gsize length;

  while (*at != '\0')
    {
      instead = escape ((guchar) *at, is_attribute);
      length = instead == NULL ? measure_character (at) : 1;
      if (instead == NULL && length > 0)
        {
          at += length;
          continue;
        }
      g_string_append_len (text, run, at - run);
      g_string_append (text, instead != NULL ? instead : REPLACEMENT);
      at += length > 0 ? length : measure_bad (at);
      run = at;
    }
  g_string_append_len (text, run, at - run);
}

/**
 * mz_xml_writer_start:
 * @self: a writer
 * @element: an element's name, which the caller knows to be good
 *
 * Starts an element inside the innermost one.
 */
void
mz_xml_writer_start (MzXmlWriter *self, const char *element)
{
  Element *parent;
  Element child = { NULL, FALSE, FALSE };

  g_return_if_fail (self != NULL && element != NULL);
  parent = get_innermost (self);
  close_tag (self);
  if (parent != NULL)
    {
      parent->has_children = TRUE;
      child.is_inline = parent->is_inline;
    }
  if (!child.is_inline)
    append_line_start (self);
  child.name = g_strdup (element);
  g_string_append_printf (self->text, "<%s", element);
  g_array_append_val (self->open, child);
  self->is_tag_open = TRUE;
}

/**
 * mz_xml_writer_attribute:
 * @self: a writer that has just started an element
 * @name: an attribute's name, which the caller knows to be good and new here
 * @value: (nullable): its value; %NULL leaves the attribute out
 *
 * Adds an attribute. Line breaks and tabs are kept as references; what XML 1.0 does not
 * allow becomes U+FFFD.
 */
void
mz_xml_writer_attribute (MzXmlWriter *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (self->is_tag_open);
  if (value == NULL)
    return;
  g_string_append_printf (self->text, " %s=\"", name);
  append_escaped (self->text, value, TRUE);
  g_string_append_c (self->text, '"');
}

/**
 * mz_xml_writer_number:
 * @self: a writer that has just started an element
 * @name: an attribute's name, which the caller knows to be good and new here
 * @value: a finite number
 *
 * Adds an attribute with at most 2 decimals, as mz_number_write() gives them.
 */
void
mz_xml_writer_number (MzXmlWriter *self, const char *name, double value)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];

  mz_xml_writer_attribute (self, name, mz_number_write (buffer, value, N_DECIMALS));
}

/**
 * mz_xml_writer_text:
 * @self: a writer with an open element
 * @text: (nullable): text; %NULL adds nothing
 *
 * Adds text to the innermost element. From now on no white space is added inside it; an
 * empty text does only that, which is what a row of `tspan` needs.
 */
void
mz_xml_writer_text (MzXmlWriter *self, const char *text)
{
  Element *element;

  g_return_if_fail (self != NULL);
  element = get_innermost (self);
  g_return_if_fail (element != NULL);
  if (text == NULL)
    return;
  element->is_inline = TRUE;
  if (text[0] == '\0')
    return;
  close_tag (self);
  append_escaped (self->text, text, FALSE);
}

/**
 * mz_xml_writer_end:
 * @self: a writer with an open element
 *
 * Ends the innermost element.
 */
void
mz_xml_writer_end (MzXmlWriter *self)
{
  g_autofree char *name = NULL;
  Element *element;
  gboolean is_inline, has_children;

  g_return_if_fail (self != NULL);
  element = get_innermost (self);
  g_return_if_fail (element != NULL);
  name = g_steal_pointer (&element->name);
  is_inline = element->is_inline;
  has_children = element->has_children;
  g_array_set_size (self->open, self->open->len - 1);
  if (self->is_tag_open)
    g_string_append (self->text, "/>");
  else
    {
      if (has_children && !is_inline)
        append_line_start (self);
      g_string_append_printf (self->text, "</%s>", name);
    }
  self->is_tag_open = FALSE;
}

/**
 * mz_xml_writer_element:
 * @self: a writer
 * @element: an element's name, which the caller knows to be good
 * @text: (nullable): its text
 *
 * Writes a whole element without attributes.
 */
void
mz_xml_writer_element (MzXmlWriter *self, const char *element, const char *text)
{
  mz_xml_writer_start (self, element);
  mz_xml_writer_text (self, text);
  mz_xml_writer_end (self);
}

/**
 * mz_xml_writer_finish:
 * @self: a writer; still to be freed
 *
 * Ends whatever is open and takes the document out.
 *
 * Returns: (transfer full): the document in UTF-8, ended by a line break
 */
GBytes *
mz_xml_writer_finish (MzXmlWriter *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  while (self->open->len > 0)
    mz_xml_writer_end (self);
  g_string_append_c (self->text, '\n');
  text = g_steal_pointer (&self->text);
  self->text = g_string_new (NULL);
  return g_string_free_to_bytes (text);
}
