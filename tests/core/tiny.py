"""A language model so small that it is made on the fly: a vocabulary of letters and digits, two layers, weights by lot."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from ida_core.language.quiet import transformers_quietly

MARKS = ["<|start|>", "<|end|>", "<|pad|>"]
CHAT = "{% for m in messages %}<|start|>{{ m['role'] }}\n{{ m['content'] }}<|end|>\n{% endfor %}{% if add_generation_prompt %}<|start|>assistant\n{% endif %}"  # noqa: E501


def make(folder: Path, seed: int = 0, layers: int = 2, width: int = 32) -> Path:
    """Write a model folder: byte-level tokenizer with a chat template, and a Llama."""
    library = transformers_quietly()
    letters = [*MARKS, *sorted(pre_tokenizers.ByteLevel.alphabet())]
    tokenizer = Tokenizer(models.BPE(vocab={letter: place for place, letter in enumerate(letters)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    named = dict(zip(("bos_token", "eos_token", "pad_token"), (MARKS[0], MARKS[1], MARKS[1]), strict=True))
    fast = library.PreTrainedTokenizerFast(tokenizer_object=tokenizer, chat_template=CHAT, **named)
    torch.manual_seed(seed)
    config = library.LlamaConfig(
        vocab_size=len(letters),
        hidden_size=width,
        intermediate_size=2 * width,
        num_hidden_layers=layers,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=512,
        bos_token_id=0,
        eos_token_id=1,
        pad_token_id=1,
        tie_word_embeddings=True,
    )
    model = library.LlamaForCausalLM(config)
    model.save_pretrained(folder)
    fast.save_pretrained(folder)
    return folder
