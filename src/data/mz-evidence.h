/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  MZ_EVIDENCE_QUOTE,
  MZ_EVIDENCE_CELL,
  MZ_EVIDENCE_POINTER,
} MzEvidenceKind;

/* Where exactly a source states something. A plain record, owned by the dataset. */
typedef struct
{
  MzEvidenceKind kind;
  /* quote: a W3C text-quote selector, and the bytes of the source's text it was found at */
  const char *exact;
  const char *prefix;
  const char *suffix;
  gsize       start_byte;
  gsize       end_byte;
  /* cell */
  const char *document;
  const char *page;
  const char *table;
  const char *row_label;
  const char *column_label;
  const char *printed_row;
  /* pointer: in our own words */
  const char *pointer;
} MzEvidence;
