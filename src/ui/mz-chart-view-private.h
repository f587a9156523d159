/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-chart-job.h"
#include "mz-chart-view.h"
#include "mz-hover-card.h"
#include "mz-scene-order.h"
#include "mz-theme.h"
#include <adwaita.h>

struct _MzChartView
{
  GtkWidget       parent_instance;

  /* owned */
  MzChartContext *context;
  MzViewSpec     *spec;
  MzChart        *chart;
  MzChartJob     *job;
  MzTheme        *theme;
  GdkTexture     *texture;
  MzScene        *overlay;
  GCancellable   *painting;
  GPtrArray      *pegs;         /* (element-type GtkWidget) children, one for each focusable mark */

  /* borrowed: children */
  GtkWidget      *card;

  guint32         hovered;
  guint32         focused;
  guint32         last_focused; /* where the keyboard was when it left */
  guint           rebuild_source;
  double          chart_width, chart_height;
  double          card_x, card_y;
  double          pointer_x, pointer_y;

  /* What part of a map is in view; the texture may still show another. */
  MzCamera        camera;
  MzMapView       target;
  MzMapView       texture_view;
  MzRect          texture_plot;
  gboolean        texture_is_map;
  double          drag_x, drag_y;
  double          pinch_scale;
  gboolean        is_dragging;
};

/* mz-chart-view.c */
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
void        _mz_chart_view_update_overlay (MzChartView *self);
void        _mz_chart_view_snapshot_surface (MzChartView *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds);
void        _mz_chart_view_snapshot       (GtkWidget *widget, GtkSnapshot *snapshot);

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

/* mz-chart-view-zoom.c */
void        _mz_chart_view_add_zoom       (MzChartView *self);
void        _mz_chart_view_class_add_zoom (GtkWidgetClass *widget_class);
void        _mz_chart_view_adopt_map_view (MzChartView *self);
gboolean    _mz_chart_view_is_settled     (MzChartView *self);
void        _mz_chart_view_snapshot_moved (MzChartView *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds);
