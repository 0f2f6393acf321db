"""A kind of file whose converter does what its file says, as code in a child that was taken over."""

OUTLAW = '''
"""A kind of file whose converter does what its file says."""
import os, resource, signal, socket, subprocess, time
from contextlib import suppress
from pathlib import Path
from evidence.converters import Converter
from evidence.errors import TooManyPages
from evidence.normal import Made

def normalise(original, out, limits):
    deed = original.read_text().split(" ", 2)[1:]
    out.write_bytes(b"%PDF-")
    globals()[deed[0]](*deed[1:])
    return Made(page_count=1, notes=frozenset({"DONE"}))

def nothing(): pass
def die(number): os.kill(os.getpid(), int(number))
def eat(_): bytearray(3_000_000_000)
def spin(_):
    while True: pass
def sleep(_): time.sleep(60)
def leave(code): os._exit(int(code))
def stumble(_): raise KeyError("a name that nobody may see")
def refuse(_): raise TooManyPages(count=9, limit=3)
def read(path): Path(path).read_bytes()
def write(path): Path(path).write_bytes(b"x")
def fill(_):
    with open("big", "wb") as file:
        for _ in range(2000): file.write(bytes(1_000_000))
def call(port): socket.create_connection(("127.0.0.1", int(port)), timeout=5)
def show_secret(name): assert name in os.environ
def hoard(_): held = [open("pages.pdf") for _ in range(300)]
def be_held(name_and_limit):
    name, allowed = name_and_limit.split("=")
    assert resource.getrlimit(getattr(resource, "RLIMIT_" + name))[0] == int(allowed)
def link(path): os.unlink("pages.pdf"); os.symlink(path, "pages.pdf")
def hard_link(_): os.link("pages.pdf", "second.pdf")
def pipe(_): os.unlink("pages.pdf"); os.mkfifo("pages.pdf")
def folder(_): os.unlink("pages.pdf"); os.mkdir("pages.pdf")
def remove(_): os.unlink("pages.pdf")
def be_bare(_):
    told = dict(line.split(":\t") for line in open("/proc/self/status").read().splitlines())
    assert {int(told[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapAmb")} == {0}
    assert told["NoNewPrivs"] == "1"
def knock(process): os.kill(int(process), 0)
def outlive(seconds): subprocess.Popen(["sleep", seconds], start_new_session=True)
def outlive_and_sleep(seconds): outlive(seconds); time.sleep(60)
def outlive_and_die(seconds): outlive(seconds); die(9)
def chatter(_):
    while True:
        with suppress(OSError):
            for answer in range(3, 20): os.write(answer, b" ")
        time.sleep(0.2)
def talk(_): print("noise " * 10)

CONVERTER = Converter(media_type="x/outlaw", label="Outlaw", suffixes=(".outlaw",),
    recognises=lambda head: head.startswith(b"OUTLAW "), normalise=normalise)
'''
