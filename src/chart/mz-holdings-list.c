/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-list.h"

#include "mz-holdings-private.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_COLUMN_WIDTH   360.0
#define MAX_COLUMN_WIDTH   560.0
#define MAX_ONLY_WIDTH     1100.0
#define COLUMN_DISTANCE    24.0
#define MIN_LINE_HEIGHT    19.0
#define LEAST_LINES       2      /* of a group that is cut at the end: its holder and a holding */
#define MAX_LINE_HEIGHT    26.0
#define SYMBOL_WIDTH       18.0
#define FRAME_GAP          4.0
#define GAP                8.0
#define STATE_FROM_WIDTH   520.0

/* Groups of holders stand one below the other in columns, as in a newspaper, because a table of
 * holders against assets is empty but for a diagonal. */
typedef struct
{
  MzChartBuild     *build;
  const MzHoldings *holdings;
  GArray           *lines;        /* (element-type MzHoldingsLine) */
  GArray           *places;       /* (element-type Place) those that are shown */
  guint             n_columns;
  guint             n_in_column;
  double            column_width;
  double            line_height;
  double            bar_width, value_width, state_width, name_width;
  guint16           nothing, track, unknown, whisker, rival, halo;
} ListBuild;

typedef struct
{
  guint line;
  guint column;
  guint slot;
} Place;

static const MzHoldingsLine *
get_line (const ListBuild *list,
          guint            line)
{
  return &g_array_index (list->lines, MzHoldingsLine, line);
}

static double
measure_text (const ListBuild *list,
              const char      *text,
              MzFontFace       face,
              double           size)
{
  return mz_text_metrics_get_width (list->build->metrics, text, face, size);
}

/* How many lines of a group must stand below each other, so that it is not cut early. */
static guint
get_least (guint    n_in_group,
           guint    n_in_column,
           gboolean is_last_column)
{
  return MIN (n_in_group, is_last_column ? LEAST_LINES : MAX (2, n_in_column / 2));
}

/* Fills the columns from the left. A group moves to the next one when it would be cut early in it.
 * Returns the number of columns that are used; what has no room gets no place. */
static guint
flow (ListBuild *list,
      guint      n_in_column,
      guint      n_columns)
{
  guint column = 0, slot = 0, line = 0;

  g_array_set_size (list->places, 0);
  while (line < list->lines->len)
    {
      guint n_lines = get_line (list, line)->n_in_group;
      guint gap = slot > 0 ? get_line (list, line)->gap : 0;

      if (slot > 0 && slot + gap + get_least (n_lines, n_in_column, column + 1 == n_columns) > n_in_column)
        {
          column++;
          slot = gap = 0;
        }
      slot += gap;
      for (guint i = 0; i < n_lines && column < n_columns; i++, slot++)
        {
          if (slot >= n_in_column && ++column < n_columns)
            slot = 0;
          if (column < n_columns)
            g_array_append_vals (list->places, &(Place) { line + i, column, slot }, 1);
        }
      if (column >= n_columns)
        return n_columns;
      line += n_lines;
    }

  return column + 1;
}

static gboolean
has_all (const ListBuild *list)
{
  return list->places->len == list->lines->len;
}

static guint
count_fitting (double height,
               double line_height)
{
  return MAX (1, (guint) (height / line_height));
}

/* As few columns as hold everything; when none do, as many as fit, and a line for the rest. */
static void
choose_columns (ListBuild *list)
{
  const MzRect *plot = &list->build->plot;
  guint most = MAX (1, (guint) ((plot->width + COLUMN_DISTANCE) / (MIN_COLUMN_WIDTH + COLUMN_DISTANCE)));

  list->line_height = MIN_LINE_HEIGHT;
  list->n_in_column = count_fitting (plot->height, MIN_LINE_HEIGHT);
  for (list->n_columns = 1; list->n_columns <= most; list->n_columns++)
    {
      flow (list, list->n_in_column, list->n_columns);
      if (has_all (list))
        break;
    }
  if (!has_all (list))
    {
      list->n_columns = most;
      list->n_in_column = MAX (1, count_fitting (plot->height - MIN_LINE_HEIGHT * 1.2, MIN_LINE_HEIGHT));
      flow (list, list->n_in_column, list->n_columns);
    }
  list->column_width = MIN (list->n_columns == 1 ? MAX_ONLY_WIDTH : MAX_COLUMN_WIDTH,
                            (plot->width - COLUMN_DISTANCE * (list->n_columns - 1)) / list->n_columns);
}

