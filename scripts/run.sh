#!/usr/bin/env bash
# Builds Offramp and opens the sample; without a display, runs a tour instead.
set -euo pipefail
cd "$(dirname "$0")/.."

# display tells whether a window can be expected to open.
display() {
	case "$(uname -s)" in Linux | *BSD) ;; *) return 0 ;; esac
	local name=${DISPLAY:-}
	case $name in
	"") return 1 ;;
	:* | unix:*)
		local number=${name##*:}
		[ -S "/tmp/.X11-unix/X${number%%.*}" ] || grep -q "@/tmp/.X11-unix/X${number%%.*}\$" /proc/net/unix 2>/dev/null ;;
	*) return 0 ;; # another machine's, or ssh's
	esac
}

shown=
display && shown=yes
if [ -n "$shown" ]; then
	scripts/install-deps.sh build
else
	echo "No display here: Offramp will run on a virtual one."
	scripts/install-deps.sh test # all at once
fi
scripts/build.sh
if [ -n "$shown" ]; then
	echo "Opening the Geneva sample, as an untitled copy."
	code=0
	build/offramp --sample || code=$?
	[ $code = 2 ] || exit $code # 2: no window could be opened
	echo
fi
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
	echo "This Wayland session has no XWayland, which Offramp needs for a window."
fi
echo "No display here: running Offramp on a virtual one instead."
scripts/install-deps.sh display
scripts/tour.sh
