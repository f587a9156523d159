/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-file.h"

#include "mz-file-private.h"
#include "mz-text.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_TEMPORARY_NAME 200
#define N_TRIES 100

G_DEFINE_QUARK (mz-file-error-quark, mz_file_error)

__attribute__ ((weak)) gssize
_mz_file_allow (MzFileCall call, gsize size)
{
  return (gssize) size;
}

static gboolean
is_allowed (MzFileCall call)
{
  return _mz_file_allow (call, 0) >= 0;
}

static char *
dup_shown_name (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  return mz_text_make_visible (name);
}

/* message holds one place for the file's name. */
static gboolean
fail (GError **error, MzFileError code, const char *path, const char *message)
{
  g_autofree char *name = dup_shown_name (path);
  g_auto (GStrv) parts = g_strsplit (message, "%s", 2);
  g_autofree char *text = g_strjoinv (name, parts);

  g_set_error_literal (error, MZ_FILE_ERROR, (int) code, text);
  return FALSE;
}

/* The same with the system's reason after it. */
static gboolean
fail_errno (GError **error, MzFileError code, const char *path, const char *message)
{
  const char *reason = g_strerror (errno);
  g_autofree char *whole = g_strdup_printf ("%s: %s", message, reason);

  return fail (error, code, path, whole);
}

static int
open_file (MzFileCall call, const char *path, int flags, mode_t mode)
{
  int descriptor;

  if (!is_allowed (call))
    return -1;
  do
    descriptor = open (path, flags | O_CLOEXEC | O_NOCTTY, mode);
  while (descriptor < 0 && errno == EINTR);
  return descriptor;
}

/* Bytes that a call was about to move: the whole size or what the test allows. */
static gssize
read_some (int descriptor, char *into, gsize size)
{
  gssize allowed = _mz_file_allow (MZ_FILE_CALL_READ, size);

  return allowed < 0 ? -1 : read (descriptor, into, (gsize) allowed);
}

static gssize
write_some (int descriptor, const char *from, gsize size)
{
  gssize allowed = _mz_file_allow (MZ_FILE_CALL_WRITE, size);

  return allowed < 0 ? -1 : write (descriptor, from, (gsize) allowed);
}

static gboolean
check_readable (const char *path, const struct stat *status, gsize max_bytes, GError **error)
{
  if (!S_ISREG (status->st_mode))
    return fail (error, MZ_FILE_ERROR_NOT_REGULAR, path, _("“%s” is not a regular file."));
  if ((guint64) status->st_size > max_bytes)
    return fail (error, MZ_FILE_ERROR_TOO_BIG, path, _("“%s” is larger than is allowed here."));
  return TRUE;
}

/* The size that stat tells is only a hint: a file may grow while it is read. */
static GBytes *
read_all (int descriptor, const char *path, gsize hint, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize used = 0;
  gssize n;

  g_byte_array_set_size (bytes, (guint) hint + 1);
  while ((n = read_some (descriptor, (char *) bytes->data + used, bytes->len - used)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_errno (error, MZ_FILE_ERROR_READ, path, _("“%s” cannot be read"));
          return NULL;
        }
      used += (gsize) n;
      if (used > max_bytes)
        {
          fail (error, MZ_FILE_ERROR_TOO_BIG, path, _("“%s” is larger than is allowed here."));
          return NULL;
        }
      if (used == bytes->len)
        g_byte_array_set_size (bytes, bytes->len + MAX (bytes->len / 2, 4096));
    }
  g_byte_array_set_size (bytes, (guint) used);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * mz_file_read:
 * @path: a file's name in the encoding of the file system
 * @max_bytes: the largest size that is read, below 2 GiB
 * @error: where to say what went wrong, %MZ_FILE_ERROR
 *
 * Reads a whole file. Folders, devices, pipes and sockets are refused without opening them
 * to the end, and a file that is too big is refused before it is read.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
mz_file_read (const char *path, gsize max_bytes, GError **error)
{
  struct stat status;
  GBytes *bytes = NULL;
  int descriptor;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXINT32, NULL);
  if (!is_allowed (MZ_FILE_CALL_STAT) || stat (path, &status) != 0)
    {
      fail_errno (error, MZ_FILE_ERROR_READ, path, _("“%s” cannot be read"));
      return NULL;
    }
  if (!check_readable (path, &status, max_bytes, error))
    return NULL;
  /* Not to wait for a writer when a pipe has taken the file's place meanwhile. */
  descriptor = open_file (MZ_FILE_CALL_OPEN, path, O_RDONLY | O_NONBLOCK, 0);
  if (descriptor < 0 || fstat (descriptor, &status) != 0)
    fail_errno (error, MZ_FILE_ERROR_READ, path, _("“%s” cannot be read"));
  else if (check_readable (path, &status, max_bytes, error))
    bytes = read_all (descriptor, path, (gsize) status.st_size, max_bytes, error);
  if (descriptor >= 0)
    close (descriptor);
  return bytes;
}

