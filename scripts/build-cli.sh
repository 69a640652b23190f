#!/usr/bin/env bash
# Builds build/offramp-cli: the program without a window, linked to nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/flags.sh
suffix=
[ "$(go env GOOS)" = windows ] && suffix=.exe
mkdir -p build
CGO_ENABLED=0 go build -o "build/offramp-cli$suffix" ./app/cli/offramp-cli
echo "Built build/offramp-cli$suffix."
