"""Matters told in the words of a figure that are something else, and beside each its neighbour that is the figure."""

from __future__ import annotations

import pytest
from told_figures import sentences

from parser.rules.indicators.tried import is_untried

REQUESTS = "(二)依申请公开"
DISCLOSURE = "(一)主动公开"
OTHERS = "六、其他需要报告的事项"
PLATFORMS = "(四)政府信息公开平台建设"
REMEDIES = "五、政府信息公开行政复议、行政诉讼情况"

# heading, text, the figure that it would be wrong to be sure of
NO_SUCH_FIGURE = [
    # replies that were published, not proposals that were handled
    (OTHERS, "全年公开人大代表建议答复21件、政协提案答复34件。", "proposals_npc", 21),
    (OTHERS, "全年公开人大代表建议答复21件、政协提案答复34件。", "proposals_cppcc", 34),
    (OTHERS, "在门户网站公布建议提案办理结果41件。", "proposals_total", 41),
    (OTHERS, "承办的建议提案复文中,主动公开33件。其中,人大建议答复主动公开14件。", "proposals_npc", 14),
    (DISCLOSURE, "在“建议提案”专栏发布人大建议8件、政协提案9件。", "proposals_cppcc", 9),
    (DISCLOSURE, "及时公示政协提案办理情况13件。", "proposals_cppcc", 13),
    (OTHERS, "走访人大代表、政协委员,听取意见建议26条。", "proposals_npc", 26),
    (OTHERS, "人大代表建议办理结果公开率100%,公开人大建议复函6份。", "proposals_npc", 6),
    # letters that came in by a mailbox
    (PLATFORMS, "全年局长信箱收到来信46封,均已办结。", "consult_online", 46),
    (PLATFORMS, "办理书记县长信箱(网上信访)97件。", "consult_online", 97),
    (PLATFORMS, "“镇长信箱”受理群众信件15件。", "consult_online", 15),
    (PLATFORMS, "公开信箱收到有效留言57条。", "consult_online", 57),
    (PLATFORMS, "书记信箱受理投诉求助类来信32件。", "consult_online", 32),
    (PLATFORMS, "收到群众来信18件。", "consult_online", 18),
    (PLATFORMS, "政府网站收到留言88条,办结86条。", "consult_online", 86),
    (PLATFORMS, "热线受理来电570件,其中咨询类430件、投诉类140件。", "category_count", 430),
    # matters of other agencies
    (REQUESTS, "答复申请9件,其中同意公开6件,非本机关掌握3件。", "req_other", 3),
    (REQUESTS, "答复申请9件,其中“非本机关掌握”答复3件。", "req_other", 3),
    (REQUESTS, "收到申请9件,其中不属于本机关公开范围4件,予以公开5件。", "req_other", 4),
    (REQUESTS, "办结申请9件,其中非我局信息2件,予以公开7件。", "req_other", 2),
    (REQUESTS, "收到申请9件,3件不属于我镇职责范围,已告知申请人。", "req_other", 3),
    (REQUESTS, "答复申请9件,其中不属于本行政机关公开5件,公开4件。", "req_other", 5),
    (REQUESTS, "答复申请9件,其中非本单位制作1件,予以公开8件。", "req_other", 1),
    (REQUESTS, "“申请内容不明确”的答复数2件。", "req_answered", 2),
    # what became of papers and of applications, and not that none came
    (REQUESTS, "本年度无依申请公开信息转主动公开信息。", "req_received", 0),
    (REQUESTS, "没有由依申请转为主动公开的政府信息。", "req_received", 0),
    (REQUESTS, "不存在依申请公开转化为主动公开的情形。", "req_received", 0),
    (REQUESTS, "依申请公开转为主动公开的信息6条。", "req_received", 6),
    (REQUESTS, "无逾期未答复的申请。", "req_received", 0),
    (REQUESTS, "未出现延期答复的政府信息公开申请。", "req_received", 0),
    (REQUESTS, "没有发生通过法律渠道解决信息公开申请的情况。", "req_received", 0),
    (REQUESTS, "未制作依申请公开类政府信息。", "req_received", 0),
    # papers that were drawn up
    (DISCLOSURE, "全年制发文件90件,其中通知类50件,函类40件。", "category_count", 50),
    (DISCLOSURE, "印发各类文件66件,其中工作方案12件。", "category_count", 12),
    (DISCLOSURE, "全年发文120件,其中请示报告30件。", "category_count", 30),
    (DISCLOSURE, "产生公文类政府信息95条,其中会议纪要类15条。", "category_count", 15),
    (DISCLOSURE, "拟制公文80件,其中批复类9件。", "category_count", 9),
    (DISCLOSURE, "清理规范性文件25件,其中继续有效文件14件。", "category_count", 14),
    # of another time, of others, of one part
    (DISCLOSURE, "上半年主动公开政府信息132条。", "disclosure_total", 132),
    (DISCLOSURE, "预计2022年主动公开政府信息500条。", "disclosure_total", 500),
    (DISCLOSURE, "2019年至2021年,分别公开政府信息90条、95条、99条。", "disclosure_total", 90),
    (DISCLOSURE, "微信发布信息260条,微博发布信息180条,合计440条。", "disclosure_total", 440),
    (DISCLOSURE, "网站发布信息90条,其中县直部门60条,乡镇30条。", "category_count", 60),
    (REQUESTS, "收到申请30件,答复28件,结转2件。", "req_carry_in", 2),
    (REQUESTS, "受理最低生活保障申请88件。", "req_received", 88),
    (REQUESTS, "受理转办申请3件。", "req_received", 3),
    (REMEDIES, "作为复议机关办理信息公开类行政复议案件8件。", "review_cases", 8),
    (OTHERS, "退还信息处理费40元。", "processing_fee", 40),
    (REQUESTS, "收到申请40件,已全部答复,其中主动公开类12件,同意公开类28件。", "req_granted", 12),
    (DISCLOSURE, "转发《省政府公报》24期。", "disclosure_gazette", 24),
    (DISCLOSURE, "党务公开信息86条,村务公开信息156条。", "disclosure_other", 156),
    (DISCLOSURE, "公开征集意见12条,采纳5条。", "draft_consultations", 12),
    (PLATFORMS, "抖音直播3场,收到留言126条。", "consult_online", 126),
    (DISCLOSURE, "截至2021年11月30日,今年共公开政府信息289条。", "disclosure_total", 289),
    (DISCLOSURE, "主动公开政府信息420条,其中12月公开56条。", "category_count", 56),
    (DISCLOSURE, "落实要点,完成3个方面16项任务。", "category_count", 16),
    (DISCLOSURE, "新闻媒体刊播信息42篇,其中省级10篇,市级32篇。", "category_count", 10),
    (DISCLOSURE, "制发并公开规范性文件3件,转发上级政策文件56件。", "category_count", 56),
    (REQUESTS, "收到申请19件,当场答复3件,延期答复2件。", "req_answered", 3),
    (REQUESTS, "收到申请26件,未按时答复1件。", "req_answered", 1),
    (REQUESTS, "未出现应申请公开而未公开的现象。", "req_received", 0),
    (REQUESTS, "直接收到申请3件。", "req_by_onsite", 3),
    (DISCLOSURE, "2016至2020年共发布政策文件326件。", "docs_disclosed", 326),
    (DISCLOSURE, "全年检查网站信息3600条。", "disclosure_website", 3600),
    (REQUESTS, "申请获取方式为:邮寄9件、电子邮件5件。", "req_by_letter", 9),
    (REQUESTS, "申请结果送达方式:邮寄送达12件。", "req_by_letter", 12),
    (REQUESTS, "依申请公开工作中,指导乡镇答复申请9件。", "req_answered", 9),
    (DISCLOSURE, "全年应公开政府信息452条。", "disclosure_total", 452),
    (PLATFORMS, "政务新媒体粉丝15万人,全年发布信息2860条。", "disclosure_total", 2860),
    (REQUESTS, "收到邮件申请3件、微信申请1件。", "req_received", 3),
    (REQUESTS, "没有收到需要提供服务的残疾人申请。", "req_received", 0),
    (REMEDIES, "收到行政复议决定书3份。", "review_cases", 3),
    (REMEDIES, "无行政复议,行政诉讼1件为往年案件二审维持。", "lawsuit_cases", 0),
    (PLATFORMS, "网站累计访问量560万人次,年度访问量86万人次。", "site_visits", 5600000),
    (DISCLOSURE, "主动公开政府信息90条,其中各街镇和各部门公开60条。", "category_count", 60),
]

