/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard.h"

#include "mz-json-locate-private.h"
#include "mz-json-text-private.h"

#include <string.h>

/*
 * _mz_json_locate_skip_blanks:
 * @at: a place
 * @end: the end of the text
 *
 * Returns: the next byte that is not blank, or @end
 */
const char *
_mz_json_locate_skip_blanks (const char *at, const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;
  return at;
}

/* From the opening quote to the byte after the closing one. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    if (*at == '\\')
      at++;
  return MIN (at + 1, end);
}

static const char *
skip_value (const char *at, const char *end)
{
  guint depth = 0;

  do
    {
      if (at >= end)
        return end;
      if (*at == '"')
        {
          at = skip_string (at, end);
          continue;
        }
      if (*at == '{' || *at == '[')
        depth++;
      else if (*at == '}' || *at == ']')
        depth--;
      at++;
    }
  while (depth > 0);
  while (at < end && strchr (",]} \t\r\n", *at) == NULL)
    at++;
  return at;
}

static gboolean
is_name (const char *opening, const char *closing, const GString *name)
{
  g_autoptr (GString) resolved = NULL;
  gsize length = (gsize) (closing - opening - 2);

  if (memchr (opening, '\\', (gsize) (closing - opening)) == NULL)
    return length == name->len && memcmp (opening + 1, name->str, length) == 0;
  resolved = g_string_new (NULL);
  _mz_json_text_resolve (opening + 1, length, resolved);
  return g_string_equal (resolved, name);
}

/* Both return the beginning of the child's value, or NULL. */
static const char *
enter_member (const char *at, const char *end, const GString *name)
{
  const char *opening;

  at = _mz_json_locate_skip_blanks (at + 1, end);
  while (at < end && *at == '"')
    {
      opening = at;
      at = skip_string (at, end);
      if (is_name (opening, at, name))
        return _mz_json_locate_skip_blanks (_mz_json_locate_skip_blanks (at, end) + 1, end);
      at = _mz_json_locate_skip_blanks (_mz_json_locate_skip_blanks (at, end) + 1, end);
      at = _mz_json_locate_skip_blanks (skip_value (at, end), end);
      if (at >= end || *at != ',')
        return NULL;
      at = _mz_json_locate_skip_blanks (at + 1, end);
    }
  return NULL;
}

static const char *
enter_element (const char *at, const char *end, guint64 index)
{
  at = _mz_json_locate_skip_blanks (at + 1, end);
  if (at >= end || *at == ']')
    return NULL;
  return _mz_json_locate_advance (at, end, index);
}

/*
 * _mz_json_locate_advance:
 * @at: the beginning of an array's element
 * @end: the end of the text
 * @n: how many elements to go on
 *
 * Returns: (nullable): the beginning of a later element of the same array, or %NULL
 */
const char *
_mz_json_locate_advance (const char *at, const char *end, guint64 n)
{
  for (; n > 0; n--)
    {
      at = _mz_json_locate_skip_blanks (skip_value (at, end), end);
      if (at >= end || *at != ',')
        return NULL;
      at = _mz_json_locate_skip_blanks (at + 1, end);
    }
  return at;
}

/*
 * _mz_json_locate_parse_index:
 * @token: a token of a pointer
 * @index_out: (out): the number
 *
 * Returns: %TRUE when @token is an array index in the spelling of RFC 6901
 */
gboolean
_mz_json_locate_parse_index (const char *token, guint64 *index_out)
{
  if (token[0] == '0' && token[1] != '\0')
    return FALSE;
  return g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, index_out, NULL);
}

/*
 * _mz_json_locate_unescape:
 * @token: one token of an RFC 6901 pointer
 *
 * Returns: (transfer full): the name that it stands for
 */
char *
_mz_json_locate_unescape (const char *token)
{
  GString *name = g_string_new (token);

  g_string_replace (name, "~1", "/", 0);
  g_string_replace (name, "~0", "~", 0);
  return g_string_free (name, FALSE);
}

static char *
read_name (const char *opening, const char *closing)
{
  gsize length = (gsize) (closing - opening - 2);
  GString *name;

  if (memchr (opening, '\\', (gsize) (closing - opening)) == NULL)
    return g_strndup (opening + 1, length);
  name = g_string_new (NULL);
  _mz_json_text_resolve (opening + 1, length, name);
  return g_string_free (name, FALSE);
}

/*
 * _mz_json_locate_list_members:
 * @at: the beginning of an object
 * @end: the end of the text
 * @members: (inout): name → beginning of the value; owns the names
 *
 * Lists all members of an object in one pass.
 */
void
_mz_json_locate_list_members (const char *at, const char *end, GHashTable *members)
{
  at = _mz_json_locate_skip_blanks (at + 1, end);
  while (at < end && *at == '"')
    {
      const char *closing = skip_string (at, end);
      const char *value = _mz_json_locate_skip_blanks (_mz_json_locate_skip_blanks (closing, end) + 1, end);

      g_hash_table_insert (members, read_name (at, closing), (gpointer) value);
      at = _mz_json_locate_skip_blanks (skip_value (value, end), end);
      if (at >= end || *at != ',')
        return;
      at = _mz_json_locate_skip_blanks (at + 1, end);
    }
}

/*
 * _mz_json_locate_enter:
 * @at: the beginning of a value
 * @end: the end of the text
 * @token: one token of an RFC 6901 pointer, still escaped
 *
 * Goes down one level in guarded text.
 *
 * Returns: (nullable): the beginning of the child, or %NULL when there is none
 */
const char *
_mz_json_locate_enter (const char *at, const char *end, const char *token)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) name = NULL;
  guint64 index;

  if (at >= end)
    return NULL;
  if (*at == '[')
    return _mz_json_locate_parse_index (token, &index) ? enter_element (at, end, index) : NULL;
  if (*at != '{')
    return NULL;
  text = _mz_json_locate_unescape (token);
  name = g_string_new (text);
  return enter_member (at, end, name);
}

/*
 * _mz_json_locate_split:
 * @pointer: an RFC 6901 pointer
 *
 * Returns: (transfer full) (nullable): its tokens, still escaped; %NULL when it is no pointer
 */
GStrv
_mz_json_locate_split (const char *pointer)
{
  if (pointer[0] == '\0')
    return g_new0 (char *, 1);
  if (pointer[0] != '/')
    return NULL;
  if (pointer[1] == '\0')
    return g_strdupv ((char *[]) { (char *) "", NULL });
  return g_strsplit (pointer + 1, "/", -1);
}

/**
 * mz_json_guard_locate:
 * @bytes: (array length=length): a text that mz_json_guard_check() has let through
 * @length: its length
 * @pointer: an RFC 6901 pointer; "" is the whole
 * @line_out: (out) (optional): the line, from 1
 * @column_out: (out) (optional): the character in the line, from 1
 *
 * Finds where a value begins.
 *
 * Returns: %TRUE when there is such a value; else nothing is stored
 */
gboolean
mz_json_guard_locate (const char *bytes, gsize length, const char *pointer, guint *line_out, guint *column_out)
{
  g_auto (GStrv) tokens = NULL;
  const char *at;

  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);
  tokens = _mz_json_locate_split (pointer);
  if (length == 0 || tokens == NULL)
    return FALSE;
  at = _mz_json_locate_skip_blanks (bytes, bytes + length);
  for (guint i = 0; tokens[i] != NULL && at != NULL; i++)
    at = _mz_json_locate_enter (at, bytes + length, tokens[i]);
  if (at == NULL || at >= bytes + length)
    return FALSE;
  _mz_json_text_get_place (bytes, at, line_out, column_out);
  return TRUE;
}
