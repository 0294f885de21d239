"""Why a figure of the text is doubtful, in words for people; reasons that belong to phrasings stand with these."""

from __future__ import annotations

UNSURE_TOTAL = "“截至…累计”分不清是本年数还是历年累计数"
EVERY_YEAR = "原文说的是每年的数"
NO_NUMBER = "原文此处缺少数字"
TWO_NUMBERS = "数字中间有空格，可能是两个数"
AND_SOME = "确数后又写“余”，按下限读"
RANGE = "原文是一个区间，取其下限"
BY_ATTRIBUTE = "原文按公开属性划分公文，不一定都已公开"
ONLY_THE_LAST = "“均”也可能只是说后一项"
SOME_WAYS = "几个渠道的合计，不一定是全年的总数"
OTHER_SITE = "写的可能是别的机关的网站"
OTHER_VALUES = "文中另有不同的数：{others}"
MORE_THAN_ALL = "各种结果合起来比文中的“{name}”（{raw}）还多"
