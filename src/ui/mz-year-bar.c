/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-year-bar.h"

#include "mz-measure-list.h"
#include "mz-widget.h"
#include "mz-year-scale.h"
#include <glib/gi18n-lib.h>

struct _MzYearBar
{
  GtkWidget    parent_instance;
  MzYearScale *year_scale;
  MzSession   *session;
  char        *measure;       /* that the years are of, nullable */
};

G_DEFINE_FINAL_TYPE (MzYearBar, mz_year_bar, GTK_TYPE_WIDGET)

/* A trend has all years, holdings and events have days of their own. */
static gboolean
has_years (MzViewSpec *spec)
{
  MzTableRows rows = mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS);

  switch (mz_view_spec_get_view (spec))
    {
    case MZ_VIEW_MAP:
    case MZ_VIEW_BARS:
      return TRUE;
    case MZ_VIEW_TABLE:
      return rows == MZ_TABLE_FIGURES;
    default:
      return FALSE;
    }
}

static void
fill_years (MzYearBar *self)
{
  g_autoptr (GArray) years = mz_measure_list_get_years (mz_session_get_context (self->session), self->measure);

  mz_year_scale_set_years (self->year_scale, years);
}

static void
follow_session (MzYearBar *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);

  if (mz_session_get_context (self->session) == NULL)
    return;

  if (g_strcmp0 (self->measure, mz_view_spec_get_measure (spec)) != 0)
    {
      g_free (self->measure);
      self->measure = g_strdup (mz_view_spec_get_measure (spec));
      fill_years (self);
    }
  mz_year_scale_set_year (self->year_scale, mz_view_spec_get_year (spec));
  gtk_widget_set_visible (GTK_WIDGET (self), has_years (spec));
}

static void
context_changed_cb (MzYearBar *self)
{
  g_clear_pointer (&self->measure, g_free);
  follow_session (self);
}

static void
year_chosen_cb (MzYearBar *self,
                int        year)
{
  mz_session_set_year (self->session, year);
}

/**
 * mz_year_bar_set_session:
 * @self: a year bar
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the bar to a session.
 */
void
mz_year_bar_set_session (MzYearBar *self,
                         MzSession *session)
{
  g_return_if_fail (MZ_IS_YEAR_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

/**
 * mz_year_bar_step:
 * @self: a year bar
 * @step: 1 for the next year, -1 for the one before
 *
 * Shows a neighbouring year where the view is of one year.
 */
void
mz_year_bar_step (MzYearBar *self,
                  int        step)
{
  g_return_if_fail (MZ_IS_YEAR_BAR (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    mz_year_scale_step (self->year_scale, step);
}

static void
mz_year_bar_dispose (GObject *object)
{
  MzYearBar *self = MZ_YEAR_BAR (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_year_bar_parent_class)->dispose (object);
}

static void
mz_year_bar_finalize (GObject *object)
{
  g_free (MZ_YEAR_BAR (object)->measure);

  G_OBJECT_CLASS (mz_year_bar_parent_class)->finalize (object);
}

static void
mz_year_bar_class_init (MzYearBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_year_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_year_bar_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "yearbar");
}

static void
mz_year_bar_init (MzYearBar *self)
{
  GtkWidget *scale = mz_year_scale_new (_("Year"), C_("year", "Newest year"), TRUE);

  self->year_scale = MZ_YEAR_SCALE (scale);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_widget_set_parent (scale, GTK_WIDGET (self));
  g_signal_connect_object (scale, "year-chosen", G_CALLBACK (year_chosen_cb), self, G_CONNECT_SWAPPED);
}
