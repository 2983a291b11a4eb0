"""Learning a context model: what is counted, what is kept, and the command."""

from __future__ import annotations

import gzip
import random
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest
from command_line import invoke
from hypothesis import given
from hypothesis import strategies as st

import cleantext
from cleantext.engines.learning import learn_files
from cleantext.language import learning
from cleantext.language.context_writer import Limits, model_bytes
from cleantext.language.corpus_symbols import line_keys, run_keys, symbols_of
from cleantext.language.learning import Counts, Learner, LearnError, learn, run_of, shortened
from cleantext.language.ngrams import ContextModel
from cleantext.language.recurring import line_key
from cleantext.language.smoothing import runs_by_length
from cleantext.language.symbols import BREAK, START, symbols

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "渡口的石桥很老。渡口的茶馆也老。\n村里人说：“渡口的石桥不能拆！”\n修桥人住在茶馆旁边，每天看着石桥\n" * 3


def _counts(text: str) -> Counts:
    learner = Learner()
    learner.add(text)
    return learner.finish()


def _runs(counts: Counts) -> dict[str, int]:
    found = {}
    for runs in runs_by_length(counts.keys, counts.counts):
        found.update({run_of(int(key) << 16 * (4 - _length(int(key)))): int(n) for key, n in zip(*runs, strict=True)})
    return found


def _length(key: int) -> int:
    return (key.bit_length() + 15) // 16


def _as_text(text: str) -> str:
    return symbols_of(text).astype("<u2").tobytes().decode("utf-16-le", "surrogatepass")


# ------------------------------------------------------------------ symbols
@given(st.text(st.sampled_from("渡桥漢的2３.A·b，,。！”）(—…\u200b\t  〇々\U00020000ん㈠℃"), max_size=30))
def test_learning_and_reading_see_the_same_symbols(text: str) -> None:
    assert _as_text(text).replace(BREAK, "") == symbols(text)


@given(st.text(max_size=60))
def test_any_text_has_symbols(text: str) -> None:
    assert len(_as_text(text)) <= 2 * len(text)
    assert len(symbols(text)) <= 2 * len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石桥\n渡口", f"石桥{BREAK}渡口"),
        ("石桥。\n渡口", f"石桥。{START}渡口"),
        ("石桥。”\n\n渡口", f"石桥。”{START}渡口"),
        ("石桥！？渡口", f"石桥！？{START}渡口"),
        ("石桥 渡口", f"石桥{BREAK}渡口"),
        ("石桥 3 座", "石桥0座"),
        ("3.5万，12:30", "0万，0：0"),
        ("NBA比赛——", "A比赛—"),
    ],
)
def test_lines_and_spaces_part_and_sentences_start(text: str, expected: str) -> None:
    assert _as_text(text) == expected


# ------------------------------------------------------------------ counting
def test_runs_are_counted_within_lines_and_sentences_only() -> None:
    runs = _runs(_counts("渡口的\n石桥。老街渡口的"))
    assert runs["渡口的"] == 2
    assert runs[f"{START}老街渡"] == 1
    assert not any("的石" in run or "。" in run[:-1] for run in runs)


def test_every_run_is_counted() -> None:
    text = "渡口的渡船在渡口的石桥下"
    expected = Counter(text[at : at + n] for n in range(1, 5) for at in range(len(text) - n + 1))
    assert _runs(_counts(text)) == expected


def test_pieces_count_like_the_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    path.write_text(TEXT, encoding="utf-8")
    whole = learn([path])
    monkeypatch.setattr(learning, "PIECE", 40)
    pieces = learn([path])
    assert pieces.characters == whole.characters == len(TEXT)
    parted, together = _runs(pieces), _runs(whole)
    assert parted.keys() <= together.keys()
    assert all(parted[run] == together[run] for run in parted if START not in run)


def test_shortening_keeps_the_counts_of_shorter_runs() -> None:
    counts = _counts(TEXT + "".join(random.Random(1).choices("甲乙丙丁戊己庚辛壬癸", k=2000)))
    keys, numbers = shortened(counts.keys, counts.counts, len(counts.keys) * 9 // 10)
    assert len(keys) <= len(counts.keys) * 9 // 10
    assert int(numbers.sum()) == int(counts.counts.sum())
    before, after = (runs_by_length(*pair) for pair in ((counts.keys, counts.counts), (keys, numbers)))
    for n in (0, 1, 2):
        assert np.array_equal(before[n].counts, after[n].counts)


def test_memory_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "MAX_RUNS", 1000)
    learner = Learner()
    for k in range(20):
        learner.add("".join(random.Random(k).choices("甲乙丙丁戊己庚辛壬癸", k=900)) + "\n" + TEXT)
        assert sum(len(keys) for keys, _ in learner._sorted) <= 1000
    assert _runs(learner.finish())["渡口"] == 20 * 9


