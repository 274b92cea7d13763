"""The guard itself works."""

import socket

import pytest

from tests import offline


def test_opening_a_connection_is_refused_and_remembered() -> None:
    with pytest.raises(offline.ConnectionRefused):
        socket.socket(socket.AF_INET)
    assert len(offline.refused) == 1
    offline.refused.clear()


def test_looking_up_a_name_is_refused() -> None:
    with pytest.raises(offline.ConnectionRefused):
        socket.getaddrinfo("localhost", 80)
    offline.refused.clear()
