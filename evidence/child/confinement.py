"""Take from this process what it does not need: memory, time, the network, other people's files.

Limits always hold. The network and the files are closed as far as the kernel lets an ordinary user
do it (user namespaces, Landlock); what is in force is told in the answer.
"""

import ctypes
import os
import resource
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from evidence.child.alone import end_with, work_alone

_PR_SET_NO_NEW_PRIVS = 38
_CAPABILITIES_OF_64_BITS = 0x20080522
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_VERSION_QUESTION = 1
_LANDLOCK_PATH_BENEATH = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_REMOVE_FILE, _MAKE_SOCKET = 1 << 5, 1 << 9
_TRUNCATE = 1 << 14
_ALL_OF_FIRST_VERSION = (1 << 13) - 1
_REFER, _REFER_SINCE = 1 << 13, 2
_TRUNCATE_SINCE = 3
_TCP, _TCP_SINCE = 0b11, 4
_SIGNALS_AND_SOCKETS, _SCOPES_SINCE = 0b11, 6

PROGRAMS = tuple(
    map(
        Path,
        (
            *("/usr", "/bin", "/lib", "/lib64", "/opt", "/proc"),
            *("/etc/alternatives", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache"),
            *("/etc/localtime", "/etc/locale.alias", "/etc/nsswitch.conf"),
            *("/etc/passwd", "/etc/group"),
            *("/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice"),
            *(sys.prefix, sys.base_prefix),
        ),
    )
)
DEVICES = tuple(map(Path, ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random")))


@dataclass(frozen=True, kw_only=True)
class Caps:
    """What this process may use at most: bytes of memory, seconds of processor, bytes a file.

    `memory_bytes` counts what is only reserved too; `data_bytes` what a program writes into.
    """

    memory_bytes: int
    data_bytes: int
    seconds: int
    written_bytes: int
    open_files: int


@dataclass(frozen=True, kw_only=True)
class InForce:
    """What could be closed."""

    network: bool
    files: bool


class _Ruleset(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint64) for name in ("fs", "net", "scoped")]


class _CapabilityHeader(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("process", ctypes.c_int)]


class _CapabilitySet(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("effective", "permitted", "inheritable")]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("access", ctypes.c_uint64), ("parent", ctypes.c_int32)]


def confine(
    caps: Caps,
    *,
    parent: int,
    readable: tuple[Path, ...],
    work: Path,
    sockets_in: Path | None = None,
) -> InForce:
    """Close what can be closed, for this process and everything that it starts.

    `parent` is the process that waits for our answer: we end with it, and at once if it has ended
    before we could ask the kernel for that. Where the kernel allows it, it is another process that
    returns from here (`work_alone`). `sockets_in` is a folder where sockets may be made and
    removed: LibreOffice insists on one.
    """
    kernel = ctypes.CDLL(None, use_errno=True)
    end_with(kernel)
    if os.getppid() != parent:
        sys.exit(1)
    kernel.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    has_own_network = _leave_network(kernel)
    work_alone(kernel)
    files = _hide_files(kernel, readable, work, sockets_in)
    _cap(caps)
    _give_up_powers(kernel)
    return InForce(network=has_own_network, files=files)


def _cap(caps: Caps) -> None:
    limits = (
        (resource.RLIMIT_AS, caps.memory_bytes, caps.memory_bytes),
        (resource.RLIMIT_DATA, caps.data_bytes, caps.data_bytes),
        (resource.RLIMIT_CPU, caps.seconds, caps.seconds + 1),
        (resource.RLIMIT_FSIZE, caps.written_bytes, caps.written_bytes),
        (resource.RLIMIT_NOFILE, caps.open_files, caps.open_files),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for which, soft, hard in limits:
        highest = resource.getrlimit(which)[1]
        is_free = highest == resource.RLIM_INFINITY
        ours = (soft, hard) if is_free else (min(soft, highest), min(hard, highest))
        resource.setrlimit(which, ours)


def _leave_network(kernel: ctypes.CDLL) -> bool:
    """Move to a network of our own that leads nowhere; who we are stays the same."""
    user, group = os.getuid(), os.getgid()
    if kernel.unshare(_CLONE_NEWNET) == 0:
        return True
    if kernel.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return False
    with suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    return True


def _give_up_powers(kernel: ctypes.CDLL) -> None:
    """Give up what a superuser may do more, for good: no program that we start gets it back.

    A worker may be the superuser of a container, and each is one in a user namespace of its own.
    """
    header = _CapabilityHeader(version=_CAPABILITIES_OF_64_BITS, process=0)
    kernel.capset(ctypes.byref(header), ctypes.byref((_CapabilitySet * 2)()))


def _hide_files(
    kernel: ctypes.CDLL, readable: tuple[Path, ...], work: Path, sockets_in: Path | None
) -> bool:
    """Leave only programs, libraries and the work folder, and no TCP; say whether files are closed.

    TCP is not the network: other ways lead out where there is no network of our own. Signals reach
    nobody who is not shut in here too.
    """
    version = kernel.syscall(_LANDLOCK_CREATE, None, 0, _LANDLOCK_VERSION_QUESTION)
    if version < 1:
        return False
    everything = _ALL_OF_FIRST_VERSION
    everything |= _REFER if version >= _REFER_SINCE else 0
    everything |= _TRUNCATE if version >= _TRUNCATE_SINCE else 0
    rules = _Ruleset(
        fs=everything,
        net=_TCP if version >= _TCP_SINCE else 0,
        scoped=_SIGNALS_AND_SOCKETS if version >= _SCOPES_SINCE else 0,
    )
    known = 1 + (version >= _TCP_SINCE) + (version >= _SCOPES_SINCE)
    size = known * ctypes.sizeof(ctypes.c_uint64)
    ruleset = kernel.syscall(_LANDLOCK_CREATE, ctypes.byref(rules), size, 0)
    if ruleset < 0:
        return False
    reading = _EXECUTE | _READ_FILE | _READ_DIR
    for path in (*PROGRAMS, *readable):
        _allow(kernel, ruleset, path, reading)
    for path in DEVICES:
        _allow(kernel, ruleset, path, _READ_FILE | _WRITE_FILE)
    if sockets_in is not None:
        _allow(kernel, ruleset, sockets_in, _MAKE_SOCKET | _REMOVE_FILE)
    _allow(kernel, ruleset, work, everything)
    closed: bool = kernel.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0
    os.close(ruleset)
    return closed


def _allow(kernel: ctypes.CDLL, ruleset: int, path: Path, access: int) -> None:
    """Allow what is under a path; one that does not exist needs no rule."""
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not path.is_dir():
            access &= _EXECUTE | _READ_FILE | _WRITE_FILE | _TRUNCATE
        rule = _PathBeneath(access=access, parent=opened)
        kernel.syscall(_LANDLOCK_ADD, ruleset, _LANDLOCK_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(opened)
