# Everything a maintainer does. `make site` and `make test` need Python 3.11 or later, and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
CONTENT ?= content
PORT ?= 8000
CHECKER := .cache/checker
# Material prints a long notice about its future on each start.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test test-long mutants checker check addresses benchmark lock clean

site: $(VENV)/site.done ## build the site into site/
	$(BIN)/mkdocs build

serve: $(VENV)/site.done ## show the site while you edit, at http://127.0.0.1:8000/; PORT=8001 elsewhere
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

check: $(VENV)/site.done ## say what is wrong with the content, and publish nothing
	$(BIN)/python -m generator check --content $(CONTENT)

addresses: $(VENV)/site.done ## list every address of the site as published; it stays for ever
	$(BIN)/python -m generator addresses --content $(CONTENT)

test: $(VENV)/test.done ## lint, types and all tests but the long ones
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/mypy
	$(BIN)/pytest -m "not long"

# The Nu HTML checker is fetched where it can run; elsewhere its test is skipped.
test-long: $(VENV)/test.done $(and $(shell command -v java),$(shell command -v npm),checker) ## the tests that take minutes, and the benchmarks
	$(BIN)/pytest -m long
	$(BIN)/python -m benchmarks.mutants
	$(BIN)/python -m benchmarks.speed

mutants: $(VENV)/test.done ## break sixty lines, one at a time, and say which breaks no test notices
	$(BIN)/python -m benchmarks.mutants

checker: $(CHECKER)/checker.done

benchmark: $(VENV)/test.done ## measure again what benchmarks/README.md says of builds; takes some ten minutes
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/tricks.py

# Needs a network. Pins every package with its hashes.
lock: $(VENV)/test.done
	$(INSTALL) pip-tools
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --resolver=backtracking \
	  --output-file requirements/site.txt pyproject.toml requirements/build.in
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --resolver=backtracking \
	  --extra test --constraint requirements/site.txt \
	  --output-file requirements/test.txt pyproject.toml requirements/build.in

$(VENV)/site.done: requirements/site.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes --requirement requirements/site.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/test.done: requirements/test.txt $(VENV)/site.done
	$(INSTALL) --require-hashes --requirement requirements/test.txt
	touch $@

# Needs npm. The package would fetch a Java of its own; no script of it is run.
$(CHECKER)/checker.done: requirements/checker/package.json requirements/checker/package-lock.json
	mkdir -p $(CHECKER)
	cp $^ $(CHECKER)
	cd $(CHECKER) && npm ci --silent --ignore-scripts
	touch $@

clean:
	rm -rf $(VENV) $(CHECKER) site
