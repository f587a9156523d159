/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-writer.h"

#include "mz-number.h"
#include <math.h>

struct _MzJsonWriter
{
  GString *text;
  guint    depth;
  gboolean needs_comma;
  gboolean after_member;
};

/**
 * mz_json_writer_new:
 *
 * Returns: (transfer full): a writer of an empty text
 */
MzJsonWriter *
mz_json_writer_new (void)
{
  MzJsonWriter *self = g_new0 (MzJsonWriter, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * mz_json_writer_free:
 * @self: (transfer full): a writer
 */
void
mz_json_writer_free (MzJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static void
begin_value (MzJsonWriter *self)
{
  if (self->after_member)
    self->after_member = FALSE;
  else
    {
      if (self->needs_comma)
        g_string_append_c (self->text, ',');
      if (self->depth > 0)
        g_string_append_printf (self->text, "\n%*s", (int) self->depth, "");
    }
  self->needs_comma = TRUE;
}

static void
begin_container (MzJsonWriter *self,
                 char          bracket)
{
  begin_value (self);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->needs_comma = FALSE;
}

static void
end_container (MzJsonWriter *self,
               char          bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->needs_comma)
    g_string_append_printf (self->text, "\n%*s", (int) self->depth, "");
  g_string_append_c (self->text, bracket);
  self->needs_comma = TRUE;
}

/**
 * mz_json_writer_begin_object:
 * @self: a writer
 */
void
mz_json_writer_begin_object (MzJsonWriter *self)
{
  begin_container (self, '{');
}

/**
 * mz_json_writer_end_object:
 * @self: a writer
 */
void
mz_json_writer_end_object (MzJsonWriter *self)
{
  end_container (self, '}');
}

/**
 * mz_json_writer_begin_array:
 * @self: a writer
 */
void
mz_json_writer_begin_array (MzJsonWriter *self)
{
  begin_container (self, '[');
}

/**
 * mz_json_writer_end_array:
 * @self: a writer
 */
void
mz_json_writer_end_array (MzJsonWriter *self)
{
  end_container (self, ']');
}

static void
append_quoted (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (text, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (text, "\\n");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (text, "\\u%04x", (guchar) *p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/**
 * mz_json_writer_member:
 * @self: a writer inside an object
 * @name: name of the member whose value comes next
 */
void
mz_json_writer_member (MzJsonWriter *self,
                       const char   *name)
{
  begin_value (self);
  append_quoted (self->text, name);
  g_string_append (self->text, ": ");
  self->after_member = TRUE;
}

/**
 * mz_json_writer_string:
 * @self: a writer
 * @value: UTF-8 text
 */
void
mz_json_writer_string (MzJsonWriter *self,
                       const char   *value)
{
  begin_value (self);
  append_quoted (self->text, value);
}

/**
 * mz_json_writer_double:
 * @self: a writer
 * @value: a finite number
 *
 * Writes the shortest number that reads back the same.
 */
void
mz_json_writer_double (MzJsonWriter *self,
                       double        value)
{
  g_autofree char *number = NULL;

  g_return_if_fail (isfinite (value));

  number = mz_number_to_string (value);
  begin_value (self);
  g_string_append (self->text, number);
}

/**
 * mz_json_writer_boolean:
 * @self: a writer
 * @value: true or false
 */
void
mz_json_writer_boolean (MzJsonWriter *self,
                        gboolean      value)
{
  begin_value (self);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * mz_json_writer_null:
 * @self: a writer
 */
void
mz_json_writer_null (MzJsonWriter *self)
{
  begin_value (self);
  g_string_append (self->text, "null");
}

/**
 * mz_json_writer_finish:
 * @self: a writer, which can only be freed afterwards
 *
 * Returns: (transfer full): the text
 */
char *
mz_json_writer_finish (MzJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  return g_string_free (g_steal_pointer (&self->text), FALSE);
}
