/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"

#define MZ_CLI_LIST_NAMES "measures|sources|figures|companies|facilities|holdings|derived|groups|bases|publishers|countries"

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

char *mz_cli_dup_argument (const char *name);

char *mz_cli_make_report (MzDataset *dataset);

gboolean mz_cli_parse   (GOptionContext *context, char ***arguments, int *code_out);
gboolean mz_cli_set_language (const char *tag, int *code_out);

gboolean mz_cli_has_values  (const char *name);
int      mz_cli_list_values (MzDataset *dataset, const char *name, gboolean as_json);
