"""Long: training killed at random moments, again and again, ends as if nothing had happened."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ida_core import lineage
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults

ROOT = Path(__file__).parents[2]
TRAIN = """
import sys
from pathlib import Path
import torch
from ida_core.control import Control
from ida_core.iterate import iterate
from ida_core.learner import Recipe
from ida_core.sessions.session import Session
from ida_core.tasks.powering import PermutationPowering
torch.set_num_threads(1)
recipe = Recipe(
    width=32, heads=2, contexts=16, questions=8, compare_every=40, compare_on=64, max_steps=400, replay=128, save_every=30
)
with Session.open(Path(sys.argv[1])) as session:
    for event in iterate(session, PermutationPowering(objects=4, bits=3), Control(), recipe=recipe, device="cpu"):
        print(type(event).__name__, flush=True)
"""


def train(place: Path) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-c", TRAIN, str(place)], stdout=subprocess.PIPE, text=True, cwd=ROOT)


def digest(place: Path) -> list[str | None]:
    with Session.open(place) as session:
        assert faults(session) == []
        return [ancestor.weights_sha256 for ancestor in lineage.read(session) if ancestor.iteration == 1]


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_twenty_five_kills_end_in_the_same_weights(tmp_path):
    places = [tmp_path / name for name in ("whole.espalier", "killed.espalier")]
    for place in places:
        Session.create(place, Settings("soak", "permutation-powering", seed=11)).close()
    process = train(places[0])
    process.communicate()
    dice, kills = random.Random(4), 0  # noqa: S311
    while kills < 25:
        process = train(places[1])
        assert process.stdout is not None
        for _ in range(dice.randrange(1, 12)):
            if not process.stdout.readline():
                break
        time.sleep(dice.random() * 0.05)
        if process.poll() is not None:
            break
        process.send_signal(signal.SIGKILL)
        process.stdout.close()
        process.wait()
        kills += 1
        digest(places[1])
    process = train(places[1])
    process.communicate()
    assert digest(places[0]) == digest(places[1])
    assert len(digest(places[0])) == 1
    assert kills >= 10
