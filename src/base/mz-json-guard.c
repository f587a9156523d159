/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard.h"

#include "mz-json-encoding-private.h"
#include "mz-json-guard-private.h"
#include "mz-json-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Mistakes that people who know another notation make have a message of their own. What was
 * expected is known at every value, so it is translated only here. */
static gboolean
fault_syntax (MzJsonScan *scan, const char *expected)
{
  MzProblemFields what = {
    .code = "json-syntax",
    .expected = _(expected),
    .message = _("This is not JSON."),
  };
  char byte = scan->at < scan->end ? *scan->at : ' ';

  if (scan->at >= scan->end)
    {
      what.code = "json-truncated";
      what.message = _("The file ends too early.");
      what.remedy = _("Get the complete file.");
    }
  else if (byte == '\0')
    {
      what.code = "json-nul";
      what.message = _("The file holds a NUL byte.");
    }
  else if (byte == '/' || byte == '#')
    {
      what.code = "json-comment";
      what.message = _("JSON has no comments.");
      what.remedy = _("Take the comment out.");
    }
  else if (byte == '\'' || byte == '`')
    {
      what.code = "json-quote";
      what.message = _("Strings stand in double quotes.");
    }
  else if ((guchar) byte >= 0x80 && _mz_json_text_utf8_length (scan->at, scan->end) == 0)
    return _mz_json_guard_fault_utf8 (scan, scan->at);
  return _mz_json_guard_fault (scan, scan->at, &what);
}

static gboolean
fault_trailing_comma (MzJsonScan *scan, const char *expected)
{
  return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
    .code = "json-trailing-comma",
    .expected = _(expected),
    .message = _("A comma stands before the end."),
    .remedy = _("Take the comma out."),
  });
}

static void
skip_blanks (MzJsonScan *scan)
{
  while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static gboolean
scan_word (MzJsonScan *scan, const char *expected)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *end = scan->at;

  while (end < scan->end && _mz_json_guard_is_word (*end))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - scan->at) == strlen (words[i]) && memcmp (scan->at, words[i], strlen (words[i])) == 0)
      {
        scan->at = end;
        return TRUE;
      }
  return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
    .code = "json-word",
    .expected = _(expected),
    .message = _("JSON knows only the words true, false and null."),
  });
}

static void
finish_value (MzJsonScan *scan)
{
  scan->state = MZ_JSON_SCAN_AFTER_VALUE;
  if (scan->depth > 0)
    scan->levels[scan->depth - 1].is_in_child = FALSE;
}

static gboolean
open_container (MzJsonScan *scan, gboolean is_object)
{
  MzJsonLevel *level;

  if (scan->depth == MZ_JSON_GUARD_MAX_DEPTH)
    return _mz_json_guard_fault_limit (scan, scan->at, "json-too-deep",
                                       _("Objects and arrays are nested more than 64 deep."));
  level = &scan->levels[scan->depth++];
  *level = (MzJsonLevel) { .is_object = is_object, .first_key = _mz_json_keys_get_count (scan->keys) };
  scan->state = is_object ? MZ_JSON_SCAN_FIRST_NAME : MZ_JSON_SCAN_FIRST_ELEMENT;
  scan->at++;
  return TRUE;
}

static gboolean
close_container (MzJsonScan *scan)
{
  const MzJsonLevel *level = &scan->levels[--scan->depth];

  _mz_json_keys_cut (scan->keys, level->first_key);
  scan->at++;
  finish_value (scan);
  return TRUE;
}

static gboolean
scan_value (MzJsonScan *scan, const char *expected)
{
  char byte = scan->at < scan->end ? *scan->at : '\0';
  gboolean is_good;

  if (scan->depth > 0)
    scan->levels[scan->depth - 1].is_in_child = TRUE;
  if (byte == '{' || byte == '[')
    return open_container (scan, byte == '{');
  if (byte == '"')
    is_good = _mz_json_guard_scan_string (scan);
  else if (g_ascii_isdigit (byte) || byte == '-' || byte == '+' || byte == '.')
    is_good = _mz_json_guard_scan_number (scan);
  else if (g_ascii_isalpha (byte) || byte == '_')
    is_good = scan_word (scan, expected);
  else
    is_good = fault_syntax (scan, expected);
  if (is_good)
    finish_value (scan);
  return is_good;
}

static gboolean
fault_twin (MzJsonScan *scan, const char *opening, guint32 twin)
{
  g_autofree char *message = NULL;
  guint line;

  _mz_json_text_get_place (scan->start, scan->start + _mz_json_keys_get_offset (scan->keys, twin), &line, NULL);
  message = g_strdup_printf (_("The same name stands twice in one object, first in line %u."), line);
  return _mz_json_guard_fault (scan, opening, &(MzProblemFields) {
    .code = "json-duplicate-name",
    .message = message,
    .found = _("the name once more"),
    .remedy = _("Take one of the two out."),
  });
}

static gboolean
scan_name (MzJsonScan *scan, const char *expected)
{
  MzJsonLevel *level = &scan->levels[scan->depth - 1];
  const char *opening = scan->at;
  guint32 twin;
  gboolean is_new;

  if (scan->at >= scan->end || *scan->at != '"')
    return fault_syntax (scan, expected);
  if (!_mz_json_guard_scan_string (scan))
    return FALSE;
  level->key = _mz_json_keys_get_count (scan->keys);
  is_new = _mz_json_keys_push (scan->keys, (gsize) (opening + 1 - scan->start),
                               (gsize) (scan->at - opening - 2), level->first_key, &twin);
  level->is_in_child = TRUE;
  if (!is_new)
    return fault_twin (scan, opening, twin);
  skip_blanks (scan);
  if (scan->at >= scan->end || *scan->at != ':')
    return fault_syntax (scan, N_("“:”"));
  scan->at++;
  scan->state = MZ_JSON_SCAN_VALUE;
  return TRUE;
}

