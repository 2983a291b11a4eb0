"""Fuzz what reads files from strangers, guided by coverage: ``python -m benchmarks.fuzz --minutes 30`` (the extra ``fuzz``).

Each target is a process of its own under libFuzzer, begun with good files so that it looks behind the first check. What may be
raised is the error that the reader promises, and nothing else; no input may take longer than 20 seconds or more than 1 GB.
``--again TARGET FILE`` runs a file that was found once more.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import hashlib
import io
import json
import pkgutil
import re
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[1] / "seeds"
#: Seconds and megabytes that one input may take.
_PATIENCE, _MEMORY = 20, 1_024
#: A page with open ends and a parted word, so that models and word lists are asked.
PAGE = (
    "渡口在村东，船是木船，每天清晨\n\n六点离岸，船上站满了人和货，老人和学\n\n生免费乘 船过河。\n\n"
    "票价仍是一元，十年没有涨过，将来也不会\n"
)


def decode(data: bytes) -> None:
    """Any bytes: a document or DecodingError with an offset."""
    import cleantext

    with contextlib.suppress(cleantext.DecodingError):
        cleantext.process(data).verify()


def clean(data: bytes) -> None:
    """Any text: all contracts but the second run, which ``benchmarks.contracts`` looks for: it is broken least seldom."""
    import cleantext
    from benchmarks.contracts.checks import CONTRACTS

    document = cleantext.process(data.decode("utf-8", "surrogateescape"), mojibake="keep")
    for name, check in CONTRACTS.items():
        if name not in {"idempotence", "safe-keeps-places"}:
            check(document)


def code(data: bytes) -> None:
    """Any Markdown or program: its syntax stays, whatever it is."""
    import cleantext

    syntax = ("markdown", "python", "html", "yaml")[data[0] % 4] if data else "markdown"
    cleantext.process(data[1:].decode("utf-8", "replace"), syntax=syntax).verify()


def _command(name: str, data: bytes, *args: str) -> None:
    """``cleantext clean`` of a file with this name: exit code 0 or 2, and after 2 no output."""
    from cleantext.cli import main

    with tempfile.TemporaryDirectory(dir=_shared_memory()) as folder:
        page, out = Path(folder, name), Path(folder, "out" + "".join(Path(name).suffixes))
        page.write_bytes(data)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as told:
            try:
                main([*("clean", str(page), "-o", str(out), "--no-progress"), *args])
            except SystemExit as end:
                code = end.code
        if code not in {0, 2} or "Traceback" in told.getvalue():
            raise AssertionError(f"exit code {code}: {told.getvalue()[:400]}")
        if code == 2 and not told.getvalue().startswith("cleantext: "):
            raise AssertionError(f"no clear error: {told.getvalue()[:400]}")
        if code == 2 and "records" not in told.getvalue() and out.exists():
            raise AssertionError(f"an output in spite of: {told.getvalue()[:400]}")


def _shared_memory() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of one's own is made in it


def jsonl(data: bytes) -> None:
    """Any file of JSON lines."""
    _command("page.jsonl", data, "--field", "text")


def parquet(data: bytes) -> None:
    """Any Parquet file."""
    _command("page.parquet", data, "--field", "text")


def packed_gz(data: bytes) -> None:
    """Any .gz file."""
    _command("page.txt.gz", data)


def packed_zst(data: bytes) -> None:
    """Any .zst file."""
    _command("page.txt.zst", data)


def context(data: bytes) -> None:
    """Any context model, its digest put right, so that all but the digest is looked at."""
    import cleantext

    data = data[:-32] + hashlib.sha256(data[:-32]).digest()
    _with_file(data, lambda path: cleantext.process(PAGE, context=path).verify(), ValueError)


def lexicon(data: bytes) -> None:
    """Any word list of one's own."""
    import cleantext
    from cleantext.language.lexicon import own_words

    own_words.cache_clear()
    _with_file(data, lambda path: cleantext.process(PAGE, lexicon=path).verify(), ValueError)


def table(data: bytes) -> None:
    """Any file in the place of the cached dictionary: refused, or answers, never without end."""
    from cleantext.language.lexicon import Lexicon

    with contextlib.suppress(ValueError):
        words = Lexicon(data)
        for word in ("渡口", "木船", "river", "", "x" * 300):
            words.log(word)
        with contextlib.suppress(UnicodeDecodeError):
            len(words.common)


def decisions(data: bytes) -> None:
    """Any file of a reviewer's marks, about a page or not."""
    import cleantext

    digest = hashlib.sha256(PAGE.encode()).hexdigest().encode()
    _with_file(data.replace(b"DIGEST", digest), lambda path: cleantext.process(PAGE, decisions=path).verify(), ValueError)


def rules(data: bytes) -> None:
    """Any file of furniture rules."""
    import cleantext

    _with_file(data, lambda path: cleantext.process(PAGE, rules=[path]).verify(), ValueError)


def _with_file(data: bytes, use: Callable[[str], Any], allowed: type[Exception]) -> None:
    with tempfile.NamedTemporaryFile(dir=_shared_memory()) as file:
        file.write(data)
        file.flush()
        with contextlib.suppress(allowed):
            use(file.name)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__.strip("_"): target
    for target in (decode, clean, code, jsonl, parquet, packed_gz, packed_zst, context, lexicon, table, decisions, rules)
}


