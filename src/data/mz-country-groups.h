/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-problem.h"

/* Groups of countries, each with its source. Immutable, atomically counted. */
typedef struct _MzCountryGroups MzCountryGroups;

typedef struct
{
  const char *id;             /* ISO 3166-1 alpha-3 */
  const char *since;          /* ISO 8601 date, nullable */
} MzGroupMember;

typedef struct
{
  const char *id;             /* "brics" */
  const char *name;           /* in the language that the groups were read for */
  const char *source_title;
  const char *publisher;
  const char *url;
  const char *as_of;          /* from when on, or as of when, the members are these */
  const char *note;           /* nullable */
  const GArray *members;      /* (element-type MzGroupMember) in the order of the file */
} MzCountryGroup;

#define MZ_TYPE_COUNTRY_GROUPS (mz_country_groups_get_type ())

GType                 mz_country_groups_get_type   (void);
MzCountryGroups      *mz_country_groups_new        (GBytes *bytes, const char *file, const char *language,
                                                    GPtrArray *problems);
MzCountryGroups      *mz_country_groups_new_bundled (const char *language);
MzCountryGroups      *mz_country_groups_ref        (MzCountryGroups *self);
void                  mz_country_groups_unref      (MzCountryGroups *self);
guint                 mz_country_groups_get_length (MzCountryGroups *self);
const MzCountryGroup *mz_country_groups_get        (MzCountryGroups *self, guint index);
const MzCountryGroup *mz_country_groups_find       (MzCountryGroups *self, const char *id);   /* NULL when there is none */
gboolean              mz_country_group_has         (const MzCountryGroup *group, const char *country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCountryGroups, mz_country_groups_unref)
