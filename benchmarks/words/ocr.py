"""Real OCR before and after cleaning: `python -m benchmarks.words.ocr`.

Prints the Chinese gold readings of `seeds/` as pages (chromium), has tesseract read them (110 dpi, a little blur and noise),
cleans what it read, as it is and with a space behind every character (as older versions of tesseract put it), and compares with
the gold: character error rate before and after, marks and spaces, spaces between Han that shouldn't be there (and of these, those
inside words), and what becomes of the misread characters with `words="fuzzy"`. Needs chromium, poppler-utils, tesseract-ocr with
chi_sim and chi_tra, fonts-noto-cjk, Pillow. Exit code 1 where a character error rate rises.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from benchmarks.quality.cases import Case, Entry
from benchmarks.quality.cleaners import in_process
from benchmarks.quality.marks import between_words
from benchmarks.quality.rendered_columns import print_pdf, read_articles
from benchmarks.quality.score import score
from benchmarks.tables import markdown_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.quality.score import Row
    from cleantext.language.word_unigrams import WordUnigrams

DPI = 110
FACE = "Noto Serif CJK SC"
_HAN = re.compile("[\u4e00-\u9fff]")
_HAN_SPACE = re.compile("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
_TRADITIONAL = re.compile("[這說個們國學來時後會]")
#: Marks that are one mark read in another form.
_FORMS = str.maketrans("，。．；：！？（）“”„「」『』‘’—–─…", ",..;:!?()" + '"' * 7 + "''" + "---" + ".")
_SPACES = ("spaces before", "spaces", "inside words before", "inside words")
_FIGURES = ("cer before", "cer", "punct", "punct of marks read", "loss", *_SPACES)


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.words.ocr", description=__doc__)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--dpi", type=int, default=DPI, help=f"how fine the pages are read ({DPI})")
    parser.add_argument("--face", default=FACE, help=f"what they are printed in ({FACE})")
    parser.add_argument("--read", type=Path, metavar="FOLDER", help="keep here what tesseract read, or use what is there")
    options = parser.parse_args(argv)
    articles = {name: entries for name, entries in read_articles().items() if is_chinese(entries)}
    chosen = dict(list(articles.items())[: options.pages])
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.read or Path(scratch)).resolve()
        texts = _read_pages(chosen, folder, options.dpi, options.face)
    rows = {}
    for way, spaced in (("as read", False), ("a space behind each character", True)):
        for words in ("repair", "fuzzy"):
            scored = [_score(name, chosen[name], _spaced(text) if spaced else text, words) for name, text in texts.items()]
            rows[f"{way}, words={words}"] = mean_of(scored)
    print(f"{len(chosen)} pages")
    print(markdown_table(["text", *_FIGURES], [[name, *(f"{row[f]:.4f}" for f in _FIGURES)] for name, row in rows.items()]))
    print(_corrections(chosen, texts))
    return 0 if all(row["cer"] <= row["cer before"] for row in rows.values()) else 1


def mean_of(rows: list[Row]) -> Row:
    """Average the figures over the pages."""
    return {name: sum(row[name] for row in rows) / len(rows) for name in _FIGURES}


def is_chinese(entries: tuple[Entry, ...]) -> bool:
    text = "".join(entry.text for entry in entries)
    return len(_HAN.findall(text)) * 2 > len(text) and not re.search("[\u3041-\u30ff]", text)


def _spaced(text: str) -> str:
    return "\n".join(" ".join(line.replace(" ", "")) for line in text.split("\n"))


def _read_pages(articles: dict[str, tuple[Entry, ...]], folder: Path, dpi: int, face: str) -> dict[str, str]:
    """Print the articles, a page each, and have them read; what stands in ``folder`` already isn't read again."""
    folder.mkdir(parents=True, exist_ok=True)
    if not all((folder / f"{name}.ocr.txt").is_file() for name in articles):
        pdf = print_pdf(_html(articles, face), folder)
        command = [shutil.which("pdftoppm") or "pdftoppm", "-r", str(dpi), "-gray", "-png", str(pdf), str(folder / "page")]
        subprocess.run(command, check=True)
        for name, image in zip(articles, sorted(folder.glob("page-*.png")), strict=True):
            text = "".join(entry.text for entry in articles[name])
            language = "chi_tra" if _TRADITIONAL.search(text) else "chi_sim"
            degrade(image, dpi)
            command = [shutil.which("tesseract") or "tesseract", str(image), "-", "-l", language, "--psm", "3"]
            read = subprocess.run(command, check=True, capture_output=True).stdout
            (folder / f"{name}.ocr.txt").write_bytes(read)
    return {name: (folder / f"{name}.ocr.txt").read_text(encoding="utf-8") for name in articles}


