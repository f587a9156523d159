/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geo-fixture.h"
#include "mz-occurrences.h"

#include <string.h>

#define SOURCE "\"source\":{\"publisher\":\"P\",\"title\":\"T\",\"date\":\"2002\",\"url\":\"https://example.org/\"}"
#define LIST(rows) "{\"format\":\"monazite-occurrences/1\"," SOURCE ",\"occurrences\":[" rows "]}"
#define ROW "[\"Aley\",\"CAN\",-123.7,56.4,\"carb\",3]"

static const struct
{
  const char *name;
  const char *text;
} bad_lists[] = {
  { "no-text", "" },
  { "list", "[]" },
  { "no-format", "{" SOURCE ",\"occurrences\":[]}" },
  { "other-format", "{\"format\":\"monazite-occurrences/2\"," SOURCE ",\"occurrences\":[]}" },
  { "no-source", "{\"format\":\"monazite-occurrences/1\",\"occurrences\":[]}" },
  { "bad-address", "{\"format\":\"monazite-occurrences/1\",\"source\":{\"publisher\":\"P\",\"title\":\"T\","
                   "\"date\":\"2002\",\"url\":\"javascript:x\"},\"occurrences\":[]}" },
  { "no-list", "{\"format\":\"monazite-occurrences/1\"," SOURCE "}" },
  { "row-is-object", LIST ("{}") },
  { "short-row", LIST ("[\"Aley\",\"CAN\",-123.7,56.4,\"carb\"]") },
  { "long-row", LIST ("[\"Aley\",\"CAN\",-123.7,56.4,\"carb\",3,4]") },
  { "name-is-number", LIST ("[1,\"CAN\",-123.7,56.4,\"carb\",3]") },
  { "empty-name", LIST ("[\"\",\"CAN\",-123.7,56.4,\"carb\",3]") },
  { "far-east", LIST ("[\"Aley\",\"CAN\",181,56.4,\"carb\",3]") },
  { "far-north", LIST ("[\"Aley\",\"CAN\",0,90.5,\"carb\",3]") },
  { "huge", LIST ("[\"Aley\",\"CAN\",0,1e400,\"carb\",3]") },
  { "place-is-text", LIST ("[\"Aley\",\"CAN\",\"0\",0,\"carb\",3]") },
  { "record-zero", LIST ("[\"Aley\",\"CAN\",0,0,\"carb\",0]") },
  { "record-part", LIST ("[\"Aley\",\"CAN\",0,0,\"carb\",1.5]") },
  { "one-of-two", LIST (ROW ",[\"Aley\",\"CAN\",0,91,\"carb\",4]") },
  { "doubtful-unknown", "{\"format\":\"monazite-occurrences/1\"," SOURCE ",\"doubtful\":[4],\"occurrences\":[" ROW "]}" },
  { "doubtful-text", "{\"format\":\"monazite-occurrences/1\"," SOURCE ",\"doubtful\":\"3\",\"occurrences\":[" ROW "]}" },
};

static MzOccurrences *
read_text (const char *text, GPtrArray *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return mz_occurrences_new (bytes, problems);
}

static void
test_bad_lists (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_lists); i++)
    {
      g_autoptr (GPtrArray) problems = mz_problem_list_new ();

      g_test_message ("%s", bad_lists[i].name);
      g_assert_null (read_text (bad_lists[i].text, problems));
      g_assert_cmpuint (mz_problem_list_count (problems, MZ_SEVERITY_ERROR), >, 0);
    }
}

static void
test_good_list (void)
{
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzOccurrences) list = read_text (LIST (ROW), problems);
  const MzOccurrence *occurrence;

  g_assert_nonnull (list);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (mz_occurrences_get_n (list), ==, 1);
  occurrence = mz_occurrences_get (list, 0);
  g_assert_cmpstr (occurrence->name, ==, "Aley");
  g_assert_cmpstr (occurrence->country, ==, "CAN");
  g_assert_cmpstr (occurrence->type, ==, "carb");
  g_assert_cmpfloat (occurrence->lon, ==, -123.7);
  g_assert_cmpfloat (occurrence->lat, ==, 56.4);
  g_assert_cmpuint (occurrence->record, ==, 3);
  g_assert_false (occurrence->is_doubtful);
  g_assert_cmpstr (mz_occurrences_get_url (list), ==, "https://example.org/");
}

static void
test_bundled (void)
{
  g_autoptr (GBytes) bytes = fixture_read ("../data/geo", "occurrences.json");
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzOccurrences) list = mz_occurrences_new (bytes, problems);
  guint n_doubtful = 0;

  g_assert_nonnull (list);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (mz_occurrences_get_n (list), ==, 577);
  for (guint i = 0; i < mz_occurrences_get_n (list); i++)
    n_doubtful += mz_occurrences_get (list, i)->is_doubtful;
  g_assert_cmpuint (n_doubtful, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/occurrences/bad-lists", test_bad_lists);
  g_test_add_func ("/geo/occurrences/good-list", test_good_list);
  g_test_add_func ("/geo/occurrences/bundled", test_bundled);

  return g_test_run ();
}
