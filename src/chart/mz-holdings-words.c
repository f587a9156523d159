/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mz-holdings-private.h"

#include "mz-describe-private.h"
#include "mz-describe.h"
#include "mz-number-format.h"
#include "mz-ownership.h"
#include "mz-text.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static char *
describe_range (const MzChartBuild *build,
                const MzHolding    *holding)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (isnan (holding->share_min) || isnan (holding->share_max) || holding->share_min == holding->share_max)
    return NULL;

  least = mz_number_format_percent (holding->share_min, build->language);
  most = mz_number_format_percent (holding->share_max, build->language);

  /* Translators: least and most percent */
  return g_strdup_printf (C_("holding", "%1$s to %2$s"), least, most);
}

/* Few characters for the stake as the source gives it. */
char *
_mz_holdings_describe_share (const MzChartBuild *build,
                             const MzHolding    *holding)
{
  g_autofree char *range = describe_range (build, holding);
  g_autofree char *percent = NULL;

  if (g_str_equal (holding->kind, MZ_HOLDINGS_OPERATES))
    return g_strdup (C_("holding", "operates"));
  if (isnan (holding->share))
    return range != NULL ? g_steal_pointer (&range) : g_strdup (C_("holding", "share not stated"));
  if (holding->share_bound == MZ_BOUND_ABOUT || holding->share_bound == MZ_BOUND_ESTIMATE)
    {
      percent = mz_number_format_percent (holding->share, build->language);
      return _mz_describe_bound (holding->share_bound, percent);
    }

  return _mz_describe_short (holding->share, holding->share_bound, "%", build->language);
}

char *
_mz_holdings_describe_state (const MzHolding *holding,
                             MzLinkState      state)
{
  if (state == MZ_LINK_ENDED && holding->until != NULL)
    return g_strdup_printf (C_("holding", "until %s"), holding->until);
  if (state == MZ_LINK_ENDED)
    return g_strdup (C_("holding", "ended"));
  if (state == MZ_LINK_PENDING && holding->since != NULL)
    return g_strdup_printf (C_("holding", "from %s"), holding->since);
  if (state == MZ_LINK_PENDING)
    return g_strdup (C_("holding", "pending"));
  if (holding->since != NULL)
    return g_strdup_printf (C_("holding", "since %s"), holding->since);

  return NULL;
}

static const MzFigure *
get_term (MzDataset  *dataset,
          const char *id)
{
  const MzStatement *statement = mz_dataset_find_statement (dataset, id);

  return statement != NULL && statement->kind == MZ_STATEMENT_FIGURE ? (const MzFigure *) statement : NULL;
}

/* "100 million USD + 6.74 million shares" */
char *
_mz_holdings_describe_terms (const MzChartBuild *build,
                             const MzHolding    *holding)
{
  GString *words = NULL;

  for (guint i = 0; holding->terms[i] != NULL; i++)
    {
      const MzFigure *figure = get_term (build->dataset, holding->terms[i]);
      g_autofree char *value = figure != NULL ? mz_describe_value (build->context, figure) : NULL;

      if (value == NULL)
        continue;
      if (words == NULL)
        words = g_string_new (value);
      else
        g_string_append_printf (words, " + %s", value);
    }

  return words != NULL ? g_string_free (words, FALSE) : NULL;
}

static gboolean
is_other_share (const MzHolding *drawn,
                const MzHolding *other)
{
  MzInterval one = mz_holding_get_share (drawn);
  MzInterval two = mz_holding_get_share (other);

  if (isnan (drawn->share) || isnan (other->share))
    return FALSE;

  return one.high < two.low || two.high < one.low || drawn->share != other->share;
}

static gboolean
is_other_term (MzDataset      *dataset,
               const MzFigure *term,
               const MzHolding *other)
{
  for (guint i = 0; other->terms[i] != NULL; i++)
    {
      const MzFigure *figure = get_term (dataset, other->terms[i]);

      if (figure != NULL && figure->measure == term->measure &&
          mz_standing_of (dataset, term->base.index, figure->base.index) == MZ_STANDING_RIVAL)
        return TRUE;
    }

  return FALSE;
}

