/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "golden.h"
#include "sample-scene.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

/* What a reader finds in a file. */
typedef struct
{
  GHashTable *ids;
  GHashTable *targets;         /* of url(#…) */
  GPtrArray  *elements;        /* char *, each with its attributes sorted as found */
  GPtrArray  *hrefs;
  GString    *texts;           /* of text elements, one a line, titles left out */
  guint       depth;
  guint       max_depth;
} Svg;

static void
note_reference (Svg        *svg,
                const char *value)
{
  const char *start = strstr (value, "url(#");

  if (start != NULL)
    g_hash_table_add (svg->targets, g_strndup (start + 5, strcspn (start + 5, ")")));
}

static void
note_element (GMarkupParseContext  *context,
              const char           *element,
              const char          **names,
              const char          **values,
              gpointer              user_data,
              GError              **error)
{
  Svg *svg = user_data;
  GString *line = g_string_new (element);

  svg->depth++;
  svg->max_depth = MAX (svg->max_depth, svg->depth);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_string_append_printf (line, " %s='%s'", names[i], values[i]);
      if (g_str_equal (names[i], "fill") || g_str_equal (names[i], "clip-path"))
        note_reference (svg, values[i]);
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (i > 0)
        g_assert_cmpstr (names[i - 1], <, names[i]);
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (svg->ids, g_strdup (values[i])));
      if (g_str_equal (names[i], "href"))
        g_ptr_array_add (svg->hrefs, g_strdup (values[i]));
    }
  g_ptr_array_add (svg->elements, g_string_free (line, FALSE));
}

static void
note_end (GMarkupParseContext  *context,
          const char           *element,
          gpointer              user_data,
          GError              **error)
{
  ((Svg *) user_data)->depth--;
}

static void
note_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Svg *svg = user_data;

  if (length > 0 && g_str_equal (g_markup_parse_context_get_element (context), "text"))
    {
      g_string_append_len (svg->texts, text, length);
      g_string_append_c (svg->texts, '\n');
    }
}

