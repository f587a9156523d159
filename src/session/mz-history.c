/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-history.h"

#define NO_CHANGE G_MAXUINT

/* A view that was shown, as it was left. */
typedef struct
{
  MzHistoryStep *step;
  guint          n_done;  /* how many of the changes were in force */
} Page;

struct _MzHistory
{
  GObject    parent_instance;
  GPtrArray *pages;       /* (element-type Page): oldest first */
  guint      position;    /* of the page that is shown; meaningless without pages */
  GPtrArray *changes;     /* (element-type MzHistoryChange): oldest first, of all pages */
  guint      n_done;      /* those after it were undone */
  char      *last_key;    /* of the last change, NULL when nothing may be merged into it */
  gint64     last_usec;
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

G_DEFINE_FINAL_TYPE (MzHistory, mz_history, G_TYPE_OBJECT)

static void
change_free (gpointer data)
{
  MzHistoryChange *change = data;

  mz_history_step_free (change->before);
  mz_history_step_free (change->after);
  g_free (change);
}

static Page *
page_new (MzHistory           *self,
          const MzHistoryStep *step)
{
  Page *page = g_new0 (Page, 1);

  page->step = mz_history_step_copy (step);
  page->n_done = self->n_done;

  return page;
}

static void
page_free (gpointer data)
{
  Page *page = data;

  mz_history_step_free (page->step);
  g_free (page);
}

static Page *
get_page (MzHistory *self)
{
  return self->pages->len > 0 ? g_ptr_array_index (self->pages, self->position) : NULL;
}

static void
set_step (MzHistory     *self,
          MzHistoryStep *step)
{
  Page *page = get_page (self);

  mz_history_step_free (page->step);
  page->step = step;
  page->n_done = self->n_done;
}

/* (transfer full) (nullable): what the change makes of what is shown, NULL when it makes nothing of it */
static MzHistoryStep *
try_change (MzHistory *self,
            guint      place,
            int        by)
{
  const MzHistoryChange *change = g_ptr_array_index (self->changes, place);
  const Page *page = get_page (self);
  const MzHistoryStep *from = by < 0 ? change->after : change->before;
  const MzHistoryStep *to = by < 0 ? change->before : change->after;
  g_autoptr (MzHistoryStep) step = mz_history_step_with_change (page->step, from, to);

  return mz_history_step_shows_same (step, page->step) ? NULL : g_steal_pointer (&step);
}

/* The next change that can be undone or redone in the view that is shown, and what it leads to;
 * NO_CHANGE without one. */
static guint
find_change (MzHistory      *self,
             int             by,
             MzHistoryStep **step_out)
{
  guint n_left = by < 0 ? self->n_done : self->changes->len - self->n_done;

  for (guint i = 0; i < n_left; i++)
    {
      guint place = by < 0 ? self->n_done - 1 - i : self->n_done + i;
      g_autoptr (MzHistoryStep) step = try_change (self, place, by);

      if (step == NULL)
        continue;

      if (step_out != NULL)
        *step_out = g_steal_pointer (&step);

      return place;
    }

  return NO_CHANGE;
}

static const MzHistoryChange *
peek_change (MzHistory *self,
             int        by)
{
  guint place = find_change (self, by, NULL);

  return place != NO_CHANGE ? g_ptr_array_index (self->changes, place) : NULL;
}

static gboolean
can_move (MzHistory *self,
          int        by)
{
  return by < 0 ? self->pages->len > 0 && self->position > 0 : self->position + 1 < self->pages->len;
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

  return can_move (self, -1);
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

  return can_move (self, 1);
}

/**
 * mz_history_peek_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the latest change to the view that is shown, made in it or in one
 *   before, which can be taken back; %NULL when there is none
 */
const MzHistoryChange *
mz_history_peek_undo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return peek_change (self, -1);
}

/**
 * mz_history_peek_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the change that was taken back last and can be made again, %NULL
 *   when there is none
 */
