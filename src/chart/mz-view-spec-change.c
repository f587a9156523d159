/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-spec.h"

#include "mz-view-spec-private.h"

static MzViewSpec *
copy (const MzViewSpec *self)
{
  MzViewSpec *result = g_new0 (MzViewSpec, 1);

  *result = *self;
  g_atomic_ref_count_init (&result->count);
  result->measure = g_strdup (self->measure);
  result->lens = mz_lens_ref (self->lens);
  result->selection = g_strdupv (self->selection);
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    result->texts[i] = g_strdup (self->texts[i]);

  return result;
}

/**
 * mz_view_spec_with_view:
 * @self: a view spec
 * @view: the kind of view
 *
 * Returns: (transfer full): a copy with another view
 */
MzViewSpec *
mz_view_spec_with_view (const MzViewSpec *self,
                        MzViewKind        view)
{
  MzViewSpec *result = copy (self);

  result->view = view;

  return result;
}

/**
 * mz_view_spec_with_measure:
 * @self: a view spec
 * @measure: id of a measure
 *
 * Returns: (transfer full): a copy with another measure
 */
MzViewSpec *
mz_view_spec_with_measure (const MzViewSpec *self,
                           const char       *measure)
{
  MzViewSpec *result = copy (self);

  g_free (result->measure);
  result->measure = g_strdup (measure);

  return result;
}

/**
 * mz_view_spec_with_year:
 * @self: a view spec
 * @year: a year, 0 for the newest there is
 *
 * Returns: (transfer full): a copy with another year
 */
MzViewSpec *
mz_view_spec_with_year (const MzViewSpec *self,
                        int               year)
{
  MzViewSpec *result = copy (self);

  result->year = year;

  return result;
}

/**
 * mz_view_spec_with_lens:
 * @self: a view spec
 * @lens: a lens
 *
 * Returns: (transfer full): a copy with another lens
 */
MzViewSpec *
mz_view_spec_with_lens (const MzViewSpec *self,
                        MzLens           *lens)
{
  MzViewSpec *result = copy (self);

  mz_lens_unref (result->lens);
  result->lens = mz_lens_ref (lens);

  return result;
}

/**
 * mz_view_spec_with_selected:
 * @self: a view spec
 * @subject: (nullable): id of a subject
 *
 * Returns: (transfer full): a copy with this subject selected and no other
 */
MzViewSpec *
mz_view_spec_with_selected (const MzViewSpec *self,
                            const char       *subject)
{
  const char *const subjects[] = { subject, NULL };

  return mz_view_spec_with_selection (self, subjects);
}

/**
 * mz_view_spec_with_selection:
 * @self: a view spec
 * @subjects: (array zero-terminated=1): ids of subjects
 *
 * Returns: (transfer full): a copy with another selection
 */
MzViewSpec *
mz_view_spec_with_selection (const MzViewSpec  *self,
                             const char *const *subjects)
{
  MzViewSpec *result = copy (self);

  g_strfreev (result->selection);
  result->selection = g_strdupv ((char **) subjects);

  return result;
}

/**
 * mz_view_spec_with_toggled:
 * @self: a view spec
 * @subject: id of a subject
 *
 * Returns: (transfer full): a copy with the subject added to the selection, or taken out of it
 */
MzViewSpec *
mz_view_spec_with_toggled (const MzViewSpec *self,
                           const char       *subject)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();

  for (guint i = 0; self->selection[i] != NULL; i++)
    {
      if (!g_str_equal (self->selection[i], subject))
        g_ptr_array_add (subjects, self->selection[i]);
    }
  if (!mz_view_spec_is_selected (self, subject))
    g_ptr_array_add (subjects, (char *) subject);
  g_ptr_array_add (subjects, NULL);

  return mz_view_spec_with_selection (self, (const char *const *) subjects->pdata);
}

/**
 * mz_view_spec_with_option:
 * @self: a view spec
 * @option: an option
 * @value: its value, brought into the range of the option
 *
 * Returns: (transfer full): a copy with another value
 */
MzViewSpec *
mz_view_spec_with_option (const MzViewSpec *self,
                          MzViewOption      option,
                          int               value)
{
  MzViewSpec *result = copy (self);
  int min, max;

  mz_view_option_get_range (option, &min, &max);
  result->options[option] = CLAMP (value, min, max);

  return result;
}

/**
 * mz_view_spec_with_text:
 * @self: a view spec
 * @text: which of its words
 * @value: (nullable): the words; "" is none
 *
 * Returns: (transfer full): a copy with other words
 */
MzViewSpec *
mz_view_spec_with_text (const MzViewSpec *self,
                        MzViewText        text,
                        const char       *value)
{
  MzViewSpec *result = copy (self);

  g_free (result->texts[text]);
  result->texts[text] = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  return result;
}

