/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-occurrences.h"

#include "mz-json-cursor.h"
#include "mz-link.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define OCCURRENCES_FILE "occurrences.json"
#define FORMAT "monazite-occurrences/1"
#define N_COLUMNS 6

/* A hundred times what is known; more is no list of occurrences. */
#define MAX_OCCURRENCES 50000u
#define MAX_RECORD 1000000.0

/* Each is looked for in the whole list. */
#define MAX_DOUBTFUL 1000u

struct _MzOccurrences
{
  gatomicrefcount count;
  GStringChunk   *strings;
  GArray         *occurrences;   /* MzOccurrence */
  const char     *publisher, *title, *date, *url;
};

G_DEFINE_BOXED_TYPE (MzOccurrences, mz_occurrences, mz_occurrences_ref, mz_occurrences_unref)

static gboolean
refuse (const MzJsonCursor *cursor, const char *member, const char *message)
{
  const MzProblemFields fields = {
    .severity = MZ_SEVERITY_ERROR,
    .code = "bad-occurrences",
    .message = message,
  };

  mz_json_cursor_report (cursor, member, &fields);

  return FALSE;
}

static gboolean
read_text (MzOccurrences *self, const MzJsonCursor *cursor, const char **text_out)
{
  const char *text = mz_json_cursor_as_string (cursor);

  if (text == NULL)
    return FALSE;
  if (*text == '\0')
    return refuse (cursor, NULL, _("The text is empty."));

  *text_out = g_string_chunk_insert_const (self->strings, text);

  return TRUE;
}

static gboolean
read_degrees (const MzJsonCursor *cursor, double limit, double *degrees_out)
{
  if (!mz_json_cursor_as_double (cursor, degrees_out))
    return FALSE;

  return fabs (*degrees_out) <= limit || refuse (cursor, NULL, _("The place is not on the earth."));
}

static gboolean
read_record (const MzJsonCursor *cursor, guint *record_out)
{
  double record;

  if (!mz_json_cursor_as_double (cursor, &record))
    return FALSE;
  if (!(record >= 1 && record <= MAX_RECORD) || record != floor (record))
    return refuse (cursor, NULL, _("The record has no number."));

  *record_out = (guint) record;

  return TRUE;
}

static gboolean
read_occurrence (MzOccurrences *self, const MzJsonCursor *cursor)
{
  MzOccurrence occurrence = { 0 };
  MzJsonCursor cells[N_COLUMNS];
  guint n_cells;

  if (!mz_json_cursor_is_array (cursor, &n_cells))
    return FALSE;
  if (n_cells != N_COLUMNS)
    return refuse (cursor, NULL, _("The record has the wrong number of columns."));

  for (guint i = 0; i < N_COLUMNS; i++)
    mz_json_cursor_enter_element (cursor, i, &cells[i]);
  if (!read_text (self, &cells[0], &occurrence.name) || !read_text (self, &cells[1], &occurrence.country)
      || !read_degrees (&cells[2], 180.0, &occurrence.lon) || !read_degrees (&cells[3], 90.0, &occurrence.lat)
      || !read_text (self, &cells[4], &occurrence.type) || !read_record (&cells[5], &occurrence.record))
    return FALSE;

  g_array_append_val (self->occurrences, occurrence);

  return TRUE;
}

static gboolean
read_occurrences (MzOccurrences *self, const MzJsonCursor *root)
{
  MzJsonCursor list, row;
  guint n_rows;

  if (!mz_json_cursor_enter_member (root, "occurrences", &list))
    return refuse (root, "occurrences", _("The list of occurrences is missing."));
  if (!mz_json_cursor_is_array (&list, &n_rows))
    return FALSE;
  if (n_rows > MAX_OCCURRENCES)
    return refuse (&list, NULL, _("The list is too long."));

  for (guint i = 0; i < n_rows; i++)
    {
      mz_json_cursor_enter_element (&list, i, &row);
      if (!read_occurrence (self, &row))
        return FALSE;
    }

  return TRUE;
}

static gboolean
mark_doubtful (MzOccurrences *self, const MzJsonCursor *cursor)
{
  guint record, n_found = 0;

  if (!read_record (cursor, &record))
    return FALSE;

  for (guint i = 0; i < self->occurrences->len; i++)
    {
      MzOccurrence *occurrence = &g_array_index (self->occurrences, MzOccurrence, i);

      if (occurrence->record == record)
        {
          occurrence->is_doubtful = TRUE;
          n_found++;
        }
    }

  return n_found > 0 || refuse (cursor, NULL, _("There is no such record."));
}

