/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-ownership.h"

#include <math.h>
#include <string.h>

/* Real chains have fewer than ten links. What goes beyond these limits is told as unbounded. */
#define MAX_LINKS 64
#define MAX_STEPS 100000

struct _MzOwnership
{
  MzDataset  *dataset;
  GHashTable *holdings;   /* holder -> GArray of holdings, the one in force for each asset */
  guint       n_steps;    /* taken for the holder that was looked at last */
  gboolean    was_cut;    /* the limits were reached for it */
};

/* One walk along all chains that begin at a holder. */
typedef struct
{
  MzOwnership *ownership;
  GHashTable  *on_path;   /* set of holders and assets between the start and here */
  GHashTable  *stakes;    /* asset -> MzStake */
  GArray      *path;      /* (element-type guint32) holdings */
  const char  *asset;     /* whose chains are kept, or NULL */
  GPtrArray   *chains;    /* (element-type GArray) */
} Walk;

/**
 * mz_holding_get_share:
 * @self: a holding
 *
 * Returns: the stake that it stands for, from 0 to 1; all of that when the source gives no number
 */
MzInterval
mz_holding_get_share (const MzHolding *self)
{
  MzInterval share = mz_interval_new_range (0.0, 100.0);

  if (!isnan (self->share))
    share = mz_interval_new (self->share, self->share_bound);
  if (!isnan (self->share_min) && share.low < self->share_min)
    share.low = self->share_min;
  if (!isnan (self->share_max) && share.high > self->share_max)
    share.high = self->share_max;
  if (share.high > 100.0)
    {
      share.high = 100.0;
      share.is_high_open = FALSE;
    }
  return mz_interval_multiply (share, mz_interval_new (0.01, MZ_BOUND_EXACTLY));
}

/**
 * mz_holding_is_ownership:
 * @self: a holding
 *
 * Returns: whether it makes its holder an owner; rights, purchases that are not closed and talks do not
 */
gboolean
mz_holding_is_ownership (const MzHolding *self)
{
  return strcmp (self->kind, "owns") == 0 || strcmp (self->kind, "joint_venture") == 0 ||
         strcmp (self->kind, "equity_stake") == 0;
}