gboolean
_mz_holdings_is_rival (MzDataset       *dataset,
                       const MzHolding *drawn,
                       const MzHolding *other)
{
  if (is_other_share (drawn, other))
    return TRUE;
  for (guint i = 0; drawn->terms[i] != NULL; i++)
    {
      const MzFigure *term = get_term (dataset, drawn->terms[i]);

      if (term != NULL && is_other_term (dataset, term, other))
        return TRUE;
    }

  return FALSE;
}

guint
_mz_holdings_count_rivals (const MzChartBuild *build,
                           guint               link)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  const MzHoldingsLink *record = _mz_holdings_net_get_link (net, link);
  guint n_rivals = 0;

  for (guint i = 1; i < record->n_statements; i++)
    n_rivals += _mz_holdings_is_rival (build->dataset, _mz_holdings_net_get_drawn (net, link),
                                       _mz_holdings_net_get_statement (net, record, i));

  return n_rivals;
}

static void
append_part (GString *words,
             char    *part)
{
  g_autofree char *owned = part;

  if (owned != NULL)
    g_string_append_printf (words, "%s%s", C_("between parts of a sentence", "; "), owned);
}

static void
append_statement (GString            *words,
                  const MzChartBuild *build,
                  const MzHolding    *holding)
{
  const MzSource *source = mz_dataset_get_source (build->dataset, holding->base.source);
  g_autofree char *name = mz_describe_source (build->context, source);
  g_autofree char *range = describe_range (build, holding);

  if (range != NULL && !isnan (holding->share))
    append_part (words, g_strdup_printf (C_("holding", "range %s"), range));
  if (holding->status != NULL)
    append_part (words, g_strdup_printf (C_("holding", "status: %s"), holding->status));
  if (holding->since != NULL)
    append_part (words, g_strdup_printf (C_("holding", "since %s"), holding->since));
  if (holding->until != NULL)
    append_part (words, g_strdup_printf (C_("holding", "until %s"), holding->until));
  append_part (words, _mz_holdings_describe_terms (build, holding));
  /* Translators: a source and the day for which it says so */
  append_part (words, g_strdup_printf (C_("holding", "%1$s, as of %2$s"), name, holding->base.as_of));
}

/* What is spoken for a facility and who operates it without a stated stake. */
char *
_mz_holdings_describe_operation (const MzChartBuild *build,
                                 const MzHolding    *operation)
{
  const MzSource *source = mz_dataset_get_source (build->dataset, operation->base.source);
  g_autofree char *holder = mz_text_isolate (mz_chart_context_get_subject_name (build->context, operation->holder));
  g_autofree char *asset = mz_text_isolate (mz_chart_context_get_subject_name (build->context, operation->asset));
  g_autofree char *name = mz_describe_source (build->context, source);
  GString *words = g_string_new (NULL);

  /* Translators: company, the facility that it runs */
  g_string_append_printf (words, C_("holding", "%1$s operates %2$s"), holder, asset);
  append_part (words, g_strdup (C_("holding", "no stake in it is stated")));
  if (operation->base.as_of_day == 0)
    append_part (words, g_strdup (C_("holding", "no date is stated")));
  append_part (words, g_steal_pointer (&name));

  return g_string_free (words, FALSE);
}

static void
append_operation (GString            *words,
                  const MzChartBuild *build,
                  guint               link)
{
  const MzFacility *facility = _mz_holdings_net_find_operated (_mz_holdings_get (build)->net, link);
  g_autofree char *name = NULL;

  if (facility == NULL)
    return;
  if (facility->source == _mz_holdings_net_get_drawn (_mz_holdings_get (build)->net, link)->base.source)
    {
      append_part (words, g_strdup (C_("holding", "operates it")));
      return;
    }

  name = mz_describe_source (build->context, mz_dataset_get_source (build->dataset, facility->source));
  /* Translators: of who holds a facility; the source that says so */
  append_part (words, g_strdup_printf (C_("holding", "operates it, %s"), name));
}

