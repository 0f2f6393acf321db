"""The YAML of a case: every plain value is the words that stand there.

YAML itself would read NO as false, 2026 as a number, 1988-04-01 as a date and +962790123456 as a
number without its sign. Here only `true`, `false` and an empty value are something else than words,
in both directions.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from packets.errors import UnreadableCase

LARGEST = 2_000_000
WIDTH = 100
ONE_LINE = 88
LONG_TEXT = 80
_BREAKS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]")
"""Signs that YAML reads as other ones, unless they stand between quotation marks."""

_BOOL = "tag:yaml.org,2002:bool"
_NULL = "tag:yaml.org,2002:null"
_INT = "tag:yaml.org,2002:int"
_FLOAT = "tag:yaml.org,2002:float"
_STR = "tag:yaml.org,2002:str"
_MAP = "tag:yaml.org,2002:map"


@dataclass(frozen=True, kw_only=True)
class ExactNumber:
    """A number that is written with its tag (`!!int 5`), since a bare one reads as words."""

    value: int | float


class CaseLoader(yaml.SafeLoader):
    """Reads words as words, and refuses a key that stands twice."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002  PyYAML's own signature
        seen: set[str] = set()
        for key, _value in node.value:
            name = str(key.value)
            if name in seen:
                problem = f"the key {name} stands here twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(name)
        return super().construct_mapping(node, deep=True)


class CaseDumper(yaml.SafeDumper):
    """Writes words without quotation marks, and short mappings on one line."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002  PyYAML's own signature
        return super().increase_indent(flow, False)  # noqa: FBT003


for _kind in (CaseLoader, CaseDumper):
    _kind.add_implicit_resolver(_BOOL, re.compile("^(?:true|false)$"), list("tf"))
    _kind.add_implicit_resolver(_NULL, re.compile("^(?:~|null|)$"), ["~", "n", ""])


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > LONG_TEXT and _folds(text) else None
    if _BREAKS.search(text):
        style = '"'
    return dumper.represent_scalar(_STR, text, style=style)


def _folds(text: str) -> bool:
    """Folding gives back what went in only for plain paragraphs."""
    return not re.search(r"^\s|\s$|  |[^\S ]|[^\x20-\ud7ff\ue000-\ufffd]", text)


def _represent_mapping(dumper: yaml.SafeDumper, data: dict[str, Any]) -> yaml.MappingNode:
    node = dumper.represent_mapping(_MAP, data.items(), flow_style=False)
    if data and all(_is_short(value) for value in data.values()):
        node.flow_style = sum(len(str(k)) + len(str(v)) + 4 for k, v in data.items()) < ONE_LINE
    return node


def _represent_list(dumper: yaml.SafeDumper, data: list[Any]) -> yaml.SequenceNode:
    is_short = all(_is_short(value) and not isinstance(value, (dict, list)) for value in data)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=is_short)


def _is_short(value: Any) -> bool:
    if isinstance(value, list):
        return all(isinstance(one, str) and len(one) < LONG_TEXT for one in value)
    return not isinstance(value, dict) and len(str(value)) < LONG_TEXT


def _represent_number(dumper: yaml.SafeDumper, number: ExactNumber) -> yaml.ScalarNode:
    tag = _INT if isinstance(number.value, int) else _FLOAT
    return dumper.represent_scalar(tag, repr(number.value))


CaseDumper.add_representer(int, lambda dumper, number: dumper.represent_scalar(_STR, str(number)))
CaseDumper.add_representer(ExactNumber, _represent_number)
CaseDumper.add_representer(str, _represent_text)
CaseDumper.add_representer(dict, _represent_mapping)
CaseDumper.add_representer(list, _represent_list)


def exact(value: Any) -> Any:
    """Return a value whose numbers are read back as numbers."""
    if isinstance(value, Mapping):
        return {name: exact(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [exact(one) for one in value]
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return ExactNumber(value=value) if is_number else value


def parsed(text: str) -> Any:
    """Return what a text of YAML holds; UnreadableCase names the line that cannot be read."""
    if len(text) > LARGEST:
        message = "case.yaml is too large to be a case."
        raise UnreadableCase(message)
    try:
        return yaml.load(text, Loader=CaseLoader)  # noqa: S506  a SafeLoader of our own
    except (yaml.YAMLError, RecursionError) as error:
        message = f"case.yaml{_where(error)}: {_problem(error)}."
        raise UnreadableCase(message) from error


def written(data: Any) -> str:
    return yaml.dump(data, Dumper=CaseDumper, allow_unicode=True, sort_keys=False, width=WIDTH)


def _where(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f", line {mark.line + 1}" if mark is not None else ""


def _problem(error: Exception) -> str:
    return str(getattr(error, "problem", None) or "this is not YAML")
