/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-view-spec.h"

struct _MzViewSpec
{
  gatomicrefcount count;
  MzViewKind      view;
  char           *measure;
  int             year;
  MzLens         *lens;
  char           *selected;
  MzBarScale      bar_scale;
  MzBorders       borders;
  MzCamera        camera;
  gboolean        sites;
};

G_DEFINE_BOXED_TYPE (MzViewSpec, mz_view_spec, mz_view_spec_ref, mz_view_spec_unref)

static const char *const view_names[MZ_N_VIEWS] = { "map", "bars" };
static const char *const bar_scale_names[] = { "absolute", "share", "log" };
static const char *const borders_names[] = { "de_facto", "un" };

/**
 * mz_view_spec_new:
 *
 * Returns: (transfer full): a map of the newest reserves with the default lens and nothing selected
 */
MzViewSpec *
mz_view_spec_new (void)
{
  MzViewSpec *self = g_new0 (MzViewSpec, 1);

  g_atomic_ref_count_init (&self->count);
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
  g_free (self->selected);
  g_free (self);
}

static MzViewSpec *
copy (const MzViewSpec *self)
{
  MzViewSpec *result = g_new0 (MzViewSpec, 1);

  *result = *self;
  g_atomic_ref_count_init (&result->count);
  result->measure = g_strdup (self->measure);
  result->lens = mz_lens_ref (self->lens);
  result->selected = g_strdup (self->selected);

  return result;
}

static gboolean
is_same_camera (const MzCamera *left,
                const MzCamera *right)
{
  return left->zoom == right->zoom && (left->zoom == 1 || (left->lon == right->lon && left->lat == right->lat));
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
          self->bar_scale == other->bar_scale && self->borders == other->borders &&
          is_same_camera (&self->camera, &other->camera) && self->sites == other->sites &&
          g_str_equal (self->measure, other->measure) &&
          g_strcmp0 (self->selected, other->selected) == 0 &&
          mz_lens_equal (self->lens, other->lens));
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
 * Returns: (transfer none) (nullable): id of the selected subject
 */
const char *
mz_view_spec_get_selected (const MzViewSpec *self)
{
  return self->selected;
}

/**
 * mz_view_spec_get_bar_scale:
 * @self: a view spec
 *
 * Returns: how bars are scaled
 */
MzBarScale
mz_view_spec_get_bar_scale (const MzViewSpec *self)
{
  return self->bar_scale;
}

/**
 * mz_view_spec_get_borders:
 * @self: a view spec
 *
 * Returns: whose view of disputed borders the map follows
 */
MzBorders
mz_view_spec_get_borders (const MzViewSpec *self)
{
  return self->borders;
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
 * mz_view_spec_get_sites:
 * @self: a view spec
 *
 * Returns: whether a map shows facilities too
 */
gboolean
mz_view_spec_get_sites (const MzViewSpec *self)
{
  return self->sites;
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
 * Returns: (transfer full): a copy with another selection
 */
MzViewSpec *
mz_view_spec_with_selected (const MzViewSpec *self,
                            const char       *subject)
{
  MzViewSpec *result = copy (self);

  g_free (result->selected);
  result->selected = g_strdup (subject);

  return result;
}

/**
 * mz_view_spec_with_bar_scale:
 * @self: a view spec
 * @bar_scale: how bars are scaled
 *
 * Returns: (transfer full): a copy with another bar scale
 */
MzViewSpec *
mz_view_spec_with_bar_scale (const MzViewSpec *self,
                             MzBarScale        bar_scale)
{
  MzViewSpec *result = copy (self);

  result->bar_scale = bar_scale;

  return result;
}

/**
 * mz_view_spec_with_borders:
 * @self: a view spec
 * @borders: whose view of disputed borders the map follows
 *
 * Returns: (transfer full): a copy with another border view
 */
MzViewSpec *
mz_view_spec_with_borders (const MzViewSpec *self,
                           MzBorders         borders)
{
  MzViewSpec *result = copy (self);

  result->borders = borders;

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

/**
 * mz_view_spec_with_sites:
 * @self: a view spec
 * @sites: whether a map shows facilities too
 *
 * Returns: (transfer full): a copy with or without facilities
 */
MzViewSpec *
mz_view_spec_with_sites (const MzViewSpec *self,
                         gboolean          sites)
{
  MzViewSpec *result = copy (self);

  result->sites = sites;

  return result;
}

static gboolean
find_name (const char        *text,
           const char *const *names,
           guint              n_names,
           guint             *index_out)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_str_equal (text, names[i]))
        {
          *index_out = i;
          return TRUE;
        }
    }

  return FALSE;
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
  guint index;

  if (!find_name (text, view_names, G_N_ELEMENTS (view_names), &index))
    return FALSE;

  *view_out = index;

  return TRUE;
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

/**
 * mz_bar_scale_parse:
 * @text: "absolute", "share" or "log"
 * @bar_scale_out: (out): the scale of that name
 *
 * Returns: %FALSE when no scale has that name
 */
gboolean
mz_bar_scale_parse (const char *text,
                    MzBarScale *bar_scale_out)
{
  guint index;

  if (!find_name (text, bar_scale_names, G_N_ELEMENTS (bar_scale_names), &index))
    return FALSE;

  *bar_scale_out = index;

  return TRUE;
}

/**
 * mz_bar_scale_to_string:
 * @bar_scale: how bars are scaled
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
mz_bar_scale_to_string (MzBarScale bar_scale)
{
  g_return_val_if_fail (bar_scale < G_N_ELEMENTS (bar_scale_names), NULL);

  return bar_scale_names[bar_scale];
}

/**
 * mz_borders_parse:
 * @text: "de_facto" or "un"
 * @borders_out: (out): the view of borders of that name
 *
 * Returns: %FALSE when no view of borders has that name
 */
gboolean
mz_borders_parse (const char *text,
                  MzBorders  *borders_out)
{
  guint index;

  if (!find_name (text, borders_names, G_N_ELEMENTS (borders_names), &index))
    return FALSE;

  *borders_out = index;

  return TRUE;
}

/**
 * mz_borders_to_string:
 * @borders: whose view of disputed borders
 *
 * Returns: (transfer none): its name in files and on the command line
 */
const char *
mz_borders_to_string (MzBorders borders)
{
  g_return_val_if_fail (borders < G_N_ELEMENTS (borders_names), NULL);

  return borders_names[borders];
}