/* Whether one of the words, a list that ends with NULL, stands in what the source says of the state. */
static gboolean
has_word (const char        *status,
          const char *const *words)
{
  g_autofree char *small = NULL;

  if (status == NULL)
    return FALSE;
  small = g_ascii_strdown (status, -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (small, words[i]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static const char *const words_of_ends[] = {
  "out of date", "historic",   "ended",         "terminated", "cancelled",
  "lapsed",      "superseded", "not completed", NULL,
};

static gboolean
is_said_to_be_planned (const char *status)
{
  static const char *const words_of_plans[] = {
    "pending",          "proposed",    "announced", "planned", "discussion",
    "letter of intent", "conditional", "option",    "agreed",  "talks",
    NULL,
  };

  return has_word (status, words_of_plans);
}

/**
 * mz_holding_get_first_day:
 * @self: a holding
 *
 * Returns: the first day of which the source speaks, as in g_date_get_julian(): that since which it holds,
 *   or that as of which it is stated when this is earlier; 0 when no date is stated
 */
int
mz_holding_get_first_day (const MzHolding *self)
{
  if (self->since_day == 0 || self->base.as_of_day == 0)
    return MAX (self->since_day, self->base.as_of_day);
  return MIN (self->since_day, self->base.as_of_day);
}

/**
 * mz_holding_is_later:
 * @self: a holding
 * @day: a day number, or 0 for the newest state that is known
 *
 * Returns: whether all that is stated of it begins after @day, so that nobody says that it held then
 */
gboolean
mz_holding_is_later (const MzHolding *self,
                     int              day)
{
  return day != 0 && mz_holding_get_first_day (self) > day;
}

/* A status tells how it stands now. Of the year of the statement, its own words hold. */
static gboolean
is_of_same_year (int one_day,
                 int other_day)
{
  GDate one, other;

  if (one_day <= 0 || other_day <= 0)
    return FALSE;
  g_date_clear (&one, 1);
  g_date_clear (&other, 1);
  g_date_set_julian (&one, (guint32) one_day);
  g_date_set_julian (&other, (guint32) other_day);
  return g_date_get_year (&one) == g_date_get_year (&other);
}

/**
 * mz_holding_has_ended:
 * @self: a holding
 * @day: a day number, or 0 for the newest state that is known
 *
 * A last day that is stated decides. Without one, a status such as "out of date" counts after the year
 * for which the holding is stated.
 *
 * Returns: whether the source says that the holding is over on @day
 */
gboolean
mz_holding_has_ended (const MzHolding *self,
                      int              day)
{
  if (self->until_day != 0 && day == 0)
    return TRUE;
  if (self->until_day != 0 && self->until_day != day)
    return self->until_day < day;
  return has_word (self->status, words_of_ends) &&
         (self->until_day != 0 || !is_of_same_year (self->base.as_of_day, day));
}

/**
 * mz_holding_is_in_force:
 * @self: a holding
 * @day: a day number, or 0 for the newest state that is known
 *
 * Looks at the status and at the dates between which the source says that it held. What is stated only
 * for a later day was not in force, as far as anybody says.
 *
 * Returns: whether the holder has what the holding says on @day
 */
gboolean
mz_holding_is_in_force (const MzHolding *self,
                        int              day)
{
  if (is_said_to_be_planned (self->status) || mz_holding_has_ended (self, day) || mz_holding_is_later (self, day))
    return FALSE;
  return day == 0 || self->since_day == 0 || self->since_day <= day;
}

/* Of several statements about the same stake that one counts which was newest on the day, or, when
 * all are later, the earliest. */
static gboolean
is_better (const MzHolding *one,
           const MzHolding *other,
           int              day)
{
  gboolean one_is_late = day != 0 && one->base.as_of_day > day;
  gboolean other_is_late = day != 0 && other->base.as_of_day > day;

  if (one_is_late != other_is_late)
    return other_is_late;
  if (one_is_late)
    return one->base.as_of_day < other->base.as_of_day;
  return one->base.as_of_day > other->base.as_of_day;
}

static void
keep_better (MzOwnership *self,
             GHashTable  *places,
             guint32      index,
             int          day)
{
  const MzHolding *holding = mz_dataset_get_holding (self->dataset, index);
  g_autofree char *key = g_strdup_printf ("%s|%s", holding->holder, holding->asset);
  guint32 *kept = g_hash_table_lookup (places, key);

  if (kept == NULL)
    {
      kept = g_new (guint32, 1);
      *kept = index;
      g_hash_table_insert (places, g_steal_pointer (&key), kept);
    }
  else if (is_better (holding, mz_dataset_get_holding (self->dataset, *kept), day))
    *kept = index;
}

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

static void
file_holdings (MzOwnership *self,
               GHashTable  *places)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer index;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &index))
    g_array_append_vals (kept, index, 1);
  g_array_sort (kept, compare_indices);
  for (guint i = 0; i < kept->len; i++)
    {
      guint32 holding = g_array_index (kept, guint32, i);
      const char *holder = mz_dataset_get_holding (self->dataset, holding)->holder;
      GArray *list = g_hash_table_lookup (self->holdings, holder);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (self->holdings, (gpointer) holder, list);
        }
      g_array_append_val (list, holding);
    }
}

/**
 * mz_ownership_new_through:
 * @dataset: a dataset
 * @day: a day number as in g_date_get_julian(), or 0 for the newest state that is known
 * @lens: (nullable): whose vintage and publisher filter holdings must pass
 *
 * Takes the holdings that make an owner and are in force on @day. When several sources speak of the
 * same holder and asset, that one counts which was newest on @day.
 *
 * Returns: (transfer full): who owned what
 */
MzOwnership *
mz_ownership_new_through (MzDataset    *dataset,
                          int           day,
                          const MzLens *lens)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MzOwnership *self = g_new0 (MzOwnership, 1);

  self->dataset = mz_dataset_ref (dataset);
  self->holdings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) g_array_unref);
  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      const MzHolding *holding = mz_dataset_get_holding (dataset, i);

      if (lens != NULL && mz_lens_pass (lens, dataset, &holding->base) != MZ_LENS_PASS_SHOWN)
        continue;
      if (mz_holding_is_ownership (holding) && mz_holding_is_in_force (holding, day))
        keep_better (self, places, i, day);
    }
  file_holdings (self, places);
  return self;
}

/**
 * mz_ownership_new:
 * @dataset: a dataset
 * @day: a day number as in g_date_get_julian(), or 0 for the newest state that is known
 *
 * Returns: (transfer full): who owned what, from all holdings; see mz_ownership_new_through()
 */
MzOwnership *
mz_ownership_new (MzDataset *dataset,
                  int        day)
{
  return mz_ownership_new_through (dataset, day, NULL);
}

/**
 * mz_ownership_free:
 * @self: (transfer full): who owned what
 */
