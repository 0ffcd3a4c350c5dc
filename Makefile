# Everything starts from a Debian machine with Python 3.11+, pip, venv and make; nothing is installed outside .venv.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DOEL ?= .cache/demo

.PHONY: demo test check format lint types arrows bench eisen check-paginas lock clean

demo: $(READY)
	@$(BIN)/kring demo --winkel $(DOEL) $(DEMO)

test: $(READY)
	@$(BIN)/python -m pytest -q $(PYTEST)

check: $(READY) format lint types arrows test

format: $(READY)
	@$(BIN)/ruff format --check .

lint: $(READY)
	@$(BIN)/ruff check .

types: $(READY)
	@$(BIN)/mypy

arrows: $(READY)
	@$(BIN)/lint-imports

bench: $(READY)
	@$(BIN)/python -m tests.bench

# docs/eisen.md: which tests carry which requirement, and that each named rule is missed when it is off.
eisen: $(READY)
	@$(BIN)/python -m tests.eisen

# Needs a browser: installs its own (Debian's chromium, axe-core from npm) and asks for root to do so.
check-paginas: $(READY)
	@sh tests/paginas/check.sh

# uv installs from the same hashed list in a quarter of pip's time; where it cannot be had, pip does it.
$(READY): requirements.lock requirements-uv.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock \
		&& $(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes --link-mode=copy requirements.lock \
		|| $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

lock:
	@$(BIN)/uv pip compile --quiet --generate-hashes --universal --no-header --group dev pyproject.toml -o requirements.lock
	@printf 'uv\n' | $(BIN)/uv pip compile --quiet --generate-hashes --universal --no-header - -o requirements-uv.lock

clean:
	@rm -rf $(VENV) .cache
