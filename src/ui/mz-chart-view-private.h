/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-job.h"
#include "mz-chart-painter.h"
#include "mz-chart-picture.h"
#include "mz-chart-view.h"
#include "mz-hover-card.h"
#include "mz-scene-order.h"
#include "mz-theme.h"
#include <adwaita.h>

typedef enum
{
  MZ_DRAG_NONE,
  MZ_DRAG_PAN,
  MZ_DRAG_BAND,     /* a rectangle to zoom to */
} MzDragKind;

typedef struct
{
  gint64 time;      /* µs */
  double x, y;      /* way since the drag began, px */
} MzDragStep;

struct _MzChartView
{
  GtkWidget       parent_instance;

  /* owned */
  MzChartContext *context;
  MzViewSpec     *spec;
  MzChart        *chart;
  MzChartJob     *job;
  MzTheme        *theme;
  MzChartPainter *painter;
  MzChartPicture *whole;        /* NULL until it is painted */
  MzChartPicture *layer;        /* of a map: what moves; nullable */
  GskRenderNode  *whole_node;   /* nullable */
  MzScene        *overlay;
  GskRenderNode  *overlay_node; /* nullable */
  GPtrArray      *pegs;         /* (element-type GtkWidget) children, one for each focusable mark */

  /* borrowed: children and controllers */
  GtkWidget      *card;
  GtkGesture     *drag_gesture;

  guint32         hovered;
  guint32         focused;
  guint32         last_focused; /* where the keyboard was when it left */
  guint           rebuild_source;
  double          chart_width, chart_height;
  double          card_x, card_y;
  double          pointer_x, pointer_y;

  /* What part of a map is in view; the pictures may still show another. */
  MzCamera        camera;
  guint           rest_source;
  gboolean        is_refreshing; /* a layer for the moving map is on its way */

  /* A flight, or the way on after a drag. */
  guint           motion_tick;
  gint64          motion_start;
  MzCamera        flight_from, flight_to;
  MzPoint         speed;         /* px/s */

  MzDragKind      drag_kind;
  GdkModifierType drag_state;
  MzPoint         drag_start;
  MzPoint         drag;          /* way since then */
  MzDragStep      drag_steps[8];
  guint           n_drag_steps;
  double          pinch_scale;
  MzPoint         pinch;
};

/* mz-chart-view.c */
void        _mz_chart_view_start_job      (MzChartView *self, MzChartJobFunc callback);
void        _mz_chart_view_rebuild        (MzChartView *self);
void        _mz_chart_view_queue_rebuild  (MzChartView *self);
void        _mz_chart_view_activate       (MzChartView *self, guint32 mark);
void        _mz_chart_view_toggle         (MzChartView *self, guint32 mark);
void        _mz_chart_view_select_all     (MzChartView *self);
void        _mz_chart_view_clear          (MzChartView *self);
void        _mz_chart_view_ask_evidence   (MzChartView *self);

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

/* mz-chart-view-card.c */
void        _mz_chart_view_hide_card      (MzChartView *self);
void        _mz_chart_view_allocate_card  (MzChartView *self, int width, int height);
void        _mz_chart_view_set_hovered    (MzChartView *self, guint32 mark, double x, double y);
void        _mz_chart_view_set_focused    (MzChartView *self, guint32 mark);

/* mz-chart-view-focus.c */
void        _mz_chart_view_class_add_focus (GtkWidgetClass *widget_class);
gboolean    _mz_chart_view_move_focus     (MzChartView *self, guint32 mark, MzDirection direction);
gboolean    _mz_chart_view_jump           (MzChartView *self, guint32 mark, gunichar letter);

/* mz-chart-view-input.c */
void        _mz_chart_view_add_input      (MzChartView *self);

/* mz-chart-view-gestures.c */
void        _mz_chart_view_add_gestures   (MzChartView *self);
gboolean    _mz_chart_view_cancel_drag    (MzChartView *self);
MzRect      _mz_chart_view_get_band       (MzChartView *self);
void        _mz_chart_view_snapshot_band  (MzChartView *self, GtkSnapshot *snapshot);

/* mz-chart-view-camera.c */
void        _mz_chart_view_class_add_camera (GtkWidgetClass *widget_class);
gboolean    _mz_chart_view_is_map         (MzChartView *self);
gboolean    _mz_chart_view_can_pan        (MzChartView *self);
gboolean    _mz_chart_view_is_settled     (MzChartView *self);
void        _mz_chart_view_get_target     (MzChartView *self, const MzRect *plot, MzMapView *target_out);
void        _mz_chart_view_adopt_camera   (MzChartView *self, const MzViewSpec *previous, const MzViewSpec *spec);
void        _mz_chart_view_layer_painted  (MzChartView *self);
gboolean    _mz_chart_view_pan            (MzChartView *self, double dx, double dy);
void        _mz_chart_view_zoom_at        (MzChartView *self, double x, double y, double factor);
void        _mz_chart_view_zoom_at_anchor (MzChartView *self, double factor);
void        _mz_chart_view_fly_at         (MzChartView *self, double x, double y, double factor);
void        _mz_chart_view_fly_to_rect    (MzChartView *self, const MzRect *rect);
gboolean    _mz_chart_view_fly_to_subjects (MzChartView *self, const char *const *subjects);
void        _mz_chart_view_glide          (MzChartView *self, double speed_x, double speed_y);
void        _mz_chart_view_stop_motion    (MzChartView *self);