static void
svg_read (Svg    *svg,
          GBytes *bytes)
{
  static const GMarkupParser parser = { note_element, note_end, note_text, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, svg, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  GHashTableIter iter;
  gpointer target;

  *svg = (Svg) {
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .elements = g_ptr_array_new_with_free_func (g_free),
    .hrefs = g_ptr_array_new_with_free_func (g_free),
    .texts = g_string_new (NULL),
  };
  g_markup_parse_context_parse (context, data, length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  g_hash_table_iter_init (&iter, svg->targets);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    g_assert_true (g_hash_table_contains (svg->ids, target));
}

static void
svg_clear (Svg *svg)
{
  g_hash_table_unref (svg->ids);
  g_hash_table_unref (svg->targets);
  g_ptr_array_unref (svg->elements);
  g_ptr_array_unref (svg->hrefs);
  g_string_free (svg->texts, TRUE);
}

static guint
svg_count (const Svg  *svg,
           const char *prefix)
{
  guint n_found = 0;

  for (guint i = 0; i < svg->elements->len; i++)
    n_found += g_str_has_prefix (g_ptr_array_index (svg->elements, i), prefix);

  return n_found;
}

static GBytes *
render (MzScene     *scene,
        MzThemeKind  theme)
{
  MzRenderOptions options;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  sample_options (&options, theme);
  bytes = mz_render_svg (scene, &options, &error);
  g_assert_no_error (error);
  mz_theme_unref (options.theme);

  return bytes;
}

static char *
to_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static void
assert_contains (GBytes     *bytes,
                 const char *needle)
{
  g_autofree char *text = to_text (bytes);

  if (strstr (text, needle) == NULL)
    g_test_message ("not found: %s", needle);
  g_assert_nonnull (strstr (text, needle));
}

static void
assert_lacks (GBytes     *bytes,
              const char *needle)
{
  g_autofree char *text = to_text (bytes);

  g_assert_null (strstr (text, needle));
}

static void
test_structure (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = render (scene, MZ_THEME_LIGHT);
  Svg svg;

  svg_read (&svg, bytes);
  assert_contains (bytes, "viewBox=\"0 0 400 300\"");
  assert_contains (bytes, "role=\"img\"");
  assert_contains (bytes, "xml:lang=\"en\"");
  assert_contains (bytes, "aria-labelledby=\"chart-title chart-description\"");
  g_assert_true (g_hash_table_contains (svg.ids, "chart-title"));
  g_assert_true (g_hash_table_contains (svg.ids, "chart-description"));
  g_assert_true (g_hash_table_contains (svg.ids, "group-bars"));
  g_assert_cmpstr (svg.texts->str, ==, "Loans & grants\n稀土 земли\n");
  g_assert_cmpuint (svg_count (&svg, "text "), ==, 2);
  g_assert_cmpuint (svg_count (&svg, "g "), ==, 3);
  g_assert_cmpuint (svg_count (&svg, "circle "), ==, 4);
  g_assert_cmpuint (svg_count (&svg, "clipPath "), ==, 1);
  g_assert_cmpuint (svg_count (&svg, "pattern "), ==, 2);
  g_assert_cmpuint (svg.max_depth, <=, 6);
  svg_clear (&svg);
}

/* Who reads the file finds the figure, what it is about, and what was said of it. */
static void
test_identity (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = render (scene, MZ_THEME_LIGHT);
  Svg svg;

  svg_read (&svg, bytes);
  g_assert_true (g_hash_table_contains (svg.ids, "fig-ken-2019"));
  g_assert_true (g_hash_table_contains (svg.ids, "fig-ken-2019-2"));
  assert_contains (bytes, "data-figure=\"tza-2019\" data-subject=\"tza\"");
  assert_contains (bytes, "<title>Kenya, 2019: 12.5 million</title>");
  assert_contains (bytes, "class=\"rect fill-ramp-5 stroke-text\"");
  assert_contains (bytes, "aria-label=\"Loans &quot;2019&quot;\"");
  assert_contains (bytes, "class=\"role-series\"");
  svg_clear (&svg);
}

static MzScene *
make_named_scene (const char *words,
                  const char *link)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle style = sample_style (MZ_TOKEN_TEXT, MZ_TOKEN_NONE, 0.0);
  guint16 number = mz_scene_builder_add_style (builder, &style);
  guint32 mark;

  mz_scene_builder_set_title (builder, words, words);
  mz_scene_builder_begin_group (builder, MZ_ROLE_PLOT, words, words);
  mark = mz_scene_builder_add_text (builder, number, 10, 100, words);
  mz_scene_builder_set_info (builder, mark, words, words, link);
  mark = mz_scene_builder_add_rect (builder, number, &(MzRect) { 10, 10, 30, 30 });
  mz_scene_builder_set_datum (builder, mark, (guint32[]) { 0, 1 }, 2);
  mz_scene_builder_set_info (builder, mark, words, words, link);
  mz_scene_builder_end_group (builder);

  return mz_scene_builder_finish (builder);
}

static GBytes *
render_named (const char *words,
              const char *link)
{
  g_autoptr (MzScene) scene = make_named_scene (words, link);
  const char *ids[] = { words, words };
  MzRenderOptions options;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  sample_options (&options, MZ_THEME_LIGHT);
  options.payload = options.source_line = words;
  options.language = words;
  options.figure_ids = ids;
  options.n_figure_ids = 2;
  bytes = mz_render_svg (scene, &options, &error);
  g_assert_no_error (error);
  mz_theme_unref (options.theme);

  return bytes;
}

static gboolean
run_xmllint (GBytes *bytes)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autofree char *path = NULL;
  const char *arguments[] = { program, "--noout", "--nonet", NULL, NULL };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int status = 0, file;

  if (program == NULL)
    return TRUE;

  file = g_file_open_tmp ("monazite-XXXXXX.svg", &path, NULL);
  g_assert_cmpint (file, >=, 0);
  close (file);
  g_assert_true (g_file_set_contents (path, data, length, NULL));
  arguments[3] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, NULL, NULL, &status, NULL));
  g_remove (path);

  return status == 0;
}

