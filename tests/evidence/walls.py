"""What walls the kernel of this machine offers an ordinary process, found without the product.

The product says what it put up; here the kernel is asked what can be had.
"""

import subprocess
import sys

import pytest

_KERNEL = "import ctypes; kernel = ctypes.CDLL(None); "
_LANDLOCK = "print(kernel.syscall(444, None, 0, 1))"
_PROCESSES = "print(int(kernel.unshare(0x20000000) == 0 or kernel.unshare(0x30000000) == 0))"
_NETWORK = "print(int(kernel.unshare(0x40000000) == 0 or kernel.unshare(0x50000000) == 0))"


def _told(question: str) -> int:
    """Ask the kernel in a process of its own, which may lose its network."""
    asked = [sys.executable, "-c", _KERNEL + question]
    return int(subprocess.run(asked, capture_output=True, check=True, text=True).stdout)


LANDLOCK = _told(_LANDLOCK)
"""The version; below 1 there is none, and from 4 on it closes TCP."""

NETWORK_NAMESPACES = _told(_NETWORK) == 1
HIDES_PROCESSES = _told(_PROCESSES) == 1
HIDES_FILES = LANDLOCK >= 1
HIDES_NETWORK = NETWORK_NAMESPACES

needs_file_wall = pytest.mark.skipif(
    not HIDES_FILES, reason="This host cannot hide files from a process: it has no Landlock."
)
needs_process_wall = pytest.mark.skipif(
    not HIDES_PROCESSES, reason="This host has no namespaces of processes for this user."
)
needs_network_wall = pytest.mark.skipif(
    not HIDES_NETWORK,
    reason="This host cannot shut the network off: "
    "it has no network namespaces for this user, and Landlock closes TCP only.",
)
