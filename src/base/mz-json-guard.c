/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard.h"

#include "mz-json-encoding-private.h"
#include "mz-json-keys-private.h"
#include "mz-json-text-private.h"
#include "mz-number.h"
#include "mz-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_FOUND 24
#define MAX_EXACT_INTEGER 9007199254740992.0

typedef enum
{
  STATE_VALUE,
  STATE_FIRST_ELEMENT,
  STATE_FIRST_NAME,
  STATE_NAME,
  STATE_AFTER_VALUE,
  STATE_DONE,
} State;

typedef struct
{
  gboolean is_object;
  gboolean is_in_child;   /* a fault now is about the current element or member */
  guint32  index;
  guint32  first_key;
  guint32  key;
} Level;

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  const char *file;
  MzJsonKeys *keys;
  MzProblem  *problem;
  State       state;
  guint       depth;
  Level       levels[MZ_JSON_GUARD_MAX_DEPTH];
} Scan;

static char *
dup_pointer (const Scan *scan)
{
  GString *pointer = g_string_new (NULL);
  const char *name;
  gsize length;

  for (guint i = 0; i < scan->depth; i++)
    {
      const Level *level = &scan->levels[i];

      if (!level->is_in_child)
        break;
      if (!level->is_object)
        {
          g_string_append_printf (pointer, "/%u", level->index);
          continue;
        }
      name = _mz_json_keys_get (scan->keys, level->key, &length);
      _mz_json_text_add_token (pointer, name, length);
    }
  return g_string_free (pointer, FALSE);
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || byte == '+' || byte == '-' || byte == '.' || byte == '_';
}

/* What stands at a place: the end, a word, or one character. */
static char *
dup_found (const Scan *scan, const char *at)
{
  g_autofree char *word = NULL;
  const char *end = at;

  if (at >= scan->end)
    return g_strdup (_("the end of the file"));
  while (end < scan->end && end - at < MAX_FOUND && is_word_byte (*end))
    end++;
  if (end == at)
    end += (guchar) *at < 0x80 ? 1 : MAX (_mz_json_text_utf8_length (at, scan->end), 1);
  if (end == at + 1 && ((guchar) *at < 0x20 || (guchar) *at == 0x7F))
    return g_strdup_printf ("U+%04X", (guint) (guchar) *at);
  if (end == at + 1 && (guchar) *at >= 0x80)
    return g_strdup_printf (_("the byte 0x%02X"), (guint) (guchar) *at);
  word = g_strndup (at, (gsize) (end - at));
  return g_strdup_printf (_("“%s”"), word);
}

/* Remembers the one fault that ends the scan; found is filled in when it is not given. */
static gboolean
fault (Scan *scan, const char *at, const MzProblemFields *what)
{
  MzProblemFields fields = *what;
  g_autofree char *pointer = dup_pointer (scan);
  g_autofree char *found = dup_found (scan, at);

  fields.severity = MZ_SEVERITY_ERROR;
  fields.file = scan->file;
  fields.pointer = pointer;
  if (fields.found == NULL)
    fields.found = found;
  _mz_json_text_get_place (scan->start, MIN (at, scan->end), &fields.line, &fields.column);
  scan->problem = mz_problem_new (&fields);
  return FALSE;
}

static gboolean
fault_too_much (Scan *scan, const char *at, const char *code, const char *message)
{
  return fault (scan, at, &(MzProblemFields) { .code = code, .message = message,
                                               .remedy = _("Split the file, or simplify it.") });
}

static gboolean
fault_utf8 (Scan *scan, const char *at)
{
  const char *encoding = _mz_json_encoding_guess (scan->start, at, scan->end);
  g_autofree char *message = NULL;

  if (encoding == NULL)
    message = g_strdup (_("The text is damaged: these bytes are not UTF-8."));
  else
    message = g_strdup_printf (_("The text is not UTF-8; it looks like %s."), encoding);
  return fault (scan, at, &(MzProblemFields) { .code = "json-not-utf8", .message = message, .expected = "UTF-8",
                                               .remedy = _("Save the file in UTF-8.") });
}

/* Mistakes that people who know another notation make have a message of their own. What was
 * expected is known at every value, so it is translated only here. */
