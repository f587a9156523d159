/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session.h"

#include "mz-session-private.h"

static void
layer_free (gpointer data)
{
  MzSessionLayer *self = data;

  mz_geo_layer_unref (self->layer);
  g_free (self->path);
  g_free (self);
}

GPtrArray *
_mz_session_layers_new (void)
{
  return g_ptr_array_new_with_free_func (layer_free);
}

static const MzSessionLayer *
find_path (GPtrArray  *layers,
           const char *path)
{
  for (guint i = 0; i < layers->len; i++)
    {
      const MzSessionLayer *layer = g_ptr_array_index (layers, i);

      if (g_str_equal (layer->path, path))
        return layer;
    }

  return NULL;
}

/* (transfer full): the layers that were read; those that were hidden before are hidden again */
GPtrArray *
_mz_session_layers_take (GPtrArray *before,
                         GPtrArray *layers,
                         GPtrArray *paths)
{
  GPtrArray *result = _mz_session_layers_new ();

  for (guint i = 0; i < layers->len; i++)
    {
      MzSessionLayer *layer = g_new0 (MzSessionLayer, 1);
      const MzSessionLayer *known;

      layer->layer = mz_geo_layer_ref (g_ptr_array_index (layers, i));
      layer->path = g_strdup (g_ptr_array_index (paths, i));
      known = find_path (before, layer->path);
      layer->is_hidden = known != NULL && known->is_hidden;
      g_ptr_array_add (result, layer);
    }

  return result;
}

/* (transfer container) (element-type MzGeoLayer) */
GPtrArray *
_mz_session_layers_list_shown (GPtrArray *layers)
{
  GPtrArray *shown = g_ptr_array_new ();

  for (guint i = 0; i < layers->len; i++)
    {
      const MzSessionLayer *layer = g_ptr_array_index (layers, i);

      if (!layer->is_hidden)
        g_ptr_array_add (shown, layer->layer);
    }

  return shown;
}

static MzSessionLayer *
get_layer (MzSession *self,
           guint      place)
{
  return g_ptr_array_index (_mz_session_get_layers (self), place);
}

/**
 * mz_session_get_n_layers:
 * @self: a session
 *
 * Returns: how many of the reader's own map layers are open
 */
guint
mz_session_get_n_layers (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), 0);

  return _mz_session_get_layers (self)->len;
}

/**
 * mz_session_get_layer_name:
 * @self: a session
 * @place: place of a layer, from 0
 *
 * Returns: (transfer none): what the layer is called, which comes from outside
 */
const char *
mz_session_get_layer_name (MzSession *self,
                           guint      place)
{
  g_return_val_if_fail (place < mz_session_get_n_layers (self), NULL);

  return mz_geo_layer_get_name (get_layer (self, place)->layer);
}

/**
 * mz_session_is_layer_shown:
 * @self: a session
 * @place: place of a layer, from 0
 *
 * Returns: whether maps have the layer
 */
gboolean
mz_session_is_layer_shown (MzSession *self,
                           guint      place)
{
  g_return_val_if_fail (place < mz_session_get_n_layers (self), FALSE);

  return !get_layer (self, place)->is_hidden;
}

/**
 * mz_session_set_layer_shown:
 * @self: a session
 * @place: place of a layer, from 0
 * @shown: whether maps have the layer
 *
 * Shows or hides a layer.
 */
void
mz_session_set_layer_shown (MzSession *self,
                            guint      place,
                            gboolean   shown)
{
  g_return_if_fail (place < mz_session_get_n_layers (self));

  if (get_layer (self, place)->is_hidden == !shown)
    return;

  get_layer (self, place)->is_hidden = !shown;
  _mz_session_show_layers (self);
}

/* As if the file had never been opened. */
static void
forget_file (MzSession  *self,
             const char *path)
{
  const char *const *files = mz_session_get_files (self);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; files[i] != NULL; i++)
    {
      if (!g_str_equal (files[i], path))
        g_ptr_array_add (kept, (char *) files[i]);
    }
  g_ptr_array_add (kept, NULL);
  _mz_session_set_files (self, (const char *const *) kept->pdata);
}

/**
 * mz_session_remove_layer:
 * @self: a session
 * @place: place of a layer, from 0
 *
 * Closes the file of a layer.
 *
 * Returns: (transfer full): the file, to be opened again when that was a mistake
 */
char *
mz_session_remove_layer (MzSession *self,
                         guint      place)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (place < mz_session_get_n_layers (self), NULL);

  path = g_strdup (get_layer (self, place)->path);
  g_ptr_array_remove_index (_mz_session_get_layers (self), place);
  forget_file (self, path);
  _mz_session_show_layers (self);

  return g_steal_pointer (&path);
}
