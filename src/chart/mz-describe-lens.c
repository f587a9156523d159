/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-describe.h"

#include "mz-describe-private.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

static char *
describe_lens_kind (MzChartContext *context,
                    const MzLens   *lens)
{
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  g_autofree char *source = NULL;
  guint32 index;

  switch (mz_lens_get_kind (lens))
    {
    case MZ_LENS_NEWEST:
      return g_strdup (C_("lens", "newest figure"));
    case MZ_LENS_HIGHEST:
      return g_strdup (C_("lens", "highest claim"));
    case MZ_LENS_LOWEST:
      return g_strdup (C_("lens", "lowest claim"));
    case MZ_LENS_SOURCE:
      index = mz_dataset_find_source (dataset, mz_lens_get_source_id (lens));
      source = index != MZ_NO_INDEX
                 ? mz_describe_source (context, mz_dataset_get_source (dataset, index))
                 : g_strdup (mz_lens_get_source_id (lens));
      return g_strdup_printf (C_("lens", "as told by %s"), source);
    case MZ_LENS_DEFAULT:
    default:
      return g_strdup (C_("lens", "newest edition of the most systematic source"));
    }
}

/* A series is told by its title, anything else as it is written. */
static char *
describe_publisher (MzChartContext *context,
                    const char     *publisher)
{
  const char *title = mz_dataset_get_series_title (mz_chart_context_get_dataset (context), publisher);
  g_autofree char *isolated = mz_text_isolate (title != NULL ? title : publisher);

  return g_strdup_printf (C_("lens", "only from %s"), isolated);
}

/* What the vintage and the filters let through, as part of a sentence; NULL when that is everything. */
char *
_mz_describe_filters (MzChartContext *context,
                      const MzLens   *lens)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (mz_lens_get_vintage (lens) != 0)
    g_ptr_array_add (parts, g_strdup_printf (C_("lens", "as known at the end of %d"), mz_lens_get_vintage (lens)));
  if (mz_lens_get_publisher (lens) != NULL)
    g_ptr_array_add (parts, describe_publisher (context, mz_lens_get_publisher (lens)));
  if (mz_lens_get_basis (lens) != NULL)
    {
      g_autofree char *words = mz_describe_term (context, mz_lens_get_basis (lens));
      g_autofree char *basis = mz_text_isolate (words);

      g_ptr_array_add (parts, g_strdup_printf (C_("lens", "only on the basis “%s”"), basis));
    }
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_("between names", ", "), (char **) parts->pdata);
}

/**
 * mz_describe_lens:
 * @context: whose language and sources to use
 * @lens: a lens
 *
 * Returns: (transfer full): which of several figures is drawn and which count, in words
 */
char *
mz_describe_lens (MzChartContext *context,
                  const MzLens   *lens)
{
  g_autofree char *kind = describe_lens_kind (context, lens);
  g_autofree char *filters = _mz_describe_filters (context, lens);

  return g_strjoin (C_("between names", ", "), kind, filters, NULL);
}
