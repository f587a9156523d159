/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* The options that say what to show, the same for every command that shows something. */
typedef struct
{
  char  *view;
  char  *measure;
  int    year;
  char  *lens;
  int    vintage;
  char  *basis;
  char  *publisher;
  char **select;
  char  *range;
  char  *zoom;
  char  *centre;
  char  *options[MZ_N_OPTIONS];
  gboolean switches[MZ_N_OPTIONS]; /* of options that are on or off */
  char  *texts[MZ_N_VIEW_TEXTS];
  char  *spec_file;
  char  *link;
  char **data_files;
  char **layer_files;
  char **files_read;        /* what the data files led to, after loading; nullable */
  char  *language;
} MzCliView;

void            mz_cli_view_add_options  (MzCliView *self, GOptionContext *context);
void            mz_cli_view_clear        (MzCliView *self);
MzDataset      *mz_cli_view_load_dataset (MzCliView *self, int *code_out);
MzChartContext *mz_cli_view_load_context (MzCliView *self, int *code_out);
void            mz_cli_view_tell_unused  (MzCliView *self, const MzViewSpec *spec);
MzViewSpec     *mz_cli_view_make_spec    (MzCliView *self, MzChartContext *context, int *code_out);
char          **mz_cli_view_dup_inputs   (MzCliView *self);
void            mz_cli_view_print_problems (GPtrArray *problems);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzCliView, mz_cli_view_clear)
