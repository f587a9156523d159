/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A GeoJSON file of points all over the world, the same in every run. (transfer full) */
GBytes *own_points_write (guint n_points);
