/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-option.h"

#include "mz-number.h"
#include "mz-projection.h"
#include <math.h>

typedef struct
{
  const char        *name;
  MzViewOptionKind   kind;
  int                fallback;
  int                min, max;     /* of a number */
  const char *const *choices;      /* of a choice, ends with NULL */
} Option;

#define CHOICES(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define CHOICE(name, fallback, ...) { name, MZ_OPTION_KIND_CHOICE, fallback, 0, 0, CHOICES (__VA_ARGS__) }
#define NUMBER(name, fallback, min, max) { name, MZ_OPTION_KIND_NUMBER, fallback, min, max, NULL }
#define BOOLEAN(name) { name, MZ_OPTION_KIND_BOOLEAN, FALSE, FALSE, TRUE, NULL }

static const Option options[MZ_N_OPTIONS] = {
  [MZ_OPTION_MAP_MARKS] = CHOICE ("map_marks", MZ_MAP_FILLS, "fills", "circles"),
  [MZ_OPTION_CLASSES] = CHOICE ("classes", MZ_CLASSING_QUANTILE, "quantile", "equal", "log"),
  [MZ_OPTION_N_CLASSES] = NUMBER ("n_classes", 5, 5, 7),
  [MZ_OPTION_SCALE_YEARS] = CHOICE ("scale_years", MZ_SCALE_YEARS_SHOWN, "shown", "all"),
  [MZ_OPTION_PROJECTION] = CHOICE ("projection", MZ_PROJECTION_EQUAL_EARTH, "equal_earth", "natural_earth", "robinson",
                                   "mercator", "orthographic"),
  [MZ_OPTION_MERIDIAN] = NUMBER ("meridian", (int) MZ_PROJECTION_DEFAULT_LON, -180, 180),
  [MZ_OPTION_BORDERS] = CHOICE ("borders", 0, "de_facto", "un"),
  [MZ_OPTION_SITES] = BOOLEAN ("sites"),
  [MZ_OPTION_OCCURRENCES] = BOOLEAN ("occurrences"),
  [MZ_OPTION_VALUE_SCALE] = CHOICE ("value_scale", MZ_VALUE_SCALE_ABSOLUTE, "absolute", "share", "log"),
  [MZ_OPTION_SORT] = CHOICE ("sort", MZ_SORT_VALUE, "value", "name", "change"),
  [MZ_OPTION_TOP] = NUMBER ("top", 0, 0, 100),
  [MZ_OPTION_STACK] = CHOICE ("stack", MZ_STACK_NONE, "none", "stage", "company", "basis"),
  [MZ_OPTION_COMPARE] = CHOICE ("compare", MZ_COMPARE_NONE, "none", "years", "editions"),
  [MZ_OPTION_COMPARE_WITH] = NUMBER ("compare_with", 0, 0, 9999),
  [MZ_OPTION_FACETS] = CHOICE ("facets", MZ_FACETS_NONE, "none", "source"),
  [MZ_OPTION_TREND_MARKS] = CHOICE ("trend_marks", MZ_TREND_LINES, "lines", "area"),
  [MZ_OPTION_BASE_YEAR] = NUMBER ("base_year", 0, 0, 9999),
  [MZ_OPTION_HOLDINGS_MARKS] = CHOICE ("holdings_marks", MZ_HOLDINGS_MATRIX, "matrix", "capacity", "graph"),
  [MZ_OPTION_STAGE] = CHOICE ("stage", MZ_STAGE_CHOICE_MINE, "mine", "separation", "metal", "magnet"),
  [MZ_OPTION_DEPTH] = NUMBER ("depth", 2, 0, 9),
  [MZ_OPTION_TABLE_ROWS] = CHOICE ("table_rows", MZ_TABLE_FIGURES, "figures", "holdings", "events", "all_years"),
  [MZ_OPTION_UNITS] = CHOICE ("units", MZ_UNITS_AUTOMATIC, "automatic", "t", "kt", "mt"),
  [MZ_OPTION_BESIDE] = CHOICE ("beside", 0, "none", "map", "bars", "trend", "holdings", "timeline", "table"),
};

