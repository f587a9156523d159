/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-article-view.h"

#include "mz-quote-style.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _MzArticleView
{
  GtkTextView    parent_instance;
  MzDataset     *dataset;
  guint32        source;
  MzArticleText *text;
  GtkTextTag    *quote_tag;
  GtkTextTag    *current_tag;
  char          *current;       /* id of the statement in focus */
  guint          scroll_source;
};

enum
{
  STATEMENT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzArticleView, mz_article_view, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (MzArticleView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
tag_quote (MzArticleView        *self,
           const MzArticleQuote *quote,
           GtkTextTag           *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) quote->start_char);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end, (int) quote->end_char);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, &start, &end);
}

static void
follow_colors (MzArticleView *self)
{
  GdkRGBA quote, current;

  mz_quote_style_get_background (FALSE, &quote);
  mz_quote_style_get_background (TRUE, &current);
  g_object_set (self->quote_tag, "background-rgba", &quote, NULL);
  g_object_set (self->current_tag, "background-rgba", &current, NULL);
}

/**
 * mz_article_view_show_source:
 * @self: an article view
 * @dataset: a dataset
 * @source: place of a source in it
 *
 * Shows the text of a source with every passage that a statement rests on.
 *
 * Returns: whether the source has a text
 */
gboolean
mz_article_view_show_source (MzArticleView *self,
                             MzDataset     *dataset,
                             guint32        source)
{
  const MzArticleQuote *quotes;
  guint n_quotes;

  g_return_val_if_fail (MZ_IS_ARTICLE_VIEW (self), FALSE);

  if (self->dataset == dataset && self->source == source)
    return self->text != NULL;

  mz_dataset_ref (dataset);
  g_clear_pointer (&self->dataset, mz_dataset_unref);
  self->dataset = dataset;
  self->source = source;
  g_clear_pointer (&self->text, mz_article_text_free);
  g_clear_pointer (&self->current, g_free);
  self->text = mz_article_text_new (dataset, source);
  gtk_text_buffer_set_text (get_buffer (self), self->text != NULL ? mz_article_text_get_text (self->text) : "", -1);
  if (self->text == NULL)
    return FALSE;

  quotes = mz_article_text_get_quotes (self->text, &n_quotes);
  for (guint i = 0; i < n_quotes; i++)
    tag_quote (self, &quotes[i], self->quote_tag);

  return TRUE;
}

static gboolean
scroll_to_current_cb (gpointer user_data)
{
  MzArticleView *self = user_data;
  const MzArticleQuote *quote = self->text != NULL ? mz_article_text_find (self->text, self->current) : NULL;
  GtkTextIter start;

  self->scroll_source = 0;
  if (quote == NULL)
    return G_SOURCE_REMOVE;

  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) quote->start_char);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (get_buffer (self)), 0, TRUE, 0, 0.3);

  return G_SOURCE_REMOVE;
}

/* Later than GTK's own idle that lays out the text: a scroll that waits for the layout would
 * come in the middle of an allocation, when the scroll bar has had its turn. */
static void
scroll_to_current (MzArticleView *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (scroll_to_current_cb, self);
}

/**
 * mz_article_view_set_current:
 * @self: an article view
 * @statement: (nullable): id of the statement in focus
 *
 * Highlights the passage of that statement more strongly and scrolls to it.
 */
void
mz_article_view_set_current (MzArticleView *self,
                             const char    *statement)
{
  GtkTextIter start, end;
  const MzArticleQuote *quote;

  g_return_if_fail (MZ_IS_ARTICLE_VIEW (self));

  g_free (self->current);
  self->current = g_strdup (statement);
  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), self->current_tag, &start, &end);
  quote = self->text != NULL ? mz_article_text_find (self->text, statement) : NULL;
  if (quote != NULL)
    {
      tag_quote (self, quote, self->current_tag);
      scroll_to_current (self);
    }
}

/**
 * mz_article_view_find_neighbour:
 * @self: an article view
 * @statement: (nullable): id of a statement
 * @step: 1 for the next passage, -1 for the one before
 *
 * Returns: (transfer none) (nullable): id of the statement whose passage stands next in the
 *   text; the first or last one when @statement has no passage here
 */
