/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-scene.h"

/* No words on other words, none cut off at the sides of the page; with symbols, on none of these either. */
void assert_texts_apart (MzScene *scene, gboolean with_symbols);
