/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-history.h"

const char *mz_change_words_get (const MzHistoryChange *change);
