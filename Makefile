# `make demo` checks a sample, `make test` runs the tests; both install what they need.

SWIFT_FLAGS ?=
SOURCES := Sources Tests Plugins Benchmarks Package.swift

.PHONY: help demo test build docs format lint benchmark golden clean dependencies

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: build ## build, and check a sample that has violations
	@status=0; .build/release/tfpolicy check samples/web-database-flawed/plan.json || status=$$?; \
	if [ $$status -ne 1 ]; then echo "expected violations (exit status 1), got $$status" >&2; exit 1; fi

test: dependencies ## run all tests
	swift test $(SWIFT_FLAGS)

build: dependencies ## build the release binary, .build/release/tfpolicy
	Scripts/build-release $(SWIFT_FLAGS)

docs: dependencies ## write the page of docs/ that is made of the policies
	swift build $(SWIFT_FLAGS) --product tfpolicy
	.build/debug/tfpolicy policies --no-config --all --format markdown > docs/policies.md

format: ## format the sources
	swift format -i -r --configuration .swift-format $(SOURCES)

lint: ## report what is not formatted
	swift format lint --strict -r --configuration .swift-format $(SOURCES)

benchmark: build ## compare with other parsers and an empty program; see Benchmarks/README.md
	Benchmarks/run

golden: dependencies ## record the expected texts anew; the tests fail while recording
	-TFPOLICY_RECORD=1 swift test $(SWIFT_FLAGS)

clean: ## remove what was built
	rm -rf .build .build-*

dependencies:
	@Scripts/install-dependencies
