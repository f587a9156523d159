/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-link.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_URI 4096
#define MAX_HOST 253
#define MAX_LABEL 63
#define MAX_TITLE 300

/* The parts of an address that decide where it leads. */
typedef struct
{
  gboolean is_https;
  char    *host;      /* as written, without brackets */
  char    *shown;     /* ASCII, with brackets around an IPv6 address */
  guint    port;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->host);
  g_free (parts->shown);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

/* Blank, control and format characters, and letters that leave no ink. */
static gboolean
is_hidden (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      return TRUE;
    default:
      return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800 || c == 0x3164
             || c == 0xFFA0 || (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F)
             || (c >= 0xE0100 && c <= 0xE01EF);
    }
}

static const char *
check_characters (const char *uri)
{
  if (strlen (uri) > MAX_URI)
    return _("The address is longer than 4096 bytes.");
  if (!g_utf8_validate (uri, -1, NULL))
    return _("The address is not UTF-8.");
  for (const char *at = uri; *at != '\0'; at = g_utf8_next_char (at))
    if (is_hidden (g_utf8_get_char (at)))
      return _("The address holds blank or invisible characters.");
  if (strchr (uri, '\\') != NULL)
    return _("The address holds a backslash.");
  return NULL;
}

static const char *
skip_scheme (const char *uri, Parts *parts)
{
  parts->is_https = g_ascii_strncasecmp (uri, "https://", 8) == 0;
  if (parts->is_https)
    return uri + 8;
  return g_ascii_strncasecmp (uri, "http://", 7) == 0 ? uri + 7 : NULL;
}

static gboolean
parse_port (const char *text, Parts *parts)
{
  guint64 port;

  parts->port = parts->is_https ? 443 : 80;
  if (text[0] == '\0')
    return TRUE;
  if (text[0] != ':' || !g_ascii_isdigit (text[1])
      || !g_ascii_string_to_unsigned (text + 1, 10, 1, G_MAXUINT16, &port, NULL))
    return FALSE;
  parts->port = (guint) port;
  return TRUE;
}

static gboolean
is_east_asian (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA
         || script == G_UNICODE_SCRIPT_HANGUL || script == G_UNICODE_SCRIPT_BOPOMOFO;
}

/* One script in a label, except that East Asian ones stand together and beside Latin, as
 * in the "highly restrictive" level of UTS #39. */
static gboolean
mixes_scripts (const char *label)
{
  GUnicodeScript other = G_UNICODE_SCRIPT_COMMON;
  gboolean has_latin = FALSE, has_east_asian = FALSE;

  for (const char *at = label; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

      if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
        continue;
      if (script == G_UNICODE_SCRIPT_LATIN)
        has_latin = TRUE;
      else if (is_east_asian (script))
        has_east_asian = TRUE;
      else if (other != G_UNICODE_SCRIPT_COMMON && other != script)
        return TRUE;
      else
        other = script;
    }
  return other != G_UNICODE_SCRIPT_COMMON && (has_latin || has_east_asian);
}

static const char *
check_labels (const char *host, const char *ascii)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  g_auto (GStrv) ascii_labels = g_strsplit (ascii, ".", -1);
  guint n_labels = g_strv_length (ascii_labels);

  if (strlen (ascii) > MAX_HOST)
    return _("The host name is too long.");
  for (const char *at = ascii; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("-_.", *at) == NULL)
      return _("The host name holds characters that no host name has.");
  for (guint i = 0; i < n_labels; i++)
    {
      gboolean is_last_dot = i > 0 && i == n_labels - 1;

      if ((ascii_labels[i][0] == '\0' && !is_last_dot) || strlen (ascii_labels[i]) > MAX_LABEL)
        return _("A part of the host name is empty or longer than 63 characters.");
    }
  for (guint i = 0; labels[i] != NULL; i++)
    if (mixes_scripts (labels[i]))
      return _("The host name mixes scripts and could pretend to be another.");
  return NULL;
}

static const char *
check_host (Parts *parts)
{
  g_autofree char *ascii = NULL;
  const char *reason;

  if (parts->host[0] == '\0')
    return _("The address names no host.");
  if (strchr (parts->host, '%') != NULL)
    return _("The host name holds a percent sign.");
  ascii = g_hostname_to_ascii (parts->host);
  if (ascii == NULL)
    return _("The host name holds characters that no host name has.");
  reason = check_labels (parts->host, ascii);
  if (reason == NULL)
    parts->shown = g_steal_pointer (&ascii);
  return reason;
}

