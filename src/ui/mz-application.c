/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-application.h"

#include "mz-window.h"

#include <glib/gi18n-lib.h>

#define EXIT_CODE_USAGE 2

struct _MzApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (MzApplication, mz_application, ADW_TYPE_APPLICATION)

static MzWindow *
get_window (MzApplication *self,
            gboolean      *is_new_out)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  *is_new_out = window == NULL || !MZ_IS_WINDOW (window);
  if (*is_new_out)
    window = GTK_WINDOW (mz_window_new (GTK_APPLICATION (self)));

  return MZ_WINDOW (window);
}

static void
mz_application_activate (GApplication *application)
{
  gboolean is_new;
  MzWindow *window = get_window (MZ_APPLICATION (application), &is_new);
  static const char *const none[] = { NULL };

  if (is_new)
    mz_window_load (window, none);
  gtk_window_present (GTK_WINDOW (window));
}

static void
mz_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  gboolean is_new;
  MzWindow *window = get_window (MZ_APPLICATION (application), &is_new);

  mz_window_open_files (window, files, (guint) n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static int
mz_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("monazite %s\n", MZ_VERSION);
      return 0;
    }

  if (!gtk_init_check ())
    {
      g_printerr ("monazite: %s\n",
                  _("There is no display to open a window on; monazite-cli draws the same charts without one."));
      return EXIT_CODE_USAGE;
    }

  return -1;
}

/* What data/geo/LICENSE-geodata.txt asks for. Names of licences and of their owners stay as they are. */
static void
add_credits (GtkAboutDialog *dialog)
{
  static const char *const borders[] = {
    "Made with Natural Earth 4.1.0 (public domain) https://www.naturalearthdata.com",
    "world-atlas 2.0.2, © 2013–2019 Michael Bostock (ISC) https://github.com/topojson/world-atlas",
    "plotly.js 3.7.0, © 2016–2024 Plotly Technologies Inc. (MIT) https://plotly.com/javascript",
    NULL,
  };
  static const char *const names[] = {
    "Unicode CLDR 48.2, © 2004–2026 Unicode, Inc. (Unicode-3.0) https://cldr.unicode.org",
    "i18n-iso-countries 7.14.0, © 2016 widdix GmbH (MIT) https://github.com/michaelwittig/node-i18n-iso-countries",
    NULL,
  };
  static const char *const sites[] = {
    "U.S. Geological Survey (public domain) https://www.usgs.gov",
    "© OpenStreetMap contributors (ODbL 1.0) https://www.openstreetmap.org/copyright",
    NULL,
  };
  static const char *const figures[] = {
    "U.S. Geological Survey (public domain) https://www.usgs.gov",
    NULL,
  };
  static const char *const articles[] = { "搜狐财经 (Sohu)", "Yahoo Finance", NULL };

  gtk_about_dialog_add_credit_section (dialog, _("Borders and Lakes"), (const char **) borders);
  gtk_about_dialog_add_credit_section (dialog, _("Names and Codes of Places"), (const char **) names);
  gtk_about_dialog_add_credit_section (dialog, _("Positions of Sites"), (const char **) sites);
  gtk_about_dialog_add_credit_section (dialog, _("Figures"), (const char **) figures);
  gtk_about_dialog_add_credit_section (dialog, _("Text of the Articles"), (const char **) articles);
}

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  static const char *const authors[] = { "The Monazite authors", NULL };
  GtkWidget *dialog;

  dialog = g_object_new (GTK_TYPE_ABOUT_DIALOG,
                         "program-name", "Monazite",
                         "version", MZ_VERSION,
                         "comments", _("Maps and charts of rare earths with the words behind every number"),
                         "logo-icon-name", MZ_APPLICATION_ID,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Monazite authors",
                         "authors", authors,
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         "transient-for", window,
                         "modal", TRUE,
                         NULL);
  add_credits (GTK_ABOUT_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Closing, not destroying: each window remembers its state when it is closed. */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *next = windows; next != NULL; next = next->next)
    gtk_window_close (next->data);
}

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } keys[] = {
    { "app.quit", { "<Control>q", NULL } },
    { "window.close", { "<Control>w", NULL } },
    { "win.open", { "<Control>o", NULL } },
    { "win.saved-views", { "<Control>b", NULL } },
    { "win.copy-link", { "<Control>l", NULL } },
    { "win.export", { "<Control>e", NULL } },
    { "win.view('map')", { "<Alt>1", "<Control>1", NULL } },
    { "win.view('bars')", { "<Alt>2", "<Control>2", NULL } },
    { "win.view('trend')", { "<Alt>3", "<Control>3", NULL } },
    { "win.view('holdings')", { "<Alt>4", "<Control>4", NULL } },
    { "win.view('timeline')", { "<Alt>5", "<Control>5", NULL } },
    { "win.view('table')", { "<Alt>6", "<Control>6", NULL } },
    { "win.focus-measures", { "<Control>m", NULL } },
    { "win.focus-chart", { "<Control>d", NULL } },
    { "win.next-year", { "<Control>Page_Down", NULL } },
    { "win.previous-year", { "<Control>Page_Up", NULL } },
    { "win.show-row", { "<Control>t", NULL } },
    { "win.show-connected('')", { "<Control>g", NULL } },
    { "win.show-all-holdings", { "<Control><Shift>g", NULL } },
    { "win.toggle-left", { "F9", NULL } },
    { "win.toggle-right", { "<Shift>F9", NULL } },
    { "win.back", { "<Alt>Left", NULL } },
    { "win.forward", { "<Alt>Right", NULL } },
    { "win.undo", { "<Control>z", NULL } },
    { "win.redo", { "<Control><Shift>z", "<Control>y", NULL } },
    { "win.search", { "<Control>f", "<Control>k", NULL } },
    { "win.find", { "<Control><Shift>f", NULL } },
    { "win.next-statement", { "<Alt>Down", NULL } },
    { "win.previous-statement", { "<Alt>Up", NULL } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal", NULL } },
    { "win.zoom-out", { "<Control>minus", NULL } },
    { "win.zoom-reset", { "<Control>0", NULL } },
    { "win.zoom-selection", { "<Control>9", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].accels);
}

static void
mz_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = show_about },
    { .name = "quit", .activate = quit },
  };

  G_APPLICATION_CLASS (mz_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (MZ_APPLICATION_ID);
}

static void
mz_application_class_init (MzApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = mz_application_activate;
  application_class->open = mz_application_open;
  application_class->startup = mz_application_startup;
  application_class->handle_local_options = mz_application_handle_local_options;
}

static void
mz_application_init (MzApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Print the version and end"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[COLLECTION.json…] [monazite:view?…]"));
}

/**
 * mz_application_new:
 *
 * Returns: (transfer full): the application
 */
MzApplication *
mz_application_new (void)
{
  return g_object_new (MZ_TYPE_APPLICATION,
                       "application-id", MZ_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", MZ_RESOURCE_PREFIX,
                       NULL);
}
