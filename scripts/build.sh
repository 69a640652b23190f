#!/usr/bin/env bash
# Builds build/offramp, and shows that it is getting on: go build says nothing,
# and the first build compiles a few hundred packages.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/flags.sh

if ! command -v go >/dev/null; then
	echo "Go is not here. Offramp needs $(sed -n 's/^go //p' go.mod) or newer: https://go.dev/dl/" >&2
	exit 1
fi
suffix=
[ "$(go env GOOS)" = windows ] && suffix=.exe
target=build/offramp$suffix
mkdir -p build
work=$(mktemp -d)
building=
trap '[ -z "$building" ] || kill "$building" 2>/dev/null; rm -rf "$work"' EXIT

SECONDS=0
[ -d "$(go env GOMODCACHE)/cache/download/fyne.io" ] || echo "Fetching modules …"
go list -tags "$WINDOW_TAGS" -deps . >"$work/packages"
total=$(wc -l <"$work/packages")

go build -v -tags "$WINDOW_TAGS" -o "$target" . 2>"$work/log" &
building=$!

every=10 # seconds between lines where lines stay
[ -t 1 ] && every=1
said=0
while kill -0 "$building" 2>/dev/null; do
	sleep 0.5
	[ $((SECONDS - said)) -ge $every ] || continue
	said=$SECONDS
	count=$(wc -l <"$work/log") now=$(tail -n 1 "$work/log")
	[ "$now" = offramp ] && now="linking"
	line="Building: $((count)) of up to $((total)) packages, $SECONDS s  $now"
	if [ -t 1 ]; then printf '\r\033[K%.100s' "$line"; else echo "$line"; fi
done
[ -t 1 ] && printf '\r\033[K'

code=0
wait "$building" || code=$?
building=
if [ $code != 0 ]; then
	grep -vxFf "$work/packages" "$work/log" >&2 || true
	echo "The build failed after $SECONDS s." >&2
	exit $code
fi
echo "Built $target in $SECONDS s."
