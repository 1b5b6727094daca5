#!/usr/bin/env bash
# Tries a bundle from an empty folder, with an empty environment, no Python on the PATH: it starts, runs the quick demo, exports.
set -euo pipefail
program=$(readlink -f "${1:-dist/espalier}")/espalier
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
bare() { env -i HOME="$place" PATH=/nonexistent QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 "$program" "$@"; }
bare --version
bare demo --out "$place/demo" 2>&1 | tail -n 3
bare verify "$place/demo/demo.espalier"
bare export "$place/demo/demo.espalier" --format csv --out "$place/tables"
[ -s "$place/demo/report.html" ]
printf 'espalier: the bundle works without Python\n' >&2
