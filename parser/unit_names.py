"""Names of units: what they are made of, what kind of unit bears them, and whether two of them are one unit's.

A name is a place (云州市青溪县), a trade (应急管理) and the ending of an office (局). Two names are one unit's when
their places can be one and their trades are the same, be they abbreviated (市安监局), or one became the other
(安监局 → 应急管理局). The words are data: `resources/units.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Literal

from parser.fold import fold
from parser.record import record
from parser.resources import load_toml

Kind = Literal["government", "township", "department"]
Kinship = Literal["same", "shorter", "renamed", "inside"]
"""How two names are one: word by word, one shorter, by a change of name, or one an office of the other."""

_BLANKS = re.compile(r"[\s\u200b]+")
_GOVERNMENT_INSIDE = re.compile(r"人民政府(?=[一-鿿]{2,}(?:街道|镇|乡|局|委|办公室|办|处)$)(?!办公[室厅]$|办$|党政)")
_SURE_ENDING = 4
"""Characters of a name from which on one that ends with it is the same, with its place."""
_LONGEST_CHAIN = 3
"""Changes of name that one unit may have gone through: 卫生 → 卫生计生 → 卫生健康."""
_LONG_PLACE = 5  # characters with its sign, from which on it is abbreviated
_SHORTEST_PLACE = 3  # characters with its sign, below which an ending proves nothing


@record()
class UnitName:
    """A name taken apart. `places` from the widest to the narrowest, each with its sign; a lone sign is 市 of 市安监局.

    `trades` are ids of the data, `rest` what no word of a trade explains. A unit with neither is the administration of
    its place. `inner` is the office inside the unit that the name ends with (办公室 of a government).
    """

    printed: str
    places: tuple[str, ...]
    trades: frozenset[str]
    rest: str
    inner: str

    @property
    def is_place(self) -> bool:
        """Whether it is the administration of a place and none of its departments."""
        return bool(self.places) and not self.trades and not self.rest

    @property
    def kind(self) -> Kind:
        """Government of a county or above (开发区 included), township (街道 too), or department."""
        speaks = not self.inner or self.inner in map(_inner, _places()["speakers"])
        if not (self.is_place and speaks):
            return "department"
        return "township" if self.places[-1].endswith(tuple(_places()["townships"])) else "government"


def kind_of(name: str) -> Kind:
    """The kind of unit that bears the name, as lists of who must report tell them apart."""
    return unit_name(name).kind


def same_unit(one: str, other: str) -> bool:
    """Whether two names are one unit's; an office inside the unit (人民政府办公室) is a unit of its own."""
    return kinship(one, other) in ("same", "shorter", "renamed")


def may_be_one(one: str, other: str) -> bool:
    """What must hold for two names to be one unit's, told at once: to be asked before `same_unit` of very many."""
    mine, others = unit_name(one).trades, unit_name(other).trades
    return not (mine and others) or not _ever(mine).isdisjoint(others)


@lru_cache(maxsize=4096)
def kinship(one: str, other: str) -> Kinship | None:
    """How two names are one unit's, None where they are not."""
    left, right = unit_name(one), unit_name(other)
    if not left.printed or not right.printed:
        return None
    if left.printed == right.printed:
        return "same"
    if _is_ministry(left) != _is_ministry(right):
        return None
    short, long = sorted((left.printed, right.printed), key=len)
    if long.endswith(short) and len(short) >= _SURE_ENDING and left.inner == right.inner:
        return "shorter"
    by_place, by_trade = _places_agree(left.places, right.places), _trades_agree(left, right)
    if by_place is None or by_trade is None:
        return None
    if left.inner != right.inner:
        return "inside" if "" in (left.inner, right.inner) else None
    return "renamed" if "renamed" in (by_place, by_trade) else "shorter"


@lru_cache(maxsize=16384)
def unit_name(name: str) -> UnitName:
    """A printed name taken apart."""
    text = _BLANKS.sub("", fold(name))
    body = text
    for prefix in _offices()["prefixes"]:
        body = body.removeprefix(prefix) or body
    body = _GOVERNMENT_INSIDE.sub("", body).replace("管理委员会", "管委会")
    places, body = _split(body)
    body, inner = _outer(body, bool(places))
    if body in _places()["administrations"] and (places or body in _places()["governments"]):
        return UnitName(text, places or ("",), frozenset(), "", inner)
    trades, rest = _trades(body)
    if not places and trades:
        place, trades, rest = _unsigned(body, trades, rest)
        places = (place,) if place else ()
    return UnitName(text, places, trades, rest, inner)


