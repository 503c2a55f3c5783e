# Two commands set everything up: `make serve` and `make test`. Both are quick when nothing changed.

VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
OUTLOUD := .venv-outloud
LOCKING := .venv-lock
UV_LOCK := $(LOCKING)/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--no-annotate --no-header
UV_COMPILE := $(UV_LOCK) --group build pyproject.toml
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve env test check bench gallery golden library lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: $(VENV)/.for-serving ## Set up all that is needed and serve the demo clinic on http://127.0.0.1:8000
	@$(BIN)/hep serve --demo

env: $(VENV)/.for-testing ## Make .venv with everything to run, test and lint

test: $(VENV)/.for-testing ## Set up all that is needed, run the checks and the whole test suite
	@tools/test-needs.sh
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

check: $(VENV)/.for-testing ## Lint, types, import contracts, templates, the exercise library
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@said=$$($(BIN)/lint-imports --no-logo 2>&1) && echo "Rooms: every import goes down" || { echo "$$said"; \
		echo "Each room imports only what lies below it: move the code to the room it belongs to, or hand it"; \
		echo "down as a plain value (hep/README.md)."; exit 1; }
	@said=$$($(BIN)/djlint --lint --check templates 2>&1) && echo "Templates: all in order" || { echo "$$said"; \
		echo "Reformat with: $(BIN)/djlint --reformat templates"; exit 1; }
	@$(BIN)/hep library check

bench: $(BENCH)/.made ## Measure speed and size, beside other PDF engines and search engines
	@tools/bench-needs.sh
	@$(BENCH)/bin/python -m bench

golden: $(VENV)/.for-testing ## Write anew what a screen reader reads of a handout; read the difference before you keep it
	@$(BIN)/python -m tests.pdf.reading

gallery: $(VENV)/.for-testing ## Print twenty handouts in every layout and language to build/gallery/, as PDF and pictures
	@$(BIN)/python tools/gallery.py build/gallery

library: $(VENV)/.for-testing ## Draw the poses that changed, write contact sheets to build/, check every exercise file
	@$(BIN)/hep library draw --sheets build/sheets
	@$(BIN)/hep library check

lock: ## Choose the newest versions that fit and write requirements*.txt anew
	@test -x $(LOCKING)/bin/uv || { python3 -m venv $(LOCKING) && $(LOCKING)/bin/pip install --quiet uv; }
	@rm -f requirements.txt requirements-test.txt requirements-bench.txt requirements-outloud.txt
	@$(UV_COMPILE) --output-file requirements.txt
	@$(UV_COMPILE) --constraint requirements.txt --extra test --extra postgres --output-file requirements-test.txt
	@$(UV_COMPILE) --constraint requirements.txt --group bench --output-file requirements-bench.txt
	@$(UV_LOCK) --group outloud --output-file requirements-outloud.txt

clean: ## Remove environments and caches; the database in instance/ stays
	@rm -rf $(VENV) $(BENCH) $(OUTLOUD) $(LOCKING) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The test lock holds the serving lock, so an environment for testing also serves.
$(VENV)/.for-serving: requirements.txt pyproject.toml tools/environment.sh
	@tools/environment.sh $(VENV) requirements.txt
	@touch $@

$(VENV)/.for-testing: requirements-test.txt pyproject.toml tools/environment.sh
	@tools/environment.sh $(VENV) requirements-test.txt
	@touch $@ $(VENV)/.for-serving

$(BENCH)/.made: requirements-bench.txt pyproject.toml tools/environment.sh
	@tools/environment.sh $(BENCH) requirements-bench.txt && touch $@ || { \
		echo "The peers could not all be installed: the bench runs without them, and its table says which."; \
		tools/environment.sh $(BENCH) requirements.txt; }
