<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
    <context>
        <name>kaijuan</name>
        <message>
            <source>开卷 Kaijuan：把政府信息公开工作年度报告读成可核对的数据，导出 Excel

用法：
  kaijuan [文件…]                    打开窗口，并打开这些 .txt、.docx 报告或一个 .kaijuan 工作区
  kaijuan --export 输出.xlsx 文件…   不开窗口，直接把这些报告导出为工作簿
  kaijuan --export 输出.json 文件…   同样的数据导出为 JSON；.zip 或 .csv 为每张表一个 CSV，打包或放进文件夹
  kaijuan --template 模板.xlsx --export 输出.xlsx 文件…   照上级的模板填写，模板里其余的都不变
  kaijuan --template-names           列出模板里可以写的所有名称
  kaijuan --version                  显示版本
  kaijuan --help                     显示这段说明

退出码：0 全部成功；1 有文件没有读成或工作簿没有写成；2 参数不对。</source>
            <translation>Kaijuan reads annual reports on open government information into data that can be checked, and exports Excel.

Usage:
  kaijuan [file…]                        open the window with these .txt or .docx reports, or a .kaijuan workspace
  kaijuan --export out.xlsx file…        export these reports as a workbook without a window
  kaijuan --export out.json file…        the same data as JSON; .zip or .csv: one CSV a sheet, zipped or in a folder
  kaijuan --template template.xlsx --export out.xlsx file…   fill a superior's template, all else in it kept
  kaijuan --template-names               list the names that a template may hold
  kaijuan --version                      show the version
  kaijuan --help                         show this

Exit codes: 0 all done; 1 a file could not be read or the workbook not be written; 2 wrong arguments.</translation>
        </message>
        <message>
            <source>窗口打不开：缺少 Qt 需要的系统库（{what}）。
在 Debian、UOS、麒麟上请以管理员身份运行：
  apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0     libgssapi-krb5-2
不开窗口也可以导出：kaijuan --export 输出.xlsx 文件…</source>
            <translation>The window cannot be opened: system libraries that Qt needs are missing ({what}).
On Debian, UOS or Kylin, run as administrator:
  apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0     libgssapi-krb5-2
You can also export without a window: kaijuan --export OUTPUT.xlsx FILE…</translation>
        </message>
        <message>
            <source>--template 后须写模板，再写 --export、输出文件和报告。</source>
            <translation>After --template write the template, then --export, the output file and the reports.</translation>
        </message>
        <message>
            <source>不认识的参数：{0}</source>
            <translation>Unknown argument: {0}</translation>
        </message>
        <message>
            <source>开卷 Kaijuan {0}</source>
            <translation>Kaijuan {0}</translation>
        </message>
        <message>
            <source>--export 后须写输出文件和报告。</source>
            <translation>--export must be followed by the output file and the reports.</translation>
        </message>
        <message>
            <source>开卷上次意外退出了。截至 {time} 的修改都在，已回到当时的位置。若再次出现，请把日志发给维护人员。</source>
            <translation>Kaijuan ended unexpectedly last time. Everything up to {time} is kept, and you are back where you were. If it happens again, please send the log to those who maintain the program.</translation>
        </message>
        <message>
            <source>开卷上次没有正常关闭，可能是断电或被强行结束。截至 {time} 的修改都在，已回到当时的位置。</source>
            <translation>Kaijuan was not closed properly last time; perhaps the power went or it was ended by force. Everything up to {time} is kept, and you are back where you were.</translation>
        </message>
        <message>
            <source>打开所在文件夹</source>
            <translation>Open containing folder</translation>
        </message>
        <message>
            <source>打开日志所在文件夹</source>
            <translation>Open log folder</translation>
        </message>
        <message>
            <source>现在不能保存，所以没有读入。能保存以后请再打开一次。</source>
            <translation>Nothing can be saved now, so nothing was read in. Please open it again when saving works.</translation>
        </message>
        <message>
            <source>已保存到 {path}</source>
            <translation>Saved to {path}</translation>
        </message>
        <message>
            <source>{0}里还能读到的修改.txt</source>
            <translation>{0} - corrections that can still be read.txt</translation>
        </message>
        <message>
            <source>没有恢复：磁盘已满。工作区还是原来的样子。请清理磁盘后再试。</source>
            <translation>Nothing was restored: the disk is full. The workspace is as it was. Please make room on the disk and try again.</translation>
        </message>
        <message>
            <source>没有恢复：没有权限写工作区所在的文件夹。工作区还是原来的样子。</source>
            <translation>Nothing was restored: the folder of the workspace cannot be written. The workspace is as it was.</translation>
        </message>
        <message>
            <source>没有恢复：备份或工作区所在的文件夹不在了。请检查磁盘或 U 盘后再试。</source>
            <translation>Nothing was restored: the folder of the backup or of the workspace is gone. Please check the disk or USB stick and try again.</translation>
        </message>
        <message>
            <source>没有恢复：工作区正被其他程序占用，还是原来的样子。请稍候再试。</source>
            <translation>Nothing was restored: another program is using the workspace, which is as it was. Please try again later.</translation>
        </message>
        <message>
            <source>没有恢复：磁盘读写出错。工作区还是原来的样子。请检查磁盘后再试。</source>
            <translation>Nothing was restored: the disk cannot be read or written. The workspace is as it was. Please check the disk and try again.</translation>
        </message>
        <message>
            <source>没有恢复：这份备份已经损坏或被改动过。工作区还是原来的样子。请另选一份备份。</source>
            <translation>Nothing was restored: this backup is damaged or was changed. The workspace is as it was. Please choose another backup.</translation>
        </message>
        <message>
            <source>没有恢复：恢复之前要先备份现在的内容。{why}</source>
            <translation>Nothing was restored: what there is now has to be backed up first. {why}</translation>
        </message>
        <message>
            <source>已损坏 {0}</source>
            <translation>Damaged {0}</translation>
        </message>
        <message>
            <source>改的时候读到的是另一个值，现在的读法不同了，请核对改后的值</source>
            <translation>Another value was read when this was edited; it is read differently now, please check the edited value</translation>
        </message>
        <message>
            <source>重新采用：</source>
            <translation>Reapply: </translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>重新采用</source>
            <translation>Reapply</translation>
        </message>
        <message>
            <source>这一步本来就是撤销了的，不用再撤回。</source>
            <translation>This step is already undone; there is nothing to take back.</translation>
        </message>
        <message>
            <source>这一步已经在 {0} 撤回了，不用再撤回。</source>
            <translation>This step was already taken back at {0}; there is nothing to take back.</translation>
        </message>
        <message>
            <source>不能撤回：这里现在的内容已不是这一步改成的了（文件的读法变了），请直接修改。</source>
            <translation>Cannot be taken back: what is here now is no longer what this step made (the file is read differently). Please edit it directly.</translation>
        </message>
        <message>
            <source>这一步正有效，不用重新采用。</source>
            <translation>This step is in effect; there is nothing to reapply.</translation>
        </message>
        <message>
            <source>撤回 {0} 的“{1}”</source>
            <translation>Take back “{1}” of {0}</translation>
        </message>
        <message>
            <source>不能{0}：章节或页面框架后来又改过，这样做会使它们重叠或层级不连，请直接修改。</source>
            <translation>Not possible ({0}): sections or page chrome were changed later; they would overlap or skip a level. Please edit directly.</translation>
        </message>
        <message>
            <source>不能撤回：{0} 的“{1}”{2}。请先撤回那一步。</source>
            <translation>Cannot be taken back: “{1}” of {0} {2}. Please take that step back first.</translation>
        </message>
        <message>
            <source>不能重新采用：“{0}”之前的内容和现在的不同，后来又改过，请直接修改。</source>
            <translation>Cannot be reapplied: what was there before “{0}” is different now, it was changed later. Please edit it directly.</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>不能重新采用：这一格所在的表现在没有了，请先恢复那张表。</source>
            <translation>Cannot be reapplied: the table of this cell is gone. Please restore that table first.</translation>
        </message>
        <message>
            <source>不能重新采用：当时确认的是另一个值，请对照原文重新确认。</source>
            <translation>Cannot be reapplied: another value was confirmed then. Please check the source and confirm again.</translation>
        </message>
        <message>
            <source>不能重新采用：这一条核对现在的数和当时的不同，请重新处理。</source>
            <translation>Cannot be reapplied: the figures of this check are different now. Please handle it again.</translation>
        </message>
        <message>
            <source>动的是同一段文字</source>
            <translation>works on the same text</translation>
        </message>
        <message>
            <source>改的是同一处</source>
            <translation>changes the same place</translation>
        </message>
        <message>
            <source>是写在这个值上的附注</source>
            <translation>is a note on this value</translation>
        </message>
        <message>
            <source>是根据这一处的值作的判断</source>
            <translation>is a judgement on the value here</translation>
        </message>
        <message>
            <source>填的是这张表里的格</source>
            <translation>fills a cell of this table</translation>
        </message>
        <message>
            <source>动的是这一格所在的表</source>
            <translation>works on the table of this cell</translation>
        </message>
        <message>
            <source>是这个数里的一部分</source>
            <translation>is a part of this figure</translation>
        </message>
        <message>
            <source>元</source>
            <translation>yuan</translation>
        </message>
        <message>
            <source>万元</source>
            <translation>10,000 yuan</translation>
        </message>
        <message>
            <source>亿元</source>
            <translation>100 million yuan</translation>
        </message>
        <message>
            <source>万</source>
            <translation>10,000</translation>
        </message>
        <message>
            <source>亿</source>
            <translation>100 million</translation>
        </message>
        <message>
            <source>“{0}”不是数字，没有修改。请填数字；没有填的留空，表示没有的填“/”。</source>
            <translation>“{0}” is not a number; nothing was changed. Please enter a number. Leave it empty if not filled in, or enter “/” for none.</translation>
        </message>
        <message>
            <source>“{0}”中间有空格，可能是几个数连在一起，没有修改。请只填一个数。</source>
            <translation>“{0}” has spaces in it and may be several numbers run together; nothing was changed. Please enter just one number.</translation>
        </message>
        <message>
            <source>“{0}”的逗号或小数点位置不对，没有修改。请改正后再填。</source>
            <translation>“{0}” has a comma or decimal point in the wrong place; nothing was changed. Please correct it and enter it again.</translation>
        </message>
        <message>
            <source>“{0}”是负数，这里不能填负数。</source>
            <translation>“{0}” is negative; negative numbers are not allowed here.</translation>
        </message>
        <message>
            <source>选中的地方没有文字，请选中数字再试。</source>
            <translation>There is no text in the selection. Please select a number and try again.</translation>
        </message>
        <message>
            <source>选中的文字里有 {0} 个数字，请只选其中一个。</source>
            <translation>There are {0} numbers in the selection. Please select just one.</translation>
        </message>
        <message>
            <source>没有填数字，没有修改。要去掉这个数，请用“删除”。</source>
            <translation>No number was entered; nothing was changed. To remove this number, use “Delete”.</translation>
        </message>
        <message>
            <source>选中的地方没有数字，请选中数字再试。</source>
            <translation>There is no number in the selection. Please select a number and try again.</translation>
        </message>
        <message>
            <source>“{0}”{1}百分比，与这个指标的单位不符。</source>
            <translation>“{0}” {1} a percentage, which does not fit the unit of this figure.</translation>
        </message>
        <message>
            <source>单位“{0}”不是金额，这里填的是金额。</source>
            <translation>The unit “{0}” is not money; an amount of money is expected here.</translation>
        </message>
        <message>
            <source>“{0}”带有单位“{1}”，这里填的是件数。</source>
            <translation>“{0}” has the unit “{1}”; a count is expected here.</translation>
        </message>
        <message>
            <source>“{0}”不是整数，这里应填整数。</source>
            <translation>“{0}” is not a whole number; a whole number is expected here.</translation>
        </message>
        <message>
            <source>万亿</source>
            <translation>trillion</translation>
        </message>
        <message>
            <source>是</source>
            <translation>is</translation>
        </message>
        <message>
            <source>不是</source>
            <translation>is not</translation>
        </message>
        <message>
            <source>叙述式</source>
            <translation>Narrative</translation>
        </message>
        <message>
            <source>统计表</source>
            <translation>Statistics table</translation>
        </message>
        <message>
            <source>2019版</source>
            <translation>2019 edition</translation>
        </message>
        <message>
            <source>2021版</source>
            <translation>2021 edition</translation>
        </message>
        <message>
            <source>删除 {0}</source>
            <translation>Delete {0}</translation>
        </message>
        <message>
            <source>没有这一项，没有修改。</source>
            <translation>There is no such item; nothing was changed.</translation>
        </message>
        <message>
            <source>文字太长（{0} 字），请只选这一项的内容。</source>
            <translation>The text is too long ({0} characters). Please select only the content of this item.</translation>
        </message>
        <message>
            <source>文字里有 {0} 个日期，请只选其中一个。</source>
            <translation>There are {0} dates in the text. Please select just one.</translation>
        </message>
        <message>
            <source>“{0}”不是完整的日期，请写成 2024-01-31 这样的形式。</source>
            <translation>“{0}” is not a complete date. Please write it like 2024-01-31.</translation>
        </message>
        <message>
            <source>“{0}”不是一个年度，请写成 2023 这样的四位数字。</source>
            <translation>“{0}” is not a year. Please write four digits, like 2023.</translation>
        </message>
        <message>
            <source>版式只能是叙述式、统计表、2019 版或 2021 版。</source>
            <translation>The edition must be narrative, statistics table, 2019 edition or 2021 edition.</translation>
        </message>
        <message>
            <source>“{0}”不是邮编，邮编是六位数字。</source>
            <translation>“{0}” is not a postcode; a postcode has six digits.</translation>
        </message>
        <message>
            <source>“{0}”不是电子邮箱，邮箱中间有 @。</source>
            <translation>“{0}” is not an email address; it has an @ in the middle.</translation>
        </message>
        <message>
            <source>选中的地方没有文字，请选中文字再试。</source>
            <translation>There is no text in the selection. Please select some text and try again.</translation>
        </message>
        <message>
            <source>本份报告</source>
            <translation>This report</translation>
        </message>
        <message>
            <source>{0} · {1} 行</source>
            <translation>{0} · {1} lines</translation>
        </message>
        <message>
            <source>{0} {1} 处</source>
            <translation>{0} {1} places</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>取消确认</source>
            <translation>Unconfirm</translation>
        </message>
        <message>
            <source>附注太长（{0} 字），请控制在 {1} 字以内。</source>
            <translation>The note is too long ({0} characters); please keep it within {1}.</translation>
        </message>
        <message>
            <source>标为误报需要写明理由。</source>
            <translation>Marking as a false alarm needs a reason.</translation>
        </message>
        <message>
            <source>这一条没有不符，不需要处理。</source>
            <translation>This check does not fail; there is nothing to handle.</translation>
        </message>
        <message>
            <source>这一条推算不出唯一的值，请对照原文改。</source>
            <translation>No single value can be worked out from this check. Please edit it from the source.</translation>
        </message>
        <message>
            <source>采用推算值</source>
            <translation>Use worked-out value</translation>
        </message>
        <message>
            <source>没有选中文字，请先选中要标记的行。</source>
            <translation>Nothing is selected. Please select the lines to mark first.</translation>
        </message>
        <message>
            <source>附注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>删除附注</source>
            <translation>Delete note</translation>
        </message>
        <message>
            <source>待处理</source>
            <translation>To handle</translation>
        </message>
        <message>
            <source>标为页面框架</source>
            <translation>Mark as page chrome</translation>
        </message>
        <message>
            <source>恢复为正文</source>
            <translation>Restore as body text</translation>
        </message>
        <message>
            <source>改指标 {0} → {1}</source>
            <translation>Change figure {0} → {1}</translation>
        </message>
        <message>
            <source>这里已经是“{0}”了，没有重复添加。</source>
            <translation>This is already “{0}”; it was not added again.</translation>
        </message>
        <message>
            <source>这个数已经不在了，没有修改。</source>
            <translation>This number is no longer there; nothing was changed.</translation>
        </message>
        <message>
            <source>没有这个指标，没有修改。</source>
            <translation>There is no such figure; nothing was changed.</translation>
        </message>
        <message>
            <source>填入</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>清空</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>{0} {1} · {2} 格</source>
            <translation>{0} {1} · {2} cells</translation>
        </message>
        <message>
            <source>新建 {0}（{1} 版空表）</source>
            <translation>New {0} (empty table, {1} edition)</translation>
        </message>
        <message>
            <source>原文的单位是“{0}”，表列的单位是“{1}”，请填明“{2}{3}”或“{4}{5}”。</source>
            <translation>The unit in the source is “{0}”, the table's unit is “{1}”. Please write “{2}{3}” or “{4}{5}”.</translation>
        </message>
        <message>
            <source>清空 {0}</source>
            <translation>Clear {0}</translation>
        </message>
        <message>
            <source>本报告已有{0}，不需要新建。</source>
            <translation>This report already has {0}; no new one is needed.</translation>
        </message>
        <message>
            <source>这一版式没有{0}，请选 2019 版或 2021 版。</source>
            <translation>This edition has no {0}. Please choose the 2019 or 2021 edition.</translation>
        </message>
        <message>
            <source>统计表里没有这一格，没有修改。</source>
            <translation>The statistics table has no such cell; nothing was changed.</translation>
        </message>
        <message>
            <source>{0}没有这一格，没有修改。</source>
            <translation>{0} has no such cell; nothing was changed.</translation>
        </message>
        <message>
            <source>本报告没有{0}，请先新建空表。</source>
            <translation>This report has no {0}. Please create an empty table first.</translation>
        </message>
        <message>
            <source>填入 {0}</source>
            <translation>Fill in {0}</translation>
        </message>
        <message>
            <source>采用推算值需要写明理由。</source>
            <translation>Using the worked-out value needs a reason.</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>替换 “{0}” → “{1}”（{2} 处）</source>
            <translation>Replace “{0}” → “{1}” ({2} places)</translation>
        </message>
        <message>
            <source>替换后的值和原来一样。</source>
            <translation>The value after replacing is the same as before.</translation>
        </message>
        <message>
            <source>替换后就空了，没有替换。要删除这个值，请选中它按 Delete。</source>
            <translation>Replacing would leave nothing, so nothing was replaced. To delete this value, select it and press Delete.</translation>
        </message>
        <message>
            <source>改标题 {0}</source>
            <translation>Edit title {0}</translation>
        </message>
        <message>
            <source>改编号 {0}</source>
            <translation>Edit number {0}</translation>
        </message>
        <message>
            <source>改所属部分 {0}</source>
            <translation>Change part of {0}</translation>
        </message>
        <message>
            <source>降级</source>
            <translation>Demote</translation>
        </message>
        <message>
            <source>升级</source>
            <translation>Promote</translation>
        </message>
        <message>
            <source>移动起点 {0}</source>
            <translation>Move start of {0}</translation>
        </message>
        <message>
            <source>分节 {0}</source>
            <translation>Split section {0}</translation>
        </message>
        <message>
            <source>并入上一节 {0}</source>
            <translation>Merge with previous section: {0}</translation>
        </message>
        <message>
            <source>取消标题 {0}</source>
            <translation>Remove title {0}</translation>
        </message>
        <message>
            <source>这一行是空行、页面框架或表格，不能作为一节的开头。请选有文字的一行。</source>
            <translation>This line is empty, page chrome or a table and cannot begin a section. Please choose a line with text.</translation>
        </message>
        <message>
            <source>标题不能空着。要去掉这一节，请用“并入上一节”。</source>
            <translation>The title cannot be empty. To remove this section, use “Merge with previous section”.</translation>
        </message>
        <message>
            <source>标题太长（{0} 字），请控制在 {1} 字以内。</source>
            <translation>The title is too long ({0} characters). Please keep it within {1} characters.</translation>
        </message>
        <message>
            <source>编号太长，请只填“一、”“（二）”这样的编号。</source>
            <translation>The number is too long. Please enter only a number like “一、” or “（二）”.</translation>
        </message>
        <message>
            <source>格式里没有这一部分，没有修改。</source>
            <translation>The format has no such part; nothing was changed.</translation>
        </message>
        <message>
            <source>已经是最高一级，不能再升。</source>
            <translation>It is at the top level already and cannot be promoted.</translation>
        </message>
        <message>
            <source>上一节之下只能再低一级，不能再降。</source>
            <translation>It can be only one level below the previous section and cannot be demoted further.</translation>
        </message>
        <message>
            <source>不能越过上面的“{0}”，请先把它并入上一节。</source>
            <translation>It cannot pass “{0}” above. Please merge that with its previous section first.</translation>
        </message>
        <message>
            <source>不能越过下面的“{0}”，请先把它并入上一节。</source>
            <translation>It cannot pass “{0}” below. Please merge that with its previous section first.</translation>
        </message>
        <message>
            <source>这一行已经是一节的开头，不需要再分。</source>
            <translation>This line already begins a section; there is nothing to split.</translation>
        </message>
        <message>
            <source>这里原来的标题已移到别处，请先把它移回来。</source>
            <translation>The title that was here was moved elsewhere. Please move it back first.</translation>
        </message>
        <message>
            <source>前面没有章节，不能并入上一节。</source>
            <translation>There is no section before this one to merge with.</translation>
        </message>
        <message>
            <source>这一节已经不在了，没有修改。</source>
            <translation>This section is no longer there; nothing was changed.</translation>
        </message>
        <message>
            <source>题</source>
            <translation>题</translation>
        </message>
        <message>
            <source>采用{0}的 {1} 处</source>
            <translation>Take {1} places of {0}</translation>
        </message>
        <message>
            <source>章节后来又改过，采用对方的会使章节重叠或层级不连。请打开这份报告直接修改。</source>
            <translation>The sections were changed again since; taking the other side's would make them overlap or break their levels. Open the report and change it directly.</translation>
        </message>
        <message>
            <source>磁盘已满，“{name}”没有写成，原有的文件没有变。请清理磁盘或换一个位置。</source>
            <translation>The disk is full. “{name}” was not written; the existing file is unchanged. Please free some space or choose another place.</translation>
        </message>
        <message>
            <source>没有权限写“{name}”，原有的文件没有变。请换一个位置。</source>
            <translation>No permission to write “{name}”; the existing file is unchanged. Please choose another place.</translation>
        </message>
        <message>
            <source>“{name}”正被其他程序占用（例如在 Excel 或 WPS 里打开着），没有写成。请关闭它再试，或另存为其他名字。</source>
            <translation>“{name}” is in use by another program (open in Excel or WPS, for example) and was not written. Please close it and try again, or save under another name.</translation>
        </message>
        <message>
            <source>“{name}”所在的位置是只读的，没有写成。请换一个位置。</source>
            <translation>“{name}” is in a read-only place and was not written. Please choose another place.</translation>
        </message>
        <message>
            <source>“{name}”所在的文件夹不在了（可能是 U 盘或网络盘已断开），没有写成。请换一个位置。</source>
            <translation>The folder of “{name}” is gone (a USB drive or network drive may be disconnected); it was not written. Please choose another place.</translation>
        </message>
        <message>
            <source>“{name}”是一个文件夹，不能当作文件来写。请换一个名字。</source>
            <translation>“{name}” is a folder and cannot be written as a file. Please choose another name.</translation>
        </message>
        <message>
            <source>“{name}”这个名字太长或含有不能用的字符。请换一个名字。</source>
            <translation>The name “{name}” is too long or has characters that are not allowed. Please choose another name.</translation>
        </message>
        <message>
            <source>“{name}”已经有了，没有动它，也没有写成。请换一个名字或文件夹。</source>
            <translation>“{name}” is there already; it was not touched and nothing was written. Choose another name or folder.</translation>
        </message>
        <message>
            <source>写“{name}”时磁盘出错，原有的文件没有变。请换一个位置，并检查磁盘。</source>
            <translation>Disk error while writing “{name}”; the existing file is unchanged. Please choose another place and check the disk.</translation>
        </message>
        <message>
            <source>工作区“{name}”已被另一个开卷程序打开（{holder}）。请到那个窗口继续，或先关闭它。</source>
            <translation>The workspace “{name}” is already open in another Kaijuan ({holder}). Please continue in that window, or close it first.</translation>
        </message>
        <message>
            <source>无法锁定工作区“{name}”，它所在的位置不支持锁定。请把工作区放到本机磁盘。</source>
            <translation>The workspace “{name}” cannot be locked; its place does not support locking. Please put it on a local disk.</translation>
        </message>
        <message>
            <source>未命名</source>
            <translation>Untitled</translation>
        </message>
        <message>
            <source>默认工作区</source>
            <translation>Default workspace</translation>
        </message>
        <message>
            <source>情况不明</source>
            <translation>details unknown</translation>
        </message>
        <message>
            <source>{0}，电脑 {1}，进程 {2}</source>
            <translation>{0}, computer {1}, process {2}</translation>
        </message>
        <message>
            <source>电脑 {0}，进程 {1}</source>
            <translation>computer {0}, process {1}</translation>
        </message>
        <message>
            <source>文档</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>中文</source>
            <translation>Chinese</translation>
        </message>
        <message>
            <source>，同时</source>
            <translation>, and </translation>
        </message>
        <message>
            <source>没有文件夹</source>
            <translation>No folder</translation>
        </message>
        <message>
            <source>（另一处）</source>
            <translation> (another place)</translation>
        </message>
        <message>
            <source>第{0}部分</source>
            <translation>Part {0}</translation>
        </message>
        <message>
            <source>并回“{0}”里撤销或重做的 {1} 处</source>
            <translation>Merge {1} places undone or redone in “{0}”</translation>
        </message>
        <message>
            <source>还有未处理的错误</source>
            <translation>Some errors are not handled yet</translation>
        </message>
        <message>
            <source>本份还有 {0} 处勾稽错误没有处理。仍要通过的话，这些错误会原样写进导出的问题清单。</source>
            <translation>This report still has {0} cross-check errors that are not handled. If you accept it anyway, they go into the exported problem list as they are.</translation>
        </message>
        <message>
            <source>仍然通过</source>
            <translation>Accept anyway</translation>
        </message>
        <message>
            <source>“{0}”已通过，其中 {1} 处待核没有看过。</source>
            <translation>“{0}” is accepted; {1} places to check in it were not looked at.</translation>
        </message>
        <message>
            <source>先不通过</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>队列里的报告都已通过，可以导出 Excel 了{0}。</source>
            <translation>All reports in the queue are accepted; you can export to Excel now{0}.</translation>
        </message>
        <message>
            <source>回去看看</source>
            <translation>Go back and look</translation>
        </message>
        <message>
            <source>先不做</source>
            <translation>Not now</translation>
        </message>
        <message>
            <source>不备份，继续</source>
            <translation>Go on without a backup</translation>
        </message>
        <message>
            <source>{0}接下来要改的地方多，通常先备份；不备份也可以做，每一步照样能撤销。</source>
            <translation>{0} Much is about to be changed, and usually a backup is made first. It can be done without one; every step can still be undone.</translation>
        </message>
        <message>
            <source>正在备份</source>
            <translation>Backing up</translation>
        </message>
        <message>
            <source>没有备份</source>
            <translation>No backup</translation>
        </message>
        <message>
            <source>条</source>
            <translation>items</translation>
        </message>
        <message>
            <source>件</source>
            <translation>items</translation>
        </message>
        <message>
            <source>篇</source>
            <translation>articles</translation>
        </message>
        <message>
            <source>份</source>
            <translation>documents</translation>
        </message>
        <message>
            <source>项</source>
            <translation>items</translation>
        </message>
        <message>
            <source>收哪一年的报告</source>
            <translation>Year to collect</translation>
        </message>
        <message>
            <source>文字编码</source>
            <translation>Text encoding</translation>
        </message>
        <message>
            <source>一个文件里有几份报告</source>
            <translation>Reports in one file</translation>
        </message>
        <message>
            <source>在不在队列里</source>
            <translation>In the queue or not</translation>
        </message>
        <message>
            <source>是否通过</source>
            <translation>Accepted or not</translation>
        </message>
        <message>
            <source>核对规则</source>
            <translation>Check rules</translation>
        </message>
        <message>
            <source>跨报告的问题</source>
            <translation>Problems over several reports</translation>
        </message>
        <message>
            <source>应报单位名单</source>
            <translation>Units that must report</translation>
        </message>
        <message>
            <source>不在名单上</source>
            <translation>Not on the list</translation>
        </message>
        <message>
            <source>不详</source>
            <translation>Unknown</translation>
        </message>
        <message>
            <source>别名：{0}</source>
            <translation>Other names: {0}</translation>
        </message>
        <message>
            <source>期限：{0}</source>
            <translation>Deadline: {0}</translation>
        </message>
        <message>
            <source>还没有处理</source>
            <translation>Not decided yet</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Switched off</translation>
        </message>
        <message>
            <source>启用</source>
            <translation>Switched on</translation>
        </message>
        <message>
            <source>{0} 年</source>
            <translation>Year {0}</translation>
        </message>
        <message>
            <source>队列里最新的一年</source>
            <translation>Latest in the queue</translation>
        </message>
        <message>
            <source>自动判断</source>
            <translation>Detect automatically</translation>
        </message>
        <message>
            <source>拆成几份报告</source>
            <translation>Split into several reports</translation>
        </message>
        <message>
            <source>合成一份报告</source>
            <translation>Read as one report</translation>
        </message>
        <message>
            <source>移出队列</source>
            <translation>Remove from queue</translation>
        </message>
        <message>
            <source>留在队列里</source>
            <translation>Kept in the queue</translation>
        </message>
        <message>
            <source>已通过</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>未通过，还要核对</source>
            <translation>Not accepted, still to be checked</translation>
        </message>
        <message>
            <source>原文如此</source>
            <translation>As printed</translation>
        </message>
        <message>
            <source>误报</source>
            <translation>False alarm</translation>
        </message>
        <message>
            <source>粘贴的内容比表格余下的格子多，没有粘贴。请从合适的格子开始再试。</source>
            <translation>The pasted block has more cells than the table has left; nothing was pasted. Please start from a suitable cell and try again.</translation>
        </message>
        <message>
            <source>请先选中一个章节。</source>
            <translation>Please select a section first.</translation>
        </message>
        <message>
            <source>国际通用，网页和新版记事本多用</source>
            <translation>International; usual for web pages and newer Notepad</translation>
        </message>
        <message>
            <source>简体中文，含 GBK、GB2312，旧版记事本多用</source>
            <translation>Simplified Chinese, with GBK and GB2312; usual for older Notepad</translation>
        </message>
        <message>
            <source>繁体中文，港澳台多用</source>
            <translation>Traditional Chinese; usual in Hong Kong, Macao and Taiwan</translation>
        </message>
        <message>
            <source>记事本里叫“Unicode”</source>
            <translation>Called “Unicode” in Notepad</translation>
        </message>
        <message>
            <source>记事本里叫“Unicode big endian”</source>
            <translation>Called “Unicode big endian” in Notepad</translation>
        </message>
        <message>
            <source>多半是乱码</source>
            <translation>Probably garbled</translation>
        </message>
        <message>
            <source>有 {0} 处读不出</source>
            <translation>{0} places unreadable</translation>
        </message>
        <message>
            <source>读得通</source>
            <translation>Readable</translation>
        </message>
        <message>
            <source>，没有把握</source>
            <translation>, not certain</translation>
        </message>
        <message>
            <source>“{0}”里还有 {1} 份</source>
            <translation>{1} more in “{0}”</translation>
        </message>
        <message>
            <source>{0}年政府信息公开工作年度报告数据汇总表</source>
            <translation>Summary of annual reports on open government information, {0}</translation>
        </message>
        <message>
            <source>政府信息公开工作年度报告数据汇总表</source>
            <translation>Summary of annual reports on open government information</translation>
        </message>
        <message>
            <source>默认</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>给领导看的</source>
            <translation>For superiors</translation>
        </message>
        <message>
            <source>上次的设置</source>
            <translation>As last time</translation>
        </message>
        <message>
            <source>填报说明</source>
            <translation>填报说明</translation>
        </message>
        <message>
            <source>报送情况</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>表三汇总</source>
            <translation>表三汇总</translation>
        </message>
        <message>
            <source>勾稽问题清单</source>
            <translation>勾稽问题清单</translation>
        </message>
        <message>
            <source>图表</source>
            <translation>Chart</translation>
        </message>
        <message>
            <source>请写上方案的名字。</source>
            <translation>Please give the profile a name.</translation>
        </message>
        <message>
            <source>“{0}”是程序自带的方案，请换一个名字。</source>
            <translation>“{0}” is a profile of the program, please choose another name.</translation>
        </message>
        <message>
            <source>名字太长，请不要超过 {0} 个字。</source>
            <translation>The name is too long; at most {0} characters.</translation>
        </message>
        <message>
            <source>有一个保存的方案读不出来，已略过。</source>
            <translation>A kept profile cannot be read and was passed over.</translation>
        </message>
        <message>
            <source>方案“{0}”是较新的开卷保存的，这里不能用，已略过。</source>
            <translation>The profile “{0}” was kept by a newer Kaijuan and cannot be used here; it was passed over.</translation>
        </message>
        <message>
            <source>方案“{0}”读不出来，已略过。</source>
            <translation>The profile “{0}” cannot be read and was passed over.</translation>
        </message>
        <message>
            <source>准备</source>
            <translation>getting ready</translation>
        </message>
        <message>
            <source>写入报告</source>
            <translation>writing reports</translation>
        </message>
        <message>
            <source>存成文件</source>
            <translation>saving the file</translation>
        </message>
        <message>
            <source>核对写好的文件</source>
            <translation>checking the written file</translation>
        </message>
        <message>
            <source>编制“{0}”</source>
            <translation>making “{0}”</translation>
        </message>
        <message>
            <source>概览</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>刚才选中的</source>
            <translation>Just selected</translation>
        </message>
        <message>
            <source>已把“{0}”拆成 {1} 份报告，依次排在队列里。第一份上的修正都还在。</source>
            <translation>“{0}” was split into {1} reports, one after another in the queue. The corrections to the first are all kept.</translation>
        </message>
        <message>
            <source>“{0}”的编码没有把握，暂按 {1} 读</source>
            <translation>The encoding of “{0}” is not certain; read as {1} for now</translation>
        </message>
        <message>
            <source>。原文如有乱码，请换一种编码；读得通就不用管。</source>
            <translation>. If the source is garbled, choose another encoding; if it reads well, leave it.</translation>
        </message>
        <message>
            <source>{0}：原先改的是另一个读法里的值，请对照原文核对</source>
            <translation>{0}: the edited value comes from another reading, please check it against the source</translation>
        </message>
        <message>
            <source>已按 {0} 重新读取“{1}”</source>
            <translation>Read “{1}” again as {0}</translation>
        </message>
        <message>
            <source>已改回自动判断（{0}）重新读取</source>
            <translation>Read again with automatic detection ({0})</translation>
        </message>
        <message>
            <source>，改过和确认过的都还在</source>
            <translation>, edits and confirmations are all kept</translation>
        </message>
        <message>
            <source>；原先已通过，文字变了，请重新核对</source>
            <translation>; it had been accepted, but the text changed, please check it again</translation>
        </message>
        <message>
            <source>……另有 {0} 处，见“问题”页</source>
            <translation>… and {0} more, see the “Problems” page</translation>
        </message>
        <message>
            <source>换回原来的编码</source>
            <translation>Go back to the former encoding</translation>
        </message>
        <message>
            <source>再拆开</source>
            <translation>Split again</translation>
        </message>
        <message>
            <source>“{0}”已合回一份报告，只读第一份；其余的不会导出。</source>
            <translation>“{0}” was joined into one report; only the first is read, the others are not exported.</translation>
        </message>
        <message>
            <source>，有 {0} 处读不出（显示为 �）</source>
            <translation>, {0} places unreadable (shown as �)</translation>
        </message>
        <message>
            <source>“{0}”里有 {1} 份报告，现在只读了第一份，其余的不会导出。</source>
            <translation>“{0}” holds {1} reports; only the first was read, the others are not exported.</translation>
        </message>
        <message>
            <source>拆开后每份单独核对、单独导出。</source>
            <translation> Once split, each is checked and exported by itself.</translation>
        </message>
        <message>
            <source>按 {0} 读，“{1}”里只有 {2} 份报告，第 {3} 份就没有了，所以没有换。</source>
            <translation>Read as {0}, “{1}” holds only {2} reports and report {3} would be gone, so the encoding was not changed.</translation>
        </message>
        <message>
            <source>已拆成 {0} 份报告，依次排在队列里。拆错了可用“文件 ▸ 合回一份报告”。</source>
            <translation>Split into {0} reports, one after another in the queue. If this is wrong, use “File ▸ Join into one report”.</translation>
        </message>
        <message>
            <source>{0}里已有修正或确认，合回去就没有地方放了，所以没有合。</source>
            <translation>{0} has corrections or confirmations that would have no place after joining, so nothing was joined.</translation>
        </message>
        <message>
            <source>没有换编码：{0}</source>
            <translation>Encoding not changed: {0}</translation>
        </message>
        <message>
            <source>，其中 {0} 处要再看：</source>
            <translation>, {0} places need another look:</translation>
        </message>
        <message>
            <source>合回一份报告</source>
            <translation>Join into one report</translation>
        </message>
        <message>
            <source>换一种编码读…</source>
            <translation>Read with another encoding…</translation>
        </message>
        <message>
            <source>请先用“文件 ▸ 合回一份报告”合回去，再换编码。</source>
            <translation> Please join with “File ▸ Join into one report” first, then change the encoding.</translation>
        </message>
        <message>
            <source>第 {0} 份</source>
            <translation>Report {0}</translation>
        </message>
        <message>
            <source>要合回去，请先在那里把它们撤销{0}。</source>
            <translation> To join, please undo them there first{0}.</translation>
        </message>
        <message>
            <source>拆成 {0} 份报告</source>
            <translation>Split into {0} reports</translation>
        </message>
        <message>
            <source>恢复备份…</source>
            <translation>Restore a backup…</translation>
        </message>
        <message>
            <source>工作区里有几处修改损坏了，看不出是哪份报告的。请用“文件 ▸ 恢复备份”换回损坏之前的一份。</source>
            <translation>Some corrections in the workspace are damaged, and it cannot be told of which report they are. Please go back to a backup from before the damage with “File ▸ Restore Backup”.</translation>
        </message>
        <message>
            <source>工作区里有 {0} 份报告的内容有损坏，打不开，也不会导出；其余报告照常使用。请用“文件 ▸ 恢复备份”换回损坏之前的一份；或把它们移出队列，重新添加原文件，改过的要重做。</source>
            <translation>What the workspace holds of {0} reports is damaged; they cannot be opened and are not exported. All other reports work as usual. Please go back to a backup from before the damage with “File ▸ Restore Backup”; or remove them from the queue and add their files again, and redo the corrections.</translation>
        </message>
        <message>
            <source>……另有 {0} 份</source>
            <translation>… and {0} more</translation>
        </message>
        <message>
            <source>有 {0} 份报告的概要或问题清单损坏了，正在按原文和修正重新核对；原文和修正没有少。</source>
            <translation>The summary or list of problems of {0} reports was damaged and is being worked out again from source and corrections, of which nothing is lost.</translation>
        </message>
        <message>
            <source>一二三四五六日</source>
            <translation>1234567</translation>
        </message>
        <message>
            <source>取消通过</source>
            <translation>Acceptance withdrawn</translation>
        </message>
        <message>
            <source>换了编码，通过作废</source>
            <translation>Encoding changed, acceptance void</translation>
        </message>
        <message>
            <source>文件重新拆分，通过作废</source>
            <translation>File split anew, acceptance void</translation>
        </message>
        <message>
            <source>并回了别人的修改，通过作废</source>
            <translation>Changes of others were merged, acceptance withdrawn</translation>
        </message>
        <message>
            <source>{0}　星期{1}</source>
            <translation>{0}　weekday {1}</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>已撤销，可以重做</source>
            <translation>Undone, can be redone</translation>
        </message>
        <message>
            <source>已替换</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <source>撤销之后又做了别的，这一步没有采用</source>
            <translation>Something else was done after undoing; this step is not used</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>后来单独撤回了</source>
            <translation>Taken back separately later</translation>
        </message>
        <message>
            <source>共 {0} 处</source>
            <translation>{0} places</translation>
        </message>
        <message>
            <source>通过时还有 {0}没有处理</source>
            <translation>Not handled when accepted: {0}</translation>
        </message>
        <message>
            <source>本份报告的附注</source>
            <translation>Note on this report</translation>
        </message>
        <message>
            <source>核对结果</source>
            <translation>Check result</translation>
        </message>
        <message>
            <source>{0}的附注</source>
            <translation>Note on {0}</translation>
        </message>
        <message>
            <source>通过</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>{0} 处错误</source>
            <translation>{0} errors</translation>
        </message>
        <message>
            <source>{0} 处待核</source>
            <translation>{0} to check</translation>
        </message>
        <message>
            <source>已确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>未确认</source>
            <translation>Not confirmed</translation>
        </message>
        <message>
            <source>页面框架</source>
            <translation>Page chrome</translation>
        </message>
        <message>
            <source>正文</source>
            <translation>Body text</translation>
        </message>
        <message>
            <source>第 {0} 级</source>
            <translation>Level {0}</translation>
        </message>
        <message>
            <source>差 {0}</source>
            <translation>off by {0}</translation>
        </message>
        <message>
            <source>“{0}”判断不出文字编码，还没有导入，请按“选择编码…”。</source>
            <translation>The text encoding of “{0}” cannot be determined; it is not imported yet. Please use “Choose encoding…”.</translation>
        </message>
        <message>
            <source>“{0}”读取时出现意外情况（{1}），没有打开；其他报告不受影响。</source>
            <translation>Unexpected error while reading “{0}” ({1}); it was not opened. Other reports are not affected.</translation>
        </message>
        <message>
            <source>粘贴的报告 {0}.txt</source>
            <translation>Pasted report {0}.txt</translation>
        </message>
        <message>
            <source>正在读取 {0} 份报告</source>
            <translation>Reading {0} reports</translation>
        </message>
        <message>
            <source>剪贴板里没有文字。请先在网页或文档中复制报告全文，再新建。</source>
            <translation>There is no text on the clipboard. Please copy the full text of a report from a web page or document first.</translation>
        </message>
        <message>
            <source>这段文字早已在队列中，没有重复新建。</source>
            <translation>This text is already in the queue; it was not added again.</translation>
        </message>
        <message>
            <source>文件夹“{name}”打不开：没有权限，或者磁盘、网络盘断开了。请检查后再打开一次。</source>
            <translation>The folder “{name}” cannot be opened: there is no permission, or the disk or network drive is gone. Please check and open it again.</translation>
        </message>
        <message>
            <source>文件夹“{0}”里没有 .txt 或 .docx 文件。</source>
            <translation>There are no .txt or .docx files in the folder “{0}”.</translation>
        </message>
        <message>
            <source>“{0}”按 {1} 读入{2}</source>
            <translation>“{0}” was read as {1}{2}</translation>
        </message>
        <message>
            <source>“{0}”里有 {1} 份报告，现在只读了第一份</source>
            <translation>“{0}” holds {1} reports; only the first was read</translation>
        </message>
        <message>
            <source>已读入 {0} 份报告</source>
            <translation>{0} reports read</translation>
        </message>
        <message>
            <source>{0} 份早先移出过，已连同修正放回队列</source>
            <translation>{0} removed earlier, put back in the queue with their corrections</translation>
        </message>
        <message>
            <source>{0} 份早已在队列中，没有重复读入</source>
            <translation>{0} already in the queue, not read again</translation>
        </message>
        <message>
            <source>其余的没有读入，能保存以后请再打开一次（已读入的不会重复）</source>
            <translation>the rest was not read; please open it again once saving works (nothing comes in twice)</translation>
        </message>
        <message>
            <source>您正在填写，所以没有换过去，请在队列里打开</source>
            <translation>you were filling something in, so it was not shown; please open it in the queue</translation>
        </message>
        <message>
            <source>{0} 份没有打开</source>
            <translation>{0} not opened</translation>
        </message>
        <message>
            <source>……另有 {0} 处</source>
            <translation>… and {0} more</translation>
        </message>
        <message>
            <source>选择编码…</source>
            <translation>Choose encoding…</translation>
        </message>
        <message>
            <source>全部拆开</source>
            <translation>Split all</translation>
        </message>
        <message>
            <source>其余的已按您的要求停止读取</source>
            <translation>the rest not read, as you asked</translation>
        </message>
        <message>
            <source>{0} 处要留意</source>
            <translation>{0} points to note</translation>
        </message>
        <message>
            <source>。以后都按选定的编码读。</source>
            <translation>. It will be read in the chosen encoding from now on.</translation>
        </message>
        <message>
            <source>⌨ 原文无此处</source>
            <translation>⌨ Not in source</translation>
        </message>
        <message>
            <source>! 原文未见</source>
            <translation>! Not seen in source</translation>
        </message>
        <message>
            <source>补录</source>
            <translation>Added by hand</translation>
        </message>
        <message>
            <source>无</source>
            <translation>None</translation>
        </message>
        <message>
            <source>人工删除</source>
            <translation>Deleted by hand</translation>
        </message>
        <message>
            <source>没有读到</source>
            <translation>Not read</translation>
        </message>
        <message>
            <source>缺数</source>
            <translation>No figure</translation>
        </message>
        <message>
            <source>空白</source>
            <translation>Blank</translation>
        </message>
        <message>
            <source>文中没有</source>
            <translation>Not in text</translation>
        </message>
        <message>
            <source>待核：{0}</source>
            <translation>To check: {0}</translation>
        </message>
        <message>
            <source>原值 {0}，改于 {1}</source>
            <translation>was {0}, changed at {1}</translation>
        </message>
        <message>
            <source>取自原文</source>
            <translation>From source</translation>
        </message>
        <message>
            <source>人工清空</source>
            <translation>Cleared by hand</translation>
        </message>
        <message>
            <source>数值</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>本份附注</source>
            <translation>Note on the report</translation>
        </message>
        <message>
            <source>原 {0}</source>
            <translation>Was {0}</translation>
        </message>
        <message>
            <source>，原文无此处</source>
            <translation>, not in source</translation>
        </message>
        <message>
            <source>原文有“{0}”，没有采用</source>
            <translation>Source has “{0}”, not used</translation>
        </message>
        <message>
            <source>“{0}”现在只读出 {1} 份报告，没有第 {2} 份，所以没有打开；它的修正仍在工作区里。请用“文件 ▸ 换一种编码读”换回原来的编码，或把它移出队列。</source>
            <translation>Only {1} reports can be read from “{0}” now, there is no report {2}, so it was not opened. Its corrections are still in the workspace. Please go back to the former encoding with “File ▸ Read with another encoding”, or remove it from the queue.</translation>
        </message>
        <message>
            <source>{0} 万字</source>
            <translation>{0}0,000 characters</translation>
        </message>
        <message>
            <source>正在写退改通知</source>
            <translation>Writing correction notice</translation>
        </message>
        <message>
            <source>写退改通知时出现意外情况（{0}），没有写出；原有的文件和修正都没有变。</source>
            <translation>Unexpected error while writing the correction notice ({0}). It was not written; existing files and corrections are unchanged.</translation>
        </message>
        <message>
            <source>第 {0}/{1} 份</source>
            <translation>Report {0}/{1}</translation>
        </message>
        <message>
            <source>{0} 份中的第一份</source>
            <translation>First of {0} reports</translation>
        </message>
        <message>
            <source>正在读取“{0}”</source>
            <translation>Reading “{0}”</translation>
        </message>
        <message>
            <source>，但{0}</source>
            <translation>, but: {0}</translation>
        </message>
        <message>
            <source>改成 {0}：{1}</source>
            <translation>Change to {0}: {1}</translation>
        </message>
        <message>
            <source>改成 {0}，与它有关的核对就都平了{1}</source>
            <translation>Change to {0}, and all its checks balance{1}</translation>
        </message>
        <message>
            <source>改成 {0}，{1}</source>
            <translation>Change to {0}: {1}</translation>
        </message>
        <message>
            <source>汇总</source>
            <translation>Overall</translation>
        </message>
        <message>
            <source>└ 因此</source>
            <translation>└ Hence</translation>
        </message>
        <message>
            <source>{0}：{1}，请从原文选取，或确认文中确实没有</source>
            <translation>{0}: {1}; please take it from the source, or confirm that it is not in the text</translation>
        </message>
        <message>
            <source>读得不太有把握，请对照原文</source>
            <translation>Read without much certainty, please check against the source</translation>
        </message>
        <message>
            <source>（另有 {0} 条核对因此不平）</source>
            <translation> ({0} more checks do not balance because of this)</translation>
        </message>
        <message>
            <source>粘贴的文本</source>
            <translation>Pasted text</translation>
        </message>
        <message>
            <source>读入先后</source>
            <translation>Order read in</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>年份（新的在前）</source>
            <translation>Year (newest first)</translation>
        </message>
        <message>
            <source>状态（有误的在前）</source>
            <translation>Status (wrong first)</translation>
        </message>
        <message>
            <source>问题多少（多的在前）</source>
            <translation>Problems (most first)</translation>
        </message>
        <message>
            <source>有附注</source>
            <translation>has a note</translation>
        </message>
        <message>
            <source>已分给{0}</source>
            <translation>given to {0}</translation>
        </message>
        <message>
            <source>{0} 通过</source>
            <translation>Accepted {0}</translation>
        </message>
        <message>
            <source>内容有损坏，打不开</source>
            <translation>Damaged, cannot be opened</translation>
        </message>
        <message>
            <source>已损坏</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>通过后 {0} 处</source>
            <translation>{0} since accepted</translation>
        </message>
        <message>
            <source>{0} 处</source>
            <translation>{0} places</translation>
        </message>
        <message>
            <source>年度不详</source>
            <translation>Year unknown</translation>
        </message>
        <message>
            <source>此后又核对出 {0} 处要看</source>
            <translation>{0} more found since</translation>
        </message>
        <message>
            <source>重试</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>另存为…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>正在导出 Excel</source>
            <translation>Exporting to Excel</translation>
        </message>
        <message>
            <source>没有拆开的报告不在其中：{0}，要导出请先用“文件 ▸ 拆成几份报告”</source>
            <translation>Reports that were not split are not included: {0}. To export them, use “File ▸ Split into several reports” first</translation>
        </message>
        <message>
            <source>读取报告</source>
            <translation>reading reports</translation>
        </message>
        <message>
            <source>没有可以导出的报告。请先打开报告，或先通过{0}要导出的报告。</source>
            <translation>No reports to export. Please open reports, or accept{0} those to export first.</translation>
        </message>
        <message>
            <source>没有打开、不在其中的报告：{0}</source>
            <translation>Reports that could not be opened and are not included: {0}</translation>
        </message>
        <message>
            <source>已停止导出，没有写出“{0}”；原有的文件没有变。</source>
            <translation>Export stopped. “{0}” was not written; the existing file is unchanged.</translation>
        </message>
        <message>
            <source>没有写成工作簿</source>
            <translation>The workbook was not written</translation>
        </message>
        <message>
            <source>没有导出：{0}打不开。请在队列里打开它，看看是什么原因。</source>
            <translation>Not exported: {0} cannot be opened. Please open it in the queue to see why.</translation>
        </message>
        <message>
            <source>没有导出，原有的文件没有变。{0}</source>
            <translation>Not exported; the file that was there has not changed. {0}</translation>
        </message>
        <message>
            <source>导出时出现意外情况（{0}），没有写出工作簿；原有的文件和修正都没有变。</source>
            <translation>Unexpected error while exporting ({0}). The workbook was not written; existing files and corrections are unchanged.</translation>
        </message>
        <message>
            <source>读“{0}”时出现意外情况（{1}），没有读回；程序里的数都没有变。</source>
            <translation>Something unexpected happened while reading “{0}” ({1}); nothing was read back, and no value in the program has changed.</translation>
        </message>
        <message>
            <source>正在读回工作簿</source>
            <translation>Reading the workbook back</translation>
        </message>
        <message>
            <source>“{0}”没有读回：{1}</source>
            <translation>“{0}” was not read back: {1}</translation>
        </message>
        <message>
            <source>“{0}”打不开，工作簿里对它的改动没有读回。</source>
            <translation>“{0}” cannot be opened; the changes to it in the workbook were not read back.</translation>
        </message>
        <message>
            <source>正在与程序里的数比较</source>
            <translation>Comparing with the values in the program</translation>
        </message>
        <message>
            <source>按官方表格的行列读出</source>
            <translation>Read by the rows and columns of the official table</translation>
        </message>
        <message>
            <source>按统计表的行读出</source>
            <translation>Read by the rows of the statistics table</translation>
        </message>
        <message>
            <source>取自标题</source>
            <translation>From the title</translation>
        </message>
        <message>
            <source>取自标题，按正文补全</source>
            <translation>From the title, completed from the body text</translation>
        </message>
        <message>
            <source>取自正文</source>
            <translation>From the body text</translation>
        </message>
        <message>
            <source>由表格的列名判定</source>
            <translation>Judged by the column heads of the table</translation>
        </message>
        <message>
            <source>取自引言里的统计期限</source>
            <translation>From the reporting period in the introduction</translation>
        </message>
        <message>
            <source>取自落款</source>
            <translation>From the signature</translation>
        </message>
        <message>
            <source>取自标题下的日期</source>
            <translation>From the date below the title</translation>
        </message>
        <message>
            <source>取自文首的栏目</source>
            <translation>From the fields at the top</translation>
        </message>
        <message>
            <source>取自联系方式</source>
            <translation>From the contact details</translation>
        </message>
        <message>
            <source>文中说没有，记为 0</source>
            <translation>The text says none; recorded as 0</translation>
        </message>
        <message>
            <source>按分类计数的句式读出</source>
            <translation>Read from a sentence that counts by category</translation>
        </message>
        <message>
            <source>按句式读出</source>
            <translation>Read from the sentence pattern</translation>
        </message>
        <message>
            <source>人工从原文选取</source>
            <translation>Selected in the source by hand</translation>
        </message>
        <message>
            <source>人工录入</source>
            <translation>Entered by hand</translation>
        </message>
        <message>
            <source>人工采用推算值</source>
            <translation>Worked-out value, accepted by hand</translation>
        </message>
        <message>
            <source>取自回读的工作簿</source>
            <translation>From a workbook read back</translation>
        </message>
        <message>
            <source>约数、几至几这样的数，请单独改</source>
            <translation>Approximate numbers and ranges must be edited one by one</translation>
        </message>
        <message>
            <source>这里没有可以替换的数</source>
            <translation>There is no number here that can be replaced</translation>
        </message>
        <message>
            <source>统计表 · {0}</source>
            <translation>Statistics table · {0}</translation>
        </message>
        <message>
            <source>章节标题</source>
            <translation>Section titles</translation>
        </message>
        <message>
            <source>原文</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>{0}，{1}，替换为 {2}，{3}</source>
            <translation>{0}, {1}, replace with {2}, {3}</translation>
        </message>
        <message>
            <source>{0}，{1}，不替换：{2}</source>
            <translation>{0}, {1}, not replaced: {2}</translation>
        </message>
        <message>
            <source>没有选</source>
            <translation>not selected</translation>
        </message>
        <message>
            <source>选中</source>
            <translation>selected</translation>
        </message>
        <message>
            <source>第 {0} 行  </source>
            <translation>Line {0}  </translation>
        </message>
        <message>
            <source>跨着编号和标题，请单独改</source>
            <translation>Spans the number and the title; please edit it separately</translation>
        </message>
        <message>
            <source>替换后就空了</source>
            <translation>Nothing would be left</translation>
        </message>
        <message>
            <source>替换后和原来一样</source>
            <translation>Same after replacing</translation>
        </message>
        <message>
            <source>只在名称里，名称不能改</source>
            <translation>Only in the name; names cannot be changed</translation>
        </message>
        <message>
            <source>原文只读，不替换</source>
            <translation>The source is read-only; not replaced</translation>
        </message>
        <message>
            <source>先不替换</source>
            <translation>Don’t replace</translation>
        </message>
        <message>
            <source>跳过已通过的</source>
            <translation>Skip accepted ones</translation>
        </message>
        <message>
            <source>一起替换</source>
            <translation>Replace in all</translation>
        </message>
        <message>
            <source>{0}已经通过。替换会改动它，改动记在它的历史里，可以撤销。</source>
            <translation>Already accepted: {0}. Replacing changes what was accepted; the change goes into the history and can be undone.</translation>
        </message>
        <message>
            <source>没有替换。</source>
            <translation>Nothing was replaced.</translation>
        </message>
        <message>
            <source>正在替换</source>
            <translation>Replacing</translation>
        </message>
        <message>
            <source>等 {0} 份</source>
            <translation> and others ({0} in all)</translation>
        </message>
        <message>
            <source>要改动已通过的报告</source>
            <translation>Change accepted reports</translation>
        </message>
        <message>
            <source>替换了 {0} 处，{1} 处没有替换：</source>
            <translation>{0} places replaced, {1} not replaced:</translation>
        </message>
        <message>
            <source>已在 {0} 份报告里替换 {1} 处，每份的历史里各有一步。</source>
            <translation>{1} places replaced in {0} reports, one step in the history of each.</translation>
        </message>
        <message>
            <source>已按您的要求停下，其余的没有替换。</source>
            <translation> Stopped as you asked; the rest was not replaced.</translation>
        </message>
        <message>
            <source>{0} 处没有替换：</source>
            <translation> {0} places not replaced:</translation>
        </message>
        <message>
            <source>没有全部撤销：</source>
            <translation>Not everything was undone:</translation>
        </message>
        <message>
            <source>已撤销这次替换。</source>
            <translation>The replacement was undone.</translation>
        </message>
        <message>
            <source>全部撤销</source>
            <translation>Undo all</translation>
        </message>
        <message>
            <source>{0}：没能存上，没有替换</source>
            <translation>{0}: could not be saved, not replaced</translation>
        </message>
        <message>
            <source>{0}：后来又改过，请在它的历史里撤回</source>
            <translation>{0}: changed again later; please take it back in its history</translation>
        </message>
        <message>
            <source>正在撤销替换</source>
            <translation>Undoing the replacement</translation>
        </message>
        <message>
            <source>正在查找</source>
            <translation>Searching</translation>
        </message>
        <message>
            <source>原标题 {0}{1}</source>
            <translation>Title was {0}{1}</translation>
        </message>
        <message>
            <source>人工新增的章节</source>
            <translation>Section added by hand</translation>
        </message>
        <message>
            <source>归为“{0}”</source>
            <translation>part “{0}”</translation>
        </message>
        <message>
            <source>没有归入哪一部分</source>
            <translation>no part of the form</translation>
        </message>
        <message>
            <source>已改</source>
            <translation>Edited</translation>
        </message>
        <message>
            <source>出现意外情况（{0}），没有做成；现在的工作区没有变。</source>
            <translation>Something unexpected happened ({0}) and it was not done; the open workspace did not change.</translation>
        </message>
        <message>
            <source>正在拆分工作区</source>
            <translation>Splitting the workspace</translation>
        </message>
        <message>
            <source>正在并回</source>
            <translation>Merging</translation>
        </message>
        <message>
            <source>这个文件里不止一份报告，不能直接换用；请把新文件用“文件 ▸ 打开”另外读入。</source>
            <translation>The file holds more than one report and cannot be used in its place; please read the new file with File ▸ Open.</translation>
        </message>
        <message>
            <source>换用新文件</source>
            <translation>Use new file</translation>
        </message>
        <message>
            <source>换用新文件时没有沿用的修正，请对照新文件再看：</source>
            <translation>Corrections not carried over to the new file; please check them against it:</translation>
        </message>
        <message>
            <source>{0}：原先由“{1}”改为“{2}”，没有沿用</source>
            <translation>{0}: had been changed from “{1}” to “{2}”, not carried over</translation>
        </message>
        <message>
            <source>{0}：原先确认过，现在读到的不同了</source>
            <translation>{0}: had been confirmed, now reads differently</translation>
        </message>
        <message>
            <source>未读到</source>
            <translation>Not read</translation>
        </message>
        <message>
            <source>原 {0}，改于</source>
            <translation>Was {0}, changed</translation>
        </message>
        <message>
            <source>{0}于</source>
            <translation>{0} on</translation>
        </message>
        <message>
            <source>正在照模板填写</source>
            <translation>Filling the template</translation>
        </message>
        <message>
            <source>填写单元格</source>
            <translation>filling cells</translation>
        </message>
        <message>
            <source>没有填：{0}!{1} {2}（{3}）</source>
            <translation>Not filled: {0}!{1} {2} ({3})</translation>
        </message>
        <message>
            <source>另有 {0} 处，打开填好的文件可以看到</source>
            <translation>{0} more; they can be seen in the filled file</translation>
        </message>
        <message>
            <source>{0}：{1}，{2} 格留空</source>
            <translation>{0}: {1}; {2} cells left blank</translation>
        </message>
        <message>
            <source>{0}：{1}，{2}!{3} 留空（{4}）</source>
            <translation>{0}: {1}; {2}!{3} left blank ({4})</translation>
        </message>
        <message>
            <source>照表头看，可能是</source>
            <translation>From the headings, perhaps</translation>
        </message>
        <message>
            <source>单位与年度</source>
            <translation>Unit and year</translation>
        </message>
        <message>
            <source>叙述指标</source>
            <translation>Figures in the text</translation>
        </message>
        <message>
            <source>核对情况</source>
            <translation>Check status</translation>
        </message>
        <message>
            <source>表二</source>
            <translation>Table 2</translation>
        </message>
        <message>
            <source>表三</source>
            <translation>Table 3</translation>
        </message>
        <message>
            <source>表四</source>
            <translation>Table 4</translation>
        </message>
        <message>
            <source>{0}，各单位相加</source>
            <translation>{0}, sum over the units</translation>
        </message>
        <message>
            <source>不止一项叫这个名称</source>
            <translation>more than one value has this name</translation>
        </message>
        <message>
            <source>没有这个名称</source>
            <translation>no such name</translation>
        </message>
        <message>
            <source>各单位相加</source>
            <translation>Sum over the units</translation>
        </message>
        <message>
            <source>括号没有配对</source>
            <translation>brackets do not match</translation>
        </message>
        <message>
            <source>{0} 填{1}</source>
            <translation>{0}: fill with {1}</translation>
        </message>
        <message>
            <source>照表头指定 {0} 格</source>
            <translation>{0} cells by their headings</translation>
        </message>
        <message>
            <source>{0} 里的名称是模板里写着的，要去掉请在 WPS 里改模板</source>
            <translation>The name in {0} is written in the template; change the template in WPS to take it out</translation>
        </message>
        <message>
            <source>{0} 没有指定数值</source>
            <translation>No value has been chosen for {0}</translation>
        </message>
        <message>
            <source>已撤销：{0}</source>
            <translation>Undone: {0}</translation>
        </message>
        <message>
            <source>已重做：{0}</source>
            <translation>Redone: {0}</translation>
        </message>
        <message>
            <source>指定已存进“{0}”（在 {1}），模板原件没有变</source>
            <translation>What goes where is kept in “{0}” (in {1}); the template itself is unchanged</translation>
        </message>
        <message>
            <source>模板里没有这些工作表了，原来对它们的指定没有用上：{0}</source>
            <translation>The template no longer has these sheets; what was chosen for them was not used: {0}</translation>
        </message>
        <message>
            <source>照表头指定了 {0} 格，请对着表看一遍；不对的点那一格改，全不要就撤销</source>
            <translation>{0} cells were given values by their headings; please look them through, change those that are wrong, or undo all of them</translation>
        </message>
        <message>
            <source>{0} 不再填</source>
            <translation>{0}: no longer filled</translation>
        </message>
        <message>
            <source>第 {0} 行的“每个单位”是模板里写着的，要去掉请在 WPS 里改模板</source>
            <translation>“For each unit” in row {0} is written in the template; change the template in WPS to take it out</translation>
        </message>
        <message>
            <source>“每个单位一张表”是模板里写着的，要去掉请在 WPS 里改模板</source>
            <translation>“A sheet for each unit” is written in the template; change the template in WPS to take it out</translation>
        </message>
        <message>
            <source>已带来上次的指定（存在“{0}”里）</source>
            <translation>What was chosen last time is here again (kept in “{0}”)</translation>
        </message>
        <message>
            <source>没有哪个空格能从表头看出填什么，请一格一格指定</source>
            <translation>The headings tell of no blank cell what it is; please choose values cell by cell</translation>
        </message>
        <message>
            <source>没有哪个空格能从表头看出填什么；要每个单位一行的，请先点那一行，勾上“这一行每个单位一行”</source>
            <translation>The headings tell of no blank cell what it is; where there is to be a row for each unit, first click that row and tick “This row once for each unit”</translation>
        </message>
        <message>
            <source>这张表已经每个单位一张，不能再把其中一行每个单位一行</source>
            <translation>There is one such sheet for each unit already, so no row of it can stand once for each unit</translation>
        </message>
        <message>
            <source>第 {0} 行每个单位一行</source>
            <translation>Row {0}: once for each unit</translation>
        </message>
        <message>
            <source>第 {0} 行只有一行</source>
            <translation>Row {0}: once only</translation>
        </message>
        <message>
            <source>这张表里已有每个单位一行的行，不能再每个单位一张；请先取消那一行</source>
            <translation>This sheet has a row for each unit, so it cannot be one sheet for each unit; take that row out first</translation>
        </message>
        <message>
            <source>“{0}”每个单位一张</source>
            <translation>“{0}”: one for each unit</translation>
        </message>
        <message>
            <source>“{0}”只有一张</source>
            <translation>“{0}”: one only</translation>
        </message>
        <message>
            <source>指定没有存下：{0}</source>
            <translation>What goes where was not kept: {0}</translation>
        </message>
        <message>
            <source>这一行每个单位一行</source>
            <translation>This row stands once for each unit</translation>
        </message>
        <message>
            <source>“{0}”是工作区或属于工作区的文件，没有动它，也没有写成。请换一个名字。</source>
            <translation>“{0}” is a workspace or belongs to one; it was left alone and nothing was written. Please choose another name.</translation>
        </message>
        <message>
            <source>“{0}”是一份报告的原文件，开卷从不改写原文件，没有写成。请换一个名字或文件夹。</source>
            <translation>“{0}” is the file a report came from; Kaijuan never writes over these, and nothing was written. Please choose another name or folder.</translation>
        </message>
        <message>
            <source>已将“{0}”移出队列，它的修正仍保存在工作区里。</source>
            <translation>“{0}” was removed from the queue; its corrections are kept in the workspace.</translation>
        </message>
        <message>
            <source>放回队列</source>
            <translation>Put back</translation>
        </message>
        <message>
            <source>“{0}”保存的修正中有一条无法识别，没有打开；工作区文件没有变，请联系维护人员。</source>
            <translation>One of the saved corrections of “{0}” cannot be recognised; it was not opened. The workspace file is unchanged. Please contact support.</translation>
        </message>
        <message>
            <source>没有写这个文件或它所在文件夹的权限</source>
            <translation>no permission to write this file or its folder</translation>
        </message>
        <message>
            <source>您选了只看不改</source>
            <translation>you chose to look only</translation>
        </message>
        <message>
            <source>“{0}”的内部结构异常，为安全起见没有打开，请用 WPS 或 Excel 另存为 .xlsx 后再打开。</source>
            <translation>“{0}” has an abnormal internal structure and was not opened for safety. Please save it as .xlsx with WPS or Excel and open it again.</translation>
        </message>
        <message>
            <source>“{0}”已损坏或不完整，请用 WPS 或 Excel 打开，另存为 .xlsx 后再打开。</source>
            <translation>“{0}” is damaged or incomplete. Please open it with WPS or Excel, save it as .xlsx and open it again.</translation>
        </message>
        <message>
            <source>“{0}”设有打开密码，请去掉密码后另存为 .xlsx 再打开。</source>
            <translation>“{0}” is protected by a password. Please remove the password, save it as .xlsx and open it again.</translation>
        </message>
        <message>
            <source>“{0}”不是 .xlsx 或 .txt 文件，请用 WPS 或 Excel 另存为 .xlsx 后再打开。</source>
            <translation>“{0}” is not an .xlsx or .txt file. Please save it as .xlsx with WPS or Excel and open it again.</translation>
        </message>
        <message>
            <source>{0}月{1}日</source>
            <translation>{0}-{1}</translation>
        </message>
        <message>
            <source>“{0}”有 {1} 行以上，不像一份单位名单，请确认是否选错了文件。</source>
            <translation>“{0}” has more than {1} rows and does not look like a list of units. Please check that it is the right file.</translation>
        </message>
        <message>
            <source>“{0}”不是 Excel 工作簿，请用 WPS 或 Excel 另存为 .xlsx 后再打开。</source>
            <translation>“{0}” is not an Excel workbook. Please save it as .xlsx with WPS or Excel and open it again.</translation>
        </message>
        <message>
            <source>；另有 {0} 行</source>
            <translation>; and {0} more rows</translation>
        </message>
        <message>
            <source>“{0}”里没有单位。名单每行一家单位，可以有类别、别名、期限三列。</source>
            <translation>There are no units in “{0}”. The list has one unit a row; it may have columns for category, aliases and deadline.</translation>
        </message>
        <message>
            <source>“{0}”里没有找到“单位名称”这一列，请在表头写明：单位名称、类别、别名、期限。</source>
            <translation>No column “单位名称” (unit name) was found in “{0}”. Please write the heads 单位名称, 类别, 别名, 期限 (unit name, category, aliases, deadline).</translation>
        </message>
        <message>
            <source>“{0}”在上面已经有了</source>
            <translation>“{0}” is already listed above</translation>
        </message>
        <message>
            <source>第 {0} 行：{1}</source>
            <translation>Row {0}: {1}</translation>
        </message>
        <message>
            <source>“{0}”没有读入，请改好后再打开。</source>
            <translation>“{0}” was not read. Please correct it and open it again.</translation>
        </message>
        <message>
            <source>导出时的“{unit}”不在现在的队列里（可能移出了，或换成了新的文件），工作簿里对它的 {n} 处改动没有读回。请先把那份报告放回队列，或在程序里改。</source>
            <translation>The report “{unit}” as it was exported is not in the queue now (it may have been taken out, or replaced by a newer file); {n} changes to it in the workbook were not read back. Put that report back into the queue first, or make the changes in the program.</translation>
        </message>
        <message>
            <source>这份报告导出后换了一种编码读，原文里的位置对不上，没有读回。</source>
            <translation>This report has been read in another encoding since the export; places do not match, so nothing was read back.</translation>
        </message>
        <message>
            <source>程序里已经没有这一项（可能已删除），没有读回。</source>
            <translation>The program no longer has this item (it may have been deleted); not read back.</translation>
        </message>
        <message>
            <source>同一个数在几处改成了不同的值，不知道以哪一处为准，没有读回。请留下一处，或改成一样。</source>
            <translation>One number was changed to different values in several places, so it was not read back. Please keep one, or make them alike.</translation>
        </message>
        <message>
            <source>章节{0} · {1}</source>
            <translation>Section {0} · {1}</translation>
        </message>
        <message>
            <source>填的是文字，读作 {0}{1}</source>
            <translation>Text was entered; read as {0}{1}</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>（空白）</source>
            <translation>(blank)</translation>
        </message>
        <message>
            <source>（长文字）</source>
            <translation>(long text)</translation>
        </message>
        <message>
            <source>填的是公式 {0}，取它的结果</source>
            <translation>holds the formula {0}; its result is taken</translation>
        </message>
        <message>
            <source>文字太长（{0} 字），没有读回。</source>
            <translation>The text is too long ({0} characters); not read back.</translation>
        </message>
        <message>
            <source>按百分数读</source>
            <translation>read as a percentage</translation>
        </message>
        <message>
            <source>这一格显示为错误 {0}，没有读回。</source>
            <translation>The cell shows the error {0}; not read back.</translation>
        </message>
        <message>
            <source>填的是公式 {0}，没有算好的结果。请用 WPS 或 Excel 打开、保存一次再读回。</source>
            <translation>The cell holds the formula {0} without a result. Please open and save it in WPS or Excel, then read it back.</translation>
        </message>
        <message>
            <source>这一格是逻辑值 {0}，没有读回。</source>
            <translation>The cell holds the logical value {0}; not read back.</translation>
        </message>
        <message>
            <source>这一格不是一个有限的数，没有读回。</source>
            <translation>The cell holds no finite number; not read back.</translation>
        </message>
        <message>
            <source>清空了这一格</source>
            <translation>cell was emptied</translation>
        </message>
        <message>
            <source>清空，即删去这一项</source>
            <translation>emptied, that is, removed</translation>
        </message>
        <message>
            <source>这一格成了日期 {0}，这里应填数字，没有读回。</source>
            <translation>The cell became the date {0} where a number belongs; not read back.</translation>
        </message>
        <message>
            <source>“{name}”不是 .xlsx 工作簿，没有读回。请用 WPS 或 Excel 打开，另存为 .xlsx 后再读回。</source>
            <translation>“{name}” is no .xlsx workbook and was not read back. Please open it in WPS or Excel and save it as .xlsx.</translation>
        </message>
        <message>
            <source>“{name}”不是开卷导出的工作簿（或其中的标识已丢失），无从知道哪一格是哪份报告的哪个数，没有读回。</source>
            <translation>“{name}” was not exported by Kaijuan (or its marks are lost); nobody can tell which cell is which number, so nothing was read back.</translation>
        </message>
        <message>
            <source>“{name}”是用更新版本的开卷导出的，没有读回。请先升级本程序。</source>
            <translation>“{name}” was exported by a newer Kaijuan and was not read back. Please update this program first.</translation>
        </message>
        <message>
            <source>“{name}”里开卷写下的标识已损坏，没有读回。请用导出的原件改好后再读回。</source>
            <translation>The marks that Kaijuan wrote into “{name}” are damaged; not read back. Please make the changes in the workbook as exported.</translation>
        </message>
        <message>
            <source>“{name}”太大，没有读回。请只保留要读回的工作表后再试。</source>
            <translation>“{name}” is too large and was not read back. Please keep only the sheets to be read back.</translation>
        </message>
        <message>
            <source>“{name}”的内部结构异常，为安全起见没有打开。请用 WPS 或 Excel 打开，另存为 .xlsx 后再读回。</source>
            <translation>“{name}” has an odd inner structure and was not opened, for safety. Please open it in WPS or Excel and save it as .xlsx.</translation>
        </message>
        <message>
            <source>“{name}”已损坏或不完整，没有读回。请用 WPS 或 Excel 打开，另存为 .xlsx 后再读回。</source>
            <translation>“{name}” is damaged or incomplete and was not read back. Please open it in WPS or Excel and save it as .xlsx.</translation>
        </message>
        <message>
            <source>“{name}”设有打开密码，没有读回。请去掉密码后另存为 .xlsx 再读回。</source>
            <translation>“{name}” has a password and was not read back. Please save it as .xlsx without one.</translation>
        </message>
        <message>
            <source>“{name}”好像只给一部分列排了序，或只移动了一部分格子，各行的数与单位对不上，这张表没有读回。请撤销后再保存；排序时选中整张表，插入和删除时选整行。</source>
            <translation>In “{name}” it seems that only some columns were sorted or only some cells were moved, so that figures no longer stand beside their units; this sheet was not read back. Undo that and save again; select the whole sheet to sort, and whole rows to insert or delete.</translation>
        </message>
        <message>
            <source>“{0}”末尾标识各列的隐藏行已删去，这张表没有读回。</source>
            <translation>The hidden row at the end of “{0}” that names the columns was deleted; this sheet was not read back.</translation>
        </message>
        <message>
            <source>“{0}”删去了 {1} 列，其中的数没有读回，程序里的值不变。</source>
            <translation>{1} columns of “{0}” were deleted; their numbers were not read back and stay as they are in the program.</translation>
        </message>
        <message>
            <source>“{0}”少了 {1} 行（{2}等），程序里的值不变。</source>
            <translation>“{0}” lacks {1} rows ({2} and others); the values in the program stay as they are.</translation>
        </message>
        <message>
            <source>“{0}”多出 {1} 行，不属于任何一份报告，没有读回。</source>
            <translation>“{0}” has {1} rows more that belong to no report; not read back.</translation>
        </message>
        <message>
            <source>“{0}”多出 {1} 列，没有读回。</source>
            <translation>“{0}” has {1} columns more; not read back.</translation>
        </message>
        <message>
            <source>“{0}”是“{1}”的副本，其中的改动没有读回。</source>
            <translation>“{0}” is a copy of “{1}”; the changes in it were not read back.</translation>
        </message>
        <message>
            <source>里已没有开卷写下的标识（可能是重新粘贴的）</source>
            <translation>no longer holds the marks that Kaijuan wrote (it may have been pasted anew)</translation>
        </message>
        <message>
            <source>已删去</source>
            <translation>was deleted</translation>
        </message>
        <message>
            <source>工作表“{0}”{1}，没有读回。</source>
            <translation>Sheet “{0}” {1}; not read back.</translation>
        </message>
        <message>
            <source>{0}（{1}年）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <source>来自工作簿</source>
            <translation>from the workbook</translation>
        </message>
        <message>
            <source>从工作簿读回 {0} 处</source>
            <translation>Read back {0} values from a workbook</translation>
        </message>
        <message>
            <source>这一项不能从工作簿读回。</source>
            <translation>This cannot be read back from a workbook.</translation>
        </message>
        <message>
            <source>窗口打不开：连不上显示器（DISPLAY={name}）。报告和已保存的修正都没有变。
如果是远程登录，请用 ssh -X 重新连接，或在本机的桌面上启动；不开窗口也可以导出：
  kaijuan --export 输出.xlsx 文件…</source>
            <translation>The window cannot be opened: no connection to the display (DISPLAY={name}). Reports and saved corrections are unchanged.
If you are logged in remotely, connect again with ssh -X, or start it on the desktop of this computer. You can also export without a window:
  kaijuan --export OUTPUT.xlsx FILE…</translation>
        </message>
        <message>
            <source>设置文件有损坏，已另存为“{name}”：还读得出的设置照用，其余的恢复成默认；报告和修正不受影响。</source>
            <translation>The settings file was damaged and is kept as “{name}”. What could still be read of it holds, the rest is as at first; reports and corrections are not affected.</translation>
        </message>
        <message>
            <source>工作区的日志有一段损坏了，最近的几步修改可能少了，请核对。损坏的原样另存为“{name}”，没有改动；也可以用“文件 ▸ 恢复备份”看看。</source>
            <translation>A part of the log of the workspace is damaged, and the latest steps may be missing; please check. What was damaged is kept unchanged as “{name}”; you can also look at File ▸ Restore a backup.</translation>
        </message>
        <message>
            <source>工作区的索引有损坏，已按工作区里的内容重建；报告和修正没有少。原来的样子另存为“{name}”，用不着可以删去。</source>
            <translation>An index of the workspace was damaged and has been made anew from its contents; no report or correction is lost. The file as it was is kept as “{name}”, which may be deleted.</translation>
        </message>
        <message>
            <source>这个工作区所在的位置（多半是网络盘）不支持快速保存：照样能用，每一步照样保存，只是慢一些。可以用“文件 ▸ 工作区 ▸ 另存一份”放到本机磁盘上用。</source>
            <translation>The place of this workspace (most likely a network drive) does not support fast saving: it works all the same and every step is saved, only more slowly. With “File ▸ Workspace ▸ Save a copy” it can be put on a disk of this computer.</translation>
        </message>
        <message>
            <source>只看不改</source>
            <translation>Look only</translation>
        </message>
        <message>
            <source>从备份恢复…</source>
            <translation>Restore from a backup…</translation>
        </message>
        <message>
            <source>校时</source>
            <translation>clock set</translation>
        </message>
        <message>
            <source>启动时</source>
            <translation>At start</translation>
        </message>
        <message>
            <source>定时</source>
            <translation>Regular</translation>
        </message>
        <message>
            <source>手动</source>
            <translation>By hand</translation>
        </message>
        <message>
            <source>升级前</source>
            <translation>Before an upgrade</translation>
        </message>
        <message>
            <source>批量替换前</source>
            <translation>Before replacing</translation>
        </message>
        <message>
            <source>批量通过前</source>
            <translation>Before accepting many</translation>
        </message>
        <message>
            <source>读回工作簿前</source>
            <translation>Before reading a workbook back</translation>
        </message>
        <message>
            <source>换用新文件前</source>
            <translation>Before taking a newer file</translation>
        </message>
        <message>
            <source>合并前</source>
            <translation>Before merging</translation>
        </message>
        <message>
            <source>恢复前</source>
            <translation>Before restoring</translation>
        </message>
        <message>
            <source>备份没有做成：磁盘快满了。您的工作照常保存在工作区里，没有受影响。请清理磁盘。</source>
            <translation>No backup could be made: the disk is nearly full. Your work is saved in the workspace as usual and is not affected. Please make room on the disk.</translation>
        </message>
        <message>
            <source>备份没有做成：没有权限写备份文件夹。您的工作照常保存在工作区里，没有受影响。请检查文件夹的权限。</source>
            <translation>No backup could be made: the folder of backups cannot be written. Your work is saved in the workspace as usual and is not affected. Please check the permissions of the folder.</translation>
        </message>
        <message>
            <source>备份没有做成：备份文件夹不在了。您的工作照常保存在工作区里，没有受影响。请检查磁盘或 U 盘。</source>
            <translation>No backup could be made: the folder of backups is gone. Your work is saved in the workspace as usual and is not affected. Please check the disk or USB stick.</translation>
        </message>
        <message>
            <source>备份没有做成：工作区正被其他程序占用。您的工作没有受影响。过一会儿会再试。</source>
            <translation>No backup could be made: another program is using the workspace. Your work is not affected. It will be tried again later.</translation>
        </message>
        <message>
            <source>备份没有做成：磁盘读写出错。您的工作没有受影响。请检查磁盘，并把工作区另存到别处。</source>
            <translation>No backup could be made: the disk cannot be read or written. Your work is not affected. Please check the disk and save the workspace elsewhere.</translation>
        </message>
        <message>
            <source>备份没有做成：工作区文件可能已经损坏。请不要再改动，重新启动开卷，它会检查并提供恢复。</source>
            <translation>No backup could be made: the workspace file may be damaged. Please change nothing more and start Kaijuan again; it will check the file and offer to restore it.</translation>
        </message>
        <message>
            <source>备份没有做完就停下了，没有留下什么。</source>
            <translation>The backup was stopped before it was finished, and nothing was left behind.</translation>
        </message>
        <message>
            <source>日志已损坏</source>
            <translation>log damaged</translation>
        </message>
        <message>
            <source>索引已损坏</source>
            <translation>index damaged</translation>
        </message>
        <message>
            <source>磁盘已满，刚才这一步没有保存，也没有生效；此前的修改都在。请清理磁盘后再试一次。</source>
            <translation>The disk is full. The last step was not saved and has no effect; all earlier changes are kept. Please free some space and try again.</translation>
        </message>
        <message>
            <source>没有权限写工作区“{name}”，刚才这一步没有保存，也没有生效。请检查文件是否只读，或换一个位置。</source>
            <translation>No permission to write the workspace “{name}”. The last step was not saved and has no effect. Please check whether the file is read-only, or choose another place.</translation>
        </message>
        <message>
            <source>工作区“{name}”正被其他程序占用，刚才这一步没有保存，也没有生效。请稍候再试一次。</source>
            <translation>The workspace “{name}” is in use by another program. The last step was not saved and has no effect. Please wait a moment and try again.</translation>
        </message>
        <message>
            <source>工作区“{name}”所在的磁盘读写出错，刚才这一步没有保存，也没有生效；此前的修改都在。请检查磁盘或 U 盘。</source>
            <translation>Disk error with the workspace “{name}”. The last step was not saved and has no effect; all earlier changes are kept. Please check the disk or USB drive.</translation>
        </message>
        <message>
            <source>打不开工作区“{name}”，它所在的文件夹不在了，或没有读取的权限。请检查位置后重新打开。</source>
            <translation>The workspace “{name}” cannot be opened; its folder is gone, or there is no permission to read it. Please check the place and open it again.</translation>
        </message>
        <message>
            <source>工作区“{name}”在打开着的时候被移走、改名、删除或换成了别的文件，再改就存不进去了。此前的修改都还在这个窗口里：请用“换一个位置继续”另存下来，或者把文件放回原处。</source>
            <translation>The workspace “{name}” was moved, renamed, deleted or replaced by another file while it was open; nothing more can be saved in it. All changes made before are still in this window: please keep them with “Go on in another place”, or put the file back.</translation>
        </message>
        <message>
            <source>找不到工作区“{name}”，可能被移走、改名或删除了，或者 U 盘、网络盘没有接上。请检查位置后重新打开。</source>
            <translation>The workspace “{name}” was not found. It may have been moved, renamed or deleted, or a USB stick or network drive is not connected. Check the place and open it again.</translation>
        </message>
        <message>
            <source>工作区“{name}”是只读打开的，这一步没有做，也没有保存。要修改，请先用“文件 ▸ 工作区 ▸ 另存一份”。</source>
            <translation>The workspace “{name}” is open read-only; this step was not done and nothing was saved. To make changes, first use “File ▸ Workspace ▸ Save a copy”.</translation>
        </message>
        <message>
            <source>“{name}”就是现在打开的工作区，不用并回，没有任何改动。</source>
            <translation>“{name}” is the open workspace itself; there is nothing to merge and nothing was changed.</translation>
        </message>
        <message>
            <source>“{name}”与现在的工作区没有一份相同的报告，不是从这里分出去的，没有并回，这里没有任何改动。</source>
            <translation>“{name}” has no report in common with the open workspace and was not given out from it; it was not merged and nothing was changed.</translation>
        </message>
        <message>
            <source>工作区“{name}”已损坏，没有打开，也没有改动它。请保留这个文件，并从备份恢复。</source>
            <translation>The workspace “{name}” is damaged; it was not opened and not changed. Please keep this file and restore from a backup.</translation>
        </message>
        <message>
            <source>“{report}”保存在工作区里的内容有损坏，没有打开，也不会导出；其余报告不受影响。请用“文件 ▸ 恢复备份”换回损坏之前的一份；或把它移出队列，重新添加原文件，改过的要重做。</source>
            <translation>What the workspace holds of “{report}” is damaged. It was not opened and is not exported; other reports are not affected. Please go back to a backup from before the damage with “File ▸ Restore Backup”; or remove it from the queue and add its file again, and redo the corrections.</translation>
        </message>
        <message>
            <source>“{report}”保存在工作区里的原文有损坏，没有打开，也不会导出；其余报告不受影响，它的修改都还在。请重新添加原文件，内容一样就会补好；或用“文件 ▸ 恢复备份”换回损坏之前的一份。</source>
            <translation>The source of “{report}” is damaged in the workspace. It was not opened and is not exported; other reports are not affected, and its corrections are all there. Please add the file again: if its content is the same, this mends it; or go back to a backup from before the damage with “File ▸ Restore Backup”.</translation>
        </message>
        <message>
            <source>“{name}”里有 {count} 份报告的内容有损坏，没有并回，这里没有任何改动。请用完好的一份。</source>
            <translation>{count} reports in “{name}” are damaged. It was not merged, and nothing has changed here. Please use a copy that is whole.</translation>
        </message>
        <message>
            <source>“{name}”不是开卷的工作区文件，没有打开，也没有改动它。</source>
            <translation>“{name}” is not a Kaijuan workspace file; it was not opened and not changed.</translation>
        </message>
        <message>
            <source>工作区“{name}”是用更新版本的开卷建立的，没有打开，也没有改动它。请先升级本程序。</source>
            <translation>The workspace “{name}” was made by a newer version of Kaijuan; it was not opened and not changed. Please update this program first.</translation>
        </message>
        <message>
            <source>工作区“{name}”是旧版本的，升级之前要先备份，所以没有打开，也没有改动它。{why}</source>
            <translation>The workspace “{name}” is of an older version and has to be backed up before it is upgraded, so it was not opened and not changed. {why}</translation>
        </message>
        <message>
            <source>工作区“{name}”里没有这份报告或这一步，没有任何改动。请重新打开报告。</source>
            <translation>The workspace “{name}” does not hold this report or this step; nothing was changed. Please open the report again.</translation>
        </message>
        <message>
            <source>已按您的要求停下，没有做成；现在打开的工作区没有任何改动，写到一半的文件也没有留下。</source>
            <translation>Stopped as you asked, and not done; the workspace that is open has not changed, and no half-written file was left.</translation>
        </message>
        <message>
            <source>这个文件的第二份或后面几份里已有修正，合成一份就没有地方放了，没有合，也没有任何改动。请先在那里撤销。</source>
            <translation>A further report of this file has corrections, which would have no place if it were read as one. It was not, and nothing was changed. Undo them there first.</translation>
        </message>
        <message>
            <source>修改的次序已经变化，没有任何改动。请重新打开这份报告。</source>
            <translation>The order of the changes is different now; nothing was changed. Please open this report again.</translation>
        </message>
        <message>
            <source>磁盘已满，有的内容读不出来：刚才要做的可能没有做完，显示的可能不是最新的。已经保存的都在。请清理磁盘。</source>
            <translation>The disk is full and some of it cannot be read: what was just wanted may not be finished, and what is shown may not be the latest. All that was saved is kept. Please free some space.</translation>
        </message>
        <message>
            <source>没有权限读工作区“{name}”：刚才要做的可能没有做完，显示的可能不是最新的。已经保存的都在。请检查权限。</source>
            <translation>No permission to read the workspace “{name}”: what was just wanted may not be finished, and what is shown may not be the latest. All that was saved is kept. Please check the permissions.</translation>
        </message>
        <message>
            <source>工作区“{name}”正被其他程序占用，暂时读不出来：刚才要做的可能没有做完，显示的可能不是最新的。已经保存的都在。请稍候再看。</source>
            <translation>Another program is using the workspace “{name}”, so it cannot be read just now: what was just wanted may not be finished, and what is shown may not be the latest. All that was saved is kept. Please look again in a moment.</translation>
        </message>
        <message>
            <source>工作区“{name}”所在的磁盘读写出错，有的内容读不出来：刚才要做的可能没有做完，显示的可能不是最新的。已经保存的都在。请检查磁盘或 U 盘。</source>
            <translation>The disk of the workspace “{name}” has errors and some of it cannot be read: what was just wanted may not be finished, and what is shown may not be the latest. All that was saved is kept. Please check the disk or USB stick.</translation>
        </message>
        <message>
            <source>磁盘已满，打不开工作区“{name}”，里面的内容没有变。请清理磁盘后再打开。</source>
            <translation>The disk is full, so the workspace “{name}” cannot be opened; nothing in it has changed. Please free some space and open it again.</translation>
        </message>
        <message>
            <source>没有权限打开工作区“{name}”，里面的内容没有变。请检查文件和文件夹的权限。</source>
            <translation>No permission to open the workspace “{name}”; nothing in it has changed. Please check the permissions of the file and the folder.</translation>
        </message>
        <message>
            <source>工作区“{name}”正被其他程序占用，打不开，里面的内容没有变。请稍候再打开。</source>
            <translation>Another program is using the workspace “{name}”, so it cannot be opened; nothing in it has changed. Please open it again in a moment.</translation>
        </message>
        <message>
            <source>工作区“{name}”所在的磁盘读写出错，打不开，里面的内容没有变。请检查磁盘或 U 盘后再打开。</source>
            <translation>The disk of the workspace “{name}” has errors, so it cannot be opened; nothing in it has changed. Please check the disk or USB stick and open it again.</translation>
        </message>
        <message>
            <source>磁盘已满，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。请清理磁盘。</source>
            <translation>The disk is full, so a few entries in the queue and in the list of problems are not up to date; all changes are saved and not affected. Please free some space.</translation>
        </message>
        <message>
            <source>没有权限写工作区“{name}”，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。请检查文件是否只读，或换一个位置。</source>
            <translation>No permission to write the workspace “{name}”, so a few entries in the queue and in the list of problems are not up to date; all changes are saved and not affected. Please check whether the file is read-only, or use another place.</translation>
        </message>
        <message>
            <source>工作区“{name}”正被其他程序占用，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。请稍候。</source>
            <translation>Another program is using the workspace “{name}”, so a few entries in the queue and in the list of problems are not up to date; all changes are saved and not affected. Please wait a moment.</translation>
        </message>
        <message>
            <source>工作区“{name}”所在的磁盘读写出错，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。请检查磁盘或 U 盘。</source>
            <translation>The disk of the workspace “{name}” has errors, so a few entries in the queue and in the list of problems are not up to date; all changes are saved and not affected. Please check the disk or USB stick.</translation>
        </message>
        <message>
            <source>{0}（第 {1} 份）</source>
            <translation>{0} (report {1})</translation>
        </message>
        <message>
            <source>开着时换进来的 {0}</source>
            <translation>put in while it was open {0}</translation>
        </message>
        <message>
            <source>含有 DOCTYPE 声明</source>
            <translation>contains a DOCTYPE declaration</translation>
        </message>
        <message>
            <source>控件</source>
            <translation>form control</translation>
        </message>
        <message>
            <source>找不到模板“{name}”，它可能已被移走、改名或删除。请重新选择模板。</source>
            <translation>The template “{name}” cannot be found; it may have been moved, renamed or deleted. Please choose the template again.</translation>
        </message>
        <message>
            <source>模板“{name}”读不出来（没有权限，或所在的磁盘出错）。请把它复制到本机后重试。</source>
            <translation>The template “{name}” cannot be read (no permission, or its disk has an error). Please copy it to this computer and try again.</translation>
        </message>
        <message>
            <source>模板“{name}”太大，不像是一份汇总表模板。请确认是否选错了文件。</source>
            <translation>The template “{name}” is too large for a summary template. Please check that it is the right file.</translation>
        </message>
        <message>
            <source>模板“{name}”是旧版 Excel（.xls）或 WPS（.et）文件。请用 WPS 打开，另存为 .xlsx 后再用。</source>
            <translation>The template “{name}” is an old Excel (.xls) or WPS (.et) file. Please open it with WPS, save it as .xlsx and use that.</translation>
        </message>
        <message>
            <source>模板“{name}”带有宏，为安全起见没有使用。请用 WPS 打开，另存为不带宏的 .xlsx 后再用。</source>
            <translation>The template “{name}” has macros and was not used for safety. Please open it with WPS, save it as .xlsx without macros and use that.</translation>
        </message>
        <message>
            <source>模板“{name}”设有打开密码。请用 WPS 打开，去掉密码后另存为 .xlsx 再用。</source>
            <translation>The template “{name}” is protected by a password. Please open it with WPS, remove the password, save it as .xlsx and use that.</translation>
        </message>
        <message>
            <source>模板“{name}”已损坏或不完整，没有使用。请重新向上级索取，或用 WPS 打开后另存为 .xlsx。</source>
            <translation>The template “{name}” is damaged or incomplete and was not used. Please ask the higher authority for it again, or open it with WPS and save it as .xlsx.</translation>
        </message>
        <message>
            <source>模板“{name}”的内部结构异常（{detail}），为安全起见没有使用。请用 WPS 打开后另存为 .xlsx。</source>
            <translation>The template “{name}” has an abnormal internal structure ({detail}) and was not used for safety. Please open it with WPS and save it as .xlsx.</translation>
        </message>
        <message>
            <source>“{name}”不是 .xlsx 工作簿，不能当作模板。请用 WPS 打开，另存为 .xlsx 后再用。</source>
            <translation>“{name}” is not an .xlsx workbook and cannot be used as a template. Please open it with WPS, save it as .xlsx and use that.</translation>
        </message>
        <message>
            <source>模板“{name}”是“共享工作簿”，带着修订记录，填了会损坏。请在 Excel 或 WPS 里取消共享、另存后再用。</source>
            <translation>The template “{name}” is a shared workbook with a record of revisions, which filling would damage. Stop sharing it in Excel or WPS, save it, and use it then.</translation>
        </message>
        <message>
            <source>模板“{name}”存成了“Strict Open XML”格式。请用 WPS 或 Excel 打开，另存为普通的 .xlsx 后再用。</source>
            <translation>The template “{name}” was saved as “Strict Open XML”. Please open it with WPS or Excel, save it as an ordinary .xlsx and use that.</translation>
        </message>
        <message>
            <source>没有可以填入模板的报告。请先打开或选中要导出的报告。</source>
            <translation>There are no reports to fill into the template. Please open or select the reports to export first.</translation>
        </message>
        <message>
            <source>填好的文件不能存成模板“{name}”自己，否则模板就没有了。请换一个文件名。</source>
            <translation>The filled file cannot be saved over the template “{name}” itself, or the template would be gone. Please choose another file name.</translation>
        </message>
        <message>
            <source>模板的工作表“{sheet}”既标了“每个单位一张表”，又在第{row}行标了“每个单位”，不知道按哪一个。请去掉一个。</source>
            <translation>The sheet “{sheet}” of the template is marked “每个单位一张表” (one sheet per unit) and also has “每个单位” (each unit) in row {row}; it is unclear which applies. Please remove one.</translation>
        </message>
        <message>
            <source>模板的工作表“{sheet}”里，第{row}行起的重复行与另一组重复行或合并单元格交错。请调整后再用。</source>
            <translation>In the sheet “{sheet}” of the template, the repeated rows from row {row} overlap other repeated rows or merged cells. Please adjust the template and try again.</translation>
        </message>
        <message>
            <source>模板的工作表“{sheet}”里，第{row}行起的重复行拆开了 {cell} 起的数组公式。请调整后再用。</source>
            <translation>On sheet “{sheet}” of the template, the repeated rows from row {row} split the array formula that begins in {cell}. Please change the template.</translation>
        </message>
        <message>
            <source>模板的工作表“{sheet}”里，第{row}行起的重复行拆开了表格“{table}”，它只能是表格的数据行，不能带上标题行、汇总行或表外的行。请调整后再用，或把表格转换为普通区域。</source>
            <translation>On sheet “{sheet}” of the template, the repeated rows from row {row} split the table “{table}”; they can only be rows of its data, without its heading, its total row or rows outside of it. Please change the template, or turn the table into a plain range.</translation>
        </message>
        <message>
            <source>模板的工作表“{sheet}”里，第{row}行起的重复行在数据透视表里，无法重复。请把重复行放到透视表以外。</source>
            <translation>On sheet “{sheet}” of the template, the repeated rows from row {row} are inside a pivot table and cannot be repeated. Please put them outside of it.</translation>
        </message>
        <message>
            <source>模板的表格“{table}”填好后，标题行里有两列同名或有一列没有名称，这样的文件打不开。请先改标题行。</source>
            <translation>Once the table “{table}” of the template is filled, two of its columns have the same name or one has none, and such a file cannot be opened. Please change the heading first.</translation>
        </message>
        <message>
            <source>模板的工作表“{sheet}”带有切片器或日程表，不能每个单位一张。请删去切片器后再用。</source>
            <translation>Sheet “{sheet}” of the template has slicers or a timeline and cannot stand once for each unit. Please delete them first.</translation>
        </message>
        <message>
            <source>工作表“{sheet}”填好后会超过一张表所能有的 1048576 行。请减少报告，分几次导出。</source>
            <translation>Once filled, the sheet “{sheet}” would exceed the 1048576 rows a sheet can have. Please export fewer reports at a time.</translation>
        </message>
        <message>
            <source>照模板“{name}”填好后会有 {count} 个单元格，太多了。请减少报告，分几次导出。</source>
            <translation>Filling the template “{name}” would give {count} cells, which is too many. Please export fewer reports at a time.</translation>
        </message>
        <message>
            <source>模板“{name}”里保存的对应关系读不出来。请重新指定哪一格填什么。</source>
            <translation>The mapping saved in the template “{name}” cannot be read. Please set again what goes into which cell.</translation>
        </message>
        <message>
            <source>对应关系里的工作表“{sheet}”不在模板“{name}”中，可能改了名。请重新指定哪一格填什么。</source>
            <translation>The sheet “{sheet}” of the mapping is not in the template “{name}”; it may have been renamed. Please set again what goes into which cell.</translation>
        </message>
        <message>
            <source>对应关系里的单元格“{cell}”不是一个单元格的地址。请重新指定哪一格填什么。</source>
            <translation>The cell “{cell}” of the mapping is not the address of a cell. Please set again what goes into which cell.</translation>
        </message>
        <message>
            <source>对应关系里的“{value}”不是数据的名称。请重新指定哪一格填什么。</source>
            <translation>“{value}” in the mapping is not the name of any data. Please set again what goes into which cell.</translation>
        </message>
        <message>
            <source>填好的“{name}”读回来与程序中的数据不一致（{place}），没有保存，原有的文件没有变。请重试。</source>
            <translation>The filled “{name}”, read back, differs from the data in the program ({place}); it was not saved and the existing file is unchanged. Please try again.</translation>
        </message>
        <message>
            <source>模板“{name}”里有读不了的内容（{what}），填好后无法核对，没有写出。请用 WPS 另存为 .xlsx 后再用。</source>
            <translation>The template “{name}” holds something that cannot be read ({what}), so the filled one could not be checked and was not written. Save it as .xlsx with WPS and use that.</translation>
        </message>
        <message>
            <source>导出文件名须以 .xlsx 结尾，“{name}”不是，请改名后重试。</source>
            <translation>The name of the exported file must end in .xlsx; “{name}” does not. Please rename it and try again.</translation>
        </message>
        <message>
            <source>总体</source>
            <translation>Overall</translation>
        </message>
        <message>
            <source>报告信息</source>
            <translation>Report details</translation>
        </message>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>单位数</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>单位个数</source>
            <translation>Number of units</translation>
        </message>
        <message>
            <source>报告数</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>报告份数</source>
            <translation>Number of reports</translation>
        </message>
        <message>
            <source>制表日期</source>
            <translation>Date compiled</translation>
        </message>
        <message>
            <source>导出日期</source>
            <translation>Date exported</translation>
        </message>
        <message>
            <source>文件名</source>
            <translation>File name</translation>
        </message>
        <message>
            <source>错误数</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>警告数</source>
            <translation>Warnings</translation>
        </message>
        <message>
            <source>待核数</source>
            <translation>To check</translation>
        </message>
        <message>
            <source>单位名称</source>
            <translation>Unit name</translation>
        </message>
        <message>
            <source>填报单位</source>
            <translation>Reporting unit</translation>
        </message>
        <message>
            <source>报送单位</source>
            <translation>Submitting unit</translation>
        </message>
        <message>
            <source>机关</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>统计年度</source>
            <translation>Statistics year</translation>
        </message>
        <message>
            <source>年份</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>报告标题</source>
            <translation>Title of the report</translation>
        </message>
        <message>
            <source>公式里的不填</source>
            <translation>formulas are not filled</translation>
        </message>
        <message>
            <source>这个地方的不填</source>
            <translation>not filled in this place</translation>
        </message>
        <message>
            <source>不在重复的行或表里，而报告有 {0} 份，不知道填哪一份的</source>
            <translation>not in a repeated row or sheet, and there are {0} reports: unclear which to use</translation>
        </message>
        <message>
            <source>填好后超过 {0} 字，页眉页脚放不下</source>
            <translation>filled in it is longer than {0} characters, which headers and footers do not hold</translation>
        </message>
        <message>
            <source>不是金额，不能写明元或万元</source>
            <translation>not an amount of money; cannot be given in yuan or 10,000 yuan</translation>
        </message>
        <message>
            <source>不止一项叫这个名称：{0}</source>
            <translation>several items have this name: {0}</translation>
        </message>
        <message>
            <source>（已指定）</source>
            <translation> (mapped)</translation>
        </message>
        <message>
            <source>宋体</source>
            <translation>宋体</translation>
        </message>
        <message>
            <source>内含实体声明</source>
            <translation>contains entity declarations</translation>
        </message>
        <message>
            <source>工作表名</source>
            <translation>Sheet name</translation>
        </message>
        <message>
            <source>页眉页脚</source>
            <translation>Header and footer</translation>
        </message>
        <message>
            <source> 等 {0} 处</source>
            <translation> and others ({0} places)</translation>
        </message>
        <message>
            <source>模板带有数字签名，填好后签名不再有效，已去掉</source>
            <translation>The template has a digital signature, which is not valid for the filled file and was taken out</translation>
        </message>
        <message>
            <source>报告的版式不一，模板自己的合计会把它们加在一起，请留意</source>
            <translation>The reports are of different editions; note that the template’s own totals will add them together</translation>
        </message>
        <message>
            <source>报告的年度不一，模板自己的合计会把它们加在一起，请留意</source>
            <translation>The reports are of different years; note that the template’s own totals will add them together</translation>
        </message>
        <message>
            <source>同一单位同一年度有几份报告，每份都填了，合计里各算一次，请留意：{0}</source>
            <translation>Several reports of one unit and year: each was filled in and each counts in the totals; please check: {0}</translation>
        </message>
        <message>
            <source>这些地方引用了重复的行或表里的一格，只取第一个单位：{0}</source>
            <translation>These places refer to a cell in a repeated row or sheet; only the first unit is used: {0}</translation>
        </message>
        <message>
            <source>这些格以等号开头，填成了文字，不会计算：{0}</source>
            <translation>These cells begin with an equals sign; they were filled as text and do not calculate: {0}</translation>
        </message>
        <message>
            <source>这些重复的行或表在模板里是隐藏的，填好后也看不见：{0}</source>
            <translation>These repeated rows or sheets are hidden in the template and cannot be seen when filled either: {0}</translation>
        </message>
        <message>
            <source>重复的行里的图表、控件和超出行外的图片没有重复，只有一个：{0}</source>
            <translation>Charts, controls and pictures that reach out of repeated rows were not repeated; there is only one: {0}</translation>
        </message>
        <message>
            <source>这些地方的引用没有随行移动，请核对：{0}</source>
            <translation>The references in these places did not move with the rows; please check: {0}</translation>
        </message>
        <message>
            <source>模板里没有找到要填的格，请先写上双花括号的名称</source>
            <translation>no cell to fill was found in the template; please write names in double curly brackets first</translation>
        </message>
        <message>
            <source>模板引用了别的文件，已照样保留</source>
            <translation>The template refers to other files; the references are kept as they were</translation>
        </message>
        <message>
            <source>模板连着外部数据，已照样保留；在表格软件里刷新时数据可能会变</source>
            <translation>The template is connected to outside data, which was kept; figures may change when it is refreshed in the spreadsheet</translation>
        </message>
        <message>
            <source>文本框</source>
            <translation>Text box</translation>
        </message>
        <message>
            <source>智能图形</source>
            <translation>SmartArt</translation>
        </message>
        <message>
            <source>批注</source>
            <translation>comment</translation>
        </message>
        <message>
            <source>数据有效性的提示</source>
            <translation>hint of a validation</translation>
        </message>
        <message>
            <source>名称管理器</source>
            <translation>defined name</translation>
        </message>
        <message>
            <source>超链接</source>
            <translation>hyperlink</translation>
        </message>
        <message>
            <source>表格的列名</source>
            <translation>column of a table</translation>
        </message>
        <message>
            <source>条件格式或数据有效性的公式</source>
            <translation>formula of a conditional format or validation</translation>
        </message>
        <message>
            <source>数据透视表的字段名</source>
            <translation>field of a pivot table</translation>
        </message>
        <message>
            <source>图形的名称或替代文字</source>
            <translation>name or alternative text of a drawing</translation>
        </message>
        <message>
            <source>其他地方</source>
            <translation>elsewhere</translation>
        </message>
        <message>
            <source>文档属性</source>
            <translation>document properties</translation>
        </message>
        <message>
            <source>报告里没有读到</source>
            <translation>not read in the report</translation>
        </message>
        <message>
            <source>缺{0}</source>
            <translation>{0} missing</translation>
        </message>
        <message>
            <source>{0}按{1}填报，没有这一项</source>
            <translation>{0} follows the {1}, which has no such item</translation>
        </message>
        <message>
            <source>{0}里没有读到这一格</source>
            <translation>this cell was not read in {0}</translation>
        </message>
        <message>
            <source>数值 {0} 没有写明单位是元还是万元</source>
            <translation>the number {0} does not say whether it is in yuan or 10,000 yuan</translation>
        </message>
        <message>
            <source>正文中没有读到本年的数</source>
            <translation>no number for this year was read in the text</translation>
        </message>
        <message>
            <source>文中有不同的数：{0}</source>
            <translation>the text has different numbers: {0}</translation>
        </message>
        <message>
            <source>没有读到统计表的这一行</source>
            <translation>this row of the statistics table was not read</translation>
        </message>
        <message>
            <source>统计表的这一行有几个数，不知道取哪一个</source>
            <translation>this row of the statistics table has several numbers; unclear which to use</translation>
        </message>
        <message>
            <source>只有重复的行或表里才有序号</source>
            <translation>serial numbers exist only in repeated rows or sheets</translation>
        </message>
        <message>
            <source>不是数，不能合计</source>
            <translation>not a number; cannot be added up</translation>
        </message>
        <message>
            <source>报告的版式不一，不作合计</source>
            <translation>the reports are of different editions; not added up</translation>
        </message>
        <message>
            <source>报告的年度不一，不作合计</source>
            <translation>the reports are of different years; not added up</translation>
        </message>
        <message>
            <source>各单位都没有这个数</source>
            <translation>no unit has this number</translation>
        </message>
        <message>
            <source>没有读到单位名称，用文件名代替</source>
            <translation>no unit name was read; the file name is used</translation>
        </message>
        <message>
            <source>{0}，合计未含</source>
            <translation>{0}, not in the total</translation>
        </message>
        <message>
            <source>名称“{0}”</source>
            <translation>Name “{0}”</translation>
        </message>
        <message>
            <source>工作簿</source>
            <translation>Workbook</translation>
        </message>
        <message>
            <source>{0} 第{1}行</source>
            <translation>{0} row {1}</translation>
        </message>
        <message>
            <source>注意：这份备份能恢复，但其中 {n} 份报告在备份时已经损坏：{names}。更早的备份里可能还是好的。</source>
            <translation>Note: this backup can be restored, but {n} of its reports were already damaged when it was made: {names}. Older backups may still hold them whole.</translation>
        </message>
        <message>
            <source>恢复备份</source>
            <translation>Restore a backup</translation>
        </message>
        <message>
            <source>有改动时，启动时和每半小时自动备份，批量操作之前也备份。两天内的都保留，再早的每天、每周、每月各留一份。</source>
            <translation>What was changed is backed up at the start, every half hour and before much is changed at once. All backups of two days are kept, older ones one a day, a week and a month.</translation>
        </message>
        <message>
            <source>备份</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>缘由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>报告</source>
            <translation>report</translation>
        </message>
        <message>
            <source>修正</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>大小</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>恢复到这一份(&amp;R)</source>
            <translation>&amp;Restore this one</translation>
        </message>
        <message>
            <source>现在备份(&amp;B)</source>
            <translation>&amp;Back up now</translation>
        </message>
        <message>
            <source>打开备份所在文件夹</source>
            <translation>Open the folder of backups</translation>
        </message>
        <message>
            <source>正在读取备份…</source>
            <translation>Reading the backups…</translation>
        </message>
        <message>
            <source>✓ 完好</source>
            <translation>✓ whole</translation>
        </message>
        <message>
            <source>✗ 读不出</source>
            <translation>✗ unreadable</translation>
        </message>
        <message>
            <source>! 有修改损坏</source>
            <translation>! damaged changes</translation>
        </message>
        <message>
            <source>这份备份是完好的。</source>
            <translation>This backup is sound.</translation>
        </message>
        <message>
            <source>注意：这份备份能恢复，但其中有几处修改在备份时已经损坏。更早的备份里可能还是好的。</source>
            <translation>Note: this backup can be restored, but some changes in it were already damaged when it was made. Older backups may still hold them whole.</translation>
        </message>
        <message>
            <source>恢复后会少了这些（现在有，那时没有）：</source>
            <translation>Restoring it would lose these (here now, not there then):</translation>
        </message>
        <message>
            <source>报告 {n} 份：{names}</source>
            <translation>{n} reports: {names}</translation>
        </message>
        <message>
            <source>修改 {n} 步：{names}</source>
            <translation>{n} steps of corrections: {names}</translation>
        </message>
        <message>
            <source>{n} 份的“已通过”：{names}</source>
            <translation>{n} acceptances: {names}</translation>
        </message>
        <message>
            <source>现在的内容会先备份，随时可以再恢复回来。</source>
            <translation>What there is now is backed up first and can be restored again at any time.</translation>
        </message>
        <message>
            <source>正在备份…</source>
            <translation>Backing up…</translation>
        </message>
        <message>
            <source>检查</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>还没有备份。</source>
            <translation>There is no backup yet.</translation>
        </message>
        <message>
            <source>正在检查这份备份…</source>
            <translation>Checking this backup…</translation>
        </message>
        <message>
            <source>{reason}（工作区“{name}”）</source>
            <translation>{reason} (workspace “{name}”)</translation>
        </message>
        <message>
            <source>! {n} 份报告损坏</source>
            <translation>! {n} reports damaged</translation>
        </message>
        <message>
            <source>这份备份读不出来：已经损坏、被改动过，或者磁盘读写出错，不能恢复。请看看别的备份。</source>
            <translation>This backup cannot be read: it is damaged, was changed, or the disk has an error. It cannot be restored. Please look at another one.</translation>
        </message>
        <message>
            <source>恢复后什么也不会少。现在的内容也会先备份。</source>
            <translation>Restoring it loses nothing. What is here now is backed up first.</translation>
        </message>
        <message>
            <source>{names}等</source>
            <translation>{names} and others</translation>
        </message>
        <message>
            <source>{reason}（读不出，已损坏）</source>
            <translation>{reason} (unreadable, damaged)</translation>
        </message>
        <message>
            <source>{reason}（当时电脑的时间偏快）</source>
            <translation>{reason} (the computer’s clock was fast then)</translation>
        </message>
        <message>
            <source>现在的这一份移出队列，不会删掉，可以放回来。</source>
            <translation>The present one is taken out of the queue; it is not deleted and can be put back.</translation>
        </message>
        <message>
            <source>现在的</source>
            <translation>Present</translation>
        </message>
        <message>
            <source>新文件的</source>
            <translation>New file</translation>
        </message>
        <message>
            <source>改用新文件后，{n} 处修正和确认照样有效，{m} 处对不上，不会沿用，会列在本份附注里。</source>
            <translation>With the new file {n} corrections and confirmations stay valid; {m} do not match, are not carried over and go into the note on this report.</translation>
        </message>
        <message>
            <source>改用新文件</source>
            <translation>Use the new file</translation>
        </message>
        <message>
            <source>保留现在的</source>
            <translation>Keep the present one</translation>
        </message>
        <message>
            <source>以后再说</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>行</source>
            <translation>row</translation>
        </message>
        <message>
            <source>改用新文件后，{n} 处修正和确认都照样有效。</source>
            <translation>With the new file all {n} corrections and confirmations stay valid.</translation>
        </message>
        <message>
            <source>这份报告还没有修正过，可以放心改用新文件。</source>
            <translation>This report has no corrections yet; the new file can safely be used.</translation>
        </message>
        <message>
            <source>比较“{name}”</source>
            <translation>Compare “{name}”</translation>
        </message>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>数值 {n}</source>
            <translation>Values {n}</translation>
        </message>
        <message>
            <source>文字 {n}</source>
            <translation>Text {n}</translation>
        </message>
        <message>
            <source>不能沿用的修正 {n}</source>
            <translation>Corrections not carried over {n}</translation>
        </message>
        <message>
            <source>核对单</source>
            <translation>Check sheet</translation>
        </message>
        <message>
            <source>核对单 {name}</source>
            <translation>Check sheet {name}</translation>
        </message>
        <message>
            <source>第 {n} 页 共 {m} 页</source>
            <translation>Page {n} of {m}</translation>
        </message>
        <message>
            <source>下面的报告没有任何要看的地方，勾上的 {n} 份可以一起通过。请先对照原文看随机抽出的 {m} 个数。</source>
            <translation>The reports below have nothing to look at; the {n} ticked ones can be accepted together. First compare {m} randomly drawn numbers with the source.</translation>
        </message>
        <message>
            <source>{month}：看了 {n} 个，不对 {m} 个（{share}）</source>
            <translation>{month}: {n} looked at, {m} wrong ({share})</translation>
        </message>
        <message>
            <source>通过全部无误的报告</source>
            <translation>Accept all clean reports</translation>
        </message>
        <message>
            <source>没有问题的报告</source>
            <translation>Reports without problems</translation>
        </message>
        <message>
            <source>未统计</source>
            <translation>Not counted</translation>
        </message>
        <message>
            <source>对  Enter</source>
            <translation>Right  Enter</translation>
        </message>
        <message>
            <source>不对，这份不通过  Alt+N</source>
            <translation>Wrong, do not accept  Alt+N</translation>
        </message>
        <message>
            <source>读到的数和原文印的一样吗？一样按 Enter，不一样按 Alt+N。</source>
            <translation>Is the number read the same as the one printed in the source? Press Enter if so, Alt+N if not.</translation>
        </message>
        <message>
            <source>看了 {n} 个数，{m} 个不对。不对的那几份不会通过，已在窗口里打开到那一处。</source>
            <translation>{n} numbers looked at, {m} wrong. The reports with wrong numbers will not be accepted; the place is open in the window.</translation>
        </message>
        <message>
            <source>看了 {n} 个数，都对。</source>
            <translation>{n} numbers looked at, all right.</translation>
        </message>
        <message>
            <source>按 Ctrl+Enter 通过这 {n} 份。</source>
            <translation>Press Ctrl+Enter to accept these {n} reports.</translation>
        </message>
        <message>
            <source>没有可以通过的报告了。</source>
            <translation>There are no reports left to accept.</translation>
        </message>
        <message>
            <source>还没有抽查过。每次抽查的结果按月记下来，以后显示在这里。</source>
            <translation>No spot checks yet. The results are recorded by month and will be shown here.</translation>
        </message>
        <message>
            <source>年度</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>第 {n}/{m} 个</source>
            <translation>No. {n}/{m}</translation>
        </message>
        <message>
            <source>历次抽查 {list}</source>
            <translation>Spot checks so far: {list}</translation>
        </message>
        <message>
            <source>抽查 {m} 个数</source>
            <translation>Spot-check {m} numbers</translation>
        </message>
        <message>
            <source>{n} 年</source>
            <translation>{n}</translation>
        </message>
        <message>
            <source>通过 {n} 份  Ctrl+Enter</source>
            <translation>Accept {n} reports  Ctrl+Enter</translation>
        </message>
        <message>
            <source>继续等待</source>
            <translation>Keep waiting</translation>
        </message>
        <message>
            <source>停下并退出</source>
            <translation>Stop and quit</translation>
        </message>
        <message>
            <source>刚才的工作已经结束，结果在窗口里看得到。现在可以退出。</source>
            <translation>That work has ended; its outcome can be seen in the window. You can quit now.</translation>
        </message>
        <message>
            <source>{work}，还没有做完。现在退出就停下：不会留下写到一半的文件；已读入的报告和已做的修正都已保存。</source>
            <translation>{work}: not finished yet. Quitting now stops it: no half-written file is left; the reports read in and the corrections made are all saved.</translation>
        </message>
        <message>
            <source>先不退出</source>
            <translation>Do not quit yet</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>还有工作没有做完</source>
            <translation>Some work is not finished</translation>
        </message>
        <message>
            <source>原文或读到的内容</source>
            <translation>Source or values read</translation>
        </message>
        <message>
            <source>读到的内容</source>
            <translation>Values read</translation>
        </message>
        <message>
            <source>这不是能用的键</source>
            <translation>This key cannot be used</translation>
        </message>
        <message>
            <source>系统、输入法或菜单要用这个键</source>
            <translation>The system, input method or menus need this key</translation>
        </message>
        <message>
            <source>各栏里打字、移动要用这个键；请加上 Ctrl 或 Alt，或用 F1—F12</source>
            <translation>Typing and moving in the panels need this key; please add Ctrl or Alt, or use F1—F12</translation>
        </message>
        <message>
            <source>文件(&amp;F)</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>章节(&amp;S)</source>
            <translation>&amp;Sections</translation>
        </message>
        <message>
            <source>校核(&amp;C)</source>
            <translation>&amp;Check</translation>
        </message>
        <message>
            <source>视图(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>帮助(&amp;H)</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>打开…</source>
            <translation>Open…</translation>
        </message>
        <message>
            <source>打开文件夹…</source>
            <translation>Open folder…</translation>
        </message>
        <message>
            <source>从剪贴板新建</source>
            <translation>New from clipboard</translation>
        </message>
        <message>
            <source>最近打开</source>
            <translation>Open recent</translation>
        </message>
        <message>
            <source>工作区</source>
            <translation>Workspace</translation>
        </message>
        <message>
            <source>新建工作区…</source>
            <translation>New workspace…</translation>
        </message>
        <message>
            <source>打开工作区…</source>
            <translation>Open workspace…</translation>
        </message>
        <message>
            <source>最近的工作区</source>
            <translation>Recent workspaces</translation>
        </message>
        <message>
            <source>只看不改地打开…</source>
            <translation>Open to look only…</translation>
        </message>
        <message>
            <source>另存一份…</source>
            <translation>Save a copy…</translation>
        </message>
        <message>
            <source>拆分给几个人…</source>
            <translation>Split among several people…</translation>
        </message>
        <message>
            <source>并回…</source>
            <translation>Merge back…</translation>
        </message>
        <message>
            <source>并回后还没定的…</source>
            <translation>Undecided after merging…</translation>
        </message>
        <message>
            <source>分出去的几份…</source>
            <translation>Parts given out…</translation>
        </message>
        <message>
            <source>另存原文件…</source>
            <translation>Save original file as…</translation>
        </message>
        <message>
            <source>放回移出的报告</source>
            <translation>Put back removed report</translation>
        </message>
        <message>
            <source>导出 Excel…</source>
            <translation>Export to Excel…</translation>
        </message>
        <message>
            <source>按上级模板填写…</source>
            <translation>Fill in a superior’s template…</translation>
        </message>
        <message>
            <source>从工作簿读回修改…</source>
            <translation>Read changes back from workbook…</translation>
        </message>
        <message>
            <source>打印核对单…</source>
            <translation>Print check sheet…</translation>
        </message>
        <message>
            <source>打印预览…</source>
            <translation>Print preview…</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>撤回这一步</source>
            <translation>Take back this step</translation>
        </message>
        <message>
            <source>重新采用这一步</source>
            <translation>Reapply this step</translation>
        </message>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
        <message>
            <source>修改此值</source>
            <translation>Edit this value</translation>
        </message>
        <message>
            <source>删除此值</source>
            <translation>Delete this value</translation>
        </message>
        <message>
            <source>改作其他指标…</source>
            <translation>Change to another figure…</translation>
        </message>
        <message>
            <source>附注…</source>
            <translation>Note…</translation>
        </message>
        <message>
            <source>本份报告的附注…</source>
            <translation>Note on this report…</translation>
        </message>
        <message>
            <source>把选中的文字标为…</source>
            <translation>Mark selection as…</translation>
        </message>
        <message>
            <source>标为页面框架／恢复为正文</source>
            <translation>Mark as page chrome / restore as body text</translation>
        </message>
        <message>
            <source>在原文中查找</source>
            <translation>Find in source</translation>
        </message>
        <message>
            <source>查找和替换…</source>
            <translation>Find and replace…</translation>
        </message>
        <message>
            <source>查找下一个</source>
            <translation>Find next</translation>
        </message>
        <message>
            <source>查找上一个</source>
            <translation>Find previous</translation>
        </message>
        <message>
            <source>替换这一处</source>
            <translation>Replace this one</translation>
        </message>
        <message>
            <source>全部替换</source>
            <translation>Replace all</translation>
        </message>
        <message>
            <source>筛选队列</source>
            <translation>Filter queue</translation>
        </message>
        <message>
            <source>转到第几行…</source>
            <translation>Go to line…</translation>
        </message>
        <message>
            <source>设置…</source>
            <translation>Settings…</translation>
        </message>
        <message>
            <source>改标题</source>
            <translation>Edit title</translation>
        </message>
        <message>
            <source>改编号…</source>
            <translation>Edit number…</translation>
        </message>
        <message>
            <source>归为哪一部分…</source>
            <translation>File under part…</translation>
        </message>
        <message>
            <source>升一级</source>
            <translation>Promote</translation>
        </message>
        <message>
            <source>降一级</source>
            <translation>Demote</translation>
        </message>
        <message>
            <source>开头上移一行</source>
            <translation>Move start up a line</translation>
        </message>
        <message>
            <source>开头下移一行</source>
            <translation>Move start down a line</translation>
        </message>
        <message>
            <source>从光标处起新章节</source>
            <translation>Start section at cursor</translation>
        </message>
        <message>
            <source>与上一章节合并</source>
            <translation>Merge with previous section</translation>
        </message>
        <message>
            <source>下一处待核</source>
            <translation>Next to check</translation>
        </message>
        <message>
            <source>上一处待核</source>
            <translation>Previous to check</translation>
        </message>
        <message>
            <source>确认此值无误</source>
            <translation>Confirm this value</translation>
        </message>
        <message>
            <source>通过，下一份</source>
            <translation>Accept and next</translation>
        </message>
        <message>
            <source>通过全部无误的报告…</source>
            <translation>Accept all clean reports…</translation>
        </message>
        <message>
            <source>退改通知…</source>
            <translation>Correction notice…</translation>
        </message>
        <message>
            <source>应报单位名单…</source>
            <translation>Units that must report…</translation>
        </message>
        <message>
            <source>核对规则…</source>
            <translation>Check rules…</translation>
        </message>
        <message>
            <source>下一份报告</source>
            <translation>Next report</translation>
        </message>
        <message>
            <source>上一份报告</source>
            <translation>Previous report</translation>
        </message>
        <message>
            <source>到下一栏</source>
            <translation>Next panel</translation>
        </message>
        <message>
            <source>到上一栏</source>
            <translation>Previous panel</translation>
        </message>
        <message>
            <source>右栏下一页</source>
            <translation>Next page on the right</translation>
        </message>
        <message>
            <source>右栏上一页</source>
            <translation>Previous page on the right</translation>
        </message>
        <message>
            <source>原文 ↔ 数值</source>
            <translation>Source ↔ values</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>原始大小</source>
            <translation>Actual size</translation>
        </message>
        <message>
            <source>颜色</source>
            <translation>Colours</translation>
        </message>
        <message>
            <source>语言 Language</source>
            <translation>语言 Language</translation>
        </message>
        <message>
            <source>恢复默认布局</source>
            <translation>Restore default layout</translation>
        </message>
        <message>
            <source>快捷键…</source>
            <translation>Keyboard shortcuts…</translation>
        </message>
        <message>
            <source>新手引导</source>
            <translation>Guided tour</translation>
        </message>
        <message>
            <source>打开示例报告</source>
            <translation>Open sample report</translation>
        </message>
        <message>
            <source>打开工作区所在文件夹</source>
            <translation>Open workspace folder</translation>
        </message>
        <message>
            <source>关于开卷</source>
            <translation>About Kaijuan</translation>
        </message>
        <message>
            <source>待核提示</source>
            <translation>Prompts to check</translation>
        </message>
        <message>
            <source>数值和表格</source>
            <translation>Values and tables</translation>
        </message>
        <message>
            <source>照提示条第一个按钮处理，到下一处</source>
            <translation>Do what the first button of the prompt says, go to the next</translation>
        </message>
        <message>
            <source>取原文里的第几个数（原文里标着号码）</source>
            <translation>Take a number from the source (they are marked 1, 2, 3 …)</translation>
        </message>
        <message>
            <source>其余的处理</source>
            <translation>Other ways to handle it</translation>
        </message>
        <message>
            <source>关掉提示条</source>
            <translation>Close the prompt</translation>
        </message>
        <message>
            <source>直接输入数字</source>
            <translation>Type a number</translation>
        </message>
        <message>
            <source>改掉当前值</source>
            <translation>Replace the current value</translation>
        </message>
        <message>
            <source>列表里确认，表格里到下一行</source>
            <translation>Confirm in a list, next row in a table</translation>
        </message>
        <message>
            <source>清空格子或删除值</source>
            <translation>Clear the cell or delete the value</translation>
        </message>
        <message>
            <source>复制、粘贴一块（与 Excel、WPS 互通）</source>
            <translation>Copy or paste a block (also with Excel and WPS)</translation>
        </message>
        <message>
            <source>向下填充</source>
            <translation>Fill down</translation>
        </message>
        <message>
            <source>行首、行尾，表首、表尾</source>
            <translation>Start or end of the row, of the table</translation>
        </message>
        <message>
            <source>选中一个数，说明它是什么</source>
            <translation>Select a number and say what it is</translation>
        </message>
        <message>
            <source>双击</source>
            <translation>Double-click</translation>
        </message>
        <message>
            <source>选中的文字标为…；没有选中时，到读出的值</source>
            <translation>Mark selection as…; without a selection, go to the value read</translation>
        </message>
        <message>
            <source>改变字号</source>
            <translation>Change font size</translation>
        </message>
        <message>
            <source>Ctrl+滚轮</source>
            <translation>Ctrl+wheel</translation>
        </message>
        <message>
            <source>移动章节的起点</source>
            <translation>Move the start of a section</translation>
        </message>
        <message>
            <source>拖动左边的色带</source>
            <translation>Drag the coloured band on the left</translation>
        </message>
        <message>
            <source>{place}
分开时：{before}
这里的：{ours}  {ours_by}
对方的：{theirs}  {theirs_by}</source>
            <translation>{place}
When parted: {before}
Here: {ours}  {ours_by}
There: {theirs}  {theirs_by}</translation>
        </message>
        <message>
            <source>两边改得不同的地方</source>
            <translation>Places changed differently on both sides</translation>
        </message>
        <message>
            <source>用这里的  Alt+1</source>
            <translation>Keep this one  Alt+1</translation>
        </message>
        <message>
            <source>用对方的  Alt+2</source>
            <translation>Take theirs  Alt+2</translation>
        </message>
        <message>
            <source>整组用这里的  Alt+3</source>
            <translation>All of Group: Here  Alt+3</translation>
        </message>
        <message>
            <source>整组用对方的  Alt+4</source>
            <translation>All of Group: There  Alt+4</translation>
        </message>
        <message>
            <source>用这里的</source>
            <translation>keep this</translation>
        </message>
        <message>
            <source>用对方的</source>
            <translation>take theirs</translation>
        </message>
        <message>
            <source>都选好了，按“照此处理”才生效。</source>
            <translation>All chosen; it takes effect when you press “Apply”.</translation>
        </message>
        <message>
            <source>章节、一张表的版式这类地方连在一起，同一份里的会一起选。</source>
            <translation>Places such as sections or the form of a table hang together; those of one report are chosen together.</translation>
        </message>
        <message>
            <source>这些地方在这里和在并回的那份里都改了，改得不同。选定之前，这里的不变。采用对方的值，每份报告一步，可以撤销；名单、规则、编码等以后也可以再改。</source>
            <translation>These places were changed here and in the merged copy, differently. Until you choose, nothing changes here. Taking their values is one step a report and can be undone; lists, rules, encodings and the like can be changed again later.</translation>
        </message>
        <message>
            <source>照此处理</source>
            <translation>Apply</translation>
        </message>
        <message>
            <source>还有 {n} 处没有定；没有定的留着，这里的不变，随时可以再来定。</source>
            <translation>{n} left to decide; what is left stays as it is here, and you can come back to it any time.</translation>
        </message>
        <message>
            <source>哪里</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>分开时</source>
            <translation>When parted</translation>
        </message>
        <message>
            <source>这里的</source>
            <translation>Here</translation>
        </message>
        <message>
            <source>对方的</source>
            <translation>Theirs</translation>
        </message>
        <message>
            <source>取哪个</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>还没定</source>
            <translation>undecided</translation>
        </message>
        <message>
            <source>选择编码</source>
            <translation>Choose encoding</translation>
        </message>
        <message>
            <source>选择编码（第 {0}/{1} 份）</source>
            <translation>Choose encoding (report {0}/{1})</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Encoding</translation>
        </message>
        <message>
            <source>按这种编码读出的开头几行</source>
            <translation>First lines in this encoding</translation>
        </message>
        <message>
            <source>按这种编码导入</source>
            <translation>Import in this encoding</translation>
        </message>
        <message>
            <source>按这种编码读</source>
            <translation>Read in this encoding</translation>
        </message>
        <message>
            <source>（现在用的）</source>
            <translation> (in use)</translation>
        </message>
        <message>
            <source>选一种读得通的。改过和确认过的都会留着，文件本身不变，随时可以换回来。</source>
            <translation>Choose one that reads well. Edits and confirmations are kept, the file is not changed, and you can go back at any time.</translation>
        </message>
        <message>
            <source>换一种编码读</source>
            <translation>Read with another encoding</translation>
        </message>
        <message>
            <source>跳过这一份</source>
            <translation>Skip this one</translation>
        </message>
        <message>
            <source>哪种都像乱码时，它可能不是文本文件，取消就不导入。</source>
            <translation>If all of them look garbled, it may not be a text file; cancel and it is not imported.</translation>
        </message>
        <message>
            <source>（没有读出文字）</source>
            <translation>(no text was read)</translation>
        </message>
        <message>
            <source>判断不出“{name}”是哪种文字编码。选一种读得通的，文件本身不变，导入后也能换。</source>
            <translation>The text encoding of “{name}” cannot be determined. Choose one that reads well. The file is not changed, and you can choose another after importing.</translation>
        </message>
        <message>
            <source>现在就是这样读的，{verdict}。</source>
            <translation>It is read this way now: {verdict}.</translation>
        </message>
        <message>
            <source>现在用的</source>
            <translation>in use now</translation>
        </message>
        <message>
            <source>列出来的报告里，没有可以一起通过的：要么已经通过，要么还有要看的地方{key}。</source>
            <translation>None of the listed reports can be accepted together: they are accepted already, or have places left to check{key}.</translation>
        </message>
        <message>
            <source>已通过 {n} 份无误的报告；抽查 {m} 个数，{k} 个不对，那几份没有通过。</source>
            <translation>{n} clean reports accepted; {m} numbers spot-checked, {k} wrong, and those reports were not accepted.</translation>
        </message>
        <message>
            <source>已通过 {n} 份无误的报告；抽查 {m} 个数，都对。</source>
            <translation>{n} clean reports accepted; {m} numbers spot-checked, all right.</translation>
        </message>
        <message>
            <source>全部取消通过</source>
            <translation>Unaccept all</translation>
        </message>
        <message>
            <source>已取消通过 {n} 份报告。</source>
            <translation>{n} reports are no longer accepted.</translation>
        </message>
        <message>
            <source>没有写上：这期间打开的换成了别的报告。当时写的是：“{text}”。</source>
            <translation>Not written: another report was opened meanwhile. What was written: “{text}”.</translation>
        </message>
        <message>
            <source>已恢复到 {then} 的备份。恢复之前的内容也备份了（{now}），要换回去请再用“文件 ▸ 恢复备份”。</source>
            <translation>The backup of {then} was restored. What there was before is backed up as well ({now}); to go back to it, use File ▸ Restore a backup again.</translation>
        </message>
        <message>
            <source>打开应报单位名单</source>
            <translation>Open list of units that must report</translation>
        </message>
        <message>
            <source>退改通知</source>
            <translation>Correction notice</translation>
        </message>
        <message>
            <source>保存退改通知</source>
            <translation>Save correction notice</translation>
        </message>
        <message>
            <source>当前这份</source>
            <translation>Current report</translation>
        </message>
        <message>
            <source>已通过的报告</source>
            <translation>Accepted reports</translation>
        </message>
        <message>
            <source>队列里的全部</source>
            <translation>All in the queue</translation>
        </message>
        <message>
            <source>已按现在的规则重新核对 {n} 份报告。</source>
            <translation>{n} reports were checked again with the present rules.</translation>
        </message>
        <message>
            <source>未报的单位</source>
            <translation>Units not reported</translation>
        </message>
        <message>
            <source>通知的文字已复制，可以直接粘贴到微信、QQ 或邮件里。</source>
            <translation>The text of the notice was copied; you can paste it into WeChat, QQ or an email.</translation>
        </message>
        <message>
            <source>上次正在改“{name}”的编号，还没有确认：“{text}”。</source>
            <translation>Last time you were changing the number of “{name}” and had not confirmed it: “{text}”.</translation>
        </message>
        <message>
            <source>上次正在写一条误报的理由，还没有确认：“{text}”。那一条是：{name}</source>
            <translation>Last time you were writing why a problem is a false alarm and had not confirmed it: “{text}”. The problem: {name}</translation>
        </message>
        <message>
            <source>没有填入“{name}”：现在不能改，或者这份报告里已经没有它了。当时写的是：“{text}”。</source>
            <translation>“{name}” was not filled in: it cannot be changed now, or this report no longer has it. What you had written: “{text}”.</translation>
        </message>
        <message>
            <source>上次正在写采用推算值的理由，还没有确认：“{text}”。那一条是：{name}</source>
            <translation>Last time you were writing why a worked-out value is taken and had not confirmed it: “{text}”. The problem: {name}</translation>
        </message>
        <message>
            <source>上次正在填“{name}”，还没有确认：“{text}”。</source>
            <translation>You were filling in “{name}” last time and had not confirmed it: “{text}”.</translation>
        </message>
        <message>
            <source>上次正在写“{name}”的附注，还没有保存：“{text}”。</source>
            <translation>You were writing a note on “{name}” last time and had not saved it: “{text}”.</translation>
        </message>
        <message>
            <source>上次正在写本份报告的附注，还没有保存：“{text}”。</source>
            <translation>You were writing the note on this report last time and had not saved it: “{text}”.</translation>
        </message>
        <message>
            <source>另存为</source>
            <translation>Save as</translation>
        </message>
        <message>
            <source>“{path}”现在不在了，可能移走或改了名。原文完整地保存在工作区里，校核和导出都不受影响。</source>
            <translation>“{path}” is no longer there; it may have been moved or renamed. The full source is kept in the workspace; checking and exporting are not affected.</translation>
        </message>
        <message>
            <source>这份报告是粘贴进来的，没有原来的文件。原文完整地保存在工作区里。</source>
            <translation>This report was pasted in and has no original file. The full source is kept in the workspace.</translation>
        </message>
        <message>
            <source>另存原文件</source>
            <translation>Save original file</translation>
        </message>
        <message>
            <source>“{name}”在读入之后改过了。这里看的、改的还是读入时的内容，没有受影响。</source>
            <translation>“{name}” was changed after it was read. What you see and correct here is still what was read; nothing is affected.</translation>
        </message>
        <message>
            <source>已改用新文件，{n} 处修正和确认照样有效；下面的没有沿用，也写在本份附注里：</source>
            <translation>The new file is used now; {n} corrections and confirmations stay valid. These were not carried over and stand in the note as well:</translation>
        </message>
        <message>
            <source>已改用新文件，{n} 处修正和确认照样有效。</source>
            <translation>The new file is used now; {n} corrections and confirmations stay valid.</translation>
        </message>
        <message>
            <source>原先已通过，请重新核对。</source>
            <translation> It had been accepted; please check it again.</translation>
        </message>
        <message>
            <source>换回原来的</source>
            <translation>Change back</translation>
        </message>
        <message>
            <source>已换回原来读入的内容，修正都在。</source>
            <translation>Changed back to what was read before; all corrections are there.</translation>
        </message>
        <message>
            <source>原文件已另存为 {path}，与读入时逐字节相同。</source>
            <translation>The original file was saved as {path}, byte for byte as it was read in.</translation>
        </message>
        <message>
            <source>比较…</source>
            <translation>Compare…</translation>
        </message>
        <message>
            <source>打开年度报告</source>
            <translation>Open annual reports</translation>
        </message>
        <message>
            <source>打开文件夹里的全部报告</source>
            <translation>Open all reports in a folder</translation>
        </message>
        <message>
            <source>清空这个列表</source>
            <translation>Clear this list</translation>
        </message>
        <message>
            <source>没有移出的报告</source>
            <translation>No removed reports</translation>
        </message>
        <message>
            <source>转到</source>
            <translation>Go to</translation>
        </message>
        <message>
            <source>第几行</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>打印核对单</source>
            <translation>Print check sheet</translation>
        </message>
        <message>
            <source>打印预览：核对单</source>
            <translation>Print preview: check sheet</translation>
        </message>
        <message>
            <source>核对单没有打印出来，报告和修正都没有变。请看看打印机是否就绪，或换一处保存。</source>
            <translation>The check sheet was not printed; reports and corrections are unchanged. Please see whether the printer is ready, or save it elsewhere.</translation>
        </message>
        <message>
            <source>开卷 {version}　打印于 {time}</source>
            <translation>Kaijuan {version}　printed {time}</translation>
        </message>
        <message>
            <source>核对单已保存到 {path}，共 {n} 页。</source>
            <translation>The check sheet was saved to {path}, {n} pages.</translation>
        </message>
        <message>
            <source>核对单已送往打印机，共 {n} 页。</source>
            <translation>The check sheet was sent to the printer, {n} pages.</translation>
        </message>
        <message>
            <source>为什么这一条不算错（会写进问题清单）</source>
            <translation>Why this is not an error (goes into the problem list)</translation>
        </message>
        <message>
            <source>推算值不是报告所印，为什么采用它（会写进修正记录和退改通知）</source>
            <translation>The report does not print the worked-out value; why use it (goes into the list of corrections and the correction notice)</translation>
        </message>
        <message>
            <source>为什么这一条不算问题（会写进问题清单）</source>
            <translation>Why this is not a problem (goes into the problem list)</translation>
        </message>
        <message>
            <source>确定</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>退回待处理</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>已记为“{word}”：{text}</source>
            <translation>Recorded as “{word}”: {text}</translation>
        </message>
        <message>
            <source>从工作簿读回修改</source>
            <translation>Read changes back from workbook</translation>
        </message>
        <message>
            <source>已从工作簿读回 {n} 处修改（{m} 份报告），注明“来自工作簿”；可在各份报告里撤销。</source>
            <translation>{n} changes read back from the workbook ({m} reports), marked “from the workbook”; they can be undone in each report.</translation>
        </message>
        <message>
            <source>“{name}”与程序里的数完全一致，没有需要读回的修改。</source>
            <translation>“{name}” agrees with the program in every value; there is nothing to read back.</translation>
        </message>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>请在上面选要查找的地方：数值、章节标题、原文。</source>
            <translation>Please choose above where to search: values, section titles, source.</translation>
        </message>
        <message>
            <source>没有找到。</source>
            <translation>Nothing found.</translation>
        </message>
        <message>
            <source>只列出前 {most} 处，共 {n} 处；请多写几个字，或少选几个地方。</source>
            <translation>Only the first {most} of {n} places are listed; please type more, or search in fewer places.</translation>
        </message>
        <message>
            <source>查找中途停下了，后面的报告还没有查。</source>
            <translation> The search was stopped; the reports after that were not searched.</translation>
        </message>
        <message>
            <source>{k} 份报告里有 {n} 处。</source>
            <translation>{n} places in {k} reports.</translation>
        </message>
        <message>
            <source>有 {n} 处。</source>
            <translation>{n} places.</translation>
        </message>
        <message>
            <source>正在查找，已查 {percent}%……</source>
            <translation> Searching, {percent}% done…</translation>
        </message>
        <message>
            <source>有 {n} 份报告打不开，没有查。</source>
            <translation> {n} reports cannot be opened and were not searched.</translation>
        </message>
        <message>
            <source>改编号</source>
            <translation>Edit number</translation>
        </message>
        <message>
            <source>不属于任何部分</source>
            <translation>Belongs to no part</translation>
        </message>
        <message>
            <source>“{title}”的编号，例如 一、 或（二）；空着就是没有编号</source>
            <translation>Number of “{title}”, for example 一、 or （二）; leave empty for none</translation>
        </message>
        <message>
            <source>“{title}”归为：</source>
            <translation>File “{title}” under:</translation>
        </message>
        <message>
            <source>已拆成 {n} 份，各是一个工作区文件，可以发给各人；这里的报告都还在，标着分给了谁。做完用“并回”收回来。</source>
            <translation>Split into {n} parts, each a workspace file that can be sent; all reports are still here, marked with whom they were given to. Use “Merge back” when they are done.</translation>
        </message>
        <message>
            <source>那份仍标着“已分给……”，以后还可以再并回；交回了，在“文件 ▸ 工作区 ▸ 分出去的几份”里说</source>
            <translation>That part is still marked “given to …” and can be merged again; say that it is back under “File ▸ Workspace ▸ Parts Given Out”</translation>
        </message>
        <message>
            <source>这份报告已分给“{name}”，还没有交回。这里照样可以改；两边改得不同的地方，并回时要逐处选择。</source>
            <translation>This report was given to “{name}” and is not back yet. You can change it here all the same; where both sides change it differently, you choose when it is merged.</translation>
        </message>
        <message>
            <source>并回哪一个工作区文件</source>
            <translation>Which workspace file to merge back</translation>
        </message>
        <message>
            <source>“{name}”里没有这里还没有的修改，什么都没有变。</source>
            <translation>“{name}” holds no change that is not here already; nothing changed.</translation>
        </message>
        <message>
            <source>已定 {n} 处，还有 {left} 处没有定，在“文件 ▸ 工作区 ▸ 并回后还没定的”里。</source>
            <translation>{n} places decided, {left} still open under “File ▸ Workspace ▸ Undecided after merging”.</translation>
        </message>
        <message>
            <source>已定 {n} 处，没有还没定的了。采用对方的可以在各份报告里撤销。</source>
            <translation>{n} places decided, none is left open. What was taken can be undone in each report.</translation>
        </message>
        <message>
            <source>这份已交回，不再标记</source>
            <translation>It Is Back, Do Not Mark It</translation>
        </message>
        <message>
            <source>{n} 份报告并入了修改</source>
            <translation>{n} reports took over changes</translation>
        </message>
        <message>
            <source>{n} 份新报告进了队列</source>
            <translation>{n} new reports came into the queue</translation>
        </message>
        <message>
            <source>{n} 份随着通过</source>
            <translation>{n} accepted with them</translation>
        </message>
        <message>
            <source>{n} 份原已通过，现在要重新核对（内容变了，或那边取消了通过）</source>
            <translation>{n} accepted reports are to be checked again (changed, or taken back there)</translation>
        </message>
        <message>
            <source>{n} 份那边通过了，这里没有随着通过：合并后的内容与那边不同</source>
            <translation>{n} reports accepted there are not accepted here: after the merge they differ from those</translation>
        </message>
        <message>
            <source>{n} 处两边都改了，改得不同，还没有定</source>
            <translation>{n} places were changed differently on both sides and are undecided</translation>
        </message>
        <message>
            <source>逐处选择…</source>
            <translation>Choose one by one…</translation>
        </message>
        <message>
            <source>已并回“{name}”：</source>
            <translation>“{name}” merged:</translation>
        </message>
        <message>
            <source>应报单位名单上 {n} 家改成与那边一样</source>
            <translation>{n} units on the list of who must report are now as there</translation>
        </message>
        <message>
            <source>收哪一年的报告改成与那边一样</source>
            <translation>The year to collect is now as there</translation>
        </message>
        <message>
            <source>{n} 条核对规则的启用、停用改成与那边一样</source>
            <translation>{n} rules are switched on or off as there</translation>
        </message>
        <message>
            <source>{n} 条跨报告问题的处理带了回来</source>
            <translation>{n} decisions on problems over several reports came along</translation>
        </message>
        <message>
            <source>{n} 个文件换成那边的编码重新读取</source>
            <translation>{n} files are read in the encoding chosen there</translation>
        </message>
        <message>
            <source>{n} 个文件像那边一样重新拆分或合并</source>
            <translation>{n} files are split or joined as there</translation>
        </message>
        <message>
            <source>{n} 份报告像那边一样移出或放回队列（可在“文件 ▸ 放回移出的报告”里找到）</source>
            <translation>{n} reports left the queue or came back as there (find them under “File ▸ Put back removed report”)</translation>
        </message>
        <message>
            <source>没有两边改得不同、还没有定的地方。</source>
            <translation>No place that both sides changed differently is undecided.</translation>
        </message>
        <message>
            <source>现在没有分出去的报告。</source>
            <translation>No reports are given out now.</translation>
        </message>
        <message>
            <source>已记下这份交回了，不再标“已分给……”。以后收到的，照样可以并回。</source>
            <translation>The part is noted as back and no longer marked “given to …”. What arrives later can still be merged.</translation>
        </message>
        <message>
            <source>哪一格填什么没有存下，下次要重新指定</source>
            <translation>What goes where was not kept and will have to be chosen again</translation>
        </message>
        <message>
            <source>已照模板填好 {n} 格，存为 {path}</source>
            <translation>{n} cells of the template have been filled and saved as {path}</translation>
        </message>
        <message>
            <source>哪一格填什么存在“{name}”里，下次打开这个模板会带来</source>
            <translation>What goes where is kept in “{name}” and will be there when this template is opened again</translation>
        </message>
        <message>
            <source>请先在原文里选中一段文字（双击数字可直接选中），再说它是什么。</source>
            <translation>Please select some text in the source first (double-click selects a number), then say what it is.</translation>
        </message>
        <message>
            <source>把“{text}”标为：</source>
            <translation>Mark “{text}” as:</translation>
        </message>
        <message>
            <source>“{name}”改作：</source>
            <translation>Change “{name}” to:</translation>
        </message>
        <message>
            <source>（现已读作 {name}）</source>
            <translation> (now read as {name})</translation>
        </message>
        <message>
            <source>正在另存工作区</source>
            <translation>Saving a copy of the workspace</translation>
        </message>
        <message>
            <source>已另存到 {path}：{n} 份报告，原文、修正和历史都在里面，可以发给同事。现在用的还是原来的。</source>
            <translation>Saved to {path}: {n} reports with their sources, corrections and history; it can be sent to a colleague. The open workspace is still the original.</translation>
        </message>
        <message>
            <source>“{name}”已经有了，没有动它。请换一个名字，或用“文件 ▸ 工作区 ▸ 打开”。</source>
            <translation>“{name}” is there already and was not touched. Choose another name, or use “File ▸ Workspace ▸ Open workspace”.</translation>
        </message>
        <message>
            <source>工作区“{name}”已经打开着。</source>
            <translation>The workspace “{name}” is open already.</translation>
        </message>
        <message>
            <source>新建工作区</source>
            <translation>New workspace</translation>
        </message>
        <message>
            <source>新建</source>
            <translation>Create</translation>
        </message>
        <message>
            <source>打开工作区，只看不改</source>
            <translation>Open a workspace to look only</translation>
        </message>
        <message>
            <source>打开工作区</source>
            <translation>Open a workspace</translation>
        </message>
        <message>
            <source>另存一份工作区</source>
            <translation>Save a copy of the workspace</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>没有存成（{error}）。现在打开的工作区没有变，请换一个位置再试。</source>
            <translation>It was not saved ({error}). The open workspace did not change; try another place.</translation>
        </message>
        <message>
            <source>新工作区{suffix}</source>
            <translation>New workspace{suffix}</translation>
        </message>
        <message>
            <source>导出 Excel</source>
            <translation>Export to Excel</translation>
        </message>
        <message>
            <source>工作表、字体和填报人</source>
            <translation>Sheets, fonts and names</translation>
        </message>
        <message>
            <source>工作表(&amp;W)</source>
            <translation>&amp;Worksheets</translation>
        </message>
        <message>
            <source>字体和填报人(&amp;F)</source>
            <translation>&amp;Fonts and names</translation>
        </message>
        <message>
            <source>导出(&amp;E)</source>
            <translation>&amp;Export</translation>
        </message>
        <message>
            <source>按上级模板填写(&amp;Z)…</source>
            <translation>Superior’s template (&amp;Z)…</translation>
        </message>
        <message>
            <source>保存为(&amp;N)</source>
            <translation>Save i&amp;n</translation>
        </message>
        <message>
            <source>没有可以导出的报告。</source>
            <translation>There are no reports to export.</translation>
        </message>
        <message>
            <source>方案(&amp;P)</source>
            <translation>&amp;Profile</translation>
        </message>
        <message>
            <source>导出哪些</source>
            <translation>Which to export</translation>
        </message>
        <message>
            <source>表头标题(&amp;T)</source>
            <translation>&amp;Title</translation>
        </message>
        <message>
            <source>请至少选一张工作表。</source>
            <translation>Please choose at least one sheet.</translation>
        </message>
        <message>
            <source>预览哪一张</source>
            <translation>Which sheet to preview</translation>
        </message>
        <message>
            <source>正在准备预览…</source>
            <translation>Preparing the preview…</translation>
        </message>
        <message>
            <source>正在读报告：{n} / {m}</source>
            <translation>Reading reports: {n} / {m}</translation>
        </message>
        <message>
            <source>这台电脑上没有{fonts}：工作簿里照写这个字体，有它的电脑上就能看到；这里的预览用别的字体代替。</source>
            <translation>This computer does not have {fonts}: the workbook names the font all the same, and computers that have it show it; the preview uses another one.</translation>
        </message>
        <message>
            <source>“原文章节”写上正文(&amp;X)</source>
            <translation>Te&amp;xts in 原文章节</translation>
        </message>
        <message>
            <source>标题字体(&amp;H)</source>
            <translation>&amp;Heading font</translation>
        </message>
        <message>
            <source>正文字体(&amp;B)</source>
            <translation>&amp;Body font</translation>
        </message>
        <message>
            <source>填报单位(&amp;J)</source>
            <translation>Reporting unit (&amp;J)</translation>
        </message>
        <message>
            <source>填报人(&amp;K)</source>
            <translation>Filled in by (&amp;K)</translation>
        </message>
        <message>
            <source>审核人(&amp;M)</source>
            <translation>Checked by (&amp;M)</translation>
        </message>
        <message>
            <source>联系电话(&amp;Q)</source>
            <translation>Phone (&amp;Q)</translation>
        </message>
        <message>
            <source>可以不填</source>
            <translation>Optional</translation>
        </message>
        <message>
            <source>{font}（本机没有）</source>
            <translation>{font} (not on this computer)</translation>
        </message>
        <message>
            <source>上移(&amp;U)</source>
            <translation>&amp;Up</translation>
        </message>
        <message>
            <source>下移(&amp;D)</source>
            <translation>&amp;Down</translation>
        </message>
        <message>
            <source>选一张工作表，这里就是它写出来的样子。</source>
            <translation>Choose a sheet; here it is shown as it will be written.</translation>
        </message>
        <message>
            <source>这些报告里没有要写进这张表的内容，工作簿里不会有它。</source>
            <translation>These reports have nothing for this sheet; the workbook will not have it.</translation>
        </message>
        <message>
            <source>预览(&amp;V)</source>
            <translation>Pre&amp;view</translation>
        </message>
        <message>
            <source>仅用前 {n} 份报告预览，合计和比较也只含这些；导出时全部写入。</source>
            <translation>Made of the first {n} reports only, sums and comparisons too; the export has all.</translation>
        </message>
        <message>
            <source>图表在预览里不画出来。</source>
            <translation>Charts are not drawn in the preview.</translation>
        </message>
        <message>
            <source>预览没有做成（{reason}），不影响导出。</source>
            <translation>The preview could not be made ({reason}); the export is not affected.</translation>
        </message>
        <message>
            <source>仅预览前 {n} 行。</source>
            <translation>The first {n} rows only.</translation>
        </message>
        <message>
            <source>方案的名字（已有的同名方案会被替换）</source>
            <translation>Name of the profile (one of the same name is replaced)</translation>
        </message>
        <message>
            <source>方案</source>
            <translation>Profile</translation>
        </message>
        <message>
            <source>保存为方案(&amp;S)…</source>
            <translation>&amp;Save as profile…</translation>
        </message>
        <message>
            <source>管理(&amp;G)</source>
            <translation>Mana&amp;ge</translation>
        </message>
        <message>
            <source>改名(&amp;R)…</source>
            <translation>&amp;Rename…</translation>
        </message>
        <message>
            <source>删除(&amp;D)</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>保存为方案</source>
            <translation>Save as profile</translation>
        </message>
        <message>
            <source>方案改名</source>
            <translation>Rename the profile</translation>
        </message>
        <message>
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>已删除方案“{name}”；现在的选择没有变，要留着请再保存。</source>
            <translation>The profile “{name}” was deleted; the choices here are unchanged, save them again to keep them.</translation>
        </message>
        <message>
            <source>{name}（已改动）</source>
            <translation>{name} (changed)</translation>
        </message>
        <message>
            <source>已保存为方案“{name}”。</source>
            <translation>Saved as profile “{name}”.</translation>
        </message>
        <message>
            <source>方案已改名为“{name}”。</source>
            <translation>The profile is now called “{name}”.</translation>
        </message>
        <message>
            <source>某一年度</source>
            <translation>Of one year</translation>
        </message>
        <message>
            <source>选报告(&amp;I)…</source>
            <translation>Choose reports (&amp;I)…</translation>
        </message>
        <message>
            <source>{name}（{n} 份）</source>
            <translation>{name} ({n} reports)</translation>
        </message>
        <message>
            <source>自己选的</source>
            <translation>Chosen ones</translation>
        </message>
        <message>
            <source>{year} 年（{n} 份）</source>
            <translation>{year} ({n} reports)</translation>
        </message>
        <message>
            <source>方正小标宋简体</source>
            <translation>方正小标宋简体</translation>
        </message>
        <message>
            <source>仿宋</source>
            <translation>仿宋</translation>
        </message>
        <message>
            <source>仿宋_GB2312</source>
            <translation>仿宋_GB2312</translation>
        </message>
        <message>
            <source>黑体</source>
            <translation>黑体</translation>
        </message>
        <message>
            <source>预览</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>工作表</source>
            <translation>Worksheets</translation>
        </message>
        <message>
            <source>选列(&amp;L)…</source>
            <translation>Co&amp;lumns…</translation>
        </message>
        <message>
            <source>全选(&amp;A)</source>
            <translation>&amp;All</translation>
        </message>
        <message>
            <source>全不选(&amp;C)</source>
            <translation>&amp;Clear</translation>
        </message>
        <message>
            <source>只要 {n} 列。</source>
            <translation>{n} columns only.</translation>
        </message>
        <message>
            <source>Excel 工作簿</source>
            <translation>Excel workbook</translation>
        </message>
        <message>
            <source>CSV（打包）</source>
            <translation>CSV (zipped)</translation>
        </message>
        <message>
            <source>写好之后会重新读一遍，逐格核对无误才保存。</source>
            <translation>Once written, it is read back and verified cell by cell before it is saved.</translation>
        </message>
        <message>
            <source>保存为</source>
            <translation>Save as</translation>
        </message>
        <message>
            <source>格式</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>选择(&amp;O)…</source>
            <translation>Ch&amp;oose…</translation>
        </message>
        <message>
            <source>请写上工作簿的文件名。</source>
            <translation>Please enter a file name for the workbook.</translation>
        </message>
        <message>
            <source>已有同名的工作簿。新工作簿写好、核对无误之后才会替换它。</source>
            <translation>There is a workbook of this name. It is replaced only after the new one is written and verified.</translation>
        </message>
        <message>
            <source>导出到</source>
            <translation>Export to</translation>
        </message>
        <message>
            <source>没有“{name}”这个文件夹，请换一个位置。</source>
            <translation>There is no folder “{name}”. Please choose another place.</translation>
        </message>
        <message>
            <source>列</source>
            <translation>column</translation>
        </message>
        <message>
            <source>{n} 列，共 {m} 列。</source>
            <translation>{n} of {m} columns.</translation>
        </message>
        <message>
            <source>请至少留一列。</source>
            <translation>Please keep at least one column.</translation>
        </message>
        <message>
            <source>全部列，按原来的顺序</source>
            <translation>All columns in their usual order</translation>
        </message>
        <message>
            <source>选哪些报告</source>
            <translation>Which reports</translation>
        </message>
        <message>
            <source>{n} 份，共 {m} 份。</source>
            <translation>{n} of {m} reports.</translation>
        </message>
        <message>
            <source>请至少选一份。</source>
            <translation>Choose at least one report.</translation>
        </message>
        <message>
            <source>全部报告，按队列里的顺序</source>
            <translation>All reports, in the order of the queue</translation>
        </message>
        <message>
            <source>“{sheet}”的列</source>
            <translation>Columns of “{sheet}”</translation>
        </message>
        <message>
            <source>恢复(&amp;R)</source>
            <translation>&amp;Reset</translation>
        </message>
        <message>
            <source>程序出现意外情况，刚才的操作可能没有完成。</source>
            <translation>The program met with an unexpected fault. What you did last may not be complete.</translation>
        </message>
        <message>
            <source>请把刚才的操作再做一次；若再次出现，请把日志发给维护人员。日志里没有报告的内容。</source>
            <translation>Please do it again. If it happens again, please send the log to those who maintain the program; it holds nothing of what reports say.</translation>
        </message>
        <message>
            <source>意外情况</source>
            <translation>Unexpected fault</translation>
        </message>
        <message>
            <source>继续工作</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>您的修改已保存至 {time}，都在。</source>
            <translation>Your corrections are kept up to {time}.</translation>
        </message>
        <message>
            <source>输入名称或拼音首字母筛选，↑↓ 选择，回车确定</source>
            <translation>Type a name or pinyin initials to filter, ↑↓ to choose, Enter to confirm</translation>
        </message>
        <message>
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>这段文字是什么</source>
            <translation>What this text is</translation>
        </message>
        <message>
            <source>没有这样的名称</source>
            <translation>No such name</translation>
        </message>
        <message>
            <source>年度报告 (*.txt *.docx);;所有文件 (*)</source>
            <translation>Annual reports (*.txt *.docx);;All files (*)</translation>
        </message>
        <message>
            <source>Excel 工作簿 (*.xlsx)</source>
            <translation>Excel workbook (*.xlsx)</translation>
        </message>
        <message>
            <source>Excel 工作簿 (*.xlsx);;CSV，打包 (*.zip);;JSON (*.json)</source>
            <translation>Excel workbook (*.xlsx);;CSV, zipped (*.zip);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Excel 工作簿 (*.xlsx *.xlsm *.xls *.et);;所有文件 (*)</source>
            <translation>Excel workbooks (*.xlsx *.xlsm *.xls *.et);;All files (*)</translation>
        </message>
        <message>
            <source>单位名单 (*.xlsx *.txt);;所有文件 (*)</source>
            <translation>List of units (*.xlsx *.txt);;All files (*)</translation>
        </message>
        <message>
            <source>开卷工作区 (*.kaijuan)</source>
            <translation>Kaijuan workspaces (*.kaijuan)</translation>
        </message>
        <message>
            <source>Word 文档 (*.docx)</source>
            <translation>Word document (*.docx)</translation>
        </message>
        <message>
            <source>选定</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>位置：</source>
            <translation>Place:</translation>
        </message>
        <message>
            <source>文件类型：</source>
            <translation>File type:</translation>
        </message>
        <message>
            <source>文件夹：</source>
            <translation>Folder:</translation>
        </message>
        <message>
            <source>文件名：</source>
            <translation>File name:</translation>
        </message>
        <message>
            <source>全部…</source>
            <translation>All…</translation>
        </message>
        <message>
            <source>列出全部：数值、章节标题和其他报告</source>
            <translation>List all: values, section titles and other reports</translation>
        </message>
        <message>
            <source>列出全部：数值、章节标题和其他报告，可以替换</source>
            <translation>List all: values, section titles and other reports, with replacing</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>None</translation>
        </message>
        <message>
            <source>查找原文  {key}</source>
            <translation>Find in source  {key}</translation>
        </message>
        <message>
            <source>开卷 {0}</source>
            <translation>Kaijuan {0}</translation>
        </message>
        <message>
            <source>系统 {0}</source>
            <translation>System {0}</translation>
        </message>
        <message>
            <source>工作区 {0}</source>
            <translation>Workspace {0}</translation>
        </message>
        <message>
            <source>备份 {0}</source>
            <translation>Backups {0}</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>复制版本信息</source>
            <translation>Copy version info</translation>
        </message>
        <message>
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>读取政府信息公开工作年度报告，核对勾稽关系，改正读错之处，导出 Excel。
全程离线，不改动原文件。

{facts}

以 MIT 许可发布；简繁对照数据来自 OpenCC（Apache-2.0）。</source>
            <translation>Reads annual reports on open government information, cross-checks their figures, lets you correct what was misread, and exports to Excel.
Works entirely offline and never changes the original files.

{facts}

Released under the MIT licence; simplified and traditional character data from OpenCC (Apache-2.0).</translation>
        </message>
        <message>
            <source>还没有做过任何修改。</source>
            <translation>No corrections made yet.</translation>
        </message>
        <message>
            <source>改了哪里</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>原值</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>现值</source>
            <translation>After</translation>
        </message>
        <message>
            <source>这一步的改动</source>
            <translation>Changes in this step</translation>
        </message>
        <message>
            <source>不替换：{why}</source>
            <translation>Not replaced: {why}</translation>
        </message>
        <message>
            <source>快捷键</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>按命令或按键查找</source>
            <translation>Find by command or key</translation>
        </message>
        <message>
            <source>查找命令</source>
            <translation>Find command</translation>
        </message>
        <message>
            <source>按下新的快捷键</source>
            <translation>Press the new shortcut</translation>
        </message>
        <message>
            <source>请按新的键，按 Esc 算了。</source>
            <translation>Press the new key, or Esc to leave it.</translation>
        </message>
        <message>
            <source>全部快捷键都恢复了默认。</source>
            <translation>All shortcuts are back to their defaults.</translation>
        </message>
        <message>
            <source>改给这个命令</source>
            <translation>Give to this command</translation>
        </message>
        <message>
            <source>不要快捷键</source>
            <translation>No shortcut</translation>
        </message>
        <message>
            <source>恢复默认</source>
            <translation>Restore default</translation>
        </message>
        <message>
            <source>全部恢复默认</source>
            <translation>Restore all defaults</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>命令</source>
            <translation>Command</translation>
        </message>
        <message>
            <source>请选一个命令</source>
            <translation>Please choose a command</translation>
        </message>
        <message>
            <source>在这里按下新的键</source>
            <translation>Press the new key here</translation>
        </message>
        <message>
            <source>这一行的键是固定的。</source>
            <translation>The key in this row is fixed.</translation>
        </message>
        <message>
            <source>{key} 已用于“{other}”。按“改给这个命令”，那个命令就没有快捷键了。</source>
            <translation>{key} is used for “{other}”. With “Give to this command”, that command has no shortcut any more.</translation>
        </message>
        <message>
            <source>{panel}（固定）</source>
            <translation>{panel} (fixed)</translation>
        </message>
        <message>
            <source>{keys}（已改）</source>
            <translation>{keys} (changed)</translation>
        </message>
        <message>
            <source>{key} 不能用：{reason}。没有改。</source>
            <translation>{key} cannot be used: {reason}. Nothing was changed.</translation>
        </message>
        <message>
            <source>“{name}”的快捷键现在是 {key}。</source>
            <translation>The shortcut of “{name}” is now {key}.</translation>
        </message>
        <message>
            <source>“{name}”现在没有快捷键。</source>
            <translation>“{name}” has no shortcut now.</translation>
        </message>
        <message>
            <source>“{name}”恢复了默认的键。</source>
            <translation>“{name}” is back to its default key.</translation>
        </message>
        <message>
            <source>{key} 已经是这个命令的快捷键。</source>
            <translation>{key} is already the shortcut of this command.</translation>
        </message>
        <message>
            <source>把 .txt 或 .docx 报告拖到窗口里，
或按 {key} 打开。</source>
            <translation>Drag .txt or .docx reports into this window,
or press {key} to open them.</translation>
        </message>
        <message>
            <source>正在读取“{name}”……
文件很大，要等几秒；这期间可以先看别的报告。</source>
            <translation>Reading “{name}”…
The file is large and takes a few seconds; meanwhile you can look at other reports.</translation>
        </message>
        <message>
            <source>{icon} 已通过</source>
            <translation>{icon} Accepted</translation>
        </message>
        <message>
            <source>原文（只读） · {name}</source>
            <translation>Source (read-only) · {name}</translation>
        </message>
        <message>
            <source>正在读取……</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>还没有打开报告</source>
            <translation>No report open yet</translation>
        </message>
        <message>
            <source>问题</source>
            <translation>Problems</translation>
        </message>
        <message>
            <source>复制全部</source>
            <translation>Copy all</translation>
        </message>
        <message>
            <source>现在先不能修改，以免白做；可以查看，程序会不断重试。</source>
            <translation>Editing waits, so that no work is lost; you can look at everything, and the program keeps trying.</translation>
        </message>
        <message>
            <source>刚才的一步还没有保存，退出就没有了；此前的修改都在。可以先“再试一次”或“换一个位置继续”。</source>
            <translation>The last step is not saved and would be lost; everything before it is kept. You can first “Try again” or “Go on in another place”.</translation>
        </message>
        <message>
            <source>再试一次</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>换一个位置继续…</source>
            <translation>Go on in another place…</translation>
        </message>
        <message>
            <source>现在不能保存，所以先不能修改。</source>
            <translation>Nothing can be saved now, so editing waits.</translation>
        </message>
        <message>
            <source>工作区的文件不在原处了，现在退出，里面的修改可能就找不到了。请先用“换一个位置继续”另存下来，或者把文件放回原处。</source>
            <translation>The file of the workspace is no longer in its place; if you leave now, what was changed in it may not be found again. Please keep it first with “Go on in another place”, or put the file back.</translation>
        </message>
        <message>
            <source>留下来</source>
            <translation>Stay</translation>
        </message>
        <message>
            <source>放弃这一步并退出</source>
            <translation>Give this step up and leave</translation>
        </message>
        <message>
            <source>现在又能保存了，可以继续修改。</source>
            <translation>Saving works again; you can go on editing.</translation>
        </message>
        <message>
            <source>还是不能保存。原因和办法写在上面红色的一栏里。</source>
            <translation>It still cannot be saved. The reason and what to do are in the red bar above.</translation>
        </message>
        <message>
            <source>在新的位置也没有存上，请再换一个位置：{why}</source>
            <translation>It could not be saved in the new place either; please choose another one: {why}</translation>
        </message>
        <message>
            <source>不另存，退出</source>
            <translation>Leave without keeping it</translation>
        </message>
        <message>
            <source>有一步没有保存</source>
            <translation>One step is not saved</translation>
        </message>
        <message>
            <source>截至 {time} 的修改都已保存。</source>
            <translation>Everything up to {time} is saved.</translation>
        </message>
        <message>
            <source>工作区的文件不在原处</source>
            <translation>The file of the workspace is not in its place</translation>
        </message>
        <message>
            <source>写给自己和以后看的人：向谁核实过、为什么这样改……</source>
            <translation>For yourself and later readers: who confirmed it, why it was changed…</translation>
        </message>
        <message>
            <source>保存  Ctrl+Enter</source>
            <translation>Save  Ctrl+Enter</translation>
        </message>
        <message>
            <source>{name}的附注</source>
            <translation>Note on {name}</translation>
        </message>
        <message>
            <source>空着保存就删除这条附注。</source>
            <translation>Saving it empty deletes the note.</translation>
        </message>
        <message>
            <source>会写进历史和导出的工作簿。</source>
            <translation>It goes into the history and the exported workbook.</translation>
        </message>
        <message>
            <source>超出 {n} 字，最多 {most} 字。</source>
            <translation>{n} characters too many; {most} at most.</translation>
        </message>
        <message>
            <source>如：2月20日；可以不填</source>
            <translation>e.g. 2月20日 (20 February); optional</translation>
        </message>
        <message>
            <source>哪些报告</source>
            <translation>Which reports</translation>
        </message>
        <message>
            <source>落款单位</source>
            <translation>Signed by</translation>
        </message>
        <message>
            <source>重报期限</source>
            <translation>Report again by</translation>
        </message>
        <message>
            <source>通知的文字</source>
            <translation>Text of the notice</translation>
        </message>
        <message>
            <source>保存为 Word…</source>
            <translation>Save as Word…</translation>
        </message>
        <message>
            <source>复制文字</source>
            <translation>Copy text</translation>
        </message>
        <message>
            <source>没有需要退改的内容：没有“原文如此”的问题，也没有原文自相矛盾而尚未处理的错误。</source>
            <translation>Nothing to send back: no problem is marked “As printed”, and no contradiction in a source is left unhandled.</translation>
        </message>
        <message>
            <source>{n} 个单位，{m} 处。</source>
            <translation>{n} units, {m} places.</translation>
        </message>
        <message>
            <source>{n} 份</source>
            <translation>{n} reports</translation>
        </message>
        <message>
            <source>催报 {n} 家</source>
            <translation>{n} units to remind</translation>
        </message>
        <message>
            <source>另有 {n} 处还没有处理（警告，或可能是读错），没有列入。</source>
            <translation>Another {n} places are not handled yet (warnings, or perhaps misread) and are not included.</translation>
        </message>
        <message>
            <source>正在收集，还有 {n} 份…</source>
            <translation>Collecting, {n} reports left…</translation>
        </message>
        <message>
            <source>催报 {n} 个单位。</source>
            <translation>{n} units to remind.</translation>
        </message>
        <message>
            <source>只读 · {reason}。可以查看、查找、导出，不能修改。</source>
            <translation>Read-only · {reason}. You can look, search and export, not change.</translation>
        </message>
        <message>
            <source>只读：{reason}。要修改，请先另存一份。</source>
            <translation>Read-only: {reason}. To make changes, save a copy first.</translation>
        </message>
        <message>
            <source>分出去的几份</source>
            <translation>Parts Given Out</translation>
        </message>
        <message>
            <source>这份已交回，不再标记(&amp;B)</source>
            <translation>It Is &amp;Back, Do Not Mark It</translation>
        </message>
        <message>
            <source>一份可以多次并回，每次只带回新做的。标记“已分给……”留到这里说已交回为止；之后收到的，照样可以并回。</source>
            <translation>A part can be merged several times, each time only what is new comes along. The mark “given to …” stays until you say here that it is back; what arrives later can still be merged.</translation>
        </message>
        <message>
            <source>分给</source>
            <translation>For</translation>
        </message>
        <message>
            <source>分出时间</source>
            <translation>Given out</translation>
        </message>
        <message>
            <source>最近一次并回</source>
            <translation>Last merged</translation>
        </message>
        <message>
            <source>还没有并回</source>
            <translation>Not merged yet</translation>
        </message>
        <message>
            <source>确认无误</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>文中确实没有</source>
            <translation>Not in text</translation>
        </message>
        <message>
            <source>对照原文改</source>
            <translation>Edit from source</translation>
        </message>
        <message>
            <source>属实</source>
            <translation>True</translation>
        </message>
        <message>
            <source>误报…</source>
            <translation>False alarm…</translation>
        </message>
        <message>
            <source>采用推算值…</source>
            <translation>Use worked-out value…</translation>
        </message>
        <message>
            <source>本份没有待核，{accept} 通过</source>
            <translation>Nothing to check in this report; {accept} to accept</translation>
        </message>
        <message>
            <source>本份已通过</source>
            <translation>This report is accepted</translation>
        </message>
        <message>
            <source>正在输入</source>
            <translation>Typing</translation>
        </message>
        <message>
            <source>本份没有待核，{accept} 通过；{next} 到有待核的那一份</source>
            <translation>Nothing to check in this report; {accept} to accept; {next} for the next report with something to check</translation>
        </message>
        <message>
            <source>稍后  {key}</source>
            <translation>Later  {key}</translation>
        </message>
        <message>
            <source>下一处  {key}</source>
            <translation>Next  {key}</translation>
        </message>
        <message>
            <source>更多  Alt+0</source>
            <translation>More  Alt+0</translation>
        </message>
        <message>
            <source>同一原因</source>
            <translation>Same cause</translation>
        </message>
        <message>
            <source>提示</source>
            <translation>Hint</translation>
        </message>
        <message>
            <source>按 {key} 到下一处</source>
            <translation>{key} for the next</translation>
        </message>
        <message>
            <source>第 {n}/{m} 处</source>
            <translation>Place {n}/{m}</translation>
        </message>
        <message>
            <source>{told}（各数与原文所印一致）</source>
            <translation>{told} (all figures are as printed in the source)</translation>
        </message>
        <message>
            <source>{n} 处要看</source>
            <translation>{n} places to look at</translation>
        </message>
        <message>
            <source>本份通过后又核对出 {n} 处，按 {next} 看，看过再按 {accept}</source>
            <translation>{n} more places found since this report was accepted; {next} to look at them, then {accept}</translation>
        </message>
        <message>
            <source>取原文里的“{text}”</source>
            <translation>Take “{text}” from the source</translation>
        </message>
        <message>
            <source>取原文里的{text}，Alt+{n}</source>
            <translation>Take {text} from the source, Alt+{n}</translation>
        </message>
        <message>
            <source>本份已通过，还有 {n} 处没有看过，按 {next} 可以看</source>
            <translation>This report is accepted; {n} places were not looked at, {next} to look at them</translation>
        </message>
        <message>
            <source>看哪些报告的问题</source>
            <translation>Whose problems to show</translation>
        </message>
        <message>
            <source>只看一条规则</source>
            <translation>Only one rule</translation>
        </message>
        <message>
            <source>按 Enter 或双击，打开那份报告的这一处。</source>
            <translation>Press Enter or double-click to open the report at this place.</translation>
        </message>
        <message>
            <source>已处理</source>
            <translation>Handled</translation>
        </message>
        <message>
            <source>全部报告</source>
            <translation>All reports</translation>
        </message>
        <message>
            <source>这样筛选，一条也没有。</source>
            <translation>Nothing matches this filter.</translation>
        </message>
        <message>
            <source>没有要看的问题。</source>
            <translation>No problems to look at.</translation>
        </message>
        <message>
            <source>全部规则</source>
            <translation>All rules</translation>
        </message>
        <message>
            <source>只列出前 {n} 条，共 {m} 条；请用上面的筛选缩小范围。</source>
            <translation>Only the first {n} of {m} are listed; please narrow it down with the filters above.</translation>
        </message>
        <message>
            <source>列出{word}</source>
            <translation>List {word}</translation>
        </message>
        <message>
            <source>{n} 条</source>
            <translation>{n} items</translation>
        </message>
        <message>
            <source>按单位、文件名、年份找，也可以打拼音首字母；几个词用空格隔开。
Esc 清空，↓ 到列表里。</source>
            <translation>Find by unit, file name or year; pinyin initials work too. Separate words with spaces.
Esc clears, ↓ goes to the list.</translation>
        </message>
        <message>
            <source>排序</source>
            <translation>Sort</translation>
        </message>
        <message>
            <source>按什么排列，只看哪一年、哪一版</source>
            <translation>What to sort by; which year and edition to show</translation>
        </message>
        <message>
            <source>按一下就不再只看这些</source>
            <translation>Click to stop showing only these</translation>
        </message>
        <message>
            <source>只看哪一年</source>
            <translation>Only one year</translation>
        </message>
        <message>
            <source>只看哪一版</source>
            <translation>Only one edition</translation>
        </message>
        <message>
            <source>排序与筛选，现在按{order}</source>
            <translation>Sort and filter, now by {order}</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>不再只看 {what}</source>
            <translation>Stop showing only {what}</translation>
        </message>
        <message>
            <source>筛选  {key}</source>
            <translation>Filter  {key}</translation>
        </message>
        <message>
            <source>待办队列</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>队列是空的</source>
            <translation>The queue is empty</translation>
        </message>
        <message>
            <source>正在按拼音查找……</source>
            <translation>Searching by pinyin…</translation>
        </message>
        <message>
            <source>没有这样的报告</source>
            <translation>No such reports</translation>
        </message>
        <message>
            <source>只看这些报告；再按一次看全部</source>
            <translation>Show only these reports; press again to show all</translation>
        </message>
        <message>
            <source>{m}/{n} 份</source>
            <translation>{m}/{n} reports</translation>
        </message>
        <message>
            <source>只看{state}的报告，{n} 份</source>
            <translation>Show only these reports: {state}, {n}</translation>
        </message>
        <message>
            <source>已恢复 {time} 的备份。损坏的文件改名为“{aside}”，留在原处；其中还能读到的修改列在“{listed}”里，请对照着补做。</source>
            <translation>The backup of {time} was restored. The damaged file was renamed “{aside}” and stays where it was; the corrections that can still be read in it are listed in “{listed}”. Please make them again from there.</translation>
        </message>
        <message>
            <source>工作区没有打开</source>
            <translation>The workspace was not opened</translation>
        </message>
        <message>
            <source>正在查看备份…</source>
            <translation>Looking at the backups…</translation>
        </message>
        <message>
            <source>损坏的文件里还能读到的修改</source>
            <translation>Corrections that can still be read in the damaged file</translation>
        </message>
        <message>
            <source>恢复这份备份</source>
            <translation>Restore this backup</translation>
        </message>
        <message>
            <source>另选一份备份…</source>
            <translation>Choose another backup…</translation>
        </message>
        <message>
            <source>损坏的文件里还能读到、备份里没有的 {n} 步修改如下，不会自动并入。恢复后另存成文本，请对照着补做：</source>
            <translation>{n} steps that the backup lacks can still be read in the damaged file. They are not put in by themselves; after restoring they are saved as a text, please make them again from there:</translation>
        </message>
        <message>
            <source>更新的 {n} 份（最近一份 {time}）里有的报告备份时就坏了，也跳过了；要用可按“另选一份备份”。</source>
            <translation>{n} newer ones (the newest of {time}) hold reports that were damaged when they were made, and were passed over too; to use one, press “Choose another backup”.</translation>
        </message>
        <message>
            <source>最近一份完好的备份：{time}（{reason}），{reports} 份报告，{corrections} 处修正，{accepted} 份已通过。</source>
            <translation>The newest sound backup: {time} ({reason}), {reports} reports, {corrections} corrections, {accepted} accepted.</translation>
        </message>
        <message>
            <source>最近一份能用的备份：{time}（{reason}），{reports} 份报告，{corrections} 处修正，{accepted} 份已通过。</source>
            <translation>The newest backup that can be used: {time} ({reason}), {reports} reports, {corrections} corrections, {accepted} accepted.</translation>
        </message>
        <message>
            <source>恢复时，现在这个文件改名保留，不会被覆盖。</source>
            <translation>When it is restored, the present file is renamed and kept; nothing is overwritten.</translation>
        </message>
        <message>
            <source>没有找到完好的备份。</source>
            <translation>No sound backup was found.</translation>
        </message>
        <message>
            <source>没有全部完好的备份：有的报告在每一份里都坏了，恢复后会指出是哪些，其余的照常使用。</source>
            <translation>No backup is whole: some reports are damaged in each of them. After restoring you are told which; the others can be used as usual.</translation>
        </message>
        <message>
            <source>已恢复 {time} 的备份。</source>
            <translation>The backup of {time} was restored.</translation>
        </message>
        <message>
            <source>已恢复 {time} 的备份。损坏的文件改名为“{aside}”，留在原处。</source>
            <translation>The backup of {time} was restored. The damaged file was renamed “{aside}” and stays where it was.</translation>
        </message>
        <message>
            <source>工作区文件：{path}</source>
            <translation>Workspace file: {path}</translation>
        </message>
        <message>
            <source>损坏的文件里没有读到比这份备份更新的修改。</source>
            <translation>No corrections newer than this backup were found in the damaged file.</translation>
        </message>
        <message>
            <source>工作区文件里什么也读不出来了：这份备份之后的修改会少掉。</source>
            <translation>Nothing can be read in the workspace file any more: corrections made after this backup would be missing.</translation>
        </message>
        <message>
            <source>最新的 {n} 份备份也已损坏，跳过了。</source>
            <translation>The newest {n} backups are damaged too and were passed over.</translation>
        </message>
        <message>
            <source>共 {n} 处不同，选中 {m} 处。公式、合计、批注和说明里的改动不读回。</source>
            <translation>{n} differences, {m} chosen. Changes in formulas, totals, comments and explanations are not read back.</translation>
        </message>
        <message>
            <source>“{name}”与程序里的数有这些不同。勾上的会写进程序，每份报告一步，可以撤销。</source>
            <translation>“{name}” differs from the program in these values. Those ticked are written into the program, one step per report, and can be undone.</translation>
        </message>
        <message>
            <source>采用选中的</source>
            <translation>Take those chosen</translation>
        </message>
        <message>
            <source>全选</source>
            <translation>Select all</translation>
        </message>
        <message>
            <source>全不选</source>
            <translation>Choose none</translation>
        </message>
        <message>
            <source>工作簿里的改动</source>
            <translation>Changes in the workbook</translation>
        </message>
        <message>
            <source>程序里</source>
            <translation>In the program</translation>
        </message>
        <message>
            <source>工作簿里</source>
            <translation>In the workbook</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Remarks</translation>
        </message>
        <message>
            <source>不能读回的</source>
            <translation>Cannot be read back</translation>
        </message>
        <message>
            <source>另外请留意</source>
            <translation>Please also note</translation>
        </message>
        <message>
            <source>导出时是 {was}，之后程序里也改过，请选定要哪一个</source>
            <translation>was {was} at the export and has been changed in the program since; please choose which to keep</translation>
        </message>
        <message>
            <source>未报</source>
            <translation>Not reported</translation>
        </message>
        <message>
            <source>重复（{0} 份）</source>
            <translation>Duplicate ({0} reports)</translation>
        </message>
        <message>
            <source>迟报（{0}月{1}日）</source>
            <translation>Late ({0}-{1})</translation>
        </message>
        <message>
            <source>已报，日期不明</source>
            <translation>Reported, date unknown</translation>
        </message>
        <message>
            <source>已报</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>名单还是空的。可以打开 .xlsx 或 .txt 名单，也可以一行一行添加。</source>
            <translation>The list is still empty. You can open an .xlsx or .txt list, or add rows one by one.</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>别名</source>
            <translation>Aliases</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>应报单位</source>
            <translation>Units that must report</translation>
        </message>
        <message>
            <source>名单 {n} 家：已报 {a}，未报 {b}，迟报 {c}，重复 {d}。</source>
            <translation>{n} units listed: {a} reported, {b} not reported, {c} late, {d} duplicate.</translation>
        </message>
        <message>
            <source>从“{name}”读入 {n} 家单位，按“保存”后生效。</source>
            <translation>{n} units read from “{name}”; press “Save” to use them.</translation>
        </message>
        <message>
            <source>打开名单…</source>
            <translation>Open list…</translation>
        </message>
        <message>
            <source>添加一行</source>
            <translation>Add row</translation>
        </message>
        <message>
            <source>删除所选</source>
            <translation>Delete selected</translation>
        </message>
        <message>
            <source>第 {n} 行：{why}。改好后才能保存。</source>
            <translation>Row {n}: {why}. Please correct it before saving.</translation>
        </message>
        <message>
            <source>“{name}”在上面已经有了</source>
            <translation>“{name}” is already listed above</translation>
        </message>
        <message>
            <source>按编号、名称或依据查找</source>
            <translation>Find by number, name or basis</translation>
        </message>
        <message>
            <source>查找规则</source>
            <translation>Find rule</translation>
        </message>
        <message>
            <source>全部启用</source>
            <translation>Enable all</translation>
        </message>
        <message>
            <source>规则</source>
            <translation>Rule</translation>
        </message>
        <message>
            <source>级别</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>停用了 {n} 条；只对这个工作区有效，会留下记录。</source>
            <translation>{n} rules are off; this applies to this workspace only and is recorded.</translation>
        </message>
        <message>
            <source>全部规则都启用。去掉勾就停用一条，只对这个工作区有效。</source>
            <translation>All rules are on. Clear a tick to turn a rule off, for this workspace only.</translation>
        </message>
        <message>
            <source>查到的地方</source>
            <translation>Places found</translation>
        </message>
        <message>
            <source>查找什么</source>
            <translation>Find what</translation>
        </message>
        <message>
            <source>替换为</source>
            <translation>Replace with</translation>
        </message>
        <message>
            <source>在哪些报告里查找</source>
            <translation>Which reports to search</translation>
        </message>
        <message>
            <source>区分全半角、繁简、大小写</source>
            <translation>Match width, variants and case</translation>
        </message>
        <message>
            <source>整数匹配</source>
            <translation>Whole numbers</translation>
        </message>
        <message>
            <source>查 12 时不要 112、12.5 里的 12</source>
            <translation>Searching 12 does not find the 12 in 112 or 12.5</translation>
        </message>
        <message>
            <source>删去</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>不换成别的字，把查到的字删去</source>
            <translation>Delete what was found instead of replacing it</translation>
        </message>
        <message>
            <source>替换</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>按 Enter 在全部报告里查找。</source>
            <translation>Press Enter to search all reports.</translation>
        </message>
        <message>
            <source>全部替换（{n}）</source>
            <translation>Replace all ({n})</translation>
        </message>
        <message>
            <source>章节</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>没有读到章节。
把光标放到标题行，按 {key}。</source>
            <translation>No sections were read.
Put the cursor on a title line and press {key}.</translation>
        </message>
        <message>
            <source>{n} 部分</source>
            <translation>{n} parts</translation>
        </message>
        <message>
            <source>跟随系统</source>
            <translation>Follow system</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>还有错误没有处理时，问一次</source>
            <translation>Ask once while errors are open</translation>
        </message>
        <message>
            <source>不问，直接通过</source>
            <translation>Accept without asking</translation>
        </message>
        <message>
            <source>直接开始工作</source>
            <translation>Start working at once</translation>
        </message>
        <message>
            <source>下次再看一遍新手引导</source>
            <translation>Show the guided tour next time</translation>
        </message>
        <message>
            <source>还可以设置</source>
            <translation>More settings</translation>
        </message>
        <message>
            <source>导出到哪个文件夹</source>
            <translation>Folder for exports</translation>
        </message>
        <message>
            <source>您的姓名</source>
            <translation>Your name</translation>
        </message>
        <message>
            <source>写进修改历史和核对单，说明是谁改的。</source>
            <translation>Goes into the history and the check sheet, to say who made a change.</translation>
        </message>
        <message>
            <source>界面字号</source>
            <translation>Font size</translation>
        </message>
        <message>
            <source>通过报告前</source>
            <translation>Before accepting</translation>
        </message>
        <message>
            <source>备份放在</source>
            <translation>Backups are in</translation>
        </message>
        <message>
            <source>选择…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>打开文件夹</source>
            <translation>Open folder</translation>
        </message>
        <message>
            <source>行号和章节色带</source>
            <translation>Line numbers and section bands</translation>
        </message>
        <message>
            <source>拖动，移动“{title}”的起点</source>
            <translation>Drag to move the start of “{title}”</translation>
        </message>
        <message>
            <source>标为…	Enter</source>
            <translation>Mark as…	Enter</translation>
        </message>
        <message>
            <source>从这里起新章节</source>
            <translation>Start a section here</translation>
        </message>
        <message>
            <source>这一行不是正文（页面框架）</source>
            <translation>Not body text (page chrome)</translation>
        </message>
        <message>
            <source>这一行是正文</source>
            <translation>This line is body text</translation>
        </message>
        <message>
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>只读。选中文字后按 Enter，说明它是什么。</source>
            <translation>Read-only. Select text and press Enter to say what it is.</translation>
        </message>
        <message>
            <source>下次打开开卷时，界面用中文显示。</source>
            <translation>下次打开开卷时，界面用中文显示。</translation>
        </message>
        <message>
            <source>每份是一个完整的工作区文件：报告、原文、修正、历史、名单都在里面。这里的报告都留着，会标上分给了谁。</source>
            <translation>Each part is a whole workspace file with reports, sources, corrections, history and lists. The reports here all stay, marked with whom they were given to.</translation>
        </message>
        <message>
            <source>拆分给几个人</source>
            <translation>Split among several people</translation>
        </message>
        <message>
            <source>怎样分</source>
            <translation>How to split</translation>
        </message>
        <message>
            <source>分成几份</source>
            <translation>Number of parts</translation>
        </message>
        <message>
            <source>各份</source>
            <translation>Parts</translation>
        </message>
        <message>
            <source>把选中的报告分给左边这一份(&amp;G)</source>
            <translation>&amp;Give the selected reports to the part at the left</translation>
        </message>
        <message>
            <source>选中的不分出去(&amp;N)</source>
            <translation>Give the selected to &amp;nobody</translation>
        </message>
        <message>
            <source>存到哪个文件夹</source>
            <translation>Folder to save to</translation>
        </message>
        <message>
            <source>有一份没有名字，请填上分给谁。</source>
            <translation>One part has no name; fill in for whom it is.</translation>
        </message>
        <message>
            <source>有两份的名字一样，请改一个。</source>
            <translation>Two parts have the same name; change one.</translation>
        </message>
        <message>
            <source>还没有分出任何报告。</source>
            <translation>No report is given out yet.</translation>
        </message>
        <message>
            <source>拆分</source>
            <translation>Split</translation>
        </message>
        <message>
            <source>平均分</source>
            <translation>Evenly</translation>
        </message>
        <message>
            <source>按文件夹分</source>
            <translation>By folder</translation>
        </message>
        <message>
            <source>自己挑选</source>
            <translation>By hand</translation>
        </message>
        <message>
            <source>分给（可以改名）</source>
            <translation>For (can be renamed)</translation>
        </message>
        <message>
            <source>文件夹</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>怎样分(&amp;W)：</source>
            <translation>Ho&amp;w:</translation>
        </message>
        <message>
            <source>分成几份(&amp;C)：</source>
            <translation>Parts (&amp;C):</translation>
        </message>
        <message>
            <source>存到：</source>
            <translation>Save to:</translation>
        </message>
        <message>
            <source>有 {n} 份已经分出去、还没有交回，没有再分；要再分，请自己挑选。</source>
            <translation>{n} reports are given out and not back; they were not given again. Pick them yourself if they shall be.</translation>
        </message>
        <message>
            <source>文件夹里已经有“{name}”，请换一个文件夹或名字。</source>
            <translation>“{name}” is in the folder already; choose another folder or name.</translation>
        </message>
        <message>
            <source>（已分给{name}）</source>
            <translation> (given to {name})</translation>
        </message>
        <message>
            <source>（不分出去）</source>
            <translation>(nobody)</translation>
        </message>
        <message>
            <source>{place}，{unit}，{name}，读到 {value}，原文：{before}【{printed}】{after}</source>
            <translation>{place}, {unit}, {name}, read as {value}, source: {before}【{printed}】{after}</translation>
        </message>
        <message>
            <source>原文印的是（读到的数已标出）：</source>
            <translation>The source prints (the number read is marked):</translation>
        </message>
        <message>
            <source>读到：{value}</source>
            <translation>Read: {value}</translation>
        </message>
        <message>
            <source>把它改名保留，另建新的工作区</source>
            <translation>Rename it to keep it, and make a new workspace</translation>
        </message>
        <message>
            <source>打开默认工作区</source>
            <translation>Open the default workspace</translation>
        </message>
        <message>
            <source>停止</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>文件的文字编码；原文有乱码时按这里换一种</source>
            <translation>Text encoding of the file; if the source is garbled, choose another here</translation>
        </message>
        <message>
            <source>✗ 未保存</source>
            <translation>✗ Not saved</translation>
        </message>
        <message>
            <source>○ 正在保存</source>
            <translation>○ Saving</translation>
        </message>
        <message>
            <source>正在停下…</source>
            <translation>Stopping…</translation>
        </message>
        <message>
            <source>待看 {n}</source>
            <translation>To view {n}</translation>
        </message>
        <message>
            <source>已核 {n}</source>
            <translation>Checked {n}</translation>
        </message>
        <message>
            <source>已改 {n}</source>
            <translation>Edited {n}</translation>
        </message>
        <message>
            <source>! {name}（编码存疑，换一种…）</source>
            <translation>! {name} (encoding doubtful, choose another…)</translation>
        </message>
        <message>
            <source>，有读不出的字</source>
            <translation>, some characters unreadable</translation>
        </message>
        <message>
            <source>编码 {name}，换一种编码读</source>
            <translation>Encoding {name}, read with another encoding</translation>
        </message>
        <message>
            <source>● 已保存 {time}</source>
            <translation>● Saved {time}</translation>
        </message>
        <message>
            <source>第 {n} 行</source>
            <translation>Line {n}</translation>
        </message>
        <message>
            <source>{name}（手选{broken}）</source>
            <translation>{name} (by hand{broken})</translation>
        </message>
        <message>
            <source>录入（2021 版）</source>
            <translation>Type in (2021 edition)</translation>
        </message>
        <message>
            <source>录入（2019 版）</source>
            <translation>Type in (2019 edition)</translation>
        </message>
        <message>
            <source>本份没有读到{name}。
如果原件里的表格是图片，可以在空表上照着录入。</source>
            <translation>No {name} was read in this report.
If the table is an image in the original, you can copy it into an empty table here.</translation>
        </message>
        <message>
            <source>选中 {n} 格   合计 {total}   空白 {blank}</source>
            <translation>Selected {n} cells   Total {total}   Blank {blank}</translation>
        </message>
        <message>
            <source>有 {n} 个文件找不到了，没有打开；已打开的报告不受影响。请看看它们是否被移走或改了名。</source>
            <translation>{n} files cannot be found and were not opened; open reports are not affected. Please see whether they were moved or renamed.</translation>
        </message>
        <message>
            <source>接着指定</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>不保存</source>
            <translation>Do not keep</translation>
        </message>
        <message>
            <source>指定了哪一格填什么，还没有保存。保存会写进模板旁边的“{0}”，模板原件不变。</source>
            <translation>What goes where has not been kept. It would be written to “{0}” beside the template, which itself stays unchanged.</translation>
        </message>
        <message>
            <source>指定还没有保存</source>
            <translation>Not kept yet</translation>
        </message>
        <message>
            <source>按上级模板填写</source>
            <translation>Fill in a superior’s template</translation>
        </message>
        <message>
            <source>要填的格，留空的</source>
            <translation>Cells to fill, blanks</translation>
        </message>
        <message>
            <source>要填的格</source>
            <translation>To fill</translation>
        </message>
        <message>
            <source>留空的</source>
            <translation>Blank</translation>
        </message>
        <message>
            <source>模板，填好的样子</source>
            <translation>Template, preview</translation>
        </message>
        <message>
            <source>模板：指定数值(&amp;1)</source>
            <translation>Template: choose values (&amp;1)</translation>
        </message>
        <message>
            <source>填好的样子(&amp;2)</source>
            <translation>As it will be (&amp;2)</translation>
        </message>
        <message>
            <source>填写(&amp;E)</source>
            <translation>Fill in (&amp;E)</translation>
        </message>
        <message>
            <source>保存指定(&amp;S)</source>
            <translation>Keep choices (&amp;S)</translation>
        </message>
        <message>
            <source>填好存为(&amp;N)</source>
            <translation>Save as (&amp;N)</translation>
        </message>
        <message>
            <source>上级模板</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>{0}_已填_{1}.xlsx</source>
            <translation>{0}_filled_{1}.xlsx</translation>
        </message>
        <message>
            <source>要填的格（{n}）</source>
            <translation>To fill ({n})</translation>
        </message>
        <message>
            <source>请先选上级发来的模板（.xlsx）。</source>
            <translation>First choose the template that the superior sent (.xlsx).</translation>
        </message>
        <message>
            <source>模板</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>填哪些</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>要填的格（{n}，不认识 {m}）</source>
            <translation>To fill ({n}, {m} unknown)</translation>
        </message>
        <message>
            <source>留空的（{n}）</source>
            <translation>Blank ({n})</translation>
        </message>
        <message>
            <source>没有可以填的报告。</source>
            <translation>There is no report to fill in.</translation>
        </message>
        <message>
            <source>有 {n} 处名称不认识，会原样留着。</source>
            <translation>{n} names are unknown and will stay as they are.</translation>
        </message>
        <message>
            <source>填好的文件不能存成模板自己，请换一个名字。</source>
            <translation>The filled file cannot take the place of the template; choose another name.</translation>
        </message>
        <message>
            <source>还没有一格要填：按“照表头指定”，或在右边点一格，再点一下或按回车，选它填什么数值。</source>
            <translation>No cell is to be filled yet: press “By headings”, or click a cell at the right, click it again or press Enter, and choose its value.</translation>
        </message>
        <message>
            <source>打不开，不在其中</source>
            <translation>could not be opened, is not in it</translation>
        </message>
        <message>
            <source>留空的和没有填的</source>
            <translation>What stays blank and what is not filled</translation>
        </message>
        <message>
            <source>没有填的</source>
            <translation>Not filled</translation>
        </message>
        <message>
            <source>不在其中的报告</source>
            <translation>Reports that are not in it</translation>
        </message>
        <message>
            <source>应报而没有报告的单位</source>
            <translation>Units that must report and have not</translation>
        </message>
        <message>
            <source>请留意</source>
            <translation>Please note</translation>
        </message>
        <message>
            <source>每一格都有数，没有留空的。</source>
            <translation>Every cell has a value; none stays blank.</translation>
        </message>
        <message>
            <source>选好模板和报告，这里就是填好的样子。</source>
            <translation>Choose a template and reports to see here how it will be.</translation>
        </message>
        <message>
            <source>模板里没有可以填的工作表。</source>
            <translation>The template has no sheet that can be filled.</translation>
        </message>
        <message>
            <source>填好的样子</source>
            <translation>As it will be</translation>
        </message>
        <message>
            <source>图片和图表在预览里不画出来，填好的文件里都在。</source>
            <translation>Pictures and charts are not drawn here; they are in the filled file.</translation>
        </message>
        <message>
            <source>照现在的指定填不了：{reason}</source>
            <translation>It cannot be filled as it is: {reason}</translation>
        </message>
        <message>
            <source>仅用前 {n} 份报告试填；填写时全部写入。</source>
            <translation>Tried with the first {n} reports only; all are written in the end.</translation>
        </message>
        <message>
            <source>模板的单元格</source>
            <translation>Cells of the template</translation>
        </message>
        <message>
            <source>模板的工作表</source>
            <translation>Sheets of the template</translation>
        </message>
        <message>
            <source>指定数值(&amp;V)…  F2</source>
            <translation>Choose value (&amp;V)…  F2</translation>
        </message>
        <message>
            <source>不填这一格  Delete</source>
            <translation>Do not fill  Delete</translation>
        </message>
        <message>
            <source>照表头指定(&amp;H)</source>
            <translation>By headings (&amp;H)</translation>
        </message>
        <message>
            <source>空格的表头和行名写明是哪个数的，一次都指定好</source>
            <translation>Chooses values at once for all blank cells whose headings name one</translation>
        </message>
        <message>
            <source>撤销(&amp;Z)</source>
            <translation>Undo (&amp;Z)</translation>
        </message>
        <message>
            <source>重做(&amp;Y)</source>
            <translation>Redo (&amp;Y)</translation>
        </message>
        <message>
            <source>这一行每个单位一行(&amp;R)</source>
            <translation>This row once for each unit (&amp;R)</translation>
        </message>
        <message>
            <source>这张表每个单位一张(&amp;B)</source>
            <translation>This sheet once for each unit (&amp;B)</translation>
        </message>
        <message>
            <source>不填。按回车或再点一下，指定这一格填什么</source>
            <translation>Not filled. Press Enter or click again to choose what it is filled with</translation>
        </message>
        <message>
            <source>填“{name}”，当前这份是：{value}</source>
            <translation>Filled with “{name}”, in this report: {value}</translation>
        </message>
        <message>
            <source>填“{name}”</source>
            <translation>Filled with “{name}”</translation>
        </message>
        <message>
            <source>这一格原来是公式（结果 {text}），填好的文件里换成数值；模板里的不变。</source>
            <translation>This cell is a formula (result {text}); the filled file has the value instead, the template stays as it is.</translation>
        </message>
        <message>
            <source>选一个上级发来的表格（.xlsx），它的样子会显示在这里。

表里写着 {example} 这样的占位符的，会自动认出来；没有写的，点一格再点一下（或按回车），选它填什么数值。

模板原件不会改：填好的另存一份，指定了什么存在模板旁边的一份里。</source>
            <translation>Choose a workbook (.xlsx) that a superior sent; it will be shown here.

Placeholders such as {example} are found by themselves; for other cells, click one and click it again (or press Enter) and choose the value that it shall be filled with.

The template itself is never changed: the filled file is another one, and what goes where is kept in a copy beside the template.</translation>
        </message>
        <message>
            <source>这一格是公式（结果 {text}），指定以后填好的文件里就没有它了。</source>
            <translation>This cell is a formula (result {text}); once a value is chosen the filled file no longer has it.</translation>
        </message>
        <message>
            <source>{sheet}（每个单位一张）</source>
            <translation>{sheet} (one for each unit)</translation>
        </message>
        <message>
            <source>不认识 {text}（{why}）</source>
            <translation>Unknown: {text} ({why})</translation>
        </message>
        <message>
            <source>这一格原来写着“{text}”，填好的文件里换成数值；模板里的不变。</source>
            <translation>This cell says “{text}”; the filled file has the value instead, the template stays as it is.</translation>
        </message>
        <message>
            <source>这一格写着“{text}”，指定以后填好的文件里换成数值。</source>
            <translation>This cell says “{text}”; once a value is chosen the filled file has that instead.</translation>
        </message>
        <message>
            <source>没有存</source>
            <translation>not stored</translation>
        </message>
        <message>
            <source>，是不是{names}</source>
            <translation>; perhaps {names}</translation>
        </message>
        <message>
            <source>{cell} 填哪个数值</source>
            <translation>Which value goes into {cell}</translation>
        </message>
        <message>
            <source>格</source>
            <translation>Cell</translation>
        </message>
        <message>
            <source>填什么</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>✗ 不认识 {text}</source>
            <translation>✗ Unknown: {text}</translation>
        </message>
        <message>
            <source>可能是{names}</source>
            <translation>Perhaps {names}</translation>
        </message>
        <message>
            <source>还没有选模板</source>
            <translation>No template yet</translation>
        </message>
        <message>
            <source>选择模板(&amp;M)…</source>
            <translation>Choose template (&amp;M)…</translation>
        </message>
        <message>
            <source>选择上级的模板</source>
            <translation>Choose a superior’s template</translation>
        </message>
        <message>
            <source>输入名称、拼音首字母或代号查找，可用空格隔开几个词</source>
            <translation>Type a name, initials of pinyin or an id; several words with blanks between them</translation>
        </message>
        <message>
            <source>查找数值</source>
            <translation>Find a value</translation>
        </message>
        <message>
            <source>不在重复的行或表里的格，填各单位的合计</source>
            <translation>A cell that is in no repeated row or sheet gets the sum of all units</translation>
        </message>
        <message>
            <source>金额用什么单位</source>
            <translation>Unit of money</translation>
        </message>
        <message>
            <source>↑↓ 选择，→ 展开，回车选定，Esc 不改</source>
            <translation>↑↓ move, → open, Enter chooses, Esc leaves it</translation>
        </message>
        <message>
            <source>填哪个数值</source>
            <translation>Which value</translation>
        </message>
        <message>
            <source>合计 {0}</source>
            <translation>sum {0}</translation>
        </message>
        <message>
            <source>没有这样的数值，换个词试试</source>
            <translation>No such value; try another word</translation>
        </message>
        <message>
            <source>工具栏</source>
            <translation>Toolbar</translation>
        </message>
        <message>
            <source>引导到此结束。示例可以留着练习，也可以一次全部移出队列。以后想再看，用“帮助 ▸ 新手引导”。</source>
            <translation>That is the end of the tour. Keep the samples to practise, or take them all out of the queue at once. To see it again: Help ▸ Guided tour.</translation>
        </message>
        <message>
            <source>先打开几份示例报告练手：按右边的按钮，或用“帮助 ▸ 打开示例报告”。您自己的报告不受影响。</source>
            <translation>First open some sample reports: press the button at the right, or use Help ▸ Open sample reports. Your own reports are not touched.</translation>
        </message>
        <message>
            <source>按 {next_problem} 到第一处要看的地方。下面一行说明哪里不对，中间的原文加了框。</source>
            <translation>Press {next_problem} to go to the first place to check. The line below says what is wrong; the place is framed in the source.</translation>
        </message>
        <message>
            <source>对照原文改正它：直接打数字，按 Enter；没有读错就按 Enter 确认。</source>
            <translation>Correct it from the source: just type the number and press Enter; if it was read rightly, press Enter to confirm.</translation>
        </message>
        <message>
            <source>改错了也不要紧：按 {undo} 撤销刚才那一步。</source>
            <translation>Mistakes do no harm: {undo} takes the last step back.</translation>
        </message>
        <message>
            <source>看完一份就按 {accept} 通过，到下一份。还有错误时会先问一次，练习时可以选“仍然通过”。</source>
            <translation>When a report is done, {accept} accepts it and opens the next. With errors open you are asked once; here you may choose “Accept anyway”.</translation>
        </message>
        <message>
            <source>最后按 {export} 导出 Excel：选好位置，按“导出”。</source>
            <translation>At last press {export} to export to Excel: choose a place and press “Export”.</translation>
        </message>
        <message>
            <source>已把 {n} 份示例移出队列；要找回来，用“文件 ▸ 放回移出的报告”。</source>
            <translation>{n} samples were taken out of the queue; to get them back use File ▸ Put back removed report.</translation>
        </message>
        <message>
            <source>把示例移出队列</source>
            <translation>Take the samples out</translation>
        </message>
        <message>
            <source>新手引导 {n}/{m}</source>
            <translation>Tour {n}/{m}</translation>
        </message>
        <message>
            <source>跳过这一步</source>
            <translation>Skip this step</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>结束引导  Esc</source>
            <translation>End tour  Esc</translation>
        </message>
        <message>
            <source>指标</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>统计指标</source>
            <translation>Statistics</translation>
        </message>
        <message>
            <source>要看什么</source>
            <translation>What to look at</translation>
        </message>
        <message>
            <source>做了什么</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>何人</source>
            <translation>By</translation>
        </message>
        <message>
            <source>显示哪一列数</source>
            <translation>Which column of figures to show</translation>
        </message>
        <message>
            <source>显示</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>开卷</source>
            <translation>Kaijuan</translation>
        </message>
        <message>
            <source>原文未见这个数，请确认没有打错</source>
            <translation>this number was not seen in the source, please check that it is typed correctly</translation>
        </message>
        <message>
            <source>版式</source>
            <translation>Edition</translation>
        </message>
        <message>
            <source>统计期限起</source>
            <translation>Period from</translation>
        </message>
        <message>
            <source>统计期限止</source>
            <translation>Period to</translation>
        </message>
        <message>
            <source>发布日期</source>
            <translation>Published on</translation>
        </message>
        <message>
            <source>落款日期</source>
            <translation>Signed on</translation>
        </message>
        <message>
            <source>索引号</source>
            <translation>Index number</translation>
        </message>
        <message>
            <source>发布机构</source>
            <translation>Published by</translation>
        </message>
        <message>
            <source>主题分类</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>文号</source>
            <translation>Document number</translation>
        </message>
        <message>
            <source>联系电话</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>邮编</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>电子邮箱</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>网址</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>2021 版</source>
            <translation>2021 edition</translation>
        </message>
        <message>
            <source>2019 版</source>
            <translation>2019 edition</translation>
        </message>
        <message>
            <source>以上</source>
            <translation>or more</translation>
        </message>
        <message>
            <source>约</source>
            <translation>about</translation>
        </message>
        <message>
            <source>不足</source>
            <translation>less than</translation>
        </message>
        <message>
            <source>本年</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>累计</source>
            <translation>Cumulative</translation>
        </message>
        <message>
            <source>上年</source>
            <translation>Last year</translation>
        </message>
        <message>
            <source>计划</source>
            <translation>Planned</translation>
        </message>
        <message>
            <source>口径待核</source>
            <translation>Scope to check</translation>
        </message>
        <message>
            <source>已核</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>可信</source>
            <translation>Trusted</translation>
        </message>
        <message>
            <source>待核</source>
            <translation>To check</translation>
        </message>
        <message>
            <source>有误</source>
            <translation>Wrong</translation>
        </message>
        <message>
            <source>错误</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>警告</source>
            <translation>Warning</translation>
        </message>
        <message>
            <source>找不到文件“{name}”，它可能已被移走、改名或删除，请确认位置后重新打开。</source>
            <translation>The file “{name}” cannot be found; it may have been moved, renamed or deleted. Please check the place and open it again.</translation>
        </message>
        <message>
            <source>“{name}”是一个文件夹，请打开其中的 .txt 或 .docx 文件。</source>
            <translation>“{name}” is a folder. Please open the .txt or .docx files in it.</translation>
        </message>
        <message>
            <source>“{name}”是空文件，没有可读的内容，请向报送单位重新索取。</source>
            <translation>“{name}” is an empty file with nothing to read. Please ask the reporting unit for it again.</translation>
        </message>
        <message>
            <source>没有读取“{name}”的权限，或文件正被其他程序占用，请关闭占用它的程序后重试。</source>
            <translation>No permission to read “{name}”, or another program is using it. Please close that program and try again.</translation>
        </message>
        <message>
            <source>“{name}”所在的磁盘读取出错，请把文件复制到本机后重新打开。</source>
            <translation>Disk error while reading “{name}”. Please copy the file to this computer and open it again.</translation>
        </message>
        <message>
            <source>“{name}”太大（{size}），不像是一份年度报告，没有打开。请确认是否选错了文件；如果是许多份合成的一个，请分成几个。</source>
            <translation>“{name}” is too large ({size}) for an annual report and was not opened. Please check that it is the right file; one made of very many reports has to be divided into several.</translation>
        </message>
        <message>
            <source>无法判断“{name}”的文字编码，请用记事本或 WPS 打开，另存为 UTF-8 文本后再打开。</source>
            <translation>The text encoding of “{name}” cannot be determined. Please open it with Notepad or WPS, save it as UTF-8 text and open it again.</translation>
        </message>
        <message>
            <source>“{name}”是旧版 Word（.doc）或 WPS（.wps）文件，请用 WPS 打开，另存为 .docx 后再打开。</source>
            <translation>“{name}” is an old Word (.doc) or WPS (.wps) file. Please open it with WPS, save it as .docx and open it again.</translation>
        </message>
        <message>
            <source>“{name}”设有打开密码，请用 WPS 打开，去掉密码后另存为 .docx 再打开。</source>
            <translation>“{name}” is protected by a password. Please open it with WPS, remove the password, save it as .docx and open it again.</translation>
        </message>
        <message>
            <source>“{name}”已损坏或不完整，请向报送单位重新索取，或用 WPS 打开后另存为 .docx。</source>
            <translation>“{name}” is damaged or incomplete. Please ask the reporting unit for it again, or open it with WPS and save it as .docx.</translation>
        </message>
        <message>
            <source>“{name}”是带宏的 Word 文件（.docm），请用 WPS 打开，另存为不带宏的 .docx 后再打开。</source>
            <translation>“{name}” is a Word file with macros (.docm). Please open it with WPS, save it as .docx without macros and open it again.</translation>
        </message>
        <message>
            <source>“{name}”的内部结构异常（{detail}），为安全起见没有打开，请用 WPS 打开后另存为 .docx。</source>
            <translation>“{name}” has an abnormal internal structure ({detail}) and was not opened for safety. Please open it with WPS and save it as .docx.</translation>
        </message>
        <message>
            <source>“{name}”虽以 {suffix} 结尾，但其实是{what}，请找到原来的 Word 文件再打开。</source>
            <translation>“{name}” ends in {suffix} but is really this: {what}. Please find the original Word file and open that.</translation>
        </message>
        <message>
            <source>“{name}”里没有文字（可能全是图片），本程序不识别图片中的文字，请向报送单位索取可编辑的文件。</source>
            <translation>“{name}” has no text (it may be all images). This program does not recognise text in images; please ask the reporting unit for an editable file.</translation>
        </message>
        <message>
            <source>“{name}”里嵌有另一份文件，其中的内容读不到，请用 WPS 打开，另存为 .docx 后再打开。</source>
            <translation>“{name}” has another file embedded whose content cannot be read. Please open it with WPS, save it as .docx and open it again.</translation>
        </message>
        <message>
            <source>“{name}”是图片，本程序不识别图片中的文字，请向报送单位索取 Word 或文本文件。</source>
            <translation>“{name}” is an image. This program does not recognise text in images; please ask the reporting unit for a Word or text file.</translation>
        </message>
        <message>
            <source>“{name}”是 PDF 文件，请复制其中的文字，用“文件 ▸ 从剪贴板新建”导入，或索取 Word 文件。</source>
            <translation>“{name}” is a PDF file. Please copy its text and import it with “File ▸ New from clipboard”, or ask for a Word file.</translation>
        </message>
        <message>
            <source>“{name}”是压缩包，请先解压，再打开其中的 .txt 或 .docx 文件。</source>
            <translation>“{name}” is a compressed archive. Please unpack it first, then open the .txt or .docx files in it.</translation>
        </message>
        <message>
            <source>“{name}”不是 .txt 或 .docx 文件，请用 WPS 打开，另存为 .docx 后再打开。</source>
            <translation>“{name}” is not a .txt or .docx file. Please open it with WPS, save it as .docx and open it again.</translation>
        </message>
        <message>
            <source>主动公开</source>
            <translation>Proactive disclosure</translation>
        </message>
        <message>
            <source>解读回应</source>
            <translation>Interpretation and response</translation>
        </message>
        <message>
            <source>依申请公开</source>
            <translation>Disclosure on request</translation>
        </message>
        <message>
            <source>救济与收费</source>
            <translation>Remedies and fees</translation>
        </message>
        <message>
            <source>机构保障</source>
            <translation>Institutional support</translation>
        </message>
        <message>
            <source>纯文本</source>
            <translation>plain text</translation>
        </message>
        <message>
            <source>内部文件过多</source>
            <translation>too many internal files</translation>
        </message>
        <message>
            <source>解压后过大</source>
            <translation>too large when unpacked</translation>
        </message>
        <message>
            <source>内部文件名越界</source>
            <translation>an internal file name points outside</translation>
        </message>
        <message>
            <source>压缩方式不明</source>
            <translation>unknown compression method</translation>
        </message>
        <message>
            <source>压缩比异常</source>
            <translation>abnormal compression ratio</translation>
        </message>
        <message>
            <source>甲乙丙丁戊己庚辛壬癸</source>
            <translation>甲乙丙丁戊己庚辛壬癸</translation>
        </message>
        <message>
            <source>子丑寅卯辰巳午未申酉戌亥</source>
            <translation>子丑寅卯辰巳午未申酉戌亥</translation>
        </message>
        <message>
            <source>〇一二三四五六七八九</source>
            <translation>〇一二三四五六七八九</translation>
        </message>
        <message>
            <source>十百千万</source>
            <translation>十百千万</translation>
        </message>
        <message>
            <source>零壹贰叁肆伍陆柒捌玖</source>
            <translation>零壹贰叁肆伍陆柒捌玖</translation>
        </message>
        <message>
            <source>拾佰仟万</source>
            <translation>拾佰仟万</translation>
        </message>
        <message>
            <source>零壹貳參肆伍陸柒捌玖</source>
            <translation>零壹貳參肆伍陸柒捌玖</translation>
        </message>
        <message>
            <source>拾佰仟萬</source>
            <translation>拾佰仟萬</translation>
        </message>
        <message>
            <source>零</source>
            <translation>零</translation>
        </message>
        <message>
            <source>Excel 文件</source>
            <translation>Excel file</translation>
        </message>
        <message>
            <source>PPT 文件</source>
            <translation>PPT file</translation>
        </message>
        <message>
            <source>OFD 文件</source>
            <translation>OFD file</translation>
        </message>
        <message>
            <source>OpenDocument 文件</source>
            <translation>OpenDocument file</translation>
        </message>
        <message>
            <source>解压后 {0} MB</source>
            <translation>{0} MB unpacked</translation>
        </message>
        <message>
            <source>网页文件</source>
            <translation>web page</translation>
        </message>
        <message>
            <source>XML 文件</source>
            <translation>XML file</translation>
        </message>
        <message>
            <source>Word 打开文件时留下的临时文件</source>
            <translation>temporary file that Word leaves while a file is open</translation>
        </message>
        <message>
            <source>RTF 文件</source>
            <translation>RTF file</translation>
        </message>
        <message>
            <source>{0}年{1}月{2}日</source>
            <translation>{0}-{1}-{2}</translation>
        </message>
        <message>
            <source>等</source>
            <translation>etc.</translation>
        </message>
        <message>
            <source>{0}{1}份</source>
            <translation>{0}{1} reports</translation>
        </message>
        <message>
            <source>联系</source>
            <translation>contact</translation>
        </message>
        <message>
            <source>省</source>
            <translation>province</translation>
        </message>
        <message>
            <source>市</source>
            <translation>city</translation>
        </message>
        <message>
            <source>区</source>
            <translation>district</translation>
        </message>
        <message>
            <source>县</source>
            <translation>county</translation>
        </message>
        <message>
            <source>州</source>
            <translation>prefecture</translation>
        </message>
        <message>
            <source>盟</source>
            <translation>league</translation>
        </message>
        <message>
            <source>旗</source>
            <translation>banner</translation>
        </message>
        <message>
            <source>镇</source>
            <translation>town</translation>
        </message>
        <message>
            <source>乡</source>
            <translation>township</translation>
        </message>
        <message>
            <source>年报</source>
            <translation>annual report</translation>
        </message>
        <message>
            <source>一二三四五六七八九十</source>
            <translation>一二三四五六七八九十</translation>
        </message>
        <message>
            <source>{0}年</source>
            <translation>{0}</translation>
        </message>
        <message>
            <source>比</source>
            <translation>than</translation>
        </message>
        <message>
            <source>较</source>
            <translation>compared with</translation>
        </message>
        <message>
            <source>({0})年</source>
            <translation>({0})</translation>
        </message>
        <message>
            <source>次</source>
            <translation>times</translation>
        </message>
        <message>
            <source>占</source>
            <translation>share</translation>
        </message>
        <message>
            <source>规章</source>
            <translation>regulations</translation>
        </message>
        <message>
            <source>行政规范性文件</source>
            <translation>administrative normative documents</translation>
        </message>
        <message>
            <source>规范性文件</source>
            <translation>normative documents</translation>
        </message>
        <message>
            <source>增</source>
            <translation>up</translation>
        </message>
        <message>
            <source>减</source>
            <translation>down</translation>
        </message>
        <message>
            <source>十</source>
            <translation>十</translation>
        </message>
        <message>
            <source>{公开}</source>
            <translation>{公开}</translation>
        </message>
        <message>
            <source>直接</source>
            <translation>direct</translation>
        </message>
        <message>
            <source>复议后</source>
            <translation>after reconsideration</translation>
        </message>
        <message>
            <source>复议</source>
            <translation>reconsideration</translation>
        </message>
        <message>
            <source>诉讼</source>
            <translation>litigation</translation>
        </message>
        <message>
            <source>应诉</source>
            <translation>responding to lawsuits</translation>
        </message>
        <message>
            <source>收费通知</source>
            <translation>fee notice</translation>
        </message>
        <message>
            <source>申请</source>
            <translation>applications</translation>
        </message>
        <message>
            <source>“截至…累计”分不清是本年数还是历年累计数</source>
            <translation>“截至…累计” may be of this year or of all years</translation>
        </message>
        <message>
            <source>原文说的是每年的数</source>
            <translation>the source tells of a number for each year</translation>
        </message>
        <message>
            <source>原文此处缺少数字</source>
            <translation>the source lacks a number here</translation>
        </message>
        <message>
            <source>数字中间有空格，可能是两个数</source>
            <translation>there is a blank within the number, it may be two</translation>
        </message>
        <message>
            <source>确数后又写“余”，按下限读</source>
            <translation>an exact number is followed by “余” (and some); read as the lower bound</translation>
        </message>
        <message>
            <source>原文是一个区间，取其下限</source>
            <translation>the source gives a range; its lower bound is taken</translation>
        </message>
        <message>
            <source>原文按公开属性划分公文，不一定都已公开</source>
            <translation>the source divides papers by whether they may be disclosed, not all need have been</translation>
        </message>
        <message>
            <source>“均”也可能只是说后一项</source>
            <translation>“均” (all) may be said of the last item only</translation>
        </message>
        <message>
            <source>几个渠道的合计，不一定是全年的总数</source>
            <translation>the total of some channels, not necessarily of the whole year</translation>
        </message>
        <message>
            <source>写的可能是别的机关的网站</source>
            <translation>this may be the website of another organ</translation>
        </message>
        <message>
            <source>文中另有不同的数：{others}</source>
            <translation>the text has other values too: {others}</translation>
        </message>
        <message>
            <source>各种结果合起来比文中的“{name}”（{raw}）还多</source>
            <translation>the outcomes together are more than “{name}” in the text ({raw})</translation>
        </message>
        <message>
            <source>标题可信度低，看不准报告从哪里开始，请核对。</source>
            <translation>The title is uncertain; where the report begins is not clear. Please check.</translation>
        </message>
        <message>
            <source>“{raw}”疑为“{std}”</source>
            <translation>“{raw}” is probably “{std}”</translation>
        </message>
        <message>
            <source>有{n}个字符读不出，是否编码有误看不出，请核对。</source>
            <translation>{n} characters cannot be read; whether the encoding is wrong is not clear. Please check.</translation>
        </message>
        <message>
            <source>有{n}格用“/”、“—”或“无”代替0</source>
            <translation>{n} cells use “/”, “—” or “无” instead of 0</translation>
        </message>
        <message>
            <source>有{n}处全角数字</source>
            <translation>{n} full-width digits</translation>
        </message>
        <message>
            <source>未见标题，但读到了{table}，请核对。</source>
            <translation>No title was found, but {table} was read. Please check.</translation>
        </message>
        <message>
            <source>各部分没有编号，无法判断。</source>
            <translation>The parts have no numbers; this cannot be judged.</translation>
        </message>
        <message>
            <source>文件似乎不完整，无法判断。</source>
            <translation>The file seems incomplete; this cannot be judged.</translation>
        </message>
        <message>
            <source>没有读到表格，请对照原件核对。</source>
            <translation>No table was read. Please check against the original.</translation>
        </message>
        <message>
            <source>年度可信度低或文件不完整，无法判断。</source>
            <translation>The year is uncertain or the file is incomplete; this cannot be judged.</translation>
        </message>
        <message>
            <source>未见总标题</source>
            <translation>No main title found</translation>
        </message>
        <message>
            <source>标题由{n}行拼成：“{title}”</source>
            <translation>The title is put together from {n} lines: “{title}”</translation>
        </message>
        <message>
            <source>{place}写“{other}”</source>
            <translation>{place} has “{other}”</translation>
        </message>
        <message>
            <source>联系处</source>
            <translation>contact section</translation>
        </message>
        <message>
            <source>落款</source>
            <translation>signature</translation>
        </message>
        <message>
            <source>报告单位“{unit}”与“{other}”是否同一单位，从名称看不出，请核对。</source>
            <translation>Whether the reporting unit “{unit}” and “{other}” are the same is not clear from the names. Please check.</translation>
        </message>
        <message>
            <source>建议补为“{guess}”</source>
            <translation>should probably be completed to “{guess}”</translation>
        </message>
        <message>
            <source>请补全</source>
            <translation>please complete it</translation>
        </message>
        <message>
            <source>标题中的“{unit}”不像单位名，请核对。</source>
            <translation>“{unit}” in the title does not look like the name of a unit. Please check.</translation>
        </message>
        <message>
            <source>引言</source>
            <translation>introduction</translation>
        </message>
        <message>
            <source>统计期限</source>
            <translation>Period covered</translation>
        </message>
        <message>
            <source>按{day}处理</source>
            <translation>taken as {day}</translation>
        </message>
        <message>
            <source>看不出是哪一天，没有采用</source>
            <translation>the day cannot be made out; not used</translation>
        </message>
        <message>
            <source>日期残缺，无法判断。</source>
            <translation>The date is incomplete; cannot be decided.</translation>
        </message>
        <message>
            <source>日期或年度可信度低，请先核对。</source>
            <translation>The date or the year is of low confidence; please check it first.</translation>
        </message>
        <message>
            <source>落款还在报告年度之内</source>
            <translation>the signature lies within the report year</translation>
        </message>
        <message>
            <source>相差{days}天</source>
            <translation>{days} days apart</translation>
        </message>
        <message>
            <source>年度可信度低，请先核对。</source>
            <translation>The year is of low confidence; please check it first.</translation>
        </message>
        <message>
            <source>发布日期比落款或年度晚很多，可能是网站迁移日期，无法判断。</source>
            <translation>The publication date is much later than the signature or the year; it may be the day the website was moved. Cannot be decided.</translation>
        </message>
        <message>
            <source>政府本级</source>
            <translation>Government itself</translation>
        </message>
        <message>
            <source>乡镇（街道）</source>
            <translation>Township (subdistrict)</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>上年报告单位“{last}”与本年“{unit}”是否同一单位，从名称看不出，请核对。</source>
            <translation>The names do not show whether last year’s unit “{last}” and this year’s “{unit}” are the same; please check.</translation>
        </message>
        <message>
            <source>上年报告缺少或读不准：{lacking}，无法判断。</source>
            <translation>Missing or unclear in last year’s report: {lacking}; cannot be decided.</translation>
        </message>
        <message>
            <source>上年报告没有可比的确数，无法判断。</source>
            <translation>Last year’s report has no exact number to compare with; cannot be decided.</translation>
        </message>
        <message>
            <source>这个数或上年报告的数可信度低，请先核对。</source>
            <translation>This number or last year’s is of low confidence; please check it first.</translation>
        </message>
        <message>
            <source>上年为0，没有增幅可算，无法判断。</source>
            <translation>Last year’s number is 0, so there is no growth rate; cannot be decided.</translation>
        </message>
        <message>
            <source>正文没有本年新增的确数，无法判断。</source>
            <translation>The text gives no exact number added this year; cannot be decided.</translation>
        </message>
        <message>
            <source>正文太短，看不出是否雷同。</source>
            <translation>The text is too short to tell whether it is copied.</translation>
        </message>
        <message>
            <source>正文雷同{p}%</source>
            <translation>{p}% of the text is the same</translation>
        </message>
        <message>
            <source>正文的{n}个数字全部相同</source>
            <translation>all {n} numbers in the text are the same</translation>
        </message>
        <message>
            <source>本年新收</source>
            <translation>Newly received</translation>
        </message>
        <message>
            <source>本年新收加上年结转</source>
            <translation>Newly received plus carried in</translation>
        </message>
        <message>
            <source>办理结果总计</source>
            <translation>Total of results</translation>
        </message>
        <message>
            <source>办理结果总计减上年结转（只计本年新收）</source>
            <translation>Total of results less carried in (newly received only)</translation>
        </message>
        <message>
            <source>办理结果总计减不予处理、其他处理（只计答复）</source>
            <translation>Total of results less not processed and otherwise handled (answered only)</translation>
        </message>
        <message>
            <source>相应栏</source>
            <translation>Matching field</translation>
        </message>
        <message>
            <source>相应一类诉讼的栏</source>
            <translation>Field of the matching kind of lawsuit</translation>
        </message>
        <message>
            <source>相应行的总计</source>
            <translation>Total of the matching row</translation>
        </message>
        <message>
            <source>相应情形的总计</source>
            <translation>Total of the matching grounds</translation>
        </message>
        <message>
            <source>正文的{value}可信度低，请先核对。</source>
            <translation>{value} in the text is of low confidence; please check it first.</translation>
        </message>
        <message>
            <source>有数值可信度低，请先核对。</source>
            <translation>Some values are of low confidence; please check them first.</translation>
        </message>
        <message>
            <source>正文说的只是其中一部分，不能与总数比较。</source>
            <translation>The text tells only a part, which cannot be compared with the total.</translation>
        </message>
        <message>
            <source>正文说的可能只是到期应答复的申请，无法判断。</source>
            <translation>The text may tell only the applications due for an answer; cannot be decided.</translation>
        </message>
        <message>
            <source>正文所列各项似不齐全，无法判断。</source>
            <translation>The items listed in the text seem incomplete; cannot be decided.</translation>
        </message>
        <message>
            <source>正文另列有已公开等情形，表中计入予以公开，无法判断。</source>
            <translation>The text lists “already disclosed” and the like separately, which the table counts as granted; cannot be decided.</translation>
        </message>
        <message>
            <source>有空白格：{blanks}。空白是否为0须先确认，暂不判断。</source>
            <translation>Blank cells: {blanks}. First confirm whether blank means 0; not decided yet.</translation>
        </message>
        <message>
            <source>（相差一万倍，疑似元与万元混用）</source>
            <translation> (10,000 times apart; yuan and 10,000 yuan may be mixed up)</translation>
        </message>
        <message>
            <source>章节识别不全或文件不完整，无法判断。</source>
            <translation>The sections were not fully recognised or the file is incomplete; cannot be decided.</translation>
        </message>
        <message>
            <source>有同名的行，无法判断取哪一行。</source>
            <translation>Several rows have the same name; cannot tell which one to use.</translation>
        </message>
        <message>
            <source>“{rows}”未填，无法判断。</source>
            <translation>“{rows}” not filled in; cannot be decided.</translation>
        </message>
        <message>
            <source>分项不齐，无法判断。</source>
            <translation>Not all parts are given; cannot be decided.</translation>
        </message>
        <message>
            <source>各列口径不明，无法判断。</source>
            <translation>What each column counts is unclear; cannot be decided.</translation>
        </message>
        <message>
            <source>未写明单位，无法判断。</source>
            <translation>The unit of measure is not given; cannot be decided.</translation>
        </message>
        <message>
            <source>有的数字可信度低，请先核对。</source>
            <translation>Some numbers are of low confidence; please check them first.</translation>
        </message>
        <message>
            <source>所列分项合计{a}，比总数{b}少，可能没有列全，请核对。</source>
            <translation>The listed parts add up to {a}, less than the total {b}; the list may be incomplete, please check.</translation>
        </message>
        <message>
            <source>各渠道合计多于总数；同一信息在多个渠道公开只计一条，无法判断。</source>
            <translation>The channels add up to more than the total; information disclosed through several channels counts once. Cannot be decided.</translation>
        </message>
        <message>
            <source>分项多于收到数，可能含上年结转的申请，无法判断。</source>
            <translation>The parts exceed the number received; they may include applications carried in. Cannot be decided.</translation>
        </message>
        <message>
            <source>所列渠道合计少于收到数，可能没有列全，请核对。</source>
            <translation>The listed channels add up to less than the number received; the list may be incomplete, please check.</translation>
        </message>
        <message>
            <source>看不出占的是哪个总数，无法复算，请核对。</source>
            <translation>It is unclear which total the share is of, so it cannot be recalculated; please check.</translation>
        </message>
        <message>
            <source>占比合计{a}%，其中有约数，无法判断。</source>
            <translation>The shares add up to {a}%, some of them approximate; cannot be decided.</translation>
        </message>
        <message>
            <source>文件似乎不完整，没有读到数据，无法判断。</source>
            <translation>The file seems incomplete and no data was read; cannot be decided.</translation>
        </message>
        <message>
            <source>有数字没有读成指标，请核对。</source>
            <translation>Some numbers were not read as figures; please check.</translation>
        </message>
        <message>
            <source>等{n}家</source>
            <translation> and others ({n} in all)</translation>
        </message>
        <message>
            <source>（单位不明）</source>
            <translation>(unit not known)</translation>
        </message>
        <message>
            <source>有空白或读不准的格，无法判断：{units}。</source>
            <translation>Blank or unclear cells; cannot be decided: {units}.</translation>
        </message>
        <message>
            <source>{place}相差{d}</source>
            <translation>{place} differs by {d}</translation>
        </message>
        <message>
            <source>“{unit}”{year}年报告未报，期限为{limit}。</source>
            <translation>“{unit}” has not reported for {year}; the deadline was {limit}.</translation>
        </message>
        <message>
            <source>{year}年报告未报（{n}家）：{units}。</source>
            <translation>Not reported for {year} ({n} units): {units}.</translation>
        </message>
        <message>
            <source>“{unit}”{year}年报告迟报，日期为{days}，期限为{limit}。</source>
            <translation>“{unit}” reported late for {year}: dated {days}, deadline {limit}.</translation>
        </message>
        <message>
            <source>不在名单上，或看不出是名单上的哪一家：{units}。</source>
            <translation>Not on the list, or unclear which on the list: {units}.</translation>
        </message>
        <message>
            <source>没有可靠的落款或发布日期，是否按期看不出：{units}。</source>
            <translation>No reliable signature or publication date, so whether on time is unclear: {units}.</translation>
        </message>
        <message>
            <source>正文没有说明是否含下属部门，请核对后再与各部门相加。</source>
            <translation>The text does not say whether subordinate departments are included; please check before adding it to the departments.</translation>
        </message>
        <message>
            <source>有{n}份报告的年度不明，请先核对。</source>
            <translation>The year of {n} reports is unknown; please check them first.</translation>
        </message>
        <message>
            <source>{table}没有读全，汇总前请核对：{units}。</source>
            <translation>{table} was not read in full; please check before adding up: {units}.</translation>
        </message>
        <message>
            <source>还有{n}份报告没有通过，数字可能还会改。</source>
            <translation>{n} reports are not accepted yet; the numbers may still change.</translation>
        </message>
        <message>
            <source>“{one}”与“{other}”{year}年各有一份，看不出是否同一单位，请核对。</source>
            <translation>“{one}” and “{other}” each have a report for {year}; it is unclear whether they are the same unit, please check.</translation>
        </message>
        <message>
            <source>（空白格按0试算）</source>
            <translation> (blank cells tried as 0)</translation>
        </message>
        <message>
            <source>（空白格按0试算，其他行列按此能对上）</source>
            <translation> (blank cells tried as 0; the other rows and columns agree with that)</translation>
        </message>
        <message>
            <source>有空白格：{blanks}。按0试算两边为{a}和{b}，相差{d}；空白是否为0须先确认，暂不判断。</source>
            <translation>Blank cells: {blanks}. Tried as 0, the two sides are {a} and {b}, differing by {d}; first confirm whether blank means 0. Not decided yet.</translation>
        </message>
        <message>
            <source>缺少或读不准：{lacking}，无法判断。</source>
            <translation>Missing or unclear: {lacking}; cannot be decided.</translation>
        </message>
        <message>
            <source>“{lacking}”应有合计而空白未填，补填后再判断。</source>
            <translation>“{lacking}” should hold a total but is blank; fill it in first.</translation>
        </message>
        <message>
            <source>（含人工修正）</source>
            <translation> (includes corrections by hand)</translation>
        </message>
        <message>
            <source>（含读不准的数，请先对照原文）</source>
            <translation> (includes unclear numbers; check against the source first)</translation>
        </message>
        <message>
            <source>表二缺少：{cells}。</source>
            <translation>Missing in Table 2: {cells}.</translation>
        </message>
        <message>
            <source>表三“{cells}”空白，而其上各行有数，请补填。</source>
            <translation>Table 3 “{cells}” is blank though the rows above hold numbers; please fill it in.</translation>
        </message>
        <message>
            <source>{group}：四项合计{a}，总计栏空白，请补填。</source>
            <translation>{group}: the four items add up to {a}, but the total is blank; please fill it in.</translation>
        </message>
        <message>
            <source>有{n}个数，其余空白：{blanks}。空白是否为0须先确认，暂不判断。</source>
            <translation>{n} numbers filled in, the rest blank: {blanks}. First confirm whether blank means 0; not decided yet.</translation>
        </message>
        <message>
            <source>填了的都是0，其余空白；空白是否为0须先确认，暂不判断。</source>
            <translation>All that is filled in is 0, the rest is blank; first confirm whether blank means 0. Not decided yet.</translation>
        </message>
        <message>
            <source>报告年度读不准，无法判断。</source>
            <translation>The report year is unclear; cannot be decided.</translation>
        </message>
        <message>
            <source>单位名称不明，无法判断。</source>
            <translation>The unit’s name is unknown; cannot be decided.</translation>
        </message>
        <message>
            <source>从单位名称看不出是否为设区的市级以上政府或国务院部门，无法判断。</source>
            <translation>The name does not show whether the unit is a government of a districted city or above, or a department of the State Council; cannot be decided.</translation>
        </message>
        <message>
            <source>复议后起诉的件数较多，可能来自上年的复议；没有上年报告，无法判断。</source>
            <translation>There are many lawsuits after reconsideration, perhaps from last year’s cases; without last year’s report this cannot be decided.</translation>
        </message>
        <message>
            <source>细分为三行</source>
            <translation>is split into three rows</translation>
        </message>
        <message>
            <source>未细分</source>
            <translation>is not split</translation>
        </message>
        <message>
            <source>最可能是</source>
            <translation>Most likely </translation>
        </message>
        <message>
            <source>可能是</source>
            <translation>Perhaps </translation>
        </message>
        <message>
            <source>{likely}“{place}”有误：现填{printed}，按勾稽关系推算应为{value}。</source>
            <translation>{likely}“{place}” is wrong: it says {printed}; worked out from the sums it should be {value}.</translation>
        </message>
        <message>
            <source>{likely}数字错了一栏：{moved}。</source>
            <translation>{likely}figures are off by one column: {moved}.</translation>
        </message>
        <message>
            <source>“{place}”的{value}应在“{to}”</source>
            <translation>the {value} of “{place}” belongs in “{to}”</translation>
        </message>
        <message>
            <source>{likely}一个数分成了两格：“{place}”填{printed}、“{next}”填{beside}，推算“{place}”应为{value}。</source>
            <translation>{likely}one number was split over two cells: “{place}” has {printed}, “{next}” has {beside}; “{place}” should be {value}.</translation>
        </message>
        <message>
            <source>{likely}两处同时有误，误差正好抵消，同一{line}的合计因此仍相等：{both}（均为推算）。</source>
            <translation>{likely}two places are wrong and cancel out, so that the total of their {line} still holds: {both} (both worked out).</translation>
        </message>
        <message>
            <source>单凭合计不能断定，也可能是：{ties}。</source>
            <translation> The sums alone cannot tell; it may also be: {ties}.</translation>
        </message>
        <message>
            <source>等{n}种</source>
            <translation> and others ({n} in all)</translation>
        </message>
        <message>
            <source>“{place}”填{printed}，应为{value}</source>
            <translation>“{place}” has {printed}, should be {value}</translation>
        </message>
        <message>
            <source>表三收办平衡</source>
            <translation>Table 3 balances</translation>
        </message>
        <message>
            <source>统一格式表三角注：第一项加第二项之和，等于第三项加第四项之和</source>
            <translation>Standard form, note to Table 3: items 1 and 2 together equal items 3 and 4 together</translation>
        </message>
        <message>
            <source>表三“{col}”列勾稽不平：本年新收+上年结转={a}，办理结果总计+结转下年度={b}，相差{d}。</source>
            <translation>Table 3, column “{col}” does not balance: newly received + carried in = {a}, total of results + carried out = {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>表三各行合计</source>
            <translation>Table 3 row sums</translation>
        </message>
        <message>
            <source>统一格式表三“总计”栏</source>
            <translation>Standard form, Table 3, “Total” column</translation>
        </message>
        <message>
            <source>表三“{row}”行：各类申请人合计{a}，总计栏填{b}，相差{d}。</source>
            <translation>Table 3, row “{row}”: the applicants add up to {a}, the total says {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>表三各列办理结果合计</source>
            <translation>Table 3 sums of results</translation>
        </message>
        <message>
            <source>统一格式表三“（七）总计”行</source>
            <translation>Standard form, Table 3, row “(7) Total”</translation>
        </message>
        <message>
            <source>表三“{col}”列：（一）至（六）各行合计{a}，（七）总计填{b}，相差{d}。</source>
            <translation>Table 3, column “{col}”: rows (1) to (6) add up to {a}, (7) Total says {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>表三分组行不填数</source>
            <translation>No numbers in Table 3 group rows</translation>
        </message>
        <message>
            <source>统一格式表三“（三）不予公开”等分组行</source>
            <translation>Standard form, Table 3, group rows such as “(3) Refused”</translation>
        </message>
        <message>
            <source>表三“{row}”是分组行，本身不应填数；其下各行总计合计{b}，请核对后删去或改填到下级各行。</source>
            <translation>Table 3, row “{row}” is a group row and should hold no numbers; the rows below it total {b}. Please check, then delete them or move them to the rows below.</translation>
        </message>
        <message>
            <source>表三各格为非负整数</source>
            <translation>Table 3 cells are whole numbers ≥ 0</translation>
        </message>
        <message>
            <source>统一格式表三，计量单位为件</source>
            <translation>Standard form, Table 3, counted in applications</translation>
        </message>
        <message>
            <source>表三“{cell}”填“{raw}”，不是非负整数。</source>
            <translation>Table 3 “{cell}” says “{raw}”, which is not a whole number ≥ 0.</translation>
        </message>
        <message>
            <source>表三行列齐全</source>
            <translation>Table 3 has all rows and columns</translation>
        </message>
        <message>
            <source>统一格式表三的行列（2019版23行、2021版25行，各7列）</source>
            <translation>Rows and columns of Table 3 in the standard form (23 rows in the 2019 edition, 25 in the 2021 edition, 7 columns each)</translation>
        </message>
        <message>
            <source>表三应有{n}行{columns}列，识别出{m}个数据格，缺少：{missing}。</source>
            <translation>Table 3 should have {n} rows and {columns} columns; {m} data cells were recognised. Missing: {missing}.</translation>
        </message>
        <message>
            <source>表三结转不多于可办</source>
            <translation>Table 3: carried out within those at hand</translation>
        </message>
        <message>
            <source>统一格式表三角注：结转下年度的申请只能来自本年新收和上年结转</source>
            <translation>Standard form, note to Table 3: applications carried out can only come from those newly received and carried in</translation>
        </message>
        <message>
            <source>表三“{col}”列结转下年度{a}件，多于可办总量{b}件。</source>
            <translation>Table 3, column “{col}”: {a} carried out, more than the {b} at hand.</translation>
        </message>
        <message>
            <source>表三“其他处理”的格式</source>
            <translation>Form of Table 3 “Otherwise handled”</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号将（六）其他处理细分为三行，自2021年度报告起施行</source>
            <translation>Guobangongkaiban Letter (2021) No. 30 splits (6) Otherwise handled into three rows, from the 2021 reports on</translation>
        </message>
        <message>
            <source>表三“其他处理”{how}，与{year}年应用的格式不符。</source>
            <translation>Table 3 “Otherwise handled” {how}, which is not the form due for {year}.</translation>
        </message>
        <message>
            <source>表三总计已填</source>
            <translation>Table 3 totals filled in</translation>
        </message>
        <message>
            <source>表三“{row}”行总计栏空白，各列合计为{a}，请补填。</source>
            <translation>Table 3, row “{row}”: the total is blank; the columns add up to {a}. Please fill it in.</translation>
        </message>
        <message>
            <source>表三的0与空白</source>
            <translation>0 and blank in Table 3</translation>
        </message>
        <message>
            <source>统一格式表三填报：没有的填0</source>
            <translation>Standard form, filling in Table 3: enter 0 where there are none</translation>
        </message>
        <message>
            <source>表三有{n}格空白、{m}格填0。空白已按未填保存，汇总时按0计。</source>
            <translation>Table 3 has {n} blank cells and {m} cells with 0. Blanks are kept as not filled in and count as 0 in summaries.</translation>
        </message>
        <message>
            <source>“其他处理—其他”占比</source>
            <translation>Share of “Otherwise handled – other”</translation>
        </message>
        <message>
            <source>统一格式表三（六）其他处理</source>
            <translation>Standard form, Table 3, (6) Otherwise handled</translation>
        </message>
        <message>
            <source>“其他处理—其他”占办结量{p}%，偏高，上级可能要求说明。</source>
            <translation>“Otherwise handled – other” is {p}% of those completed, which is high; higher authorities may ask why.</translation>
        </message>
        <message>
            <source>上年结转有着落</source>
            <translation>Carried-in applications accounted for</translation>
        </message>
        <message>
            <source>有上年结转{a}件，但既无办理结果也无结转，请核对。</source>
            <translation>{a} carried in, but neither results nor any carried out; please check.</translation>
        </message>
        <message>
            <source>表三全为0</source>
            <translation>Table 3 is all 0</translation>
        </message>
        <message>
            <source>《政府信息公开工作年度报告格式》第三部分与正文应一致</source>
            <translation>Part 3 of the “Format of the Annual Report on Open Government Information Work” should agree with the text</translation>
        </message>
        <message>
            <source>表三全为0，请确认确未收到申请（正文应有“未收到…申请”的表述）。</source>
            <translation>Table 3 is all 0; please confirm that no application was received (the text should say so).</translation>
        </message>
        <message>
            <source>表三没有自设的行</source>
            <translation>No added rows in Table 3</translation>
        </message>
        <message>
            <source>统一格式表三的行名</source>
            <translation>Standard form, row names of Table 3</translation>
        </message>
        <message>
            <source>表三出现非标准行“{row}”，未纳入汇总。</source>
            <translation>Table 3 has a non-standard row “{row}”, left out of summaries.</translation>
        </message>
        <message>
            <source>予以公开与部分公开不同</source>
            <translation>Granted and partly granted differ</translation>
        </message>
        <message>
            <source>统一格式表三（二）部分公开：区分处理的，只计这一情形，不计其他情形</source>
            <translation>Standard form, Table 3, (2) Partly granted: where parts are treated separately, count here only and nowhere else</translation>
        </message>
        <message>
            <source>“予以公开”“部分公开”两行数字完全相同（各{a}件），请核对是否抄错行。</source>
            <translation>The rows “Granted” and “Partly granted” are identical ({a} each); please check whether a row was copied by mistake.</translation>
        </message>
        <message>
            <source>表三每行七个数</source>
            <translation>Seven numbers in each Table 3 row</translation>
        </message>
        <message>
            <source>统一格式表三的七列</source>
            <translation>Standard form, the seven columns of Table 3</translation>
        </message>
        <message>
            <source>“{row}”识别出{m}个数，应为{n}个，可能有空格被丢失，请对照原文逐格补正。</source>
            <translation>“{row}”: {m} numbers recognised, {n} expected; blanks may have been lost. Please complete the cells from the source.</translation>
        </message>
        <message>
            <source>表二各格齐全</source>
            <translation>Table 2 has all cells</translation>
        </message>
        <message>
            <source>统一格式表二的行列（2019版22格、2021版10格）</source>
            <translation>Rows and columns of Table 2 in the standard form (22 cells in the 2019 edition, 10 in the 2021 edition)</translation>
        </message>
        <message>
            <source>表二“{cells}”不是非负整数：“{raw}”。</source>
            <translation>Table 2 “{cells}” is not a whole number ≥ 0: “{raw}”.</translation>
        </message>
        <message>
            <source>新公开不多于公开总数</source>
            <translation>Newly disclosed within total disclosed</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二第二十条第（一）项</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, Table 2, Article 20, item (1)</translation>
        </message>
        <message>
            <source>“{row}”本年新公开{a}件，多于对外公开总数{b}件。</source>
            <translation>“{row}”: {a} newly disclosed this year, more than the {b} disclosed in total.</translation>
        </message>
        <message>
            <source>新公开不多于新制作</source>
            <translation>Newly disclosed within newly made</translation>
        </message>
        <message>
            <source>“{row}”本年新公开{a}件多于本年新制作{b}件，请核对是否含往年文件。</source>
            <translation>“{row}”: {a} newly disclosed, more than the {b} newly made this year; please check whether documents of earlier years are included.</translation>
        </message>
        <message>
            <source>处理决定数量不是项目数</source>
            <translation>Decisions are not item counts</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二第二十条第（五）（六）项：前两栏是事项数，第三栏是办件量</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, Table 2, Article 20, items (5) and (6): the first two fields count matters, the third counts cases</translation>
        </message>
        <message>
            <source>“{row}”处理决定数量{a}恰等于“上一年项目数+增减”。前两栏是事项数，第三栏是办件量，请核对是否误填。</source>
            <translation>“{row}”: the number of decisions {a} is just “last year’s items + change”. The first two fields count matters, the third counts cases; please check whether it is filled in wrongly.</translation>
        </message>
        <message>
            <source>项目数不为负</source>
            <translation>Item counts not negative</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二“本年增/减”栏</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, Table 2, field “Change this year”</translation>
        </message>
        <message>
            <source>“{row}”项目数减到负数（{a}+（{b}））。</source>
            <translation>“{row}”: the number of items falls below zero ({a} + ({b})).</translation>
        </message>
        <message>
            <source>增减栏填数</source>
            <translation>Change fields hold numbers</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二“本年增/减”栏：减用负值表示</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, Table 2, field “Change this year”: a decrease is given as a negative number</translation>
        </message>
        <message>
            <source>表二增减栏的“{raw}”已识别为{value}。</source>
            <translation>“{raw}” in a change field of Table 2 was read as {value}.</translation>
        </message>
        <message>
            <source>采购总金额的单位</source>
            <translation>Unit of total procurement</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二第二十条第（九）项</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, Table 2, Article 20, item (9)</translation>
        </message>
        <message>
            <source>采购总金额“{raw}”如按元计，折合{value}万元，请确认单位。</source>
            <translation>Total procurement “{raw}”, if in yuan, is {value} (10,000 yuan); please confirm the unit of measure.</translation>
        </message>
        <message>
            <source>采购项目与金额</source>
            <translation>Procurement items and amount</translation>
        </message>
        <message>
            <source>采购项目{a}个，金额{b}，不相符。</source>
            <translation>{a} procurement items and an amount of {b} do not fit together.</translation>
        </message>
        <message>
            <source>规章制定权</source>
            <translation>Power to make regulations</translation>
        </message>
        <message>
            <source>《立法法》第九十一条、第九十三条：规章由国务院部门、省级和设区的市级政府制定</source>
            <translation>Legislation Law, Articles 91 and 93: regulations are made by State Council departments and by governments of provinces and districted cities</translation>
        </message>
        <message>
            <source>{unit}一般无规章制定权，表二“规章”填{a}。</source>
            <translation>{unit} normally has no power to make regulations, yet “Regulations” in Table 2 says {a}.</translation>
        </message>
        <message>
            <source>现行有效件数与上年衔接</source>
            <translation>Number in force follows on from last year</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号表二第二十条第（一）项</source>
            <translation>Guobangongkaiban Letter (2021) No. 30, Table 2, Article 20, item (1)</translation>
        </message>
        <message>
            <source>“{row}”现行有效{a}件；按上年{last}+本年制发{issued}−废止{repealed}应为{b}件，相差{d}。</source>
            <translation>“{row}”: {a} in force; last year’s {last} + issued {issued} − repealed {repealed} should give {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>制发与现行有效件数</source>
            <translation>Issued and in force</translation>
        </message>
        <message>
            <source>“{row}”本年制发{a}件，多于现行有效与本年废止之和{b}件，相差{d}。</source>
            <translation>“{row}”: {a} issued this year, more than those in force plus those repealed this year ({b}), differing by {d}.</translation>
        </message>
        <message>
            <source>收费金额的单位</source>
            <translation>Unit of fees</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号表二第二十条第（八）项：本年收费金额（单位：万元）</source>
            <translation>Guobangongkaiban Letter (2021) No. 30, Table 2, Article 20, item (8): fees collected this year (unit: 10,000 yuan)</translation>
        </message>
        <message>
            <source>“行政事业性收费”填{a}，单位应为万元，请核对是否按元填报。</source>
            <translation>“Administrative fees” says {a}; the unit should be 10,000 yuan. Please check whether it was given in yuan.</translation>
        </message>
        <message>
            <source>金额不为负</source>
            <translation>Amounts not negative</translation>
        </message>
        <message>
            <source>统一格式表二的金额栏</source>
            <translation>Standard form, amount fields of Table 2</translation>
        </message>
        <message>
            <source>金额不能为负：{raw}。</source>
            <translation>An amount cannot be negative: {raw}.</translation>
        </message>
        <message>
            <source>表二的格式</source>
            <translation>Form of Table 2</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号，自2021年度报告起施行</source>
            <translation>Guobangongkaiban Letter (2021) No. 30, in use from the 2021 reports on</translation>
        </message>
        <message>
            <source>{year}年报告使用了{edition}版表二，请确认。</source>
            <translation>The {year} report uses Table 2 of the {edition} edition; please confirm.</translation>
        </message>
        <message>
            <source>执法部门的行政处罚</source>
            <translation>Penalties of law-enforcement departments</translation>
        </message>
        <message>
            <source>统一格式表二第二十条第（六）项</source>
            <translation>Standard form, Table 2, Article 20, item (6)</translation>
        </message>
        <message>
            <source>{unit}行政处罚填0，请确认。</source>
            <translation>{unit} gives 0 administrative penalties; please confirm.</translation>
        </message>
        <message>
            <source>表二数字没有粘连</source>
            <translation>No run-together numbers in Table 2</translation>
        </message>
        <message>
            <source>统一格式表二的各栏</source>
            <translation>Standard form, fields of Table 2</translation>
        </message>
        <message>
            <source>表二“{row}”填“{raw}”，应为{n}个数，无法确定各格数值，请人工确认。</source>
            <translation>Table 2 “{row}” says “{raw}”, {n} numbers expected; the cells cannot be told apart, please confirm by hand.</translation>
        </message>
        <message>
            <source>行政复议合计</source>
            <translation>Sum of reconsiderations</translation>
        </message>
        <message>
            <source>统一格式表四“行政复议—总计”栏</source>
            <translation>Standard form, Table 4, “Administrative reconsideration – Total”</translation>
        </message>
        <message>
            <source>行政复议：维持+纠正+其他+未审结={a}，总计填{b}，相差{d}。</source>
            <translation>Administrative reconsideration: upheld + corrected + other + pending = {a}, the total says {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>未经复议直接起诉合计</source>
            <translation>Sum of direct lawsuits</translation>
        </message>
        <message>
            <source>统一格式表四“未经复议直接起诉—总计”栏</source>
            <translation>Standard form, Table 4, “Direct lawsuits – Total”</translation>
        </message>
        <message>
            <source>未经复议直接起诉：四项合计{a}，总计填{b}，相差{d}。</source>
            <translation>Direct lawsuits: the four items add up to {a}, the total says {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>复议后起诉合计</source>
            <translation>Sum of lawsuits after reconsideration</translation>
        </message>
        <message>
            <source>统一格式表四“复议后起诉—总计”栏</source>
            <translation>Standard form, Table 4, “Lawsuits after reconsideration – Total”</translation>
        </message>
        <message>
            <source>复议后起诉：四项合计{a}，总计填{b}，相差{d}。</source>
            <translation>Lawsuits after reconsideration: the four items add up to {a}, the total says {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>表四十五个数</source>
            <translation>Fifteen numbers in Table 4</translation>
        </message>
        <message>
            <source>统一格式表四的十五栏</source>
            <translation>Standard form, the fifteen fields of Table 4</translation>
        </message>
        <message>
            <source>表四应有15个数，识别出{m}个；缺失或不是数字：{cells}。</source>
            <translation>Table 4 should have 15 numbers; {m} were recognised. Missing or not numbers: {cells}.</translation>
        </message>
        <message>
            <source>复议后起诉与复议案件</source>
            <translation>Lawsuits after reconsideration and cases</translation>
        </message>
        <message>
            <source>统一格式表四“复议后起诉”：先有复议，后有起诉</source>
            <translation>Standard form, Table 4, “Lawsuits after reconsideration”: reconsideration first, lawsuit after</translation>
        </message>
        <message>
            <source>复议后起诉{a}件多于复议案件{b}件（含上年），请核对（可能含更早年度）。</source>
            <translation>{a} lawsuits after reconsideration, more than the {b} reconsideration cases (last year included); please check (earlier years may be included).</translation>
        </message>
        <message>
            <source>没有申请不应有复议诉讼</source>
            <translation>No disputes without applications</translation>
        </message>
        <message>
            <source>统一格式表三、表四应一致</source>
            <translation>Standard form: Tables 3 and 4 should agree</translation>
        </message>
        <message>
            <source>表三无任何申请，表四却有复议/诉讼{a}件，请核对。</source>
            <translation>Table 3 has no applications, yet Table 4 has {a} reconsiderations or lawsuits; please check.</translation>
        </message>
        <message>
            <source>复议纠错率</source>
            <translation>Correction rate in reconsideration</translation>
        </message>
        <message>
            <source>统一格式表四“行政复议—结果纠正”栏</source>
            <translation>Standard form, Table 4, “Administrative reconsideration – Corrected”</translation>
        </message>
        <message>
            <source>行政复议结果纠正{a}件，已审结{b}件，纠错率{p}%，上级可能要求说明。</source>
            <translation>Administrative reconsideration: {a} corrected of {b} closed, a correction rate of {p}%; higher authorities may ask why.</translation>
        </message>
        <message>
            <source>上年未审结的案件</source>
            <translation>Last year’s pending cases</translation>
        </message>
        <message>
            <source>统一格式表四“尚未审结”栏与下一年度的衔接</source>
            <translation>Standard form, Table 4, how “Pending” passes to the next year</translation>
        </message>
        <message>
            <source>“{group}”上年尚未审结{pending}件，本年表四无对应结果。</source>
            <translation>“{group}”: {pending} pending last year, no matching results in this year’s Table 4.</translation>
        </message>
        <message>
            <source>表四已填</source>
            <translation>Table 4 filled in</translation>
        </message>
        <message>
            <source>统一格式表四填报：没有的填0</source>
            <translation>Standard form, filling in Table 4: enter 0 where there are none</translation>
        </message>
        <message>
            <source>表四空白，是否为0请确认。</source>
            <translation>Table 4 is blank; please confirm whether that means 0.</translation>
        </message>
        <message>
            <source>收到申请与表三</source>
            <translation>Applications received and Table 3</translation>
        </message>
        <message>
            <source>统一格式表三与总体情况应一致</source>
            <translation>Standard form: Table 3 and the general part should agree</translation>
        </message>
        <message>
            <source>正文称收到申请{a}件，表三本年新收{b}件（含上年结转{c}件），均不一致。“{quote}”</source>
            <translation>The text says {a} applications received; Table 3 has {b} newly received ({c} with those carried in). Neither agrees. “{quote}”</translation>
        </message>
        <message>
            <source>办结答复与表三</source>
            <translation>Completed, answered and Table 3</translation>
        </message>
        <message>
            <source>正文称办结、答复{a}件，表三办理结果总计{b}件。</source>
            <translation>The text says {a} completed or answered; the total of results in Table 3 is {b}.</translation>
        </message>
        <message>
            <source>结转数与表三</source>
            <translation>Carried over and Table 3</translation>
        </message>
        <message>
            <source>正文“{name}”{a}件，与表三{b}件不一致。</source>
            <translation>“{name}” is {a} in the text but {b} in Table 3.</translation>
        </message>
        <message>
            <source>分项与表三</source>
            <translation>Parts and Table 3</translation>
        </message>
        <message>
            <source>正文“{name}”{a}件，表三为{b}件。</source>
            <translation>“{name}” is {a} in the text, {b} in Table 3.</translation>
        </message>
        <message>
            <source>未误取自然人列</source>
            <translation>Natural person column not taken by mistake</translation>
        </message>
        <message>
            <source>正文“{name}”{a}件与自然人列相同，总计应为{b}件，疑似取错列。</source>
            <translation>“{name}” {a} in the text equals the natural person column; the total should be {b}. The wrong column may have been taken.</translation>
        </message>
        <message>
            <source>未只取组内一行</source>
            <translation>Not just one row of the group</translation>
        </message>
        <message>
            <source>正文“{name}”{a}件只是“{row}”一项，表三该组合计{b}件。</source>
            <translation>“{name}” {a} in the text is only the row “{row}”; that group in Table 3 adds up to {b}.</translation>
        </message>
        <message>
            <source>分项合计与办结数</source>
            <translation>Sum of parts and number completed</translation>
        </message>
        <message>
            <source>正文各项数字应相互一致</source>
            <translation>The numbers in the text should agree</translation>
        </message>
        <message>
            <source>正文分项合计{a}件，与所述办结{b}件不一致。</source>
            <translation>The parts in the text add up to {a}, which differs from the {b} said to be completed.</translation>
        </message>
        <message>
            <source>复议诉讼与表四</source>
            <translation>Disputes and Table 4</translation>
        </message>
        <message>
            <source>统一格式表四与总体情况应一致</source>
            <translation>Standard form: Table 4 and the general part should agree</translation>
        </message>
        <message>
            <source>正文“{name}”{a}件，表四为{b}件。</source>
            <translation>“{name}” is {a} in the text, {b} in Table 4.</translation>
        </message>
        <message>
            <source>均获维持与表四</source>
            <translation>“All upheld” and Table 4</translation>
        </message>
        <message>
            <source>正文称“{quote}”，表四另有纠正{corrected}件、其他{other}件、未审结{pending}件。</source>
            <translation>The text says “{quote}”, but Table 4 also has {corrected} corrected, {other} other and {pending} pending.</translation>
        </message>
        <message>
            <source>零表述与表格</source>
            <translation>“None” in the text and the tables</translation>
        </message>
        <message>
            <source>统一格式表三、表四与总体情况应一致</source>
            <translation>Standard form: Tables 3 and 4 and the general part should agree</translation>
        </message>
        <message>
            <source>正文称“{quote}”，但{table}填{b}件。</source>
            <translation>The text says “{quote}”, but {table} says {b}.</translation>
        </message>
        <message>
            <source>表中有数正文有述</source>
            <translation>Numbers in tables told in the text</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条：年度报告应包括收到和处理政府信息公开申请、因政府信息公开申请复议诉讼的情况</source>
            <translation>OGI Regulations, Article 50: the annual report should cover applications received and handled, and the reconsiderations and lawsuits over them</translation>
        </message>
        <message>
            <source>{table}有{a}件，正文未说明。</source>
            <translation>{table} has {a}, which the text does not mention.</translation>
        </message>
        <message>
            <source>许可处罚文件与表二</source>
            <translation>Licences, penalties, documents and Table 2</translation>
        </message>
        <message>
            <source>统一格式表二与总体情况应一致</source>
            <translation>Standard form: Table 2 and the general part should agree</translation>
        </message>
        <message>
            <source>正文“{name}”{a}，表二为{b}。</source>
            <translation>“{name}” is {a} in the text, {b} in Table 2.</translation>
        </message>
        <message>
            <source>收费与表二</source>
            <translation>Fees and Table 2</translation>
        </message>
        <message>
            <source>统一格式表二第二十条第（八）项（单位：万元）</source>
            <translation>Standard form, Table 2, Article 20, item (8) (unit: 10,000 yuan)</translation>
        </message>
        <message>
            <source>正文行政事业性收费{a}万元，表二{b}万元{hint}。</source>
            <translation>Administrative fees (10,000 yuan): {a} in the text, {b} in Table 2{hint}.</translation>
        </message>
        <message>
            <source>写明信息处理费</source>
            <translation>Information processing fee stated</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号统一格式第六部分；国办函〔2020〕109号</source>
            <translation>Guobangongkaiban Letter (2021) No. 30, standard form, part 6; Guobanhan (2020) No. 109</translation>
        </message>
        <message>
            <source>“其他需要报告的事项”应写明收取信息处理费情况，未见相关表述。</source>
            <translation>“Other matters to report” should state whether information processing fees were collected; nothing was found.</translation>
        </message>
        <message>
            <source>收费通知与表三</source>
            <translation>Fee notices and Table 3</translation>
        </message>
        <message>
            <source>统一格式表三“申请人逾期未按收费通知要求缴纳费用”行</source>
            <translation>Standard form, Table 3, row “Fee not paid within the time set by the fee notice”</translation>
        </message>
        <message>
            <source>表三有逾期未缴费{a}件，正文却称未发出收费通知，请核对。</source>
            <translation>Table 3 has {a} with fees not paid in time, yet the text says no fee notice was sent; please check.</translation>
        </message>
        <message>
            <source>全部办结与结转</source>
            <translation>“All completed” and carried out</translation>
        </message>
        <message>
            <source>正文称“{quote}”，表三结转下年度{b}件。</source>
            <translation>The text says “{quote}”; Table 3 has {b} carried out.</translation>
        </message>
        <message>
            <source>同一指标前后一致</source>
            <translation>One figure is the same throughout</translation>
        </message>
        <message>
            <source>“{name}”在正文出现两个数：{a}（第{p}行）、{b}（第{q}行）。</source>
            <translation>“{name}” has two numbers in the text: {a} (line {p}) and {b} (line {q}).</translation>
        </message>
        <message>
            <source>部分数与引言相符</source>
            <translation>Number of parts fits the preface</translation>
        </message>
        <message>
            <source>报告引言</source>
            <translation>Preface of the report</translation>
        </message>
        <message>
            <source>引言称由{n}部分组成，实际识别出{m}部分。</source>
            <translation>The preface speaks of {n} parts; {m} were recognised.</translation>
        </message>
        <message>
            <source>章节名与引言相符</source>
            <translation>Section names fit the preface</translation>
        </message>
        <message>
            <source>引言列有“{part}”，正文未见同名章节。</source>
            <translation>The preface lists “{part}”, but no section of that name was found.</translation>
        </message>
        <message>
            <source>结转与上年衔接</source>
            <translation>Carried in follows on from last year</translation>
        </message>
        <message>
            <source>统一格式表三：“二、上年结转政府信息公开申请数量”即上年表三“四、结转下年度继续办理”</source>
            <translation>Standard form, Table 3: “2. Applications carried in” is last year’s Table 3 “4. Carried out”</translation>
        </message>
        <message>
            <source>“{col}”列：上年报告结转下年度{a}件，本年上年结转填{b}件，相差{d}件。</source>
            <translation>Column “{col}”: last year’s report carried out {a}, this year’s carried in says {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>见 T2-10</source>
            <translation>See T2-10</translation>
        </message>
        <message>
            <source>上一年项目数与上年衔接</source>
            <translation>Last year’s items follow on</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号表二：上一年项目数、本年增/减</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, Table 2: last year’s items, change this year</translation>
        </message>
        <message>
            <source>“{row}”上一年项目数{a}，按上年报告（上一年项目数加本年增减）应为{b}，相差{d}。</source>
            <translation>“{row}”: last year’s items {a}; by last year’s report (its items plus change) it should be {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>对外公开总数不减少</source>
            <translation>Total disclosed does not fall</translation>
        </message>
        <message>
            <source>“{row}”对外公开总数由上年{a}件降为{b}件，正文没有废止或清理的说明。</source>
            <translation>“{row}”: total disclosed fell from {a} last year to {b}; the text tells of no repeal or clean-up.</translation>
        </message>
        <message>
            <source>同比与两年数据相符</source>
            <translation>Year-on-year fits both years</translation>
        </message>
        <message>
            <source>正文同比数与两年报告</source>
            <translation>Year-on-year numbers of the text and the reports of both years</translation>
        </message>
        <message>
            <source>正文称“{name}”比上年{said}，按两年数据（{last}→{now}）复算为{b}{sign}。</source>
            <translation>The text says “{name}” {said} on last year; worked out from both years ({last} → {now}) it is {b}{sign}.</translation>
        </message>
        <message>
            <source>引用的上年数与上年报告相符</source>
            <translation>Quoted numbers fit last year’s report</translation>
        </message>
        <message>
            <source>正文引用的上年数与上年报告</source>
            <translation>Last year’s numbers as quoted in the text and last year’s report</translation>
        </message>
        <message>
            <source>正文引用上年“{name}”{a}，上年报告为{b}。</source>
            <translation>The text quotes last year’s “{name}” as {a}; last year’s report says {b}.</translation>
        </message>
        <message>
            <source>累计数与上年衔接</source>
            <translation>Cumulative number follows on</translation>
        </message>
        <message>
            <source>两年报告的累计数与本年新增数</source>
            <translation>Cumulative numbers of both reports and the number added this year</translation>
        </message>
        <message>
            <source>“{name}”{a}，与上年累计{last}加本年新增{added}不符，应为{b}，相差{d}。</source>
            <translation>“{name}” {a} does not fit last year’s cumulative {last} plus {added} added this year; it should be {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>与上年相比变动不大</source>
            <translation>Little change from last year</translation>
        </message>
        <message>
            <source>两年报告的主要数字</source>
            <translation>Main numbers of both reports</translation>
        </message>
        <message>
            <source>“{name}”由上年{a}变为{b}，变动较大，请确认。</source>
            <translation>“{name}” went from {a} last year to {b}, a large change; please confirm.</translation>
        </message>
        <message>
            <source>正文不与上年雷同</source>
            <translation>Text not copied from last year</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号：内容应当真实具体，不得雷同敷衍</source>
            <translation>Guobangongkaiban Letters (2019) No. 60 and (2021) No. 30: contents must be true and specific, not copied or perfunctory</translation>
        </message>
        <message>
            <source>与{last}年报告相比，{how}，请按本年实际重写，避免雷同敷衍。</source>
            <translation>Compared with the {last} report, {how}; please rewrite from this year’s facts so that it is not a mere copy.</translation>
        </message>
        <message>
            <source>表二与上年口径相同</source>
            <translation>Table 2 counts as last year</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号调整了表二</source>
            <translation>Guobangongkaiban Letter (2021) No. 30 changed Table 2</translation>
        </message>
        <message>
            <source>表二上年用{last_edition}版、本年用{edition}版，口径不同，不作同比。</source>
            <translation>Table 2 is of the {last_edition} edition last year and the {edition} edition this year; they count differently and are not compared.</translation>
        </message>
        <message>
            <source>单位名称与上年相同</source>
            <translation>Unit’s name as last year</translation>
        </message>
        <message>
            <source>两年报告的单位名称</source>
            <translation>Names of the unit in both reports</translation>
        </message>
        <message>
            <source>上年报告单位名为“{last}”，本年为“{unit}”，按同一单位（更名）比对。</source>
            <translation>The unit was named “{last}” in last year’s report and “{unit}” this year; compared as one unit (renamed).</translation>
        </message>
        <message>
            <source>统计期限为全年</source>
            <translation>Period covers the whole year</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条、第五十条；统一格式引言</source>
            <translation>OGI Regulations, Articles 49 and 50; preface of the standard form</translation>
        </message>
        <message>
            <source>统计期限写为{first}至{last}，应为{year}年1月1日至12月31日。</source>
            <translation>The period is given as {first} to {last}; it should be 1 January to 31 December {year}.</translation>
        </message>
        <message>
            <source>日期完整</source>
            <translation>Dates complete</translation>
        </message>
        <message>
            <source>报告所载日期</source>
            <translation>Dates in the report</translation>
        </message>
        <message>
            <source>日期“{printed}”残缺，{taken}。请核对原件。</source>
            <translation>The date “{printed}” is incomplete; {taken}. Please check the original.</translation>
        </message>
        <message>
            <source>各处年度一致</source>
            <translation>Same year throughout</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条、第五十条</source>
            <translation>OGI Regulations, Articles 49 and 50</translation>
        </message>
        <message>
            <source>年度不一致：{told}。</source>
            <translation>The years differ: {told}.</translation>
        </message>
        <message>
            <source>未套用上年文稿</source>
            <translation>Last year’s text not reused</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号关于追究雷同敷衍的要求</source>
            <translation>Guobangongkaiban Letter (2021) No. 30 on copied and perfunctory reports</translation>
        </message>
        <message>
            <source>正文{times}处写{last}年，写{year}年的只有{own}处，请检查是否套用上年文稿。</source>
            <translation>The text says {last} in {times} places and {year} in only {own}; please check whether last year’s text was reused.</translation>
        </message>
        <message>
            <source>按期发布</source>
            <translation>Published on time</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条、第五十条；2018年度及以前为2007年条例第三十一条</source>
            <translation>OGI Regulations, Articles 49 and 50; for 2018 and earlier, Article 31 of the 2007 Regulations</translation>
        </message>
        <message>
            <source>发布日期{day}，晚于{kind}的法定期限{limit}。</source>
            <translation>Published on {day}, after the legal deadline for {kind}, {limit}.</translation>
        </message>
        <message>
            <source>年度结束后发布</source>
            <translation>Published after the year ended</translation>
        </message>
        <message>
            <source>{field}{day}，统计期到{year}年12月31日才结束，全年数据可能未结。</source>
            <translation>{field} {day}, but the period ends only on 31 December {year}; the year’s data may not be final.</translation>
        </message>
        <message>
            <source>网页日期不过晚</source>
            <translation>Web page date not too late</translation>
        </message>
        <message>
            <source>报告所在网页</source>
            <translation>The web page of the report</translation>
        </message>
        <message>
            <source>网页发布日期{day}与报告年度{year}年相差较远，可能是网站迁移日期，以落款为准。</source>
            <translation>The page’s publication date {day} is far from the report year {year}; it may be the day the website was moved. The signature is used.</translation>
        </message>
        <message>
            <source>落款与发布日期相近</source>
            <translation>Signature close to publication</translation>
        </message>
        <message>
            <source>报告落款与所在网页</source>
            <translation>The report’s signature and its web page</translation>
        </message>
        <message>
            <source>落款{signed}、发布{published}，{how}。</source>
            <translation>Signed {signed}, published {published}: {how}.</translation>
        </message>
        <message>
            <source>有落款日期</source>
            <translation>Signature is dated</translation>
        </message>
        <message>
            <source>公文落款惯例</source>
            <translation>Usual form of signing official documents</translation>
        </message>
        <message>
            <source>未见落款日期，已用发布日期{day}。</source>
            <translation>No signature date found; the publication date {day} is used.</translation>
        </message>
        <message>
            <source>同一单位同一年只有一份</source>
            <translation>One report per unit and year</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第四十九条：每年一份年度报告</source>
            <translation>OGI Regulations, Article 49: one annual report a year</translation>
        </message>
        <message>
            <source>“{unit}”{year}年有{n}份报告，请选择保留哪一份，其余移出队列。</source>
            <translation>“{unit}” has {n} reports for {year}; please choose which to keep and take the others out of the queue.</translation>
        </message>
        <message>
            <source>联系、落款单位与标题一致</source>
            <translation>Contact and signature fit the title</translation>
        </message>
        <message>
            <source>报告的标题、引言、联系方式与落款</source>
            <translation>Title, preface, contact details and signature of the report</translation>
        </message>
        <message>
            <source>报告单位“{unit}”，{told}，疑似套用他单位文稿。</source>
            <translation>The reporting unit is “{unit}”, {told}; another unit’s text may have been reused.</translation>
        </message>
        <message>
            <source>新旧单位名</source>
            <translation>Old and new unit names</translation>
        </message>
        <message>
            <source>机构更名</source>
            <translation>Renamed offices</translation>
        </message>
        <message>
            <source>标题“{unit}”、{place}“{other}”，按更名处理。</source>
            <translation>Title “{unit}”, {place} “{other}”; taken as renamed.</translation>
        </message>
        <message>
            <source>单位名称写明地区</source>
            <translation>Unit’s name tells the region</translation>
        </message>
        <message>
            <source>单位名称“{unit}”没有写明地区，{advice}。</source>
            <translation>The unit’s name “{unit}” does not tell the region; {advice}.</translation>
        </message>
        <message>
            <source>发布机构与标题单位一致</source>
            <translation>Issuer is the unit of the title</translation>
        </message>
        <message>
            <source>发布机构“{issuer}”与标题单位“{unit}”不同。（更名、代发、汇总页常见）</source>
            <translation>The issuer “{issuer}” is not the unit of the title, “{unit}”. (Common where units are renamed, publish for others, or on summary pages)</translation>
        </message>
        <message>
            <source>一个文件一份报告</source>
            <translation>One report per file</translation>
        </message>
        <message>
            <source>文件内容</source>
            <translation>Contents of the file</translation>
        </message>
        <message>
            <source>文件第{line}行起是另一份报告，请拆分。</source>
            <translation>Another report begins at line {line} of the file; please split it.</translation>
        </message>
        <message>
            <source>单位名未被替换</source>
            <translation>Unit’s name not replaced</translation>
        </message>
        <message>
            <source>文件来源</source>
            <translation>Where the file comes from</translation>
        </message>
        <message>
            <source>单位名“{raw}”异常，来源可能是仿冒网站。</source>
            <translation>The unit’s name “{raw}” is odd; the source may be a fake website.</translation>
        </message>
        <message>
            <source>地名中的省名</source>
            <translation>Province names in place names</translation>
        </message>
        <message>
            <source>行政区划名称</source>
            <translation>Names of administrative divisions</translation>
        </message>
        <message>
            <source>“{name}”只是带有省名的地名，看不出属于哪个地区，请确认。</source>
            <translation>“{name}” is only a place name containing a province’s name; its region is unclear, please confirm.</translation>
        </message>
        <message>
            <source>六部分齐全</source>
            <translation>All six parts present</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号统一格式</source>
            <translation>OGI Regulations, Article 50; standard form of Guobangongkaiban Letters (2019) No. 60 and (2021) No. 30</translation>
        </message>
        <message>
            <source>缺少“{section}”。</source>
            <translation>“{section}” is missing.</translation>
        </message>
        <message>
            <source>六部分编号</source>
            <translation>Numbering of the six parts</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号统一格式</source>
            <translation>Standard form of Guobangongkaiban Letters (2019) No. 60 and (2021) No. 30</translation>
        </message>
        <message>
            <source>法定部分编号不规范：“{raw}”应为“{std}”。</source>
            <translation>Numbering of the required parts is irregular: “{raw}” should be “{std}”.</translation>
        </message>
        <message>
            <source>只有一套“一、”编号</source>
            <translation>Only one series from “一、”</translation>
        </message>
        <message>
            <source>存在两套“一、”编号，疑似把总体情况的小节当作一级标题。</source>
            <translation>There are two series beginning with “一、”; subsections of the general part may have been taken for top headings.</translation>
        </message>
        <message>
            <source>六部分标题</source>
            <translation>Titles of the six parts</translation>
        </message>
        <message>
            <source>“{raw}”已识别为“{std}”。</source>
            <translation>“{raw}” was recognised as “{std}”.</translation>
        </message>
        <message>
            <source>各部分有内容</source>
            <translation>Every part has contents</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号统一格式；2007年条例第三十二条</source>
            <translation>Standard form of Guobangongkaiban Letters (2019) No. 60 and (2021) No. 30; 2007 Regulations, Article 32</translation>
        </message>
        <message>
            <source>“{section}”无实质内容。</source>
            <translation>“{section}” has no real contents.</translation>
        </message>
        <message>
            <source>表格为文字</source>
            <translation>Tables are text</translation>
        </message>
        <message>
            <source>{table}为图片或附件，未能读取，请手工录入。</source>
            <translation>{table} is an image or attachment and could not be read; please enter it by hand.</translation>
        </message>
        <message>
            <source>版式与年度相符</source>
            <translation>Edition fits the year</translation>
        </message>
        <message>
            <source>{year}年报告用的是{edition}格式，应为{due}。</source>
            <translation>The {year} report uses the {edition} form; it should be {due}.</translation>
        </message>
        <message>
            <source>无模板残留</source>
            <translation>No leftovers of the template</translation>
        </message>
        <message>
            <source>统一格式的填报说明</source>
            <translation>Filling-in notes of the standard form</translation>
        </message>
        <message>
            <source>残留模板提示语：“{raw}”。</source>
            <translation>Leftover template prompt: “{raw}”.</translation>
        </message>
        <message>
            <source>表格不重复</source>
            <translation>No repeated tables</translation>
        </message>
        <message>
            <source>{table}出现{n}次，已取第一次。</source>
            <translation>{table} appears {n} times; the first is used.</translation>
        </message>
        <message>
            <source>旧条例规定的内容</source>
            <translation>Contents required by the old Regulations</translation>
        </message>
        <message>
            <source>2007年《政府信息公开条例》第三十二条</source>
            <translation>2007 OGI Regulations, Article 32</translation>
        </message>
        <message>
            <source>旧《条例》第三十二条要求的“{item}”未见。</source>
            <translation>“{item}”, required by Article 32 of the old Regulations, was not found.</translation>
        </message>
        <message>
            <source>总标题</source>
            <translation>Main title</translation>
        </message>
        <message>
            <source>分项之和等于总数</source>
            <translation>Parts add up to the total</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条：年度报告的数据应当真实准确；叙述中“其中”分项列举完备时</source>
            <translation>OGI Regulations, Article 50: data in the annual report must be true and accurate; where the narrative lists all parts of a number</translation>
        </message>
        <message>
            <source>“{quote}”分项合计{a}，总数{b}，相差{d}。</source>
            <translation>“{quote}”: the parts add up to {a}, the total is {b}, differing by {d}.</translation>
        </message>
        <message>
            <source>分项不大于总数</source>
            <translation>Parts within the total</translation>
        </message>
        <message>
            <source>叙述中“其中”“包括”所列分项是总数的一部分</source>
            <translation>Parts listed in the narrative after “of which” or “including” belong to the total</translation>
        </message>
        <message>
            <source>“{quote}”其中项{a}大于总数{b}。</source>
            <translation>“{quote}”: the part {a} is more than the total {b}.</translation>
        </message>
        <message>
            <source>所列分项不超过总数</source>
            <translation>Listed parts within the total</translation>
        </message>
        <message>
            <source>叙述中“其中”只列部分分项时</source>
            <translation>Where the narrative lists only some parts after “of which”</translation>
        </message>
        <message>
            <source>“{quote}”所列分项合计{a}，超过总数{b}。</source>
            <translation>“{quote}”: the listed parts add up to {a}, more than the total {b}.</translation>
        </message>
        <message>
            <source>数字没有缺失</source>
            <translation>No missing numbers</translation>
        </message>
        <message>
            <source>叙述中有计量单位而无数字</source>
            <translation>A unit of measure without a number in the narrative</translation>
        </message>
        <message>
            <source>“{quote}”缺少数字。</source>
            <translation>“{quote}” lacks a number.</translation>
        </message>
        <message>
            <source>占比复算</source>
            <translation>Shares recalculated</translation>
        </message>
        <message>
            <source>叙述中的占比，可四舍五入，也可只舍不入</source>
            <translation>Shares in the narrative, either rounded or cut off</translation>
        </message>
        <message>
            <source>“{quote}”{a}占{b}应为{c}%，原文{p}%。</source>
            <translation>“{quote}”: {a} of {b} should be {c}%; the source says {p}%.</translation>
        </message>
        <message>
            <source>占比之和</source>
            <translation>Sum of shares</translation>
        </message>
        <message>
            <source>叙述中同一总数的各项占比，四舍五入或只舍不入时合计可略有出入</source>
            <translation>Shares of one total in the narrative; rounded or cut off, their sum may be slightly off</translation>
        </message>
        <message>
            <source>同一处所列占比合计{a}%，超过100%，请核对。</source>
            <translation>The shares listed here add up to {a}%, more than 100%; please check.</translation>
        </message>
        <message>
            <source>百分比在0至100之间</source>
            <translation>Percentages between 0 and 100</translation>
        </message>
        <message>
            <source>率和占比不小于0，不大于100%</source>
            <translation>Rates and shares are neither below 0 nor above 100%</translation>
        </message>
        <message>
            <source>“{quote}”百分比超出范围。</source>
            <translation>“{quote}”: percentage out of range.</translation>
        </message>
        <message>
            <source>确数之后不写“余”</source>
            <translation>No “余” after exact numbers</translation>
        </message>
        <message>
            <source>叙述中的约数应以整数计</source>
            <translation>Approximate numbers in the narrative should be round numbers</translation>
        </message>
        <message>
            <source>“{raw}”精确数后加“余”，按约数保存。</source>
            <translation>“{raw}” adds “余” (“more than”) to an exact number; kept as approximate.</translation>
        </message>
        <message>
            <source>约数与确数相符</source>
            <translation>Approximate fits exact</translation>
        </message>
        <message>
            <source>叙述中同一事项的约数和确数</source>
            <translation>Approximate and exact numbers of one matter in the narrative</translation>
        </message>
        <message>
            <source>“{raw}”与他处“{exact}”不符。</source>
            <translation>“{raw}” does not fit “{exact}” elsewhere.</translation>
        </message>
        <message>
            <source>累计数和本年数分得清</source>
            <translation>Cumulative and yearly told apart</translation>
        </message>
        <message>
            <source>叙述中同一句的历年累计数和本年数</source>
            <translation>Cumulative number and this year’s number in one sentence of the narrative</translation>
        </message>
        <message>
            <source>“{quote}”含累计{a}和本年{b}，本年数已取{b}，请确认。</source>
            <translation>“{quote}” holds cumulative {a} and this year’s {b}; {b} is used for this year, please confirm.</translation>
        </message>
        <message>
            <source>计量单位</source>
            <translation>Unit of measure</translation>
        </message>
        <message>
            <source>人次与人、条与件、篇与条不能相加</source>
            <translation>Person-times and persons, items and pieces, articles and items cannot be added up</translation>
        </message>
        <message>
            <source>“{name}”写作“{raw}”，单位为“{u}”，汇总时以“{s}”计，请核对。</source>
            <translation>“{name}” is written “{raw}”, in {u}; summaries count it in {s}. Please check.</translation>
        </message>
        <message>
            <source>申请按渠道合计</source>
            <translation>Applications by channel</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第二十九条：申请可以当面提出，也可以用信件、数据电文提出</source>
            <translation>OGI Regulations, Article 29: applications can be made in person, by letter or by electronic message</translation>
        </message>
        <message>
            <source>按渠道合计{a}件，收到{b}件。</source>
            <translation>By channel {a}, received {b}.</translation>
        </message>
        <message>
            <source>人数与人次</source>
            <translation>Persons and person-times</translation>
        </message>
        <message>
            <source>申请按人次计，同一人多次申请计多件</source>
            <translation>Applications are counted in person-times; several applications by one person count as several</translation>
        </message>
        <message>
            <source>“{quote}”请以人次口径录入。</source>
            <translation>“{quote}”: please enter it in person-times.</translation>
        </message>
        <message>
            <source>前后不矛盾</source>
            <translation>No contradictions</translation>
        </message>
        <message>
            <source>叙述中说没有的，后文不应有数</source>
            <translation>What the narrative says there is none of should have no number later</translation>
        </message>
        <message>
            <source>前文“{none}”，后文“{some}”。</source>
            <translation>First “{none}”, later “{some}”.</translation>
        </message>
        <message>
            <source>专职加兼职等于工作人员</source>
            <translation>Full-time plus part-time equals staff</translation>
        </message>
        <message>
            <source>叙述中专职、兼职和工作人员总数</source>
            <translation>Full-time, part-time and total staff in the narrative</translation>
        </message>
        <message>
            <source>专职{full}+兼职{part}≠{b}。</source>
            <translation>Full-time {full} + part-time {part} ≠ {b}.</translation>
        </message>
        <message>
            <source>正文有具体数据</source>
            <translation>Text has concrete data</translation>
        </message>
        <message>
            <source>《政府信息公开条例》第五十条：年度报告应当包括主动公开、依申请公开等情况</source>
            <translation>OGI Regulations, Article 50: the annual report should cover proactive disclosure, disclosure on request and so on</translation>
        </message>
        <message>
            <source>正文未见具体数据。</source>
            <translation>No concrete data found in the text.</translation>
        </message>
        <message>
            <source>收到申请合计</source>
            <translation>Sum of applications received</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（一）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 3(1)</translation>
        </message>
        <message>
            <source>收到申请数{a}，各渠道之和{b}，相差{d}{at}。</source>
            <translation>Applications received {a}, sum of the channels {b}, differing by {d}{at}.</translation>
        </message>
        <message>
            <source>办结合计</source>
            <translation>Sum of completed</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（二）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 3(2)</translation>
        </message>
        <message>
            <source>申请办结数{a}，按时加延期{b}，相差{d}{at}。</source>
            <translation>Applications completed {a}, on time plus extended {b}, differing by {d}{at}.</translation>
        </message>
        <message>
            <source>答复合计</source>
            <translation>Sum of answers</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（三）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 3(3)</translation>
        </message>
        <message>
            <source>申请答复数{a}，各类答复之和{b}，相差{d}{at}。</source>
            <translation>Applications answered {a}, sum of the kinds of answers {b}, differing by {d}{at}.</translation>
        </message>
        <message>
            <source>不同意公开合计</source>
            <translation>Sum of refusals</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（三）4</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 3(3)4</translation>
        </message>
        <message>
            <source>不同意公开答复数{a}，各情形之和{b}，相差{d}{at}。</source>
            <translation>Refusals {a}, sum of the grounds {b}, differing by {d}{at}.</translation>
        </message>
        <message>
            <source>复议诉讼合计</source>
            <translation>Sum of disputes</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》四、五</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 4 and 5</translation>
        </message>
        <message>
            <source>行政{what}数{a}，各项之和{b}，相差{d}{at}。</source>
            <translation>Administrative {what} {a}, sum of the items {b}, differing by {d}{at}.</translation>
        </message>
        <message>
            <source>工作人员合计</source>
            <translation>Sum of staff</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》八（三）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 8(3)</translation>
        </message>
        <message>
            <source>工作人员{a}人，专职加兼职{b}人，相差{d}{at}。</source>
            <translation>Staff {a}, full-time plus part-time {b}, differing by {d}{at}.</translation>
        </message>
        <message>
            <source>其中不大于总数</source>
            <translation>Parts within the total</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》一（一）、二（二）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 1(1) and 2(2)</translation>
        </message>
        <message>
            <source>“{row}”{a}，大于总数{b}{at}。</source>
            <translation>“{row}” {a} is more than the total {b}{at}.</translation>
        </message>
        <message>
            <source>主动公开与各渠道</source>
            <translation>Proactive disclosure and channels</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》一：不同渠道和方式公开相同信息计1条</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 1: the same information disclosed through several channels counts as 1</translation>
        </message>
        <message>
            <source>主动公开总数{a}与各渠道数（合计{b}）不相容：同一信息多渠道公开计1条，总数应不小于最多的一个渠道、不大于各渠道之和{at}。</source>
            <translation>Total proactive disclosure {a} does not fit the channels (sum {b}): information disclosed through several channels counts as 1, so the total should be no less than the largest channel and no more than their sum{at}.</translation>
        </message>
        <message>
            <source>办结与答复</source>
            <translation>Completed and answered</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》三（二）（三）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 3(2) and (3)</translation>
        </message>
        <message>
            <source>办结{a}件、答复{b}件，两数不等，请确认{at}。</source>
            <translation>{a} completed and {b} answered are not equal; please confirm{at}.</translation>
        </message>
        <message>
            <source>统计表与正文</source>
            <translation>Statistics table and text</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》与正文应一致</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, should agree with the text</translation>
        </message>
        <message>
            <source>统计表“{row}”{a}，正文{b}。</source>
            <translation>Statistics table “{row}” {a}, text {b}.</translation>
        </message>
        <message>
            <source>受训人次与培训班</source>
            <translation>People trained and training courses</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》九（二）（三）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 9(2) and (3)</translation>
        </message>
        <message>
            <source>有受训人次{a}，但培训班数为0{at}。</source>
            <translation>{a} person-times trained, but 0 training courses{at}.</translation>
        </message>
        <message>
            <source>收费单位为万元</source>
            <translation>Fees are in 10,000 yuan</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》七（单位：万元）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 7 (unit: 10,000 yuan)</translation>
        </message>
        <message>
            <source>收取费用{a}万元，疑似按元填写，请核对单位。</source>
            <translation>Fees collected {a} (10,000 yuan); they may have been given in yuan, please check the unit of measure.</translation>
        </message>
        <message>
            <source>规范性文件公开与制发</source>
            <translation>Normative documents disclosed and issued</translation>
        </message>
        <message>
            <source>国办发〔2014〕32号附件《政府信息公开情况统计表》一（一）</source>
            <translation>Guobanfa (2014) No. 32, annex “OGI Statistics Table”, 1(1)</translation>
        </message>
        <message>
            <source>公开规范性文件{a}条，多于制发{b}件（条与件口径不同，或含往年文件）{at}。</source>
            <translation>{a} normative documents disclosed, more than the {b} issued (items and documents are counted differently, or earlier years are included){at}.</translation>
        </message>
        <message>
            <source>各列口径</source>
            <translation>What the columns count</translation>
        </message>
        <message>
            <source>统计表表头</source>
            <translation>Head of the statistics table</translation>
        </message>
        <message>
            <source>该表有{n}列数值，表头未区分本年，已按“{col}”取数。</source>
            <translation>This table has {n} columns of values and the head does not mark this year; “{col}” was used.</translation>
        </message>
        <message>
            <source>正文无网页框架</source>
            <translation>No page chrome in the text</translation>
        </message>
        <message>
            <source>正文里有{n}处网页框架、页码或注音，不计入正文，可恢复。</source>
            <translation>The text has {n} pieces of page chrome, page numbers or phonetic notes; they are left out and can be restored.</translation>
        </message>
        <message>
            <source>未混入他文</source>
            <translation>No other texts mixed in</translation>
        </message>
        <message>
            <source>第{n}段疑似其他文章。</source>
            <translation>Paragraph {n} may be another article.</translation>
        </message>
        <message>
            <source>编码正确</source>
            <translation>Encoding is right</translation>
        </message>
        <message>
            <source>文件编码</source>
            <translation>File encoding</translation>
        </message>
        <message>
            <source>文件编码可能不是{enc}，请改用GBK/UTF-8重新打开。</source>
            <translation>The file’s encoding may not be {enc}; please reopen it as GBK/UTF-8.</translation>
        </message>
        <message>
            <source>文本无缺字</source>
            <translation>No missing characters</translation>
        </message>
        <message>
            <source>文本缺字严重（“{raw}”等{n}处），建议改用原始 Word 文件。</source>
            <translation>Many characters are missing (“{raw}” and others, {n} places); better use the original Word file.</translation>
        </message>
        <message>
            <source>简体文本</source>
            <translation>Simplified characters</translation>
        </message>
        <message>
            <source>原文为繁体，已对照简体识别，导出保留原文字形。</source>
            <translation>The source is in traditional characters; it was recognised as simplified, and exports keep the original characters.</translation>
        </message>
        <message>
            <source>常见错字</source>
            <translation>Common misprints</translation>
        </message>
        <message>
            <source>文字规范</source>
            <translation>Standard spelling</translation>
        </message>
        <message>
            <source>数字写法规范</source>
            <translation>Standard way of writing numbers</translation>
        </message>
        <message>
            <source>统一格式填报要求</source>
            <translation>Standard form, rules for filling in</translation>
        </message>
        <message>
            <source>{what}，已规范化，不影响数值。</source>
            <translation>{what}; normalised, values not affected.</translation>
        </message>
        <message>
            <source>可疑数值已确认</source>
            <translation>Doubtful values confirmed</translation>
        </message>
        <message>
            <source>本软件的核对要求</source>
            <translation>What this program asks to be checked</translation>
        </message>
        <message>
            <source>有{n}项数值未确认。</source>
            <translation>{n} values are not confirmed.</translation>
        </message>
        <message>
            <source>汇总“{cell}”{a}≠各单位之和{b}。</source>
            <translation>Summary “{cell}” {a} ≠ sum of the units {b}.</translation>
        </message>
        <message>
            <source>汇总表三勾稽</source>
            <translation>Summary Table 3 balances</translation>
        </message>
        <message>
            <source>统一格式表三角注，按各单位之和</source>
            <translation>Standard form, note to Table 3, by the sums of the units</translation>
        </message>
        <message>
            <source>汇总表三有{n}处不平（{places}），来源：{units}。</source>
            <translation>Summary Table 3 does not balance in {n} places ({places}); from: {units}.</translation>
        </message>
        <message>
            <source>应报尽报、按期报送</source>
            <translation>All reported, and on time</translation>
        </message>
        <message>
            <source>应报单位名单；期限未列的按《政府信息公开条例》第四十九条、第五十条</source>
            <translation>List of units that must report; deadlines not listed follow Articles 49 and 50 of the OGI Regulations</translation>
        </message>
        <message>
            <source>政府本级不重复计入部门</source>
            <translation>Government itself not counted again</translation>
        </message>
        <message>
            <source>政府本级报告与部门报告的口径</source>
            <translation>What the reports of the government itself and of the departments cover</translation>
        </message>
        <message>
            <source>“{unit}”报告口径含下属部门（原文：“{quote}”），又收有{units}的报告，请勿重复汇总。</source>
            <translation>The report of “{unit}” includes subordinate departments (source: “{quote}”), and reports of {units} are here too; please do not count them twice.</translation>
        </message>
        <message>
            <source>汇总的报告同一版式</source>
            <translation>Reports of one edition</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号、〔2021〕30号</source>
            <translation>Guobangongkaiban Letters (2019) No. 60 and (2021) No. 30</translation>
        </message>
        <message>
            <source>{year}年各报告的表格版式不同（{told}），表二不可相加，请核对：{units}。</source>
            <translation>The {year} reports have tables of different editions ({told}); Table 2 cannot be added up, please check: {units}.</translation>
        </message>
        <message>
            <source>汇总不缺表</source>
            <translation>No tables missing in the summary</translation>
        </message>
        <message>
            <source>统一格式表二、表三、表四</source>
            <translation>Standard form, Tables 2, 3 and 4</translation>
        </message>
        <message>
            <source>{n}家单位缺{table}，汇总不完整：{units}。</source>
            <translation>{n} units lack {table}, so the summary is incomplete: {units}.</translation>
        </message>
        <message>
            <source>汇总所含的改动</source>
            <translation>Changes within the summary</translation>
        </message>
        <message>
            <source>修正记录与问题清单</source>
            <translation>Corrections and list of problems</translation>
        </message>
        <message>
            <source>汇总含人工修正{n}处、按原文保留的错误{m}处，见导出的“人工修正记录”和“勾稽问题清单”。</source>
            <translation>The summary includes {n} corrections by hand and {m} errors kept as printed; see “Corrections by hand” and “List of cross-check problems” in the export.</translation>
        </message>
        <message>
            <source>没有读到是哪个单位的报告</source>
            <translation>No unit was read for this report</translation>
        </message>
        <message>
            <source>没有读到是哪一年的报告</source>
            <translation>No year was read for this report</translation>
        </message>
        <message>
            <source>写依申请公开的部分没有读到件数</source>
            <translation>No counts were read in the part on disclosure on request</translation>
        </message>
        <message>
            <source>主动公开政府信息数</source>
            <translation>Information proactively disclosed</translation>
        </message>
        <message>
            <source>历年累计主动公开数</source>
            <translation>Cumulative proactive disclosure</translation>
        </message>
        <message>
            <source>政府网站公开数</source>
            <translation>Disclosed on government websites</translation>
        </message>
        <message>
            <source>政府信息公开平台公开数</source>
            <translation>Disclosed on the OGI platform</translation>
        </message>
        <message>
            <source>政务微信公开数</source>
            <translation>Disclosed on WeChat</translation>
        </message>
        <message>
            <source>政务微博公开数</source>
            <translation>Disclosed on Weibo</translation>
        </message>
        <message>
            <source>短视频平台公开数</source>
            <translation>Disclosed on short-video platforms</translation>
        </message>
        <message>
            <source>短信发布数</source>
            <translation>Sent by text message</translation>
        </message>
        <message>
            <source>报刊广播电视公开数</source>
            <translation>Disclosed in press, radio and TV</translation>
        </message>
        <message>
            <source>政府公报期数</source>
            <translation>Gazette issues</translation>
        </message>
        <message>
            <source>其他方式公开数</source>
            <translation>Disclosed in other ways</translation>
        </message>
        <message>
            <source>公开率</source>
            <translation>Disclosure rate</translation>
        </message>
        <message>
            <source>分类公开数</source>
            <translation>Disclosed by category</translation>
        </message>
        <message>
            <source>规范性文件制发数</source>
            <translation>Normative documents issued</translation>
        </message>
        <message>
            <source>主动公开文件数</source>
            <translation>Documents proactively disclosed</translation>
        </message>
        <message>
            <source>全文电子化率</source>
            <translation>Full-text digitisation rate</translation>
        </message>
        <message>
            <source>访问阅读量</source>
            <translation>Views</translation>
        </message>
        <message>
            <source>微信关注人数</source>
            <translation>WeChat followers</translation>
        </message>
        <message>
            <source>微博粉丝数</source>
            <translation>Weibo followers</translation>
        </message>
        <message>
            <source>网站和政务新媒体账号数</source>
            <translation>Website and new media accounts</translation>
        </message>
        <message>
            <source>新闻发布会次数</source>
            <translation>Press conferences</translation>
        </message>
        <message>
            <source>在线访谈次数</source>
            <translation>Online interviews</translation>
        </message>
        <message>
            <source>回应公众关注次数</source>
            <translation>Responses to public concerns</translation>
        </message>
        <message>
            <source>政策解读数</source>
            <translation>Policy explanations</translation>
        </message>
        <message>
            <source>咨询接待数</source>
            <translation>Enquiries received</translation>
        </message>
        <message>
            <source>电话咨询数</source>
            <translation>Telephone enquiries</translation>
        </message>
        <message>
            <source>网上咨询数</source>
            <translation>Online enquiries</translation>
        </message>
        <message>
            <source>现场咨询数</source>
            <translation>On-site enquiries</translation>
        </message>
        <message>
            <source>意见征集数</source>
            <translation>Public consultations</translation>
        </message>
        <message>
            <source>收到申请数</source>
            <translation>Applications received</translation>
        </message>
        <message>
            <source>当面申请数</source>
            <translation>Applications in person</translation>
        </message>
        <message>
            <source>网上申请数</source>
            <translation>Applications online</translation>
        </message>
        <message>
            <source>信函申请数</source>
            <translation>Applications by letter</translation>
        </message>
        <message>
            <source>传真申请数</source>
            <translation>Applications by fax</translation>
        </message>
        <message>
            <source>电子邮件申请数</source>
            <translation>Applications by email</translation>
        </message>
        <message>
            <source>自然人申请数</source>
            <translation>Applications by natural persons</translation>
        </message>
        <message>
            <source>法人或其他组织申请数</source>
            <translation>Applications by legal persons and organisations</translation>
        </message>
        <message>
            <source>申请办结数</source>
            <translation>Applications completed</translation>
        </message>
        <message>
            <source>申请答复数</source>
            <translation>Applications answered</translation>
        </message>
        <message>
            <source>予以公开数</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>部分公开数</source>
            <translation>Partly granted</translation>
        </message>
        <message>
            <source>予以公开及部分公开数</source>
            <translation>Granted and partly granted</translation>
        </message>
        <message>
            <source>不予公开数</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>无法提供数</source>
            <translation>Cannot be provided</translation>
        </message>
        <message>
            <source>不予处理数</source>
            <translation>Not processed</translation>
        </message>
        <message>
            <source>其他处理数</source>
            <translation>Otherwise handled</translation>
        </message>
        <message>
            <source>上年结转申请数</source>
            <translation>Applications carried in</translation>
        </message>
        <message>
            <source>结转下年度申请数</source>
            <translation>Applications carried out</translation>
        </message>
        <message>
            <source>按时办结率</source>
            <translation>On-time completion rate</translation>
        </message>
        <message>
            <source>行政复议数</source>
            <translation>Administrative reconsiderations</translation>
        </message>
        <message>
            <source>行政复议维持数</source>
            <translation>Reconsiderations upheld</translation>
        </message>
        <message>
            <source>行政复议纠正数</source>
            <translation>Reconsiderations corrected</translation>
        </message>
        <message>
            <source>行政复议其他结果数</source>
            <translation>Reconsiderations, other results</translation>
        </message>
        <message>
            <source>行政复议尚未审结数</source>
            <translation>Reconsiderations pending</translation>
        </message>
        <message>
            <source>行政诉讼数</source>
            <translation>Administrative litigation cases</translation>
        </message>
        <message>
            <source>行政诉讼维持数</source>
            <translation>Litigation upheld</translation>
        </message>
        <message>
            <source>行政诉讼纠正数</source>
            <translation>Litigation corrected</translation>
        </message>
        <message>
            <source>行政诉讼其他结果数</source>
            <translation>Litigation, other results</translation>
        </message>
        <message>
            <source>行政诉讼尚未审结数</source>
            <translation>Litigation pending</translation>
        </message>
        <message>
            <source>举报投诉数</source>
            <translation>Reports and complaints</translation>
        </message>
        <message>
            <source>申诉数</source>
            <translation>Appeals</translation>
        </message>
        <message>
            <source>收取费用</source>
            <translation>Fees collected</translation>
        </message>
        <message>
            <source>减免费用</source>
            <translation>Fees waived</translation>
        </message>
        <message>
            <source>信息处理费</source>
            <translation>Information processing fee</translation>
        </message>
        <message>
            <source>诉讼费用支出</source>
            <translation>Litigation expenses</translation>
        </message>
        <message>
            <source>查阅场所数</source>
            <translation>Reading places</translation>
        </message>
        <message>
            <source>申请受理点数</source>
            <translation>Application offices</translation>
        </message>
        <message>
            <source>工作人员数</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>专职人员数</source>
            <translation>Full-time staff</translation>
        </message>
        <message>
            <source>兼职人员数</source>
            <translation>Part-time staff</translation>
        </message>
        <message>
            <source>专项经费</source>
            <translation>Dedicated funds</translation>
        </message>
        <message>
            <source>会议次数</source>
            <translation>Meetings</translation>
        </message>
        <message>
            <source>培训次数</source>
            <translation>Training courses</translation>
        </message>
        <message>
            <source>培训人次</source>
            <translation>Training person-times</translation>
        </message>
        <message>
            <source>考核检查次数</source>
            <translation>Assessments and inspections</translation>
        </message>
        <message>
            <source>信息报送数</source>
            <translation>Information items submitted</translation>
        </message>
        <message>
            <source>信息采用数</source>
            <translation>Information items adopted</translation>
        </message>
        <message>
            <source>人大代表建议数</source>
            <translation>Proposals of people’s deputies</translation>
        </message>
        <message>
            <source>政协提案数</source>
            <translation>CPPCC proposals</translation>
        </message>
        <message>
            <source>建议提案合计数</source>
            <translation>Total of proposals</translation>
        </message>
        <message>
            <source>制度数</source>
            <translation>Rules and systems</translation>
        </message>
        <message>
            <source>本年新收政府信息公开申请</source>
            <translation>Applications newly received</translation>
        </message>
        <message>
            <source>结转下年度继续办理</source>
            <translation>Carried out to next year</translation>
        </message>
        <message>
            <source>行政复议</source>
            <translation>Administrative reconsideration</translation>
        </message>
        <message>
            <source>行政诉讼</source>
            <translation>Administrative litigation</translation>
        </message>
        <message>
            <source>行政许可处理决定</source>
            <translation>Administrative licence decisions</translation>
        </message>
        <message>
            <source>行政处罚处理决定</source>
            <translation>Administrative penalty decisions</translation>
        </message>
        <message>
            <source>行政事业性收费金额</source>
            <translation>Administrative fees, amount</translation>
        </message>
        <message>
            <source>增长</source>
            <translation>grew</translation>
        </message>
        <message>
            <source>增加</source>
            <translation>increased</translation>
        </message>
        <message>
            <source>下降</source>
            <translation>fell</translation>
        </message>
        <message>
            <source>减少</source>
            <translation>decreased</translation>
        </message>
        <message>
            <source>持平</source>
            <translation>unchanged</translation>
        </message>
        <message>
            <source>另一处标题</source>
            <translation>second title</translation>
        </message>
        <message>
            <source>题下署名</source>
            <translation>byline</translation>
        </message>
        <message>
            <source>联系方式</source>
            <translation>contact details</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>source site</translation>
        </message>
        <message>
            <source>正文开头</source>
            <translation>start of the text</translation>
        </message>
        <message>
            <source>标题只写“{short}”，没有写明地区</source>
            <translation>The title says only “{short}” without the region</translation>
        </message>
        <message>
            <source>标题写作“{short}”，按{place}补为“{full}”</source>
            <translation>The title says “{short}”; completed from the {place} to “{full}”</translation>
        </message>
        <message>
            <source>标题中的单位“{title}”与{place}中的“{other}”不一致</source>
            <translation>The unit “{title}” in the title is not “{other}” in the {place}</translation>
        </message>
        <message>
            <source>标题中没有单位名，取自{place}</source>
            <translation>The title has no unit name; taken from the {place}</translation>
        </message>
        <message>
            <source>标题中没有单位名，引言说由“{office}”编制：看不准是“{government}”的报告还是办公室自己的</source>
            <translation>The title has no unit name and the preface says it was compiled by “{office}”: unclear whether it is the report of “{government}” or of the office itself</translation>
        </message>
        <message>
            <source>标题中的单位名可能多了或少了字，请核对</source>
            <translation>The unit’s name in the title may have characters too many or too few; please check</translation>
        </message>
        <message>
            <source>标题中的单位名重复，取较完整的一个</source>
            <translation>The unit’s name is repeated in the title; the fuller one is used</translation>
        </message>
        <message>
            <source>文件里第{line}行起是另一份报告，没有读进来；要读它，请用“文件 ▸ 拆成几份报告”</source>
            <translation>Another report begins at line {line} of the file and was not read; to read it, use “File ▸ Split into reports”</translation>
        </message>
        <message>
            <source>各处写的不同（{told}），请核对</source>
            <translation>Different places say different things ({told}); please check</translation>
        </message>
        <message>
            <source>年度{year}晚于日期{day}，请核对</source>
            <translation>The year {year} is later than the date {day}; please check</translation>
        </message>
        <message>
            <source>日期不像{year}年度报告的日期，请核对</source>
            <translation>The date does not look like one of a {year} annual report; please check</translation>
        </message>
        <message>
            <source>标题中没有年度，取自{place}</source>
            <translation>The title has no year; taken from the {place}</translation>
        </message>
        <message>
            <source>原文日期残缺（{printed}），按全年推定</source>
            <translation>The date in the source is incomplete ({printed}); taken as the whole year</translation>
        </message>
        <message>
            <source>统计期限不是整年，请核对</source>
            <translation>The period is not a whole year; please check</translation>
        </message>
        <message>
            <source>日期和时间印在标题上方，像是网页的发布时间，请核对</source>
            <translation>Date and time are printed above the title and look like the web page’s publication time; please check</translation>
        </message>
        <message>
            <source>年份只印了两位，请核对</source>
            <translation>Only two digits of the year are printed; please check</translation>
        </message>
        <message>
            <source>取自“{key}”，未见发布日期</source>
            <translation>Taken from “{key}”; no publication date found</translation>
        </message>
        <message>
            <source>原文没有写明是电话，按联系方式中的号码认作电话</source>
            <translation>The source does not say it is a telephone; taken from a number in the contact details</translation>
        </message>
        <message>
            <source>取自正文，不在引言的联系方式中</source>
            <translation>Taken from the text, not from the contact details in the preface</translation>
        </message>
        <message>
            <source>看不准是哪一版的格式，请核对</source>
            <translation>Unclear which edition of the form it is; please check</translation>
        </message>
        <message>
            <source>2019年起年报有统一的表格，文中没有找到，请核对文件是否完整</source>
            <translation>Annual reports have standard tables since 2019, but none were found; please check whether the file is complete</translation>
        </message>
        <message>
            <source>原文说的是尚在办理，按结转下年度读</source>
            <translation>The source says still in progress; read as carried out</translation>
        </message>
        <message>
            <source>原文说的是非本机关掌握，按“无法提供”读</source>
            <translation>The source says not held by the agency; read as unable to provide</translation>
        </message>
        <message>
            <source>原文说的是不属于本机关公开，不一定归入“其他处理”</source>
            <translation>The source says not for this agency to disclose, which is not necessarily “other”</translation>
        </message>
        <message>
            <source>原文写的是答复率，没有写明按时</source>
            <translation>The source gives a rate of answers, without saying on time</translation>
        </message>
        <message>
            <source>原文说的是撤回或终止，按其他结果读</source>
            <translation>The source says withdrawn or terminated; read as other result</translation>
        </message>
        <message>
            <source>原文说的是撤诉或终止，按其他结果读</source>
            <translation>The source says lawsuit withdrawn or terminated; read as other result</translation>
        </message>
        <message>
            <source>只是直接起诉或复议后起诉的一类</source>
            <translation>Only one kind, direct lawsuits or lawsuits after reconsideration</translation>
        </message>
        <message>
            <source>复议和诉讼合在一起说，分不清各有多少</source>
            <translation>Reconsiderations and lawsuits are told together; how many of each is unclear</translation>
        </message>
        <message>
            <source>只写了一审的件数，不一定是全年的诉讼总数</source>
            <translation>Only first-instance cases are given, not necessarily all lawsuits of the year</translation>
        </message>
        <message>
            <source>这句没有写明是信息公开方面的</source>
            <translation>This sentence does not say it is about information disclosure</translation>
        </message>
        <message>
            <source>是公开信息中的一类，不一定是本年制发的件数</source>
            <translation>One kind of disclosed information, not necessarily the number issued this year</translation>
        </message>
        <message>
            <source>“截至…已公开”分不清是本年数还是历年累计数</source>
            <translation>“as of … disclosed” may be this year’s number or a cumulative one</translation>
        </message>
        <message>
            <source>是材料的份数，不一定是公开信息的条数</source>
            <translation>A number of documents, not necessarily of items of information disclosed</translation>
        </message>
        <message>
            <source>微博、微信等新媒体合并计数</source>
            <translation>Weibo, WeChat and other new media counted together</translation>
        </message>
        <message>
            <source>{一类信息}</source>
            <translation>{一类信息}</translation>
        </message>
        <message>
            <source>只说了其中一类信息，不一定是全部</source>
            <translation>told of one kind of information only, not necessarily all of it</translation>
        </message>
        <message>
            <source>多个渠道合并计数，不一定是全年的总数</source>
            <translation>Several channels counted together, not necessarily the year’s total</translation>
        </message>
        <message>
            <source>没有写明是哪个平台</source>
            <translation>Does not say which platform</translation>
        </message>
        <message>
            <source>原文没有写明是历年的累计数</source>
            <translation>The source does not say it is a cumulative number</translation>
        </message>
        <message>
            <source>比前面说的申请数还多，不一定是信息公开申请</source>
            <translation>more than the requests told of before, not necessarily requests for information</translation>
        </message>
        <message>
            <source>这句和标题都没有写明是信息公开申请</source>
            <translation>Neither the sentence nor the heading says these are applications for information disclosure</translation>
        </message>
        <message>
            <source>像是办理的案件，没有写明是信息公开方面的</source>
            <translation>looks like cases that were handled; that they are of disclosure is not written</translation>
        </message>
        <message>
            <source>这句和标题都没有写明是信息公开方面的</source>
            <translation>Neither the sentence nor the heading says it is about information disclosure</translation>
        </message>
        <message>
            <source>这句和标题都没有写明是信息公开的收费</source>
            <translation>Neither the sentence nor the heading says it is a fee for information disclosure</translation>
        </message>
        <message>
            <source>是公开信息中的一类，不一定是办理的件数</source>
            <translation>One kind of disclosed information, not necessarily the number handled</translation>
        </message>
        <message>
            <source>是公开信息中的一类，不一定是征集的次数</source>
            <translation>One kind of disclosed information, not necessarily the number of consultations</translation>
        </message>
        <message>
            <source>热线办理的事项不一定是信息公开方面的咨询</source>
            <translation>Matters handled by the hotline are not necessarily enquiries about information disclosure</translation>
        </message>
        <message>
            <source>只说了其中一类，数的可能是公开的信息</source>
            <translation>tells of one kind only; what is counted may be information that was disclosed</translation>
        </message>
        <message>
            <source>文件和解读合在一起计数</source>
            <translation>Documents and explanations counted together</translation>
        </message>
        <message>
            <source>只是以一种方式回应的次数</source>
            <translation>Only the number of responses in one way</translation>
        </message>
        <message>
            <source>列在公开的信息之中，数的可能是其中一类信息</source>
            <translation>Listed among disclosed information; the number may be of one kind of it only</translation>
        </message>
        <message>
            <source>说的可能不是信息公开工作人员</source>
            <translation>this may not be the staff for disclosure</translation>
        </message>
        <message>
            <source>机制不一定是成文的制度</source>
            <translation>A mechanism is not necessarily a written rule</translation>
        </message>
        <message>
            <source>只是其中一些信息的阅读或播放量</source>
            <translation>Only the views or plays of some of the information</translation>
        </message>
        <message>
            <source>只写了邮件，不一定是电子邮件</source>
            <translation>Says only mail, not necessarily email</translation>
        </message>
        <message>
            <source>书面申请可能是当面递交，也可能是邮寄</source>
            <translation>A written application may be handed in or sent by post</translation>
        </message>
        <message>
            <source>只是法人或其他组织中的一类</source>
            <translation>Only one kind of legal persons and organisations</translation>
        </message>
        <message>
            <source>只是其中一类申请</source>
            <translation>Only one kind of applications</translation>
        </message>
        <message>
            <source>依申请公开的信息数，不一定是收到的申请数</source>
            <translation>Items disclosed on request, not necessarily applications received</translation>
        </message>
        <message>
            <source>N是</source>
            <translation>“N is”</translation>
        </message>
        <message>
            <source>首先</source>
            <translation>First</translation>
        </message>
        <message>
            <source>第N</source>
            <translation>No. N</translation>
        </message>
        <message>
            <source>方面</source>
            <translation>On one hand</translation>
        </message>
        <message>
            <source>只是一年中一段时间的数</source>
            <translation>Of a part of the year only</translation>
        </message>
        <message>
            <source>说的是几年的数，不一定是本年的</source>
            <translation>Told of several years, not necessarily of this one</translation>
        </message>
        <message>
            <source>渠道是按标题认定的，这句没有写</source>
            <translation>The channel is taken from the heading; this sentence does not say it</translation>
        </message>
        <message>
            <source>渠道是按前面的数认定的，这里没有写</source>
            <translation>The channel is taken from the number before; it is not said here</translation>
        </message>
        <message>
            <source>渠道写在数的后面，可能不只这一个</source>
            <translation>The channel comes after the number; there may be more than this one</translation>
        </message>
        <message>
            <source>渠道写在前一分句，这里的数不一定只是这个渠道的</source>
            <translation>The channel is in the clause before; this number may not be of that channel only</translation>
        </message>
        <message>
            <source>说的是下属单位或村、社区公开的，不一定是全部</source>
            <translation>told of what subordinate units, villages or communities disclosed, not necessarily all of it</translation>
        </message>
        <message>
            <source>公开的信息一般以条、篇计，这里不是，数的可能是别的</source>
            <translation>Disclosed information is usually counted in items or articles; this is not, and may count something else</translation>
        </message>
        <message>
            <source>原文没有写单位</source>
            <translation>The source gives no unit of measure</translation>
        </message>
        <message>
            <source>没有写明数的是短视频</source>
            <translation>Does not say that short videos are counted</translation>
        </message>
        <message>
            <source>没有写明数的是媒体上的信息</source>
            <translation>Does not say that information in the media is counted</translation>
        </message>
        <message>
            <source>以件计而没有写明数的是信息，可能是文件或办理的事项</source>
            <translation>Counted in pieces without saying it is information; it may be documents or matters handled</translation>
        </message>
        <message>
            <source>列在另一个渠道的数之下，可能只是其中一部分</source>
            <translation>Listed under the number of another channel; it may be only a part of that</translation>
        </message>
        <message>
            <source>前面已说过渠道的数，这里可能只是其中一个栏目的</source>
            <translation>The number of the channel was told before; this may be of one column of it only</translation>
        </message>
        <message>
            <source>前面已说过别的数，这里可能只是其中一部分，不是全年的总数</source>
            <translation>Another number was told before; this may be only a part, not the year’s total</translation>
        </message>
        <message>
            <source>前面说的是申请，数的可能是答复时公开的信息</source>
            <translation>applications are told of before, this may count information given in answer to them</translation>
        </message>
        <message>
            <source>数的是检查或清理的信息，不一定是公开的</source>
            <translation>Counts information that was checked or cleared, not necessarily made public</translation>
        </message>
        <message>
            <source>说的是应当公开或拟公开的，不一定都已公开</source>
            <translation>Tells what should or will be public, not necessarily what is</translation>
        </message>
        <message>
            <source>前面说的是一个渠道，不一定是全年的总数</source>
            <translation>One way is told before; not necessarily the total of the year</translation>
        </message>
        <message>
            <source>写了在哪里发布，不一定是全年的总数</source>
            <translation>it says where this was published; it may not be the total of the year</translation>
        </message>
        <message>
            <source>数前列了许多内容，不能确定这个数是全部的</source>
            <translation>Much is listed before the number; it is unclear whether the number covers all of it</translation>
        </message>
        <message>
            <source>是按级别分的数，不一定是全部</source>
            <translation>a count by level, not necessarily all of it</translation>
        </message>
        <message>
            <source>可能是转发、采访或报送的次数，不是在媒体公开的信息</source>
            <translation>May be the number of reposts, interviews or submissions, not of information disclosed in the media</translation>
        </message>
        <message>
            <source>“其他”说的可能是别的信息，不是别的渠道</source>
            <translation>“Other” may refer to other information, not to other channels</translation>
        </message>
        <message>
            <source>数的是一类公开事项，不是政府信息的总数或渠道</source>
            <translation>Counts one kind of matters made public; neither the total nor a way</translation>
        </message>
        <message>
            <source>没有写明累计的是公开的信息</source>
            <translation>Does not say that the cumulative number is of disclosed information</translation>
        </message>
        <message>
            <source>后面接着列出别的数，可能只是其中一类信息</source>
            <translation>Other numbers are listed after it; this may be one kind of information only</translation>
        </message>
        <message>
            <source>与各类信息列在一起，数的可能是其中一类信息</source>
            <translation>Listed with kinds of information; the number may be of one kind of it</translation>
        </message>
        <message>
            <source>是从公开的信息中列出的，数的可能是其中一类信息</source>
            <translation>Listed from disclosed information; the number may be of one kind of it</translation>
        </message>
        <message>
            <source>单位和总数的不同，数的可能是办理的事项，不是信息</source>
            <translation>Its unit of measure differs from the total’s; it may count matters handled, not information</translation>
        </message>
        <message>
            <source>数的可能是办理的事项，不是公开的信息</source>
            <translation>The number may be of matters handled, not of disclosed information</translation>
        </message>
        <message>
            <source>可能是变化的数或文件的现状，不是一类信息</source>
            <translation>May be a change or the state of documents, not a kind of information</translation>
        </message>
        <message>
            <source>是按单位分的数，不是一类信息</source>
            <translation>A number by unit, not a kind of information</translation>
        </message>
        <message>
            <source>是按级别分的数，不一定是一类信息</source>
            <translation>A count by level, not necessarily one kind of information</translation>
        </message>
        <message>
            <source>转发的文件，不一定是本机关公开的信息</source>
            <translation>Documents passed on, not necessarily information this agency made public</translation>
        </message>
        <message>
            <source>可能是一个渠道的数，不是一类信息</source>
            <translation>May be the number of a channel, not a kind of information</translation>
        </message>
        <message>
            <source>是按媒体分的数，不是一类信息</source>
            <translation>a count by medium, not of a kind of information</translation>
        </message>
        <message>
            <source>是按年份分的数，或是全部信息的数，不是一类信息</source>
            <translation>a count by year, or of all information, not of a kind of it</translation>
        </message>
        <message>
            <source>可能与别的合在一起计数</source>
            <translation>May be counted together with something else</translation>
        </message>
        <message>
            <source>前面说的是制发或办理的文件，不一定是公开的信息</source>
            <translation>Documents issued or handled are told of before, which were not necessarily made public</translation>
        </message>
        <message>
            <source>前面说的是来信或建议，数的不是公开的信息</source>
            <translation>Letters or proposals are told of before; no published information is counted</translation>
        </message>
        <message>
            <source>没有写明是回应的次数</source>
            <translation>Does not say it is the number of responses</translation>
        </message>
        <message>
            <source>列的是几类信息，数的可能是公开的信息</source>
            <translation>Kinds of information are listed; the number may be of disclosed information</translation>
        </message>
        <message>
            <source>数的可能是发布的信息，不是回应的次数</source>
            <translation>The number may be of information published, not of responses</translation>
        </message>
        <message>
            <source>没有写明回应的是热点或关切</source>
            <translation>Does not say that the responses are to hot topics or concerns</translation>
        </message>
        <message>
            <source>咨询一般以人次计，这里可能是别的事项</source>
            <translation>Enquiries are usually counted in person-times; this may be something else</translation>
        </message>
        <message>
            <source>可能是办理其他业务的咨询</source>
            <translation>May be enquiries about other business</translation>
        </message>
        <message>
            <source>只写了信箱或栏目，没有写明数的是来信</source>
            <translation>Names only a mailbox or a column, without saying that letters are counted</translation>
        </message>
        <message>
            <source>来信说的不一定是咨询</source>
            <translation>Letters are not necessarily inquiries</translation>
        </message>
        <message>
            <source>领导信箱的来信说的不一定是咨询</source>
            <translation>Letters to an official’s mailbox are not necessarily inquiries</translation>
        </message>
        <message>
            <source>与投诉、求助等合在一起，数的不一定是咨询</source>
            <translation>Together with complaints and the like; not necessarily a number of inquiries</translation>
        </message>
        <message>
            <source>前面已说过收到的数，这里可能只是其中答复或公开的</source>
            <translation>What was received is told before; this may be only what was answered or published of it</translation>
        </message>
        <message>
            <source>是直播中的留言，不一定是咨询</source>
            <translation>Messages during a broadcast are not necessarily inquiries</translation>
        </message>
        <message>
            <source>数的可能是收到的意见，不是征集的次数</source>
            <translation>May count opinions received, not how often they were asked for</translation>
        </message>
        <message>
            <source>数的是公开的答复或办理结果，不一定是办理的件数</source>
            <translation>Counts published replies or results, not necessarily what was handled</translation>
        </message>
        <message>
            <source>数的是答复或办理结果，不一定是办理的件数</source>
            <translation>Counts replies or results, not necessarily what was handled</translation>
        </message>
        <message>
            <source>数的可能是征求到的意见，不是人大代表建议或政协提案</source>
            <translation>May count opinions that were asked for, not proposals of deputies or members</translation>
        </message>
        <message>
            <source>可能只是其中一类文件</source>
            <translation>May be one kind of documents only</translation>
        </message>
        <message>
            <source>没有写明是制发还是公开的</source>
            <translation>Does not say whether issued or disclosed</translation>
        </message>
        <message>
            <source>是从别的数中列出的，不一定是制发的件数</source>
            <translation>Listed from another number, not necessarily the number issued</translation>
        </message>
        <message>
            <source>可能不是网站或账号全年的总量</source>
            <translation>May not be the year’s total of the website or account</translation>
        </message>
        <message>
            <source>后面说了本年的数，这个可能是历年累计的</source>
            <translation>The year’s own number is told behind; this may be cumulative</translation>
        </message>
        <message>
            <source>数的可能是领导，不是工作人员</source>
            <translation>The number may be of leaders, not of staff</translation>
        </message>
        <message>
            <source>没有写明是信息公开工作的会议</source>
            <translation>Does not say it is a meeting on information disclosure work</translation>
        </message>
        <message>
            <source>没有写明检查的是信息公开工作</source>
            <translation>Does not say the inspection is of information disclosure work</translation>
        </message>
        <message>
            <source>没有写明是信息公开工作的培训</source>
            <translation>Does not say it is training on information disclosure</translation>
        </message>
        <message>
            <source>访谈一般以次、期计，这里数的可能是栏目或信息</source>
            <translation>Interviews are usually counted in times or sessions; this may count columns or information</translation>
        </message>
        <message>
            <source>数的是网站，不一定算作政务新媒体账号</source>
            <translation>counts websites, which are not necessarily new media accounts</translation>
        </message>
        <message>
            <source>没有写明是信息公开的经费</source>
            <translation>Does not say the funds are for information disclosure</translation>
        </message>
        <message>
            <source>说的可能是采用的形式，不是被采用的信息</source>
            <translation>May be about the forms adopted, not about information adopted</translation>
        </message>
        <message>
            <source>没有写明数的是制度</source>
            <translation>Does not say that rules are counted</translation>
        </message>
        <message>
            <source>没有写明是信息公开方面的举报投诉</source>
            <translation>Does not say the reports and complaints are about information disclosure</translation>
        </message>
        <message>
            <source>与公开的信息列在一起，数的可能是文件，不是申请</source>
            <translation>Listed with disclosed information; the number may be of documents, not of applications</translation>
        </message>
        <message>
            <source>前面说的是文件，数的可能是文件的公开属性，不是申请</source>
            <translation>Documents are named before; the number may be of their disclosure status, not of applications</translation>
        </message>
        <message>
            <source>说到结转，不一定是本年新收或办理的</source>
            <translation>Speaks of carrying over; not necessarily newly received or handled this year</translation>
        </message>
        <message>
            <source>句中还有别的事，数的不一定是申请</source>
            <translation>The sentence has other matters too; the number is not necessarily of applications</translation>
        </message>
        <message>
            <source>答复的是已主动公开，不一定归入“予以公开”</source>
            <translation>Answered as already public, which is not necessarily “granted”</translation>
        </message>
        <message>
            <source>说的可能是别的申请，不是信息公开申请</source>
            <translation>May be applications for something else, not for information</translation>
        </message>
        <message>
            <source>只是以一种方式或期限答复的</source>
            <translation>Only those answered in one way or within one time</translation>
        </message>
        <message>
            <source>只是转来的申请，可能另有直接收到的</source>
            <translation>Only applications passed on; others may have come directly</translation>
        </message>
        <message>
            <source>没有写明是上年结转来的，还是结转到下年的</source>
            <translation>Does not say whether carried over from last year or to the next</translation>
        </message>
        <message>
            <source>几种结果合在一起计数</source>
            <translation>Several results counted together</translation>
        </message>
        <message>
            <source>几种来路合在一起计数</source>
            <translation>Several ways of applying counted together</translation>
        </message>
        <message>
            <source>说的是答复送达的方式，不一定是申请的来路</source>
            <translation>Tells how answers were delivered, not necessarily how applications came</translation>
        </message>
        <message>
            <source>是指导或协助别的机关办理的</source>
            <translation>Handled by other agencies with guidance or help</translation>
        </message>
        <message>
            <source>后面接着列出别的来路，可能只是其中一种</source>
            <translation>Other ways are listed behind; may be one of them only</translation>
        </message>
        <message>
            <source>直接收到的不一定是当面提出的</source>
            <translation>Received directly is not necessarily in person</translation>
        </message>
        <message>
            <source>数的是文书，不一定是案件</source>
            <translation>Counts documents, not necessarily cases</translation>
        </message>
        <message>
            <source>后面说的是其中一部分，这个数不一定都是信息公开方面的</source>
            <translation>A part of it is told after; this number is not necessarily all about information disclosure</translation>
        </message>
        <message>
            <source>结转的年份写在数的后面，要看是转入还是转出</source>
            <translation>The year carried over is given after the number; see whether it is carried in or out</translation>
        </message>
        <message>
            <source>谁胜谁败、是哪一审，要看原文</source>
            <translation>See the source for who won or lost, and at which instance</translation>
        </message>
        <message>
            <source>可能不只是信息公开方面的案件</source>
            <translation>May not be cases about information disclosure only</translation>
        </message>
        <message>
            <source>可能是本机关作为复议机关办理的案件</source>
            <translation>May be cases this agency handled as the reviewing body</translation>
        </message>
        <message>
            <source>数的可能不是收取的费用</source>
            <translation>May not be the fees that were charged</translation>
        </message>
        <message>
            <source>{table}“{row}”应有{wanted}个数，原文读到{found}个，无法对上各栏，请对照原文补正</source>
            <translation>{table} “{row}” should have {wanted} numbers, {found} were read; they cannot be matched to the fields. Please complete it from the source</translation>
        </message>
        <message>
            <source>“{raw}”不是一个数，请对照原文</source>
            <translation>“{raw}” is not a number; please check against the source</translation>
        </message>
        <message>
            <source>“{raw}”行名与数字连写，无法拆成{wanted}个数，请对照原文补正</source>
            <translation>“{raw}” joins the row’s name and its numbers and cannot be split into {wanted} numbers; please complete it from the source</translation>
        </message>
        <message>
            <source>左右并列两张表，同一行有两组数，无法确定取哪一组，请对照原文补正</source>
            <translation>Two tables stand side by side and this row has two sets of numbers; unclear which to use. Please complete it from the source</translation>
        </message>
        <message>
            <source>此行只见{count}个0，空白格的位置不明，0从左排列，请对照原文</source>
            <translation>Only {count} zeros are seen in this row and the place of the blanks is unknown; the zeros are set from the left. Please check against the source</translation>
        </message>
        <message>
            <source>“{raw}”中间有空格，按一个数读取，请对照原文</source>
            <translation>“{raw}” has a space inside and was read as one number; please check against the source</translation>
        </message>
        <message>
            <source>“{raw}”带增减号，此栏应填非负数，请对照原文</source>
            <translation>“{raw}” has a plus or minus sign; this field should hold a number ≥ 0. Please check against the source</translation>
        </message>
        <message>
            <source>“{raw}”带小数，此栏应填整数，请对照原文</source>
            <translation>“{raw}” has decimals; this field should hold a whole number. Please check against the source</translation>
        </message>
        <message>
            <source>“{raw}”自带单位，与表列单位“{unit}”不同，数值按原文保留</source>
            <translation>“{raw}” has its own unit of measure, not the table’s “{unit}”; the value is kept as printed</translation>
        </message>
        <message>
            <source>行名“{raw}”与官方行名“{label}”不完全相同，请对照原文</source>
            <translation>The row’s name “{raw}” is not quite the official “{label}”; please check against the source</translation>
        </message>
        <message>
            <source>原文此行没有行名，按前后两行推定为“{label}”，请对照原文</source>
            <translation>This row has no name in the source; taken as “{label}” from the rows around it. Please check against the source</translation>
        </message>
        <message>
            <source>此行的数中间夹有其他文字，请对照原文</source>
            <translation>Other text stands between the numbers of this row; please check against the source</translation>
        </message>
        <message>
            <source>此行的空白格由空行推定，请对照原文</source>
            <translation>The blanks of this row are inferred from empty lines; please check against the source</translation>
        </message>
        <message>
            <source>此行的数后面另有单独的数字，可能是页码，也可能是断开的数，请对照原文</source>
            <translation>A separate number follows the numbers of this row; it may be a page number or part of a broken number. Please check against the source</translation>
        </message>
        <message>
            <source>此行各数相加不等于总计，可能错位或漏读，请对照原文</source>
            <translation>The numbers of this row do not add up to the total; they may be shifted or incomplete. Please check against the source</translation>
        </message>
        <message>
            <source>此行总计空白，而前面末一个数恰为其余各数之和，各栏可能错位，请对照原文</source>
            <translation>The total of this row is blank and the last number before it is just the sum of the others; the fields may be shifted. Please check against the source</translation>
        </message>
        <message>
            <source>原文此行只有行名，没有数字，按空白保存</source>
            <translation>The source has only the name of this row and no numbers; kept as blank</translation>
        </message>
        <message>
            <source>{table}只有行名，没有读到数字</source>
            <translation>{table} has only row names; no numbers were read</translation>
        </message>
        <message>
            <source>“{raw}”后面的序号与数字难以分清，请对照原文</source>
            <translation>The serial number after “{raw}” can hardly be told from the numbers; please check against the source</translation>
        </message>
        <message>
            <source>数字排在行名之前，无法确定各行的数，请对照原文补正</source>
            <translation>The numbers stand before the row names and cannot be matched to rows; please complete it from the source</translation>
        </message>
        <message>
            <source>{table}缺少：{rows}</source>
            <translation>Missing in {table}: {rows}</translation>
        </message>
        <message>
            <source>{table}读不准：{rows}</source>
            <translation>Unclear in {table}: {rows}</translation>
        </message>
        <message>
            <source>{table}的分组行“{row}”自身填了数，未计入</source>
            <translation>The group row “{row}” of {table} holds numbers of its own; not counted</translation>
        </message>
        <message>
            <source>国家秘密</source>
            <translation>State secrets</translation>
        </message>
        <message>
            <source>禁止公开</source>
            <translation>Disclosure prohibited</translation>
        </message>
        <message>
            <source>过程性</source>
            <translation>In progress</translation>
        </message>
        <message>
            <source>执法案卷</source>
            <translation>Enforcement files</translation>
        </message>
        <message>
            <source>行政查询</source>
            <translation>Administrative enquiries</translation>
        </message>
        <message>
            <source>不明确</source>
            <translation>Unclear</translation>
        </message>
        <message>
            <source>重复</source>
            <translation>Repeated</translation>
        </message>
        <message>
            <source>出版物</source>
            <translation>Publications</translation>
        </message>
        <message>
            <source>写法少见的“{words}”可能数的是别的</source>
            <translation>“{words}” is a rare wording that may count something else</translation>
        </message>
        <message>
            <source>说法少见的“{words}”可能说的是别的</source>
            <translation>“{words}” is a rare wording that may speak of something else</translation>
        </message>
        <message>
            <source>这里的“{unread}”不在已知的说法里，可能只是其中一类信息的数量</source>
            <translation>“{unread}” here is not a known wording; it may be the number of one kind of information only</translation>
        </message>
        <message>
            <source>只写了“{unit}”，没有写明数的是信息</source>
            <translation>only “{unit}” is written, not that information is counted</translation>
        </message>
        <message>
            <source>这句没有写明渠道，是按前文认定的</source>
            <translation>this sentence names no channel; it is taken from the text before</translation>
        </message>
        <message>
            <source>这句只说了一个渠道，不一定是全年的总数</source>
            <translation>this sentence tells of one channel only, not necessarily of the whole year</translation>
        </message>
        <message>
            <source>这类数一般不以“{unit}”计，数的可能是别的</source>
            <translation>Such numbers are not usually counted in “{unit}”; this may count something else</translation>
        </message>
        <message>
            <source>几类事项合在一起计数，不都是信息公开申请</source>
            <translation>Several kinds of matters are counted together; not all are applications for information disclosure</translation>
        </message>
        <message>
            <source>这句没有写明是信息公开的收费</source>
            <translation>This sentence does not say it is a fee for information disclosure</translation>
        </message>
        <message>
            <source>这句里的“{unread}”不在已知的说法里，数的可能是别的</source>
            <translation>“{unread}” in this sentence is not a known wording; it may count something else</translation>
        </message>
        <message>
            <source>说的可能是每个单位的人数，不是总数</source>
            <translation>this may be the number of people of each unit, not the total</translation>
        </message>
        <message>
            <source>说的是达到这个数的篇目，不是总量</source>
            <translation>this is how many items reached the number, not a total</translation>
        </message>
        <message>
            <source>国办公开办函〔2019〕60号 统一格式（试行）</source>
            <translation>Guobangongkaiban Letter (2019) No. 60, standard form (trial)</translation>
        </message>
        <message>
            <source>总体情况</source>
            <translation>General situation</translation>
        </message>
        <message>
            <source>主动公开政府信息情况</source>
            <translation>Proactive disclosure of government information</translation>
        </message>
        <message>
            <source>收到和处理政府信息公开申请情况</source>
            <translation>Applications for government information received and handled</translation>
        </message>
        <message>
            <source>政府信息公开行政复议、行政诉讼情况</source>
            <translation>Administrative reconsideration and litigation over open government information</translation>
        </message>
        <message>
            <source>存在的主要问题及改进情况</source>
            <translation>Main problems and improvements</translation>
        </message>
        <message>
            <source>其他需要报告的事项</source>
            <translation>Other matters to report</translation>
        </message>
        <message>
            <source>政府信息管理</source>
            <translation>Management of government information</translation>
        </message>
        <message>
            <source>政府信息公开平台建设</source>
            <translation>Building of the OGI platform</translation>
        </message>
        <message>
            <source>监督保障</source>
            <translation>Supervision and support</translation>
        </message>
        <message>
            <source>信息内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>第二十条第（一）项</source>
            <translation>Article 20, item (1)</translation>
        </message>
        <message>
            <source>本年新制作数量</source>
            <translation>Newly made this year</translation>
        </message>
        <message>
            <source>本年新公开数量</source>
            <translation>Newly disclosed this year</translation>
        </message>
        <message>
            <source>对外公开总数量</source>
            <translation>Total disclosed</translation>
        </message>
        <message>
            <source>第二十条第（五）项</source>
            <translation>Article 20, item (5)</translation>
        </message>
        <message>
            <source>上一年项目数量</source>
            <translation>Last year’s items</translation>
        </message>
        <message>
            <source>本年增/减</source>
            <translation>Change this year</translation>
        </message>
        <message>
            <source>处理决定数量</source>
            <translation>Decisions</translation>
        </message>
        <message>
            <source>行政许可</source>
            <translation>Administrative licences</translation>
        </message>
        <message>
            <source>其他对外管理服务事项</source>
            <translation>Other external administrative services</translation>
        </message>
        <message>
            <source>第二十条第（六）项</source>
            <translation>Article 20, item (6)</translation>
        </message>
        <message>
            <source>行政处罚</source>
            <translation>Administrative penalties</translation>
        </message>
        <message>
            <source>行政强制</source>
            <translation>Administrative coercion</translation>
        </message>
        <message>
            <source>第二十条第（八）项</source>
            <translation>Article 20, item (8)</translation>
        </message>
        <message>
            <source>行政事业性收费</source>
            <translation>Administrative fees</translation>
        </message>
        <message>
            <source>第二十条第（九）项</source>
            <translation>Article 20, item (9)</translation>
        </message>
        <message>
            <source>采购项目数量</source>
            <translation>Procurement items</translation>
        </message>
        <message>
            <source>采购总金额</source>
            <translation>Total procurement</translation>
        </message>
        <message>
            <source>政府集中采购</source>
            <translation>Centralised government procurement</translation>
        </message>
        <message>
            <source>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</source>
            <translation>(Each column: item 1 plus item 2 equals item 3 plus item 4)</translation>
        </message>
        <message>
            <source>申请人情况</source>
            <translation>Applicants</translation>
        </message>
        <message>
            <source>自然人</source>
            <translation>Natural person</translation>
        </message>
        <message>
            <source>法人或其他组织</source>
            <translation>Legal persons and organisations</translation>
        </message>
        <message>
            <source>总计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>商业企业</source>
            <translation>Businesses</translation>
        </message>
        <message>
            <source>科研机构</source>
            <translation>Research institutions</translation>
        </message>
        <message>
            <source>社会公益组织</source>
            <translation>Public welfare organisations</translation>
        </message>
        <message>
            <source>法律服务机构</source>
            <translation>Legal service institutions</translation>
        </message>
        <message>
            <source>其他</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>本年新收政府信息公开申请数量</source>
            <translation>Applications newly received this year</translation>
        </message>
        <message>
            <source>上年结转政府信息公开申请数量</source>
            <translation>Applications carried in from last year</translation>
        </message>
        <message>
            <source>上年结转</source>
            <translation>Carried in</translation>
        </message>
        <message>
            <source>本年度办理结果</source>
            <translation>Results this year</translation>
        </message>
        <message>
            <source>予以公开</source>
            <translation>Granted</translation>
        </message>
        <message>
            <source>部分公开（区分处理的，只计这一情形，不计其他情形）</source>
            <translation>Partly granted (where parts are treated separately, count here only and nowhere else)</translation>
        </message>
        <message>
            <source>部分公开</source>
            <translation>Partly granted</translation>
        </message>
        <message>
            <source>不予公开</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>属于国家秘密</source>
            <translation>State secrets</translation>
        </message>
        <message>
            <source>其他法律行政法规禁止公开</source>
            <translation>Disclosure forbidden by other laws and administrative regulations</translation>
        </message>
        <message>
            <source>危及“三安全一稳定”</source>
            <translation>Endangers “three securities and one stability”</translation>
        </message>
        <message>
            <source>保护第三方合法权益</source>
            <translation>Protection of third parties’ lawful rights</translation>
        </message>
        <message>
            <source>属于三类内部事务信息</source>
            <translation>Three kinds of internal affairs information</translation>
        </message>
        <message>
            <source>属于四类过程性信息</source>
            <translation>Four kinds of information on work in progress</translation>
        </message>
        <message>
            <source>属于行政执法案卷</source>
            <translation>Law-enforcement files</translation>
        </message>
        <message>
            <source>属于行政查询事项</source>
            <translation>Administrative enquiries</translation>
        </message>
        <message>
            <source>无法提供</source>
            <translation>Cannot be provided</translation>
        </message>
        <message>
            <source>本机关不掌握相关政府信息</source>
            <translation>This office does not hold the information</translation>
        </message>
        <message>
            <source>本机关不掌握</source>
            <translation>Not held</translation>
        </message>
        <message>
            <source>没有现成信息需要另行制作</source>
            <translation>No ready information; would have to be made</translation>
        </message>
        <message>
            <source>需要另行制作</source>
            <translation>Would have to be made</translation>
        </message>
        <message>
            <source>补正后申请内容仍不明确</source>
            <translation>Application still unclear after being completed</translation>
        </message>
        <message>
            <source>补正后仍不明确</source>
            <translation>Still unclear when completed</translation>
        </message>
        <message>
            <source>不予处理</source>
            <translation>Not processed</translation>
        </message>
        <message>
            <source>信访举报投诉类申请</source>
            <translation>Petitions, reports and complaints</translation>
        </message>
        <message>
            <source>重复申请</source>
            <translation>Repeated applications</translation>
        </message>
        <message>
            <source>要求提供公开出版物</source>
            <translation>Asks for public publications</translation>
        </message>
        <message>
            <source>无正当理由大量反复申请</source>
            <translation>Many repeated applications without good reason</translation>
        </message>
        <message>
            <source>要求行政机关确认或重新出具已获取信息</source>
            <translation>Asks an administrative office to confirm or reissue information already obtained</translation>
        </message>
        <message>
            <source>要求确认或重新出具</source>
            <translation>Asks to confirm or reissue</translation>
        </message>
        <message>
            <source>其他处理</source>
            <translation>Otherwise handled</translation>
        </message>
        <message>
            <source>结转下年度</source>
            <translation>Carried out</translation>
        </message>
        <message>
            <source>结果维持</source>
            <translation>Upheld</translation>
        </message>
        <message>
            <source>结果纠正</source>
            <translation>Corrected</translation>
        </message>
        <message>
            <source>其他结果</source>
            <translation>Other result</translation>
        </message>
        <message>
            <source>尚未审结</source>
            <translation>Pending</translation>
        </message>
        <message>
            <source>未经复议直接起诉</source>
            <translation>Direct lawsuits</translation>
        </message>
        <message>
            <source>复议后起诉</source>
            <translation>Lawsuits after reconsideration</translation>
        </message>
        <message>
            <source>国办公开办函〔2021〕30号 统一格式（修订）</source>
            <translation>Guobangongkaiban Letter (2021) No. 30, standard form (revised)</translation>
        </message>
        <message>
            <source>本年制发件数</source>
            <translation>Issued this year</translation>
        </message>
        <message>
            <source>本年废止件数</source>
            <translation>Repealed this year</translation>
        </message>
        <message>
            <source>现行有效件数</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>本年处理决定数量</source>
            <translation>Decisions this year</translation>
        </message>
        <message>
            <source>本年收费金额（单位：万元）</source>
            <translation>Fees collected this year (unit: 10,000 yuan)</translation>
        </message>
        <message>
            <source>申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请</source>
            <translation>Applicant did not complete the application in time without good reason; the office no longer processes it</translation>
        </message>
        <message>
            <source>逾期不补正</source>
            <translation>Not completed in time</translation>
        </message>
        <message>
            <source>申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请</source>
            <translation>Applicant did not pay within the time set by the fee notice; the office no longer processes the application</translation>
        </message>
        <message>
            <source>逾期未缴费</source>
            <translation>Fee not paid in time</translation>
        </message>
        <message>
            <source>其他处理的其他</source>
            <translation>Otherwise handled: other</translation>
        </message>
        <message>
            <source>旧《条例》第三十二条 叙述式年度报告</source>
            <translation>Old Regulations, Article 32: narrative annual report</translation>
        </message>
        <message>
            <source>概述</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>政府信息公开的组织领导和制度建设情况</source>
            <translation>Leadership and rules of open government information</translation>
        </message>
        <message>
            <source>发布解读、回应社会关切以及互动交流情况</source>
            <translation>Publication and explanation, response to public concerns, and interaction</translation>
        </message>
        <message>
            <source>重点领域政府信息公开工作推进情况</source>
            <translation>Open government information in key fields</translation>
        </message>
        <message>
            <source>公开情况</source>
            <translation>Disclosure</translation>
        </message>
        <message>
            <source>公开形式</source>
            <translation>Forms of disclosure</translation>
        </message>
        <message>
            <source>依申请公开政府信息和不予公开政府信息的情况</source>
            <translation>Government information disclosed on request and not disclosed</translation>
        </message>
        <message>
            <source>申请情况</source>
            <translation>Applications</translation>
        </message>
        <message>
            <source>申请处理情况</source>
            <translation>Handling of applications</translation>
        </message>
        <message>
            <source>政府信息公开的收费及减免情况</source>
            <translation>Fees and waivers for open government information</translation>
        </message>
        <message>
            <source>因政府信息公开申请行政复议、提起行政诉讼的情况</source>
            <translation>Administrative reconsideration and litigation over open government information</translation>
        </message>
        <message>
            <source>政府信息公开咨询处理情况</source>
            <translation>Enquiries about open government information</translation>
        </message>
        <message>
            <source>举报投诉情况</source>
            <translation>Reports and complaints</translation>
        </message>
        <message>
            <source>机构建设、保障经费和会议培训情况</source>
            <translation>Offices, funds, meetings and training</translation>
        </message>
        <message>
            <source>政府信息公开保密审查及监督检查情况</source>
            <translation>Secrecy review and supervision of open government information</translation>
        </message>
        <message>
            <source>所属企事业单位信息公开工作推进措施和落实情况</source>
            <translation>Information disclosure by subordinate enterprises and institutions</translation>
        </message>
        <message>
            <source>人大代表建议和政协委员提案办理结果公开情况</source>
            <translation>Disclosure of replies to people’s deputies’ and CPPCC members’ proposals</translation>
        </message>
        <message>
            <source>政府信息公开工作存在的主要问题及改进情况</source>
            <translation>Main problems and improvements in open government information</translation>
        </message>
        <message>
            <source>附表</source>
            <translation>Annex</translation>
        </message>
        <message>
            <source>政府信息公开情况统计表（年度报告附表）</source>
            <translation>OGI statistics table (annex to the annual report)</translation>
        </message>
        <message>
            <source>主动公开情况</source>
            <translation>Proactive disclosure</translation>
        </message>
        <message>
            <source>其中：主动公开规范性文件数</source>
            <translation>Of which: normative documents proactively disclosed</translation>
        </message>
        <message>
            <source>制发规范性文件总数</source>
            <translation>Normative documents issued, total</translation>
        </message>
        <message>
            <source>通过不同渠道和方式公开政府信息的情况</source>
            <translation>Government information disclosed by channel</translation>
        </message>
        <message>
            <source>政府公报公开政府信息数</source>
            <translation>Disclosed in the government gazette</translation>
        </message>
        <message>
            <source>政府网站公开政府信息数</source>
            <translation>Disclosed on government websites</translation>
        </message>
        <message>
            <source>政务微博公开政府信息数</source>
            <translation>Disclosed on Weibo</translation>
        </message>
        <message>
            <source>政务微信公开政府信息数</source>
            <translation>Disclosed on WeChat</translation>
        </message>
        <message>
            <source>其他方式公开政府信息数</source>
            <translation>Disclosed in other ways</translation>
        </message>
        <message>
            <source>回应解读情况</source>
            <translation>Responses and explanations</translation>
        </message>
        <message>
            <source>回应公众关注热点或重大舆情数</source>
            <translation>Responses to public concerns or major public opinion</translation>
        </message>
        <message>
            <source>通过不同渠道和方式回应解读的情况</source>
            <translation>Responses and explanations by channel</translation>
        </message>
        <message>
            <source>参加或举办新闻发布会总次数</source>
            <translation>Press conferences attended or held, total</translation>
        </message>
        <message>
            <source>其中：主要负责同志参加新闻发布会次数</source>
            <translation>Of which: press conferences attended by the head</translation>
        </message>
        <message>
            <source>政府网站在线访谈次数</source>
            <translation>Online interviews on government websites</translation>
        </message>
        <message>
            <source>其中：主要负责同志参加政府网站在线访谈次数</source>
            <translation>Of which: online interviews attended by the head</translation>
        </message>
        <message>
            <source>政策解读稿件发布数</source>
            <translation>Policy explanations published</translation>
        </message>
        <message>
            <source>微博微信回应事件数</source>
            <translation>Matters responded to on Weibo and WeChat</translation>
        </message>
        <message>
            <source>其他方式回应事件数</source>
            <translation>Matters responded to in other ways</translation>
        </message>
        <message>
            <source>依申请公开情况</source>
            <translation>Disclosure on request</translation>
        </message>
        <message>
            <source>网络申请数</source>
            <translation>Applications over the internet</translation>
        </message>
        <message>
            <source>按时办结数</source>
            <translation>Completed on time</translation>
        </message>
        <message>
            <source>延期办结数</source>
            <translation>Completed with extension</translation>
        </message>
        <message>
            <source>属于已主动公开范围数</source>
            <translation>Already proactively disclosed</translation>
        </message>
        <message>
            <source>同意公开答复数</source>
            <translation>Disclosure agreed</translation>
        </message>
        <message>
            <source>同意部分公开答复数</source>
            <translation>Partial disclosure agreed</translation>
        </message>
        <message>
            <source>不同意公开答复数</source>
            <translation>Disclosure refused</translation>
        </message>
        <message>
            <source>其中：涉及国家秘密</source>
            <translation>Of which: state secrets</translation>
        </message>
        <message>
            <source>涉及商业秘密</source>
            <translation>Trade secrets</translation>
        </message>
        <message>
            <source>涉及个人隐私</source>
            <translation>Personal privacy</translation>
        </message>
        <message>
            <source>危及国家安全、公共安全、经济安全和社会稳定</source>
            <translation>Endangers national, public or economic security or social stability</translation>
        </message>
        <message>
            <source>不是《条例》所指政府信息</source>
            <translation>Not government information under the Regulations</translation>
        </message>
        <message>
            <source>法律法规规定的其他情形</source>
            <translation>Other grounds in laws and regulations</translation>
        </message>
        <message>
            <source>不属于本行政机关公开数</source>
            <translation>Not for this office to disclose</translation>
        </message>
        <message>
            <source>申请信息不存在数</source>
            <translation>Information does not exist</translation>
        </message>
        <message>
            <source>告知作出更改补充数</source>
            <translation>Told to change or complete</translation>
        </message>
        <message>
            <source>告知通过其他途径办理数</source>
            <translation>Told to use other channels</translation>
        </message>
        <message>
            <source>行政复议数量</source>
            <translation>Administrative reconsiderations</translation>
        </message>
        <message>
            <source>维持具体行政行为数</source>
            <translation>Administrative act upheld</translation>
        </message>
        <message>
            <source>被依法纠错数</source>
            <translation>Corrected by law</translation>
        </message>
        <message>
            <source>其他情形数</source>
            <translation>Other outcomes</translation>
        </message>
        <message>
            <source>行政诉讼数量</source>
            <translation>Administrative litigation cases</translation>
        </message>
        <message>
            <source>维持具体行政行为或者驳回原告诉讼请求数</source>
            <translation>Administrative act upheld or plaintiff’s claim dismissed</translation>
        </message>
        <message>
            <source>举报投诉数量</source>
            <translation>Reports and complaints</translation>
        </message>
        <message>
            <source>依申请公开信息收取的费用</source>
            <translation>Fees collected for disclosure on request</translation>
        </message>
        <message>
            <source>机构建设和保障经费情况</source>
            <translation>Offices and funds</translation>
        </message>
        <message>
            <source>政府信息公开工作专门机构数</source>
            <translation>Dedicated OGI offices</translation>
        </message>
        <message>
            <source>个</source>
            <translation>items</translation>
        </message>
        <message>
            <source>设置政府信息公开查阅点数</source>
            <translation>OGI reading places set up</translation>
        </message>
        <message>
            <source>从事政府信息公开工作人员数</source>
            <translation>OGI staff</translation>
        </message>
        <message>
            <source>人</source>
            <translation>persons</translation>
        </message>
        <message>
            <source>专职人员数（不包括政府公报及政府网站工作人员数）</source>
            <translation>Full-time staff (without government gazette and website staff)</translation>
        </message>
        <message>
            <source>政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）</source>
            <translation>Dedicated OGI funds (without those for editing the gazette and building and maintaining government websites)</translation>
        </message>
        <message>
            <source>政府信息公开会议和培训情况</source>
            <translation>OGI meetings and training</translation>
        </message>
        <message>
            <source>召开政府信息公开工作会议或专题会议数</source>
            <translation>OGI work meetings or special meetings held</translation>
        </message>
        <message>
            <source>举办各类培训班数</source>
            <translation>Training courses held</translation>
        </message>
        <message>
            <source>接受培训人员数</source>
            <translation>People trained</translation>
        </message>
        <message>
            <source>人次</source>
            <translation>person-times</translation>
        </message>
    </context>
</TS>