const MzHistoryChange *
mz_history_peek_redo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return peek_change (self, 1);
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
  return mz_history_peek_undo (self) != NULL;
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
  return mz_history_peek_redo (self) != NULL;
}

typedef gboolean (*Question) (MzHistory *self);

static const Question questions[N_PROPERTIES] = {
  [PROP_CAN_GO_BACK] = mz_history_can_go_back,
  [PROP_CAN_GO_FORWARD] = mz_history_can_go_forward,
  [PROP_CAN_UNDO] = mz_history_can_undo,
  [PROP_CAN_REDO] = mz_history_can_redo,
};

/* What is offered: another change to undo is another offer. */
typedef struct
{
  gboolean               can_move[2];
  const MzHistoryChange *changes[2];
} Offers;

static Offers
get_offers (MzHistory *self)
{
  const Offers offers = {
    .can_move = { can_move (self, -1), can_move (self, 1) },
    .changes = { peek_change (self, -1), peek_change (self, 1) },
  };

  return offers;
}

static void
notify_changes (MzHistory    *self,
                const Offers *before)
{
  const Offers now = get_offers (self);

  for (guint i = 0; i < 2; i++)
    {
      if (before->can_move[i] != now.can_move[i])
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK + i]);
      if (before->changes[i] != now.changes[i])
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO + i]);
    }
}

static gboolean
is_repeat (const MzHistory *self,
           const char      *key,
           gint64           now_usec)
{
  return key != NULL && g_strcmp0 (key, self->last_key) == 0 && now_usec - self->last_usec < MZ_HISTORY_MERGE_USEC;
}

static void
remember_key (MzHistory  *self,
              const char *key,
              gint64      now_usec)
{
  if (key != self->last_key)
    {
      g_free (self->last_key);
      self->last_key = g_strdup (key);
    }
  self->last_usec = now_usec;
}

/* What was gone back from is forgotten, and the oldest beyond the limit. */
static void
append_page (MzHistory           *self,
             const MzHistoryStep *step)
{
  if (can_move (self, 1))
    g_ptr_array_set_size (self->pages, (int) self->position + 1);
  if (self->pages->len == MZ_HISTORY_MAX_STEPS)
    g_ptr_array_remove_index (self->pages, 0);

  g_ptr_array_add (self->pages, page_new (self, step));
  self->position = self->pages->len - 1;
}

static void
forget_oldest_change (MzHistory *self)
{
  g_ptr_array_remove_index (self->changes, 0);
  self->n_done--;
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = g_ptr_array_index (self->pages, i);

      page->n_done -= MIN (page->n_done, 1);
    }
}

/* What was undone is forgotten, and the oldest beyond the limit. */
static void
append_change (MzHistory           *self,
               const MzHistoryStep *step)
{
  MzHistoryChange *change = g_new0 (MzHistoryChange, 1);

  change->before = mz_history_step_copy (get_page (self)->step);
  change->after = mz_history_step_copy (step);
  g_ptr_array_set_size (self->changes, (int) self->n_done);
  g_ptr_array_add (self->changes, change);
  self->n_done++;
  if (self->changes->len > MZ_HISTORY_MAX_STEPS)
    forget_oldest_change (self);
}

/* Whether the last change was made to the page that is shown and nothing was undone since. */
static gboolean
is_change_open (MzHistory *self)
{
  const MzHistoryChange *last;

  if (self->n_done == 0 || self->n_done != self->changes->len)
    return FALSE;

  last = g_ptr_array_index (self->changes, self->n_done - 1);

  return mz_history_step_shows_same (last->after, get_page (self)->step);
}

