#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh MINUTES: gives every reader broken files with libFuzzer, the time shared evenly, with
# the address and undefined-behaviour sanitizers.  What breaks one is kept in build-fuzz/finds/.
set -euo pipefail
minutes=$1
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
build='build-fuzz'

if [ ! -f "$build/build.ninja" ]; then
  CC=clang meson setup "$build" --buildtype=debugoptimized -Dgui=disabled -Dtests=false -Db_lundef=false \
    -Db_sanitize=address,undefined -Dc_args=-fsanitize=fuzzer-no-link >&2
fi
ninja -C "$build" >&2

mapfile -t targets < <(find tests/fuzz -name 'fuzz-*.c' ! -name fuzz-driver.c | sort)
seconds=$((minutes * 60 / ${#targets[@]}))
mkdir -p "$build/finds"
read -ra flags <<<"$(pkg-config --cflags --libs gio-unix-2.0 json-glib-1.0 cairo-pdf pangocairo libpng)"
mapfile -t includes < <(find src -mindepth 1 -maxdepth 1 -type d -printf '-I%p\n')
mapfile -t libraries < <(find "$build/src" -name 'libmz-*.a')
status=0
for target in "${targets[@]}"; do
  name=$(basename "$target" .c)
  mkdir -p "$build/corpus/$name"
  clang -g -O1 -fsanitize=fuzzer,address,undefined -I"$build" "${includes[@]}" -DMZ_GEO_DIR="\"$PWD/data/geo\"" \
    "$target" -o "$build/$name" -Wl,--start-group "${libraries[@]}" -Wl,--end-group "${flags[@]}" -lm
  printf 'Fuzzing %s for %d s\n' "$name" "$seconds"
  # Slow inputs count as finds too: a reader must not hang.
  "$build/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$build/finds/$name-" "$build/corpus/$name" data/datasets tests/fuzz tests/fixtures/geo \
    >"$build/$name.log" 2>&1 || status=1
  grep -E "^stat::|^SUMMARY|ERROR:|Test unit written" "$build/$name.log" || tail -n 20 "$build/$name.log"
done
if [ "$status" != 0 ]; then echo "Something broke; the inputs are in $build/finds/."; fi
exit "$status"
