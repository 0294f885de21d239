"""The maker of the record of how figures are told."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"
_SPEC = importlib.util.spec_from_file_location("make_tried", PACKAGING / "make_tried.py")
assert _SPEC is not None
assert _SPEC.loader is not None
make_tried = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(make_tried)


def test_the_record_is_made_of_figures_that_were_read_rightly(tmp_path: Path, monkeypatch, capsys):
    docs, golds = tmp_path / "docs", tmp_path / "gold"
    docs.mkdir()
    golds.mkdir()
    text = "依申请公开情况\n本年度共收到政府信息公开申请12件,答复11件。未发生行政复议。\n"
    (docs / "甲.txt").write_text(text, encoding="utf-8")
    (docs / "乙.txt").write_text(text.replace("本年度共", "全年"), encoding="utf-8")
    right = [{"ids": ["req_received"], "value": 12}, {"ids": ["req_answered"], "value": 10}]
    right.append({"ids": ["review_cases"], "value": 0})
    for name in ("甲", "乙"):
        facts = {"document": f"{name}.txt", "indicators": right}
        (golds / f"{name}.json").write_text(json.dumps(facts), encoding="utf-8")
    monkeypatch.setattr(make_tried, "root", lambda: tmp_path)
    assert make_tried.main([str(docs), str(golds)]) == 0
    lines = (tmp_path / make_tried.tried.RECORD).read_text(encoding="utf-8").splitlines()
    assert lines[1:3] == ["req_received\t+\t<\t=件\t>,答\t申请◆", "review_cases\t-行政复议\t~发生行"]
    name, sign, pairs = lines[3].split("\t")
    assert (name, sign) == ("req_received", make_tried.tried.PAIRS)
    assert {"收到", "申请", "请◆"} <= {pairs[at : at + 2] for at in range(0, len(pairs), 2)}
    assert "年度" not in pairs  # only one of the reports has it
    assert "2 reports, 4 figures" in capsys.readouterr().out


def test_without_folders_the_maker_says_how_it_is_used(capsys):
    assert make_tried.main([]) == 2
    assert "DOCS GOLD" in capsys.readouterr().out
