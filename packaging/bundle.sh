#!/usr/bin/env bash
# Builds dist/espalier, a folder that runs without Python: program, licences of all that is shipped, list of parts (SBOM), and tries it.
# Its libraries have the versions that packaging/test-lock.txt lists, with which the tests pass.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. packaging/install.sh
began=$SECONDS

say "installing what is shipped into build/venv, and what lists it into build/tools"
for each in build/venv build/tools; do [ -x $each/bin/python ] || python3 -m venv $each; done
sed 's/ --hash=.*//' packaging/test-lock.txt > build/versions.txt
options=$(cd build && ln -sfn venv .venv && choose_torch) || options=
# shellcheck disable=SC2086
build/venv/bin/python -m pip install --quiet --disable-pip-version-check $options --constraint build/versions.txt \
    . "pyinstaller>=6.22,<7"
build/tools/bin/python -m pip install --quiet --disable-pip-version-check "cyclonedx-bom>=7"

say "bundling (a few minutes)"
build/venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN --workpath build/bundle packaging/espalier.spec

say "collecting licences and the list of parts"
cp LICENSE dist/espalier/LICENSE
cp packaging/bundle-readme.txt dist/espalier/README.txt
build/tools/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml -o dist/espalier/sbom.cdx.json build/venv/bin/python
build/venv/bin/python packaging/parts.py dist/espalier build/bundle/espalier/collected.txt

say "trying it where there is no Python"
packaging/smoke.sh dist/espalier
say "dist/espalier: $(du -sh dist/espalier | cut -f1), $(find dist/espalier -type f | wc -l) files, made in $(( (SECONDS - began) / 60 )) min"
