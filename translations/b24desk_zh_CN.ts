<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About b24desk</source>
        <translation>关于 b24desk</translation>
    </message>
    <message>
        <source>Copy &amp;versions</source>
        <translation>复制版本信息(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>How to &amp;replace Qt&apos;s libraries</source>
        <translation>如何替换 Qt 程序库(&amp;R)</translation>
    </message>
    <message>
        <source>Rule pack {version}, published {day}; to be read again by {review}.</source>
        <translation>规则包 {version}，发布于 {day}，应在 {review} 前重新核对。</translation>
    </message>
    <message>
        <source>Works offline and submits nothing. It is no legal advice and no promise of approval: the authority decides.</source>
        <translation>离线运行，不提交任何内容。不构成法律意见，也不承诺获批，以受理机关的决定为准。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可声明</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New application…</source>
        <translation>新建申请(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save now</source>
        <translation>立即保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate as new application…</source>
        <translation>复制为新申请(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Save a r&amp;edacted copy…</source>
        <translation>保存脱敏副本(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Password…</source>
        <translation>密码(&amp;P)…</translation>
    </message>
    <message>
        <source>Re&amp;move the password…</source>
        <translation>移除密码(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back to the start page</source>
        <translation>返回开始页(&amp;B)</translation>
    </message>
    <message>
        <source>Res&amp;tore from the bin…</source>
        <translation>从回收站恢复(&amp;T)…</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>备份中心(&amp;U)…</translation>
    </message>
    <message>
        <source>Chec&amp;k the application…</source>
        <translation>检查项目(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Import rule pack…</source>
        <translation>导入规则包(&amp;I)…</translation>
    </message>
    <message>
        <source>W&amp;hat a newer rule pack changes</source>
        <translation>新版规则包的影响(&amp;H)</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>偏好设置(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>修改记录(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>查找(&amp;S)…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save and continue</source>
        <translation>保存并继续(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to where you were</source>
        <translation>返回上一处(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>通常的文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>Show &amp;identity numbers</source>
        <translation>显示完整证件号码(&amp;I)</translation>
    </message>
    <message>
        <source>Both &amp;languages</source>
        <translation>双语对照(&amp;L)</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Why this is asked</source>
        <translation>为什么问这个(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Save &amp;diagnostic file…</source>
        <translation>保存诊断文件(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;About b24desk</source>
        <translation>关于 b24desk(&amp;A)</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
</context>
<context>
    <name>Aid</name>
    <message>
        <source>Read as {value}</source>
        <translation>读作 {value}</translation>
    </message>
    <message>
        <source>{found} of {wanted} characters</source>
        <translation>已输入 {found} 位，共 {wanted} 位</translation>
    </message>
    <message>
        <source>the check digit differs</source>
        <translation>校验位不符</translation>
    </message>
    <message>
        <source>the check digit agrees</source>
        <translation>校验位相符</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Not provided</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>“{typed}” (cannot be read)</source>
        <translation>“{typed}”（无法识别）</translation>
    </message>
</context>
<context>
    <name>AttachmentForm</name>
    <message>
        <source>Dates and documents</source>
        <translation>日期和对应材料</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Enter a day that exists, such as 2026-11-22</source>
        <translation>填写实际存在的日期，例如 2026-11-22</translation>
    </message>
    <message>
        <source>Evidence for</source>
        <translation>对应材料</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>&amp;Restore as a copy</source>
        <translation>恢复为副本(&amp;R)</translation>
    </message>
    <message>
        <source>Delete this backup</source>
        <translation>删除此备份</translation>
    </message>
    <message>
        <source>The copy is a file of its own; the open application stays as it is.</source>
        <translation>副本是单独的文件，当前打开的申请保持不变。</translation>
    </message>
    <message>
        <source>What it holds cannot be shown: it is protected by a password, or it is damaged. A protected one can be restored, and opened with the password of that time.</source>
        <translation>内容无法显示：此备份有密码保护或已损坏。有密码保护的备份可以恢复，并用当时的密码打开。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>回答 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on the staff</source>
        <translation>
            <numerusform>人员 %n 名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shareholder(s)</source>
        <translation>
            <numerusform>股东 %n 名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>附件 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed since: what it was → what it is now</source>
        <translation>此后的改动：当时 → 现在</translation>
    </message>
    <message>
        <source>Nothing has changed since</source>
        <translation>此后没有改动</translation>
    </message>
</context>
<context>
    <name>BackupReason</name>
    <message>
        <source>Before a session&apos;s first change</source>
        <translation>本次打开后首次写入前</translation>
    </message>
    <message>
        <source>While work went on</source>
        <translation>工作期间</translation>
    </message>
    <message>
        <source>Before the change to a newer file format</source>
        <translation>转换为新文件格式前</translation>
    </message>
    <message>
        <source>Before two versions were brought together</source>
        <translation>合并两个版本前</translation>
    </message>
    <message>
        <source>Before going back to an earlier state</source>
        <translation>退回较早状态前</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before a change of the password</source>
        <translation>更改密码前</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>手动备份</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份中心</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>本机备份</translation>
    </message>
    <message>
        <source>They hold personal data, as the files do. Together they take {size}.</source>
        <translation>备份与文件一样含有个人信息，共占用 {size}。</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>没有备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>备份 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest of {when}</source>
        <translation>最新 {when}</translation>
    </message>
    <message>
        <source>Restore the newest</source>
        <translation>恢复最新的一份</translation>
    </message>
    <message>
        <source>Delete them for good</source>
        <translation>彻底删除全部备份</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>备份没有恢复</translation>
    </message>
    <message>
        <source>The backups were not deleted</source>
        <translation>备份没有删除</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>备份中心</translation>
    </message>
    <message>
        <source>Copies of the file, kept on this computer before a session first writes it, while work goes on, and before anything that replaces it. All of two days stay, then one a day, a week, a month; the preferences say how often and how long. They hold personal data, as the file does.</source>
        <translation>文件的副本，保存在本机：每次打开后首次写入前、工作期间每隔一段时间、每次整体替换前各留一份。两天内的全部保留，之后每天、每周、每月各留一份；间隔和保留时间在偏好设置中选择。备份与文件一样含有个人信息。</translation>
    </message>
    <message>
        <source>Choose a second &amp;folder…</source>
        <translation>选择第二备份文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Use no second folder</source>
        <translation>停用第二备份文件夹</translation>
    </message>
    <message>
        <source>A second folder, on a memory stick or a network drive, survives this computer.</source>
        <translation>第二备份文件夹可放在 U 盘或网络驱动器上，电脑损坏时仍在。</translation>
    </message>
    <message>
        <source>Also copied, as plain project files, to {folder}</source>
        <translation>同时以普通项目文件备份到 {folder}</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>第二备份文件夹</translation>
    </message>
    <message>
        <source>&amp;Back to the overview</source>
        <translation>返回概览(&amp;B)</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>立即备份(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete all backups…</source>
        <translation>删除全部备份(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete them for good</source>
        <translation>彻底删除全部备份</translation>
    </message>
    <message>
        <source>None yet: the file has not been changed here.</source>
        <translation>还没有备份：文件在本机尚未改动。</translation>
    </message>
    <message>
        <source>{size} · protected, or damaged</source>
        <translation>{size} · 有密码保护或已损坏</translation>
    </message>
    <message>
        <source>{size} · as the application is now</source>
        <translation>{size} · 与当前内容相同</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from now</source>
        <translation>
            <numerusform>与现在相差 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>They take {size} on this computer.</source>
        <translation>在本机共占用 {size}。</translation>
    </message>
    <message>
        <source>Restored as “{name}”: open it</source>
        <translation>已恢复为“{name}”：打开</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Deleted {day} from {folder}</source>
        <translation>{day} 从 {folder} 删除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore {title}</source>
        <translation>恢复 {title}</translation>
    </message>
    <message>
        <source>The application was not restored</source>
        <translation>申请没有恢复</translation>
    </message>
</context>
<context>
    <name>BundleMaking</name>
    <message>
        <source>Making the bundle…</source>
        <translation>正在制作材料包……</translation>
    </message>
    <message>
        <source>Making the bundle: {percent} %</source>
        <translation>正在制作材料包：{percent}%</translation>
    </message>
    <message>
        <source>Stopped. No bundle was written.</source>
        <translation>已停止，未写入材料包。</translation>
    </message>
    <message>
        <source>The bundle was not made</source>
        <translation>材料包未制成</translation>
    </message>
    <message numerus="yes">
        <source>Made and read again, %n file(s) whole:</source>
        <translation>
            <numerusform>已制作并重新读取，%n 个文件全部完好：</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the bound volume, though in the bundle:</source>
        <translation>未放入合订本、仍在材料包中的文件：</translation>
    </message>
</context>
<context>
    <name>BusyDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Result: {result}</source>
        <translation>结果：{result}</translation>
    </message>
    <message>
        <source>Document added: {title}</source>
        <translation>新增材料：{title}</translation>
    </message>
    <message>
        <source>Document no longer needed: {title}</source>
        <translation>不再需要：{title}</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) to answer</source>
        <translation>
            <numerusform>新增 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Authority: {name}</source>
        <translation>受理机关：{name}</translation>
    </message>
</context>
<context>
    <name>ChartChecks</name>
    <message>
        <source>Each tier adds up to 100 %.</source>
        <translation>每一层的比例合计均为 100 %。</translation>
    </message>
    <message>
        <source>Each line is traced to a holder where it may end.</source>
        <translation>每条持股线都已追溯到终点。</translation>
    </message>
    <message>
        <source>Foreign holder found</source>
        <translation>含外资股东</translation>
    </message>
    <message>
        <source>Any tier counts. The route, the authority and the papers follow from it.</source>
        <translation>任何一层含外资都算外资，办理路径、受理机关和材料随之变化。</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未见外资</translation>
    </message>
    <message>
        <source>No foreign holder entered.</source>
        <translation>未填写外资股东。</translation>
    </message>
    <message>
        <source>Holders from Hong Kong, Macao and Taiwan count as foreign for this licence.</source>
        <translation>申请本许可时，港澳台股东按外资对待。</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>申请企业</translation>
    </message>
    <message>
        <source>Some shares in {owner} are not filled in.</source>
        <translation>“{owner}”的部分持股比例未填。</translation>
    </message>
    <message>
        <source>The shares in {owner} add up to {total} %, not 100 %.</source>
        <translation>“{owner}”的持股比例合计为 {total} %，不是 100 %。</translation>
    </message>
    <message>
        <source>What kind of holder is {name}?</source>
        <translation>“{name}”属于哪类股东？</translation>
    </message>
    <message>
        <source>Who holds in {owner}? Add its holders.</source>
        <translation>“{owner}”由谁持股？补充其股东。</translation>
    </message>
    <message>
        <source>Not joined to the applicant: {names}</source>
        <translation>未与申请企业相连：{names}</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填名称）</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check the application</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>Looked at: every byte of the file, its attachments and its backups; the rules of the file; what belongs to nothing. Nothing has been changed.</source>
        <translation>已检查：文件、附件和备份的每个字节；文件内容的规则；没有归属的内容。未作任何改动。</translation>
    </message>
    <message>
        <source>Lost or wrong</source>
        <translation>丢失或有误</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>没有归属</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>Everything is whole and in its place.</source>
        <translation>全部完好，各有归属。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found</source>
        <translation>
            <numerusform>发现 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistChoices</name>
    <message>
        <source>Group by responsible person</source>
        <translation>按经办人分组</translation>
    </message>
    <message>
        <source>Boxes can be ticked in the PDF</source>
        <translation>可在 PDF 中勾选</translation>
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>Here, in this window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>There, in the other version</source>
        <translation>另一版本</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>保留本窗口的内容</translation>
    </message>
    <message>
        <source>Leave it out, as here</source>
        <translation>不保留，与本窗口一致</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>采用另一版本的内容</translation>
    </message>
    <message>
        <source>Leave it out, as there</source>
        <translation>不保留，与另一版本一致</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>No application can be started</source>
        <translation>无法新建申请</translation>
    </message>
    <message>
        <source>Open an application</source>
        <translation>打开申请</translation>
    </message>
    <message>
        <source>Applications (*.b24)</source>
        <translation>申请文件 (*.b24)</translation>
    </message>
    <message>
        <source>The application was not moved to the bin</source>
        <translation>申请没有移入回收站</translation>
    </message>
</context>
<context>
    <name>ConflictSides</name>
    <message>
        <source>What to ask the authority</source>
        <translation>向受理机关询问</translation>
    </message>
    <message>
        <source>No side is taken here</source>
        <translation>不取任何一方</translation>
    </message>
    <message>
        <source>Why the marked side is followed</source>
        <translation>采用所标一方的理由</translation>
    </message>
    <message>
        <source>Followed here</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Duplicate as new application</source>
        <translation>复制为新申请</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>副本没有保存</translation>
    </message>
    <message>
        <source>The application was not duplicated</source>
        <translation>申请没有复制</translation>
    </message>
    <message>
        <source>Applications (*.b24)</source>
        <translation>申请文件 (*.b24)</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>&amp;Back to the start page</source>
        <translation>返回开始页(&amp;B)</translation>
    </message>
    <message>
        <source>“{name}” is damaged</source>
        <translation>“{name}”已损坏</translation>
    </message>
    <message>
        <source>Some of its bytes are not those that were written: a disk, a drive or a copy has changed them. The file has been left exactly as it is, and will be.</source>
        <translation>部分内容与写入时不同：磁盘、移动介质或复制过程改变了它。文件保持原样，今后也不会改动。</translation>
    </message>
    <message>
        <source>What is whole</source>
        <translation>完好的部分</translation>
    </message>
    <message>
        <source>It is protected by a password, so nothing of it can be told apart. Use a backup.</source>
        <translation>文件有密码保护，无法分辨哪些部分完好。可使用备份。</translation>
    </message>
    <message>
        <source>Answers, staff, shareholders, progress</source>
        <translation>回答、人员、股东、进度</translation>
    </message>
    <message>
        <source>Rule pack that it was made with</source>
        <translation>所用的规则包</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s), their names unknown</source>
        <translation>
            <numerusform>附件 %n 个，名称不明</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged or missing</source>
        <translation>损坏或缺失</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>最新备份</translation>
    </message>
    <message>
        <source>There is none on this computer. Look for a copy in the second backup folder, in the file history of the drive, or with whoever the file was sent to.</source>
        <translation>本机没有备份。可在第二备份文件夹、磁盘的历史版本或收件人处查找副本。</translation>
    </message>
    <message>
        <source>&amp;Restore the backup as a new file</source>
        <translation>把备份恢复为新文件(&amp;R)</translation>
    </message>
    <message>
        <source>The answers in the file are lost, so the two cannot be compared.</source>
        <translation>文件中的回答已丢失，无法比较。</translation>
    </message>
    <message>
        <source>It holds the same answers as the file.</source>
        <translation>与文件中的回答相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from what is whole in the file</source>
        <translation>
            <numerusform>与文件中完好的部分相差 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is whole</source>
        <translation>保存完好的部分</translation>
    </message>
    <message>
        <source>Everything that is whole goes into a new file; what is missing is named there.</source>
        <translation>完好的部分写入新文件，缺失的部分在其中列出。</translation>
    </message>
    <message>
        <source>The whole attachments go into a new file, with the answers of the newest backup.</source>
        <translation>完好的附件与最新备份中的回答写入新文件。</translation>
    </message>
    <message>
        <source>&amp;Save what is whole as a new file</source>
        <translation>把完好的部分存为新文件(&amp;S)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>日历…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The example could not be opened</source>
        <translation>示例无法打开</translation>
    </message>
    <message>
        <source>Not everything has reached the file</source>
        <translation>有内容还没有写入文件</translation>
    </message>
    <message>
        <source>The application was not saved</source>
        <translation>申请没有保存</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostic file</source>
        <translation>诊断文件</translation>
    </message>
    <message>
        <source>For the makers of the program, when something does not work: versions, settings and the log. This is all that stands in it. It holds no names, no numbers of people, no answers and no folders, and it is sent nowhere.</source>
        <translation>供开发者在程序出现问题时查看：版本、设置和日志。文件中只有以下内容，不含姓名、证件号码、电话、回答和文件夹名称，也不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Content of the diagnostic file</source>
        <translation>诊断文件的内容</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>文件没有保存</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Save diagnostic file</source>
        <translation>保存诊断文件</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message>
        <source>Where sources differ</source>
        <translation>说法不一之处</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) that touch this application, each with both sides</source>
        <translation>
            <numerusform>有 %n 处与本申请有关，各列出双方说法</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentChanges</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) more</source>
        <translation>
            <numerusform>新增 %n 份材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) no longer needed</source>
        <translation>
            <numerusform>不再需要 %n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>The list has changed: {changes}</source>
        <translation>清单有变化：{changes}</translation>
    </message>
    <message>
        <source>because of the answer to “{question}”</source>
        <translation>因“{question}”的回答</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept</source>
        <translation>
            <numerusform>保留 %n 个附件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentFilters</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按文字筛选</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚无经办人</translation>
    </message>
    <message>
        <source>All that apply</source>
        <translation>全部适用</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>Past their due date</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>承诺书</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>{title} (please verify)</source>
        <translation>{title}（请核实）</translation>
    </message>
    <message>
        <source>{state} (reason given)</source>
        <translation>{state}（有理由）</translation>
    </message>
    <message>
        <source>{reason} Source: {sources}</source>
        <translation>{reason} 依据：{sources}</translation>
    </message>
    <message>
        <source>{count}, {lost} missing</source>
        <translation>{count}，缺 {lost}</translation>
    </message>
    <message>
        <source>{day} (estimated)</source>
        <translation>{day}（估计）</translation>
    </message>
    <message>
        <source>{day} (late)</source>
        <translation>{day}（已过期）</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>承诺书</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>No source speaks for this date: ask the authority.</source>
        <translation>评估日期没有依据可循，请向受理机关确认。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>适用情形</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>How to get it</source>
        <translation>取得方式</translation>
    </message>
    <message>
        <source>Signature and seal</source>
        <translation>签字盖章</translation>
    </message>
    <message>
        <source>Form and language</source>
        <translation>形式与语言</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it must cover</source>
        <translation>应写明的内容</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>{ready} of {needed} ready</source>
        <translation>已定稿 {ready} 份，共 {needed} 份</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>显示 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Due dates are counted back in working days once a filing date is planned.</source>
        <translation>填写计划提交日期后，按工作日倒推各项期限。</translation>
    </message>
    <message>
        <source>≈ estimated: the holidays of {years} are not announced yet.</source>
        <translation>≈ 为估计：{years} 年的节假日安排尚未公布。</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>Due next</source>
        <translation>近期到期</translation>
    </message>
    <message numerus="yes">
        <source>and %n more on later days</source>
        <translation>
            <numerusform>另有 %n 项在此之后</numerusform>
        </translation>
    </message>
    <message>
        <source>See to it by {day}</source>
        <translation>待办，截止 {day}</translation>
    </message>
    <message>
        <source>Answer by {day}</source>
        <translation>待答，截止 {day}</translation>
    </message>
    <message>
        <source>Owner: {owner}</source>
        <translation>经办人：{owner}</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>已过期限</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>EffectLines</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>new: {items}</source>
        <translation>新增 {items}</translation>
    </message>
    <message>
        <source>no longer: {items}</source>
        <translation>不再需要 {items}</translation>
    </message>
    <message>
        <source>{signed} because of other entries ({counted})</source>
        <translation>因其他填写内容 {signed}（{counted}）</translation>
    </message>
    <message>
        <source>{signed} because of the answer to “{question}” ({counted})</source>
        <translation>因“{question}”的回答 {signed}（{counted}）</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 份材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n 个岗位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shareholding chart(s)</source>
        <translation>
            <numerusform>%n 份股权结构</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>EntryMenu</name>
    <message>
        <source>More for {title}</source>
        <translation>更多操作：{title}</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移入回收站</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>Erase a person for good</source>
        <translation>彻底删除人员</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>What is erased</source>
        <translation>删除的内容</translation>
    </message>
    <message>
        <source>Somebody else has the same name: it stays in texts, as nobody can tell who is meant.</source>
        <translation>另有人员同名：文字中的姓名保留，因无法判断所指何人。</translation>
    </message>
    <message numerus="yes">
        <source>Erase from the %n &amp;backup(s) and copies in the bin, too</source>
        <translation>
            <numerusform>同时从 %n 份备份和回收站副本中删除(&amp;B)</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there now: {folders}. Copies in it keep this person until the folder is there again; b24desk then offers to erase in it.</source>
        <translation>当前未连接：{folders}。其中的副本仍保留此人，连接后会提示在其中一并删除。</translation>
    </message>
    <message>
        <source>Copies that were sent or saved elsewhere, printed papers and synced folders keep what they hold. The erasing cannot be undone.</source>
        <translation>已发送或另存的副本、已打印的文书和同步文件夹中的内容不受影响。删除后无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Yes, erase it for good</source>
        <translation>确认彻底删除(&amp;Y)</translation>
    </message>
    <message>
        <source>Tick the box to confirm</source>
        <translation>勾选以确认</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>{name} is taken out of this application, its history and its file.</source>
        <translation>从此申请及其历史和文件中删除{name}。</translation>
    </message>
    <message>
        <source>The row of this person: name, identity number, telephone, e-mail, notes</source>
        <translation>该人员一行：姓名、证件号码、电话、邮箱、备注</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) that name this person</source>
        <translation>
            <numerusform>提到此人的 %n 个答案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other person(s) whose row does</source>
        <translation>
            <numerusform>提到此人的其他 %n 名人员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shareholder(s)</source>
        <translation>
            <numerusform>%n 名股东</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the document list</source>
        <translation>
            <numerusform>材料清单中的 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on evidence</source>
        <translation>
            <numerusform>附件的 %n 条备注</numerusform>
        </translation>
    </message>
    <message>
        <source>The title or the notes of the application</source>
        <translation>申请的名称或备注</translation>
    </message>
    <message>
        <source>Every earlier state in the history</source>
        <translation>历史中的全部早先内容</translation>
    </message>
    <message>
        <source>Evidence that goes with this person</source>
        <translation>随此人删除的附件</translation>
    </message>
    <message>
        <source>Tick what proves this person alone. Each file stays where it came from.</source>
        <translation>勾选只证明此人的附件。原处的文件不受影响。</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Erasing a person</source>
        <translation>正在彻底删除人员</translation>
    </message>
    <message>
        <source>The application and its file…</source>
        <translation>正在处理申请和文件…</translation>
    </message>
    <message>
        <source>The backups on this computer and the bin…</source>
        <translation>正在处理本机备份和回收站…</translation>
    </message>
    <message>
        <source>The copies in the second backup folder…</source>
        <translation>正在处理第二备份文件夹中的副本…</translation>
    </message>
    <message>
        <source>The history…</source>
        <translation>正在处理修改记录…</translation>
    </message>
    <message>
        <source>Copies in {folders} still hold the person: the folder was not reached, or the work was stopped. Once it is there while the application is open, b24desk offers to erase in it.</source>
        <translation>{folders} 中的副本仍含此人：文件夹未连接，或已中途停止。连接后，申请打开时会提示在其中一并删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) could not be rewritten and were deleted.</source>
        <translation>
            <numerusform>%n 份备份无法改写，已删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>The person is erased here, and not yet from every copy</source>
        <translation>已从本机彻底删除，尚有副本未处理</translation>
    </message>
    <message>
        <source>The person is erased</source>
        <translation>人员已彻底删除</translation>
    </message>
    <message>
        <source>The person was not erased everywhere</source>
        <translation>人员没有在所有位置删除</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>有问题需处理</translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message>
        <source>The file was not added</source>
        <translation>文件未加入</translation>
    </message>
    <message>
        <source>The copy of the file was not written</source>
        <translation>文件副本未写入</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Files can also be dropped on the list of documents.</source>
        <translation>也可将文件拖放到材料列表。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Add file…</source>
        <translation>加入文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Use a file from here</source>
        <translation>选用已有附件(&amp;U)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>加入文件</translation>
    </message>
    <message>
        <source>No file yet.</source>
        <translation>暂无附件。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Put another file in its place</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Copying {name}: {percent} %</source>
        <translation>正在复制“{name}”：{percent}%</translation>
    </message>
    <message numerus="yes">
        <source>%n more to come</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>{name}: preview</source>
        <translation>{name}：预览</translation>
    </message>
    <message>
        <source>&amp;Open in its own program</source>
        <translation>用所属程序打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制页面……</translation>
    </message>
    <message>
        <source>This cannot be shown here: the file is damaged, protected by a password, too large to draw, or of a kind that only its own program shows. The file itself is kept as it is.</source>
        <translation>这里显示不了：文件已损坏、设有密码、过大，或只有所属程序能显示。文件本身原样保留。</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>More for {title}</source>
        <translation>更多操作：{title}</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Dates and documents…</source>
        <translation>日期和对应材料…</translation>
    </message>
    <message>
        <source>Put another file in its place…</source>
        <translation>替换文件…</translation>
    </message>
    <message>
        <source>Take off this document</source>
        <translation>不再用于此项材料</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>{day} 加入</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>{day} 出具</translation>
    </message>
    <message>
        <source>also for: {documents}</source>
        <translation>同时用于：{documents}</translation>
    </message>
    <message>
        <source>The file is missing or was changed</source>
        <translation>文件缺失或已被改动</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>Expires {day}, before filing</source>
        <translation>{day} 到期，早于提交日</translation>
    </message>
    <message>
        <source>Expired {day}</source>
        <translation>{day} 已过期</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Make room, or save a copy on another disk.</source>
        <translation>清出空间，或另存副本到其他磁盘。</translation>
    </message>
    <message>
        <source>nothing may be written in this folder</source>
        <translation>该文件夹不可写入</translation>
    </message>
    <message>
        <source>Save a copy in another folder.</source>
        <translation>另存副本到其他文件夹。</translation>
    </message>
    <message>
        <source>“{name}” may not be read or written</source>
        <translation>“{name}”没有读写权限</translation>
    </message>
    <message>
        <source>Change the permissions of the file, or choose another.</source>
        <translation>修改文件权限，或换一个文件。</translation>
    </message>
    <message>
        <source>“{name}” is open in another window or program</source>
        <translation>“{name}”正被另一窗口或程序打开</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>在那里关闭后重试。</translation>
    </message>
    <message>
        <source>“{name}” is not there, or its drive is not connected</source>
        <translation>找不到“{name}”，或其所在磁盘未连接</translation>
    </message>
    <message>
        <source>Connect the drive, or open the file where it is now.</source>
        <translation>连接磁盘，或从现在的位置打开。</translation>
    </message>
    <message>
        <source>there is already a file “{name}”</source>
        <translation>已有同名文件“{name}”</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>换一个名称。</translation>
    </message>
    <message>
        <source>“{name}” has been changed by another program or computer</source>
        <translation>“{name}”已被其他程序或电脑修改</translation>
    </message>
    <message>
        <source>Save a copy under another name and compare the two.</source>
        <translation>用其他名称另存副本，再比对两份文件。</translation>
    </message>
    <message>
        <source>“{name}” is damaged; it has been left as it is</source>
        <translation>“{name}”已损坏，未作改动</translation>
    </message>
    <message>
        <source>Open a copy or a backup of it.</source>
        <translation>打开其副本或备份。</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer version of this program</source>
        <translation>“{name}”由更新版本的程序创建</translation>
    </message>
    <message>
        <source>Open it with that version; it has been left as it is.</source>
        <translation>用该版本打开；文件未作改动。</translation>
    </message>
    <message>
        <source>“{name}” is not an application of this program</source>
        <translation>“{name}”不是本程序的申请文件</translation>
    </message>
    <message>
        <source>Choose a file that ends in .b24.</source>
        <translation>选择扩展名为 .b24 的文件。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {problems}</source>
        <translation>“{name}”无法读取：{problems}</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>改正文件后重试。</translation>
    </message>
    <message>
        <source>the rule pack of this installation is damaged</source>
        <translation>程序自带的规则包已损坏</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>重新安装程序。</translation>
    </message>
    <message>
        <source>“{name}” is not a newer, sound rule pack</source>
        <translation>“{name}”不是较新的完好规则包</translation>
    </message>
    <message>
        <source>The rule pack in use is unchanged.</source>
        <translation>正在使用的规则包未作改动。</translation>
    </message>
    <message>
        <source>the disk does not answer ({reason})</source>
        <translation>磁盘没有响应（{reason}）</translation>
    </message>
    <message>
        <source>Try again, or save a copy on another disk.</source>
        <translation>重试，或另存副本到其他磁盘。</translation>
    </message>
    <message>
        <source>Scan it at a lower resolution, or split it.</source>
        <translation>降低扫描分辨率，或拆分文件。</translation>
    </message>
    <message>
        <source>“{name}” is not a file</source>
        <translation>“{name}”不是文件</translation>
    </message>
    <message>
        <source>Add the files in a folder one by one.</source>
        <translation>逐个加入文件夹中的文件。</translation>
    </message>
    <message>
        <source>the program was started in a way it does not know</source>
        <translation>启动参数无法识别</translation>
    </message>
    <message>
        <source>Start it with the name of a file, or with nothing.</source>
        <translation>启动时给出文件名，或不带参数。</translation>
    </message>
    <message>
        <source>attachments of “{name}” are missing</source>
        <translation>“{name}”的附件缺失</translation>
    </message>
    <message>
        <source>Add them again on the documents page.</source>
        <translation>在材料页重新加入。</translation>
    </message>
    <message>
        <source>“{name}” is too large: a file may have 512 MB, all together 2 GB</source>
        <translation>“{name}”过大：单个文件不超过 512 MB，合计不超过 2 GB</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password</source>
        <translation>“{name}”受密码保护</translation>
    </message>
    <message>
        <source>Open it and type the password.</source>
        <translation>打开文件并输入密码。</translation>
    </message>
    <message>
        <source>this password does not open “{name}”</source>
        <translation>密码不能打开“{name}”</translation>
    </message>
    <message>
        <source>Check capitals and the keyboard layout, or use the recovery code.</source>
        <translation>核对大小写和输入法，或使用恢复码。</translation>
    </message>
    <message>
        <source>this recovery code does not open “{name}”</source>
        <translation>恢复码不能打开“{name}”</translation>
    </message>
    <message>
        <source>It belongs to another application, or to the time before the password was changed.</source>
        <translation>该恢复码属于其他项目，或属于更换密码之前的版本。</translation>
    </message>
    <message>
        <source>the recovery code has a mistake</source>
        <translation>恢复码有误</translation>
    </message>
    <message>
        <source>It is six groups of five characters. Compare it with the paper.</source>
        <translation>恢复码为六组、每组五个字符。对照纸面重新输入。</translation>
    </message>
    <message>
        <source>opening “{name}” takes {megabytes} MB of free memory</source>
        <translation>打开“{name}”需要 {megabytes} MB 可用内存</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>“{name}” is cut off: its end is missing</source>
        <translation>“{name}”不完整，结尾部分缺失</translation>
    </message>
    <message>
        <source>the parts of “{name}” are out of order</source>
        <translation>“{name}”内部次序被打乱</translation>
    </message>
    <message>
        <source>“{name}” no longer holds what was written: it is damaged or was tampered with</source>
        <translation>“{name}”的内容与写入时不同，可能已损坏或被改动</translation>
    </message>
</context>
<context>
    <name>FieldLabels</name>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Share in per cent</source>
        <translation>持股比例（%）</translation>
    </message>
    <message>
        <source>Holds in</source>
        <translation>持有何者股权</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Insured by the applicant</source>
        <translation>社保由申请人缴纳</translation>
    </message>
    <message>
        <source>Whole months paid</source>
        <translation>连续缴纳的整月数</translation>
    </message>
    <message>
        <source>Paid up to</source>
        <translation>缴纳至</translation>
    </message>
    <message>
        <source>Date of the insurance record</source>
        <translation>社保证明出具日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on the papers</source>
        <translation>备注印在文书上</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Evidence for</source>
        <translation>用作证明</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>出具日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
</context>
<context>
    <name>FileCare</name>
    <message numerus="yes">
        <source>%n change(s) that had not reached the file are back</source>
        <translation>
            <numerusform>%n 处尚未写入文件的改动已找回</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup could be made: {reason}</source>
        <translation>未能备份：{reason}</translation>
    </message>
    <message>
        <source>The second backup folder was not reached: {reason}</source>
        <translation>无法写入第二备份文件夹：{reason}</translation>
    </message>
    <message>
        <source>Backups take more than {size}.</source>
        <translation>备份超过 {size}。</translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>Backups took more than {size}; the oldest were removed.</source>
        <translation>备份超过 {size}，已移除最早的几份。</translation>
    </message>
    <message>
        <source>This application was changed in two places. Nothing has been overwritten.</source>
        <translation>此申请在两处有改动，没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>Look at both</source>
        <translation>查看两个版本</translation>
    </message>
    <message>
        <source>Changes made here had not reached the file before it was changed elsewhere.</source>
        <translation>本机的改动尚未写入文件，文件已在别处改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from another computer were brought in</source>
        <translation>
            <numerusform>已并入另一台电脑的 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{name}” is another version of this application</source>
        <translation>“{name}”是此申请的另一版本</translation>
    </message>
    <message>
        <source>Also open on {host} by {user}, last seen {time}. Changes of both are brought together, and nothing is overwritten.</source>
        <translation>{user} 在 {host} 上也打开了此申请（{time}）。双方的改动会合并，不会覆盖任何内容。</translation>
    </message>
</context>
<context>
    <name>FileInUse</name>
    <message>
        <source>{name} is open in another program</source>
        <translation>{name} 正在另一个程序中打开</translation>
    </message>
    <message>
        <source>Close it there and try again, or save under another name; it stays as it is.</source>
        <translation>请在该程序中关闭后重试，或另存为其他名称；原文件不受影响。</translation>
    </message>
    <message>
        <source>Save as {name}</source>
        <translation>另存为 {name}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>FilingPage</name>
    <message>
        <source>Filing bundle</source>
        <translation>申请材料包</translation>
    </message>
    <message>
        <source>A rehearsal of the formal check at the counter, over the answers and the files added as evidence. Made by this program; no authority has issued it.</source>
        <translation>模拟受理窗口的形式审查，核对答案和已附文件。由程序生成，不是行政机关出具的文书。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Make the bundle…</source>
        <translation>制作材料包(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Redacted bundle…</source>
        <translation>脱敏材料包(&amp;R)…</translation>
    </message>
    <message>
        <source>Save this &amp;notice…</source>
        <translation>保存此通知书(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Back to the papers</source>
        <translation>返回文书(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open the bundle</source>
        <translation>打开材料包(&amp;O)</translation>
    </message>
    <message>
        <source>The bundle is for handing on: the password of this application does not protect it.</source>
        <translation>材料包用于对外提供，不受本项目密码保护。</translation>
    </message>
    <message>
        <source>Not every file was opened. &amp;Go on…</source>
        <translation>还有文件未检查，继续(&amp;G)…</translation>
    </message>
    <message>
        <source>Opening the files: {done} of {count}</source>
        <translation>正在检查文件：{done}/{count}</translation>
    </message>
    <message>
        <source>The files could not be checked</source>
        <translation>文件未能检查</translation>
    </message>
    <message>
        <source>Make a redacted bundle</source>
        <translation>制作脱敏材料包</translation>
    </message>
    <message>
        <source>Make the bundle</source>
        <translation>制作材料包</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the notice</source>
        <translation>保存通知书</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Why, and all sources</source>
        <translation>理由和全部依据</translation>
    </message>
    <message>
        <source>Why, and all sources: {title}</source>
        <translation>理由和全部依据：{title}</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Checked on {day}</source>
        <translation>核对于 {day}</translation>
    </message>
    <message>
        <source>The answers that decide this</source>
        <translation>决定这一结果的回答</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双方说法</translation>
    </message>
    <message>
        <source>Answer: {question}</source>
        <translation>回答：{question}</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Use the usual one</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>选择：{what}</translation>
    </message>
    <message>
        <source>Use the usual one: {what}</source>
        <translation>恢复默认：{what}</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Save and continue</source>
        <translation>保存并继续(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Come back later</source>
        <translation>稍后再填(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>Tick this post for someone below, or add a person</source>
        <translation>在下方人员中勾选该岗位，或添加人员</translation>
    </message>
    <message>
        <source>Name one more person for this post</source>
        <translation>为该岗位再指定一人</translation>
    </message>
    <message>
        <source>Give one of the two posts to someone else</source>
        <translation>将其中一个岗位改由他人担任</translation>
    </message>
    <message>
        <source>Name someone else for this post</source>
        <translation>该岗位改由他人担任</translation>
    </message>
    <message>
        <source>Name someone whom the applicant insures, or have the applicant take over the insurance</source>
        <translation>改由申请企业为其缴纳社保的人员担任，或将社保转入申请企业</translation>
    </message>
    <message>
        <source>File when the months are complete, or name someone with a longer record</source>
        <translation>缴满月数后再提交，或改由缴纳时间更长的人员担任</translation>
    </message>
    <message>
        <source>Fill in whether the applicant pays the insurance, and for how many months</source>
        <translation>填写社保是否由申请企业缴纳、已缴几个月</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Kept on this computer: the newest 5,000 steps of the last 90 days, and every version with a name. The project file itself holds none of it.</source>
        <translation>只存于本机：最近 90 天内最新的 5000 步修改，以及全部命名版本。项目文件中不含修改记录。</translation>
    </message>
    <message>
        <source>Name of this version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>为此版本命名</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>The version was not named</source>
        <translation>版本未能命名</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>修改记录无法读取</translation>
    </message>
    <message>
        <source>The earlier version was not brought back</source>
        <translation>较早版本未能恢复</translation>
    </message>
    <message>
        <source>Versions with a name</source>
        <translation>命名版本</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>修改步骤（最新在前）</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>尚无修改。</translation>
    </message>
    <message>
        <source>Show earlier steps</source>
        <translation>显示更早的修改</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>恢复到此版本</translation>
    </message>
    <message>
        <source>Go back to {version}</source>
        <translation>恢复到“{version}”</translation>
    </message>
</context>
<context>
    <name>HolderForm</name>
    <message>
        <source>Save shareholder</source>
        <translation>保存股东</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称或姓名</translation>
    </message>
    <message>
        <source>As registered, or as on the identity document</source>
        <translation>与登记信息或身份证件一致</translation>
    </message>
    <message>
        <source>Country or region (outside mainland China)</source>
        <translation>国家或地区（境外股东填写）</translation>
    </message>
    <message>
        <source>Choose a kind</source>
        <translation>选择类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Holders from Hong Kong, Macao and Taiwan count as foreign for this licence.</source>
        <translation>申请本许可时，港澳台股东按外资对待。</translation>
    </message>
    <message>
        <source>Share in per cent</source>
        <translation>持股比例（%）</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Holds in</source>
        <translation>持有何者股权</translation>
    </message>
    <message>
        <source>Enter the share as a number from 0 to 100, such as 33.4</source>
        <translation>持股比例填 0 至 100 的数，如 33.4</translation>
    </message>
</context>
<context>
    <name>HomeCommands</name>
    <message>
        <source>Find {name}</source>
        <translation>查找 {name}</translation>
    </message>
    <message>
        <source>Applications (*.b24)</source>
        <translation>申请文件 (*.b24)</translation>
    </message>
    <message>
        <source>The list was not written</source>
        <translation>清单没有写成</translation>
    </message>
    <message>
        <source>Save the blank list as PDF</source>
        <translation>将空白清单存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Blank preparation list saved: {path}</source>
        <translation>已存空白准备清单：{path}</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>打开以打印</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Prepare a call centre licence application</source>
        <translation>准备呼叫中心业务许可申请</translation>
    </message>
    <message>
        <source>Find out whether China&apos;s B24 licence is needed, which conditions are met, which documents and people it takes, and print the checklist and a draft of the commitment letter.</source>
        <translation>查明是否需要 B24 许可、符合哪些条件、要备哪些材料和人员，并打印材料清单和承诺书草稿。</translation>
    </message>
    <message>
        <source>&amp;New application</source>
        <translation>新建申请(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>A new one takes three questions: the company, the area, where to keep it.</source>
        <translation>新建只问三项：公司、覆盖范围、存放位置。</translation>
    </message>
    <message>
        <source>Blank preparation list to print…</source>
        <translation>打印空白准备清单…</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Works offline: everything stays on this computer, one file an application.</source>
        <translation>离线运行：内容只存于本机，一份申请一个文件。</translation>
    </message>
    <message>
        <source>Nothing is submitted from here; the application is filed in the authority&apos;s system.</source>
        <translation>本程序不提交任何内容；申请在受理机关的系统中提交。</translation>
    </message>
    <message>
        <source>No legal advice: each statement names its source, and the authority decides.</source>
        <translation>不构成法律意见：每项说法都注明依据，以受理机关的决定为准。</translation>
    </message>
    <message>
        <source>Recent applications</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Restore from the bin…</source>
        <translation>从回收站恢复…</translation>
    </message>
    <message>
        <source>Backups on this computer…</source>
        <translation>本机备份…</translation>
    </message>
    <message>
        <source>A rule pack that was imported is damaged and not used: {names}. New applications use rule pack {version}. Import it again to have it back.</source>
        <translation>导入过的规则包已损坏，未使用：{names}。新建的申请使用规则包 {version}。重新导入即可恢复。</translation>
    </message>
    <message>
        <source>None yet. Start a new application or open an example.</source>
        <translation>还没有申请。新建一份，或打开示例。</translation>
    </message>
    <message>
        <source>Fictitious firms, opened as copies</source>
        <translation>企业均为虚构，打开的是副本</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>{done} of {total} items decided. Any order will do; everything is saved as you go.</source>
        <translation>已完成 {done} 项，共 {total} 项。可按任意顺序填写，内容自动保存。</translation>
    </message>
    <message>
        <source>&amp;Start here</source>
        <translation>从这里开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue where you left off</source>
        <translation>接着填写(&amp;C)</translation>
    </message>
    <message>
        <source>Next still open: {page}</source>
        <translation>下一处待填：{page}</translation>
    </message>
    <message>
        <source>Check before you start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Company, service and people</source>
        <translation>企业、业务与人员</translation>
    </message>
    <message>
        <source>Prepare documents</source>
        <translation>准备材料</translation>
    </message>
    <message>
        <source>Check and print</source>
        <translation>检查与打印</translation>
    </message>
    <message>
        <source>Waits for: {questions}</source>
        <translation>先回答：{questions}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to decide</source>
        <translation>
            <numerusform>共 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} left</source>
        <translation>
            <numerusform>还剩 %n 项，共 {total} 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyDates</name>
    <message>
        <source>Key dates</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>Enter the planned filing date to see them</source>
        <translation>填写计划提交日期后显示</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>counted from the planned filing date</source>
        <translation>从计划提交日推算</translation>
    </message>
    <message>
        <source>review by the authority, at the longest</source>
        <translation>受理机关审查，按最长计</translation>
    </message>
    <message>
        <source>estimated: no source fixes it, or holidays on the way are not announced yet</source>
        <translation>估计：没有依据规定，或期间的节假日安排尚未公布</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{day} (estimated)</source>
        <translation>{day}（估计）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Offline · data stays on this computer</source>
        <translation>离线 · 内容只存于本机</translation>
    </message>
    <message>
        <source>b24desk: B24 licence application</source>
        <translation>b24desk：B24 许可申请</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row with the headings</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Column of the table</source>
        <translation>表中的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Is taken as</source>
        <translation>对应为</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>{letter} 列</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>The table is larger than a project can hold: the rest is not read.</source>
        <translation>表格超过一个项目的容量，多出的部分不读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no result in the file, and their cells read as empty. Open it in Excel or WPS and save it.</source>
        <translation>
            <numerusform>文件中有 %n 个公式没有保存结果，这些单元格按空白读取。用 Excel 或 WPS 打开并保存一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}: {cells}</source>
        <translation>第 {number} 行：{cells}</translation>
    </message>
    <message>
        <source>Choose the column that holds the names</source>
        <translation>选择姓名所在的列</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不取用</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>语言 &amp;Language</source>
        <translation>语言 Language(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation>步骤(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>&amp;Bring together</source>
        <translation>合并(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keep both files</source>
        <translation>保留两个文件(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>稍后决定(&amp;D)</translation>
    </message>
    <message>
        <source>There is no other version to bring in</source>
        <translation>没有需要合并的版本</translation>
    </message>
    <message>
        <source>This application was changed in two places</source>
        <translation>此申请在两处有改动</translation>
    </message>
    <message>
        <source>Changes made here had not reached the file before it was changed elsewhere. They were set aside whole: they are the other version. Nothing has been overwritten.</source>
        <translation>本机的改动尚未写入文件，文件已在别处改动。这些改动已完整留存，即另一版本。没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>“{name}” holds changes that this window does not have, and this window has some that are not there. Nothing has been overwritten.</source>
        <translation>“{name}”中有本窗口没有的改动，本窗口也有其中没有的改动。没有覆盖任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from there</source>
        <translation>
            <numerusform>另一版本的改动 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from here</source>
        <translation>
            <numerusform>本窗口的改动 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed on both sides: choose what is to stand</source>
        <translation>
            <numerusform>双方都改动了 %n 处：选择保留的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>The two fit together: nothing was changed on both sides</source>
        <translation>两个版本可直接合并：没有双方都改动的内容</translation>
    </message>
    <message numerus="yes">
        <source>Choose for %n more place(s)</source>
        <translation>
            <numerusform>还有 %n 处待选择</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MistakeMessage</name>
    <message>
        <source>The program has made a mistake</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>The application has been saved. Go on, or close the program and open it again. Nothing is sent anywhere; the report below holds no answers and no names.</source>
        <translation>申请已保存。可继续使用，或关闭后重新打开。不会发送任何内容；下面的报告不含填写的内容和姓名。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>NewApplicationForm</name>
    <message>
        <source>New application</source>
        <translation>新建申请</translation>
    </message>
    <message>
        <source>Create application</source>
        <translation>创建申请</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>As on the business licence, or as planned; it can be changed later</source>
        <translation>与营业执照一致，未登记的按计划填写，以后可改</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Where to keep the file</source>
        <translation>文件存放位置</translation>
    </message>
    <message>
        <source>Enter the company name</source>
        <translation>填写公司名称</translation>
    </message>
    <message>
        <source>Choose where to keep the file</source>
        <translation>选择文件存放位置</translation>
    </message>
</context>
<context>
    <name>NewerRulebook</name>
    <message>
        <source>What changes for this application</source>
        <translation>查看对本申请的影响</translation>
    </message>
    <message>
        <source>A newer rule pack is at hand: {version}. This application is made with {own} and stays with it until you decide.</source>
        <translation>已有新版规则包 {version}。本申请按规则包 {own} 编制，未作决定前保持不变。</translation>
    </message>
    <message>
        <source>The file does not hold rule pack {own}, with which this application was made. It is read by {version}.</source>
        <translation>文件中没有编制本申请时所用的规则包 {own}，现按规则包 {version} 显示。</translation>
    </message>
    <message>
        <source>The file does not say with which rule pack this application was made. It is read by {version}.</source>
        <translation>文件未注明编制本申请时所用的规则包，现按规则包 {version} 显示。</translation>
    </message>
</context>
<context>
    <name>NotAsked</name>
    <message numerus="yes">
        <source>%n question(s) not asked, and why</source>
        <translation>
            <numerusform>有 %n 个问题不需回答，查看原因</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked, because: {answers}</source>
        <translation>不需回答，因为：{answers}</translation>
    </message>
    <message>
        <source>Not asked, because no answer to it would change anything here</source>
        <translation>不需回答：无论怎样回答，结果都不变</translation>
    </message>
    <message>
        <source>(its answer is kept)</source>
        <translation>（原答案保留）</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Remedy: {words}</source>
        <translation>处理办法：{words}</translation>
    </message>
    <message>
        <source>Basis: {words}</source>
        <translation>依据：{words}</translation>
    </message>
</context>
<context>
    <name>OddEntries</name>
    <message>
        <source>Entries to look at again</source>
        <translation>需要核对的填写内容</translation>
    </message>
    <message>
        <source>{question} {problem}</source>
        <translation>{question} {problem}</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法识别</translation>
    </message>
</context>
<context>
    <name>OpenTrouble</name>
    <message>
        <source>The application could not be opened</source>
        <translation>申请无法打开</translation>
    </message>
    <message>
        <source>salvaged</source>
        <translation>抢救</translation>
    </message>
    <message>
        <source>What is whole was not saved</source>
        <translation>完好的部分没有保存</translation>
    </message>
    <message>
        <source>from a backup</source>
        <translation>来自备份</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>备份没有恢复</translation>
    </message>
    <message>
        <source>“{name}” is open in another window</source>
        <translation>“{name}”已在另一窗口打开</translation>
    </message>
    <message>
        <source>One window at a time works on an application, so that nothing is overwritten. The other one may be behind this window, or on another desktop.</source>
        <translation>同一申请一次只在一个窗口中编辑，以免互相覆盖。另一窗口可能在本窗口后面，或在另一桌面上。</translation>
    </message>
    <message>
        <source>Leave it to the other window</source>
        <translation>回到另一窗口</translation>
    </message>
    <message>
        <source>Go on working there.</source>
        <translation>在那里继续编辑。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Once it is closed in the other window.</source>
        <translation>在另一窗口关闭后重试。</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>A file of its own beside it, as it was last saved; changes made in the copy stay in the copy.</source>
        <translation>在原文件旁另存一份最后保存的内容，对副本的改动只留在副本中。</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>副本没有保存</translation>
    </message>
</context>
<context>
    <name>OtherFiles</name>
    <message>
        <source>Save dates as a &amp;calendar…</source>
        <translation>日程存为日历(&amp;C)…</translation>
    </message>
    <message>
        <source>Save as a wor&amp;kbook…</source>
        <translation>存为工作簿(&amp;K)…</translation>
    </message>
    <message>
        <source>The calendar holds the key dates. The workbook holds checklist, people, dates and sources; identity numbers are masked.</source>
        <translation>日历含各时间节点。工作簿含材料清单、人员、时间节点和依据；证件号码已遮盖。</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save calendar</source>
        <translation>保存日历</translation>
    </message>
    <message>
        <source>Save workbook</source>
        <translation>保存工作簿</translation>
    </message>
</context>
<context>
    <name>OverdueTag</name>
    <message>
        <source>Past its review date: please verify</source>
        <translation>已过复核日期，请核实</translation>
    </message>
</context>
<context>
    <name>PageButtons</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>PaperChoices</name>
    <message>
        <source>Document checklist</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Commitment letter (draft)</source>
        <translation>承诺书（草稿）</translation>
    </message>
    <message>
        <source>Questions for the authority</source>
        <translation>咨询事项（问主管部门）</translation>
    </message>
    <message>
        <source>Outcome report with all reasons</source>
        <translation>评估报告（含全部理由）</translation>
    </message>
    <message>
        <source>Routes compared</source>
        <translation>办理路径比较</translation>
    </message>
    <message>
        <source>Rehearsal of an on-site check</source>
        <translation>实地核验演练</translation>
    </message>
    <message>
        <source>Decision cards</source>
        <translation>决定卡</translation>
    </message>
    <message>
        <source>Rule book (for review by a lawyer)</source>
        <translation>规则书（供律师审阅）</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English (for reference)</source>
        <translation>英文（参考）</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中英对照</translation>
    </message>
</context>
<context>
    <name>PaperOutcome</name>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>PaperPrinting</name>
    <message>
        <source>Handing the paper to the printer…</source>
        <translation>正在将文件交给打印机……</translation>
    </message>
    <message>
        <source>Printing page {page} of {count}…</source>
        <translation>正在打印第 {page} 页，共 {count} 页……</translation>
    </message>
    <message>
        <source>The printer did not take the paper. Check it and print again.</source>
        <translation>打印机未接收文稿。检查打印机后重新打印。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n page(s) went to the printer</source>
        <translation>
            <numerusform>已停止；%n 页已发送到打印机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>已送打印 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperSaving</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>存为 Word</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Save all papers in this folder</source>
        <translation>把全部文书导出到此文件夹</translation>
    </message>
</context>
<context>
    <name>PaperWriting</name>
    <message>
        <source>No font here has these characters; they are marked on the paper: {characters}</source>
        <translation>以下字符没有可用字体，文书上已标出：{characters}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存……</translation>
    </message>
    <message>
        <source>Saving file {place} of {count}…</source>
        <translation>正在保存第 {place} 个文件，共 {count} 个……</translation>
    </message>
    <message>
        <source>Saved:
{names}</source>
        <translation>已导出：
{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not saved</source>
        <translation>
            <numerusform>%n 个文件未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was saved</source>
        <translation>未能全部保存</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Language of the papers</source>
        <translation>文书语言</translation>
    </message>
    <message>
        <source>The English text is for reading; what is filed is the Chinese one.</source>
        <translation>英文仅供阅读；提交的是中文文本。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as &amp;Word…</source>
        <translation>存为 Word(&amp;W)…</translation>
    </message>
    <message>
        <source>Save &amp;all papers…</source>
        <translation>导出全部文书(&amp;A)…</translation>
    </message>
    <message>
        <source>Calendar and workbook</source>
        <translation>日历和工作簿</translation>
    </message>
    <message>
        <source>Chec&amp;k and bundle the evidence…</source>
        <translation>预审和材料包(&amp;K)…</translation>
    </message>
    <message>
        <source>Back to the &amp;overview</source>
        <translation>返回概览(&amp;O)</translation>
    </message>
    <message>
        <source>Not legal advice. The letter is a draft until the company has read, signed and sealed it.</source>
        <translation>不构成法律意见。承诺书经企业核对、签字盖章之前均为草稿。</translation>
    </message>
</context>
<context>
    <name>PartChanges</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: {change}</source>
        <translation>{field}：{change}</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>The application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Shareholders</source>
        <translation>股东</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>申请名称</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Language of the papers</source>
        <translation>文书语言</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Not provided</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese and English</source>
        <translation>中英文对照</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least {count} characters; a short sentence is easy to remember</source>
        <translation>至少 {count} 个字符；短句便于记忆</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>S&amp;how the password</source>
        <translation>显示密码(&amp;H)</translation>
    </message>
    <message>
        <source>Make a recovery &amp;code to print and lock away</source>
        <translation>生成恢复码，打印后锁存(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete the %n earlier backup(s) on this computer</source>
        <translation>
            <numerusform>删除本机上较早的 %n 份备份(&amp;D)</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter at least {count} characters</source>
        <translation>至少输入 {count} 个字符</translation>
    </message>
    <message>
        <source>Enter at most {count} characters</source>
        <translation>最多输入 {count} 个字符</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again</source>
        <translation>两次输入的密码不一致，重新输入</translation>
    </message>
    <message>
        <source>A lost password cannot be restored by anybody, the makers of this program included. Without the password and without the recovery code, the content is lost.</source>
        <translation>密码丢失后，任何人都无法找回，包括本程序的开发者。没有密码，也没有恢复码，内容即永久丢失。</translation>
    </message>
    <message>
        <source>Copies in the second backup folder get the new password, too. Other copies, and the backups on this computer, keep the old one.</source>
        <translation>第二备份文件夹中的副本一并改用新密码；其他副本和本机备份仍用原密码。</translation>
    </message>
    <message>
        <source>Copies and backups made before keep the old password.</source>
        <translation>此前的副本和备份仍使用原密码。</translation>
    </message>
    <message>
        <source>Copies in the second backup folder get the password, too. Other copies, and the backups on this computer, stay without one.</source>
        <translation>第二备份文件夹中的副本一并加密；其他副本和本机备份仍无密码。</translation>
    </message>
    <message>
        <source>Copies and backups made before stay without a password.</source>
        <translation>此前的副本和备份仍不受密码保护。</translation>
    </message>
    <message>
        <source>Protect with a password</source>
        <translation>用密码保护</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更换密码</translation>
    </message>
    <message>
        <source>Protect application</source>
        <translation>开始保护</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更换密码</translation>
    </message>
</context>
<context>
    <name>PathCards</name>
    <message>
        <source>Lawful ways on, the lightest first</source>
        <translation>合法可行的办法，改动小的在前</translation>
    </message>
    <message>
        <source>After all steps of one way, no condition of the rule pack stands in the way any more.</source>
        <translation>完成任一办法的全部步骤后，规则包中不再有必须解决的条件。</translation>
    </message>
    <message numerus="yes">
        <source>%n more way(s)</source>
        <translation>
            <numerusform>另有 %n 种办法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Way {number}: %n step(s)</source>
        <translation>
            <numerusform>办法 {number}：共 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleButtons</name>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>复制(&amp;U)…</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>下移(&amp;N)</translation>
    </message>
    <message>
        <source>Erase for &amp;good…</source>
        <translation>彻底删除(&amp;G)…</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;dit %n person(s) together…</source>
        <translation>
            <numerusform>一并编辑 %n 人(&amp;D)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n person(s)</source>
        <translation>
            <numerusform>移除 %n 人(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>编辑(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PeopleFilterBar</name>
    <message>
        <source>Name, pinyin initials or position</source>
        <translation>姓名、拼音首字母或职务</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Post of the people shown</source>
        <translation>所显示人员的岗位</translation>
    </message>
    <message>
        <source>What is missing with the people shown</source>
        <translation>所显示人员缺少的内容</translation>
    </message>
    <message>
        <source>Sh&amp;ow all</source>
        <translation>全部显示(&amp;O)</translation>
    </message>
    <message>
        <source>Any post</source>
        <translation>全部岗位</translation>
    </message>
    <message>
        <source>No post</source>
        <translation>没有岗位</translation>
    </message>
    <message>
        <source>Anything missing</source>
        <translation>有任何缺项</translation>
    </message>
    <message>
        <source>With a gap in a post</source>
        <translation>岗位有缺口</translation>
    </message>
    <message>
        <source>No identity number</source>
        <translation>没有证件号码</translation>
    </message>
    <message>
        <source>Insurance not filled in</source>
        <translation>社保情况未填</translation>
    </message>
    <message>
        <source>No telephone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>Complete or not</source>
        <translation>不论是否齐全</translation>
    </message>
</context>
<context>
    <name>PeopleImportPage</name>
    <message>
        <source>People from a spreadsheet</source>
        <translation>从表格导入人员</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Step 1 of 3: choose the table</source>
        <translation>第 1 步（共 3 步）：选择表格</translation>
    </message>
    <message>
        <source>Step 2 of 3: check what the columns hold</source>
        <translation>第 2 步（共 3 步）：核对各列的对应</translation>
    </message>
    <message>
        <source>Step 3 of 3: check the rows</source>
        <translation>第 3 步（共 3 步）：核对各行</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n person(s)</source>
        <translation>
            <numerusform>导入 %n 人(&amp;I)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Insured</source>
        <translation>社保</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>by another employer</source>
        <translation>由其他单位缴纳</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填写</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What the posts are for, and where they are written down</source>
        <translation>岗位职责和依据</translation>
    </message>
    <message>
        <source>Show &amp;identity numbers</source>
        <translation>显示证件号码(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Add person…</source>
        <translation>添加人员(&amp;A)…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n shown</source>
        <translation>
            <numerusform>显示 {shown} / %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>Nobody yet. Import a list, or add the people one by one.</source>
        <translation>还没有人员。可从表格导入，或逐个添加。</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>编辑人员</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Save person</source>
        <translation>保存人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Position in the company</source>
        <translation>在公司的职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Enter the insured months as a whole number up to 600</source>
        <translation>社保月数填 600 以内的整数</translation>
    </message>
    <message>
        <source>Enter the last insured month as yyyy-mm, such as 2026-10</source>
        <translation>截止月份按“年-月”填写，如 2026-10</translation>
    </message>
    <message>
        <source>Is also the legal representative</source>
        <translation>同时是法定代表人</translation>
    </message>
    <message>
        <source>English name (optional)</source>
        <translation>英文姓名（选填）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Two posts for one person: the provinces&apos; guides want a different person in each. This can be saved; both posts will show a gap.</source>
        <translation>一人兼任两个岗位：省级办事指南要求每个岗位由不同的人担任。可以保存，但两个岗位都会显示缺口。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Each post takes a different person</source>
        <translation>每个岗位由不同的人担任</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Social insurance paid by the applicant?</source>
        <translation>社保由申请人缴纳？</translation>
    </message>
    <message>
        <source>Whole months paid without a gap</source>
        <translation>连续缴纳的整月数</translation>
    </message>
    <message>
        <source>Such as 6</source>
        <translation>例如 6</translation>
    </message>
    <message>
        <source>Paid up to</source>
        <translation>缴纳至</translation>
    </message>
    <message>
        <source>yyyy-mm</source>
        <translation>年-月</translation>
    </message>
    <message>
        <source>Date of the insurance record</source>
        <translation>社保证明出具日期</translation>
    </message>
    <message>
        <source>Enter a day that exists, such as 2026-11-22</source>
        <translation>填写实际存在的日期，例如 2026-11-22</translation>
    </message>
</context>
<context>
    <name>PersonalData</name>
    <message>
        <source>{title} (redacted)</source>
        <translation>{title}（脱敏）</translation>
    </message>
    <message>
        <source>Applications (*.b24)</source>
        <translation>申请文件 (*.b24)</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>保存脱敏副本</translation>
    </message>
    <message>
        <source>The redacted copy was not saved</source>
        <translation>脱敏副本没有保存</translation>
    </message>
    <message>
        <source>The redacted copy is saved</source>
        <translation>脱敏副本已保存</translation>
    </message>
    <message>
        <source>Names keep their first character; numbers their first three and last two. Notes and attachments are left out, and there is no password. The company&apos;s own data stays: read the copy through before sending it.</source>
        <translation>姓名保留第一个字；号码保留前三位和后两位。备注和附件不包含在内，副本没有密码。公司信息保留：发送前通读一遍。</translation>
    </message>
</context>
<context>
    <name>PlaceNames</name>
    <message>
        <source>“{folder}”</source>
        <translation>“{folder}”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Beside the application</source>
        <translation>与申请文件在同一文件夹</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Projects folder</source>
        <translation>项目文件夹</translation>
    </message>
    <message>
        <source>Where new applications are suggested; those that exist stay where they are</source>
        <translation>新建申请时建议的位置；已有的申请留在原处</translation>
    </message>
    <message>
        <source>Papers folder</source>
        <translation>文书文件夹</translation>
    </message>
    <message>
        <source>Where papers are suggested to go</source>
        <translation>导出文书时建议的位置</translation>
    </message>
    <message>
        <source>Second backup folder</source>
        <translation>第二备份文件夹</translation>
    </message>
    <message>
        <source>On a memory stick or a network drive, it survives this computer</source>
        <translation>放在 U 盘或网络驱动器上，电脑损坏时仍在</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份中心</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>How often</source>
        <translation>备份间隔</translation>
    </message>
    <message>
        <source>While an application is worked on</source>
        <translation>编辑申请期间</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保留时间</translation>
    </message>
    <message>
        <source>One a month stays for so long; those of the last two days all stay. A shorter time removes older ones with the next backup</source>
        <translation>每月一份的备份保留这么久，两天内的全部保留。缩短后，更早的备份在下次备份时移除</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Show &amp;identity numbers and telephones in full</source>
        <translation>显示完整的证件号码和电话(&amp;I)</translation>
    </message>
    <message>
        <source>Leave this off where others can see the screen</source>
        <translation>屏幕可能被他人看到时不要开启</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>To be dealt with</source>
        <translation>需要处理</translation>
    </message>
    <message numerus="yes">
        <source>and %n more gap(s) in the posts</source>
        <translation>
            <numerusform>另有 %n 处岗位缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填名称）</translation>
    </message>
    <message>
        <source>Gap in a post</source>
        <translation>岗位缺口</translation>
    </message>
</context>
<context>
    <name>ProgramCommands</name>
    <message>
        <source>The rule pack cannot be named</source>
        <translation>无法读取规则包的版本</translation>
    </message>
</context>
<context>
    <name>ProgressPart</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why it is not needed</source>
        <translation>不适用的理由</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>{day} (estimated)</source>
        <translation>{day}（估计）</translation>
    </message>
    <message>
        <source>{day} (proposed)</source>
        <translation>{day}（建议）</translation>
    </message>
    <message>
        <source>Enter a day that exists, such as 2026-11-22</source>
        <translation>填写存在的日期，如 2026-11-22</translation>
    </message>
</context>
<context>
    <name>Protection</name>
    <message>
        <source>Remove the password?</source>
        <translation>移除密码？</translation>
    </message>
    <message>
        <source>Whoever has the file can then read everything in it. Copies and backups made before keep their password.</source>
        <translation>移除后，得到文件的人即可读取全部内容。此前的副本和备份仍需密码。</translation>
    </message>
    <message>
        <source>Remove password</source>
        <translation>移除密码</translation>
    </message>
    <message>
        <source>Protecting copies</source>
        <translation>正在为副本加密</translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation>正在更改密码</translation>
    </message>
    <message>
        <source>A key is made from the password…</source>
        <translation>正在由密码生成密钥…</translation>
    </message>
    <message>
        <source>The file is written…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>The password was not changed</source>
        <translation>密码没有更改</translation>
    </message>
    <message>
        <source>The earlier backups were not deleted</source>
        <translation>较早的备份没有删除</translation>
    </message>
    <message>
        <source>The application has its password, and not yet every copy</source>
        <translation>申请已加密，尚有副本未加密</translation>
    </message>
    <message>
        <source>Copies in {folders} keep the old password: the folder was not reached, or the work was stopped.</source>
        <translation>{folders} 中的副本仍用原密码：文件夹未连接，或已中途停止。</translation>
    </message>
    <message>
        <source>Copies in {folders} still have no password: the folder was not reached, or the work was stopped. Once it is there while the application is open, b24desk offers to protect them.</source>
        <translation>{folders} 中的副本仍无密码：文件夹未连接，或已中途停止。连接后，申请打开时会提示加密。</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) there could not be read and stay as they are.</source>
        <translation>
            <numerusform>其中 %n 份副本无法读取，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies in the second backup folder…</source>
        <translation>正在处理第二备份文件夹中的副本…</translation>
    </message>
</context>
<context>
    <name>ProvinceField</name>
    <message>
        <source>Choose a province</source>
        <translation>选择省份</translation>
    </message>
</context>
<context>
    <name>ProvincesField</name>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>全不选</translation>
    </message>
    <message numerus="yes">
        <source>%n province(s) chosen</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>{question} (optional)</source>
        <translation>{question}（选填）</translation>
    </message>
    <message>
        <source>I don&apos;t know yet</source>
        <translation>暂不清楚</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后再填</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>为什么问</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>不适用的理由</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Not where it was: moved, renamed, or on a drive that is not connected.</source>
        <translation>不在原处：可能已移动、改名，或所在的盘未接上。</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Find {title}…</source>
        <translation>查找“{title}”…</translation>
    </message>
    <message>
        <source>Remove {title} from the list</source>
        <translation>从列表中移除“{title}”</translation>
    </message>
    <message>
        <source>{done} of {total} items decided</source>
        <translation>已完成 {done} 项，共 {total} 项</translation>
    </message>
    <message>
        <source>planned filing {day}</source>
        <translation>计划提交 {day}</translation>
    </message>
    <message>
        <source>no filing date planned yet</source>
        <translation>尚未计划提交日期</translation>
    </message>
    <message>
        <source>Last opened {day}</source>
        <translation>上次打开 {day}</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Shorten this to 2,000 characters</source>
        <translation>缩短到 2,000 字以内</translation>
    </message>
    <message>
        <source>{complaint}. Saved as it is, it goes into the note and the field stays open.</source>
        <translation>{complaint}。若照原样保存，原文记入备注，本栏按未填处理。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>This code opens the application when the password is forgotten. It is shown only now and kept nowhere: print it, and lock it away apart from the computer.</source>
        <translation>忘记密码时，用此恢复码打开申请。恢复码只在此刻显示，不保存在任何位置：打印后锁存，与电脑分开放置。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The code is printed or &amp;written down</source>
        <translation>恢复码已打印或抄下(&amp;W)</translation>
    </message>
    <message>
        <source>Print the code or write it down first, then tick the box</source>
        <translation>先打印或抄下恢复码，再勾选</translation>
    </message>
    <message>
        <source>The code is on the clipboard. Paste it, then copy something else.</source>
        <translation>恢复码已复制到剪贴板。粘贴后，再复制其他内容覆盖。</translation>
    </message>
    <message>
        <source>The sheet went to the printer.</source>
        <translation>纸页已送往打印机。</translation>
    </message>
    <message>
        <source>The printer did not take the sheet. Check it and print again.</source>
        <translation>打印机未接收纸页。检查打印机后重新打印。</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Changes that were kept</source>
        <translation>留存的改动</translation>
    </message>
    <message>
        <source>The program ended, or the file could not be written, before these reached their file. They are whole on this computer.</source>
        <translation>程序中断或文件无法写入，以下改动尚未写入各自的文件，在本机完好保存。</translation>
    </message>
    <message>
        <source>None are left.</source>
        <translation>没有留存的改动。</translation>
    </message>
    <message>
        <source>{count}, the last at {time}</source>
        <translation>{count}，最后一处于 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改动 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it with these changes</source>
        <translation>打开并带回改动</translation>
    </message>
    <message>
        <source>Open as a new file</source>
        <translation>作为新文件打开</translation>
    </message>
    <message>
        <source>Move these changes to the bin</source>
        <translation>把改动移到回收站</translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation>与文件比较</translation>
    </message>
    <message>
        <source>Compare with the file: {title}</source>
        <translation>与文件比较：{title}</translation>
    </message>
    <message>
        <source>The file is as it was; opening it brings these changes back.</source>
        <translation>文件没有变化，打开即可带回这些改动。</translation>
    </message>
    <message>
        <source>The file is not there, or its drive is not connected.</source>
        <translation>文件不存在，或磁盘未连接。</translation>
    </message>
    <message>
        <source>The file was changed elsewhere since. Neither version has been overwritten.</source>
        <translation>文件此后在别处有改动，两个版本都没有被覆盖。</translation>
    </message>
    <message>
        <source>The file cannot be read just now, or it is damaged.</source>
        <translation>文件暂时无法读取，或已损坏。</translation>
    </message>
    <message>
        <source>There is no file to compare with.</source>
        <translation>没有可比较的文件。</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message numerus="yes">
        <source>%n application(s) with changes that had not reached the file</source>
        <translation>
            <numerusform>%n 个申请有尚未写入文件的改动</numerusform>
        </translation>
    </message>
    <message>
        <source>See what was kept</source>
        <translation>查看留存的改动</translation>
    </message>
    <message>
        <source>The changes were not moved to the bin</source>
        <translation>改动没有移到回收站</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>The file “{about}” is damaged. Save a copy; the next save writes it anew.</source>
        <translation>文件“{about}”已损坏。另存副本；下次保存时会重新写入。</translation>
    </message>
    <message>
        <source>The file “{about}” cannot be read just now. Connect its drive and check again.</source>
        <translation>文件“{about}”暂时无法读取。连接磁盘后重新检查。</translation>
    </message>
    <message>
        <source>Something entered breaks the rules of the file: {about}.</source>
        <translation>填写的内容不符合文件规则：{about}。</translation>
    </message>
    <message>
        <source>The attachment “{about}” is missing. Attach it once more.</source>
        <translation>附件“{about}”缺失。重新添加。</translation>
    </message>
    <message>
        <source>The attachment “{about}” is not as it was attached. Attach it once more.</source>
        <translation>附件“{about}”与添加时不同。重新添加。</translation>
    </message>
    <message>
        <source>The backup of {about} is damaged. Delete it in the backup centre.</source>
        <translation>{about} 的备份已损坏。在备份中心删除。</translation>
    </message>
    <message>
        <source>The file does not hold the rule pack that it was made with: {about}.</source>
        <translation>文件不含所用的规则包：{about}。</translation>
    </message>
    <message>
        <source>The file names rule pack {about} and holds another one.</source>
        <translation>文件注明规则包 {about}，实际含有另一个。</translation>
    </message>
    <message>
        <source>No line leads from the shareholder “{about}” to the applicant.</source>
        <translation>股东“{about}”与申请人之间没有持股关系。</translation>
    </message>
    <message>
        <source>An answer belongs to no question of the rule pack: {about}. It is kept.</source>
        <translation>有一项回答不属于规则包中的任何问题：{about}。予以保留。</translation>
    </message>
    <message>
        <source>A progress note belongs to no document of the rule pack: {about}. It is kept.</source>
        <translation>有一项进度不属于规则包中的任何材料：{about}。予以保留。</translation>
    </message>
    <message>
        <source>“{about}” has a post that the rule pack does not know. It is kept.</source>
        <translation>“{about}”的岗位不在规则包中。予以保留。</translation>
    </message>
    <message>
        <source>The attachment “{about}” is evidence for no document.</source>
        <translation>附件“{about}”没有对应的材料。</translation>
    </message>
</context>
<context>
    <name>RemarkPart</name>
    <message>
        <source>Owner: {owner}</source>
        <translation>经办人：{owner}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>截止 {day}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>Note, owner, date</source>
        <translation>备注、经办人、日期</translation>
    </message>
</context>
<context>
    <name>RenameForm</name>
    <message>
        <source>Rename application</source>
        <translation>重命名申请</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The file keeps its name</source>
        <translation>文件名不变</translation>
    </message>
    <message>
        <source>Enter a title</source>
        <translation>填写名称</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Compare &amp;routes…</source>
        <translation>比较办理路径(&amp;R)…</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>To confirm: answers are missing</source>
        <translation>待确认：还有问题未回答</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Judged on {day} by the rule pack of {edition}. The authority decides; this is no promise of approval and no legal advice.</source>
        <translation>按规则包 {edition} 于 {day} 判断。以受理机关的决定为准；不承诺获批，不构成法律意见。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) on which sources differ</source>
        <translation>
            <numerusform>%n 处说法不一</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>On import</source>
        <translation>导入时</translation>
    </message>
    <message>
        <source>Reason or remark</source>
        <translation>原因或提示</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无姓名）</translation>
    </message>
    <message>
        <source>is not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>stays as in the list</source>
        <translation>名单中的不变</translation>
    </message>
    <message>
        <source>is brought up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>is added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Same number as someone in the list</source>
        <translation>证件号码与名单中的人相同</translation>
    </message>
    <message>
        <source>Same name as someone in the list</source>
        <translation>姓名与名单中的人相同</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n item(s) still to decide. The papers can be printed at any time as a draft.</source>
        <translation>
            <numerusform>还有 %n 项未完成。文书可随时按草稿打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every item that applies is decided.</source>
        <translation>适用的各项均已完成。</translation>
    </message>
    <message>
        <source>Assessed on {day} with rule pack {version}.</source>
        <translation>按规则包 {version} 于 {day} 评估。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change: {name}, {value}</source>
        <translation>修改：{name}，{value}</translation>
    </message>
</context>
<context>
    <name>ReviewStep</name>
    <message>
        <source>People who are in the list already</source>
        <translation>已在名单中的人</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格的各行</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>选中的行</translation>
    </message>
    <message>
        <source>Save the rows to &amp;correct…</source>
        <translation>保存待更正的行(&amp;C)…</translation>
    </message>
    <message>
        <source>With the reason beside each row. The file holds identity numbers in full.</source>
        <translation>每行附有原因。文件中的证件号码是完整的。</translation>
    </message>
    <message>
        <source>people to correct</source>
        <translation>待更正人员</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the rows to correct</source>
        <translation>保存待更正的行</translation>
    </message>
    <message>
        <source>Bring them up to date; empty cells change nothing</source>
        <translation>用表中的内容更新；空单元格不改动</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Add them once more</source>
        <translation>再新增一位</translation>
    </message>
    <message>
        <source>As for all</source>
        <translation>与整体相同</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rows that are not imported</source>
        <translation>不导入的行</translation>
    </message>
    <message>
        <source>Rows with a remark</source>
        <translation>有提示的行</translation>
    </message>
    <message>
        <source>People who are in the list</source>
        <translation>已在名单中的人</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would be added</source>
        <translation>
            <numerusform>将新增 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>更新 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not imported</source>
        <translation>
            <numerusform>%n 行不导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}: {reasons}</source>
        <translation>第 {number} 行：{reasons}</translation>
    </message>
</context>
<context>
    <name>RoleCards</name>
    <message numerus="yes">
        <source>and %n more, in the table below</source>
        <translation>
            <numerusform>另有 %n 项，见下方表格</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>{name} · insured for {months}</source>
        <translation>{name} · 已缴社保 {months}</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n 处缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已配备</translation>
    </message>
    <message>
        <source>Months of insurance asked: open until the province is known.</source>
        <translation>社保月数要求：填写省份后确定。</translation>
    </message>
    <message>
        <source>Insurance asked here: {months}, paid by the applicant.</source>
        <translation>社保要求：由申请企业缴纳 {months}。</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>Route still open</source>
        <translation>办理路径未定</translation>
    </message>
</context>
<context>
    <name>RouteColumns</name>
    <message>
        <source>{point}, {route}, not as at present: {text}</source>
        <translation>{point}，{route}，与现有回答不同：{text}</translation>
    </message>
    <message>
        <source>{point}, {route}: {text}</source>
        <translation>{point}，{route}：{text}</translation>
    </message>
</context>
<context>
    <name>RouteTable</name>
    <message>
        <source>Answer: {question}</source>
        <translation>回答：{question}</translation>
    </message>
</context>
<context>
    <name>RoutesPage</name>
    <message>
        <source>Compare routes</source>
        <translation>比较办理路径</translation>
    </message>
    <message>
        <source>Beside the present answers</source>
        <translation>与现有回答比较的路径</translation>
    </message>
    <message>
        <source>Third column</source>
        <translation>第三列的路径</translation>
    </message>
    <message>
        <source>&amp;Print or save…</source>
        <translation>打印或保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Back to the &amp;result</source>
        <translation>返回结果(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing else</source>
        <translation>不再比较其他路径</translation>
    </message>
    <message>
        <source>By the present answers there is no other route to compare with.</source>
        <translation>按现有回答，没有其他路径可以比较。</translation>
    </message>
</context>
<context>
    <name>RulebookForm</name>
    <message>
        <source>Import rule pack</source>
        <translation>导入规则包</translation>
    </message>
    <message>
        <source>&amp;Use for new applications</source>
        <translation>用于新建的申请(&amp;U)</translation>
    </message>
    <message>
        <source>Check value (SHA-256)</source>
        <translation>校验值（SHA-256）</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>Nothing is changed in an application: it keeps its own rule pack, and shows what this one would change.</source>
        <translation>已有的申请不变，仍用各自的规则包，并显示本规则包会带来哪些变化。</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>To be read again by</source>
        <translation>应在此日期前复核</translation>
    </message>
</context>
<context>
    <name>RulebookImport</name>
    <message>
        <source>Import rule pack</source>
        <translation>导入规则包</translation>
    </message>
    <message>
        <source>Rule packs (*{suffix})</source>
        <translation>规则包 (*{suffix})</translation>
    </message>
    <message>
        <source>New applications use rule pack {version}</source>
        <translation>新建的申请将使用规则包 {version}</translation>
    </message>
    <message>
        <source>Applications made before keep their own. Each one&apos;s overview shows what the newer rule pack would change.</source>
        <translation>已有的申请仍用各自的规则包；在各自的概览页可查看新版规则包会带来哪些变化。</translation>
    </message>
    <message>
        <source>The rule pack was not imported</source>
        <translation>规则包未导入</translation>
    </message>
    <message>
        <source>“{name}” was not imported: {reason}</source>
        <translation>“{name}”未导入：{reason}</translation>
    </message>
    <message>
        <source>it is no rule pack, or it is damaged</source>
        <translation>不是规则包，或已损坏</translation>
    </message>
    <message>
        <source>it is too large for a rule pack</source>
        <translation>文件过大，不是规则包</translation>
    </message>
    <message>
        <source>its content has faults</source>
        <translation>内容有误</translation>
    </message>
    <message>
        <source>it is a rule pack for another purpose</source>
        <translation>是用于其他用途的规则包</translation>
    </message>
    <message>
        <source>its version {version} is not newer than {current}</source>
        <translation>版本 {version} 不比 {current} 新</translation>
    </message>
    <message>
        <source>it is the rule pack in use, {version}</source>
        <translation>正在使用的就是规则包 {version}</translation>
    </message>
    <message>
        <source>Rule pack {version} stays in use.</source>
        <translation>继续使用规则包 {version}。</translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation>从来源处重新获取该文件。</translation>
    </message>
</context>
<context>
    <name>Safeguard</name>
    <message>
        <source>The versions were not joined</source>
        <translation>两个版本没有合并</translation>
    </message>
</context>
<context>
    <name>SaveStatus</name>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>已保存在本机</translation>
    </message>
    <message>
        <source>Saved to the file</source>
        <translation>已保存到文件</translation>
    </message>
    <message>
        <source>Saved to the file {time}</source>
        <translation>已保存到文件 {time}</translation>
    </message>
    <message>
        <source>Cannot save to the file: {reason}. All changes are safe on this computer.</source>
        <translation>无法保存到文件：{reason}。全部修改已保存在本机。</translation>
    </message>
    <message>
        <source>Cannot save: {reason}. The work is still in this window.</source>
        <translation>无法保存：{reason}。内容仍在本窗口中。</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>{page} · not asked now</source>
        <translation>{page} · 目前不问</translation>
    </message>
    <message>
        <source>{day} (estimated)</source>
        <translation>{day}（估计）</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Question, document, person, date, help or source</source>
        <translation>问题、材料、人员、日期、帮助或依据</translation>
    </message>
    <message>
        <source>Words, or pinyin such as yyzz</source>
        <translation>输入词语，或拼音首字母，如 yyzz</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Up and Down choose, Return goes there, Esc closes</source>
        <translation>上下键选择，回车前往，Esc 关闭</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 条结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found. Fewer words find more.</source>
        <translation>没有结果。词语少一些，结果会多一些。</translation>
    </message>
</context>
<context>
    <name>ShareholderTree</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>持股比例</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>{name} (applicant)</source>
        <translation>{name}（申请企业）</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>申请企业</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填名称）</translation>
    </message>
</context>
<context>
    <name>ShareholdersPage</name>
    <message>
        <source>Shareholders</source>
        <translation>股东</translation>
    </message>
    <message>
        <source>No shareholder yet. Add those who hold in the applicant.</source>
        <translation>还没有股东。添加直接持有申请人股权的股东。</translation>
    </message>
    <message>
        <source>&amp;Add shareholder…</source>
        <translation>添加股东(&amp;A)…</translation>
    </message>
    <message>
        <source>Add holder &amp;of this company…</source>
        <translation>添加该企业的股东(&amp;O)…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>编辑(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Add shareholder</source>
        <translation>添加股东</translation>
    </message>
    <message>
        <source>Edit shareholder</source>
        <translation>编辑股东</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填名称）</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n holder(s) behind it</source>
        <translation>
            <numerusform>{name}及其上层 %n 名股东</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>There is nothing in the table</source>
        <translation>表格是空的</translation>
    </message>
    <message>
        <source>The table is too large. Copy the rows with people into a new workbook</source>
        <translation>表格太大。把人员各行复制到新的工作簿</translation>
    </message>
    <message>
        <source>The workbook has a password. Save a copy without one, and choose that</source>
        <translation>工作簿有密码。另存一份没有密码的，再选择它</translation>
    </message>
    <message>
        <source>This is no .xlsx workbook and no CSV. Open it in Excel or WPS and save it as .xlsx</source>
        <translation>不是 .xlsx 工作簿，也不是 CSV。用 Excel 或 WPS 打开，另存为 .xlsx</translation>
    </message>
    <message>
        <source>The workbook is damaged. Open it in Excel or WPS and save it anew</source>
        <translation>工作簿已损坏。用 Excel 或 WPS 打开，重新保存</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SignedCards</name>
    <message>
        <source>Codes of signed cards</source>
        <translation>已签决定卡的状态码</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Checked on {day}</source>
        <translation>核对于 {day}</translation>
    </message>
</context>
<context>
    <name>SourceSheet</name>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>网址：{address}</translation>
    </message>
    <message>
        <source>Issued on {day}</source>
        <translation>发布日期：{day}</translation>
    </message>
    <message>
        <source>In force from {day}</source>
        <translation>施行日期：{day}</translation>
    </message>
    <message>
        <source>Not in force from {day}</source>
        <translation>失效日期：{day}</translation>
    </message>
    <message>
        <source>Checked on {day}</source>
        <translation>核对于 {day}</translation>
    </message>
    <message>
        <source>What rests on it</source>
        <translation>以此为据的内容</translation>
    </message>
    <message>
        <source>Nothing here cites it</source>
        <translation>目前没有内容引用它</translation>
    </message>
</context>
<context>
    <name>SourceStep</name>
    <message>
        <source>Choose a workbook (.xlsx) or a CSV file, drop it here, or copy the rows in Excel or WPS and paste them. Nothing is saved before the last step.</source>
        <translation>选择工作簿（.xlsx）或 CSV 文件，也可以拖到这里，或在 Excel、WPS 中复制各行后粘贴。最后一步之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>Ch&amp;oose a file…</source>
        <translation>选择文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste copied rows</source>
        <translation>粘贴复制的行(&amp;P)</translation>
    </message>
    <message>
        <source>No list yet?</source>
        <translation>还没有名单？</translation>
    </message>
    <message>
        <source>The template has every column with its choices, keeps long numbers whole, and says how to fill it in.</source>
        <translation>模板列出全部栏目和选项，长号码不会丢失末几位，并附填写说明。</translation>
    </message>
    <message>
        <source>Headings in</source>
        <translation>表头语言</translation>
    </message>
    <message>
        <source>Save the &amp;template…</source>
        <translation>保存模板(&amp;T)…</translation>
    </message>
    <message>
        <source>Save it as C&amp;SV…</source>
        <translation>保存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>中英文</translation>
    </message>
    <message>
        <source>Choose a list of people</source>
        <translation>选择人员名单</translation>
    </message>
    <message>
        <source>Workbooks and CSV (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>工作簿和 CSV (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>There are no copied rows. Copy them in Excel or WPS first</source>
        <translation>没有复制的行。先在 Excel 或 WPS 中复制</translation>
    </message>
</context>
<context>
    <name>StepCommands</name>
    <message>
        <source>The step could not be undone</source>
        <translation>这一步未能撤销</translation>
    </message>
    <message>
        <source>The step could not be redone</source>
        <translation>这一步未能重做</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>还剩 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>Went back to an earlier version</source>
        <translation>已恢复到较早版本</translation>
    </message>
    <message>
        <source>Brought together with another version</source>
        <translation>已与另一版本合并</translation>
    </message>
    <message>
        <source>People brought in from a table</source>
        <translation>从表格导入了人员</translation>
    </message>
    <message>
        <source>Changed in the file, not in this window</source>
        <translation>文件已在别处修改</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: moved to another place</source>
        <translation>{title}：位置已调整</translation>
    </message>
    <message>
        <source>{title}, {field}: {old} → {new}</source>
        <translation>{title}，{field}：{old} → {new}</translation>
    </message>
    <message>
        <source>{title}: {old} → {new}</source>
        <translation>{title}：{old} → {new}</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>Shareholders</source>
        <translation>股东</translation>
    </message>
    <message>
        <source>People in the list</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>in {name}</source>
        <translation>持股于 {name}</translation>
    </message>
    <message>
        <source>Not provided</source>
        <translation>未填写</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s), traced to the end</source>
        <translation>
            <numerusform>%n 名股东，已追溯到底</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holder(s), not traced to the end yet</source>
        <translation>
            <numerusform>%n 名股东，尚未追溯到底</numerusform>
        </translation>
    </message>
    <message>
        <source>{ready} of {needed} ready</source>
        <translation>已定稿 {ready} 份，共 {needed} 份</translation>
    </message>
</context>
<context>
    <name>TemplateSaving</name>
    <message>
        <source>people to fill in</source>
        <translation>人员名单模板</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>The sheet was not saved</source>
        <translation>表格未保存</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>TogetherForm</name>
    <message numerus="yes">
        <source>Edit %n person(s) together</source>
        <translation>
            <numerusform>一并编辑 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n person(s)</source>
        <translation>
            <numerusform>修改 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>修改项目</translation>
    </message>
    <message>
        <source>Choose what all of them get</source>
        <translation>选择统一的内容</translation>
    </message>
    <message>
        <source>Enter the insured months as a whole number up to 600</source>
        <translation>社保月数填 600 以内的整数</translation>
    </message>
    <message>
        <source>Enter the last insured month as yyyy-mm, such as 2026-10</source>
        <translation>截止月份按“年-月”填写，如 2026-10</translation>
    </message>
    <message>
        <source>Enter a day that exists, such as 2026-11-22</source>
        <translation>填写实际存在的日期，例如 2026-11-22</translation>
    </message>
    <message>
        <source>Shorten this to 2,000 characters</source>
        <translation>缩短到 2,000 字以内</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>统一改为</translation>
    </message>
    <message>
        <source>{field}, for all of them</source>
        <translation>{field}，统一改为</translation>
    </message>
    <message>
        <source>Left empty, it is taken away from all of them</source>
        <translation>留空则全部清除</translation>
    </message>
    <message>
        <source>yyyy-mm. Left empty, it is taken away from all of them</source>
        <translation>yyyy-mm。留空则全部清除</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填名称）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names}等，另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes nobody while this cannot be read.</source>
        <translation>无法读取，尚不修改任何人。</translation>
    </message>
    <message>
        <source>Now they differ, or nothing is filled in.</source>
        <translation>目前各不相同或尚未填写。</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n of {count} people.</source>
        <translation>
            <numerusform>{count} 人中将修改 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes nobody: all of them have it already.</source>
        <translation>没有变化：所选人员已经如此。</translation>
    </message>
</context>
<context>
    <name>TogetherWords</name>
    <message>
        <source>Social insurance paid by the applicant</source>
        <translation>社保由申请人缴纳</translation>
    </message>
    <message>
        <source>Whole months paid without a gap</source>
        <translation>连续缴纳的整月数</translation>
    </message>
    <message>
        <source>Paid up to</source>
        <translation>缴纳至</translation>
    </message>
    <message>
        <source>Date of the insurance record</source>
        <translation>社保证明出具日期</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Position in the company</source>
        <translation>在公司的职务</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件类型</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Removed: {subject}</source>
        <translation>已移除：{subject}</translation>
    </message>
    <message>
        <source>Now made with rule pack {version}.</source>
        <translation>已改用规则包 {version}。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) imported from the table.</source>
        <translation>
            <numerusform>已从表格导入 %n 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: changed for %n person(s).</source>
        <translation>
            <numerusform>{field}：已修改 %n 人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedOffer</name>
    <message>
        <source>Copies in {folders} have no password yet.</source>
        <translation>{folders} 中的副本尚未加密。</translation>
    </message>
    <message>
        <source>Protect them</source>
        <translation>加密副本</translation>
    </message>
    <message>
        <source>The erasing of a person was cut short.</source>
        <translation>上次彻底删除人员时中断，尚未完成。</translation>
    </message>
    <message>
        <source>Finish erasing</source>
        <translation>继续删除</translation>
    </message>
    <message>
        <source>Copies in {folders} still hold a person who was erased.</source>
        <translation>{folders} 中的副本仍含已删除的人员。</translation>
    </message>
    <message>
        <source>Erase there, too</source>
        <translation>一并删除</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Open a protected application</source>
        <translation>打开受保护的申请</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <translation>“{name}”受密码保护。</translation>
    </message>
    <message>
        <source>Password or recovery code</source>
        <translation>密码或恢复码</translation>
    </message>
    <message>
        <source>The recovery code is on the sheet that was printed: six groups of five characters</source>
        <translation>恢复码在打印的纸页上：六组，每组五个字符</translation>
    </message>
    <message>
        <source>S&amp;how what is typed</source>
        <translation>显示输入内容(&amp;H)</translation>
    </message>
    <message>
        <source>Nobody can restore a lost password or open the file without it.</source>
        <translation>密码丢失后，任何人都无法找回，也无法打开文件。</translation>
    </message>
    <message>
        <source>Enter the password or the recovery code</source>
        <translation>输入密码或恢复码</translation>
    </message>
</context>
<context>
    <name>UpdatePage</name>
    <message>
        <source>No newer rule pack is at hand</source>
        <translation>没有更新的规则包</translation>
    </message>
    <message>
        <source>What rule pack {version} changes for this application</source>
        <translation>规则包 {version} 对本申请的影响</translation>
    </message>
    <message>
        <source>Made with rule pack {own}. Rule pack {version} was published on {day}.</source>
        <translation>本申请按规则包 {own} 编制。规则包 {version} 发布于 {day}。</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（未注明）</translation>
    </message>
    <message>
        <source>The file does not hold the rule pack that it was made with, so its results of then cannot be set beside those of now. Taking this one puts it into the file.</source>
        <translation>文件中没有编制时所用的规则包，无法对比当时与现在的结果。改用后，规则包会存入文件。</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Taking it is one step, and one undo leads back.</source>
        <translation>尚未作任何改动。改用是一步操作，撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>No result of this application changes. Taking it is one step, and one undo leads back.</source>
        <translation>本申请的结果没有变化。改用是一步操作，撤销一次即可恢复。</translation>
    </message>
    <message>
        <source>&amp;Take rule pack {version}</source>
        <translation>改用规则包 {version}(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back to the overview</source>
        <translation>返回概览(&amp;B)</translation>
    </message>
    <message>
        <source>Leave it &amp;as it is</source>
        <translation>保持现状(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stay with rule pack {version}</source>
        <translation>继续用规则包 {version}(&amp;S)</translation>
    </message>
</context>
<context>
    <name>UpdateSections</name>
    <message>
        <source>Results that change</source>
        <translation>发生变化的结果</translation>
    </message>
    <message>
        <source>Figures that change</source>
        <translation>发生变化的数值</translation>
    </message>
    <message>
        <source>Documents and posts</source>
        <translation>材料和岗位</translation>
    </message>
    <message>
        <source>Questions that appear</source>
        <translation>新出现的问题</translation>
    </message>
    <message>
        <source>What becomes of what was entered</source>
        <translation>已填内容的去向</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>受理机关</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Set aside whole: not asked of this firm; it comes back with its question</source>
        <translation>整条搁置：不再询问；问题恢复时一并恢复</translation>
    </message>
    <message>
        <source>Kept in the file, and not used</source>
        <translation>保留在文件中，不再使用</translation>
    </message>
    <message>
        <source>Answers now: {question}</source>
        <translation>现用于：{question}</translation>
    </message>
    <message>
        <source>New: {result}</source>
        <translation>新增：{result}</translation>
    </message>
    <message>
        <source>No longer judged; was: {result}</source>
        <translation>不再判断；原为：{result}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待定</translation>
    </message>
</context>
<context>
    <name>UseLinks</name>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>关键日期</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>来源分歧</translation>
    </message>
</context>
<context>
    <name>Uses</name>
    <message>
        <source>The papers print this answer or count from it.</source>
        <translation>文书会印出这项回答，或据此推算。</translation>
    </message>
</context>
<context>
    <name>WhatIfPart</name>
    <message>
        <source>What would each choice change?</source>
        <translation>各选项会改变什么？</translation>
    </message>
    <message>
        <source>Chosen now</source>
        <translation>当前所选</translation>
    </message>
    <message>
        <source>Changes nothing else</source>
        <translation>不改变其他内容</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why we ask</source>
        <translation>为什么问</translation>
    </message>
    <message>
        <source>What the answers on this page change</source>
        <translation>本页回答带来的变化</translation>
    </message>
    <message>
        <source>For example: {text}</source>
        <translation>例如：{text}</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>用在哪里</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else so far.</source>
        <translation>暂无其他变化。</translation>
    </message>
</context>
<context>
    <name>_Fields</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The papers print this note</source>
        <translation>在文稿上打印此备注</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>截止日期</translation>
    </message>
</context>
<context>
    <name>_Sentences</name>
    <message>
        <source>Fill this in, or choose “I don&apos;t know yet”</source>
        <translation>填写此项，或选“暂不清楚”</translation>
    </message>
    <message>
        <source>Choose an answer, or “I don&apos;t know yet”</source>
        <translation>选择一项，或选“暂不清楚”</translation>
    </message>
    <message>
        <source>Say why this does not apply</source>
        <translation>写明不适用的理由</translation>
    </message>
    <message>
        <source>Shorten this to fewer than {length} characters</source>
        <translation>缩短到 {length} 字以内</translation>
    </message>
    <message>
        <source>Enter one sum in whole yuan, such as 10,000,000 or 1000万元</source>
        <translation>填写整数金额，如 1000万元 或 10,000,000</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 20</source>
        <translation>填写整数，如 20</translation>
    </message>
    <message>
        <source>Enter a day that exists, such as 2026-11-22</source>
        <translation>填写存在的日期，如 2026-11-22</translation>
    </message>
    <message>
        <source>By when: enter a day that exists, such as 2026-11-22; left as it is, it goes into the note</source>
        <translation>截止日期：填写存在的日期，如 2026-11-22；不改则记入备注</translation>
    </message>
    <message>
        <source>The code must have 18 characters; there are {length} now</source>
        <translation>代码应为 18 位，现在是 {length} 位</translation>
    </message>
    <message>
        <source>The code holds a character that such codes never have: compare it with the original</source>
        <translation>含有此类代码没有的字符，对照原件核对</translation>
    </message>
    <message>
        <source>The birth date inside the number does not exist: compare it with the document</source>
        <translation>号码中的出生日期不存在，对照证件核对</translation>
    </message>
    <message>
        <source>The last character does not fit the others: compare the code with the original</source>
        <translation>校验位不符，对照原件核对</translation>
    </message>
    <message>
        <source>The region at the start of the code is unusual: compare it with the original</source>
        <translation>开头的地区码少见，对照原件核对</translation>
    </message>
    <message>
        <source>The birth date inside the number is unusual: compare it with the document</source>
        <translation>号码中的出生日期少见，对照证件核对</translation>
    </message>
    <message>
        <source>Characters 9 to 17 do not fit together: compare the code with the original</source>
        <translation>第 9 至 17 位不相符，对照原件核对</translation>
    </message>
    <message>
        <source>This does not look like a telephone number: check it</source>
        <translation>不像电话号码，核对一遍</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address: check it</source>
        <translation>不像电子邮箱地址，核对一遍</translation>
    </message>
    <message>
        <source>This does not look like a licence number: compare it with the licence</source>
        <translation>不像许可证编号，对照许可证核对</translation>
    </message>
    <message>
        <source>This day is still to come: check it</source>
        <translation>该日期还没有到，核对一遍</translation>
    </message>
    <message>
        <source>This day is past: choose a new one</source>
        <translation>该日期已过，改选日期</translation>
    </message>
</context>
</TS>
