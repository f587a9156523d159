/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Compares a text with tests/golden/NAME; with MONAZITE_REGENERATE=1 writes it there instead. */
void golden_assert (const char *name, const char *text);
