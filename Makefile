# Two commands do it all: `make run` and `make test`. Everything else is for people who work on the code.
# Only python3 (3.11 or newer), git and make are needed; the first run installs the rest (see scripts/setup.py).

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test test-all lint format types floors bench screenshots gesetz fragebogen vordrucke messages lock clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup:  ## install everything (once; at once when it is there)
	@$(PYTHON) -m scripts.setup

run: setup  ## the whole demo on this machine; Ctrl-C ends it
	@$(BIN)/python -m scripts.run

test: setup  ## every check and every test
	@$(BIN)/python -m scripts.check

test-all: setup  ## the same and the slow ones: every combination, many examples
	@$(BIN)/python -m scripts.check --all

lint: setup  ## style, templates, unused dependencies
	@$(BIN)/python -m scripts.check style

format: setup  ## let ruff put the code in shape
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

types: setup  ## type checks
	@$(BIN)/python -m scripts.check types

floors: setup  ## who may import whom
	@$(BIN)/python -m scripts.check floors

bench: setup  ## measured times, against a minimal page of the same stack
	@$(BIN)/python -m scripts.bench

peer: setup  ## a second opinion: the law against an independent simulator (network once)
	@$(BIN)/python -m scripts.peer

screenshots: setup  ## the pictures under docs/images; every page of the application on sheets under var/sheets
	@$(BIN)/python -m scripts.screenshots
	@$(BIN)/python -m scripts.contact_sheet hauptantrag de light

gesetz: setup  ## the pages under docs/gesetz, one for each paragraph
	@$(BIN)/python -m scripts.gesetz

fragebogen: setup  ## the pages under docs/fragebogen, one for each form
	@$(BIN)/python -m scripts.fragebogen

vordrucke: setup  ## docs/vordrucke.md: every field of the official forms and our question
	@$(BIN)/python -m scripts.vordrucke

messages: setup  ## collect the German texts for translation
	@$(BIN)/python -m scripts.messages extract

lock: setup  ## the .in files into exact versions (UPGRADE=1: newest)
	@$(BIN)/python -m scripts.lock $(if $(UPGRADE),--upgrade)

clean:  ## remove what the commands made, the demo data included
	rm -rf .venv var staticfiles test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find jobcenter tests scripts locale -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
