/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

GPtrArray *mz_cli_layer_load (char **paths, int *code_out);
