/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-year-scale.h"

#include "mz-widget.h"
#include <glib/gi18n-lib.h>

#define PLAY_SECONDS    1
#define PAGE_YEARS      5
#define MAX_MARK_WORDS  3
#define SCALE_PX        90

struct _MzYearScale
{
  GtkWidget      parent_instance;
  GtkWidget     *play_button;
  GtkScale      *scale;
  GtkDropDown   *choice;
  GArray        *years;         /* (element-type int) ascending */
  char          *newest;        /* words for the newest year */
  int            year;          /* 0: the newest */
  guint          play_source;
  gboolean       is_updating;   /* the parts follow the year, not the other way round */
};

enum
{
  SIGNAL_YEAR_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzYearScale, mz_year_scale, GTK_TYPE_WIDGET)

static int
get_year_at (MzYearScale *self,
             int          place)
{
  place = CLAMP (place, 0, (int) self->years->len - 1);

  return g_array_index (self->years, int, place);
}

static int
find_nearest (MzYearScale *self,
              double       value)
{
  int nearest = 0;

  for (guint i = 1; i < self->years->len; i++)
    {
      if (ABS (get_year_at (self, (int) i) - value) < ABS (get_year_at (self, nearest) - value))
        nearest = (int) i;
    }

  return nearest;
}

static int
get_place (MzYearScale *self)
{
  return self->year == 0 ? (int) self->years->len - 1 : find_nearest (self, self->year);
}

/* The last place stands for the newest year there is, so that newer data are shown when they come. */
static void
choose_place (MzYearScale *self,
              int          place)
{
  gboolean is_last = place >= (int) self->years->len - 1;

  if (self->years->len > 0)
    g_signal_emit (self, signals[SIGNAL_YEAR_CHOSEN], 0, is_last ? 0 : get_year_at (self, place));
}

static gboolean
has_animations (MzYearScale *self)
{
  gboolean has = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &has, NULL);

  return has;
}

static void
update_play_button (MzYearScale *self)
{
  const char *name = self->play_source != 0 ? C_("years", "Pause")
                     : has_animations (self) ? C_("years", "Play")
                                             : C_("years", "Next Year (animations are off)");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            self->play_source != 0 ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, name);
  mz_widget_set_accessible_label (self->play_button, name);
}

/**
 * mz_year_scale_stop:
 * @self: a year scale
 *
 * Ends playing.
 */
void
mz_year_scale_stop (MzYearScale *self)
{
  g_return_if_fail (MZ_IS_YEAR_SCALE (self));

  if (self->play_source == 0)
    return;

  g_clear_handle_id (&self->play_source, g_source_remove);
  update_play_button (self);
}

