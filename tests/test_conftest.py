"""The guard that every other test stands behind."""

from __future__ import annotations

import socket

import pytest

from tests.conftest import NetworkReached, is_loopback


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1", ""])
def test_this_machine_may_be_reached(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["example.org", "192.0.2.1", "10.0.0.1", "localhost.example.org"])
def test_any_other_may_not(host: str) -> None:
    assert not is_loopback(host)


def test_a_connection_that_leaves_the_machine_is_refused() -> None:
    with socket.socket() as sock, pytest.raises(NetworkReached, match=r"192\.0\.2\.1"):
        sock.connect(("192.0.2.1", 80))


def test_a_name_beyond_the_machine_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkReached, match=r"example\.org"):
        socket.create_connection(("example.org", 80))


def test_a_server_on_this_machine_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
