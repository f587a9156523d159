/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* A name and what it is sorted by. */
typedef struct
{
  MzBarRow *row;
  guint     place;    /* before sorting: those that are alike keep their order */
  char     *key;
  double    share;    /* NAN when there is none */
} Entry;

/* Letters without their accents, whatever the case: "Åland" beside "Algeria". */
static char *
fold_accents (const char *name)
{
  g_autofree char *decomposed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed != NULL ? decomposed : name, -1);
  GString *letters = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!g_unichar_ismark (g_utf8_get_char (at)))
        g_string_append_unichar (letters, g_utf8_get_char (at));
    }

  return g_string_free (letters, FALSE);
}

/* Chinese names are in the order of their sounds, which only the rules of the language know. */
static char *
make_key (const char *name,
          const char *language)
{
  locale_t locale = (locale_t) 0;
  char *key;
  gsize length;

  if (g_str_has_prefix (language, "zh"))
    locale = newlocale (LC_ALL_MASK, "zh_CN.UTF-8", (locale_t) 0);
  if (locale == (locale_t) 0)
    return fold_accents (name);

  length = strxfrm_l (NULL, name, 0, locale) + 1;
  key = g_malloc (length);
  strxfrm_l (key, name, length, locale);
  freelocale (locale);

  return key;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;
  int order = strcmp (one->key, other->key);

  return order != 0 ? order : (one->place > other->place) - (one->place < other->place);
}

/* The largest rise first, the largest fall last but for those that have none. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  if (isnan (one->row->change) != isnan (other->row->change))
    return isnan (one->row->change) ? 1 : -1;
  if (!isnan (one->row->change) && one->row->change != other->row->change)
    return one->row->change > other->row->change ? -1 : 1;

  return (one->place > other->place) - (one->place < other->place);
}

/* The largest share first, last those that have none. */
static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  if (isnan (one->share) != isnan (other->share))
    return isnan (one->share) ? 1 : -1;
  if (!isnan (one->share) && one->share != other->share)
    return one->share > other->share ? -1 : 1;

  return (one->place > other->place) - (one->place < other->place);
}

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->key);
}

static double
get_share (const MzBarModel *model,
           const MzBarRow   *row)
{
  double share = NAN;
  MzBound bound;

  if (row->source != NULL)
    _mz_bar_place_row (model, row->source, &share, &bound);

  return share;
}

static GArray *
list_entries (const MzBarModel *model,
              MzSort            sort)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < model->rows->len; i++)
    {
      MzBarRow *row = g_ptr_array_index (model->rows, i);
      const Entry entry = { row, i, sort == MZ_SORT_NAME ? make_key (row->label, model->build->language) : NULL,
                            get_share (model, row) };

      g_array_append_val (entries, entry);
    }

  return entries;
}

static void
sort_rows (MzBarModel   *model,
           MzSort        sort,
           GCompareFunc  compare)
{
  g_autoptr (GArray) entries = list_entries (model, sort);

  g_array_sort (entries, compare);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_index (model->rows, i) = g_array_index (entries, Entry, i).row;
}

/* Shares in the totals of several sources may be in another order than the figures. */
void
_mz_bar_sort_by_share (MzBarModel *model)
{
  if (_mz_bar_is_share (model))
    sort_rows (model, MZ_SORT_VALUE, compare_shares);
}

/* Puts the rows, the largest first, into the order that the view asks for. */
void
_mz_bar_sort (MzBarModel *model)
{
  MzSort sort = mz_view_spec_get_option (model->build->spec, MZ_OPTION_SORT);

  if (sort != MZ_SORT_VALUE)
    sort_rows (model, sort, sort == MZ_SORT_NAME ? compare_keys : compare_changes);
}
