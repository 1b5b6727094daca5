"""The one door to the transformers library: off the network, without bars and notes on standard error."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


def transformers_quietly() -> Any:
    """Import transformers; it looks for nothing on a hub and runs no code out of a model's folder."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # its threads and our processes do not go together
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # notes of the library to its own developers
        import tqdm
        import transformers

        tqdm.tqdm.monitor_interval = 0  # a bar would leave a thread behind
        transformers.utils.logging.disable_progress_bar()
        transformers.utils.logging.set_verbosity_error()
    return transformers


@contextmanager
def hushed() -> Iterator[None]:
    """Let peft 0.21 ask transformers 5.24 by an old name whether activations are computed twice, and forget an adapter in use."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Adapter .* was active which is now deleted", UserWarning)
        warnings.filterwarnings("ignore", "`is_gradient_checkpointing`", FutureWarning)
        yield