static void
test_hostile (void)
{
  static const char *const words[] = {
    "<script>alert(1)</script>",
    "]]>&<!-- --><![CDATA[",
    "\" onload=\"alert(1)\" x='",
    "&#x1; &amp; &bogus;",
    "a\x01\x08\x0b\x1f z \x7f",
    "\xef\xbf\xbe\xef\xbf\xbf x \xe2\x80\xae" "evil",
    "url(#nowhere) url(https://evil.example/)",
    "",
    "   ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GBytes) bytes = render_named (words[i], "https://example.org/?q=<script>&x=\"'");
      Svg svg;

      g_test_message ("words %u", i);
      svg_read (&svg, bytes);
      g_assert_true (run_xmllint (bytes));
      assert_lacks (bytes, "<script");
      assert_lacks (bytes, "<!");
      svg_clear (&svg);
    }
}

static void
test_words_survive (void)
{
  g_autoptr (GBytes) bytes = render_named ("<b>5 & 6</b>", NULL);
  Svg svg;

  svg_read (&svg, bytes);
  g_assert_cmpstr (svg.texts->str, ==, "<b>5 & 6</b>\n");
  assert_contains (bytes, "data-figure=\"&lt;b&gt;5 &amp; 6&lt;/b&gt;");
  svg_clear (&svg);
}

static void
test_links (void)
{
  static const char *const refused[] = {
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<b>", "file:///etc/passwd", " https://a.example",
    "https://user@a.example/", "vbscript:x", "//a.example", "", "https://a.example/\nx",
  };
  g_autoptr (GBytes) bytes = render_named ("x", "https://a.example/b?c=1&d=2");
  Svg svg;

  svg_read (&svg, bytes);
  g_assert_cmpuint (svg.hrefs->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (svg.hrefs, 0), ==, "https://a.example/b?c=1&d=2");
  svg_clear (&svg);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) other = render_named ("x", refused[i]);

      g_test_message ("%s", refused[i]);
      svg_read (&svg, other);
      g_assert_cmpuint (svg.hrefs->len, ==, 0);
      svg_clear (&svg);
    }
}

static void
test_payload (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = render (scene, MZ_THEME_LIGHT);

  assert_contains (bytes, "<mz:export xmlns:mz=");
  assert_contains (bytes, "<mz:payload>{");
  assert_contains (bytes, "稀土 &amp; &lt;b&gt;");
  assert_contains (bytes, "<mz:source>Source: The Standard, 2020</mz:source>");
}

