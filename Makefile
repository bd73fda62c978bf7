# `make` sets up, builds and exports the sample; `make help` lists all targets.

PREFIX ?= /usr/local
BIN     = $(DESTDIR)$(PREFIX)/bin
SHARE   = $(DESTDIR)$(PREFIX)/share

# Names of files in the program are relative to the checkout, so that the same sources give the same bytes everywhere.
MAP_PATHS   = -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. -Xcc -ffile-prefix-map=$(CURDIR)=.
SWIFT_BUILD = swift build -c release --static-swift-stdlib --product outfeed $(MAP_PATHS) $(RELEASE_FLAGS)
# Not `swift test`, which also builds all programs and libraries of other packages.
TEST_BUILD  = swift build $(TEST_FLAGS) --product
# More flags for the two.
TEST_FLAGS    =
RELEASE_FLAGS =
# These sections depend on the folder of the build, and nothing needs them. GNU's strip would drop RELRO with them.
STRIP       = $(dir $(shell readlink -f "$$(command -v swift)"))llvm-objcopy --strip-all \
	--remove-section=.swift_modhash --remove-section=.note.gnu.build-id
RELEASE     = .build/release/outfeed
DEBUG       = .build/debug/outfeed
PYTHON      = .build/python/bin/python
BROWSER     = .build/browser/bin/python
DEPLOY      = .build/python-deploy/bin/python
SPARK       = .build/python-spark/bin/python
PEERS       = .build/python-peers/bin/python
MANUAL      = docs/man
# The release date of the version, so that the page only changes with the program.
GENERATE_MANUAL = scripts/manual-pages $(DEBUG) --date 2026-11-21 --output-directory
SOURCES     = Sources Tests Examples Package.swift
# What other packages see of the library, as the compiler describes it.
SYMBOLS     = .build/symbols/Syndication.symbols.json
SURFACE     = Tests/SyndicationTests/public-surface.txt
# The folder in which thousands of small files are cheapest.
MEMORY      = $$(test -w /dev/shm && echo /dev/shm || echo /tmp)
# How long `make fuzz` runs each target.
SECONDS_EACH = 600

.DEFAULT_GOAL := sample
.PHONY: sample serve build test soak fuzz test-fuzz test-check test-swift test-readback test-reliability test-memory \
        test-surface test-examples docs surface symbols \
        test-asan test-tsan test-serve test-browser test-manual test-schemas test-deploy test-spark \
        test-peers bench bench-large bench-spark golden manual rules options screenshot install uninstall deb release format lint clean deps \
        deps-deploy help

sample: build ## Build and export seeds/ to feeds/ (the default)
	$(RELEASE) export --config outfeed.yml

serve: sample ## Export seeds/ and serve the feeds at http://127.0.0.1:8080/
	$(RELEASE) serve --config outfeed.yml

build: deps ## Build the release program
	$(SWIFT_BUILD)

deps: ## Install missing system packages with apt-get, if permitted
	@scripts/install-packages

test: test-swift test-surface docs test-manual test-schemas test-check test-readback test-serve test-reliability test-fuzz ## Run the tests

test-swift: deps ## Run the Swift tests
	$(TEST_BUILD) outfeedPackageTests
	$(TEST_BUILD) outfeed
	swift test --skip-build

symbols: deps
	swift build $(TEST_FLAGS) --target Syndication
	scripts/symbol-graph $(dir $(SYMBOLS))

test-surface: symbols ## Check that other packages see the same of the library as before
	scripts/public-surface $(SYMBOLS) $(SURFACE)

surface: symbols ## Accept what other packages see of the library now
	scripts/public-surface $(SYMBOLS) > $(SURFACE)

docs: symbols ## Make the pages about the library, a static site in .build/docs; a warning fails
	docc convert Sources/Syndication/Syndication.docc --additional-symbol-graph-dir $(dir $(SYMBOLS)) \
		--fallback-display-name Syndication --fallback-bundle-identifier outfeed.Syndication \
		--warnings-as-errors --transform-for-static-hosting --output-path .build/docs

test-examples: deps .build/python/installed ## Build and run the programs in Examples/
	$(PYTHON) -m pytest -q Tests/Examples

