/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-json-guard.h"
#include "mz-json-keys-private.h"

/* The parts of the guard: what it knows on the way, its reports, strings, numbers. */
typedef enum
{
  MZ_JSON_SCAN_VALUE,
  MZ_JSON_SCAN_FIRST_ELEMENT,
  MZ_JSON_SCAN_FIRST_NAME,
  MZ_JSON_SCAN_NAME,
  MZ_JSON_SCAN_AFTER_VALUE,
  MZ_JSON_SCAN_DONE,
} MzJsonScanState;

typedef struct
{
  gboolean is_object;
  gboolean is_in_child;   /* a fault now is about the current element or member */
  guint32  index;
  guint32  first_key;
  guint32  key;
} MzJsonLevel;

typedef struct
{
  const char     *start;
  const char     *at;
  const char     *end;
  const char     *file;
  MzJsonKeys     *keys;
  MzProblem      *problem;
  MzJsonScanState state;
  guint           depth;
  MzJsonLevel     levels[MZ_JSON_GUARD_MAX_DEPTH];
} MzJsonScan;

gboolean _mz_json_guard_is_word     (char byte);
gboolean _mz_json_guard_fault       (MzJsonScan *scan, const char *at, const MzProblemFields *what);
gboolean _mz_json_guard_fault_limit (MzJsonScan *scan, const char *at, const char *code, const char *message);
gboolean _mz_json_guard_fault_utf8  (MzJsonScan *scan, const char *at);
gboolean _mz_json_guard_scan_string (MzJsonScan *scan);
gboolean _mz_json_guard_scan_number (MzJsonScan *scan);
