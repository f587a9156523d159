#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Gives one command a desktop of its own and takes it away again: an X server without
# a screen, a session bus, the accessibility bus, an empty home, settings in memory, and a
# browser that only writes down what it was asked to open.
set -u

usage() {
  cat <<'TEXT'
run-under-xvfb.sh [OPTION…] COMMAND [ARGUMENT…]

  --size WxH       of the screen (1280x900)
  --language LL    such as zh_CN; the words of the program, not the number formats
  --scale N        whole-number scale of the desktop (1)
  --dark           the desktop prefers dark
  --contrast       the desktop asks for high contrast
  --compose        with a compositor, so that shadows are see-through
  --no-a11y        without the accessibility bus (GTK's test backend instead)
  --keep FOLDER    keep the logs and the home there

The command finds DISPLAY, a bus, HOME and XDG folders, and
  RUN_DIR          the folder with all of them and the logs
  OPENED_LINKS     a file with one line for each address given to the browser
TEXT
}

size=1280x900 language='' scale=1 dark=0 contrast=0 compose=0 a11y=1 keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --size) size=$2; shift ;;
    --language) language=$2; shift ;;
    --scale) scale=$2; shift ;;
    --dark) dark=1 ;;
    --contrast) contrast=1 ;;
    --compose) compose=1 ;;
    --no-a11y) a11y=0 ;;
    --keep) keep=$2; shift ;;
    --help) usage; exit 0 ;;
    --) shift; break ;;
    -*) usage >&2; exit 2 ;;
    *) break ;;
  esac
  shift
done
[ $# -gt 0 ] || { usage >&2; exit 2; }
for tool in Xvfb dbus-daemon; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed; ./dev install-deps brings it." >&2; exit 125; }
done

RUN_DIR=$(mktemp -d "${TMPDIR:-/tmp}/monazite-run.XXXXXX") || exit 125
export RUN_DIR
servants=()

# Everything that was started ends with us, in reverse order, also after a signal.
# shellcheck disable=SC2317 # the trap calls it
leave() {
  local i
  for ((i = ${#servants[@]} - 1; i >= 0; i--)); do
    kill "${servants[i]}" 2>/dev/null
    wait "${servants[i]}" 2>/dev/null
  done
  if [ -n "$keep" ]; then
    mkdir -p "$keep" && cp -R "$RUN_DIR"/. "$keep"/ 2>/dev/null
  fi
  rm -rf "$RUN_DIR"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# await FILE: the server writes its address there when it is ready.
await() {
  local turn
  for ((turn = 0; turn < 400; turn++)); do
    [ -s "$RUN_DIR/$1" ] && return 0
    sleep 0.025
  done
  echo "No answer within ten seconds: $1" >&2
  cat "$RUN_DIR/$1.log" >&2
  exit 125
}

for folder in home config/gtk-4.0 data/applications cache; do mkdir -p "$RUN_DIR/$folder"; done
mkdir -m 700 "$RUN_DIR/runtime"

# The server picks a free display itself: two runs at once never meet.
Xvfb -displayfd 7 -screen 0 "${size}x24" -nolisten tcp -noreset 7>"$RUN_DIR/display" 2>"$RUN_DIR/display.log" &
servants+=($!)

unset WAYLAND_DISPLAY DESKTOP_SESSION XDG_CURRENT_DESKTOP DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS \
  GTK_THEME GTK_A11Y GTK_MODULES LC_ALL LANGUAGE
export HOME=$RUN_DIR/home XDG_CONFIG_HOME=$RUN_DIR/config XDG_DATA_HOME=$RUN_DIR/data \
  XDG_CACHE_HOME=$RUN_DIR/cache XDG_RUNTIME_DIR=$RUN_DIR/runtime OPENED_LINKS=$RUN_DIR/opened-links
export LANG=C.UTF-8 GDK_BACKEND=x11 GDK_SCALE=$scale GSK_RENDERER=cairo GSETTINGS_BACKEND=memory \
  GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1
[ -z "$language" ] || export LANGUAGE=$language
[ $dark = 0 ] || export ADW_DEBUG_COLOR_SCHEME=prefer-dark
[ $contrast = 0 ] || export ADW_DEBUG_HIGH_CONTRAST=1
[ $a11y = 1 ] || export GTK_A11Y=test NO_AT_BRIDGE=1

# Nothing moves by itself while a test looks at it.
printf '[Settings]\ngtk-enable-animations=0\n' >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"
: >"$OPENED_LINKS"
cat >"$RUN_DIR/browser" <<'TEXT'
#!/bin/sh
printf '%s\n' "$@" >>"$OPENED_LINKS"
TEXT
chmod +x "$RUN_DIR/browser"
cat >"$XDG_DATA_HOME/applications/test-browser.desktop" <<TEXT
[Desktop Entry]
Type=Application
Name=Test browser
Exec=$RUN_DIR/browser %u
MimeType=x-scheme-handler/http;x-scheme-handler/https;inode/directory;
TEXT
cat >"$XDG_CONFIG_HOME/mimeapps.list" <<'TEXT'
[Default Applications]
x-scheme-handler/http=test-browser.desktop
x-scheme-handler/https=test-browser.desktop
inode/directory=test-browser.desktop
TEXT

await display
DISPLAY=:$(cat "$RUN_DIR/display")
export DISPLAY
dbus-daemon --session --nofork --nopidfile --print-address=7 7>"$RUN_DIR/bus" >"$RUN_DIR/bus.log" 2>&1 &
servants+=($!)
await bus
DBUS_SESSION_BUS_ADDRESS=$(cat "$RUN_DIR/bus")
export DBUS_SESSION_BUS_ADDRESS
if [ $compose = 1 ]; then
  xcompmgr >"$RUN_DIR/compositor.log" 2>&1 &
  servants+=($!)
  sleep 0.3
fi

# In the background, so that a signal to us reaches it through leave().
"$@" <&0 &
command_id=$!
servants+=("$command_id")
wait "$command_id"
exit $?
