"""The real app, served on this machine alone for as long as a test needs it."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HOST = "127.0.0.1"
SECONDS_TO_START = 60
SECONDS_TO_STOP = 10


class AppDidNotStart(RuntimeError):
    """The app ended, or never answered; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class ServedApp:
    """A running app: the address it answers at, without a closing slash, and the file of what it logs."""

    url: str
    log: Path


@contextmanager
def served(log: Path, *, script: Path = ROOT / "app.py", data: Path | None = None) -> Iterator[ServedApp]:
    """Serve `script` on a free port until the block is left; `data` is a file of grants to show instead.

    Raises `AppDidNotStart` if it does not answer in time.
    """
    port = _free_port()
    with log.open("wb") as said, _started(script, port, data, said.fileno()) as process:
        _wait_until_healthy(process, port, log)
        yield ServedApp(f"http://{HOST}:{port}", log)


@contextmanager
def _started(script: Path, port: int, data: Path | None, output: int) -> Iterator[subprocess.Popen[bytes]]:
    options = {"server.address": HOST, "server.port": port, "server.headless": "true"}
    command = [sys.executable, "-m", "streamlit", "run", script.name]
    command += [f"--{name}={value}" for name, value in options.items()]
    process = subprocess.Popen(
        command,
        cwd=script.parent,
        env=_environment(data),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
    )
    try:
        yield process
    finally:
        _stop(process)


def _environment(data: Path | None) -> Mapping[str, str]:
    return {**os.environ, **({"GRANT_ATLAS_DATA": str(data)} if data else {})}


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while not _is_healthy(port):
        if process.poll() is not None or time.monotonic() > deadline:
            raise AppDidNotStart(log.read_text(errors="replace"))
        time.sleep(0.1)


def _is_healthy(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