/* What is spoken for a holding: the statement, its terms and dates, its source, and who says otherwise. */
char *
_mz_holdings_describe_link (const MzChartBuild *build,
                            guint               link)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  const MzHoldingsLink *record = _mz_holdings_net_get_link (net, link);
  const MzHolding *holding = _mz_holdings_net_get_drawn (net, link);
  g_autofree char *statement = mz_describe_statement (build->context, &holding->base);
  GString *words = g_string_new (statement);
  guint n_rivals = _mz_holdings_count_rivals (build, link);
  guint n_others = record->n_statements - 1 - n_rivals;

  if (isnan (holding->share) && isnan (holding->share_min))
    append_part (words, g_strdup (C_("holding", "share not stated")));
  if (record->state == MZ_LINK_PENDING && holding->status == NULL)
    append_part (words, g_strdup (C_("holding", "pending")));
  if (record->state == MZ_LINK_ENDED && holding->status == NULL)
    append_part (words, g_strdup (C_("holding", "ended")));
  append_statement (words, build, holding);
  append_operation (words, build, link);
  if (n_rivals > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement with another share or price",
                                                      "%u statements with another share or price", n_rivals), n_rivals));
  if (n_others > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u other statement",
                                                      "%u other statements", n_others), n_others));

  return g_string_free (words, FALSE);
}

/* What is spoken for a statement that contradicts the drawn one. */
char *
_mz_holdings_describe_rival (const MzChartBuild *build,
                             const MzHolding    *holding)
{
  g_autofree char *statement = mz_describe_statement (build->context, &holding->base);
  GString *words = g_string_new (C_("holding", "another statement"));

  append_part (words, g_steal_pointer (&statement));
  append_statement (words, build, holding);

  return g_string_free (words, FALSE);
}

const char *
_mz_holdings_get_name (const MzChartBuild *build,
                       guint               node)
{
  return mz_chart_context_get_subject_name (build->context,
                                            _mz_holdings_net_get_node (_mz_holdings_get (build)->net, node)->id);
}

/* What is left must still tell which it is. */
#define MIN_SHORT_NAME 12

/* Forms of companies, which tell nothing where names stand close. */
static gboolean
strip_form (GString *name)
{
  static const char *const forms[] = {
    " Ltd", " Ltd.", " Inc.", " Inc", " Corp.", " Corporation", " Co.", " Company", " PJSC", " Plc",
    " PLC", " N.V.", " B.V.", " S.A.", " SA", " SAS", " L.P.", " LLC", " GmbH & Co. KG", " AB", ",",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (name->len > strlen (forms[i]) + 3 && g_str_has_suffix (name->str, forms[i]))
        {
          g_string_truncate (name, name->len - strlen (forms[i]));
          return TRUE;
        }
    }

  return FALSE;
}

/* The name without what stands in brackets, behind a stroke or for the form of the company. It is for
 * the eye only: sentences say the whole name. */
char *
_mz_holdings_dup_short_name (const MzChartBuild *build,
                             guint               node)
{
  const char *name = _mz_holdings_get_name (build, node);
  const char *bracket = strstr (name, " (");
  const char *stroke = strstr (name, " / ");
  GString *shortened = g_string_new (name);

  if (bracket != NULL && bracket - name > 2)
    g_string_truncate (shortened, (gsize) (bracket - name));
  if (stroke != NULL && (gsize) (stroke - name) < shortened->len && stroke - name >= MIN_SHORT_NAME)
    g_string_truncate (shortened, (gsize) (stroke - name));
  while (strip_form (shortened))
    continue;

  return g_string_free (shortened, FALSE);
}

