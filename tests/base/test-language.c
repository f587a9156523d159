/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-language.h"

#include <locale.h>

static void
test_pick (void)
{
  static const char *const available[] = { "en", "zh-Hans", "zh-Hant", "ru", "pt_BR", NULL };
  static const char *const exact[] = { "zh-Hans", "zh_CN", "en", NULL };
  static const char *const without_english[] = { "ru", "zh_CN", NULL };
  static const char *const nothing[] = { NULL };
  static const struct
  {
    const char *const *available;
    const char *language;
    const char *picked;
  } cases[] = {
    { available, "ru", "ru" }, { available, "ru_RU", "ru" }, { available, "ru_RU.UTF-8", "ru" }, { available, "RU", "ru" },
    { available, "zh", "zh-Hans" }, { available, "zh_CN", "zh-Hans" }, { available, "zh_SG", "zh-Hans" },
    { available, "zh_TW", "zh-Hant" }, { available, "zh-HK", "zh-Hant" }, { available, "pt", "pt_BR" },
    { available, "pt_PT", "pt_BR" }, { available, "fi", "en" }, { available, NULL, "en" }, { available, "", "en" },
    { exact, "zh_CN", "zh_CN" }, { exact, "zh-cn", "zh_CN" }, { without_english, "fi", "ru" }, { nothing, "en", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].language != NULL ? cases[i].language : "(none)");
      g_assert_cmpstr (mz_language_pick (cases[i].available, cases[i].language), ==, cases[i].picked);
    }
}

static void
run_again (const char *path)
{
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* Each of these needs a process of its own: the locale is set once. */
static void
test_environment (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANGUAGE", "ru_RU.UTF-8:en", TRUE);
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      mz_language_init (NULL);
      g_assert_cmpstr (mz_language_get (), ==, "ru_RU");
      g_unsetenv ("LANGUAGE");
      g_assert_cmpstr (mz_language_get (), ==, "en");
      return;
    }
  run_again ("/language/environment");
}

static void
test_plain_c (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANGUAGE", "ru", TRUE);
      g_setenv ("LC_ALL", "C", TRUE);
      mz_language_init (NULL);
      g_assert_cmpstr (mz_language_get (), ==, "en");
      return;
    }
  run_again ("/language/plain-c");
}

static void
test_missing_locale (void)
{
  if (g_test_subprocess ())
    {
      g_unsetenv ("LANGUAGE");
      g_setenv ("LC_ALL", "xx_YY.NOTHING", TRUE);
      mz_language_init (NULL);
      g_assert_cmpstr (mz_language_get (), ==, "en");
      return;
    }
  run_again ("/language/missing-locale");
}

static void
test_requested (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LC_ALL", "C", TRUE);
      mz_language_init ("zh-CN");
      g_assert_cmpstr (mz_language_get (), ==, "zh_CN");
      g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "zh_CN");
      g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), !=, "C");
      return;
    }
  run_again ("/language/requested");
}

static void
test_requested_english (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANGUAGE", "ru", TRUE);
      mz_language_init ("en");
      g_assert_cmpstr (mz_language_get (), ==, "en");
      return;
    }
  run_again ("/language/requested-english");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/pick", test_pick);
  g_test_add_func ("/language/environment", test_environment);
  g_test_add_func ("/language/plain-c", test_plain_c);
  g_test_add_func ("/language/missing-locale", test_missing_locale);
  g_test_add_func ("/language/requested", test_requested);
  g_test_add_func ("/language/requested-english", test_requested_english);
  return g_test_run ();
}
