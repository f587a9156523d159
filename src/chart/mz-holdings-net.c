/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-net.h"

#include "mz-holdings-operations.h"
#include "mz-ownership.h"
#include <string.h>

/* What decides the order of statements: ends, then how well they suit the view. */
typedef struct
{
  const MzHolding *holding;
  gboolean         is_right;    /* to mine, not to own */
  gboolean         is_chosen;   /* by a lens that looks through one source */
  gboolean         is_late;     /* said only after the day */
  MzLinkState      state;
} Candidate;

static MzLinkState
get_state (const MzHolding *holding,
           int              day)
{
  gboolean is_pending_kind = g_str_equal (holding->kind, "acquiring") ||
                             g_str_equal (holding->kind, "under_discussion");

  if (mz_holding_has_ended (holding, day))
    return MZ_LINK_ENDED;

  return mz_holding_is_in_force (holding, day) && !is_pending_kind ? MZ_LINK_IN_FORCE : MZ_LINK_PENDING;
}

static gboolean
is_source_chosen (MzDataset    *dataset,
                  const MzLens *lens,
                  guint32       source)
{
  return mz_lens_get_kind (lens) == MZ_LENS_SOURCE &&
         mz_dataset_find_source (dataset, mz_lens_get_source_id (lens)) == source;
}

static int
compare_ends (const Candidate *one,
              const Candidate *other)
{
  int order = strcmp (one->holding->holder, other->holding->holder);

  if (order == 0)
    order = strcmp (one->holding->asset, other->holding->asset);
  if (order == 0)
    order = (int) one->is_right - (int) other->is_right;

  return order;
}

/* The source that the reader looks through first, then what is in force before plans and plans before
 * what has ended, then the newest that was said by the day. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;
  int order = compare_ends (one, other);

  if (order != 0)
    return order;
  if (one->is_chosen != other->is_chosen)
    return one->is_chosen ? -1 : 1;
  if (one->state != other->state)
    return one->state < other->state ? -1 : 1;
  if (one->is_late != other->is_late)
    return one->is_late ? 1 : -1;
  if (one->holding->base.as_of_day != other->holding->base.as_of_day)
    return (one->holding->base.as_of_day > other->holding->base.as_of_day) == one->is_late ? 1 : -1;

  return strcmp (one->holding->base.id, other->holding->base.id);
}

/* A holding belongs to a group of countries with either end. */
static gboolean
is_in_group (MzChartBuild    *build,
             const MzHolding *holding)
{
  gboolean is_inside = _mz_chart_build_is_in_group (build, holding->holder) ||
                       _mz_chart_build_is_in_group (build, holding->asset);

  build->n_outside += !is_inside;

  return is_inside;
}

static gboolean
is_right (const MzHolding *holding)
{
  return g_str_equal (holding->kind, "mining_rights");
}

/* Once for each two ends, whatever has been stated of them; who operates only without a holding. */
static void
add_later (MzHoldingsNet   *self,
           const MzHolding *holding)
{
  for (guint i = 0; i < self->later->len; i++)
    {
      const MzHolding *other = g_ptr_array_index (self->later, i);

      if (g_str_equal (other->holder, holding->holder) && g_str_equal (other->asset, holding->asset) &&
          (is_right (other) == is_right (holding) || holding->base.index == MZ_NO_INDEX))
        return;
    }
  g_ptr_array_add (self->later, (gpointer) holding);
}

static GArray *
collect_candidates (MzHoldingsNet *self,
                    MzChartBuild  *build,
                    int            day)
{
  MzDataset *dataset = build->dataset;
  const MzLens *lens = mz_view_spec_get_lens (build->spec);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);
      const Candidate candidate = {
        .holding = holding,
        .is_right = is_right (holding),
        .is_chosen = is_source_chosen (dataset, lens, holding->base.source),
        .is_late = day != 0 && holding->base.as_of_day > day,
        .state = get_state (holding, day),
      };

      if (!_mz_chart_build_admits (build, &holding->base) || !is_in_group (build, holding))
        continue;
      if (mz_holding_is_later (holding, day))
        add_later (self, holding);
      else
        g_array_append_val (candidates, candidate);
    }

  return candidates;
}

static gboolean
has_pair (const GArray *candidates,
          const char   *holder,
          const char   *asset)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const MzHolding *holding = g_array_index (candidates, Candidate, i).holding;

      if (holding->base.index != MZ_NO_INDEX && g_str_equal (holding->holder, holder) &&
          g_str_equal (holding->asset, asset))
        return TRUE;
    }

  return FALSE;
}

static gboolean
admits_operation (MzChartBuild    *build,
                  const MzHolding *operation)
{
  return mz_lens_pass (mz_view_spec_get_lens (build->spec), build->dataset, &operation->base) == MZ_LENS_PASS_SHOWN &&
         (_mz_chart_build_is_in_group (build, operation->holder) || _mz_chart_build_is_in_group (build, operation->asset));
}