static gboolean
fault_syntax (Scan *scan, const char *expected)
{
  MzProblemFields what = { .code = "json-syntax", .expected = _(expected), .message = _("This is not JSON.") };
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
    return fault_utf8 (scan, scan->at);
  return fault (scan, scan->at, &what);
}

static gboolean
fault_trailing_comma (Scan *scan, const char *expected)
{
  return fault (scan, scan->at, &(MzProblemFields) { .code = "json-trailing-comma", .expected = _(expected),
                                                     .message = _("A comma stands before the end."),
                                                     .remedy = _("Take the comma out.") });
}

static void
skip_blanks (Scan *scan)
{
  while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static gboolean
fault_surrogate (Scan *scan)
{
  return fault (scan, scan->at, &(MzProblemFields) { .code = "json-surrogate",
                                                     .message = _("Half of a surrogate pair is no character."),
                                                     .expected = _("two escapes, or the character itself") });
}

static gboolean
scan_unicode_escape (Scan *scan)
{
  int unit = _mz_json_text_hex4 (scan->at + 2, scan->end);
  int low;

  if (unit < 0)
    return fault (scan, scan->at, &(MzProblemFields) { .code = "json-escape", .message = _("The escape is incomplete."),
                                                       .found = "“\\u”",
                                                       .expected = _("four hexadecimal digits after “\\u”") });
  if (unit == 0)
    return fault (scan, scan->at, &(MzProblemFields) { .code = "json-nul", .found = "“\\u0000”",
                                                       .message = _("A string must not hold the character NUL.") });
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
scan_escape (Scan *scan)
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
  return fault (scan, scan->at, &(MzProblemFields) { .code = "json-escape", .message = _("JSON has no such escape."),
                                                     .found = g_ascii_isgraph (letter) ? found : NULL,
                                                     .expected = "\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX" });
}

static gboolean
fault_raw_control (Scan *scan)
{
  gboolean is_nul = *scan->at == '\0';

  return fault (scan, scan->at, &(MzProblemFields) { .code = is_nul ? "json-nul" : "json-control-character",
                                                     .message = _("A control character stands in a string."),
                                                     .expected = _("an escape, or the closing quote"),
                                                     .remedy = is_nul ? NULL : _("Write “\\n” or “\\t” for line breaks and tabs.") });
}

static inline gboolean
is_plain_byte (guchar byte)
{
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* From the opening quote to the byte after the closing one. */
static gboolean
scan_string (Scan *scan)
{
  const char *opening = scan->at++;
  guint length;

  while (scan->at < scan->end)
    {
      guchar byte;

      while (scan->at < scan->end && is_plain_byte ((guchar) *scan->at))
        scan->at++;
      if (scan->at - opening - 1 > (gssize) MZ_JSON_GUARD_MAX_STRING)
        return fault_too_much (scan, opening, "json-string-too-long", _("A string is longer than 16 MiB."));
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
        return fault_utf8 (scan, scan->at);
      scan->at += length;
    }
  return fault (scan, opening, &(MzProblemFields) { .code = "json-unclosed-string",
                                                    .message = _("A string is not closed before the file ends."),
                                                    .expected = _("a closing quote") });
}

static gboolean
fault_number (Scan *scan, const char *word, const char *found)
{
  MzProblemFields what = { .code = "json-number", .found = found, .message = _("This is not a number of JSON."),
                           .expected = _("digits with a point, as in -12.5 or 1e6") };

  if (word[0] == '0' || (word[0] == '-' && word[1] == '0'))
    what.remedy = _("Leave out leading zeros; hexadecimal and octal numbers are not allowed.");
  return fault (scan, scan->at, &what);
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
fault_number_range (Scan *scan, const char *word, const char *found)
{
  const char *message = has_nonzero_digit (word)
                          ? _("The number is beyond what can be computed with.")
                          : _("This is not a number of JSON.");

  return fault (scan, scan->at, &(MzProblemFields) { .code = "json-number-range", .found = found, .message = message,
                                                     .expected = _("a size from 1e-307 to 1e308, or 0") });
}

static gboolean
check_number (Scan *scan, const char *word)
{
  g_autofree char *found = g_strndup (word, MAX_FOUND);
  double value;

  if (!mz_number_parse (word, -1, &value))
    {
      /* The grammar is good when only the size is too much for a double. */
      if (g_ascii_isdigit (word[strlen (word) - 1]) && strspn (word, "-+.eE0123456789") == strlen (word)
          && isinf (g_ascii_strtod (word, NULL)) && !(word[0] == '0' && g_ascii_isdigit (word[1])))
        return fault_number_range (scan, word, found);
      return fault_number (scan, word, found);
    }
  if (value == 0.0 && has_nonzero_digit (word))
    return fault_number_range (scan, word, found);
  if (strpbrk (word, ".eE") == NULL && fabs (value) >= MAX_EXACT_INTEGER
      && strcmp (word + (word[0] == '-'), "9007199254740992") != 0)
    return fault (scan, scan->at, &(MzProblemFields) { .code = "json-integer-range", .found = found,
                                                       .message = _("The whole number is too large to be kept exactly."),
                                                       .expected = _("at most 9007199254740992 (2^53)"),
                                                       .remedy = _("Write identifiers as strings.") });
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

static gboolean
scan_number (Scan *scan)
{
  const char *end = scan->at;
  g_autofree char *word = NULL;

  while (end < scan->end && is_word_byte (*end))
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

static gboolean
scan_word (Scan *scan, const char *expected)
{
  static const char *const words[] = { "true", "false", "null" };
  const char *end = scan->at;

  while (end < scan->end && is_word_byte (*end))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - scan->at) == strlen (words[i]) && memcmp (scan->at, words[i], strlen (words[i])) == 0)
      {
        scan->at = end;
        return TRUE;
      }
  return fault (scan, scan->at, &(MzProblemFields) { .code = "json-word", .expected = _(expected),
                                                     .message = _("JSON knows only the words true, false and null.") });
}

static void
finish_value (Scan *scan)
{
  scan->state = STATE_AFTER_VALUE;
  if (scan->depth > 0)
    scan->levels[scan->depth - 1].is_in_child = FALSE;
}

static gboolean
open_container (Scan *scan, gboolean is_object)
{
  Level *level;

  if (scan->depth == MZ_JSON_GUARD_MAX_DEPTH)
    return fault_too_much (scan, scan->at, "json-too-deep", _("Objects and arrays are nested more than 64 deep."));
  level = &scan->levels[scan->depth++];
  *level = (Level) { .is_object = is_object, .first_key = _mz_json_keys_get_count (scan->keys) };
  scan->state = is_object ? STATE_FIRST_NAME : STATE_FIRST_ELEMENT;
  scan->at++;
  return TRUE;
}

static gboolean
close_container (Scan *scan)
{
  const Level *level = &scan->levels[--scan->depth];

  _mz_json_keys_cut (scan->keys, level->first_key);
  scan->at++;
  finish_value (scan);
  return TRUE;
}

static gboolean
scan_value (Scan *scan, const char *expected)
{
  char byte = scan->at < scan->end ? *scan->at : '\0';
  gboolean is_good;

  if (scan->depth > 0)
    scan->levels[scan->depth - 1].is_in_child = TRUE;
  if (byte == '{' || byte == '[')
    return open_container (scan, byte == '{');
  if (byte == '"')
    is_good = scan_string (scan);
  else if (g_ascii_isdigit (byte) || byte == '-' || byte == '+' || byte == '.')
    is_good = scan_number (scan);
  else if (g_ascii_isalpha (byte) || byte == '_')
    is_good = scan_word (scan, expected);
  else
    is_good = fault_syntax (scan, expected);
  if (is_good)
    finish_value (scan);
  return is_good;
}

static gboolean
fault_twin (Scan *scan, const char *opening, guint32 twin)
{
  g_autofree char *message = NULL;
  guint line;

  _mz_json_text_get_place (scan->start, scan->start + _mz_json_keys_get_offset (scan->keys, twin), &line, NULL);
  message = g_strdup_printf (_("The same name stands twice in one object, first in line %u."), line);
  return fault (scan, opening, &(MzProblemFields) { .code = "json-duplicate-name", .message = message,
                                                    .found = _("the name once more"),
                                                    .remedy = _("Take one of the two out.") });
}

static gboolean
scan_name (Scan *scan, const char *expected)
{
  Level *level = &scan->levels[scan->depth - 1];
  const char *opening = scan->at;
  guint32 twin;
  gboolean is_new;

  if (scan->at >= scan->end || *scan->at != '"')
    return fault_syntax (scan, expected);
  if (!scan_string (scan))
    return FALSE;
  level->key = _mz_json_keys_get_count (scan->keys);
  is_new = _mz_json_keys_push (scan->keys, (gsize) (opening + 1 - scan->start), (gsize) (scan->at - opening - 2),
                               level->first_key, &twin);
  level->is_in_child = TRUE;
  if (!is_new)
    return fault_twin (scan, opening, twin);
  skip_blanks (scan);
  if (scan->at >= scan->end || *scan->at != ':')
    return fault_syntax (scan, N_("“:”"));
  scan->at++;
  scan->state = STATE_VALUE;
  return TRUE;
}

static gboolean
scan_first (Scan *scan)
{
  gboolean is_object = scan->state == STATE_FIRST_NAME;

  if (scan->at < scan->end && *scan->at == (is_object ? '}' : ']'))
    return close_container (scan);
  if (is_object)
    return scan_name (scan, N_("a name in double quotes, or “}”"));
  return scan_value (scan, N_("a value, or “]”"));
}

static gboolean
scan_after_value (Scan *scan)
{
  Level *level = scan->depth > 0 ? &scan->levels[scan->depth - 1] : NULL;

  if (level == NULL)
    {
      if (scan->at < scan->end)
        return fault (scan, scan->at, &(MzProblemFields) { .code = "json-trailing-text",
                                                           .message = _("Something stands after the end of the value."),
                                                           .expected = _("the end of the file") });
      scan->state = STATE_DONE;
      return TRUE;
    }
  if (scan->at < scan->end && *scan->at == (level->is_object ? '}' : ']'))
    return close_container (scan);
  if (scan->at >= scan->end || *scan->at != ',')
    return fault_syntax (scan, level->is_object ? N_("“,” or “}”") : N_("“,” or “]”"));
  scan->at++;
  level->index++;
  scan->state = level->is_object ? STATE_NAME : STATE_VALUE;
  return TRUE;
}

static gboolean
scan_next (Scan *scan)
{
  char byte;

  skip_blanks (scan);
  byte = scan->at < scan->end ? *scan->at : '\0';
  switch (scan->state)
    {
    case STATE_VALUE:
      if (byte == ']' && scan->depth > 0 && !scan->levels[scan->depth - 1].is_object)
        return fault_trailing_comma (scan, N_("a value"));
      return scan_value (scan, N_("a value"));
    case STATE_NAME:
      if (byte == '}')
        return fault_trailing_comma (scan, N_("a name in double quotes"));
      return scan_name (scan, N_("a name in double quotes"));
    case STATE_FIRST_ELEMENT:
    case STATE_FIRST_NAME:
      return scan_first (scan);
    case STATE_AFTER_VALUE:
      return scan_after_value (scan);
    case STATE_DONE:
    default:
      return FALSE;
    }
}

static gboolean
check_beginning (Scan *scan)
{
  const char *encoding = _mz_json_encoding_detect (scan->start, scan->end);
  g_autofree char *message = NULL;

  if ((gsize) (scan->end - scan->start) > MZ_JSON_GUARD_MAX_BYTES)
    return fault_too_much (scan, scan->start, "json-too-big", _("The file is larger than 256 MiB."));
  if (encoding != NULL)
    {
      message = g_strdup_printf (_("The text is not UTF-8; it looks like %s."), encoding);
      return fault (scan, scan->start, &(MzProblemFields) { .code = "json-not-utf8", .message = message,
                                                            .found = encoding, .expected = "UTF-8",
                                                            .remedy = _("Save the file in UTF-8.") });
    }
  if (scan->end - scan->start >= 3 && memcmp (scan->start, "\xEF\xBB\xBF", 3) == 0)
    return fault (scan, scan->start, &(MzProblemFields) { .code = "json-byte-order-mark",
                                                          .message = _("The file begins with a byte order mark."),
                                                          .found = "U+FEFF",
                                                          .remedy = _("Save the file in UTF-8 without a byte order mark.") });
  skip_blanks (scan);
  if (scan->at == scan->end)
    return fault (scan, scan->at, &(MzProblemFields) { .code = "json-empty", .message = _("The file is empty."),
                                                       .expected = _("a value") });
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
  Scan scan = { 0 };

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
  while (scan.state != STATE_DONE && scan_next (&scan))
    continue;
  return scan.problem;
}