static const char *const text_names[MZ_N_VIEW_TEXTS] = {
  [MZ_VIEW_TEXT_GROUP] = "group",
  [MZ_VIEW_TEXT_FOCUS] = "focus",
  [MZ_VIEW_TEXT_SEARCH] = "search",
  [MZ_VIEW_TEXT_TABLE_SORT] = "table_sort",
  [MZ_VIEW_TEXT_STATEMENT] = "statement",
};

/**
 * mz_view_option_get_name:
 * @option: an option
 *
 * Returns: (transfer none): its name in files; the command line has "-" for "_"
 */
const char *
mz_view_option_get_name (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, NULL);

  return options[option].name;
}

/**
 * mz_view_option_get_kind:
 * @option: an option
 *
 * Returns: whether it is a choice, a number or a boolean
 */
MzViewOptionKind
mz_view_option_get_kind (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, MZ_OPTION_KIND_CHOICE);

  return options[option].kind;
}

/**
 * mz_view_option_get_default:
 * @option: an option
 *
 * Returns: the value of a view that says nothing about it
 */
int
mz_view_option_get_default (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, 0);

  return options[option].fallback;
}

/**
 * mz_view_option_get_range:
 * @option: an option
 * @min_out: (out): its smallest value
 * @max_out: (out): its largest value
 *
 * Tells which values are valid; those of a choice count from 0.
 */
void
mz_view_option_get_range (MzViewOption  option,
                          int          *min_out,
                          int          *max_out)
{
  g_return_if_fail (option < MZ_N_OPTIONS);

  *min_out = options[option].min;
  *max_out = options[option].choices != NULL ? (int) g_strv_length ((char **) options[option].choices) - 1
                                             : options[option].max;
}

/**
 * mz_view_option_describe_values:
 * @option: an option
 *
 * Returns: (transfer full): its values as help and messages write them: "fills|circles", "5…7"
 */
char *
mz_view_option_describe_values (MzViewOption option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, NULL);

  switch (options[option].kind)
    {
    case MZ_OPTION_KIND_CHOICE:
      return g_strjoinv ("|", (char **) options[option].choices);
    case MZ_OPTION_KIND_NUMBER:
      return g_strdup_printf ("%d…%d", options[option].min, options[option].max);
    case MZ_OPTION_KIND_BOOLEAN:
    default:
      return g_strdup ("true|false");
    }
}

static gboolean
parse_number (const Option *option,
              const char   *text,
              int          *value_out)
{
  double value;

  if (!mz_number_parse (text, -1, &value) || value != floor (value) || value < option->min || value > option->max)
    return FALSE;

  *value_out = (int) value;

  return TRUE;
}

static gboolean
parse_choice (const char *const *choices,
              const char        *text,
              int               *value_out)
{
  for (int i = 0; choices[i] != NULL; i++)
    {
      if (g_str_equal (text, choices[i]))
        {
          *value_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mz_view_option_parse:
 * @option: an option
 * @text: one of its values as text
 * @value_out: (out): the value
 *
 * Returns: %FALSE when @text is none of its values
 */
gboolean
mz_view_option_parse (MzViewOption  option,
                      const char   *text,
                      int          *value_out)
{
  static const char *const booleans[] = { "false", "true", NULL };

  g_return_val_if_fail (option < MZ_N_OPTIONS, FALSE);

  if (options[option].kind == MZ_OPTION_KIND_NUMBER)
    return parse_number (&options[option], text, value_out);

  return parse_choice (options[option].choices != NULL ? options[option].choices : booleans, text, value_out);
}

/**
 * mz_view_option_get_choice:
 * @option: a choice
 * @value: one of its values
 *
 * Returns: (transfer none): the name of the value
 */
const char *
mz_view_option_get_choice (MzViewOption option,
                           int          value)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, NULL);
  g_return_val_if_fail (options[option].choices != NULL, NULL);

  return options[option].choices[value];
}

/**
 * mz_view_text_get_name:
 * @text: a text of a view
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
mz_view_text_get_name (MzViewText text)
{
  g_return_val_if_fail (text < MZ_N_VIEW_TEXTS, NULL);

  return text_names[text];
}
