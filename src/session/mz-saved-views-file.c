/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-saved-views-private.h"

#include "mz-file.h"
#include "mz-json-cursor.h"
#include "mz-json-writer.h"
#include "mz-view-link.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT     "monazite-views/1"
#define MAX_BYTES  (4 * 1024 * 1024)

static void
read_view (const MzJsonCursor *list,
           guint               index,
           GPtrArray          *views)
{
  MzJsonCursor element;
  const char *name;
  const char *link;

  mz_json_cursor_enter_element (list, index, &element);
  if (!mz_json_cursor_is_object (&element))
    return;

  name = mz_json_cursor_require_string (&element, "name");
  link = mz_json_cursor_require_string (&element, "link");
  if (name != NULL && link != NULL && mz_view_link_is_link (link))
    g_ptr_array_add (views, _mz_saved_view_new (name, link));
}

static GPtrArray *
parse (GBytes     *bytes,
       const char *path,
       GPtrArray  *problems)
{
  g_autoptr (MzJsonDocument) document = mz_json_document_new_from_bytes (bytes, path, problems);
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);
  MzJsonCursor root, list;
  const char *format;
  guint n_views;

  if (document == NULL)
    return NULL;

  mz_json_cursor_init (&root, document, problems);
  if (!mz_json_cursor_is_object (&root))
    return NULL;
  format = mz_json_cursor_require_string (&root, "format");
  if (g_strcmp0 (format, FORMAT) != 0)
    return NULL;
  if (!mz_json_cursor_enter_member (&root, "views", &list) || !mz_json_cursor_is_array (&list, &n_views))
    return NULL;
  for (guint i = 0; i < n_views; i++)
    read_view (&list, i, views);

  return g_steal_pointer (&views);
}

/* A file that is not there is no views; a file that is something else is an error, and is left alone. */
GPtrArray *
_mz_saved_views_read (const char  *path,
                      GError     **error)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *views;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_ptr_array_new_with_free_func (g_object_unref);

  bytes = mz_file_read (path, MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;

  views = parse (bytes, path, problems);
  if (views == NULL)
    g_set_error (error, MZ_FILE_ERROR, MZ_FILE_ERROR_READ, _("“%s” holds no saved views; it is left as it is."), path);

  return views;
}

static void
write_view (MzJsonWriter *writer,
            MzSavedView  *view)
{
  mz_json_writer_begin_object (writer);
  mz_json_writer_member (writer, "name");
  mz_json_writer_string (writer, mz_saved_view_get_name (view));
  mz_json_writer_member (writer, "link");
  mz_json_writer_string (writer, mz_saved_view_get_link (view));
  mz_json_writer_end_object (writer);
}

GBytes *
_mz_saved_views_to_bytes (GPtrArray *views)
{
  g_autoptr (MzJsonWriter) writer = mz_json_writer_new ();
  char *text;

  mz_json_writer_begin_object (writer);
  mz_json_writer_member (writer, "format");
  mz_json_writer_string (writer, FORMAT);
  mz_json_writer_member (writer, "views");
  mz_json_writer_begin_array (writer);
  for (guint i = 0; i < views->len; i++)
    write_view (writer, g_ptr_array_index (views, i));
  mz_json_writer_end_array (writer);
  mz_json_writer_end_object (writer);
  text = mz_json_writer_finish (writer);

  return g_bytes_new_take (text, strlen (text));
}