static gboolean
read_doubtful (MzOccurrences *self, const MzJsonCursor *root)
{
  MzJsonCursor list, element;
  guint n_elements;

  if (!mz_json_cursor_enter_member (root, "doubtful", &list))
    return TRUE;
  if (!mz_json_cursor_is_array (&list, &n_elements))
    return FALSE;
  if (n_elements > MAX_DOUBTFUL)
    return refuse (&list, NULL, _("The list is too long."));

  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (&list, i, &element);
      if (!mark_doubtful (self, &element))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_source_text (MzOccurrences *self, const MzJsonCursor *source, const char *member, const char **text_out)
{
  MzJsonCursor cursor;

  if (!mz_json_cursor_enter_member (source, member, &cursor))
    return refuse (source, member, _("The source is not told in full."));

  return read_text (self, &cursor, text_out);
}

static gboolean
read_source (MzOccurrences *self, const MzJsonCursor *root)
{
  static const char *const known[] = { "id", "publisher", "title", "date", "url", "licence", NULL };
  MzJsonCursor source;

  if (!mz_json_cursor_enter_member (root, "source", &source))
    return refuse (root, "source", _("The source is not told in full."));
  if (!mz_json_cursor_is_object (&source))
    return FALSE;

  mz_json_cursor_check_members (&source, known);
  if (!read_source_text (self, &source, "publisher", &self->publisher)
      || !read_source_text (self, &source, "title", &self->title)
      || !read_source_text (self, &source, "date", &self->date)
      || !read_source_text (self, &source, "url", &self->url))
    return FALSE;

  return mz_link_check (self->url, NULL) || refuse (&source, "url", _("The address is not a web page."));
}

static gboolean
read_list (MzOccurrences *self, const MzJsonCursor *root)
{
  static const char *const known[] = { "format", "source", "columns", "doubtful", "occurrences", NULL };
  const char *format;

  if (!mz_json_cursor_is_object (root))
    return FALSE;

  mz_json_cursor_check_members (root, known);
  format = mz_json_cursor_require_string (root, "format");
  if (format == NULL)
    return FALSE;
  if (!g_str_equal (format, FORMAT))
    return refuse (root, "format", _("The format is not known."));

  return read_source (self, root) && read_occurrences (self, root) && read_doubtful (self, root);
}

/**
 * mz_occurrences_new:
 * @bytes: a file in the format "monazite-occurrences/1", see data/README.md
 * @problems: (element-type MzProblem): gets what is wrong with it
 *
 * Reads a list of known occurrences. One wrong record refuses the whole list.
 *
 * Returns: (transfer full) (nullable): the list, or %NULL with at least one error in @problems
 */
MzOccurrences *
mz_occurrences_new (GBytes *bytes, GPtrArray *problems)
{
  g_autoptr (MzJsonDocument) document = NULL;
  g_autoptr (MzOccurrences) self = NULL;
  MzJsonCursor root;

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  document = mz_json_document_new_from_bytes (bytes, OCCURRENCES_FILE, problems);
  if (document == NULL)
    return NULL;

  self = g_new0 (MzOccurrences, 1);
  g_atomic_ref_count_init (&self->count);
  self->strings = g_string_chunk_new (4096);
  self->occurrences = g_array_new (FALSE, FALSE, sizeof (MzOccurrence));
  mz_json_cursor_init (&root, document, problems);
  if (!read_list (self, &root))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mz_occurrences_ref:
 * @self: a list of occurrences
 *
 * Returns: (transfer full): @self with one more reference
 */
MzOccurrences *
mz_occurrences_ref (MzOccurrences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_occurrences_unref:
 * @self: (transfer full): a list of occurrences
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_occurrences_unref (MzOccurrences *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_array_unref (self->occurrences);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * mz_occurrences_get_n:
 * @self: a list of occurrences
 *
 * Returns: the number of occurrences
 */
guint
mz_occurrences_get_n (MzOccurrences *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->occurrences->len;
}

/**
 * mz_occurrences_get:
 * @self: a list of occurrences
 * @occurrence: place in the list, below mz_occurrences_get_n()
 *
 * Returns: (transfer none): the occurrence
 */
const MzOccurrence *
mz_occurrences_get (MzOccurrences *self, guint occurrence)
{
  g_return_val_if_fail (self != NULL && occurrence < self->occurrences->len, NULL);

  return &g_array_index (self->occurrences, MzOccurrence, occurrence);
}

/**
 * mz_occurrences_get_publisher:
 * @self: a list of occurrences
 *
 * Returns: (transfer none): who published it
 */
const char *
mz_occurrences_get_publisher (MzOccurrences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->publisher;
}

/**
 * mz_occurrences_get_title:
 * @self: a list of occurrences
 *
 * Returns: (transfer none): its title
 */
const char *
mz_occurrences_get_title (MzOccurrences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * mz_occurrences_get_date:
 * @self: a list of occurrences
 *
 * Returns: (transfer none): when it was published
 */
const char *
mz_occurrences_get_date (MzOccurrences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->date;
}

/**
 * mz_occurrences_get_url:
 * @self: a list of occurrences
 *
 * Returns: (transfer none): its web page
 */
const char *
mz_occurrences_get_url (MzOccurrences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->url;
}
