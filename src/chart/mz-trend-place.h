/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A label that wants to stand at some height beside a line. */
typedef struct
{
  double   wanted;     /* px, its middle */
  double   height;     /* px */
  double   middle;     /* px, where it stands; NAN when there is no room for it */
} MzTrendSlot;

void _mz_trend_place_slots (MzTrendSlot *slots, guint n_slots, double top, double bottom);
