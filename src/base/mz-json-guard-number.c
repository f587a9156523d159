/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard-private.h"

#include "mz-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_FOUND 24
#define MAX_EXACT_INTEGER 9007199254740992.0

static gboolean
fault_number (MzJsonScan *scan, const char *word, const char *found)
{
  MzProblemFields what = {
    .code = "json-number",
    .found = found,
    .message = _("This is not a number of JSON."),
    .expected = _("digits with a point, as in -12.5 or 1e6"),
  };

  if (word[0] == '0' || (word[0] == '-' && word[1] == '0'))
    what.remedy = _("Leave out leading zeros; hexadecimal and octal numbers are not allowed.");
  return _mz_json_guard_fault (scan, scan->at, &what);
}

static gboolean
has_nonzero_digit (const char *word)
{
  for (; *word != '\0' && *word != 'e' && *word != 'E'; word++)
    if (*word >= '1' && *word <= '9')
      return TRUE;
  return FALSE;
}

static gboolean
fault_number_range (MzJsonScan *scan, const char *found)
{
  return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
    .code = "json-number-range",
    .found = found,
    .message = _("The number is beyond what can be computed with."),
    .expected = _("a size from 1e-307 to 1e308, or 0"),
  });
}

static gboolean
check_number (MzJsonScan *scan, const char *word)
{
  g_autofree char *found = g_strndup (word, MAX_FOUND);
  double value;

  if (!mz_number_parse (word, -1, &value))
    {
      /* The grammar is good when only the size is too much for a double. */
      if (g_ascii_isdigit (word[strlen (word) - 1]) && strspn (word, "-+.eE0123456789") == strlen (word)
          && isinf (g_ascii_strtod (word, NULL)) && !(word[0] == '0' && g_ascii_isdigit (word[1])))
        return fault_number_range (scan, found);
      return fault_number (scan, word, found);
    }
  if (value == 0.0 && has_nonzero_digit (word))
    return fault_number_range (scan, found);
  if (strpbrk (word, ".eE") == NULL && fabs (value) >= MAX_EXACT_INTEGER
      && strcmp (word + (word[0] == '-'), "9007199254740992") != 0)
    return _mz_json_guard_fault (scan, scan->at, &(MzProblemFields) {
      .code = "json-integer-range",
      .found = found,
      .message = _("The whole number is too large to be kept exactly."),
      .expected = _("at most 9007199254740992 (2^53)"),
      .remedy = _("Write identifiers as strings."),
    });
  return TRUE;
}

/* By far the most numbers are plain: they need no copy and no conversion. Without an exponent,
 * a short fraction is never out of range, and neither is a whole number of 15 digits. */
static gboolean
is_plain_number (const char *word, const char *end)
{
  const char *at = word + (*word == '-');
  const char *digits = at;

  while (at < end && g_ascii_isdigit (*at))
    at++;
  if (at == digits || (*digits == '0' && at > digits + 1))
    return FALSE;
  if (at == end)
    return at - digits <= 15;
  if (*at++ != '.' || at == end || end - word > MZ_NUMBER_BUFFER_SIZE)
    return FALSE;
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at == end;
}

/*
 * _mz_json_guard_scan_number:
 * @scan: a scan at the beginning of a number
 *
 * Goes on to the byte after the number.
 *
 * Returns: %TRUE when the number is good
 */
gboolean
_mz_json_guard_scan_number (MzJsonScan *scan)
{
  const char *end = scan->at;
  g_autofree char *word = NULL;

  while (end < scan->end && _mz_json_guard_is_word (*end))
    end++;
  if (!is_plain_number (scan->at, end))
    {
      word = g_strndup (scan->at, (gsize) (end - scan->at));
      if (!check_number (scan, word))
        return FALSE;
    }
  scan->at = end;
  return TRUE;
}
