/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "sample-scene.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static GBytes *
render (MzScene                *scene,
        const MzRenderOptions  *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mz_render_pdf (scene, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static GBytes *
render_sample (MzThemeKind theme)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  MzRenderOptions options;
  GBytes *bytes;

  sample_options (&options, theme);
  bytes = render (scene, &options);
  mz_theme_unref (options.theme);

  return bytes;
}

/* What a program says of a file; NULL when the machine has no such program. */
static char *
ask (GBytes     *bytes,
     const char *program,
     const char *option,
     const char *output)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  const char *arguments[] = { found, option, NULL, output, NULL };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *answer = NULL;
  int status = 0, file;

  if (found == NULL)
    return NULL;

  file = g_file_open_tmp ("monazite-XXXXXX.pdf", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  close (file);
  g_assert_true (g_file_set_contents (path, data, length, NULL));
  arguments[2] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, &answer, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_remove (path);

  return answer;
}

static gboolean
contains (GBytes     *bytes,
          const char *needle)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize needle_length = strlen (needle);

  for (gsize i = 0; i + needle_length <= length; i++)
    if (memcmp (data + i, needle, needle_length) == 0)
      return TRUE;

  return FALSE;
}

static void
test_file (void)
{
  g_autoptr (GBytes) bytes = render_sample (MZ_THEME_PRINT);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_true (contains (bytes, "%%EOF"));
  g_assert_false (contains (bytes, "/JavaScript"));
  g_assert_false (contains (bytes, "/Launch"));
  g_assert_false (contains (bytes, "/EmbeddedFile"));
}

/* Newer cairo packs the page object, so only a reader of PDF can tell its size. */
static void
test_size (void)
{
  g_autoptr (GBytes) bytes = render_sample (MZ_THEME_PRINT);
  g_autofree char *information = ask (bytes, "pdfinfo", "-isodates", NULL);

  if (information == NULL)
    {
      g_test_skip ("There is no pdfinfo here.");
      return;
    }
  g_assert_nonnull (strstr (information, "300 x 225 pts"));
}

static void
test_text (void)
{
  g_autoptr (GBytes) bytes = render_sample (MZ_THEME_PRINT);
  g_autofree char *text = ask (bytes, "pdftotext", "-layout", "-");

  if (text == NULL)
    {
      g_test_skip ("There is no pdftotext here.");
      return;
    }
  g_assert_nonnull (strstr (text, "Loans & grants"));
  g_assert_nonnull (strstr (text, "稀土 земли"));
}

static void
test_information (void)
{
  g_autoptr (GBytes) bytes = render_sample (MZ_THEME_PRINT);
  g_autofree char *text = ask (bytes, "pdfinfo", "-isodates", NULL);

  if (text == NULL)
    {
      g_test_skip ("There is no pdfinfo here.");
      return;
    }
  g_assert_nonnull (strstr (text, "Loans & grants"));
  g_assert_nonnull (strstr (text, "Two bars, a ring <and> more."));
  g_assert_nonnull (strstr (text, "Source: The Standard, 2020"));
  g_assert_nonnull (strstr (text, "\"note\":\"稀土 & <b>\""));
  g_assert_nonnull (strstr (text, "Monazite"));
  g_assert_nonnull (strstr (text, "1970-01-01T"));
  g_assert_nonnull (strstr (text, "300 x 225 pts"));
}

static GBytes *
render_linked (const char *link)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle style = sample_style (MZ_TOKEN_TEXT, MZ_TOKEN_NONE, 0.0);
  guint32 mark = mz_scene_builder_add_text (builder, mz_scene_builder_add_style (builder, &style), 40, 80,
                                            "Source");
  g_autoptr (MzScene) scene = NULL;
  MzRenderOptions options;
  GBytes *bytes;

  mz_scene_builder_set_info (builder, mark, NULL, NULL, link);
  scene = mz_scene_builder_finish (builder);
  sample_options (&options, MZ_THEME_LIGHT);
  bytes = render (scene, &options);
  mz_theme_unref (options.theme);

  return bytes;
}

/* A quote in an address spoiled whole files, or added attributes of its own. */
static void
test_links (void)
{
  g_autoptr (GBytes) plain = render_linked ("https://example.org/a?b=1&c=2");
  g_autoptr (GBytes) quoted = render_linked ("https://example.org/it's?x='y'");
  g_autofree char *plain_links = ask (plain, "pdfinfo", "-url", NULL);
  g_autofree char *quoted_links = ask (quoted, "pdfinfo", "-url", NULL);

  /* A newer cairo compresses the objects; only a reader of PDF sees the links then. */
  if (!contains (plain, "/ObjStm"))
    {
      g_assert_true (contains (plain, "https://example.org/a?b=1&c=2"));
      g_assert_true (contains (quoted, "https://example.org/it's?x='y'"));
      /* The text of 72 by 20 px stands at 40, 64, counted from below in points. */
      g_assert_true (contains (plain, "/Rect [ 30 162 84 177 ]"));
    }
  if (plain_links != NULL)
    g_assert_nonnull (strstr (plain_links, "https://example.org/a?b=1&c=2"));
  if (quoted_links != NULL)
    g_assert_nonnull (strstr (quoted_links, "https://example.org/it's?x='y'"));
}

static void
test_refused_links (void)
{
  static const char *const links[] = {
    "javascript:alert(1)", "file:///etc/passwd", "https://a.example/' rect=[0 0 9 9]", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GBytes) bytes = render_linked (links[i]);

      g_assert_false (contains (bytes, "/URI"));
    }
}

static void
test_long_payload (void)
{
  g_autoptr (MzScene) scene = sample_scene_crowd (1);
  g_autofree char *payload = g_strnfill (100 * 1024, 'p');
  g_autoptr (GBytes) bytes = NULL;
  MzRenderOptions options;

  sample_options (&options, MZ_THEME_LIGHT);
  options.payload = payload;
  bytes = render (scene, &options);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 60 * 1024);
  mz_theme_unref (options.theme);
}

static void
test_same_bytes (void)
{
  for (MzThemeKind kind = MZ_THEME_LIGHT; kind < MZ_N_THEMES; kind++)
    {
      g_autoptr (GBytes) first = render_sample (kind);
      g_autoptr (GBytes) second = render_sample (kind);

      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_too_big (void)
{
  g_autoptr (MzTextMetrics) metrics = mz_text_metrics_new_fixed ();
  g_autoptr (MzScene) scene = mz_scene_builder_finish (mz_scene_builder_new (20000, 100, metrics));
  g_autoptr (GError) error = NULL;
  MzRenderOptions options;

  sample_options (&options, MZ_THEME_LIGHT);
  g_assert_null (mz_render_pdf (scene, &options, &error));
  g_assert_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_TOO_BIG);
  mz_theme_unref (options.theme);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render-pdf/file", test_file);
  g_test_add_func ("/render-pdf/size", test_size);
  g_test_add_func ("/render-pdf/text", test_text);
  g_test_add_func ("/render-pdf/information", test_information);
  g_test_add_func ("/render-pdf/links", test_links);
  g_test_add_func ("/render-pdf/refused-links", test_refused_links);
  g_test_add_func ("/render-pdf/long-payload", test_long_payload);
  g_test_add_func ("/render-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/render-pdf/too-big", test_too_big);

  return g_test_run ();
}
