/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-edges.h"

#include "mz-describe.h"
#include "mz-describe-private.h"
#include "mz-map-site-symbol.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define NAME_SIZE      11.5
#define DETAIL_SIZE    10.5
#define PADDING        6.0
#define SYMBOL_WIDTH   14.0
#define SYMBOL_RADIUS  4.5
#define LINE_HEIGHT    14.0

typedef struct
{
  const MzHoldingsGraph *graph;
  const GArray          *ports;
  GPtrArray             *incoming;   /* (element-type GArray of edges) by place */
  GPtrArray             *figures;    /* (element-type GArray) by place */
} MarkBuild;

static MzStyle
get_box_style (const MarkBuild *marks,
               guint            node)
{
  const MzHoldingsNet *net = marks->graph->holdings->net;
  guint32 facility = _mz_holdings_net_get_node (net, node)->facility;
  const char *status = facility != MZ_NO_INDEX ? mz_dataset_get_facility (net->dataset, facility)->status : NULL;
  gboolean is_running = status == NULL || g_str_equal (status, "operating");
  MzStyle style = {
    .fill = facility != MZ_NO_INDEX ? MZ_TOKEN_SURFACE : MZ_TOKEN_SEA,
    .stroke = MZ_TOKEN_AXIS,
    .stroke_width = 1,
    .dash = is_running ? MZ_DASH_SOLID : MZ_DASH_DASHED,
  };

  if (_mz_holdings_is_in_focus (marks->graph->holdings, node))
    {
      style.stroke = MZ_TOKEN_SELECTION;
      style.stroke_width = 2.5;
    }

  return style;
}

static const char *
get_stage (const MarkBuild *marks,
           guint            node)
{
  const MzHoldingsNet *net = marks->graph->holdings->net;
  guint32 facility = _mz_holdings_net_get_node (net, node)->facility;

  return facility != MZ_NO_INDEX ? mz_dataset_get_facility (net->dataset, facility)->stages[0] : NULL;
}

/* The capacity that the lens chooses, of the first measure that has one; NULL when none is stated. */
static const MzFigure *
choose_capacity (const MarkBuild *marks,
                 const GArray    *figures)
{
  MzChartBuild *build = marks->graph->build;
  guint32 chosen;

  if (figures->len == 0)
    return NULL;
  chosen = mz_lens_choose (mz_view_spec_get_lens (build->spec), build->dataset,
                           (const guint32 *) (gconstpointer) figures->data, figures->len);

  return chosen != MZ_NO_INDEX ? mz_dataset_get_figure (build->dataset, chosen) : NULL;
}

static const char *
get_country (const MarkBuild *marks,
             guint            node)
{
  const char *country = _mz_holdings_net_get_country (marks->graph->holdings->net, node);

  return country != NULL ? mz_chart_context_get_subject_name (marks->graph->build->context, country) : NULL;
}

/* Status of a plant, stock exchange of a company; nullable. */
static char *
dup_state (const MarkBuild *marks,
           guint            node)
{
  const MzHoldingsNet *net = marks->graph->holdings->net;
  const MzHoldingsNode *record = _mz_holdings_net_get_node (net, node);
  const char *status = record->facility != MZ_NO_INDEX ? mz_dataset_get_facility (net->dataset, record->facility)->status : NULL;

  if (status != NULL)
    return _mz_holdings_describe_status (status);

  return record->company != MZ_NO_INDEX ? g_strdup (mz_dataset_get_company (net->dataset, record->company)->listing) : NULL;
}

static guint
count_left_out (const MarkBuild *marks,
                guint            node)
{
  const MzHoldingsNode *record = _mz_holdings_net_get_node (marks->graph->holdings->net, node);
  guint n_drawn = 0;

  for (guint i = 0; i < marks->graph->links->len; i++)
    {
      const MzHoldingsLink *link = _mz_holdings_net_get_link (marks->graph->holdings->net,
                                                              g_array_index (marks->graph->links, guint, i));

      n_drawn += (link->holder == node) + (link->asset == node);
    }

  return record->held->len + record->holders->len - n_drawn;
}

static char *
describe_box (const MarkBuild *marks,
              guint            node,
              const GArray    *figures)
{
  const MzFigure *capacity = choose_capacity (marks, figures);
  guint n_left_out = count_left_out (marks, node);
  g_autofree char *words = _mz_holdings_describe_node (marks->graph->build, node);
  GString *sentence = g_string_new (words);

  if (capacity != NULL)
    {
      g_autofree char *figure = mz_describe_figure (marks->graph->build->context, capacity);
      g_autofree char *basis = mz_describe_term (marks->graph->build->context, capacity->basis);

      g_string_append_printf (sentence, "%s%s", C_("between parts of a sentence", "; "), figure);
      if (basis != NULL)
        g_string_append_printf (sentence, " (%s)", basis);
    }
  if (n_left_out > 0)
    {
      g_string_append (sentence, C_("between parts of a sentence", "; "));
      g_string_append_printf (sentence, g_dngettext (GETTEXT_PACKAGE, "%u more link is not drawn",
                                                     "%u more links are not drawn", n_left_out), n_left_out);
    }

  return g_string_free (sentence, FALSE);
}

