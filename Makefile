# The guide, its tests and its checks. Needs Python 3.11 or later, make and git; everything else
# is installed into .venv from requirements/*.txt, which pin every file by its hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SPHINX := $(BIN)/sphinx-build -n -W --keep-going
HTML := _build/html
BOOK := _build/books/jianyao-shiji-xiezuo-zhinan
COMMITTED := $(shell git log -1 --format=%ct 2>/dev/null)
# The date that pages and citations give is that of the text, not of the build.
ifneq ($(COMMITTED),)
export SOURCE_DATE_EPOCH ?= $(COMMITTED)
endif
GENRE := _ext/writing_guide/genres/deed-summary

.DEFAULT_GOAL := html
.PHONY: html pdf epub books html-en update-po test check lint types docs writing-check serve clean lock messages help

help:  ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1|/' | column -t -s '|'

html: $(VENV)/docs.stamp  ## Build the HTML guide (the default)
	@echo "Building the guide …"
	@$(SPHINX) -q -j auto -b html . $(HTML)
	@echo "Done. Open $(HTML)/index.html"

test: $(VENV)/dev.stamp  ## Run all tests
	@echo "Running the tests …"
	@$(BIN)/python -m pytest

check: lint types test docs writing-check  ## Style, types, tests, guide and examples

lint: $(VENV)/dev.stamp
	@echo "Checking style …"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/dev.stamp
	@echo "Checking types …"
	@$(BIN)/mypy

html-en: $(VENV)/docs.stamp  ## Build the English edition, and the Chinese one beside it
	@echo "Building the English edition …"
	@mkdir -p $(HTML) $(HTML)-en
	@$(SPHINX) -j auto -b html -D language=en . $(HTML)-en
	@$(MAKE) --no-print-directory html

docs: html

pdf: $(VENV)/books.stamp  ## Make the PDF handbook (with Debian: fonts-noto-cjk, libpango-1.0-0)
	@echo "Setting the handbook …"
	@$(SPHINX) -q -b handbook -d $(HTML)/.doctrees . _build/handbook
	@$(BIN)/python tools/make_pdf.py _build/handbook/index.html $(BOOK).pdf

epub: $(VENV)/docs.stamp  ## Make the EPUB
	@echo "Making the EPUB …"
	@$(SPHINX) -q -b epub -d $(HTML)/.doctrees . _build/epub
	@mkdir -p $(dir $(BOOK)) && cp _build/epub/$(notdir $(BOOK)).epub $(BOOK).epub

books:  ## Make both books, and the HTML guide that offers them
	@$(MAKE) --no-print-directory pdf
	@$(MAKE) --no-print-directory epub
	@$(MAKE) --no-print-directory html

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
		--no-header --group check --group serve --group translate pyproject.toml -o requirements/dev.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-header --group books pyproject.toml -o requirements/books.txt

messages: $(VENV)/dev.stamp  ## Compile the message catalogues
	@$(BIN)/pybabel -q compile -D writing_guide -d _ext/writing_guide/locale
	@$(BIN)/pybabel -q compile -D genre -d $(GENRE)/locale

update-po: $(VENV)/dev.stamp  ## Merge changed texts into the catalogues of the English edition
	@$(SPHINX) -q -b gettext . _build/gettext
	@rm -f _build/gettext/sphinx.pot
	@mkdir -p _build/gettext-genre
	@$(BIN)/pybabel -q extract -F pyproject.toml --no-location --no-wrap -o _build/gettext-genre/genre.pot $(GENRE)
	@$(BIN)/sphinx-intl update -p _build/gettext -d locale -l en -w 0 --no-obsolete
	@$(BIN)/sphinx-intl update -p _build/gettext-genre -d $(GENRE)/locale -l en -w 0 --no-obsolete

$(VENV)/bin/python:
	@echo "Making the environment in $(VENV) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/docs.stamp: requirements/docs.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the guide needs …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/docs.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/books.stamp: requirements/books.txt $(VENV)/docs.stamp
	@echo "Installing what the books need …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/books.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/docs.stamp
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
