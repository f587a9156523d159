/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-bar-private.h"

#include "mz-card-quote.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>

#define LINE_HEIGHT          (MZ_SIZE_TEXT * 1.5)
#define MIN_LIST_LINES       4
#define INDENT               18.0
#define MAX_QUOTE_CHARACTERS 240

/* Whose words are quoted too. */
typedef enum
{
  QUOTE_NOTHING,
  QUOTE_BARS,
  QUOTE_ALL,
} Quoting;

/* The figures in words while they are written, a line at a time. */
typedef struct
{
  MzBarLayout *layout;
  double       y;
  guint        n_lines;      /* that there is still room for */
  guint        n_left;       /* figures that are still to be said */
  Quoting      quoting;
} List;

static gboolean
is_listed (const MzBarItem *item)
{
  return item->sentence != NULL && item->figures->len > 0;
}

/* The words that state a figure; NULL where it is computed or they may not be shown. (transfer full) */
static char *
quote_item (const List      *self,
            const MzBarItem *item)
{
  MzDataset *dataset = self->layout->build->dataset;
  const MzFigure *figure = mz_dataset_get_figure (dataset, g_array_index (item->figures, guint32, 0));
  g_autofree char *visible = NULL;
  g_autofree char *part = NULL;
  gsize start, end;

  if (item->figures->len != 1 || figure->base.evidence.kind != MZ_EVIDENCE_QUOTE)
    return NULL;

  visible = mz_text_make_visible (figure->base.evidence.exact);
  _mz_card_quote_find_number (visible, figure->value, mz_dataset_get_measure (dataset, figure->measure)->unit, &start, &end);
  part = _mz_card_quote_shorten (visible, &start, &end, MAX_QUOTE_CHARACTERS);

  return g_strconcat (C_("opening quotation mark", "“"), part, C_("closing quotation mark", "”"), NULL);
}

static double
get_indent (const MzBarItem *item,
            gboolean         is_quote)
{
  return (_mz_bar_is_tick (item) + is_quote) * INDENT;
}

static char **
wrap (const List      *self,
      const MzBarItem *item,
      const char      *words,
      gboolean         is_quote)
{
  const MzChartBuild *build = self->layout->build;

  return mz_text_metrics_wrap (build->metrics, words, is_quote ? MZ_FONT_ITALIC : MZ_FONT_REGULAR, MZ_SIZE_TEXT,
                               build->plot.width - get_indent (item, is_quote), G_MAXUINT);
}

static char **
wrap_sentence (const List      *self,
               const MzBarItem *item)
{
  return wrap (self, item, item->sentence, FALSE);
}

static char **
wrap_quote (const List      *self,
            const MzBarItem *item)
{
  gboolean is_quoted = self->quoting == QUOTE_ALL || (self->quoting == QUOTE_BARS && !_mz_bar_is_tick (item));
  g_autofree char *quote = is_quoted ? quote_item (self, item) : NULL;

  return quote != NULL ? wrap (self, item, quote, TRUE) : g_new0 (char *, 1);
}

static guint
count_lines (const List      *self,
             const MzBarItem *item)
{
  g_auto (GStrv) sentence = wrap_sentence (self, item);
  g_auto (GStrv) quote = wrap_quote (self, item);

  return g_strv_length (sentence) + g_strv_length (quote);
}

/* Returns how many figures there are to say. */
static guint
count_all (const List *self,
           guint      *n_lines_out)
{
  const GPtrArray *rows = self->layout->shown;
  guint n_listed = 0;

  *n_lines_out = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const MzBarRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->items->len; j++)
        {
          const MzBarItem *item = g_ptr_array_index (row->items, j);

          if (!is_listed (item))
            continue;
          n_listed++;
          *n_lines_out += count_lines (self, item);
        }
    }

  return n_listed;
}

