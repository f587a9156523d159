/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-dataset-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_same_member (const MzJsonCursor *one,
                 const MzJsonCursor *other,
                 const char         *member)
{
  JsonObject *objects[] = { json_node_get_object (one->node), json_node_get_object (other->node) };
  JsonNode *first = json_object_get_member (objects[0], member);
  JsonNode *second = json_object_get_member (objects[1], member);

  return first != NULL && second != NULL && json_node_equal (first, second);
}

static void
check_root (const MzJsonCursor *record,
            const MzJsonCursor *root,
            const char         *id)
{
  const char *const members[] = { "subject", "measure" };

  if (!JSON_NODE_HOLDS_OBJECT (root->node))
    return;
  if (_mz_dataset_reader_has_member (root, "repeats"))
    {
      REPORT_ERROR (record, "repeats", .code = "repeats-repetition",
                    .message = _("The figure that this one repeats is itself a repetition."),
                    .found = id, .expected = _("the figure of the source that made the claim"),
                    .remedy = _("Name the figure that the other one repeats."));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (has_same_member (record, root, members[i]))
        continue;
      REPORT_ERROR (record, "repeats", .code = "repeats-mismatch",
                    .message = _("The figure that this one repeats is about something else."),
                    .found = id, .expected = _("a figure of the same subject and measure"),
                    .remedy = _("Correct the reference, or remove this member."));
      return;
    }
}

/**
 * _mz_dataset_reader_check_repeats:
 * @self: a reader
 * @record: the record of the figure
 * @figure: the figure
 *
 * Checks the figure that @figure says it repeats. It may stand further down or in another
 * document, so it is looked at as it is written.
 */
void
_mz_dataset_reader_check_repeats (MzDatasetReader    *self,
                                  const MzJsonCursor *record,
                                  const MzFigure     *figure)
{
  const char *id = mz_json_cursor_find_string (record, "repeats");
  const MzRecordPlace *place;
  MzJsonCursor cursors[3];

  if (id == NULL)
    return;
  place = g_hash_table_lookup (self->declared, id);
  if (place == NULL || place->kind != MZ_RECORD_FIGURE)
    _mz_dataset_reader_report_unknown (self, record, "repeats", id, _("the id of a figure"));
  else if (g_strcmp0 (id, figure->base.id) == 0)
    REPORT_ERROR (record, "repeats", .code = "repeats-itself",
                  .message = _("A figure cannot repeat itself."), .found = id,
                  .expected = _("another figure"),
                  .remedy = _("Correct the reference, or remove this member."));
  else
    {
      _mz_dataset_reader_enter_place (self, place, cursors);
      check_root (record, &cursors[2], id);
    }
}

/**
 * _mz_dataset_reader_link_repeats:
 * @self: a reader that has read all figures
 *
 * Ties each repetition to the figure that it repeats. When that one was left out, the repetition
 * stands for itself.
 */
void
_mz_dataset_reader_link_repeats (MzDatasetReader *self)
{
  for (guint i = 0; i < self->repeating->len; i++)
    {
      guint32 figure = g_array_index (self->repeating, guint32, i);
      MzJsonCursor cursors[3];
      const char *id;
      guint32 root;

      _mz_dataset_reader_begin_record (
          self, &g_array_index (self->figure_places, MzRecordPlace, figure), cursors);
      id = mz_json_cursor_find_string (&cursors[2], "repeats");
      root = _mz_dataset_builder_find (self->builder, MZ_RECORD_FIGURE, id);
      if (root != MZ_NO_INDEX)
        _mz_dataset_builder_set_repeats (self->builder, figure, root);
      else
        _mz_dataset_reader_report_left_out (self, &cursors[2], "repeats", id,
                                            _("the id of a figure"));
    }
}
