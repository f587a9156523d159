/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-history.h"

/* Things in a row, of which one is shown. */
typedef struct
{
  GPtrArray *items;       /* oldest first */
  guint      position;    /* of the one that is shown; meaningless without items */
} Line;

struct _MzHistory
{
  GObject parent_instance;
  Line    pages;          /* (element-type Line) of steps: what was done to one view */
  char   *last_key;       /* of the last change, NULL when nothing may be merged into it */
  gint64  last_usec;
};

enum
{
  PROP_CAN_GO_BACK = 1,
  PROP_CAN_GO_FORWARD,
  PROP_CAN_UNDO,
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

static gboolean
line_can_move (const Line *line,
               int         by)
{
  return by < 0 ? line->items->len > 0 && line->position > 0 : line->position + 1 < line->items->len;
}

/* What was gone back from is forgotten, and the oldest beyond the limit. */
static void
line_append (Line     *line,
             gpointer  item)
{
  if (line_can_move (line, 1))
    g_ptr_array_set_size (line->items, (int) line->position + 1);
  if (line->items->len == MZ_HISTORY_MAX_STEPS)
    g_ptr_array_remove_index (line->items, 0);

  g_ptr_array_add (line->items, item);
  line->position = line->items->len - 1;
}

static void
line_overwrite (Line     *line,
                gpointer  item)
{
  g_ptr_array_remove_index (line->items, line->position);
  g_ptr_array_insert (line->items, (int) line->position, item);
}

static gpointer
line_get (const Line *line)
{
  return line->items->len > 0 ? g_ptr_array_index (line->items, line->position) : NULL;
}

static Line *
page_new (const MzHistoryStep *step)
{
  Line *page = g_new0 (Line, 1);

  page->items = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_history_step_free);
  line_append (page, mz_history_step_copy (step));

  return page;
}

static void
page_free (gpointer data)
{
  Line *page = data;

  g_ptr_array_unref (page->items);
  g_free (page);
}

static gboolean
can_move_in_page (MzHistory *self,
                  int        by)
{
  const Line *page = line_get (&self->pages);

  return page != NULL && line_can_move (page, by);
}

/**
 * mz_history_can_go_back:
 * @self: a history
 *
 * Returns: whether there is an older view to go back to
 */
gboolean
mz_history_can_go_back (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), FALSE);

  return line_can_move (&self->pages, -1);
}

/**
 * mz_history_can_go_forward:
 * @self: a history
 *
 * Returns: whether there is a newer view to go forward to
 */
gboolean
mz_history_can_go_forward (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), FALSE);

  return line_can_move (&self->pages, 1);
}

/**
 * mz_history_can_undo:
 * @self: a history
 *
 * Returns: whether a change to the view that is shown can be taken back
 */
gboolean
mz_history_can_undo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), FALSE);

  return can_move_in_page (self, -1);
}

/**
 * mz_history_can_redo:
 * @self: a history
 *
 * Returns: whether a change that was taken back can be made again
 */
gboolean
mz_history_can_redo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), FALSE);

  return can_move_in_page (self, 1);
}

typedef gboolean (*Question) (MzHistory *self);

static const Question questions[N_PROPERTIES] = {
  [PROP_CAN_GO_BACK] = mz_history_can_go_back,
  [PROP_CAN_GO_FORWARD] = mz_history_can_go_forward,
  [PROP_CAN_UNDO] = mz_history_can_undo,
  [PROP_CAN_REDO] = mz_history_can_redo,
};

static guint
get_answers (MzHistory *self)
{
  guint answers = 0;

  for (guint i = 1; i < N_PROPERTIES; i++)
    answers |= (guint) questions[i] (self) << i;

  return answers;
}

static void
notify_changes (MzHistory *self,
                guint      before)
{
  guint changed = before ^ get_answers (self);

  for (guint i = 1; i < N_PROPERTIES; i++)
    {
      if (changed & (1u << i))
        g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
    }
}

/* The first of a line is what the reader came from and is never overwritten. */
static gboolean
may_merge (const MzHistory *self,
           const Line      *line,
           const char      *key,
           gint64           now_usec)
{
  return line->items->len > 1 && key != NULL && g_strcmp0 (key, self->last_key) == 0 &&
         now_usec - self->last_usec < MZ_HISTORY_MERGE_USEC && !line_can_move (line, 1);
}

