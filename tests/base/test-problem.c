/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-problem.h"

static void
assert_line (const MzProblemFields *fields, const char *expected)
{
  g_autoptr (MzProblem) problem = mz_problem_new (fields);
  g_autofree char *line = mz_problem_to_string (problem);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_to_string (void)
{
  assert_line (&(MzProblemFields) { .severity = MZ_SEVERITY_ERROR, .file = "a.json", .line = 3, .column = 7,
                                    .pointer = "/figures/0", .message = "The unit is not known.", .found = "“т”",
                                    .expected = "t", .remedy = "Write a Latin t." },
               "a.json:3:7: error: The unit is not known (/figures/0; found “т”; expected t). Write a Latin t.");
  assert_line (&(MzProblemFields) { .severity = MZ_SEVERITY_WARNING, .file = "a.json", .message = "It is odd." },
               "a.json: warning: It is odd.");
  assert_line (&(MzProblemFields) { .severity = MZ_SEVERITY_NOTE, .message = "Only this" }, "note: Only this.");
  assert_line (&(MzProblemFields) { .severity = MZ_SEVERITY_ERROR, .file = "a", .line = 2, .pointer = "",
                                    .message = "缺少单位。", .found = "x" },
               "a:2: error: 缺少单位 (found x)。");
  assert_line (&(MzProblemFields) { .severity = MZ_SEVERITY_ERROR, .file = "a\nb", .message = "Odd \x1b[31m name" },
               "a\u240Ab: error: Odd \u241B[31m name.");
  assert_line (&(MzProblemFields) { 0 }, "note: ");
}

/* What was handed over may vanish; references may be dropped in any order. */
static void
test_copies (void)
{
  char message[] = "first";
  MzProblem *problem = mz_problem_new (&(MzProblemFields) { .message = message, .code = "a-code", .line = 4 });
  MzProblem *second = mz_problem_ref (problem);

  message[0] = 'x';
  mz_problem_unref (problem);
  g_assert_cmpstr (mz_problem_get_message (second), ==, "first");
  g_assert_cmpstr (mz_problem_get_code (second), ==, "a-code");
  g_assert_null (mz_problem_get_remedy (second));
  mz_problem_unref (second);
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  static const MzSeverity severities[] = { MZ_SEVERITY_NOTE, MZ_SEVERITY_ERROR, MZ_SEVERITY_WARNING, MZ_SEVERITY_ERROR };

  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_NOTE), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    g_ptr_array_add (problems, mz_problem_new (&(MzProblemFields) { .severity = severities[i] }));
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_NOTE), ==, 4);
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_WARNING), ==, 3);
  g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/to-string", test_to_string);
  g_test_add_func ("/problem/copies", test_copies);
  g_test_add_func ("/problem/list", test_list);
  return g_test_run ();
}
