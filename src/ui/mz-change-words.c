/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-change-words.h"

#include "mz-option-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  PART_VINTAGE,
  PART_BASIS,
  PART_PUBLISHER,
  PART_GROUP,
  N_FILTERS,
} Part;

static gboolean
is_filter_changed (const MzViewSpec *before,
                   const MzViewSpec *after,
                   Part              part)
{
  const MzLens *left = mz_view_spec_get_lens (before);
  const MzLens *right = mz_view_spec_get_lens (after);

  switch (part)
    {
    case PART_VINTAGE:
      return mz_lens_get_vintage (left) != mz_lens_get_vintage (right);
    case PART_BASIS:
      return g_strcmp0 (mz_lens_get_basis (left), mz_lens_get_basis (right)) != 0;
    case PART_PUBLISHER:
      return g_strcmp0 (mz_lens_get_publisher (left), mz_lens_get_publisher (right)) != 0;
    case PART_GROUP:
    case N_FILTERS:
    default:
      return g_strcmp0 (mz_view_spec_get_text (before, MZ_VIEW_TEXT_GROUP),
                        mz_view_spec_get_text (after, MZ_VIEW_TEXT_GROUP)) != 0;
    }
}

static const char *
name_filters (const MzViewSpec *before,
              const MzViewSpec *after)
{
  const char *const names[N_FILTERS] = {
    [PART_VINTAGE] = C_("filter", "As known in"),
    [PART_BASIS] = C_("filter", "Basis"),
    [PART_PUBLISHER] = C_("filter", "Publisher"),
    [PART_GROUP] = C_("change", "Group of countries"),
  };
  const char *name = NULL;

  for (Part i = 0; i < N_FILTERS; i++)
    {
      if (is_filter_changed (before, after, i))
        name = name == NULL ? names[i] : _("Filters");
    }

  return name;
}

static const char *
name_texts (const MzViewSpec *before,
            const MzViewSpec *after)
{
  const char *const names[MZ_N_VIEW_TEXTS] = {
    [MZ_VIEW_TEXT_FOCUS] = C_("option", "Around"),
    [MZ_VIEW_TEXT_SEARCH] = C_("change", "Words searched for"),
    [MZ_VIEW_TEXT_TABLE_SORT] = C_("change", "Order of the rows"),
  };

  for (MzViewText i = 0; i < MZ_N_VIEW_TEXTS; i++)
    {
      if (names[i] != NULL && g_strcmp0 (mz_view_spec_get_text (before, i), mz_view_spec_get_text (after, i)) != 0)
        return names[i];
    }

  return NULL;
}

static const char *
name_options (const MzViewSpec *before,
              const MzViewSpec *after)
{
  for (MzViewOption i = 0; i < MZ_N_OPTIONS; i++)
    {
      if (mz_view_spec_get_option (before, i) != mz_view_spec_get_option (after, i))
        return mz_option_words_get_label (i);
    }

  return NULL;
}

static gboolean
is_lens_changed (const MzViewSpec *before,
                 const MzViewSpec *after)
{
  const MzLens *left = mz_view_spec_get_lens (before);
  const MzLens *right = mz_view_spec_get_lens (after);

  return mz_lens_get_kind (left) != mz_lens_get_kind (right) ||
         g_strcmp0 (mz_lens_get_source_id (left), mz_lens_get_source_id (right)) != 0;
}

static gboolean
is_range_changed (const MzViewSpec *before,
                  const MzViewSpec *after)
{
  MzPeriod left = { 0 };
  MzPeriod right = { 0 };

  mz_view_spec_get_range (before, &left);
  mz_view_spec_get_range (after, &right);

  return left.first_day != right.first_day || left.last_day != right.last_day;
}

static const char *
name_rest (const MzViewSpec *before,
           const MzViewSpec *after)
{
  if (!g_strv_equal (mz_view_spec_get_selection (before), mz_view_spec_get_selection (after)))
    return C_("change", "Selection");
  if (is_range_changed (before, after))
    return C_("change", "Time shown");
  if (mz_view_spec_equal (before, after))
    return C_("change", "Figure in focus");

  return C_("change", "Part of the map");
}

/**
 * mz_change_words_get:
 * @change: a change to a view
 *
 * Returns: (transfer none): what was changed, as the window calls its control
 */
const char *
mz_change_words_get (const MzHistoryChange *change)
{
  const MzViewSpec *before = change->before->spec;
  const MzViewSpec *after = change->after->spec;
  const char *name = name_filters (before, after);

  if (name == NULL && is_lens_changed (before, after))
    name = C_("change", "Which figures are drawn");
  if (name == NULL && mz_view_spec_get_year (before) != mz_view_spec_get_year (after))
    name = _("Year");
  if (name == NULL)
    name = name_texts (before, after);
  if (name == NULL)
    name = name_options (before, after);

  return name != NULL ? name : name_rest (before, after);
}
