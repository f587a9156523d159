/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include <math.h>

gboolean
_mz_bar_is_share (const MzBarModel *model)
{
  return mz_view_spec_get_option (model->build->spec, MZ_OPTION_VALUE_SCALE) == MZ_VALUE_SCALE_SHARE;
}

/* The unit of what is drawn. */
const char *
_mz_bar_get_unit (const MzBarModel *model)
{
  return _mz_bar_is_share (model) ? "%" : model->build->unit;
}

/* Only what is above nought has a logarithm. */
gboolean
_mz_bar_place_value (const MzBarModel *model,
                     double            value,
                     double           *value_out)
{
  *value_out = value;
  if (isnan (value))
    return FALSE;

  return mz_view_spec_get_option (model->build->spec, MZ_OPTION_VALUE_SCALE) != MZ_VALUE_SCALE_LOG || value > 0;
}

/* The world total that the source of a figure gives for the figure's own time, or MZ_NO_INDEX. */
guint32
_mz_bar_find_world (const MzBarModel *model,
                    guint32           figure)
{
  guint32 world = _mz_share_find_world (model->build, model->build->query, figure);

  return world != MZ_NO_INDEX ? world : _mz_share_find_world (model->build, model->earlier_query, figure);
}

static gboolean
place_share (const MzBarModel *model,
             guint32           figure,
             double           *value_out,
             MzBound          *bound_out)
{
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);
  guint32 world = _mz_bar_find_world (model, figure);
  MzInterval share;

  *value_out = NAN;

  return world != MZ_NO_INDEX && !isnan (record->value) &&
         _mz_share_divide (model->build, mz_interval_new (record->value, record->bound), world, &share) &&
         mz_interval_get_bound (share, 0.0, value_out, bound_out);
}

/* Value and bound of a figure as they are drawn. FALSE when it has no place: it is not available, or
 * its source gives no total to take a share of. */
gboolean
_mz_bar_place_figure (const MzBarModel *model,
                      guint32           figure,
                      double           *value_out,
                      MzBound          *bound_out)
{
  const MzFigure *record = mz_dataset_get_figure (model->build->dataset, figure);

  *bound_out = record->bound;
  if (_mz_bar_is_share (model))
    return place_share (model, figure, value_out, bound_out);

  return _mz_bar_place_value (model, record->value, value_out);
}

/* The same of a row, whether it is a figure or computed. */
gboolean
_mz_bar_place_row (const MzBarModel *model,
                   const MzChartRow *row,
                   double           *value_out,
                   MzBound          *bound_out)
{
  if (row->others != NULL)
    return _mz_bar_place_figure (model, row->figures[0], value_out, bound_out);

  *value_out = NAN;
  *bound_out = row->bound;

  return !_mz_bar_is_share (model) && _mz_bar_place_value (model, row->value, value_out);
}
