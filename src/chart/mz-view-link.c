/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-link.h"

#include "mz-json-query.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX       MZ_VIEW_LINK_SCHEME ":view?"
#define FORMAT       "monazite-view/1"
#define MAX_BYTES    16384

/**
 * mz_view_link_is_link:
 * @text: an address
 *
 * Returns: whether it has the scheme of links to views, whatever follows
 */
gboolean
mz_view_link_is_link (const char *text)
{
  g_autofree char *scheme = g_uri_parse_scheme (text);

  return scheme != NULL && g_str_equal (scheme, MZ_VIEW_LINK_SCHEME);
}

/**
 * mz_view_link_new:
 * @spec: a view spec
 *
 * Returns: (transfer full): an address that restores the view
 */
char *
mz_view_link_new (const MzViewSpec *spec)
{
  g_autofree char *json = mz_view_spec_to_json (spec);
  g_autofree char *query = mz_json_query_from_object (json);
  const char *rest = strchr (query, '&');

  /* The format comes first and is the same in all of them. */
  return g_strconcat (PREFIX, rest != NULL ? rest + 1 : "", NULL);
}

static void
report (GPtrArray  *problems,
        const char *message,
        const char *found)
{
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR,
    .code = "view-link",
    .message = message,
    .found = found,
    .expected = PREFIX "measure=…",
    .remedy = _("Copy the whole link again from where it came."),
  };

  g_ptr_array_add (problems, mz_problem_new (&fields));
}

static char *
read_query (const char *link,
            GPtrArray  *problems)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *with_format = NULL;
  char *json;

  if (strlen (link) > MAX_BYTES || !g_str_has_prefix (link, PREFIX))
    {
      report (problems, _("This is no link to a view."), NULL);
      return NULL;
    }

  with_format = g_strconcat ("format=", FORMAT, "&", link + strlen (PREFIX), NULL);
  json = mz_json_query_to_object (with_format, &error);
  if (json == NULL)
    report (problems, _("This link is broken."), error->message);

  return json;
}

/**
 * mz_view_link_read:
 * @link: an address
 * @problems: (element-type MzProblem): takes what is wrong with it
 *
 * Reads a link to a view. What it does not say keeps its default.
 *
 * Returns: (transfer full) (nullable): the view, %NULL when there was an error
 */
MzViewSpec *
mz_view_link_read (const char *link,
                   GPtrArray  *problems)
{
  g_autofree char *json = read_query (link, problems);
  g_autoptr (GBytes) bytes = NULL;

  if (json == NULL)
    return NULL;

  bytes = g_bytes_new (json, strlen (json));

  return mz_view_spec_new_from_json (bytes, _("link"), problems);
}
