# The commands of the house. The work is in scripts/, the build flags in
# scripts/flags.sh: one set everywhere, because other flags mean a cold build.

.PHONY: help run build cli tour test test-long bench lint fmt clean

help: ## list these commands
	@echo "make run opens Offramp on the sample; make test runs every test."; echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1: \2/p' Makefile

run: ## install what is missing, build, and open the sample
	@scripts/run.sh

build: ## install what is missing and build build/offramp
	@scripts/install-deps.sh build
	@scripts/build.sh

cli: ## build build/offramp-cli, static and without a window, for servers
	@scripts/build-cli.sh

tour: build ## drive a tour through the real window on a virtual display
	@scripts/install-deps.sh display
	@scripts/tour.sh

test: ## install what the tests need and run everything
	@scripts/test.sh

test-long: ## the same, and every fuzz target for a minute
	@scripts/test.sh --long

bench: ## measure: keystroke to scene, scene to frame, open, save
	@scripts/bench.sh

lint: ## gofmt, vet and staticcheck alone
	@scripts/test.sh --lint

fmt: ## format the Go code
	@. scripts/flags.sh && gofmt -l -w $$GO_FILES

clean: ## remove what was built
	rm -rf build
