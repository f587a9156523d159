/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-option-control.h"

#include "mz-measure-list.h"
#include "mz-option-words.h"
#include "mz-query.h"
#include "mz-widget.h"

struct _MzOptionControl
{
  GtkWidget    parent_instance;
  MzViewOption option;
  GtkWidget   *input;         /* GtkDropDown, GtkSwitch or GtkSpinButton */
  MzSession   *session;
  GArray      *values;        /* (element-type int) by place in the drop-down */
  gboolean     is_updating;   /* the control follows the session, not the other way round */
};

G_DEFINE_FINAL_TYPE (MzOptionControl, mz_option_control, GTK_TYPE_WIDGET)

static void
set_value (MzOptionControl *self,
           int              value)
{
  if (!self->is_updating && self->session != NULL)
    mz_session_set_option (self->session, self->option, value);
}

static void
item_chosen_cb (MzOptionControl *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->input));

  if (selected < self->values->len)
    set_value (self, g_array_index (self->values, int, selected));
}

static void
switched_cb (MzOptionControl *self)
{
  set_value (self, gtk_switch_get_active (GTK_SWITCH (self->input)));
}

static void
number_changed_cb (MzOptionControl *self)
{
  set_value (self, gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->input)));
}

/* 0 is no number to a reader: all, or none. */
static gboolean
write_number_cb (GtkSpinButton   *spin,
                 MzOptionControl *self)
{
  int value = (int) gtk_adjustment_get_value (gtk_spin_button_get_adjustment (spin));
  const char *word = value == 0 ? mz_option_words_get_value (self->option, 0) : NULL;
  g_autofree char *number = word == NULL ? g_strdup_printf ("%d", value) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (spin), word != NULL ? word : number);

  return TRUE;
}

static int
read_number_cb (GtkSpinButton   *spin,
                double          *value_out,
                MzOptionControl *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  const char *word = mz_option_words_get_value (self->option, 0);

  if (word == NULL || g_strcmp0 (text, word) != 0)
    return FALSE;

  *value_out = 0;

  return TRUE;
}

static GtkWidget *
make_spin_button (MzOptionControl *self)
{
  GtkWidget *spin;
  int min, max;

  mz_view_option_get_range (self->option, &min, &max);
  spin = gtk_spin_button_new_with_range (min, max, 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (spin), FALSE);   /* 0 is a word */
  g_signal_connect_object (spin, "output", G_CALLBACK (write_number_cb), self, 0);
  g_signal_connect_object (spin, "input", G_CALLBACK (read_number_cb), self, 0);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (number_changed_cb), self, G_CONNECT_SWAPPED);

  return spin;
}

static GtkWidget *
make_switch (MzOptionControl *self)
{
  GtkWidget *toggle = gtk_switch_new ();

  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);

  return toggle;
}

static void
add_item (MzOptionControl *self,
          GtkStringList   *names,
          int              value)
{
  const char *word = mz_option_words_get_value (self->option, value);
  g_autofree char *number = word == NULL ? g_strdup_printf ("%d", value) : NULL;

  g_array_append_val (self->values, value);
  gtk_string_list_append (names, word != NULL ? word : number);
}

static void
set_items (MzOptionControl *self,
           GtkStringList   *names)
{
  gboolean was_updating = self->is_updating;

  self->is_updating = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->input), G_LIST_MODEL (names));
  self->is_updating = was_updating;
}

static void
fill_choices (MzOptionControl *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int min, max;

  mz_view_option_get_range (self->option, &min, &max);
  for (int value = min; value <= max; value++)
    add_item (self, names, value);
  set_items (self, names);
}

/* Editions where editions are compared. */
static GArray *
list_years (MzOptionControl *self,
            MzViewSpec      *spec)
{
  MzChartContext *context = mz_session_get_context (self->session);
  MzDataset *dataset = mz_chart_context_get_dataset (context);
  guint32 measure = mz_dataset_find_measure (dataset, mz_view_spec_get_measure (spec));

  if (mz_option_words_get_values (self->option) == MZ_OPTION_VALUES_EDITIONS && measure != MZ_NO_INDEX &&
      mz_view_spec_get_option (spec, MZ_OPTION_COMPARE) == MZ_COMPARE_EDITIONS)
    return mz_query_get_editions (dataset, measure);

  return mz_measure_list_get_years (context, mz_view_spec_get_measure (spec));
}

