/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"

#define MZ_ARTICLE_MAX_PARAGRAPH_BYTES 32768
#define MZ_ARTICLE_MAX_MARKS           64

/* A passage that a statement rests on, in characters of the text that is shown. */
typedef struct
{
  const MzStatement *statement;
  guint              start_char;
  guint              end_char;
} MzArticleQuote;

/* The text of a source made fit to be laid out, with its passages. */
typedef struct _MzArticleText MzArticleText;

MzArticleText        *mz_article_text_new           (MzDataset *dataset, guint32 source);
void                  mz_article_text_free          (MzArticleText *self);
const char           *mz_article_text_get_text      (MzArticleText *self);
const MzArticleQuote *mz_article_text_get_quotes    (MzArticleText *self, guint *n_out);
const MzArticleQuote *mz_article_text_find          (MzArticleText *self, const char *statement);
const MzArticleQuote *mz_article_text_find_at       (MzArticleText *self, guint offset, const char *current);

/* A passage within its paragraph. Bytes of the excerpt. */
char                 *mz_article_text_dup_excerpt   (const char *text, const MzEvidence *evidence,
                                                     gsize *start_out, gsize *end_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzArticleText, mz_article_text_free)
