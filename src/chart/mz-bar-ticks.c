/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-describe-private.h"

#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define CLUSTER_PX       6.0
#define COUNT_PX         14.0    /* what a count needs beside its tick */
#define MIN_STRIP_FOR_COUNT 7.0
#define MIN_PART_PX      4.5     /* of a tick for one of several figures at the same place */
#define MAX_SENTENCES    6
#define WHISKER_GAP      3.0     /* between a bar and the whisker above it, on which the ticks stand */

const MzStyle _mz_bar_rival_style = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };
const MzStyle _mz_bar_superseded_style = { .stroke = MZ_TOKEN_SUPERSEDED, .stroke_width = 2 };

/* Ticks that would lie on one another: one is drawn for all of them. */
typedef struct
{
  double first_x, last_x;
  guint  first, n_items;     /* among the sorted ones */
} Cluster;

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const MzBarItem *one = *(const MzBarItem *const *) a;
  const MzBarItem *other = *(const MzBarItem *const *) b;

  return (one->value > other->value) - (one->value < other->value);
}

static GPtrArray *
collect_items (const MzBarRow *row,
               MzBarMark       kind,
               guint           panel)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < row->items->len; i++)
    {
      MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->mark == kind && item->panel == panel)
        g_ptr_array_add (items, item);
    }
  g_ptr_array_sort (items, compare_values);

  return items;
}

static GArray *
find_clusters (const MzBarLayout *layout,
               const GPtrArray   *items)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));

  for (guint i = 0; i < items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (items, i);
      double x = _mz_bar_get_x (layout, item->panel, item->value);
      Cluster *last = clusters->len > 0 ? &g_array_index (clusters, Cluster, clusters->len - 1) : NULL;
      const Cluster next = { x, x, i, 1 };

      if (last != NULL && x - last->first_x < CLUSTER_PX)
        {
          last->last_x = x;
          last->n_items++;
        }
      else
        {
          g_array_append_val (clusters, next);
        }
    }

  return clusters;
}

/* What the sentence of several ticks begins with. (transfer full) */
char *
_mz_describe_close_together (guint n_figures)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u figure close together:", "%u figures close together:",
                                       n_figures), n_figures);
}

/* How many there are, then each in its own words. */
static char *
describe_cluster (const GPtrArray *items,
                  const Cluster   *cluster)
{
  g_autofree char *head = NULL;
  GString *words;

  if (cluster->n_items == 1)
    return g_strdup (((const MzBarItem *) g_ptr_array_index (items, cluster->first))->sentence);

  head = _mz_describe_close_together (cluster->n_items);
  words = g_string_new (head);
  for (guint i = 0; i < MIN (cluster->n_items, MAX_SENTENCES); i++)
    g_string_append_printf (words, "%s%s", i == 0 ? " " : C_("between sentences", "; "),
                            ((const MzBarItem *) g_ptr_array_index (items, cluster->first + i))->sentence);
  if (cluster->n_items > MAX_SENTENCES)
    g_string_append (words, C_("end of a list", " …"));

  return g_string_free (words, FALSE);
}

static GArray *
collect_figures (const GPtrArray *items,
                 const Cluster   *cluster)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < cluster->n_items; i++)
    {
      const MzBarItem *item = g_ptr_array_index (items, cluster->first + i);

      g_array_append_vals (figures, item->figures->data, item->figures->len);
    }

  return figures;
}

/* A tick over the bar gets a rim in the surface's colour; beside it a rim would cut the whisker. */
static gboolean
is_over_bar (const MzBarLayout *layout,
             const MzBarRow    *row,
             guint              panel,
             double             x)
{
  double base = _mz_bar_get_base (layout) + panel * layout->panel_step;

  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->mark == MZ_BAR_BAR && item->panel == panel && !isnan (item->value) &&
          fabs (x - base) < fabs (_mz_bar_get_x (layout, panel, item->value) - base))
        return TRUE;
    }

  return FALSE;
}

/* Rivals stand above the middle of the bar, superseded figures below it, so that they never hide one
 * another; where there is room, wholly above and below the bar. */
static void
get_span (const MzBarLayout *layout,
          guint              slot,
          const MzBarItem   *item,
          double             span_out[2])
{
  gboolean is_rival = item->mark == MZ_BAR_RIVAL;
  MzRect lane = _mz_bar_get_lane (layout, slot, item->panel, 0);
  double centre = lane.y + lane.height / 2;

  if (layout->strip > 0)
    {
      span_out[0] = is_rival ? lane.y - WHISKER_GAP - layout->strip : lane.y + lane.height + 1;
      span_out[1] = span_out[0] + layout->strip;
      return;
    }

  span_out[0] = centre - (is_rival ? 0.7 : 0) * lane.height;
  span_out[1] = centre + (is_rival ? 0 : 0.65) * lane.height;
}

static void
add_count (MzBarLayout  *layout,
           guint         n_items,
           double        x,
           const double *span)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL - 1.5, MZ_FONT_REGULAR, MZ_ANCHOR_START);
  g_autofree char *words = mz_number_format_grouped (n_items, 0, layout->build->language);

  _mz_chart_build_add_text (layout->build, &style, x + 4, (span[0] + span[1]) / 2 + style.font_size * 0.36, words);
}