static void
fill_years (MzOptionControl *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GArray) years = list_years (self, spec);

  g_array_set_size (self->values, 0);
  add_item (self, names, 0);
  for (guint i = years->len; i > 0; i--)
    add_item (self, names, g_array_index (years, int, i - 1));
  set_items (self, names);
}

static void
select_value (MzOptionControl *self,
              int              value)
{
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->values->len; i++)
    {
      if (g_array_index (self->values, int, i) == value)
        found = i;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->input), found);
}

static void
follow_session (MzOptionControl *self)
{
  MzViewSpec *spec = mz_session_get_spec (self->session);
  gboolean applies = mz_option_words_apply (self->option, spec);
  int value = mz_view_spec_get_option (spec, self->option);

  gtk_widget_set_visible (GTK_WIDGET (self), applies);
  if (!applies || mz_session_get_context (self->session) == NULL)
    return;

  self->is_updating = TRUE;
  if (mz_option_words_get_values (self->option) >= MZ_OPTION_VALUES_YEARS)
    fill_years (self);
  if (GTK_IS_DROP_DOWN (self->input))
    select_value (self, value);
  else if (GTK_IS_SWITCH (self->input))
    gtk_switch_set_active (GTK_SWITCH (self->input), value);
  else
    {
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->input), value);
      write_number_cb (GTK_SPIN_BUTTON (self->input), self);
    }
  self->is_updating = FALSE;
}

/**
 * mz_option_control_set_session:
 * @self: a control
 * @session: the session to follow and to change; for the life of @self
 *
 * Joins the control to a session.
 */
void
mz_option_control_set_session (MzOptionControl *self,
                               MzSession       *session)
{
  g_return_if_fail (MZ_IS_OPTION_CONTROL (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  follow_session (self);
}

/**
 * mz_option_control_get_option:
 * @self: a control
 *
 * Returns: the option that it changes
 */
MzViewOption
mz_option_control_get_option (MzOptionControl *self)
{
  g_return_val_if_fail (MZ_IS_OPTION_CONTROL (self), 0);

  return self->option;
}

/**
 * mz_option_control_get_input:
 * @self: a control
 *
 * Returns: (transfer none): the widget that takes the keyboard
 */
GtkWidget *
mz_option_control_get_input (MzOptionControl *self)
{
  g_return_val_if_fail (MZ_IS_OPTION_CONTROL (self), NULL);

  return self->input;
}

static void
mz_option_control_dispose (GObject *object)
{
  MzOptionControl *self = MZ_OPTION_CONTROL (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_option_control_parent_class)->dispose (object);
}

static void
mz_option_control_finalize (GObject *object)
{
  g_array_unref (MZ_OPTION_CONTROL (object)->values);

  G_OBJECT_CLASS (mz_option_control_parent_class)->finalize (object);
}

static void
mz_option_control_class_init (MzOptionControlClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_option_control_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_option_control_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mz_option_control_init (MzOptionControl *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (int));
}

static GtkWidget *
make_drop_down (MzOptionControl *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (item_chosen_cb), self, G_CONNECT_SWAPPED);

  return drop_down;
}

/**
 * mz_option_control_new:
 * @option: an option of a view
 *
 * Returns: (transfer floating): its control
 */
GtkWidget *
mz_option_control_new (MzViewOption option)
{
  MzOptionControl *self = g_object_new (MZ_TYPE_OPTION_CONTROL, NULL);

  self->option = option;
  if (mz_view_option_get_kind (option) == MZ_OPTION_KIND_BOOLEAN)
    self->input = make_switch (self);
  else if (mz_option_words_get_values (option) == MZ_OPTION_VALUES_NUMBERS)
    self->input = make_spin_button (self);
  else
    self->input = make_drop_down (self);

  gtk_widget_set_parent (self->input, GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (self->input, mz_option_words_get_label (option));
  mz_widget_set_accessible_label (self->input, mz_option_words_get_label (option));
  if (mz_view_option_get_kind (option) == MZ_OPTION_KIND_CHOICE)
    fill_choices (self);

  return GTK_WIDGET (self);
}
