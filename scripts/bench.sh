#!/usr/bin/env bash
# Measures what a user waits for: first without a window, then frames in one.
# With arguments, runs those benchmarks alone: bench.sh -bench Save ./scenarios/...
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/flags.sh

measure() { CGO_ENABLED=0 go test -tags "$UNIT_TAGS" -run '^$' -benchmem "$@" | grep -v 'no test files'; }

if [ $# -gt 0 ]; then
	measure "$@"
	exit
fi
scripts/install-deps.sh test
measure -bench . ./bench
echo
echo "In a window of 1280 by 760, drawn by software:"
scripts/with-display.sh go run -tags "$WINDOW_TAGS" ./bench/window

echo
echo "Capture, against Freeplane where that can be had:"
scripts/install-deps.sh compare || echo "(going on without it)"
scripts/build.sh
go build -tags "$WINDOW_TAGS" -o build/capture ./bench/capture
scripts/with-display.sh build/capture build/offramp
