/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-writer.h"

#include "mz-json-guard.h"

#include <math.h>
#include <string.h>

static void
assert_finished (MzJsonWriter *writer, const char *expected)
{
  g_autofree char *text = mz_json_writer_finish (writer);
  g_autoptr (MzProblem) problem = NULL;

  g_assert_cmpstr (text, ==, expected);
  problem = mz_json_guard_check (text, strlen (text), NULL);
  g_assert_null (problem);
}

static void
test_everything (void)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();

  mz_json_writer_begin_object (writer);
  mz_json_writer_member (writer, "a");
  mz_json_writer_begin_array (writer);
  mz_json_writer_double (writer, 28.7);
  mz_json_writer_double (writer, -0.0);
  mz_json_writer_boolean (writer, TRUE);
  mz_json_writer_boolean (writer, FALSE);
  mz_json_writer_null (writer);
  mz_json_writer_begin_array (writer);
  mz_json_writer_end_array (writer);
  mz_json_writer_begin_object (writer);
  mz_json_writer_end_object (writer);
  mz_json_writer_end_array (writer);
  mz_json_writer_member (writer, "b\"\n");
  mz_json_writer_string (writer, NULL);
  mz_json_writer_end_object (writer);
  assert_finished (writer, "{\"a\":[28.7,0,true,false,null,[],{}],\"b\\\"\\n\":null}");
  mz_json_writer_double (writer, 1);
  assert_finished (writer, "1");
}

static void
test_strings (void)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();

  mz_json_writer_string (writer, "q\" b\\ /\t\r\x01\x7f é稀\U0001F9F2 \u2028 \xFF </script>");
  assert_finished (writer, "\"q\\\" b\\\\ /\\t\\u000d\\u0001\\u007f é稀\U0001F9F2 \\u2028 \uFFFD </script>\"");
}

static void
test_misuse (void)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();

  mz_json_writer_begin_object (writer);
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*has_name*");
  mz_json_writer_null (writer);
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*is_object*");
  mz_json_writer_end_array (writer);
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*len == 0*");
  g_assert_null (mz_json_writer_finish (writer));
  mz_json_writer_member (writer, "x");
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*not finite*");
  mz_json_writer_double (writer, INFINITY);
  mz_json_writer_end_object (writer);
  g_test_expect_message ("Monazite-base", G_LOG_LEVEL_CRITICAL, "*len == 0*");
  mz_json_writer_null (writer);
  g_test_assert_expected_messages ();
  assert_finished (writer, "{\"x\":null}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/everything", test_everything);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/misuse", test_misuse);
  return g_test_run ();
}
