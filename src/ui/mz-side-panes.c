/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-side-panes.h"

#include "mz-widget.h"

#include <glib/gi18n-lib.h>

#define MIN_WIDTH_PX 340
/* What the right side may take away from the chart when it is placed, in percent. */
#define MAX_RIGHT_PERCENT 45

typedef enum
{
  MODE_WIDE,
  MODE_MEDIUM,
  MODE_NARROW,
} Mode;

typedef enum
{
  PAGE_CONTENT,
  PAGE_LEFT,
  PAGE_RIGHT,
  N_PAGES
} Page;

struct _MzSidePanes
{
  GtkWidget  parent_instance;
  GtkWidget *outer;               /* GtkPaned: left, inner */
  GtkWidget *inner;               /* GtkPaned: content, right */
  GtkWidget *switcher;
  GtkWidget *buttons[N_PAGES];
  GtkWidget *sides[N_PAGES];      /* the three children by page */
  Mode       mode;
  Page       page;                /* of the narrow mode */
  gboolean   wants_left;          /* what the reader chose for wide windows */
  gboolean   wants_right;
  gboolean   left_instead;        /* of the right side, in the medium mode */
  int        left_width;
  int        right_width;
  gboolean   must_place_right;
  guint      mode_source;
};

enum
{
  PROP_LEFT = 1,
  PROP_CONTENT,
  PROP_RIGHT,
  PROP_LEFT_SHOWN,
  PROP_RIGHT_SHOWN,
  PROP_NARROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MzSidePanes, mz_side_panes, GTK_TYPE_WIDGET)

/**
 * mz_side_panes_get_left_shown:
 * @self: side panes
 *
 * Returns: whether the left side is on the screen
 */
gboolean
mz_side_panes_get_left_shown (MzSidePanes *self)
{
  switch (self->mode)
    {
    case MODE_NARROW:
      return self->page == PAGE_LEFT;
    case MODE_MEDIUM:
      return self->left_instead;
    default:
      return self->wants_left;
    }
}

/**
 * mz_side_panes_get_right_shown:
 * @self: side panes
 *
 * Returns: whether the right side is on the screen
 */
gboolean
mz_side_panes_get_right_shown (MzSidePanes *self)
{
  switch (self->mode)
    {
    case MODE_NARROW:
      return self->page == PAGE_RIGHT;
    case MODE_MEDIUM:
      return self->wants_right && !self->left_instead;
    default:
      return self->wants_right;
    }
}

static void
remember_widths (MzSidePanes *self)
{
  GtkWidget *right = self->sides[PAGE_RIGHT];
  GtkWidget *left = self->sides[PAGE_LEFT];

  if (self->mode == MODE_NARROW)
    return;

  if (left != NULL && gtk_widget_get_mapped (left) && gtk_widget_get_width (left) > 0)
    self->left_width = gtk_widget_get_width (left);
  if (right != NULL && gtk_widget_get_mapped (right) && gtk_widget_get_width (right) > 0 && !self->must_place_right)
    self->right_width = gtk_widget_get_width (right);
}

static void
show_side (MzSidePanes *self,
           Page         page,
           gboolean     shown)
{
  if (self->sides[page] != NULL)
    gtk_widget_set_visible (self->sides[page], shown);
}

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

/* GtkPaned goes on taking clicks where its hidden handle was last. */
static void
update_handle (GtkWidget *paned)
{
  gboolean has_handle = is_shown (gtk_paned_get_start_child (GTK_PANED (paned))) &&
                        is_shown (gtk_paned_get_end_child (GTK_PANED (paned)));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (paned);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        gtk_event_controller_set_propagation_phase (controller, has_handle ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE);
    }
}

static gboolean
has_focus (MzSidePanes *self,
           Page         page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && self->sides[page] != NULL && gtk_widget_is_ancestor (focus, self->sides[page]);
}

