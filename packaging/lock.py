"""Turns pip's report of what it would install (standard input) into a list for --require-hashes. See `make lock`."""

import json
import sys

report = json.load(sys.stdin)
python, system = report["environment"]["python_full_version"], report["environment"]["platform_machine"]
print(f"# Made by `make lock` for CPython {python.rsplit('.', 1)[0]} on Linux {system}; used by ESPALIER_LOCKED=1 ./test")
for part in sorted(report["install"], key=lambda part: part["metadata"]["name"].lower()):
    hashes = part["download_info"].get("archive_info", {}).get("hashes", {})
    if hashes:  # all but this project itself
        print(f"{part['metadata']['name']}=={part['metadata']['version']} --hash=sha256:{hashes['sha256']}")
