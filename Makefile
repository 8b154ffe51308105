# The guide, its tests and its checks. Needs Python 3.11 or later, make and git; everything else
# is installed into .venv from requirements/*.txt, which pin every file by its hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SPHINX := $(BIN)/sphinx-build -n -W --keep-going
HTML := _build/html

.DEFAULT_GOAL := html
.PHONY: html test check lint types docs writing-check serve clean lock messages help

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1|/' | column -t -s '|'

html: $(VENV)/docs.stamp  ## Build the HTML guide (the default)
	@echo "Building the guide …"
	@$(SPHINX) -q -j auto -b html . $(HTML)
	@echo "Done. Open $(HTML)/index.html"

test: $(VENV)/dev.stamp  ## Run all tests
	@echo "Running the tests …"
	@$(BIN)/python -m pytest

check: lint types test docs writing-check  ## Everything that CI runs

lint: $(VENV)/dev.stamp
	@echo "Checking style …"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	@echo "Checking types …"
	@$(BIN)/mypy

docs: html

writing-check: $(VENV)/docs.stamp  ## Check every example without writing pages
	@echo "Checking the examples …"
	@$(SPHINX) -q -b writing-check -d $(HTML)/.doctrees . _build/check

serve: $(VENV)/dev.stamp  ## Build, serve and rebuild on every change
	@$(BIN)/sphinx-autobuild -n --watch _ext --ignore '*.pyc' . $(HTML)

clean:  ## Remove what was built, keep the environment
	@echo "Removing _build …"
	@rm -rf _build dist

lock: $(VENV)/dev.stamp  ## Pin the newest versions that pyproject.toml allows
	@echo "Resolving …"
	@$(BIN)/pip install -q uv
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group docs --group build pyproject.toml -o requirements/docs.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group check --group serve pyproject.toml -o requirements/dev.txt

messages: $(VENV)/dev.stamp  ## Compile the message catalogues
	@$(BIN)/pybabel -q compile -D writing_guide -d _ext/writing_guide/locale

$(VENV)/bin/python:
	@echo "Making the environment in $(VENV) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/docs.stamp: requirements/docs.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the guide needs …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/docs.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/docs.stamp
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
