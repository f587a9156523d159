/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quote is found inside the text or not at all, whatever both are: the input is the text, with the
 * quote, its prefix and its suffix cut out of it at places that the input itself names. */
#include "config.h"

#include "fuzz.h"
#include "mz-quote-match.h"

#include <string.h>

static char *
cut (const char *text, guint8 from, guint8 length)
{
  gsize size = strlen (text);
  gsize start = size * from / 256;
  g_autofree char *raw = g_strndup (text + start, MIN (length, size - start));

  return g_utf8_make_valid (raw, -1);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  gsize start = 0, end = 0;
  guint n_found;

  if (size < 6)
    return 0;
  text = g_utf8_make_valid ((const char *) data + 6, (gssize) (size - 6));
  exact = cut (text, data[0], data[1]);
  prefix = cut (text, data[2], data[3] / 16);
  suffix = cut (text, data[4], data[5] / 16);
  n_found = mz_quote_match (text, exact, data[3] % 2 ? prefix : NULL, data[5] % 2 ? suffix : NULL, &start, &end);
  if (n_found > 0)
    {
      g_assert_cmpuint (start, <=, end);
      g_assert_cmpuint (end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + start, (gssize) (end - start), NULL));
    }
  mz_quote_states_number (exact, data[0] * 1000.0, data[2] % 2 ? "%" : "t REO");
  return 0;
}
