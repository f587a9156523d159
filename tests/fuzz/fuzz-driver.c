/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs one fuzz target as an ordinary test: every seed file as it is, then with faults that a
 * fixed random sequence puts in, so that a failure happens again the next time. */
#include "config.h"

#include "fuzz.h"

#include <string.h>

#define N_ROUNDS 300
#define MAX_FAULTS 4

static const char *const tokens[] = {
  "\"", "{", "}", "[", "]", ",", ":", "null", "true", "-0", "1e400", "1e-400", "9223372036854775808", "010", "\\u0000",
  "\\ud800", "\xff", "\xe2\x80\xae", "\xf0\x9f\xa7\xb2", "\n", "/*", "'", "\"id\"", "\"evidence\"", "\"exact\"", "[[[[[[[[",
};

static void
replace_range (GByteArray *bytes, guint start, guint length, const char *text, guint text_length)
{
  g_autofree guint8 *tail = NULL;
  guint tail_length;

  start = MIN (start, bytes->len);
  length = MIN (length, bytes->len - start);
  tail_length = bytes->len - start - length;
  tail = g_memdup2 (bytes->data + start + length, tail_length);
  g_byte_array_set_size (bytes, start);
  g_byte_array_append (bytes, (const guint8 *) text, text_length);
  if (tail_length > 0)
    g_byte_array_append (bytes, tail, tail_length);
}

/* Finds a JSON string from a random place on: its start and its length with the quotes. */
static gboolean
find_string (GByteArray *bytes, GRand *random, guint *start_out, guint *length_out)
{
  guint from = (guint) g_rand_int_range (random, 0, (gint32) bytes->len);
  const guint8 *start = memchr (bytes->data + from, '"', bytes->len - from);
  const guint8 *end;

  if (start == NULL)
    return FALSE;
  end = memchr (start + 1, '"', bytes->len - (gsize) (start + 1 - bytes->data));
  if (end == NULL)
    return FALSE;
  *start_out = (guint) (start - bytes->data);
  *length_out = (guint) (end - start) + 1;
  return TRUE;
}

/* Well-formed but wrong: one string in the place of another. */
static void
move_string (GByteArray *bytes, GRand *random)
{
  guint from, from_length, to, to_length;
  g_autofree char *text = NULL;

  if (!find_string (bytes, random, &from, &from_length) || !find_string (bytes, random, &to, &to_length))
    return;
  text = g_strndup ((const char *) bytes->data + from, from_length);
  replace_range (bytes, to, to_length, text, from_length);
}

static void
change_digit (GByteArray *bytes, GRand *random)
{
  guint place = (guint) g_rand_int_range (random, 0, (gint32) bytes->len);

  while (place < bytes->len && !g_ascii_isdigit (bytes->data[place]))
    place++;
  if (place < bytes->len)
    bytes->data[place] = (guint8) "0123456789-.e"[g_rand_int_range (random, 0, 13)];
}

static void
repeat_range (GByteArray *bytes, GRand *random, guint place)
{
  guint wanted = (guint) g_rand_int_range (random, 1, 200);
  guint length = MIN (wanted, bytes->len - place);
  g_autofree char *text = g_strndup ((const char *) bytes->data + place, length);

  replace_range (bytes, place, 0, text, length);
}

static void
put_fault (GByteArray *bytes, GRand *random)
{
  guint place;
  const char *token = tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))];

  if (bytes->len == 0)
    return;
  place = (guint) g_rand_int_range (random, 0, (gint32) bytes->len);
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      bytes->data[place] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      replace_range (bytes, place, (guint) g_rand_int_range (random, 1, 100), "", 0);
      break;
    case 2:
      replace_range (bytes, place, 0, token, (guint) strlen (token));
      break;
    case 3:
      repeat_range (bytes, random, place);
      break;
    case 4:
      g_byte_array_set_size (bytes, place);
      break;
    case 5:
      change_digit (bytes, random);
      break;
    default:
      move_string (bytes, random);
      break;
    }
}

static void
test_seed (gconstpointer data)
{
  const char *path = data;
  g_autofree char *contents = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  LLVMFuzzerTestOneInput ((const guint8 *) contents, length);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_sized_new ((guint) length);
      gint32 n_faults = g_rand_int_range (random, 1, MAX_FAULTS + 1);

      g_byte_array_append (bytes, (const guint8 *) contents, (guint) length);
      for (gint32 fault = 0; fault < n_faults; fault++)
        put_fault (bytes, random);
      g_test_message ("%s, round %u", path, round);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

static void
test_empty (void)
{
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/empty", test_empty);
  for (int argument = 1; argument < argc; argument++)
    {
      g_autofree char *name = g_path_get_basename (argv[argument]);
      g_autofree char *path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func (path, argv[argument], test_seed);
    }
  return g_test_run ();
}
