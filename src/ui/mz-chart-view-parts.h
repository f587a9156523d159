/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-job.h"
#include "mz-chart-painter.h"
#include "mz-chart-picture.h"
#include "mz-chart-view.h"
#include "mz-scene-order.h"

/* What the files of a chart view ask of each other. */

/* mz-chart-view.c */
void        _mz_chart_view_start_job      (MzChartView *self, MzChartJobFunc callback);
void        _mz_chart_view_rebuild        (MzChartView *self);
void        _mz_chart_view_adopt_chart    (MzChartView *self);
void        _mz_chart_view_queue_rebuild  (MzChartView *self);
void        _mz_chart_view_choose_range   (MzChartView *self, int first_day, int last_day);
gboolean    _mz_chart_view_clear_range    (MzChartView *self);
void        _mz_chart_view_clear          (MzChartView *self);
void        _mz_chart_view_ask_evidence   (MzChartView *self);

/* mz-chart-view-select.c: what a mark stands for in the selection */
void        _mz_chart_view_activate       (MzChartView *self, guint32 mark);
gboolean    _mz_chart_view_is_selected    (MzChartView *self, guint32 mark);
void        _mz_chart_view_toggle         (MzChartView *self, guint32 mark);
void        _mz_chart_view_select_all     (MzChartView *self);

/* mz-chart-view-paint.c */
const char *_mz_chart_view_get_language   (MzChartView *self);
void        _mz_chart_view_paint          (MzChartView *self);
void        _mz_chart_view_paint_layer    (MzChartView *self, MzChart *chart);
void        _mz_chart_view_take_picture   (MzChartPicture *picture, MzPaintKind kind, gpointer data);
void        _mz_chart_view_update_overlay (MzChartView *self);
void        _mz_chart_view_show_selection (MzChartView *self);
void        _mz_chart_view_snapshot       (GtkWidget *widget, GtkSnapshot *snapshot);
void        _mz_chart_view_drop_pictures  (MzChartView *self);

/* mz-chart-view-pegs.c */
void        _mz_chart_view_remove_pegs    (MzChartView *self);
void        _mz_chart_view_replace_pegs   (MzChartView *self);
void        _mz_chart_view_allocate_pegs  (MzChartView *self);
gboolean    _mz_chart_view_focus_mark     (MzChartView *self, guint32 mark);

/* mz-chart-view-card.c */
void        _mz_chart_view_hide_card      (MzChartView *self);
void        _mz_chart_view_settle_card    (MzChartView *self);
void        _mz_chart_view_add_cards      (MzChartView *self);
void        _mz_chart_view_remove_cards   (MzChartView *self);
void        _mz_chart_view_allocate_cards (MzChartView *self, int width, int height);
void        _mz_chart_view_snapshot_cards (MzChartView *self, GtkSnapshot *snapshot);
void        _mz_chart_view_pin            (MzChartView *self, guint32 mark);
void        _mz_chart_view_follow_pinned  (MzChartView *self);
GtkWidget  *_mz_chart_view_find_next_pinned (MzChartView *self, GtkWidget *focus, gboolean forward);
void        _mz_chart_view_show_touched   (MzChartView *self, guint32 mark, double x, double y);
void        _mz_chart_view_set_hovered    (MzChartView *self, guint32 mark, double x, double y);
void        _mz_chart_view_set_focused    (MzChartView *self, guint32 mark);

/* mz-chart-view-place.c: where cards lie */
#define MZ_CARD_DISTANCE 14.0
void        _mz_chart_view_measure_card   (GtkWidget *card, int width, int height, int *width_out, int *height_out);
MzRect      _mz_chart_view_find_hover_place (MzChartView *self, int width, int height);
gboolean    _mz_chart_view_meets_obstacle (MzChartView *self, const MzRect *rect);
void        _mz_chart_view_clear_obstacle (MzChartView *self, int width, int height, MzRect *place);
gboolean    _mz_chart_view_heads_for_card (MzChartView *self, double x, double y);

/* mz-chart-view-focus.c */
void        _mz_chart_view_class_add_focus (GtkWidgetClass *widget_class);
gboolean    _mz_chart_view_move_focus     (MzChartView *self, guint32 mark, MzDirection direction);
gboolean    _mz_chart_view_jump           (MzChartView *self, guint32 mark, gunichar letter);

/* mz-chart-view-input.c */
void        _mz_chart_view_add_input      (MzChartView *self);

/* mz-chart-view-gestures.c */
void        _mz_chart_view_add_gestures   (MzChartView *self);
gboolean    _mz_chart_view_cancel_drag    (MzChartView *self);
void        _mz_chart_view_snapshot_band  (MzChartView *self, GtkSnapshot *snapshot);

/* mz-chart-view-camera.c */
void        _mz_chart_view_class_add_camera (GtkWidgetClass *widget_class);
gboolean    _mz_chart_view_is_map         (MzChartView *self);
gboolean    _mz_chart_view_can_pan        (MzChartView *self);
gboolean    _mz_chart_view_is_settled     (MzChartView *self);
void        _mz_chart_view_get_target     (MzChartView *self, const MzRect *plot, MzMapView *target_out);
gboolean    _mz_chart_view_adopt_camera   (MzChartView *self, const MzViewSpec *previous, const MzViewSpec *spec);
void        _mz_chart_view_layer_painted  (MzChartView *self);
gboolean    _mz_chart_view_pan            (MzChartView *self, double dx, double dy);
void        _mz_chart_view_zoom_at        (MzChartView *self, double x, double y, double factor);
void        _mz_chart_view_zoom_step      (MzChartView *self, int direction);
void        _mz_chart_view_fly_at         (MzChartView *self, double x, double y, double factor);
void        _mz_chart_view_fly_to_rect    (MzChartView *self, const MzRect *rect);
gboolean    _mz_chart_view_fly_to_subjects (MzChartView *self, const char *const *subjects);
void        _mz_chart_view_glide          (MzChartView *self, double speed_x, double speed_y);
void        _mz_chart_view_stop_motion    (MzChartView *self);

/* mz-chart-view-time.c */
gboolean    _mz_chart_view_has_time       (MzChartView *self);
void        _mz_chart_view_remember_time  (MzChartView *self);
gboolean    _mz_chart_view_is_in_plot     (MzChartView *self, double x, double y);
gboolean    _mz_chart_view_get_span       (MzChartView *self, MzRect *span_out);
void        _mz_chart_view_choose_span    (MzChartView *self, const MzRect *span);
void        _mz_chart_view_zoom_time      (MzChartView *self, double x, double factor);
void        _mz_chart_view_zoom_time_at_anchor (MzChartView *self, double factor);
double      _mz_chart_view_pan_time       (MzChartView *self, double share);
void        _mz_chart_view_step_time      (MzChartView *self, double share);
double      _mz_chart_view_pan_time_px    (MzChartView *self, double dx);
