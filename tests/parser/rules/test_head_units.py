from __future__ import annotations

import pytest

from parser import parse, read_bytes

TABLE = """云水县民政局2019年政府信息公开工作年度报告
一、总体情况
情况良好。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t1\t2\t3
规范性文件\t4\t5\t6
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t7\t8\t9
其他对外管理服务事项\t10\t11\t12
第二十条第（六）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政处罚\t13\t14\t15
行政强制\t16\t17\t18
第二十条第（八）项
信息内容\t上一年项目数量\t本年增/减
行政事业性收费\t19\t20
第二十条第（九）项
信息内容\t采购项目数量\tHEAD
政府集中采购\t21\tCELL
"""


@pytest.mark.parametrize(
    ("head", "cell", "value", "unit"),
    [
        ("采购总金额", "251000", 251000, None),
        ("采购总金额（元）", "251000", 251000, "元"),
        ("采购总金额（万元）", "25.1", 25.1, "万元"),
        ("采购总金额(单位：万元)", "25.1", 25.1, "万元"),
        ("采购总金额（万元）", "251000元", 251000, "元"),
    ],
)
def test_a_unit_in_the_head_of_the_column_is_the_unit_of_the_amount(head: str, cell: str, value: float, unit: str):
    text = TABLE.replace("HEAD", head).replace("CELL", cell)
    amount = parse(read_bytes(text.encode(), "x.txt")).tables["table2"].cells["art20_9.gov_procurement.purchase_amount"]
    assert (amount.value, amount.unit) == (value, unit)