static const char *
check_address_literal (const char *authority, const char *closing, Parts *parts)
{
  if (closing == NULL)
    return _("The address names no host.");
  parts->host = g_strndup (authority + 1, (gsize) (closing - authority - 1));
  if (strchr (parts->host, ':') == NULL || strchr (parts->host, '%') != NULL
      || !g_hostname_is_ip_address (parts->host))
    return _("The host name holds characters that no host name has.");
  parts->shown = g_strdup_printf ("[%s]", parts->host);
  return parse_port (closing + 1, parts) ? NULL : _("The port is not a number from 1 to 65535.");
}

static const char *
check_authority (const char *authority, Parts *parts)
{
  const char *port = authority + strcspn (authority, ":");

  if (strchr (authority, '@') != NULL)
    return _("The address holds a user name or password.");
  if (authority[0] == '[')
    return check_address_literal (authority, strchr (authority, ']'), parts);
  if (!parse_port (port, parts))
    return _("The port is not a number from 1 to 65535.");
  parts->host = g_strndup (authority, (gsize) (port - authority));
  return check_host (parts);
}

/* The reason why an address is refused, or NULL. */
static const char *
check (const char *uri, Parts *parts)
{
  g_autofree char *authority = NULL;
  const char *reason, *start;

  if (uri == NULL || uri[0] == '\0')
    return _("There is no address.");
  reason = check_characters (uri);
  if (reason != NULL)
    return reason;
  start = skip_scheme (uri, parts);
  if (start == NULL)
    return _("Only addresses that begin with http:// or https:// are opened.");
  authority = g_strndup (start, strcspn (start, "/?#"));
  return check_authority (authority, parts);
}

/**
 * mz_link_check:
 * @uri: (nullable): an address from outside
 * @reason_out: (out) (optional) (transfer full): why it is refused, a translated sentence
 *
 * Judges whether an address may be opened or written into a file as a link: http and https
 * only, with a host, at most 4096 bytes of UTF-8, without user name or password, without
 * blanks, control, invisible and bidirectional characters and backslashes, with a port from
 * 1 to 65535, and with a host name that has no percent sign, no part over 63 characters and
 * no part in scripts that could stand for each other.
 *
 * Returns: %TRUE when the address is good
 */
gboolean
mz_link_check (const char *uri, char **reason_out)
{
  g_auto (Parts) parts = { 0 };
  const char *reason = check (uri, &parts);

  if (reason_out != NULL)
    *reason_out = g_strdup (reason);
  return reason == NULL;
}

/**
 * mz_link_dup_host:
 * @uri: (nullable): an address
 *
 * Tells where an address really leads, to be shown whole before it is opened: the host in
 * ASCII, so that no letter can pretend to be another, with the port when it is not the usual.
 *
 * Returns: (transfer full) (nullable): the host, %NULL when mz_link_check() refuses the address
 */
char *
mz_link_dup_host (const char *uri)
{
  g_auto (Parts) parts = { 0 };

  if (check (uri, &parts) != NULL)
    return NULL;
  if (parts.port == (parts.is_https ? 443u : 80u))
    return g_steal_pointer (&parts.shown);
  return g_strdup_printf ("%s:%u", parts.shown, parts.port);
}

/* Words with one blank between them; quotation marks would end the exact phrase. */
static char *
clean_title (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  GString *clean = g_string_new (NULL);
  gboolean is_blank = FALSE;
  guint n = 0;

  for (const char *at = valid; *at != '\0' && n < MAX_TITLE; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '"' || is_hidden (c))
        {
          is_blank = clean->len > 0;
          continue;
        }
      if (is_blank)
        g_string_append_c (clean, ' ');
      is_blank = FALSE;
      g_string_append_unichar (clean, c);
      n++;
    }
  return g_string_free (clean, FALSE);
}

/**
 * mz_link_for_search:
 * @title: (nullable): the title of an article
 *
 * Gives the address of a web search for an exact title, for sources whose own address is not
 * known. Of a longer title the first 300 characters are searched for.
 *
 * Returns: (transfer full) (nullable): an address that mz_link_check() lets through, %NULL
 *   when there is no title
 */
char *
mz_link_for_search (const char *title)
{
  g_autofree char *clean = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *escaped = NULL;

  if (title == NULL)
    return NULL;
  clean = clean_title (title);
  if (clean[0] == '\0')
    return NULL;
  quoted = g_strdup_printf ("\"%s\"", clean);
  escaped = g_uri_escape_string (quoted, NULL, FALSE);
  return g_strconcat ("https://duckduckgo.com/?q=", escaped, NULL);
}
