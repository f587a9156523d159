/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document with any faults gives a dataset of what is sound in it and sentences about the rest. */
#include "config.h"

#include "fuzz.h"
#include "mz-dataset-reader.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (MzDatasetReader) reader = mz_dataset_reader_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = NULL;
  MzDataset *dataset;

  mz_dataset_reader_add_bytes (reader, bytes, "fuzz.json");
  dataset = mz_dataset_reader_finish (reader, &problems);
  g_assert_nonnull (dataset);
  for (guint place = 0; place < problems->len; place++)
    {
      g_autofree char *text = mz_problem_to_string (g_ptr_array_index (problems, place));

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
  mz_dataset_unref (dataset);
  return 0;
}
