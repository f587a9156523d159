/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-article-text.h"

#include <string.h>

/* How much of a long paragraph is shown on either side of a passage. */
#define EXCERPT_MAX_BYTES    700
#define EXCERPT_MARGIN_CHARS 180

struct _MzArticleText
{
  char   *text;
  GArray *quotes;   /* (element-type MzArticleQuote) in the order of the text */
};

/* Copies text so that every layout engine can show it: control characters and characters
 * that turn the direction of what follows become U+FFFD, endless runs of combining marks and
 * endless paragraphs are cut. Bytes of the source go in, characters are counted. */
typedef struct
{
  GString *out;
  guint    n_chars;
  guint    n_marks;              /* combining marks since the last base */
  gsize    paragraph_start;      /* in out */
} Cleaner;

static gboolean
is_harmful (gunichar character)
{
  return (g_unichar_iscntrl (character) && character != '\n' && character != '\t') ||
         (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069) ||
         character == 0xFFFC;
}

static gboolean
is_combining (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

static void
clean_append (Cleaner  *self,
              gunichar  character)
{
  g_string_append_unichar (self->out, character);
  self->n_chars++;
  if (character == '\n')
    self->paragraph_start = self->out->len;
}

static void
clean_next (Cleaner  *self,
            gunichar  character)
{
  gboolean combines = is_combining (character);

  self->n_marks = combines ? self->n_marks + 1 : 0;
  if (self->n_marks > MZ_ARTICLE_MAX_MARKS)
    return;

  clean_append (self, is_harmful (character) ? 0xFFFD : character);

  if (self->out->len - self->paragraph_start >= MZ_ARTICLE_MAX_PARAGRAPH_BYTES && !combines &&
      (g_unichar_isspace (character) ||
       self->out->len - self->paragraph_start >= 2 * MZ_ARTICLE_MAX_PARAGRAPH_BYTES))
    clean_append (self, '\n');
}

/* One end of a quote: where it is in the source and where its character goes. */
typedef struct
{
  gsize  byte;
  guint *place;
} Position;

static int
compare_positions (gconstpointer first,
                   gconstpointer second)
{
  const Position *a = first;
  const Position *b = second;

  return (a->byte > b->byte) - (a->byte < b->byte);
}

static void
fill_positions (const GArray *positions,
                guint        *next,
                gsize         byte,
                guint         character)
{
  while (*next < positions->len && g_array_index (positions, Position, *next).byte <= byte)
    *g_array_index (positions, Position, (*next)++).place = character;
}

static char *
clean_text (const char *text,
            GArray     *positions)
{
  Cleaner cleaner = { g_string_sized_new (strlen (text) + 1), 0, 0, 0 };
  guint next = 0;
  const char *end;

  g_array_sort (positions, compare_positions);
  for (end = text; *end != '\0'; end = g_utf8_next_char (end))
    {
      fill_positions (positions, &next, (gsize) (end - text), cleaner.n_chars);
      clean_next (&cleaner, g_utf8_get_char (end));
    }
  fill_positions (positions, &next, G_MAXSIZE, cleaner.n_chars);

  return g_string_free (cleaner.out, FALSE);
}

static void
collect_quotes (MzArticleText *self,
                MzDataset     *dataset,
                guint32        source)
{
  guint n_statements;
  const MzStatement *const *statements = mz_dataset_get_statements_of_source (dataset, source, &n_statements);

  for (guint i = 0; i < n_statements; i++)
    {
      const MzArticleQuote quote = { statements[i], 0, 0 };

      if (statements[i]->evidence.kind == MZ_EVIDENCE_QUOTE)
        g_array_append_val (self->quotes, quote);
    }
}

/**
 * mz_article_text_new:
 * @dataset: the dataset of the source
 * @source: place of a source
 *
 * Makes the text of a source fit to be laid out and finds where its passages are in it. What
 * no layout engine can show is replaced character by character, so that nothing else moves.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when the source has none
 */
MzArticleText *
mz_article_text_new (MzDataset *dataset,
                     guint32    source)
{
  const char *text = mz_dataset_get_source (dataset, source)->text;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (Position));
  MzArticleText *self;

  if (text == NULL)
    return NULL;

  self = g_new0 (MzArticleText, 1);
  self->quotes = g_array_new (FALSE, FALSE, sizeof (MzArticleQuote));
  collect_quotes (self, dataset, source);
  for (guint i = 0; i < self->quotes->len; i++)
    {
      MzArticleQuote *quote = &g_array_index (self->quotes, MzArticleQuote, i);
      const Position ends[] = {
        { quote->statement->evidence.start_byte, &quote->start_char },
        { quote->statement->evidence.end_byte, &quote->end_char },
      };

      g_array_append_vals (positions, ends, G_N_ELEMENTS (ends));
    }
  self->text = clean_text (text, positions);

  return self;
}

/**
 * mz_article_text_free:
 * @self: (transfer full): an article's text
 *
 * Frees the text; the statements belong to the dataset.
 */
void
mz_article_text_free (MzArticleText *self)
{
  g_free (self->text);
  g_array_unref (self->quotes);
  g_free (self);
}

/**
 * mz_article_text_get_text:
 * @self: an article's text
 *
 * Returns: (transfer none): the text to show, paragraphs apart by U+000A
 */
const char *
mz_article_text_get_text (MzArticleText *self)
{
  return self->text;
}

