/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-view-spec.h"

struct _MzViewSpec
{
  gatomicrefcount count;
  MzViewKind      view;
  char           *measure;
  int             year;
  MzLens         *lens;
  char          **selection;   /* never NULL */
  int             options[MZ_N_OPTIONS];
  char           *texts[MZ_N_VIEW_TEXTS];
  MzPeriod        range;       /* from 0 to 0: none */
  MzCamera        camera;
};
