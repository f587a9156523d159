/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

typedef enum
{
  MZ_SEVERITY_NOTE,
  MZ_SEVERITY_WARNING,
  MZ_SEVERITY_ERROR,
} MzSeverity;

/* One diagnostic: immutable, atomically counted, safe to hand across threads. */
typedef struct _MzProblem MzProblem;

#define MZ_TYPE_PROBLEM (mz_problem_get_type ())

GType       mz_problem_get_type     (void);

/* What is said of a fault. All strings are copied. line and column count from 1, 0 = unknown. */
typedef struct
{
  MzSeverity  severity;
  const char *code;      /* stable kebab-case name, for example "quote-not-found" */
  const char *file;
  guint       line;
  guint       column;
  const char *pointer;   /* RFC 6901 */
  const char *message;   /* one sentence for people */
  const char *found;
  const char *expected;
  const char *remedy;
} MzProblemFields;

MzProblem  *mz_problem_new          (const MzProblemFields *fields);
MzProblem  *mz_problem_ref          (MzProblem *self);
void        mz_problem_unref        (MzProblem *self);

MzSeverity  mz_problem_get_severity (const MzProblem *self);
const char *mz_problem_get_code     (const MzProblem *self);
const char *mz_problem_get_file     (const MzProblem *self);
guint       mz_problem_get_line     (const MzProblem *self);
guint       mz_problem_get_column   (const MzProblem *self);
const char *mz_problem_get_pointer  (const MzProblem *self);
const char *mz_problem_get_message  (const MzProblem *self);
const char *mz_problem_get_found    (const MzProblem *self);
const char *mz_problem_get_expected (const MzProblem *self);
const char *mz_problem_get_remedy   (const MzProblem *self);

char       *mz_problem_to_string    (const MzProblem *self);

GPtrArray  *mz_problem_list_new     (void);
guint       mz_problem_list_count   (GPtrArray *problems, MzSeverity at_least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzProblem, mz_problem_unref)
