/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-problem.h"

#include "mz-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * MzProblem:
 *
 * One diagnostic: what is wrong, how bad it is, where, and how to mend it. Immutable and
 * atomically counted.
 */
struct _MzProblem
{
  gatomicrefcount ref_count;
  MzSeverity      severity;
  guint           line;
  guint           column;
  char           *code;
  char           *file;
  char           *pointer;
  char           *message;
  char           *found;
  char           *expected;
  char           *remedy;
};

G_DEFINE_BOXED_TYPE (MzProblem, mz_problem, mz_problem_ref, mz_problem_unref)

/**
 * mz_problem_new:
 * @fields: what to say; every string is copied and may be %NULL
 *
 * Makes a diagnostic.
 *
 * Returns: (transfer full): a new problem
 */
MzProblem *
mz_problem_new (const MzProblemFields *fields)
{
  MzProblem *self;

  g_return_val_if_fail (fields != NULL, NULL);
  self = g_new0 (MzProblem, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->severity = fields->severity;
  self->line = fields->line;
  self->column = fields->column;
  self->code = g_strdup (fields->code);
  self->file = g_strdup (fields->file);
  self->pointer = g_strdup (fields->pointer);
  self->message = g_strdup (fields->message);
  self->found = g_strdup (fields->found);
  self->expected = g_strdup (fields->expected);
  self->remedy = g_strdup (fields->remedy);
  return self;
}

/**
 * mz_problem_ref:
 * @self: a problem
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MzProblem *
mz_problem_ref (MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * mz_problem_unref:
 * @self: (transfer full): a problem
 *
 * Gives a reference back; the last one frees the problem.
 */
void
mz_problem_unref (MzProblem *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->code);
  g_free (self->file);
  g_free (self->pointer);
  g_free (self->message);
  g_free (self->found);
  g_free (self->expected);
  g_free (self->remedy);
  g_free (self);
}

/**
 * mz_problem_get_severity:
 * @self: a problem
 *
 * Returns: how bad it is
 */
MzSeverity
mz_problem_get_severity (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, MZ_SEVERITY_NOTE);
  return self->severity;
}

/**
 * mz_problem_get_code:
 * @self: a problem
 *
 * Returns: (nullable): the kind of fault as a name that never changes, for programs
 */
const char *
mz_problem_get_code (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->code;
}

/**
 * mz_problem_get_file:
 * @self: a problem
 *
 * Returns: (nullable): the file's name as it was given
 */
const char *
mz_problem_get_file (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->file;
}

/**
 * mz_problem_get_line:
 * @self: a problem
 *
 * Returns: the line, from 1; 0 when it is not known
 */
guint
mz_problem_get_line (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->line;
}

/**
 * mz_problem_get_column:
 * @self: a problem
 *
 * Returns: the character in the line, from 1; 0 when it is not known
 */
guint
mz_problem_get_column (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->column;
}

/**
 * mz_problem_get_pointer:
 * @self: a problem
 *
 * Returns: (nullable): the place in a JSON file as an RFC 6901 pointer
 */
const char *
mz_problem_get_pointer (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->pointer;
}

/**
 * mz_problem_get_message:
 * @self: a problem
 *
 * Returns: (nullable): one sentence for people, translated
 */
const char *
mz_problem_get_message (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->message;
}

/**
 * mz_problem_get_found:
 * @self: a problem
 *
 * Returns: (nullable): what stands there
 */
const char *
mz_problem_get_found (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->found;
}

/**
 * mz_problem_get_expected:
 * @self: a problem
 *
 * Returns: (nullable): what should stand there
 */
const char *
mz_problem_get_expected (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->expected;
}

/**
 * mz_problem_get_remedy:
 * @self: a problem
 *
 * Returns: (nullable): how to mend it, a sentence
 */
const char *
mz_problem_get_remedy (const MzProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->remedy;
}

static const char *
get_severity_word (MzSeverity severity)
{
  switch (severity)
    {
    case MZ_SEVERITY_ERROR:
      return C_("severity", "error");
    case MZ_SEVERITY_WARNING:
      return C_("severity", "warning");
    case MZ_SEVERITY_NOTE:
    default:
      return C_("severity", "note");
    }
}

static void
append_place (const MzProblem *self, GString *line)
{
  if (self->file != NULL)
    g_string_append_printf (line, "%s:", self->file);
  if (self->line > 0)
    g_string_append_printf (line, "%u:", self->line);
  if (self->line > 0 && self->column > 0)
    g_string_append_printf (line, "%u:", self->column);
  if (line->len > 0)
    g_string_append_c (line, ' ');
}

static void
append_details (const MzProblem *self, GString *line)
{
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func (g_free);

  if (self->pointer != NULL && self->pointer[0] != '\0')
    g_ptr_array_add (details, g_strdup (self->pointer));
  if (self->found != NULL)
    g_ptr_array_add (details, g_strdup_printf (_("found %s"), self->found));
  if (self->expected != NULL)
    g_ptr_array_add (details, g_strdup_printf (_("expected %s"), self->expected));
  for (guint i = 0; i < details->len; i++)
    g_string_append_printf (line, "%s%s", i == 0 ? " (" : "; ", (const char *) g_ptr_array_index (details, i));
  if (details->len > 0)
    g_string_append_c (line, ')');
}

static const char *
skip_full_stop (const char *message, gsize *length_out)
{
  static const char *const full_stops[] = { ".", "。" };

  *length_out = strlen (message);
  for (guint i = 0; i < G_N_ELEMENTS (full_stops); i++)
    if (g_str_has_suffix (message, full_stops[i]))
      {
        *length_out -= strlen (full_stops[i]);
        return full_stops[i];
      }
  return full_stops[0];
}

/**
 * mz_problem_to_string:
 * @self: a problem
 *
 * Writes a problem as one line: `FILE:LINE:COL: error: MESSAGE (POINTER; found …; expected …).
 * REMEDY`. Parts that are not known are left out, control characters are made visible.
 *
 * Returns: (transfer full): the line, without a line break
 */
char *
mz_problem_to_string (const MzProblem *self)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *full_stop;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);
  append_place (self, line);
  g_string_append_printf (line, "%s: ", get_severity_word (self->severity));
  if (self->message != NULL)
    {
      full_stop = skip_full_stop (self->message, &length);
      g_string_append_len (line, self->message, (gssize) length);
      append_details (self, line);
      g_string_append (line, full_stop);
    }
  if (self->remedy != NULL)
    g_string_append_printf (line, " %s", self->remedy);
  return mz_text_make_visible (line->str);
}

/**
 * mz_problem_list_new:
 *
 * Makes an empty list of problems.
 *
 * Returns: (transfer full) (element-type MzProblem): a list that owns what is added to it
 */
GPtrArray *
mz_problem_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mz_problem_unref);
}

/**
 * mz_problem_list_count:
 * @problems: (element-type MzProblem): a list
 * @at_least: the mildest severity that counts
 *
 * Counts the problems that are as bad as @at_least or worse.
 *
 * Returns: their number
 */
guint
mz_problem_list_count (GPtrArray *problems, MzSeverity at_least)
{
  guint n = 0;

  g_return_val_if_fail (problems != NULL, 0);
  for (guint i = 0; i < problems->len; i++)
    if (mz_problem_get_severity (g_ptr_array_index (problems, i)) >= at_least)
      n++;
  return n;
}
