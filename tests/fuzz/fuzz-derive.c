/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever a document states, what is computed from it is a number with its bound, or a gap. */
#include "config.h"

#include "fuzz.h"
#include "mz-dataset-reader.h"
#include "mz-derive.h"
#include "mz-ownership.h"

#include <math.h>

static void
derive_all (MzDataset *dataset, const MzLens *lens)
{
  for (guint kind = 0; kind < MZ_N_DERIVED; kind++)
    {
      g_autoptr (MzDerivation) derivation = mz_derive_run (dataset, kind, 0, lens);

      for (guint i = 0; i < derivation->rows->len; i++)
        {
          const MzDerivedRow *row = &g_array_index (derivation->rows, MzDerivedRow, i);

          g_assert_cmpint (isnan (row->value), ==, row->gap != MZ_DERIVED_GAP_NONE);
          g_assert_cmpuint (row->first_input + row->n_inputs, <=, derivation->inputs->len);
        }
    }
  for (guint32 measure = 0; measure < mz_dataset_get_n_measures (dataset); measure++)
    g_clear_pointer (&(MzConcentration *) { mz_concentration_new (dataset, measure, 0, lens) }, mz_concentration_free);
}

static void
resolve_all (MzDataset *dataset)
{
  g_autoptr (MzOwnership) ownership = mz_ownership_new (dataset, 0);

  for (guint32 i = 0; i < mz_dataset_get_n_holdings (dataset); i++)
    {
      g_autoptr (GArray) stakes = mz_ownership_get_stakes (ownership, mz_dataset_get_holding (dataset, i)->holder);

      for (guint k = 0; k < stakes->len; k++)
        {
          MzInterval share = g_array_index (stakes, MzStake, k).share;

          g_assert_true (share.low >= 0.0 && share.low <= share.high && share.high <= 1.0);
        }
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const MzLensKind lenses[] = { MZ_LENS_DEFAULT, MZ_LENS_HIGHEST, MZ_LENS_LOWEST };
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (MzDataset) dataset = NULL;

  mz_dataset_reader_add_bytes (reader, bytes, "fuzz.json");
  dataset = mz_dataset_reader_finish (reader, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lenses); i++)
    {
      g_autoptr (MzLens) lens = mz_lens_new (lenses[i], NULL);

      derive_all (dataset, lens);
    }
  resolve_all (dataset);
  return 0;
}
