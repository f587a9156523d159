/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-application.h"
#include "mz-language.h"
#include "mz-ui-resources.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (MzApplication) application = NULL;

  mz_language_init (NULL);
  mz_ui_register_resource ();
  g_set_application_name ("Monazite");
  g_set_prgname (MZ_APPLICATION_ID);
  application = mz_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