/* What is written, and where: path is as given, target is resolved. */
typedef struct
{
  const char *path;
  char       *target;
  char       *folder;
  char       *temporary;
  gboolean    is_new;
  struct stat status;
} Plan;

static void
plan_clear (Plan *plan)
{
  g_free (plan->target);
  g_free (plan->folder);
  g_free (plan->temporary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static char *
resolve (const char *path)
{
  char *resolved = is_allowed (MZ_FILE_CALL_REALPATH) ? realpath (path, NULL) : NULL;
  char *copy = g_strdup (resolved);

  free (resolved);
  return copy;
}

/**
 * mz_file_leads_out:
 * @path: a file's name in the encoding of the file system
 * @folder: a folder's name in the encoding of the file system
 *
 * Tells whether a file that seems to stand in a folder stands elsewhere after all, because of
 * links on the way. What does not exist leads nowhere.
 *
 * Returns: %TRUE when the file exists, and not in @folder or a folder below it
 */
gboolean
mz_file_leads_out (const char *path, const char *folder)
{
  g_autofree char *target = NULL;
  g_autofree char *root = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL && folder != NULL, TRUE);
  target = resolve (path);
  root = resolve (folder);
  if (target == NULL || root == NULL)
    return FALSE;
  length = strlen (root);
  if (length > 0 && root[length - 1] == '/')
    length--;
  return strncmp (target, root, length) != 0 || target[length] != '/';
}

static gboolean
resolve_new (Plan *plan, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (plan->path);
  g_autofree char *name = g_path_get_basename (plan->path);
  g_autofree char *folder = NULL;
  struct stat status;

  if (lstat (plan->path, &status) == 0)
    return fail (error, MZ_FILE_ERROR_NOT_WRITABLE, plan->path,
                 _("“%s” is a link to a file that does not exist."));
  if (plan->path[0] == '\0' || g_str_has_suffix (plan->path, "/"))
    return fail (error, MZ_FILE_ERROR_NOT_WRITABLE, plan->path, _("“%s” is not the name of a file."));
  folder = resolve (parent);
  if (folder == NULL)
    return fail_errno (error, MZ_FILE_ERROR_NOT_WRITABLE, plan->path,
                       _("The folder of “%s” cannot be used"));
  plan->target = g_build_filename (folder, name, NULL);
  plan->is_new = TRUE;
  return TRUE;
}

static gboolean
check_inputs (const Plan *plan, const char *const *inputs, GError **error)
{
  struct stat status;

  for (; inputs != NULL && *inputs != NULL; inputs++)
    if (stat (*inputs, &status) == 0 && status.st_dev == plan->status.st_dev
        && status.st_ino == plan->status.st_ino)
      return fail (error, MZ_FILE_ERROR_SAME_AS_INPUT, plan->path,
                   _("“%s” is the file that is being read; choose another name."));
  return TRUE;
}

static gboolean
check_existing (Plan *plan, const char *const *inputs, GError **error)
{
  if (!is_allowed (MZ_FILE_CALL_STAT) || stat (plan->target, &plan->status) != 0)
    return fail_errno (error, MZ_FILE_ERROR_NOT_WRITABLE, plan->path, _("“%s” cannot be written"));
  if (!S_ISREG (plan->status.st_mode))
    return fail (error, MZ_FILE_ERROR_NOT_REGULAR, plan->path, _("“%s” is not a regular file."));
  if (!check_inputs (plan, inputs, error))
    return FALSE;
  /* The superuser may write everything, but a protected file is protected from mistakes too. */
  if (access (plan->target, W_OK) != 0 || (plan->status.st_mode & 0222) == 0)
    return fail (error, MZ_FILE_ERROR_NOT_WRITABLE, plan->path, _("“%s” is write-protected."));
  return TRUE;
}

static gboolean
make_plan (Plan *plan, const char *const *inputs, GError **error)
{
  plan->target = resolve (plan->path);
  if (plan->target != NULL && !check_existing (plan, inputs, error))
    return FALSE;
  if (plan->target == NULL && errno != ENOENT)
    return fail_errno (error, MZ_FILE_ERROR_NOT_WRITABLE, plan->path, _("“%s” cannot be written"));
  if (plan->target == NULL && !resolve_new (plan, error))
    return FALSE;
  plan->folder = g_path_get_dirname (plan->target);
  return TRUE;
}

static char *
build_temporary_name (const Plan *plan)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  g_autofree char *name = g_path_get_basename (plan->target);
  g_autofree char *hidden = NULL;
  char suffix[] = "XXXXXX";

  for (guint i = 0; suffix[i] != '\0'; i++)
    suffix[i] = letters[g_random_int_range (0, sizeof letters - 1)];
  hidden = g_strdup_printf (".%.*s.%s", MAX_TEMPORARY_NAME, name, suffix);
  return g_build_filename (plan->folder, hidden, NULL);
}

