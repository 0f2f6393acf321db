"""Teaches a worker that is started with `--include` a kind of file that takes very long to open."""

from pathlib import Path

from evidence import converters

CONVERTERS = str(Path(__file__).parent / "converters")

converters.__path__ = [*converters.__path__, CONVERTERS]
converters.all_converters.cache_clear()