static gboolean
scan_first (MzJsonScan *scan)
{
  gboolean is_object = scan->state == MZ_JSON_SCAN_FIRST_NAME;

  if (scan->at < scan->end && *scan->at == (is_object ? '}' : ']'))
    return close_container (scan);
  if (is_object)
    return scan_name (scan, N_("a name in double quotes, or “}”"));
  return scan_value (scan, N_("a value, or “]”"));
}

static gboolean
scan_after_value (MzJsonScan *scan)
{
  MzJsonLevel *level = scan->depth > 0 ? &scan->levels[scan->depth - 1] : NULL;

  if (level == NULL)
    {
      if (scan->at < scan->end)
        return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
          .code = "json-trailing-text",
          .message = _("Something stands after the end of the value."),
          .expected = _("the end of the file"),
        });
      scan->state = MZ_JSON_SCAN_DONE;
      return TRUE;
    }
  if (scan->at < scan->end && *scan->at == (level->is_object ? '}' : ']'))
    return close_container (scan);
  if (scan->at >= scan->end || *scan->at != ',')
    return fault_syntax (scan, level->is_object ? N_("“,” or “}”") : N_("“,” or “]”"));
  scan->at++;
  level->index++;
  scan->state = level->is_object ? MZ_JSON_SCAN_NAME : MZ_JSON_SCAN_VALUE;
  return TRUE;
}

static gboolean
scan_next (MzJsonScan *scan)
{
  char byte;

  skip_blanks (scan);
  byte = scan->at < scan->end ? *scan->at : '\0';
  switch (scan->state)
    {
    case MZ_JSON_SCAN_VALUE:
      if (byte == ']' && scan->depth > 0 && !scan->levels[scan->depth - 1].is_object)
        return fault_trailing_comma (scan, N_("a value"));
      return scan_value (scan, N_("a value"));
    case MZ_JSON_SCAN_NAME:
      if (byte == '}')
        return fault_trailing_comma (scan, N_("a name in double quotes"));
      return scan_name (scan, N_("a name in double quotes"));
    case MZ_JSON_SCAN_FIRST_ELEMENT:
    case MZ_JSON_SCAN_FIRST_NAME:
      return scan_first (scan);
    case MZ_JSON_SCAN_AFTER_VALUE:
      return scan_after_value (scan);
    case MZ_JSON_SCAN_DONE:
    default:
      return FALSE;
    }
}

static gboolean
check_beginning (MzJsonScan *scan)
{
  const char *encoding = _mz_json_encoding_detect (scan->start, scan->end);
  g_autofree char *message = NULL;

  if ((gsize) (scan->end - scan->start) > MZ_JSON_GUARD_MAX_BYTES)
    return _mz_json_guard_fault_limit (scan, scan->start, "json-too-big",
                                       _("The file is larger than 256 MiB."));
  if (encoding != NULL)
    {
      message = g_strdup_printf (_("The text is not UTF-8; it looks like %s."), encoding);
      return _mz_json_guard_fault (scan, scan->start, &(MzProblemFields) {
        .code = "json-not-utf8",
        .message = message,
        .found = encoding,
        .expected = "UTF-8",
        .remedy = _("Save the file in UTF-8."),
      });
    }
  if (scan->end - scan->start >= 3 && memcmp (scan->start, "\xEF\xBB\xBF", 3) == 0)
    return _mz_json_guard_fault (scan, scan->start, &(MzProblemFields) {
      .code = "json-byte-order-mark",
      .message = _("The file begins with a byte order mark."),
      .found = "U+FEFF",
      .remedy = _("Save the file in UTF-8 without a byte order mark."),
    });
  skip_blanks (scan);
  if (scan->at == scan->end)
    return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
      .code = "json-empty",
      .message = _("The file is empty."),
      .expected = _("a value"),
    });
  return TRUE;
}

/**
 * mz_json_guard_check:
 * @bytes: (array length=length): the whole file
 * @length: its length
 * @file: (nullable): the file's name for the message
 *
 * Checks that a file is exactly one JSON value of RFC 8259 in UTF-8, before another parser
 * sees it: no byte order mark, no duplicate names, no lone surrogates, no NUL, numbers that
 * a double holds and whole numbers that it holds exactly, at most 64 levels, strings of at
 * most 16 MiB and 256 MiB in all. The first fault is reported. The call stack does not grow
 * with the nesting.
 *
 * Returns: (transfer full) (nullable): the fault, or %NULL when the text is good
 */
MzProblem *
mz_json_guard_check (const char *bytes, gsize length, const char *file)
{
  g_autoptr (MzJsonKeys) keys = NULL;
  MzJsonScan scan = { 0 };

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);
  if (bytes == NULL)
    bytes = "";
  keys = _mz_json_keys_new (bytes);
  scan.start = scan.at = bytes;
  scan.end = bytes + length;
  scan.file = file;
  scan.keys = keys;
  if (!check_beginning (&scan))
    return scan.problem;
  while (scan.state != MZ_JSON_SCAN_DONE && scan_next (&scan))
    continue;
  return scan.problem;
}
