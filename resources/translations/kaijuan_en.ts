<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
    <context>
        <name>kaijuan</name>
        <message>
            <source>开卷 Kaijuan：把政府信息公开工作年度报告读成可核对的数据，导出 Excel

用法：
  kaijuan [文件…]                    打开窗口，并打开这些 .txt 或 .docx 报告
  kaijuan --export 输出.xlsx 文件…   不开窗口，直接把这些报告导出为工作簿
  kaijuan --version                  显示版本
  kaijuan --help                     显示这段说明

退出码：0 全部成功；1 有文件没有读成或工作簿没有写成；2 参数不对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>窗口打不开：缺少 Qt 需要的系统库（{what}）。
在 Debian、UOS、麒麟上请以管理员身份运行：
  apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0     libgssapi-krb5-2
不开窗口也可以导出：kaijuan --export 输出.xlsx 文件…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不认识的参数：{0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开卷 Kaijuan {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>--export 后须写输出文件和报告。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}年政府信息公开工作年度报告数据汇总表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开工作年度报告数据汇总表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开年度报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开文件夹里的全部报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>清空这个列表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开所在文件夹</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>粘贴的文本</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已损坏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已通过的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>当前这份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>队列里的全部</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已保存到 {path}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有移出的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改的时候读到的是另一个值，现在的读法不同了，请核对改后的值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>程序出现意外情况，刚才的操作可能没有完成；此前的修正都已保存。请重试，若再次出现请把日志发给维护人员。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重新采用：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>撤回</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重新采用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一步本来就是撤销了的，不用再撤回。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一步已经在 {0} 撤回了，不用再撤回。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能撤回：这里现在的内容已不是这一步改成的了（文件的读法变了），请直接修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一步正有效，不用重新采用。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>撤回 {0} 的“{1}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能{0}：章节或页面框架后来又改过，这样做会使它们重叠或层级不连，请直接修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能撤回：{0} 的“{1}”{2}。请先撤回那一步。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能重新采用：“{0}”之前的内容和现在的不同，后来又改过，请直接修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>恢复</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能重新采用：这一格所在的表现在没有了，请先恢复那张表。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能重新采用：当时确认的是另一个值，请对照原文重新确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能重新采用：这一条核对现在的数和当时的不同，请重新处理。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>动的是同一段文字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改的是同一处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是写在这个值上的附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是根据这一处的值作的判断</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>填的是这张表里的格</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>动的是这一格所在的表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是这个数里的一部分</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>元</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>万元</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>亿元</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>万</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>亿</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是数字，没有修改。请填数字；没有填的留空，表示没有的填“/”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”中间有空格，可能是几个数连在一起，没有修改。请只填一个数。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”的逗号或小数点位置不对，没有修改。请改正后再填。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”是负数，这里不能填负数。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中的地方没有文字，请选中数字再试。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中的文字里有 {0} 个数字，请只选其中一个。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有填数字，没有修改。要去掉这个数，请用“删除”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中的地方没有数字，请选中数字再试。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”{1}百分比，与这个指标的单位不符。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位“{0}”不是金额，这里填的是金额。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”带有单位“{1}”，这里填的是件数。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是整数，这里应填整数。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>万亿</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不是</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>2019版</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>2021版</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>删除 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有这一项，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文字太长（{0} 字），请只选这一项的内容。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文字里有 {0} 个日期，请只选其中一个。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是完整的日期，请写成 2024-01-31 这样的形式。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是一个年度，请写成 2023 这样的四位数字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>版式只能是叙述式、统计表、2019 版或 2021 版。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是邮编，邮编是六位数字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是电子邮箱，邮箱中间有 @。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中的地方没有文字，请选中文字再试。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} · {1} 行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} {1} 处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>确认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取消确认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>附注太长（{0} 字），请控制在 {1} 字以内。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标为误报需要写明理由。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一条没有不符，不需要处理。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一条推算不出唯一的值，请对照原文改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采用推算值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有选中文字，请先选中要标记的行。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>删除附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>待处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标为页面框架</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>恢复为正文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改指标 {0} → {1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这里已经是“{0}”了，没有重复添加。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这个数已经不在了，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有这个指标，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>填入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>清空</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} {1} · {2} 格</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新建 {0}（{1} 版空表）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文的单位是“{0}”，表列的单位是“{1}”，请填明“{2}{3}”或“{4}{5}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>清空 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本报告已有{0}，不需要新建。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一版式没有{0}，请选 2019 版或 2021 版。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计表里没有这一格，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}没有这一格，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本报告没有{0}，请先新建空表。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>填入 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采用推算值需要写明理由。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>修改</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改标题 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改编号 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改所属部分 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>降级</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>升级</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>移动起点 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分节 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>并入上一节 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取消标题 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一行是空行、页面框架或表格，不能作为一节的开头。请选有文字的一行。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题不能空着。要去掉这一节，请用“并入上一节”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题太长（{0} 字），请控制在 {1} 字以内。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>编号太长，请只填“一、”“（二）”这样的编号。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>格式里没有这一部分，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已经是最高一级，不能再升。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上一节之下只能再低一级，不能再降。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能越过上面的“{0}”，请先把它并入上一节。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不能越过下面的“{0}”，请先把它并入上一节。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一行已经是一节的开头，不需要再分。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这里原来的标题已移到别处，请先把它移回来。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>前面没有章节，不能并入上一节。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一节已经不在了，没有修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>磁盘已满，“{name}”没有写成，原有的文件没有变。请清理磁盘或换一个位置。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有权限写“{name}”，原有的文件没有变。请换一个位置。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”正被其他程序占用（例如在 Excel 或 WPS 里打开着），没有写成。请关闭它再试，或另存为其他名字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”所在的位置是只读的，没有写成。请换一个位置。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”所在的文件夹不在了（可能是 U 盘或网络盘已断开），没有写成。请换一个位置。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是一个文件夹，不能当作文件来写。请换一个名字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”这个名字太长或含有不能用的字符。请换一个名字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写“{name}”时磁盘出错，原有的文件没有变。请换一个位置，并检查磁盘。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区“{name}”已被另一个开卷程序打开（{holder}）。请到那个窗口继续，或先关闭它。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无法锁定工作区“{name}”，它所在的位置不支持锁定。请把工作区放到本机磁盘。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未命名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>电脑 {0}，进程 {1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>情况不明</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文档</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>中文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，同时</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还有未处理的错误</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份还有 {0} 处勾稽错误没有处理。仍要通过的话，这些错误会原样写进导出的问题清单。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>仍然通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”已通过，其中 {1} 处待核没有看过。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>先不通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>队列里的报告都已通过，可以导出 Excel 了{0}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>回去看看</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>篇</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文如此</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>误报</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>粘贴的内容比表格余下的格子多，没有粘贴。请从合适的格子开始再试。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请先选中一个章节。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国际通用，网页和新版记事本多用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>简体中文，含 GBK、GB2312，旧版记事本多用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>繁体中文，港澳台多用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>记事本里叫“Unicode”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>记事本里叫“Unicode big endian”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>多半是乱码</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有 {0} 处读不出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>读得通</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，没有把握</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>自动判断</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”里还有 {1} 份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有拆开的报告不在其中：{0}，要导出请先用“文件 ▸ 拆成几份报告”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在导出 Excel</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有打开、不在其中的报告：{0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已停止导出，没有写出“{0}”；原有的文件没有变。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有可以导出的报告。请先打开报告，或先通过{0}要导出的报告。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有导出：{0}打不开。请在队列里打开它，看看是什么原因。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出时出现意外情况（{0}），没有写出工作簿；原有的文件和修正都没有变。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>概览</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>刚才选中的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已把“{0}”拆成 {1} 份报告，依次排在队列里。第一份上的修正都还在。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”的编码没有把握，暂按 {1} 读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>。原文如有乱码，请换一种编码；读得通就不用管。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}：原先改的是另一个读法里的值，请对照原文核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已按 {0} 重新读取“{1}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已改回自动判断（{0}）重新读取</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，改过和确认过的都还在</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>；原先已通过，文字变了，请重新核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>换回原来的编码</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>再拆开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”已合回一份报告，只读第一份；其余的不会导出。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，有 {0} 处读不出（显示为 �）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”里有 {1} 份报告，现在只读了第一份，其余的不会导出。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拆开后每份单独核对、单独导出。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按 {0} 读，“{1}”里只有 {2} 份报告，第 {3} 份就没有了，所以没有换。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>……另有 {0} 处，见“问题”页</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已拆成 {0} 份报告，依次排在队列里。拆错了可用“文件 ▸ 合回一份报告”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}里已有修正或确认，合回去就没有地方放了，所以没有合。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有换编码：{0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，其中 {0} 处要再看：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>合回一份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>换一种编码读…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请先用“文件 ▸ 合回一份报告”合回去，再换编码。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {0} 份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>要合回去，请先在那里把它们撤销{0}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拆成 {0} 份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>一二三四五六日</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取消通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>换了编码，通过作废</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件重新拆分，通过作废</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}　星期{1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已撤销</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已撤销，可以重做</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已替换</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>撤销之后又做了别的，这一步没有采用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已撤回</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>后来单独撤回了</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>共 {0} 处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过时还有 {0}没有处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份报告的附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对结果</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}的附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 处错误</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 处待核</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已确认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未确认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>页面框架</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {0} 级</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>差 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”判断不出文字编码，还没有导入，请按“选择编码…”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”读取时出现意外情况（{1}），没有打开；其他报告不受影响。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>粘贴的报告 {0}.txt</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在读取 {0} 份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>……另有 {0} {1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>剪贴板里没有文字。请先在网页或文档中复制报告全文，再新建。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这段文字早已在队列中，没有重复新建。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件夹“{0}”里没有 .txt 或 .docx 文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”按 {1} 读入{2}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”里有 {1} 份报告，现在只读了第一份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已读入 {0} 份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 份早先移出过，已连同修正放回队列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 份早已在队列中，没有重复读入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其余的已按您的要求停止读取</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 份没有打开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选择编码…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部拆开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 处要留意</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>。以后都按选定的编码读。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>⌨ 原文无此处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>! 原文未见</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>补录</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人工删除</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有读到</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>缺数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>空白</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文中没有</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>待核：{0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原值 {0}，改于 {1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人工清空</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>数值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，原文无此处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文有“{0}”，没有采用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”现在只读出 {1} 份报告，没有第 {2} 份，所以没有打开；它的修正仍在工作区里。请用“文件 ▸ 换一种编码读”换回原来的编码，或把它移出队列。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在写退改通知</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写退改通知时出现意外情况（{0}），没有写出；原有的文件和修正都没有变。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {0}/{1} 份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 份中的第一份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在读取“{0}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，但{0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改成 {0}：{1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改成 {0}，与它有关的核对就都平了{1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改成 {0}，{1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>└ 因此</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}：{1}，请从原文选取，或确认文中确实没有</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>读得不太有把握，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（另有 {0} 条核对因此不平）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过后 {0} 处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0} 通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，此后又核对出 {0} 处要看</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度不详</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按官方表格的行列读出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按统计表的行读出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自标题，按正文补全</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自正文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>由表格的列名判定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自引言里的统计期限</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自落款</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自标题下的日期</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自文首的栏目</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自联系方式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文中说没有，记为 0</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按分类计数的句式读出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按句式读出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人工从原文选取</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人工录入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人工采用推算值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自回读的工作簿</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原标题 {0}{1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人工新增的章节</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>归为“{0}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有归入哪一部分</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已改</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未读到</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原 {0}，改于</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}于</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已将“{0}”移出队列，它的修正仍保存在工作区里。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>放回队列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”保存的修正中有一条无法识别，没有打开；工作区文件没有变，请联系维护人员。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”的内部结构异常，为安全起见没有打开，请用 WPS 或 Excel 另存为 .xlsx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”已损坏或不完整，请用 WPS 或 Excel 打开，另存为 .xlsx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”设有打开密码，请去掉密码后另存为 .xlsx 再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是 .xlsx 或 .txt 文件，请用 WPS 或 Excel 另存为 .xlsx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}月{1}日</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”有 {1} 行以上，不像一份单位名单，请确认是否选错了文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”不是 Excel 工作簿，请用 WPS 或 Excel 另存为 .xlsx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>；另有 {0} 行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”里没有单位。名单每行一家单位，可以有类别、别名、期限三列。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”里没有找到“单位名称”这一列，请在表头写明：单位名称、类别、别名、期限。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”在上面已经有了</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {0} 行：{1}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>含有 DOCTYPE 声明</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{0}”没有读入，请改好后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>窗口打不开：连不上显示器（DISPLAY={name}）。报告和已保存的修正都没有变。
如果是远程登录，请用 ssh -X 重新连接，或在本机的桌面上启动；不开窗口也可以导出：
  kaijuan --export 输出.xlsx 文件…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>磁盘已满，刚才这一步没有保存，也没有生效；此前的修改都在。请清理磁盘后再做一次。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有权限写工作区“{name}”，刚才这一步没有保存，也没有生效。请检查文件是否只读，或换一个位置。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区“{name}”正被其他程序占用，刚才这一步没有保存，也没有生效。请稍候再做一次。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区“{name}”所在的磁盘读写出错，刚才这一步没有保存，也没有生效；此前的修改都在。请检查磁盘或 U 盘。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打不开工作区“{name}”，它所在的文件夹不在了，或没有读取的权限。请检查位置后重新打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区“{name}”已损坏，没有打开，也没有改动它。请保留这个文件，并从备份恢复。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”不是开卷的工作区文件，没有打开，也没有改动它。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区“{name}”是用更新版本的开卷建立的，没有打开，也没有改动它。请先升级本程序。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区“{name}”里没有这份报告或这一步，没有任何改动。请重新打开报告。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>修改的次序已经变化，没有任何改动。请重新打开这份报告。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}（第 {1} 份）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对单</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对单 {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {n} 页 共 {m} 页</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文或读到的内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>读到的内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这不是能用的键</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>系统、输入法或菜单要用这个键</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各栏里打字、移动要用这个键；请加上 Ctrl 或 Alt，或用 F1—F12</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件(&amp;F)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>章节(&amp;S)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>校核(&amp;C)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>视图(&amp;V)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>帮助(&amp;H)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开文件夹…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>从剪贴板新建</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>最近打开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拆成几份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>移出队列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>放回移出的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出 Excel…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打印核对单…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打印预览…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>退出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>撤销</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重做</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>撤回这一步</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重新采用这一步</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>历史</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>修改此值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>删除此值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改作其他指标…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>附注…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份报告的附注…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>把选中的文字标为…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标为页面框架／恢复为正文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>在原文中查找</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>查找下一个</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>查找上一个</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>转到第几行…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>设置…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改编号…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>归为哪一部分…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>升一级</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>降一级</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开头上移一行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开头下移一行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>从光标处起新章节</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>与上一章节合并</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>下一处待核</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上一处待核</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>确认此值无误</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过，下一份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>退改通知…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>应报单位名单…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对规则…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>下一份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上一份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>到下一栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>到上一栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>右栏下一页</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>右栏上一页</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文 ↔ 数值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>放大</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>缩小</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原始大小</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>颜色</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>语言 Language</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>恢复默认布局</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>快捷键…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新手引导</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开示例报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开工作区所在文件夹</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开日志所在文件夹</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>关于开卷</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>待核提示</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>数值和表格</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>照提示条第一个按钮处理，到下一处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取原文里的第几个数（原文里标着号码）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其余的处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>关掉提示条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>直接输入数字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改掉当前值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>列表里确认，表格里到下一行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>清空格子或删除值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复制、粘贴一块（与 Excel、WPS 互通）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>向下填充</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行首、行尾，表首、表尾</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中一个数，说明它是什么</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>双击</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中的文字标为…；没有选中时，到读出的值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改变字号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ctrl+滚轮</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>移动章节的起点</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拖动左边的色带</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选择编码</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选择编码（第 {0}/{1} 份）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>编码</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按这种编码读出的开头几行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按这种编码导入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按这种编码读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（现在用的）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选一种读得通的。改过和确认过的都会留着，文件本身不变，随时可以换回来。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>换一种编码读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>跳过这一份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>哪种都像乱码时，它可能不是文本文件，取消就不导入。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（没有读出文字）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取消</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>判断不出“{name}”是哪种文字编码。选一种读得通的，文件本身不变，导入后也能换。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>现在就是这样读的，{verdict}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>现在用的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开应报单位名单</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>退改通知</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>保存退改通知</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已按现在的规则重新核对 {n} 份报告。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未报的单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通知的文字已复制，可以直接粘贴到微信、QQ 或邮件里。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>转到</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第几行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打印核对单</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打印预览：核对单</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对单没有打印出来，报告和修正都没有变。请看看打印机是否就绪，或换一处保存。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开卷 {version}　打印于 {time}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对单已保存到 {path}，共 {n} 页。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对单已送往打印机，共 {n} 页。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>为什么这一条不算错（会写进问题清单）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>推算值不是报告所印，为什么采用它（会写进修正记录和退改通知）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>为什么这一条不算问题（会写进问题清单）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>退回待处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>确定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已记为“{word}”：{text}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改编号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不属于任何部分</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{title}”的编号，例如 一、 或（二）；空着就是没有编号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{title}”归为：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请先在原文里选中一段文字（双击数字可直接选中），再说它是什么。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>把“{text}”标为：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”改作：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（现已读作 {name}）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出 Excel</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选择…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出哪些</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表头标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>保存为</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请写上工作簿的文件名。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出到</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已有同名的工作簿。新工作簿写好、核对无误之后才会替换它。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写好之后会重新读一遍，逐格核对无误才保存。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}（{n} 份）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有“{name}”这个文件夹，请换一个位置。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>输入名称或拼音首字母筛选，↑↓ 选择，回车确定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>筛选</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这段文字是什么</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有这样的名称</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度报告 (*.txt *.docx);;所有文件 (*)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Excel 工作簿 (*.xlsx)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名单 (*.xlsx *.txt);;所有文件 (*)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Word 文档 (*.docx)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>保存</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>位置：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件类型：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件夹：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件名：</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>查找原文  {key}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开卷 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>系统 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区 {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>知道了</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复制版本信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已复制</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>读取政府信息公开工作年度报告，核对勾稽关系，改正读错之处，导出 Excel。
全程离线，不改动原文件。

{facts}

以 MIT 许可发布；简繁对照数据来自 OpenCC（Apache-2.0）。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还没有做过任何修改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改了哪里</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>现值</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一步的改动</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>快捷键</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按命令或按键查找</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>查找命令</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按下新的快捷键</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请按新的键，按 Esc 算了。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部快捷键都恢复了默认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改给这个命令</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不要快捷键</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>恢复默认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部恢复默认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>关闭</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>命令</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请选一个命令</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>在这里按下新的键</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一行的键是固定的。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{key} 已用于“{other}”。按“改给这个命令”，那个命令就没有快捷键了。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{panel}（固定）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{keys}（已改）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{key} 不能用：{reason}。没有改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”的快捷键现在是 {key}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”现在没有快捷键。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”恢复了默认的键。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{key} 已经是这个命令的快捷键。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开卷</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>把 .txt 或 .docx 报告拖到窗口里，
或按 {key} 打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还有工作没有做完</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在读取或导出。现在退出会停下这项工作；已读入的报告和修正都已保存。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>继续等待</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在读取“{name}”……
文件很大，要等几秒；这期间可以先看别的报告。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{icon} 已通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文（只读） · {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在读取……</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还没有打开报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>停下并退出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>问题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写给自己和以后看的人：向谁核实过、为什么这样改……</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>保存  Ctrl+Enter</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}的附注</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>空着保存就删除这条附注。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>会写进历史和导出的工作簿。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>超出 {n} 字，最多 {most} 字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>可以不填</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>如：2月20日；可以不填</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>哪些报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>落款单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重报期限</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通知的文字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>保存为 Word…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复制文字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有需要退改的内容：没有“原文如此”的问题，也没有原文自相矛盾而尚未处理的错误。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{n} 个单位，{m} 处。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{n} 份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>催报 {n} 家</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>另有 {n} 处还没有处理（警告，或可能是读错），没有列入。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在收集，还有 {n} 份…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>催报 {n} 个单位。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>确认无误</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文中确实没有</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>对照原文改</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属实</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>误报…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采用推算值…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份没有待核，{accept} 通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份已通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正在输入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份没有待核，{accept} 通过；{next} 到有待核的那一份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>稍后  {key}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>下一处  {key}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>更多  Alt+0</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同一原因</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>提示</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按 {key} 到下一处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {n}/{m} 处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{told}（各数与原文所印一致）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{n} 处要看</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份通过后又核对出 {n} 处，按 {next} 看，看过再按 {accept}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取原文里的“{text}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取原文里的{text}，Alt+{n}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份已通过，还有 {n} 处没有看过，按 {next} 可以看</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>看哪些报告的问题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只看一条规则</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按 Enter 或双击，打开那份报告的这一处。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这样筛选，一条也没有。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有要看的问题。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部规则</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只列出前 {n} 条，共 {m} 条；请用上面的筛选缩小范围。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>列出{word}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{n} 条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>待办队列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>队列是空的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只看这些报告；再按一次看全部</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有这样的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{m}/{n} 份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只看{state}的报告，{n} 份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未报</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重复（{0} 份）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>迟报（{0}月{1}日）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已报，日期不明</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已报</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>应报单位名单</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收哪一年的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>队列里最新的一年</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>名单还是空的。可以打开 .xlsx 或 .txt 名单，也可以一行一行添加。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名称</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>别名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>期限</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报送情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>应报单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>名单 {n} 家：已报 {a}，未报 {b}，迟报 {c}，重复 {d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>从“{name}”读入 {n} 家单位，按“保存”后生效。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>打开名单…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>添加一行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>删除所选</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {n} 行：{why}。改好后才能保存。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”在上面已经有了</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>核对规则</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按编号、名称或依据查找</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>查找规则</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部启用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>规则</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>级别</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>名称</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>依据</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>停用了 {n} 条；只对这个工作区有效，会留下记录。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部规则都启用。去掉勾就停用一条，只对这个工作区有效。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>章节</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有读到章节。
把光标放到标题行，按 {key}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{n} 部分</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>跟随系统</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>浅色</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>深色</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>设置</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还有错误没有处理时，问一次</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不问，直接通过</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>直接开始工作</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>下次再看一遍新手引导</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还可以设置</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>导出到哪个文件夹</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>您的姓名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写进修改历史和核对单，说明是谁改的。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>界面字号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过报告前</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>启动时</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行号和章节色带</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拖动，移动“{title}”的起点</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标为…	Enter</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>从这里起新章节</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一行不是正文（页面框架）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这一行是正文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复制</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全选</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只读。选中文字后按 Enter，说明它是什么。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>下次打开开卷时，界面用中文显示。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>开卷没有启动</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>把它改名保留，另建新的工作区</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作区文件：{path}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>停止</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件的文字编码；原文有乱码时按这里换一种</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>待看 {n}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已核 {n}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已改 {n}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>! {name}（编码存疑，换一种…）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>，有读不出的字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>编码 {name}，换一种编码读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>● 已保存 {time}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第 {n} 行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}（手选{broken}）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>录入（2021 版）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>录入（2019 版）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本份没有读到{name}。
如果原件里的表格是图片，可以在空表上照着录入。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>选中 {n} 格   合计 {total}   空白 {blank}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有 {n} 个文件找不到了，没有打开；已打开的报告不受影响。请看看它们是否被移走或改了名。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工具栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>引导到此结束。示例可以留着练习，也可以一次全部移出队列。以后想再看，用“帮助 ▸ 新手引导”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>先打开几份示例报告练手：按右边的按钮，或用“帮助 ▸ 打开示例报告”。您自己的报告不受影响。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按 {next_problem} 到第一处要看的地方。下面一行说明哪里不对，中间的原文加了框。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>对照原文改正它：直接打数字，按 Enter；没有读错就按 Enter 确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>改错了也不要紧：按 {undo} 撤销刚才那一步。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>看完一份就按 {accept} 通过，到下一份。还有错误时会先问一次，练习时可以选“仍然通过”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>最后按 {export} 导出 Excel：选好位置，按“导出”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已把 {n} 份示例移出队列；要找回来，用“文件 ▸ 放回移出的报告”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>把示例移出队列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新手引导 {n}/{m}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>跳过这一步</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>完成</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结束引导  Esc</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>指标</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>项目</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>说明</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计指标</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>要看什么</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>时间</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>做了什么</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>何人</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>显示哪一列数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>显示</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文未见这个数，请确认没有打错</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>版式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计期限起</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计期限止</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布日期</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>落款日期</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>索引号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布机构</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主题分类</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>联系电话</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>邮编</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>地址</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>电子邮箱</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网址</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>2021 版</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>2019 版</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>以上</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>约</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不足</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>累计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>计划</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>口径待核</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>已核</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>可信</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>待核</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有误</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>错误</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>警告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表四</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计表 · {0}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>找不到文件“{name}”，它可能已被移走、改名或删除，请确认位置后重新打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是一个文件夹，请打开其中的 .txt 或 .docx 文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是空文件，没有可读的内容，请向报送单位重新索取。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有读取“{name}”的权限，或文件正被其他程序占用，请关闭占用它的程序后重试。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”所在的磁盘读取出错，请把文件复制到本机后重新打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”太大（{size}），不像是一份年度报告，请确认是否选错了文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无法判断“{name}”的文字编码，请用记事本或 WPS 打开，另存为 UTF-8 文本后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是旧版 Word（.doc）或 WPS（.wps）文件，请用 WPS 打开，另存为 .docx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”设有打开密码，请用 WPS 打开，去掉密码后另存为 .docx 再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”已损坏或不完整，请向报送单位重新索取，或用 WPS 打开后另存为 .docx。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是带宏的 Word 文件（.docm），请用 WPS 打开，另存为不带宏的 .docx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”的内部结构异常（{detail}），为安全起见没有打开，请用 WPS 打开后另存为 .docx。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”虽以 {suffix} 结尾，但其实是{what}，请找到原来的 Word 文件再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”里没有文字（可能全是图片），本程序不识别图片中的文字，请向报送单位索取可编辑的文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”里嵌有另一份文件，其中的内容读不到，请用 WPS 打开，另存为 .docx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是图片，本程序不识别图片中的文字，请向报送单位索取 Word 或文本文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是 PDF 文件，请复制其中的文字，用“文件 ▸ 从剪贴板新建”导入，或索取 Word 文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”是压缩包，请先解压，再打开其中的 .txt 或 .docx 文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”不是 .txt 或 .docx 文件，请用 WPS 打开，另存为 .docx 后再打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>解读回应</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>依申请公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>救济与收费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>机构保障</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>纯文本</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>内部文件过多</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>解压后过大</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>内部文件名越界</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>压缩方式不明</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>压缩比异常</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>甲乙丙丁戊己庚辛壬癸</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>子丑寅卯辰巳午未申酉戌亥</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>〇一二三四五六七八九</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>十百千万</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>零壹贰叁肆伍陆柒捌玖</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拾佰仟万</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>零壹貳參肆伍陸柒捌玖</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>拾佰仟萬</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>零</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Excel 文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>PPT 文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OFD 文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OpenDocument 文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网页文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>XML 文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Word 打开文件时留下的临时文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>RTF 文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}年{1}月{2}日</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>等</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}{1}份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>联系</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>省</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>市</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>区</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>县</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>州</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>盟</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>旗</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>镇</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>乡</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年报</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>一二三四五六七八九十</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{0}年</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>比</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>较</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>({0})年</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>次</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>占</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>规章</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政规范性文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>规范性文件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>增</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>减</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>十</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{公开}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>直接</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>诉讼</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>应诉</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收费通知</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题可信度低，看不准报告从哪里开始，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”疑为“{std}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有{n}个字符读不出，是否编码有误看不出，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有{n}格用“/”、“—”或“无”代替0</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有{n}处全角数字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未见标题，但读到了{table}，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各部分没有编号，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件似乎不完整，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有读到表格，请对照原件核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度可信度低或文件不完整，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未见总标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题由{n}行拼成：“{title}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}写“{other}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>联系处</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>落款</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告单位“{unit}”与“{other}”是否同一单位，从名称看不出，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>建议补为“{guess}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>请补全</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中的“{unit}”不像单位名，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>引言</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计期限</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按{day}处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>看不出是哪一天，没有采用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>日期残缺，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>日期或年度可信度低，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>落款还在报告年度之内</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>相差{days}天</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度可信度低，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布日期比落款或年度晚很多，可能是网站迁移日期，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府本级</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>乡镇（街道）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年报告单位“{last}”与本年“{unit}”是否同一单位，从名称看不出，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年报告缺少或读不准：{lacking}，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年报告没有可比的确数，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这个数或上年报告的数可信度低，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年为0，没有增幅可算，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文没有本年新增的确数，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文太短，看不出是否雷同。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文雷同{p}%</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文的{n}个数字全部相同</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年新收</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年新收加上年结转</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办理结果总计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办理结果总计减上年结转（只计本年新收）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办理结果总计减不予处理、其他处理（只计答复）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>相应栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>相应一类诉讼的栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>相应行的总计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>相应情形的总计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文的{value}可信度低，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有数值可信度低，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文说的只是其中一部分，不能与总数比较。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文说的可能只是到期应答复的申请，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文所列各项似不齐全，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文另列有已公开等情形，表中计入予以公开，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有空白格：{blanks}。空白是否为0须先确认，暂不判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（相差一万倍，疑似元与万元混用）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>章节识别不全或文件不完整，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有同名的行，无法判断取哪一行。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{rows}”未填，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分项不齐，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各列口径不明，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未写明单位，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有的数字可信度低，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>所列分项合计{a}，比总数{b}少，可能没有列全，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各渠道合计多于总数；同一信息在多个渠道公开只计一条，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分项多于收到数，可能含上年结转的申请，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>所列渠道合计少于收到数，可能没有列全，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>看不出占的是哪个总数，无法复算，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>占比合计{a}%，其中有约数，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件似乎不完整，没有读到数据，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有数字没有读成指标，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>等{n}家</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（单位不明）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有空白或读不准的格，无法判断：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}相差{d}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{unit}”{year}年报告未报，期限为{limit}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{year}年报告未报（{n}家）：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{unit}”{year}年报告迟报，日期为{days}，期限为{limit}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不在名单上，或看不出是名单上的哪一家：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有可靠的落款或发布日期，是否按期看不出：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文没有说明是否含下属部门，请核对后再与各部门相加。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有{n}份报告的年度不明，请先核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}没有读全，汇总前请核对：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>还有{n}份报告没有通过，数字可能还会改。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{one}”与“{other}”{year}年各有一份，看不出是否同一单位，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（空白格按0试算）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（空白格按0试算，其他行列按此能对上）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有空白格：{blanks}。按0试算两边为{a}和{b}，相差{d}；空白是否为0须先确认，暂不判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>缺少或读不准：{lacking}，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{lacking}”应有合计而空白未填，补填后再判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（含人工修正）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（含读不准的数，请先对照原文）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二缺少：{cells}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{cells}”空白，而其上各行有数，请补填。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{group}：四项合计{a}，总计栏空白，请补填。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有{n}个数，其余空白：{blanks}。空白是否为0须先确认，暂不判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>填了的都是0，其余空白；空白是否为0须先确认，暂不判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告年度读不准，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名称不明，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>从单位名称看不出是否为设区的市级以上政府或国务院部门，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后起诉的件数较多，可能来自上年的复议；没有上年报告，无法判断。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>细分为三行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未细分</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>最可能是</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>可能是</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{likely}“{place}”有误：现填{printed}，按勾稽关系推算应为{value}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{likely}数字错了一栏：{moved}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{place}”的{value}应在“{to}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{likely}一个数分成了两格：“{place}”填{printed}、“{next}”填{beside}，推算“{place}”应为{value}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{likely}两处同时有误，误差正好抵消，同一{line}的合计因此仍相等：{both}（均为推算）。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单凭合计不能断定，也可能是：{ties}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>等{n}种</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{place}”填{printed}，应为{value}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三收办平衡</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三角注：第一项加第二项之和，等于第三项加第四项之和</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{col}”列勾稽不平：本年新收+上年结转={a}，办理结果总计+结转下年度={b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三各行合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三“总计”栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{row}”行：各类申请人合计{a}，总计栏填{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三各列办理结果合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三“（七）总计”行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{col}”列：（一）至（六）各行合计{a}，（七）总计填{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三分组行不填数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三“（三）不予公开”等分组行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{row}”是分组行，本身不应填数；其下各行总计合计{b}，请核对后删去或改填到下级各行。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三各格为非负整数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三，计量单位为件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{cell}”填“{raw}”，不是非负整数。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三行列齐全</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三的行列（2019版23行、2021版25行，各7列）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三应有{n}行{columns}列，识别出{m}个数据格，缺少：{missing}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三结转不多于可办</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三角注：结转下年度的申请只能来自本年新收和上年结转</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{col}”列结转下年度{a}件，多于可办总量{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“其他处理”的格式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号将（六）其他处理细分为三行，自2021年度报告起施行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“其他处理”{how}，与{year}年应用的格式不符。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三总计已填</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三“{row}”行总计栏空白，各列合计为{a}，请补填。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三的0与空白</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三填报：没有的填0</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三有{n}格空白、{m}格填0。空白已按未填保存，汇总时按0计。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“其他处理—其他”占比</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三（六）其他处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“其他处理—其他”占办结量{p}%，偏高，上级可能要求说明。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年结转有着落</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有上年结转{a}件，但既无办理结果也无结转，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三全为0</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开工作年度报告格式》第三部分与正文应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三全为0，请确认确未收到申请（正文应有“未收到…申请”的表述）。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三没有自设的行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三的行名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三出现非标准行“{row}”，未纳入汇总。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>予以公开与部分公开不同</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三（二）部分公开：区分处理的，只计这一情形，不计其他情形</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“予以公开”“部分公开”两行数字完全相同（各{a}件），请核对是否抄错行。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三每行七个数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三的七列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”识别出{m}个数，应为{n}个，可能有空格被丢失，请对照原文逐格补正。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二各格齐全</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二的行列（2019版22格、2021版10格）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二“{cells}”不是非负整数：“{raw}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新公开不多于公开总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二第二十条第（一）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”本年新公开{a}件，多于对外公开总数{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新公开不多于新制作</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”本年新公开{a}件多于本年新制作{b}件，请核对是否含往年文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>处理决定数量不是项目数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二第二十条第（五）（六）项：前两栏是事项数，第三栏是办件量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”处理决定数量{a}恰等于“上一年项目数+增减”。前两栏是事项数，第三栏是办件量，请核对是否误填。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>项目数不为负</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二“本年增/减”栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”项目数减到负数（{a}+（{b}））。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>增减栏填数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二“本年增/减”栏：减用负值表示</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二增减栏的“{raw}”已识别为{value}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采购总金额的单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二第二十条第（九）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采购总金额“{raw}”如按元计，折合{value}万元，请确认单位。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采购项目与金额</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采购项目{a}个，金额{b}，不相符。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>规章制定权</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《立法法》第九十一条、第九十三条：规章由国务院部门、省级和设区的市级政府制定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{unit}一般无规章制定权，表二“规章”填{a}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>现行有效件数与上年衔接</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号表二第二十条第（一）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”现行有效{a}件；按上年{last}+本年制发{issued}−废止{repealed}应为{b}件，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>制发与现行有效件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”本年制发{a}件，多于现行有效与本年废止之和{b}件，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收费金额的单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号表二第二十条第（八）项：本年收费金额（单位：万元）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“行政事业性收费”填{a}，单位应为万元，请核对是否按元填报。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>金额不为负</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二的金额栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>金额不能为负：{raw}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二的格式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号，自2021年度报告起施行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{year}年报告使用了{edition}版表二，请确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>执法部门的行政处罚</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二第二十条第（六）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{unit}行政处罚填0，请确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二数字没有粘连</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二的各栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二“{row}”填“{raw}”，应为{n}个数，无法确定各格数值，请人工确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四“行政复议—总计”栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议：维持+纠正+其他+未审结={a}，总计填{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未经复议直接起诉合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四“未经复议直接起诉—总计”栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未经复议直接起诉：四项合计{a}，总计填{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后起诉合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四“复议后起诉—总计”栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后起诉：四项合计{a}，总计填{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表四十五个数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四的十五栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表四应有15个数，识别出{m}个；缺失或不是数字：{cells}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后起诉与复议案件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四“复议后起诉”：先有复议，后有起诉</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后起诉{a}件多于复议案件{b}件（含上年），请核对（可能含更早年度）。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有申请不应有复议诉讼</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三、表四应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三无任何申请，表四却有复议/诉讼{a}件，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议纠错率</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四“行政复议—结果纠正”栏</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议结果纠正{a}件，已审结{b}件，纠错率{p}%，上级可能要求说明。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年未审结的案件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四“尚未审结”栏与下一年度的衔接</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{group}”上年尚未审结{pending}件，本年表四无对应结果。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表四已填</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四填报：没有的填0</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表四空白，是否为0请确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收到申请与表三</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三与总体情况应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文称收到申请{a}件，表三本年新收{b}件（含上年结转{c}件），均不一致。“{quote}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办结答复与表三</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文称办结、答复{a}件，表三办理结果总计{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结转数与表三</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文“{name}”{a}件，与表三{b}件不一致。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分项与表三</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文“{name}”{a}件，表三为{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未误取自然人列</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文“{name}”{a}件与自然人列相同，总计应为{b}件，疑似取错列。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未只取组内一行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文“{name}”{a}件只是“{row}”一项，表三该组合计{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分项合计与办结数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文各项数字应相互一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文分项合计{a}件，与所述办结{b}件不一致。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议诉讼与表四</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表四与总体情况应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文“{name}”{a}件，表四为{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>均获维持与表四</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文称“{quote}”，表四另有纠正{corrected}件、其他{other}件、未审结{pending}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>零表述与表格</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三、表四与总体情况应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文称“{quote}”，但{table}填{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表中有数正文有述</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条：年度报告应包括收到和处理政府信息公开申请、因政府信息公开申请复议诉讼的情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}有{a}件，正文未说明。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>许可处罚文件与表二</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二与总体情况应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文“{name}”{a}，表二为{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收费与表二</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二第二十条第（八）项（单位：万元）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文行政事业性收费{a}万元，表二{b}万元{hint}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写明信息处理费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号统一格式第六部分；国办函〔2020〕109号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“其他需要报告的事项”应写明收取信息处理费情况，未见相关表述。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收费通知与表三</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三“申请人逾期未按收费通知要求缴纳费用”行</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表三有逾期未缴费{a}件，正文却称未发出收费通知，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全部办结与结转</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文称“{quote}”，表三结转下年度{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同一指标前后一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”在正文出现两个数：{a}（第{p}行）、{b}（第{q}行）。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>部分数与引言相符</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告引言</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>引言称由{n}部分组成，实际识别出{m}部分。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>章节名与引言相符</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>引言列有“{part}”，正文未见同名章节。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结转与上年衔接</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三：“二、上年结转政府信息公开申请数量”即上年表三“四、结转下年度继续办理”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{col}”列：上年报告结转下年度{a}件，本年上年结转填{b}件，相差{d}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>见 T2-10</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上一年项目数与上年衔接</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二：上一年项目数、本年增/减</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”上一年项目数{a}，按上年报告（上一年项目数加本年增减）应为{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>对外公开总数不减少</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”对外公开总数由上年{a}件降为{b}件，正文没有废止或清理的说明。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同比与两年数据相符</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文同比数与两年报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文称“{name}”比上年{said}，按两年数据（{last}→{now}）复算为{b}{sign}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>引用的上年数与上年报告相符</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文引用的上年数与上年报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文引用上年“{name}”{a}，上年报告为{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>累计数与上年衔接</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>两年报告的累计数与本年新增数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”{a}，与上年累计{last}加本年新增{added}不符，应为{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>与上年相比变动不大</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>两年报告的主要数字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”由上年{a}变为{b}，变动较大，请确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文不与上年雷同</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号：内容应当真实具体，不得雷同敷衍</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>与{last}年报告相比，{how}，请按本年实际重写，避免雷同敷衍。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二与上年口径相同</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号调整了表二</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表二上年用{last_edition}版、本年用{edition}版，口径不同，不作同比。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名称与上年相同</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>两年报告的单位名称</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年报告单位名为“{last}”，本年为“{unit}”，按同一单位（更名）比对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计期限为全年</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条、第五十条；统一格式引言</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计期限写为{first}至{last}，应为{year}年1月1日至12月31日。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>日期完整</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告所载日期</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>日期“{printed}”残缺，{taken}。请核对原件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各处年度一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条、第五十条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度不一致：{told}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未套用上年文稿</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号关于追究雷同敷衍的要求</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文{times}处写{last}年，写{year}年的只有{own}处，请检查是否套用上年文稿。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按期发布</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条、第五十条；2018年度及以前为2007年条例第三十一条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布日期{day}，晚于{kind}的法定期限{limit}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度结束后发布</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{field}{day}，统计期到{year}年12月31日才结束，全年数据可能未结。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网页日期不过晚</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告所在网页</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网页发布日期{day}与报告年度{year}年相差较远，可能是网站迁移日期，以落款为准。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>落款与发布日期相近</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告落款与所在网页</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>落款{signed}、发布{published}，{how}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有落款日期</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>公文落款惯例</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未见落款日期，已用发布日期{day}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同一单位同一年只有一份</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条：每年一份年度报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{unit}”{year}年有{n}份报告，请选择保留哪一份，其余移出队列。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>联系、落款单位与标题一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告的标题、引言、联系方式与落款</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告单位“{unit}”，{told}，疑似套用他单位文稿。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新旧单位名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>机构更名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题“{unit}”、{place}“{other}”，按更名处理。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名称写明地区</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报告标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名称“{unit}”没有写明地区，{advice}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布机构与标题单位一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布机构“{issuer}”与标题单位“{unit}”不同。（更名、代发、汇总页常见）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>一个文件一份报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件第{line}行起是另一份报告，请拆分。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名未被替换</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件来源</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>单位名“{raw}”异常，来源可能是仿冒网站。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>地名中的省名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政区划名称</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”只是带有省名的地名，看不出属于哪个地区，请确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>六部分齐全</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号统一格式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>缺少“{section}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>六部分编号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号统一格式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>法定部分编号不规范：“{raw}”应为“{std}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只有一套“一、”编号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>存在两套“一、”编号，疑似把总体情况的小节当作一级标题。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>六部分标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”已识别为“{std}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各部分有内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号统一格式；2007年条例第三十二条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{section}”无实质内容。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表格为文字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}为图片或附件，未能读取，请手工录入。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>版式与年度相符</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{year}年报告用的是{edition}格式，应为{due}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无模板残留</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式的填报说明</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>残留模板提示语：“{raw}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>表格不重复</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}出现{n}次，已取第一次。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>旧条例规定的内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>2007年《政府信息公开条例》第三十二条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>旧《条例》第三十二条要求的“{item}”未见。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>总标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分项之和等于总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条：年度报告的数据应当真实准确；叙述中“其中”分项列举完备时</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”分项合计{a}，总数{b}，相差{d}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分项不大于总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中“其中”“包括”所列分项是总数的一部分</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”其中项{a}大于总数{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>所列分项不超过总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中“其中”只列部分分项时</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”所列分项合计{a}，超过总数{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>数字没有缺失</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中有计量单位而无数字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”缺少数字。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>占比复算</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中的占比，可四舍五入，也可只舍不入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”{a}占{b}应为{c}%，原文{p}%。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>占比之和</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中同一总数的各项占比，四舍五入或只舍不入时合计可略有出入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同一处所列占比合计{a}%，超过100%，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>百分比在0至100之间</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>率和占比不小于0，不大于100%</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”百分比超出范围。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>确数之后不写“余”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中的约数应以整数计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”精确数后加“余”，按约数保存。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>约数与确数相符</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中同一事项的约数和确数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”与他处“{exact}”不符。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>累计数和本年数分得清</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中同一句的历年累计数和本年数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”含累计{a}和本年{b}，本年数已取{b}，请确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>计量单位</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人次与人、条与件、篇与条不能相加</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{name}”写作“{raw}”，单位为“{u}”，汇总时以“{s}”计，请核对。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请按渠道合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第二十九条：申请可以当面提出，也可以用信件、数据电文提出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按渠道合计{a}件，收到{b}件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人数与人次</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请按人次计，同一人多次申请计多件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{quote}”请以人次口径录入。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>前后不矛盾</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中说没有的，后文不应有数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>前文“{none}”，后文“{some}”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>专职加兼职等于工作人员</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>叙述中专职、兼职和工作人员总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>专职{full}+兼职{part}≠{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文有具体数据</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条：年度报告应当包括主动公开、依申请公开等情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文未见具体数据。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收到申请合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（一）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收到申请数{a}，各渠道之和{b}，相差{d}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办结合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（二）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请办结数{a}，按时加延期{b}，相差{d}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>答复合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（三）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请答复数{a}，各类答复之和{b}，相差{d}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不同意公开合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（三）4</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不同意公开答复数{a}，各情形之和{b}，相差{d}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议诉讼合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》四、五</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政{what}数{a}，各项之和{b}，相差{d}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作人员合计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》八（三）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作人员{a}人，专职加兼职{b}人，相差{d}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其中不大于总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》一（一）、二（二）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{row}”{a}，大于总数{b}{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开与各渠道</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》一：不同渠道和方式公开相同信息计1条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开总数{a}与各渠道数（合计{b}）不相容：同一信息多渠道公开计1条，总数应不小于最多的一个渠道、不大于各渠道之和{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办结与答复</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（二）（三）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>办结{a}件、答复{b}件，两数不等，请确认{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计表与正文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》与正文应一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计表“{row}”{a}，正文{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>受训人次与培训班</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》九（二）（三）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有受训人次{a}，但培训班数为0{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收费单位为万元</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》七（单位：万元）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收取费用{a}万元，疑似按元填写，请核对单位。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>规范性文件公开与制发</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》一（一）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>公开规范性文件{a}条，多于制发{b}件（条与件口径不同，或含往年文件）{at}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各列口径</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计表表头</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>该表有{n}列数值，表头未区分本年，已按“{col}”取数。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文无网页框架</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文里有{n}处网页框架、页码或注音，不计入正文，可恢复。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未混入他文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第{n}段疑似其他文章。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>编码正确</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件编码</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件编码可能不是{enc}，请改用GBK/UTF-8重新打开。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文本无缺字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文本缺字严重（“{raw}”等{n}处），建议改用原始 Word 文件。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>简体文本</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文为繁体，已对照简体识别，导出保留原文字形。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>常见错字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文字规范</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>数字写法规范</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式填报要求</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{what}，已规范化，不影响数值。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>可疑数值已确认</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本软件的核对要求</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>有{n}项数值未确认。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总“{cell}”{a}≠各单位之和{b}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总表三勾稽</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表三角注，按各单位之和</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总表三有{n}处不平（{places}），来源：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>应报尽报、按期报送</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>应报单位名单；期限未列的按《政府信息公开条例》第四十九条、第五十条</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府本级不重复计入部门</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府本级报告与部门报告的口径</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{unit}”报告口径含下属部门（原文：“{quote}”），又收有{units}的报告，请勿重复汇总。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总的报告同一版式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{year}年各报告的表格版式不同（{told}），表二不可相加，请核对：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总不缺表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统一格式表二、表三、表四</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{n}家单位缺{table}，汇总不完整：{units}。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总所含的改动</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>修正记录与问题清单</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>汇总含人工修正{n}处、按原文保留的错误{m}处，见导出的“人工修正记录”和“勾稽问题清单”。</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有读到是哪个单位的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有读到是哪一年的报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>写依申请公开的部分没有读到件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开政府信息数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>历年累计主动公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府网站公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开平台公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政务微信公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政务微博公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>短视频平台公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>短信发布数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>报刊广播电视公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府公报期数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他方式公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>公开率</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>分类公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>规范性文件制发数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开文件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>全文电子化率</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>访问阅读量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>微信关注人数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>微博粉丝数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网站和政务新媒体账号数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>新闻发布会次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>在线访谈次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>回应公众关注次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政策解读数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>咨询接待数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>电话咨询数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网上咨询数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>现场咨询数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>意见征集数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收到申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>当面申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网上申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>信函申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>传真申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>电子邮件申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>自然人申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>法人或其他组织申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请办结数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请答复数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>予以公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>部分公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>予以公开及部分公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不予公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无法提供数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不予处理数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他处理数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年结转申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结转下年度申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按时办结率</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议维持数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议纠正数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议其他结果数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议尚未审结数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼维持数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼纠正数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼其他结果数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼尚未审结数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>举报投诉数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申诉数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收取费用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>减免费用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>信息处理费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>诉讼费用支出</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>查阅场所数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请受理点数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>工作人员数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>专职人员数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>兼职人员数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>专项经费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>会议次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>培训次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>培训人次</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>考核检查次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>信息报送数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>信息采用数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人大代表建议数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政协提案数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>建议提案合计数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>制度数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年新收政府信息公开申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结转下年度继续办理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政许可处理决定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政处罚处理决定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政事业性收费金额</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>增长</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>增加</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>下降</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>减少</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>持平</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>另一处标题</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>题下署名</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>联系方式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>来源</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>正文开头</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题只写“{short}”，没有写明地区</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题写作“{short}”，按{place}补为“{full}”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中的单位“{title}”与{place}中的“{other}”不一致</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中没有单位名，取自{place}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中没有单位名，引言说由“{office}”编制：看不准是“{government}”的报告还是办公室自己的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中的单位名可能多了或少了字，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中的单位名重复，取较完整的一个</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件里第{line}行起是另一份报告，没有读进来；要读它，请用“文件 ▸ 拆成几份报告”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>各处写的不同（{told}），请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年度{year}晚于日期{day}，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>日期不像{year}年度报告的日期，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>标题中没有年度，取自{place}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文日期残缺（{printed}），按全年推定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>统计期限不是整年，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>日期和时间印在标题上方，像是网页的发布时间，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>年份只印了两位，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自“{key}”，未见发布日期</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文没有写明是电话，按联系方式中的号码认作电话</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>取自正文，不在引言的联系方式中</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>看不准是哪一版的格式，请核对</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>2019年起年报有统一的表格，文中没有找到，请核对文件是否完整</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文说的是尚在办理，按结转下年度读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文写的是答复率，没有写明按时</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文说的是撤回或终止，按其他结果读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文说的是撤诉或终止，按其他结果读</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只是直接起诉或复议后起诉的一类</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议和诉讼合在一起说，分不清各有多少</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只写了一审的件数，不一定是全年的诉讼总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这句没有写明是信息公开方面的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是公开信息中的一类，不一定是本年制发的件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“截至…已公开”分不清是本年数还是历年累计数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是材料的份数，不一定是公开信息的条数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>微博、微信等新媒体合并计数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{一类信息}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>多个渠道合并计数，不一定是全年的总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有写明是哪个平台</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文没有写明是历年的累计数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这句和标题都没有写明是信息公开申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这句和标题都没有写明是信息公开方面的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这句和标题都没有写明是信息公开的收费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是公开信息中的一类，不一定是办理的件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>是公开信息中的一类，不一定是征集的次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>热线办理的事项不一定是信息公开方面的咨询</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>文件和解读合在一起计数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只是以一种方式回应的次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>列在公开的信息之中，数的可能是其中一类信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>机制不一定是成文的制度</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只是其中一些信息的阅读或播放量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只写了邮件，不一定是电子邮件</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>书面申请可能是当面递交，也可能是邮寄</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只是法人或其他组织中的一类</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>只是其中一类申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>依申请公开的信息数，不一定是收到的申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>N是</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>首先</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第N</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>方面</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}“{row}”应有{wanted}个数，原文读到{found}个，无法对上各栏，请对照原文补正</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”不是一个数，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”行名与数字连写，无法拆成{wanted}个数，请对照原文补正</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>左右并列两张表，同一行有两组数，无法确定取哪一组，请对照原文补正</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>此行只见{count}个0，空白格的位置不明，0从左排列，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”中间有空格，按一个数读取，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”带增减号，此栏应填非负数，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”带小数，此栏应填整数，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”自带单位，与表列单位“{unit}”不同，数值按原文保留</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行名“{raw}”与官方行名“{label}”不完全相同，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文此行没有行名，按前后两行推定为“{label}”，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>此行的数中间夹有其他文字，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>此行的空白格由空行推定，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>此行的数后面另有单独的数字，可能是页码，也可能是断开的数，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>此行各数相加不等于总计，可能错位或漏读，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>此行总计空白，而前面末一个数恰为其余各数之和，各栏可能错位，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>原文此行只有行名，没有数字，按空白保存</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}只有行名，没有读到数字</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>“{raw}”后面的序号与数字难以分清，请对照原文</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>数字排在行名之前，无法确定各行的数，请对照原文补正</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}缺少：{rows}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}读不准：{rows}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{table}的分组行“{row}”自身填了数，未计入</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国家秘密</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>禁止公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>过程性</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>执法案卷</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政查询</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不明确</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重复</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>出版物</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这里的“{unread}”不在已知的说法里，可能只是其中一类信息的数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这类数一般不以“{unit}”计，数的可能是别的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>几类事项合在一起计数，不都是信息公开申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>这句里的“{unread}”不在已知的说法里，数的可能是别的</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号 统一格式（试行）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>总体情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开政府信息情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>收到和处理政府信息公开申请情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开行政复议、行政诉讼情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>存在的主要问题及改进情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他需要报告的事项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息管理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开平台建设</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>监督保障</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>信息内容</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第二十条第（一）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年新制作数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年新公开数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>对外公开总数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第二十条第（五）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上一年项目数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年增/减</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>处理决定数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政许可</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他对外管理服务事项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第二十条第（六）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政处罚</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政强制</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第二十条第（八）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政事业性收费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>第二十条第（九）项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采购项目数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>采购总金额</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府集中采购</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请人情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>自然人</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>法人或其他组织</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>总计</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>商业企业</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>科研机构</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>社会公益组织</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>法律服务机构</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年新收政府信息公开申请数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年结转政府信息公开申请数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>上年结转</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年度办理结果</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>予以公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>部分公开（区分处理的，只计这一情形，不计其他情形）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>部分公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不予公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属于国家秘密</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他法律行政法规禁止公开</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>危及“三安全一稳定”</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>保护第三方合法权益</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属于三类内部事务信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属于四类过程性信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属于行政执法案卷</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属于行政查询事项</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无法提供</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本机关不掌握相关政府信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本机关不掌握</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>没有现成信息需要另行制作</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>需要另行制作</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>补正后申请内容仍不明确</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>补正后仍不明确</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不予处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>信访举报投诉类申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重复申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>要求提供公开出版物</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>无正当理由大量反复申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>要求行政机关确认或重新出具已获取信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>要求确认或重新出具</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他处理</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结转下年度</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结果维持</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>结果纠正</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他结果</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>尚未审结</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>未经复议直接起诉</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>复议后起诉</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号 统一格式（修订）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年制发件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年废止件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>现行有效件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年处理决定数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>本年收费金额（单位：万元）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>逾期不补正</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>逾期未缴费</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他处理的其他</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>旧《条例》第三十二条 叙述式年度报告</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>概述</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开的组织领导和制度建设情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>发布解读、回应社会关切以及互动交流情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>重点领域政府信息公开工作推进情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>公开情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>公开形式</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>依申请公开政府信息和不予公开政府信息的情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请处理情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开的收费及减免情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>因政府信息公开申请行政复议、提起行政诉讼的情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开咨询处理情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>举报投诉情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>机构建设、保障经费和会议培训情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开保密审查及监督检查情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>所属企事业单位信息公开工作推进措施和落实情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人大代表建议和政协委员提案办理结果公开情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开工作存在的主要问题及改进情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>附表</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开情况统计表（年度报告附表）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>主动公开情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其中：主动公开规范性文件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>制发规范性文件总数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过不同渠道和方式公开政府信息的情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府公报公开政府信息数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府网站公开政府信息数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政务微博公开政府信息数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政务微信公开政府信息数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他方式公开政府信息数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>回应解读情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>回应公众关注热点或重大舆情数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>通过不同渠道和方式回应解读的情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>参加或举办新闻发布会总次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其中：主要负责同志参加新闻发布会次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府网站在线访谈次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其中：主要负责同志参加政府网站在线访谈次数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政策解读稿件发布数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>微博微信回应事件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他方式回应事件数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>依申请公开情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>网络申请数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>按时办结数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>延期办结数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>属于已主动公开范围数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同意公开答复数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>同意部分公开答复数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不同意公开答复数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其中：涉及国家秘密</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>涉及商业秘密</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>涉及个人隐私</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>危及国家安全、公共安全、经济安全和社会稳定</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不是《条例》所指政府信息</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>法律法规规定的其他情形</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>不属于本行政机关公开数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>申请信息不存在数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>告知作出更改补充数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>告知通过其他途径办理数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政复议数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>维持具体行政行为数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>被依法纠错数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>其他情形数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>行政诉讼数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>维持具体行政行为或者驳回原告诉讼请求数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>举报投诉数量</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>依申请公开信息收取的费用</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>机构建设和保障经费情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开工作专门机构数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>个</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>设置政府信息公开查阅点数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>从事政府信息公开工作人员数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>专职人员数（不包括政府公报及政府网站工作人员数）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>政府信息公开会议和培训情况</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>召开政府信息公开工作会议或专题会议数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>举办各类培训班数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>接受培训人员数</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>人次</source>
            <translation type="unfinished"/>
        </message>
    </context>
</TS>
