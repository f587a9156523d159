/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-units.h"

/* Plain tonnes differ from those of the format in that no word stands for a magnitude. */
static const MzUnit units[][2] = {
  [MZ_UNITS_TONNES] = { { "plain t REO", "t REO", 1 }, { "plain t", "t", 1 } },
  [MZ_UNITS_KILOTONNES] = { { "kt REO", "t REO", 1e3 }, { "kt", "t", 1e3 } },
  [MZ_UNITS_MEGATONNES] = { { "Mt REO", "t REO", 1e6 }, { "Mt", "t", 1e6 } },
};

/**
 * mz_units_choose:
 * @choice: what the reader wants tonnages in
 * @unit: a unit of the format
 *
 * Returns: (transfer none): the unit to write values of @unit in; @unit itself when it is no tonnage or
 *   the choice is automatic
 */
const char *
mz_units_choose (MzUnitChoice choice,
                 const char  *unit)
{
  g_return_val_if_fail (unit != NULL, NULL);

  for (guint i = 0; choice != MZ_UNITS_AUTOMATIC && i < G_N_ELEMENTS (units[choice]); i++)
    {
      if (g_str_equal (units[choice][i].base, unit))
        return units[choice][i].unit;
    }

  return unit;
}

/**
 * mz_units_find:
 * @unit: a unit
 *
 * Returns: (transfer none) (nullable): what the unit for people stands for, %NULL when it is one of the format
 */
const MzUnit *
mz_units_find (const char *unit)
{
  for (guint choice = MZ_UNITS_TONNES; choice < G_N_ELEMENTS (units); choice++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (units[choice]); i++)
        {
          if (g_str_equal (units[choice][i].unit, unit))
            return &units[choice][i];
        }
    }

  return NULL;
}

/**
 * mz_units_scale:
 * @unit: a unit for people or of the format
 * @value: a value in the unit of the format
 *
 * Returns: the value in @unit
 */
double
mz_units_scale (const char *unit,
                double      value)
{
  const MzUnit *found = mz_units_find (unit);

  return found != NULL ? value / found->divisor : value;
}
