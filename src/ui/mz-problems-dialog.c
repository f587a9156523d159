/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-problems-dialog.h"

#include "mz-problem.h"
#include "mz-text.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

/* A file with a million faults has told everything with its first ones. */
#define MAX_ROWS 500

struct _MzProblemsDialog
{
  AdwWindow   parent_instance;
  GtkLabel   *summary_label;
  GtkListBox *problem_list;
};

G_DEFINE_FINAL_TYPE (MzProblemsDialog, mz_problems_dialog, ADW_TYPE_WINDOW)

static const char *
get_icon_name (MzSeverity severity)
{
  switch (severity)
    {
    case MZ_SEVERITY_ERROR:
      return "dialog-error-symbolic";
    case MZ_SEVERITY_WARNING:
      return "dialog-warning-symbolic";
    default:
      return "dialog-information-symbolic";
    }
}

static void
append_line (GString    *out,
             const char *text)
{
  g_autofree char *visible = NULL;

  if (text == NULL || *text == '\0')
    return;

  visible = mz_text_make_visible (text);
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, visible);
}

static char *
dup_details (MzProblem *problem)
{
  GString *out = g_string_new (NULL);
  g_autofree char *place = NULL;

  if (mz_problem_get_file (problem) != NULL && mz_problem_get_line (problem) > 0)
    place = g_strdup_printf (_("%s, line %u, column %u"), mz_problem_get_file (problem),
                             mz_problem_get_line (problem), mz_problem_get_column (problem));
  append_line (out, place != NULL ? place : mz_problem_get_file (problem));
  append_line (out, mz_problem_get_remedy (problem));

  return g_string_free (out, FALSE);
}

static GtkWidget *
make_row (MzProblem *problem)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *message = mz_text_make_visible (mz_problem_get_message (problem));
  g_autofree char *details = dup_details (problem);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (get_icon_name (mz_problem_get_severity (problem))));

  return row;
}

static void
mz_problems_dialog_class_init (MzProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MzProblemsDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, MzProblemsDialog, problem_list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mz_problems_dialog_init (MzProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_problems_dialog_new:
 * @parent: the main window
 * @problems: (element-type MzProblem): what to list
 *
 * Returns: (transfer floating): a window that lists the problems
 */
GtkWidget *
mz_problems_dialog_new (GtkWindow *parent,
                        GPtrArray *problems)
{
  MzProblemsDialog *self = g_object_new (MZ_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *summary =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "%u problem was found. What it touches was left out; everything else is shown.",
                                  "%u problems were found. What they touch was left out; everything else is shown.",
                                  problems->len),
                     problems->len);

  mz_widget_set_text (self->summary_label, summary);
  for (guint i = 0; i < MIN (problems->len, MAX_ROWS); i++)
    gtk_list_box_append (self->problem_list, make_row (g_ptr_array_index (problems, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->problem_list), problems->len > 0);

  return GTK_WIDGET (self);
}
