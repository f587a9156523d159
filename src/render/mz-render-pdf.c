/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-render.h"

#include "mz-link.h"
#include "mz-number.h"
#include "mz-render-cairo.h"
#include "mz-render-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define POINTS_PER_PX 0.75

/* Keywords are kept in memory by readers, and doubled as UTF-16 in the file. */
#define MAX_PAYLOAD_BYTES (60 * 1024)

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t      *surface,
              cairo_pdf_metadata_t  field,
              const char           *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL || *text == '\0')
    return;

  valid = g_utf8_make_valid (text, -1);
  cairo_pdf_surface_set_metadata (surface, field, valid);
}

/* The time of making is not the file's business, unless a reproducible build names one. */
static char *
dup_creation_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date = NULL;
  gint64 seconds = 0;

  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    seconds = 0;
  date = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_all_metadata (cairo_surface_t       *surface,
                  MzScene               *scene,
                  const MzRenderOptions *options)
{
  g_autofree char *date = dup_creation_date ();

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, mz_scene_get_title (scene));
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, mz_scene_get_description (scene));
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, options->source_line);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Monazite " MZ_VERSION);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  if (options->payload != NULL && strlen (options->payload) < MAX_PAYLOAD_BYTES)
    set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, options->payload);
}

/* Inside the quotes of a tag attribute. */
static void
append_escaped (GString    *attributes,
                const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\\' || *at == '\'')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *at);
    }
}

static void
append_number (GString *attributes,
               double   value)
{
  char buffer[MZ_NUMBER_BUFFER_SIZE];

  g_string_append (attributes, mz_number_write (buffer, value, 2));
  g_string_append_c (attributes, ' ');
}

static void
add_link (cairo_t *cr,
          MzScene *scene,
          guint32  mark)
{
  const char *link = mz_scene_get_link (scene, mark);
  g_autoptr (GString) attributes = NULL;
  MzRect canvas = _mz_render_get_canvas (scene), area;

  if (link == NULL || !_mz_render_is_visible (scene, mark) || !mz_link_check (link, NULL))
    return;

  area = _mz_render_get_visible_rect (scene, mark, &canvas);
  attributes = g_string_new ("rect=[");
  append_number (attributes, area.x * POINTS_PER_PX);
  append_number (attributes, area.y * POINTS_PER_PX);
  append_number (attributes, area.width * POINTS_PER_PX);
  append_number (attributes, area.height * POINTS_PER_PX);
  g_string_append (attributes, "] uri='");
  append_escaped (attributes, link);
  g_string_append_c (attributes, '\'');

  /* cairo 1.16 takes the rectangle as points whatever the matrix says. */
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
  cairo_restore (cr);
}

static cairo_status_t
paint (cairo_surface_t       *surface,
       MzScene               *scene,
       const MzRenderOptions *options)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  mz_render_cairo (cr, scene, options->theme, options->language);
  for (guint32 mark = 0; mark < mz_scene_get_n_marks (scene); mark++)
    add_link (cr, scene, mark);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/**
 * mz_render_pdf:
 * @scene: a scene
 * @options: theme, language and what goes into the file; the scale is not used
 * @error: (nullable): where to report
 *
 * Makes a PDF of one page as big as the scene (1 px = 0.75 pt). Text stays text, patterns
 * stay lines, links of marks become link annotations when mz_link_check() passes them.
 * Title, description and sources stand in the document's information, a payload below
 * 60 KiB in its keywords. The date is 1970, or that of SOURCE_DATE_EPOCH, so the same
 * input gives the same bytes.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
mz_render_pdf (MzScene                *scene,
               const MzRenderOptions  *options,
               GError                **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (scene != NULL && options != NULL && options->theme != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!_mz_render_check_size (mz_scene_get_width (scene), mz_scene_get_height (scene), error))
    return NULL;

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes,
                                                 mz_scene_get_width (scene) * POINTS_PER_PX,
                                                 mz_scene_get_height (scene) * POINTS_PER_PX);
  set_all_metadata (surface, scene, options);
  status = paint (surface, scene, options);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, MZ_RENDER_ERROR, MZ_RENDER_ERROR_FAILED,
                   /* Translators: %s is a reason given by the drawing library. */
                   _("The picture could not be written as PDF: %s"), cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
