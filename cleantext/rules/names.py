"""Whether a run of Han is a list of names: what tells a credit (``记者 李明 王芳``) from a sentence about a reporter."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from .patterns import pattern
from .words import words

#: The commonest Chinese family names, simplified and traditional, and 某 ("so-and-so"). Characters that are mostly other words
#: (和 从 能 ...) are left out on purpose: a rare name unseen costs less than a sentence taken for names.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施洪季尤涂辛邢裴柳祝岳翟左齐"
    "倪庄樊兰殷乔俞安伍詹关焦巫谷盛童祁纪申耿路毕葛卓章梅牛聂凌霍阮包欧游裘牟简褚甘娄鲍宁易舒花骆卞费岑滕池缪应屠成时郁阎甄"
    "桂仇浦寿丛苗尚项车沙冉解卜柯管鞠蒲隋连初佟宫晏艾蓝曲牧华党计麦吉鹿荣明景丘屈饶宣钮匡房冷柴瞿邬闵柏强竺诸戚喻傅井臧米封"
    "宗鄢鲁闻单符宿农蒙乐窦卫茅储全古戎那揭敖占原候辜保凤海哈亢张刘陈杨黄赵吴孙马郑许韩冯邓萧蒋叶苏吕卢钟谭陆范贾韦邹龙贺"
    "顾龚万钱严汤温齐庄兰乔关纪毕聂欧简娄鲍宁腾应阎寿丛项车蓝华党计麦荣宾饶钮闵诸鲁闻单农乐窦卫储肃翁穆巩谌湛某"
    "颜庞靳廉荆佘冼况郜蔺苟晁荀茹莘蒯奚濮桑桓虞栗栾苑阙阚郦寇狄冀司巩庾扈矫禹粟芦蔚衣贝逄逯邸郅郎郏隗隽靖亓宓宦晋谯迟郗"
    "颜庞荆欒芦迟贝赖厉边燕姬麻戈劳敬嵇昝芮浦贡巢罗谢骆费连时凤邬闫郦谌甯郏"
)
#: Common words that begin like a name.
_WORDS = frozenset(
    words(
        "高温 高考 高速 高效 高度 高新 高层 高铁 高校 高级 高等 高原 高山 高空 高价 高峰 方案 方面 方便 方式 方法 方向 "
        "方言 白天 白色 白云 金融 金额 金属 金牌 金色 金秋 水利 安全 安排 安装 安置 安静 安心 文化 文明 文件 文艺 文字 "
        "文学 文物 文旅 文章 文本 时间 时候 时代 时期 时事 黄金 黄色 黄河 江水 江南 江河 江边 马上 马路 程序 程度 范围 "
        "任务 任何 任命 任职 任免 成果 成功 成为 成立 成本 成员 成绩 成长 成就 于是 于今 连续 连日 连接 连线 连夜 向前 "
        "向上 向往 万元 万人 万物 万里 关于 关键 关心 关系 关注 关闭 关怀 关爱 关税 常见 常年 常态 常委 常务 钱款 石油 "
        "石头 花园 花费 花卉 花海 易货 包括 包装 包裹 包含 温度 温暖 温馨 平均 计划 计算 计生 项目 应该 应用 应急 应对 "
        "应当 应届 全国 全市 全县 全省 全区 全面 全部 全体 全程 全力 全球 全新 全文 全年 全镇 全村 全民 解放 解决 解释 "
        "解读 解除 强调 强化 强烈 强国 明天 明确 明显 明年 明日 景区 景点 景色 景观 路上 路线 路口 路边 路段 管理 管控 "
        "管道 章程 段落 毛巾 单位 单独 单元 单价 沙滩 沙漠 牛奶 牛肉 牛羊 米饭 党员 党委 党建 党支 党史 华东 华南 华北 "
        "华人 华侨 谢谢 谢意 周末 周边 周年 周一 周二 周三 周四 周五 周六 周日 周期 周围 古代 古城 古镇 古村 古老 古典 "
        "农业 农村 农民 农户 农田 乐园 乐器 乐队 音乐 海洋 海上 海外 海水 海关 海边 海岸 凤凰 保护 保障 "
        "保持 保证 保险 保安 单车 单身 信息 元旦 元宵 原因 原则 原来 原料 原文 原创 车辆 车站 车间 车型 车主 项链 充分 "
        "房屋 房间 房产 房子 冷静 冷链 祝贺 祝福 祝愿 左右 左侧 左边 齐心 齐全 柳树 梅花 牧民 牧区 鹿群 英雄 蓝天 蓝色 "
        "荣誉 荣获 饶有 史料 史上 陶瓷 童年 童话 盛大 盛典 盛会 席位 纪念 纪律 纪实 纪录 季节 季度 康复 康养 施工 施行 "
        "施肥 汤圆 武术 武器 武装 严格 严重 严肃 严禁 龙舟 龙头 雷达 雷电 雷雨 熊猫 傅说 付款 付出 夏天 夏季 "
        "夏日 秋天 钟表 钟声 石材 叶子 程式 苏醒 余额 余年 余人 蔡伦 杜绝 宋代 唐代 唐诗 唐宋 许多 许可 罗列 郑重 何时 "
        "何处 何人 何以 何况 胡同 胡乱 朱红 孙子 徐徐 吴语 赵国 杨树 杨梅 陈列 陈述 陈旧 张贴 张开 李子 王国 "
        "王者 王牌 王家 林业 林场 林区 林木 梁上 曾经 曾任 汪洋 方可 白酒 邮件 孟夏 秦代 江苏 江西 尹始 段子 侯车 顾客 "
        "顾问 顾及 邵阳 万一 莫名 莫非 孔子 向导 康乐 洪水 洪涝 尤其 尤为 翟家 左手 庄园 庄严 兰花 乔木 伍佰 詹姆 焦点 "
        "焦虑 盛夏 祁连 耿直 毕业 毕竟 葛根 卓越 凌晨 霍乱 阮咸 欧洲 欧元 游客 游览 游戏 游泳 甘肃 甘蔗 宁波 宁夏 "
        "易于 舒适 鲍鱼 滕王 应有 屠宰 成都 郁金 仇恨 丛书 丛林 苗木 苗族 尚未 尚有 冉冉 柯桥 初中 初步 初级 晏子 艾草 "
        "曲折 麦田 麦收 吉祥 吉林 明星 丘陵 匡正 柏油 竺可 诸多 诸如 喻为 井然 封闭 封面 宗旨 宗教 鲁迅 闻名 符合 宿舍 "
        "蒙古 储备 储蓄 那么 那些 那个 占地 占据 候选 候鸟 亢奋 农历 "
        "问题 穆斯 翁婿 宣传 宣布 宣判 宣讲 维持 "
        "桑树 桑葚 桑园 桑蚕 桑拿 冀中 冀东 冀南 冀北 司法 司机 司令 司空 司仪 司徒 巩固 栗子 栗色 苑内 芦苇 芦笋 "
        "芦花 芦荟 "
        "衣服 衣物 衣着 衣柜 衣裳 衣帽 衣食 贝壳 贝类 贝雕 郎中 晋级 晋升 晋江 晋中 晋城 晋南 晋北 晋商 晋剧 迟到 迟迟 "
        "迟缓 迟早 "
        "颜色 颜值 颜料 颜面 廉洁 廉价 廉租 廉政 荆州 荆棘 荆门 荆楚 荆条 庞大 庞杂 蔚蓝 蔚为 蔚然 禹州 禹王 "
        "粟米 粟裕 "
        "简讯 简报 简介 简历 简单 简要 简称 简史 简评 简章 时讯 时评 时政 时尚 时装 时令 车讯 文讯 文摘 文苑 文坛 "
        "尚书 尚品 尚善 高见 高论 乐活 乐龄 乐享 舒心 安康 安居 田园 古韵 古风 华章 卓见 柳笛 雷人 "
        "时时 费用 费时 "
        "厉害 厉行 厉声 边界 边境 边缘 边疆 边防 边区 边际 边远 边框 边陲 边沿 边长 边关 边线 边角 边民 边城 边锋 边坡 边路 "
        "边检 燕子 燕京 燕麦 燕山 燕窝 燕郊 燕赵 燕都 燕园 麻烦 麻将 麻醉 麻木 麻雀 麻痹 麻辣 麻布 麻花 麻袋 麻城 "
        "戈壁 劳动 劳工 劳务 劳力 劳资 劳教 劳改 劳作 劳累 劳模 劳保 劳役 敬意 敬畏 敬重 敬业 敬佩 敬请 敬爱 "
        "敬仰 敬礼 敬老 敬献 敬告 敬启 敬上 浦东 浦江 浦口 浦城 浦西 贡献 贡品 贡院 巢湖 巢穴 巢县 赖以 "
        "桓台 濮阳 莘县 莘莘 狄仁 虞美 虞山 靖国 靖江 奚落 寇仇 况且 司马"
    )
)
#: Those of them that begin many a name of three characters, too (王国强).
_NAME_STARTS = frozenset(
    words(
        "王国 王家 李子 杨树 林木 万里 康乐 周一 江南 江河 高山 高峰 白云 梅花 兰花 明星 叶子 吉祥 卓越 安静 文明 文学 文艺 "
        "雷雨 海洋 许可 张开"
    )
)
#: Family names of two characters.
DOUBLE_SURNAMES = frozenset(
    words(
        "欧阳 司马 上官 诸葛 皇甫 尉迟 东方 令狐 慕容 司徒 端木 夏侯 公孙 轩辕 宇文 长孙 独孤 南宫 "
        "夏候"
    )
)

#: Words of rank and work that stand between names in a credit; none of them can be a name.
ROLE_WORDS = words(
    "本报 本刊 本网 本台 本社 责任编辑 "
    "值班编辑 执行编辑 美术编辑 图片编辑 文字编辑 版面编辑 "
    "视频编辑 新媒体编辑 值班总编辑 值班总编 值班主任 值班编委 值班审校 责编 编辑 编审 总编辑 总编 "
    "校对 审校 检校 版式 版面 组版 排版 美编 美术 制图 绘图 视觉 设计 审核 审签 "
    "初审 复审 终审 一审 二审 三审 一校 二校 三校 监审 签发 统筹 策划 监制 出品人 出品 首席记者 "
    "特约记者 见习记者 实习记者 特派记者 摄影记者 全媒体记者 "
    "融媒体记者 融媒记者 文字记者 驻站记者 本报记者 本刊记者 本网记者 本台记者 "
    "学生记者 小记者 校园记者 校报记者 日报记者 晚报记者 早报记者 晨报记者 快报记者 时报记者 都市报记者 新华社记者 记者 "
    "特约通讯员 通讯员 特约撰稿人 特约撰稿 特约作者 特约评论员 评论员 实习生 "
    "见习编辑 实习编辑 摄影报道 摄影报导 摄制 摄影 摄像 航拍 撰文 撰稿 供稿 供图 "
    "图片 文字 文案 剪辑 配音 播音 整理 采写 采访 综合报道 整理报道 专题报道 报道 报导 "
    "口述 讲述 采编 撰写 推送 主笔 执行主编 主编 作者 图文 文图 本版 海报 插图 "
    "漫画 题字 首席 特约 实习 见习 全媒体 融媒体 并 及 等 主持 执笔"
)
#: Those of them that may stand without a name of their own.
_NO_ROLE = frozenset(
    words(
        "摄影报道 摄影报导 综合报道 整理报道 专题报道 报道 报导 图文 文图 并 及 等 首席 特约 "
        "实习 见习 全媒体 融媒体 本报 本刊 本网 本台 本社"
    )
)
#: 文, 图, 摄 by themselves, set off by a slash, a space or an edge; 摄 also after a name.
_LETTER_ROLES = pattern("(?:(?<=[ /|])|^)[文图摄](?=[ /|:：、]|$)|摄(?=[ /|、。)]|$)")
_OF_LETTER_ROLES = frozenset("文图摄")
_PARTS = pattern("[ 、,，/|;；&()（）\\[\\]【】〔〕：:。—\\-]+")


#: How somebody is addressed behind the whole name.
_ADDRESSES = frozenset(
    words("校长 院长 主任 老师 教授 先生 女士 医生 医师 牧师 神父 法师 同学 编辑")
)
#: The roles by what they begin with, the longest first; in most names there is none of it.
_ROLES = {
    first: list(group) for first, group in groupby(sorted(ROLE_WORDS, key=lambda word: (word[0], -len(word))), key=itemgetter(0))
}
_ROLE_FIRST = frozenset(_ROLES)


def _roles_in(text: str) -> list[tuple[int, str]]:
    """Where roles begin, and which, none within another."""
    found: list[tuple[int, str]] = []
    end = 0
    for at, first in enumerate(text):
        if first in _ROLES and at >= end:
            for word in _ROLES[first]:
                if text.startswith(word, at):
                    found.append((at, word))
                    end = at + len(word)
                    break
    return found


def _set_off(text: str, *, kept: bool) -> str:
    """Put spaces around the roles, or, where they aren't ``kept``, in their place."""
    pieces: list[str] = []
    end = 0
    for at, word in _roles_in(text):
        pieces += (text[end:at], f" {word} " if kept else " ")
        end = at + len(word)
    return "".join(pieces) + text[end:]