def beginnings(name: str) -> list[bytes]:
    """Good inputs for a target, small ones."""
    pages = [path.read_bytes()[:1_500] for path in sorted(SEEDS.glob("*/*.txt"))[::4]]
    texts = [page.decode("utf-8", "ignore") for page in pages]
    if name == "decode":
        encodings = ("gb18030", "big5", "utf-16", "latin-1")
        return [*pages, *(text.encode(encoding, "ignore") for text in texts[:4] for encoding in encodings)]
    if name == "code":
        return [bytes([k % 4]) + page for k, page in enumerate(pages)]
    if name == "jsonl":
        return ["".join(json.dumps({"id": k, "text": text}) + "\n" for k, text in enumerate(texts[:2])).encode()]
    if name == "parquet":
        return [_parquet(texts[:2])]
    if name == "packed_gz":
        return [gzip.compress(page) for page in pages[:4]]
    if name == "packed_zst":
        zstandard = import_module("zstandard")
        return [zstandard.ZstdCompressor().compress(page) for page in pages[:4]]
    if name == "context":
        return [_model(texts)]
    if name == "lexicon":
        return ["# 词\n渡口\t30\n木船\n".encode()]
    if name == "table":
        return [_table()]
    if name == "decisions":
        mark = {"rule": "soft-break-across-gap", "spans": [[0, 14], [16, 33]], "verdict": "reject"}
        marks = {"format": "cleantext decisions", "version": 1, "pages": [{"page": "a", "sha256": "DIGEST", "decisions": [mark]}]}
        return [json.dumps(marks).encode()]
    if name == "rules":
        rule = '[[rule]]\nname = "ferry"\nkind = "banner"\nreason = "a box"\npattern = "今日.{1,9}班"\n'
        return [f'{rule}examples = ["今日三班"]\ncounter-examples = ["今日"]\n'.encode()]
    return pages


def _parquet(texts: list[str]) -> bytes:
    arrow, files = import_module("pyarrow"), import_module("pyarrow.parquet")
    out = io.BytesIO()
    files.write_table(arrow.table({"text": texts, "id": list(range(len(texts)))}), out)
    return out.getvalue()


def _model(texts: list[str]) -> bytes:
    from cleantext.language.context_writer import Limits, model_bytes
    from cleantext.language.learning import Learner

    learner = Learner()
    learner.add("\n".join(texts[:2]))
    return model_bytes(learner.finish(), Limits())


def _table() -> bytes:
    words = b"".join(bytes([len(word)]) + word + b"\x10\x01" for word in ("渡口".encode(), b"river"))
    slots = b"\x01\0\0\0" + bytes(28)
    record = {"cleantext-lexicon": 1, "language": "zh", "words": 2, "slots": 8, "bytes": len(words), "common": 5}
    header = json.dumps(record).encode()
    return b"".join((header, b" " * (-(len(header) + 1) % 8), b"\n", slots, words, b"river"))


def _fuzz(name: str, arguments: list[str]) -> None:
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["cleantext"]):
        import cleantext

        for module in pkgutil.walk_packages(cleantext.__path__, "cleantext."):
            if module.name != "cleantext.engines.ray_cluster":
                import_module(module.name)
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


def _run(name: str, seconds: int, folder: Path) -> tuple[int, int, str]:
    """Fuzz one target; gives its exit code, executions, and what libFuzzer said."""
    corpus = folder / name
    corpus.mkdir(parents=True, exist_ok=True)
    for k, data in enumerate(beginnings(name)):
        (corpus / f"begin-{k}").write_bytes(data)
    limits = (f"-max_total_time={seconds}", f"-timeout={_PATIENCE}", f"-rss_limit_mb={_MEMORY}", "-max_len=20000")
    flags = (*limits, "-print_final_stats=1", f"-artifact_prefix={folder}/{name}-", str(corpus))
    command = [sys.executable, "-m", "benchmarks.fuzz", "--only", name, "--", *flags]
    run = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    done = re.search(r"number_of_executed_units: *(\d+)", run.stderr)
    return run.returncode, int(done[1]) if done else 0, run.stderr


def main() -> int:
    """Fuzz, or run files again; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30, help="for all targets together")
    parser.add_argument("--targets", nargs="+", choices=TARGETS, default=list(TARGETS))
    parser.add_argument("--folder", type=Path, help="keep corpora and findings here, and go on from what it holds")
    parser.add_argument("--again", nargs=2, metavar=("TARGET", "FILE"), help="run one file")
    parser.add_argument("--only", choices=TARGETS, help=argparse.SUPPRESS)
    parser.add_argument("flags", nargs="*", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        _fuzz(asked.only, asked.flags)
    if asked.again:
        TARGETS[asked.again[0]](Path(asked.again[1]).read_bytes())
        return 0
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="fuzz-"))
    failed = False
    for name in asked.targets:
        code, executions, told = _run(name, round(asked.minutes * 60 / len(asked.targets)), folder)
        failed |= code != 0
        print(f"{name}: {executions:,} inputs, exit code {code}", flush=True)
        if code:
            print("\n".join(told.splitlines()[-40:]), flush=True)
    print(f"findings and corpora: {folder}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
