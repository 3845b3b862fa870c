"""What holds for every test: nothing beyond this machine is reached, and no timing decides."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


class NetworkReached(AssertionError):
    """A test, or what it tests, tried to reach the host that is the first argument."""


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only be this machine."""
    try:
        return host in {"", "localhost"} or ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def offline() -> Iterator[None]:
    """Refuse every name look-up and every connection that would leave this machine."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connect_here(self: socket.socket, address: object) -> None:
        _refuse_beyond(address[0] if isinstance(address, tuple) else "")
        connect(self, address)  # type: ignore[arg-type]  # handed on exactly as it came

    def look_up_here(host: str | bytes | None, *rest: object, **options: object) -> object:
        _refuse_beyond(host)
        return look_up(host, *rest, **options)  # type: ignore[arg-type]  # handed on exactly as it came

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        patch.setattr(socket, "getaddrinfo", look_up_here)
        yield


def _refuse_beyond(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host or ""
    if not is_loopback(name):
        raise NetworkReached(name)