char *
_mz_holdings_dup_name (const MzChartBuild *build,
                       guint               node)
{
  return mz_text_isolate (_mz_holdings_get_name (build, node));
}

static void
append_place (GString    *words,
              const char *part)
{
  if (part != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* Words of the collections in the program's language; others as they are. */
char *
_mz_holdings_describe_status (const char *status)
{
  static const struct
  {
    const char *id;
    const char *words;
  } known[] = {
    { "operating", NC_("status of a facility", "operating") },
    { "exploration", NC_("status of a facility", "exploration") },
    { "development", NC_("status of a facility", "development") },
    { "construction", NC_("status of a facility", "construction") },
    { "planned", NC_("status of a facility", "planned") },
    { "care and maintenance", NC_("status of a facility", "care and maintenance") },
    { "closed", NC_("status of a facility", "closed") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_str_equal (known[i].id, status))
        return g_strdup (g_dpgettext2 (NULL, "status of a facility", known[i].words));
    }

  return g_strdup (status);
}

static void
append_stages (GString          *words,
               const MzFacility *facility)
{
  for (guint i = 0; facility->stages[i] != NULL; i++)
    {
      g_autofree char *stage = mz_describe_stage (facility->stages[i]);

      append_place (words, stage);
    }
}

/* Where a node is and what it is: country, stock exchange, stages, status. */
char *
_mz_holdings_describe_place (const MzChartBuild *build,
                             guint               node)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  const MzHoldingsNode *record = _mz_holdings_net_get_node (net, node);
  const char *country = _mz_holdings_net_get_country (net, node);
  GString *words = g_string_new (NULL);

  if (record->facility != MZ_NO_INDEX)
    append_stages (words, mz_dataset_get_facility (build->dataset, record->facility));
  if (country != NULL)
    {
      g_autofree char *name = _mz_describe_subject (build->context, country);

      append_place (words, name);
    }
  if (record->company != MZ_NO_INDEX)
    append_place (words, mz_dataset_get_company (build->dataset, record->company)->listing);
  if (record->facility != MZ_NO_INDEX && mz_dataset_get_facility (build->dataset, record->facility)->status != NULL)
    {
      g_autofree char *status =
        _mz_holdings_describe_status (mz_dataset_get_facility (build->dataset, record->facility)->status);

      append_place (words, status);
    }

  return g_string_free (words, FALSE);
}

static guint
count_operations (const MzHoldingsNet *net,
                  const GArray        *links)
{
  guint n = 0;

  for (guint i = 0; i < links->len; i++)
    n += _mz_holdings_net_is_operation (net, g_array_index (links, guint, i));

  return n;
}

/* What is spoken for a holder or an asset. */
char *
_mz_holdings_describe_node (const MzChartBuild *build,
                            guint               node)
{
  const MzHoldingsNet *net = _mz_holdings_get (build)->net;
  const MzHoldingsNode *record = _mz_holdings_net_get_node (net, node);
  guint n_operated = count_operations (net, record->held), n_assets = record->held->len - n_operated;
  guint n_operators = count_operations (net, record->holders), n_owners = record->holders->len - n_operators;
  g_autofree char *name = _mz_holdings_dup_name (build, node);
  g_autofree char *place = _mz_holdings_describe_place (build, node);
  GString *words = g_string_new (name);

  if (*place != '\0')
    g_string_append_printf (words, " (%s)", place);
  if (n_assets > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "has a holding in %u asset",
                                                      "has holdings in %u assets", n_assets), n_assets));
  if (n_operated > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "operates %u facility without a stated stake",
                                                      "operates %u facilities without a stated stake", n_operated),
                                         n_operated));
  if (n_owners > 0)
    append_part (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "held by %u owner", "held by %u owners",
                                                      n_owners), n_owners));
  if (n_operators > 0)
    append_part (words, g_strdup (C_("holding", "operator without a stated stake")));

  return g_string_free (words, FALSE);
}