def _html(articles: dict[str, tuple[Entry, ...]], face: str) -> str:
    style = (
        f"@page {{size: 210mm 297mm; margin: 15mm}} body {{margin: 0; font: 10pt/1.6 '{face}'}} .page {{break-after: page}}"
        "p {margin: 0; text-indent: 2em; text-align: justify} h1 {font-size: 1.4em}"
    )
    pages = "".join(f"<div class='page'>{''.join(_tagged(entries))}</div>" for entries in articles.values())
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><style>{style}</style></head><body>{pages}</body></html>"


def _tagged(entries: tuple[Entry, ...]) -> Iterator[str]:
    for entry in entries:
        tag = "p" if entry.kind == "body" else "h1"
        yield f"<{tag}>{escape(entry.text)}</{tag}>"


def degrade(path: Path, dpi: int) -> None:
    """Blur a page a little and put noise on it, always the same."""
    import numpy as np
    from PIL import Image, ImageFilter

    image = np.asarray(Image.open(path).convert("L").filter(ImageFilter.GaussianBlur(0.45)), np.float32)
    noise = np.random.default_rng(1).normal(0, 7, image.shape)
    Image.fromarray(np.clip(image * 0.8 + 30 + noise, 0, 255).astype("uint8")).save(path, dpi=(dpi, dpi))


def _score(name: str, entries: tuple[Entry, ...], read: str, words: str) -> Row:
    case = Case("ocr", name, read.encode(), entries)
    output = in_process(words=words)(case)
    row = score(case, output)
    if not row["twice"] or not row["verified"]:
        print(f"{name}: second run or proof fails", file=sys.stderr)
    gold, cleaned = "".join(entry.text for entry in entries), output.data.decode()
    figures = {"cer before": _cer(read, gold), "cer": _cer(cleaned, gold)}
    spaces = {"spaces before": _spaces(read, gold), "spaces": _spaces(cleaned, gold)}
    spaces |= {"inside words before": _inside_words(read, gold), "inside words": _inside_words(cleaned, gold)}
    marks = {"punct": row["punct"], "punct of marks read": _of_marks_read(read, cleaned, entries)}
    return {"loss": row["loss"], **marks, **figures, **spaces}


def _of_marks_read(read: str, cleaned: str, entries: tuple[Entry, ...]) -> float:
    """`punctuation_accuracy` of the places where the reader saw the marks of the gold, be it in another form."""
    gold = between_words(entry.text for entry in entries if entry.kind == "body")
    seen, now = between_words(["".join(read.split("\n"))]), between_words(cleaned.split("\n"))
    places = [place for place, marks in gold.items() if len(marks) == 1 and marks[0] and place in now]
    known = [place for place in places if _form(gold[place][0]) in map(_form, seen.get(place, ()))]
    return sum(gold[place][0] in now[place] for place in known) / len(known)


def _form(marks: str) -> str:
    """Marks without their form: no spaces, half-width, quotation marks all one, dashes and dots once."""
    return re.sub("([-.])\\1+", "\\1", re.sub("[ \u3000]", "", marks).translate(_FORMS))


def _cer(text: str, gold: str) -> float:
    """Edit distance to the gold a character of it, line ends and spaces at their sides left out: an inner space is an error."""
    joined = "".join(line.strip() for line in text.split("\n"))
    return Levenshtein.distance(joined, gold) / len(gold)


def _spaces(text: str, gold: str) -> float:
    """Spaces between Han that the gold doesn't have."""
    return float(len(_HAN_SPACE.findall(text)) - len(_HAN_SPACE.findall(gold)))


