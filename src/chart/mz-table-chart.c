/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-table-chart.h"

#include "mz-chart-types.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define HEADER_HEIGHT     22.0
#define ROW_HEIGHT        20.0
#define NOTE_LINE_HEIGHT  (MZ_SIZE_SMALL * 1.35)
#define MAX_NOTE_LINES    2

#define SELECTION_BAR     3.0

typedef struct
{
  MzTablePicture *picture;
  MzSceneBuilder *scene;
  guint16         nothing, line, rule, selection;
} Drawing;

MzTablePicture *
_mz_table_picture_get (const MzChartBuild *build)
{
  return build->data;
}

const MzTableRow *
_mz_table_picture_get_row (const MzTablePicture *self,
                           guint                 row)
{
  return &g_array_index (self->rows, MzTableRow, row);
}

static void
free_picture (gpointer data)
{
  MzTablePicture *self = data;

  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->left_out);
  g_free (self);
}

static void
collect_sources (MzChartBuild         *build,
                 const MzTablePicture *self)
{
  build->sources = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MzStatement *statement = _mz_table_picture_get_row (self, i)->statement;

      if (statement != NULL)
        g_array_append_val (build->sources, statement->source);
    }
}

static void
prepare (MzChartBuild *build)
{
  MzTablePicture *self = g_new0 (MzTablePicture, 1);
  g_autoptr (GArray) all = mz_table_rows_new (build->context, build->spec);

  build->data = self;
  build->free_data = free_picture;
  self->build = build;
  self->kind = (MzTableRows) mz_view_spec_get_option (build->spec, MZ_OPTION_TABLE_ROWS);
  self->n_all = all->len;
  self->rows = mz_table_rows_choose (all, build->context, build->spec);
  self->columns = g_array_new (FALSE, FALSE, sizeof (MzPictureColumn));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (MzTableColumn));
  if (self->kind == MZ_TABLE_FIGURES && build->query != NULL)
    {
      build->n_hidden = build->query->n_hidden;
      build->n_later = build->query->n_later;
    }
  collect_sources (build, self);
}

static void
add_styles (Drawing *drawing)
{
  const MzStyle nothing = { .fill = MZ_TOKEN_NONE };
  const MzStyle line = { .stroke = MZ_TOKEN_GRID, .stroke_width = 1 };
  const MzStyle rule = { .stroke = MZ_TOKEN_AXIS, .stroke_width = 1 };
  const MzStyle selection = { .fill = MZ_TOKEN_SELECTION };

  drawing->nothing = mz_scene_builder_add_style (drawing->scene, &nothing);
  drawing->line = mz_scene_builder_add_style (drawing->scene, &line);
  drawing->rule = mz_scene_builder_add_style (drawing->scene, &rule);
  drawing->selection = mz_scene_builder_add_style (drawing->scene, &selection);
}

/* Numbers end where their column ends, so that their digits stand below one another. */
static void
add_cell_text (const Drawing         *drawing,
               const MzPictureColumn *column,
               const MzRect          *rect,
               MzStyle                style,
               const char            *text)
{
  MzChartBuild *build = drawing->picture->build;
  gboolean is_number = mz_table_column_is_number (column->column);
  g_autofree char *fitted = mz_text_metrics_ellipsize (build->metrics, text, style.face, style.font_size, rect->width);

  style.anchor = is_number ? MZ_ANCHOR_END : MZ_ANCHOR_START;
  _mz_chart_build_add_text (build, &style, is_number ? rect->x + rect->width : rect->x,
                            round (rect->y + rect->height / 2 + MZ_SIZE_SMALL * 0.36), fitted);
}

static const MzPictureColumn *
get_column (const Drawing *drawing,
            guint          column)
{
  return &g_array_index (drawing->picture->columns, MzPictureColumn, column);
}

