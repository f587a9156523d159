/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-sidebar.h"

#include "mz-describe.h"
#include "mz-measure-list.h"
#include "mz-source-text.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzSidebar
{
  GtkWidget   parent_instance;
  GtkListBox *measure_list;
  GtkListBox *story_list;
  GtkWidget  *stories_box;
  MzSession  *session;
  GArray     *measures;       /* (element-type MzMeasureEntry) by row */
  GArray     *stories;        /* (element-type guint32) sources by row */
  gboolean    is_updating;    /* rows follow the session, not the other way round */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzSidebar, mz_sidebar, GTK_TYPE_WIDGET)

static MzDataset *
get_dataset (MzSidebar *self)
{
  return mz_chart_context_get_dataset (mz_session_get_context (self->session));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_row (GtkWidget  *child,
          const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  mz_widget_set_accessible_label (row, name);

  return row;
}

static GtkWidget *
make_measure_row (MzSidebar            *self,
                  const MzMeasureEntry *entry)
{
  MzChartContext *context = mz_session_get_context (self->session);
  g_autofree char *name = mz_describe_measure (context, entry->id);
  g_autofree char *meaning = mz_measure_list_dup_meaning (context, entry->id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (name, NULL);
  g_autofree char *count = g_strdup_printf ("%u", entry->n_subjects);
  GtkWidget *count_label = gtk_label_new (count);
  GtkWidget *row;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (count_label, "dim-label");
  gtk_widget_add_css_class (count_label, "count");
  gtk_widget_add_css_class (count_label, "numeric");
  gtk_box_append (GTK_BOX (box), count_label);

  row = make_row (box, name);
  gtk_widget_set_tooltip_text (row, meaning);

  return row;
}

static GtkWidget *
make_story_row (const MzSource *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = mz_source_text_dup_title (source);
  g_autofree char *facts = mz_source_text_dup_short_facts (source);
  GtkWidget *facts_label = make_label (facts, "caption");

  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (box), make_label (title, NULL));
  gtk_widget_add_css_class (facts_label, "dim-label");
  gtk_box_append (GTK_BOX (box), facts_label);

  return make_row (box, title);
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  MzSidebar *self = user_data;
  guint index = (guint) gtk_list_box_row_get_index (row);
  guint group = g_array_index (self->measures, MzMeasureEntry, index).group;
  GtkWidget *label;

  if (before != NULL &&
      g_array_index (self->measures, MzMeasureEntry, (guint) gtk_list_box_row_get_index (before)).group == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = make_label (mz_measure_list_get_group_name (group), "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, before != NULL ? 10 : 4);
  gtk_widget_set_margin_bottom (label, 2);
  gtk_list_box_row_set_header (row, label);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
select_measure (MzSidebar *self)
{
  const char *measure = mz_view_spec_get_measure (mz_session_get_spec (self->session));

  for (guint i = 0; i < self->measures->len; i++)
    {
      if (g_str_equal (g_array_index (self->measures, MzMeasureEntry, i).id, measure))
        {
          gtk_list_box_select_row (self->measure_list, gtk_list_box_get_row_at_index (self->measure_list, (int) i));
          return;
        }
    }
  gtk_list_box_unselect_all (self->measure_list);
}

static void
select_story (MzSidebar *self)
{
  const char *story = mz_session_get_story (self->session);

  for (guint i = 0; story != NULL && i < self->stories->len; i++)
    {
      if (g_str_equal (mz_dataset_get_source (get_dataset (self), g_array_index (self->stories, guint32, i))->id, story))
        {
          gtk_list_box_select_row (self->story_list, gtk_list_box_get_row_at_index (self->story_list, (int) i));
          return;
        }
    }
  gtk_list_box_unselect_all (self->story_list);
}

static void
follow_session (MzSidebar *self)
{
  if (mz_session_get_context (self->session) == NULL)
    return;

  self->is_updating = TRUE;
  select_measure (self);
  select_story (self);
  self->is_updating = FALSE;
}

static void
fill_measures (MzSidebar *self)
{
  clear_list (self->measure_list);
  g_clear_pointer (&self->measures, g_array_unref);
  self->measures = mz_measure_list_new (mz_session_get_context (self->session));
  for (guint i = 0; i < self->measures->len; i++)
    gtk_list_box_append (self->measure_list, make_measure_row (self, &g_array_index (self->measures, MzMeasureEntry, i)));
}

static void
fill_stories (MzSidebar *self)
{
  MzDataset *dataset = get_dataset (self);

  clear_list (self->story_list);
  g_array_set_size (self->stories, 0);
  for (guint32 i = 0; i < mz_dataset_get_n_sources (dataset); i++)
    {
      const MzSource *source = mz_dataset_get_source (dataset, i);

      if (source->is_story)
        {
          g_array_append_val (self->stories, i);
          gtk_list_box_append (self->story_list, make_story_row (source));
        }
    }
  gtk_widget_set_visible (self->stories_box, self->stories->len > 0);
}

static void
context_changed_cb (MzSidebar *self)
{
  self->is_updating = TRUE;
  fill_measures (self);
  fill_stories (self);
  self->is_updating = FALSE;
  follow_session (self);
}

static void
measure_selected_cb (MzSidebar     *self,
                     GtkListBoxRow *row)
{
  const char *measure;

  if (self->is_updating || row == NULL)
    return;

  measure = g_array_index (self->measures, MzMeasureEntry, (guint) gtk_list_box_row_get_index (row)).id;
  mz_session_set_measure (self->session, measure);
}

static void
story_selected_cb (MzSidebar     *self,
                   GtkListBoxRow *row)
{
  guint32 source;

  if (self->is_updating || row == NULL)
    return;

  source = g_array_index (self->stories, guint32, (guint) gtk_list_box_row_get_index (row));
  mz_session_open_story (self->session, mz_dataset_get_source (get_dataset (self), source)->id);
}

static void
measure_activated_cb (MzSidebar *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, FALSE);
}

static void
story_activated_cb (MzSidebar     *self,
                    GtkListBoxRow *row)
{
  story_selected_cb (self, row);
  g_signal_emit (self, signals[CHOSEN], 0, TRUE);
}

/**
 * mz_sidebar_set_session:
 * @self: a sidebar
 * @session: the session to follow and to change; for the life of @self
 *
 * Lists the measures and stories of the session.
 */
void
mz_sidebar_set_session (MzSidebar *self,
                        MzSession *session)
{
  g_return_if_fail (MZ_IS_SIDEBAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::context", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::spec", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::story", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
}

static gboolean
focus_row (GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (list, 0);

  return row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Tab goes from list to list and the arrows from row to row: the chart is not thirty keys away. */
static gboolean
mz_sidebar_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  MzSidebar *self = MZ_SIDEBAR (widget);
  GtkListBox *const lists[] = { self->measure_list, self->story_list };
  const int n_lists = G_N_ELEMENTS (lists);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int next = step > 0 ? 0 : n_lists - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (mz_sidebar_parent_class)->focus (widget, direction);

  for (int i = 0; i < n_lists; i++)
    {
      if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (lists[i])))
        next = i + step;
    }
  while (next >= 0 && next < n_lists && !focus_row (lists[next]))
    next += step;

  return next >= 0 && next < n_lists;
}

static void
mz_sidebar_dispose (GObject *object)
{
  MzSidebar *self = MZ_SIDEBAR (object);

  mz_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mz_sidebar_parent_class)->dispose (object);
}

static void
mz_sidebar_finalize (GObject *object)
{
  MzSidebar *self = MZ_SIDEBAR (object);

  g_clear_pointer (&self->measures, g_array_unref);
  g_array_unref (self->stories);

  G_OBJECT_CLASS (mz_sidebar_parent_class)->finalize (object);
}

static void
mz_sidebar_class_init (MzSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_sidebar_dispose;
  object_class->finalize = mz_sidebar_finalize;
  widget_class->focus = mz_sidebar_focus;

  /**
   * MzSidebar::chosen:
   * @self: the sidebar
   * @is_story: whether a story was chosen, else a measure
   *
   * The reader clicked a row or pressed Enter on it.
   */
  signals[CHOSEN] = g_signal_new ("chosen", MZ_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MzSidebar, measure_list);
  gtk_widget_class_bind_template_child (widget_class, MzSidebar, story_list);
  gtk_widget_class_bind_template_child (widget_class, MzSidebar, stories_box);
}

static void
mz_sidebar_init (MzSidebar *self)
{
  self->measures = g_array_new (FALSE, FALSE, sizeof (MzMeasureEntry));
  self->stories = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_header_func (self->measure_list, update_header_cb, self, NULL);
  g_signal_connect_swapped (self->measure_list, "row-selected", G_CALLBACK (measure_selected_cb), self);
  g_signal_connect_swapped (self->measure_list, "row-activated", G_CALLBACK (measure_activated_cb), self);
  g_signal_connect_swapped (self->story_list, "row-selected", G_CALLBACK (story_selected_cb), self);
  g_signal_connect_swapped (self->story_list, "row-activated", G_CALLBACK (story_activated_cb), self);
}
