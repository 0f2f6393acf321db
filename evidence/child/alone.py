"""Work in a namespace of processes of our own: whatever we start ends with us, in any session.

Who works there cannot name a process outside, so it can send none a signal either.
"""

import ctypes
import os
import resource
import select
import signal
from typing import NoReturn

_PR_SET_PDEATHSIG = 1
_CLONE_NEWPID = 0x20000000


def end_with(kernel: ctypes.CDLL) -> None:
    """Ask the kernel to end this process when the one that started it ends."""
    kernel.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def work_alone(kernel: ctypes.CDLL) -> bool:
    """Go on in a process of a new namespace, where the kernel allows one; say whether it did.

    There are three processes then. Who called waits outside, and ends as the work ended. The first
    inside takes up whoever has lost its parent; with it the kernel ends all others. The second
    inside returns from here. It may have no other threads.
    """
    if kernel.unshare(_CLONE_NEWPID) != 0:
        return False
    reading, writing = os.pipe()
    if first := os.fork():
        os.close(writing)
        _end_as_told(reading, first)
    os.close(reading)
    end_with(kernel)
    if _is_nobody_listening(writing):
        os._exit(1)
    if worker := os.fork():
        _take_up_all(worker, writing)
    os.close(writing)
    return True


def _end_as_told(reading: int, first: int) -> NoReturn:
    """Wait outside until all have ended, and end in the same way."""
    told = os.read(reading, 64)
    os.waitpid(first, 0)
    code = int(told) if told else -signal.SIGKILL
    if code < 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if -code not in {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(code)


def _take_up_all(worker: int, writing: int) -> NoReturn:
    """Wait as the first of the namespace until the work has ended, and tell how."""
    while True:
        ended, status = os.wait()
        if ended == worker:
            os.write(writing, str(os.waitstatus_to_exitcode(status)).encode())
            os._exit(0)


def _is_nobody_listening(writing: int) -> bool:
    """Say whether who waits outside ended before we could ask to end with it."""
    poll = select.poll()
    poll.register(writing, 0)
    return any(event & select.POLLERR for _handle, event in poll.poll(0))
