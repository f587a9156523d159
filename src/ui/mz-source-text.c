/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-source-text.h"

#include "mz-describe.h"
#include "mz-text.h"

#include <glib/gi18n-lib.h>

#define SEPARATOR " · "

static void
append_part (GString    *out,
             const char *part)
{
  g_autofree char *visible = NULL;

  if (part == NULL || *part == '\0')
    return;

  visible = mz_text_make_visible (part);
  if (out->len > 0)
    g_string_append (out, SEPARATOR);
  g_string_append (out, visible);
}

static const char *
get_publisher (const MzSource *source)
{
  if (source->container_title != NULL)
    return source->container_title;
  if (source->publisher != NULL)
    return source->publisher;

  return source->authors;
}

static char *
dup_date (const MzSource *source)
{
  if (source->issued == NULL)
    return NULL;
  if (source->issued_time == NULL)
    return g_strdup (source->issued);

  return g_strdup_printf ("%s %s", source->issued, source->issued_time);
}

/**
 * mz_source_text_dup_title:
 * @source: a source
 *
 * Returns: (transfer full): its title in its own language
 */
char *
mz_source_text_dup_title (const MzSource *source)
{
  return mz_text_make_visible (source->title != NULL ? source->title : source->id);
}

/**
 * mz_source_text_dup_short_facts:
 * @source: a source
 *
 * Returns: (transfer full): publisher and date
 */
char *
mz_source_text_dup_short_facts (const MzSource *source)
{
  GString *out = g_string_new (NULL);

  append_part (out, get_publisher (source));
  append_part (out, source->issued);

  return g_string_free (out, FALSE);
}

/**
 * mz_source_text_dup_facts:
 * @context: where words come from
 * @source: a source
 * @basis: (nullable): which definition a figure rests on
 *
 * Returns: (transfer full): publisher, date and time, language, edition and basis
 */
char *
mz_source_text_dup_facts (MzChartContext *context,
                          const MzSource *source,
                          const char     *basis)
{
  GString *out = g_string_new (NULL);
  g_autofree char *date = dup_date (source);
  g_autofree char *language = mz_describe_language (source->language);
  g_autofree char *edition = mz_describe_term (context, source->edition);
  g_autofree char *term = mz_describe_term (context, basis);

  append_part (out, get_publisher (source));
  append_part (out, date);
  append_part (out, language);
  append_part (out, edition);
  if (term != NULL)
    {
      g_autofree char *visible = mz_text_make_visible (term);
      g_autofree char *words = g_strdup_printf (_("basis: %s"), visible);

      append_part (out, words);
    }

  return g_string_free (out, FALSE);
}