/**
 * mz_view_spec_with_range:
 * @self: a view spec
 * @range: (nullable): the days from and to which a trend or a timeline reaches
 *
 * Returns: (transfer full): a copy with another range
 */
MzViewSpec *
mz_view_spec_with_range (const MzViewSpec *self,
                         const MzPeriod   *range)
{
  MzViewSpec *result = copy (self);

  result->range = range != NULL ? *range : (MzPeriod) { 0, 0 };

  return result;
}

/**
 * mz_view_spec_with_camera:
 * @self: a view spec
 * @camera: what part of the map is in view; its zoom is clamped to its range
 *
 * Returns: (transfer full): a copy with another camera
 */
MzViewSpec *
mz_view_spec_with_camera (const MzViewSpec *self,
                          const MzCamera   *camera)
{
  MzViewSpec *result = copy (self);

  result->camera = *camera;
  result->camera.zoom = CLAMP (camera->zoom, 1, MZ_CAMERA_MAX_ZOOM);

  return result;
}

static gboolean
is_text_changed (const char *shown,
                 const char *from,
                 const char *to)
{
  return g_strcmp0 (from, to) != 0 && g_strcmp0 (shown, from) == 0;
}

static void
change_texts (MzViewSpec       *self,
              const MzViewSpec *from,
              const MzViewSpec *to)
{
  for (guint i = 0; i < MZ_N_VIEW_TEXTS; i++)
    {
      if (!is_text_changed (self->texts[i], from->texts[i], to->texts[i]))
        continue;

      g_free (self->texts[i]);
      self->texts[i] = g_strdup (to->texts[i]);
    }
}

/* Takes over @lens. */
static void
set_lens (MzViewSpec *self,
          MzLens     *lens)
{
  mz_lens_unref (self->lens);
  self->lens = lens;
}

static void
change_lens (MzViewSpec   *self,
             const MzLens *from,
             const MzLens *to)
{
  g_autoptr (MzLens) shown = mz_lens_ref (self->lens);
  const char *source = mz_lens_get_source_id (shown);
  gboolean is_shown = mz_lens_get_kind (shown) == mz_lens_get_kind (from) &&
                      g_strcmp0 (source, mz_lens_get_source_id (from)) == 0;

  if (is_shown)
    set_lens (self, mz_lens_with_kind (self->lens, mz_lens_get_kind (to), mz_lens_get_source_id (to)));
  if (mz_lens_get_vintage (shown) == mz_lens_get_vintage (from))
    set_lens (self, mz_lens_with_vintage (self->lens, mz_lens_get_vintage (to)));
  if (g_strcmp0 (mz_lens_get_basis (shown), mz_lens_get_basis (from)) == 0)
    set_lens (self, mz_lens_with_basis (self->lens, mz_lens_get_basis (to)));
  if (g_strcmp0 (mz_lens_get_publisher (shown), mz_lens_get_publisher (from)) == 0)
    set_lens (self, mz_lens_with_publisher (self->lens, mz_lens_get_publisher (to)));
}

static void
change_selection (MzViewSpec       *self,
                  const MzViewSpec *from,
                  const MzViewSpec *to)
{
  if (!g_strv_equal ((const char *const *) self->selection, (const char *const *) from->selection))
    return;

  g_strfreev (self->selection);
  self->selection = g_strdupv (to->selection);
}

/**
 * mz_view_spec_with_change:
 * @self: a view spec
 * @from: a view before a change
 * @to: the same view after it
 *
 * Makes in one view what was changed in another: whatever differs between @from and @to and is in @self
 * as in @from becomes as in @to. The kind of view and the measure are no such change.
 *
 * Returns: (transfer full): a changed copy, equal to @self when the change does not concern it
 */
MzViewSpec *
mz_view_spec_with_change (const MzViewSpec *self,
                          const MzViewSpec *from,
                          const MzViewSpec *to)
{
  MzViewSpec *result = copy (self);

  if (self->year == from->year)
    result->year = to->year;
  for (guint i = 0; i < MZ_N_OPTIONS; i++)
    {
      if (self->options[i] == from->options[i])
        result->options[i] = to->options[i];
    }
  if (self->range.first_day == from->range.first_day && self->range.last_day == from->range.last_day)
    result->range = to->range;
  if (self->camera.zoom == from->camera.zoom && self->camera.lon == from->camera.lon &&
      self->camera.lat == from->camera.lat)
    result->camera = to->camera;
  change_texts (result, from, to);
  change_lens (result, from->lens, to->lens);
  change_selection (result, from, to);

  return result;
}
