/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-bound.h"
#include "mz-evidence.h"
#include "mz-period.h"

/* What a source states: everything that has evidence begins with an MzStatement. */
typedef enum
{
  MZ_STATEMENT_FIGURE,
  MZ_STATEMENT_HOLDING,
  MZ_STATEMENT_EVENT,
  MZ_STATEMENT_NOTE,
} MzStatementKind;

typedef struct
{
  MzStatementKind    kind;
  guint32            index;    /* place among its kind */
  guint32            source;   /* place among the sources */
  const char        *id;
  const char        *as_of;    /* the day or edition on which the source said so */
  int                as_of_day;
  const char        *note;     /* nullable */
  const char *const *subjects; /* ids, ends with NULL, never empty */
  MzEvidence         evidence;
} MzStatement;

typedef enum
{
  MZ_MEASURE_STOCK,
  MZ_MEASURE_FLOW,
  MZ_MEASURE_RATIO,
  MZ_MEASURE_COUNT,
  MZ_MEASURE_CHANGE,
} MzMeasureKind;

typedef struct
{
  const char   *id;
  const char   *group;         /* "reserves", "extraction", "supply", "companies" */
  const char   *unit;
  MzMeasureKind kind;
  gboolean      may_sum;       /* whether values of several subjects may be added */
  gboolean      of_companies;  /* subjects are companies, not places */
  guint32       names;         /* use mz_dataset_get_measure_name() */
} MzMeasure;

typedef struct
{
  MzStatement base;
  const char *subject;
  guint32     measure;         /* place among the measures */
  double      value;           /* NAN when not available */
  MzBound     bound;
  const char *period;          /* as written */
  MzPeriod    span;
  const char *basis;           /* which definition, nullable */
  const char *reason;          /* why not available, nullable */
  guint32     repeats;         /* the figure whose claim this source only carries, or MZ_NO_INDEX */
} MzFigure;

typedef struct
{
  MzStatement        base;
  const char        *holder;
  const char        *asset;
  const char        *kind;     /* owns, joint_venture, equity_stake, mining_rights, acquiring, under_discussion */
  const char        *status;   /* nullable */
  double             share;    /* percent, NAN when unknown */
  MzBound            share_bound;
  double             share_min;   /* percent, NAN when the source gives no range */
  double             share_max;
  const char        *since;    /* nullable */
  const char        *until;    /* nullable */
  int                since_day;   /* its first day, 0 when unknown */
  int                until_day;   /* its last day, 0 when unknown */
  const char *const *terms;    /* ids of figures, ends with NULL */
} MzHolding;

typedef enum
{
  MZ_EVENT_UNDATED,
  MZ_EVENT_ON,
  MZ_EVENT_BY,                 /* a deadline */
} MzEventTiming;

typedef struct
{
  MzStatement   base;
  MzEventTiming timing;
  const char   *date;          /* nullable */
  const char   *title;         /* English; use mz_dataset_get_event_title() to show it */
  guint32       titles;
} MzEvent;

typedef struct
{
  MzStatement base;
  const char *topic;           /* English words, nullable */
} MzNote;

typedef struct
{
  const char *id;
  const char *country;         /* ISO 3166-1 alpha-3, nullable */
  const char *website;         /* nullable */
  const char *listing;         /* "Nasdaq: USAR", nullable */
  const char *state_owned;     /* "yes", "partial", "no", nullable */
  guint32     names;
  guint32     source;          /* place among the sources, or MZ_NO_INDEX */
  const char *note;            /* nullable */
} MzCompany;

typedef struct
{
  const char        *id;
  const char        *country;
  const char        *operator_id;    /* nullable */
  const char        *status;         /* nullable */
  const char        *status_as_of;   /* nullable */
  const char *const *stages;         /* deposit, mine, separation, metal, magnet, recycling */
  double             latitude;       /* NAN when unknown */
  double             longitude;
  double             precision_km;
  guint32            names;
  guint32            source;         /* place among the sources, or MZ_NO_INDEX */
  const char        *note;           /* nullable */
  const char *const *minerals;       /* ends with NULL */
} MzFacility;
