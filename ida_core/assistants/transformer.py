"""A_1 and later: a small transformer over the facts, frozen."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from ida_core.assistants.base import Answerer
from ida_core.files import replace_file
from ida_core.networks.sets import SetNetwork, Shape
from ida_core.networks.specialists import Network, Specialists, build
from ida_core.questions import IDK, IntArray
from ida_core.sessions.session import Session, SessionError
from ida_core.tasks.base import Task


class TransformerAssistant:
    """Answers every question in one pass; what is primitive is looked up before it gets here."""

    def __init__(self, task: Task, network: Network) -> None:
        self.task, self.network = task, network.eval()

    def about(self, contexts: IntArray) -> Answerer:
        """Encode the contexts once and return the function that answers questions on them.

        The network reads as many questions a context as the context with most of them has: a round in which few ask costs
        little. Blank questions get no answer of worth.
        """
        device = next(self.network.parameters()).device
        facts = torch.from_numpy(contexts).to(device)
        with torch.inference_mode():
            memory: Any = self.network.encode(facts)

        def choose(questions: IntArray) -> IntArray:
            with torch.inference_mode():
                asked = torch.from_numpy(questions).to(device)
                chosen: IntArray = self.network.choose(memory, facts, asked).cpu().numpy()
            return chosen

        def answer(questions: IntArray) -> IntArray:
            blank = (questions == IDK).all(axis=-1)
            most = int((~blank).sum(axis=1).max(initial=0))
            if most == questions.shape[1]:
                return choose(questions)
            answers = np.full((*blank.shape, self.task.answer_length), IDK)
            if most:
                places = np.argsort(blank, axis=1, kind="stable")[:, :most, None]
                np.put_along_axis(answers, places, choose(np.take_along_axis(questions, places, axis=1)), axis=1)
            return answers

        return answer

    @property
    def specialists(self) -> tuple[TransformerAssistant, ...]:
        """Those it is made of, each as an assistant that answers whatever it is asked; none if it is one network."""
        members = self.network.members if isinstance(self.network, Specialists) else ()
        return tuple(TransformerAssistant(self.task, member) for member in members if isinstance(member, SetNetwork))

    def specialist_for(self, question: IntArray) -> int:
        """Which of its specialists answers a question of shape (question_length,)."""
        return int(self.network.route(question[None, None])[0, 0]) if isinstance(self.network, Specialists) else 0

    def certainty(self, contexts: IntArray, questions: IntArray, answers: IntArray) -> NDArray[np.float64]:
        """The probability that the network gives to each of these answers, shape (contexts, questions): not calibrated."""
        device = next(self.network.parameters()).device
        with torch.inference_mode():
            losses = self.network.loss(*(torch.from_numpy(part).to(device) for part in (contexts, questions, answers)))
        certain: NDArray[np.float64] = np.exp(-losses.cpu().numpy().astype(np.float64))
        return certain

    def save(self, path: Path) -> str:
        """Write weights and shape side by side, durably; return the SHA-256 of the weights file."""
        replace_file(path, lambda part: save_file(self.network.state_dict(), part))
        described = json.dumps(asdict(self.network.shape))
        replace_file(path.with_suffix(".json"), lambda part: part.write_text(described))
        return hashlib.sha256(path.read_bytes()).hexdigest()


def shape_for(task: Task, **sizes: Any) -> Shape:
    """The shape of a network for this task, with other sizes than the defaults where given."""
    return Shape(len(task.symbols), task.fact_length, task.question_length, task.answer_length, **sizes)


def load(session: Session, task: Task, assistant: int, device: torch.device | str = "cpu") -> TransformerAssistant:
    """Read an assistant of a session back from its checkpoint.

    Raises:
        SessionError: the file is missing, damaged, or not the one that was written.
    """
    with session.reading() as reader:
        row = reader.table("assistant").get(assistant)
    path = session.checkpoint(str(row["file"]))
    try:
        raw = path.read_bytes()
        if hashlib.sha256(raw).hexdigest() != row["weights_sha256"]:
            raise SessionError(f"the checkpoint {path} is damaged: its contents are not what was written")
        network = build(task, Shape(**json.loads(path.with_suffix(".json").read_text())))
        network.load_state_dict(load_file(path))
    except FileNotFoundError as error:
        raise SessionError(f"the checkpoint {error.filename} of A_{row['iteration']} is missing") from error
    except (OSError, SafetensorError, RuntimeError, TypeError, json.JSONDecodeError) as error:
        raise SessionError(f"the checkpoint {path} cannot be read: {error}") from error
    return TransformerAssistant(task, network.to(device))
