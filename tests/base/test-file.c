/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-file.h"

#include "mz-file-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef enum
{
  FAULT_NONE,
  FAULT_ONCE,        /* the n-th call fails */
  FAULT_FROM_THEN,   /* the n-th call and all after it fail */
  FAULT_SHORT,       /* each call takes one byte, and every other is interrupted */
} FaultMode;

typedef struct
{
  FaultMode mode;
  guint     n_calls;
  guint     at;
  int       reason;
  guint     seen;     /* bit set of MzFileCall */
} Fault;

static Fault fault;

/* Takes the place of the program's own. */
gssize
_mz_file_allow (MzFileCall call, gsize size)
{
  fault.n_calls++;
  fault.seen |= 1u << call;
  if ((fault.mode == FAULT_ONCE && fault.n_calls == fault.at) || (fault.mode == FAULT_FROM_THEN && fault.n_calls >= fault.at))
    {
      errno = fault.reason;
      return -1;
    }
  if (fault.mode != FAULT_SHORT)
    return (gssize) size;
  if ((call == MZ_FILE_CALL_READ || call == MZ_FILE_CALL_WRITE) && fault.n_calls % 2 == 0)
    {
      errno = EINTR;
      return -1;
    }
  return (gssize) MIN (size, 1);
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fault = (Fault) { 0 };
  self->folder = g_dir_make_tmp ("mz-file-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "out.svg", NULL);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_unlink (path) != 0)
        g_rmdir (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static char *
build_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return mz_file_write (path, bytes, NULL, error);
}

static void
assert_refused (const char *path, MzFileError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "new", &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, MZ_FILE_ERROR, (int) code);
}

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0027);

  g_assert_true (write_text (self->path, "one", &error));
  umask (mask);
  g_assert_no_error (error);
  assert_contents (self->path, "one");
  g_assert_cmphex (get_mode (self->path), ==, 0640);
  g_chmod (self->path, 0604);
  g_assert_true (write_text (self->path, "", &error));
  assert_contents (self->path, "");
  g_assert_cmphex (get_mode (self->path), ==, 0604);
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

static void
test_write_link (Fixture *self, gconstpointer data)
{
  g_autofree char *link = build_path (self, "link");
  g_autofree char *dangling = build_path (self, "dangling");

  put (self->path, "old");
  g_assert_cmpint (symlink ("out.svg", link), ==, 0);
  g_assert_cmpint (symlink ("nothing", dangling), ==, 0);
  g_assert_true (write_text (link, "new", NULL));
  assert_contents (self->path, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_refused (dangling, MZ_FILE_ERROR_NOT_WRITABLE);
  g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
}

static void
test_write_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = build_path (self, "folder");
  g_autofree char *pipe = build_path (self, "pipe");
  g_autofree char *no_parent = build_path (self, "no/such");
  g_autofree char *slash = build_path (self, "new/");
  g_autofree char *below_file = build_path (self, "out.svg/x");
  g_autofree char *long_name = g_strnfill (300, 'a');
  g_autofree char *too_long = build_path (self, long_name);

  put (self->path, "old");
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (folder, MZ_FILE_ERROR_NOT_REGULAR);
  assert_refused (pipe, MZ_FILE_ERROR_NOT_REGULAR);
  assert_refused ("/dev/null", MZ_FILE_ERROR_NOT_REGULAR);
  assert_refused (no_parent, MZ_FILE_ERROR_NOT_WRITABLE);
  assert_refused (slash, MZ_FILE_ERROR_NOT_WRITABLE);
  assert_refused (below_file, MZ_FILE_ERROR_NOT_WRITABLE);
  assert_refused (too_long, MZ_FILE_ERROR_NOT_WRITABLE);
  assert_refused ("", MZ_FILE_ERROR_NOT_WRITABLE);
  g_chmod (self->path, 0444);
  assert_refused (self->path, MZ_FILE_ERROR_NOT_WRITABLE);
  assert_contents (self->path, "old");
  g_assert_cmpuint (count_entries (self->folder), ==, 3);
}

static void
test_write_names (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "-x", "a\nb", "100%s%n", "caf\xE9", "稀土", " " };
  g_autofree char *long_name = g_strnfill (255, 'a');
  g_autofree char *longest = build_path (self, long_name);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = build_path (self, names[i]);

      g_assert_true (write_text (path, "new", NULL));
      assert_contents (path, "new");
      g_chmod (path, 0444);
      assert_refused (path, MZ_FILE_ERROR_NOT_WRITABLE);
    }
  g_assert_true (write_text (longest, "new", NULL));
  g_assert_cmpuint (count_entries (self->folder), ==, G_N_ELEMENTS (names) + 1);
}

static void
test_write_input (Fixture *self, gconstpointer data)
{
  g_autofree char *hard = build_path (self, "hard");
  g_autofree char *soft = build_path (self, "soft");
  g_autofree char *other = build_path (self, "other");
  const char *const inputs[] = { "/nonexistent/x", self->path, NULL };
  const char *const outputs[] = { self->path, hard, soft };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  put (self->path, "old");
  g_assert_cmpint (link (self->path, hard), ==, 0);
  g_assert_cmpint (symlink ("out.svg", soft), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (mz_file_write (outputs[i], bytes, inputs, &error));
      g_assert_error (error, MZ_FILE_ERROR, MZ_FILE_ERROR_SAME_AS_INPUT);
      assert_contents (self->path, "old");
    }
  g_assert_true (mz_file_write (other, bytes, inputs, NULL));
}

