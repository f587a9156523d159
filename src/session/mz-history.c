/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-history.h"

struct _MzHistory
{
  GObject    parent_instance;
  GPtrArray *steps;       /* (element-type MzHistoryStep) oldest first */
  guint      position;    /* of the step that is shown; meaningless without steps */
  char      *last_key;    /* of the last push, NULL when nothing may be merged into it */
  gint64     last_usec;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_BOXED_TYPE (MzHistoryStep, mz_history_step, mz_history_step_copy, mz_history_step_free)
G_DEFINE_FINAL_TYPE (MzHistory, mz_history, G_TYPE_OBJECT)

/**
 * mz_history_step_new:
 * @spec: what is drawn
 * @statement: (nullable): id of the statement in focus
 * @story: (nullable): id of the source that is open as a story
 *
 * Returns: (transfer full): one step of the history
 */
MzHistoryStep *
mz_history_step_new (MzViewSpec *spec,
                     const char *statement,
                     const char *story)
{
  MzHistoryStep *self = g_new0 (MzHistoryStep, 1);

  self->spec = mz_view_spec_ref (spec);
  self->statement = g_strdup (statement);
  self->story = g_strdup (story);

  return self;
}

/**
 * mz_history_step_copy:
 * @self: a step
 *
 * Returns: (transfer full): a copy that shares the view spec
 */
MzHistoryStep *
mz_history_step_copy (const MzHistoryStep *self)
{
  return mz_history_step_new (self->spec, self->statement, self->story);
}

/**
 * mz_history_step_free:
 * @self: (transfer full): a step
 *
 * Frees the step and drops its view spec.
 */
void
mz_history_step_free (MzHistoryStep *self)
{
  mz_view_spec_unref (self->spec);
  g_free (self->statement);
  g_free (self->story);
  g_free (self);
}

/**
 * mz_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is an older step to go back to
 */
gboolean
mz_history_can_undo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), FALSE);

  return self->steps->len > 0 && self->position > 0;
}

/**
 * mz_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a newer step to go forward to
 */
gboolean
mz_history_can_redo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), FALSE);

  return self->position + 1 < self->steps->len;
}

static void
notify_changes (MzHistory *self,
                gboolean   could_undo,
                gboolean   could_redo)
{
  if (could_undo != mz_history_can_undo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (could_redo != mz_history_can_redo (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static void
overwrite (MzHistory           *self,
           const MzHistoryStep *step)
{
  MzHistoryStep **place = (MzHistoryStep **) &g_ptr_array_index (self->steps, self->position);

  mz_history_step_free (*place);
  *place = mz_history_step_copy (step);
}

static void
append (MzHistory           *self,
        const MzHistoryStep *step)
{
  if (mz_history_can_redo (self))
    g_ptr_array_set_size (self->steps, (int) self->position + 1);
  if (self->steps->len == MZ_HISTORY_MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);

  g_ptr_array_add (self->steps, mz_history_step_copy (step));
  self->position = self->steps->len - 1;
}

static gboolean
may_merge (MzHistory  *self,
           const char *key,
           gint64      now_usec)
{
  return self->steps->len > 1 && key != NULL && g_strcmp0 (key, self->last_key) == 0 &&
         now_usec - self->last_usec < MZ_HISTORY_MERGE_USEC && !mz_history_can_redo (self);
}

/**
 * mz_history_push:
 * @self: a history
 * @step: what is shown now
 * @key: (nullable): which control made the change
 * @now_usec: monotonic time in microseconds
 *
 * Records a new step and forgets the steps that were gone back from. A change by the same
 * control within a second of its last one replaces that step, so that dragging through the
 * years is one step. The oldest steps are forgotten beyond %MZ_HISTORY_MAX_STEPS.
 */
void
mz_history_push (MzHistory           *self,
                 const MzHistoryStep *step,
                 const char          *key,
                 gint64               now_usec)
{
  gboolean could_undo, could_redo;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  could_undo = mz_history_can_undo (self);
  could_redo = mz_history_can_redo (self);

  if (may_merge (self, key, now_usec))
    overwrite (self, step);
  else
    append (self, step);

  if (key != self->last_key)
    {
      g_free (self->last_key);
      self->last_key = g_strdup (key);
    }
  self->last_usec = now_usec;
  notify_changes (self, could_undo, could_redo);
}

/**
 * mz_history_replace:
 * @self: a history
 * @step: what is shown now
 *
 * Lets the step that is shown remember another selection without making a new step.
 */
void
mz_history_replace (MzHistory           *self,
                    const MzHistoryStep *step)
{
  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  if (self->steps->len > 0)
    overwrite (self, step);
  else
    append (self, step);
}

/**
 * mz_history_clear:
 * @self: a history
 *
 * Forgets everything: another dataset cannot be gone back from.
 */
void
mz_history_clear (MzHistory *self)
{
  gboolean could_undo, could_redo;

  g_return_if_fail (MZ_IS_HISTORY (self));

  could_undo = mz_history_can_undo (self);
  could_redo = mz_history_can_redo (self);
  g_ptr_array_set_size (self->steps, 0);
  self->position = 0;
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, could_undo, could_redo);
}

static const MzHistoryStep *
go_to (MzHistory *self,
       guint      position)
{
  gboolean could_undo = mz_history_can_undo (self);
  gboolean could_redo = mz_history_can_redo (self);

  self->position = position;
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, could_undo, could_redo);

  return g_ptr_array_index (self->steps, position);
}

/**
 * mz_history_go_back:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the step before, %NULL when there is none
 */
const MzHistoryStep *
mz_history_go_back (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return mz_history_can_undo (self) ? go_to (self, self->position - 1) : NULL;
}

/**
 * mz_history_go_forward:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the step after, %NULL when there is none
 */
const MzHistoryStep *
mz_history_go_forward (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return mz_history_can_redo (self) ? go_to (self, self->position + 1) : NULL;
}

static void
mz_history_finalize (GObject *object)
{
  MzHistory *self = MZ_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_free (self->last_key);

  G_OBJECT_CLASS (mz_history_parent_class)->finalize (object);
}

static void
mz_history_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MzHistory *self = MZ_HISTORY (object);

  switch (property)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, mz_history_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, mz_history_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_history_class_init (MzHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mz_history_finalize;
  object_class->get_property = mz_history_get_property;

  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_history_init (MzHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_history_step_free);
}

/**
 * mz_history_new:
 *
 * Returns: (transfer full): an empty history
 */
MzHistory *
mz_history_new (void)
{
  return g_object_new (MZ_TYPE_HISTORY, NULL);
}
