/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-year-bar.h"

#include "mz-measure-list.h"
#include "mz-query.h"
#include "mz-widget.h"
#include "mz-year-scale.h"
#include <glib/gi18n-lib.h>

#define SPACING 18

enum
{
  PART_YEARS,
  PART_VINTAGES,
  PART_SWAP,
  N_PARTS
};

struct _MzYearBar
{
  GtkWidget    parent_instance;
  MzYearScale *year_scale;
  MzYearScale *vintage_scale;
  GtkWidget   *swap_button;   /* in a narrow bar, which of the two scales is shown */
  MzSession   *session;
  char        *measure;       /* that the years are of, nullable */
  gboolean     has_years;     /* whether the view is of one year */
  gboolean     has_vintages;  /* whether it can be as known in a year */
  gboolean     has_room[N_PARTS];
  guint        show_source;
};

G_DEFINE_FINAL_TYPE (MzYearBar, mz_year_bar, GTK_TYPE_WIDGET)

/* A trend has all years, holdings and events have days of their own. */
static gboolean
is_of_one_year (MzViewSpec *spec)
{
  switch (mz_view_spec_get_view (spec))
    {
    case MZ_VIEW_MAP:
    case MZ_VIEW_BARS:
      return TRUE;
    case MZ_VIEW_TABLE:
      return mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS) == MZ_TABLE_FIGURES;
    default:
      return FALSE;
    }
}

static gboolean
is_of_figures (MzViewSpec *spec)
{
  return is_of_one_year (spec) || mz_view_spec_get_view (spec) == MZ_VIEW_TREND ||
         (mz_view_spec_get_view (spec) == MZ_VIEW_TABLE &&
          mz_view_spec_get_option (spec, MZ_OPTION_TABLE_ROWS) == MZ_TABLE_ALL_YEARS);
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
  self->has_years = is_of_one_year (spec) && gtk_widget_get_visible (GTK_WIDGET (self->year_scale));
  self->has_vintages = is_of_figures (spec) && gtk_widget_get_visible (GTK_WIDGET (self->vintage_scale));
  gtk_widget_set_visible (GTK_WIDGET (self), self->has_years || self->has_vintages);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
 * Shows a neighbouring year where the view is of one year, else what was known in a neighbouring year.
 */
void
mz_year_bar_step (MzYearBar *self,
                  int        step)
{
  g_return_if_fail (MZ_IS_YEAR_BAR (self));

  if (self->has_years)
    mz_year_scale_step (self->year_scale, step);
  else if (self->has_vintages)
    mz_year_scale_step (self->vintage_scale, step);
}

static int
get_least (gpointer widget)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

static int
get_natural (gpointer widget)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* One scale and the button that brings the other are enough. */
static void
measure_width (MzYearBar *self,
               int       *minimum,
               int       *natural)
{
  int year = self->has_years ? get_least (self->year_scale) : 0;
  int vintage = self->has_vintages ? get_least (self->vintage_scale) : 0;
  gboolean has_both = self->has_years && self->has_vintages;

  *minimum = MAX (year, vintage) + (has_both ? get_least (self->swap_button) : 0);
  *natural = MAX (*minimum, year + vintage + (has_both ? SPACING : 0));
}

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
  int year_height, vintage_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }

  gtk_widget_measure (GTK_WIDGET (self->year_scale), orientation, -1, &year_height, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->vintage_scale), orientation, -1, &vintage_height, NULL, NULL, NULL);
  *minimum = *natural = MAX (year_height, vintage_height);
}

static GtkWidget *
get_part (MzYearBar *self,
          guint      part)
{
  GtkWidget *parts[N_PARTS] = { GTK_WIDGET (self->year_scale), GTK_WIDGET (self->vintage_scale), self->swap_button };

  return parts[part];
}

/* While sizes are given out nothing may be shown or hidden. */
static gboolean
show_parts_cb (gpointer data)
{
  MzYearBar *self = data;

  self->show_source = 0;
  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_set_child_visible (get_part (self, i), self->has_room[i]);

  return G_SOURCE_REMOVE;
}

static void
show_parts (MzYearBar *self)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < N_PARTS; i++)
    is_other |= gtk_widget_get_child_visible (get_part (self, i)) != self->has_room[i];
  if (is_other && self->show_source == 0)
    self->show_source = g_idle_add (show_parts_cb, self);
}

/* A part that gets no width is not shown, and cannot be reached by keys. */
static void
place (MzYearBar *self,
       guint      part,
       int        x,
       int        width)
{
  GtkWidget *child = get_part (self, part);
  int whole = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? whole - x - width : x;

  self->has_room[part] = width > 0;
  gtk_widget_allocate (child, MAX (width, get_least (child)), height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (left, 0)));
}

/* Both scales beside each other, or in a narrow bar the one that is wanted and a button for the other. */
static void
mz_year_bar_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height G_GNUC_UNUSED,
                           int        baseline G_GNUC_UNUSED)
{
  MzYearBar *self = MZ_YEAR_BAR (widget);
  gboolean has_both = self->has_years && self->has_vintages;
  gboolean is_swapped = !self->has_years || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->swap_button));
  int share = 0, button = 0;

  if (has_both && width >= get_natural (self->year_scale) + SPACING + get_natural (self->vintage_scale))
    {
      share = MAX (get_natural (self->vintage_scale), (width - SPACING) * 2 / 5);
      place (self, PART_YEARS, 0, width - share - SPACING);
      place (self, PART_VINTAGES, width - share, share);
    }
  else
    {
      button = has_both ? get_least (self->swap_button) : 0;
      place (self, PART_YEARS, 0, is_swapped ? 0 : width - button);
      place (self, PART_VINTAGES, 0, is_swapped ? width - button : 0);
    }
  place (self, PART_SWAP, width - button, button);
  show_parts (self);
}

static void
mz_year_bar_dispose (GObject *object)
{
  MzYearBar *self = MZ_YEAR_BAR (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
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
add_swap_button (MzYearBar *self)
{
  self->swap_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->swap_button), "document-open-recent-symbolic");
  gtk_widget_add_css_class (self->swap_button, "flat");
  gtk_widget_set_valign (self->swap_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->swap_button, _("Choose What Was Known in a Year"));
  mz_widget_set_accessible_label (self->swap_button, _("Choose What Was Known in a Year"));
  gtk_widget_set_parent (self->swap_button, GTK_WIDGET (self));
  g_signal_connect_object (self->swap_button, "toggled", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
}

static void
mz_year_bar_init (MzYearBar *self)
{
  GtkWidget *scale = mz_year_scale_new (_("Year"), C_("year", "Newest year"));
  GtkWidget *vintage = mz_year_scale_new (_("As known in the year"), C_("vintage", "As known now"));

  self->year_scale = MZ_YEAR_SCALE (scale);
  self->vintage_scale = MZ_YEAR_SCALE (vintage);
  gtk_widget_set_parent (scale, GTK_WIDGET (self));
  gtk_widget_set_parent (vintage, GTK_WIDGET (self));
  add_swap_button (self);
  g_signal_connect_object (scale, "year-chosen", G_CALLBACK (year_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vintage, "year-chosen", G_CALLBACK (vintage_chosen_cb), self, G_CONNECT_SWAPPED);
}
