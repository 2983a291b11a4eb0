"""Imports point one way: docs/architecture.md says which, this holds it."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import cleantext
from cleantext.rules import all_rules

PACKAGE = Path(cleantext.__file__).parent

#: The stages, a folder or a module each, which other stages know nothing of. What several stages use goes into SHARED.
STAGES = (
    "characters", "columns", "furniture", "paragraphs", "captions", "headings", "reading_order", "structure", "words", "markup",
    "verdicts",
)  # fmt: skip
#: What any stage may use, and what it is made of.
SHARED = {
    "document", "layout", "rendering", "wording", "views", "lines", "marks", "shapes", "options", "syntax", "decoding",
    "datelines", "rules", "assignment", "language", "own_rules", "decisions", "spelling", "toml_file", "letter_widths",
    "headline_lines", "text_around",
}  # fmt: skip
#: Loaded by ``import cleantext``, these would cost each start of the command more than a page takes to clean.
HEAVY = (
    "click", "numpy", "rapidfuzz", "spacy_pkuseg", "wordfreq", "platformdirs", "difflib", "json", "markdown_it", "pygments",
)  # fmt: skip


def _modules() -> dict[str, Path]:
    """Every module of the package, by its name without ``cleantext.``; packages without ``.__init__``."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = _modules()


def _imports(name: str) -> set[str]:
    """Our modules that ``name`` imports, also inside functions and for types only."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names if alias.name.split(".")[0] == "cleantext")
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(name, node)
            if base.split(".")[0] == "cleantext":
                # ``from package import name``: the module of that name where there is one, else the package itself.
                found.update(f"{base}.{alias.name}" if f"{base}.{alias.name}"[10:] in MODULES else base for alias in node.names)
    return {module.removeprefix("cleantext").removeprefix(".") for module in found} - {name}


def _absolute(name: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = ["cleantext", *name.split(".")] if name else ["cleantext"]
    up = node.level - (MODULES[name].name == "__init__.py")
    return ".".join([*parts[: len(parts) - up], *([node.module] if node.module else [])])


GRAPH = {name: _imports(name) for name in MODULES}


def _top(name: str) -> str:
    return name.partition(".")[0]


def test_no_module_imports_itself_in_a_circle() -> None:
    done: set[str] = set()

    def follow(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join([*path[path.index(name) :], name])
        if name not in done:
            for other in sorted(GRAPH[name]):
                follow(other, (*path, name))
            done.add(name)

    for name in GRAPH:
        follow(name, ())


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other_stage_and_nothing_above_it(stage: str) -> None:
    modules = [module for module in MODULES if _top(module) == stage]
    assert modules
    for module in modules:
        assert {_top(other) for other in GRAPH[module]} <= {stage} | SHARED, module


def test_what_stages_share_imports_no_stage() -> None:
    for module in MODULES:
        if _top(module) in SHARED:
            assert {_top(other) for other in GRAPH[module]} <= SHARED, module


def test_rules_and_language_import_only_each_other() -> None:
    for module in MODULES:
        if _top(module) in {"rules", "language"}:
            assert {_top(other) for other in GRAPH[module]} <= {"rules", "language"}, module


def test_formats_and_reports_read_the_document_and_it_knows_neither() -> None:
    for module in MODULES:
        if _top(module) in {"formats", "report"}:
            assert {_top(other) for other in GRAPH[module]} <= {"formats", "report"} | SHARED, module
    assert not {_top(other) for other in GRAPH["document"]} & {"formats", "report", "cleaner", "engines", "cli"}


def test_only_the_pipeline_calls_stages() -> None:
    inside = {module for module in MODULES if _top(module) in STAGES}
    callers = {module for module in MODULES if {_top(other) for other in GRAPH[module]} & set(STAGES)} - inside
    assert callers == {"cleaner", "read_down", "pipeline"}


def test_the_pipeline_knows_nothing_of_files_and_the_command_line() -> None:
    above = {"api", "cli", "configuration", "engines", "files", "formats", "report"}
    assert not {_top(other) for module in ("cleaner", "read_down", "pipeline") for other in GRAPH[module]} & above
    below = MODULES.keys() - {"cli", "cli_tools", "__main__"}
    assert not {_top(other) for module in below for other in GRAPH[module]} & {"cli", "doctor"}


def test_every_module_has_its_place() -> None:
    above = {
        "", "__main__", "api", "cleaner", "read_down", "pipeline", "pieces", "cli", "cli_options", "cli_tools", "cleaning_run",
        "console", "configuration", "doctor", "files", "hook", "telling", "engines", "formats", "progress", "report", "data",
    }  # fmt: skip
    placed = {*SHARED, *above, *STAGES}
    assert {_top(module) for module in MODULES} <= placed


def test_doctor_uses_nothing_that_a_clash_may_have_overwritten() -> None:
    assert not GRAPH["doctor"]


def test_importing_and_cleaning_load_nothing_heavy() -> None:
    code = f"import sys, cleantext; cleantext.clean('渡口,石桥。'); print([m for m in {HEAVY!r} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_no_pattern_of_module_regex_is_compiled_nor_regex_loaded_before_a_page_is_there() -> None:
    code = "import sys, cleantext.cleaner, cleantext.cli; print('regex' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"


def test_the_architecture_page_names_every_module() -> None:
    page = Path(__file__).parents[1] / "docs" / "architecture.md"
    text = page.read_text(encoding="utf-8")
    for module in MODULES:
        if module and not module.startswith("rules."):
            folder, _, leaf = module.rpartition(".")
            # In its stage's paragraph, which names the folder, the name alone is enough.
            assert f"`{module.replace('.', '/')}" in text or (folder in STAGES and f"`{leaf}" in text), module


def test_no_module_keeps_a_private_name_that_it_does_not_use() -> None:
    for module, path in MODULES.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
        defined |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        loaded = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        quoted = {word for node in ast.walk(tree) if isinstance(node, ast.Constant) for word in str(node.value).split()}
        private = {name for name in defined if name.startswith("_") and not name.startswith("__") and name.strip("_")}
        top = {name.id for node in tree.body for name in ast.walk(node) if isinstance(name, ast.Name)} | defined
        assert not (private & top) - loaded - quoted, module


def test_furniture_names_only_rules_that_exist() -> None:
    """A name that is misspelt, or of a rule that is gone, would match nothing without a word."""
    named = set[str]()
    for name, path in _modules().items():
        if not name.startswith("furniture."):
            continue
        module = import_module(f"cleantext.{name}")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr in ("rule", "name"):
                other = node.comparators[0]
                value = getattr(module, other.id) if isinstance(other, ast.Name) else getattr(other, "value", None)
                named.update({value} if isinstance(value, str) else value if isinstance(value, frozenset) else ())
    assert len(named) > 10
    assert named <= {rule.name for rule in all_rules()}