static void
add_line (const MarkBuild *marks,
          const MzStyle   *style,
          double           x,
          double           baseline,
          double           width,
          const char      *text)
{
  g_autofree char *fitted = mz_text_metrics_ellipsize (marks->graph->build->metrics, text, style->face, style->font_size, width);

  _mz_chart_build_add_text (marks->graph->build, style, x, baseline, fitted);
}

static gboolean
fits (const MarkBuild *marks,
      const char      *words,
      double           width)
{
  return mz_text_metrics_get_width (marks->graph->build->metrics, words, MZ_FONT_REGULAR, DETAIL_SIZE) <= width;
}

/* What stands below the name, in the order of its worth: where one line has no room for the country and the
 * state, the state comes last. (transfer full) */
static GStrv
make_details (const MarkBuild *marks,
              guint            node,
              const GArray    *figures,
              double           width)
{
  const MzFigure *capacity = choose_capacity (marks, figures);
  const char *country = get_country (marks, node);
  g_autofree char *state = dup_state (marks, node);
  g_autofree char *amount = capacity != NULL ? mz_describe_value (marks->graph->build->context, capacity) : NULL;
  g_autofree char *both = country != NULL && state != NULL ? g_strdup_printf ("%s · %s", country, state) : NULL;
  gboolean has_both = both != NULL && fits (marks, both, width);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  if (amount != NULL && marks->graph->box == MZ_BOX_SHORT)
    g_strv_builder_add (lines, amount);
  if (has_both || country != NULL)
    g_strv_builder_add (lines, has_both ? both : country);
  if (amount != NULL && marks->graph->box == MZ_BOX_FULL)
    g_strv_builder_add (lines, amount);
  if (!has_both && state != NULL)
    g_strv_builder_add (lines, state);

  return g_strv_builder_end (lines);
}

/* A word that does not fit in a line would be torn apart: then the name has one line, cut at its end. */
static guint
count_name_lines (const MarkBuild *marks,
                  const char      *name,
                  MzFontFace       face,
                  double           width,
                  guint            most)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (mz_text_metrics_get_width (marks->graph->build->metrics, words[i], face, NAME_SIZE) > width)
        return 1;
    }

  return most;
}

static void
add_words (const MarkBuild *marks,
           guint            node,
           const MzRect    *rect,
           const GArray    *figures)
{
  static const guint max_names[MZ_N_BOXES] = { 2, 2, 1 };
  static const guint max_lines[MZ_N_BOXES] = { 4, 2, 1 };
  MzGraphBox box = marks->graph->box;
  gboolean is_bold = box == MZ_BOX_FULL || _mz_holdings_is_in_focus (marks->graph->holdings, node);
  const MzStyle name_style = _mz_text_style (MZ_TOKEN_TEXT, NAME_SIZE, is_bold ? MZ_FONT_BOLD : MZ_FONT_REGULAR, MZ_ANCHOR_START);
  const MzStyle detail_style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, DETAIL_SIZE, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  double left = rect->x + PADDING + (get_stage (marks, node) != NULL ? SYMBOL_WIDTH : 0);
  double width = rect->x + rect->width - PADDING - left;
  g_autofree char *name = _mz_holdings_dup_short_name (marks->graph->build, node);
  g_auto (GStrv) names = mz_text_metrics_wrap (marks->graph->build->metrics, name, name_style.face, NAME_SIZE, width,
                                                count_name_lines (marks, name, name_style.face, width, max_names[box]));
  g_auto (GStrv) details = make_details (marks, node, figures, width);
  guint n_details = MIN (max_lines[box] - g_strv_length (names), g_strv_length (details));
  guint n_lines = g_strv_length (names) + n_details;
  double baseline = round (rect->y + rect->height / 2 - n_lines * LINE_HEIGHT / 2 + LINE_HEIGHT * 0.76);

  for (guint i = 0; names[i] != NULL; i++, baseline += LINE_HEIGHT)
    add_line (marks, &name_style, left, baseline, width, names[i]);
  for (guint i = 0; i < n_details; i++, baseline += LINE_HEIGHT)
    add_line (marks, &detail_style, left, baseline, width, details[i]);
}