def _without_roles(text: str) -> str:
    if not _ROLE_FIRST.isdisjoint(text):
        text = _set_off(text, kept=False)
    return text if _OF_LETTER_ROLES.isdisjoint(text) else _LETTER_ROLES.sub(" ", text)


def part_roles(text: str) -> str:
    """Set the roles of a credit off by spaces again, where letter-spacing was folded away.

    >>> part_roles("记者王芳通讯员周平")
    '记者 王芳 通讯员 周平'
    """
    return " ".join(_set_off(text, kept=True).replace(" ：", "：").split())


def _is_name(part: str) -> bool:
    if not 2 <= len(part) <= 4 or (part[0] == part[1] and part[0] != "某"):
        return False
    if part[:2] in DOUBLE_SURNAMES and len(part) > 2:
        return True
    if part[:2] in _WORDS and (len(part) == 2 or part[:2] not in _NAME_STARTS):
        return False
    return part[0] in SURNAMES and len(part) < 4


def _name_count(part: str) -> int:
    """How many names ``part`` is: 0 none, 2 for two names written without a space. How one is addressed may stand behind it.

    >>> _name_count("周敏仪主任"), _name_count("副班主任")
    (1, 0)
    """
    if len(part) > 3 and part[-2:] in _ADDRESSES and _is_name(part[:-2]):
        return 1
    if "·" in part or "•" in part:
        pieces = re.split("[·•]", part)
        return int(all(1 <= len(piece) <= 7 for piece in pieces) and len(pieces) < 4)
    if _is_name(part):
        return 1
    if 4 <= len(part) <= 6 and any(_is_name(part[:cut]) and _is_name(part[cut:]) for cut in (2, 3)):
        return 2
    return 0