def share_a_place(one: UnitName, other: UnitName) -> bool:
    """Whether one of two units may lie in a place of the other's: a government and its departments do."""
    if not one.places or not other.places:
        return True
    return any(_alike(left, right) for left in one.places for right in other.places)


def _split(name: str) -> tuple[tuple[str, ...], str]:
    """The places that a name begins with, and what stands behind them."""
    places: list[str] = []
    while name and not _no_place().match(name):
        lone = _lone_sign().match(name)
        match = lone or _place().match(name)
        if match is None:
            break
        places.append(match.group())
        name = name[match.end() :]
    return tuple(places), name


def _outer(body: str, placed: bool) -> tuple[str, str]:
    """A body without the office inside it that it ends with, and that office: 人民政府 and 办公室."""
    for speaker in sorted(_places()["speakers"], key=len, reverse=True):
        outer = body.removesuffix(speaker)
        if outer == body:
            continue
        if outer in _places()["governments"] or (placed and outer == "" and speaker != "办"):
            return outer or "政府", _inner(speaker)
        if len(outer) > 2 and outer.endswith(("局", "委员会", "厅", "委")) and not outer.endswith("常委"):
            return outer, _inner(speaker)
    return body, ""


def _inner(office: str) -> str:
    """An office inside another in one form: 政府办 and 政府办公室 are one."""
    return office.removesuffix("公室")


def _trades(body: str) -> tuple[frozenset[str], str]:
    """The trades that a body names and what is left of it."""
    ending = next((e for e in _offices()["endings"] if body.endswith(e) and body != e), "")
    core = body[: len(body) - len(ending)] if ending else body
    found: set[str] = set()
    for match in _trade_words().finditer(core):
        found.update(_meanings()[match.group()])
    rest = _trade_words().sub("", core)
    for filler in _offices()["fillers"]:
        rest = rest.replace(filler, "")
    return frozenset(found), rest if found else body


def _unsigned(body: str, trades: frozenset[str], rest: str) -> tuple[str, frozenset[str], str]:
    """The place without a sign that stands before the first word of a trade: 云州 of 云州安监局."""
    first = _trade_words().search(body)
    place = body[: first.start()] if first else ""
    if len(place) < 2 or not rest.startswith(place):
        return "", trades, rest
    return place, trades, rest.removeprefix(place)


def _is_ministry(name: UnitName) -> bool:
    """Whether it is a department of the State Council, which is no shorter name of one below: 水利部."""
    return not any(name.places) and bool(name.trades) and name.printed.endswith(tuple(_offices()["ministry"]))


def _places_agree(one: tuple[str, ...], other: tuple[str, ...]) -> Kinship | None:
    """Whether two places can be one. A name without any can be anywhere."""
    if not one or not other or "" in (one[-1], other[-1]):
        return "shorter"
    found = _alike(one[-1], other[-1])
    for left, right in zip(one[-2::-1], other[-2::-1], strict=False):
        if found and left[-1] == right[-1] and not _alike(left, right):
            return None
    return found


def _alike(one: str, other: str) -> Kinship | None:
    """Whether two names of places are one place's: 青溪县, 云州青溪县, 青溪, 县, or 青溪区, which it became."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return "shorter" if short == long[-1] or (long.endswith(("街道", "苏木")) and short == "街") else None
    if short[0] not in long:
        return None  # told at once: so it is of nearly all pairs
    if long == short or (long.endswith(short) and len(short) >= _SHORTEST_PLACE) or _stem(long).endswith(short):
        return "same" if long == short else "shorter"
    if _is_abbreviated(short, long):
        return "shorter"
    for before, after in _places()["raised"]:
        for old, new in ((one, other), (other, one)):
            stem = old.removesuffix(before)
            if old.endswith(before) and new.endswith(after) and len(stem) > 1 and stem == new.removesuffix(after):
                return "renamed"
    return None


def _is_abbreviated(short: str, long: str) -> bool:
    """Whether one place is the other with characters left out: 高新区 for 高新技术产业开发区."""
    if len(long) < _LONG_PLACE or short[-1] != long[-1] or not _within(short, long):
        return False
    return short[:2] == long[:2] if len(short) == _SHORTEST_PLACE else short[0] == long[0]


def _stem(place: str) -> str:
    """The name of a place without its sign."""
    sign = next((s for s in _places()["signs"] if place.endswith(s)), "")
    return place[: len(place) - len(sign)] if sign else place


def _trades_agree(one: UnitName, other: UnitName) -> Kinship | None:
    if one.trades == other.trades and one.rest == other.rest:
        return "same"
    if one.trades and other.trades:
        if one.rest != other.rest:
            return "shorter" if one.trades == other.trades and _is_short_for(one.rest, other.rest) else None
        if _found_again(one.trades, other.trades) or _found_again(other.trades, one.trades):
            return "renamed"
        return None
    return "shorter" if _is_short_for(_bare(one), _bare(other)) else None


def _is_short_for(one: str, other: str) -> bool:
    """Whether the shorter of two texts is the longer with characters left out of its middle."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and short[0] == long[0] and short[-1] == long[-1] and _within(short, long)