/* A tick for all figures of a cluster, or for a part of it. */
static void
add_tick (MzBarLayout     *layout,
          guint            slot,
          const GPtrArray *items,
          const Cluster   *cluster,
          const double    *span)
{
  MzSceneBuilder *scene = layout->build->scene;
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  const MzBarItem *first = g_ptr_array_index (items, cluster->first);
  gboolean is_rival = first->mark == MZ_BAR_RIVAL;
  double x = (cluster->first_x + cluster->last_x) / 2;
  g_autoptr (GArray) figures = collect_figures (items, cluster);
  g_autofree char *sentence = describe_cluster (items, cluster);
  guint32 mark;

  if (layout->strip == 0 && is_over_bar (layout, row, first->panel, x))
    mz_scene_builder_add_rule (scene, layout->tick_halo, x, span[0], x, span[1]);
  mark = mz_scene_builder_add_rule (scene, is_rival ? layout->rival : layout->superseded, x, span[0], x, span[1]);
  mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gpointer) figures->data, figures->len);
  mz_scene_builder_set_info (scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
}

/* Each figure of a cluster at its own place, in a part of the height of its own. */
static void
add_parts (MzBarLayout     *layout,
           guint            slot,
           const GPtrArray *items,
           const Cluster   *cluster,
           const double    *span)
{
  double height = (span[1] - span[0]) / cluster->n_items;

  for (guint i = 0; i < cluster->n_items; i++)
    {
      const MzBarItem *item = g_ptr_array_index (items, cluster->first + i);
      double x = _mz_bar_get_x (layout, item->panel, item->value);
      const Cluster part = { x, x, cluster->first + i, 1 };
      double top = span[0] + i * height;
      const double part_span[2] = { top, top + height - 1 };

      add_tick (layout, slot, items, &part, part_span);
    }
}

/* @room: to the next cluster, px */
static void
add_cluster (MzBarLayout     *layout,
             guint            slot,
             const GPtrArray *items,
             const Cluster   *cluster,
             double           room)
{
  double span[2];

  get_span (layout, slot, g_ptr_array_index (items, cluster->first), span);
  if (cluster->n_items > 1 && layout->strip / cluster->n_items >= MIN_PART_PX)
    {
      add_parts (layout, slot, items, cluster, span);
      return;
    }

  add_tick (layout, slot, items, cluster, span);
  if (cluster->n_items > 1 && room >= COUNT_PX && layout->strip >= MIN_STRIP_FOR_COUNT)
    add_count (layout, cluster->n_items, cluster->last_x, span);
}

static void
add_clusters (MzBarLayout *layout,
              guint        slot,
              MzBarMark    kind,
              guint        panel)
{
  g_autoptr (GPtrArray) items = collect_items (g_ptr_array_index (layout->shown, slot), kind, panel);
  g_autoptr (GArray) clusters = find_clusters (layout, items);

  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);
      double room = i + 1 < clusters->len ? g_array_index (clusters, Cluster, i + 1).first_x - cluster->last_x : G_MAXDOUBLE;

      add_cluster (layout, slot, items, cluster, room);
    }
}

/* A line over the range that the drawn figure and its rivals span, on the bar or right above it. */
static void
add_whisker (MzBarLayout *layout,
             guint        slot,
             guint        panel)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  MzRect lane = _mz_bar_get_lane (layout, slot, panel, 0);
  double y = layout->strip > 0 ? lane.y - WHISKER_GAP : lane.y + lane.height / 2;
  double range[2] = { NAN, NAN };
  gboolean has_rival = FALSE;

  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->panel != panel || item->mark == MZ_BAR_SUPERSEDED || item->mark == MZ_BAR_EARLIER || isnan (item->value))
        continue;
      has_rival |= item->mark == MZ_BAR_RIVAL;
      range[0] = isnan (range[0]) ? item->value : MIN (range[0], item->value);
      range[1] = isnan (range[1]) ? item->value : MAX (range[1], item->value);
    }
  if (has_rival)
    mz_scene_builder_add_rule (layout->build->scene, layout->whisker, _mz_bar_get_x (layout, panel, range[0]), y,
                               _mz_bar_get_x (layout, panel, range[1]), y);
}

/* On dots, and in panels on words, there is no room for them. */
gboolean
_mz_bar_draws_ticks (const MzBarLayout *layout)
{
  return layout->strip > 0 || (!layout->model->is_compared && layout->model->panels->len == 0);
}

/* A whisker and the ticks of rivals and older editions, those that lie close together as one. */
void
_mz_bar_add_ticks (MzBarLayout *layout,
                   guint        slot,
                   guint        panel)
{
  if (!_mz_bar_draws_ticks (layout))
    return;

  add_whisker (layout, slot, panel);
  add_clusters (layout, slot, MZ_BAR_SUPERSEDED, panel);
  add_clusters (layout, slot, MZ_BAR_RIVAL, panel);
}
