"""A model folder in memory: one base, however many assistants stand on it by adapters of their own."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ida_core.language.chat import Chat
from ida_core.language.extra import need
from ida_core.language.gguf import ORIGIN, digest
from ida_core.language.model import Refusal
from ida_core.language.quiet import hushed, transformers_quietly
from ida_core.networks.device import choose_device
from ida_core.sessions.errors import NONSENSE, one_line

if TYPE_CHECKING:  # the window imports it late
    from torch import Tensor

WEIGHTS: Final = "*.safetensors"
FIRST_CONTEXT: Final = 2048
"""Tokens that a model takes whose configuration does not say."""


class Base:
    """Tokenizer and weights of a folder; `wearing` lends the weights to one caller at a time, with an adapter or without."""

    def __init__(self, folder: Path, model: Any, tokenizer: Any, template: str | None = None) -> None:
        self.folder, self.model, self.chat = folder, model.eval(), Chat(tokenizer, template)
        self.tokenizer = tokenizer
        self.device = next(model.parameters()).device
        self.context: int = getattr(model.config, "max_position_embeddings", None) or FIRST_CONTEXT
        self._lent = threading.RLock()

    @classmethod
    def load(cls, folder: Path, device: str = "auto", template: str | None = None) -> Base:
        """Read a folder: safetensors only, no code of its own, nothing from a hub.

        Raises:
            Refusal: it is no such folder, does not fit into memory, or holds a network that is not known.
        """
        need()
        if not folder.is_dir() or not any(folder.glob(WEIGHTS)):
            raise Refusal(f"{folder} is not a model folder: it holds no .safetensors file")
        import torch
        from safetensors import SafetensorError

        library, chosen = transformers_quietly(), choose_device(device)
        kind = torch.float32 if chosen.type == "cpu" else torch.bfloat16
        try:
            tokenizer = library.AutoTokenizer.from_pretrained(str(folder), local_files_only=True, trust_remote_code=False)
            model = library.AutoModelForCausalLM.from_pretrained(
                str(folder), dtype=kind, local_files_only=True, trust_remote_code=False, use_safetensors=True
            ).to(chosen)
        except (OSError, *NONSENSE, RuntimeError, ImportError, SafetensorError) as error:
            raise Refusal(f"the model in {folder} cannot be read: {one_line(error)}") from error
        return cls(folder, model, tokenizer, template)

    def adopt(self, name: str, file: Path) -> None:
        """Put what was learned beside the base, under a name: only an adapter's weights are loaded.

        Of the file's own words only the rank is believed; where it holds all weights, they replace the base's.

        Raises:
            Refusal: the file cannot be read, or belongs to another base.
        """
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        from ida_core.language.adapters import learned

        with self._lent, hushed():
            if name in getattr(self.model, "peft_config", {}):
                return
            try:
                how, tensors = learned(file), load_file(file)
                if how["method"] == "full":
                    self.model.load_state_dict(tensors, strict=False)
                else:
                    self.dress(name, int(how["rank"]))
                    self._fill(name, tensors)
            except (OSError, *NONSENSE, RuntimeError, SafetensorError) as error:
                self.release(name)
                raise Refusal(f"what was learned in {file.name} does not fit {self.folder.name}: {one_line(error)}") from error
            self.model.eval()

    def dress(self, name: str, rank: int) -> None:
        """Put a fresh adapter on every linear layer, which changes nothing yet."""
        from peft import LoraConfig, PeftModel, get_peft_model

        config = LoraConfig(r=rank, lora_alpha=2 * rank, target_modules="all-linear", task_type="CAUSAL_LM")
        with self._lent, hushed():
            if isinstance(self.model, PeftModel):
                self.model.add_adapter(name, config)
            else:
                self.model = get_peft_model(self.model, config, name)

    def _fill(self, name: str, tensors: Mapping[str, Tensor]) -> None:
        from peft import get_peft_model_state_dict, set_peft_model_state_dict

        expected = get_peft_model_state_dict(self.model, adapter_name=name)
        if {key: value.shape for key, value in tensors.items()} != {key: value.shape for key, value in expected.items()}:
            raise ValueError("its weights have other names or shapes")
        set_peft_model_state_dict(self.model, dict(tensors), adapter_name=name)

    def release(self, name: str) -> None:
        """Forget an adapter, and the memory it takes."""
        with self._lent, hushed():
            if name not in getattr(self.model, "peft_config", {}):
                return
            if len(self.model.peft_config) == 1:  # peft cannot do without one
                self.model = self.model.unload()
            else:
                self.model.delete_adapter(name)

    @contextmanager
    def wearing(self, adapter: str | None) -> Iterator[Any]:
        """The model with this adapter on, or bare; others wait until it is given back."""
        with self._lent:
            if not hasattr(self.model, "disable_adapter"):
                yield self.model
            elif adapter is None:
                with self.model.disable_adapter():
                    yield self.model
            else:
                self.model.set_adapter(adapter)
                yield self.model


def fingerprint(folder: Path) -> str:
    """SHA-256 over a folder's configuration, tokenizer and weights: what an assistant's row says of its base."""
    found = sorted(path for kind in (WEIGHTS, "*.json", "*.jinja") for path in folder.glob(kind) if path.name != ORIGIN)
    told = "".join(f"{path.name} {digest(path)}\n" for path in found)
    return hashlib.sha256(told.encode()).hexdigest()
