#!/usr/bin/env bash
# Vets for macOS without a Mac: vet-darwin.sh TAGS PACKAGE…
#
# A few functions of Fyne are in Objective-C there, so that no other system can
# compile them. The check runs against a copy of Fyne, under build/, that has
# functions of the same signatures in Go.
set -euo pipefail
cd "$(dirname "$0")/.."
tags=$1
shift
fyne=$(go list -m -f '{{.Dir}}' fyne.io/fyne/v2)
copy=build/vet-darwin/$(basename "$fyne")
if [ ! -d "$copy" ]; then
	rm -rf build/vet-darwin
	mkdir -p build/vet-darwin
	cp -R "$fyne" build/vet-darwin/part
	chmod -R u+w build/vet-darwin/part
	rm -rf build/vet-darwin/part/{cmd,img} # programs and pictures of its own
	cat >build/vet-darwin/part/internal/widget/scroller_behavior_darwin.go <<-'END'
		package widget

		func isScrollerPageOnTap() bool { return false }
	END
	cat >build/vet-darwin/part/internal/app/theme_darwin.go <<-'END'
		package app

		import "fyne.io/fyne/v2"

		func DefaultVariant() fyne.ThemeVariant { return 0 }
	END
	mv build/vet-darwin/part "$copy"
fi
cp go.mod build/vet-darwin/go.mod
cp go.sum build/vet-darwin/go.sum
go mod edit -replace "fyne.io/fyne/v2=./$copy" build/vet-darwin/go.mod
GOOS=darwin CGO_ENABLED=0 go vet -modfile=build/vet-darwin/go.mod -tags "$tags" "$@"