static void
add_header (const Drawing *drawing)
{
  const MzRect *plot = &drawing->picture->build->plot;
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_BOLD, MZ_ANCHOR_START);
  double x = plot->x;

  for (guint i = 0; i < drawing->picture->columns->len; i++)
    {
      const MzPictureColumn *column = get_column (drawing, i);
      const MzRect rect = { x, plot->y, column->width, HEADER_HEIGHT };

      add_cell_text (drawing, column, &rect, style, mz_table_column_get_title (column->column));
      x += column->width + MZ_TABLE_COLUMN_GAP;
    }
  mz_scene_builder_add_rule (drawing->scene, drawing->rule, plot->x, plot->y + HEADER_HEIGHT, plot->x + plot->width,
                             plot->y + HEADER_HEIGHT);
}

static gboolean
is_selected (const Drawing    *drawing,
             const MzTableRow *row)
{
  const MzStatement *statement = row->statement;

  if (statement == NULL)
    return _mz_chart_build_is_selected (drawing->picture->build, row->subject);
  for (guint i = 0; statement->subjects[i] != NULL; i++)
    {
      if (_mz_chart_build_is_selected (drawing->picture->build, statement->subjects[i]))
        return TRUE;
    }

  return FALSE;
}

static void
set_info (const Drawing    *drawing,
          guint32           mark,
          const MzTableRow *row,
          const char       *sentence)
{
  const MzStatement *statement = row->statement;

  if (statement != NULL && statement->kind == MZ_STATEMENT_FIGURE)
    mz_scene_builder_set_datum (drawing->scene, mark, &statement->index, 1);
  mz_scene_builder_set_info (drawing->scene, mark, statement != NULL ? statement->id : row->subject, sentence, NULL);
}

/* A cell that is cut can be read in full by pointing at it. */
static void
add_cell (const Drawing         *drawing,
          const MzPictureColumn *column,
          const MzTableRow      *row,
          const MzRect          *rect)
{
  MzFontFace face = is_selected (drawing, row) ? MZ_FONT_BOLD : MZ_FONT_REGULAR;
  g_autofree char *cell = mz_table_column_dup_text (column->column, drawing->picture->build->context, row);
  g_autofree char *isolated = NULL;
  g_autofree char *sentence = NULL;
  guint32 mark;

  if (cell == NULL)
    return;

  add_cell_text (drawing, column, rect, _mz_text_style (MZ_TOKEN_TEXT, MZ_SIZE_SMALL, face, 0), cell);
  isolated = _mz_describe_isolate (cell);
  /* Translators: name of a column, its cell */
  sentence = g_strdup_printf (C_("table", "%1$s: %2$s"), mz_table_column_get_title (column->column), isolated);
  mark = mz_scene_builder_add_rect (drawing->scene, drawing->nothing, rect);
  set_info (drawing, mark, row, sentence);
  mz_scene_builder_set_flags (drawing->scene, mark, MZ_MARK_PICKABLE);
}

static void
add_row (const Drawing *drawing,
         guint          place)
{
  const MzTablePicture *picture = drawing->picture;
  const MzRect *plot = &picture->build->plot;
  const MzTableRow *row = _mz_table_picture_get_row (picture, place);
  const MzRect rect = { plot->x, plot->y + HEADER_HEIGHT + place * ROW_HEIGHT, plot->width, ROW_HEIGHT };
  const MzRect bar = { rect.x - SELECTION_BAR * 2, rect.y + 2, SELECTION_BAR, rect.height - 4 };
  g_autofree char *sentence = _mz_table_picture_describe_row (picture, row);
  guint32 mark = mz_scene_builder_add_rect (drawing->scene, drawing->nothing, &rect);
  double x = rect.x;

  set_info (drawing, mark, row, sentence);
  mz_scene_builder_set_flags (drawing->scene, mark, MZ_MARK_PICKABLE | MZ_MARK_FOCUSABLE);
  if (is_selected (drawing, row))
    mz_scene_builder_add_rect (drawing->scene, drawing->selection, &bar);
  for (guint i = 0; i < picture->columns->len; i++)
    {
      const MzPictureColumn *column = get_column (drawing, i);
      const MzRect cell = { x, rect.y, column->width, rect.height };

      add_cell (drawing, column, row, &cell);
      x += column->width + MZ_TABLE_COLUMN_GAP;
    }
  mz_scene_builder_add_rule (drawing->scene, drawing->line, rect.x, rect.y + rect.height, rect.x + rect.width,
                             rect.y + rect.height);
}

