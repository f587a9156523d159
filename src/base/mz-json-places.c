/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-places-private.h"

#include "mz-json-locate-private.h"
#include "mz-json-text-private.h"

/* Less than this is gone through again rather than remembered. */
#define FAR_BYTES 4096

/* One element of so many is remembered; the others are reached from it. */
#define STRIDE 8

/* The children of one large array or object. */
typedef struct
{
  GPtrArray  *elements;   /* beginnings of the elements 0, STRIDE, 2 × STRIDE, … */
  GHashTable *members;    /* name → beginning of the value */
} Children;

struct _MzJsonPlaces
{
  const char *start;
  const char *end;
  GHashTable *containers;   /* beginning of a large array or object → Children */
  GArray     *checkpoints;  /* (element-type MzJsonPlace) at least FAR_BYTES apart */
};

static void
children_free (gpointer data)
{
  Children *children = data;

  g_clear_pointer (&children->elements, g_ptr_array_unref);
  g_clear_pointer (&children->members, g_hash_table_unref);
  g_free (children);
}

/*
 * _mz_json_places_new:
 * @text: a text that the guard has let through; borrowed
 * @length: its length
 *
 * Returns: (transfer full): an index that nothing has been asked of
 */
MzJsonPlaces *
_mz_json_places_new (const char *text, gsize length)
{
  MzJsonPlaces *self = g_new0 (MzJsonPlaces, 1);
  const MzJsonPlace first = { text, 1, 1 };

  self->start = text;
  self->end = text + length;
  self->containers = g_hash_table_new_full (NULL, NULL, NULL, children_free);
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (MzJsonPlace));
  g_array_append_val (self->checkpoints, first);
  return self;
}

/*
 * _mz_json_places_free:
 * @self: (transfer full): an index
 */
void
_mz_json_places_free (MzJsonPlaces *self)
{
  g_hash_table_unref (self->containers);
  g_array_unref (self->checkpoints);
  g_free (self);
}

static const char *
find_element (MzJsonPlaces *self, Children *children, const char *token)
{
  const char *at;
  guint64 index;

  if (!_mz_json_locate_parse_index (token, &index))
    return NULL;
  while (children->elements->len <= index / STRIDE)
    {
      at = children->elements->pdata[children->elements->len - 1];
      at = _mz_json_locate_advance (at, self->end, STRIDE);
      if (at == NULL)
        return NULL;
      g_ptr_array_add (children->elements, (gpointer) at);
    }
  return _mz_json_locate_advance (children->elements->pdata[index / STRIDE], self->end, index % STRIDE);
}

static const char *
find_member (Children *children, const char *token)
{
  g_autofree char *name = _mz_json_locate_unescape (token);

  return g_hash_table_lookup (children->members, name);
}

static void
remember (MzJsonPlaces *self, const char *container)
{
  Children *children = g_new0 (Children, 1);

  if (*container == '[')
    {
      children->elements = g_ptr_array_new ();
      g_ptr_array_add (children->elements, (gpointer) _mz_json_locate_enter (container, self->end, "0"));
    }
  else
    {
      children->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      _mz_json_locate_list_members (container, self->end, children->members);
    }
  g_hash_table_insert (self->containers, (gpointer) container, children);
}

static const char *
enter (MzJsonPlaces *self, const char *container, const char *token)
{
  Children *children = g_hash_table_lookup (self->containers, container);
  const char *at;

  if (children != NULL)
    return children->elements != NULL ? find_element (self, children, token) : find_member (children, token);
  at = _mz_json_locate_enter (container, self->end, token);
  if (at != NULL && at - container > FAR_BYTES)
    remember (self, container);
  return at;
}

static const char *
find_value (MzJsonPlaces *self, const char *pointer)
{
  g_auto (GStrv) tokens = _mz_json_locate_split (pointer);
  const char *at = _mz_json_locate_skip_blanks (self->start, self->end);

  if (tokens == NULL)
    return NULL;
  for (guint i = 0; tokens[i] != NULL && at != NULL; i++)
    at = enter (self, at, tokens[i]);
  return at;
}

/* Where the last checkpoint at or before a byte stands in the list. */
static guint
find_checkpoint (MzJsonPlaces *self, const char *at)
{
  guint low = 0, high = self->checkpoints->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->checkpoints, MzJsonPlace, middle).at <= at)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Characters are counted whole, so a checkpoint never falls into one. */
static const char *
find_character_start (const char *at, const char *start)
{
  while (at > start && ((guchar) *at & 0xC0) == 0x80)
    at--;
  return at;
}

static MzJsonPlace
count_place (MzJsonPlaces *self, const char *at)
{
  guint checkpoint = find_checkpoint (self, at);
  MzJsonPlace place = g_array_index (self->checkpoints, MzJsonPlace, checkpoint);

  while (at - place.at > 2 * FAR_BYTES)
    {
      _mz_json_text_advance (&place, find_character_start (place.at + FAR_BYTES, place.at));
      g_array_append_val (self->checkpoints, place);
    }
  _mz_json_text_advance (&place, at);
  return place;
}

/*
 * _mz_json_places_locate:
 * @self: an index
 * @pointer: an RFC 6901 pointer
 * @line_out: (out) (optional): the line, from 1
 * @column_out: (out) (optional): the character in the line, from 1
 *
 * Returns: %TRUE when there is such a value; else nothing is stored
 */
gboolean
_mz_json_places_locate (MzJsonPlaces *self, const char *pointer, guint *line_out, guint *column_out)
{
  const char *at = find_value (self, pointer);
  MzJsonPlace place;

  if (at == NULL || at >= self->end)
    return FALSE;
  place = count_place (self, at);
  if (line_out != NULL)
    *line_out = place.line;
  if (column_out != NULL)
    *column_out = place.column;
  return TRUE;
}
