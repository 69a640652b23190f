#!/usr/bin/env bash
# Installs the system packages that are missing, and nothing else.
#
#   install-deps.sh build      to compile the window
#   install-deps.sh display    to run it on a virtual display
#   install-deps.sh test       both
#   install-deps.sh compare    the mind map that capture is measured against
#
# Debian and Ubuntu are installed for, as root or through sudo. Elsewhere the
# exact command is printed. OFFRAMP_SKIP_DEPS=1 skips the check.
set -euo pipefail

what=${1:-build}
[ -n "${OFFRAMP_SKIP_DEPS:-}" ] && exit 0

# Each line: the Debian package, and the command or header that shows it is there.
needs() {
	echo "ca-certificates certificates:certificates" # Go fetches modules over https
	case $what in build | test) cat <<-'END' ;; esac
		gcc command:gcc
		libc6-dev header:stdio.h
		pkg-config command:pkg-config
		libx11-dev header:X11/Xlib.h
		libxcursor-dev header:X11/Xcursor/Xcursor.h
		libxrandr-dev header:X11/extensions/Xrandr.h
		libxinerama-dev header:X11/extensions/Xinerama.h
		libxi-dev header:X11/extensions/XInput2.h
		libxxf86vm-dev header:X11/extensions/xf86vmode.h
		libgl-dev header:GL/gl.h
	END
	case $what in display | test) cat <<-'END' ;; esac
		xvfb command:Xvfb
		openbox command:openbox
		xdotool command:xdotool
		imagemagick command:import
	END
	case $what in test) echo "strace command:strace" ;; esac
	case $what in compare) echo "freeplane command:freeplane" ;; esac
}

present() {
	local kind=${1%%:*} name=${1#*:}
	local file
	if [ "$kind" = certificates ]; then # the files Go looks for
		for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt \
			/etc/ssl/ca-bundle.pem /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem /etc/ssl/cert.pem; do
			[ -s "$file" ] && return
		done
		return 1
	fi
	if [ "$kind" = command ]; then
		command -v "$name" >/dev/null
		return
	fi
	local dir
	for dir in /usr/include /usr/include/*-linux-gnu* /usr/local/include; do
		[ -e "$dir/$name" ] && return
	done
	return 1
}

# The same packages under the names of other systems.
elsewhere() {
	local build display
	case $1 in
	fedora)
		build="ca-certificates gcc pkgconf-pkg-config libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel mesa-libGL-devel"
		display="xorg-x11-server-Xvfb openbox strace xdotool ImageMagick mesa-dri-drivers"
		command="sudo dnf install" ;;
	arch)
		build="ca-certificates gcc pkgconf libx11 libxcursor libxrandr libxinerama libxi libxxf86vm libglvnd"
		display="xorg-server-xvfb openbox strace xdotool imagemagick mesa"
		command="sudo pacman -S --needed" ;;
	suse)
		build="ca-certificates gcc pkgconf-pkg-config libX11-devel libXcursor-devel libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel Mesa-libGL-devel"
		display="xorg-x11-server-Xvfb openbox strace xdotool ImageMagick Mesa-dri"
		command="sudo zypper install" ;;
	alpine)
		build="ca-certificates gcc musl-dev pkgconf libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev mesa-dev bash"
		display="xvfb openbox strace xdotool imagemagick mesa-dri-gallium"
		command="sudo apk add" ;;
	esac
	case $what in
	compare) echo "  Freeplane is at https://www.freeplane.org" ;;
	build) echo "  $command $build" ;;
	display) echo "  $command $display" ;;
	test) echo "  $command $build $display" ;;
	esac
}

case "$(uname -s)" in
Darwin)
	if [ "$what" != display ] && ! xcode-select -p >/dev/null 2>&1; then
		echo "Offramp needs Apple's command line tools. Install them with:" >&2
		echo "  xcode-select --install" >&2
		exit 1
	fi
	exit 0 ;;
Linux | *BSD) ;;
*) # Windows
	if [ "$what" != display ] && ! command -v gcc >/dev/null; then
		echo "Offramp needs a C compiler. In an MSYS2 UCRT64 shell:" >&2
		echo "  pacman -S mingw-w64-ucrt-x86_64-gcc" >&2
		exit 1
	fi
	exit 0 ;;
esac

missing=() signs=()
while read -r package sign; do
	present "$sign" || { missing+=("$package"); signs+=("${sign#*:}"); }
done < <(needs)
[ ${#missing[@]} = 0 ] && exit 0

family=$( . /etc/os-release 2>/dev/null && echo "${ID:-} ${ID_LIKE:-}" || true)
case " $family " in
*" debian "* | *" ubuntu "*) ;;
*)
	echo "Missing on this system: ${signs[*]}" >&2
	echo "Install what they belong to, and run this again:" >&2
	case " $family " in
	*" fedora "* | *" rhel "*) elsewhere fedora >&2 ;;
	*" arch "*) elsewhere arch >&2 ;;
	*suse*) elsewhere suse >&2 ;;
	*" alpine "*) elsewhere alpine >&2 ;;
	*) for system in fedora arch suse alpine; do echo "$system:" >&2; elsewhere $system >&2; done ;;
	esac
	exit 1 ;;
esac

by_hand() { echo "As root, run: apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2; }

run=()
if [ "$(id -u)" != 0 ]; then
	if ! command -v sudo >/dev/null; then
		by_hand
		exit 1
	fi
	run=(sudo)
	[ -t 0 ] || run=(sudo -n) # nobody is there to type a password
fi
apt() { "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q "$@" </dev/null; }
[ -t 0 ] && [ ${#run[@]} -gt 0 ] && sudo -v

echo "Installing: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt update >"$log" 2>&1 || echo "(apt-get update had trouble; going on)"
if ! apt install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
	tail -n 20 "$log" >&2
	echo "These packages could not be installed: ${missing[*]}" >&2
	by_hand
	exit 1
fi