static void
add_box (const MarkBuild *marks,
         guint            place)
{
  MzSceneBuilder *scene = marks->graph->build->scene;
  guint node = g_array_index (marks->graph->nodes, guint, place);
  const GArray *figures = g_ptr_array_index (marks->figures, place);
  const MzRect rect = _mz_holdings_graph_get_rect (marks->graph, place);
  const MzStyle style = get_box_style (marks, node);
  const char *stage = get_stage (marks, node);
  g_autofree char *sentence = describe_box (marks, node, figures);
  guint32 mark = mz_scene_builder_add_rect (scene, mz_scene_builder_add_style (scene, &style), &rect);

  mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gconstpointer) figures->data, figures->len);
  mz_scene_builder_set_info (scene, mark, _mz_holdings_net_get_node (marks->graph->holdings->net, node)->id, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
  if (stage != NULL)
    {
      MzSymbol symbol;
      const MzStyle symbol_style = _mz_site_symbol_get (stage, &symbol);

      mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &symbol_style), symbol,
                                   rect.x + PADDING + SYMBOL_RADIUS, rect.y + rect.height / 2, SYMBOL_RADIUS);
    }
  add_words (marks, node, &rect, figures);
}

static int
compare_towards (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const GArray *ports = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  double y = g_array_index (ports, MzGraphPorts, one).asset.y;
  double other_y = g_array_index (ports, MzGraphPorts, other).asset.y;

  if (y != other_y)
    return y < other_y ? -1 : 1;

  return one < other ? -1 : 1;
}

static void
collect_incoming (MarkBuild *marks)
{
  const MzHoldingsGraph *graph = marks->graph;

  for (guint i = 0; i < graph->nodes->len; i++)
    g_ptr_array_add (marks->incoming, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < graph->links->len; i++)
    {
      guint asset = _mz_holdings_net_get_link (graph->holdings->net, g_array_index (graph->links, guint, i))->asset;
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (graph->places, GUINT_TO_POINTER (asset + 1))) - 1;

      g_array_append_val (g_ptr_array_index (marks->incoming, place), i);
    }
  for (guint i = 0; i < graph->nodes->len; i++)
    g_array_sort_with_data (g_ptr_array_index (marks->incoming, i), compare_towards, (gpointer) marks->ports);
}

/* Capacities of the drawn plants. */
static void
collect_figures (MarkBuild *marks)
{
  const MzHoldingsGraph *graph = marks->graph;
  MzDataset *dataset = graph->build->dataset;

  for (guint i = 0; i < graph->nodes->len; i++)
    g_ptr_array_add (marks->figures, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (guint32 i = 0; i < mz_dataset_get_n_figures (dataset); i++)
    {
      const MzFigure *figure = mz_dataset_get_figure (dataset, i);
      guint node, place;

      if (!_mz_holdings_net_find (graph->holdings->net, figure->subject, &node) || !_mz_holdings_is_capacity (graph->build, node, figure))
        continue;
      place = GPOINTER_TO_UINT (g_hash_table_lookup (graph->places, GUINT_TO_POINTER (node + 1)));
      if (place > 0)
        g_array_append_val (g_ptr_array_index (marks->figures, place - 1), i);
    }
}

/* Column by column from the left and from the top: what leads to a box, then the box. */
static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const MzLayeredLayout *layout = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  guint layer = mz_layered_layout_get_layer (layout, one), other_layer = mz_layered_layout_get_layer (layout, other);

  if (layer != other_layer)
    return layer < other_layer ? -1 : 1;

  return mz_layered_layout_get_order (layout, one) < mz_layered_layout_get_order (layout, other) ? -1 : 1;
}

static void
add_all (const MarkBuild *marks)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < marks->graph->nodes->len; i++)
    g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_places, marks->graph->layout);
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      const GArray *incoming = g_ptr_array_index (marks->incoming, place);

      for (guint j = 0; j < incoming->len; j++)
        _mz_holdings_edges_add (marks->graph, marks->ports, g_array_index (incoming, guint, j));
      add_box (marks, place);
    }
}

/* Boxes, the lines between them and their labels, the labels on top. */
void
_mz_holdings_graph_add_marks (const MzHoldingsGraph *self)
{
  g_autoptr (GArray) ports = _mz_holdings_edges_find_ports (self);
  g_autoptr (GPtrArray) incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  MarkBuild marks = { self, ports, incoming, figures };

  collect_incoming (&marks);
  collect_figures (&marks);
  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_SERIES, "graph", C_("chart part", "Holdings"));
  add_all (&marks);
  mz_scene_builder_end_group (self->build->scene);
  mz_scene_builder_begin_group (self->build->scene, MZ_ROLE_GUIDE, MZ_LABELS_GROUP, C_("chart part", "Shares and prices"));
  _mz_holdings_edges_add_labels (self, ports);
  mz_scene_builder_end_group (self->build->scene);
}
