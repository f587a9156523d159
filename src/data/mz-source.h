/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* An article, report, data set or web page: the CSL-JSON fields and the text where it may be carried. */
typedef struct
{
  const char *id;
  const char *type;            /* CSL type */
  const char *title;
  const char *title_en;        /* nullable */
  const char *container_title; /* publisher or outlet, nullable */
  const char *publisher;       /* nullable */
  const char *authors;         /* "A; B", nullable */
  const char *issued;          /* ISO 8601 date, nullable */
  const char *issued_time;     /* "09:13", nullable */
  const char *url;             /* nullable */
  const char *reprint_url;     /* nullable: where a copy of it stands */
  const char *language;        /* BCP 47 */
  const char *accessed;        /* nullable */
  const char *licence;         /* nullable */
  const char *series;          /* id of the series it is an edition of, nullable */
  const char *edition;         /* "MCS 2026, version 1.3", nullable */
  const char *note;            /* nullable */
  const char *text;            /* paragraphs joined by U+000A, nullable */
  int         issued_day;      /* day number, 0 when unknown */
  gboolean    is_story;        /* an article whose statements are told one by one */
} MzSource;
