/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-view-spec.h"

/* A value of a view that the open collections do not know. */
typedef struct
{
  const char *member;   /* name in files and links: "measure" */
  char       *found;
  char      **known;    /* what would be */
  const char *list;     /* what the command "list" lists them as, nullable */
} MzViewFault;

gboolean  mz_view_check            (MzChartContext *context, const MzViewSpec *spec, MzViewFault *fault_out);
void      mz_view_fault_clear      (MzViewFault *self);
char     *mz_view_describe_unknown (const char *name, const char *found, const char *const *known);
char     *mz_view_describe_refused (const char *name, const char *found, const char *values);

char    **mz_view_list_measures    (MzDataset *dataset);
char    **mz_view_list_bases       (MzDataset *dataset);
char    **mz_view_list_publishers  (MzDataset *dataset);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzViewFault, mz_view_fault_clear)
