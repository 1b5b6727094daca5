"""What amplification itself (H, look-ups, the drawing of questions; not the network's answers) costs of a training step."""

from __future__ import annotations

from functools import partial
from time import process_time
from typing import Any

PRESETS = ("quick", "standard")
WARM = 20
STEPS = 100


def run() -> dict[str, Any]:
    """Shares of the processor time of a step, by task and size, one torch thread; the run chases its own average."""
    import torch

    from app.bench.beside import TASKS
    from ida_core.tasks import make_task

    torch.set_num_threads(1)
    shares = {f"{name} ({preset})": _share(make_task(name, preset)) for name in TASKS for preset in PRESETS}
    return {**shares, "greatest": max(shares.values()), "steps": STEPS}


def _share(task: Any) -> float:
    from ida_core.amplify.arrays import amplify_many
    from ida_core.assistants.base import LookUp
    from ida_core.learner import Learner
    from ida_core.recipes import recipe_for
    from ida_core.students import student

    recipe = recipe_for(task, "continuous")
    learner = Learner(task, student(task, LookUp(task), recipe, (0,)), recipe, (0,))
    helping = _Clocked(learner.student)
    gathering = learning = 0.0
    for step in range(WARM + STEPS):
        if step == WARM:
            gathering = learning = helping.seconds = 0.0
        began = process_time()
        if step % recipe.steps_per_batch == 0:
            learner.gather(partial(amplify_many, task, assistant=helping))
        gathered = process_time()
        learner.learn()
        gathering, learning = gathering + gathered - began, learning + process_time() - gathered
    return (gathering - helping.seconds) / (gathering + learning)


class _Clocked:
    """An assistant whose own time is counted."""

    def __init__(self, assistant: Any) -> None:
        self.task, self._assistant, self.seconds = assistant.task, assistant, 0.0

    def about(self, contexts: Any) -> Any:
        began = process_time()
        answer = self._assistant.about(contexts)
        self.seconds += process_time() - began

        def clocked(questions: Any) -> Any:
            start = process_time()
            answers = answer(questions)
            self.seconds += process_time() - start
            return answers

        return clocked