#: What stands after 本报记者 in a heading, not a name: kinds of reports, things reporters do.
_NO_PERSON = frozenset(
    words(
        "手记 观察 调查 专访 探访 直击 追访 走访 连线 见闻 日记 点评 视线 时评 综述 述评 报道 报导 体验 现场 名单 培训 "
        "招聘 招募 启事 "
        "站 会 节 说 问 答 谈 看 报名 培训班 见面会 座谈会 发布会 招待会 新闻奖 评选 评奖 表彰 采风 亲历 实录 特写 在线 "
        "在现场 来信 "
        "探秘 探营 蹲点 夜访 暗访 回访 寻访 帮办 帮忙 提问 追问 获悉 从业 证 站长 团 团队 部 协会 学会 年会 大会 沙龙 "
        "交流 活动 "
        "会后 删除 修改 待定 通过 不详 佚名 未知 本人 岗位 职责 投稿 须知 守则 简介 风采 群像 心声 感言 随笔 札记 "
        "笔记 眼中 镜头 足迹 征文 公示 名录"
    )
)
_NO_NAME = pattern("[\\x00-\\x7f，。：；！？、“”《》（）·…—]|[的了在从到见获悉也都很不被把这那哪吗呢吧着过]")


def _split_people(text: str) -> list[str] | None:
    """Split what is left without the roles at spaces and marks, letters set apart joined; None when one letter is left over."""
    parts: list[str] = []
    lone = ""
    for part in _PARTS.split(_without_roles(text)):
        if not part:
            continue
        if len(part) == 1:
            if lone:
                parts.append(lone + part)
            lone = "" if lone else part
            continue
        if lone:
            return None
        parts.append(part)
    return None if lone else parts


