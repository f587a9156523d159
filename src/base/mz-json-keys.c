/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-json-keys-private.h"

#include "mz-json-text-private.h"

#include <string.h>

#define FIRST_SLOTS 64u
#define IN_TEXT G_MAXSIZE

typedef struct
{
  guint64 hash;
  gsize   offset;     /* of the raw name in the text */
  gsize   resolved;   /* of the name without escapes in the arena, or IN_TEXT */
  guint32 length;     /* of the name without escapes */
  guint32 slot;
} Key;

/* Names leave in the opposite order of their coming, so a slot of the linear probing can
 * simply be emptied again: nothing that is still there was pushed past it. */
struct _MzJsonKeys
{
  const char *text;
  GArray     *keys;
  GString    *arena;
  guint32    *slots;      /* key + 1, or 0 */
  guint32     n_slots;    /* a power of two */
  guint64     seed;       /* so that no file can be made to collide */
};

/*
 * _mz_json_keys_new:
 * @text: the whole JSON text; borrowed
 *
 * Returns: (transfer full): an empty stack
 */
MzJsonKeys *
_mz_json_keys_new (const char *text)
{
  MzJsonKeys *self = g_new0 (MzJsonKeys, 1);

  self->text = text;
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->arena = g_string_new (NULL);
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
  self->seed = ((guint64) g_random_int () << 32) | g_random_int ();
  return self;
}

/*
 * _mz_json_keys_free:
 * @self: (transfer full): a stack
 */
void
_mz_json_keys_free (MzJsonKeys *self)
{
  g_array_unref (self->keys);
  g_string_free (self->arena, TRUE);
  g_free (self->slots);
  g_free (self);
}

/*
 * _mz_json_keys_get_count:
 * @self: a stack
 *
 * Returns: the number of names in it
 */
guint32
_mz_json_keys_get_count (const MzJsonKeys *self)
{
  return self->keys->len;
}

/*
 * _mz_json_keys_get:
 * @self: a stack
 * @key: a name's place in it
 * @length_out: (out): the length in bytes
 *
 * Returns: (transfer none): the name without escapes, not ended by NUL, until the next push
 */
const char *
_mz_json_keys_get (const MzJsonKeys *self, guint32 key, gsize *length_out)
{
  const Key *entry = &g_array_index (self->keys, Key, key);

  *length_out = entry->length;
  return entry->resolved == IN_TEXT ? self->text + entry->offset : self->arena->str + entry->resolved;
}

/*
 * _mz_json_keys_get_offset:
 * @self: a stack
 * @key: a name's place in it
 *
 * Returns: where the raw name begins in the text, in bytes
 */
gsize
_mz_json_keys_get_offset (const MzJsonKeys *self, guint32 key)
{
  return g_array_index (self->keys, Key, key).offset;
}

static guint64
hash_name (guint64 seed, const char *name, gsize length)
{
  const guint64 odd = G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint64 hash = seed ^ (length * odd);
  guint64 word;

  for (gsize at = 0; at < length; at += sizeof word)
    {
      word = 0;
      memcpy (&word, name + at, MIN (sizeof word, length - at));
      hash = (hash ^ word) * odd;
      hash ^= hash >> 29;
    }
  hash *= odd;
  return hash ^ (hash >> 32);
}

static guint32
find_free_slot (const MzJsonKeys *self, guint64 hash)
{
  guint32 slot = (guint32) hash & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static void
grow (MzJsonKeys *self)
{
  self->n_slots *= 2;
  g_free (self->slots);
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint i = 0; i < self->keys->len; i++)
    {
      Key *key = &g_array_index (self->keys, Key, i);

      key->slot = find_free_slot (self, key->hash);
      self->slots[key->slot] = i + 1;
    }
}

static gboolean
find_twin (const MzJsonKeys *self, const Key *key, guint32 first, guint32 *twin_out)
{
  guint32 slot = (guint32) key->hash & (self->n_slots - 1);
  const char *name = key->resolved == IN_TEXT ? self->text + key->offset : self->arena->str + key->resolved;
  gsize length;

  for (; self->slots[slot] != 0; slot = (slot + 1) & (self->n_slots - 1))
    {
      guint32 other = self->slots[slot] - 1;

      if (other < first || g_array_index (self->keys, Key, other).hash != key->hash)
        continue;
      if (memcmp (_mz_json_keys_get (self, other, &length), name, MIN (length, key->length)) == 0
          && length == key->length)
        {
          *twin_out = other;
          return TRUE;
        }
    }
  return FALSE;
}

/*
 * _mz_json_keys_push:
 * @self: a stack
 * @offset: where the raw name begins in the text, in bytes
 * @length: its raw length in bytes
 * @first: the first name of the same object in the stack
 * @twin_out: (out): the same name in the same object, when there is one
 *
 * Adds a name, even one that is there already.
 *
 * Returns: %TRUE when the object had no such name
 */
gboolean
_mz_json_keys_push (MzJsonKeys *self, gsize offset, gsize length, guint32 first, guint32 *twin_out)
{
  const char *raw = self->text + offset;
  Key key = { 0, offset, IN_TEXT, (guint32) length, 0 };
  gboolean is_new;

  if (self->keys->len + 1 > self->n_slots / 2)
    grow (self);
  if (memchr (raw, '\\', length) != NULL)
    {
      key.resolved = self->arena->len;
      _mz_json_text_resolve (raw, length, self->arena);
      key.length = (guint32) (self->arena->len - key.resolved);
      raw = self->arena->str + key.resolved;
    }
  /* The same name in objects inside each other must not fill one run of slots. */
  key.hash = hash_name (self->seed + first, raw, key.length);
  is_new = !find_twin (self, &key, first, twin_out);
  key.slot = find_free_slot (self, key.hash);
  self->slots[key.slot] = self->keys->len + 1;
  g_array_append_val (self->keys, key);
  return is_new;
}

/*
 * _mz_json_keys_cut:
 * @self: a stack
 * @count: how many names to keep
 *
 * Takes the latest names off again.
 */
void
_mz_json_keys_cut (MzJsonKeys *self, guint32 count)
{
  for (guint32 i = self->keys->len; i > count; i--)
    {
      const Key *key = &g_array_index (self->keys, Key, i - 1);

      self->slots[key->slot] = 0;
      if (key->resolved != IN_TEXT)
        g_string_truncate (self->arena, key->resolved);
    }
  g_array_set_size (self->keys, count);
}
