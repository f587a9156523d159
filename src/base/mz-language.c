/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0;
}

/* "zh-Hans.UTF-8@x" → "zh_CN"; "" for the language of programs. */
static char *
normalize (const char *name)
{
  char *tag = g_strndup (name, strcspn (name, ".@:"));

  g_strdelimit (tag, "-", '_');
  if (is_plain_c (tag))
    tag[0] = '\0';
  if (g_ascii_strcasecmp (tag, "zh_Hans") == 0 || g_ascii_strcasecmp (tag, "zh_Hans_CN") == 0)
    memcpy (tag, "zh_CN", sizeof "zh_CN");
  else if (g_ascii_strcasecmp (tag, "zh_Hant") == 0 || g_ascii_strcasecmp (tag, "zh_Hant_TW") == 0)
    memcpy (tag, "zh_TW", sizeof "zh_TW");
  return tag;
}

/* gettext translates nothing while the locale is plain C, and newer C libraries nothing in
 * C.UTF-8 either: any other locale will do, since LANGUAGE names the language. */
static void
leave_plain_c (const char *tag)
{
  g_autofree char *own = g_strconcat (tag, ".UTF-8", NULL);
  g_autofree char *doubled = NULL;
  const char *candidates[6] = { own };
  char *upper;
  guint n = 1;

  if (strchr (tag, '_') == NULL)
    {
      upper = g_ascii_strup (tag, -1);
      doubled = g_strdup_printf ("%s_%s.UTF-8", tag, upper);
      g_free (upper);
      candidates[n++] = doubled;
    }
  candidates[n++] = "en_US.UTF-8";
  candidates[n++] = "en_GB.UTF-8";
  candidates[n++] = "C.UTF-8";
  for (guint i = 0; i < n; i++)
    if (setlocale (LC_MESSAGES, candidates[i]) != NULL)
      return;
}

/**
 * mz_language_init:
 * @requested: (nullable): a language tag such as "ru" or "zh_CN", or %NULL for that of the
 *   environment
 *
 * Sets the locale and the translations up, once, before any thread is started. The
 * translations are looked for in `$MONAZITE_LOCALE_DIR`, else where they were installed.
 * A locale that is not installed leaves C in place; a requested language is spoken even
 * then. Numbers in files do not depend on any of this.
 */
void
mz_language_init (const char *requested)
{
  const char *folder = g_getenv ("MONAZITE_LOCALE_DIR");
  g_autofree char *tag = requested != NULL ? normalize (requested) : NULL;

  if (tag != NULL)
    g_setenv ("LANGUAGE", tag[0] != '\0' ? tag : "C", TRUE);
  setlocale (LC_ALL, "");
  if (tag != NULL && tag[0] != '\0'
      && (is_plain_c (setlocale (LC_MESSAGES, NULL)) || g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C.")))
    leave_plain_c (tag);
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && folder[0] != '\0' ? folder : MZ_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * mz_language_get:
 *
 * Tells which language is asked for, as gettext sees it: nothing but English while the
 * locale is plain C, else the first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that is set.
 *
 * Returns: (transfer none): a tag such as "en", "ru" or "zh_CN"
 */
const char *
mz_language_get (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *value;

  if (is_plain_c (setlocale (LC_MESSAGES, NULL)))
    return "en";
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *tag = NULL;

      value = g_getenv (variables[i]);
      if (value == NULL || value[0] == '\0')
        continue;
      tag = normalize (value);
      return tag[0] != '\0' ? g_intern_string (tag) : "en";
    }
  return "en";
}

static gboolean
is_same_tag (const char *one, const char *two)
{
  g_autofree char *plain_one = g_strdelimit (g_strdup (one), "-", '_');
  g_autofree char *plain_two = g_strdelimit (g_strdup (two), "-", '_');

  return g_ascii_strcasecmp (plain_one, plain_two) == 0;
}

static const char *
find_tag (const char *const *available, const char *tag)
{
  for (; *available != NULL; available++)
    if (is_same_tag (*available, tag))
      return *available;
  return NULL;
}

static const char *
get_script_tag (const char *tag)
{
  static const char *const simplified[] = { "zh", "zh_CN", "zh_SG", "zh_Hans", NULL };
  static const char *const traditional[] = { "zh_TW", "zh_HK", "zh_MO", "zh_Hant", NULL };

  if (find_tag (simplified, tag) != NULL)
    return "zh-Hans";
  return find_tag (traditional, tag) != NULL ? "zh-Hant" : NULL;
}

static const char *
find_language (const char *const *available, const char *language)
{
  gsize length = strlen (language);

  for (; *available != NULL; available++)
    if (g_ascii_strncasecmp (*available, language, length) == 0
        && ((*available)[length] == '_' || (*available)[length] == '-'))
      return *available;
  return NULL;
}

/**
 * mz_language_pick:
 * @available: (array zero-terminated=1): the tags to choose from
 * @language: (nullable): the wanted tag; %NULL is English
 *
 * Chooses the best: the same tag, for Chinese the tag of the script ("zh-Hans" for zh, zh_CN
 * and zh_SG, "zh-Hant" for zh_TW, zh_HK and zh_MO), the language alone, the language with
 * another country, English, the first. "_" and "-" are the same, and so are small and
 * capital letters.
 *
 * Returns: (transfer none) (nullable): one of @available, %NULL when that is empty
 */
const char *
mz_language_pick (const char *const *available, const char *language)
{
  g_autofree char *tag = g_strdup (language != NULL ? language : "en");
  g_autofree char *alone = NULL;
  const char *picked;

  g_return_val_if_fail (available != NULL, NULL);
  tag[strcspn (tag, ".@")] = '\0';
  alone = g_strndup (tag, strcspn (tag, "_-"));
  picked = find_tag (available, tag);
  if (picked == NULL && get_script_tag (tag) != NULL)
    picked = find_tag (available, get_script_tag (tag));
  if (picked == NULL)
    picked = find_tag (available, alone);
  if (picked == NULL)
    picked = find_language (available, alone);
  if (picked == NULL)
    picked = find_tag (available, "en");
  return picked != NULL ? picked : available[0];
}
