/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-xml-writer.h"

#include <string.h>

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static char *
finish (MzXmlWriter *writer)
{
  g_autoptr (GBytes) bytes = mz_xml_writer_finish (writer);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static void
test_layout (void)
{
  g_autoptr (MzXmlWriter) writer = mz_xml_writer_new ();
  g_autofree char *text = NULL;

  mz_xml_writer_start (writer, "svg");
  mz_xml_writer_number (writer, "width", 12.3456);
  mz_xml_writer_attribute (writer, "class", NULL);
  mz_xml_writer_start (writer, "g");
  mz_xml_writer_element (writer, "title", "Reserves");
  mz_xml_writer_element (writer, "empty", NULL);
  mz_xml_writer_start (writer, "text");
  mz_xml_writer_text (writer, "a ");
  mz_xml_writer_start (writer, "tspan");
  mz_xml_writer_start (writer, "b");
  mz_xml_writer_end (writer);
  mz_xml_writer_end (writer);
  mz_xml_writer_text (writer, " z");
  mz_xml_writer_end (writer);
  mz_xml_writer_start (writer, "text");
  mz_xml_writer_text (writer, "");
  mz_xml_writer_attribute (writer, "x", "1");
  mz_xml_writer_element (writer, "tspan", "one");
  mz_xml_writer_element (writer, "tspan", "two");
  text = finish (writer);
  g_assert_cmpstr (text, ==,
                   DECLARATION "<svg width=\"12.35\">\n"
                   "  <g>\n"
                   "    <title>Reserves</title>\n"
                   "    <empty/>\n"
                   "    <text>a <tspan><b/></tspan> z</text>\n"
                   "    <text x=\"1\"><tspan>one</tspan><tspan>two</tspan></text>\n"
                   "  </g>\n"
                   "</svg>\n");
}

static void
test_escapes (void)
{
  g_autoptr (MzXmlWriter) writer = mz_xml_writer_new ();
  g_autofree char *text = NULL;

  mz_xml_writer_start (writer, "a");
  mz_xml_writer_attribute (writer, "b", "\"'<&>\n\t\r\x01");
  mz_xml_writer_text (writer, "\"'<script>&]]>\n\t\r\x01\x0b\xFF\xEF\xBF\xBE\xEF\xBF\xBFé\U0001F9F2\xED\xA0\x80.");
  text = finish (writer);
  g_assert_cmpstr (text, ==,
                   DECLARATION "<a b=\"&quot;'&lt;&amp;&gt;&#10;&#9;&#13;\uFFFD\">"
                   "\"'&lt;script&gt;&amp;]]&gt;\n\t&#13;\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDé\U0001F9F2\uFFFD\uFFFD\uFFFD.</a>\n");
}

static void
ignore_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (data, text, (gssize) length);
}

/* Every byte in every place: what is written is read back by a strict reader. */
static void
test_every_byte (void)
{
  static const GMarkupParser parser = { .text = ignore_text };

  for (guint byte = 1; byte < 256; byte++)
    {
      char value[] = { 'x', (char) byte, 'y', '\0' };
      g_autoptr (MzXmlWriter) writer = mz_xml_writer_new ();
      g_autoptr (GString) seen = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, seen, NULL);

      mz_xml_writer_start (writer, "a");
      mz_xml_writer_attribute (writer, "b", value);
      mz_xml_writer_text (writer, value);
      text = finish (writer);
      g_assert_true (g_markup_parse_context_parse (context, text, -1, &error));
      g_assert_no_error (error);
      g_assert_true (g_markup_parse_context_end_parse (context, &error));
      if (byte >= 0x20 && byte < 0x80)
        g_assert_nonnull (strstr (seen->str, value));
      g_markup_parse_context_free (context);
    }
}

static void
test_misuse (void)
{
  g_autoptr (MzXmlWriter) writer = mz_xml_writer_new ();
  g_autofree char *text = NULL;

  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*element != NULL*");
  mz_xml_writer_end (writer);
  mz_xml_writer_element (writer, "a", "x");
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*is_tag_open*");
  mz_xml_writer_attribute (writer, "b", "c");
  g_test_assert_expected_messages ();
  text = finish (writer);
  g_assert_cmpstr (text, ==, DECLARATION "<a>x</a>\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-writer/layout", test_layout);
  g_test_add_func ("/xml-writer/escapes", test_escapes);
  g_test_add_func ("/xml-writer/every-byte", test_every_byte);
  g_test_add_func ("/xml-writer/misuse", test_misuse);
  return g_test_run ();
}
