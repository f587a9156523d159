/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-session.h"

#include "mz-loader.h"
#include "mz-selection.h"
#include "mz-session-private.h"

/* Who is selected at the very first start: the place that the first story and the surveys
 * disagree most about. */
#define FIRST_SUBJECT "RUS"

struct _MzSession
{
  GObject         parent_instance;
  MzChartContext *context;
  MzViewSpec     *spec;
  char           *statement;
  char           *story;
  GPtrArray      *problems;
  char          **files;
  GPtrArray      *layers;         /* (element-type MzSessionLayer) */
  MzHistory      *history;
  GCancellable   *loading;
};

enum
{
  PROP_CONTEXT = 1,
  PROP_SPEC,
  PROP_SELECTED_STATEMENT,
  PROP_STORY,
  PROP_PROBLEMS,
  PROP_LOADING,
  PROP_HISTORY,
  N_PROPERTIES
};

enum
{
  SIGNAL_VIEW_OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MzSession, mz_session, G_TYPE_OBJECT)

static void
notify (MzSession *self,
        guint      property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gboolean
replace_text (char       **place,
              const char  *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  g_free (*place);
  *place = g_strdup (text);

  return TRUE;
}

/* All words of the window are made from the context, so that they follow the units of the view. */
static void
follow_units (MzSession  *self,
              MzViewSpec *spec)
{
  g_autoptr (MzChartContext) context = NULL;

  if (self->context == NULL)
    return;

  context = mz_chart_context_with_units (self->context, mz_view_spec_get_option (spec, MZ_OPTION_UNITS));
  if (context == self->context)
    return;

  mz_chart_context_unref (self->context);
  self->context = g_steal_pointer (&context);
  notify (self, PROP_CONTEXT);
}

/* Every change of what is seen goes through here, so that each property is notified once and
 * only when it changed. The strings may belong to the session itself. */
gboolean
_mz_session_show (MzSession  *self,
                  MzViewSpec *spec,
                  const char *statement,
                  const char *story)
{
  g_autofree char *new_statement = g_strdup (statement);
  g_autofree char *new_story = g_strdup (story);
  gboolean changed = FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  if (!mz_view_spec_equal (self->spec, spec))
    {
      follow_units (self, spec);
      mz_view_spec_unref (self->spec);
      self->spec = mz_view_spec_ref (spec);
      notify (self, PROP_SPEC);
      changed = TRUE;
    }
  if (replace_text (&self->statement, new_statement))
    {
      notify (self, PROP_SELECTED_STATEMENT);
      changed = TRUE;
    }
  if (replace_text (&self->story, new_story))
    {
      notify (self, PROP_STORY);
      changed = TRUE;
    }
  g_object_thaw_notify (G_OBJECT (self));

  return changed;
}

/* Another kind of chart, measure or story is another place to come back to; all else is done to the place. */
static gboolean
is_same_place (MzSession  *self,
               MzViewSpec *spec,
               const char *story)
{
  return mz_view_spec_get_view (self->spec) == mz_view_spec_get_view (spec) &&
         g_str_equal (mz_view_spec_get_measure (self->spec), mz_view_spec_get_measure (spec)) &&
         g_strcmp0 (self->story, story) == 0;
}

/* A step of the history; @key names the control, so that its quick repeats are one step. */
void
_mz_session_step (MzSession  *self,
                  MzViewSpec *spec,
                  const char *statement,
                  const char *story,
                  const char *key)
{
  gboolean is_adjustment = is_same_place (self, spec, story);
  g_autoptr (MzHistoryStep) now = NULL;

  if (!_mz_session_show (self, spec, statement, story))
    return;

  now = mz_history_step_new (self->spec, self->statement, self->story);
  if (is_adjustment)
    mz_history_adjust (self->history, now, key, g_get_monotonic_time ());
  else
    mz_history_push (self->history, now, key, g_get_monotonic_time ());
}

void
_mz_session_tell_opened (MzSession *self)
{
  g_signal_emit (self, signals[SIGNAL_VIEW_OPENED], 0);
}

const char *
_mz_session_find_statement_id (MzSession  *self,
                               MzViewSpec *spec)
{
  const char *subject = mz_view_spec_get_selected (spec);
  const MzStatement *found = NULL;

  if (subject != NULL && self->context != NULL)
    found = mz_selection_find_for_subject (self->context, spec, subject);

  return found != NULL ? found->id : NULL;
}

void
_mz_session_add_problem (MzSession             *self,
                         const MzProblemFields *fields)
{
  GPtrArray *problems = mz_problem_list_new ();

  for (guint i = 0; i < self->problems->len; i++)
    g_ptr_array_add (problems, mz_problem_ref (g_ptr_array_index (self->problems, i)));
  g_ptr_array_add (problems, mz_problem_new (fields));
  g_ptr_array_unref (self->problems);
  self->problems = problems;
  notify (self, PROP_PROBLEMS);
}

static const char *
keep_story (MzSession  *self,
            const char *story)
{
  MzDataset *dataset = mz_chart_context_get_dataset (self->context);

  return story != NULL && mz_dataset_find_source (dataset, story) != MZ_NO_INDEX ? story : NULL;
}

/**
 * mz_session_restore:
 * @self: a session with a dataset
 * @spec: what was shown
 * @story: (nullable): id of the source that was open as a story
 *
 * Shows a remembered view as the first step of the history. What the dataset does not know any
 * more is replaced by its default.
 */
void
mz_session_restore (MzSession  *self,
                    MzViewSpec *spec,
                    const char *story)
{
  g_autoptr (MzViewSpec) valid = NULL;
  g_autoptr (MzHistoryStep) first = NULL;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (self->context != NULL);
  g_return_if_fail (spec != NULL);

  valid = _mz_session_make_valid (self, spec);
  _mz_session_show (self, valid, _mz_session_find_statement_id (self, valid), keep_story (self, story));
  first = mz_history_step_new (self->spec, self->statement, self->story);
  mz_history_reset (self->history, first);
}

/**
 * mz_session_set_context:
 * @self: a session
 * @context: what charts are made from
 * @problems: (nullable) (element-type MzProblem): what was left out while reading
 *
 * Takes another dataset and keeps what is shown as far as the dataset knows it. The history
 * ends here.
 */
void
mz_session_set_context (MzSession      *self,
                        MzChartContext *context,
                        GPtrArray      *problems)
{
  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (context != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  context = mz_chart_context_with_units (context, mz_view_spec_get_option (self->spec, MZ_OPTION_UNITS));
  g_clear_pointer (&self->context, mz_chart_context_unref);
  self->context = context;
  notify (self, PROP_CONTEXT);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = problems != NULL ? g_ptr_array_ref (problems) : mz_problem_list_new ();
  notify (self, PROP_PROBLEMS);

  mz_session_restore (self, self->spec, self->story);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * mz_session_start_first:
 * @self: a session with a dataset
 *
 * Shows what the program is for: the first story, the reserves as it tells them, and the
 * place whose words and rivals are worth reading first.
 */
void
mz_session_start_first (MzSession *self)
{
  g_autoptr (MzViewSpec) initial = NULL;
  g_autoptr (MzViewSpec) told = NULL;
  g_autoptr (MzViewSpec) selected = NULL;
  guint32 source;

  g_return_if_fail (MZ_IS_SESSION (self));
  g_return_if_fail (self->context != NULL);

  initial = mz_view_spec_new ();
  source = mz_selection_find_first_story (self->context);
  if (source == MZ_NO_INDEX)
    {
      mz_session_restore (self, initial, NULL);
      return;
    }

  told = mz_selection_adapt_to_story (self->context, initial, source);
  selected = mz_view_spec_with_selected (told, FIRST_SUBJECT);
  mz_session_restore (self, selected,
                      mz_dataset_get_source (mz_chart_context_get_dataset (self->context), source)->id);
}

GPtrArray *
_mz_session_get_layers (MzSession *self)
{
  return self->layers;
}

void
_mz_session_show_layers (MzSession *self)
{
  g_autoptr (GPtrArray) shown = _mz_session_layers_list_shown (self->layers);
  MzChartContext *context = mz_chart_context_with_layers (self->context, shown);

  mz_chart_context_unref (self->context);
  self->context = context;
  notify (self, PROP_CONTEXT);
}

void
_mz_session_set_files (MzSession         *self,
                       const char *const *files)
{
  char **copy = g_strdupv ((char **) files);

  g_strfreev (self->files);
  self->files = copy;
}

/* What was hidden stays hidden when more files are opened. */
static void
take_loaded (MzSession      *self,
             MzLoaderResult *loaded)
{
  GPtrArray *layers =
    _mz_session_layers_take (self->layers, mz_chart_context_get_layers (loaded->context), loaded->layer_paths);
  g_autoptr (GPtrArray) shown = _mz_session_layers_list_shown (layers);
  g_autoptr (MzChartContext) context = mz_chart_context_with_layers (loaded->context, shown);

  g_ptr_array_unref (self->layers);
  self->layers = layers;
  mz_session_set_context (self, context, loaded->problems);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  MzSession *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (MzLoaderResult) loaded = mz_loader_load_finish (result, &error);

  if (loaded == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_clear_object (&self->loading);
  _mz_session_set_files (self, g_task_get_task_data (task));
  take_loaded (self, loaded);
  notify (self, PROP_LOADING);
  g_task_return_boolean (task, TRUE);
}

/**
 * mz_session_load_async:
 * @self: a session
 * @paths: (nullable) (array zero-terminated=1): files to open beside the bundled collection
 * @language: language of names and words
 * @callback: called when the dataset is there
 * @user_data: data for @callback
 *
 * Reads in a worker thread; the session keeps what it has until then. A new call cancels the
 * one before.
 */
void
mz_session_load_async (MzSession           *self,
                       const char *const   *paths,
                       const char          *language,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  static const char *const none[] = { NULL };
  GTask *task;

  g_return_if_fail (MZ_IS_SESSION (self));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_set_object (&self->loading, NULL);
  self->loading = g_cancellable_new ();
  notify (self, PROP_LOADING);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, mz_session_load_async);
  g_task_set_task_data (task, g_strdupv ((char **) (paths != NULL ? paths : none)), (GDestroyNotify) g_strfreev);
  mz_loader_load_async (paths, language, self->loading, loaded_cb, task);
}

/**
 * mz_session_load_finish:
 * @self: a session
 * @result: the result handed to the callback
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the new dataset is shown
 */
gboolean
mz_session_load_finish (MzSession     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * mz_session_get_context:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what charts are made from, %NULL before the first dataset
 */
MzChartContext *
mz_session_get_context (MzSession *self)
{
  return self->context;
}

/**
 * mz_session_get_spec:
 * @self: a session
 *
 * Returns: (transfer none): what is shown
 */
MzViewSpec *
mz_session_get_spec (MzSession *self)
{
  return self->spec;
}

/**
 * mz_session_get_selected_statement:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): id of the statement in focus
 */
const char *
mz_session_get_selected_statement (MzSession *self)
{
  return self->statement;
}

/**
 * mz_session_find_statement:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the statement in focus
 */
const MzStatement *
mz_session_find_statement (MzSession *self)
{
  if (self->statement == NULL || self->context == NULL)
    return NULL;

  return mz_dataset_find_statement (mz_chart_context_get_dataset (self->context), self->statement);
}

/**
 * mz_session_get_story:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): id of the source that is open as a story
 */
const char *
mz_session_get_story (MzSession *self)
{
  return self->story;
}

/**
 * mz_session_get_problems:
 * @self: a session
 *
 * Returns: (transfer none) (element-type MzProblem): what was left out while reading
 */
GPtrArray *
mz_session_get_problems (MzSession *self)
{
  return self->problems;
}

/**
 * mz_session_is_loading:
 * @self: a session
 *
 * Returns: whether a dataset is being read
 */
gboolean
mz_session_is_loading (MzSession *self)
{
  return self->loading != NULL;
}

/**
 * mz_session_get_files:
 * @self: a session
 *
 * Returns: (transfer none) (array zero-terminated=1): the files that are open beside the bundled collection
 */
const char *const *
mz_session_get_files (MzSession *self)
{
  return (const char *const *) self->files;
}

/**
 * mz_session_get_history:
 * @self: a session
 *
 * Returns: (transfer none): the steps back and forward
 */
MzHistory *
mz_session_get_history (MzSession *self)
{
  return self->history;
}

static void
mz_session_dispose (GObject *object)
{
  MzSession *self = MZ_SESSION (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  G_OBJECT_CLASS (mz_session_parent_class)->dispose (object);
}

static void
mz_session_finalize (GObject *object)
{
  MzSession *self = MZ_SESSION (object);

  g_clear_pointer (&self->context, mz_chart_context_unref);
  mz_view_spec_unref (self->spec);
  g_free (self->statement);
  g_free (self->story);
  g_ptr_array_unref (self->problems);
  g_strfreev (self->files);
  g_ptr_array_unref (self->layers);
  g_object_unref (self->history);

  G_OBJECT_CLASS (mz_session_parent_class)->finalize (object);
}

static void
mz_session_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MzSession *self = MZ_SESSION (object);

  switch (property)
    {
    case PROP_CONTEXT:
      g_value_set_boxed (value, self->context);
      break;
    case PROP_SPEC:
      g_value_set_boxed (value, self->spec);
      break;
    case PROP_SELECTED_STATEMENT:
      g_value_set_string (value, self->statement);
      break;
    case PROP_STORY:
      g_value_set_string (value, self->story);
      break;
    case PROP_PROBLEMS:
      g_value_set_boxed (value, self->problems);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading != NULL);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
mz_session_class_init (MzSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mz_session_dispose;
  object_class->finalize = mz_session_finalize;
  object_class->get_property = mz_session_get_property;

  properties[PROP_CONTEXT] = g_param_spec_boxed ("context", NULL, NULL, MZ_TYPE_CHART_CONTEXT, flags);
  properties[PROP_SPEC] = g_param_spec_boxed ("spec", NULL, NULL, MZ_TYPE_VIEW_SPEC, flags);
  properties[PROP_SELECTED_STATEMENT] = g_param_spec_string ("selected-statement", NULL, NULL, NULL, flags);
  properties[PROP_STORY] = g_param_spec_string ("story", NULL, NULL, NULL, flags);
  properties[PROP_PROBLEMS] = g_param_spec_boxed ("problems", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, MZ_TYPE_HISTORY, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /* A link or a saved view is shown, the place on the map included, even when the spec is the same as before. */
  signals[SIGNAL_VIEW_OPENED] = g_signal_new ("view-opened", MZ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 0);
}

static void
mz_session_init (MzSession *self)
{
  static const char *const none[] = { NULL };

  self->spec = mz_view_spec_new ();
  self->problems = mz_problem_list_new ();
  self->files = g_strdupv ((char **) none);
  self->layers = _mz_session_layers_new ();
  self->history = mz_history_new ();
}

/**
 * mz_session_new:
 *
 * Returns: (transfer full): a session without a dataset
 */
MzSession *
mz_session_new (void)
{
  return g_object_new (MZ_TYPE_SESSION, NULL);
}