/**
 * mz_article_text_get_quotes:
 * @self: an article's text
 * @n_out: (out): number of passages
 *
 * Returns: (transfer none) (array length=n_out): the passages in the order of the text
 */
const MzArticleQuote *
mz_article_text_get_quotes (MzArticleText *self,
                            guint         *n_out)
{
  *n_out = self->quotes->len;

  return &g_array_index (self->quotes, MzArticleQuote, 0);
}

/**
 * mz_article_text_find:
 * @self: an article's text
 * @statement: (nullable): id of a statement
 *
 * Returns: (transfer none) (nullable): the passage of that statement
 */
const MzArticleQuote *
mz_article_text_find (MzArticleText *self,
                      const char    *statement)
{
  for (guint i = 0; i < self->quotes->len; i++)
    {
      const MzArticleQuote *quote = &g_array_index (self->quotes, MzArticleQuote, i);

      if (g_strcmp0 (quote->statement->id, statement) == 0)
        return quote;
    }

  return NULL;
}

/* Narrow passages before the wide ones that they stand in; the order of the text decides the rest. */
static gboolean
comes_before (const MzArticleQuote *a,
              const MzArticleQuote *b)
{
  guint a_length = a->end_char - a->start_char;
  guint b_length = b->end_char - b->start_char;

  return a_length != b_length ? a_length < b_length : a < b;
}

/**
 * mz_article_text_find_at:
 * @self: an article's text
 * @offset: a character of the text
 * @current: (nullable): id of the statement in focus
 *
 * Finds the passage at a place. Where several overlap, the narrowest is taken, and asking again
 * with its statement in focus gives the next wider one, so that each can be reached.
 *
 * Returns: (transfer none) (nullable): a passage that contains the character
 */
const MzArticleQuote *
mz_article_text_find_at (MzArticleText *self,
                         guint          offset,
                         const char    *current)
{
  const MzArticleQuote *focus = mz_article_text_find (self, current);
  const MzArticleQuote *narrowest = NULL;
  const MzArticleQuote *next = NULL;

  for (guint i = 0; i < self->quotes->len; i++)
    {
      const MzArticleQuote *quote = &g_array_index (self->quotes, MzArticleQuote, i);

      if (offset < quote->start_char || offset >= quote->end_char)
        continue;
      if (narrowest == NULL || comes_before (quote, narrowest))
        narrowest = quote;
      if (focus != NULL && comes_before (focus, quote) && (next == NULL || comes_before (quote, next)))
        next = quote;
    }

  if (focus != NULL && (offset < focus->start_char || offset >= focus->end_char))
    return narrowest;

  return next != NULL ? next : narrowest;
}

static const char *
find_paragraph_start (const char *text,
                      const char *from)
{
  while (from > text && from[-1] != '\n')
    from--;

  return from;
}

static const char *
find_paragraph_end (const char *from)
{
  const char *end = strchr (from, '\n');

  return end != NULL ? end : from + strlen (from);
}

static const char *
step_back (const char *from,
           const char *limit)
{
  for (guint i = 0; i < EXCERPT_MARGIN_CHARS && from > limit; i++)
    from = g_utf8_prev_char (from);
  while (from > limit && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (from))) &&
         g_utf8_get_char (from) < 0x2E80)
    from = g_utf8_prev_char (from);

  return from;
}

static const char *
step_forward (const char *from,
              const char *limit)
{
  for (guint i = 0; i < EXCERPT_MARGIN_CHARS && from < limit; i++)
    from = g_utf8_next_char (from);
  while (from < limit && !g_unichar_isspace (g_utf8_get_char (from)) && g_utf8_get_char (from) < 0x2E80)
    from = g_utf8_next_char (from);

  return from;
}

/**
 * mz_article_text_dup_excerpt:
 * @text: the text of a source
 * @evidence: a quotation found in it
 * @start_out: (out): first byte of the passage in the excerpt
 * @end_out: (out): first byte after it
 *
 * Gives the passage within its paragraph, or within some lines of it when the paragraph is
 * long; "…" stands where something was left out. Safe to be laid out.
 *
 * Returns: (transfer full): the excerpt
 */
char *
mz_article_text_dup_excerpt (const char       *text,
                             const MzEvidence *evidence,
                             gsize            *start_out,
                             gsize            *end_out)
{
  const char *quote_start = text + evidence->start_byte;
  const char *quote_end = text + evidence->end_byte;
  const char *start = find_paragraph_start (text, quote_start);
  const char *end = find_paragraph_end (quote_end);
  const char *paragraph_end = end;
  Cleaner cleaner = { g_string_new (NULL), 0, 0, 0 };

  if (end - start > EXCERPT_MAX_BYTES)
    {
      const char *shortened = step_back (quote_start, start);

      if (shortened > start)
        g_string_append (cleaner.out, "… ");
      start = shortened;
      end = step_forward (quote_end, end);
    }

  *start_out = *end_out = 0;
  for (const char *next = start; next < end; next = g_utf8_next_char (next))
    {
      if (next == quote_start)
        *start_out = cleaner.out->len;
      if (next == quote_end)
        *end_out = cleaner.out->len;
      clean_next (&cleaner, g_utf8_get_char (next));
    }
  if (quote_end == end)
    *end_out = cleaner.out->len;
  if (end < paragraph_end)
    g_string_append (cleaner.out, " …");

  return g_string_free (cleaner.out, FALSE);
}