soak: build .build/python/installed .build/browser/installed .build/python-spark/installed ## Kill thousands of runs, simulate weeks of cron, thousands of changes, 10,000 hostile bodies, 20,000 documents on Spark
	@scripts/install-packages browser
	@scripts/install-packages reliability
	@scripts/install-packages spark
	OUTFEED_SOAK=100 swift test --filter IncrementalRunTests
	TMPDIR=$(MEMORY) OUTFEED=$(CURDIR)/$(RELEASE) OUTFEED_SOAK=1 \
		$(PYTHON) -m pytest -q -rsP -n auto --dist worksteal Tests/Reliability
	OUTFEED=$(CURDIR)/$(RELEASE) OUTFEED_SOAK=1 $(PYTHON) -m pytest -q Tests/Readback/test_bodies.py
	OUTFEED=$(CURDIR)/$(RELEASE) OUTFEED_SOAK=1 $(BROWSER) -m pytest -q Tests/Browser/test_bodies.py
	TMPDIR=$(MEMORY) OUTFEED=$(CURDIR)/$(RELEASE) OUTFEED_SOAK=1 $(SPARK) -m pytest -q Tests/Spark

test-manual: deps ## Check that the manual pages match --help
	$(TEST_BUILD) outfeed
	$(GENERATE_MANUAL) .build/manual
	diff -r $(MANUAL) .build/manual

test-schemas: deps ## Check the sample's feeds with xmllint and the shipped schemas
	xmllint --noout --schema Sources/Validation/Schemas/rss.xsd feeds/*.rss feeds/*/*.rss
	xmllint --noout --schema Sources/Validation/Schemas/atom.xsd feeds/*.atom feeds/*/*.atom
	xmllint --noout --schema Sources/Validation/Schemas/opml.xsd feeds/feeds.opml

test-check: build ## Check the sample's feeds by all rules: no errors, no warnings
	$(RELEASE) check --warnings-as-errors feeds

fuzz: deps ## Check 100,000 damaged feeds, then run each fuzz target for SECONDS_EACH (600) seconds
	OUTFEED_FUZZ=100000 swift test --filter FuzzTests
	Tests/Fuzz/run all $(SECONDS_EACH)

test-fuzz: deps ## Run each fuzz target on its seeds
	$(TEST_BUILD) outfeed
	Tests/Fuzz/run all 0

test-readback: build .build/python/installed ## Read exported feeds with independent parsers
	OUTFEED=$(CURDIR)/$(RELEASE) $(PYTHON) -m pytest -q -n auto --dist worksteal Tests/Readback

test-deploy: deps-deploy deb .build/python-deploy/installed ## Test the files in deploy/ with nginx, Caddy, newsboat and aws, and the Debian package in a fresh Debian
	OUTFEED=$(CURDIR)/$(RELEASE) $(DEPLOY) -m pytest -q -n auto --dist loadfile Tests/Deploy

test-spark: build .build/python-spark/installed ## Export thousands of documents on a real Spark, kill workers, compare every byte
	@scripts/install-packages spark
	TMPDIR=$(MEMORY) OUTFEED=$(CURDIR)/$(RELEASE) $(SPARK) -m pytest -q Tests/Spark

test-peers: build .build/python-peers/installed ## Compare feeds of sites with those of Jekyll, Hugo and Pelican, which it installs
	@scripts/install-packages peers
	OUTFEED=$(CURDIR)/$(RELEASE) $(PEERS) -m pytest -q -n auto --dist worksteal Tests/Peers

.build/python-peers/installed: Tests/Peers/requirements.txt
	python3 -m venv .build/python-peers
	$(PEERS) -m pip install --quiet --no-compile --requirement Tests/Peers/requirements.txt
	@touch $@

# The package is installed without its second copy, whose directory Python would read for each task, in a tenth of a second.
.build/python-spark/installed: Tests/Spark/requirements.txt
	python3 -m venv .build/python-spark
	$(SPARK) -m pip install --quiet --no-compile --requirement Tests/Spark/requirements.txt
	rm -f .build/python-spark/lib/python*/site-packages/pyspark/python/lib/pyspark.zip
	@touch $@

deps-deploy:
	@scripts/install-packages deploy

.build/python-deploy/installed: Tests/Deploy/requirements.txt
	python3 -m venv .build/python-deploy
	$(DEPLOY) -m pip install --quiet --no-compile --requirement Tests/Deploy/requirements.txt
	@touch $@

test-serve: build .build/python/installed ## Test the real server byte by byte
	OUTFEED=$(CURDIR)/$(RELEASE) $(PYTHON) -m pytest -q -n auto --dist worksteal Tests/Serving

test-reliability: build .build/python/installed ## Kill runs, fill disks, hold locks, lose documents, use hostile input: feeds stay intact
	@scripts/install-packages reliability
	TMPDIR=$(MEMORY) OUTFEED=$(CURDIR)/$(RELEASE) $(PYTHON) -m pytest -q -rs -n auto --dist worksteal Tests/Reliability

