/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-derive.h"
#include "mz-query.h"
#include "mz-view-spec.h"

/* Words about figures and statements, translated, for windows, files and speech. All (transfer full). */

/* "more than 28 million t REO" */
char *mz_describe_value      (MzChartContext *context, const MzFigure *figure);
/* "Russia, reserves, 2025: more than 28 million t REO" */
char *mz_describe_figure     (MzChartContext *context, const MzFigure *figure);
/* Any statement in one line: a figure as above, "USA Rare Earth acquires Less Common Metals (pending)", an event's title … */
char *mz_describe_statement  (MzChartContext *context, const MzStatement *statement);
/* "Sou Hu Cai Jing, 2025-11-06" or "USGS, MCS 2026, version 1.3" */
char *mz_describe_source     (MzChartContext *context, const MzSource *source);
/* Words of a collection, such as the definition of a figure, as far as it gives them in the language. (nullable) */
char *mz_describe_term       (MzChartContext *context, const char *words);
/* "24.2 million t REO less (86 % less)"; NULL when the two cannot be compared */
char *mz_describe_difference (MzChartContext *context, const MzFigure *drawn, const MzFigure *other);
/* "Newest edition of the most systematic source" */
char *mz_describe_lens       (MzChartContext *context, const MzLens *lens);
/* "Mineral Commodity Summaries 2026, page 153, World Mine Production and Reserves" (nullable) */
char *mz_describe_cell_place (const MzEvidence *evidence);
char *mz_describe_unit       (const char *unit);
char *mz_describe_stage      (const char *stage);
char *mz_describe_standing   (MzStanding standing);
char *mz_describe_kind       (MzStatementKind kind);
/* "Chinese"; the tag itself where its name is not known here */
char *mz_describe_language   (const char *tag);

/* Maps. "Equal Earth", "Equal Earth projection centred on 11° E.", "Boundaries: Natural Earth, …" */
const char *mz_describe_projection (MzProjectionKind kind);
char *mz_describe_map_projection (const MzViewSpec *spec, const char *language);
const char *mz_describe_map_borders (MzBorders borders);

/* Computed measures. */
char *mz_describe_derived    (MzDerivedKind kind);
char *mz_describe_formula    (MzDerivedKind kind);
/* "about 1,460 years", "less than 58.7%" or "cannot be bounded" */
char *mz_describe_computed   (MzChartContext *context, MzDerivedKind kind, const MzDerivedRow *row);
/* "The three largest have 89.7%; Herfindahl–Hirschman index 5,050 (estimate)." NULL without a number */
char *mz_describe_concentration (MzChartContext *context, const MzConcentration *concentration);
/* Name of a stored or computed measure, by id. */
char *mz_describe_measure    (MzChartContext *context, const char *measure);
