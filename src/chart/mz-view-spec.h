/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-json-writer.h"
#include "mz-lens.h"
#include "mz-period.h"
#include "mz-problem.h"
#include "mz-projection.h"
#include "mz-view-option.h"
#include "mz-world.h"

typedef enum
{
  MZ_VIEW_MAP,
  MZ_VIEW_BARS,
  MZ_VIEW_TREND,
  MZ_VIEW_HOLDINGS,
  MZ_VIEW_TIMELINE,
  MZ_VIEW_TABLE,
  MZ_N_VIEWS
} MzViewKind;

#define MZ_CAMERA_MAX_ZOOM 24.0

/* What part of the map is in view. */
typedef struct
{
  double zoom;            /* 1: the whole world, up to MZ_CAMERA_MAX_ZOOM */
  double lon, lat;        /* degrees, the middle of the view; at zoom 1 for a globe only */
} MzCamera;

/* What to show. Immutable, atomically counted; with_… return changed copies. */
typedef struct _MzViewSpec MzViewSpec;

#define MZ_TYPE_VIEW_SPEC (mz_view_spec_get_type ())

GType        mz_view_spec_get_type       (void);
MzViewSpec  *mz_view_spec_new            (void);
MzViewSpec  *mz_view_spec_ref            (MzViewSpec *self);
void         mz_view_spec_unref          (MzViewSpec *self);
gboolean     mz_view_spec_equal          (const MzViewSpec *self, const MzViewSpec *other);

MzViewKind   mz_view_spec_get_view       (const MzViewSpec *self);
const char  *mz_view_spec_get_measure    (const MzViewSpec *self);   /* id of a measure */
int          mz_view_spec_get_year       (const MzViewSpec *self);   /* 0: the newest there is */
MzLens      *mz_view_spec_get_lens       (const MzViewSpec *self);
const char  *mz_view_spec_get_selected   (const MzViewSpec *self);   /* first subject of the selection, nullable */
const char *const *
             mz_view_spec_get_selection  (const MzViewSpec *self);   /* ids of subjects, ends with NULL */
gboolean     mz_view_spec_is_of_measure  (const MzViewSpec *self);
gboolean     mz_view_spec_is_selected    (const MzViewSpec *self, const char *subject);
int          mz_view_spec_get_option     (const MzViewSpec *self, MzViewOption option);
const char  *mz_view_spec_get_text       (const MzViewSpec *self, MzViewText text);   /* nullable */
gboolean     mz_view_spec_get_range      (const MzViewSpec *self, MzPeriod *range_out);
const MzCamera *mz_view_spec_get_camera  (const MzViewSpec *self);

MzViewSpec  *mz_view_spec_with_view      (const MzViewSpec *self, MzViewKind view);
MzViewSpec  *mz_view_spec_with_measure   (const MzViewSpec *self, const char *measure);
MzViewSpec  *mz_view_spec_with_year      (const MzViewSpec *self, int year);
MzViewSpec  *mz_view_spec_with_lens      (const MzViewSpec *self, MzLens *lens);
MzViewSpec  *mz_view_spec_with_selected  (const MzViewSpec *self, const char *subject);
MzViewSpec  *mz_view_spec_with_selection (const MzViewSpec *self, const char *const *subjects);
MzViewSpec  *mz_view_spec_with_toggled   (const MzViewSpec *self, const char *subject);
MzViewSpec  *mz_view_spec_with_option    (const MzViewSpec *self, MzViewOption option, int value);
MzViewSpec  *mz_view_spec_with_text      (const MzViewSpec *self, MzViewText text, const char *value);
MzViewSpec  *mz_view_spec_with_range     (const MzViewSpec *self, const MzPeriod *range);
MzViewSpec  *mz_view_spec_with_camera    (const MzViewSpec *self, const MzCamera *camera);
MzViewSpec  *mz_view_spec_with_change    (const MzViewSpec *self, const MzViewSpec *from, const MzViewSpec *to);

gboolean     mz_view_kind_parse          (const char *text, MzViewKind *view_out);
const char  *mz_view_kind_to_string      (MzViewKind view);

void         mz_view_spec_write_json     (const MzViewSpec *self, MzJsonWriter *writer);
char        *mz_view_spec_to_json        (const MzViewSpec *self);
MzViewSpec  *mz_view_spec_new_from_json  (GBytes *bytes, const char *file, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzViewSpec, mz_view_spec_unref)
