"""Distilling a language model: masks, split, resume to the bit, adapters side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import hypothesis.strategies as st
import pytest
import torch
from hypothesis import given, settings
from torch.nn.functional import cross_entropy

from ida_core.control import Control
from ida_core.distil import Compared, Finished, Held, Saved, Stepped
from ida_core.language.adapters import export_adapter, export_model, keep
from ida_core.language.base import Base
from ida_core.language.lessons import IGNORED, Lesson, Spelled, family_of, pack, spell, split
from ida_core.language.local import LocalModel
from ida_core.language.model import Message, Refusal, Request
from ida_core.language.quiet import hushed
from ida_core.language.tuner import NAME, Tuner, Tuning, loss_of
from ida_core.tune import tune
from tests.core.tiny import make

QUICK = Tuning(rank=4, learning_rate=0.02, lessons=6, width=48, rows=2, warm_up=2, max_steps=6, compare_every=3, save_every=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path / "model")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Base:
    return Base.load(make(tmp_path_factory.mktemp("bare") / "model"), "cpu")


def lessons(count: int = 10) -> list[Lesson]:
    return [Lesson((Message("user", f"double {n}"),), str(2 * n), family=str(n % 5), height=n % 2) for n in range(count)]


def tuner_of(folder: Path, tuning: Tuning = QUICK) -> Tuner:
    base = Base.load(folder, "cpu")
    return Tuner(base, [spell(base.chat, one) for one in lessons()], tuning, (3,))


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 20), st.integers(1, 6), st.sampled_from([1.0, 0.5])), min_size=1, max_size=7),
    st.integers(8, 60),
)
def test_packing_changes_no_loss(bare: Base, sizes: list[tuple[int, int, float]], width: int) -> None:
    dice = torch.Generator().manual_seed(sum(one for one, _, _ in sizes))
    draw = lambda count: tuple(torch.randint(3, 250, (count,), generator=dice).tolist())  # noqa: E731
    spelled = [Spelled(draw(one), draw(two), weight) for one, two, weight in sizes]
    apart = 0.0
    for one in spelled:
        labels = [*[IGNORED] * len(one.prompt), *one.answer]
        with torch.no_grad():
            logits = bare.model(torch.tensor([one.prompt + one.answer])).logits[0, :-1]
        apart += float(cross_entropy(logits, torch.tensor(labels[1:]), reduction="sum")) * one.weight
    with torch.no_grad():
        together = float(loss_of(bare.model, pack(spelled, width, bare.chat.end), half=False))
    assert together == pytest.approx(apart, rel=1e-4)


def test_loss_is_taken_of_answers_and_their_end_only(bare: Base) -> None:
    spelled = [spell(bare.chat, one) for one in lessons()]
    packed = pack(spelled, 64, bare.chat.end)
    assert sorted(packed.labels[packed.labels != IGNORED].tolist()) == sorted(token for one in spelled for token in one.answer)
    assert all(one.answer[-1] == bare.chat.end for one in spelled), "a padding token that is the end, too, must not hide it"


def test_whole_families_are_held_out() -> None:
    taught, held = split(lessons(50), 0.2, seed=1)
    assert {one.family for one in taught}.isdisjoint({one.family for one in held})
    assert len(held) == 10
    assert split(lessons(50), 0.2, seed=1) == (taught, held)
    alone = [replace(one, family="x") for one in lessons()]
    assert split(alone, 0.2, seed=1) == (alone, [])


def test_families_forget_numbers_and_quotes() -> None:
    assert family_of("How many “a” are in 12  words?") == family_of("how many “bc” are in 3.5 words?")
    assert family_of("How many words?") != family_of("Which words?")


@pytest.mark.parametrize("method", ["lora", "full"])
def test_a_run_that_is_left_goes_on_to_the_bit(folder: Path, tmp_path: Path, method: str) -> None:
    tuning = replace(QUICK, method=method, learning_rate=0.02 if method == "lora" else 0.002)  # type: ignore[arg-type]
    whole = tuner_of(folder, tuning)
    losses = [whole.learn() for _ in range(6)]
    first = tuner_of(folder, tuning)
    begun = [first.learn() for _ in range(3)]
    first.save(tmp_path / "run.safetensors")
    second = tuner_of(folder, tuning)
    second.load(tmp_path / "run.safetensors")
    assert begun + [second.learn() for _ in range(3)] == losses
    for name, weight in whole.weights.items():
        assert torch.equal(weight, second.weights[name]), name
    assert losses[-1] < losses[0]


def test_activations_computed_twice_teach_the_same(folder: Path) -> None:
    plain, sparing = tuner_of(folder), tuner_of(folder, replace(QUICK, checkpointing=True))
    assert [plain.learn() for _ in range(3)] == pytest.approx([sparing.learn() for _ in range(3)], rel=1e-5)


def test_a_run_pauses_stops_and_says_what_it_does(folder: Path, tmp_path: Path) -> None:
    tuner, control, seen = tuner_of(folder), Control(), list[object]()
    for event in tune(tuner, lessons()[:4], control, tmp_path / "run.safetensors"):
        seen.append(event)
        if isinstance(event, Held) and event.paused:
            control.resume()
        if isinstance(event, Stepped) and event.step == 2:
            control.pause()
        if isinstance(event, Compared):
            control.leave()
    kinds = [type(event) for event in seen]
    assert kinds == [Stepped, Stepped, Saved, Saved, Held, Held, Stepped, Compared, Saved, Finished]
    assert isinstance(seen[-1], Finished)
    assert (seen[-1].step, seen[-1].reason) == (3, "left")
    compared = seen[7]
    assert isinstance(compared, Compared)
    assert compared.asked == {0: 2, 1: 2}


def test_adapters_stand_side_by_side_on_one_base(folder: Path, tmp_path: Path) -> None:
    base = Base.load(folder, "cpu")
    asked = [Request((Message("user", "double 3"),), max_tokens=6)]
    before = LocalModel(base).reply(asked, lambda: False)
    made = dict[str, list[object]]()
    for name, seed in (("one", 1), ("two", 2)):
        tuner = Tuner(base, [spell(base.chat, one) for one in lessons()], replace(QUICK, learning_rate=0.1), (seed,))
        for _ in range(6):
            tuner.learn()
        learned = LocalModel(base, NAME).reply(asked, lambda: False)
        keep(tuner, tmp_path / f"{name}.safetensors")
        base.release(NAME)
        base.adopt(name, tmp_path / f"{name}.safetensors")
        made[name] = [learned, LocalModel(base, name).reply(asked, lambda: False)]
    assert made["one"][0] == made["one"][1] == LocalModel(base, "one").reply(asked, lambda: False)
    assert made["two"][0] == made["two"][1]
    assert LocalModel(base).reply(asked, lambda: False) == before
    fresh = Base.load(folder, "cpu")
    fresh.adopt("one", tmp_path / "one.safetensors")
    assert LocalModel(fresh, "one").reply(asked, lambda: False) == made["one"][0]
    export_model(base, "one", tmp_path / "merged")
    assert LocalModel(Base.load(tmp_path / "merged", "cpu")).reply(asked, lambda: False) == made["one"][0]
    assert LocalModel(base, "two").reply(asked, lambda: False) == made["two"][0], "merging leaves the base as it is"


def test_an_adapter_leaves_in_the_form_of_peft(folder: Path, tmp_path: Path) -> None:
    from peft import PeftModel

    tuner = tuner_of(folder)
    for _ in range(4):
        tuner.learn()
    export_adapter(tuner.base, NAME, tmp_path / "out")
    assert {file.name for file in (tmp_path / "out").iterdir()} >= {"adapter_config.json", "adapter_model.safetensors"}
    asked = [Request((Message("user", "double 3"),), max_tokens=6)]
    learned = LocalModel(tuner.base, NAME).reply(asked, lambda: False)
    elsewhere = Base.load(folder, "cpu")
    with hushed():
        elsewhere.model = PeftModel.from_pretrained(elsewhere.model, str(tmp_path / "out"), adapter_name="x").eval()
    assert LocalModel(elsewhere, "x").reply(asked, lambda: False) == learned


def test_what_belongs_to_another_base_is_refused(folder: Path, tmp_path: Path) -> None:
    keep(tuner_of(folder), tmp_path / "learned.safetensors")
    other = Base.load(make(tmp_path / "other", layers=3), "cpu")
    before = LocalModel(other).reply([Request((Message("user", "q"),), max_tokens=4)], lambda: False)
    with pytest.raises(Refusal, match="does not fit"):
        other.adopt("x", tmp_path / "learned.safetensors")
    (tmp_path / "no.safetensors").write_bytes(b"nothing")
    with pytest.raises(Refusal, match="does not fit"):
        other.adopt("y", tmp_path / "no.safetensors")
    assert LocalModel(other).reply([Request((Message("user", "q"),), max_tokens=4)], lambda: False) == before
