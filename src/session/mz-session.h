/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-context.h"
#include "mz-history.h"
#include "mz-view-spec.h"
#include <gio/gio.h>

/* What the reader sees and has in focus. Knows no toolkit; main thread only. */
#define MZ_TYPE_SESSION (mz_session_get_type ())
G_DECLARE_FINAL_TYPE (MzSession, mz_session, MZ, SESSION, GObject)

MzSession          *mz_session_new                    (void);
void                mz_session_load_async             (MzSession *self, const char *const *paths, const char *language,
                                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean            mz_session_load_finish            (MzSession *self, GAsyncResult *result, GError **error);
void                mz_session_set_context            (MzSession *self, MzChartContext *context, GPtrArray *problems);
void                mz_session_restore                (MzSession *self, MzViewSpec *spec, const char *story);
void                mz_session_start_first            (MzSession *self);

MzChartContext     *mz_session_get_context            (MzSession *self);
MzViewSpec         *mz_session_get_spec               (MzSession *self);
const char         *mz_session_get_selected_statement (MzSession *self);
const char         *mz_session_get_story              (MzSession *self);
GPtrArray          *mz_session_get_problems           (MzSession *self);
gboolean            mz_session_is_loading             (MzSession *self);
const char *const  *mz_session_get_files              (MzSession *self);

/* The reader's own map layers, by their place from 0; notify::context tells that they changed. */
guint               mz_session_get_n_layers           (MzSession *self);
const char         *mz_session_get_layer_name         (MzSession *self, guint place);
gboolean            mz_session_is_layer_shown         (MzSession *self, guint place);
void                mz_session_set_layer_shown        (MzSession *self, guint place, gboolean shown);
char               *mz_session_remove_layer           (MzSession *self, guint place);

MzHistory          *mz_session_get_history            (MzSession *self);
const MzStatement  *mz_session_find_statement         (MzSession *self);

void                mz_session_select_subject         (MzSession *self, const char *subject);
void                mz_session_select_subjects        (MzSession *self, const char *const *subjects);
void                mz_session_select_statement       (MzSession *self, const char *statement);
void                mz_session_open_story             (MzSession *self, const char *source);
void                mz_session_close_story            (MzSession *self);
void                mz_session_open_view              (MzSession *self, MzViewSpec *spec);
MzViewSpec         *mz_session_dup_linked_view        (MzSession *self, MzViewSpec *view);
char               *mz_session_open_link              (MzSession *self, const char *link);
void                mz_session_set_view               (MzSession *self, MzViewKind view);
void                mz_session_set_measure            (MzSession *self, const char *measure);
void                mz_session_set_year               (MzSession *self, int year);
void                mz_session_set_lens               (MzSession *self, MzLens *lens);
void                mz_session_set_vintage            (MzSession *self, int year);
void                mz_session_set_basis              (MzSession *self, const char *basis);
void                mz_session_set_publisher          (MzSession *self, const char *publisher);
void                mz_session_clear_filters          (MzSession *self);
void                mz_session_set_option             (MzSession *self, MzViewOption option, int value);
void                mz_session_set_text               (MzSession *self, MzViewText text, const char *value);
const char         *mz_session_find_connected         (MzSession *self);
void                mz_session_show_connected         (MzSession *self, const char *subject);
void                mz_session_show_all_holdings      (MzSession *self);
void                mz_session_set_range              (MzSession *self, const MzPeriod *range);
void                mz_session_toggle_subject         (MzSession *self, const char *subject);
void                mz_session_go_back                (MzSession *self);
void                mz_session_go_forward             (MzSession *self);
void                mz_session_undo                   (MzSession *self);
void                mz_session_redo                   (MzSession *self);
