/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart.h"
#include "mz-theme.h"

#define MZ_EXPORT_ERROR (mz_export_error_quark ())

typedef enum
{
  MZ_EXPORT_ERROR_FORMAT,
  MZ_EXPORT_ERROR_SIZE,
} MzExportError;

typedef enum
{
  MZ_EXPORT_PNG,
  MZ_EXPORT_SVG,
  MZ_EXPORT_PDF,
  MZ_EXPORT_CSV,
  MZ_EXPORT_JSON,
  MZ_N_EXPORT_FORMATS
} MzExportFormat;

#define MZ_EXPORT_MIN_SIZE_PX 200
#define MZ_EXPORT_MAX_SIZE_PX 8000

typedef struct
{
  MzExportFormat format;
  MzThemeKind    theme;
  double         width_px;    /* of the chart, in CSS pixels */
  double         height_px;
  double         scale;       /* 1 … 4, PNG only */
} MzExportOptions;

GQuark      mz_export_error_quark       (void);
gboolean    mz_export_format_parse      (const char *text, MzExportFormat *format_out);
gboolean    mz_export_format_from_path  (const char *path, MzExportFormat *format_out);
const char *mz_export_format_get_suffix (MzExportFormat format);
char       *mz_export_suggest_name      (MzChartContext *context, MzViewSpec *spec, MzExportFormat format);

/* One call makes one file: to memory, or to a path, old bytes or complete new ones. Any thread. */
GBytes     *mz_export_to_bytes          (MzChartContext *context, MzViewSpec *spec, const MzExportOptions *options, GError **error);
gboolean    mz_export_to_file           (MzChartContext *context, MzViewSpec *spec, const MzExportOptions *options,
                                         const char *path, const char *const *inputs, GError **error);
