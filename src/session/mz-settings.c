/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-settings.h"

#include <string.h>

/**
 * mz_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings of the program, %NULL when its schema is
 *   not installed; GSettings itself would end the program then
 */
GSettings *
mz_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, MZ_APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * mz_settings_get_int:
 * @settings: (nullable): the settings
 * @key: name of a number
 * @fallback: what holds without settings
 *
 * Also reads the number behind a choice.
 *
 * Returns: the number
 */
int
mz_settings_get_int (GSettings  *settings,
                     const char *key,
                     int         fallback)
{
  g_autoptr (GVariant) value = NULL;

  if (settings == NULL)
    return fallback;

  value = g_settings_get_value (settings, key);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_settings_get_enum (settings, key);

  return g_variant_get_int32 (value);
}

/**
 * mz_settings_get_boolean:
 * @settings: (nullable): the settings
 * @key: name of a switch
 * @fallback: what holds without settings
 *
 * Returns: the state of the switch
 */
gboolean
mz_settings_get_boolean (GSettings  *settings,
                         const char *key,
                         gboolean    fallback)
{
  return settings != NULL ? g_settings_get_boolean (settings, key) : fallback;
}

/**
 * mz_settings_set_int:
 * @settings: (nullable): the settings
 * @key: name of a number or a choice
 * @value: the number, or the number behind the choice
 *
 * Remembers a number; does nothing without settings.
 */
void
mz_settings_set_int (GSettings  *settings,
                     const char *key,
                     int         value)
{
  g_autoptr (GVariant) old = NULL;

  if (settings == NULL)
    return;

  old = g_settings_get_value (settings, key);
  if (g_variant_is_of_type (old, G_VARIANT_TYPE_STRING))
    g_settings_set_enum (settings, key, value);
  else
    g_settings_set_int (settings, key, value);
}

/**
 * mz_settings_set_boolean:
 * @settings: (nullable): the settings
 * @key: name of a switch
 * @value: its state
 *
 * Remembers a switch; does nothing without settings.
 */
void
mz_settings_set_boolean (GSettings  *settings,
                         const char *key,
                         gboolean    value)
{
  if (settings != NULL)
    g_settings_set_boolean (settings, key, value);
}

/**
 * mz_settings_restore_session:
 * @settings: (nullable): the settings
 * @session: a session with a dataset
 *
 * Shows what was shown last; the very first time, or when that cannot be read, the first story.
 */
void
mz_settings_restore_session (GSettings *settings,
                             MzSession *session)
{
  g_autofree char *json = NULL;
  g_autofree char *story = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = mz_problem_list_new ();
  g_autoptr (MzViewSpec) spec = NULL;

  if (settings == NULL || g_settings_get_boolean (settings, "first-run"))
    {
      mz_session_start_first (session);
      return;
    }

  json = g_settings_get_string (settings, "view-spec");
  story = g_settings_get_string (settings, "story");
  bytes = g_bytes_new (json, strlen (json));
  spec = *json != '\0' ? mz_view_spec_new_from_json (bytes, "view-spec", problems) : NULL;
  if (spec != NULL)
    mz_session_restore (session, spec, *story != '\0' ? story : NULL);
  else
    mz_session_start_first (session);
}

/**
 * mz_settings_save_session:
 * @settings: (nullable): the settings
 * @session: a session
 *
 * Remembers what is shown; does nothing without settings or before the first dataset.
 */
void
mz_settings_save_session (GSettings *settings,
                          MzSession *session)
{
  g_autofree char *json = NULL;
  const char *story;

  if (settings == NULL || mz_session_get_context (session) == NULL)
    return;

  json = mz_view_spec_to_json (mz_session_get_spec (session));
  story = mz_session_get_story (session);
  g_settings_set_string (settings, "view-spec", json);
  g_settings_set_string (settings, "story", story != NULL ? story : "");
  g_settings_set_boolean (settings, "first-run", FALSE);
}
