/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-controls.h"

#include "mz-describe.h"
#include "mz-measure-list.h"
#include "mz-query.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzViewControls
{
  GtkWidget    parent_instance;
  GtkDropDown *year_choice;
  GtkDropDown *lens_choice;
  GtkWidget   *close_story_button;
  GtkDropDown *bar_scale_choice;
  GtkWidget   *map_options;
  MzSession   *session;
  GArray      *years;         /* (element-type int) by place in the drop-down; 0 = newest */
  GPtrArray   *lenses;        /* (element-type MzLens) by place in the drop-down */
  char        *measure;       /* that both lists are for */
  gboolean     is_updating;   /* controls follow the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (MzViewControls, mz_view_controls, GTK_TYPE_WIDGET)

static void
append_year (MzViewControls *self,
             GtkStringList  *names,
             int             year)
{
  g_autofree char *name = g_strdup_printf ("%d", year);

  g_array_append_val (self->years, year);
  gtk_string_list_append (names, name);
}

static int
compare_later_first (gconstpointer first,
                     gconstpointer second)
{
  return *(const int *) second - *(const int *) first;
}

static void
fill_years (MzViewControls *self)
{
  g_autoptr (GArray) found = mz_measure_list_get_years (mz_session_get_context (self->session), self->measure);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int newest = 0;

  g_array_set_size (self->years, 0);
  g_array_append_val (self->years, newest);
  gtk_string_list_append (names, C_("year", "Newest year"));
  g_array_sort (found, compare_later_first);
  for (guint i = 0; i < found->len; i++)
    append_year (self, names, g_array_index (found, int, i));

  gtk_drop_down_set_model (self->year_choice, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->year_choice), self->years->len > 2);
}

static void
fill_lenses (MzViewControls *self)
{
  MzChartContext *context = mz_session_get_context (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->lenses, g_ptr_array_unref);
  self->lenses = mz_measure_list_get_lenses (context, self->measure);
  for (guint i = 0; i < self->lenses->len; i++)
    {
      g_autofree char *name = mz_describe_lens (context, g_ptr_array_index (self->lenses, i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->lens_choice, G_LIST_MODEL (names));
}

static void
select_year (MzViewControls *self,
             int             year)
{
  for (guint i = 0; i < self->years->len; i++)
    {
      if (g_array_index (self->years, int, i) == year)
        {
          gtk_drop_down_set_selected (self->year_choice, i);
          return;
        }
    }
  gtk_drop_down_set_selected (self->year_choice, GTK_INVALID_LIST_POSITION);
}

static void
select_lens (MzViewControls *self,
             const MzLens   *lens)
{
  for (guint i = 0; i < self->lenses->len; i++)
    {
      if (mz_lens_equal (g_ptr_array_index (self->lenses, i), lens))
        {
          gtk_drop_down_set_selected (self->lens_choice, i);
          return;
        }
    }
  gtk_drop_down_set_selected (self->lens_choice, GTK_INVALID_LIST_POSITION);
}

static void
follow_session (MzViewControls *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);

  if (mz_session_get_context (self->session) == NULL)
    return;

  self->is_updating = TRUE;
  if (g_strcmp0 (self->measure, mz_view_spec_get_measure (spec)) != 0)
    {
      g_free (self->measure);
      self->measure = g_strdup (mz_view_spec_get_measure (spec));
      fill_years (self);
      fill_lenses (self);
    }
  select_year (self, mz_view_spec_get_year (spec));
  select_lens (self, mz_view_spec_get_lens (spec));
  gtk_widget_set_visible (self->map_options, mz_view_spec_get_view (spec) == MZ_VIEW_MAP);
  gtk_drop_down_set_selected (self->bar_scale_choice, mz_view_spec_get_option (spec, MZ_OPTION_VALUE_SCALE));
  gtk_widget_set_visible (GTK_WIDGET (self->bar_scale_choice), mz_view_spec_get_view (spec) == MZ_VIEW_BARS);
  gtk_widget_set_visible (self->close_story_button, mz_session_get_story (self->session) != NULL);
  self->is_updating = FALSE;
}

static void
context_changed_cb (MzViewControls *self)
{
  g_clear_pointer (&self->measure, g_free);
  follow_session (self);
}

static void
year_chosen_cb (MzViewControls *self)
{
  guint selected = gtk_drop_down_get_selected (self->year_choice);

  if (!self->is_updating && selected < self->years->len)
    mz_session_set_year (self->session, g_array_index (self->years, int, selected));
}

static void
lens_chosen_cb (MzViewControls *self)
{
  guint selected = gtk_drop_down_get_selected (self->lens_choice);

  if (!self->is_updating && self->lenses != NULL && selected < self->lenses->len)
    mz_session_set_lens (self->session, g_ptr_array_index (self->lenses, selected));
}

static void
bar_scale_chosen_cb (MzViewControls *self)
{
  guint selected = gtk_drop_down_get_selected (self->bar_scale_choice);

  if (!self->is_updating && selected <= MZ_VALUE_SCALE_LOG)
    mz_session_set_option (self->session, MZ_OPTION_VALUE_SCALE, (int) selected);
}

/**
 * mz_view_controls_set_session:
 * @self: view controls
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the controls to a session.
 */
void
mz_view_controls_set_session (MzViewControls *self,
                              MzSession      *session)
{
  g_return_if_fail (MZ_IS_VIEW_CONTROLS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::story", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

static void
mz_view_controls_dispose (GObject *object)
{
  MzViewControls *self = MZ_VIEW_CONTROLS (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_view_controls_parent_class)->dispose (object);
}

static void
mz_view_controls_finalize (GObject *object)
{
  MzViewControls *self = MZ_VIEW_CONTROLS (object);

  g_array_unref (self->years);
  g_clear_pointer (&self->lenses, g_ptr_array_unref);
  g_free (self->measure);

  G_OBJECT_CLASS (mz_view_controls_parent_class)->finalize (object);
}

static void
mz_view_controls_class_init (MzViewControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_view_controls_dispose;
  object_class->finalize = mz_view_controls_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/view-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, year_choice);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, lens_choice);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, close_story_button);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, bar_scale_choice);
  gtk_widget_class_bind_template_child (widget_class, MzViewControls, map_options);
}

static void
mz_view_controls_init (MzViewControls *self)
{
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (self->year_choice, "notify::selected", G_CALLBACK (year_chosen_cb), self);
  g_signal_connect_swapped (self->lens_choice, "notify::selected", G_CALLBACK (lens_chosen_cb), self);
  g_signal_connect_swapped (self->bar_scale_choice, "notify::selected", G_CALLBACK (bar_scale_chosen_cb), self);
}
