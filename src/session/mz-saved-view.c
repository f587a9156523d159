/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-saved-views-private.h"

struct _MzSavedView
{
  GObject parent_instance;
  char   *name;
  char   *link;
};

enum
{
  PROP_NAME = 1,
  PROP_LINK,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (MzSavedView, mz_saved_view, G_TYPE_OBJECT)

/**
 * mz_saved_view_get_name:
 * @self: a saved view
 *
 * Returns: (transfer none): the name that the reader gave it
 */
const char *
mz_saved_view_get_name (MzSavedView *self)
{
  g_return_val_if_fail (MZ_IS_SAVED_VIEW (self), NULL);

  return self->name;
}

/**
 * mz_saved_view_get_link:
 * @self: a saved view
 *
 * Returns: (transfer none): the view as a link
 */
const char *
mz_saved_view_get_link (MzSavedView *self)
{
  g_return_val_if_fail (MZ_IS_SAVED_VIEW (self), NULL);

  return self->link;
}

static void
mz_saved_view_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MzSavedView *self = MZ_SAVED_VIEW (object);

  switch (property)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_LINK:
      g_value_set_string (value, self->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_saved_view_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  MzSavedView *self = MZ_SAVED_VIEW (object);

  switch (property)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_LINK:
      self->link = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_saved_view_finalize (GObject *object)
{
  MzSavedView *self = MZ_SAVED_VIEW (object);

  g_free (self->name);
  g_free (self->link);

  G_OBJECT_CLASS (mz_saved_view_parent_class)->finalize (object);
}

static void
mz_saved_view_class_init (MzSavedViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mz_saved_view_finalize;
  object_class->get_property = mz_saved_view_get_property;
  object_class->set_property = mz_saved_view_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_saved_view_init (MzSavedView *self)
{
}

MzSavedView *
_mz_saved_view_new (const char *name,
                    const char *link)
{
  return g_object_new (MZ_TYPE_SAVED_VIEW, "name", name, "link", link, NULL);
}
