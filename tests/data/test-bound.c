/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bound.h"

static void
test_words (void)
{
  static const struct
  {
    const char *word;
    MzBound bound;
    gboolean is_open_above;
    gboolean is_open_below;
  } cases[] = {
    { "exactly", MZ_BOUND_EXACTLY, FALSE, FALSE },
    { "about", MZ_BOUND_ABOUT, FALSE, FALSE },
    { "estimate", MZ_BOUND_ESTIMATE, FALSE, FALSE },
    { "more_than", MZ_BOUND_MORE_THAN, TRUE, FALSE },
    { "at_least", MZ_BOUND_AT_LEAST, TRUE, FALSE },
    { "less_than", MZ_BOUND_LESS_THAN, FALSE, TRUE },
    { "at_most", MZ_BOUND_AT_MOST, FALSE, TRUE },
    { "not_available", MZ_BOUND_NOT_AVAILABLE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MzBound bound = MZ_BOUND_ABOUT;

      g_assert_true (mz_bound_parse (cases[i].word, &bound));
      g_assert_cmpint (bound, ==, cases[i].bound);
      g_assert_cmpstr (mz_bound_to_string (bound), ==, cases[i].word);
      g_assert_cmpint (mz_bound_is_open_above (bound), ==, cases[i].is_open_above);
      g_assert_cmpint (mz_bound_is_open_below (bound), ==, cases[i].is_open_below);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = { "", "Exactly", "more than", "more_than ", "mоre_than", ">", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MzBound bound = MZ_BOUND_AT_MOST;

      g_assert_false (mz_bound_parse (cases[i], &bound));
      g_assert_cmpint (bound, ==, MZ_BOUND_AT_MOST);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bound/words", test_words);
  g_test_add_func ("/bound/refuse", test_refuse);
  return g_test_run ();
}