static void
apply (MzSidePanes *self)
{
  gboolean is_narrow = self->mode == MODE_NARROW;
  gboolean loses_focus = (has_focus (self, PAGE_LEFT) && !mz_side_panes_get_left_shown (self)) ||
                         (has_focus (self, PAGE_RIGHT) && !mz_side_panes_get_right_shown (self));

  show_side (self, PAGE_LEFT, mz_side_panes_get_left_shown (self));
  show_side (self, PAGE_RIGHT, mz_side_panes_get_right_shown (self));
  show_side (self, PAGE_CONTENT, !is_narrow || self->page == PAGE_CONTENT);
  gtk_widget_set_visible (self->inner, !is_narrow || self->page != PAGE_LEFT);
  update_handle (self->outer);
  update_handle (self->inner);
  gtk_widget_set_visible (self->switcher, is_narrow);
  for (Page page = 0; page < N_PAGES; page++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[page]), page == self->page);

  /* The keyboard does not stay in what is hidden, nor on a handle between the parts. */
  if (loses_focus && self->sides[PAGE_CONTENT] != NULL)
    gtk_widget_child_focus (self->sides[PAGE_CONTENT], GTK_DIR_TAB_FORWARD);

  self->must_place_right = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RIGHT_SHOWN]);
}

/**
 * mz_side_panes_set_left_shown:
 * @self: side panes
 * @shown: whether to show the left side
 *
 * Shows or hides the left side. Where only one side has room it takes the place of the right one.
 */
void
mz_side_panes_set_left_shown (MzSidePanes *self,
                              gboolean     shown)
{
  g_return_if_fail (MZ_IS_SIDE_PANES (self));

  if (mz_side_panes_get_left_shown (self) == shown)
    return;

  remember_widths (self);
  if (self->mode == MODE_NARROW)
    self->page = shown ? PAGE_LEFT : PAGE_CONTENT;
  else if (self->mode == MODE_MEDIUM)
    self->left_instead = shown;
  else
    self->wants_left = shown;
  apply (self);
}

/**
 * mz_side_panes_set_right_shown:
 * @self: side panes
 * @shown: whether to show the right side
 *
 * Shows or hides the right side. Where only one side has room it takes the place of the left one.
 */
void
mz_side_panes_set_right_shown (MzSidePanes *self,
                               gboolean     shown)
{
  g_return_if_fail (MZ_IS_SIDE_PANES (self));

  if (mz_side_panes_get_right_shown (self) == shown)
    return;

  remember_widths (self);
  if (self->mode == MODE_NARROW)
    {
      self->page = shown ? PAGE_RIGHT : PAGE_CONTENT;
    }
  else
    {
      self->wants_right = shown;
      self->left_instead = FALSE;
    }
  apply (self);
}

/**
 * mz_side_panes_wants_left:
 * @self: side panes
 *
 * Returns: whether the reader wants the left side where there is room for it
 */
gboolean
mz_side_panes_wants_left (MzSidePanes *self)
{
  return self->wants_left;
}

/**
 * mz_side_panes_wants_right:
 * @self: side panes
 *
 * Returns: whether the reader wants the right side where there is room for it
 */
gboolean
mz_side_panes_wants_right (MzSidePanes *self)
{
  return self->wants_right;
}

/**
 * mz_side_panes_is_narrow:
 * @self: side panes
 *
 * Returns: whether one of the three parts is shown at a time
 */
gboolean
mz_side_panes_is_narrow (MzSidePanes *self)
{
  return self->mode == MODE_NARROW;
}

/**
 * mz_side_panes_show_content:
 * @self: side panes
 *
 * Makes sure that the content is on the screen.
 */
void
mz_side_panes_show_content (MzSidePanes *self)
{
  g_return_if_fail (MZ_IS_SIDE_PANES (self));

  if (self->mode == MODE_NARROW && self->page != PAGE_CONTENT)
    {
      self->page = PAGE_CONTENT;
      apply (self);
    }
}

/**
 * mz_side_panes_set_widths:
 * @self: side panes
 * @left_px: width of the left side
 * @right_px: width of the right side
 *
 * Sets the widths that the sides have when they are shown.
 */
