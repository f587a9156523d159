/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-svg-path-private.h"

#include <math.h>

#define MAX_VALUE 1e9

static gint64
to_hundredths (double value)
{
  if (!isfinite (value))
    return 0;

  return llround (CLAMP (value, -MAX_VALUE, MAX_VALUE) * 100.0);
}

static void
append_hundredths (GString *text,
                   gint64   hundredths)
{
  char digits[24];
  guint n_digits = 0;
  gint64 rest = ABS (hundredths), whole = rest / 100;

  rest %= 100;
  if (hundredths < 0)
    g_string_append_c (text, '-');
  do
    {
      digits[n_digits++] = '0' + whole % 10;
      whole /= 10;
    }
  while (whole > 0);
  while (n_digits > 0)
    g_string_append_c (text, digits[--n_digits]);

  if (rest == 0)
    return;
  g_string_append_c (text, '.');
  g_string_append_c (text, '0' + rest / 10);
  if (rest % 10 != 0)
    g_string_append_c (text, '0' + rest % 10);
}

/* At most two decimals, the same in every locale; never "-0", never infinite. */
void
_mz_svg_append_number (GString *text,
                       double   value)
{
  append_hundredths (text, to_hundredths (value));
}

static void
append_point (MzSvgPath *self,
              char       command,
              gint64     x,
              gint64     y)
{
  if (self->command != command)
    g_string_append_c (self->text, command);
  else
    g_string_append_c (self->text, ' ');
  append_hundredths (self->text, x);
  g_string_append_c (self->text, ' ');
  append_hundredths (self->text, y);
  self->x = x;
  self->y = y;
}

static void
write_pending (MzSvgPath *self)
{
  if (!self->has_pending)
    return;

  self->has_pending = FALSE;
  self->command = 0;
  append_point (self, 'M', self->pending_x, self->pending_y);
  /* Pairs that follow a move are lines. */
  self->command = 'L';
}

static void
svg_move_to (MzPathSink *sink,
             double      x,
             double      y)
{
  MzSvgPath *self = (MzSvgPath *) sink;

  self->pending_x = to_hundredths (x);
  self->pending_y = to_hundredths (y);
  self->has_pending = TRUE;
}

static void
svg_line_to (MzPathSink *sink,
             double      x,
             double      y)
{
  MzSvgPath *self = (MzSvgPath *) sink;
  gint64 to_x = to_hundredths (x), to_y = to_hundredths (y);
  gboolean is_first = self->has_pending;

  write_pending (self);
  if (!is_first && to_x == self->x && to_y == self->y)
    return;
  append_point (self, 'L', to_x, to_y);
  self->command = 'L';
}

static void
svg_curve_to (MzPathSink *sink,
              double      x1,
              double      y1,
              double      x2,
              double      y2,
              double      x3,
              double      y3)
{
  MzSvgPath *self = (MzSvgPath *) sink;

  write_pending (self);
  append_point (self, 'C', to_hundredths (x1), to_hundredths (y1));
  self->command = 'C';
  append_point (self, 'C', to_hundredths (x2), to_hundredths (y2));
  append_point (self, 'C', to_hundredths (x3), to_hundredths (y3));
}

static void
svg_close (MzPathSink *sink)
{
  MzSvgPath *self = (MzSvgPath *) sink;

  if (self->has_pending)
    return;

  g_string_append_c (self->text, 'Z');
  self->command = 0;
}

static const MzPathSinkFuncs svg_funcs = {
  .move_to = svg_move_to,
  .line_to = svg_line_to,
  .curve_to = svg_curve_to,
  .close = svg_close,
};

/* text is borrowed; the path is appended to it. */
void
_mz_svg_path_init (MzSvgPath *self,
                   GString   *text)
{
  *self = (MzSvgPath) { .sink = { &svg_funcs }, .text = text };
}