/* Few lines stand a little apart. */
static void
choose_line_height (ListBuild *list)
{
  guint n_used = 1;

  for (guint i = 0; i < list->places->len; i++)
    n_used = MAX (n_used, g_array_index (list->places, Place, i).slot + 1);
  if (has_all (list))
    list->line_height = CLAMP (list->build->plot.height / n_used, MIN_LINE_HEIGHT, MAX_LINE_HEIGHT);
}

/* When it holds and for what price. */
static char *
dup_details (const ListBuild *list,
             guint            link)
{
  const MzHolding *holding = _mz_holdings_net_get_drawn (list->holdings->net, link);
  g_autofree char *state = _mz_holdings_describe_state (holding, _mz_holdings_net_get_link (list->holdings->net, link)->state);
  g_autofree char *terms = _mz_holdings_describe_terms (list->build, holding);

  if (state == NULL || terms == NULL)
    return state != NULL ? g_steal_pointer (&state) : g_steal_pointer (&terms);

  return g_strdup_printf ("%s · %s", state, terms);
}

static void
choose_widths (ListBuild *list)
{
  double room = list->column_width - SYMBOL_WIDTH - GAP * 2;

  for (guint i = 0; i < list->places->len; i++)
    {
      const MzHoldingsLine *line = get_line (list, g_array_index (list->places, Place, i).line);
      g_autofree char *share = NULL;
      g_autofree char *state = NULL;
      const MzHolding *holding;

      if (line->is_heading)
        continue;
      holding = _mz_holdings_net_get_drawn (list->holdings->net, line->link);
      share = _mz_holdings_describe_share (list->build, holding);
      state = dup_details (list, line->link);
      list->value_width = MAX (list->value_width, measure_text (list, share, MZ_FONT_REGULAR, MZ_SIZE_SMALL));
      if (state != NULL)
        list->state_width = MAX (list->state_width, measure_text (list, state, MZ_FONT_REGULAR, MZ_SIZE_SMALL));
    }
  list->value_width = MIN (ceil (list->value_width), room * 0.34);
  list->state_width = list->column_width < STATE_FROM_WIDTH ? 0 : MIN (ceil (list->state_width) + GAP, room * 0.35);
  list->bar_width = floor (MIN (200, room * 0.22));
  list->name_width = room - list->bar_width - list->value_width - list->state_width;
}

static void
add_styles (ListBuild *list)
{
  MzSceneBuilder *scene = list->build->scene;
  const MzStyle nothing = { .fill = MZ_TOKEN_NONE };
  const MzStyle track = { .fill = MZ_TOKEN_GRID };
  const MzStyle unknown = { .fill = MZ_TOKEN_LAND, .pattern = MZ_PATTERN_DOTS, .pattern_color = MZ_TOKEN_LAND_PATTERN };
  const MzStyle whisker = { .stroke = MZ_TOKEN_WHISKER, .stroke_width = 1.25 };
  const MzStyle rival = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };
  const MzStyle halo = { .stroke = MZ_TOKEN_SURFACE, .stroke_width = 4 };

  list->nothing = mz_scene_builder_add_style (scene, &nothing);
  list->track = mz_scene_builder_add_style (scene, &track);
  list->unknown = mz_scene_builder_add_style (scene, &unknown);
  list->whisker = mz_scene_builder_add_style (scene, &whisker);
  list->rival = mz_scene_builder_add_style (scene, &rival);
  list->halo = mz_scene_builder_add_style (scene, &halo);
}

static MzRect
get_line_rect (const ListBuild *list,
               const Place     *place)
{
  const MzRect *plot = &list->build->plot;

  return (MzRect) {
    plot->x + place->column * (list->column_width + COLUMN_DISTANCE),
    plot->y + place->slot * list->line_height, list->column_width, list->line_height,
  };
}

/* On whole pixels, where letters are sharp. */
static double
get_baseline (const MzRect *rect)
{
  return round (rect->y + rect->height / 2 + MZ_SIZE_SMALL * 0.36);
}

static void
add_text (ListBuild    *list,
          const MzRect *rect,
          double        x,
          double        width,
          const MzStyle *style,
          const char   *text)
{
  g_autofree char *fitted = mz_text_metrics_ellipsize (list->build->metrics, text, style->face, style->font_size, width);

  _mz_chart_build_add_text (list->build, style, x, get_baseline (rect), fitted);
}