static void
test_short_calls (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  fault.mode = FAULT_SHORT;
  g_assert_true (write_text (self->path, "a rather long text", NULL));
  assert_contents (self->path, "a rather long text");
  bytes = mz_file_read (self->path, 100, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "a rather long text", 18);
}

/* FALSE when the n-th call was never reached, so that every call has had its turn. */
static gboolean
write_with_fault (Fixture *self, FaultMode mode, guint at, const char *old)
{
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  if (old != NULL)
    put (self->path, old);
  else
    g_unlink (self->path);
  fault = (Fault) { .mode = mode, .at = at, .reason = ENOSPC };
  is_written = write_text (self->path, "new bytes", &error);
  fault.mode = FAULT_NONE;
  g_assert_cmpint (is_written, ==, error == NULL);
  if (is_written)
    assert_contents (self->path, "new bytes");
  else if (fault.seen & (1u << MZ_FILE_CALL_OPEN_FOLDER))
    assert_contents (self->path, "new bytes");
  else if (old != NULL)
    assert_contents (self->path, old);
  else
    g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  if (error != NULL)
    {
      g_assert_nonnull (strstr (error->message, "out.svg"));
      g_assert_nonnull (strstr (error->message, g_strerror (ENOSPC)));
    }
  g_assert_cmpuint (count_entries (self->folder), ==, old != NULL || is_written || g_file_test (self->path, G_FILE_TEST_EXISTS));
  return at <= fault.n_calls;
}

static void
test_every_fault (Fixture *self, gconstpointer data)
{
  const char *const olds[] = { "old bytes", NULL };
  guint n_faults = 0;

  for (guint old = 0; old < G_N_ELEMENTS (olds); old++)
    for (FaultMode mode = FAULT_ONCE; mode <= FAULT_FROM_THEN; mode++)
      for (guint at = 1; write_with_fault (self, mode, at, olds[old]); at++)
        n_faults++;
  g_test_message ("%u faults", n_faults);
  g_assert_cmpuint (n_faults, >=, 30);
}

static void
assert_unread (const char *path, gsize max_bytes, MzFileError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_file_read (path, max_bytes, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, MZ_FILE_ERROR, (int) code);
}

static void
test_read (Fixture *self, gconstpointer data)
{
  g_autofree char *pipe = build_path (self, "pipe");
  g_autofree char *missing = build_path (self, "missing");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) grown = NULL;

  put (self->path, "12345");
  bytes = mz_file_read (self->path, 5, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "12345", 5);
  assert_unread (self->path, 4, MZ_FILE_ERROR_TOO_BIG);
  assert_unread (missing, 5, MZ_FILE_ERROR_READ);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_unread (pipe, 5, MZ_FILE_ERROR_NOT_REGULAR);
  assert_unread (self->folder, 5, MZ_FILE_ERROR_NOT_REGULAR);
  assert_unread ("/dev/zero", 5, MZ_FILE_ERROR_NOT_REGULAR);
  /* Its size is said to be 0. */
  grown = mz_file_read ("/proc/self/status", 100000, NULL);
  g_assert_cmpuint (g_bytes_get_size (grown), >, 100);
  assert_unread ("/proc/self/status", 100, MZ_FILE_ERROR_TOO_BIG);
}

static void
test_read_sparse (Fixture *self, gconstpointer data)
{
  put (self->path, "x");
  if (truncate (self->path, (off_t) 1 << 40) != 0)
    {
      g_test_skip ("No sparse files here");
      return;
    }
  assert_unread (self->path, 1 << 28, MZ_FILE_ERROR_TOO_BIG);
}

static void
test_read_faults (Fixture *self, gconstpointer data)
{
  put (self->path, "12345");
  for (guint at = 1;; at++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      fault = (Fault) { .mode = FAULT_ONCE, .at = at, .reason = EIO };
      bytes = mz_file_read (self->path, 100, &error);
      fault.mode = FAULT_NONE;
      if (at > fault.n_calls)
        break;
      g_assert_null (bytes);
      g_assert_error (error, MZ_FILE_ERROR, MZ_FILE_ERROR_READ);
      g_assert_nonnull (strstr (error->message, g_strerror (EIO)));
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/file/write", test_write);
  ADD ("/file/write-link", test_write_link);
  ADD ("/file/write-refused", test_write_refused);
  ADD ("/file/write-names", test_write_names);
  ADD ("/file/write-input", test_write_input);
  ADD ("/file/short-calls", test_short_calls);
  ADD ("/file/every-fault", test_every_fault);
  ADD ("/file/read", test_read);
  ADD ("/file/read-sparse", test_read_sparse);
  ADD ("/file/read-faults", test_read_faults);
  return g_test_run ();
}
