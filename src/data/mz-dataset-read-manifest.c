/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"
#include "mz-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Each is read while the one before it is; a chain without an end would exhaust the stack. */
#define MAX_MANIFESTS 8

static gboolean
is_plain_name (const char *name)
{
  return *name != '\0' && *name != '.' && strchr (name, '/') == NULL && strchr (name, '\\') == NULL;
}

static void
report_path (const MzJsonCursor *element,
             const char         *name)
{
  REPORT_ERROR (element, NULL, .code = "document-path",
                .message = _("A manifest names documents of its own folder only."),
                .found = name, .expected = _("a file name without folder"),
                .remedy = _("Put the document beside the manifest."));
}

static void
add_listed_document (MzDatasetReader    *self,
                     const MzJsonCursor *element,
                     const char         *folder)
{
  const char *name = mz_json_cursor_as_string (element);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (name == NULL)
    return;
  if (!is_plain_name (name))
    {
      report_path (element, name);
      return;
    }

  path = g_build_filename (folder, name, NULL);
  if (mz_file_leads_out (path, folder))
    {
      report_path (element, name);
      return;
    }
  if (!mz_dataset_reader_add_file (self, path, &error))
    REPORT_ERROR (element, NULL, .code = "document-missing",
                  .message = _("A document that the manifest names cannot be read."),
                  .found = error->message,
                  .remedy = _("Put the document beside the manifest, or take its name out."));
}

/**
 * _mz_dataset_reader_add_listed:
 * @self: a reader
 * @root: the root of a document
 * @file: path of the document
 *
 * Takes in the documents that a manifest names. They are looked for in its folder only, and links that
 * lead out of it are not followed.
 *
 * Returns: whether the document is a manifest
 */
gboolean
_mz_dataset_reader_add_listed (MzDatasetReader    *self,
                               const MzJsonCursor *root,
                               const char         *file)
{
  MzJsonCursor documents, element;
  g_autofree char *folder = NULL;
  guint n_elements;

  if (!mz_json_cursor_enter_member (root, "documents", &documents) ||
      !mz_json_cursor_is_array (&documents, &n_elements))
    return FALSE;

  if (self->n_manifests == MAX_MANIFESTS)
    {
      REPORT_ERROR (&documents, NULL, .code = "manifest-depth",
                    .message = _("Too many manifests name one another."), .found = file,
                    .expected = _("at most 8 manifests from the first to this one"),
                    .remedy = _("Name all documents in one manifest."));
      return TRUE;
    }

  self->n_manifests++;
  folder = g_path_get_dirname (file);
  for (guint i = 0; i < n_elements; i++)
    {
      mz_json_cursor_enter_element (&documents, i, &element);
      add_listed_document (self, &element, folder);
    }
  self->n_manifests--;

  return TRUE;
}
