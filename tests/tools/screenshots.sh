#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots.sh PROGRAM FOLDER: pictures of the window as it first opens, and of map and bars
# in light, dark, high contrast, Chinese and a narrow window.
set -euo pipefail
program=$1
mkdir -p "$2"
folder=$(readlink -f "$2")
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")

# shoot NAME WIDTH HEIGHT VIEW MEASURE SUBJECT [OPTION of the runner…]
shoot() {
  local name=$1 width=$2 height=$3 view=$4 measure=$5 subject=$6
  shift 6
  "$here/run-under-xvfb.sh" --size 1500x1000 --compose "$@" -- \
    /usr/bin/python3 "$here/shoot.py" "$program" "$folder/$name.png" "$width" "$height" "$view" "$measure" "$subject"
  printf '%s\n' "$folder/$name.png"
}

shoot first-start 1280 800 first reserves RUS
for view in map bars; do
  shoot "$view-light" 1280 800 "$view" reserves RUS
  shoot "$view-dark" 1280 800 "$view" reserves RUS --dark
  shoot "$view-contrast" 1280 800 "$view" reserves RUS --contrast
  shoot "$view-chinese" 1280 800 "$view" reserves RUS --language zh_CN
  shoot "$view-narrow" 900 700 "$view" mine_production CHN
done