const char *
mz_article_view_find_neighbour (MzArticleView *self,
                                const char    *statement,
                                int            step)
{
  const MzArticleQuote *quotes;
  const MzArticleQuote *here;
  guint n_quotes = 0;
  int position;

  g_return_val_if_fail (MZ_IS_ARTICLE_VIEW (self), NULL);

  if (self->text == NULL)
    return NULL;

  quotes = mz_article_text_get_quotes (self->text, &n_quotes);
  here = mz_article_text_find (self->text, statement);
  if (here != NULL)
    position = (int) (here - quotes) + step;
  else
    position = step > 0 ? 0 : (int) n_quotes - 1;

  return position >= 0 && position < (int) n_quotes ? quotes[position].statement->id : NULL;
}

static const MzArticleQuote *
find_at_point (MzArticleView *self,
               double         x,
               double         y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->text == NULL)
    return NULL;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    return NULL;

  return mz_article_text_find_at (self->text, (guint) gtk_text_iter_get_offset (&iter), self->current);
}

static void
released_cb (MzArticleView *self,
             int            n_press,
             double         x,
             double         y)
{
  const MzArticleQuote *quote;

  /* A drag that selected words to copy them is no click on a passage. */
  if (gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;

  quote = find_at_point (self, x, y);
  if (quote != NULL)
    g_signal_emit (self, signals[STATEMENT_ACTIVATED], 0, quote->statement->id);
}

static void
motion_cb (MzArticleView *self,
           double         x,
           double         y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_at_point (self, x, y) != NULL ? "pointer" : "text");
}

static gboolean
activate_cursor_cb (GtkWidget *widget,
                    GVariant  *arguments,
                    gpointer   user_data)
{
  MzArticleView *self = MZ_ARTICLE_VIEW (widget);
  const MzArticleQuote *quote;
  GtkTextIter iter;

  if (self->text == NULL)
    return FALSE;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter, gtk_text_buffer_get_insert (get_buffer (self)));
  quote = mz_article_text_find_at (self->text, (guint) gtk_text_iter_get_offset (&iter), self->current);
  if (quote == NULL)
    return FALSE;

  g_signal_emit (self, signals[STATEMENT_ACTIVATED], 0, quote->statement->id);

  return TRUE;
}

static void
mz_article_view_dispose (GObject *object)
{
  g_clear_handle_id (&MZ_ARTICLE_VIEW (object)->scroll_source, g_source_remove);

  G_OBJECT_CLASS (mz_article_view_parent_class)->dispose (object);
}

static void
mz_article_view_finalize (GObject *object)
{
  MzArticleView *self = MZ_ARTICLE_VIEW (object);

  g_clear_pointer (&self->text, mz_article_text_free);
  g_clear_pointer (&self->dataset, mz_dataset_unref);
  g_free (self->current);

  G_OBJECT_CLASS (mz_article_view_parent_class)->finalize (object);
}

static void
mz_article_view_class_init (MzArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_article_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = mz_article_view_finalize;

  /**
   * MzArticleView::statement-activated:
   * @self: the view
   * @statement: id of a statement
   *
   * The reader clicked a passage or pressed Enter on it.
   */
  signals[STATEMENT_ACTIVATED] = g_signal_new ("statement-activated", MZ_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cursor_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cursor_cb, NULL);
}

static void
add_controllers (MzArticleView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  /* The text view claims clicks to place its cursor: see them before it does, take none away. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
mz_article_view_init (MzArticleView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->source = MZ_NO_INDEX;
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, 18);
  gtk_text_view_set_right_margin (view, 18);
  gtk_text_view_set_top_margin (view, 12);
  gtk_text_view_set_bottom_margin (view, 24);
  gtk_text_view_set_pixels_below_lines (view, 10);
  gtk_text_view_set_pixels_inside_wrap (view, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "article-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the article"), -1);

  self->quote_tag = gtk_text_buffer_create_tag (get_buffer (self), NULL, NULL);
  self->current_tag = gtk_text_buffer_create_tag (get_buffer (self), NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  follow_colors (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (follow_colors), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (scroll_to_current), NULL);
  add_controllers (self);
}