def test_keys_are_a_tree_read_backwards() -> None:
    keys = run_keys(symbols_of("渡口的石桥"))
    assert [run_of(int(key)) for key in keys] == ["渡", "渡口", "渡口的", "渡口的石", "口的石桥"]


# ------------------------------------------------------------------ what is kept
def test_the_same_corpus_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(TEXT, encoding="utf-8")
    other.write_text("茶馆在渡口。石桥也在渡口。\n" * 2, encoding="utf-8")
    first, second = model_bytes(learn([one, other]), Limits()), model_bytes(learn([other, one]), Limits())
    assert first == second


def test_nothing_seen_once_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "m.context"
    secret = "从未有人听过甲乙丙丁"
    path.write_bytes(model_bytes(_counts(TEXT + secret), Limits()))
    model = ContextModel.open(path)
    assert all(model.logprob("", c) == model._unknown for c in "未听过甲乙丙丁")


def test_a_limit_on_size_is_kept_to(tmp_path: Path) -> None:
    counts = _counts("".join(chr(0x4E00 + (m * m) % 700) + ("。" if m % 9 == 0 else "") for m in range(30_000)))
    whole = len(model_bytes(counts, Limits()))
    for size in (whole // 2, 12_000):
        small = model_bytes(counts, Limits(max_size=size))
        assert len(small) <= size
        path = tmp_path / f"{size}.context"
        path.write_bytes(small)
        ContextModel.open(path).verify()
        assert max(ContextModel.open(path).about()["seen_at_least"]) > 2
    with pytest.raises(ValueError, match="too few"):
        model_bytes(counts, Limits(max_size=1_000))


def test_a_corpus_of_nothing_gives_a_model_that_opens(tmp_path: Path) -> None:
    path = tmp_path / "m.context"
    path.write_bytes(model_bytes(_counts(""), Limits()))
    assert ContextModel.open(path).joint_gain("渡", "口") == pytest.approx(0, abs=1e-6)


# ------------------------------------------------------------------ lines that come again
def test_lines_of_three_files_are_known_whatever_their_digits(tmp_path: Path) -> None:
    for day in range(1, 5):
        text = f"潮岸日报 第{day}版\n今天是{'甲乙丙丁'[day - 1]}日。\n" + ("潮岸 天气\n" if day < 3 else "")
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "m.context"
    path.write_bytes(model_bytes(learn(sorted(tmp_path.glob("*.txt"))), Limits()))
    model = ContextModel.open(path)
    assert model.files_with("潮岸日报　第１２版") == 4
    assert model.files_with("潮岸 天气") == model.files_with("今天是甲日。") == model.files_with("") == 0


@given(st.text(st.sampled_from("星期三一日5６Ａb ，\u3000\t\n\r潮\U00020000"), max_size=40))
def test_learning_and_reading_know_lines_by_the_same_numbers(text: str) -> None:
    assert set(line_keys(text)) == {line_key(line) for line in text.split("\n")} - {None}


def test_a_line_counts_once_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("潮岸日报\n" * 5, encoding="utf-8")
    assert learn([tmp_path / "a.txt"]).lines == {line_key("潮岸日报"): 1}


# ------------------------------------------------------------------ files
def test_packed_files_and_byte_order_marks_are_read(tmp_path: Path) -> None:
    plain, packed = tmp_path / "plain.txt", tmp_path / "packed.txt.gz"
    plain.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    packed.write_bytes(gzip.compress(TEXT.encode()))
    assert _runs(learn([plain])) == _runs(learn([packed]))


@pytest.mark.parametrize(("content", "offset"), [(b"\xff", 0), ("渡口".encode() + b"\xa1x", 6), ("渡口".encode()[:-1], 3)])
def test_bad_bytes_are_named_by_their_offset(tmp_path: Path, content: bytes, offset: int) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(LearnError, match=f"not UTF-8.* at offset {offset};"):
        learn([path])


def test_a_packed_file_cut_short_is_named(tmp_path: Path) -> None:
    for name, content in {"a.gz": gzip.compress(TEXT.encode())[:-12], "b.gz": b"no gzip at all"}.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(LearnError):
            learn([tmp_path / name])


# ------------------------------------------------------------------ the command
def _run(*arguments: str | Path) -> tuple[int, str, str]:
    result = invoke("learn", *arguments)
    return result.exit_code, result.stdout, result.stderr


def test_the_command_learns_from_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "archive" / "may").mkdir(parents=True)
    (tmp_path / "archive" / "may" / "1.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "june.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    out = tmp_path / "n.context"
    code, said, complained = _run(tmp_path / "archive", tmp_path / "june.txt.gz", "-o", out, "--origin", "a made-up archive")
    assert (code, complained) == (0, "")
    assert f"from 2 files of {2 * len(TEXT):,} characters" in said
    model = ContextModel.open(out)
    model.verify()
    assert model.about()["origin"] == "a made-up archive"


def test_the_command_keeps_what_was_seen_often_enough_in_as_much_room_as_it_is_given(tmp_path: Path) -> None:
    text = "".join(chr(0x4E00 + (m * m) % 700) + ("。" if m % 9 == 0 else "") for m in range(30_000))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    models = {}
    for name, flags in {"plain": (), "often": ("--at-least", "5", "6"), "small": ("--max-size", "12kB")}.items():
        path = tmp_path / f"{name}.context"
        assert _run(tmp_path / "a.txt", "-o", path, *flags)[0] == 0
        models[name] = path.stat().st_size, ContextModel.open(path).about()["seen_at_least"]
    assert (models["plain"][1], models["often"][1]) == ([2, 2, 2, 2], [2, 2, 5, 6])
    assert models["small"][0] <= 12_000 < models["plain"][0]


def test_the_command_writes_the_words_that_no_list_has(tmp_path: Path) -> None:
    pairs = zip("在从到向往由经过离近", "的是有去来走停靠开关", strict=True)
    lines = [f"他{before}沅墩{behind}了。" + f"船{behind}岸{before}，" * 20 for before, behind in pairs]
    (tmp_path / "page.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert _run(tmp_path / "page.txt", "-o", tmp_path / "m.context", "--lexicon", tmp_path / "town.words")[0] == 0
    assert (tmp_path / "town.words").read_text(encoding="utf-8").splitlines()[1:] == ["沅墩\t10"]


def test_of_files_without_text_no_model_is_made(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    code, said, complained = _run(tmp_path / "a.txt", "-o", tmp_path / "n.context")
    assert (code, said, complained) == (2, "", "cleantext: nothing to learn from: the files hold no text\n")
    assert not (tmp_path / "n.context").exists()


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_learned(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe")
    code, _, complained = _run(tmp_path, "-o", tmp_path / "n.context")
    assert code == 2
    assert "b.txt: not UTF-8" in complained
    assert ContextModel.open(tmp_path / "n.context").about()["files"] == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["missing.txt", "-o", "n.context"], "missing.txt: No such file"),
        (["a.txt"], "give files to learn from and the model to write"),
        (["-o", "n.context"], "give files to learn from and the model to write"),
        (["a.txt", "-o", "a.txt"], "would be overwritten"),
        (["-", "-o", "n.context"], "standard input"),
        (["a.txt", "-o", "n.context", "--max-size", "1kB"], "too few for any context"),
        (["a.txt", "-o", "n.context", "--at-least", "1", "1"], "--at-least"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code, _, complained = _run(*arguments)
    assert code == 2
    assert reason in complained
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == TEXT
    assert not (tmp_path / "n.context").exists()


def test_words_that_no_list_has_can_be_written_and_used(tmp_path: Path) -> None:
    pairs = zip("在从到向往由经过离近", "的是有去来走停靠开关", strict=True)
    lines = [f"他{before}沅墩{behind}了。" + f"船{behind}岸{before}，" * 20 for before, behind in pairs]
    (tmp_path / "page.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    words = tmp_path / "town.words"
    told, complaints = learn_files([str(tmp_path / "page.txt")], str(tmp_path / "town.context"), lexicon=str(words))
    assert (told.endswith("1 words"), complaints) == (True, [])
    assert words.read_text(encoding="utf-8").splitlines()[1:] == ["沅墩\t10"]
    text = "渡口昨天恢复通航，船在沅 墩靠岸，老人和学生免费乘船过河，票价仍是一元。\n"
    assert cleantext.clean(text) == text
    assert "沅墩靠岸" in cleantext.clean(text, lexicon=str(words))
