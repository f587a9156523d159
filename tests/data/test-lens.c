/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-lens.h"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    MzLensKind kind;
    const char *source_id;
  } cases[] = {
    { "default", MZ_LENS_DEFAULT, NULL },
    { "newest", MZ_LENS_NEWEST, NULL },
    { "highest", MZ_LENS_HIGHEST, NULL },
    { "lowest", MZ_LENS_LOWEST, NULL },
    { "source:story", MZ_LENS_SOURCE, "story" },
    { "source:a:b", MZ_LENS_SOURCE, "a:b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MzLens) lens = mz_lens_new_from_text (cases[i].text);
      g_autofree char *text = NULL;

      g_assert_nonnull (lens);
      text = mz_lens_to_text (lens);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (mz_lens_get_kind (lens), ==, cases[i].kind);
      g_assert_cmpstr (mz_lens_get_source_id (lens), ==, cases[i].source_id);
    }
}

static void
test_refuse (void)
{
  static const char *const cases[] = { "", "Default", "source", "source:", "default ", "oldest" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (mz_lens_new_from_text (cases[i]));
}

static void
test_equal (void)
{
  static const char *const texts[] = { "default", "newest", "source:a", "source:b" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_autoptr (MzLens) one = mz_lens_new_from_text (texts[i]);
          g_autoptr (MzLens) other = mz_lens_new_from_text (texts[k]);

          g_assert_cmpint (mz_lens_equal (one, other), ==, i == k);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lens/text", test_text);
  g_test_add_func ("/lens/refuse", test_refuse);
  g_test_add_func ("/lens/equal", test_equal);
  return g_test_run ();
}