test-memory: deps ## Write and check 10,000 documents: memory does not grow
	OUTFEED_DOCUMENTS=10000 swift test --filter MemoryTests

test-asan: deps .build/python/installed ## Run the Swift tests and the program under AddressSanitizer, and detect leaks
	Tests/Sanitizers/run address

test-tsan: deps .build/python/installed ## Run the Swift tests and the program under ThreadSanitizer
	Tests/Sanitizers/run thread

.build/python/installed: Tests/Readback/requirements.txt
	python3 -m venv .build/python
	$(PYTHON) -m pip install --quiet --no-compile --requirement Tests/Readback/requirements.txt
	@touch $@

test-browser: build .build/browser/installed ## Test exported pages in Chromium, which is installed if missing
	@scripts/install-packages browser
	OUTFEED=$(CURDIR)/$(RELEASE) $(BROWSER) -m pytest -q -n auto --dist worksteal Tests/Browser

.build/browser/installed: Tests/Browser/requirements.txt | deps
	python3 -m venv .build/browser
	$(BROWSER) -m pip install --quiet --no-compile --requirement Tests/Browser/requirements.txt
	@touch $@

bench: build ## Compare exports of 100,000 documents and posts with cat, find and Hugo, checks with xmllint, serving with nginx
	python3 Benchmarks/run.py --outfeed $(RELEASE)
	python3 Benchmarks/posts.py --outfeed $(RELEASE)
	python3 Benchmarks/check.py --outfeed $(RELEASE)
	python3 Benchmarks/serve.py --outfeed $(RELEASE)

bench-spark: build .build/python-spark/installed ## Measure exports on Spark with one and two worker cores
	@scripts/install-packages spark
	$(SPARK) Benchmarks/spark.py --outfeed $(RELEASE)

bench-large: build ## Measure exports of 1,000,000 documents, which take 8 GB of disk
	python3 Benchmarks/run.py --outfeed $(RELEASE) --rows large --rounds 3

golden: build ## Regenerate the committed feeds of the sample and the test suite's golden files
	$(RELEASE) export --config outfeed.yml
	OUTFEED_GOLDEN=write swift test --filter FormatsTests

rules: ## Regenerate the page of rules for feeds
	swift build --product outfeed
	$(DEBUG) check --list-rules --format markdown > docs/rules.md

options: deps ## Regenerate the page of options, and the options in Spark
	OUTFEED_GOLDEN=write swift test --filter OptionDocumentTests

screenshot: build .build/browser/installed ## Retake the screenshot in the README; looks best with pngquant and Noto's fonts
	@scripts/install-packages browser
	OUTFEED=$(CURDIR)/$(RELEASE) $(BROWSER) Tests/Browser/screenshot.py docs/images/pages.png
	-pngquant --force --ext .png docs/images/pages.png

manual: ## Regenerate the manual pages
	$(TEST_BUILD) outfeed
	$(GENERATE_MANUAL) $(MANUAL)

install: build ## Install the program, its manual pages and its completions below PREFIX
	install -d $(BIN) $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
		$(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(RELEASE) $(BIN)/outfeed
	$(STRIP) $(BIN)/outfeed
	install -m 644 $(MANUAL)/*.1 $(SHARE)/man/man1
	$(RELEASE) --generate-completion-script bash > $(SHARE)/bash-completion/completions/outfeed
	$(RELEASE) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_outfeed
	$(RELEASE) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/outfeed.fish

uninstall: ## Remove what `make install` installed
	rm -f $(BIN)/outfeed $(SHARE)/man/man1/outfeed.1 $(SHARE)/man/man1/outfeed-*.1 $(SHARE)/bash-completion/completions/outfeed \
		$(SHARE)/zsh/site-functions/_outfeed $(SHARE)/fish/vendor_completions.d/outfeed.fish

deb: build ## Make the Debian package of the release program, in .build/deb
	@scripts/install-packages package
	packaging/build-deb .build/deb

release: deps-deploy deb .build/python-deploy/installed ## Make what is released, in .build/dist, from a clean checkout; say what was tested
	packaging/release

format: ## Format the Swift sources
	swift format --in-place --recursive $(SOURCES)

lint: ## Check the format and style of the Swift sources
	swift format lint --strict --recursive $(SOURCES)

clean: ## Remove everything built
	rm -rf .build .outfeed

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1	\2/' | expand -t 18