static void
add_notes (const Drawing *drawing)
{
  const MzStyle style = _mz_text_style (MZ_TOKEN_MUTED_TEXT, MZ_SIZE_SMALL, MZ_FONT_ITALIC, MZ_ANCHOR_START);
  const MzTablePicture *picture = drawing->picture;
  const MzRect *plot = &picture->build->plot;
  g_autofree char *words = _mz_table_picture_describe_rest (picture);
  g_auto (GStrv) lines = NULL;
  double y = plot->y + (picture->n_shown > 0 ? HEADER_HEIGHT + picture->n_shown * ROW_HEIGHT : 0) + 3;
  guint n_fitting = (guint) MAX ((plot->y + plot->height - y) / NOTE_LINE_HEIGHT, 0);

  if (words == NULL || n_fitting == 0)
    return;

  lines = mz_text_metrics_wrap (picture->build->metrics, words, style.face, style.font_size, plot->width,
                                MIN (n_fitting, MAX_NOTE_LINES));
  for (guint i = 0; lines[i] != NULL; i++)
    _mz_chart_build_add_text (picture->build, &style, plot->x, y + (i + 1) * NOTE_LINE_HEIGHT, lines[i]);
}

static void
add_message (MzChartBuild         *build,
             const MzTablePicture *self)
{
  g_autofree char *nothing = _mz_describe_nothing (build);

  if (self->n_all > 0)
    _mz_chart_build_add_message (build, C_("chart", "No row has the words that are searched for."));
  else if (self->kind == MZ_TABLE_HOLDINGS)
    _mz_chart_build_add_message (build, C_("chart", "No source states a holding."));
  else if (self->kind == MZ_TABLE_EVENTS)
    _mz_chart_build_add_message (build, C_("chart", "No source states an event."));
  else if (build->query == NULL && build->derivation == NULL)
    _mz_chart_build_add_message (build, C_("chart", "None of the open collections has this measure."));
  else
    _mz_chart_build_add_message (build, nothing);
}

/* As many rows and columns as have room; what has none is told below them. */
static void
build_table (MzChartBuild *build)
{
  MzTablePicture *self = _mz_table_picture_get (build);
  Drawing drawing = { .picture = self, .scene = build->scene };
  double room = build->plot.height - HEADER_HEIGHT - MAX_NOTE_LINES * NOTE_LINE_HEIGHT - 6;

  if (self->rows->len == 0)
    {
      add_message (build, self);
      return;
    }

  self->n_shown = MIN (self->rows->len, (guint) (MAX (room, 0) / ROW_HEIGHT));
  _mz_table_picture_fit_columns (self);
  add_styles (&drawing);
  mz_scene_builder_begin_group (build->scene, MZ_ROLE_PLOT, "plot", C_("chart part", "Table"));
  if (self->n_shown > 0)
    add_header (&drawing);
  for (guint i = 0; i < self->n_shown; i++)
    add_row (&drawing, i);
  add_notes (&drawing);
  mz_scene_builder_end_group (build->scene);
}

const MzChartType _mz_table_chart_type = {
  .shows_selection = TRUE,
  .prepare = prepare,
  .describe_title = _mz_table_picture_describe_title,
  .describe_subtitle = _mz_table_picture_describe_subtitle,
  .describe_chart = _mz_table_picture_describe_chart,
  .build = build_table,
};
