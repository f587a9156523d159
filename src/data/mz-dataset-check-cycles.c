/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-check-private.h"
#include "mz-ownership.h"

#include <glib/gi18n-lib.h>

/* A longer chain says no more to a person. */
#define MAX_STEPS_TOLD 20

/* Who holds what, as lists of holdings by holder. All walks go over the visited set, so
 * that each holding is followed once however the data are knotted. */
typedef struct
{
  MzDatasetReader *reader;
  GHashTable      *holdings;   /* holder -> GArray of holdings */
  GHashTable      *visited;    /* holders whose holdings have all been followed */
  GHashTable      *on_path;    /* holders on the way from the start to here -> their step + 1 */
  GArray          *path;       /* (element-type Step) */
} Walk;

typedef struct
{
  const char *holder;
  guint       next;            /* which of its holdings is followed next */
} Step;

static void
collect_holdings (Walk *walk)
{
  guint32 n_holdings = _mz_dataset_builder_get_n (walk->reader->builder, MZ_RECORD_HOLDING);

  for (guint32 i = 0; i < n_holdings; i++)
    {
      const MzHolding *holding =
          _mz_dataset_builder_get (walk->reader->builder, MZ_RECORD_HOLDING, i);
      GArray *list;

      if (!mz_holding_is_ownership (holding))
        continue;
      list = g_hash_table_lookup (walk->holdings, holding->holder);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (walk->holdings, (gpointer) holding->holder, list);
        }
      g_array_append_val (list, i);
    }
}

static char *
describe_chain (Walk       *walk,
                const char *back_to)
{
  GString *chain = g_string_new (NULL);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (walk->on_path, back_to)) - 1;
  guint end = MIN (walk->path->len, first + MAX_STEPS_TOLD);

  for (guint i = first; i < end; i++)
    g_string_append_printf (chain, "%s → ", g_array_index (walk->path, Step, i).holder);
  if (end < walk->path->len)
    g_string_append (chain, "… → ");
  g_string_append (chain, back_to);
  return g_string_free (chain, FALSE);
}

static void
report_cycle (Walk       *walk,
              guint32     holding,
              const char *back_to)
{
  const MzRecordPlace *place =
      g_hash_table_lookup (walk->reader->holding_places, GUINT_TO_POINTER (holding));
  g_autofree char *chain = describe_chain (walk, back_to);
  MzJsonCursor cursors[3];

  _mz_dataset_reader_enter_place (walk->reader, place, cursors);
  REPORT_WARNING (&cursors[2], "asset", .code = "circular-ownership",
                  .message = _("The owners own one another in a circle."), .found = chain,
                  .expected = _("a chain of owners that ends"),
                  .remedy = _("Check the holdings of the chain; leave it so if it is true."));
}

static void
push_step (Walk       *walk,
           const char *holder)
{
  Step step = { .holder = holder };

  g_array_append_val (walk->path, step);
  g_hash_table_insert (walk->on_path, (gpointer) holder, GUINT_TO_POINTER (walk->path->len));
}

static void
pop_step (Walk *walk)
{
  const char *holder = g_array_index (walk->path, Step, walk->path->len - 1).holder;

  g_hash_table_remove (walk->on_path, holder);
  g_hash_table_add (walk->visited, (gpointer) holder);
  g_array_set_size (walk->path, walk->path->len - 1);
}

static void
take_step (Walk *walk)
{
  Step *step = &g_array_index (walk->path, Step, walk->path->len - 1);
  GArray *list = g_hash_table_lookup (walk->holdings, step->holder);
  const MzHolding *holding;
  guint32 index;

  if (list == NULL || step->next == list->len)
    {
      pop_step (walk);
      return;
    }
  index = g_array_index (list, guint32, step->next++);
  holding = _mz_dataset_builder_get (walk->reader->builder, MZ_RECORD_HOLDING, index);
  if (g_hash_table_contains (walk->on_path, holding->asset))
    report_cycle (walk, index, holding->asset);
  else if (!g_hash_table_contains (walk->visited, holding->asset))
    push_step (walk, holding->asset);
}

/**
 * _mz_dataset_check_cycles:
 * @self: a reader that has read all holdings
 *
 * Warns of owners that own one another in a circle, with the chain. Each holding is followed once.
 */
void
_mz_dataset_check_cycles (MzDatasetReader *self)
{
  g_autoptr (GHashTable) holdings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                           (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) visited = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) on_path = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));
  Walk walk = { self, holdings, visited, on_path, path };
  guint32 n_holdings = _mz_dataset_builder_get_n (self->builder, MZ_RECORD_HOLDING);

  collect_holdings (&walk);
  for (guint32 i = 0; i < n_holdings; i++)
    {
      const MzHolding *holding = _mz_dataset_builder_get (self->builder, MZ_RECORD_HOLDING, i);

      if (g_hash_table_contains (visited, holding->holder))
        continue;
      push_step (&walk, holding->holder);
      while (path->len > 0)
        take_step (&walk);
    }
}
