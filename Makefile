PY := .venv/bin/python
DISPLAYED := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,xvfb-run -a -s '-screen 0 2560x1440x24')

.PHONY: bundle lock translations reference lint format test bench soak screenshots clean

lint:
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports

format:
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

test:
	./test

bench:
	$(DISPLAYED) $(PY) main.py bench all --json

soak:
	HYPOTHESIS_PROFILE=searching QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 tests/core
	OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m soak --timeout 3600
	FUZZ=20000 HYPOTHESIS_PROFILE=searching OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 tests/faults/test_fuzz.py --timeout 3600

screenshots:
	$(DISPLAYED) $(PY) main.py screenshots docs/screenshots

bundle:
	packaging/bundle.sh

lock:  # the exact libraries of the tests, each with its hash, for this Python and system
	$(PY) -m pip install --dry-run --ignore-installed --quiet --report - ".[test]" | $(PY) packaging/lock.py > packaging/test-lock.part
	mv packaging/test-lock.part packaging/test-lock.txt

translations:  # new texts come in unfinished; Qt Linguist (pyside6-linguist) or any editor finishes them
	.venv/bin/pyside6-lupdate -silent -locations none -no-obsolete -extensions py app -ts resources/translations/espalier_de.ts resources/translations/espalier_zh_CN.ts
	for each in resources/translations/*.ts; do .venv/bin/pyside6-lrelease -silent $$each; done

reference:
	$(PY) -m app.reference

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
