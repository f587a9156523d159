/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-spec.h"

#include "mz-view-spec-private.h"
#include <string.h>

G_DEFINE_BOXED_TYPE (MzViewSpec, mz_view_spec, mz_view_spec_ref, mz_view_spec_unref)

static const char *const view_names[MZ_N_VIEWS] = { "map", "bars", "trend", "holdings", "timeline", "table" };

/**
 * mz_view_spec_new:
 *
 * Returns: (transfer full): a map of the newest reserves with the default lens and nothing selected
 */
MzViewSpec *
mz_view_spec_new (void)
{
  static const char *const none[] = { NULL };
  MzViewSpec *self = g_new0 (MzViewSpec, 1);

  g_atomic_ref_count_init (&self->count);
  self->selection = g_strdupv ((char **) none);
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    self->options[i] = mz_view_option_get_default (i);
  self->measure = g_strdup ("reserves");
  self->lens = mz_lens_new (MZ_LENS_DEFAULT, NULL);
  self->camera.zoom = 1;

  return self;
}

/**
 * mz_view_spec_ref:
 * @self: a view spec
 *
 * Returns: (transfer full): @self with one more reference
 */
MzViewSpec *
mz_view_spec_ref (MzViewSpec *self)
{
  g_atomic_ref_count_inc (&self->count);

  return self;
}

/**
 * mz_view_spec_unref:
 * @self: (transfer full): a view spec
 *
 * Drops a reference; any thread may drop the last one.
 */
void
mz_view_spec_unref (MzViewSpec *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_free (self->measure);
  mz_lens_unref (self->lens);
  g_strfreev (self->selection);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

static gboolean
is_same_camera (const MzViewSpec *left,
                const MzViewSpec *right)
{
  gboolean has_place = left->camera.zoom > 1 || left->options[MZ_OPTION_PROJECTION] == MZ_PROJECTION_ORTHOGRAPHIC;

  return left->camera.zoom == right->camera.zoom &&
         (!has_place || (left->camera.lon == right->camera.lon && left->camera.lat == right->camera.lat));
}

static gboolean
has_same_texts (const MzViewSpec *left,
                const MzViewSpec *right)
{
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    {
      if (g_strcmp0 (left->texts[i], right->texts[i]) != 0)
        return FALSE;
    }

  return g_str_equal (left->measure, right->measure) &&
         g_strv_equal ((const char *const *) left->selection, (const char *const *) right->selection);
}

/**
 * mz_view_spec_equal:
 * @self: a view spec
 * @other: another
 *
 * Returns: whether both show the same
 */
gboolean
mz_view_spec_equal (const MzViewSpec *self,
                    const MzViewSpec *other)
{
  return self == other ||
         (self->view == other->view && self->year == other->year &&
          memcmp (self->options, other->options, sizeof self->options) == 0 &&
          self->range.first_day == other->range.first_day && self->range.last_day == other->range.last_day &&
          is_same_camera (self, other) && has_same_texts (self, other) && mz_lens_equal (self->lens, other->lens));
}

/**
 * mz_view_spec_get_view:
 * @self: a view spec
 *
 * Returns: the kind of view
 */
MzViewKind
mz_view_spec_get_view (const MzViewSpec *self)
{
  return self->view;
}

/**
 * mz_view_spec_get_measure:
 * @self: a view spec
 *
 * Returns: (transfer none): id of the measure, which need not exist in a dataset
 */
const char *
mz_view_spec_get_measure (const MzViewSpec *self)
{
  return self->measure;
}

/**
 * mz_view_spec_get_year:
 * @self: a view spec
 *
 * Returns: the year, 0 for the newest there is
 */
int
mz_view_spec_get_year (const MzViewSpec *self)
{
  return self->year;
}

/**
 * mz_view_spec_get_lens:
 * @self: a view spec
 *
 * Returns: (transfer none): which of several figures is drawn
 */
MzLens *
mz_view_spec_get_lens (const MzViewSpec *self)
{
  return self->lens;
}

/**
 * mz_view_spec_get_selected:
 * @self: a view spec
 *
 * Returns: (transfer none) (nullable): id of the subject that was selected first
 */
const char *
mz_view_spec_get_selected (const MzViewSpec *self)
{
  return self->selection[0];
}

/**
 * mz_view_spec_get_selection:
 * @self: a view spec
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of all selected subjects, in the order of selecting
 */
const char *const *
mz_view_spec_get_selection (const MzViewSpec *self)
{
  return (const char *const *) self->selection;
}

/**
 * mz_view_spec_is_selected:
 * @self: a view spec
 * @subject: (nullable): id of a subject
 *
 * Returns: whether it is one of the selection
 */
gboolean
mz_view_spec_is_selected (const MzViewSpec *self,
                          const char       *subject)
{
  return subject != NULL && g_strv_contains ((const char *const *) self->selection, subject);
}

/**
 * mz_view_spec_is_of_measure:
 * @self: a view spec
 *
 * Returns: whether the view shows figures of its measure, and not holdings or events
 */
gboolean
mz_view_spec_is_of_measure (const MzViewSpec *self)
{
  int rows = self->options[MZ_OPTION_TABLE_ROWS];

  switch (self->view)
    {
    case MZ_VIEW_HOLDINGS:
    case MZ_VIEW_TIMELINE:
      return FALSE;
    case MZ_VIEW_TABLE:
      return rows != MZ_TABLE_HOLDINGS && rows != MZ_TABLE_EVENTS;
    default:
      return TRUE;
    }
}

/**
 * mz_view_spec_get_option:
 * @self: a view spec
 * @option: an option
 *
 * Returns: its value, inside the range of the option
 */
int
mz_view_spec_get_option (const MzViewSpec *self,
                         MzViewOption      option)
{
  g_return_val_if_fail (option < MZ_N_OPTIONS, 0);

  return self->options[option];
}

/**
 * mz_view_spec_get_text:
 * @self: a view spec
 * @text: which of its words
 *
 * Returns: (transfer none) (nullable): the words, never empty
 */
const char *
mz_view_spec_get_text (const MzViewSpec *self,
                       MzViewText        text)
{
  g_return_val_if_fail (text < MZ_N_VIEW_TEXTS, NULL);

  return self->texts[text];
}

/**
 * mz_view_spec_get_range:
 * @self: a view spec
 * @range_out: (out): the days from and to which a trend or a timeline reaches
 *
 * Returns: %FALSE when it reaches as far as there is something
 */
gboolean
mz_view_spec_get_range (const MzViewSpec *self,
                        MzPeriod         *range_out)
{
  *range_out = self->range;

  return self->range.last_day != 0;
}

/**
 * mz_view_spec_get_camera:
 * @self: a view spec
 *
 * Returns: (transfer none): what part of the map is in view
 */
const MzCamera *
mz_view_spec_get_camera (const MzViewSpec *self)
{
  return &self->camera;
}

/**
 * mz_view_kind_parse:
 * @text: a name such as "map"
 * @view_out: (out): the view of that name
 *
 * Returns: %FALSE when no view has that name
 */
gboolean
mz_view_kind_parse (const char *text,
                    MzViewKind *view_out)
{
  for (guint i = 0; i < MZ_N_VIEWS; i++)
    {
      if (g_str_equal (text, view_names[i]))
        {
          *view_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mz_view_kind_to_string:
 * @view: a kind of view
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
mz_view_kind_to_string (MzViewKind view)
{
  g_return_val_if_fail (view < G_N_ELEMENTS (view_names), NULL);

  return view_names[view];
}