def _inside_words(text: str, gold: str) -> float:
    """Spaces between two Han that stand side by side in a word of the gold."""
    from cleantext.language.word_unigrams import chinese_words

    whole, bare = _HAN_SPACE.sub("", gold), _HAN_SPACE.sub("", text)
    spaces = [match.start() - k for k, match in enumerate(_HAN_SPACE.finditer(text))]
    places: dict[int, int] = {}
    for change in Levenshtein.opcodes(bare, whole):
        if change.tag in ("equal", "replace"):  # the last of a stretch that is replaced by a longer one are nowhere
            places.update(zip(range(change.src_start, change.src_end), range(change.dest_start, change.dest_end), strict=False))
    ends: set[int] = set()
    for run in re.finditer("[\u3400-\u9fff]+", whole):
        at = run.start()
        for word in chinese_words().segment(run.group()):
            at += len(word)
            ends.add(at)
    beside = [(places.get(at - 1), places.get(at)) for at in spaces]
    return float(sum(a is not None and b == a + 1 and b not in ends for a, b in beside))


@dataclass
class _Steps:
    """How many misread characters come how far on their way to be corrected."""

    misread: int = 0
    word: int = 0
    spot: int = 0
    candidate: int = 0
    right: int = 0
    made: int = 0

    def table(self) -> str:
        """A row a step."""
        rows = [
            ("misread Han", self.misread),
            ("which stood for one in a word of the dictionary", self.word),
            ("of these: held to a neighbour by nothing known, or by chance, so looked at", self.spot),
            ("what stood there is the likeliest candidate", self.candidate),
            ("corrected", self.right),
            ("corrections made", self.made),
        ]
        return markdown_table(["step", "characters"], [[name, str(count)] for name, count in rows])


def _corrections(articles: dict[str, tuple[Entry, ...]], texts: dict[str, str]) -> str:
    """Say how many of the misread Han in words of the dictionary were put right, and where the others were lost."""
    import cleantext
    from cleantext.language.fuzzy import Here, han_reader
    from cleantext.language.misread_spots import runs_of
    from cleantext.language.word_unigrams import chinese_words

    steps, reader = _Steps(), han_reader()
    for name, text in texts.items():
        gold = re.sub(r"\s", "", "".join(entry.text for entry in articles[name]))
        plain, fuzzy = (re.sub(r"\s", "", cleantext.clean(text, words=words)) for words in ("repair", "fuzzy"))
        if len(plain) != len(fuzzy):
            print(f"{name}: left out of the steps, other blocks were kept", file=sys.stderr)
            continue
        marked, words = reader.spots.mark([plain]), in_words(gold, chinese_words())
        here = Here(marked.words, runs_of([plain]))
        spots = {spot.at: spot for _, spot in [*reader.spots.mark_held([plain], marked, here.runs), *marked.spots]}
        steps.made += sum(a != b for a, b in zip(plain, fuzzy, strict=True))
        for at, other in replaced(plain, gold):
            if not (_HAN.match(plain[at]) and _HAN.match(gold[other])):
                continue
            steps.misread += 1
            if other in words:
                found = reader.read(plain, spots[at], damaged=True, here=here) if at in spots else None
                steps.word += 1
                steps.spot += at in spots
                steps.candidate += found is not None and found.right == gold[other]
                steps.right += fuzzy[at] == gold[other]
    return steps.table()


def replaced(read: str, gold: str) -> Iterator[tuple[int, int]]:
    """Each place in what was read where one character stands for another, and that one's place in the gold."""
    for change in Levenshtein.opcodes(read, gold):
        if change.tag == "replace" and change.src_end - change.src_start == change.dest_end - change.dest_start:
            yield from zip(range(change.src_start, change.src_end), range(change.dest_start, change.dest_end), strict=True)


def in_words(text: str, words: WordUnigrams) -> set[int]:
    """The places of characters in words of two and more."""
    found: set[int] = set()
    for run in re.finditer("[\u3400-\u9fff]+", text):
        at = run.start()
        for word in words.segment(run.group()):
            found.update(range(at, at + len(word)) if len(word) > 1 else ())
            at += len(word)
    return found


if __name__ == "__main__":
    sys.exit(main())
