/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-year-bar.h"

#include "mz-measure-list.h"
#include "mz-query.h"
#include "mz-widget.h"
#include "mz-year-scale.h"
#include <glib/gi18n-lib.h>

#define SPACING 18
/* From this width on both scales can be read. */
#define BOTH_PX 640

struct _MzYearBar
{
  GtkWidget    parent_instance;
  MzYearScale *year_scale;
  GtkWidget   *vintage_box;    /* shown in windows that are wide enough */
  MzYearScale *vintage_scale;
  MzSession   *session;
  char        *measure;       /* that the years are of, nullable */
  guint        room_source;
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
fill_vintages (MzYearBar *self)
{
  MzDataset *dataset = mz_chart_context_get_dataset (mz_session_get_context (self->session));
  guint32 measure = mz_dataset_find_measure (dataset, self->measure);
  g_autoptr (GArray) editions = measure != MZ_NO_INDEX ? mz_query_get_editions (dataset, measure)
                                                       : g_array_new (FALSE, FALSE, sizeof (int));

  mz_year_scale_set_years (self->vintage_scale, editions);
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
      fill_vintages (self);
    }
  mz_year_scale_set_year (self->vintage_scale, mz_lens_get_vintage (mz_view_spec_get_lens (spec)));
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

static void
vintage_chosen_cb (MzYearBar *self,
                   int        year)
{
  mz_session_set_vintage (self->session, year);
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

/* The vintage can do without: it is among the filters, too. */
static void
mz_year_bar_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size G_GNUC_UNUSED,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline G_GNUC_UNUSED,
                     int            *natural_baseline G_GNUC_UNUSED)
{
  MzYearBar *self = MZ_YEAR_BAR (widget);
  int other_natural;

  gtk_widget_measure (GTK_WIDGET (self->year_scale), orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->vintage_box, orientation, -1, NULL, &other_natural, NULL, NULL);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + SPACING + other_natural
                                                       : MAX (*natural, other_natural);
}

static void
place (GtkWidget *widget,
       int        x,
       int        width,
       int        height)
{
  gtk_widget_allocate (widget, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, 0)));
}

static gboolean
has_room (MzYearBar *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) >= BOTH_PX;
}

/* While sizes are given out nothing may be shown or hidden. */
static gboolean
use_room_cb (gpointer data)
{
  MzYearBar *self = data;

  self->room_source = 0;
  gtk_widget_set_visible (self->vintage_box, has_room (self));

  return G_SOURCE_REMOVE;
}

static void
mz_year_bar_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline G_GNUC_UNUSED)
{
  MzYearBar *self = MZ_YEAR_BAR (widget);
  gboolean has_both = gtk_widget_get_visible (self->vintage_box) && gtk_widget_get_visible (GTK_WIDGET (self->vintage_scale));
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least = 0;
  int share = 0;

  if (has_both)
    {
      gtk_widget_measure (self->vintage_box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      share = MAX (least, (width - SPACING) / 3);
      place (self->vintage_box, is_mirrored ? 0 : width - share, share, height);
      share += SPACING;
    }
  gtk_widget_measure (GTK_WIDGET (self->year_scale), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place (GTK_WIDGET (self->year_scale), is_mirrored ? share : 0, MAX (least, width - share), height);

  if (gtk_widget_get_visible (self->vintage_box) != (width >= BOTH_PX) && self->room_source == 0)
    self->room_source = g_idle_add (use_room_cb, self);
}

static void
mz_year_bar_dispose (GObject *object)
{
  MzYearBar *self = MZ_YEAR_BAR (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
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

  GTK_WIDGET_CLASS (klass)->measure = mz_year_bar_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = mz_year_bar_size_allocate;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "yearbar");
}

static void
mz_year_bar_init (MzYearBar *self)
{
  GtkWidget *scale = mz_year_scale_new (_("Year"), C_("year", "Newest year"), TRUE);
  GtkWidget *vintage = mz_year_scale_new (_("As known in the year"), C_("vintage", "As known now"), FALSE);

  self->year_scale = MZ_YEAR_SCALE (scale);
  self->vintage_scale = MZ_YEAR_SCALE (vintage);
  gtk_widget_set_parent (scale, GTK_WIDGET (self));
  gtk_widget_set_hexpand (vintage, TRUE);
  self->vintage_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_visible (self->vintage_box, FALSE);
  gtk_box_append (GTK_BOX (self->vintage_box), vintage);
  gtk_widget_set_parent (self->vintage_box, GTK_WIDGET (self));
  g_signal_connect_object (scale, "year-chosen", G_CALLBACK (year_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vintage, "year-chosen", G_CALLBACK (vintage_chosen_cb), self, G_CONNECT_SWAPPED);
}
