/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-csv-writer.h"

#include "mz-number.h"
#include <math.h>
#include <string.h>

struct _MzCsvWriter
{
  GString *text;
  gboolean in_row;
  gboolean has_tabs;
};

/**
 * mz_csv_writer_new:
 *
 * Returns: (transfer full): a writer of an empty table
 */
MzCsvWriter *
mz_csv_writer_new (void)
{
  MzCsvWriter *self = g_new0 (MzCsvWriter, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * mz_csv_writer_new_with_tabs:
 *
 * For the clipboard: cells are parted by tabs and rows end in a line feed, so that a tab or a line
 * break inside a cell becomes a blank and nothing needs quotes.
 *
 * Returns: (transfer full): a writer of an empty table
 */
MzCsvWriter *
mz_csv_writer_new_with_tabs (void)
{
  MzCsvWriter *self = mz_csv_writer_new ();

  self->has_tabs = TRUE;

  return self;
}

/**
 * mz_csv_writer_free:
 * @self: (transfer full): a writer
 */
void
mz_csv_writer_free (MzCsvWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static void
begin_cell (MzCsvWriter *self)
{
  if (self->in_row)
    g_string_append_c (self->text, self->has_tabs ? '\t' : ',');
  self->in_row = TRUE;
}

/* What a table has no use for; it must not hide what follows it either. */
static gboolean
is_left_out (gunichar c)
{
  return c != '\n' && c != '\t' && g_unichar_iscntrl (c);
}

static gboolean
is_blank (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_SPACE_SEPARATOR || type == G_UNICODE_FORMAT;
}

/* CWE-1236: also after blanks and invisible characters, and in the full-width forms that some
 * programs fold. */
static gboolean
is_formula (const char *text)
{
  gunichar c;

  while ((c = g_utf8_get_char (text)) != '\0' && c != '\r' && (is_left_out (c) || is_blank (c)))
    text = g_utf8_next_char (text);

  return *text != '\0' &&
         (strchr ("=+-@\t\r\n", *text) != NULL || g_str_has_prefix (text, "＝") ||
          g_str_has_prefix (text, "＋") || g_str_has_prefix (text, "－") || g_str_has_prefix (text, "＠"));
}

static void
append_character (MzCsvWriter *self,
                  const char  *character)
{
  gunichar c = g_utf8_get_char (character);

  if (self->has_tabs && (c == '\t' || c == '\n'))
    g_string_append_c (self->text, ' ');
  else if (!self->has_tabs && c == '"')
    g_string_append (self->text, "\"\"");
  else if (!is_left_out (c))
    g_string_append_unichar (self->text, c);
}

/**
 * mz_csv_writer_text:
 * @self: a writer
 * @text: (nullable): words of a cell, %NULL for an empty one
 *
 * Adds a cell of words. What a spreadsheet would take for a formula gets an
 * apostrophe before it (CWE-1236); control characters are left out.
 */
void
mz_csv_writer_text (MzCsvWriter *self,
                    const char  *text)
{
  gboolean quoted;

  begin_cell (self);
  if (text == NULL || *text == '\0')
    return;

  quoted = !self->has_tabs && strpbrk (text, "\",\r\n") != NULL;
  if (quoted)
    g_string_append_c (self->text, '"');
  if (is_formula (text))
    g_string_append_c (self->text, '\'');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    append_character (self, p);
  if (quoted)
    g_string_append_c (self->text, '"');
}

/**
 * mz_csv_writer_number:
 * @self: a writer
 * @value: a number, NAN for an empty cell
 *
 * Adds a cell with a plain number that reads back the same in any locale.
 */
void
mz_csv_writer_number (MzCsvWriter *self,
                      double       value)
{
  g_autofree char *text = NULL;

  begin_cell (self);
  if (isnan (value))
    return;

  text = mz_number_to_string (value);
  g_string_append (self->text, text);
}

/**
 * mz_csv_writer_end:
 * @self: a writer
 *
 * Ends the row.
 */
void
mz_csv_writer_end (MzCsvWriter *self)
{
  g_string_append (self->text, self->has_tabs ? "\n" : "\r\n");
  self->in_row = FALSE;
}

/**
 * mz_csv_writer_finish:
 * @self: a writer, which can only be freed afterwards
 *
 * Returns: (transfer full): the table as UTF-8
 */
GBytes *
mz_csv_writer_finish (MzCsvWriter *self)
{
  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
