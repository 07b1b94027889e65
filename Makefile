# Everything that is done with this project. `make run` and `make test` install what they need first; both can be
# run twice. Nothing is written outside this folder except Debian packages.

SWIFT  ?= swift
DATA   ?= data
HOST   ?= 127.0.0.1
PORT   ?= 8080
VENV   := .build/venv
FLAGS  := --explicit-target-dependency-import-check error

BUILD_PACKAGES  := libarchive-dev libcurl4-openssl-dev libqrencode-dev libsqlite3-dev pkg-config
TEST_PACKAGES   := chromium fonts-dejavu-core poppler-utils python3-venv sqlite3 binutils procps openssl
PDF_PACKAGES    := weasyprint fonts-liberation2
SPEECH_PACKAGES := espeak-ng sox libsox-fmt-mp3

.PHONY: help run text call call-recording build release check test lint format unit process soak bench screenshots clean \
        toolchain build-packages pdf-packages test-packages speech-packages

help: ## What can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

run: release pdf-packages ## A running gateway with the demo line: console and simulated phone
	@echo "Starting the gateway. In another terminal, 'make text' and 'make call' are phones."
	.build/release/porte-voix serve --config Config/porte-voix.yaml --data $(DATA) --host $(HOST) --port $(PORT)

text: release ## A basic phone in this terminal, for a gateway started by 'make run'
	.build/release/porte-voix text --config Config/porte-voix.yaml --data $(DATA)

call: release ## A telephone in this terminal, for a gateway started by 'make run'
	.build/release/porte-voix call --config Config/porte-voix.yaml --data $(DATA)

call-recording: build speech-packages ## A whole call in French as a person hears it, in .build/call.wav
	Scripts/call-recording .build/debug/porte-voix Tests/Calls/francais.txt .build/call.wav

build: toolchain build-packages ## The program, for working on it
	$(SWIFT) build --build-tests $(FLAGS)

release: toolchain build-packages ## The program, for using it
	$(SWIFT) build -c release --product porte-voix $(FLAGS)

check: build ## The shipped configuration and checklists, with the segments of every message
	.build/debug/porte-voix check --config Config/porte-voix.yaml

test: lint build unit check process ## Everything that CI runs

lint: toolchain
	$(SWIFT) format lint --strict --parallel --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks

format: toolchain ## Format every Swift file
	$(SWIFT) format --in-place --parallel --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks

# The transport's tests keep connections open for a while: beside all the others they would be starved.
unit: build test-packages
	$(SWIFT) test --skip-build --filter CurlTransportTests
	$(SWIFT) test --skip-build --skip CurlTransportTests

soak: build ## A hundred thousand random histories of the shipped checklists
	PORTE_VOIX_HISTORIES=100000 $(SWIFT) test --skip-build --filter ShippedChecklistHistory

bench: toolchain build-packages ## How fast the dialogue and the console are, as ratios in one run
	$(SWIFT) build -c release --product DialogueBenchmark $(FLAGS)
	.build/release/DialogueBenchmark Config/porte-voix.yaml
	$(SWIFT) build -c release --product ConsoleBenchmark $(FLAGS)
	.build/release/ConsoleBenchmark 100000 Config/porte-voix.yaml

process: build test-packages $(VENV)/ready
	$(VENV)/bin/python -m pytest -q Tests/Process

screenshots: build test-packages $(VENV)/ready ## Pictures of every console page, in .build/screenshots
	PORTE_VOIX_SCREENSHOTS=.build/screenshots $(VENV)/bin/python -m pytest -q Tests/Process/test_pages.py

$(VENV)/ready: Tests/Process/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/Process/requirements.txt
	touch $@

toolchain:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift is missing. Install Swift 6.3 for Debian 12 from https://www.swift.org/install/linux/"; \
	  echo "and put its usr/bin folder in PATH, then run make again."; exit 1; }

build-packages:
	@Scripts/install-packages $(BUILD_PACKAGES)

pdf-packages:
	@Scripts/install-packages $(PDF_PACKAGES)

test-packages: pdf-packages speech-packages
	@Scripts/install-packages $(TEST_PACKAGES)

speech-packages:
	@Scripts/install-packages $(SPEECH_PACKAGES)

clean: ## Remove what was built; the data folder stays
	rm -rf .build
