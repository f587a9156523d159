/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-cli.h"
#include "mz-language.h"
#include <fcntl.h>
#include <signal.h>
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

int
main (int    argc,
      char **argv)
{
  open_standard_descriptors ();
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  mz_language_init (NULL);

  return mz_cli_run (argc, argv);
}
