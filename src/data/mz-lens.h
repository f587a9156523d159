/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset.h"

typedef enum
{
  MZ_LENS_DEFAULT,
  MZ_LENS_NEWEST,
  MZ_LENS_HIGHEST,
  MZ_LENS_LOWEST,
  MZ_LENS_SOURCE,
} MzLensKind;

/* How another figure stands to the one that is drawn. */
typedef enum
{
  MZ_STANDING_DRAWN,
  MZ_STANDING_RIVAL,       /* another source or another basis says otherwise */
  MZ_STANDING_AGREEING,    /* another source or another basis says the same */
  MZ_STANDING_REPEATING,   /* it only carries a claim that another figure makes, or that claim itself */
  MZ_STANDING_SUPERSEDED,  /* an older edition of the same series */
  MZ_STANDING_INPUT,       /* what is drawn was computed from it */
} MzStanding;

/* Whether a statement counts at all through a lens. */
typedef enum
{
  MZ_LENS_PASS_SHOWN,
  MZ_LENS_PASS_HIDDEN,     /* the basis or publisher filter leaves it out */
  MZ_LENS_PASS_LATER,      /* it was said after the vintage */
} MzLensPass;

/* Which of several figures is drawn, and which count at all. Immutable, atomically counted; with_…
 * return changed copies. */
typedef struct _MzLens MzLens;

#define MZ_TYPE_LENS (mz_lens_get_type ())

GType       mz_lens_get_type      (void);
MzLens     *mz_lens_new           (MzLensKind kind, const char *source_id);
MzLens     *mz_lens_new_from_text (const char *text);   /* "default", "source:ID" …; NULL when it is none */
MzLens     *mz_lens_ref           (MzLens *self);
void        mz_lens_unref         (MzLens *self);
MzLensKind  mz_lens_get_kind      (const MzLens *self);
const char *mz_lens_get_source_id (const MzLens *self);
char       *mz_lens_to_text       (const MzLens *self);
gboolean    mz_lens_equal         (const MzLens *self, const MzLens *other);
gboolean    mz_lens_is_same_choice (const MzLens *self, const MzLens *other);   /* whatever they leave out */

/* 0 and NULL are no filter. What a filter leaves out is counted (mz_query_run) and told. */
MzLens     *mz_lens_with_kind      (const MzLens *self, MzLensKind kind, const char *source_id);
MzLens     *mz_lens_with_vintage   (const MzLens *self, int year);
MzLens     *mz_lens_with_basis     (const MzLens *self, const char *basis);
MzLens     *mz_lens_with_publisher (const MzLens *self, const char *publisher);
int         mz_lens_get_vintage    (const MzLens *self);
const char *mz_lens_get_basis      (const MzLens *self);
const char *mz_lens_get_publisher  (const MzLens *self);
MzLensPass  mz_lens_pass           (const MzLens *self, MzDataset *dataset, const MzStatement *statement);
gboolean    mz_lens_is_publisher   (const char *publisher, const MzSource *source);
gboolean    mz_lens_is_basis       (const char *basis, const MzFigure *figure);

/* What the filters can be set to. */
gboolean    mz_lens_knows_basis     (MzDataset *dataset, const char *basis);
gboolean    mz_lens_knows_publisher (MzDataset *dataset, const char *publisher);
char      **mz_lens_list_bases      (MzDataset *dataset, guint32 measure);       /* of the figures of a measure */
char      **mz_lens_list_publishers (MzDataset *dataset, guint32 measure);       /* series by id, then publishers */

guint32     mz_lens_choose        (const MzLens *self, MzDataset *dataset, const guint32 *figures, guint n_figures);

MzStanding  mz_standing_of        (MzDataset *dataset, guint32 drawn, guint32 other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzLens, mz_lens_unref)
