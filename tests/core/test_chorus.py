"""Debates in words that are held together: asked in batches, each as if it were alone; a refusal ends them all."""

import pytest

from ida_core.language.model import Refusal, Reply
from ida_core.oversight import speech
from ida_core.oversight.chorus import Chorus

CASE = speech.Case("Who ate the cake?", ("Ada", "Bob"), "Bob ate the cake.")


class Model:
    """Answers each prompt by its length, and notes how many were asked at once."""

    name = "model"

    def __init__(self, refuses_at=99):
        self.batches, self._refuses_at = [], refuses_at

    def reply(self, requests, stop):
        assert not stop()
        self.batches.append(len(requests))
        if len(self.batches) == self._refuses_at:
            raise Refusal("no more")
        return [Reply(f"Probability of A: {len(request.messages[0].text) % 100}%", 1, 2, True) for request in requests]


def test_what_all_wait_for_is_asked_at_once_and_each_hears_its_own():
    model = Model()
    chorus = Chorus(model, 8)
    alone = speech.debate(CASE, (lambda prompt: reply(prompt), lambda prompt: reply(prompt)), lambda prompt: reply(prompt))
    held = chorus.hold([
        lambda speak: speech.debate(CASE, (speak, speak), speak),
        lambda speak: speech.direct(CASE, speak),
        lambda speak: speech.debate(CASE, (speak, speak), speak),
    ])  # fmt: skip
    assert held[0] == held[2] == alone
    assert held[1].speeches == ()
    assert model.batches == [3, 3, 2, 2, 2, 2], "the second one is over after two questions"
    assert chorus.spoken == 2 * sum(model.batches)
    assert chorus.hold([]) == []


def test_a_refusal_reaches_who_asked():
    with pytest.raises(Refusal, match="no more"):
        Chorus(Model(refuses_at=2), 8).hold([lambda speak: speech.direct(CASE, speak)] * 3)


def reply(prompt):
    return f"Probability of A: {len(prompt) % 100}%"
