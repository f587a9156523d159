/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a fuzzer calls: libFuzzer without end, fuzz-driver.c a few hundred times. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
