"""A KenLM model of words as a further witness of joints: what it says, and what is told where it can't be asked."""

from __future__ import annotations

import math
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import invoke as run

import cleantext
from cleantext import Options
from cleantext.language.word_model import WordModel, WordModelError, word_model

PAGE = "渡口昨天恢复通航，船上站满了人和货。\n\n两岸的人都来了，孩子们沿着石阶跑下来看热闹。\n"
#: Word probabilities, all that KenLM needs: 渡船 and 渡口 are words, 渡 and 船 and 口 rare ones.
ARPA = """\\data\\
ngram 1=6
ngram 2=1

\\1-grams:
-5.0\t<unk>
-99\t<s>\t0
-3.0\t</s>
-2.0\t渡口\t-0.3
-2.0\t码头\t-0.3
-4.0\t船\t-0.3

\\2-grams:
-0.2\t渡口\t船

\\end\\
"""
DEBIAN_MODEL = next(Path("/usr/lib").glob("*/libime/zh_CN.lm"), Path("/usr/lib/libime/zh_CN.lm"))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def arpa(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("words") / "words.arpa"
    path.write_text(ARPA, encoding="utf-8")
    return str(path)


def test_without_kenlm_everything_works_and_a_named_model_says_what_to_install(
    arpa: str, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    word_model.cache_clear()
    monkeypatch.setitem(sys.modules, "kenlm", None)
    assert cleantext.clean(PAGE) == PAGE
    done = run("clean", page, "--kenlm", arpa)
    assert done.exit_code == 2
    assert "pip install 'cleantext-ocr[kenlm]'" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_no_model_of_kenlm_is_never_given_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kenlm", None)
    path = tmp_path / "words.txt"
    path.write_text("渡口 码头\n", encoding="utf-8")
    with pytest.raises(WordModelError, match="neither ARPA nor binary"):
        Options(kenlm=path)


@pytest.mark.needs_extra("kenlm")
class TestWordModel:
    def test_two_words_that_go_together_gain(self, arpa: str) -> None:
        model = WordModel(arpa)
        assert model.joint_gain("到了渡口", "船来了") > 1 > model.joint_gain("到了码头", "船来了")

    def test_anything_at_all_has_a_gain(self, arpa: str) -> None:
        model = WordModel(arpa)
        for tail, head in (("", ""), ("\ud800", "\0"), ("\u3000 ", "\n\u2028"), ("<s>", "</s>"), ("渡" * 1000, "口" * 1000)):
            assert math.isfinite(model.joint_gain(tail, head))

    def test_traditional_words_are_looked_up_as_simplified_ones(self, arpa: str) -> None:
        assert WordModel(arpa).joint_gain("碼頭渡", "口船") == WordModel(arpa).joint_gain("码头渡", "口船") != 0

    def test_the_same_file_is_loaded_once_and_pickled_as_its_name(self, arpa: str) -> None:
        model = word_model(arpa)
        assert word_model(arpa) is model is pickle.loads(pickle.dumps(model))

    @pytest.mark.parametrize("size", [30, 60])
    def test_a_file_cut_short_is_told_in_one_line(self, size: int, tmp_path: Path, page: Path) -> None:
        path = tmp_path / "cut.arpa"
        path.write_text(ARPA[:size], encoding="utf-8")
        done = run("clean", page, "--kenlm", path)
        assert done.exit_code == 2
        assert "KenLM cannot load it" in done.stderr
        assert done.stderr.count("\n") == 1

    def test_what_it_says_counts_in_the_margin_of_a_joint(self, arpa: str) -> None:
        page = (
            "渡口的一天\n\n清晨五点，码头上的灯就亮了，老邱把缆绳解开，等在那里的人很多，都是去县城卖菜的，他说自己从小就住在渡口\n\n"
            "船边的人家都种菜，天不亮就挑着担子来等船。\n\n泳池新装了更衣柜和热水淋浴，救生员由四名增加到六名。\n"
        )
        [without], [told] = (
            [decision.reason for decision in cleantext.process(page, kenlm=model).decisions if decision.rule == "stitch"]
            for model in (None, arpa)
        )
        assert without != told

    def test_it_writes_nothing_of_its_own(self, arpa: str, page: Path) -> None:
        code = "import sys; from cleantext.cli import main; main(sys.argv[1:])"
        done = subprocess.run(
            [sys.executable, "-c", code, "clean", page, "--kenlm", arpa], capture_output=True, check=True, env=os.environ
        )
        assert done.stdout.decode() == PAGE
        assert done.stderr == b""


@pytest.mark.needs_extra("kenlm")
@pytest.mark.skipif(not DEBIAN_MODEL.is_file(), reason="needs Debian's model: apt-get install libime-data-language-model")
def test_debians_word_trigrams_are_a_witness() -> None:
    model = word_model(str(DEBIAN_MODEL))
    tails = ["为了方便村民出行，县里决定在渡口新建一座公", "镇上的老人说，这座石桥已经有三百多年的历"]
    heads = ["路桥，明年春天动工。", "史，桥面换过两次石板。"]
    gains = [[model.joint_gain(tail, head) for head in heads] for tail in tails]
    assert min(gains[0][0], gains[1][1]) > 4 > max(gains[0][1], gains[1][0]) + 2
