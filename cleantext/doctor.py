"""What an installation needs, and whether it is there: versions, word lists, and other packages called ``cleantext``.

Uses nothing of the package's own: where another distribution has overwritten parts of it, this must still run.
"""

from __future__ import annotations

import os
import platform
import re
import sys
import time
from dataclasses import asdict, dataclass, field
from importlib import import_module, metadata, util
from pathlib import Path

DISTRIBUTION = "cleantext-ocr"
#: Distributions that install a package of our import name, too.
RIVALS = ("cleantext", "clean-text")
DEPENDENCIES = (
    "click", "regex", "rapidfuzz", "spacy-pkuseg", "numpy", "markdown-it-py", "pygments", "ftfy", "wordfreq", "platformdirs",
)  # fmt: skip
#: What is read where it is installed: label, import name, file in it, the distribution that brings it.
RESOURCES = (
    ("Chinese word list", "spacy_pkuseg", "dicts/default.pkl", "spacy-pkuseg"),
    ("Chinese word frequencies", "wordfreq", "data/large_zh.msgpack.gz", "wordfreq"),
    ("English word frequencies", "wordfreq", "data/large_en.msgpack.gz", "wordfreq"),
)
_REPAIR = f"pip uninstall {' '.join(RIVALS)} && pip install --force-reinstall {DISTRIBUTION}"


@dataclass(frozen=True)
class Finding:
    """One thing looked at: its name, what was found, whether that is fine, and what to do where it isn't."""

    name: str
    found: str
    fine: bool = True
    remedy: str = ""


@dataclass
class Health:
    """All findings, in order."""

    findings: list[Finding] = field(default_factory=list)

    @property
    def fine(self) -> bool:
        """Whether nothing needs doing."""
        return all(finding.fine for finding in self.findings)

    def as_text(self) -> str:
        """Give a line a finding, what to do below it."""
        wide = max(len(finding.name) for finding in self.findings)
        lines = []
        for finding in self.findings:
            lines.append(f"{'ok' if finding.fine else '!!'}  {finding.name:{wide}}  {finding.found}\n")
            if finding.remedy:
                lines.append(f"    {'':{wide}}  do: {finding.remedy}\n")
        return "".join(lines)

    def as_json(self) -> str:
        """Give the same as one JSON object: fine, findings."""
        import json

        record = {"fine": self.fine, "findings": [asdict(finding) for finding in self.findings]}
        return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def examine() -> Health:
    """Look at everything.

    >>> [finding.name for finding in examine().findings][:3]
    ['cleantext-ocr', 'Python', 'platform']
    """
    findings = [
        _distribution(DISTRIBUTION),
        Finding("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        Finding("platform", platform.platform()),
        *(_distribution(name) for name in DEPENDENCIES),
        _hot_modules(),
        _import_name(),
        *(_resource(*resource) for resource in RESOURCES),
        _dictionaries(),
        _context_model(),
        _witness(),
    ]
    return Health(findings)


def _distribution(name: str) -> Finding:
    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, "not installed", fine=False, remedy=f"pip install {name}")


def _hot_modules() -> Finding:
    spec = util.find_spec("cleantext.paragraphs.breaks")
    origin = (spec and spec.origin) or ""
    return Finding("hot modules", "as Python" if origin.endswith(".py") else "compiled")


def _import_name() -> Finding:
    """Whether ``import cleantext`` gives this package, whole."""
    name = "import cleantext"
    home = Path(__file__).resolve().parent
    owners = {_normalised(owner) for owner in metadata.packages_distributions().get("cleantext", [])}
    others = sorted(owners - {DISTRIBUTION})
    if others:
        return Finding(name, f"{' and '.join(others)} install a package of this name, too", fine=False, remedy=_REPAIR)
    for place in dict.fromkeys(["", *sys.path]):  # "": a script called cleantext.py hides the package from its neighbours
        for file in (Path(place, "cleantext", "__init__.py"), Path(place, "cleantext.py")):
            if file.is_file() and file.resolve().parent != home:
                if _in_checkout(file):
                    return Finding(name, f"gives {file.resolve().parent} in this checkout, {home} elsewhere")
                remedy = f"rename or remove it, or start Python elsewhere: it hides {home}"
                return Finding(name, f"gives {file.resolve()}", fine=False, remedy=remedy)
        if Path(place, "cleantext").resolve() == home:
            break
    if not hasattr(import_module("cleantext"), "Cleaner"):
        return Finding(name, f"{home} was overwritten in part by another package", fine=False, remedy=_REPAIR)
    return Finding(name, str(home))


def _in_checkout(file: Path) -> bool:
    """Whether this is our own source: who stands in a checkout gets that, and wants it."""
    about = file.resolve().parent.parent / "pyproject.toml"
    ours = f'\nname = "{DISTRIBUTION}"'
    return file.name == "__init__.py" and about.is_file() and ours in about.read_text(encoding="utf-8", errors="replace")


def _normalised(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _resource(label: str, package: str, file: str, distribution: str) -> Finding:
    spec = util.find_spec(package)  # finds without importing: importing spacy_pkuseg takes 0.2 s
    if spec is None or spec.origin is None:
        return Finding(label, f"{distribution} is not installed", fine=False, remedy=f"pip install {distribution}")
    path = Path(spec.origin).parent / file
    if not path.is_file():
        return Finding(label, f"{path} is missing", fine=False, remedy=f"pip install --force-reinstall {distribution}")
    return Finding(label, str(path))


def _dictionaries() -> Finding:
    """The dictionaries built so far, and where; where none can be written, each process builds its own."""
    name = "dictionaries"
    if util.find_spec("platformdirs") is None:
        return Finding(name, "platformdirs is not installed", fine=False, remedy="pip install platformdirs")
    from platformdirs import user_cache_path

    folder = user_cache_path("cleantext")
    built = sorted({path.name.split("-")[1] for path in folder.glob("lexicon-*.bin")})  # another version may have built its own
    if built:
        return Finding(name, f"{', '.join(built)} in {folder}")
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(nearest, os.W_OK):
        remedy = f"make {folder} writable, or each process spends two seconds on building its own"
        return Finding(name, f"{nearest} can't be written", fine=True, remedy=remedy)
    return Finding(name, f"built in {folder} when first needed")


def _context_model() -> Finding:
    """The context model that ships: whole, the one that was packed, and how long it takes until it has its first answer."""
    name, remedy = "context model", f"pip install --force-reinstall {DISTRIBUTION}"
    try:
        ngrams = import_module("cleantext.language.ngrams")
        begin = time.perf_counter()
        model = ngrams.general()
        model.joint_gain("渡口", "的船")
        ready = (time.perf_counter() - begin) * 1000
        model.verify()
        version, digest = model.about().get("cleantext", "unknown"), model.digest
        packed = model.path.with_name("ORIGIN.md").read_text(encoding="utf-8")
    except Exception as error:  # noqa: BLE001 - where another package has overwritten ours, anything may come
        return Finding(name, " ".join(str(error).split()) or type(error).__name__, fine=False, remedy=remedy)
    found = f"learned by cleantext {version}, SHA-256 {digest[:16]}…, ready in {ready:.1f} ms"
    if digest not in packed:
        return Finding(name, f"{found}: not the one that ships", fine=False, remedy=remedy)
    return Finding(name, found)


def _witness() -> Finding:
    """KenLM, which is asked only where a model is named: fine without."""
    try:
        return Finding("kenlm (extra)", metadata.version("kenlm"))
    except metadata.PackageNotFoundError:
        return Finding("kenlm (extra)", f"not installed, wanted for --kenlm alone: pip install '{DISTRIBUTION}[kenlm]'")
