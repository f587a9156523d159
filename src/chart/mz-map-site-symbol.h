/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-private.h"

#define MZ_N_SITE_STAGES 6

/* What a facility does now, told by how its symbol is filled. */
typedef enum
{
  MZ_SITE_OPERATING,   /* filled */
  MZ_SITE_BUILDING,    /* hollow with a core: construction or development */
  MZ_SITE_PLANNED,     /* hollow: planned or explored */
  MZ_SITE_IDLE,        /* crossed: care and maintenance, or closed */
  MZ_SITE_UNKNOWN,     /* grey */
  MZ_N_SITE_STATUSES
} MzSiteStatus;

/* How a stage is drawn, on a map and elsewhere. */
MzStyle      _mz_site_symbol_get     (const char *stage, MzSymbol *symbol_out);
guint        _mz_site_get_stage      (const MzFacility *facility);
MzSiteStatus _mz_site_get_status     (const MzFacility *facility);
/* (transfer full) */
char        *_mz_site_describe_stage  (guint stage);
char        *_mz_site_describe_status (const MzFacility *facility);
/* The mark that stands for the facility; what is drawn around and in it is none. */
guint32      _mz_site_symbol_add     (MzChartBuild *build, guint stage, MzSiteStatus status, const MzPoint *point);
void         _mz_site_symbol_add_legend (GArray *legend, const gboolean *stages, const gboolean *statuses);
