/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-guard-private.h"

#include "mz-json-encoding-private.h"
#include "mz-json-text-private.h"

#include <glib/gi18n-lib.h>

#define MAX_FOUND 24

static char *
dup_pointer (const MzJsonScan *scan)
{
  GString *pointer = g_string_new (NULL);
  const char *name;
  gsize length;

  for (guint i = 0; i < scan->depth; i++)
    {
      const MzJsonLevel *level = &scan->levels[i];

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

/*
 * _mz_json_guard_is_word:
 * @byte: a byte
 *
 * Returns: %TRUE for what a number or a word can be made of, good or not
 */
gboolean
_mz_json_guard_is_word (char byte)
{
  return g_ascii_isalnum (byte) || byte == '+' || byte == '-' || byte == '.' || byte == '_';
}

/* What stands at a place: the end, a word, or one character. */
static char *
dup_found (const MzJsonScan *scan, const char *at)
{
  g_autofree char *word = NULL;
  const char *end = at;

  if (at >= scan->end)
    return g_strdup (_("the end of the file"));
  while (end < scan->end && end - at < MAX_FOUND && _mz_json_guard_is_word (*end))
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

/*
 * _mz_json_guard_fault:
 * @scan: a scan
 * @at: the place of the fault
 * @what: what to say; found is filled in when it is not given
 *
 * Remembers the one fault that ends the scan.
 *
 * Returns: %FALSE
 */
gboolean
_mz_json_guard_fault (MzJsonScan *scan, const char *at, const MzProblemFields *what)
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

/*
 * _mz_json_guard_fault_limit:
 * @scan: a scan
 * @at: the place of the fault
 * @code: its name
 * @message: which limit was passed, translated
 *
 * Returns: %FALSE
 */
gboolean
_mz_json_guard_fault_limit (MzJsonScan *scan, const char *at, const char *code, const char *message)
{
  return _mz_json_guard_fault (scan, at, &(MzProblemFields) {
    .code = code,
    .message = message,
    .remedy = _("Split the file, or simplify it."),
  });
}

/*
 * _mz_json_guard_fault_utf8:
 * @scan: a scan
 * @at: the first byte that is not UTF-8
 *
 * Returns: %FALSE
 */
gboolean
_mz_json_guard_fault_utf8 (MzJsonScan *scan, const char *at)
{
  const char *encoding = _mz_json_encoding_guess (scan->start, at, scan->end);
  g_autofree char *message = NULL;

  if (encoding == NULL)
    message = g_strdup (_("The text is damaged: these bytes are not UTF-8."));
  else
    message = g_strdup_printf (_("The text is not UTF-8; it looks like %s."), encoding);
  return _mz_json_guard_fault (scan, at, &(MzProblemFields) {
    .code = "json-not-utf8",
    .message = message,
    .expected = "UTF-8",
    .remedy = _("Save the file in UTF-8."),
  });
}
