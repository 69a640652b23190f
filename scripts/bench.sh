#!/usr/bin/env bash
# Runs the benchmarks; arguments go to go test: bench.sh -bench Save
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/flags.sh
CGO_ENABLED=0 go test -tags "$UNIT_TAGS" -run '^$' -bench . -benchmem "$@" $GO_PACKAGES | grep -v '^?\|^PASS\|no test files'
