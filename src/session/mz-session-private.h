/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-session.h"

/* Shared by mz-session.c, which keeps the state, and mz-session-moves.c, which changes it. */
gboolean    _mz_session_show              (MzSession *self, MzViewSpec *spec, const char *statement, const char *story);
void        _mz_session_step              (MzSession *self, MzViewSpec *spec, const char *statement, const char *story,
                                           const char *key);
const char *_mz_session_find_statement_id (MzSession *self, MzViewSpec *spec);
void        _mz_session_tell_opened       (MzSession *self);
MzViewSpec *_mz_session_make_valid        (MzSession *self, MzViewSpec *spec);
void        _mz_session_add_problem       (MzSession *self, const MzProblemFields *fields);
/* One of the reader's own map layers, in mz-session-layers.c. */
typedef struct
{
  MzGeoLayer *layer;
  char       *path;       /* of its file */
  gboolean    is_hidden;
} MzSessionLayer;

GPtrArray  *_mz_session_layers_new         (void);
GPtrArray  *_mz_session_layers_take        (GPtrArray *before, GPtrArray *layers, GPtrArray *paths);
GPtrArray  *_mz_session_layers_list_shown  (GPtrArray *layers);
GPtrArray  *_mz_session_get_layers         (MzSession *self);
void        _mz_session_show_layers        (MzSession *self);
void        _mz_session_set_files          (MzSession *self, const char *const *files);
MzViewSpec *_mz_session_drop_foreign_focus (MzSession *self, MzViewSpec *spec);