void
mz_ownership_free (MzOwnership *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->holdings);
  mz_dataset_unref (self->dataset);
  g_free (self);
}

static void
add_chain (Walk            *walk,
           const MzHolding *last,
           MzInterval       share)
{
  MzStake *stake = g_hash_table_lookup (walk->stakes, last->asset);

  if (stake == NULL)
    {
      stake = g_new0 (MzStake, 1);
      stake->asset = last->asset;
      g_hash_table_insert (walk->stakes, (gpointer) last->asset, stake);
    }
  stake->share = mz_interval_add (stake->share, share);
  stake->n_chains++;
  stake->is_direct = stake->is_direct || walk->path->len == 1;
  if (walk->asset != NULL && strcmp (walk->asset, last->asset) == 0)
    g_ptr_array_add (walk->chains, g_array_copy (walk->path));
}

static void
follow (Walk       *walk,
        const char *holder,
        MzInterval  share)
{
  GArray *holdings = g_hash_table_lookup (walk->ownership->holdings, holder);

  if (holdings == NULL)
    return;
  g_hash_table_add (walk->on_path, (gpointer) holder);
  for (guint i = 0; i < holdings->len; i++)
    {
      guint32 index = g_array_index (holdings, guint32, i);
      const MzHolding *holding = mz_dataset_get_holding (walk->ownership->dataset, index);
      MzInterval product = mz_interval_multiply (share, mz_holding_get_share (holding));

      if (g_hash_table_contains (walk->on_path, holding->asset))
        continue;
      if (walk->ownership->n_steps == MAX_STEPS || walk->path->len == MAX_LINKS)
        {
          walk->ownership->was_cut = TRUE;
          break;
        }
      walk->ownership->n_steps++;
      g_array_append_val (walk->path, index);
      add_chain (walk, holding, product);
      follow (walk, holding->asset, product);
      g_array_set_size (walk->path, walk->path->len - 1);
    }
  g_hash_table_remove (walk->on_path, holder);
}

static int
compare_stakes (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const MzStake *) a)->asset, ((const MzStake *) b)->asset);
}

/* Nobody has more than all of a thing; where chains were left out, there may be more than was added. */
static GArray *
list_stakes (Walk *walk)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (MzStake));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, walk->stakes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      MzStake stake = *(const MzStake *) value;

      if (walk->ownership->was_cut || stake.share.high > 1.0)
        {
          stake.share.high = 1.0;
          stake.share.is_high_open = FALSE;
        }
      stake.share.low = MIN (stake.share.low, 1.0);
      g_array_append_val (list, stake);
    }
  g_array_sort (list, compare_stakes);
  return list;
}

static GArray *
walk_from (MzOwnership *self,
           const char  *holder,
           const char  *asset,
           GPtrArray   *chains)
{
  g_autoptr (GHashTable) on_path = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) stakes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint32));
  Walk walk = { self, on_path, stakes, path, asset, chains };

  self->n_steps = 0;
  self->was_cut = FALSE;
  follow (&walk, holder, mz_interval_new (1.0, MZ_BOUND_EXACTLY));
  return list_stakes (&walk);
}

/**
 * mz_ownership_get_stakes:
 * @self: who owned what
 * @holder: a company, facility or state
 *
 * Multiplies the shares along each chain and adds up the chains that end in the same asset. A chain
 * never comes back to where it has been, so each holding is used once in a chain and circles end.
 *
 * Returns: (transfer full) (element-type MzStake): what @holder has, sorted by asset
 */
GArray *
mz_ownership_get_stakes (MzOwnership *self,
                         const char  *holder)
{
  g_return_val_if_fail (self != NULL && holder != NULL, NULL);

  return walk_from (self, holder, NULL, NULL);
}

/**
 * mz_ownership_was_cut:
 * @self: who owned what
 *
 * Returns: whether the holder that was looked at last has more or longer chains than are followed
 */
gboolean
mz_ownership_was_cut (const MzOwnership *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->was_cut;
}

/**
 * mz_ownership_get_chains:
 * @self: who owned what
 * @holder: a company, facility or state
 * @asset: a company or facility
 *
 * Returns: (transfer full) (element-type GArray): for each chain from @holder to @asset its holdings,
 *   as an array of guint32
 */
GPtrArray *
mz_ownership_get_chains (MzOwnership *self,
                         const char  *holder,
                         const char  *asset)
{
  GPtrArray *chains = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) stakes = NULL;

  g_return_val_if_fail (self != NULL && holder != NULL && asset != NULL, chains);

  stakes = walk_from (self, holder, asset, chains);
  return chains;
}
