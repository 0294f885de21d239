"""Names of offices: whether they say where, and whether two of them can be one office's."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from parser.resources import load_toml
from parser.rules.title import is_agency_name

_OFFICE = re.compile(
    r"(?:办公室|办公厅|政务公开|政府信息|信息公开|政务信息|人事司|综合[科处股]|秘书[科处]|[一-鿿]{2}[科股]$)"
)

_NO_REGION = re.compile(
    r"^([省市区县州盟旗]?)(?:城市(?=管理|运行|建设|规划|更新|综合|执法|园林)|市场(?=监|管|发展)|社区(?=矫正|服务|建设))"
)
"""A word at the beginning of a name that holds the sign of a region and means none: 区城市管理局, 市场监管局."""

_ANY_ZONE = re.compile(
    r"[省市区县州盟旗]?(?:国家级?|省级|经济|高新|技术|产业|工业|农业|旅游|度假|综合|保税|生态|风景|名胜|临空|临港|循环|科技|现代|物流"
    r"|经开|示范|实验|试验|合作|管理|开发|集聚|集中|新|园)*区(?:管委会|管理委员会)?"
)
"""A zone by the words that all zones are called by: 开发区, 高新技术产业开发区管委会, 市临空经济区."""

_INSIDE = re.compile(r"办公|政务|信息公开|政府信息|人事司|综合|秘书|办$|科$|股$|室$")
"""What a name has when it may be that of an office inside another: most are seen to be none by this alone."""

_OUTER = ("街道办事处", "办事处", "街道", "委员会", "管委会", "检察院", "法院", "苏木", "局", "厅", "委", "镇", "乡")
_INNER = re.compile(rf"(?:{'|'.join(_OUTER)})[一-鿿]{{1,8}}?(?:办公室|[办科股室])$")
_TOWN = re.compile(r"(?:(?<=[乡镇]人民政府)|(?<=[乡镇]政府))(?=[一-鿿]{1,8}(?:办公室|[办科股室])$)")
_NAMELESS = re.compile(r"[一-鿿]{0,4}(?:办公室|[办科股室])|[乡镇]?(?:人民)?政府")
"""An office inside another, and the name of one that does not say whose: 办公室, 党政办, 综合科, 政府."""


def has_region(name: str) -> bool:
    """Whether a name says where: 云州县水利局 does, 市水利局 and 水利局 do not."""
    beginnings, endings = _known()
    if name.startswith(beginnings) or name.endswith(endings):
        return True
    if name.startswith("本") or _ANY_ZONE.fullmatch(name):
        return False
    if word := _NO_REGION.match(name):
        name = word[1] + name[word.end() :]
    return _region().search(name, 1) is not None


def same_office(one: str, other: str) -> bool:
    """Whether two names can be one office's: all of one in the order of the other, an inner office left away."""
    if one == other:
        return True
    left, right = _ways_to_say(one), _ways_to_say(other)
    return any(_within(a, b) or _within(b, a) for a in left for b in right)


def _ways_to_say(name: str) -> set[str]:
    """A name, its outer office, and the place that this is the government of."""
    outer = outer_office(name)
    return {name, outer, _bare(outer)}


def _bare(name: str) -> str:
    """A place's name for the name of its government."""
    short = name.removesuffix("政府").removesuffix("人民")
    return short if short and name.endswith("政府") else name


def outer_office(name: str) -> str:
    """The office that a name with an inner office begins with: 云州县人民政府办公室 is 云州县人民政府's."""
    if not _INSIDE.search(name):
        return name
    for match in _OFFICE.finditer(name):
        if is_agency_name(name[: match.start()]):
            return name[: match.start()]
    if town := _TOWN.search(name):
        return name[: town.end()]
    inner = _INNER.search(name)
    sign = next((s for s in _OUTER if inner and inner.group().startswith(s)), "")
    return name[: inner.start() + len(sign)] if inner and inner.start() >= 1 else name


def is_nameless(name: str) -> bool:
    """Whether a name is one that every place or office has, or that of an office for disclosure."""
    return "公开" in name or (_NAMELESS.fullmatch(name) is not None and not has_region(name))


def is_region(name: str) -> bool:
    """Whether a name is that of a region or its government, not of one of its departments."""
    return name.endswith(("政府", *_data()["regions"]))


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return bool(short) and all(character in rest for character in short)


@cache
def _known() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How names begin and end that need no region: those of the nation, and of provinces without their sign."""
    data = _data()
    return (*data["national"], *data["provinces"]), tuple(data["national_endings"])


@cache
def _region() -> re.Pattern[str]:
    """The sign of a region."""
    return re.compile("|".join(map(re.escape, _data()["regions"])))


def _data() -> Any:
    return load_toml("metadata.toml")["agency"]