static gboolean
is_drawn (const GArray    *candidates,
          const MzHolding *later)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      const MzHolding *holding = g_array_index (candidates, Candidate, i).holding;

      if (g_str_equal (holding->holder, later->holder) && g_str_equal (holding->asset, later->asset) &&
          is_right (holding) == is_right (later))
        return TRUE;
    }

  return FALSE;
}

/* What is said of an earlier day is drawn, not told as later. */
static void
drop_known (MzHoldingsNet *self,
            const GArray  *candidates)
{
  for (guint i = self->later->len; i > 0; i--)
    {
      if (is_drawn (candidates, g_ptr_array_index (self->later, i - 1)))
        g_ptr_array_remove_index (self->later, i - 1);
    }
}

/* A statement about the same two says more than who operates. */
static void
add_operations (MzHoldingsNet *self,
                MzChartBuild  *build,
                GArray        *candidates,
                int            day)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      const Candidate candidate = { .holding = g_ptr_array_index (self->operations, i), .state = MZ_LINK_IN_FORCE };

      if (has_pair (candidates, candidate.holding->holder, candidate.holding->asset) ||
          !admits_operation (build, candidate.holding))
        continue;
      if (mz_holding_is_later (candidate.holding, day))
        add_later (self, candidate.holding);
      else
        g_array_append_val (candidates, candidate);
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (((const MzHoldingsNode *) a)->id, ((const MzHoldingsNode *) b)->id);
}

static void
add_node (MzHoldingsNet *self,
          GHashTable    *seen,
          const char    *id)
{
  const MzHoldingsNode node = {
    .id = id,
    .company = mz_dataset_find_company (self->dataset, id),
    .facility = mz_dataset_find_facility (self->dataset, id),
    .held = NULL,
  };

  if (g_hash_table_add (seen, (gpointer) id))
    g_array_append_val (self->nodes, node);
}

static void
clear_node (gpointer data)
{
  MzHoldingsNode *node = data;

  g_clear_pointer (&node->held, g_array_unref);
  g_clear_pointer (&node->holders, g_array_unref);
}

static MzHoldingsNode *
get_node (MzHoldingsNet *self,
          guint          node)
{
  return &g_array_index (self->nodes, MzHoldingsNode, node);
}

static void
add_nodes (MzHoldingsNet *self,
           const GArray  *candidates)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < candidates->len; i++)
    {
      const MzHolding *holding = g_array_index (candidates, Candidate, i).holding;

      add_node (self, seen, holding->holder);
      add_node (self, seen, holding->asset);
    }
  g_array_sort (self->nodes, compare_ids);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      get_node (self, i)->held = g_array_new (FALSE, FALSE, sizeof (guint));
      get_node (self, i)->holders = g_array_new (FALSE, FALSE, sizeof (guint));
    }
}

static void
add_link (MzHoldingsNet   *self,
          const Candidate *first)
{
  MzHoldingsLink link = {
    .drawn = first->holding->base.index,
    .operation = first->holding->base.index == MZ_NO_INDEX ? first->holding : NULL,
    .state = first->state,
    .first_statement = self->statements->len,
  };
  guint place = self->links->len;

  _mz_holdings_net_find (self, first->holding->holder, &link.holder);
  _mz_holdings_net_find (self, first->holding->asset, &link.asset);
  g_array_append_val (self->links, link);
  g_array_append_val (get_node (self, link.holder)->held, place);
  g_array_append_val (get_node (self, link.asset)->holders, place);
}

static void
add_links (MzHoldingsNet *self,
           const GArray  *candidates)
{
  const Candidate *before = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      guint32 holding = candidate->holding->base.index;

      if (before == NULL || compare_ends (before, candidate) != 0)
        add_link (self, candidate);
      g_array_append_val (self->statements, holding);
      g_array_index (self->links, MzHoldingsLink, self->links->len - 1).n_statements++;
      before = candidate;
    }
}

/* One connected part, before it is known how large it is. */
typedef struct
{
  guint n_nodes;
  guint first;   /* node of the smallest id */
} Part;

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *one = a;
  const Part *other = b;

  if (one->n_nodes != other->n_nodes)
    return one->n_nodes > other->n_nodes ? -1 : 1;

  return one->first < other->first ? -1 : 1;
}

static void
number_part (MzHoldingsNet *self,
             guint          start,
             guint          number)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (queue, start);
  get_node (self, start)->part = number;
  for (guint at = 0; at < queue->len; at++)
    {
      const MzHoldingsNode *node = get_node (self, g_array_index (queue, guint, at));

      for (guint i = 0; i < node->held->len + node->holders->len; i++)
        {
          guint next = i < node->held->len
                         ? _mz_holdings_net_get_link (self, g_array_index (node->held, guint, i))->asset
                         : _mz_holdings_net_get_link (self, g_array_index (node->holders, guint, i - node->held->len))->holder;

          if (get_node (self, next)->part == number)
            continue;
          get_node (self, next)->part = number;
          g_array_append_val (queue, next);
        }
    }
}

