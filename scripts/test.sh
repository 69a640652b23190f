#!/usr/bin/env bash
# Runs every test, the quick ones first; stops at the first that fails.
#
#   test.sh           everything
#   test.sh --lint    formatting, vet and staticcheck alone
#   test.sh --long    everything, new random ways, a
#                     thousand programs killed, and each fuzz target for a minute
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/flags.sh
mode=${1:-}
window_tags="$WINDOW_TAGS,e2e"

summary=()
step() { # step NAME COMMAND…: runs it, says its name and time
	local name=$1 started=$SECONDS code=0
	shift
	echo "==> $name"
	"$@" || code=$?
	local took=$((SECONDS - started))
	if [ $code != 0 ]; then
		echo "FAILED: $name, after $took s" >&2
		exit 1
	fi
	summary+=("$(printf '%5d s  %s' "$took" "$name")")
}

formatted() {
	local wrong
	wrong=$(gofmt -l $GO_FILES)
	[ -z "$wrong" ] && return
	echo "$wrong"
	echo "These files are not formatted: make fmt"
	return 1
}

tidy() {
	local diff code=0
	diff=$(go mod tidy -diff) || code=$?
	[ $code = 0 ] && return
	if [ -z "$diff" ]; then
		echo "The modules could not be checked: see above."
		return 1
	fi
	echo "$diff"
	echo "go.mod and go.sum are not tidy: go mod tidy"
	return 1
}

vet() { # vet GOOS TAGS: without a C compiler
	GOOS=$1 CGO_ENABLED=0 go vet -tags "$2" $GO_PACKAGES
}

static_analysis() {
	CGO_ENABLED=0 go tool -modfile=scripts/tools.mod staticcheck -tags "$UNIT_TAGS,e2e" $GO_PACKAGES
}

unit() { CGO_ENABLED=0 go test -tags "$UNIT_TAGS" $GO_PACKAGES | quiet; }

# The race detector costs ten times the time, so property tests run fewer rounds.
race() { CGO_ENABLED=1 go test -race -short -tags "$UNIT_TAGS" ./scenarios/... ./widgets/... | quiet; }

quiet() { grep -v 'no test files' || true; } # go test's own exit code counts, by pipefail

window() {
	OFFRAMP_BINARY=$PWD/build/offramp scripts/with-display.sh go test -tags "$window_tags" -count=1 ./app/e2e/...
}

fuzz() {
	local file name
	grep -rHo '^func Fuzz[A-Za-z0-9_]*' --include='*_test.go' app scenarios widgets | while IFS=: read -r file name; do
		name=${name#func }
		echo "    $name in $(dirname "$file")"
		CGO_ENABLED=0 go test -tags "$UNIT_TAGS" -run '^$' -fuzz "^$name\$" -fuzztime 60s -fuzzminimizetime 10x "./$(dirname "$file")" </dev/null || exit 1
	done
}

[ "$mode" = --lint ] || step "system packages" scripts/install-deps.sh test
step "formatting" formatted
step "modules" tidy
step "vet" vet "$(go env GOOS)" "$UNIT_TAGS,e2e"
step "static analysis" static_analysis
if [ "$mode" != --lint ]; then
	step "unit tests, golden images, fuzz seeds" unit
	step "types on Windows" vet windows "$UNIT_TAGS,e2e"
	step "types on macOS" scripts/vet-darwin.sh "$UNIT_TAGS,e2e" $GO_PACKAGES
	step "race detector" race
	step "build the program without a window" scripts/build-cli.sh
	step "build the window" scripts/build.sh
	step "vet the window" go vet -tags "$window_tags" $GO_PACKAGES
	step "end to end, in a real window" window
fi
ways() {
	OFFRAMP_NEW_WAYS=1 CGO_ENABLED=0 go test -tags "$UNIT_TAGS" -timeout 30m -count=1 -run '^TestRandomCommands$' ./app -rapid.checks=3000
}

crash() {
	OFFRAMP_CRASH_RUNS=1000 OFFRAMP_CRASH_SEED=$RANDOM CGO_ENABLED=0 go test -tags "$UNIT_TAGS" -timeout 60m -count=1 -v -run '^TestKilledAtAnyMoment$' ./scenarios/store/keeper
}

[ "$mode" != --long ] || step "a thousand programs killed" crash
[ "$mode" != --long ] || step "random commands, three thousand ways" ways
[ "$mode" != --long ] || step "fuzzing, a minute each" fuzz

echo
echo "All passed in $SECONDS s:"
printf '%s\n' "${summary[@]}"