static gboolean
play_cb (gpointer data)
{
  MzYearScale *self = data;
  int next = get_place (self) + 1;

  if (next >= (int) self->years->len - 1)
    {
      self->play_source = 0;
      update_play_button (self);
    }
  choose_place (self, next);

  return self->play_source != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* From the end it begins anew. */
static void
play_clicked_cb (MzYearScale *self)
{
  gboolean is_at_end = get_place (self) >= (int) self->years->len - 1;

  if (self->play_source != 0)
    {
      mz_year_scale_stop (self);
      return;
    }

  if (has_animations (self))
    self->play_source = g_timeout_add_seconds (PLAY_SECONDS, play_cb, self);
  update_play_button (self);
  if (is_at_end)
    choose_place (self, 0);
  else if (self->play_source == 0)
    choose_place (self, get_place (self) + 1);
}

static int
get_target (MzYearScale   *self,
            GtkScrollType  scroll,
            double         value)
{
  switch (scroll)
    {
    case GTK_SCROLL_STEP_BACKWARD:
    case GTK_SCROLL_STEP_LEFT:
    case GTK_SCROLL_STEP_DOWN:
      return get_place (self) - 1;
    case GTK_SCROLL_STEP_FORWARD:
    case GTK_SCROLL_STEP_RIGHT:
    case GTK_SCROLL_STEP_UP:
      return get_place (self) + 1;
    case GTK_SCROLL_PAGE_BACKWARD:
    case GTK_SCROLL_PAGE_LEFT:
    case GTK_SCROLL_PAGE_DOWN:
      return get_place (self) - PAGE_YEARS;
    case GTK_SCROLL_PAGE_FORWARD:
    case GTK_SCROLL_PAGE_RIGHT:
    case GTK_SCROLL_PAGE_UP:
      return get_place (self) + PAGE_YEARS;
    case GTK_SCROLL_START:
      return 0;
    case GTK_SCROLL_END:
      return (int) self->years->len - 1;
    default:
      return find_nearest (self, value);
    }
}

/* Keys and the pointer go from one year that exists to another. */
static gboolean
change_value_cb (GtkRange      *range G_GNUC_UNUSED,
                 GtkScrollType  scroll,
                 double         value,
                 MzYearScale   *self)
{
  mz_year_scale_stop (self);
  choose_place (self, MAX (get_target (self, scroll, value), 0));

  return TRUE;
}

static void
item_chosen_cb (MzYearScale *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->is_updating || selected > self->years->len)
    return;

  mz_year_scale_stop (self);
  g_signal_emit (self, signals[SIGNAL_YEAR_CHOSEN], 0,
                 selected == 0 ? 0 : get_year_at (self, (int) (self->years->len - selected)));
}

/* The newest first, as in a list of editions. */
static void
fill_choice (MzYearScale *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, self->newest);
  for (guint i = self->years->len; i > 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("%d", get_year_at (self, (int) i - 1));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
}

/* A mark at each year; words only where they can be read, at the last always. */
static void
fill_scale (MzYearScale *self)
{
  guint n_years = self->years->len;
  int last = n_years > 0 ? get_year_at (self, (int) n_years - 1) : 0;
  double distance;
  double next;

  gtk_scale_clear_marks (self->scale);
  if (n_years < 2)
    return;

  distance = (double) (last - get_year_at (self, 0)) / MAX_MARK_WORDS;
  next = last;
  gtk_range_set_range (GTK_RANGE (self->scale), get_year_at (self, 0), last);
  for (guint i = n_years; i > 0; i--)
    {
      int year = get_year_at (self, (int) i - 1);
      g_autofree char *name = year <= next ? g_strdup_printf ("<small>%d</small>", year) : NULL;

      gtk_scale_add_mark (self->scale, year, GTK_POS_BOTTOM, name);
      if (name != NULL)
        next = year - distance;
    }
}

static void
follow_year (MzYearScale *self)
{
  int place = get_place (self);
  g_autofree char *words = NULL;

  if (self->years->len == 0)
    return;

  self->is_updating = TRUE;
  words = self->year == 0 ? g_strdup_printf ("%d, %s", get_year_at (self, place), self->newest)
                          : g_strdup_printf ("%d", self->year);
  gtk_range_set_value (GTK_RANGE (self->scale), get_year_at (self, place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_drop_down_set_selected (self->choice, self->year == 0 ? 0 : self->years->len - (guint) place);
  self->is_updating = FALSE;
}

static void
fill (MzYearScale *self)
{
  self->is_updating = TRUE;
  fill_choice (self);
  fill_scale (self);
  self->is_updating = FALSE;
}

/* A link may name a year in which nothing appeared: what is shown is of that year, not of its neighbour. */
static void
add_year (MzYearScale *self,
          int          year)
{
  guint place = 0;

  while (place < self->years->len && g_array_index (self->years, int, place) < year)
    place++;
  if (year == 0 || self->years->len == 0 ||
      (place < self->years->len && g_array_index (self->years, int, place) == year))
    return;

  g_array_insert_val (self->years, place, year);
  fill (self);
}

/**
 * mz_year_scale_set_years:
 * @self: a year scale
 * @years: (element-type int): the years to choose from, ascending
 *
 * Sets the years. With less than two there is nothing to choose, and the scale is hidden.
 */
void
mz_year_scale_set_years (MzYearScale *self,
                         GArray      *years)
{
  g_return_if_fail (MZ_IS_YEAR_SCALE (self));

  mz_year_scale_stop (self);
  g_array_set_size (self->years, 0);
  g_array_append_vals (self->years, years->data, years->len);
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), years->len > 1);
  follow_year (self);
}