static void
number_parts (MzHoldingsNet *self)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (guint i = 0; i < self->nodes->len; i++)
    get_node (self, i)->part = G_MAXUINT;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const Part part = { 0, i };

      if (get_node (self, i)->part != G_MAXUINT)
        continue;
      number_part (self, i, parts->len);
      g_array_append_val (parts, part);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    g_array_index (parts, Part, get_node (self, i)->part).n_nodes++;
  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < self->nodes->len; i++)
    get_node (self, i)->part = G_MAXUINT;
  for (guint i = 0; i < parts->len; i++)
    number_part (self, g_array_index (parts, Part, i).first, i);
  self->n_parts = parts->len;
}

MzHoldingsNet *
_mz_holdings_net_new (MzChartBuild *build,
                      int           day)
{
  MzHoldingsNet *self = g_new0 (MzHoldingsNet, 1);
  g_autoptr (GArray) candidates = NULL;

  self->dataset = build->dataset;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MzHoldingsNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->links = g_array_new (FALSE, FALSE, sizeof (MzHoldingsLink));
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->operations = _mz_holdings_operations_new (build->dataset);
  self->later = g_ptr_array_new ();
  candidates = collect_candidates (self, build, day);
  drop_known (self, candidates);
  add_operations (self, build, candidates, day);
  g_array_sort (candidates, compare_candidates);
  add_nodes (self, candidates);
  add_links (self, candidates);
  number_parts (self);

  return self;
}

void
_mz_holdings_net_free (MzHoldingsNet *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->links);
  g_array_unref (self->statements);
  g_ptr_array_unref (self->operations);
  g_ptr_array_unref (self->later);
  g_free (self);
}

const MzHoldingsNode *
_mz_holdings_net_get_node (const MzHoldingsNet *self,
                           guint                node)
{
  return &g_array_index (self->nodes, MzHoldingsNode, node);
}

const MzHoldingsLink *
_mz_holdings_net_get_link (const MzHoldingsNet *self,
                           guint                link)
{
  return &g_array_index (self->links, MzHoldingsLink, link);
}

const MzHolding *
_mz_holdings_net_get_drawn (const MzHoldingsNet *self,
                            guint                link)
{
  const MzHoldingsLink *record = _mz_holdings_net_get_link (self, link);

  return record->operation != NULL ? record->operation : mz_dataset_get_holding (self->dataset, record->drawn);
}

gboolean
_mz_holdings_net_is_operation (const MzHoldingsNet *self,
                               guint                link)
{
  return _mz_holdings_net_get_link (self, link)->operation != NULL;
}

const MzHolding *
_mz_holdings_net_get_statement (const MzHoldingsNet  *self,
                                const MzHoldingsLink *link,
                                guint                 n)
{
  return mz_dataset_get_holding (self->dataset, g_array_index (self->statements, guint32, link->first_statement + n));
}

gboolean
_mz_holdings_net_find (const MzHoldingsNet *self,
                       const char          *id,
                       guint               *node_out)
{
  const MzHoldingsNode key = { .id = id };

  return g_array_binary_search (self->nodes, &key, compare_ids, node_out);
}

/* ISO 3166-1 alpha-3; NULL when it is not recorded. */
const char *
_mz_holdings_net_get_country (const MzHoldingsNet *self,
                              guint                node)
{
  const MzHoldingsNode *record = _mz_holdings_net_get_node (self, node);

  if (record->company != MZ_NO_INDEX)
    return mz_dataset_get_company (self->dataset, record->company)->country;
  if (record->facility != MZ_NO_INDEX)
    return mz_dataset_get_facility (self->dataset, record->facility)->country;

  return NULL;
}

static void
visit (GArray *steps,
       GArray *queue,
       guint   node,
       guint   n_steps)
{
  if (g_array_index (steps, guint, node) != G_MAXUINT)
    return;
  g_array_index (steps, guint, node) = n_steps;
  g_array_append_val (queue, node);
}

GArray *
_mz_holdings_net_measure_steps (const MzHoldingsNet *self,
                                const GArray        *seeds)
{
  const guint unreached = G_MAXUINT;
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->nodes->len; i++)
    g_array_append_val (steps, unreached);
  for (guint i = 0; i < seeds->len; i++)
    visit (steps, queue, g_array_index (seeds, guint, i), 0);
  for (guint at = 0; at < queue->len; at++)
    {
      guint here = g_array_index (queue, guint, at);
      const MzHoldingsNode *node = _mz_holdings_net_get_node (self, here);
      guint next = g_array_index (steps, guint, here) + 1;

      for (guint i = 0; i < node->held->len; i++)
        visit (steps, queue, _mz_holdings_net_get_link (self, g_array_index (node->held, guint, i))->asset, next);
      for (guint i = 0; i < node->holders->len; i++)
        visit (steps, queue, _mz_holdings_net_get_link (self, g_array_index (node->holders, guint, i))->holder, next);
    }

  return steps;
}