static void
record_change (MzHistory           *self,
               const MzHistoryStep *step,
               gboolean             is_repeated)
{
  if (is_repeated && is_change_open (self))
    {
      MzHistoryChange *last = g_ptr_array_index (self->changes, self->n_done - 1);

      mz_history_step_free (last->after);
      last->after = mz_history_step_copy (step);
    }
  else
    {
      append_change (self, step);
    }
  set_step (self, mz_history_step_copy (step));
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
  Offers before;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  before = get_offers (self);
  /* The first is what the reader came from and is never overwritten. */
  if (self->pages->len > 1 && !can_move (self, 1) && is_repeat (self, key, now_usec))
    set_step (self, mz_history_step_copy (step));
  else
    append_page (self, step);
  remember_key (self, key, now_usec);
  notify_changes (self, &before);
}

/**
 * mz_history_adjust:
 * @self: a history
 * @step: what is shown now
 * @key: (nullable): which control made the change
 * @now_usec: monotonic time in microseconds
 *
 * Records a change to the view that is shown, which can be undone in it and in the views after it, and forgets the changes that were undone
 * before. A change by the same control within a second of its last one replaces it, so that dragging
 * through the years is one step.
 */
void
mz_history_adjust (MzHistory           *self,
                   const MzHistoryStep *step,
                   const char          *key,
                   gint64               now_usec)
{
  Offers before;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  before = get_offers (self);
  if (self->pages->len == 0)
    append_page (self, step);
  else
    record_change (self, step, is_repeat (self, key, now_usec));
  remember_key (self, key, now_usec);
  notify_changes (self, &before);
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
  Offers before;
  Page *first;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  before = get_offers (self);
  self->n_done = 0;
  /* The step may be one of those that are forgotten here. */
  first = page_new (self, step);
  g_ptr_array_set_size (self->changes, 0);
  g_ptr_array_set_size (self->pages, 0);
  g_ptr_array_add (self->pages, first);
  self->position = 0;
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, &before);
}

/**
 * mz_history_amend:
 * @self: a history with a view
 * @step: what is shown now
 *
 * Corrects what is remembered of the view that is shown, without a step.
 */
void
mz_history_amend (MzHistory           *self,
                  const MzHistoryStep *step)
{
  Offers before;

  g_return_if_fail (MZ_IS_HISTORY (self));
  g_return_if_fail (step != NULL);
  g_return_if_fail (self->pages->len > 0);

  before = get_offers (self);
  set_step (self, mz_history_step_copy (step));
  notify_changes (self, &before);
}

static const MzHistoryStep *
go (MzHistory *self,
    int        by)
{
  const Offers before = get_offers (self);
  const Page *page;

  if (!can_move (self, by))
    return NULL;

  self->position += (guint) by;
  page = get_page (self);
  /* What was undone afterwards is in force there still; what came after it may be forgotten by now. */
  self->n_done = MIN (page->n_done, self->changes->len);
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, &before);

  return page->step;
}

static const MzHistoryStep *
take_change (MzHistory *self,
             int        by)
{
  const Offers before = get_offers (self);
  MzHistoryStep *step;
  guint place = find_change (self, by, &step);

  if (place == NO_CHANGE)
    return NULL;

  self->n_done = by < 0 ? place : place + 1;
  set_step (self, step);
  g_clear_pointer (&self->last_key, g_free);
  notify_changes (self, &before);

  return step;
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

  return go (self, -1);
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

  return go (self, 1);
}

/**
 * mz_history_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the view that is shown without the latest change to it, which may have
 *   been made in a view before; %NULL when nothing was changed
 */
const MzHistoryStep *
mz_history_undo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return take_change (self, -1);
}

/**
 * mz_history_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the view that is shown with the change that was undone last, %NULL
 *   when there is none
 */
const MzHistoryStep *
mz_history_redo (MzHistory *self)
{
  g_return_val_if_fail (MZ_IS_HISTORY (self), NULL);

  return take_change (self, 1);
}

static void
mz_history_finalize (GObject *object)
{
  MzHistory *self = MZ_HISTORY (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->changes);
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
  self->pages = g_ptr_array_new_with_free_func (page_free);
  self->changes = g_ptr_array_new_with_free_func (change_free);
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
