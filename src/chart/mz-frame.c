/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-chart-private.h"

#include "mz-describe.h"
#include "mz-map-private.h"
#include <glib/gi18n-lib.h>

#define MAX_CREDIT_SOURCES 3
#define MIN_TALL_HEIGHT 400.0
#define LOW_HEIGHT         380
#define LOWEST_HEIGHT      330    /* where words give way to the plot line by line */
#define NARROW_WIDTH       460
#define CREDIT_LINE_HEIGHT (MZ_SIZE_SMALL * 1.35)

/* One line of the credits and the address that it leads to. */
typedef struct
{
  char       *words;
  const char *link;
} Credit;

typedef struct
{
  guint32 source;
  guint   n_figures;
} Usage;

static void
clear_credit (gpointer data)
{
  g_free (((Credit *) data)->words);
}

static void
count_source (GArray     *usages,
              GHashTable *places,
              guint32     source)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (source)));
  Usage usage = { source, 1 };

  if (place > 0)
    {
      g_array_index (usages, Usage, place - 1).n_figures++;
      return;
    }

  g_array_append_val (usages, usage);
  g_hash_table_insert (places, GUINT_TO_POINTER (source), GUINT_TO_POINTER (usages->len));
}

static int
compare_usages (gconstpointer a,
                gconstpointer b)
{
  const Usage *left = a;
  const Usage *right = b;

  if (left->n_figures != right->n_figures)
    return left->n_figures > right->n_figures ? -1 : 1;

  return left->source < right->source ? -1 : 1;
}

/* Sources of the drawn figures, those of most figures first. */
static GArray *
collect_usages (MzChartBuild *build)
{
  GArray *usages = g_array_new (FALSE, FALSE, sizeof (Usage));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; build->sources != NULL && i < build->sources->len; i++)
    count_source (usages, places, g_array_index (build->sources, guint32, i));
  for (guint i = 0; build->sources == NULL && build->rows != NULL && i < build->rows->len; i++)
    {
      const MzChartRow *row = _mz_chart_build_get_row (build, i);

      for (guint j = 0; j < row->n_figures; j++)
        count_source (usages, places, mz_dataset_get_figure (build->dataset, row->figures[j])->base.source);
    }
  g_array_sort (usages, compare_usages);

  return usages;
}

static void
add_credit (GArray     *credits,
            char       *words,
            const char *link)
{
  Credit credit = { words, link };

  g_array_append_val (credits, credit);
}

/* On a low chart the sources would leave no room for what they are the sources of; on a narrow one each takes
 * two lines. */
static guint
get_max_sources (const MzChartBuild *build)
{
  gboolean is_low = build->height < (build->width < NARROW_WIDTH ? 2 * LOW_HEIGHT : LOW_HEIGHT);

  return is_low ? 1 : MAX_CREDIT_SOURCES;
}

static void
add_source_credits (MzChartBuild *build,
                    GArray       *credits)
{
  g_autoptr (GArray) usages = collect_usages (build);
  guint max_shown = get_max_sources (build);
  guint n_shown = usages->len == max_shown + 1 ? usages->len : MIN (usages->len, max_shown);

  for (guint i = 0; i < n_shown; i++)
    {
      const MzSource *source = mz_dataset_get_source (build->dataset,
                                                      g_array_index (usages, Usage, i).source);
      g_autofree char *name = mz_describe_source (build->context, source);

      /* Translators: publisher and edition, then the title of the source */
      add_credit (credits, g_strdup_printf (C_("credits", "Source: %1$s, “%2$s”"), name, source->title),
                  source->url);
    }

  if (usages->len > n_shown)
    add_credit (credits, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more source",
                                                       "and %u more sources", usages->len - n_shown),
                                          usages->len - n_shown), NULL);
}

static void
add_occurrences_credit (MzChartBuild *build,
                        GArray       *credits)
{
  MzOccurrences *list = mz_chart_context_get_occurrences (build->context);

  /* Translators: publisher, year, then the title of the list */
  add_credit (credits, g_strdup_printf (C_("credits", "Occurrences: %1$s, %2$s, “%3$s”, public domain"),
                                        mz_occurrences_get_publisher (list), mz_occurrences_get_date (list),
                                        mz_occurrences_get_title (list)),
              mz_occurrences_get_url (list));
}

/* Whose borders, and which projection about which middle: no picture of a map goes out without it. */
static void
add_map_credits (MzChartBuild *build,
                 GArray       *credits)
{
  g_autofree char *projection = mz_describe_map_projection (build->spec, build->language);
  g_autofree char *own_layers = _mz_map_describe_own_layers (build);
  const char *borders = mz_describe_map_borders (mz_view_spec_get_option (build->spec, MZ_OPTION_BORDERS));

  add_credit (credits, g_strdup_printf ("%s %s", borders, projection), NULL);
  if (_mz_map_has_occurrences (build))
    add_occurrences_credit (build, credits);
  if (own_layers != NULL)
    add_credit (credits, g_steal_pointer (&own_layers), NULL);
}

static GArray *
collect_credits (MzChartBuild *build)
{
  GArray *credits = g_array_new (FALSE, FALSE, sizeof (Credit));

  g_array_set_clear_func (credits, clear_credit);
  add_source_credits (build, credits);
  if (mz_view_spec_get_view (build->spec) == MZ_VIEW_MAP)
    add_map_credits (build, credits);

  return credits;
}

