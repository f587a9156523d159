/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-number-format.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define CLUSTER_PX       6.0
#define COUNT_PX         10.0    /* between two counts */
#define MIN_ROW_FOR_COUNT 34.0
#define MAX_SENTENCES    6

const MzStyle _mz_bar_rival_style = { .stroke = MZ_TOKEN_RIVAL, .stroke_width = 2.5 };
const MzStyle _mz_bar_superseded_style = { .stroke = MZ_TOKEN_SUPERSEDED, .stroke_width = 1.5 };

/* Ticks that would lie on one another: one is drawn for all of them. */
typedef struct
{
  double first_x, last_x;
  guint  first, n_items;     /* among the sorted ones */
  gboolean has_room;         /* for its count */
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
      const Cluster next = { x, x, i, 1, last == NULL || x - last->last_x > COUNT_PX };

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

/* How many there are, then each in its own words. */
static char *
describe_cluster (const GPtrArray *items,
                  const Cluster   *cluster)
{
  GString *words;

  if (cluster->n_items == 1)
    return g_strdup (((const MzBarItem *) g_ptr_array_index (items, cluster->first))->sentence);

  words = g_string_new (NULL);
  g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u figure close together:", "%u figures close together:",
                                              cluster->n_items), cluster->n_items);
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

static void
add_count (MzBarLayout *layout,
           guint        n_items,
           double       x,
           double       baseline)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL - 1.5, MZ_FONT_REGULAR, MZ_ANCHOR_MIDDLE);
  g_autofree char *words = mz_number_format_grouped (n_items, 0, layout->build->language);

  _mz_chart_build_add_text (layout->build, &style, x, baseline, words);
}

/* Rivals stand above the middle of the bar, superseded figures below it, so that they never hide one another. */
static void
add_cluster (MzBarLayout     *layout,
             guint            slot,
             const GPtrArray *items,
             const Cluster   *cluster)
{
  MzSceneBuilder *scene = layout->build->scene;
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  const MzBarItem *first = g_ptr_array_index (items, cluster->first);
  gboolean is_rival = first->mark == MZ_BAR_RIVAL;
  MzRect lane = _mz_bar_get_lane (layout, slot, first->panel, 0);
  double centre = lane.y + lane.height / 2, x = (cluster->first_x + cluster->last_x) / 2;
  double top = centre - (is_rival ? 0.7 : 0) * lane.height;
  double bottom = centre + (is_rival ? 0 : 0.65) * lane.height;
  g_autoptr (GArray) figures = collect_figures (items, cluster);
  g_autofree char *sentence = describe_cluster (items, cluster);
  guint32 mark;

  if (is_over_bar (layout, row, first->panel, x))
    mz_scene_builder_add_rule (scene, layout->tick_halo, x, top, x, bottom);
  mark = mz_scene_builder_add_rule (scene, is_rival ? layout->rival : layout->superseded, x, top, x, bottom);
  mz_scene_builder_set_datum (scene, mark, (const guint32 *) (gpointer) figures->data, figures->len);
  mz_scene_builder_set_info (scene, mark, row->subject, sentence, NULL);
  mz_scene_builder_set_flags (scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
  if (cluster->n_items > 1 && cluster->has_room && lane.height / 0.55 >= MIN_ROW_FOR_COUNT)
    add_count (layout, cluster->n_items, x, is_rival ? top - 2 : bottom + MZ_SIZE_SMALL - 3);
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
    add_cluster (layout, slot, items, &g_array_index (clusters, Cluster, i));
}

/* A line over the range that the drawn figure and its rivals span. */
static void
add_whisker (MzBarLayout *layout,
             guint        slot,
             guint        panel)
{
  const MzBarRow *row = g_ptr_array_index (layout->shown, slot);
  MzRect lane = _mz_bar_get_lane (layout, slot, panel, 0);
  double y = lane.y + lane.height / 2;
  double range[2] = { NAN, NAN };
  gboolean has_rival = FALSE;

  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (item->panel != panel || item->mark == MZ_BAR_SUPERSEDED || isnan (item->value))
        continue;
      has_rival |= item->mark == MZ_BAR_RIVAL;
      range[0] = isnan (range[0]) ? item->value : MIN (range[0], item->value);
      range[1] = isnan (range[1]) ? item->value : MAX (range[1], item->value);
    }
  if (has_rival)
    mz_scene_builder_add_rule (layout->build->scene, layout->whisker, _mz_bar_get_x (layout, panel, range[0]), y,
                               _mz_bar_get_x (layout, panel, range[1]), y);
}

/* A whisker and the ticks of rivals and older editions, those that lie close together as one. */
void
_mz_bar_add_ticks (MzBarLayout *layout,
                   guint        slot,
                   guint        panel)
{
  add_whisker (layout, slot, panel);
  add_clusters (layout, slot, MZ_BAR_SUPERSEDED, panel);
  add_clusters (layout, slot, MZ_BAR_RIVAL, panel);
}
