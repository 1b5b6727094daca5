#!/usr/bin/env bash
# Builds dist/espalier, a folder that runs without Python: program, licences of all that is shipped, list of parts (SBOM), and tries it.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. packaging/install.sh

say "installing what is shipped, and nothing else, into build/venv"
[ -x build/venv/bin/python ] || python3 -m venv build/venv
options=$(cd build && ln -sfn venv .venv && choose_torch) || options=
# shellcheck disable=SC2086
build/venv/bin/python -m pip install --quiet --disable-pip-version-check $options . "pyinstaller>=6.22,<7" "pip-licenses>=5" "cyclonedx-bom>=7"
tools=$(build/venv/bin/python packaging/shipped.py)

say "bundling (a few minutes)"
build/venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN --workpath build/bundle packaging/espalier.spec

say "collecting licences and the list of parts"
# shellcheck disable=SC2086
build/venv/bin/pip-licenses --packages $tools --with-license-file --no-license-path --format=plain-vertical \
    --output-file dist/espalier/LICENCES.txt >/dev/null
cp LICENSE dist/espalier/LICENSE
build/venv/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml -o dist/espalier/sbom.cdx.json build/venv/bin/python

say "trying it where there is no Python"
packaging/smoke.sh dist/espalier
say "dist/espalier: $(du -sh dist/espalier | cut -f1), $(find dist/espalier -type f | wc -l) files"
