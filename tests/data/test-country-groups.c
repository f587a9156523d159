/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-country-groups.h"

#include <string.h>

#define SOURCE "{\"id\": \"s\", \"title\": \"T\", \"publisher\": \"P\", \"URL\": \"https://example.org\"}"
#define NAMES "{\"en\": \"E\", \"zh\": \"Z\", \"ru\": \"R\"}"
#define GROUP(more) "{\"id\": \"g\", \"names\": " NAMES ", \"source\": \"s\", \"as_of\": \"2024\"" more "}"
#define FILE_WITH(group) \
  "{\"format\": \"monazite-groups/1\", \"sources\": [" SOURCE "], \"groups\": [" group "]}"

static MzCountryGroups *
read_text (const char *text,
           const char *language)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  MzCountryGroups *groups = mz_country_groups_new (bytes, "test.json", language, problems);

  g_assert_cmpint (groups == NULL, ==, problems->len > 0);

  return groups;
}

static void
test_read (void)
{
  g_autoptr (MzCountryGroups) groups =
    read_text (FILE_WITH (GROUP (", \"members\": [\"CHN\", {\"id\": \"IDN\", \"since\": \"2025-01-06\"}]")), "ru");
  const MzCountryGroup *group;

  g_assert_nonnull (groups);
  g_assert_cmpuint (mz_country_groups_get_length (groups), ==, 1);
  group = mz_country_groups_find (groups, "g");
  g_assert_true (group == mz_country_groups_get (groups, 0));
  g_assert_cmpstr (group->name, ==, "R");
  g_assert_cmpstr (group->source_title, ==, "T");
  g_assert_cmpstr (group->url, ==, "https://example.org");
  g_assert_null (group->note);
  g_assert_cmpstr (g_array_index (group->members, MzGroupMember, 1).since, ==, "2025-01-06");
  g_assert_true (mz_country_group_has (group, "IDN"));
  g_assert_false (mz_country_group_has (group, "RUS"));
  g_assert_null (mz_country_groups_find (groups, "h"));
}

/* Nothing is guessed: a group with a fault is none, and neither are those beside it. */
static void
test_refuse (void)
{
  static const char *const cases[] = {
    "[]",
    "{\"format\": \"monazite/1\", \"sources\": [], \"groups\": []}",
    "{\"format\": \"monazite-groups/1\", \"groups\": []}",
    FILE_WITH (GROUP ("")),
    FILE_WITH (GROUP (", \"members\": []")),
    FILE_WITH (GROUP (", \"members\": [\"China\"]")),
    FILE_WITH (GROUP (", \"members\": [3]")),
    FILE_WITH (GROUP (", \"members\": [\"CHN\", \"CHN\"]")),
    FILE_WITH (GROUP (", \"members\": [{\"id\": \"IDN\", \"since\": \"lately\"}]")),
    FILE_WITH (GROUP (", \"members\": [\"CHN\"], \"memebrs\": []")),
    FILE_WITH (GROUP (", \"members\": [\"CHN\"]") ", " GROUP (", \"members\": [\"CHN\"]")),
    FILE_WITH ("{\"id\": \"g\", \"names\": {\"en\": \"E\"}, \"source\": \"s\", \"as_of\": \"2024\", \"members\": [\"CHN\"]}"),
    FILE_WITH ("{\"id\": \"g\", \"names\": " NAMES ", \"source\": \"x\", \"as_of\": \"2024\", \"members\": [\"CHN\"]}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MzCountryGroups) groups = read_text (cases[i], NULL);

      g_test_message ("%s", cases[i]);
      g_assert_null (groups);
    }
}

static void
test_bundled (void)
{
  static const struct
  {
    const char *id;
    guint       n_members;
    const char *member;
    const char *stranger;
  } expected[] = {
    { "africa", 60, "MDG", "CHN" }, { "asia", 51, "CHN", "RUS" }, { "europe", 52, "RUS", "GRL" },
    { "americas", 57, "GRL", "DNK" }, { "oceania", 29, "AUS", "ATA" }, { "central-asia", 5, "KAZ", "MNG" },
    { "eu", 27, "SWE", "GBR" }, { "g7", 7, "CAN", "CHN" }, { "g20", 19, "SAU", "VNM" }, { "brics", 10, "IDN", "SAU" },
    { "oecd", 38, "CRI", "BRA" }, { "asean", 11, "TLS", "CHN" }, { "msp", 14, "IND", "CHN" },
  };
  g_autoptr (MzCountryGroups) groups = mz_country_groups_new_bundled ("zh_CN");

  g_assert_nonnull (groups);
  g_assert_cmpuint (mz_country_groups_get_length (groups), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const MzCountryGroup *group = mz_country_groups_find (groups, expected[i].id);

      g_test_message ("%s", expected[i].id);
      g_assert_nonnull (group);
      g_assert_cmpuint (group->members->len, ==, expected[i].n_members);
      g_assert_true (mz_country_group_has (group, expected[i].member));
      g_assert_false (mz_country_group_has (group, expected[i].stranger));
    }
  g_assert_cmpstr (mz_country_groups_find (groups, "brics")->name, ==, "金砖国家");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country-groups/read", test_read);
  g_test_add_func ("/country-groups/refuse", test_refuse);
  g_test_add_func ("/country-groups/bundled", test_bundled);

  return g_test_run ();
}