/**
 * mz_year_scale_set_year:
 * @self: a year scale
 * @year: a year, 0 for the newest; one that it does not have yet is added
 *
 * Shows a year.
 */
void
mz_year_scale_set_year (MzYearScale *self,
                        int          year)
{
  g_return_if_fail (MZ_IS_YEAR_SCALE (self));

  self->year = year;
  add_year (self, year);
  follow_year (self);
}

/**
 * mz_year_scale_step:
 * @self: a year scale
 * @step: 1 for the next year that exists, -1 for the one before
 *
 * Goes to a neighbouring year, as the arrow keys do.
 */
void
mz_year_scale_step (MzYearScale *self,
                    int          step)
{
  g_return_if_fail (MZ_IS_YEAR_SCALE (self));

  mz_year_scale_stop (self);
  choose_place (self, MAX (get_place (self) + step, 0));
}

static void
mz_year_scale_unmap (GtkWidget *widget)
{
  mz_year_scale_stop (MZ_YEAR_SCALE (widget));

  GTK_WIDGET_CLASS (mz_year_scale_parent_class)->unmap (widget);
}

static void
mz_year_scale_dispose (GObject *object)
{
  MzYearScale *self = MZ_YEAR_SCALE (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  mz_widget_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (mz_year_scale_parent_class)->dispose (object);
}

static void
mz_year_scale_finalize (GObject *object)
{
  g_array_unref (MZ_YEAR_SCALE (object)->years);
  g_free (MZ_YEAR_SCALE (object)->newest);

  G_OBJECT_CLASS (mz_year_scale_parent_class)->finalize (object);
}

static void
mz_year_scale_class_init (MzYearScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_year_scale_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_year_scale_finalize;
  widget_class->unmap = mz_year_scale_unmap;

  signals[SIGNAL_YEAR_CHOSEN] = g_signal_new ("year-chosen", MZ_TYPE_YEAR_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mz_year_scale_init (MzYearScale *self)
{
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
}

static void
add_play_button (MzYearScale *self)
{
  self->play_button = gtk_button_new ();
  gtk_widget_add_css_class (self->play_button, "flat");
  gtk_widget_set_valign (self->play_button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->play_button, GTK_WIDGET (self));
  g_signal_connect_object (self->play_button, "clicked", G_CALLBACK (play_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (self->play_button), "notify::gtk-enable-animations",
                           G_CALLBACK (update_play_button), self, G_CONNECT_SWAPPED);
  update_play_button (self);
}

/**
 * mz_year_scale_new:
 * @name: what the years are, for screen readers
 * @newest: words for the newest year
 *
 * Returns: (transfer floating): a scale without years
 */
GtkWidget *
mz_year_scale_new (const char *name,
                   const char *newest)
{
  MzYearScale *self = g_object_new (MZ_TYPE_YEAR_SCALE, NULL);

  self->newest = g_strdup (newest);
  add_play_button (self);

  self->scale = GTK_SCALE (gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->scale), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->scale), SCALE_PX, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scale), name);
  gtk_widget_set_parent (GTK_WIDGET (self->scale), GTK_WIDGET (self));
  g_signal_connect_object (self->scale, "change-value", G_CALLBACK (change_value_cb), self, 0);

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  mz_widget_let_shrink (self->choice);
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choice), name);
  gtk_widget_set_parent (GTK_WIDGET (self->choice), GTK_WIDGET (self));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (item_chosen_cb), self, G_CONNECT_SWAPPED);

  mz_widget_set_accessible_label (self, name);
  mz_widget_set_accessible_label (self->scale, name);
  mz_widget_set_accessible_label (self->choice, name);

  return GTK_WIDGET (self);
}
