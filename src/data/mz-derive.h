/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-interval.h"
#include "mz-lens.h"

/* Numbers that are computed from figures and never stored. */
typedef enum
{
  MZ_DERIVED_RESERVES_SHARE,      /* reserves ÷ the source's own world total, % */
  MZ_DERIVED_PRODUCTION_SHARE,    /* mine production ÷ the source's own world total, % */
  MZ_DERIVED_DEPLETION_RATE,      /* mine production ÷ reserves, % per year */
  MZ_DERIVED_RESERVES_LIFE,       /* reserves ÷ mine production, years */
  MZ_DERIVED_RESERVES_REVISION,   /* newest edition − the one before it, t REO */
  MZ_DERIVED_PRODUCTION_REVISION, /* newest edition − the one before it, for the same year, t REO */
  /* Σ stake × capacity of one stage over the chains that lead to a company, a year */
  MZ_DERIVED_ATTRIBUTABLE_MINE,       /* t REO */
  MZ_DERIVED_ATTRIBUTABLE_SEPARATION, /* t REO */
  MZ_DERIVED_ATTRIBUTABLE_METAL,      /* t */
  MZ_DERIVED_ATTRIBUTABLE_MAGNET,     /* t */
  MZ_N_DERIVED
} MzDerivedKind;

/* Why there is no number. */
typedef enum
{
  MZ_DERIVED_GAP_NONE,
  MZ_DERIVED_GAP_NO_FIGURE,      /* an input is not stated, or not through this lens */
  MZ_DERIVED_GAP_NOT_AVAILABLE,  /* the source of an input says that it is not available */
  MZ_DERIVED_GAP_DIVIDES_BY_ZERO,
  MZ_DERIVED_GAP_UNBOUNDED,      /* the inputs' bounds allow any number */
} MzDerivedGap;

/* One computed number. */
typedef struct
{
  const char *subject;
  double      value;          /* NAN when it cannot be bounded or an input is missing */
  MzBound     bound;          /* the bounds of the inputs carried through */
  gboolean    can_be_bounded; /* FALSE: the inputs' bounds allow any number */
  guint32     first_input;    /* place in inputs */
  guint32     n_inputs;
  MzDerivedGap gap;
  double      low;            /* both ends where there are two, infinite where there is none, NAN without a number */
  double      high;
} MzDerivedRow;

typedef struct
{
  MzDerivedKind kind;
  GArray       *rows;         /* (element-type MzDerivedRow) largest first, those without a value last */
  GArray       *inputs;       /* (element-type guint32) figures */
  int           year;
  guint         n_hidden;     /* inputs that the basis or publisher filter of the lens leaves out */
  guint         n_outside;    /* rows that mz_derivation_filter() took away */
  guint         n_later;      /* inputs that were stated after its vintage */
} MzDerivation;

typedef enum
{
  MZ_CAPACITY_INSTALLED,
  MZ_CAPACITY_PLANNED,
} MzCapacityKind;

/* What one company has of the capacity of one facility. */
typedef struct
{
  const char  *company;     /* NULL: no owner of the facility is stated */
  const char  *facility;
  guint32      figure;      /* its capacity */
  MzInterval   share;       /* from 0 to 1, all chains together */
  MzInterval   amount;      /* share × capacity, when there is no gap */
  MzDerivedGap gap;
  guint        n_chains;
  gboolean     is_direct;   /* one of the chains is a single holding */
} MzCapacityPart;

/* Concentration of one measure in one year through one lens. */
typedef struct
{
  double   herfindahl;        /* Herfindahl–Hirschman index, 0 … 10000 */
  double   top_share;         /* of the three largest, % */
  MzBound  bound;
  gboolean can_be_bounded;
  GArray  *inputs;            /* (element-type guint32) figures, the world total last where there is one */
  guint32  world;             /* the figure that shares are measured against, or MZ_NO_INDEX: the sum of the rows */
  guint    n_without;         /* rows whose source says that no number is available: they have no share */
  double   covered;           /* what the counted rows make of it, % */
  int      year;
} MzConcentration;

const char      *mz_derived_kind_to_string (MzDerivedKind kind);   /* "reserves_share" … */
gboolean         mz_derived_kind_parse     (const char *text, MzDerivedKind *kind_out);
const char      *mz_derived_get_unit       (MzDerivedKind kind);   /* "%", "years", "t REO" */
gboolean         mz_derived_is_of_companies (MzDerivedKind kind);

MzDerivation    *mz_derive_run             (MzDataset *dataset, MzDerivedKind kind, int year, const MzLens *lens);
void             mz_derivation_free        (MzDerivation *self);
void             mz_derivation_filter      (MzDerivation *self, gboolean (*keeps) (const char *subject, gpointer data),
                                            gpointer data);
const MzDerivedRow *mz_derivation_find     (const MzDerivation *self, const char *subject);
GArray          *mz_derive_get_years       (MzDataset *dataset, MzDerivedKind kind);

GArray          *mz_derive_capacity_parts  (MzDataset *dataset, const char *measure, int year, const MzLens *lens,
                                            MzCapacityKind kind);

MzConcentration *mz_concentration_new      (MzDataset *dataset, guint32 measure, int year, const MzLens *lens);
void             mz_concentration_free     (MzConcentration *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzDerivation, mz_derivation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzConcentration, mz_concentration_free)
