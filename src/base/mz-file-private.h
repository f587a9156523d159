/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Every call on the way of a file to the disk, so that a test can make each fail. */
typedef enum
{
  MZ_FILE_CALL_REALPATH,
  MZ_FILE_CALL_STAT,
  MZ_FILE_CALL_OPEN,
  MZ_FILE_CALL_READ,
  MZ_FILE_CALL_WRITE,
  MZ_FILE_CALL_FCHMOD,
  MZ_FILE_CALL_FSYNC,
  MZ_FILE_CALL_CLOSE,
  MZ_FILE_CALL_RENAME,
  MZ_FILE_CALL_OPEN_FOLDER,
  MZ_FILE_CALL_FSYNC_FOLDER,
} MzFileCall;

/* Asked before each call: -1 with errno set makes it fail, else how many of size bytes it
 * may take. The program's own is weak and lets everything pass; a test defines another. */
gssize _mz_file_allow (MzFileCall call, gsize size);
