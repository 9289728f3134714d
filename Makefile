# The only commands anyone has to know. `make demo` and `make test` do all the set-up themselves.

PYTHON ?= $(firstword $(shell command -v python3.11 python3.12 python3.13 python3))
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test lint bench docs pins figures messages clean

help:  ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

demo: $(VENV)/app.stamp  ## start the application with the example case studies and open it
	@$(BIN)/ripplegrid demo

test: $(VENV)/dev.stamp lint  ## run everything: checks, tests on SQLite and PostgreSQL, a real browser
	@$(BIN)/python -m tools.test

lint: $(VENV)/dev.stamp  ## style, types, import contracts, size budgets
	@$(BIN)/python -m tools.lint

bench: $(VENV)/dev.stamp  ## measure against named peers, as ratios in one run
	@$(BIN)/python -m benchmarks

docs: $(VENV)/dev.stamp  ## build the documentation into docs/_build/html
	@$(BIN)/python -m tools.reference
	@$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet docs docs/_build/html
	@echo "Open docs/_build/html/index.html"

figures: $(VENV)/dev.stamp  ## draw the pictures of the examples in the documentation again
	@$(BIN)/python -m tools.draw_examples

messages: $(VENV)/dev.stamp  ## gather every sentence for translators; begin a language with language=cy
	@$(BIN)/python -m tools.messages $(language)

pins: $(VENV)/dev.stamp  ## write requirements/*.txt from pyproject.toml (exact versions, hashes, no hosts)
	@$(PIP) install uv==0.13.9
	@$(BIN)/python -m tools.pins

clean:  ## remove what the commands above made
	rm -rf $(VENV) build dist docs/_build .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(None if v >= (3, 11) else f"Ripplegrid needs Python 3.11 or later; this is {v[0]}.{v[1]}. Install a newer Python and run make again.")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/app.stamp: $(VENV)/bin/python requirements/app.txt pyproject.toml
	@echo "Installing what Ripplegrid needs into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements/app.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src  # or the first start would do it, half a second later
	@touch $@

$(VENV)/dev.stamp: $(VENV)/app.stamp requirements/dev.txt
	@echo "Installing what the tests and the documentation need into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@