static void
test_same_bytes (void)
{
  for (MzThemeKind kind = MZ_THEME_LIGHT; kind < MZ_N_THEMES; kind++)
    {
      g_autoptr (MzScene) first_scene = sample_scene_new ();
      g_autoptr (MzScene) second_scene = sample_scene_new ();
      g_autoptr (GBytes) first = render (first_scene, kind);
      g_autoptr (GBytes) second = render (second_scene, kind);

      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Makes a locale with decimal commas in the build folder, if the machine has none. */
static gboolean
set_comma_locale (void)
{
  g_autofree char *program = g_find_program_in_path ("localedef");
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "render", "locales", NULL);
  g_autofree char *target = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *arguments[] = { program, "-i", "de_DE", "-f", "UTF-8", target, NULL };
  int status = 1;

  if (setlocale (LC_ALL, "de_DE.UTF-8") != NULL)
    return TRUE;
  if (program == NULL || g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    return FALSE;
  g_setenv ("LOCPATH", folder, TRUE);

  return setlocale (LC_ALL, "de_DE.UTF-8") != NULL;
}

static void
test_comma_locale (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) before = render (scene, MZ_THEME_LIGHT), after = NULL;
  g_autofree char *number = NULL;

  if (!set_comma_locale ())
    {
      g_test_skip ("No locale with decimal commas, and localedef cannot make one.");
      return;
    }
  number = g_strdup_printf ("%.1f", 1.5);
  g_assert_cmpstr (number, ==, "1,5");
  after = render (scene, MZ_THEME_LIGHT);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_true (g_bytes_equal (before, after));
}

/* Two decimals, no exponent, nothing far off the canvas; and what is out of sight is left out. */
static void
test_numbers (void)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle style = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_BORDER, 0.333333);
  guint16 number = mz_scene_builder_add_style (builder, &style);
  g_autoptr (MzScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  MzPathSink *sink;

  mz_scene_builder_add_rect (builder, number, &(MzRect) { -0.001, 1.0 / 3.0, 1e8, 20.006 });
  mz_scene_builder_add_rect (builder, number, &(MzRect) { 1e6, 1e6, 10, 10 });
  sink = mz_scene_builder_begin_path (builder, number);
  sink->funcs->move_to (sink, 10, 10);
  sink->funcs->line_to (sink, 20.125, 10);
  sink->funcs->line_to (sink, 20.126, 10.001);
  sink->funcs->line_to (sink, 10, 1e7);
  sink->funcs->close (sink);
  mz_scene_builder_end_path (builder);
  scene = mz_scene_builder_finish (builder);
  bytes = render (scene, MZ_THEME_LIGHT);

  assert_contains (bytes, "stroke-width=\"0.33\" width=\"900\" x=\"0\" y=\"0.33\"");
  assert_lacks (bytes, "1000000");
  assert_lacks (bytes, "e+");
  assert_lacks (bytes, "-0\"");
}

static void
test_path_text (void)
{
  MzSceneBuilder *builder = sample_builder_new ();
  MzStyle style = sample_style (MZ_TOKEN_LAND, MZ_TOKEN_NONE, 0.0);
  MzPathSink *sink = mz_scene_builder_begin_path (builder, mz_scene_builder_add_style (builder, &style));
  g_autoptr (MzScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;

  sink->funcs->move_to (sink, 10, 20);
  sink->funcs->line_to (sink, 30.5, 20);
  sink->funcs->line_to (sink, 30.501, 20);
  sink->funcs->curve_to (sink, 1, 2, 3, 4, 5, 6);
  sink->funcs->line_to (sink, 7.25, 8);
  sink->funcs->close (sink);
  sink->funcs->move_to (sink, 99, 99);
  sink->funcs->move_to (sink, 50, 50);
  sink->funcs->line_to (sink, 60, 60);
  mz_scene_builder_end_path (builder);
  scene = mz_scene_builder_finish (builder);
  bytes = render (scene, MZ_THEME_LIGHT);
  assert_contains (bytes, " d=\"M10 20 30.5 20C1 2 3 4 5 6L7.25 8ZM50 50 60 60\"");
}

/* A whole file as text, so that a change shows in review. */
static void
test_golden (void)
{
  g_autoptr (MzScene) scene = sample_scene_new ();
  g_autoptr (GBytes) bytes = render (scene, MZ_THEME_LIGHT);
  g_autofree char *text = to_text (bytes);

  golden_assert ("sample-scene.svg", text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render-svg/structure", test_structure);
  g_test_add_func ("/render-svg/identity", test_identity);
  g_test_add_func ("/render-svg/hostile", test_hostile);
  g_test_add_func ("/render-svg/words-survive", test_words_survive);
  g_test_add_func ("/render-svg/links", test_links);
  g_test_add_func ("/render-svg/payload", test_payload);
  g_test_add_func ("/render-svg/same-bytes", test_same_bytes);
  g_test_add_func ("/render-svg/comma-locale", test_comma_locale);
  g_test_add_func ("/render-svg/numbers", test_numbers);
  g_test_add_func ("/render-svg/path-text", test_path_text);
  g_test_add_func ("/render-svg/golden", test_golden);

  return g_test_run ();
}