static void
add_heading (ListBuild            *list,
             const MzHoldingsLine *line,
             const MzRect         *rect)
{
  MzSceneBuilder *scene = list->build->scene;
  const MzStyle bold = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_BOLD, MZ_ANCHOR_START);
  const MzStyle muted = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  g_autofree char *name = _mz_holdings_dup_short_name (list->build, line->node);
  g_autofree char *sentence = _mz_holdings_describe_node (list->build, line->node);
  g_autofree char *place = _mz_holdings_describe_place (list->build, line->node);
  double name_width = measure_text (list, name, MZ_FONT_BOLD, MZ_SIZE_TEXT);
  /* The outline of a selected heading keeps off its letters. */
  const MzRect frame = mz_rect_inset (rect, -FRAME_GAP, 0);
  guint32 mark = mz_scene_builder_add_rect (scene, list->nothing, &frame);

  mz_scene_builder_set_info (scene, mark, _mz_holdings_net_get_node (list->holdings->net, line->node)->id, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
  add_text (list, rect, rect->x, rect->width, &bold, name);
  if (name_width + GAP + 60 < rect->width && *place != '\0')
    add_text (list, rect, rect->x + name_width + GAP, rect->width - name_width - GAP, &muted, place);
}

static double
place_percent (const ListBuild *list,
               const MzRect    *track,
               double           percent)
{
  return track->x + track->width * CLAMP (percent, 0, 100) / 100;
}

static void
add_range (ListBuild       *list,
           const MzRect    *track,
           const MzHolding *holding)
{
  MzSceneBuilder *scene = list->build->scene;
  double left = place_percent (list, track, holding->share_min);
  double right = place_percent (list, track, holding->share_max);
  double y = track->y + track->height / 2;

  if (isnan (holding->share_min) || isnan (holding->share_max))
    return;
  mz_scene_builder_add_rule (scene, list->whisker, left, y, right, y);
  mz_scene_builder_add_rule (scene, list->whisker, left, track->y, left, track->y + track->height);
  mz_scene_builder_add_rule (scene, list->whisker, right, track->y, right, track->y + track->height);
}

static void
add_share (ListBuild            *list,
           const MzHoldingsLink *link,
           const MzRect         *track,
           const MzHolding      *holding)
{
  MzSceneBuilder *scene = list->build->scene;
  MzStyle style = _mz_holding_get_style (_mz_holding_kind_get (holding->kind), link->state);
  gboolean is_open = mz_bound_is_open_above (holding->share_bound) || mz_bound_is_open_below (holding->share_bound);
  gboolean is_unknown = isnan (holding->share) && isnan (holding->share_min);
  MzRect bar = *track;

  if (link->operation != NULL)
    return;
  mz_scene_builder_add_rect (scene, is_unknown ? list->unknown : list->track, track);
  if (!isnan (holding->share) && holding->share > 0)
    {
      bar.width = MAX (1.5, place_percent (list, track, holding->share) - track->x);
      style.pattern = is_open ? MZ_PATTERN_STRIPES : MZ_PATTERN_NONE;
      style.pattern_color = MZ_TOKEN_BOUND_PATTERN;
      mz_scene_builder_add_rect (scene, mz_scene_builder_add_style (scene, &style), &bar);
    }
  add_range (list, track, holding);
}

/* A statement that contradicts the drawn one is a tick where its share lies, below the bar's end
 * when it differs in other terms. */
static void
add_rivals (ListBuild    *list,
            guint         link,
            const MzRect *track)
{
  MzSceneBuilder *scene = list->build->scene;
  const MzHoldingsLink *record = _mz_holdings_net_get_link (list->holdings->net, link);
  const MzHolding *drawn = _mz_holdings_net_get_drawn (list->holdings->net, link);

  for (guint i = 1; i < record->n_statements; i++)
    {
      const MzHolding *other = _mz_holdings_net_get_statement (list->holdings->net, record, i);
      double share = isnan (other->share) ? (isnan (drawn->share) ? 0 : drawn->share) : other->share;
      double x = place_percent (list, track, share);
      g_autofree char *sentence = NULL;
      guint32 mark;

      if (!_mz_holdings_is_rival (list->build->dataset, drawn, other))
        continue;
      sentence = _mz_holdings_describe_rival (list->build, other);
      mz_scene_builder_add_rule (scene, list->halo, x, track->y - 3, x, track->y + track->height + 3);
      mark = mz_scene_builder_add_rule (scene, list->rival, x, track->y - 3, x, track->y + track->height + 3);
      _mz_holdings_set_statement_info (list->build, mark, other, sentence);
    }
}

/* Both names get their share of the room, so that the asset is never cut off by its holder. */
static char *
dup_line_name (const ListBuild      *list,
               const MzHoldingsLine *line)
{
  const MzHoldingsLink *link = _mz_holdings_net_get_link (list->holdings->net, line->link);
  g_autofree char *holder = NULL;
  g_autofree char *asset = _mz_holdings_dup_short_name (list->build, link->asset);
  g_autofree char *fitted = NULL;
  double asset_width;

  if (!line->names_holder)
    return g_steal_pointer (&asset);

  holder = _mz_holdings_dup_short_name (list->build, link->holder);
  asset_width = MIN (measure_text (list, asset, MZ_FONT_REGULAR, MZ_SIZE_SMALL), list->name_width * 0.5);
  fitted = mz_text_metrics_ellipsize (list->build->metrics, holder, MZ_FONT_REGULAR, MZ_SIZE_SMALL,
                                      list->name_width - asset_width - measure_text (list, " → ", MZ_FONT_REGULAR, MZ_SIZE_SMALL));

  /* Translators: holder, asset */
  return g_strdup_printf (C_("holding", "%1$s → %2$s"), fitted, asset);
}

