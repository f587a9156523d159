/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define MZ_FILE_ERROR (mz_file_error_quark ())

typedef enum
{
  MZ_FILE_ERROR_NOT_REGULAR,
  MZ_FILE_ERROR_TOO_BIG,
  MZ_FILE_ERROR_READ,
  MZ_FILE_ERROR_NOT_WRITABLE,
  MZ_FILE_ERROR_SAME_AS_INPUT,
  MZ_FILE_ERROR_WRITE,
} MzFileError;

GQuark   mz_file_error_quark (void);
GBytes  *mz_file_read        (const char *path, gsize max_bytes, GError **error);
gboolean mz_file_leads_out   (const char *path, const char *folder);
gboolean mz_file_write       (const char *path, GBytes *bytes, const char *const *inputs, GError **error);
