/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-list.h"

#include <math.h>

/* What one holder has, of what is in view. */
typedef struct
{
  guint    holder;
  guint    n_steps;       /* from the focus */
  gboolean holds_focus;
  GArray  *links;         /* (element-type guint) */
} Group;

static void
clear_group (gpointer data)
{
  g_array_unref (((Group *) data)->links);
}

static GArray *
collect_groups (const MzHoldings *holdings)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  g_array_set_clear_func (groups, clear_group);
  for (guint i = 0; i < holdings->links->len; i++)
    {
      guint link = g_array_index (holdings->links, guint, i);
      guint holder = _mz_holdings_net_get_link (holdings->net, link)->holder;
      guint asset = _mz_holdings_net_get_link (holdings->net, link)->asset;
      Group group = { .holder = holder, .n_steps = g_array_index (holdings->steps, guint, holder) };

      /* Links are sorted by holder. */
      if (groups->len == 0 || g_array_index (groups, Group, groups->len - 1).holder != holder)
        {
          group.links = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (groups, group);
        }
      g_array_append_val (g_array_index (groups, Group, groups->len - 1).links, link);
      g_array_index (groups, Group, groups->len - 1).holds_focus |= _mz_holdings_is_in_focus (holdings, asset);
    }

  return groups;
}

/* The focus first, then who holds it, then who has most, then by id. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *one = a;
  const Group *other = b;

  if ((one->n_steps == 0) != (other->n_steps == 0))
    return one->n_steps == 0 ? -1 : 1;
  if (one->holds_focus != other->holds_focus)
    return one->holds_focus ? -1 : 1;
  if (one->links->len != other->links->len)
    return one->links->len > other->links->len ? -1 : 1;
  if (one->n_steps != other->n_steps)
    return one->n_steps < other->n_steps ? -1 : 1;

  return one->holder < other->holder ? -1 : 1;
}

static double
get_order (const MzHoldings *holdings,
           guint             link)
{
  const MzHolding *holding = _mz_holdings_net_get_drawn (holdings->net, link);

  return isnan (holding->share) ? -1 : holding->share;
}

/* What is in force first, then the largest stake, then by id. */
static int
compare_links (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const MzHoldings *holdings = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  MzLinkState state = _mz_holdings_net_get_link (holdings->net, one)->state;
  MzLinkState other_state = _mz_holdings_net_get_link (holdings->net, other)->state;

  if (state != other_state)
    return state < other_state ? -1 : 1;
  if (get_order (holdings, one) != get_order (holdings, other))
    return get_order (holdings, one) > get_order (holdings, other) ? -1 : 1;

  return one < other ? -1 : 1;
}

static void
add_group (GArray      *lines,
           const Group *group,
           gboolean     is_first_single)
{
  gboolean has_heading = group->links->len > 1 || group->n_steps == 0;
  MzHoldingsLine line = {
    .is_heading = has_heading,
    .names_holder = !has_heading,
    .node = group->holder,
    .n_in_group = group->links->len + has_heading,
    .gap = has_heading || is_first_single,
  };

  if (has_heading)
    g_array_append_val (lines, line);
  line.is_heading = FALSE;
  for (guint i = 0; i < group->links->len; i++)
    {
      line.link = g_array_index (group->links, guint, i);
      g_array_append_val (lines, line);
      line.gap = 0;
    }
}

GArray *
_mz_holdings_list_collect (const MzHoldings *holdings)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (MzHoldingsLine));
  g_autoptr (GArray) groups = collect_groups (holdings);
  gboolean was_single = FALSE;

  g_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = &g_array_index (groups, Group, i);
      gboolean is_single = group->links->len == 1 && group->n_steps != 0;

      g_array_sort_with_data (group->links, compare_links, (gpointer) holdings);
      add_group (lines, group, is_single && !was_single);
      was_single = is_single;
    }

  return lines;
}