/* A file that others must not read is not readable for them while it is written either;
 * a new file gets the mode that the process's mask leaves. */
static int
create_temporary (Plan *plan)
{
  int descriptor = -1;

  for (guint i = 0; i < N_TRIES && descriptor < 0; i++)
    {
      g_free (plan->temporary);
      plan->temporary = build_temporary_name (plan);
      descriptor = open_file (MZ_FILE_CALL_OPEN, plan->temporary, O_WRONLY | O_CREAT | O_EXCL,
                              plan->is_new ? 0666 : 0600);
      if (descriptor < 0 && errno != EEXIST)
        break;
    }
  return descriptor;
}

static gboolean
write_all (int descriptor, GBytes *bytes)
{
  gsize left;
  const char *at = g_bytes_get_data (bytes, &left);
  gssize n;

  while (left > 0)
    {
      n = write_some (descriptor, at, left);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      at += n;
      left -= (gsize) n;
    }
  return TRUE;
}

static gboolean
flush (MzFileCall call, int descriptor)
{
  int result;

  if (!is_allowed (call))
    return FALSE;
  do
    result = fsync (descriptor);
  while (result != 0 && errno == EINTR);
  return result == 0;
}

static gboolean
set_mode (const Plan *plan, int descriptor)
{
  if (plan->is_new)
    return TRUE;
  return is_allowed (MZ_FILE_CALL_FCHMOD) && fchmod (descriptor, plan->status.st_mode & 07777) == 0;
}

/* The descriptor is closed in any case. */
static gboolean
fill_temporary (const Plan *plan, int descriptor, GBytes *bytes)
{
  gboolean is_good = write_all (descriptor, bytes) && set_mode (plan, descriptor)
                     && flush (MZ_FILE_CALL_FSYNC, descriptor);
  int reason = errno;

  if (close (descriptor) != 0 && errno != EINTR && is_good)
    return FALSE;
  if (is_good && !is_allowed (MZ_FILE_CALL_CLOSE))
    return FALSE;
  if (!is_good)
    errno = reason;
  return is_good;
}

/* So that the new name outlives a power cut. Some file systems cannot do that for folders. */
static gboolean
flush_folder (const Plan *plan)
{
  int descriptor = open_file (MZ_FILE_CALL_OPEN_FOLDER, plan->folder, O_RDONLY | O_DIRECTORY, 0);
  gboolean is_good;
  int reason;

  if (descriptor < 0)
    return errno == EACCES;
  is_good = flush (MZ_FILE_CALL_FSYNC_FOLDER, descriptor) || errno == EINVAL || errno == ENOTSUP;
  reason = errno;
  close (descriptor);
  errno = reason;
  return is_good;
}

static gboolean
carry_out (Plan *plan, GBytes *bytes)
{
  int descriptor = create_temporary (plan);
  int reason;

  if (descriptor < 0)
    return FALSE;
  if (fill_temporary (plan, descriptor, bytes) && is_allowed (MZ_FILE_CALL_RENAME)
      && rename (plan->temporary, plan->target) == 0)
    return flush_folder (plan);
  reason = errno;
  unlink (plan->temporary);
  errno = reason;
  return FALSE;
}

/**
 * mz_file_write:
 * @path: a file's name in the encoding of the file system
 * @bytes: what shall stand in it
 * @inputs: (nullable) (array zero-terminated=1): files that are being read and must not be
 *   replaced, whatever name they go by
 * @error: where to say what went wrong, %MZ_FILE_ERROR
 *
 * Writes a file whole or not at all: the bytes go to `.NAME.XXXXXX` beside it, are flushed
 * to the disk and take the name in one step. A link is followed and stays a link, the mode
 * stays, folders, devices and write-protected files are refused. After a failure the old
 * bytes stand there, or, when only the folder could not be flushed, the new ones.
 *
 * Returns: %TRUE when the new bytes are on the disk
 */
gboolean
mz_file_write (const char *path, GBytes *bytes, const char *const *inputs, GError **error)
{
  g_auto (Plan) plan = { .path = path };

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  if (!make_plan (&plan, inputs, error))
    return FALSE;
  if (!carry_out (&plan, bytes))
    return fail_errno (error, MZ_FILE_ERROR_WRITE, path, _("“%s” cannot be written"));
  return TRUE;
}
