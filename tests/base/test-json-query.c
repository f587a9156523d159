/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mz-json-query.h"

static void
check_round_trip (const char *json,
                  const char *query)
{
  g_autofree char *written = mz_json_query_from_object (json);
  g_autofree char *back = mz_json_query_to_object (query, NULL);
  g_autofree char *again = mz_json_query_from_object (back);

  g_assert_cmpstr (written, ==, query);
  g_assert_cmpstr (again, ==, query);
}

static void
test_round_trips (void)
{
  check_round_trip ("{}", "");
  check_round_trip ("{\"a\": \"b\", \"n\": 2024, \"yes\": true}", "a=b&n=2024&yes=true");
  check_round_trip ("{\"x\": -0.5}", "x=-0.5");
  check_round_trip ("{\"list\": [\"AUS\", \"THA\"]}", "list=AUS&list=THA");
  check_round_trip ("{\"centre\": [1.5, -20]}", "centre=1.5&centre=-20");
  check_round_trip ("{\"a\": \"b&c=d e\"}", "a=b%26c%3Dd%20e");
  check_round_trip ("{\"a\": \"稀土\"}", "a=%E7%A8%80%E5%9C%9F");
}

/* A text stays a text, whatever it looks like. */
static void
test_ambiguous (void)
{
  check_round_trip ("{\"a\": \"2024\"}", "a=%222024%22");
  check_round_trip ("{\"a\": \"true\"}", "a=%22true%22");
  check_round_trip ("{\"a\": \"\\\"\"}", "a=%22%22%22");
}

static void
test_broken (void)
{
  static const char *const queries[] = { "a", "a=%", "a=%zz", "a=%00", "a=%FF", "&&", "=%E0%80%80" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *json = mz_json_query_to_object (queries[i], &error);

      g_test_message ("%s", queries[i]);
      g_assert_null (json);
      g_assert_error (error, G_URI_ERROR, G_URI_ERROR_FAILED);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-query/round-trips", test_round_trips);
  g_test_add_func ("/json-query/ambiguous", test_ambiguous);
  g_test_add_func ("/json-query/broken", test_broken);

  return g_test_run ();
}
