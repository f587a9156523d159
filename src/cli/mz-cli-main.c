/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"
#include "mz-language.h"
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* With a closed descriptor below 3 the next file that is opened would take messages. */
static void
open_standard_descriptors (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      if (fcntl (fd, F_GETFD) == -1 && open ("/dev/null", fd == STDIN_FILENO ? O_RDONLY : O_WRONLY) != fd)
        return;
    }
}

/* GLib decides at the first word, for good, whether this process translates at all; a
 * language that only becomes known with the other options comes too late for that. */
static const char *
find_language (int    argc,
               char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_has_prefix (argv[i], "--lang="))
        return argv[i] + strlen ("--lang=");
      if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
        return argv[i + 1];
    }

  return NULL;
}

int
main (int    argc,
      char **argv)
{
  open_standard_descriptors ();
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  mz_language_init (find_language (argc, argv));

  return mz_cli_run (argc, argv);
}