def _bare(name: UnitName) -> str:
    """The name behind its places."""
    return name.printed.removeprefix("".join(name.places))


def _within(short: str, long: str) -> bool:
    """Whether all characters of one stand in the other in their order."""
    rest = iter(long)
    return all(character in rest for character in short)


def _found_again(was: frozenset[str], now: frozenset[str]) -> bool:
    """Whether every trade of one unit is, or became, one of the other's."""
    return all(trade in now or _became(trade, was, now, 0) for trade in was)


def _became(trade: str, was: frozenset[str], now: frozenset[str], depth: int) -> bool:
    if depth > _LONGEST_CHAIN:
        return False
    for old, new in _changes():
        if trade in old and old <= was and all(n in now or _became(n, new, now, depth + 1) for n in new):
            return True
    return False


def trade_words(trade: str) -> tuple[str, ...]:
    """The words for a trade."""
    return tuple(load_toml("units.toml")["trades"][trade])


@lru_cache(maxsize=256)
def trades_before_and_after(trades: frozenset[str]) -> tuple[str, ...]:
    """What some trades were called before and are called now."""
    before = {trade for was, now in _changes() if now <= trades for trade in was}
    after = {trade for was, now in _changes() if was <= trades for trade in now}
    return tuple(sorted((before | after) - trades))


@lru_cache(maxsize=512)
def _ever(trades: frozenset[str]) -> frozenset[str]:
    """Some trades with all that became of one of them or that one of them came from, by any way."""
    found, before = trades, frozenset[str]()
    while found != before:
        before = found
        found |= {trade for was, now in _changes() if not found.isdisjoint(was | now) for trade in was | now}
    return found


@cache
def _changes() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((frozenset(c["was"]), frozenset(c["now"])) for c in load_toml("units.toml")["became"])


@cache
def _meanings() -> Mapping[str, frozenset[str]]:
    """Every word for a trade, and the trades that it means."""
    data = load_toml("units.toml")
    words = {word: frozenset({trade}) for trade, all_words in data["trades"].items() for word in all_words}
    return words | {word: frozenset(trades) for word, trades in data["compounds"].items()}


@cache
def _trade_words() -> re.Pattern[str]:
    return re.compile(_any_of(_meanings()))


@cache
def _no_place() -> re.Pattern[str]:
    """What a name goes on with behind its places: a trade, or a word that only looks like a place."""
    return re.compile(_any_of([*_meanings(), *_places()["words"], *_places()["administrations"]]))


@cache
def _lone_sign() -> re.Pattern[str]:
    """The sign of a place without its name: 市安监局, 县政府."""
    places = _places()
    known = [*_meanings(), *places["words"], *places["administrations"], *places["speakers"], *places["behind_lone"]]
    return re.compile(rf"(?:街道(?=办)|[省市县区州盟旗镇乡](?={_any_of(known)}))")


@cache
def _place() -> re.Pattern[str]:
    """A place with its sign. A sign that another follows is part of the name (广州市, 三乡镇) unless a word or a name
    begins there (市场, 云州市市中区, 云州市镇海区).
    """
    signs, words = _any_of(_places()["signs"]), _any_of([*_meanings(), *_places()["words"]])
    doubled = "(?<!市市)(?<!区区)(?<!县县)"
    goes_on = rf"[省市县区]{doubled}|(?:街道|[镇乡旗盟州])(?=$|人民|政府|办)"
    return re.compile(rf"[一-鿿]{{1,12}}?(?:{signs})(?!(?!{words})(?:{goes_on}))")


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


def _places() -> Any:
    return load_toml("units.toml")["places"]


def _offices() -> Any:
    return load_toml("units.toml")["offices"]
