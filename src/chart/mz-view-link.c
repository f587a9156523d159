/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-link.h"

#include "mz-json-query.h"
#include "mz-text.h"
#include "mz-view-check.h"
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

static gboolean
may_repeat (const char *name)
{
  return g_str_equal (name, "select") || g_str_equal (name, "centre");
}

/* FALSE and a problem when a name has no value, or has two where there is one. */
static gboolean
check_pairs (const char *query,
             GPtrArray  *problems)
{
  g_auto (GStrv) pairs = g_strsplit (query, "&", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');
      g_autofree char *name = equals != NULL ? g_strndup (pairs[i], equals - pairs[i]) : g_strdup (pairs[i]);
      g_autofree char *visible = NULL;
      g_autofree char *message = NULL;

      if (equals != NULL && (may_repeat (name) || g_hash_table_add (seen, g_strdup (name))))
        continue;
      visible = mz_text_make_visible (name);
      message = equals == NULL ? g_strdup_printf (_("In this link “%s” has no value."), visible)
                               : g_strdup_printf (_("“%s” stands twice in this link."), visible);
      report (problems, message, NULL);
      return FALSE;
    }

  return TRUE;
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
  if (link[strlen (PREFIX)] != '\0' && !check_pairs (link + strlen (PREFIX), problems))
    return NULL;

  with_format = g_strconcat ("format=", FORMAT, "&", link + strlen (PREFIX), NULL);
  json = mz_json_query_to_object (with_format, &error);
  if (json == NULL)
    report (problems, _("This link is broken: what follows a “%” in it is no character."), NULL);

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

static char *
dup_value (const char *link,
           const char *name)
{
  const char *query = g_str_has_prefix (link, PREFIX) ? link + strlen (PREFIX) : "";
  g_autoptr (GHashTable) values = g_uri_parse_params (query, -1, "&", G_URI_PARAMS_NONE, NULL);

  return values != NULL ? g_strdup (g_hash_table_lookup (values, name)) : NULL;
}

/* (transfer full) (nullable): the values that a member can have */
static char *
describe_values (const MzProblem *problem,
                 const char      *name)
{
  for (guint option = 0; option < MZ_N_OPTIONS; option++)
    {
      if (g_str_equal (name, mz_view_option_get_name (option)))
        return mz_view_option_describe_values (option);
    }

  return g_str_equal (mz_problem_get_code (problem), "view-value") ? g_strdup (mz_problem_get_expected (problem)) : NULL;
}

/**
 * mz_view_link_describe_problem:
 * @link: a link that could not be read
 * @problem: what is wrong with it
 *
 * Returns: (transfer full): a sentence for the reader, who need not know how links are read
 */
char *
mz_view_link_describe_problem (const char      *link,
                               const MzProblem *problem)
{
  const char *pointer = mz_problem_get_pointer (problem);
  g_autofree char *name = pointer != NULL && *pointer == '/' ? g_strndup (pointer + 1, strcspn (pointer + 1, "/")) : NULL;
  g_autofree char *value = name != NULL ? dup_value (link, name) : NULL;
  g_autofree char *values = name != NULL ? describe_values (problem, name) : NULL;

  if (value != NULL && g_str_equal (mz_problem_get_code (problem), "unknown-member"))
    {
      g_autofree char *visible = mz_text_make_visible (name);

      return g_strdup_printf (_("The name “%s” in this link is not known."), visible);
    }
  if (value != NULL)
    return mz_view_describe_refused (name, value, values);
  return g_strdup (mz_problem_get_message (problem));
}