# heading, text, the figure that stays certain
FIGURE = [
    (OTHERS, "全年承办人大代表建议21件、政协提案34件。", "proposals_npc", 21),
    (OTHERS, "全年承办人大代表建议21件、政协提案34件。", "proposals_cppcc", 34),
    (OTHERS, "共办理建议提案41件,办理结果在门户网站公布。", "proposals_total", 41),
    (OTHERS, "全年主动公开信息90条,承办人大代表建议14件。", "proposals_npc", 14),
    (OTHERS, "收到人大代表建议8件、政协提案9件,均按期办结。", "proposals_cppcc", 9),
    (OTHERS, "答复人大代表建议5件,公开答复意见4件。", "proposals_npc", 5),
    (OTHERS, "办理人大建议2件,政协提案3件,办复率100%。", "proposals_cppcc", 3),
    (OTHERS, "今年收到市政协提案17件,公开办理结果15件。", "proposals_cppcc", 17),
    (PLATFORMS, "网站收到在线咨询46条,均已答复。", "consult_online", 46),
    (REQUESTS, "接受网上咨询政府信息公开事项97人次。", "consult_online", 97),
    (PLATFORMS, "回复网民留言15条。", "consult_online", 15),
    (PLATFORMS, "网上咨询57人次,电话咨询60人次。", "consult_online", 57),
    (PLATFORMS, "局长信箱收到群众咨询32件。", "consult_online", 32),
    (PLATFORMS, "政府网站收到留言88条,办结86条。", "consult_online", 88),
    (PLATFORMS, "全年处理网上咨询投诉类信息16条。", "consult_online", 16),
    (PLATFORMS, "回应网民咨询26件,答复网民留言35条。", "consult_online", 35),
    (REQUESTS, "答复申请9件,其中同意公开6件,其他处理3件。", "req_other", 3),
    (REQUESTS, "答复申请9件,其中本机关不掌握相关政府信息3件。", "req_unable", 3),
    (REQUESTS, "收到申请9件,其中因本机关不掌握无法提供4件,予以公开5件。", "req_unable", 4),
    (REQUESTS, "其他处理4件,均为不属于本机关公开范围。", "req_other", 4),
    (REQUESTS, "收到申请9件,均不属于我镇职责范围,已告知申请人。", "req_received", 9),
    (REQUESTS, "答复申请9件,其中不属于本行政机关公开5件,公开4件。", "req_answered", 9),
    (REQUESTS, "收到申请9件,其中不属于本机关公开范围4件,予以公开5件。", "req_granted", 5),
    (REQUESTS, "本年度无政府信息公开申请。", "req_received", 0),
    (REQUESTS, "未收到依申请公开,无依申请公开信息转主动公开。", "req_received", 0),
    (REQUESTS, "没有收到要求公开政府信息的申请。", "req_received", 0),
    (REQUESTS, "全年未收到政府信息公开申请。", "req_received", 0),
    (REQUESTS, "依申请公开数量为0件。", "req_received", 0),
    (REQUESTS, "收到政府信息公开申请6件,未将其转为主动公开。", "req_received", 6),
    (REQUESTS, "没有发生因申请公开引起的行政复议、行政诉讼。", "review_cases", 0),
    (REQUESTS, "没有对申请人收取任何费用。", "fees_collected", 0),
    (DISCLOSURE, "主动公开文件90件,其中通知类50件,函类40件。", "category_count", 50),
    (DISCLOSURE, "主动公开政府信息66条,其中工作动态12条。", "category_count", 12),
    (DISCLOSURE, "公开制发的文件120件,其中通知公告30件。", "category_count", 30),
    (DISCLOSURE, "制发文件95件;主动公开政府信息60条,其中政策文件15条。", "category_count", 15),
    (DISCLOSURE, "全年制发规范性文件4件。", "docs_issued_normative", 4),
    (DISCLOSURE, "主动公开政府信息60条,其中机构信息5条、制定的规范性文件8条、政务动态47条。", "category_count", 47),
    (DISCLOSURE, "全年主动公开政府信息132条。", "disclosure_total", 132),
    (DISCLOSURE, "2021年1月至12月,主动公开政府信息500条。", "disclosure_total", 500),
    (DISCLOSURE, "上半年开展自查,全年主动公开政府信息99条。", "disclosure_total", 99),
    (DISCLOSURE, "网站发布信息260条,微信发布信息180条,合计440条。", "disclosure_total", 440),
    (REQUESTS, "收到申请30件,答复28件,上年结转2件。", "req_carry_in", 2),
    (REQUESTS, "收到公民申请88件。", "req_received", 88),
    (REMEDIES, "因政府信息公开被申请行政复议8件。", "review_cases", 8),
    (OTHERS, "收取信息处理费40元。", "processing_fee", 40),
    (REQUESTS, "收到申请40件,已全部答复,其中予以公开12件,不予公开28件。", "req_granted", 12),
    (DISCLOSURE, "编印《县政府公报》24期。", "disclosure_gazette", 24),
    (DISCLOSURE, "通过村务公开栏公开信息156条。", "disclosure_other", 156),
    (DISCLOSURE, "开展意见征集12次。", "draft_consultations", 12),
    (PLATFORMS, "网站收到网民留言126条。", "consult_online", 126),
    (DISCLOSURE, "截至2021年12月31日,今年共公开政府信息289条。", "disclosure_total", 289),
    (DISCLOSURE, "主动公开政府信息420条,其中通知公告类56条。", "category_count", 56),
    (DISCLOSURE, "公开政策方面的信息16条。", "category_count", 16),
    (DISCLOSURE, "主动公开政府信息42条,其中市政管理信息10条。", "category_count", 10),
    (REQUESTS, "收到申请19件,书面答复19件。", "req_answered", 19),
    (REQUESTS, "收到申请26件,按时答复26件。", "req_answered", 26),
    (REQUESTS, "本年度没有申请公开政府信息和不予公开政府信息的情况。", "req_received", 0),
    (REQUESTS, "未接到政府信息公开申请和不予公开政府信息的申诉。", "req_received", 0),
    (REQUESTS, "收到申请5件,其中当面申请3件。", "req_by_onsite", 3),
    (REMEDIES, "收到政府信息公开行政复议3件。", "review_cases", 3),
    (DISCLOSURE, "2020年1月1日至2020年12月31日,公开政府信息326条。", "disclosure_total", 326),
    (DISCLOSURE, "全年网站发布信息3600条。", "disclosure_website", 3600),
    (REQUESTS, "收到申请14件,申请方式为:邮寄9件、电子邮件5件。", "req_by_letter", 9),
    (REQUESTS, "收到申请12件,答复申请9件。", "req_answered", 9),
    (DISCLOSURE, "全年实际公开政府信息440条。", "disclosure_total", 440),
    (PLATFORMS, "政务新媒体粉丝15万人,全年主动公开政府信息2860条。", "disclosure_total", 2860),
    (REQUESTS, "收到政府信息公开申请3件,其中网上申请1件。", "req_received", 3),
    (REMEDIES, "无行政复议,行政诉讼,收取费用3元。", "lawsuit_cases", 0),
    (PLATFORMS, "网站累计访问量560万人次。", "site_visits", 5600000),
]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“十三五”以来,我县累计公开政府信息8600条。", 8600),
        ("本届政府任期内共公开政府信息3200条。", 3200),
        ("五年来共主动公开政府信息2356条。", 2356),
        ("“十三五”期间共公开政府信息1200条。", 1200),
    ],
)
def test_a_figure_of_several_years_is_cumulative(text, value):
    [entry] = [entry for entry in sentences(text, DISCLOSURE).indicators if entry.value == value]
    assert entry.scope == "cumulative"


def _certain(title: str, text: str, indicator_id: str, value: int) -> list[bool]:
    """For each place where the figure was read, whether nothing but rare words doubts it."""
    told = sentences(text, title).indicators
    return [
        entry.confidence == "high" or is_untried(entry.reason)
        for entry in told
        if entry.id == indicator_id and entry.value == value and entry.scope != "planned"
    ]


@pytest.mark.parametrize(("title", "text", "indicator_id", "value"), NO_SUCH_FIGURE)
def test_another_matter_is_no_certain_figure(title, text, indicator_id, value):
    assert not any(_certain(title, text, indicator_id, value))


@pytest.mark.parametrize(("title", "text", "indicator_id", "value"), FIGURE)
def test_the_figure_beside_it_stays_certain(title, text, indicator_id, value):
    assert any(_certain(title, text, indicator_id, value))
