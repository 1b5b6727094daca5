"""A server that speaks the protocol of OpenAI as badly as it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Nasty:
    """What the server does to the next requests, and what it was sent. After the list is used up it behaves."""

    def __init__(self, *moods: str) -> None:
        self.moods, self.bodies, self.keys, self.most = list(moods), list[dict[str, Any]](), list[str](), 0
        self.address, self.under_way, self.lock, self.closing = "", 0, threading.Lock(), threading.Event()

    def next(self) -> str:
        with self.lock:
            return self.moods.pop(0) if self.moods else "good"


@contextmanager
def serving(*moods: str) -> Iterator[Nasty]:
    nasty = Nasty(*moods)

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_args: object) -> None: ...

        def do_POST(self) -> None:
            with nasty.lock:
                nasty.under_way += 1
                nasty.most = max(nasty.most, nasty.under_way)
                nasty.keys.append(self.headers.get("authorization", ""))
            nasty.bodies.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            try:
                answer(self, nasty, nasty.next())
            except (BrokenPipeError, ConnectionResetError):
                pass
            finally:
                with nasty.lock:
                    nasty.under_way -= 1

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False  # so that closing it waits for them
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    nasty.address = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield nasty
    finally:
        nasty.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def answer(handler: BaseHTTPRequestHandler, nasty: Nasty, mood: str) -> None:
    if mood.isdecimal():
        key = handler.headers.get("authorization", "").removeprefix("Bearer ")
        body = json.dumps({"error": {"message": f"no, {key}, not with {mood}"}}).encode()
        handler.send_response(int(mood))
        handler.send_header("retry-after", "0")
        handler.send_header("content-length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)
        return
    handler.send_response(200)
    handler.send_header("content-type", "text/event-stream")
    handler.end_headers()
    if mood == "silent":
        nasty.closing.wait(20)
        return
    text = {"good": "four", "long": "x" * 10_000_000, "garbage": ""}.get(mood, "fo")
    if mood == "garbage":
        handler.wfile.write(b"data: {not json]\n\n")
        return
    for piece in (text[start : start + 100_000] for start in range(0, len(text), 100_000)):
        handler.wfile.write(event({"choices": [{"index": 0, "delta": {"content": piece}}]}))
    if mood == "cut":
        return
    reason = "length" if mood == "limit" else "stop"
    handler.wfile.write(event({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]}))
    handler.wfile.write(event({"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 2, "total_tokens": 9}}))
    handler.wfile.write(b"data: [DONE]\n\n")


def event(fields: dict[str, Any]) -> bytes:
    full = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "m"} | fields
    return b"data: " + json.dumps(full).encode() + b"\n\n"
