#!/usr/bin/env bash
# with-display.sh COMMAND [ARGUMENT…]
#
# Runs a command on a virtual display of its own, with a window manager, and
# passes its exit code on. SCREEN=1280x800 sets the size of the screen.
set -euo pipefail

dir=$(mktemp -d)
server= manager=
finish() {
	local code=$?
	trap - EXIT INT TERM
	[ -z "$manager" ] || kill "$manager" 2>/dev/null || true
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	wait 2>/dev/null || true
	rm -rf "$dir"
	exit $code
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The server itself finds a number that is free, and tells it once it is ready.
mkfifo "$dir/number"
exec 5<>"$dir/number"
Xvfb -displayfd 5 -screen 0 "${SCREEN:-1920x1080}x24" -nolisten tcp >"$dir/log" 2>&1 &
server=$!
if ! read -r -t 60 -u 5 number; then
	echo "The virtual display did not start:" >&2
	cat "$dir/log" >&2
	exit 1
fi
exec 5>&-

export DISPLAY=:$number
unset WAYLAND_DISPLAY
export LIBGL_ALWAYS_SOFTWARE=1
# The language is one that Fyne can parse ("C" is none), the characters those of
# a locale that is on every system.
unset LC_ALL LC_MESSAGES LANGUAGE
export LANG=en_US.UTF-8 LC_CTYPE=C.UTF-8

openbox >>"$dir/log" 2>&1 &
manager=$!
for _ in $(seq 100); do
	xdotool get_desktop >/dev/null 2>&1 && ready=yes && break
	sleep 0.1
done
if [ -z "${ready:-}" ]; then
	echo "The window manager did not start:" >&2
	cat "$dir/log" >&2
	exit 1
fi

"$@" &
command=$!
trap 'kill "$command" 2>/dev/null; exit 130' INT
trap 'kill "$command" 2>/dev/null; exit 143' TERM
wait "$command"
