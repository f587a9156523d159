/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-rival-row.h"

#include "mz-describe.h"
#include "mz-text.h"
#include "mz-widget.h"

#include <glib/gi18n-lib.h>

struct _MzRivalRow
{
  GtkListBoxRow    parent_instance;
  GtkLabel        *value_label;
  GtkLabel        *badge_label;
  GtkLabel        *source_label;
  GtkLabel        *difference_label;
  GtkLabel        *basis_label;
  MzStatementItem *item;
  gboolean         is_world;
};

G_DEFINE_FINAL_TYPE (MzRivalRow, mz_rival_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_badge_class (MzStanding standing)
{
  switch (standing)
    {
    case MZ_STANDING_DRAWN:
      return "drawn";
    case MZ_STANDING_RIVAL:
      return "rival";
    case MZ_STANDING_AGREEING:
      return "agreeing";
    case MZ_STANDING_REPEATING:
      return "repeating";
    case MZ_STANDING_SUPERSEDED:
    default:
      return "superseded";
    }
}

/* What is computed has inputs of several measures and subjects: each has to say its own. */
static char *
dup_heading (MzRivalRow *self)
{
  if (self->is_world || mz_statement_item_get_standing (self->item) == MZ_STANDING_INPUT)
    return mz_statement_item_dup_sentence (self->item);

  return mz_statement_item_dup_value (self->item);
}

static char *
dup_badge (MzRivalRow *self)
{
  if (self->is_world)
    return NULL;
  if (mz_statement_item_get_figure (self->item) == NULL)
    return mz_describe_kind (mz_statement_item_get_statement (self->item)->kind);

  return mz_describe_standing (mz_statement_item_get_standing (self->item));
}

/* The words that a statement without a number rests on; a note's own are its heading. */
static char *
dup_words (const MzStatement *statement)
{
  const MzEvidence *evidence = &statement->evidence;
  g_autofree char *exact = NULL;

  if (evidence->kind == MZ_EVIDENCE_POINTER && evidence->pointer != NULL)
    return mz_text_make_visible (evidence->pointer);
  if (evidence->kind != MZ_EVIDENCE_QUOTE || statement->kind == MZ_STATEMENT_NOTE)
    return NULL;

  exact = mz_text_make_visible (evidence->exact);

  return g_strdup_printf (C_("note", "“%s”"), exact);
}

static char *
dup_basis (MzStatementItem *item)
{
  g_autofree char *period = mz_text_make_visible (mz_statement_item_get_figure (item)->period);
  g_autofree char *words = mz_statement_item_dup_basis (item);
  g_autofree char *basis = mz_text_make_visible (words);

  if (basis == NULL)
    return g_strdup_printf (_("for %s"), period);

  return g_strdup_printf (_("for %s, basis: %s"), period, basis);
}

static void
append_spoken (GString    *said,
               const char *part)
{
  if (part != NULL)
    g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "", part);
}

static void
fill (MzRivalRow *self)
{
  MzStanding standing = mz_statement_item_get_standing (self->item);
  const MzFigure *figure = mz_statement_item_get_figure (self->item);
  g_autofree char *value = dup_heading (self);
  g_autofree char *badge = dup_badge (self);
  g_autofree char *source = mz_statement_item_dup_source (self->item);
  g_autofree char *difference = mz_statement_item_dup_difference (self->item);
  g_autofree char *basis = figure != NULL
                             ? dup_basis (self->item)
                             : dup_words (mz_statement_item_get_statement (self->item));
  g_autoptr (GString) said = g_string_new (NULL);

  mz_widget_set_text (self->value_label, value);
  mz_widget_set_text (self->badge_label, badge);
  gtk_widget_add_css_class (GTK_WIDGET (self->badge_label), figure != NULL ? get_badge_class (standing) : "kind");
  mz_widget_set_text (self->source_label, source);
  mz_widget_set_text (self->difference_label, difference);
  mz_widget_set_text (self->basis_label, basis);

  append_spoken (said, value);
  append_spoken (said, badge);
  append_spoken (said, source);
  append_spoken (said, difference);
  append_spoken (said, basis);
  mz_widget_set_accessible_label (self, said->str);
}

/**
 * mz_rival_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): the statement of the row
 */
MzStatementItem *
mz_rival_row_get_item (MzRivalRow *self)
{
  return self->item;
}

static void
mz_rival_row_dispose (GObject *object)
{
  g_clear_object (&MZ_RIVAL_ROW (object)->item);

  G_OBJECT_CLASS (mz_rival_row_parent_class)->dispose (object);
}

static void
mz_rival_row_class_init (MzRivalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_rival_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, MZ_RESOURCE_PREFIX "/rival-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MzRivalRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, MzRivalRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, MzRivalRow, source_label);
  gtk_widget_class_bind_template_child (widget_class, MzRivalRow, difference_label);
  gtk_widget_class_bind_template_child (widget_class, MzRivalRow, basis_label);
}

static void
mz_rival_row_init (MzRivalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_row (MzStatementItem *item,
          gboolean         is_world)
{
  MzRivalRow *self = g_object_new (MZ_TYPE_RIVAL_ROW, NULL);

  self->item = g_object_ref (item);
  self->is_world = is_world;
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * mz_rival_row_new:
 * @item: a figure that is not the one in focus, or a statement of another kind
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
mz_rival_row_new (MzStatementItem *item)
{
  return make_row (item, FALSE);
}

/**
 * mz_rival_row_new_for_world:
 * @item: a world total, which stands beside the figure in focus and not against it
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
mz_rival_row_new_for_world (MzStatementItem *item)
{
  return make_row (item, TRUE);
}