static void
add_link_words (ListBuild            *list,
                const MzHoldingsLine *line,
                const MzRect         *rect)
{
  const MzHoldingsLink *link = _mz_holdings_net_get_link (list->holdings->net, line->link);
  const MzHolding *holding = _mz_holdings_net_get_drawn (list->holdings->net, line->link);
  const MzStyle text = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  const MzStyle muted = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  g_autofree char *name = dup_line_name (list, line);
  g_autofree char *share = _mz_holdings_describe_share (list->build, holding);
  g_autofree char *state = dup_details (list, line->link);
  double x = rect->x + SYMBOL_WIDTH;

  add_text (list, rect, x, list->name_width, link->state == MZ_LINK_IN_FORCE ? &text : &muted, name);
  x += list->name_width + list->bar_width + GAP * 2;
  add_text (list, rect, x, list->value_width, isnan (holding->share) && isnan (holding->share_min) ? &muted : &text, share);
  if (list->state_width > 0 && state != NULL)
    add_text (list, rect, x + list->value_width + GAP, list->state_width - GAP, &muted, state);
}

static void
add_link (ListBuild            *list,
          const MzHoldingsLine *line,
          const MzRect         *rect)
{
  MzSceneBuilder *scene = list->build->scene;
  const MzHoldingsLink *link = _mz_holdings_net_get_link (list->holdings->net, line->link);
  const MzHolding *holding = _mz_holdings_net_get_drawn (list->holdings->net, line->link);
  const MzHoldingKind *kind = _mz_holding_kind_get (holding->kind);
  const MzStyle symbol = _mz_holding_get_symbol_style (kind, link->state);
  const MzRect track = { rect->x + SYMBOL_WIDTH + list->name_width + GAP, rect->y + rect->height / 2 - 4, list->bar_width, 8 };

  _mz_holdings_set_link_info (list->build, mz_scene_builder_add_rect (scene, list->nothing, rect), line->link);
  mz_scene_builder_add_symbol (scene, mz_scene_builder_add_style (scene, &symbol), kind->symbol,
                               rect->x + 6, rect->y + rect->height / 2, 4);
  add_share (list, link, &track, holding);
  add_link_words (list, line, rect);
  add_rivals (list, line->link, &track);
}

static guint
count_unplaced (const ListBuild *list)
{
  guint n = 0;

  for (guint i = list->places->len; i < list->lines->len; i++)
    n += !get_line (list, i)->is_heading;

  return n;
}

static void
add_rest_note (ListBuild *list)
{
  const MzRect *plot = &list->build->plot;
  guint n_rest = count_unplaced (list);
  g_autofree char *words = NULL;

  if (n_rest == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more row is not shown", "%u more rows are not shown", n_rest),
                           n_rest);
  _mz_chart_build_add_note (list->build, plot->y + plot->height - 4, words);
}

/* Only what has room is explained; the legend itself takes room, so that a little less may have it afterwards. */
static void
add_legend (ListBuild *list)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (guint));

  choose_columns (list);
  for (guint i = 0; i < list->places->len; i++)
    {
      const MzHoldingsLine *line = get_line (list, g_array_index (list->places, Place, i).line);

      if (!line->is_heading)
        g_array_append_val (links, line->link);
    }
  _mz_holdings_add_legend (list->build, links, FALSE);
}

/* Holders and what they hold, the largest groups first. */
void
_mz_holdings_list_build (MzChartBuild *build)
{
  g_autoptr (GArray) lines = _mz_holdings_list_collect (_mz_holdings_get (build));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  ListBuild list = { .build = build, .holdings = _mz_holdings_get (build), .lines = lines, .places = places };

  add_legend (&list);
  choose_columns (&list);
  choose_line_height (&list);
  choose_widths (&list);
  add_styles (&list);
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Holdings"));
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const MzRect rect = get_line_rect (&list, place);

      if (get_line (&list, place->line)->is_heading)
        add_heading (&list, get_line (&list, place->line), &rect);
      else
        add_link (&list, get_line (&list, place->line), &rect);
    }
  add_rest_note (&list);
  mz_scene_builder_end_group (build->scene);
}
