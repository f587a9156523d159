/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-describe.h"

#include "mz-text.h"
#include <glib/gi18n-lib.h>

/**
 * mz_describe_stage:
 * @stage: a stage of the supply chain as in the format
 *
 * Returns: (transfer full): its name
 */
char *
mz_describe_stage (const char *stage)
{
  if (g_str_equal (stage, "deposit"))
    return g_strdup (C_("stage", "deposit"));
  if (g_str_equal (stage, "mine"))
    return g_strdup (C_("stage", "mine"));
  if (g_str_equal (stage, "separation"))
    return g_strdup (C_("stage", "separation"));
  if (g_str_equal (stage, "metal"))
    return g_strdup (C_("stage", "metal and alloy"));
  if (g_str_equal (stage, "magnet"))
    return g_strdup (C_("stage", "magnet"));
  if (g_str_equal (stage, "recycling"))
    return g_strdup (C_("stage", "recycling"));

  return g_strdup (stage);
}

/**
 * mz_describe_standing:
 * @standing: how a figure stands to the drawn one
 *
 * Returns: (transfer full): one or two words for it
 */
char *
mz_describe_standing (MzStanding standing)
{
  switch (standing)
    {
    case MZ_STANDING_RIVAL:
      return g_strdup (C_("standing", "rival"));
    case MZ_STANDING_AGREEING:
      return g_strdup (C_("standing", "agrees"));
    case MZ_STANDING_REPEATING:
      /* Translators: this source and another one carry one and the same claim */
      return g_strdup (C_("standing", "repeated claim"));
    case MZ_STANDING_SUPERSEDED:
      return g_strdup (C_("standing", "superseded"));
    case MZ_STANDING_INPUT:
      return g_strdup (C_("standing", "input"));
    case MZ_STANDING_DRAWN:
    default:
      return g_strdup (C_("standing", "drawn"));
    }
}

/**
 * mz_describe_kind:
 * @kind: kind of a statement
 *
 * Returns: (transfer full): one word for it
 */
char *
mz_describe_kind (MzStatementKind kind)
{
  switch (kind)
    {
    case MZ_STATEMENT_FIGURE:
      return g_strdup (C_("kind of statement", "Figure"));
    case MZ_STATEMENT_HOLDING:
      return g_strdup (C_("kind of statement", "Holding"));
    case MZ_STATEMENT_EVENT:
      return g_strdup (C_("kind of statement", "Event"));
    case MZ_STATEMENT_NOTE:
    default:
      return g_strdup (C_("kind of statement", "Note"));
    }
}

/**
 * mz_describe_language:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: (transfer full) (nullable): name of the language in words where it is known here
 */
char *
mz_describe_language (const char *tag)
{
  static const struct
  {
    const char *tag;
    const char *name;
  } known[] = {
    { "zh", NC_("language", "Chinese") }, { "en", NC_("language", "English") },
    { "ru", NC_("language", "Russian") }, { "de", NC_("language", "German") },
    { "fr", NC_("language", "French") },  { "ja", NC_("language", "Japanese") },
    { "pt", NC_("language", "Portuguese") }, { "es", NC_("language", "Spanish") },
  };

  for (guint i = 0; tag != NULL && i < G_N_ELEMENTS (known); i++)
    {
      if (g_ascii_strncasecmp (tag, known[i].tag, 2) == 0 && !g_ascii_isalpha (tag[2]))
        return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "language", known[i].name));
    }

  return g_strdup (tag);
}

/**
 * mz_describe_cell_place:
 * @evidence: where a source states something
 *
 * Tells document, page and table of a cell, as far as they are recorded.
 *
 * Returns: (transfer full) (nullable): the place in one line, %NULL when nothing of it is recorded
 */
char *
mz_describe_cell_place (const MzEvidence *evidence)
{
  GString *out = g_string_new (NULL);
  g_autofree char *document = mz_text_make_visible (evidence->document);
  g_autofree char *page = mz_text_make_visible (evidence->page);
  g_autofree char *table = mz_text_make_visible (evidence->table);

  if (document != NULL)
    g_string_append (out, document);
  if (page != NULL)
    g_string_append_printf (out, out->len > 0 ? C_("after a document", ", page %s")
                                              : C_("place in a document", "page %s"), page);
  if (table != NULL)
    g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", table);

  return g_string_free (out, out->len == 0);
}