/* Quotations fill what the sentences leave, for all figures or for none of a kind. */
static void
choose_quoting (List *self)
{
  guint n_lines;

  for (self->quoting = QUOTE_ALL; self->quoting > QUOTE_NOTHING; self->quoting--)
    {
      count_all (self, &n_lines);
      if (n_lines <= self->n_lines)
        return;
    }
}

/* Every line leads to the figure, as one mark would. */
static void
add_lines (List            *self,
           const MzBarRow  *row,
           const MzBarItem *item,
           char           **lines,
           gboolean         is_quote)
{
  MzChartBuild *build = self->layout->build;
  const MzStyle style = _mz_text_style (is_quote || _mz_bar_is_tick (item) ? MZ_TOKEN_MUTED_TEXT : MZ_TOKEN_TEXT,
                                        MZ_SIZE_TEXT, is_quote ? MZ_FONT_ITALIC : MZ_FONT_REGULAR, MZ_ANCHOR_START);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint32 mark = _mz_chart_build_add_text (build, &style, build->plot.x + get_indent (item, is_quote),
                                               self->y + MZ_SIZE_TEXT, lines[i]);

      mz_scene_builder_set_datum (build->scene, mark, (const guint32 *) (gpointer) item->figures->data,
                                  item->figures->len);
      mz_scene_builder_set_info (build->scene, mark, row->subject, item->sentence, NULL);
      mz_scene_builder_set_flags (build->scene, mark, MZ_MARK_PICKABLE);
      self->y += LINE_HEIGHT;
    }
}

/* A figure is said whole, or not at all where the room ends. One line is kept for the number of those
 * that are not said. */
static gboolean
add_item (List            *self,
          const MzBarRow  *row,
          const MzBarItem *item)
{
  g_auto (GStrv) sentence = wrap_sentence (self, item);
  g_auto (GStrv) quote = wrap_quote (self, item);
  guint n_lines = g_strv_length (sentence) + g_strv_length (quote);

  if (n_lines + (self->n_left > 1 ? 1 : 0) > self->n_lines)
    return FALSE;

  add_lines (self, row, item, sentence, FALSE);
  add_lines (self, row, item, quote, TRUE);
  self->n_lines -= n_lines;
  self->n_left--;

  return TRUE;
}

/* Returns FALSE when the room has ended. */
static gboolean
add_row (List           *self,
         const MzBarRow *row)
{
  for (guint i = 0; i < row->items->len; i++)
    {
      const MzBarItem *item = g_ptr_array_index (row->items, i);

      if (is_listed (item) && !add_item (self, row, item))
        return FALSE;
    }

  return TRUE;
}

static void
add_end (List *self)
{
  g_autofree char *words = NULL;

  if (self->n_left == 0)
    return;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", self->n_left), self->n_left);
  _mz_bar_add_note (self->layout, words, self->y);
}

/* Few bars leave room: there every figure stands in words, with its source and what that says. */
void
_mz_bar_add_list (MzBarLayout *layout,
                  double       y)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_TEXT, MZ_FONT_BOLD, MZ_ANCHOR_START);
  int n_lines = (int) ((layout->end - y - LINE_HEIGHT) / LINE_HEIGHT);
  List self = { .layout = layout, .y = y + LINE_HEIGHT };
  guint n_wanted;

  self.n_left = count_all (&self, &n_wanted);
  if (n_lines < MIN_LIST_LINES || self.n_left == 0)
    return;

  self.n_lines = (guint) n_lines;
  choose_quoting (&self);
  mz_scene_builder_begin_group (layout->build->scene, MZ_ROLE_SERIES, "figures", C_("chart part", "The figures in words"));
  _mz_chart_build_add_text (layout->build, &style, layout->build->plot.x, y + MZ_SIZE_TEXT,
                            C_("chart part", "The figures in words"));
  for (guint i = 0; i < layout->shown->len && add_row (&self, g_ptr_array_index (layout->shown, i)); i++)
    ;
  add_end (&self);
  mz_scene_builder_end_group (layout->build->scene);
}
