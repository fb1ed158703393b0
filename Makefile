# Everything a checkout needs is made here; PYTHON may name another interpreter (3.11 or later).
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help read test check format bench clean

help: ## show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

read: $(VENV)/.ready ## set everything up and open the briefings that ship
	@$(BIN)/briefing

test: $(VENV)/.ready-test ## set everything up, check the code and run the tests
	@sh tests/needs.sh
	@$(BIN)/ruff check --quiet --no-cache
	@$(BIN)/ruff format --check --quiet --no-cache
	@$(BIN)/lint-imports --no-cache > $(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/python -m pytest --numprocesses 3

check: $(VENV)/.ready-test ## check the code and the shipped briefings, without the tests
	$(BIN)/ruff check --no-cache
	$(BIN)/ruff format --check --no-cache
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/briefing check --strict

format: $(VENV)/.ready-test ## format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.ready-test ## print speed, size and memory beside the budgets
	@$(BIN)/python -m tests.benchmarks

clean: ## remove what was made
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "briefing needs Python 3.11 or later: make PYTHON=python3.12 read"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --upgrade 'pip>=25.1'

$(VENV)/.ready: $(VENV)/bin/python pyproject.toml constraints.txt
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.ready-test: $(VENV)/.ready
	@$(PIP) install --constraint constraints.txt --group test --group check
	@touch $@
