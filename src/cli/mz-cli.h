/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

/* What the program exits with. */
typedef enum
{
  MZ_EXIT_GOOD         = 0,
  MZ_EXIT_PROBLEMS     = 1,
  MZ_EXIT_USAGE        = 2,
  MZ_EXIT_CANNOT_READ  = 3,
  MZ_EXIT_CANNOT_WRITE = 4,
} MzExitCode;

/* One command. arguments has the program's name first and ends with NULL; the command may reorder it. */
typedef struct
{
  const char *name;
  const char *arguments;      /* for the help */
  const char *summary;        /* translatable */
  int       (*run) (char ***arguments);
} MzCliCommand;

int mz_cli_run          (int argc, char **argv);

int mz_cli_run_check    (char ***arguments);
int mz_cli_run_list     (char ***arguments);
int mz_cli_run_describe (char ***arguments);
int mz_cli_run_export   (char ***arguments);

/* Shared by the commands. */
int  mz_cli_fail        (MzExitCode code, const char *message);
int  mz_cli_fail_error  (MzExitCode code, GError *error);
int  mz_cli_print       (const char *text);
int  mz_cli_print_words (const char *text);

char *mz_cli_make_report (MzDataset *dataset);

gboolean mz_cli_parse   (GOptionContext *context, char ***arguments, int *code_out);
