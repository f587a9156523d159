/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-filter-options.h"

#include "mz-describe.h"
#include "mz-query.h"
#include "mz-text.h"
#include "mz-widget.h"
#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH_PX  324
#define NAME_CHARS 14
#define MAX_CHARS 22

typedef enum
{
  FILTER_GROUP,
  FILTER_BASIS,
  FILTER_PUBLISHER,
  FILTER_VINTAGE,
  N_FILTERS
} Filter;

struct _MzFilterOptions
{
  GtkWidget    parent_instance;
  GtkWidget   *group;
  GtkDropDown *inputs[N_FILTERS];
  GPtrArray   *values[N_FILTERS];   /* (element-type utf8) by place in the drop-down; the first is NULL */
  MzSession   *session;
  char        *measure;             /* that the values are of, nullable */
  gboolean     is_updating;         /* the rows follow the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (MzFilterOptions, mz_filter_options, GTK_TYPE_WIDGET)

static const struct
{
  const char *label;
  const char *none;
} rows[N_FILTERS] = {
  [FILTER_GROUP] = { NC_("filter", "Countries"), NC_("filter", "All countries") },
  [FILTER_BASIS] = { NC_("filter", "Basis"), NC_("filter", "All bases") },
  [FILTER_PUBLISHER] = { NC_("filter", "Publisher"), NC_("filter", "All publishers") },
  [FILTER_VINTAGE] = { NC_("filter", "As known in"), NC_("filter", "All that is known") },
};

static MzDataset *
get_dataset (MzFilterOptions *self)
{
  return mz_chart_context_get_dataset (mz_session_get_context (self->session));
}

static char **
list_editions (MzDataset *dataset,
               guint32    measure)
{
  g_autoptr (GArray) years = mz_query_get_editions (dataset, measure);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = years->len; i > 0; i--)
    {
      g_autofree char *year = g_strdup_printf ("%d", g_array_index (years, int, i - 1));

      g_strv_builder_add (builder, year);
    }

  return g_strv_builder_end (builder);
}

static MzCountryGroups *
get_groups (MzFilterOptions *self)
{
  return mz_chart_context_get_groups (mz_session_get_context (self->session));
}

static char **
list_groups (MzCountryGroups *groups)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; groups != NULL && i < mz_country_groups_get_length (groups); i++)
    g_strv_builder_add (builder, mz_country_groups_get (groups, i)->id);

  return g_strv_builder_end (builder);
}

static char **
list_values (MzFilterOptions *self,
             Filter           filter,
             guint32          measure)
{
  switch (filter)
    {
    case FILTER_GROUP:
      return list_groups (get_groups (self));
    case FILTER_BASIS:
      return mz_lens_list_bases (get_dataset (self), measure);
    case FILTER_PUBLISHER:
      return mz_lens_list_publishers (get_dataset (self), measure);
    case FILTER_VINTAGE:
    default:
      return list_editions (get_dataset (self), measure);
    }
}

static char *
dup_name (MzFilterOptions *self,
          Filter           filter,
          const char      *value)
{
  const char *title = filter == FILTER_PUBLISHER ? mz_dataset_get_series_title (get_dataset (self), value) : NULL;

  if (filter == FILTER_GROUP)
    title = mz_country_groups_find (get_groups (self), value)->name;
  if (filter == FILTER_BASIS)
    {
      g_autofree char *basis = mz_describe_term (mz_session_get_context (self->session), value);

      return mz_text_make_visible (basis);
    }

  return mz_text_make_visible (title != NULL ? title : value);
}

static void
fill_row (MzFilterOptions *self,
          Filter           filter,
          guint32          measure)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_auto (GStrv) values = measure != MZ_NO_INDEX || filter == FILTER_GROUP ? list_values (self, filter, measure) : g_new0 (char *, 1);

  g_ptr_array_set_size (self->values[filter], 0);
  g_ptr_array_add (self->values[filter], NULL);
  gtk_string_list_append (names, g_dpgettext2 (GETTEXT_PACKAGE, "filter", rows[filter].none));
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (self, filter, values[i]);

      g_ptr_array_add (self->values[filter], g_strdup (values[i]));
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->inputs[filter], G_LIST_MODEL (names));
  gtk_widget_set_sensitive (GTK_WIDGET (self->inputs[filter]), self->values[filter]->len > 1);
}

static char *
dup_value (MzFilterOptions *self,
           Filter           filter)
{
  const MzLens *lens = mz_view_spec_get_lens (mz_session_get_spec (self->session));
  int vintage = mz_lens_get_vintage (lens);

  switch (filter)
    {
    case FILTER_GROUP:
      return g_strdup (mz_view_spec_get_text (mz_session_get_spec (self->session), MZ_VIEW_TEXT_GROUP));
    case FILTER_BASIS:
      return g_strdup (mz_lens_get_basis (lens));
    case FILTER_PUBLISHER:
      return g_strdup (mz_lens_get_publisher (lens));
    case FILTER_VINTAGE:
    default:
      return vintage != 0 ? g_strdup_printf ("%d", vintage) : NULL;
    }
}

static void
select_value (MzFilterOptions *self,
              Filter           filter)
{
  g_autofree char *value = dup_value (self, filter);
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->values[filter]->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->values[filter], i), value) == 0)
        found = i;
    }
  gtk_drop_down_set_selected (self->inputs[filter], found);
}

static void
follow_session (MzFilterOptions *self)
{
  const char *measure = mz_view_spec_get_measure (mz_session_get_spec (self->session));
  gboolean is_new = g_strcmp0 (self->measure, measure) != 0;

  if (mz_session_get_context (self->session) == NULL)
    return;

  self->is_updating = TRUE;
  if (is_new)
    {
      g_free (self->measure);
      self->measure = g_strdup (measure);
    }
  for (Filter filter = 0; filter < N_FILTERS; filter++)
    {
      if (is_new)
        fill_row (self, filter, mz_dataset_find_measure (get_dataset (self), measure));
      select_value (self, filter);
    }
  self->is_updating = FALSE;
}

static void
context_changed_cb (MzFilterOptions *self)
{
  g_clear_pointer (&self->measure, g_free);
  follow_session (self);
}

static void
chosen_cb (MzFilterOptions *self,
           GParamSpec      *pspec G_GNUC_UNUSED,
           GtkDropDown     *input)
{
  Filter filter = 0;
  guint place = gtk_drop_down_get_selected (input);
  const char *value;

  while (self->inputs[filter] != input)
    filter++;
  if (self->is_updating || place >= self->values[filter]->len)
    return;

  value = g_ptr_array_index (self->values[filter], place);
  if (filter == FILTER_GROUP)
    mz_session_set_text (self->session, MZ_VIEW_TEXT_GROUP, value);
  else if (filter == FILTER_BASIS)
    mz_session_set_basis (self->session, value);
  else if (filter == FILTER_PUBLISHER)
    mz_session_set_publisher (self->session, value);
  else
    mz_session_set_vintage (self->session, value != NULL ? atoi (value) : 0);
}

/**
 * mz_filter_options_set_session:
 * @self: the filters
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the filters to a session.
 */
void
mz_filter_options_set_session (MzFilterOptions *self,
                               MzSession       *session)
{
  g_return_if_fail (MZ_IS_FILTER_OPTIONS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

static void
add_row (MzFilterOptions *self,
         Filter           filter)
{
  const char *label = g_dpgettext2 (GETTEXT_PACKAGE, "filter", rows[filter].label);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *input = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkListItemFactory) factory = mz_widget_new_name_factory (NAME_CHARS, MAX_CHARS);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (input), factory);
  gtk_widget_set_valign (input, GTK_ALIGN_CENTER);
  mz_widget_set_accessible_label (input, label);
  self->inputs[filter] = GTK_DROP_DOWN (input);
  self->values[filter] = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (input, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), input);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), input);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
mz_filter_options_dispose (GObject *object)
{
  MzFilterOptions *self = MZ_FILTER_OPTIONS (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_filter_options_parent_class)->dispose (object);
}

static void
mz_filter_options_finalize (GObject *object)
{
  MzFilterOptions *self = MZ_FILTER_OPTIONS (object);

  for (Filter filter = 0; filter < N_FILTERS; filter++)
    g_ptr_array_unref (self->values[filter]);
  g_free (self->measure);

  G_OBJECT_CLASS (mz_filter_options_parent_class)->finalize (object);
}

static void
mz_filter_options_class_init (MzFilterOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_filter_options_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_filter_options_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mz_filter_options_init (MzFilterOptions *self)
{
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("Filters"));
  gtk_widget_set_margin_start (self->group, 6);
  gtk_widget_set_margin_end (self->group, 6);
  gtk_widget_set_margin_top (self->group, 6);
  gtk_widget_set_margin_bottom (self->group, 6);
  for (Filter filter = 0; filter < N_FILTERS; filter++)
    add_row (self, filter);
  gtk_widget_set_size_request (self->group, WIDTH_PX, -1);
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}
