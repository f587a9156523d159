/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the main loop does between two waits is one turn: nothing that the reader does is answered before
 * its end. */
#include "watchdog.h"

#include <time.h>

#define FRAME_MS 16.0

static Watch watch;
static double turn_start, turn_wall_start;

static double
get_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
begin_turn (void)
{
  turn_start = get_ms (CLOCK_THREAD_CPUTIME_ID);
  turn_wall_start = get_ms (CLOCK_MONOTONIC);
}

static void
end_turn (void)
{
  double spent = get_ms (CLOCK_THREAD_CPUTIME_ID) - turn_start;

  watch.longest_ms = MAX (watch.longest_ms, spent);
  watch.longest_wall_ms = MAX (watch.longest_wall_ms, get_ms (CLOCK_MONOTONIC) - turn_wall_start);
  watch.n_over += spent > FRAME_MS;
}

static int
poll_and_watch (GPollFD *fds,
                guint    n_fds,
                int      timeout)
{
  int answer;

  end_turn ();
  answer = g_poll (fds, n_fds, timeout);
  begin_turn ();

  return answer;
}

void
watchdog_start (void)
{
  begin_turn ();
  g_main_context_set_poll_func (NULL, poll_and_watch);
}

Watch
watchdog_take (void)
{
  Watch taken;

  end_turn ();
  taken = watch;
  watch = (Watch) { 0 };
  begin_turn ();

  return taken;
}

static gboolean
stop_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;

  return G_SOURCE_REMOVE;
}

void
watchdog_settle (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}