void
mz_side_panes_set_widths (MzSidePanes *self,
                          int          left_px,
                          int          right_px)
{
  g_return_if_fail (MZ_IS_SIDE_PANES (self));

  self->left_width = left_px;
  self->right_width = right_px;
  gtk_paned_set_position (GTK_PANED (self->outer), left_px);
  self->must_place_right = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mz_side_panes_get_left_width:
 * @self: side panes
 *
 * Returns: width of the left side when it was last shown
 */
int
mz_side_panes_get_left_width (MzSidePanes *self)
{
  remember_widths (self);

  return self->left_width;
}

/**
 * mz_side_panes_get_right_width:
 * @self: side panes
 *
 * Returns: width of the right side when it was last shown
 */
int
mz_side_panes_get_right_width (MzSidePanes *self)
{
  remember_widths (self);

  return self->right_width;
}

static gboolean
change_mode_cb (gpointer user_data)
{
  MzSidePanes *self = user_data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  Mode mode = width >= MZ_SIDE_PANES_WIDE_PX ? MODE_WIDE : width >= MZ_SIDE_PANES_MEDIUM_PX ? MODE_MEDIUM : MODE_NARROW;

  self->mode_source = 0;
  if (mode == self->mode)
    return G_SOURCE_REMOVE;

  self->mode = mode;
  self->left_instead = FALSE;
  self->page = PAGE_CONTENT;
  /* A window that was made small has squeezed the left side before it was hidden. */
  if (mode != MODE_NARROW)
    gtk_paned_set_position (GTK_PANED (self->outer), self->left_width);
  apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

static gboolean
fits_mode (MzSidePanes *self,
           int          width)
{
  switch (self->mode)
    {
    case MODE_NARROW:
      return width < MZ_SIDE_PANES_MEDIUM_PX;
    case MODE_MEDIUM:
      return width >= MZ_SIDE_PANES_MEDIUM_PX && width < MZ_SIDE_PANES_WIDE_PX;
    default:
      return width >= MZ_SIDE_PANES_WIDE_PX;
    }
}

/* GtkPaned moves its handle by what its own width changed, so its width has to be right before. */
static gboolean
place_right (MzSidePanes *self)
{
  int width = gtk_widget_get_width (self->inner);
  int position = width - MIN (self->right_width, width * MAX_RIGHT_PERCENT / 100) - 1;

  if (!self->must_place_right)
    return FALSE;

  self->must_place_right = FALSE;
  if (self->mode == MODE_NARROW || !mz_side_panes_get_right_shown (self) ||
      gtk_paned_get_position (GTK_PANED (self->inner)) == position)
    return FALSE;

  gtk_paned_set_position (GTK_PANED (self->inner), position);

  return TRUE;
}

static void
mz_side_panes_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  MzSidePanes *self = MZ_SIDE_PANES (widget);
  GtkAllocation place;
  int bar_height = 0;
  int min_width, min_height;

  /* Showing and hiding would ask for another allocation in the middle of this one. */
  if (!fits_mode (self, width) && self->mode_source == 0)
    {
      remember_widths (self);
      self->mode_source = g_idle_add_full (G_PRIORITY_DEFAULT, change_mode_cb, self, NULL);
    }

  if (gtk_widget_should_layout (self->switcher))
    {
      gtk_widget_measure (self->switcher, GTK_ORIENTATION_VERTICAL, -1, &bar_height, NULL, NULL, NULL);
      gtk_widget_measure (self->switcher, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
      place = (GtkAllocation) { 0, height - bar_height, MAX (width, min_width), bar_height };
      gtk_widget_size_allocate (self->switcher, &place, -1);
    }

  gtk_widget_measure (self->outer, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  gtk_widget_measure (self->outer, GTK_ORIENTATION_VERTICAL, MAX (width, min_width), &min_height, NULL, NULL, NULL);
  place = (GtkAllocation) { 0, 0, MAX (width, min_width), MAX (height - bar_height, min_height) };
  gtk_widget_size_allocate (self->outer, &place, -1);
  if (place_right (self))
    gtk_widget_size_allocate (self->outer, &place, -1);
}

static void
mz_side_panes_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  MzSidePanes *self = MZ_SIDE_PANES (widget);
  int bar_minimum = 0;
  int bar_natural = 0;

  gtk_widget_measure (self->outer, orientation, -1, minimum, natural, NULL, NULL);
  if (gtk_widget_should_layout (self->switcher))
    gtk_widget_measure (self->switcher, orientation, -1, &bar_minimum, &bar_natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* The panes make room by hiding: the window may always become narrower than they are now. */
      *minimum = MIN (*minimum, MIN_WIDTH_PX);
      *natural = MAX (*natural, bar_natural);
    }
  else
    {
      *minimum += bar_minimum;
      *natural += bar_natural;
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
button_clicked_cb (GtkWidget   *button,
                   MzSidePanes *self)
{
  for (Page page = 0; page < N_PAGES; page++)
    {
      if (self->buttons[page] == button)
        self->page = page;
    }
  apply (self);
}

static void
add_button (MzSidePanes *self,
            Page         page,
            const char  *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (button_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->switcher), button);
  self->buttons[page] = button;
}

static void
set_side (MzSidePanes *self,
          Page         page,
          GtkWidget   *child)
{
  self->sides[page] = child;
  if (child == NULL)
    return;

  if (page == PAGE_LEFT)
    gtk_paned_set_start_child (GTK_PANED (self->outer), child);
  else if (page == PAGE_RIGHT)
    gtk_paned_set_end_child (GTK_PANED (self->inner), child);
  else
    gtk_paned_set_start_child (GTK_PANED (self->inner), child);
}

static void
mz_side_panes_dispose (GObject *object)
{
  MzSidePanes *self = MZ_SIDE_PANES (object);

  g_clear_handle_id (&self->mode_source, g_source_remove);
  for (Page page = 0; page < N_PAGES; page++)
    self->sides[page] = NULL;
  mz_widget_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (mz_side_panes_parent_class)->dispose (object);
}

static void
mz_side_panes_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MzSidePanes *self = MZ_SIDE_PANES (object);

  switch (property)
    {
    case PROP_LEFT:
      g_value_set_object (value, self->sides[PAGE_LEFT]);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->sides[PAGE_CONTENT]);
      break;
    case PROP_RIGHT:
      g_value_set_object (value, self->sides[PAGE_RIGHT]);
      break;
    case PROP_LEFT_SHOWN:
      g_value_set_boolean (value, mz_side_panes_get_left_shown (self));
      break;
    case PROP_RIGHT_SHOWN:
      g_value_set_boolean (value, mz_side_panes_get_right_shown (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->mode == MODE_NARROW);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_side_panes_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MzSidePanes *self = MZ_SIDE_PANES (object);

  switch (property)
    {
    case PROP_LEFT:
      set_side (self, PAGE_LEFT, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_side (self, PAGE_CONTENT, g_value_get_object (value));
      break;
    case PROP_RIGHT:
      set_side (self, PAGE_RIGHT, g_value_get_object (value));
      break;
    case PROP_LEFT_SHOWN:
      mz_side_panes_set_left_shown (self, g_value_get_boolean (value));
      break;
    case PROP_RIGHT_SHOWN:
      mz_side_panes_set_right_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_side_panes_class_init (MzSidePanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_side_panes_dispose;
  object_class->get_property = mz_side_panes_get_property;
  object_class->set_property = mz_side_panes_set_property;
  widget_class->measure = mz_side_panes_measure;
  widget_class->size_allocate = mz_side_panes_size_allocate;

  properties[PROP_LEFT] = g_param_spec_object ("left", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RIGHT] = g_param_spec_object ("right", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_LEFT_SHOWN] = g_param_spec_boolean ("left-shown", NULL, NULL, TRUE, flags);
  properties[PROP_RIGHT_SHOWN] = g_param_spec_boolean ("right-shown", NULL, NULL, TRUE, flags);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "sidepanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mz_side_panes_init (MzSidePanes *self)
{
  self->wants_left = self->wants_right = TRUE;
  self->left_width = 260;
  self->right_width = 380;
  self->must_place_right = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->inner = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_resize_end_child (GTK_PANED (self->inner), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->inner), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->inner), FALSE);

  self->outer = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_resize_start_child (GTK_PANED (self->outer), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->outer), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->outer), FALSE);
  gtk_paned_set_position (GTK_PANED (self->outer), self->left_width);
  gtk_paned_set_end_child (GTK_PANED (self->outer), self->inner);
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));

  self->switcher = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->switcher, "pane-switcher");
  add_button (self, PAGE_LEFT, C_("part of the window", "Measures"));
  add_button (self, PAGE_CONTENT, C_("part of the window", "Chart"));
  add_button (self, PAGE_RIGHT, C_("part of the window", "Evidence"));
  gtk_widget_set_visible (self->switcher, FALSE);
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
}
