"""Names of units: taken apart, told by kind, and held against one another."""

from __future__ import annotations

import pytest

from parser.resources import load_toml
from parser.unit_names import kind_of, kinship, may_be_one, same_unit, unit_name

SAME = [
    ("云州市应急管理局", "市应急局"),
    ("云州市应急管理局", "应急管理局"),
    ("青溪县发改委", "青溪县发展和改革局"),
    ("青溪县人社局", "青溪县人力资源和社会保障局"),
    ("广州市天河区应急局", "天河区应急管理局"),
    ("青溪縣衛生和計劃生育委員會", "青溪县卫计委"),
    ("青溪县政府", "青溪县人民政府"),
    ("青溪县", "青溪县人民政府"),
    ("城东街道", "云州市城东街道办事处"),
    ("云州市人民政府城东街道办事处", "城东街道办事处"),
    ("滨湖新区管委会", "滨湖新区管理委员会"),
    ("云州市市中区财政局", "市中区财政局"),
    ("云州市人民政府外事办公室", "市外事办"),
    ("青溪县供销合作社联合社", "青溪县供销社"),
    ("青溪县科学技术协会", "青溪县科协"),
    ("柳河县“互联网+”促进中心", "县“互联网+”促进中心"),
    ("青溪区审计局", "青溪审计局"),
    ("云山科技产业园管理委员会", "云山科技产业园管委会"),
    ("云山度假村管理委员会", "云山度假村管委会"),
    ("青溪高新技术产业开发区管委会", "青溪高新区管理委员会"),
]
RENAMED = [
    ("云州市安全生产监督管理局", "云州市应急管理局"),
    ("云州市应急管理局", "市安监局"),
    ("青溪县工商行政管理局", "青溪县市场监督管理局"),
    ("青溪县工商质监局", "青溪县市场监督管理局"),
    ("青溪县食药监局", "县市场监管局"),
    ("青溪县国土资源局", "青溪县自然资源和规划局"),
    ("青溪县环境保护局", "青溪县生态环境局"),
    ("青溪县卫生局", "青溪县卫生健康委员会"),
    ("青溪县计生委", "青溪县卫生和计划生育局"),
    ("青溪县旅游局", "青溪县文化和旅游局"),
    ("青溪县文化广电新闻出版局", "青溪县文化和旅游局"),
    ("青溪县农业局", "青溪县农业农村局"),
    ("青溪县劳动和社会保障局", "青溪县人力资源和社会保障局"),
    ("青溪县扶贫开发办公室", "青溪县乡村振兴局"),
    ("青溪县地方税务局", "国家税务总局青溪县税务局"),
    ("青溪县教育局", "青溪县教育体育局"),
    ("青溪县人民政府", "青溪区人民政府"),
    ("柳河乡人民政府", "柳河镇人民政府"),
]
OTHERS = [
    ("水利部", "青溪县水利局"),
    ("国家税务总局", "青溪县人民政府"),
    ("云州市安监局", "云州市水务局"),
    ("青溪县工商局", "青溪县质监局"),
    ("青溪县规划局", "青溪县国土资源局"),
    ("青溪县教育局", "青溪县体育局"),
    ("云州市司法局", "云州市青溪区司法局"),
    ("云州市财政局", "云州县财政局"),
    ("东川镇人民政府", "西川镇人民政府"),
    ("云州市自然资源局", "云州市自然资源局城东分局"),
    ("青溪县住房公积金管理中心", "青溪县住房和城乡建设局"),
    ("青溪县财政局", ""),
    ("办公室", "青溪县教育局"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_shorter_name_is_the_same_unit(one: str, other: str):
    assert kinship(one, other) == kinship(other, one) == "shorter"


@pytest.mark.parametrize(("one", "other"), RENAMED)
def test_a_unit_is_known_by_the_name_it_had(one: str, other: str):
    assert kinship(one, other) == kinship(other, one) == "renamed"


@pytest.mark.parametrize(("one", "other"), [*SAME, *RENAMED])
def test_what_must_hold_of_one_unit_holds(one: str, other: str):
    assert may_be_one(one, other)
    assert may_be_one(other, one)


def test_units_of_trades_that_never_were_one_are_told_apart_at_once():
    assert not may_be_one("青溪县水利局", "青溪县教育局")
    assert may_be_one("青溪县人民政府", "青溪县教育局")


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_units_stay_apart(one: str, other: str):
    assert kinship(one, other) is None
    assert kinship(other, one) is None
    assert not same_unit(one, other)


def test_one_name_is_the_same_whatever_its_script_and_blanks():
    assert kinship("青溪县 财政局", "青溪縣財政局") == "same"


def test_the_office_of_a_government_is_inside_it_and_no_other_name_of_it():
    assert kinship("青溪县人民政府", "青溪县人民政府办公室") == "inside"
    assert not same_unit("青溪县人民政府", "青溪县政府办")
    assert same_unit("青溪县人民政府办公室", "县政府办")


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("上海市浦东新区应急管理局", ("上海市", "浦东新区")),
        ("云州市镇海区水利局", ("云州市", "镇海区")),
        ("广州市城市管理局", ("广州市",)),
        ("云州市市场监督管理局", ("云州市",)),
        ("云州县乡村振兴局", ("云州县",)),
        ("市市场监管局", ("市",)),
        ("三乡镇人民政府", ("三乡镇",)),
        ("柳河旗宝山苏木人民政府", ("柳河旗", "宝山苏木")),
        ("云山青溪安监局", ("云山青溪",)),
        ("教育局", ()),
    ],
)
def test_the_places_of_a_name(name: str, places: tuple[str, ...]):
    assert unit_name(name).places == places


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("青溪县人民政府", "government"),
        ("青溪县人民政府办公室", "government"),
        ("县政府办", "government"),
        ("山州省人民政府办公厅", "government"),
        ("滨湖高新区管委会", "government"),
        ("兴山盟行署", "government"),
        ("云山科技产业园管委会", "government"),
        ("青溪县柳河镇人民政府", "township"),
        ("柳河乡", "township"),
        ("城东街道办事处", "township"),
        ("宝山苏木人民政府", "township"),
        ("青溪县教育局", "department"),
        ("青溪县人民法院", "department"),
        ("云州市人民政府外事办公室", "department"),
        ("国家税务总局", "department"),
        ("", "department"),
    ],
)
def test_the_kind_of_a_unit(name: str, kind: str):
    assert kind_of(name) == kind


def test_all_changes_speak_of_known_trades():
    data = load_toml("units.toml")
    told = [*data["compounds"].values(), *(c[side] for c in data["became"] for side in ("was", "now"))]
    assert {trade for trades in told for trade in trades} <= set(data["trades"])