def share_of_names(text: str) -> float:
    """How large a part of what spaces part is names, where letters set apart are one of two characters.

    >>> share_of_names("王小河 李  木 周立言 今天"), share_of_names("渡口 停航 三个月")
    (0.75, 0.0)
    """
    parts = _split_people(text) or [""]
    return sum([_name_count(part) > 0 for part in parts]) / len(parts)


@lru_cache(maxsize=4096)
def count_names(text: str) -> int:
    """How many personal names ``text`` holds when it is nothing but names, roles and separators; otherwise 0.

    Two of three names must begin with a known family name (OCR misreads one now and then). Names written with a space inside
    (``王 芳``) count as one.

    >>> count_names("李明 王芳"), count_names("李明王小芳 摄"), count_names("介绍了情况"), count_names("王 芳 通讯员 周立")
    (2, 2, 0, 2)
    """
    parts = _split_people(text)
    if not parts:
        return 0
    counts = [_name_count(part) for part in parts]
    unknown = [part for part, count in zip(parts, counts, strict=True) if not count]
    if len(unknown) * 3 > len(parts) or any(not 2 <= len(part) <= 3 or part.isascii() for part in unknown):
        return 0
    return sum(counts)


@lru_cache(maxsize=4096)
def count_people(text: str) -> int:
    """How many persons ``text`` holds when it is nothing but roles and what can be names, one a role at least; otherwise 0.

    Asks less of a name than ``count_names``: only for lines whose roles leave no doubt.

    >>> count_people("逄晨 实习生 仉一川"), count_people("谷 雨"), count_people("通讯员 培训班"), count_people("直击现场")
    (2, 1, 0, 0)
    """
    parts = _split_people(text)
    if not parts or len(parts) > 8:
        return 0
    for part in parts:
        if _name_count(part):
            continue
        if not 2 <= len(part) <= 3 or not _NO_PERSON.isdisjoint((part, part[:2], part[-2:])) or _NO_NAME.search(part):
            return 0
    if _ROLE_FIRST.isdisjoint(text):
        return len(parts)
    roles = sum([word not in _NO_ROLE for _, word in _roles_in(text)])
    return len(parts) if len(parts) >= roles else 0
