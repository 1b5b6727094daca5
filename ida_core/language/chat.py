"""From messages to tokens and back: where a turn begins and ends, and that no text can pretend to be one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Final

from ida_core.language.model import Message, Refusal

PLAIN: Final = "{% for message in messages %}{{ message['content'] }}\n{% endfor %}"
"""For models that were never taught to chat: each message is a line."""
HOLE: Final = "\ue000{}\ue001"
"""Stands for the text of a message while the template is rendered; from Unicode's private use area."""


class Chat:
    """The way a tokenizer's model is spoken to.

    The template is rendered around holes, and the texts are put in as tokens of plain text: a text that spells a special
    token, such as the end of a turn, stays a text.
    """

    def __init__(self, tokenizer: Any, template: str | None = None) -> None:
        """`template` is used in place of the tokenizer's own; without either, each message is a line."""
        self._tokenizer = tokenizer
        self._template = template or tokenizer.chat_template or PLAIN

    def prompt(self, messages: Sequence[Message]) -> list[int]:
        """The tokens of a conversation up to where the model is to speak.

        Raises:
            Refusal: the model's template does not take such messages, for example because it knows no system message.
        """
        return [token for piece in self._pieces(messages, opens=True) for token in piece]

    def answer(self, text: str) -> list[int]:
        """The tokens that the model is to say: the text, and the end of its turn."""
        return [*self._plain(text), self.end]

    def text(self, tokens: Sequence[int]) -> str:
        """What the model said, without special tokens."""
        return str(self._tokenizer.decode([token for token in tokens if token not in self.ends], skip_special_tokens=True))

    @cached_property
    def end(self) -> int:
        """The token by which the model ends its turn: the first special one that the template puts after its text."""
        said = (Message("user", "question"), Message("assistant", "answer"))
        after = self._pieces(said, opens=False)[-1]
        special = set(self._tokenizer.all_special_ids)
        return next((token for token in after if token in special), self._tokenizer.eos_token_id)

    @cached_property
    def ends(self) -> frozenset[int]:
        """Every token that ends a turn: a model's own end of text counts as well, and often differs from the template's."""
        return frozenset(token for token in (self.end, self._tokenizer.eos_token_id) if token is not None)

    def _pieces(self, messages: Sequence[Message], *, opens: bool) -> list[list[int]]:
        """Tokens of the template and of the texts in turn; the last piece is the template's."""
        holes = [HOLE.format(place) for place in range(len(messages))]
        turns = [{"role": message.role, "content": hole} for message, hole in zip(messages, holes, strict=True)]
        try:
            rest = self._tokenizer.apply_chat_template(
                turns, tokenize=False, add_generation_prompt=opens, chat_template=self._template
            )
        except Exception as error:  # templates raise what they like, in Jinja
            raise Refusal(f"the model's chat template does not take these messages: {error}") from error
        pieces = list[list[int]]()
        for hole, message in zip(holes, messages, strict=True):
            before, found, rest = rest.partition(hole)
            if not found:
                raise Refusal(f"the model's chat template leaves out messages of the {message.role}")
            pieces += [self._marked(before), self._plain(message.text)]
        return [*pieces, self._marked(rest)]

    def _marked(self, text: str) -> list[int]:
        return list(self._tokenizer(text, add_special_tokens=False).input_ids)

    def _plain(self, text: str) -> list[int]:
        return list(self._tokenizer(text, add_special_tokens=False, split_special_tokens=True).input_ids)