/* Lays out wrapped lines downward from @top; returns the y below them. */
static double
add_lines (MzChartBuild  *build,
           const MzStyle *style,
           double         top,
           const char    *text,
           guint          max_lines)
{
  double line_height = style->font_size * 1.3;
  g_auto (GStrv) lines = mz_text_metrics_wrap (build->metrics, text, style->face, style->font_size,
                                               build->width - 2 * MZ_CHART_MARGIN, max_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      _mz_chart_build_add_text (build, style, MZ_CHART_MARGIN, top + style->font_size, lines[i]);
      top += line_height;
    }

  return top;
}

/* What a view leaves out is told at the end of its subtitle, and must not be cut there while there is room. */
static guint
count_subtitle_lines (const MzChartBuild *build)
{
  gboolean leaves_out = build->n_hidden > 0 || build->n_later > 0 || _mz_chart_build_has_group (build);

  if (leaves_out)
    return build->height >= MIN_TALL_HEIGHT ? 6 : 3;

  return build->height < LOWEST_HEIGHT ? 1 : 3;
}

static double
build_heading (MzChartBuild *build,
               const char   *title,
               const char   *subtitle)
{
  const MzStyle title_style = _mz_text_style (MZ_TOKEN_TEXT, build->width < 520 ? 16 : MZ_SIZE_TITLE,
                                              MZ_FONT_BOLD, MZ_ANCHOR_START);
  const MzStyle subtitle_style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_TEXT, MZ_FONT_REGULAR,
                                                 MZ_ANCHOR_START);
  double y = MZ_CHART_MARGIN;

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_TITLE, "title", title);
  y = add_lines (build, &title_style, y, title, build->height < LOWEST_HEIGHT ? 1 : 2);
  mz_scene_builder_end_group (build->scene);

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_SUBTITLE, "subtitle", subtitle);
  y = add_lines (build, &subtitle_style, y + 2, subtitle, count_subtitle_lines (build));
  mz_scene_builder_end_group (build->scene);

  return y;
}

typedef struct
{
  char      **lines;
  const char *link;
} WrappedCredit;

static void
clear_wrapped (gpointer data)
{
  g_strfreev (((WrappedCredit *) data)->lines);
}

static GArray *
wrap_credits (MzChartBuild *build,
              GArray       *credits,
              guint        *n_lines_out)
{
  GArray *wrapped = g_array_new (FALSE, FALSE, sizeof (WrappedCredit));

  g_array_set_clear_func (wrapped, clear_wrapped);
  *n_lines_out = 0;
  for (guint i = 0; i < credits->len; i++)
    {
      const Credit *credit = &g_array_index (credits, Credit, i);
      WrappedCredit entry = { NULL, credit->link };

      entry.lines = mz_text_metrics_wrap (build->metrics, credit->words, MZ_FONT_REGULAR, MZ_SIZE_SMALL,
                                          build->width - 2 * MZ_CHART_MARGIN,
                                          (credit->link != NULL ? 2 : 3) - (build->height < LOWEST_HEIGHT ? 1 : 0));
      *n_lines_out += g_strv_length (entry.lines);
      g_array_append_val (wrapped, entry);
    }

  return wrapped;
}

static double
get_credits_top (MzChartBuild *build,
                 guint         n_lines)
{
  return build->height - MZ_CHART_MARGIN - n_lines * CREDIT_LINE_HEIGHT;
}

static void
add_credit_lines (MzChartBuild        *build,
                  const WrappedCredit *credit,
                  double              *y)
{
  const MzStyle style = _mz_text_style (credit->link != NULL ? MZ_TOKEN_LINK : MZ_TOKEN_MUTED_TEXT,
                                        MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);

  for (guint i = 0; credit->lines[i] != NULL; i++)
    {
      guint32 mark = _mz_chart_build_add_text (build, &style, MZ_CHART_MARGIN, *y + MZ_SIZE_SMALL,
                                               credit->lines[i]);

      if (credit->link != NULL)
        mz_scene_builder_set_info (build->scene, mark, NULL, NULL, credit->link);
      *y += CREDIT_LINE_HEIGHT;
    }
}

/* Title and subtitle. The room between them and the credits goes into build->plot. */
void
_mz_frame_begin (MzChartBuild *build,
                 const char   *title,
                 const char   *subtitle)
{
  g_autoptr (GArray) credits = collect_credits (build);
  g_autoptr (GArray) wrapped = NULL;
  double top = build_heading (build, title, subtitle) + 10;
  double bottom;
  guint n_lines;

  wrapped = wrap_credits (build, credits, &n_lines);
  bottom = get_credits_top (build, n_lines) - 8;

  build->plot.x = MZ_CHART_MARGIN;
  build->plot.y = top;
  build->plot.width = MAX (build->width - 2 * MZ_CHART_MARGIN, 1);
  build->plot.height = MAX (bottom - top, 1);
}

/* The credits, last in reading order. */
void
_mz_frame_end (MzChartBuild *build)
{
  g_autoptr (GArray) credits = collect_credits (build);
  g_autoptr (GArray) wrapped = NULL;
  guint n_lines;
  double y;

  wrapped = wrap_credits (build, credits, &n_lines);
  y = get_credits_top (build, n_lines);

  mz_scene_builder_begin_group (build->scene, MZ_ROLE_CREDITS, "credits", C_("chart part", "Sources"));
  for (guint i = 0; i < wrapped->len; i++)
    add_credit_lines (build, &g_array_index (wrapped, WrappedCredit, i), &y);
  mz_scene_builder_end_group (build->scene);
}
