/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-writer.h"

#include "mz-number.h"

#include <math.h>

typedef struct
{
  gboolean is_object;
  gboolean has_name;   /* a member waits for its value */
  guint    n_children;
} Level;

/**
 * MzJsonWriter:
 *
 * Writes one JSON value, piece by piece. Calls in an order that gives no JSON are a
 * programmer's error and are left out.
 */
struct _MzJsonWriter
{
  GString *text;
  GArray  *levels;
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
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  return self;
}

/**
 * mz_json_writer_free:
 * @self: (transfer full): a writer
 */
void
mz_json_writer_free (MzJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

static Level *
get_level (MzJsonWriter *self)
{
  return self->levels->len > 0 ? &g_array_index (self->levels, Level, self->levels->len - 1) : NULL;
}

/* Puts the comma; FALSE when no value may stand here. */
static gboolean
begin_value (MzJsonWriter *self)
{
  Level *level = get_level (self);

  if (level == NULL)
    {
      g_return_val_if_fail (self->text->len == 0, FALSE);
      return TRUE;
    }
  g_return_val_if_fail (level->has_name == level->is_object, FALSE);
  if (!level->is_object && level->n_children > 0)
    g_string_append_c (self->text, ',');
  level->has_name = FALSE;
  level->n_children++;
  return TRUE;
}

static void
begin_container (MzJsonWriter *self, gboolean is_object)
{
  Level level = { .is_object = is_object };

  if (!begin_value (self))
    return;
  g_string_append_c (self->text, is_object ? '{' : '[');
  g_array_append_val (self->levels, level);
}

static void
end_container (MzJsonWriter *self, gboolean is_object)
{
  const Level *level = get_level (self);

  g_return_if_fail (level != NULL && level->is_object == is_object && !level->has_name);
  g_string_append_c (self->text, is_object ? '}' : ']');
  g_array_set_size (self->levels, self->levels->len - 1);
}

/* RFC 8259, section 7. U+2028 and U+2029 are allowed but end a line for some readers. */
static void
append_quoted (GString *text, const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (text, '"');
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '"' || c == '\\')
        g_string_append_printf (text, "\\%c", (char) c);
      else if (c == '\n')
        g_string_append (text, "\\n");
      else if (c == '\t')
        g_string_append (text, "\\t");
      else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029)
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_len (text, at, g_utf8_next_char (at) - at);
    }
  g_string_append_c (text, '"');
}

/**
 * mz_json_writer_begin_object:
 * @self: a writer
 *
 * Begins an object as the next value.
 */
void
mz_json_writer_begin_object (MzJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  begin_container (self, TRUE);
}

/**
 * mz_json_writer_end_object:
 * @self: a writer
 *
 * Ends the innermost object.
 */
void
mz_json_writer_end_object (MzJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  end_container (self, TRUE);
}

/**
 * mz_json_writer_begin_array:
 * @self: a writer
 *
 * Begins an array as the next value.
 */
void
mz_json_writer_begin_array (MzJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  begin_container (self, FALSE);
}

/**
 * mz_json_writer_end_array:
 * @self: a writer
 *
 * Ends the innermost array.
 */
void
mz_json_writer_end_array (MzJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  end_container (self, FALSE);
}

/**
 * mz_json_writer_member:
 * @self: a writer inside an object
 * @name: the name of the value that comes next; the caller sees to it that it is new here
 *
 * Begins a member.
 */
void
mz_json_writer_member (MzJsonWriter *self, const char *name)
{
  Level *level;

  g_return_if_fail (self != NULL && name != NULL);
  level = get_level (self);
  g_return_if_fail (level != NULL && level->is_object && !level->has_name);
  if (level->n_children > 0)
    g_string_append_c (self->text, ',');
  append_quoted (self->text, name);
  g_string_append_c (self->text, ':');
  level->has_name = TRUE;
}

/**
 * mz_json_writer_string:
 * @self: a writer
 * @value: (nullable): a text; bytes that are not UTF-8 become U+FFFD, %NULL becomes null
 *
 * Writes a string as the next value.
 */
void
mz_json_writer_string (MzJsonWriter *self, const char *value)
{
  g_return_if_fail (self != NULL);
  if (!begin_value (self))
    return;
  if (value == NULL)
    g_string_append (self->text, "null");
  else
    append_quoted (self->text, value);
}

/**
 * mz_json_writer_double:
 * @self: a writer
 * @value: a number; JSON has no spelling for one that is not finite, so that is a
 *   programmer's error and is written as null
 *
 * Writes a number as the next value, with as few digits as read back the same.
 */
void
mz_json_writer_double (MzJsonWriter *self, double value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);
  if (!begin_value (self))
    return;
  if (!isfinite (value))
    {
      g_critical ("A number that is not finite cannot be written");
      g_string_append (self->text, "null");
      return;
    }
  text = mz_number_to_string (value);
  g_string_append (self->text, text);
}

/**
 * mz_json_writer_boolean:
 * @self: a writer
 * @value: true or false
 *
 * Writes true or false as the next value.
 */
void
mz_json_writer_boolean (MzJsonWriter *self, gboolean value)
{
  g_return_if_fail (self != NULL);
  if (begin_value (self))
    g_string_append (self->text, value ? "true" : "false");
}

/**
 * mz_json_writer_null:
 * @self: a writer
 *
 * Writes null as the next value.
 */
void
mz_json_writer_null (MzJsonWriter *self)
{
  g_return_if_fail (self != NULL);
  if (begin_value (self))
    g_string_append (self->text, "null");
}

/**
 * mz_json_writer_finish:
 * @self: a writer whose objects and arrays are all ended
 *
 * Takes the text out; the writer is empty afterwards and can be used again.
 *
 * Returns: (transfer full) (nullable): the text without a line break at its end; %NULL when
 *   something is still open
 */
char *
mz_json_writer_finish (MzJsonWriter *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->levels->len == 0 && self->text->len > 0, NULL);
  text = g_string_free (self->text, FALSE);
  self->text = g_string_new (NULL);
  return text;
}
