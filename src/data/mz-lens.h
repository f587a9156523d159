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

/* Which of several figures is drawn. Immutable, atomically counted. */
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
guint32     mz_lens_choose        (const MzLens *self, MzDataset *dataset, const guint32 *figures, guint n_figures);

MzStanding  mz_standing_of        (MzDataset *dataset, guint32 drawn, guint32 other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzLens, mz_lens_unref)
