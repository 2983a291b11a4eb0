"""What the tests of the review page show, and how they get at what it exports; `browser` and `show` are fixtures of all tests."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


in_browser = [pytest.mark.needs_program("chromium"), pytest.mark.needs_extra("test")]

PAGE = """渡口昨天恢复通航

文/李文 图/王芳

渡口的灯亮了,船夫老秦把缆绳解开，等最后一批客
人上船。两岸的人家早已点起灯火，远远望去像一串
珠子，孩子们在岸边等着父母回家。

地址：临河路8号 电话：12345678

票价仍是一元，老人和学生免费乘船过河。涨水的时
候船不开，大家就绕道下游的石桥，要多走半个钟头
才能回到对岸的村子。

秦河老街

对岸的人家早已点起灯火，秦河老街上行人如织，茶
馆里坐满了等船的人，掌柜忙着给大家添水。
"""
#: A paragraph whose second half stands first.
ROTATED = """渡口小学的新操场

工出力，从河滩上运来了三百车沙子。

校长说，操场不只是给孩子们用的。傍晚放学以后，大门就向全村人开放，村民可以来这里散步、打球、跳广场舞。

县教育局的工作人员来验收的时候，给操场打了满分。他们说，这样的操场在全县的农村小学里还是头一个。

今年春天，渡口小学的新操场正式启用。操场铺上了红色的跑道，孩子们再也不用在泥地里上体育课了。

建操场的钱是村民一分一角凑起来的。外出打工的年轻人寄回了八万元，留在村里的老人出
"""
HOSTILE = (
    "<script>window.caught = 1</script>，渡口的灯亮了。\n</script><img src=x onerror='window.caught = 2'>，船来了。\n"
    "<!-- <style>*{display:none}</style>，两岸的人家早已点起灯火。\n"
    "{{script}} &lt;b&gt; \u2028 ${window.caught = 3}，孩子们在岸边等着父母回家。\n"
)
#: What isn't laid out until the text is on the screen.
LATER = "['header', 'h2', 'aside'].map(name => getComputedStyle(document.querySelector(name)).contentVisibility)"


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from cleantext.cli import main; main()", *arguments], check=False, capture_output=True, text=True
    )


def exported(page: Any, to: Path) -> dict[str, Any]:
    with page.expect_download() as download:
        page.keyboard.press("e")
    download.value.save_as(to)
    return json.loads(to.read_text(encoding="utf-8"))  # type: ignore[no-any-return]