static void
record (MzHistory  *self,
        Line       *line,
        gpointer    item,
        const char *key,
        gint64      now_usec)
{
  if (may_merge (self, line, key, now_usec))
    line_overwrite (line, item);
  else
    line_append (line, item);

  if (key != self->last_key)
    {
      g_free (self->last_key);
      self->last_key = g_strdup (key);
    }
  self->last_usec = now_usec;
}

/**
 * mz_history_push:
 * @self: a history
 * @step: what is shown now
 * @key: (nullable): which control made the change
 * @now_usec: monotonic time in microseconds
 *
 * Records that another view is shown and forgets the views that were gone back from. A change by the same
 * control within a second of its last one replaces that view. The oldest views are forgotten
 * beyond %MZ_HISTORY_MAX_STEPS.
 */
void
mz_history_push (MzHistory           *self,
                 const MzHistoryStep *step,
                 const char          *key,
                 gint64               now_usec)
{
  guint before;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  before = get_answers (self);
  record (self, &self->pages, page_new (step), key, now_usec);
  notify_changes (self, before);
}

/**
 * mz_history_adjust:
 * @self: a history
 * @step: what is shown now
 * @key: (nullable): which control made the change
 * @now_usec: monotonic time in microseconds
 *
 * Records a change to the view that is shown, which can be undone, and forgets the changes that were undone
 * before. A change by the same control within a second of its last one replaces it, so that dragging
 * through the years is one step.
 */
void
mz_history_adjust (MzHistory           *self,
                   const MzHistoryStep *step,
                   const char          *key,
                   gint64               now_usec)
{
  guint before;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  before = get_answers (self);
  if (self->pages.items->len == 0)
    line_append (&self->pages, page_new (step));
  else
    record (self, line_get (&self->pages), mz_history_step_copy (step), key, now_usec);
  notify_changes (self, before);
}

/**
 * mz_history_reset:
 * @self: a history
 * @step: what is shown now
 *
 * Forgets everything before, for another dataset cannot be gone back from.
 */
void
mz_history_reset (MzHistory           *self,
                  const MzHistoryStep *step)
{
  guint before;
  Line *first;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  before = get_answers (self);
  /* The step may be one of those that are forgotten here. */
  first = page_new (step);
  g_ptr_array_set_size (self->pages.items, 0);
  line_append (&self->pages, first);
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, before);
}

static const MzHistoryStep *
move (MzHistory *self,
      Line      *line,
      int        by)
{
  guint before = get_answers (self);
  const Line *page;

  if (line == NULL || !line_can_move (line, by))
    return NULL;

  line->position += (guint) by;
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, before);
  page = line_get (&self->pages);

  return line_get (page);
}

/**
 * mz_history_go_back:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the view before as it was left, %NULL when there is none
 */
const MzHistoryStep *
mz_history_go_back (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return move (self, &self->pages, -1);
}

/**
 * mz_history_go_forward:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the view after as it was left, %NULL when there is none
 */
const MzHistoryStep *
mz_history_go_forward (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return move (self, &self->pages, 1);
}

/**
 * mz_history_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the view before its last change, %NULL when nothing was changed
 */
const MzHistoryStep *
mz_history_undo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return move (self, line_get (&self->pages), -1);
}

/**
 * mz_history_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the view after the change that was undone last, %NULL when there is none
 */
const MzHistoryStep *
mz_history_redo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return move (self, line_get (&self->pages), 1);
}

static void
mz_history_finalize (GObject *object)
{
  MzHistory *self = MZ_HISTORY (object);

  g_ptr_array_unref (self->pages.items);
  g_free (self->last_key);

  G_OBJECT_CLASS (mz_history_parent_class)->finalize (object);
}

static void
mz_history_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (property > 0 && property < N_PROPERTIES)
    g_value_set_boolean (value, questions[property] (MZ_HISTORY (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
mz_history_class_init (MzHistoryClass *klass)
{
  static const char *const names[N_PROPERTIES] = {
    [PROP_CAN_GO_BACK] = "can-go-back",
    [PROP_CAN_GO_FORWARD] = "can-go-forward",
    [PROP_CAN_UNDO] = "can-undo",
    [PROP_CAN_REDO] = "can-redo",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mz_history_finalize;
  object_class->get_property = mz_history_get_property;

  for (guint i = 1; i < N_PROPERTIES; i++)
    properties[i] = g_param_spec_boolean (names[i], NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_history_init (MzHistory *self)
{
  self->pages.items = g_ptr_array_new_with_free_func (page_free);
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
