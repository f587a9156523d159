/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-option-words.h"

#include <glib/gi18n-lib.h>

#define MAX_WORDS 7
#define MAP       (1u << MZ_VIEW_MAP)
#define BARS      (1u << MZ_VIEW_BARS)
#define TREND     (1u << MZ_VIEW_TREND)
#define HOLDINGS  (1u << MZ_VIEW_HOLDINGS)
#define TABLE     (1u << MZ_VIEW_TABLE)

typedef struct
{
  const char    *label;              /* context "option" */
  guint          views;              /* in which it means something */
  MzOptionPlace  place;
  MzOptionValues values;
  gboolean     (*applies) (const MzViewSpec *spec);   /* nullable: whether it does in this mode of the view */
  const char    *words[MAX_WORDS];   /* of the values of a choice, or of the 0 of a number; context "option value" */
} Row;

static gboolean
has_fills (const MzViewSpec *spec)
{
  return mz_view_spec_get_option (spec, MZ_OPTION_MAP_MARKS) == MZ_MAP_FILLS;
}

static gboolean
is_flat (const MzViewSpec *spec)
{
  return mz_view_spec_get_option (spec, MZ_OPTION_PROJECTION) != MZ_PROJECTION_ORTHOGRAPHIC;
}

static gboolean
is_single (const MzViewSpec *spec)
{
  return mz_view_spec_get_option (spec, MZ_OPTION_COMPARE) == MZ_COMPARE_NONE;
}

static gboolean
is_compared (const MzViewSpec *spec)
{
  return !is_single (spec);
}

static gboolean
has_lines (const MzViewSpec *spec)
{
  return mz_view_spec_get_option (spec, MZ_OPTION_TREND_MARKS) == MZ_TREND_LINES;
}

static gboolean
has_capacity (const MzViewSpec *spec)
{
  return mz_view_spec_get_option (spec, MZ_OPTION_HOLDINGS_MARKS) == MZ_HOLDINGS_CAPACITY;
}

static gboolean
has_graph (const MzViewSpec *spec)
{
  return mz_view_spec_get_option (spec, MZ_OPTION_HOLDINGS_MARKS) == MZ_HOLDINGS_GRAPH;
}

static gboolean
has_tonnages (const MzViewSpec *spec)
{
  return mz_view_spec_get_view (spec) != MZ_VIEW_HOLDINGS || has_capacity (spec);
}

