#!/usr/bin/env bash
# Drives a tour through the real window on a virtual display. What it saved and
# saw is left in build/tour.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/flags.sh

rm -rf build/tour
mkdir -p build/tour
OFFRAMP_TOUR=$PWD/build/tour OFFRAMP_BINARY=$PWD/build/offramp scripts/with-display.sh \
	go test -tags "$WINDOW_TAGS,e2e" -count=1 -v -run '^TestTour$' ./app/e2e
echo
echo "The tour left:"
find build/tour -type f | sort | sed 's/^/  /'
