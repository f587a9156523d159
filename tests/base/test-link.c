/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-link.h"

#include <string.h>

static void
test_good (void)
{
  static const struct
  {
    const char *uri;
    const char *host;
  } cases[] = {
    { "https://www.sohu.com/a/951272833_121124365", "www.sohu.com" },
    { "http://example.org", "example.org" },
    { "HTTPS://Example.ORG/?q=a@b:c#x", "example.org" },
    { "https://example.org:443/", "example.org" },
    { "http://example.org:80/", "example.org" },
    { "https://example.org:80/", "example.org:80" },
    { "http://example.org:8080", "example.org:8080" },
    { "https://пример.рф/", "xn--e1afmkfd.xn--p1ai" },
    { "https://中国稀土.com/a", "xn--fiqs8s6ct66m.com" },
    { "https://新聞ニュース.jp/", NULL },
    { "https://xn--e1afmkfd.xn--p1ai/", "xn--e1afmkfd.xn--p1ai" },
    { "https://example.org./", "example.org." },
    { "https://127.0.0.1:8000/", "127.0.0.1:8000" },
    { "https://[2001:db8::1]:8443/x", "[2001:db8::1]:8443" },
    { "https://a_b.example/it's?x=%0A&y=(1)", "a_b.example" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = NULL;
      g_autofree char *host = mz_link_dup_host (cases[i].uri);

      g_test_message ("%s", cases[i].uri);
      g_assert_true (mz_link_check (cases[i].uri, &reason));
      g_assert_null (reason);
      if (cases[i].host != NULL)
        g_assert_cmpstr (host, ==, cases[i].host);
      for (const char *at = host; *at != '\0'; at++)
        g_assert_cmpint ((guchar) *at, <, 0x80);
    }
}

static const char *const bad[] = {
  "", " https://a.org", "https://a.org ", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "file:///etc/passwd",
  "data:text/html,x", "ftp://a.org/", "mailto:a@b.org", "//a.org/", "/a", "a.org", "www.a.org", "--help", "-x", "https:a.org",
  "https:/a.org", "https://", "https:///a", "https://?q", "https://#x", "http://:80/", "https://user@a.org/",
  "https://user:secret@a.org/", "https://www.bank.org@evil.org/", "https://@a.org/", "https://a.org\\@b.org/", "https:\\\\a.org\\",
  "https://a.org/\n", "https://a.org/\tx", "https://a.org/x y", "https://a.org/\x7f", "https://a.org/\xC2\x85", "https://a.org/\u00A0",
  "https://a.org/\u202Egnp", "https://a.org/\u2066x", "https://a\u200B.org/", "https://a\u00AD.org/", "https://a.org/\uFEFF",
  "https://a.org/\u3164", "https://a.org/\U000E0041", "https://a.org/\uFE0F", "https://a.org/\u2028", "https://a.org/\xFF",
  "https://a%2eorg/", "https://a%00.org/", "https://%61.org/", "https://a.org:/", "https://a.org:0/", "https://a.org:65536/",
  "https://a.org:-1/", "https://a.org:+80/", "https://a.org:8o/", "https://a.org:80:80/", "https://a..org/", "https://.a.org/",
  "https://.", "https://a.org../", "https://a b.org/", "https://a,b.org/", "https://a!.org/", "https://a\".org/", "https://<a>.org/",
  "https://[::1/", "https://[a.org]/", "https://[127.0.0.1]/", "https://[::1]x/", "https://[::1%25eth0]/", "https://]/",
  "https://p\u0430ypal.com/", "https://\u0440aypal.com/", "https://g\u03BFogle.com/", "https://\u0410\u0391.com/",
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *reason = NULL;
      g_autofree char *shown = g_strescape (bad[i], NULL);

      g_test_message ("%s", shown);
      g_assert_false (mz_link_check (bad[i], &reason));
      g_assert_true (reason != NULL && g_str_has_suffix (reason, "."));
      g_assert_null (mz_link_dup_host (bad[i]));
    }
  g_assert_false (mz_link_check (NULL, NULL));
}

static gboolean
check_long (const char *before, guint n, const char *after)
{
  g_autoptr (GString) uri = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_c (uri, 'a');
  g_string_append (uri, after);
  return mz_link_check (uri->str, NULL);
}

static void
test_lengths (void)
{
  g_assert_true (check_long ("https://", 63, ".org/"));
  g_assert_false (check_long ("https://", 64, ".org/"));
  g_assert_true (check_long ("https://a.org/", 4096 - strlen ("https://a.org/"), ""));
  g_assert_false (check_long ("https://a.org/", 4097 - strlen ("https://a.org/"), ""));
}

static void
assert_search (const char *title, const char *expected)
{
  g_autofree char *uri = mz_link_for_search (title);

  g_assert_cmpstr (uri, ==, expected);
  if (uri != NULL)
    g_assert_true (mz_link_check (uri, NULL));
}

static void
test_search (void)
{
  g_autoptr (GString) long_title = g_string_new (NULL);
  g_autofree char *uri = NULL;

  assert_search ("Rare earths & magnets", "https://duckduckgo.com/?q=%22Rare%20earths%20%26%20magnets%22");
  assert_search (" The \"new\"\n oil?#", "https://duckduckgo.com/?q=%22The%20new%20oil%3F%23%22");
  assert_search ("稀土", "https://duckduckgo.com/?q=%22%E7%A8%80%E5%9C%9F%22");
  assert_search ("\u202E \n", NULL);
  assert_search (NULL, NULL);
  for (guint i = 0; i < 2000; i++)
    g_string_append (long_title, "\U0001F9F2");
  uri = mz_link_for_search (long_title->str);
  g_assert_true (mz_link_check (uri, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/good", test_good);
  g_test_add_func ("/link/bad", test_bad);
  g_test_add_func ("/link/lengths", test_lengths);
  g_test_add_func ("/link/search", test_search);
  return g_test_run ();
}
