/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The longest time for which the main loop did not get to its next turn. */
typedef struct
{
  double longest_ms;    /* of this thread's own processor time: what others do with the machine does not count */
  double longest_wall_ms;
  guint  n_over;        /* turns of more than 16 ms */
} Watch;

void  watchdog_start  (void);
Watch watchdog_take   (void);                /* since the last call */
void  watchdog_settle (guint milliseconds);  /* lets the main loop run */
