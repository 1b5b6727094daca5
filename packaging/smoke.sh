#!/usr/bin/env bash
# Tries a bundle from an empty folder, with an empty environment, no Python on the PATH: the quick demo, an export, the window on a
# session and on an archive (offscreen, and on a display in memory where there is xvfb-run), the entry in the desktop's menu.
set -euo pipefail
program=$(readlink -f "${1:-dist/espalier}")/espalier
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export HOME="$place"
bare() { env -i HOME="$place" PATH=/nonexistent LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 "$program" "$@"; }
bare --version
bare demo --out "$place/demo" 2>&1 | tail -n 3
bare verify "$place/demo/demo.espalier"
bare export "$place/demo/demo.espalier" --format csv --out "$place/tables"
bare export "$place/demo/demo.espalier" --format archive --out "$place/sent.espalier.zip"
[ -s "$place/demo/report.html" ]
bare --glance "$place/demo/demo.espalier"
bare --glance "$place/sent.espalier.zip"
bare verify "$place/.local/share/espalier/sessions/sent.espalier"
if command -v xvfb-run >/dev/null; then
    # shellcheck disable=SC2016
    xvfb-run -a sh -c 'exec env -i HOME="$HOME" LANG=C.UTF-8 DISPLAY="$DISPLAY" XAUTHORITY="$XAUTHORITY" QT_QPA_PLATFORM=xcb "$0" --glance "$1"' \
        "$program" "$place/demo/demo.espalier"
fi
bare desktop install
grep -qF "Exec=\"$program\" %f" "$place/.local/share/applications/org.espalier.Espalier.desktop"
printf 'espalier: the bundle works without Python\n' >&2
