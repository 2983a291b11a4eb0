"""What the site has beyond docs/: pages from elsewhere in the repository, links between them, tables made from the code."""

from __future__ import annotations

import posixpath
import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli import main
from cleantext.options import Options
from cleantext.report.rules import rule_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
#: Files outside docs/, and the pages they are on the site.
ELSEWHERE = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "benchmarks/README.md": "benchmark-commands.md",
    "seeds/README.md": "seeds.md",
    "cleantext/data/ORIGIN.md": "origin.md",
    "SECURITY.md": "security.md",
    "LICENSE": "LICENSE.txt",
    "CITATION.cff": "CITATION.cff",
}
_LINK = re.compile(r"\]\(([^)\s#:]+)((?:#[^)\s]*)?)\)")
_TABLE = re.compile(r"<!-- table: ([a-z]+) -->.*?<!-- end of table -->", re.DOTALL)
_EXAMPLE = re.compile(r"^```(in|in bytes|out|wanted)$", re.MULTILINE)
#: Characters of an example in a cell; `cleantext rules --json` has the longer pages, too.
_LONGEST = 120
_FILE = re.compile(r"^<!-- file: (\S+) -->\n+(````?)(\w+)$", re.MULTILINE)
#: A session that prints the table of `explain`: its lines are not to be broken.
_TABULAR = re.compile(r"^```console$(?=(?:(?!^```$).)*^where  what)", re.MULTILINE | re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from elsewhere."""
    from mkdocs.structure.files import File  # the tests make the tables without it

    for path, page in ELSEWHERE.items():
        files.append(File.generated(config, page, content=(ROOT / path).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Make tables, name files above what they hold, turn links between files into links between pages."""
    home = next((path for path, name in ELSEWHERE.items() if name == page.file.src_uri), f"docs/{page.file.src_uri}")
    made = _TABLE.sub(lambda found: "\n".join(TABLES[found[1]]()), markdown)
    made = _EXAMPLE.sub(lambda found: f'```{{.text title="{found[1]}"}}', made)
    made = _FILE.sub(lambda found: f'{found[2]}{{.{found[3]} title="{found[1]}"}}', made)
    made = _TABULAR.sub("```{.console .tabular}", made)
    return _LINK.sub(lambda found: f"]({_page_of(found[1], home)}{found[2]})", made)


def _page_of(target: str, home: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(home), target))
    return ELSEWHERE.get(path, path.removeprefix("docs/"))


def options_table() -> Iterator[str]:
    """A row a field of `Options`: flag, key, what it takes, default, what the command line's help says."""
    clean = main.get_command(click.Context(main), "clean")
    assert clean is not None
    flags = {parameter.name: parameter for parameter in clean.params if isinstance(parameter, click.Option)}
    yield "| Python, key of a configuration file | command line | takes | by default | |"
    yield "|---|---|---|---|---|"
    for name, field in Options.__dataclass_fields__.items():
        flag = flags[name]
        key = name.replace("_", "-")
        names = f"`{name}`" if key == name else f"`{name}`, `{key}`"
        yield f"| {names} | `{flag.opts[0]}` | {_takes(flag)} | {_default(field.default)} | {_cell(flag.help or '')} |"


def _takes(flag: Any) -> str:
    if isinstance(flag.type, click.Choice):
        return ", ".join(f"`{choice}`" for choice in flag.type.choices)
    if flag.is_flag:
        return "`true`, `false`"
    return f"{flag.metavar}, several" if flag.multiple else str(flag.metavar)


def _default(value: object) -> str:
    return "none" if value in (None, (), frozenset()) else f"`{str(value).lower() if isinstance(value, bool) else value}`"


def rules_table() -> Iterator[str]:
    """A table of rules for each kind: name, reason, what a rule acts on, what it leaves alone."""
    entries = rule_entries()
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    entries.sort(key=lambda entry: kinds.index(entry.kind))
    for kind, rules in groupby(entries, key=lambda entry: entry.kind):
        yield f"\n## {kind}\n"
        yield "| rule | why | acts on | leaves alone |"
        yield "|---|---|---|---|"
        for rule in rules:
            acts = "<br>".join(_example(given, made) for given, made in rule.examples[:3] if len(given) <= _LONGEST)
            alone = "<br>".join(_code(example) for example in rule.counter_examples[:3] if len(example) <= _LONGEST)
            yield f"| `{rule.name}` | {_cell(rule.reason)} | {acts} | {alone} |"


def _example(given: str, made: str) -> str:
    return f"{_code(given)} → {_code(made)}" if made else _code(given)


def _code(text: str) -> str:
    """Text in a cell as it stands: entities, since a bar ends a cell and backticks end code."""
    visible = "".join(f"\\u{ord(c):04x}" if not c.isprintable() and c not in "\n\u3000\u00a0 " else c for c in text)
    escaped = "".join(f"&#{ord(c)};" if c in "&<>|`*_[]\\~^=$!#:-" else c for c in visible.replace("\n", "⏎"))
    return f"<code>{escaped}</code>"


def _cell(text: str) -> str:
    return "".join(f"&#{ord(c)};" if c in "<>|*_[]" else c for c in " ".join(text.split()))


TABLES: dict[str, Callable[[], Iterator[str]]] = {"options": options_table, "rules": rules_table}
