"""Prints the names of the distributions that Espalier needs at run time, itself included: what a bundle ships."""

from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement

found: set[str] = set()
pending = ["espalier-ida"]
while pending:
    name = pending.pop()
    try:
        needs = [] if name in found else requires(name) or []
    except PackageNotFoundError:  # for another platform
        continue
    found.add(name)
    wanted = (Requirement(need) for need in needs)
    pending.extend(need.name for need in wanted if need.marker is None or need.marker.evaluate({"extra": ""}))
print(*sorted(found))
