/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard-private.h"

#include "mz-json-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
fault_surrogate (MzJsonScan *scan)
{
  return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
    .code = "json-surrogate",
    .message = _("Half of a surrogate pair is no character."),
    .expected = _("two escapes, or the character itself"),
  });
}

static gboolean
scan_unicode_escape (MzJsonScan *scan)
{
  int unit = _mz_json_text_hex4 (scan->at + 2, scan->end);
  int low;

  if (unit < 0)
    return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
      .code = "json-escape",
      .message = _("The escape is incomplete."),
      .found = "“\\u”",
      .expected = _("four hexadecimal digits after “\\u”"),
    });
  if (unit == 0)
    return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
      .code = "json-nul",
      .found = "“\\u0000”",
      .message = _("A string must not hold the character NUL."),
    });
  if (unit < 0xD800 || unit > 0xDFFF)
    {
      scan->at += 6;
      return TRUE;
    }
  low = -1;
  if (scan->end - scan->at >= 12 && scan->at[6] == '\\' && scan->at[7] == 'u')
    low = _mz_json_text_hex4 (scan->at + 8, scan->end);
  if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
    return fault_surrogate (scan);
  scan->at += 12;
  return TRUE;
}

static gboolean
scan_escape (MzJsonScan *scan)
{
  char letter = scan->end - scan->at >= 2 ? scan->at[1] : '\0';
  char found[] = "“\\?”";

  if (letter == 'u')
    return scan_unicode_escape (scan);
  if (letter != '\0' && strchr ("\"\\/bfnrt", letter) != NULL)
    {
      scan->at += 2;
      return TRUE;
    }
  *strchr (found, '?') = letter;
  return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
    .code = "json-escape",
    .message = _("JSON has no such escape."),
    .found = g_ascii_isgraph (letter) ? found : NULL,
    .expected = "\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX",
  });
}

static gboolean
fault_raw_control (MzJsonScan *scan)
{
  gboolean is_nul = *scan->at == '\0';

  return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
    .code = is_nul ? "json-nul" : "json-control-character",
    .message = _("A control character stands in a string."),
    .expected = _("an escape, or the closing quote"),
    .remedy = is_nul ? NULL : _("Write “\\n” or “\\t” for line breaks and tabs."),
  });
}

static inline gboolean
is_plain_byte (guchar byte)
{
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/*
 * _mz_json_guard_scan_string:
 * @scan: a scan at an opening quote
 *
 * Goes on to the byte after the closing quote.
 *
 * Returns: %TRUE when the string is good
 */
gboolean
_mz_json_guard_scan_string (MzJsonScan *scan)
{
  const char *opening = scan->at++;
  guint length;

  while (scan->at < scan->end)
    {
      guchar byte;

      while (scan->at < scan->end && is_plain_byte ((guchar) *scan->at))
        scan->at++;
      if (scan->at - opening - 1 > (gssize) MZ_JSON_GUARD_MAX_STRING)
        return _mz_json_guard_fault_limit (scan, opening, "json-string-too-long",
                                           _("A string is longer than 16 MiB."));
      if (scan->at >= scan->end)
        break;
      byte = (guchar) *scan->at;
      if (byte == '"')
        {
          scan->at++;
          return TRUE;
        }
      if (byte == '\\')
        {
          if (!scan_escape (scan))
            return FALSE;
          continue;
        }
      if (byte < 0x20)
        return fault_raw_control (scan);
      length = byte < 0x80 ? 1 : _mz_json_text_utf8_length (scan->at, scan->end);
      if (length == 0)
        return _mz_json_guard_fault_utf8 (scan, scan->at);
      scan->at += length;
    }
  return _mz_json_guard_fault (scan, opening, &(MzProblemFields) {
    .code = "json-unclosed-string",
    .message = _("A string is not closed before the file ends."),
    .expected = _("a closing quote"),
  });
}