static const Row rows[MZ_N_OPTIONS] = {
  [MZ_OPTION_MAP_MARKS] = { NC_("option", "Values on the map"), MAP, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED, NULL,
                            { NC_("option value", "Coloured countries"), NC_("option value", "Circles") } },
  [MZ_OPTION_CLASSES] = { NC_("option", "Colour classes"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED, has_fills,
                          { NC_("option value", "Equal counts"), NC_("option value", "Equal steps"),
                            NC_("option value", "Logarithmic") } },
  [MZ_OPTION_N_CLASSES] = { NC_("option", "Number of classes"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NUMBERS,
                            has_fills },
  [MZ_OPTION_SCALE_YEARS] = { NC_("option", "Colours and sizes"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED,
                              NULL, { NC_("option value", "For this year"), NC_("option value", "Same for all years") } },
  [MZ_OPTION_PROJECTION] = { NC_("option", "Projection"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED, NULL,
                             { NC_("option value", "Equal Earth"), NC_("option value", "Natural Earth"),
                               NC_("option value", "Robinson"), NC_("option value", "Mercator"),
                               NC_("option value", "Globe") } },
  [MZ_OPTION_MERIDIAN] = { NC_("option", "Longitude in the middle"), MAP, MZ_OPTION_IN_POPOVER,
                           MZ_OPTION_VALUES_NUMBERS, is_flat },
  [MZ_OPTION_BORDERS] = { NC_("option", "Disputed borders"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED, NULL,
                          { NC_("option value", "De facto"), NC_("option value", "United Nations") } },
  [MZ_OPTION_SITES] = { NC_("option", "Facilities"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED },
  [MZ_OPTION_OCCURRENCES] = { NC_("option", "Known occurrences"), MAP, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED },
  [MZ_OPTION_VALUE_SCALE] = { NC_("option", "Scale"), BARS | TREND, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED, NULL,
                              { NC_("option value", "Absolute"), NC_("option value", "Share of world"),
                                NC_("option value", "Logarithmic") } },
  [MZ_OPTION_SORT] = { NC_("option", "Order"), BARS, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED, NULL,
                       { NC_("option value", "Largest first"), NC_("option value", "By name"),
                         NC_("option value", "By change") } },
  [MZ_OPTION_TOP] = { NC_("option", "Number of bars"), BARS, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NUMBERS, NULL,
                      { NC_("option value", "All") } },
  [MZ_OPTION_STACK] = { NC_("option", "Stacked by"), BARS, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED, is_single,
                        { NC_("option value", "Nothing"), NC_("option value", "Stage"), NC_("option value", "Company"),
                          NC_("option value", "Basis") } },
  [MZ_OPTION_COMPARE] = { NC_("option", "Compare"), BARS, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED, NULL,
                          { NC_("option value", "Nothing"), NC_("option value", "Two years"),
                            NC_("option value", "Two editions") } },
  [MZ_OPTION_COMPARE_WITH] = { NC_("option", "Compare with"), BARS, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_EDITIONS,
                               is_compared, { NC_("option value", "The one before") } },
  [MZ_OPTION_FACETS] = { NC_("option", "Charts"), BARS, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_NAMED, is_single,
                         { NC_("option value", "One for all sources"), NC_("option value", "One for each source") } },
  [MZ_OPTION_TREND_MARKS] = { NC_("option", "Years drawn as"), TREND, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED, NULL,
                              { NC_("option value", "Lines"), NC_("option value", "Areas") } },
  [MZ_OPTION_BASE_YEAR] = { NC_("option", "Year that is 100"), TREND, MZ_OPTION_IN_POPOVER, MZ_OPTION_VALUES_YEARS,
                            has_lines, { NC_("option value", "None") } },
  [MZ_OPTION_HOLDINGS_MARKS] = { NC_("option", "Holdings drawn as"), HOLDINGS, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED,
                                 NULL, { NC_("option value", "Matrix of stakes"), NC_("option value", "Capacity"),
                                         NC_("option value", "Network") } },
  [MZ_OPTION_STAGE] = { NC_("option", "Stage"), HOLDINGS, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED, has_capacity,
                        { NC_("option value", "Mine"), NC_("option value", "Separation"),
                          NC_("option value", "Metal and alloy"), NC_("option value", "Magnet") } },
  [MZ_OPTION_DEPTH] = { NC_("option", "Steps from the company"), HOLDINGS, MZ_OPTION_IN_POPOVER,
                        MZ_OPTION_VALUES_NUMBERS, has_graph, { NC_("option value", "All") } },
  [MZ_OPTION_TABLE_ROWS] = { NC_("option", "Rows"), TABLE, MZ_OPTION_IN_BAR, MZ_OPTION_VALUES_NAMED, NULL,
                             { NC_("option value", "Figures"), NC_("option value", "Holdings"),
                               NC_("option value", "Events"), NC_("option value", "Figures of all years") } },
  [MZ_OPTION_UNITS] = { NC_("option", "Unit of tonnages"), MAP | BARS | TREND | HOLDINGS, MZ_OPTION_IN_POPOVER,
                        MZ_OPTION_VALUES_NAMED, has_tonnages,
                        { NC_("option value", "Automatic"), NC_("option value", "Tonnes"),
                          NC_("option value", "Thousand tonnes"), NC_("option value", "Million tonnes") } },
  [MZ_OPTION_BESIDE] = { NC_("option", "View beside"), 0, MZ_OPTION_ELSEWHERE, MZ_OPTION_VALUES_NAMED },
};

/**
 * mz_option_words_get_label:
 * @option: an option of a view
 *
 * Returns: (transfer none): what the window calls it
 */
const char *
mz_option_words_get_label (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "option", rows[option].label);
}

/**
 * mz_option_words_get_value:
 * @option: an option of a view
 * @value: one of the values of a choice, or 0
 *
 * Returns: (transfer none) (nullable): what the window calls the value, %NULL when it is a plain number
 */
const char *
mz_option_words_get_value (MzViewOption option,
                           int          value)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, NULL);

  if (value < 0 || value >= MAX_WORDS || rows[option].words[value] == NULL)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, "option value", rows[option].words[value]);
}

/**
 * mz_option_words_get_place:
 * @option: an option of a view
 *
 * Returns: where the window has its control
 */
MzOptionPlace
mz_option_words_get_place (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, MZ_OPTION_ELSEWHERE);

  return rows[option].place;
}

/**
 * mz_option_words_get_values:
 * @option: an option of a view
 *
 * Returns: what its values are to a reader
 */
MzOptionValues
mz_option_words_get_values (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, MZ_OPTION_VALUES_NAMED);

  return rows[option].values;
}

/**
 * mz_option_words_apply:
 * @option: an option of a view
 * @spec: a view
 *
 * Returns: whether the option means something in this view and mode
 */
gboolean
mz_option_words_apply (MzViewOption      option,
                       const MzViewSpec *spec)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, FALSE);

  return (rows[option].views & (1u << mz_view_spec_get_view (spec))) != 0 &&
         (rows[option].applies == NULL || rows[option].applies (spec));
}
