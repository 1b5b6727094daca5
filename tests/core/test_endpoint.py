"""An endpoint that fails in every way: retries, limits, counts, and keys that stay where they are."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring

from ida_core.language import keys
from ida_core.language.endpoint import Endpoint, Limits
from ida_core.language.model import Message, Refusal, Reply, Request, Stopped, Unreachable
from tests.core.nasty import serving

QUICK = Limits(pause=0.01, silence=0.5, whole=5.0, attempts=3, price_in=2.0, price_out=10.0)
ASKED = Request((Message("system", "be short"), Message("user", "2 + 2?")), max_tokens=9, seed=5)
SECRET = "sk-very-secret-0123456789"  # noqa: S105


def never() -> bool:
    return False


class InMemory(KeyringBackend):
    """A keyring for tests."""

    priority = 1  # type: ignore[assignment]  # keyring makes it a property of classes

    def __init__(self) -> None:
        self.kept = dict[tuple[str, str], str]()

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemory]:
    before, ring = keyring.get_keyring(), InMemory()
    keyring.set_keyring(ring)
    monkeypatch.delenv(keys.VARIABLE, raising=False)
    yield ring
    keyring.set_keyring(before)


def test_a_reply_is_streamed_and_counted() -> None:
    with serving() as server:
        endpoint = Endpoint(server.address, "m", QUICK)
        assert endpoint.reply([ASKED], never) == [Reply("four", 7, 2, finished=True, cost=(7 * 2 + 2 * 10) / 1e6)]
    sent = server.bodies[0]
    assert sent["messages"] == [{"role": "system", "content": "be short"}, {"role": "user", "content": "2 + 2?"}]
    assert (sent["max_tokens"], sent["temperature"], sent["seed"], sent["stream"]) == (9, 0.0, 5, True)
    assert (endpoint.spent.requests, endpoint.spent.prompt_tokens, endpoint.spent.tokens) == (1, 7, 2)


@pytest.mark.parametrize("mood", ["429", "500", "503", "cut", "garbage", "silent"])
def test_what_passes_is_tried_again(mood: str) -> None:
    with serving(mood) as server:
        endpoint = Endpoint(server.address, "m", QUICK)
        assert [reply.text for reply in endpoint.reply([ASKED], never)] == ["four"]
    assert len(server.bodies) == endpoint.spent.attempts == 2
    assert endpoint.spent.requests == 1, "a failed attempt is no reply"


@pytest.mark.parametrize(("mood", "words"), [("500", "HTTP 500"), ("cut", "cut off"), ("silent", "took too long")])
def test_what_does_not_pass_ends_in_a_sentence(mood: str, words: str) -> None:
    with serving(*[mood] * 3) as server, pytest.raises(Unreachable, match=words):
        Endpoint(server.address, "m", QUICK).reply([ASKED], never)
    assert len(server.bodies) == 3


@pytest.mark.parametrize("mood", ["400", "401", "404"])
def test_what_is_refused_is_not_tried_again(mood: str) -> None:
    with serving(mood) as server, pytest.raises(Refusal, match=f"HTTP {mood}"):
        Endpoint(server.address, "m", QUICK).reply([ASKED], never)
    assert len(server.bodies) == 1


def test_nobody_there() -> None:
    with pytest.raises(Unreachable, match="cannot be reached"):
        Endpoint("http://127.0.0.1:9/v1", "m", QUICK).reply([ASKED], never)


def test_ten_megabytes_are_broken_off() -> None:
    with serving("long") as server:
        reply = Endpoint(server.address, "m", Limits(letters=1000)).reply([ASKED], never)[0]
    assert len(reply.text) == 1000
    assert not reply.finished


def test_a_reply_that_was_cut_by_its_limit_says_so() -> None:
    with serving("limit") as server:
        assert not Endpoint(server.address, "m", QUICK).reply([ASKED], never)[0].finished


def test_no_more_at_once_than_allowed_and_in_order() -> None:
    with serving() as server:
        replies = Endpoint(server.address, "m", Limits(together=3)).reply([ASKED] * 12, never)
    assert len(replies) == 12
    assert server.most <= 3


def test_stopping_breaks_off_what_is_under_way() -> None:
    stopped, began = threading.Event(), monotonic()
    with serving("silent", "silent") as server:
        timer = threading.Timer(0.1, stopped.set)
        timer.start()
        with pytest.raises(Stopped):
            Endpoint(server.address, "m", Limits(silence=60)).reply([ASKED] * 2, stopped.is_set)
        timer.join()
    assert monotonic() - began < 15


def test_the_key_is_the_environments_or_the_keyrings(monkeypatch: pytest.MonkeyPatch, ring: InMemory) -> None:
    with serving() as server:
        endpoint = Endpoint(server.address, "m", QUICK)
        endpoint.reply([ASKED], never)
        keys.remember(server.address, "from-the-ring")
        endpoint.reply([ASKED], never)
        monkeypatch.setenv(keys.VARIABLE, SECRET)
        endpoint.reply([ASKED], never)
        keys.forget(server.address)
    assert server.keys == ["Bearer none", "Bearer from-the-ring", f"Bearer {SECRET}"]
    assert ring.kept == {}


def test_a_key_stays_out_of_everything(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(keys.VARIABLE, SECRET)
    said = list[str]()
    with caplog.at_level(logging.DEBUG), serving("429", "good", "401", "400", "500", "500", "500") as server:
        endpoint = Endpoint(server.address, "m", QUICK)
        said += [str(endpoint.reply([ASKED], never)), repr(endpoint), endpoint.name, str(vars(endpoint))]
        for _ in range(3):
            with pytest.raises(Refusal) as caught:
                endpoint.reply([ASKED], never)
            said += [str(caught.value), repr(caught.value.__cause__), str(caught.value.__suppress_context__)]
    assert server.keys == [f"Bearer {SECRET}"] * 7, "it was sent, and to nobody else"
    out, err = capfd.readouterr()
    assert SECRET not in "\n".join([*said, caplog.text, out, err])


def test_a_key_does_not_travel_in_the_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(keys.VARIABLE, SECRET)
    with pytest.raises(Refusal, match="https"):
        keys.key_for("http://models.example/v1")
    assert keys.key_for("https://models.example/v1") == SECRET
    assert keys.key_for("http://localhost:8080/v1") == SECRET


def test_a_system_without_a_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(NoKeyring())
    assert keys.key_for("https://models.example/v1") is None
    with pytest.raises(Refusal, match=keys.VARIABLE):
        keys.remember("https://models.example/v1", SECRET)
