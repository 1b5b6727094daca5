"""Several processes: the result is that of one, and a killed process costs no more than the way back to the checkpoint."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch

from ida_core import lineage
from ida_core.learner import Learner, Recipe
from ida_core.networks.sets import SetNetwork, Shape
from ida_core.sessions.session import Session, Settings
from ida_core.sessions.verify import faults
from ida_core.tasks.powering import PermutationPowering
from ida_core.team import Team

RECIPE = {
    "width": 32, "heads": 2, "fact_layers": 2, "question_layers": 2, "contexts": 16, "questions": 8, "compare_every": 40,
    "compare_on": 64, "max_steps": 80, "replay": 128, "save_every": 20, "agreement": 2.0, "last_agreement": 2.0,
}  # fmt: skip


def launch(folder, processes, mode, iterations=1, *more, restarts=3):
    with Session.create(folder, Settings("team", "permutation-powering", seed=3, mode=mode)):
        pass
    torchrun = ["--standalone", "--nproc-per-node", str(processes), "--max-restarts", str(restarts)]
    worker = ["ida_core.worker", str(folder), "--iterations", str(iterations), "--shards", "2", "--device", "cpu"]
    command = [sys.executable, "-m", "torch.distributed.run", *torchrun, "-m", *worker, "--recipe", json.dumps(RECIPE), *more]
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    with folder.with_suffix(".log").open("w") as log:
        return subprocess.Popen(
            command, cwd=Path(__file__).parents[2], env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        )


def digests(folder):
    with Session.open(folder) as session:
        assert faults(session) == []
        return [ancestor.weights_sha256 for ancestor in lineage.read(session) if ancestor.weights_sha256]


def test_two_processes_train_and_grow_the_same_as_one(tmp_path):
    trained, grown = [], []
    for processes in (1, 2):
        folder = tmp_path / f"{processes}.espalier"
        with launch(folder, processes, "discrete", 2, "--trees", "40", "--levels", "1") as started:
            out, _ = started.communicate(timeout=200)
        assert started.returncode == 0, folder.with_suffix(".log").read_text()
        said = [json.loads(line) for line in out.splitlines()]
        assert {line["process"] for line in said if "process" in line} == set(range(processes))
        trained.append(digests(folder))
        grown.append(roots(folder))
    assert len(trained[0]) == 2
    assert trained[0] == trained[1]
    assert len(grown[0]) == 48  # three chunks of 16
    assert grown[0] == grown[1]


def test_a_process_that_is_killed_is_started_again_and_the_weights_are_those_of_one(tmp_path):
    with launch(tmp_path / "whole.espalier", 1, "continuous") as whole:
        whole.communicate(timeout=200)
        assert whole.returncode == 0
    with launch(tmp_path / "killed.espalier", 2, "continuous") as started:
        pids, killed = dict[int, int](), False
        for line in started.stdout:
            said = json.loads(line)
            if "process" in said:
                pids[said["process"]] = said["pid"]
            elif said.get("saved", 0) >= 40 and not killed:
                os.kill(pids[1], signal.SIGKILL)
                killed = True
        assert started.wait(200) == 0, (tmp_path / "killed.log").read_text()
    assert killed
    assert digests(tmp_path / "killed.espalier") == digests(tmp_path / "whole.espalier")
    with Session.open(tmp_path / "killed.espalier") as session, session.reading() as reader:
        segments = {row["segment"] for row in reader.query("SELECT DISTINCT segment FROM metric")}
    assert segments == {0, 1}


def roots(folder):
    """Facts, question and answer of each root, sorted: numbers depend on who was first."""
    with Session.open(folder) as session, session.reading() as reader:
        query = "SELECT tokens, question, answer FROM node JOIN context ON context.id = node.context WHERE node.parent IS NULL"
        return sorted(tuple(row.values()) for row in reader.query(query))


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_processes_killed_again_and_again_meet_again_and_end_in_the_same_weights(tmp_path):
    """KILLS=30 for the figure in docs/LAB.md; a meeting that fails would use up a restart beyond those of the kills."""
    kills, dice, killed = int(os.environ.get("KILLS", "8")), random.Random(5), 0  # noqa: S311
    with launch(tmp_path / "whole.espalier", 2, "discrete") as whole:
        whole.communicate(timeout=200)
        assert whole.returncode == 0
    with launch(tmp_path / "killed.espalier", 2, "discrete", restarts=kills) as started:
        pids = dict[int, int]()
        for line in started.stdout:
            said = json.loads(line)
            if "process" in said:
                pids[said["process"]] = said["pid"]
            if len(pids) == 2 and killed < kills and (said.get("saved", 0) >= 40 or dice.random() < 0.7):
                time.sleep(dice.random() * 0.5)
                os.kill(pids[dice.randrange(2)], signal.SIGKILL)
                pids.clear()
                killed += 1
        assert started.wait(200) == 0, (tmp_path / "killed.log").read_text()
    assert killed == kills
    assert digests(tmp_path / "killed.espalier") == digests(tmp_path / "whole.espalier")


def test_shards_that_cannot_be_shared_are_refused_in_a_sentence():
    task = PermutationPowering(objects=4, bits=3)
    network = SetNetwork(Shape(len(task.symbols), 2, 4, 1, width=8, heads=2))
    for recipe, team in ((Recipe(contexts=10, shards=4), Team()), (Recipe(contexts=24, shards=2), Team(0, 3))):
        with pytest.raises(ValueError, match="does not divide"):
            Learner(task, network, recipe, [1], team)
    assert torch.is_grad_enabled()
