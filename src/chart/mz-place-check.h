/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mz-dataset-reader.h"
#include "mz-world.h"

gboolean mz_place_check_is_near (MzWorld *world, const char *country, double lon, double lat, double within_km);
void     mz_place_check_install (MzDatasetReader *reader, MzWorld *world);
