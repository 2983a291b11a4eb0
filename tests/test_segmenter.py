"""Words across a joint: the lexicon's judgement, and models of pkuseg's that are loaded and those that aren't."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import cleantext
from cleantext.language.segmenter import ModelError, PkusegModel, joint_gain

if TYPE_CHECKING:
    from pathlib import Path

LINES = ["渡口 恢复 通航 ，", "第一 班船 在 清晨 离岸 。", "老人 和 学生 免费 乘船 。", "石桥 建于 清 道光 年间 。"]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model, trained by spacy_pkuseg's own trainer."""
    folder = tmp_path_factory.mktemp("pkuseg")
    (folder / "train.utf8").write_text("\n".join(LINES * 5) + "\n", encoding="utf-8")
    code = "import spacy_pkuseg; spacy_pkuseg.train('train.utf8', 'train.utf8', 'model', train_iter=3)"
    home = {**os.environ, "PKUSEG_HOME": str(folder)}  # where the trainer keeps its temporary files
    subprocess.run([sys.executable, "-c", code], cwd=folder, env=home, check=True, capture_output=True)
    return folder / "model"


def test_a_trained_model_is_loaded_and_asked(model: Path) -> None:
    loaded = PkusegModel(str(model))
    assert "".join(loaded.segment("渡口恢复通航")) == "渡口恢复通航"
    assert loaded.segment("渡口恢复通航") is loaded.segment("渡口恢复通航")
    assert joint_gain("渡口恢复通", "航", model=str(model)) != joint_gain("渡口恢复通", "航")


def test_a_model_decides_about_a_space_in_doubt(model: Path) -> None:
    """The lexicon alone isn't sure that the two characters are one word; the model has seen them as one."""
    text = "村口的石桥建 于清道光年间，桥面最窄处不足三米，每天仍有两千多人步行通过。\n"
    assert cleantext.clean(text) == text
    assert cleantext.clean(text, pkuseg_model=model) == text.replace(" ", "")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model of pkuseg's"):
        PkusegModel(str(tmp_path))


def test_a_pickled_model_is_refused_outside_an_installed_pkuseg(tmp_path: Path) -> None:
    (tmp_path / "features.pkl").write_bytes(b"")
    with pytest.raises(ValueError, match="could run anything"):
        cleantext.clean("渡口", pkuseg_model=tmp_path)


def test_asking_the_lexicon_loads_no_pkuseg() -> None:
    code = "import sys; from cleantext.language.segmenter import joint_gain; joint_gain('通', '航'); print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "cleantext.language.lexicon" in result.stdout
    assert "spacy_pkuseg" not in result.stdout
