/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset-reader.h"

/* The text of tests/fixtures/data/NAME. */
char      *data_fixture_read_text   (const char *name);
/* A copy of the text with the only occurrence of one string replaced by another. */
char      *data_fixture_replace     (const char *text, const char *old_text, const char *new_text);
/* Reads one document called test.json. */
MzDataset *data_fixture_read        (const char *text, GPtrArray **problems_out);
/* The line and column of the first occurrence, counted from 1. */
void       data_fixture_locate      (const char *text, const char *mark, guint *line_out, guint *column_out);
/* A dataset without faults from lines of words; see data-fixture.c for the lines. */
MzDataset *data_fixture_make        (const char *lines);
void       data_fixture_assert_none (GPtrArray *problems);
