<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>New session…</source>
        <translation>新建会话…</translation>
    </message>
    <message>
        <source>Start a session: choose task, size, seed and who plays H</source>
        <translation>开始会话：选择任务、规模、种子以及由谁扮演 H</translation>
    </message>
    <message>
        <source>Open session…</source>
        <translation>打开会话…</translation>
    </message>
    <message>
        <source>Open the folder of a session</source>
        <translation>打开会话的文件夹</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>所有会话…</translation>
    </message>
    <message>
        <source>List all sessions; duplicate, rename, move or delete them</source>
        <translation>列出所有会话；复制、重命名、移动或删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the session, or a part of it, in one of twelve formats</source>
        <translation>以十二种格式之一写出会话或其一部分</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Make a session of an archive or of JSON lines, whoever made them</source>
        <translation>由归档或 JSON 行（不论谁制作）建立会话</translation>
    </message>
    <message>
        <source>On disk…</source>
        <translation>磁盘占用…</translation>
    </message>
    <message>
        <source>What the session takes, its backups, verifying, compacting</source>
        <translation>会话占用的空间、备份、校验、压缩</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>回放…</translation>
    </message>
    <message>
        <source>Step through the decisions as they were made</source>
        <translation>逐步重看当时作出的决定</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Theme, contrast, size of text, device, questions on closing</source>
        <translation>主题、对比度、字号、设备、关闭时的询问</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the window; everything is kept</source>
        <translation>关闭窗口；一切都会保留</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新问题</translation>
    </message>
    <message>
        <source>Ask a question at the root of a new tree</source>
        <translation>在新树的根部提出问题</translation>
    </message>
    <message>
        <source>Ask about my own facts…</source>
        <translation>就我自己的事实提问…</translation>
    </message>
    <message>
        <source>Type or paste facts, and ask a question about them</source>
        <translation>输入或粘贴事实，并就其提问</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find words in questions and answers</source>
        <translation>在问题和答案中查找词语</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Go to the next question that holds the words</source>
        <translation>转到下一个含有这些词语的问题</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Go to the one before that holds the words</source>
        <translation>转到上一个含有这些词语的问题</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Go to a question by its path, such as 3.2.1</source>
        <translation>按路径（如 3.2.1）转到问题</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Dim or leave out by status, author, iteration, correctness, marks</source>
        <translation>按状态、作者、迭代、正确性、标记变暗或隐藏</translation>
    </message>
    <message>
        <source>Hoist</source>
        <translation>聚焦</translation>
    </message>
    <message>
        <source>Show this subtree only</source>
        <translation>只显示这棵子树</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show everything again after hoisting</source>
        <translation>聚焦之后恢复全部显示</translation>
    </message>
    <message>
        <source>Unfold subtree</source>
        <translation>展开子树</translation>
    </message>
    <message>
        <source>Unfold everything below this question</source>
        <translation>展开该问题以下的一切</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>折叠一切</translation>
    </message>
    <message>
        <source>Fold by depth…</source>
        <translation>按深度折叠…</translation>
    </message>
    <message>
        <source>Show so many levels and no more</source>
        <translation>只显示这么多层</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Go where something happens, until you scroll by hand</source>
        <translation>跟到有动静的地方，直到手动滚动</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Scrub through the growth of the trees</source>
        <translation>浏览树的生长过程</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Bookmark this question, or take the bookmark away</source>
        <translation>为该问题加上或去掉书签</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>This tree under two assistants side by side, flips marked</source>
        <translation>两个助手下的这棵树并排显示，标出变化</translation>
    </message>
    <message>
        <source>Run again with A_n…</source>
        <translation>用 A_n 重新运行…</translation>
    </message>
    <message>
        <source>Ask this question again with another assistant, beside the old answers</source>
        <translation>用另一助手再问一次，与旧答案并列</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>转到下一个书签</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Write a note on this question</source>
        <translation>为该问题写笔记</translation>
    </message>
    <message>
        <source>Fit the map</source>
        <translation>适应地图</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>显示整张地图</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy this question and all below it as text</source>
        <translation>把该问题及其以下内容复制为文本</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy this question and all below it as a list</source>
        <translation>把该问题及其以下内容复制为列表</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>复制为 SVG</translation>
    </message>
    <message>
        <source>Copy the picture of this subtree as SVG</source>
        <translation>把该子树的图复制为 SVG</translation>
    </message>
    <message>
        <source>Copy as PNG</source>
        <translation>复制为 PNG</translation>
    </message>
    <message>
        <source>Copy the picture of this subtree as PNG</source>
        <translation>把该子树的图复制为 PNG</translation>
    </message>
    <message>
        <source>Next waiting for me</source>
        <translation>下一个等我的</translation>
    </message>
    <message>
        <source>Go to the next question that waits for you</source>
        <translation>转到下一个等您的问题</translation>
    </message>
    <message>
        <source>Previous waiting</source>
        <translation>上一个等我的</translation>
    </message>
    <message>
        <source>Go to the one before that waits for you</source>
        <translation>转到上一个等您的问题</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Stand behind the proposed answer, and go to the next</source>
        <translation>认可所提答案，并转到下一个</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Change the proposed answer; the proposal is kept beside yours</source>
        <translation>修改所提答案；原提议与您的答案一并保留</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Refuse the proposal and say why</source>
        <translation>拒绝提议并说明理由</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Answer “I don&apos;t know”; it travels upward honestly</source>
        <translation>回答“我不知道”；它会如实向上传递</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leave it as it is and go to the next</source>
        <translation>保持原样并转到下一个</translation>
    </message>
    <message>
        <source>Subquestion</source>
        <translation>子问题</translation>
    </message>
    <message>
        <source>Ask a subquestion</source>
        <translation>提出子问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>写下答案</translation>
    </message>
    <message>
        <source>Suggest a split</source>
        <translation>建议分解</translation>
    </message>
    <message>
        <source>Ask the model how it would split this question; you take what you like</source>
        <translation>问模型会如何分解；由您取舍</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Let the model combine the subanswers; you rule on what it makes of them</source>
        <translation>让模型合并子答案；由您裁定结果</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Put a rejected question to A_n again, with your reasons</source>
        <translation>附上您的理由，把被拒绝的问题再次交给 A_n</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Be H here: split the question yourself, with A_n&apos;s help</source>
        <translation>在此扮演 H：在 A_n 帮助下亲自分解问题</translation>
    </message>
    <message>
        <source>Play macros</source>
        <translation>运行宏</translation>
    </message>
    <message>
        <source>Let the rules made of your decisions play H here, down to the facts</source>
        <translation>让由您的决定归纳出的规则在此扮演 H，直到事实</translation>
    </message>
    <message>
        <source>Let H′ try</source>
        <translation>让 H′ 试试</translation>
    </message>
    <message>
        <source>Let H′ play H where it is sure enough; you get the rest</source>
        <translation>H′ 足够确信处由它扮演 H；其余交给您</translation>
    </message>
    <message>
        <source>Stop working on it</source>
        <translation>停止处理</translation>
    </message>
    <message>
        <source>Stop script, macro or H′ at this question; you go on with it</source>
        <translation>停止脚本、宏或 H′ 处理此问题；由您继续</translation>
    </message>
    <message>
        <source>Amplify here</source>
        <translation>在此放大</translation>
    </message>
    <message>
        <source>Whole tree</source>
        <translation>整棵树</translation>
    </message>
    <message>
        <source>Let the scripted H split it down to the facts</source>
        <translation>让脚本 H 一直分解到事实</translation>
    </message>
    <message>
        <source>Scratchpad</source>
        <translation>草稿本</translation>
    </message>
    <message>
        <source>Write down what you think; it is kept with the question</source>
        <translation>写下您的想法；与问题一同保存</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Work out again what rests on an answer that was changed</source>
        <translation>重新推算依赖于被更改答案的内容</translation>
    </message>
    <message>
        <source>Debate</source>
        <translation>辩论</translation>
    </message>
    <message>
        <source>Let two answers to this question be debated; rule on one item</source>
        <translation>让两个答案就此问题辩论；只裁决一处</translation>
    </message>
    <message>
        <source>Approve all shown</source>
        <translation>批准所有已显示</translation>
    </message>
    <message>
        <source>Approve the proposals in the queue that were on show</source>
        <translation>批准队列中已显示过的提议</translation>
    </message>
    <message>
        <source>What rests on this…</source>
        <translation>什么依赖于它…</translation>
    </message>
    <message>
        <source>Follow an answer to all that learned from it; evict, retrain or accept</source>
        <translation>追踪从该答案学到东西的一切；剔除、重训或接受</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back your latest decision; its text comes back into the editor</source>
        <translation>收回最近的决定；文字回到编辑框</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Decide again what you took back</source>
        <translation>重新作出您收回的决定</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Keep what is typed now; it is kept by itself soon after</source>
        <translation>立即保存已输入内容；稍后也会自动保存</translation>
    </message>
    <message>
        <source>Submit and next</source>
        <translation>提交并继续</translation>
    </message>
    <message>
        <source>Submit the answer and go to the next waiting</source>
        <translation>提交答案并转到下一个等待的问题</translation>
    </message>
    <message>
        <source>Second reviewer…</source>
        <translation>第二评审…</translation>
    </message>
    <message>
        <source>Let somebody else rule on the same questions blind</source>
        <translation>让另一人在不知情下评判同样的问题</translation>
    </message>
    <message>
        <source>Reveal facts…</source>
        <translation>揭示事实…</translation>
    </message>
    <message>
        <source>Show the hidden facts; your later decisions say that you saw them</source>
        <translation>显示隐藏的事实；您之后的决定会注明已看过</translation>
    </message>
    <message>
        <source>Distil</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>Train A_{n+1} to answer as H + A_n does</source>
        <translation>训练 A_{n+1} 像 H + A_n 那样回答</translation>
    </message>
    <message>
        <source>Auto-run</source>
        <translation>自动运行</translation>
    </message>
    <message>
        <source>Run all iterations with the scripted H</source>
        <translation>由脚本 H 运行所有迭代</translation>
    </message>
    <message>
        <source>Run controls</source>
        <translation>运行对照</translation>
    </message>
    <message>
        <source>Train the same network on the truth, to compare with IDA</source>
        <translation>用真值训练同样的网络，与 IDA 比较</translation>
    </message>
    <message>
        <source>Train on several processes…</source>
        <translation>多进程训练…</translation>
    </message>
    <message>
        <source>Let torchrun train on several GPUs or cores</source>
        <translation>让 torchrun 在多个 GPU 或核心上训练</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold training after the current micro-batch, or go on</source>
        <translation>在当前微批之后暂停训练，或继续</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>End training and keep what was learned</source>
        <translation>结束训练并保留所学</translation>
    </message>
    <message>
        <source>Stop and discard</source>
        <translation>停止并丢弃</translation>
    </message>
    <message>
        <source>End training and throw it away</source>
        <translation>结束训练并丢弃</translation>
    </message>
    <message>
        <source>Measure drift</source>
        <translation>测量漂移</translation>
    </message>
    <message>
        <source>Audit the line of assistants and bound how far it drifted</source>
        <translation>审计助手序列，界定其漂移程度</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Show the trees as an outline</source>
        <translation>以大纲显示树</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Show the trees as a map</source>
        <translation>以地图显示树</translation>
    </message>
    <message>
        <source>Outline and map</source>
        <translation>大纲和地图</translation>
    </message>
    <message>
        <source>Show both; what is chosen in one is chosen in the other</source>
        <translation>同时显示；两边的选择一致</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>评审队列</translation>
    </message>
    <message>
        <source>Show what waits for you</source>
        <translation>显示等您处理的内容</translation>
    </message>
    <message>
        <source>Debates</source>
        <translation>辩论</translation>
    </message>
    <message>
        <source>Show the debates of the session, those that wait for a ruling first</source>
        <translation>显示会话中的辩论，待裁决的在前</translation>
    </message>
    <message>
        <source>Macros</source>
        <translation>宏</translation>
    </message>
    <message>
        <source>Show the rules made of your decisions</source>
        <translation>显示由您的决定归纳出的规则</translation>
    </message>
    <message>
        <source>Show the curves of training, and start nothing</source>
        <translation>显示训练曲线，不启动任何操作</translation>
    </message>
    <message>
        <source>Show what was measured about drift, and measure nothing</source>
        <translation>显示已测得的漂移，不进行测量</translation>
    </message>
    <message>
        <source>Show what happened in this window, the latest below</source>
        <translation>显示此窗口中发生的事，最新的在下方</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Show sweeps of runs: declare one, run it in the background</source>
        <translation>显示成批运行：声明一批，后台运行</translation>
    </message>
    <message>
        <source>Show the assistants as a graph: their stories, forks, notes, and what changed</source>
        <translation>以图显示助手：经历、分支、笔记与变化</translation>
    </message>
    <message>
        <source>H′</source>
        <translation>H′</translation>
    </message>
    <message>
        <source>Show how far H′ moves as H does, and let it act</source>
        <translation>显示 H′ 与 H 的一致程度，并让它行动</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Show which language model helps, what it took, its templates, prompts and replies</source>
        <translation>显示哪个语言模型在协助、其耗费、模板、提示与回复</translation>
    </message>
    <message>
        <source>Show what A_n was really sent for this question, and its raw reply</source>
        <translation>显示就此问题实际发给 A_n 的内容及其原始回复</translation>
    </message>
    <message>
        <source>Next of the question set</source>
        <translation>题集的下一题</translation>
    </message>
    <message>
        <source>Ask the next question of the set at the root of a new tree</source>
        <translation>把题集的下一题作为新树的根提出</translation>
    </message>
    <message>
        <source>Act as H</source>
        <translation>扮演 H</translation>
    </message>
    <message>
        <source>Arrange the window for answering</source>
        <translation>按回答问题布置窗口</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>Arrange the window for reviewing</source>
        <translation>按评审布置窗口</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Arrange the window for training</source>
        <translation>按训练布置窗口</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Arrange the window for reading what was measured</source>
        <translation>按阅读测量结果布置窗口</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find any action by its name</source>
        <translation>按名称查找任何操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Show all keys, and change them</source>
        <translation>显示并更改所有快捷键</translation>
    </message>
    <message>
        <source>What is this panel for?</source>
        <translation>此面板有何用途？</translation>
    </message>
    <message>
        <source>Tell what the panel is for that has the keyboard</source>
        <translation>说明当前具有键盘焦点的面板的用途</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>Versions, device, paths and memory, as text to copy</source>
        <translation>版本、设备、路径和内存，可复制的文本</translation>
    </message>
    <message>
        <source>Open demonstration</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Open a finished session of five iterations, its drift measured</source>
        <translation>打开含五次迭代且已测漂移的完整会话</translation>
    </message>
    <message>
        <source>Open a sample…</source>
        <translation>打开示例…</translation>
    </message>
    <message>
        <source>A small session of one of the paper&apos;s five tasks, made in a second or two (a third of a megabyte)</source>
        <translation>论文五个任务之一的小会话，一两秒即成（三分之一兆字节）</translation>
    </message>
    <message>
        <source>Guided loop</source>
        <translation>引导循环</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Let the scripted H split this question once; A_n answers; below a root you rule on what comes</source>
        <translation>让脚本 H 将此问题拆分一次，由 A_n 回答；根之下的结果由您裁定</translation>
    </message>
    <message>
        <source>Theme: light colours</source>
        <translation>主题：浅色配色</translation>
    </message>
    <message>
        <source>Theme: dark colours</source>
        <translation>主题：深色配色</translation>
    </message>
    <message>
        <source>Theme: the colours the system prefers</source>
        <translation>主题：系统偏好的配色</translation>
    </message>
    <message>
        <source>Start the guided loop again, in the session First steps</source>
        <translation>在会话 First steps 中重新开始引导</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>No debate is on show. Choose a question in the tree and press D: what stands there is debated.</source>
        <translation>没有显示的辩论。在树中选择问题并按 D：就其内容展开辩论。</translation>
    </message>
    <message>
        <source>Rule that A is right; where both sides say the same, that it is right</source>
        <translation>裁定 A 正确；若双方说法相同，则裁定它正确</translation>
    </message>
    <message>
        <source>Rule that B is right</source>
        <translation>裁定 B 正确</translation>
    </message>
    <message>
        <source>Rule that neither is right; where both sides say the same, that it is wrong</source>
        <translation>裁定双方都不正确；若双方说法相同，则裁定它错误</translation>
    </message>
    <message>
        <source>See one more step of the argument before you rule; it costs points</source>
        <translation>裁定前再看一步论证；这会扣分</translation>
    </message>
    <message>
        <source>Look the item in dispute up in the facts, if it is a primitive question; that is on the record</source>
        <translation>若争议项是基本问题，则在事实中查它；此举会记录在案</translation>
    </message>
    <message>
        <source>Judge this answer although both sides agree on it</source>
        <translation>尽管双方一致，仍由您评判这个答案</translation>
    </message>
    <message>
        <source>Show by the facts who was right; that is on the record, and cannot be taken back</source>
        <translation>根据事实显示谁正确；此举记录在案，不能撤回</translation>
    </message>
    <message>
        <source>Hold the same debate again with A and B exchanged, to see whether you rule alike</source>
        <translation>交换 A 与 B 再进行同一场辩论，看您的裁定是否一致</translation>
    </message>
    <message>
        <source>Go to the next debate that waits for your ruling</source>
        <translation>转到下一场等您裁定的辩论</translation>
    </message>
    <message>
        <source>What the judge sees</source>
        <translation>裁判所见</translation>
    </message>
    <message>
        <source>Belief that A is right, in percent</source>
        <translation>认为 A 正确的信念（百分比）</translation>
    </message>
    <message>
        <source>Why (kept with the ruling)</source>
        <translation>理由（与裁决一同保存）</translation>
    </message>
    <message>
        <source>Why you rule so</source>
        <translation>您如此裁决的理由</translation>
    </message>
    <message>
        <source>there is no further round</source>
        <translation>没有下一轮</translation>
    </message>
    <message>
        <source>no debate on show waits for a ruling</source>
        <translation>没有显示的辩论在等裁决</translation>
    </message>
    <message>
        <source>both sides say the same: press 1 if it is right, 0 if it is wrong</source>
        <translation>双方说法相同：正确按 1，错误按 0</translation>
    </message>
    <message>
        <source>move your belief off 50 % first, or press 0: neither is right</source>
        <translation>先把信念移离 50 %，或按 0：双方都不对</translation>
    </message>
    <message>
        <source>It is right  (1)</source>
        <translation>正确  (1)</translation>
    </message>
    <message>
        <source>It is wrong  (0)</source>
        <translation>错误  (0)</translation>
    </message>
    <message>
        <source>Neither  (0)</source>
        <translation>都不对  (0)</translation>
    </message>
    <message>
        <source>Both sides answer {}, so there is nothing to debate.
Debate is blind to errors that both make; only audits show them (see Numbers).</source>
        <translation>双方都回答 {}，因此无可辩论。
辩论看不到双方共有的错误；只有审计能显示（见“数字”）。</translation>
    </message>
    <message>
        <source>{}

A answers {}
B answers {}</source>
        <translation>{}

A 回答 {}
B 回答 {}</translation>
    </message>
    <message>
        <source>

The look-up says {}.</source>
        <translation>

查询结果为 {}。</translation>
    </message>
    <message>
        <source>Audited by {}: {} is {}.</source>
        <translation>由 {} 审计：{} 为 {}。</translation>
    </message>
    <message>
        <source>Neither side</source>
        <translation>双方都不</translation>
    </message>
    <message>
        <source> with {:.0%} for A</source>
        <translation> ，对 A 为 {:.0%}</translation>
    </message>
    <message>
        <source>{} was {}: {}</source>
        <translation>{} 是 {}：{}</translation>
    </message>
    <message>
        <source>{} won, as {} ruled{}.</source>
        <translation>{} 胜，由 {} 裁决{}。</translation>
    </message>
    <message>
        <source>
The model, as a judge without the document, believed in A with {:.0%}, and with {:.0%} in the other order.</source>
        <translation>
模型作为看不到文档的裁判，以 {:.0%} 相信 A；顺序对调时为 {:.0%}。</translation>
    </message>
    <message>
        <source>
This debate was held before with the sides swapped; that ruling was undone since.</source>
        <translation>
这场辩论曾在双方互换时进行过；那次裁决后来已撤销。</translation>
    </message>
    <message>
        <source>You ruled alike</source>
        <translation>您的裁决一致</translation>
    </message>
    <message>
        <source>You ruled otherwise</source>
        <translation>您的裁决不同</translation>
    </message>
    <message>
        <source>
{} when the sides stood the other way round; that first ruling is what counts at the question.</source>
        <translation>
{}（双方位置互换时）；在该问题上以第一次裁决为准。</translation>
    </message>
    <message>
        <source>
By the facts, on the record: A was {}, B was {}.</source>
        <translation>
按事实（已记录）：A {}，B {}。</translation>
    </message>
    <message>
        <source>{} The belief was worth {:.0f} of 100 points.</source>
        <translation>{} 该信念得 {:.0f} 分（满分 100）。</translation>
    </message>
    <message>
        <source>{:.0%} for A, {:.0%} for B.  If A is right: {:+.0f} points; if B is right: {:+.0f}.</source>
        <translation>A {:.0%}，B {:.0%}。若 A 正确：{:+.0f} 分；若 B 正确：{:+.0f}。</translation>
    </message>
    <message>
        <source>at this belief it cannot pay</source>
        <translation>在此信念下不可能划算</translation>
    </message>
    <message>
        <source>it pays if it makes you {:.0%} sure of either</source>
        <translation>若能让您 {:.0%} 确信则划算</translation>
    </message>
    <message>
        <source>One more round costs {:.0f} points (then {:+.0f} or {:+.0f})</source>
        <translation>再来一轮花费 {:.0f} 分（之后 {:+.0f} 或 {:+.0f}）</translation>
    </message>
    <message>
        <source>Rule as you believe</source>
        <translation>按您的信念裁决</translation>
    </message>
    <message>
        <source>move your belief off 50 % first</source>
        <translation>请先把您的信念移开 50 %</translation>
    </message>
    <message>
        <source>Rule  (Enter)</source>
        <translation>裁决  (Enter)</translation>
    </message>
    <message>
        <source>One more round  (.)</source>
        <translation>再来一轮  (.)</translation>
    </message>
    <message>
        <source>Once more, swapped  (w)</source>
        <translation>互换再来  (w)</translation>
    </message>
    <message>
        <source>Next debate  (n)</source>
        <translation>下一场辩论  (n)</translation>
    </message>
    <message>
        <source>Look it up  (l)</source>
        <translation>查询  (l)</translation>
    </message>
    <message>
        <source>Audit it</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Reveal who was right…</source>
        <translation>揭示谁正确…</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>is</source>
        <translation>为</translation>
    </message>
    <message>
        <source>What {} claims</source>
        <translation>{} 的主张</translation>
    </message>
    <message>
        <source>says</source>
        <translation>说</translation>
    </message>
    <message>
        <source>The sides differ in what H makes of the entries below</source>
        <translation>双方的分歧在于 H 如何看待下面的条目</translation>
    </message>
    <message>
        <source>The two sides differ here</source>
        <translation>双方在此不同</translation>
    </message>
    <message>
        <source>Compare all of A_n&apos;s answers</source>
        <translation>比较 A_n 的所有答案</translation>
    </message>
    <message>
        <source>Way to decide</source>
        <translation>裁决方式</translation>
    </message>
    <message>
        <source>gap recovered</source>
        <translation>弥补的差距</translation>
    </message>
    <message>
        <source>Debater</source>
        <translation>辩手</translation>
    </message>
    <message>
        <source>rating (Elo)</source>
        <translation>等级分 (Elo)</translation>
    </message>
    <message>
        <source>right alone</source>
        <translation>单独正确率</translation>
    </message>
    <message>
        <source>Compared by policy, differ</source>
        <translation>按策略比较，不同</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>裁决</translation>
    </message>
    <message>
        <source>{} made, {} waiting</source>
        <translation>已作 {}，等待 {}</translation>
    </message>
    <message>
        <source>{:.1f} nodes that full checks would look at</source>
        <translation>完整检查需看 {:.1f} 个节点</translation>
    </message>
    <message>
        <source>Rulings a root</source>
        <translation>每个根的裁决数</translation>
    </message>
    <message>
        <source>{:.1f}, in place of {}</source>
        <translation>{:.1f}，代替 {}</translation>
    </message>
    <message>
        <source>Neither side was right</source>
        <translation>双方都不对</translation>
    </message>
    <message>
        <source>checking these trees whole would fail {:.1%} of the time, 1 - 0.99^T at {:,} to {:,} nodes T; one ruling fails 1 %</source>
        <translation>完整检查这些树会有 {:.1%} 失败，1 - 0.99^T，T 为 {:,} 至 {:,} 个节点；一次裁决失败 1 %</translation>
    </message>
    <message>
        <source>If the judge errs in 1 %</source>
        <translation>若裁判出错 1 %</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>您的时间</translation>
    </message>
    <message>
        <source>{:.1f} s a ruling (median of {})</source>
        <translation>每次裁决 {:.1f} 秒（{} 次的中位数）</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}，至多 {}</translation>
    </message>
    <message>
        <source>{}. Where both sides agree and are wrong, debate is blind: only audits show it</source>
        <translation>{}。双方一致且都错时辩论看不到：只有审计能显示</translation>
    </message>
    <message>
        <source>Brier score {:.3f} ({:.3f} to {:.3f}; 0 is best, 0.25 guessing), n = {}: {}</source>
        <translation>布里尔分数 {:.3f}（{:.3f} 至 {:.3f}；0 最佳，0.25 为猜测），n = {}：{}</translation>
    </message>
    <message>
        <source>Agreed and wrong</source>
        <translation>一致但错误</translation>
    </message>
    <message>
        <source>none held twice yet</source>
        <translation>尚无进行两次的</translation>
    </message>
    <message>
        <source>{}. One in five of your rulings comes up again, or press W after a ruling</source>
        <translation>{}。您的裁决每五个会再现一个，或在裁决后按 W</translation>
    </message>
    <message>
        <source>Ruled alike, sides swapped</source>
        <translation>双方互换后裁决一致</translation>
    </message>
    <message>
        <source>Ruled for A</source>
        <translation>裁定 A 胜</translation>
    </message>
    <message>
        <source>{}; which side is A is drawn by lot</source>
        <translation>{}；哪方为 A 由抽签决定</translation>
    </message>
    <message>
        <source>Your calibration</source>
        <translation>您的校准</translation>
    </message>
    <message>
        <source>no ruling with a belief was revealed yet</source>
        <translation>尚无带信念的裁决被揭示</translation>
    </message>
    <message>
        <source>The league was not measured yet. It lets the assistants of this session debate each other on fresh random questions, compares ways to decide, and says what debates leave of errors.</source>
        <translation>联赛尚未测量。它让本会话的助手就新的随机问题互相辩论，比较裁决方式，并说明辩论之后还剩多少错误。</translation>
    </message>
    <message>
        <source>Measure the league</source>
        <translation>测量联赛</translation>
    </message>
    <message>
        <source>Ways to decide</source>
        <translation>裁决方式</translation>
    </message>
    <message>
        <source>Debaters</source>
        <translation>辩手</translation>
    </message>
    <message>
        <source>full checks of trees too large to count</source>
        <translation>对大到无法计数的树做完整检查</translation>
    </message>
    <message>
        <source>none audited yet</source>
        <translation>尚未审计</translation>
    </message>
    <message>
        <source>{:.0%} said, {} of {} right</source>
        <translation>说 {:.0%}，{}/{} 正确</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>honesty pays</source>
        <translation>诚实的收益</translation>
    </message>
    <message>
        <source>rulings</source>
        <translation>裁决</translation>
    </message>
    <message>
        <source>read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Pairs of answers decided for the right one; a judge who cannot tell counts as one half</source>
        <translation>判给正确答案的答案对；无法判断的裁判计一半</translation>
    </message>
    <message>
        <source>How much of the way from the first row of its judge to always right</source>
        <translation>从该裁判首行到永远正确之间走过了多少</translation>
    </message>
    <message>
        <source>Mean belief in the right answer minus mean belief in the other one</source>
        <translation>对正确答案的平均信念减去对另一答案的平均信念</translation>
    </message>
    <message>
        <source>Pairs decided for the same answer in both orders, of those with a winner in either</source>
        <translation>两种顺序下判给同一答案的对数，占任一顺序有胜者的对数</translation>
    </message>
    <message>
        <source>Decisions of the judge, a pair</source>
        <translation>每对的裁判决定数</translation>
    </message>
    <message>
        <source>Answers or speeches that the judge looks at, a pair</source>
        <translation>每对裁判查看的答案或发言数</translation>
    </message>
    <message>
        <source>What a language model said, a pair</source>
        <translation>每对语言模型所说的量</translation>
    </message>
    <message>
        <source>debates</source>
        <translation>辩论数</translation>
    </message>
    <message>
        <source>Speeches: scripted only…</source>
        <translation>发言：仅脚本…</translation>
    </message>
    <message>
        <source>the league was stopped; nothing of it is kept</source>
        <translation>联赛已停止；不保留任何结果</translation>
    </message>
    <message>
        <source>Let a language model speak and judge as well, on some of the same pairs of answers</source>
        <translation>让语言模型也在部分相同的答案对上发言和裁判</translation>
    </message>
    <message>
        <source>About a minute in the background; with a language model on this machine, some minutes</source>
        <translation>后台约一分钟；用本机的语言模型则需数分钟</translation>
    </message>
    <message>
        <source>End the measurement; what was measured before stays</source>
        <translation>结束测量；之前测得的结果保留</translation>
    </message>
    <message>
        <source>The league compares answers to fresh questions with the truth, while you act as H here. It goes on the record.</source>
        <translation>联赛把新问题的答案与真值比较，而您在此扮演 H。此事会被记录。</translation>
    </message>
    <message>
        <source>Compare with the truth</source>
        <translation>与真值比较</translation>
    </message>
    <message>
        <source>Measuring the league…</source>
        <translation>正在测量联赛…</translation>
    </message>
    <message>
        <source>the league is being measured</source>
        <translation>联赛正在测量</translation>
    </message>
    <message>
        <source>{} against {}, judge: {}, n = {} fresh questions; intervals of 95 %</source>
        <translation>{} 对 {}，裁判：{}，n = {} 个新问题；95 % 区间</translation>
    </message>
    <message>
        <source>Speeches: also {}, {} pairs…</source>
        <translation>发言：另有 {}，{} 对…</translation>
    </message>
    <message>
        <source>Speeches by a language model</source>
        <translation>语言模型的发言</translation>
    </message>
    <message>
        <source>The model judges alone, advises itself for one side, debates with itself, and hears scripted speeches; each pair in both orders of its answers. On a processor a small model takes about half a minute a pair.</source>
        <translation>模型独自裁判、为一方给自己建议、与自己辩论，并听取脚本发言；每对答案按两种顺序进行。在处理器上小模型每对约需半分钟。</translation>
    </message>
    <message>
        <source>None: scripted speeches only</source>
        <translation>无：仅脚本发言</translation>
    </message>
    <message>
        <source>Pairs of answers that the model decides</source>
        <translation>由模型裁决的答案对</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Pairs of answers</source>
        <translation>答案对</translation>
    </message>
    <message>
        <source>{:.1f} nodes</source>
        <translation>{:.1f} 个节点</translation>
    </message>
    <message>
        <source>more nodes than can be counted</source>
        <translation>节点多得无法计数</translation>
    </message>
    <message>
        <source>They differ on</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>{:.2f}; a full check looks at {}</source>
        <translation>{:.2f}；完整检查需看 {}</translation>
    </message>
    <message>
        <source>Error after debate</source>
        <translation>辩论后的错误</translation>
    </message>
    <message>
        <source>{}, n = {}, made of:</source>
        <translation>{}，n = {}，由以下组成：</translation>
    </message>
    <message>
        <source>both agree and are wrong</source>
        <translation>双方一致但错误</translation>
    </message>
    <message>
        <source>they differ, neither is right</source>
        <translation>双方不同，都不对</translation>
    </message>
    <message>
        <source>one is right, not on the path</source>
        <translation>一方正确，但路径上不对</translation>
    </message>
    <message>
        <source>misjudged</source>
        <translation>误判</translation>
    </message>
    <message>
        <source>{} of {}, {}</source>
        <translation>{} / {}，{}</translation>
    </message>
    <message>
        <source>{:.2%} of {} agreed answers, at most {}: debate is blind to these</source>
        <translation>{:.2%}，共 {} 个一致的答案，至多 {}：辩论看不到这些</translation>
    </message>
    <message>
        <source>{:.0%} of {} ({} to {})</source>
        <translation>{:.0%}，共 {}（{} 至 {}）</translation>
    </message>
    <message>
        <source>{} of {} ({} to {})</source>
        <translation>{} / {}（{} 至 {}）</translation>
    </message>
    <message>
        <source>{:.1%} of {} ({} to {})</source>
        <translation>{:.1%}，共 {}（{} 至 {}）</translation>
    </message>
    <message>
        <source>{:.2%} ({} to {})</source>
        <translation>{:.2%}（{} 至 {}）</translation>
    </message>
    <message>
        <source>{:.2f} ({} to {})</source>
        <translation>{:.2f}（{} 至 {}）</translation>
    </message>
    <message>
        <source>{:+.0f} ({:+.0f} to {:+.0f})</source>
        <translation>{:+.0f}（{:+.0f} 至 {:+.0f}）</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>100 points of rating go with {:+.1%} of right answers.</source>
        <translation>每 100 等级分对应正确答案 {:+.1%}。</translation>
    </message>
    <message>
        <source>This rests on:
</source>
        <translation>其依据为：
</translation>
    </message>
    <message>
        <source>Debates of this session</source>
        <translation>本会话的辩论</translation>
    </message>
    <message>
        <source>League</source>
        <translation>联赛</translation>
    </message>
    <message>
        <source>Numbers about debates</source>
        <translation>关于辩论的数字</translation>
    </message>
    <message>
        <source>A_n alone</source>
        <translation>仅 A_n</translation>
    </message>
    <message>
        <source>H + A_n, one level</source>
        <translation>H + A_n，一层</translation>
    </message>
    <message>
        <source>the usual rival</source>
        <translation>通常的对手</translation>
    </message>
    <message>
        <source>H + A_n, 3 levels</source>
        <translation>H + A_n，3 层</translation>
    </message>
    <message>
        <source>another sample of A_n</source>
        <translation>A_n 的另一次抽样</translation>
    </message>
    <message>
        <source>two specialists of A_n</source>
        <translation>A_n 的两个专家</translation>
    </message>
    <message>
        <source>Who gives the rival answer. The usual rival of what H + A_n answered is A_n, and of what A_n answered H + A_n. Two specialists: the one whose sort or share the question belongs to, against the first of the others who says otherwise; for sessions with specialists only. Another sample: of sessions with one network</source>
        <translation>由谁给出对立答案。H + A_n 的答案通常以 A_n 为对手，A_n 的答案通常以 H + A_n 为对手。两个专家：问题所属种类或份额的专家，对其余专家中第一个持不同说法的；仅限有专家的会话。另一次采样：仅限单一网络的会话</translation>
    </message>
    <message>
        <source>How many of A_n&apos;s answers get a rival answer while the machine works; where they differ, a debate waits</source>
        <translation>机器工作时，A_n 的多少答案会得到一个对立答案；不一致之处会有一场辩论等您</translation>
    </message>
    <message>
        <source>How many of the answers on which both agree you judge: an error that both make, no debate finds</source>
        <translation>双方一致的答案中有多少由您评判：双方都犯的错误，辩论发现不了</translation>
    </message>
    <message>
        <source>What is chosen here counts from the next answer on, and is kept with the session</source>
        <translation>此处的选择从下一个答案起生效，并随会话保存</translation>
    </message>
    <message>
        <source>How many of A_n&apos;s answers are compared</source>
        <translation>比较多少 A_n 的答案</translation>
    </message>
    <message>
        <source>With whom A_n&apos;s answers are compared</source>
        <translation>A_n 的答案与谁比较</translation>
    </message>
    <message>
        <source>How many of the answers that agree are audited</source>
        <translation>抽查多少一致的答案</translation>
    </message>
    <message>
        <source>with {}</source>
        <translation>与{}</translation>
    </message>
    <message>
        <source>no answers are compared; choose a share first</source>
        <translation>没有答案在比较；请先选择比例</translation>
    </message>
    <message>
        <source>Compare none of A_n&apos;s answers</source>
        <translation>不比较 A_n 的答案</translation>
    </message>
    <message>
        <source>Compare {:.3g} % of A_n&apos;s answers</source>
        <translation>比较 A_n 的 {:.3g} % 答案</translation>
    </message>
    <message>
        <source>audit all that agree</source>
        <translation>抽查所有一致的答案</translation>
    </message>
    <message>
        <source>audit none that agree</source>
        <translation>不抽查一致的答案</translation>
    </message>
    <message>
        <source>audit {:.3g} % that agree</source>
        <translation>抽查 {:.3g} % 一致的答案</translation>
    </message>
    <message>
        <source>Protocol of the next debate</source>
        <translation>下一场辩论的规程</translation>
    </message>
    <message>
        <source>By which rules the two sides argue in the debate that you begin next (D at a question)</source>
        <translation>您接下来开始的辩论（在问题上按 D）中双方按什么规则辩论</translation>
    </message>
    <message>
        <source>against: {}</source>
        <translation>对手：{}</translation>
    </message>
    <message>
        <source>Who disputes what stands at the node</source>
        <translation>谁质疑节点上的内容</translation>
    </message>
    <message>
        <source>Judge&apos;s view only</source>
        <translation>仅裁判视角</translation>
    </message>
    <message>
        <source>Hide both sides&apos; lists: see what the judge sees, and nothing more</source>
        <translation>隐藏双方列表：只看裁判所见</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>所说的话</translation>
    </message>
    <message>
        <source>no other debate waits for a ruling</source>
        <translation>没有其他辩论等待裁决</translation>
    </message>
    <message>
        <source>, swapped</source>
        <translation>，互换</translation>
    </message>
    <message>
        <source>{}  {}: both say {}</source>
        <translation>{}  {}：双方都说 {}</translation>
    </message>
    <message>
        <source>   · audit</source>
        <translation>   · 审计</translation>
    </message>
    <message>
        <source>◆  {}: {} or {}{}</source>
        <translation>◆  {}：{} 或 {}{}</translation>
    </message>
    <message>
        <source>Show which of the two answers was right? It goes on the record, and from then on your decisions about these facts are marked as made with the facts seen.</source>
        <translation>显示两个答案中哪个正确？此事会被记录，此后您对这些事实的决定将标注为已看过事实。</translation>
    </message>
    <message>
        <source>Reveal who was right</source>
        <translation>揭示谁正确</translation>
    </message>
    <message>
        <source>Numbers and league</source>
        <translation>数字与联赛</translation>
    </message>
    <message>
        <source>H′ that learns from your decisions alone: split and answer some questions first</source>
        <translation>只从您的决定学习的 H′：请先分解并回答一些问题</translation>
    </message>
    <message>
        <source>Least share of the moves of H′ that are to be H&apos;s</source>
        <translation>H′ 的步骤与 H 相同的最低比例</translation>
    </message>
    <message>
        <source>H′ is a network that learned to split questions and combine subanswers as H does. It may do part of H&apos;s work for you:</source>
        <translation>H′ 是一个学会像 H 那样拆分问题、合并子答案的网络。它可以替您做 H 的一部分工作：</translation>
    </message>
    <message>
        <source>1. Compare its moves with H&apos;s on fresh questions that it never learned from. If it learned from you alone, they are compared with your own decisions, and the result says nothing of questions unlike those.</source>
        <translation>1. 在它从未学过的新问题上，将它的步骤与 H 的比较。若它只向您学习，则与您自己的决定比较，结果不说明与之不同的问题。</translation>
    </message>
    <message>
        <source>2. Say how often its moves have to be the same as H&apos;s. From that follows how sure it has to be to act.</source>
        <translation>2. 设定它的步骤须有多大比例与 H 相同。由此得出它要多确定才可行动。</translation>
    </message>
    <message>
        <source>3. Questions on which it is that sure it then takes itself; all others come to you. You can stop it at any time.</source>
        <translation>3. 此后它足够确定的问题由它自己处理，其余的都交给您。您可随时停止它。</translation>
    </message>
    <message>
        <source>Of the moves that H′ makes by itself, at least so many have to be those that H would make</source>
        <translation>H′ 自行做出的步骤中，至少有这么多须与 H 会做的相同</translation>
    </message>
    <message>
        <source>Test against H</source>
        <translation>与 H 对照测试</translation>
    </message>
    <message>
        <source>Let H′ act</source>
        <translation>让 H′ 行动</translation>
    </message>
    <message>
        <source>Stop H′</source>
        <translation>停止 H′</translation>
    </message>
    <message>
        <source>Put the same questions to H′ and to H; the table below then says how often they agree</source>
        <translation>向 H′ 和 H 提同样的问题；下方的表随后显示它们一致的比例</translation>
    </message>
    <message>
        <source>H′ takes the questions on which it is sure enough, from now on; it needs a test that it passes</source>
        <translation>H′ 从现在起处理它足够确定的问题；前提是通过测试</translation>
    </message>
    <message>
        <source>H′ takes no more questions; what it did stays</source>
        <translation>H′ 不再处理问题；它已做的保留</translation>
    </message>
    <message>
        <source>How sure H′ was, and how often it moved as H</source>
        <translation>H′ 的确信程度及与 H 一致的频率</translation>
    </message>
    <message>
        <source>How sure H′ was</source>
        <translation>H′ 的确信程度</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Sure on average</source>
        <translation>平均确信</translation>
    </message>
    <message>
        <source>As H</source>
        <translation>与 H 同</translation>
    </message>
    <message>
        <source>{:.0%} interval</source>
        <translation>{:.0%} 区间</translation>
    </message>
    <message>
        <source>it is under way</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Holding H′ against H on fresh questions…</source>
        <translation>正在用新问题把 H′ 与 H 对照…</translation>
    </message>
    <message>
        <source>H′ acts where it is at least {} sure.</source>
        <translation>H′ 在至少 {} 确定时行动。</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} 至 {}</translation>
    </message>
    <message>
        <source>H′ does not act.</source>
        <translation>H′ 不行动。</translation>
    </message>
    <message>
        <source>H′ does not act</source>
        <translation>H′ 没有行动</translation>
    </message>
    <message>
        <source>test H′ against H first: that says how sure it has to be</source>
        <translation>请先将 H′ 与 H 对照测试：由此得出它须多确定</translation>
    </message>
    <message>
        <source>at no level was it sure and right often enough</source>
        <translation>在任何阈值下都没有足够确定又足够正确</translation>
    </message>
    <message>
        <source>Certainty and share of H&apos;s moves lie {:.1%} apart on average (n = {:,}).</source>
        <translation>确信度与 H 步骤的比例平均相差 {:.1%}（n = {:,}）。</translation>
    </message>
    <message>
        <source>{:.3f} to {:.3f}</source>
        <translation>{:.3f} 至 {:.3f}</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>Exact input sent</source>
        <translation>实际输入</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>New question: {}</source>
        <translation>新问题：{}</translation>
    </message>
    <message>
        <source>Macros ({} new)</source>
        <translation>宏（{} 个新）</translation>
    </message>
    <message>
        <source>waiting for you: {}</source>
        <translation>等您：{}</translation>
    </message>
    <message>
        <source>Review queue ({})</source>
        <translation>评审队列 ({})</translation>
    </message>
    <message>
        <source>choose a question first</source>
        <translation>请先选择问题</translation>
    </message>
    <message>
        <source>macros are made of the places of tokens in questions; free text has none</source>
        <translation>宏由问题中记号的位置构成；自由文本没有这样的位置</translation>
    </message>
    <message>
        <source>H′ learns to write a task&apos;s own tokens; in free text nobody but you is H</source>
        <translation>H′ 学习书写任务自己的记号；在自由文本中，只有您是 H</translation>
    </message>
    <message>
        <source>trees of free text are not put to two assistants at once yet</source>
        <translation>自由文本的树尚不能同时交给两个助手</translation>
    </message>
    <message>
        <source>controls learn from the truth of a task; free text has none</source>
        <translation>对照从任务的真值学习；自由文本没有</translation>
    </message>
    <message>
        <source>taint follows answers of tasks; free text is not followed yet</source>
        <translation>追踪只适用于任务的答案；尚不支持自由文本</translation>
    </message>
    <message>
        <source>a second reviewer rules on tasks; free text is not shown to one yet</source>
        <translation>第二评审针对任务；自由文本尚不提供</translation>
    </message>
    <message>
        <source>new words of the guidelines</source>
        <translation>准则的新措辞</translation>
    </message>
    <message>
        <source>ruling on macro {}</source>
        <translation>对宏 {} 的裁定</translation>
    </message>
    <message>
        <source>new words of macro {}</source>
        <translation>宏 {} 的新措辞</translation>
    </message>
    <message>
        <source>language models help in sessions of free text: start one (Ctrl+N)</source>
        <translation>语言模型在自由文本会话中协助：请新建一个 (Ctrl+N)</translation>
    </message>
    <message>
        <source>The answer to debate against (nothing: the model finds one):</source>
        <translation>要与之辩论的答案（留空：由模型提出）：</translation>
    </message>
    <message>
        <source>The model debates; the speeches are shown when they are said</source>
        <translation>模型正在辩论；发言说完即显示</translation>
    </message>
    <message>
        <source>questions at work: {}</source>
        <translation>处理中的问题：{}</translation>
    </message>
    <message>
        <source>Debate ({})</source>
        <translation>辩论 ({})</translation>
    </message>
    <message>
        <source>Nothing was sent for this question: H worked on it.</source>
        <translation>该问题没有发送任何内容：由 H 处理。</translation>
    </message>
    <message>
        <source>nothing waits for you</source>
        <translation>没有等您的内容</translation>
    </message>
    <message>
        <source>You work in isolation: each question is answered from its own workspace.
The review queue leads from one to the next.</source>
        <translation>您在隔离中工作：每个问题都在自己的工作区回答。
评审队列会引导您逐个进行。</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>What somebody who is to help you has to know. Nothing of it is sent anywhere; copy what you want to tell.</source>
        <translation>帮助您的人需要知道的信息。不会发送到任何地方；请复制您想告知的内容。</translation>
    </message>
    <message>
        <source>Facts about program and machine</source>
        <translation>程序与机器的信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>H would have answered this from what it was told</source>
        <translation>按 H 所知，H 也会这样回答</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>H would have answered something else</source>
        <translation>H 会给出别的答案</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>It cannot be told from this; it counts as different in every bound</source>
        <translation>由此无法判断；在所有上界中按不同计</translation>
    </message>
    <message>
        <source>Nothing waits for a verdict. Draw audits at the right: of answers that an assistant gave while it helped H, with what its teacher was told. You say whether H would have answered the same.</source>
        <translation>没有等待判定的内容。请在右侧抽取审计：取自助手帮助 H 时给出的答案，附其教师所知。您来判断 H 是否会给出同样的答案。</translation>
    </message>
    <message>
        <source>Certify: random, for a bound on ε</source>
        <translation>认证：随机抽取，得到 ε 的上界</translation>
    </message>
    <message>
        <source>Path: root to leaf, for a bound on drift</source>
        <translation>路径：从根到叶，得到漂移的上界</translation>
    </message>
    <message>
        <source>Hunt: suspicious first, to find errors</source>
        <translation>搜寻：可疑者优先，以发现错误</translation>
    </message>
    <message>
        <source>Anytime: stop whenever you like</source>
        <translation>随时：想停就停</translation>
    </message>
    <message>
        <source>Fixed number, judged to the end (tighter)</source>
        <translation>固定数目，全部评判（更紧）</translation>
    </message>
    <message>
        <source>no verdict was given yet</source>
        <translation>还没有给出裁定</translation>
    </message>
    <message>
        <source>Judged by: {}.</source>
        <translation>评判者：{}。</translation>
    </message>
    <message>
        <source>the number was fixed with the first plan</source>
        <translation>数目已随第一个计划确定</translation>
    </message>
    <message>
        <source>{:,} judged, {:,} wait</source>
        <translation>已判 {:,}，等待 {:,}</translation>
    </message>
    <message>
        <source>no audit waits; draw some</source>
        <translation>没有审计在等待；请抽取一些</translation>
    </message>
    <message>
        <source>H asks, and is told:&lt;table&gt;{}&lt;/table&gt;</source>
        <translation>H 提问并得知：&lt;table&gt;{}&lt;/table&gt;</translation>
    </message>
    <message>
        <source>H asked nothing.</source>
        <translation>H 没有提问。</translation>
    </message>
    <message>
        <source>The assistant answers:  &lt;b&gt;{}&lt;/b&gt;</source>
        <translation>助手回答：&lt;b&gt;{}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>It could read: &lt;i&gt;{}&lt;/i&gt;&lt;br&gt;</source>
        <translation>它可以读到：&lt;i&gt;{}&lt;/i&gt;&lt;br&gt;</translation>
    </message>
    <message>
        <source>What H was told</source>
        <translation>H 所得知的</translation>
    </message>
    <message>
        <source>your own answer, if different (in a hunt it is learned)</source>
        <translation>若不同，您自己的答案（搜寻中会被学习）</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>您自己的答案</translation>
    </message>
    <message>
        <source>Take back  ⌫</source>
        <translation>收回  ⌫</translation>
    </message>
    <message>
        <source>Take back the latest verdict; it stays on record, with a further row that withdraws it</source>
        <translation>收回最近的判定；记录仍保留，另有一行将其撤回</translation>
    </message>
    <message>
        <source>Take back the latest verdict</source>
        <translation>收回最近的判定</translation>
    </message>
    <message>
        <source>The answer to be judged</source>
        <translation>待判定的答案</translation>
    </message>
    <message>
        <source>Show again today</source>
        <translation>今天再显示</translation>
    </message>
    <message>
        <source>What waits for another day is shown now. You may remember it, so it is counted apart</source>
        <translation>原定改日显示的现在显示。您可能还记得，因此单独计数</translation>
    </message>
    <message>
        <source>claims: any</source>
        <translation>声明：不限</translation>
    </message>
    <message>
        <source>only what is drawn to certify is bounded</source>
        <translation>只有为认证抽取的才有界</translation>
    </message>
    <message>
        <source>You have judged no audit yet: what your own verdicts certify stands here from the first one on. Draw audits, and judge them.</source>
        <translation>您还没有评判任何审计：您自己的裁定所能证明的，从第一次起显示在这里。请抽取审计并评判。</translation>
    </message>
    <message>
        <source>; {:.1f} errors a minute ({:.1f} predicted, {:.1f} when drawn at random)</source>
        <translation>；每分钟 {:.1f} 个错误（预测 {:.1f}，随机抽取时 {:.1f}）</translation>
    </message>
    <message>
        <source>{}. Errors in all answers: about {:.2%} ± {:.2%}, {:.2%} ± {:.2%} with predictions (standard errors, no bounds)</source>
        <translation>{}。全部答案中的错误：约 {:.2%} ± {:.2%}，用预测则 {:.2%} ± {:.2%}（标准误，不是上界）</translation>
    </message>
    <message>
        <source> audits</source>
        <translation> 次审计</translation>
    </message>
    <message>
        <source> claims</source>
        <translation> 项论断</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Which answers are drawn for you to judge</source>
        <translation>抽取哪些答案供您评判</translation>
    </message>
    <message>
        <source>Whether the bound holds whenever you stop, or only once all that were drawn are judged</source>
        <translation>上界是随时停下都成立，还是须评判完全部抽取项才成立</translation>
    </message>
    <message>
        <source>Claims declared</source>
        <translation>声明的论断</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source> roots</source>
        <translation> 个根</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>任意数量</translation>
    </message>
    <message>
        <source>Answers known to be wrong or right, and items shown again: they tell how far you can be relied on</source>
        <translation>已知对错的答案及重复出现的题目：用来说明您有多可靠</translation>
    </message>
    <message>
        <source>Audits</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>How many bounds you will ever claim here: they share the 5 % chance of error. The first draw fixes it</source>
        <translation>您在此总共会声明多少个上界：它们分摊 5 % 的出错概率。首次抽取即固定</translation>
    </message>
    <message>
        <source>mix in canaries and blind repeats</source>
        <translation>混入诱饵与盲重复</translation>
    </message>
    <message>
        <source>Draw these audits</source>
        <translation>抽取这些审计</translation>
    </message>
    <message>
        <source>Draw them now; what was drawn cannot be exchanged later, and waits at the left for your verdict</source>
        <translation>现在抽取；抽出的以后不能更换，在左侧等您评判</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>What drawing them costs, and brings at best</source>
        <translation>抽取它们的代价与最好的收获</translation>
    </message>
    <message>
        <source>What is certified, and drawing more</source>
        <translation>已认证的内容，以及抽取更多</translation>
    </message>
    <message>
        <source>; {} shown again another day, from {} on</source>
        <translation>；{} 个改日再显示，自 {} 起</translation>
    </message>
    <message>
        <source>hunt among answers of A_{}: {} of {} judged differ</source>
        <translation>在 A_{} 的答案中搜寻：{}/{} 已判者不同</translation>
    </message>
    <message>
        <source>; {:.1f} errors a minute ({:.1f} predicted)</source>
        <translation>；每分钟 {:.1f} 个错误（预测 {:.1f}）</translation>
    </message>
    <message>
        <source>{}; {} to go</source>
        <translation>{}；还剩 {}</translation>
    </message>
    <message>
        <source>deeper amplification</source>
        <translation>更深的放大</translation>
    </message>
    <message>
        <source>Examine runs answered trees again with one answer replaced at a time: what turns a wrong root right is to blame.
“Draw wrong roots” asks H + A_n {:,} fresh questions and writes up to 40 wrong ones as trees.</source>
        <translation>“检查”会重新运行已回答的树，每次替换一个答案：能使错误的根变正确者即为责任所在。
“抽取错误的根”向 H + A_n 提出 {:,} 个新问题，并把至多 40 个错误写成树。</translation>
    </message>
    <message>
        <source>Examine your own trees too? You will see what is right in them; it goes on the record, and later decisions about their facts are marked as made with the answers seen.</source>
        <translation>也检查您自己的树吗？您将看到其中的正确答案；此事会被记录，之后对这些事实的决定将标注为已看过答案。</translation>
    </message>
    <message>
        <source>Nothing was examined yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>against deeper amplification</source>
        <translation>对照更深的放大</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>对照真值</translation>
    </message>
    <message>
        <source>What answers are held against</source>
        <translation>答案与何对照</translation>
    </message>
    <message>
        <source>Deeper amplification: H with more levels of help. The truth: a metric; nothing learns from it</source>
        <translation>更深的放大：H 有更多层的帮助。真值：仅为度量；没有任何东西从中学习</translation>
    </message>
    <message>
        <source>my trees too</source>
        <translation>也含我的树</translation>
    </message>
    <message>
        <source>Trees that you had a part in stay out unless you choose to see what is right in them</source>
        <translation>您参与过的树不计入，除非您选择查看其正确答案</translation>
    </message>
    <message>
        <source>Draw wrong roots</source>
        <translation>抽取错误的根</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Ask H + A_n {:,} fresh questions; write up to 40 that go wrong as trees, and examine them</source>
        <translation>向 H + A_n 提出 {:,} 个新问题；把至多 40 个错误写成树并检查</translation>
    </message>
    <message>
        <source>Label wrong nodes and share the blame by running the trees again</source>
        <translation>重新运行树，标出错误节点并分摊责任</translation>
    </message>
    <message>
        <source>Trees of the bar</source>
        <translation>该条形的树</translation>
    </message>
    <message>
        <source>See what is right</source>
        <translation>查看正确答案</translation>
    </message>
    <message>
        <source>Examining…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>{} of {} roots are wrong; click a bar to see its trees</source>
        <translation>{} / {} 个根错误；点击条形查看其树</translation>
    </message>
    <message>
        <source>All {} roots are right. Draw wrong roots to find some</source>
        <translation>全部 {} 个根都正确。可抽取错误的根来寻找</translation>
    </message>
    <message>
        <source>Asking {:,} fresh questions…</source>
        <translation>正在提出 {:,} 个新问题…</translation>
    </message>
    <message>
        <source>{} of {:,} are wrong; writing {} as trees…</source>
        <translation>{} / {:,} 个错误；正在把 {} 个写成树…</translation>
    </message>
    <message>
        <source>None of {:,} fresh roots is wrong</source>
        <translation>{:,} 个新的根都没有错误</translation>
    </message>
    <message>
        <source>{}, {}, height {}: {} trees</source>
        <translation>{}，{}，高度 {}：{} 棵树</translation>
    </message>
    <message>
        <source>Repairing {} would turn {:+d} of {} roots right (run again).</source>
        <translation>修复 {} 会使 {:+d} / {} 个根变正确（重新运行）。</translation>
    </message>
    <message>
        <source>{} right roots have a wrong node below.</source>
        <translation>{} 个正确的根下面有错误节点。</translation>
    </message>
    <message>
        <source>Leak λ {:.2f} (≤ {}, n = {}); R = {:.2f}.</source>
        <translation>泄漏 λ {:.2f}（≤ {}，n = {}）；R = {:.2f}。</translation>
    </message>
    <message>
        <source>This is relative to {}, which differs from one level deeper on {} of {} (≤ {}).</source>
        <translation>这是相对于 {} 而言，它与再深一层相比在 {} / {} 上不同（≤ {}）。</translation>
    </message>
    <message>
        <source>leak λ</source>
        <translation>泄漏 λ</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Upper bound that holds however often one looks</source>
        <translation>无论查看多少次都成立的上界</translation>
    </message>
    <message>
        <source>Wrong subanswers that changed the answer above</source>
        <translation>改变了上层答案的错误子答案</translation>
    </message>
    <message>
        <source>Upper bound on the leak; 1 where nothing wrong was met</source>
        <translation>泄漏的上界；未遇错误时为 1</translation>
    </message>
    <message>
        <source>m·λ, the errors that one error below makes above: they die out below 1</source>
        <translation>m·λ，下层一个错误在上层造成的错误数：小于 1 则消亡</translation>
    </message>
    <message>
        <source>The most subquestions, times the most that leaks</source>
        <translation>最多的子问题数乘以最大泄漏</translation>
    </message>
    <message>
        <source>Audits of each assistant</source>
        <translation>每个助手的审计</translation>
    </message>
    <message>
        <source>&lt;b&gt;The tightest bound:&lt;/b&gt; {}. {}&lt;br&gt;{}</source>
        <translation>&lt;b&gt;最紧的上界：&lt;/b&gt;{}。{}&lt;br&gt;{}</translation>
    </message>
    <message>
        <source>whole tree</source>
        <translation>整棵树</translation>
    </message>
    <message>
        <source>leak 1</source>
        <translation>泄漏 1</translation>
    </message>
    <message>
        <source>measured leak</source>
        <translation>实测泄漏</translation>
    </message>
    <message>
        <source>root audit</source>
        <translation>根审计</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>&lt;b&gt;Planned backwards:&lt;/b&gt; to keep drift within {:.1%} over {} rounds at R = {:.2f} ({}), each may err on ε ≤ {:.2%}; showing it takes {:,} clean audits a round{}.</source>
        <translation>&lt;b&gt;反过来规划：&lt;/b&gt;要在 {1} 轮内于 R = {2:.2f}({3})下把漂移控制在 {0:.1%} 以内，每轮误差须 ε ≤ {4:.2%}；证明它每轮需 {5:,} 次无误审计{6}。</translation>
    </message>
    <message>
        <source>Where a person judged, their verdicts are right up to what the tab “Reliability of H” shows.</source>
        <translation>由人评判之处，其评判的正确程度以标签页“H 的可靠性”所示为准。</translation>
    </message>
    <message>
        <source>The numbers, and what they rest on</source>
        <translation>这些数字及其依据</translation>
    </message>
    <message>
        <source>Questions of the path audit that A_n answered otherwise than H + A_{n-1}; point at a row for the rate</source>
        <translation>路径审计中 A_n 与 H + A_{n-1} 回答不同的问题；指向一行可看比率</translation>
    </message>
    <message>
        <source>Subquestions that its teacher asked A_{n-1} on average; facts, which are looked up, are not counted</source>
        <translation>老师平均向 A_{n-1} 提出的子问题；查出的事实不计</translation>
    </message>
    <message>
        <source>Path audit, A_n against its teacher H + A_{n-1}. ε: how often it answers otherwise. m: subquestions a question, look-ups not counted. λ: how often a wrong subanswer changes the answer (the leak). R = m·λ: errors that one error makes; red above 1, where errors may multiply.</source>
        <translation>路径审计，A_n 对照其老师 H + A_{n-1}。ε：回答不同的频率。m：每个问题的子问题数，查找不计。λ：错误的子答案改变答案的频率（泄漏）。R = m·λ：一个错误造成的错误；大于 1 时为红色，错误可能倍增。</translation>
    </message>
    <message>
        <source>Whole tree, leak 1 and measured leak rest on the path audit. Leak 1: every wrong subanswer is taken to spoil the answer above it. Measured leak: as often as it was seen to. Root audit: from audits of root questions alone. The product multiplies the agreements of the single steps; it is drawn to compare, and bounds nothing. Vacuous: nothing better than 100 % can be shown.</source>
        <translation>整棵树、泄漏 1 和实测泄漏都基于路径审计。泄漏 1：每个错误的子答案都视为会毁掉其上的答案。实测泄漏：按实际所见的频率。根审计：仅来自对根问题的审计。乘积把各步的一致率相乘；画出来只为比较，不界定任何东西。空泛：无法显示比 100 % 更好的结果。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Release rule:&lt;/b&gt; {}.</source>
        <translation>&lt;b&gt;放行规则：&lt;/b&gt;{}。</translation>
    </message>
    <message>
        <source>Errors may multiply: above 1 each error below may make more than one above</source>
        <translation>错误可能增殖：大于 1 时下层一个错误可在上层造成不止一个</translation>
    </message>
    <message>
        <source>Path audit ({} of {:,} differ at {}): {}</source>
        <translation>路径审计（{} / {:,} 不同，{}）：{}</translation>
    </message>
    <message>
        <source>Root audit ({} of {:,} differ): {}</source>
        <translation>根审计（{} / {:,} 不同）：{}</translation>
    </message>
    <message>
        <source>Nothing of the budget can be shown to be left.</source>
        <translation>无法证明预算还有剩余。</translation>
    </message>
    <message>
        <source>{} of the {:.1%} budget is left.</source>
        <translation>预算 {1:.1%} 中还剩 {0}。</translation>
    </message>
    <message>
        <source>The bound is {} over the {:.1%} budget.</source>
        <translation>上界超出预算 {1:.1%} 达 {0}。</translation>
    </message>
    <message>
        <source>leak 1 assumed</source>
        <translation>假定泄漏为 1</translation>
    </message>
    <message>
        <source>, {:,.0f} min of H at {:.1f} s each</source>
        <translation>，H 需 {:,.0f} 分钟，每次 {:.1f} 秒</translation>
    </message>
    <message>
        <source>No person has audited here yet; how far H can be relied on is not known.</source>
        <translation>此处尚无人审计过；H 有多可靠尚不清楚。</translation>
    </message>
    <message>
        <source>{} of {:,}</source>
        <translation>{} / {:,}</translation>
    </message>
    <message>
        <source>Write this chart as SVG and PNG, and the numbers behind it as CSV</source>
        <translation>把图写成 SVG 和 PNG，数据写成 CSV</translation>
    </message>
    <message>
        <source>Export {}</source>
        <translation>导出 {}</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>SVG, PNG and CSV (*.svg)</source>
        <translation>SVG、PNG 和 CSV (*.svg)</translation>
    </message>
    <message>
        <source>The chart could not be written: {}</source>
        <translation>图表无法写入：{}</translation>
    </message>
    <message>
        <source>Written to {}.svg, .png and .csv</source>
        <translation>已写入 {}.svg、.png 和 .csv</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>X alone, by height</source>
        <translation>仅 X，按高度</translation>
    </message>
    <message>
        <source>A trial teaches a fresh network with an H that errs at a known rate, in the background, one at a time.
What it predicts is fixed before it begins; nothing of it enters this session&apos;s line.</source>
        <translation>一次试验用已知出错率的 H 教一个新网络，在后台逐个进行。
预测在开始前就已确定；其中任何内容都不进入本会话的序列。</translation>
    </message>
    <message>
        <source>How H errs</source>
        <translation>H 如何出错</translation>
    </message>
    <message>
        <source>independent: by dice each time. fixed: always or never on a question. lazy: passes questions on whole. adversarial: subanswers are replaced by others that H accepts</source>
        <translation>independent：每次掷骰。fixed：同一问题总是或从不出错。lazy：把问题整个转交。adversarial：子答案被替换为 H 会接受的其他答案</translation>
    </message>
    <message>
        <source>Rates of errors</source>
        <translation>出错率</translation>
    </message>
    <message>
        <source>Rates of errors between 0 and 1, separated by spaces</source>
        <translation>0 到 1 之间的出错率，以空格分隔</translation>
    </message>
    <message>
        <source>votes: </source>
        <translation>票数：</translation>
    </message>
    <message>
        <source>Votes on each question</source>
        <translation>每个问题的票数</translation>
    </message>
    <message>
        <source>How often each question is answered; the most frequent answer counts</source>
        <translation>每个问题回答几次；以最多的答案为准</translation>
    </message>
    <message>
        <source>seeds: </source>
        <translation>种子数：</translation>
    </message>
    <message>
        <source>How often each trial is repeated with other dice</source>
        <translation>每次试验用不同随机数重复几次</translation>
    </message>
    <message>
        <source>steps: </source>
        <translation>步数：</translation>
    </message>
    <message>
        <source>Steps of each trial</source>
        <translation>每次试验的步数</translation>
    </message>
    <message>
        <source>How long each trial trains</source>
        <translation>每次试验训练多久</translation>
    </message>
    <message>
        <source>X draws</source>
        <translation>X 抽样</translation>
    </message>
    <message>
        <source>X draws its answers from what it holds probable, and does not say the most probable one</source>
        <translation>X 按其认为的概率抽取答案，而不说最可能的那个</translation>
    </message>
    <message>
        <source>Run trials</source>
        <translation>运行试验</translation>
    </message>
    <message>
        <source>Train one small assistant for each rate of errors and seed, in the background; rows come as they end</source>
        <translation>在后台为每个错误率和种子各训练一个小助手；完成一个出现一行</translation>
    </message>
    <message>
        <source>Hold the trials where they are, or go on</source>
        <translation>在当前处暂停试验，或继续</translation>
    </message>
    <message>
        <source>End the trials; those that came to their end stay in the table</source>
        <translation>结束试验；已完成的留在表中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Trials that came to their end</source>
        <translation>已完成的试验</translation>
    </message>
    <message>
        <source>Rates are numbers between 0 and 1, separated by spaces, such as 0.01 0.1 0.3</source>
        <translation>比率是 0 到 1 之间的数，以空格分隔，如 0.01 0.1 0.3</translation>
    </message>
    <message>
        <source>nothing is tried just now</source>
        <translation>现在没有在试验</translation>
    </message>
    <message>
        <source>{}: done in {:.0f} s</source>
        <translation>{}：{:.0f} 秒完成</translation>
    </message>
    <message>
        <source>{}: step {:,}, X agrees with H + X on {:.1%}</source>
        <translation>{}：第 {:,} 步，X 与 H + X 一致率 {:.1%}</translation>
    </message>
    <message>
        <source> (drawn)</source>
        <translation>（抽样）</translation>
    </message>
    <message>
        <source>, {} votes</source>
        <translation>，{} 票</translation>
    </message>
    <message>
        <source>{} errors at {:g}{}, seed {}</source>
        <translation>{} 错误，{:g}{}，种子 {}</translation>
    </message>
    <message>
        <source>Minutes of H</source>
        <translation>H 的分钟数</translation>
    </message>
    <message>
        <source>Share for the hunt</source>
        <translation>用于搜寻的比例</translation>
    </message>
    <message>
        <source>{:.1f} s a decision ({})</source>
        <translation>每个决定 {:.1f} 秒（{}）</translation>
    </message>
    <message>
        <source>your median</source>
        <translation>您的中位数</translation>
    </message>
    <message>
        <source>assumed: nobody has audited yet</source>
        <translation>假定：尚无人审计</translation>
    </message>
    <message>
        <source>a vacuous bound</source>
        <translation>无意义的上界</translation>
    </message>
    <message>
        <source>&lt;b&gt;{:.0f} min&lt;/b&gt; at {}: {} audits to certify, {} to hunt. Expected: &lt;b&gt;{}&lt;/b&gt; at {:.3g} %, {:.1f} errors found (present rate {:.1%}, among the suspected {:.0%}).</source>
        <translation>&lt;b&gt;{0:.0f} 分钟&lt;/b&gt;，{1}：{2} 次认证审计，{3} 次搜寻。预期：&lt;b&gt;{4}&lt;/b&gt;（{5:.3g} %），发现 {6:.1f} 个错误（目前比率 {7:.1%}，可疑者中 {8:.0%}）。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Down paths instead&lt;/b&gt;, for a bound on drift: {}</source>
        <translation>&lt;b&gt;改为沿路径向下&lt;/b&gt;，用于漂移上界：{}</translation>
    </message>
    <message>
        <source>How far H can be relied on</source>
        <translation>H 有多可靠</translation>
    </message>
    <message>
        <source>{:,} verdicts by {}</source>
        <translation>{1} 的 {0:,} 次判定</translation>
    </message>
    <message>
        <source>Flip rate η</source>
        <translation>翻转率 η</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <source>{} of {} wrong canaries caught ({} of them real failures); at least {}, and H&apos;s bounds are divided by that</source>
        <translation>抓住 {} / {} 个错误的金丝雀（其中 {} 个为真实失误）；至少 {}，H 的界要除以它</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>特异度</translation>
    </message>
    <message>
        <source>Tiring</source>
        <translation>疲劳</translation>
    </message>
    <message>
        <source>Nothing is known of H yet. Draw audits with canaries and repeats mixed in (tab Audits): how often you catch seeded errors, pass right answers, and say the same again another day is shown here, with what it does to the bounds.</source>
        <translation>对 H 还一无所知。请抽取混有诱饵与重复的审计（标签页“审计”）：您发现植入错误、放行正确答案、改日说法一致的比例会显示在此，以及它对上界的影响。</translation>
    </message>
    <message>
        <source>How reliable the verdicts of H are. Among the audits were canaries (answers known to be wrong, or known to be right) and blind repeats (items that H had judged before). Nobody who judges can tell them from the others.</source>
        <translation>H 的评判有多可靠。审计中混有诱饵（已知错误或已知正确的答案）与盲重复（H 曾评判过的项）。评判者无法将它们与其他项区分。</translation>
    </message>
    <message>
        <source>Same verdict again</source>
        <translation>再次评判一致</translation>
    </message>
    <message>
        <source>n = {} blind repeats, {} of them a day or a night later</source>
        <translation>n = {} 次盲重复，其中 {} 次隔了一天或一夜</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>Cohen κ</translation>
    </message>
    <message>
        <source>agreement with oneself: 1 is perfect, 0 is chance</source>
        <translation>与自身的一致程度：1 为完全一致，0 为随机</translation>
    </message>
    <message>
        <source>H changes its mind so often; at most {}. Drift below that is lost in H&apos;s own noise</source>
        <translation>H 改变主意的频率；至多 {}。低于此的漂移淹没在 H 自身的噪声中</translation>
    </message>
    <message>
        <source>how often H changes its mind; not known before something was shown again</source>
        <translation>H 改变主意的频率；尚未重复显示任何项，故未知</translation>
    </message>
    <message>
        <source>{} of {} right canaries passed</source>
        <translation>{} / {} 个正确诱饵被放行</translation>
    </message>
    <message>
        <source>Time a verdict</source>
        <translation>每次评判用时</translation>
    </message>
    <message>
        <source>median; one in ten takes more than {:.1f} s</source>
        <translation>中位数；十分之一超过 {:.1f} 秒</translation>
    </message>
    <message>
        <source>Slowing down</source>
        <translation>变慢</translation>
    </message>
    <message>
        <source>points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>change of seconds a verdict</source>
        <translation>每次评判秒数的变化</translation>
    </message>
    <message>
        <source>change of the share of canaries misjudged</source>
        <translation>误判诱饵比例的变化</translation>
    </message>
    <message>
        <source>{}: fewer than 10 to tell from</source>
        <translation>{}：少于 10 个，无从判断</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{}: the same each time, n = {}</source>
        <translation>{}：每次相同，n = {}</translation>
    </message>
    <message>
        <source>{:+.1f} {} an hour</source>
        <translation>每小时 {:+.1f} {}</translation>
    </message>
    <message>
        <source>each verdict</source>
        <translation>每次评判</translation>
    </message>
    <message>
        <source>trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Seconds a verdict, over the sitting</source>
        <translation>本次评判过程中每次用的秒数</translation>
    </message>
    <message>
        <source>seconds a verdict</source>
        <translation>每次评判秒数</translation>
    </message>
    <message>
        <source>{}, 95 % interval {} to {}, n = {}</source>
        <translation>{}，95 % 区间 {} 至 {}，n = {}</translation>
    </message>
    <message>
        <source>minutes since it began</source>
        <translation>开始后的分钟数</translation>
    </message>
    <message>
        <source>Drift in words is how often A_n answers otherwise than you did, on questions that it was not taught.
{key} asks it, and the one before it, up to 200 such questions; the truth is not asked.
There has to be an A_1, and families of questions that were held out when it was trained.</source>
        <translation>文字中的漂移是指：在没有教过的问题上，A_n 的回答与您不同的频率。
{key} 向它和它的前一个助手提出最多 200 个这样的问题；不询问真值。
必须已有 A_1，并且训练时留出了若干问题族。</translation>
    </message>
    <message>
        <source>Drift was not measured yet</source>
        <translation>漂移尚未测量</translation>
    </message>
    <message>
        <source>% budget</source>
        <translation>% 预算</translation>
    </message>
    <message>
        <source>Drift budget in percent</source>
        <translation>漂移预算（百分比）</translation>
    </message>
    <message>
        <source> iterations in all</source>
        <translation> 次迭代（总计）</translation>
    </message>
    <message>
        <source>Iterations declared</source>
        <translation>声明的迭代数</translation>
    </message>
    <message>
        <source>The most drift that you accept; it is the level line of the chart, and changes no measurement</source>
        <translation>您能接受的最大漂移；即图中的水平线，不改变任何测量</translation>
    </message>
    <message>
        <source>Drift is how often A_n answers otherwise than H would with helpers that were never distilled.
{key} draws {audits:,} fresh random questions for each of three audits, and some for Rounds; the truth is not asked.
Root audit: A_n against H with undistilled help. Path audit: each A_n against its teacher, one subquestion followed down.
Audit by height: the newest assistant, as many questions of every height.</source>
        <translation>漂移是 A_n 的回答与 H 在从未蒸馏的助手帮助下的回答不同的频率。
{key} 为三项审计各抽取 {audits:,} 个新的随机问题，并为“轮次”抽取一些；不询问真相。
根审计：A_n 对照有未蒸馏帮助的 H。路径审计：每个 A_n 对照其老师，并向下追踪一个子问题。
按高度审计：最新的助手，每个高度这么多问题。</translation>
    </message>
    <message>
        <source>iterations: any number</source>
        <translation>迭代数：不限</translation>
    </message>
    <message>
        <source>How many there will be: they share the 5 % chance of error equally; left open, later ones get less</source>
        <translation>总共会有多少次：它们平分 5 % 的出错概率；若不限，则后面的分得更少</translation>
    </message>
    <message>
        <source>Auditing…</source>
        <translation>正在审计…</translation>
    </message>
    <message>
        <source>The assistants are asked…</source>
        <translation>正在询问助手…</translation>
    </message>
    <message>
        <source> on questions of height {}</source>
        <translation>，针对高度为 {} 的问题</translation>
    </message>
    <message>
        <source> on questions as they are drawn</source>
        <translation>，在按抽取方式得到的问题上</translation>
    </message>
    <message>
        <source>; its teacher says “I don&apos;t know” to {:.0%} of them</source>
        <translation>；其中 {:.0%} 它的教师回答“我不知道”</translation>
    </message>
    <message>
        <source>{}{}, with {:.0%} confidence</source>
        <translation>{}{}，置信度 {:.0%}</translation>
    </message>
    <message>
        <source>Measured {} UTC, up to A_{}, by machine; your own verdicts stand under Audits</source>
        <translation>测于 {} UTC，直到 A_{}，由机器完成；您自己的裁定在“审计”中</translation>
    </message>
    <message>
        <source>Compared with the truth</source>
        <translation>已与真值比较</translation>
    </message>
    <message>
        <source>The assistants are asked: {:,} of {:,} answers</source>
        <translation>正在询问助手：{:,}/{:,} 个答案</translation>
    </message>
    <message>
        <source>Compare answers with the truth? It goes on the record, and your later audits are marked as made after it.</source>
        <translation>把答案与真值比较？此事会被记录，您之后的审计将标注为在此之后作出。</translation>
    </message>
    <message>
        <source>Comparing with the truth…</source>
        <translation>正在与真值比较…</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>各轮</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Reliability of H</source>
        <translation>H 的可靠性</translation>
    </message>
    <message>
        <source>You act as H in this session, so nothing is compared with the truth unless you say so.
It goes on the record, and later audits are marked as made after it.</source>
        <translation>您在本会话中扮演 H，因此除非您要求，不与真值比较。
此事会被记录，之后的审计将标注为在此之后作出。</translation>
    </message>
    <message>
        <source>Assistant, teacher and student are asked 1,000 fresh questions each round,
and compared with the truth: a metric, which nothing reads but these charts.</source>
        <translation>每轮向助手、教师和学生提出 1,000 个新问题，
并与真值比较：仅为度量，只供这些图表读取。</translation>
    </message>
    <message>
        <source>Goes on the record; your later audits are marked as made after it. The charts then show accuracy too</source>
        <translation>会记录在案；您此后的审计会标明是在其后所做。图表随后也显示准确率</translation>
    </message>
    <message>
        <source>Round by round</source>
        <translation>逐轮</translation>
    </message>
    <message>
        <source>Compare with the truth, on the record…</source>
        <translation>与真值比较（记录在案）…</translation>
    </message>
    <message>
        <source>{}: no calls in the log yet; they are kept whenever it helps H</source>
        <translation>{}：日志中尚无调用；每当它帮助 H 时都会记录</translation>
    </message>
    <message>
        <source>{}: {:+.1f} points [{}, {}], n = {:,} calls ({})</source>
        <translation>{}：{:+.1f} 点 [{}, {}]，n = {:,} 次调用（{}）</translation>
    </message>
    <message>
        <source>Shift gap, on-policy less held out, with its 95 % interval (one look). </source>
        <translation>偏移差：使用中减留出，附 95 % 区间（一次查看）。</translation>
    </message>
    <message>
        <source>Measure asks fresh questions of this task with A_n, with H&apos;s help, and with true subanswers.
The truth is a metric here; your own questions are not among these.</source>
        <translation>测量会用本任务的新问题询问 A_n、有 H 帮助时、以及用真实子答案时。
此处真值仅为度量；不含您自己的问题。</translation>
    </message>
    <message>
        <source>The task was not measured yet</source>
        <translation>任务尚未测量</translation>
    </message>
    <message>
        <source>Measure the task</source>
        <translation>测量任务</translation>
    </message>
    <message>
        <source>Ask about 1,000 fresh questions with A_n, with H&apos;s help, and with true subanswers</source>
        <translation>提出约 1,000 个新问题：A_n、有 H 帮助、用真实子答案</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>leaves solved {:.0%} (n = {})</source>
        <translation>叶子解出 {:.0%}（n = {}）</translation>
    </message>
    <message>
        <source>{:.2f} subquestions on average, {} at most</source>
        <translation>平均 {:.2f} 个子问题，至多 {}</translation>
    </message>
    <message>
        <source>{:.0%} of {:,} differ</source>
        <translation>{1:,} 个中 {0:.0%} 不同</translation>
    </message>
    <message>
        <source>loops {:.1%} (n = {:,})</source>
        <translation>循环 {:.1%}（n = {:,}）</translation>
    </message>
    <message>
        <source>9 of 10 nodes show H at most {} tokens; A_n sees {}</source>
        <translation>十分之九的节点给 H 看至多 {} 个符号；A_n 看 {}</translation>
    </message>
    <message>
        <source>{:.0%} lower than above (n = {:,})</source>
        <translation>{:.0%} 低于上层（n = {:,}）</translation>
    </message>
    <message>
        <source>New experiment</source>
        <translation>新实验</translation>
    </message>
    <message>
        <source>A Python file with a task of your own</source>
        <translation>含有你自己的任务的 Python 文件</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>What the experiment is called, and its folder</source>
        <translation>实验及其文件夹的名称</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>What is asked: tick one or more</source>
        <translation>问什么：勾选一项或多项</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>规模(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Overseers</source>
        <translation>监督者(&amp;O)</translation>
    </message>
    <message>
        <source>Who plays H in training: each that is ticked has runs of its own</source>
        <translation>训练中由谁担任 H：勾选的每一个都有自己的运行</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>错误(&amp;E)</translation>
    </message>
    <message>
        <source>How often an H that errs does so, in per cent of its steps; 5 10 compares two rates</source>
        <translation>会出错的 H 出错的频率，按步骤的百分比；5 10 比较两种比率</translation>
    </message>
    <message>
        <source>&amp;Votes</source>
        <translation>票数(&amp;V)</translation>
    </message>
    <message>
        <source>How often H works on each question; the most frequent answer counts; 1 3 compares both</source>
        <translation>H 对每个问题作答几次；最常见的答案算数；1 3 比较两者</translation>
    </message>
    <message>
        <source>Se&amp;eds</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>Each seed draws questions and networks of its own; intervals need two or more</source>
        <translation>每个种子抽取自己的问题和网络；区间需要两个或更多</translation>
    </message>
    <message>
        <source>tick at least one task</source>
        <translation>至少勾选一项任务</translation>
    </message>
    <message>
        <source>{} does not come in the size {}; it comes in: {}</source>
        <translation>{} 没有大小 {}；可选：{}</translation>
    </message>
    <message>
        <source>tick at least one overseer</source>
        <translation>至少勾选一位监督者</translation>
    </message>
    <message>
        <source>errors are per cent from 0.01 to 100, such as 5 10</source>
        <translation>错误为 0.01 到 100 的百分比，例如 5 10</translation>
    </message>
    <message>
        <source>votes are whole numbers from 1 to 99, such as 1 3</source>
        <translation>投票数为 1 到 99 的整数，例如 1 3</translation>
    </message>
    <message>
        <source>seeds are whole numbers from 0, such as 0 1 2</source>
        <translation>种子为从 0 起的整数，例如 0 1 2</translation>
    </message>
    <message>
        <source>{} run</source>
        <translation>{} 次运行</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>the name becomes that of a folder</source>
        <translation>名称将用作文件夹名</translation>
    </message>
    <message>
        <source>there is an experiment of this name already</source>
        <translation>已有同名的实验</translation>
    </message>
    <message>
        <source>{} task</source>
        <translation>{} 项任务</translation>
    </message>
    <message>
        <source>{} tasks</source>
        <translation>{} 项任务</translation>
    </message>
    <message>
        <source>{} overseer</source>
        <translation>{} 位监督者</translation>
    </message>
    <message>
        <source>{} overseers</source>
        <translation>{} 位监督者</translation>
    </message>
    <message>
        <source>{} number of votes</source>
        <translation>{} 种投票数</translation>
    </message>
    <message>
        <source>{} numbers of votes</source>
        <translation>{} 种投票数</translation>
    </message>
    <message>
        <source>{} seed</source>
        <translation>{} 个种子</translation>
    </message>
    <message>
        <source>{} seeds</source>
        <translation>{} 个种子</translation>
    </message>
    <message>
        <source>{} runs</source>
        <translation>{} 次运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How a run stands; of an arm, how many of its seeds are done</source>
        <translation>一次运行的状态；对一组运行，是已完成的种子数</translation>
    </message>
    <message>
        <source>Share of right answers of the last A_n over all heights; of an arm, the mean over its seeds</source>
        <translation>最后一个 A_n 在所有高度上的正确比例；对一组运行，是各种子的平均</translation>
    </message>
    <message>
        <source>Interval over the seeds, by Student&apos;s t, 95 %; of one run, how many questions were asked</source>
        <translation>各种子的区间（学生 t，95 %）；对单次运行，是提问数</translation>
    </message>
    <message>
        <source>Accuracy at the height where it is least</source>
        <translation>准确率最低的高度上的准确率</translation>
    </message>
    <message>
        <source>Transcripts that were asked of H</source>
        <translation>向 H 索取的记录数</translation>
    </message>
    <message>
        <source>How long the run took</source>
        <translation>运行所用时间</translation>
    </message>
    <message>
        <source>No experiment is open. “New…” declares one: tasks, overseers, votes and seeds, each combination in a session of its own.
Its runs are made in the background, go on where they were cut off, and are tabulated with intervals over the seeds.</source>
        <translation>没有打开的实验。“新建…”声明一个：任务、监督者、票数和种子，每种组合各在自己的会话中。
运行在后台进行，可从中断处继续，并列成带种子区间的表格。</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Runs of the experiment, by arm</source>
        <translation>实验的运行，按分支</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Declare what is varied</source>
        <translation>声明要变化的项</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open the folder of an experiment</source>
        <translation>打开实验的文件夹</translation>
    </message>
    <message>
        <source>Make the runs that are not done, one after the other, in the background</source>
        <translation>在后台逐个完成尚缺的运行</translation>
    </message>
    <message>
        <source>End the run under way; it goes on from its checkpoint the next time</source>
        <translation>结束正在进行的运行；下次从检查点继续</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy the one command that repeats the chosen run</source>
        <translation>复制可重现所选运行的那条命令</translation>
    </message>
    <message>
        <source>{} is no experiment: {}</source>
        <translation>{} 不是实验：{}</translation>
    </message>
    <message>
        <source>the experiment {} that was open last is gone</source>
        <translation>上次打开的实验 {} 已不存在</translation>
    </message>
    <message>
        <source>The experiment {} was left with {} of {} runs done.</source>
        <translation>实验 {} 中断时已完成 {} / {} 次运行。</translation>
    </message>
    <message>
        <source>seed {}</source>
        <translation>种子 {}</translation>
    </message>
    <message>
        <source>A_{}, step {:,}</source>
        <translation>A_{}，第 {:,} 步</translation>
    </message>
    <message>
        <source>{} of about {}</source>
        <translation>{}，共约 {}</translation>
    </message>
    <message>
        <source>{}: {} of {} runs are done</source>
        <translation>{}：已完成 {} / {} 次运行</translation>
    </message>
    <message>
        <source>, {} seed {} is being made</source>
        <translation>，正在运行 {} 种子 {}</translation>
    </message>
    <message>
        <source>, about {} left</source>
        <translation>，约剩 {}</translation>
    </message>
    <message>
        <source>; the others are being made in another window</source>
        <translation>；其余的正由另一个窗口运行</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>all its runs are done</source>
        <translation>它的运行都已完成</translation>
    </message>
    <message>
        <source>declare an experiment, or open one</source>
        <translation>请声明一个实验，或打开一个</translation>
    </message>
    <message>
        <source>a run is under way</source>
        <translation>有一次运行正在进行</translation>
    </message>
    <message>
        <source>no run is under way</source>
        <translation>没有运行在进行</translation>
    </message>
    <message>
        <source>choose a run first</source>
        <translation>请先选择一次运行</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>打开实验</translation>
    </message>
    <message>
        <source>the result of {}, seed {}, cannot be kept: {}</source>
        <translation>无法保存 {}（种子 {}）的结果：{}</translation>
    </message>
    <message>
        <source>{}, seed {}, failed: {}</source>
        <translation>{}，种子 {}，失败：{}</translation>
    </message>
    <message>
        <source>exit code {}</source>
        <translation>退出码 {}</translation>
    </message>
    <message>
        <source>one seed</source>
        <translation>一个种子</translation>
    </message>
    <message>
        <source>Espalier</source>
        <translation>Espalier</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主</translation>
    </message>
    <message>
        <source>  No session  </source>
        <translation>  无会话  </translation>
    </message>
    <message>
        <source>questions at work: 0</source>
        <translation>处理中的问题：0</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>标记和备注</translation>
    </message>
    <message>
        <source>Work on it yourself</source>
        <translation>自己处理</translation>
    </message>
    <message>
        <source>Let others work on it</source>
        <translation>让别人处理</translation>
    </message>
    <message>
        <source>After a correction</source>
        <translation>更正之后</translation>
    </message>
    <message>
        <source>Arrange the window</source>
        <translation>窗口布局</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>最近的会话</translation>
    </message>
    <message>
        <source>no session is open</source>
        <translation>没有打开的会话</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>waiting for you: 0</source>
        <translation>等您：0</translation>
    </message>
    <message>
        <source>Questions that you are to rule on or to answer, and debates that wait for your ruling</source>
        <translation>需要您裁定或回答的问题，以及等待您裁决的辩论</translation>
    </message>
    <message>
        <source>Questions that an assistant, the scripted H or a macro is at work on; training has a room of its own</source>
        <translation>助手、脚本 H 或宏正在处理的问题；训练有自己的房间</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>谱系</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Choose a question that A_n or the look-up answered to see exactly what it was sent.</source>
        <translation>选择由 A_n 或查询回答的问题，可看到实际发送的内容。</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>choose a question first: what rests on its answer is shown</source>
        <translation>请先选择问题：将显示依赖其答案的内容</translation>
    </message>
    <message>
        <source>a training is under way; trials begin when it is done: one at a time</source>
        <translation>训练正在进行；完成后试验才开始：一次一个</translation>
    </message>
    <message>
        <source>A_{} waits at the gate: {}</source>
        <translation>A_{} 在门槛处等待：{}</translation>
    </message>
    <message>
        <source>Ask a hard question: type s^3(a) into “New question” above the tree and press Enter. It means: where are three steps from a?</source>
        <translation>提一个难题：在树上方的“新问题”中输入 s^3(a) 并按 Enter。意思是：从 a 走三步到哪里？</translation>
    </message>
    <message>
        <source>Split it: type s^2(a) into “Subquestion” on the right and press Enter. Three steps are two and one.</source>
        <translation>分解它：在右侧“子问题”中输入 s^2(a) 并按 Enter。三步即两步加一步。</translation>
    </message>
    <message>
        <source>A_0 only looks up single steps, so it proposes “idk”. Click σ^2(a) in the tree and press “Amplify here”: the scripted H and A_0 work it out. Then press “Approve”.</source>
        <translation>A_0 只会查询单步，因此提议 “idk”。点击树中的 σ^2(a)，再按“在此放大”：脚本 H 与 A_0 会算出它。然后按“批准”。</translation>
    </message>
    <message>
        <source>Go on with the last step: type s^1($1) into “Subquestion” and press Enter; $1 is the first answer. Then type $2 into “Answer” and press Enter.</source>
        <translation>继续最后一步：在“子问题”中输入 s^1($1) 并按 Enter；$1 是第一个答案。再在“答案”中输入 $2 并按 Enter。</translation>
    </message>
    <message>
        <source>Now press “Distil” above: A_1 learns to answer in one go what H + A_0 work out, here with the scripted H on questions that it draws by itself. Watch the curves climb.</source>
        <translation>现在按上方的“蒸馏”：A_1 学会一步回答 H + A_0 得出的结果，此处由脚本化的 H 在自行抽取的问题上进行。请看曲线上升。</translation>
    </message>
    <message>
        <source>Compare: type s^3(b) into “New question” and press Enter, then type s^2(b) into “Subquestion” and press Enter. A_1 proposes an answer where A_0 knew none.</source>
        <translation>比较：在“新问题”输入 s^3(b) 并按 Enter，再在“子问题”输入 s^2(b) 并按 Enter。A_0 不知道之处，A_1 给出了答案。</translation>
    </message>
    <message>
        <source>You have been round the loop once. “Auto-run” goes on to A_2 and A_3; the Drift tab tells how much of your judgement is left.</source>
        <translation>您已走完一圈。“自动运行”继续到 A_2 和 A_3；“漂移”标签页说明您的判断还剩多少。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Skip this step of the guide</source>
        <translation>跳过引导的这一步</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>关闭引导</translation>
    </message>
    <message>
        <source>Guide {}/{}</source>
        <translation>引导 {}/{}</translation>
    </message>
    <message>
        <source>Guide: done</source>
        <translation>引导：完成</translation>
    </message>
    <message>
        <source>{} is the key of “{}” already</source>
        <translation>{} 已是“{}”的快捷键</translation>
    </message>
    <message>
        <source>↑ ↓ or k j</source>
        <translation>↑ ↓ 或 k j</translation>
    </message>
    <message>
        <source>Previous or next question</source>
        <translation>上一个或下一个问题</translation>
    </message>
    <message>
        <source>in the trees</source>
        <translation>在树中</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Shift+↑ Shift+↓</source>
        <translation>Shift+↑ Shift+↓</translation>
    </message>
    <message>
        <source>Previous or next subquestion of the same question</source>
        <translation>同一问题的上一个或下一个子问题</translation>
    </message>
    <message>
        <source>Siblings</source>
        <translation>同级</translation>
    </message>
    <message>
        <source>Question above</source>
        <translation>上一级问题</translation>
    </message>
    <message>
        <source>Go to the question that this one is part of</source>
        <translation>转到此问题所属的问题</translation>
    </message>
    <message>
        <source>Leave the field</source>
        <translation>离开输入框</translation>
    </message>
    <message>
        <source>Back to the trees; the question on show stays</source>
        <translation>回到树；当前问题不变</translation>
    </message>
    <message>
        <source>in a field</source>
        <translation>在输入框中</translation>
    </message>
    <message>
        <source>+ −, Ctrl+arrows</source>
        <translation>+ −，Ctrl+方向键</translation>
    </message>
    <message>
        <source>Zoom and move the map</source>
        <translation>缩放和移动地图</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>← → or h l</source>
        <translation>← → 或 h l</translation>
    </message>
    <message>
        <source>Fold or go to the parent; unfold</source>
        <translation>折叠或转到上层；展开</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the question in the workspace</source>
        <translation>在工作区打开问题</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 至 5</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>选择理由</translation>
    </message>
    <message>
        <source>while you reject</source>
        <translation>拒绝时</translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation>查找快捷键或操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此键</translation>
    </message>
    <message>
        <source>All keys as they were</source>
        <translation>恢复所有快捷键</translation>
    </message>
    <message>
        <source>Another key for the marked action:</source>
        <translation>为所选操作设置另一快捷键：</translation>
    </message>
    <message>
        <source>Letters and signs without Ctrl or Alt count only while no text field has the focus.</source>
        <translation>不带 Ctrl 或 Alt 的字母和符号仅在没有文本框获得焦点时有效。</translation>
    </message>
    <message>
        <source>choose an action first</source>
        <translation>请先选择一个操作</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>等您处理</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting for subanswers</source>
        <translation>等待子答案</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>已提议</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>scripted H</source>
        <translation>脚本 H</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>look-up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>macro</source>
        <translation>宏</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Permutation powering</source>
        <translation>置换的幂</translation>
    </message>
    <message>
        <source>Sequential assignments</source>
        <translation>顺序赋值</translation>
    </message>
    <message>
        <source>Wildcard search</source>
        <translation>通配符搜索</translation>
    </message>
    <message>
        <source>Shortest path</source>
        <translation>最短路径</translation>
    </message>
    <message>
        <source>Union find</source>
        <translation>并查集</translation>
    </message>
    <message>
        <source>Work out a variable that was assigned step by step through a hidden function.</source>
        <translation>算出一个通过隐藏函数逐步赋值的变量。</translation>
    </message>
    <message>
        <source>Work out a variable that was assigned step by step as a sum of earlier ones.</source>
        <translation>算出一个逐步由先前变量之和赋值的变量。</translation>
    </message>
    <message>
        <source>Find the way through a hidden graph: how far, and where to go first?</source>
        <translation>在隐藏的图中找路：多远，先去哪里？</translation>
    </message>
    <message>
        <source>Follow a hidden permutation σ many steps: what is σ^k(x)?</source>
        <translation>沿隐藏置换 σ 走许多步：σ^k(x) 是什么？</translation>
    </message>
    <message>
        <source>Count the assignments that match a pattern and satisfy every hidden clause.</source>
        <translation>数出符合模式并满足所有隐藏子句的赋值。</translation>
    </message>
    <message>
        <source>Your own questions, answered by a language model: you split, rule and combine in words.</source>
        <translation>您自己的问题，由语言模型回答：您用文字拆分、裁定、合并。</translation>
    </message>
    <message>
        <source>Find the label of each tree in a hidden forest, one parent at a time.</source>
        <translation>在隐藏的森林中逐个父节点地找出每棵树的标签。</translation>
    </message>
    <message>
        <source>Add up a hidden function over all strings that match a pattern.</source>
        <translation>对所有符合模式的字符串求隐藏函数之和。</translation>
    </message>
    <message>
        <source>Add up a hidden function over all strings that match a pattern, modulo m.</source>
        <translation>对所有符合模式的字符串求隐藏函数之和，模 m。</translation>
    </message>
    <message>
        <source>A few variables are constants; each other one is f of two others, x := f(y, z), where f is a hidden table. first(x) is y, second(x) is z, and first of a constant is its value; these and f(v,w) for two values can be looked up.</source>
        <translation>少数变量是常量；其余每个变量都是另外两个的 f，即 x := f(y, z)，其中 f 是一张隐藏的表。first(x) 是 y，second(x) 是 z，常量的 first 是它的值；这些以及两个值的 f(v,w) 可以查表。</translation>
    </message>
    <message>
        <source>A few variables are 1 or -1; each other one is the sum of two others, x := y + z, modulo the number of values (8 of them, 0 to 7, in the quick preset: -1 is 7). first(x) is y, second(x) is z, and first of a constant is its value; both can be looked up.</source>
        <translation>少数变量是 1 或 -1；其余每个变量是另外两个之和，x := y + z，模取值个数（quick 预设中为 8，即 0 到 7：-1 即 7）。first(x) 是 y，second(x) 是 z，常量的 first 是它的值；两者都可查表。</translation>
    </message>
    <message>
        <source>A hidden graph of one-way edges. dist(x,y) is how many edges the shortest way from x to y takes, inf where there is none; next(x,y) is the first vertex on such a way. Looked up: edge(x,y), 1 if an edge leads from x to y, and some(x,y), some vertex other than y that x leads to.</source>
        <translation>一个由单向边组成的隐藏图。dist(x,y) 是从 x 到 y 的最短路有几条边，不通则为 inf；next(x,y) 是这样一条路上的第一个顶点。可查表：edge(x,y)，若有边从 x 到 y 则为 1；some(x,y)，x 通往的、y 以外的某个顶点。</translation>
    </message>
    <message>
        <source>σ is a hidden permutation: it sends each object to one object. σ^k(x) is where k steps from x lead, so σ^5(x) is σ^3(σ^2(x)). A single step, σ^1(x), can be looked up.</source>
        <translation>σ 是一个隐藏的置换：它把每个对象送到一个对象。σ^k(x) 是从 x 走 k 步所到之处，因此 σ^5(x) 即 σ^3(σ^2(x))。单独一步 σ^1(x) 可以查表。</translation>
    </message>
    <message>
        <source>Hidden clauses, each of three conditions such as x2 = 1, of which one has to hold. A pattern such as 0*1*** asks how many of the assignments that match it satisfy all clauses; * stands for 0 or 1. Without * the answer, 0 or 1, is looked up.</source>
        <translation>隐藏的子句，每个含三个条件，如 x2 = 1，其中须有一个成立。形如 0*1*** 的模式问：符合它的赋值中有多少满足所有子句；* 代表 0 或 1。没有 * 时，答案 0 或 1 可查表。</translation>
    </message>
    <message>
        <source>Hidden trees; one vertex of each carries a label. label(x) is the label of x&apos;s tree, depth(x) how far x is from the vertex that carries it, parent(x) the neighbour of x on the way there (x itself where it carries the label). Looked up: mark(x), the label that x itself carries; joined(x,y), 0 if an edge joins them; some(x), some neighbour of x.</source>
        <translation>隐藏的树；每棵树有一个顶点带有标签。label(x) 是 x 所在树的标签，depth(x) 是 x 距带标签的顶点多远，parent(x) 是 x 去往那里的路上的邻居（x 自带标签时为 x 本身）。可查表：mark(x)，x 自带的标签；joined(x,y)，若有边相连则为 0；some(x)，x 的某个邻居。</translation>
    </message>
    <message>
        <source>f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that match it, where * stands for either letter. Without *, f is looked up.</source>
        <translation>对每个由 a 和 b 组成的字符串，f 为 1 或 -1。形如 a*b* 的模式问 f 在所有符合它的字符串上的和，* 代表任一字母。没有 * 时 f 可查表。</translation>
    </message>
    <message>
        <source>f is 1 or -1 for every string of a and b. A pattern such as a*b* asks for the sum of f over all strings that match it, modulo the number of values (8 in the quick preset, where -1 is 7); * stands for either letter. Without *, f is looked up.</source>
        <translation>对每个由 a 和 b 组成的字符串，f 为 1 或 -1。形如 a*b* 的模式问 f 在所有符合它的字符串上的和，模取值个数（quick 预设中为 8，-1 即 7）；* 代表任一字母。没有 * 时 f 可查表。</translation>
    </message>
    <message>
        <source>type σ^k(x), for example s^5(a), with k below {} and x from a to {}</source>
        <translation>输入 σ^k(x)，例如 s^5(a)，k 小于 {}，x 为 a 到 {}</translation>
    </message>
    <message>
        <source>type {} characters, each {}, {} or *, for example {}</source>
        <translation>输入 {} 个字符，每个为 {}、{} 或 *，例如 {}</translation>
    </message>
    <message>
        <source>type {} or {}</source>
        <translation>输入 {} 或 {}</translation>
    </message>
    <message>
        <source>type any question; [p3] or [p3-5] in it points to paragraphs of the document</source>
        <translation>输入任意问题；其中的 [p3] 或 [p3-5] 指向文档的段落</translation>
    </message>
    <message>
        <source>“{}” is not a question of this task: {}</source>
        <translation>“{}”不是此任务的问题：{}</translation>
    </message>
    <message>
        <source>{} takes {} arguments, not {}</source>
        <translation>{} 需要 {} 个参数，而不是 {} 个</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected one of {}</source>
        <translation>“{}”不适合此处：应为 {} 之一</translation>
    </message>
    <message>
        <source>“{}” is not an answer: expected a number from {} to {}, or idk</source>
        <translation>“{}”不是答案：应为 {} 到 {} 的数，或 idk</translation>
    </message>
    <message>
        <source>the exponent {} is too large: this session asks for exponents below {}</source>
        <translation>指数 {} 太大：此会话的指数须小于 {}</translation>
    </message>
    <message>
        <source>“{}” is not an object of this session: the objects are a to {}</source>
        <translation>“{}”不是此会话的对象：对象为 a 到 {}</translation>
    </message>
    <message>
        <source>“{}” is not a fact of this task; a fact reads like “{}”</source>
        <translation>“{}”不是此任务的事实；事实形如“{}”</translation>
    </message>
    <message>
        <source>a context of this task has 1 to {} facts, one a line, not {}</source>
        <translation>此任务的上下文有 1 到 {} 条事实，每行一条，而不是 {} 条</translation>
    </message>
    <message>
        <source>question {} was not shown yet; look at it before you approve it</source>
        <translation>问题 {} 尚未显示过；批准前请先看它</translation>
    </message>
    <message>
        <source>question {} has no proposal to approve</source>
        <translation>问题 {} 没有可批准的提议</translation>
    </message>
    <message>
        <source>question {} has no proposal to reject</source>
        <translation>问题 {} 没有可拒绝的提议</translation>
    </message>
    <message>
        <source>question {} was not rejected; reject its answer first, and say why</source>
        <translation>问题 {} 未被拒绝；请先拒绝其答案并说明原因</translation>
    </message>
    <message>
        <source>no approved rule fits {}</source>
        <translation>没有已批准的规则适用于 {}</translation>
    </message>
    <message>
        <source>H′ may not act yet: say in the H′ tab how often it has to move as H does</source>
        <translation>H′ 还不能行动：请在 H′ 标签页设定它的步骤须有多大比例与 H 相同</translation>
    </message>
    <message>
        <source>no language model helps in this session</source>
        <translation>此会话没有语言模型协助</translation>
    </message>
    <message>
        <source>nobody works on question {} who could be stopped</source>
        <translation>问题 {} 没有可停止的处理者</translation>
    </message>
    <message>
        <source>nothing about question {} is stale</source>
        <translation>问题 {} 没有过时之处</translation>
    </message>
    <message>
        <source>there is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>there is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>question {} has subquestions already; go on with them, or ask it anew</source>
        <translation>问题 {} 已有子问题；请继续处理它们，或重新提问</translation>
    </message>
    <message>
        <source>question {} is being worked on</source>
        <translation>问题 {} 正在处理中</translation>
    </message>
    <message>
        <source>question {} was withdrawn; redo brings it back</source>
        <translation>问题 {} 已撤回；重做可恢复</translation>
    </message>
    <message>
        <source>question {} was withdrawn</source>
        <translation>问题 {} 已撤回</translation>
    </message>
    <message>
        <source>question {} is {} already; subquestions come before the answer</source>
        <translation>问题 {} 已{}；子问题须在答案之前提出</translation>
    </message>
    <message>
        <source>the budget of question {} is used up; answer it with what you know</source>
        <translation>问题 {} 的预算已用完；请用已知内容回答</translation>
    </message>
    <message>
        <source>guidelines have words; write some, or leave those there are</source>
        <translation>准则须有文字；请写一些，或保留现有的</translation>
    </message>
    <message>
        <source>a rule reads: question → subquestion; subquestion; = answer</source>
        <translation>规则的写法：问题 → 子问题；子问题；= 答案</translation>
    </message>
    <message>
        <source>in the question each variable stands at its own place: x0 first, then x1, and so on</source>
        <translation>问题中每个变量各居其位：先 x0，再 x1，依此类推</translation>
    </message>
    <message>
        <source>debate {} was ruled on already; undo that first</source>
        <translation>辩论 {} 已裁定；请先撤销</translation>
    </message>
    <message>
        <source>both sides of debate {} say the same; there is nothing to rule on</source>
        <translation>辩论 {} 双方说法相同；无可裁定</translation>
    </message>
    <message>
        <source>{} is looked up; there is nothing to debate</source>
        <translation>{} 是查表得到的；没有可辩论的</translation>
    </message>
    <message>
        <source>only a primitive question can be looked up; this debate came down to a step of H</source>
        <translation>只有基本问题可查表；这场辩论归结为 H 的一步</translation>
    </message>
    <message>
        <source>only a debate in which somebody ruled between two answers can be held again, swapped</source>
        <translation>只有裁定过两个答案的辩论才能交换重来</translation>
    </message>
    <message>
        <source>answers in words are debated by a language model; press D at a question that has one</source>
        <translation>文字答案由语言模型辩论；请在有答案的问题上按 D</translation>
    </message>
    <message>
        <source>A_{} helps already</source>
        <translation>A_{} 已在协助</translation>
    </message>
    <message>
        <source>A_{} does not pass the gate: {}. Write down why it should help all the same</source>
        <translation>A_{} 未通过门槛：{}。请写下为何仍应让它协助</translation>
    </message>
    <message>
        <source>of {} decisions of H it answers {} as H did; the one before it {}</source>
        <translation>在 H 的 {} 个决定中，它有 {} 个与 H 相同；前一个为 {} 个</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} (n = {}; asked for: {})</source>
        <translation>与老师的一致率 ≥ {}（n = {}；要求：{}）</translation>
    </message>
    <message>
        <source>truth, all</source>
        <translation>真值，全部</translation>
    </message>
    <message>
        <source>truth, low</source>
        <translation>真值，低处</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>A_0 alone</source>
        <translation>仅 A_0</translation>
    </message>
    <message>
        <source>bisection</source>
        <translation>二分</translation>
    </message>
    <message>
        <source>cross-examination</source>
        <translation>交叉质询</translation>
    </message>
    <message>
        <source>prover-estimator</source>
        <translation>证明者与估计者</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>too few debates for costs against tree size: {} of at least {} that went down a tree, {} of at least {} different sizes</source>
        <translation>辩论太少，无法按树的大小比较成本：沿树而下的 {} 场，至少须 {} 场；不同大小 {} 种，至少须 {} 种</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>lazy</source>
        <translation>偷懒</translation>
    </message>
    <message>
        <source>adversarial</source>
        <translation>对抗</translation>
    </message>
    <message>
        <source>there are no decisions of H to hold it against</source>
        <translation>尚无 H 的决定可供比较</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers that were looked at (at least {}); {} are asked for</source>
        <translation>抽查中 H 同意 {} / {} 个答案（至少 {}）；需要 {} 个</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers that were looked at; {} are asked for</source>
        <translation>抽查中 H 同意 {} / {} 个答案；需要 {} 个</translation>
    </message>
    <message>
        <source>A_{} was not trained, so there is nothing to judge</source>
        <translation>A_{} 未经训练，没有可评判的</translation>
    </message>
    <message>
        <source>A_0 was not trained, so there is nothing to check</source>
        <translation>A_0 未经训练，没有可检查的</translation>
    </message>
    <message>
        <source>there is no assistant {} in this session</source>
        <translation>此会话中没有助手 {}</translation>
    </message>
    <message>
        <source>A_{} (assistant {}) was not promoted; promote it instead</source>
        <translation>A_{}（助手 {}）未被提升；请改为提升它</translation>
    </message>
    <message>
        <source>a training is under way or waits to be resumed; finish or discard it first</source>
        <translation>有训练正在进行或等待继续；请先完成或丢弃它</translation>
    </message>
    <message>
        <source>a training that began with these examples is under way or waits; finish or discard it first</source>
        <translation>以这些样例开始的训练正在进行或等待；请先完成或丢弃它</translation>
    </message>
    <message>
        <source>no assistant on the way to the one that helps rests on question {}; evicting is enough</source>
        <translation>通往当前协助者的助手都不依赖问题 {}；移除即可</translation>
    </message>
    <message>
        <source>controls are compared with what was distilled; distil first</source>
        <translation>对照要与蒸馏结果比较；请先蒸馏</translation>
    </message>
    <message>
        <source>training stopped: {}; it can go on from its last checkpoint</source>
        <translation>训练停止：{}；可从最近的检查点继续</translation>
    </message>
    <message>
        <source>there is nothing to learn yet: approve the answers to some questions first</source>
        <translation>还没有可学的：请先批准一些问题的答案</translation>
    </message>
    <message>
        <source>no rule plays H yet: split two questions alike, then approve the rule in the Macros tab</source>
        <translation>还没有规则扮演 H：请以相同方式拆分两个问题，再在宏标签页批准规则</translation>
    </message>
    <message>
        <source>H&apos; learns from your decisions alone, and there are none yet: split some questions and answer them first</source>
        <translation>H&apos; 只从您的决定学习，而目前还没有：请先拆分并回答一些问题</translation>
    </message>
    <message>
        <source>there is no H′ beside the present A_n: it is learned along with A_n in sessions where H′ plays H in training</source>
        <translation>当前 A_n 旁没有 H′：只有在训练中由 H′ 扮演 H 的会话里，它才与 A_n 一同学习</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>达到一致</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>all steps taken</source>
        <translation>步数用完</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>nothing was distilled yet, so nobody can debate with A_n; run Distil first</source>
        <translation>尚未蒸馏，没有谁能与 A_n 辩论；请先蒸馏</translation>
    </message>
    <message>
        <source>there is no drift to measure: nothing was distilled yet</source>
        <translation>没有漂移可测：尚未蒸馏</translation>
    </message>
    <message>
        <source>there is nothing to draw: the log holds no call of A_{} that was not audited yet</source>
        <translation>没有可抽取的：日志中没有尚未审计的 A_{} 调用</translation>
    </message>
    <message>
        <source>there is no answered tree to examine; write some wrong roots first, or include your own trees</source>
        <translation>没有已回答的树可检查；请先抽取一些错误的根，或包括您自己的树</translation>
    </message>
    <message>
        <source>the runs of {} are being made in another window (process {}); stop them there first</source>
        <translation>{} 的运行正由另一个窗口（进程 {}）进行；请先在那里停止</translation>
    </message>
    <message>
        <source>{} is open in another window (process {}); close it there first</source>
        <translation>{} 已在另一窗口打开（进程 {}）；请先在那里关闭</translation>
    </message>
    <message>
        <source>{} is not a session: it holds no session.db</source>
        <translation>{} 不是会话：其中没有 session.db</translation>
    </message>
    <message>
        <source>{} is there already and is not empty; choose another folder, or open it</source>
        <translation>{} 已存在且不为空；请选择另一文件夹，或打开它</translation>
    </message>
    <message>
        <source>{} is there already; rename the session first, or choose another folder</source>
        <translation>{} 已存在；请先重命名会话，或选择另一文件夹</translation>
    </message>
    <message>
        <source>there is a session “{}” in {} already; choose another name</source>
        <translation>{1} 中已有会话“{0}”；请另选名称</translation>
    </message>
    <message>
        <source>{} is open for reading only</source>
        <translation>{} 仅以只读方式打开</translation>
    </message>
    <message>
        <source>{} is not there</source>
        <translation>{} 不存在</translation>
    </message>
    <message>
        <source>{} is not a session of Espalier</source>
        <translation>{} 不是 Espalier 的会话</translation>
    </message>
    <message>
        <source>{} was made by a newer version of Espalier (its format is {}, this program knows {}); update Espalier to open it</source>
        <translation>{} 由更新版本的 Espalier 创建（其格式为 {}，本程序支持 {}）；请更新 Espalier 再打开</translation>
    </message>
    <message>
        <source>{} was made by an older version of Espalier; open it for writing once</source>
        <translation>{} 由旧版 Espalier 创建；请先以可写方式打开一次</translation>
    </message>
    <message>
        <source>the session in {} is damaged: {}</source>
        <translation>{} 中的会话已损坏：{}</translation>
    </message>
    <message>
        <source>the session in {} cannot be written or read: {}</source>
        <translation>{} 中的会话无法读写：{}</translation>
    </message>
    <message>
        <source>the checkpoint {} of A_{} is missing</source>
        <translation>A_{1} 的检查点 {0} 缺失</translation>
    </message>
    <message>
        <source>the checkpoint {} is damaged: its contents are not what was written</source>
        <translation>检查点 {} 已损坏：内容与写入时不符</translation>
    </message>
    <message>
        <source>certified: drift ≤ {}, {} audits</source>
        <translation>已认证：漂移 ≤ {}，{} 次审计</translation>
    </message>
    <message>
        <source>nothing is certified</source>
        <translation>未认证任何结论</translation>
    </message>
    <message>
        <source>nothing: every bound is vacuous</source>
        <translation>无：所有上界均无意义</translation>
    </message>
    <message>
        <source>errors in the whole tree</source>
        <translation>整棵树中的错误</translation>
    </message>
    <message>
        <source>recursion with leak 1</source>
        <translation>泄漏为 1 的递推</translation>
    </message>
    <message>
        <source>recursion with measured leak</source>
        <translation>按实测泄漏的递推</translation>
    </message>
    <message>
        <source>certified: {}</source>
        <translation>已认证：{}</translation>
    </message>
    <message>
        <source>not certified at {}: {}</source>
        <translation>在 {} 下未认证：{}</translation>
    </message>
    <message>
        <source>A_{}: {} is not bounded yet: none of the {} audits that were drawn has a verdict</source>
        <translation>A_{}：{} 尚无上界：抽取的 {} 次审计都还没有判定</translation>
    </message>
    <message>
        <source>A_{}: {} is not bounded yet: {} of the {} audits that were fixed beforehand are done</source>
        <translation>A_{}：{} 尚无上界：预定的审计已完成 {} / {}</translation>
    </message>
    <message>
        <source>A_{}: {} has no bound (vacuous), {} audits ({})</source>
        <translation>A_{}：{} 没有上界（无意义），{} 次审计（{}）</translation>
    </message>
    <message>
        <source>A_{}: {} ≤ {} at {} %, {} audits ({})</source>
        <translation>A_{}：{} ≤ {}，置信度 {} %，{} 次审计（{}）</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>taking it that H catches every error</source>
        <translation>假定 H 能发现每个错误</translation>
    </message>
    <message>
        <source>written trees</source>
        <translation>已写下的树</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>测量时</translation>
    </message>
    <message>
        <source>helping to train the next one</source>
        <translation>协助训练下一个时</translation>
    </message>
    <message>
        <source>taking it that H catches every error; {} clean ones more, {} min, bring what H flags to {}</source>
        <translation>假定 H 能发现每个错误；再有 {} 次无误、{} 分钟，可把 H 标出的降到 {}</translation>
    </message>
    <message>
        <source>H flags ≤ {} and catches ≥ {} of {} seeded errors</source>
        <translation>H 标出 ≤ {}，并在 {2} 个植入错误中发现 ≥ {1}</translation>
    </message>
    <message>
        <source>H flags ≤ {} and catches ≥ {} of {} seeded errors; {} clean ones more, {} min, bring what H flags to {}</source>
        <translation>H 标出 ≤ {0}，并在 {2} 个植入错误中发现 ≥ {1}；再有 {3} 次无误、{4} 分钟，可把 H 标出的降到 {5}</translation>
    </message>
    <message>
        <source>highest height within budget: {}. Needed, there and at all heights below: agreement ≥ {}, drift ≤ {}</source>
        <translation>预算内的最大高度：{}。该高度及以下均须：一致率 ≥ {}，漂移 ≤ {}</translation>
    </message>
    <message>
        <source>{} of {}, with {}. Height {} does not pass: {}</source>
        <translation>{} / {}，{}。高度 {} 未通过：{}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的数</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a letter from {} to {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的字母</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected letters from {} to {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的字母组合</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}, or {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的数，或 {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a letter from {} to {}, or {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的字母，或 {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected letters from {} to {}, or {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的字母组合，或 {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}, a letter from {} to {}, or {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的数、{} 到 {} 的字母，或 {}</translation>
    </message>
    <message>
        <source>“{}” does not fit here: expected a number from {} to {}, letters from {} to {}, or {}</source>
        <translation>“{}”不适合这里：应为 {} 到 {} 的数、{} 到 {} 的字母组合，或 {}</translation>
    </message>
    <message>
        <source>{} → {}, answer {}</source>
        <translation>{} → {}，答案 {}</translation>
    </message>
    <message>
        <source>{} with k from {} to {}</source>
        <translation>{}，k 从 {} 到 {}</translation>
    </message>
    <message>
        <source>{} with k = {}</source>
        <translation>{}，k = {}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>answered otherwise</source>
        <translation>改答</translation>
    </message>
    <message>
        <source>put again</source>
        <translation>再次提出</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>amplified one step</source>
        <translation>放大一步</translation>
    </message>
    <message>
        <source>handed to the scripted H</source>
        <translation>交给脚本 H</translation>
    </message>
    <message>
        <source>handed to the macros</source>
        <translation>交给宏</translation>
    </message>
    <message>
        <source>handed to H′</source>
        <translation>交给 H′</translation>
    </message>
    <message>
        <source>combined by the model</source>
        <translation>由模型合并</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>recomputed</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>ruled on by debate</source>
        <translation>经辩论裁定</translation>
    </message>
    <message>
        <source>ruled on again by debate</source>
        <translation>经辩论再次裁定</translation>
    </message>
    <message>
        <source>you:</source>
        <translation>您：</translation>
    </message>
    <message>
        <source>1 more question changed</source>
        <translation>另有 1 个问题改变</translation>
    </message>
    <message>
        <source>{} more questions changed</source>
        <translation>另有 {} 个问题改变</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} (n = {}; an open gate asks for none)</source>
        <translation>与其老师的一致率 ≥ {}（n = {}；开放的门不作要求）</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers that were looked at (at least {}); an open gate asks for none</source>
        <translation>H 同意了所看 {} / {} 个答案（至少 {}）；开放的门不作要求</translation>
    </message>
    <message>
        <source>H has looked at none of its answers; {} are asked for</source>
        <translation>H 没有看过它的任何答案；要求 {} 个</translation>
    </message>
    <message>
        <source>H has looked at none of its answers; an open gate asks for none</source>
        <translation>H 没有看过它的任何答案；开放的门不作要求</translation>
    </message>
    <message>
        <source>answers that H gave or approved, given alike by it: {} of {}; by the one before it: {} of {}</source>
        <translation>H 给出或批准、而它也同样给出的答案：{} / {}；它之前的助手：{} / {}</translation>
    </message>
    <message>
        <source>there are no answers of H to hold it against</source>
        <translation>没有 H 的答案可供对照</translation>
    </message>
    <message>
        <source>{} is open in another window (process {})</source>
        <translation>{} 已在另一个窗口中打开（进程 {}）</translation>
    </message>
    <message>
        <source>certified: drift ≤ {} (root audit: {} of {} answers differ)</source>
        <translation>已证明：漂移 ≤ {}（根审计：{} / {} 个答案不同）</translation>
    </message>
    <message>
        <source>certified: drift ≤ {} (path audit: {} of {} answers differ)</source>
        <translation>已证明：漂移 ≤ {}（路径审计：{} / {} 个答案不同）</translation>
    </message>
    <message>
        <source>Every audit draws fresh questions of its own, so the counts of two audits may differ</source>
        <translation>每项审计都抽取自己的新问题，因此两项审计的计数可能不同</translation>
    </message>
    <message>
        <source>path audit</source>
        <translation>路径审计</translation>
    </message>
    <message>
        <source>audit by height</source>
        <translation>按高度审计</translation>
    </message>
    <message>
        <source>charts by round</source>
        <translation>按轮次的图</translation>
    </message>
    <message>
        <source>{} questions for each assistant</source>
        <translation>每个助手 {} 个问题</translation>
    </message>
    <message>
        <source>{} questions of each height</source>
        <translation>每个高度 {} 个问题</translation>
    </message>
    <message>
        <source>{} questions, and one subquestion of each at every step down</source>
        <translation>{} 个问题，并在每一步向下各取一个子问题</translation>
    </message>
    <message>
        <source>{} held out and {} at the root for each assistant, {} a height</source>
        <translation>每个助手 {} 个留出、{} 个在根处，每个高度 {} 个</translation>
    </message>
    <message>
        <source>A_n against H with undistilled help: drift</source>
        <translation>A_n 对照有未蒸馏帮助的 H：漂移</translation>
    </message>
    <message>
        <source>A_n against its teacher: ε, subquestions m, leak λ</source>
        <translation>A_n 对照其老师：ε、子问题 m、泄漏 λ</translation>
    </message>
    <message>
        <source>the newest assistant against its teacher, and against H with undistilled help: the release rule</source>
        <translation>最新的助手对照其老师，并对照有未蒸馏帮助的 H：放行规则</translation>
    </message>
    <message>
        <source>A_n against its teacher, beside what it was asked in your trees: the tab Rounds</source>
        <translation>A_n 对照其老师，并与它在您的树中被问到的问题并列：“轮次”页</translation>
    </message>
    <message>
        <source>the teacher of {} asked A_0 nothing but facts, which are looked up and not counted: m = 0.00</source>
        <translation>{} 的老师只向 A_0 询问事实，事实是查出来的，不计入：m = 0.00</translation>
    </message>
    <message>
        <source>the teacher of {} was told nothing wrong in the path audit, so no leak can be measured there (–), and 1, the worst, is taken as its bound</source>
        <translation>在路径审计中没有人告诉 {} 的老师任何错误的东西，因此那里无法测得泄漏（–），取最坏的 1 作为其界</translation>
    </message>
    <message>
        <source>below {} nothing was distilled, so the bounds by whole tree, leak 1 and measured leak all come down to its ε in the path audit, ≤ {}</source>
        <translation>{} 之下没有蒸馏过任何东西，因此整棵树、泄漏 1 和实测泄漏的界都归结为它在路径审计中的 ε，≤ {}</translation>
    </message>
    <message>
        <source>highest height within budget: {}. Needed, there and at all heights below: agreement ≥ {}, drift ≤ {}. Counted in the audit by height, {} questions each</source>
        <translation>预算内的最大高度：{}。在该高度及其下所有高度需要：一致率 ≥ {}，漂移 ≤ {}。按高度审计计数，各 {} 个问题</translation>
    </message>
    <message>
        <source>{} of {}, with {}</source>
        <translation>{} / {}，{}</translation>
    </message>
    <message>
        <source>none. Height {} does not pass: {}</source>
        <translation>无。高度 {} 未通过：{}</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} ({} of {}), drift ≤ {} ({} of {})</source>
        <translation>与老师的一致率 ≥ {}（{} / {}），漂移 ≤ {}（{} / {}）</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} ({} of {}), drift {}</source>
        <translation>与老师的一致率 ≥ {}（{} / {}），漂移 {}</translation>
    </message>
    <message>
        <source>highest height within budget: this report is from before it was measured; measure again</source>
        <translation>预算内的最大高度：此报告早于该项测量；请重新测量</translation>
    </message>
    <message>
        <source>highest height within budget: none can be named, since questions do not show how deep they go</source>
        <translation>预算内的最大高度：无法给出，因为问题不显示其深度</translation>
    </message>
    <message>
        <source>About {} audits, {} ({}). No bound comes of them.</source>
        <translation>约 {} 次审计，{}（{}）。不产生上界。</translation>
    </message>
    <message>
        <source>Measure drift first: how many questions an audit of a path stands for is taken from there.</source>
        <translation>请先测量漂移：一次路径审计代表多少问题由此得出。</translation>
    </message>
    <message>
        <source>All {} claims that were declared are made; drawing would be refused.</source>
        <translation>已声明的 {} 个上界都已用完；抽取会被拒绝。</translation>
    </message>
    <message>
        <source>{} audits, {} ({}); if none differs: {}. For {} ≤ {}: {} audits, {}, and none that differs.</source>
        <translation>{} 次审计，{}（{}）；若无一不同：{}。要 {} ≤ {}：{} 次审计，{}，且无一不同。</translation>
    </message>
    <message>
        <source>{} audits, {} ({}); if none differs: {}.</source>
        <translation>{} 次审计，{}（{}）；若无一不同：{}。</translation>
    </message>
    <message>
        <source>{} roots: {}</source>
        <translation>{} 个根：{}</translation>
    </message>
    <message>
        <source>{} roots, {}</source>
        <translation>{} 个根，{}</translation>
    </message>
    <message>
        <source>{} s each, your median</source>
        <translation>每次 {} 秒，您的中位数</translation>
    </message>
    <message>
        <source>{} s each, assumed</source>
        <translation>每次 {} 秒，假定</translation>
    </message>
    <message>
        <source>still no bound (vacuous)</source>
        <translation>仍无上界（无意义）</translation>
    </message>
    <message>
        <source>{} ≤ {} at {} %</source>
        <translation>{} ≤ {}，置信度 {} %</translation>
    </message>
    <message>
        <source>{} hours</source>
        <translation>{} 小时</translation>
    </message>
    <message>
        <source>H′ is not shown to move as H does in {} of any moves ({} tried): all of them come to you</source>
        <translation>未能证明 H′ 在任何一类步骤中有 {} 与 H 相同（试了 {} 步）：全部交给您</translation>
    </message>
    <message>
        <source>H′ acts where it is at least {} sure, which was so on {} of {} fresh moves. There it moved as H in {} of {}: at least {}, at {} confidence. The rest comes to you</source>
        <translation>H′ 在确定度至少 {} 时行动，新步骤中有 {}（共 {} 步）如此。其中 {} / {} 与 H 相同：至少 {}，置信度 {}。其余交给您</translation>
    </message>
    <message>
        <source>The audited roots were drawn at random: fresh contexts, questions of the greatest height that the last assistant was taught.</source>
        <translation>所审计的根随机抽取：新的上下文，问题为最后一个助手所学的最大高度。</translation>
    </message>
    <message>
        <source>Two answers differ where their tokens differ; nobody had to judge.</source>
        <translation>词元不同即答案不同；无须有人评判。</translation>
    </message>
    <message>
        <source>The reference is H with the undistilled assistant, not the truth; errors that H makes are not in these numbers. H is played {}.</source>
        <translation>参照是与未蒸馏助手合作的 H，而非真值；H 自己犯的错不在这些数字里。H 的扮演者：{}。</translation>
    </message>
    <message>
        <source>The bounds hold for questions like those; another distribution needs other audits.</source>
        <translation>上界适用于这类问题；换一种分布须另行审计。</translation>
    </message>
    <message>
        <source>They are about the average: they say nothing about rare or adversarial questions.</source>
        <translation>它们针对平均情形：对罕见或对抗性的问题不作说明。</translation>
    </message>
    <message>
        <source>Where no wrong subanswer was met, or trees are too large to be built, a leak of 1 is assumed.</source>
        <translation>未遇到错误子答案，或树太大无法构建时，假定泄漏为 1。</translation>
    </message>
    <message>
        <source>Calls are stateless: the same question on the same context gets the same answer.</source>
        <translation>调用无状态：同一上下文中同一问题得到同一答案。</translation>
    </message>
    <message>
        <source>Step n of the line spends {} of the chance of failing, in {} equal parts: all bounds hold together.</source>
        <translation>线上的第 n 步用去出错概率的 {}，分为 {} 等份：所有上界同时成立。</translation>
    </message>
    <message>
        <source>One network learned from H with its own help: it is audited height by height, against H with its help one below.</source>
        <translation>一个网络在自身协助下向 H 学习：逐高度审计，对比由它在低一级高度协助的 H。</translation>
    </message>
    <message>
        <source>by a script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>by H&apos;, as it was when each A_n was made</source>
        <translation>H&apos;（各 A_n 生成时的状态）</translation>
    </message>
    <message>
        <source>by the rules that played then</source>
        <translation>当时使用的规则</translation>
    </message>
    <message>
        <source>by a script that errs</source>
        <translation>会出错的脚本</translation>
    </message>
    <message>
        <source>Drift budget</source>
        <translation>漂移预算</translation>
    </message>
    <message>
        <source>iteration n of A_n</source>
        <translation>A_n 的迭代 n</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>answers that differ from undistilled H</source>
        <translation>与未蒸馏的 H 不同的答案</translation>
    </message>
    <message>
        <source>answers that differ</source>
        <translation>不同的答案</translation>
    </message>
    <message>
        <source>bound: leak 1</source>
        <translation>上界：泄漏 1</translation>
    </message>
    <message>
        <source>bound: measured leak</source>
        <translation>上界：实测泄漏</translation>
    </message>
    <message>
        <source>bound: root audit</source>
        <translation>上界：根审计</translation>
    </message>
    <message>
        <source>measured at the root</source>
        <translation>根处实测</translation>
    </message>
    <message>
        <source>estimate: measured leak</source>
        <translation>估计：实测泄漏</translation>
    </message>
    <message>
        <source>product (no bound)</source>
        <translation>乘积（非上界）</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>H&apos;s own noise: flips {}, n = {}</source>
        <translation>H 自身噪声：翻转 {}，n = {}</translation>
    </message>
    <message>
        <source>H flips ≤ {}, n = {}</source>
        <translation>H 翻转 ≤ {}，n = {}</translation>
    </message>
    <message>
        <source>teacher asked twice: {} differ</source>
        <translation>两次问老师：{} 不同</translation>
    </message>
    <message>
        <source>all bounds together at {}; measured on roots as hard as each A_n was taught, up to {} (n = {} each); the product holds only if no error multiplies (m·λ ≤ 1)</source>
        <translation>所有上界同时成立的置信度 {}；在各 A_n 所学难度的根上测得，至高度 {}（各 n = {}）；仅当错误不倍增（m·λ ≤ 1）时乘积成立</translation>
    </message>
    <message>
        <source>all bounds together at {}{}; the product holds only if no error multiplies (m·λ ≤ 1)</source>
        <translation>所有上界同时成立的置信度 {}{}；仅当错误不倍增（m·λ ≤ 1）时乘积成立</translation>
    </message>
    <message>
        <source>vacuous from some iteration on, and not drawn there: {}</source>
        <translation>自某次迭代起无意义，故未画出：{}</translation>
    </message>
    <message>
        <source>ε: A_n against its teacher H + A_{n-1}</source>
        <translation>ε：A_n 对比其老师 H + A_{n-1}</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>on what it was asked</source>
        <translation>在实际所问上</translation>
    </message>
    <message>
        <source>at the root</source>
        <translation>在根处</translation>
    </message>
    <message>
        <source>whiskers: upper bounds that hold at every look, together</source>
        <translation>误差线：随时查看都同时成立的上界</translation>
    </message>
    <message>
        <source>ε by iteration and height</source>
        <translation>按迭代与高度的 ε</translation>
    </message>
    <message>
        <source>share that differs from the teacher, and its upper bound; grey: fewer than {} answers of the teacher</source>
        <translation>与老师不同的比例及其上界；灰色：老师的答案少于 {} 个</translation>
    </message>
    <message>
        <source>{} asked</source>
        <translation>问了 {}</translation>
    </message>
    <message>
        <source>Three gaps</source>
        <translation>三个差距</translation>
    </message>
    <message>
        <source>share of all questions</source>
        <translation>占全部问题的比例</translation>
    </message>
    <message>
        <source>amplification gain</source>
        <translation>放大增益</translation>
    </message>
    <message>
        <source>distillation loss</source>
        <translation>蒸馏损失</translation>
    </message>
    <message>
        <source>cumulative drift</source>
        <translation>累积漂移</translation>
    </message>
    <message>
        <source>Teacher and student against the truth</source>
        <translation>老师与学生对比真值</translation>
    </message>
    <message>
        <source>What your minutes buy</source>
        <translation>您的时间能换来什么</translation>
    </message>
    <message>
        <source>minutes of H</source>
        <translation>H 的分钟数</translation>
    </message>
    <message>
        <source>upper bound on ε</source>
        <translation>ε 的上界</translation>
    </message>
    <message>
        <source>bound on ε</source>
        <translation>ε 的上界</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>if errors go on at the present rate</source>
        <translation>若错误保持目前的比率</translation>
    </message>
    <message>
        <source>wrong roots that a repair turns right, shared among their sources</source>
        <translation>修复后变对的错误根问题，按来源分摊</translation>
    </message>
    <message>
        <source>{} · {} · height {}</source>
        <translation>{} · {} · 高度 {}</translation>
    </message>
    <message>
        <source>{} of {} (nodes: {})</source>
        <translation>{} / {}（节点：{}）</translation>
    </message>
    <message>
        <source>{} wrong roots among {} trees, held against {}</source>
        <translation>{} 个错误根问题，共 {} 棵树，对照：{}</translation>
    </message>
    <message>
        <source>{} wrong roots among {} trees, held against {}; {} unexplained</source>
        <translation>{} 个错误根问题，共 {} 棵树，对照：{};{} 个未解释</translation>
    </message>
    <message>
        <source>H + {}, {} levels deep</source>
        <translation>H + {},{} 层深</translation>
    </message>
    <message>
        <source>capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>distillation</source>
        <translation>蒸馏</translation>
    </message>
    <message>
        <source>decomposition</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>combination</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>裁决</translation>
    </message>
    <message>
        <source>propagated</source>
        <translation>传递</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>被掩盖</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>未解释</translation>
    </message>
    <message>
        <source>the trees of this task are too large to be made one level deeper; hold them against the truth</source>
        <translation>本任务的树太大，无法再深一层；请与真值对照</translation>
    </message>
    <message>
        <source>Ceilings</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>right answers, anytime intervals at 95 %</source>
        <translation>正确答案，随时有效的 95 % 区间</translation>
    </message>
    <message>
        <source>A_{} alone</source>
        <translation>仅 A_{}</translation>
    </message>
    <message>
        <source>H, true subanswers</source>
        <translation>H，真子答案</translation>
    </message>
    <message>
        <source>scripted splitting, true subanswers</source>
        <translation>脚本分解，真子答案</translation>
    </message>
    <message>
        <source>H alone, no facts</source>
        <translation>仅 H，无事实</translation>
    </message>
    <message>
        <source>{} (best constant answer)</source>
        <translation>{}（最佳固定答案）</translation>
    </message>
    <message>
        <source>Depth needed</source>
        <translation>所需深度</translation>
    </message>
    <message>
        <source>levels that H splits, leaves looked up</source>
        <translation>H 分解的层数，叶子查表</translation>
    </message>
    <message>
        <source>right roots</source>
        <translation>正确的根问题</translation>
    </message>
    <message>
        <source>depth needed: {}</source>
        <translation>所需深度：{}</translation>
    </message>
    <message>
        <source>not reached with trees that can be built</source>
        <translation>可构建的树达不到</translation>
    </message>
    <message>
        <source>{} errors at {}, {} votes</source>
        <translation>{}错误，比率 {},{} 票</translation>
    </message>
    <message>
        <source>{} errors at {}</source>
        <translation>{}错误，比率 {}</translation>
    </message>
    <message>
        <source>right answers</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>X alone</source>
        <translation>仅 X</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>传递</translation>
    </message>
    <message>
        <source>recursion, leak 1</source>
        <translation>递推，泄漏 1</translation>
    </message>
    <message>
        <source>seeds: {}, {} steps; {}</source>
        <translation>种子：{},{} 步；{}</translation>
    </message>
    <message>
        <source>X draws its answers</source>
        <translation>X 抽样作答</translation>
    </message>
    <message>
        <source>X says the most probable answer</source>
        <translation>X 说最可能的答案</translation>
    </message>
    <message>
        <source>{}; kept of the gain: {}</source>
        <translation>{}；保留的增益：{}</translation>
    </message>
    <message>
        <source>stalled: the interval of the gain holds 0 at n = {}; {}</source>
        <translation>停滞：n = {} 处增益区间包含 0;{}</translation>
    </message>
    <message>
        <source>accuracy of H + A_{n-1} less that of A_{n-1}, and less that of A_n; paired 95 % intervals</source>
        <translation>H + A_{n-1} 的准确率减去 A_{n-1} 的，以及减去 A_n 的；配对 95 % 区间</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>继承</translation>
    </message>
    <message>
        <source>new error</source>
        <translation>新错误</translation>
    </message>
    <message>
        <source>bound: leak 1, bound: measured leak</source>
        <translation>界：泄漏 1，界：实测泄漏</translation>
    </message>
    <message>
        <source>bound: leak 1, bound: measured leak, bound: root audit</source>
        <translation>界：泄漏 1，界：实测泄漏，界：根审计</translation>
    </message>
    <message>
        <source>ε: A_n against H</source>
        <translation>ε:A_n 对 H</translation>
    </message>
    <message>
        <source>all questions</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <source>what H stood behind and A_n was not taught; whiskers: bounds that hold at every look, together</source>
        <translation>H 认可而 A_n 未学过的；须线：每次查看都同时成立的界</translation>
    </message>
    <message>
        <source>nothing is certified: A_{} was held against {} answers of H, and {} differ</source>
        <translation>没有认证：A_{} 与 H 的 {} 个答案对照，{} 个不同</translation>
    </message>
    <message>
        <source>A_{} answers otherwise than H on ≤ {} of such questions, {} answers</source>
        <translation>A_{} 在 ≤ {} 的此类问题上与 H 答案不同，{} 个答案</translation>
    </message>
    <message>
        <source>The teacher is you: what you stood behind while A_{n-1} or an earlier one helped, on questions that A_n and those before it were not taught. Families of questions were held out whole, by lot, before training.</source>
        <translation>老师就是您：在 A_{n-1} 或更早的助手协助时您所认可的、A_n 及之前的助手都未学过的问题。训练前按抽签整族留出问题。</translation>
    </message>
    <message>
        <source>Two answers agree where their words are the same, apart from case, blanks, commas within numbers and a full stop at the end. The verifiers of question sets know the truth, so they are not asked here; they serve Score and the colours.</source>
        <translation>除大小写、空格、数字中的逗号和句末句号外，文字相同即视为一致。问题集的验证器知道真值，所以这里不询问；它们只用于评分和颜色。</translation>
    </message>
    <message>
        <source>The bounds hold for questions of these families as they came; other families need other answers of yours.</source>
        <translation>这些界只对这些族的问题成立；其他族需要您的其他答案。</translation>
    </message>
    <message>
        <source>What A_n proposed and you let stand was not drawn at random, so no bound rests on it; audits are drawn.</source>
        <translation>A_n 提出而您保留的并非随机抽取，所以没有界以此为据；审计是抽取的。</translation>
    </message>
    <message>
        <source>Not measured in words: drift down to A_0 (H would have to answer every tree anew), leaks, blame, H&apos;, macros.</source>
        <translation>文字任务中不测量：到 A_0 的漂移（H 需重新回答每棵树）、泄漏、归责、H&apos;、宏。</translation>
    </message>
    <message>
        <source>What debates cost</source>
        <translation>辩论的代价</translation>
    </message>
    <message>
        <source>nodes of the whole tree</source>
        <translation>整棵树的节点</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>slopes on logarithmic scales, n = {} debates: {}; a full check 1</source>
        <translation>对数坐标上的斜率，n = {} 场辩论：{}；完整检查为 1</translation>
    </message>
    <message>
        <source>Flaws hidden in a tree</source>
        <translation>隐藏在树中的缺陷</translation>
    </message>
    <message>
        <source>depth of the flaw</source>
        <translation>缺陷的深度</translation>
    </message>
    <message>
        <source>share caught</source>
        <translation>发现的比例</translation>
    </message>
    <message>
        <source>one walk down for each of {} planted flaws; a pick is right with chance c = {} ({} to {}, n = {}), a flaw at depth d is caught with c^d if picks do not depend on each other</source>
        <translation>{} 个植入缺陷各向下走一次；每次选择正确的概率 c = {}({} 至 {},n = {})，若各次选择相互独立，深度 d 的缺陷以 c^d 被发现</translation>
    </message>
    <message>
        <source>Fresh random questions of the task, not those of your trees; right and wrong are by the truth, which nobody here learns from.</source>
        <translation>任务的全新随机问题，不是您树中的；对错以真值为准，这里没有谁从中学习。</translation>
    </message>
    <message>
        <source>In the league of ways one side stands behind the right answer and a liar, who bends every step, behind a wrong one.</source>
        <translation>在方法联赛中，一方支持正确答案，一个歪曲每一步的说谎者支持错误答案。</translation>
    </message>
    <message>
        <source>Where both sides agree and are wrong, no debate is held: only audits of agreed answers show it.</source>
        <translation>双方一致但都错时不会有辩论：只有审计一致的答案才能发现。</translation>
    </message>
    <message>
        <source>“Direct” is A_{n-1} as the judge, alone; a judge who cannot tell counts as one half. The ceiling is always right.</source>
        <translation>“直接”指 A_{n-1} 单独裁决；无法判断的裁决者算一半。上限是永远正确。</translation>
    </message>
    <message>
        <source>Speech is that of scripted advocates and a judge who counts verified quotes.</source>
        <translation>发言来自脚本辩护人，裁决者清点核实过的引文。</translation>
    </message>
    <message>
        <source>Intervals are of 95 %: Clopper and Pearson&apos;s for shares; of gaps and scores, the wider of those and of resampled pairs.</source>
        <translation>95 % 区间：比例用 Clopper–Pearson；差距和分数取其与重抽样配对区间中较宽者。</translation>
    </message>
    <message>
        <source>{} speaks and judges on the first {} of these pairs, in replies of at most 90 tokens; its gap is measured against itself judging alone. It reads the facts as a debater, never as the judge.</source>
        <translation>{} 在前 {} 对上发言并裁决，每次回复至多 90 个词元；差距以它单独裁决为基准。它只作为辩手读事实，从不作为裁决者。</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>consultancy</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>always right</source>
        <translation>永远正确</translation>
    </message>
    <message>
        <source>liar</source>
        <translation>说谎者</translation>
    </message>
    <message>
        <source>scripted H, {} wrong</source>
        <translation>脚本 H,{} 出错</translation>
    </message>
    <message>
        <source>model, alone</source>
        <translation>模型，单独</translation>
    </message>
    <message>
        <source>model, consultancy</source>
        <translation>模型，咨询</translation>
    </message>
    <message>
        <source>model, debate</source>
        <translation>模型，辩论</translation>
    </message>
    <message>
        <source>model, scripted</source>
        <translation>模型，脚本</translation>
    </message>
    <message>
        <source>audit: is {} right?</source>
        <translation>审计：{} 对吗？</translation>
    </message>
    <message>
        <source>debate: {} or {}?</source>
        <translation>辩论：{} 还是 {}?</translation>
    </message>
    <message>
        <source>{} of {} ({} %, {} to {} %)</source>
        <translation>{} / {}({} %,{} 至 {} %)</translation>
    </message>
    <message>
        <source>Approve an answer only if the subanswers bear it out.
Rather “I don&apos;t know” than a guess: it travels upward honestly.
Split a question until A_n can answer the parts.
When you reject, say what a better answer would need.</source>
        <translation>只有子答案支持时才批准答案。
宁可“我不知道”也不要猜：它会如实向上传递。
把问题拆到 A_n 能回答各部分为止。
拒绝时请说明更好的答案需要什么。</translation>
    </message>
    <message>
        <source>{} and {}: same answer on {} of {} ({}, {} interval {} to {})</source>
        <translation>{} 和 {}:{} / {} 答案相同（{},{} 区间 {} 至 {}）</translation>
    </message>
    <message>
        <source>{} and {}: same answer on {} of {} ({}, {} interval {} to {}); no kappa: {} (n = {})</source>
        <translation>{} 和 {}:{} / {} 答案相同（{},{} 区间 {} 至 {}）；无 kappa:{}(n = {})</translation>
    </message>
    <message>
        <source>{} and {}: same answer on {} of {} ({}, {} interval {} to {}); kappa of the verdicts {} ({} interval {} to {}, n = {})</source>
        <translation>{} 和 {}:{} / {} 答案相同（{},{} 区间 {} 至 {}）；裁决的 kappa {}({} 区间 {} 至 {},n = {})</translation>
    </message>
    <message>
        <source>it takes {} proposals or more</source>
        <translation>至少需要 {} 个提案</translation>
    </message>
    <message>
        <source>both always gave the same verdict</source>
        <translation>两人总是给出相同裁决</translation>
    </message>
    <message>
        <source>scripted reviewer (simulated)</source>
        <translation>脚本审阅者（模拟）</translation>
    </message>
    <message>
        <source>each side states</source>
        <translation>每方陈述</translation>
    </message>
    <message>
        <source>the judge reads</source>
        <translation>裁决者阅读</translation>
    </message>
    <message>
        <source>a full check reads</source>
        <translation>完整检查阅读</translation>
    </message>
    <message>
        <source>each side states {}; the judge reads {}</source>
        <translation>每方陈述 {}；裁决者阅读 {}</translation>
    </message>
    <message>
        <source>{} ({} to {})</source>
        <translation>{}({} 至 {})</translation>
    </message>
    <message>
        <source>{} is not there, or is no file</source>
        <translation>{} 不存在，或不是文件</translation>
    </message>
    <message>
        <source>{} holds {} files; a session has fewer</source>
        <translation>{} 含有 {} 个文件；会话没有这么多</translation>
    </message>
    <message>
        <source>{} holds a file twice; nothing was taken from it</source>
        <translation>{} 中有重复的文件；没有从中取用任何内容</translation>
    </message>
    <message>
        <source>{} is no archive of a session: it holds no session.db</source>
        <translation>{} 不是会话档案：其中没有 session.db</translation>
    </message>
    <message>
        <source>{} would unfold to more than {} times its size; nothing was taken from it</source>
        <translation>{} 展开后将超过其大小的 {} 倍；没有从中取用任何内容</translation>
    </message>
    <message>
        <source>{} is no archive of a session, or it is damaged: {}</source>
        <translation>{} 不是会话档案，或已损坏：{}</translation>
    </message>
    <message>
        <source>{} is damaged: {}</source>
        <translation>{} 已损坏：{}</translation>
    </message>
    <message>
        <source>{} holds “{}”, which is no part of a session; nothing was taken from it</source>
        <translation>{} 含有“{}”，它不是会话的一部分；没有从中取用任何内容</translation>
    </message>
    <message>
        <source>the database in the archive is damaged: {}</source>
        <translation>档案中的数据库已损坏：{}</translation>
    </message>
    <message>
        <source>the archive unfolds to more than it says; nothing was taken from it</source>
        <translation>档案展开后超出其声明的大小；没有从中取用任何内容</translation>
    </message>
    <message>
        <source>the backup {} is damaged; the session is as it was</source>
        <translation>备份 {} 已损坏；会话保持原样</translation>
    </message>
    <message>
        <source>{} is not a folder that a session could be moved into</source>
        <translation>{} 不是可以移入会话的文件夹</translation>
    </message>
    <message>
        <source>“{}” cannot be the name of a session: it may not begin with a dot, nor hold {}</source>
        <translation>“{}”不能作会话名：不可以点开头，也不可含有 {}</translation>
    </message>
    <message>
        <source>{} cannot be put into the trash ({}); delete the folder by hand if you are sure</source>
        <translation>{} 无法放入回收站（{}）；确定的话请手动删除文件夹</translation>
    </message>
    <message>
        <source>the session in {} is damaged: {} ({})</source>
        <translation>{} 中的会话已损坏：{}({})</translation>
    </message>
    <message>
        <source>{} cannot be a session: part of its path is a file</source>
        <translation>{} 不能是会话：路径中有一段是文件</translation>
    </message>
    <message>
        <source>{} is a link or no plain file; Espalier writes only inside the folder of a session</source>
        <translation>{} 是链接或非普通文件；Espalier 只在会话文件夹内写入</translation>
    </message>
    <message>
        <source>{} holds a {} “{}”, which acts by itself; Espalier makes none and opens none</source>
        <translation>{} 含有会自行动作的 {} “{}”；Espalier 不创建也不打开这类内容</translation>
    </message>
    <message>
        <source>{} holds a table “{}” that Espalier did not make</source>
        <translation>{} 含有非 Espalier 创建的表“{}”</translation>
    </message>
    <message>
        <source>{} is damaged: its table “{}” is not as Espalier makes it</source>
        <translation>{} 已损坏：表“{}”与 Espalier 创建的不同</translation>
    </message>
    <message>
        <source>{} is damaged: its table “{}” holds values of another kind than it should</source>
        <translation>{} 已损坏：表“{}”含有类型不符的值</translation>
    </message>
    <message>
        <source>{} is empty</source>
        <translation>{} 是空的</translation>
    </message>
    <message>
        <source>{} is not whole: its {} lines refer to a missing {}</source>
        <translation>{} 不完整：其中的 {} 行引用了缺失的 {}</translation>
    </message>
    <message>
        <source>it is no object with a type</source>
        <translation>不是带类型的对象</translation>
    </message>
    <message>
        <source>there is no table “{}”</source>
        <translation>没有表“{}”</translation>
    </message>
    <message>
        <source>table “{}” has no column “{}”</source>
        <translation>表“{}”没有列“{}”</translation>
    </message>
    <message>
        <source>{} does not begin with a session</source>
        <translation>{} 不以会话开头</translation>
    </message>
    <message>
        <source>a line of {} is longer than {} MiB</source>
        <translation>{} 中有一行超过 {} MiB</translation>
    </message>
    <message>
        <source>{} is neither an archive of a session nor exported JSON lines</source>
        <translation>{} 既不是会话归档，也不是导出的 JSON 行</translation>
    </message>
    <message>
        <source>this is a selection, not a whole session</source>
        <translation>这是选集，不是完整会话</translation>
    </message>
    <message>
        <source>it was written by a newer version of Espalier (format {})</source>
        <translation>由更新版本的 Espalier 写成（格式 {}）</translation>
    </message>
    <message>
        <source>line {} of {} cannot be understood: {}</source>
        <translation>第 {} 行（{}）无法理解：{}</translation>
    </message>
    <message>
        <source>{} is not a session (before line {}): {}</source>
        <translation>{} 不是会话（第 {} 行之前）:{}</translation>
    </message>
    <message>
        <source>the numbers of the nodes are not those of a tree</source>
        <translation>节点编号不构成树</translation>
    </message>
    <message>
        <source>the numbers of the nodes are far from each other</source>
        <translation>节点编号相差过大</translation>
    </message>
    <message>
        <source>the questions form a circle</source>
        <translation>问题形成了环</translation>
    </message>
    <message>
        <source>the checkpoint “{}” does not lie in the session&apos;s own folder of checkpoints</source>
        <translation>检查点“{}”不在会话自己的检查点文件夹内</translation>
    </message>
    <message>
        <source>{} is damaged: it does not say what the session is about</source>
        <translation>{} 已损坏：没有说明会话的内容</translation>
    </message>
    <message>
        <source>{} is damaged: what it says it is about makes no sense</source>
        <translation>{} 已损坏：其自述没有意义</translation>
    </message>
    <message>
        <source>the checkpoint {} cannot be read: {}</source>
        <translation>检查点 {} 无法读取：{}</translation>
    </message>
    <message>
        <source>the checkpoint {} of the interrupted training is missing</source>
        <translation>中断训练的检查点 {} 缺失</translation>
    </message>
    <message>
        <source>what a decision changed cannot be read</source>
        <translation>无法读取决定所改变的内容</translation>
    </message>
    <message>
        <source>an archive is the whole session as it is; choose parts and take out names with the other formats</source>
        <translation>档案是整个会话的原样；其他格式可选择部分内容并去掉姓名</translation>
    </message>
    <message>
        <source>a picture shows one tree whole: choose a question, not words, a state or an iteration</source>
        <translation>图片显示一整棵树：请选择问题，而不是词语、状态或迭代</translation>
    </message>
    <message>
        <source>a picture shows at most {} questions; choose one further down, or export dot or graphml</source>
        <translation>图片最多显示 {} 个问题；请选择更下方的问题，或导出 dot 或 graphml</translation>
    </message>
    <message>
        <source>the session has no tree that fits in a picture yet, and no plots</source>
        <translation>会话还没有能放进图片的树，也没有曲线</translation>
    </message>
    <message>
        <source>Parquet needs pyarrow, which is not installed: pip install &apos;espalier-ida[parquet]&apos;</source>
        <translation>Parquet 需要未安装的 pyarrow:pip install &apos;espalier-ida[parquet]&apos;</translation>
    </message>
    <message>
        <source>{} is no Python file</source>
        <translation>{} 不是 Python 文件</translation>
    </message>
    <message>
        <source>the task {} cannot be loaded: {}: {}</source>
        <translation>无法加载任务 {}:{}:{}</translation>
    </message>
    <message>
        <source>the task file {} cannot be read: {}</source>
        <translation>无法读取任务文件 {}:{}</translation>
    </message>
    <message>
        <source>a document has 1 to {} characters, not {}</source>
        <translation>文档应有 1 至 {} 个字符，而不是 {} 个</translation>
    </message>
    <message>
        <source>this {} has {} characters; it may have 1 to {}</source>
        <translation>此 {} 有 {} 个字符；允许 1 至 {} 个</translation>
    </message>
    <message>
        <source>{} holds an experiment already</source>
        <translation>{} 中已有实验</translation>
    </message>
    <message>
        <source>{}: the sweep has no name</source>
        <translation>{}：实验没有名称</translation>
    </message>
    <message>
        <source>there is no question {} in this session</source>
        <translation>本会话中没有问题 {}</translation>
    </message>
    <message>
        <source>question {} needs subquestions, and an answer to each, before they can be combined</source>
        <translation>问题 {} 需要子问题且每个都有答案，才能合并</translation>
    </message>
    <message>
        <source>{} iterations were declared, but there are {} already</source>
        <translation>声明了 {} 次迭代，但已有 {} 次</translation>
    </message>
    <message>
        <source>a spot check takes {} questions of the set that nobody was asked, and {} are left; add some more</source>
        <translation>抽查需要问题集中 {} 个未问过的问题，只剩 {} 个；请再添加一些</translation>
    </message>
    <message>
        <source>the model in {} cannot be read: {}</source>
        <translation>无法读取 {} 中的模型：{}</translation>
    </message>
    <message>
        <source>{} is not a model folder: it holds no .safetensors file</source>
        <translation>{} 不是模型文件夹：其中没有 .safetensors 文件</translation>
    </message>
    <message>
        <source>its weights have other names or shapes</source>
        <translation>其权重的名称或形状不同</translation>
    </message>
    <message>
        <source>what was learned in {} does not fit {}: {}</source>
        <translation>{} 中学到的与 {} 不符：{}</translation>
    </message>
    <message>
        <source>the model&apos;s chat template does not take these messages: {}</source>
        <translation>模型的聊天模板不接受这些消息：{}</translation>
    </message>
    <message>
        <source>the file that came as {} is not the one expected (its SHA-256 differs); it was thrown away</source>
        <translation>收到的 {} 不是预期的文件（SHA-256 不同）；已丢弃</translation>
    </message>
    <message>
        <source>{} holds no model that could be unpacked: {}</source>
        <translation>{} 中没有可解包的模型：{}</translation>
    </message>
    <message>
        <source>{} was not asked</source>
        <translation>没有询问 {}</translation>
    </message>
    <message>
        <source>the reply was cut off</source>
        <translation>回复被截断</translation>
    </message>
    <message>
        <source>the replies were stopped</source>
        <translation>回复已停止</translation>
    </message>
    <message>
        <source>the reply was stopped</source>
        <translation>回复已停止</translation>
    </message>
    <message>
        <source>language models need {}, not installed here; install with: {}</source>
        <translation>语言模型需要 {}，此处未安装；安装：{}</translation>
    </message>
    <message>
        <source>training takes about {}; {} GB are free. To need less: {}</source>
        <translation>训练约需 {}；可用 {} GB。若要减少：{}</translation>
    </message>
    <message>
        <source>{} is not a GGUF file</source>
        <translation>{} 不是 GGUF 文件</translation>
    </message>
    <message>
        <source>turning {} into safetensors takes {} GB, and {} has {}</source>
        <translation>将 {} 转为 safetensors 需 {} GB，而 {} 只有 {}</translation>
    </message>
    <message>
        <source>{} could not be turned into {}: {}</source>
        <translation>{} 无法转换为 {}:{}</translation>
    </message>
    <message>
        <source>{} holds a network that cannot be read: {}</source>
        <translation>{} 中的网络无法读取：{}</translation>
    </message>
    <message>
        <source>the key for {} is not sent over plain http: give the address as https</source>
        <translation>{} 的密钥不会通过明文 http 发送：请使用 https 地址</translation>
    </message>
    <message>
        <source>this system has no open keyring; set {} in the environment instead</source>
        <translation>系统没有打开的密钥环；请改在环境变量中设置 {}</translation>
    </message>
    <message>
        <source>the request takes {} tokens and up to {} for the reply; {} reads {} in all</source>
        <translation>请求需要 {} 个词元，回复至多 {} 个；{} 总共读 {} 个</translation>
    </message>
    <message>
        <source>there is no model “{}”; say {}</source>
        <translation>没有模型“{}”；可用：{}</translation>
    </message>
    <message>
        <source>an endpoint needs its address and the name of a model: say {}</source>
        <translation>端点需要地址和模型名：{}</translation>
    </message>
    <message>
        <source>{} are no prices: say {}</source>
        <translation>{} 不是价格：{}</translation>
    </message>
    <message>
        <source>{} is not on this machine yet: `espalier model fetch` brings it ({})</source>
        <translation>{} 尚不在本机：`espalier model fetch` 可获取（{}）</translation>
    </message>
    <message>
        <source>only a model on this machine can have learned something here</source>
        <translation>只有本机上的模型才可能在此学习过</translation>
    </message>
    <message>
        <source>only a model on this machine can be trained: an endpoint&apos;s weights are elsewhere</source>
        <translation>只能训练本机上的模型：端点的权重在别处</translation>
    </message>
    <message>
        <source>the assistant before this one is not on this machine</source>
        <translation>此助手的前一个不在本机上</translation>
    </message>
    <message>
        <source>this machine has no {} device that torch can use; choose --device cpu or auto</source>
        <translation>本机没有 torch 可用的 {} 设备；请选择 cpu 或 auto</translation>
    </message>
    <message>
        <source>answers in words hardly ever agree, so none is compared by itself; press D at a question that has one</source>
        <translation>文字答案几乎从不完全一致，因此不会自动比较；请在有答案的问题上按 D</translation>
    </message>
    <message>
        <source>the league draws its questions from the task; free text has none of its own</source>
        <translation>联赛从任务中抽取问题；自由文本没有自己的问题</translation>
    </message>
    <message>
        <source>the model has no other answer; write one to have it debated</source>
        <translation>模型没有其他答案；请写一个以供辩论</translation>
    </message>
    <message>
        <source>it was cut off by the limit of tokens</source>
        <translation>因词元上限被截断</translation>
    </message>
    <message>
        <source>its only subquestion is the question itself</source>
        <translation>唯一的子问题就是问题本身</translation>
    </message>
    <message>
        <source>{} subquestions, where 1 to {} are asked for</source>
        <translation>有 {} 个子问题，要求 1 至 {} 个</translation>
    </message>
    <message>
        <source>a subquestion is empty, or comes twice</source>
        <translation>有子问题为空或重复</translation>
    </message>
    <message>
        <source>“answer” is no text</source>
        <translation>“answer”不是文本</translation>
    </message>
    <message>
        <source>it says nothing</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>{} characters, where at most {} are read</source>
        <translation>{} 个字符，最多读取 {} 个</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>没有 JSON 对象</translation>
    </message>
    <message>
        <source>the JSON object does not have “{}” and nothing else</source>
        <translation>JSON 对象不是只含“{}”</translation>
    </message>
    <message>
        <source>“subquestions” is no list of texts</source>
        <translation>“subquestions”不是文本列表</translation>
    </message>
    <message>
        <source>the JSON object cannot be read</source>
        <translation>无法读取 JSON 对象</translation>
    </message>
    <message>
        <source>a template has 1 to {} characters, not {}</source>
        <translation>模板应有 1 至 {} 个字符，而不是 {} 个</translation>
    </message>
    <message>
        <source>line {} of the template cannot be read: {}</source>
        <translation>模板第 {} 行无法读取：{}</translation>
    </message>
    <message>
        <source>line {} of the template: {}</source>
        <translation>模板第 {} 行：{}</translation>
    </message>
    <message>
        <source>the template is nested too deeply</source>
        <translation>模板嵌套过深</translation>
    </message>
    <message>
        <source>the template cannot be filled in: {}</source>
        <translation>模板无法填充：{}</translation>
    </message>
    <message>
        <source>the prompt becomes longer than {} characters</source>
        <translation>提示超过 {} 个字符</translation>
    </message>
    <message>
        <source>a reply is read as {}, not as “{}”</source>
        <translation>回复按 {} 读取，而不是“{}”</translation>
    </message>
    <message>
        <source>a set has 1 to {} questions, not {}</source>
        <translation>问题集应有 1 至 {} 个问题，而不是 {} 个</translation>
    </message>
    <message>
        <source>the first line of the table names no column of questions; call one of them {}</source>
        <translation>表的首行没有问题列；请将其中一列命名为 {}</translation>
    </message>
    <message>
        <source>{} is larger than {} MiB</source>
        <translation>{} 大于 {} MiB</translation>
    </message>
    <message>
        <source>{} cannot be read as text: {}</source>
        <translation>{} 无法作为文本读取：{}</translation>
    </message>
    <message>
        <source>line {} of the table cannot be read: {}</source>
        <translation>表的第 {} 行无法读取：{}</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>D ≤ 0: IDA is not the right tool here; splitting gains nothing even with true subanswers</source>
        <translation>D ≤ 0：IDA 在这里不是合适的工具；即使子答案为真，拆分也没有收益</translation>
    </message>
    <message>
        <source>D = {}: with true subanswers, splitting gains that share of what H cannot do alone</source>
        <translation>D = {}：若子答案为真，拆分能补上 H 单独做不到的部分中的这一比例</translation>
    </message>
    <message>
        <source>how errors of subanswers go on cannot be told: A_n answers no subquestion here</source>
        <translation>无法判断子答案的错误如何传递：A_n 在这里不回答任何子问题</translation>
    </message>
    <message>
        <source>errors of subanswers {}: R by sort {}; spectral radius {} (n = {} single flips)</source>
        <translation>子答案的错误{}：按种类 R {}；谱半径 {}（n = {} 次单独改动）</translation>
    </message>
    <message>
        <source>may multiply</source>
        <translation>可能成倍增加</translation>
    </message>
    <message>
        <source>die out</source>
        <translation>会消失</translation>
    </message>
    <message>
        <source>{} votes leave {} wrong [{}, {}], one answer {}, independent errors would leave {} (n = {}); correlation of errors {}; {} are mostly answered wrong, which no votes mend</source>
        <translation>{} 票后仍有 {} 错误 [{}, {}]，单个答案 {}，若错误独立则为 {}（n = {}）；错误的相关性 {}；{} 大多答错，投票无法补救</translation>
    </message>
    <message>
        <source>all 0</source>
        <translation>全为 0</translation>
    </message>
    <message>
        <source>not to be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>amplification gains</source>
        <translation>放大的收益</translation>
    </message>
    <message>
        <source>lost to subanswers</source>
        <translation>因子答案损失</translation>
    </message>
    <message>
        <source>lost to splitting</source>
        <translation>因拆分损失</translation>
    </message>
    <message>
        <source>lost to combining</source>
        <translation>因合并损失</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>agreement with its teacher ≥ {} (n = {}; needed: {})</source>
        <translation>与老师的一致率 ≥ {}(n = {}；要求：{})</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers in spot checks (at least {}); {} are needed</source>
        <translation>抽查中 H 同意 {} / {} 个答案（至少 {}）；需要 {} 个</translation>
    </message>
    <message>
        <source>H agreed with {} of {} answers in spot checks; {} are needed</source>
        <translation>抽查中 H 同意 {} / {} 个答案；需要 {} 个</translation>
    </message>
    <message>
        <source>helps now</source>
        <translation>正在协助</translation>
    </message>
    <message>
        <source>may help</source>
        <translation>可以协助</translation>
    </message>
    <message>
        <source>waits at the gate</source>
        <translation>在门槛处等待</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>SAT counting</source>
        <translation>SAT 计数</translation>
    </message>
    <message>
        <source>Sums of variables</source>
        <translation>变量求和</translation>
    </message>
    <message>
        <source>Wildcard search modulo m</source>
        <translation>模 m 通配符搜索</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>自由文本</translation>
    </message>
    <message>
        <source>Accuracy by height</source>
        <translation>按高度的准确率</translation>
    </message>
    <message>
        <source>height {}: {:.1%}</source>
        <translation>高度 {}：{:.1%}</translation>
    </message>
    <message>
        <source>Filled: A_n alone against the truth. Tick: H + A_n. </source>
        <translation>填充：仅 A_n 对真值。刻线：H + A_n。</translation>
    </message>
    <message>
        <source>height {}</source>
        <translation>高度 {}</translation>
    </message>
    <message>
        <source>Fork here</source>
        <translation>在此分支</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Spot check</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>越过…</translation>
    </message>
    <message>
        <source>It helps again from now on; the next training starts from it, as a new branch. Later assistants stay available</source>
        <translation>它从现在起重新协助；下次训练以它为起点，成为新分支。后来的助手仍可用</translation>
    </message>
    <message>
        <source>Where its teacher could not work a height out, it learned to say “I don&apos;t know”, which counts as wrong, or was taught nothing and guesses by what it knows of lower heights.</source>
        <translation>对于老师算不出的高度，它学会了说“我不知道”（算作错误），或者没有学到什么，只凭对较低高度的所知来猜。</translation>
    </message>
    <message>
        <source>A blind guess among the {} answers there are is right in {:.1%}.</source>
        <translation>在 {} 个可能的答案中盲猜，正确率为 {:.1%}。</translation>
    </message>
    <message>
        <source>It helps again from now on; assistants that were distilled from it are set aside and cannot help any more</source>
        <translation>它从现在起重新协助；由它蒸馏出的助手被搁置，不能再协助</translation>
    </message>
    <message>
        <source>Judge five of its answers yourself; the gate asks for that before it lets an assistant help</source>
        <translation>亲自评判它的五个答案；门槛要求先做这一步才让助手协助</translation>
    </message>
    <message>
        <source>It helps from now on if it passes every check of the gate; if not, you are told what is missing</source>
        <translation>若它通过门槛的全部检查，从现在起协助；否则会告诉您缺什么</translation>
    </message>
    <message>
        <source>It helps from now on although the gate refuses it; you write down why, and the reason is kept on the record</source>
        <translation>尽管门槛拒绝，它从现在起协助；您写下理由，理由记录在案</translation>
    </message>
    <message>
        <source>Lineage of assistants</source>
        <translation>助手的谱系</translation>
    </message>
    <message>
        <source>↳ branches off A_{}</source>
        <translation>↳ 从 A_{} 分支</translation>
    </message>
    <message>
        <source>↓ amplify, distil</source>
        <translation>↓ 放大、蒸馏</translation>
    </message>
    <message>
        <source>Distil (Ctrl+T) makes A_1 from what H + A_0 answer.</source>
        <translation>蒸馏 (Ctrl+T) 由 H + A_0 的答案得到 A_1。</translation>
    </message>
    <message>
        <source>A language model, as it came.</source>
        <translation>语言模型，原样。</translation>
    </message>
    <message>
        <source>Looks up primitive questions exactly; otherwise says “I don&apos;t know”.</source>
        <translation>准确查询基本问题；否则说“我不知道”。</translation>
    </message>
    <message>
        <source>Trained on {:,} transcripts of H + A_{}, {:,} steps, {:.0f} s ({})</source>
        <translation>用 H + A_{1} 的 {0:,} 份记录训练，{2:,} 步，{3:.0f} 秒（{4}）</translation>
    </message>
    <message>
        <source>accuracy on {:,} questions; the tick is H + A_{}</source>
        <translation>{:,} 个问题上的准确率；刻线为 H + A_{}</translation>
    </message>
    <message>
        <source>agreement with its teacher {:.2%} {}, n = {:,}; teacher says “I don&apos;t know” to {:.0%}</source>
        <translation>与其老师的一致率 {:.2%} {}，n = {:,}；老师对 {:.0%} 说“我不知道”</translation>
    </message>
    <message>
        <source>weights {}</source>
        <translation>权重 {}</translation>
    </message>
    <message>
        <source>&amp;Agree</source>
        <translation>同意(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Disagree</source>
        <translation>不同意(&amp;D)</translation>
    </message>
    <message>
        <source>H would have answered so, given these subanswers; the gate asks for five of these</source>
        <translation>给定这些子答案，H 也会这样回答；门槛要求五个这样的</translation>
    </message>
    <message>
        <source>H would have answered something else; the gate then does not let this assistant help</source>
        <translation>H 会有别的回答；门槛就不让这个助手协助</translation>
    </message>
    <message>
        <source>{} of {}: would you have answered so?</source>
        <translation>{} / {}：您会这样回答吗？</translation>
    </message>
    <message>
        <source>What H was told on the same question:
{}</source>
        <translation>H 在同一问题上所得知的：
{}</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Why should A_{} help again? What is trained next branches off there; later assistants stay as they are.</source>
        <translation>为何让 A_{} 再次帮忙？之后训练的从那里分支；后来的助手保持不变。</translation>
    </message>
    <message>
        <source>Why go back to A_{}? All assistants that were distilled from it will not help any more.</source>
        <translation>为何回到 A_{}？由它蒸馏出的所有助手都将不再帮忙。</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>越过</translation>
    </message>
    <message>
        <source>Why should A_{} help although it does not pass the gate?</source>
        <translation>A_{} 没有通过门槛，为何仍让它帮忙？</translation>
    </message>
    <message>
        <source>{}
The reason is kept on the record.</source>
        <translation>{}
理由将记录在案。</translation>
    </message>
    <message>
        <source>a fork</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>a roll back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>a promotion</source>
        <translation>晋升</translation>
    </message>
    <message>
        <source>{} is on the record and is not undone by Ctrl+Z: fork or roll back in the Lineage room to go back.</source>
        <translation>{}已记录在案，Ctrl+Z 不会撤销：请在谱系中分叉或回退。</translation>
    </message>
    <message>
        <source>a reason has to be written: it is kept with what was decided</source>
        <translation>必须写明理由：它与决定一同保存</translation>
    </message>
    <message>
        <source>the spot check is kept</source>
        <translation>抽查已保存</translation>
    </message>
    <message>
        <source>accepted, on the record</source>
        <translation>已接受并记录</translation>
    </message>
    <message>
        <source>evicted; training again</source>
        <translation>已剔除；重新训练</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Train on these examples no more; the assistants that learned from them keep helping as they are</source>
        <translation>不再用这些样例训练；从中学习过的助手照旧协助</translation>
    </message>
    <message>
        <source>Evict, go back to the last assistant that never saw them, and train the later ones again without them</source>
        <translation>移除，退回到最后一个从未见过它们的助手，并在没有它们的情况下重新训练后面的</translation>
    </message>
    <message>
        <source>Change nothing; that you looked at it, and why you let it be, is kept on the record</source>
        <translation>不作改动；您看过它以及为何保留，记录在案</translation>
    </message>
    <message>
        <source>no example that is trained on rests on it</source>
        <translation>没有用于训练的例子依据它</translation>
    </message>
    <message>
        <source>no assistant that helps rests on it</source>
        <translation>没有在帮忙的助手依据它</translation>
    </message>
    <message>
        <source>What rests on this answer</source>
        <translation>依赖于该答案的内容</translation>
    </message>
    <message>
        <source>Why? It is kept with what you decide</source>
        <translation>为什么？与您的决定一同保存</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The three buttons below wait until a reason is written</source>
        <translation>写下理由后，下面三个按钮才可用</translation>
    </message>
    <message>
        <source>write the reason first</source>
        <translation>请先写明理由</translation>
    </message>
    <message>
        <source>, of {}</source>
        <translation>，来自 {}</translation>
    </message>
    <message>
        <source>
Rules made from it: {} (they are vetoed with it)</source>
        <translation>
由它得出的规则：{}（一并否决）</translation>
    </message>
    <message>
        <source>Answers that rest on it: {}
Examples still trained on: {}{}
Assistants that learned from it, or from those: {}{}</source>
        <translation>依赖它的答案：{}
仍在训练的样例：{}{}
由它或其衍生物学到东西的助手：{}{}</translation>
    </message>
    <message>
        <source> (they took {:.0f} s to make)</source>
        <translation>（其训练用了 {:.0f} 秒）</translation>
    </message>
    <message>
        <source>evict, go back to A_{}, train again (iterations: {}): {:.0f} s at the measured rates; ends where it would have without these examples</source>
        <translation>剔除，回到 A_{}，重新训练（迭代：{}）：按实测速度需 {:.0f} 秒；结果等同从未有过这些样例</translation>
    </message>
    <message>
        <source>no assistant on the way to the one that helps rests on it</source>
        <translation>通往当前助手的路上没有助手依赖它</translation>
    </message>
    <message>
        <source>Evict</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>examples not trained on any more: {}{}; assistants stay as they are</source>
        <translation>不再用于训练的样例：{}{}；助手保持不变</translation>
    </message>
    <message>
        <source>Retrain from A_{}</source>
        <translation>从 A_{} 重训</translation>
    </message>
    <message>
        <source>Retrain</source>
        <translation>重训</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>everything stays, on the record: answers {}, assistants {}</source>
        <translation>一切保留并记录：答案 {}，助手 {}</translation>
    </message>
    <message>
        <source>No rules yet. Split two questions alike (for example {}): Espalier then proposes a rule that does what you did, shows what it would have done, and on your approval plays H for you, here and in training.</source>
        <translation>尚无规则。以同样方式分解两个问题（如 {}）：Espalier 会提出一条照您做法的规则，显示它本会做什么，经您批准后便在此处和训练中替您扮演 H。</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} 和 {}</translation>
    </message>
    <message>
        <source>The rule, token by token</source>
        <translation>规则，逐个符号</translation>
    </message>
    <message>
        <source>Approve: let it play H</source>
        <translation>批准：让它扮演 H</translation>
    </message>
    <message>
        <source>Approve again</source>
        <translation>再次批准</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Stop it, keep what it did</source>
        <translation>停止，保留已做的</translation>
    </message>
    <message>
        <source>Recall with all it produced</source>
        <translation>连同其产物一并召回</translation>
    </message>
    <message>
        <source>your work on {}</source>
        <translation>您在 {} 上的工作</translation>
    </message>
    <message>
        <source>what you began on {}</source>
        <translation>您在 {} 上开始的工作</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>hits: {}, misses: {}, corrections: {}</source>
        <translation>命中：{}，失误：{}，更正：{}</translation>
    </message>
    <message>
        <source> · played H in training {}</source>
        <translation> · 在训练 {} 中扮演 H</translation>
    </message>
    <message>
        <source>{} · made from {} · {}{}</source>
        <translation>{} · 来自{} · {}{}</translation>
    </message>
    <message>
        <source>as you did</source>
        <translation>与您相同</translation>
    </message>
    <message>
        <source>&lt;b&gt;not as you did&lt;/b&gt;</source>
        <translation>&lt;b&gt;与您不同&lt;/b&gt;</translation>
    </message>
    <message>
        <source> and {} more</source>
        <translation> 以及另外 {} 个</translation>
    </message>
    <message>
        <source>Past questions: {}</source>
        <translation>以往的问题：{}</translation>
    </message>
    <message>
        <source>none that it fits</source>
        <translation>没有适用的</translation>
    </message>
    <message>
        <source>&lt;br&gt;Played: {}</source>
        <translation>&lt;br&gt;已运行：{}</translation>
    </message>
    <message>
        <source>Opening {}…</source>
        <translation>正在打开 {}…</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Training is under way</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>An experiment is running</source>
        <translation>实验正在运行</translation>
    </message>
    <message>
        <source>Close while training?</source>
        <translation>训练中要关闭吗？</translation>
    </message>
    <message>
        <source>Close while an experiment is running?</source>
        <translation>实验运行时关闭？</translation>
    </message>
    <message>
        <source>The run under way is saved first; the next start offers to go on with it.</source>
        <translation>正在进行的运行会先保存；下次启动时可继续。</translation>
    </message>
    <message>
        <source>It is saved first; when you open this session again, Resume goes on exactly there.</source>
        <translation>会先保存；再次打开此会话时，“继续”将从该处接着进行。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>{} – Espalier</source>
        <translation>{} – Espalier</translation>
    </message>
    <message>
        <source>{}: {}, {}, seed {}</source>
        <translation>{}：{}，{}，种子 {}</translation>
    </message>
    <message>
        <source>no session is open: make one (Ctrl+N), or open one (Ctrl+O)</source>
        <translation>没有打开的会话：请新建（Ctrl+N）或打开（Ctrl+O）</translation>
    </message>
    <message>
        <source>the settings cannot be kept: {}</source>
        <translation>无法保存设置：{}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>nothing is trained, and no training was left that could be discarded</source>
        <translation>没有在训练，也没有可以丢弃的中断训练</translation>
    </message>
    <message>
        <source>The interrupted training was discarded</source>
        <translation>已丢弃中断的训练</translation>
    </message>
    <message>
        <source>this window only reads the session; train in the window that has it open</source>
        <translation>此窗口只读该会话；请在打开它的窗口中训练</translation>
    </message>
    <message>
        <source>Trees with a ⚙ are written by training: some of the questions that it amplified, to be looked at. Filter leaves them out (in trees of your own). This is said once.</source>
        <translation>带 ⚙ 的树由训练写入：是它放大的部分问题，供查看。“筛选”可将其排除（在自己的树中）。此提示只出现一次。</translation>
    </message>
    <message>
        <source>several processes can only share the scripted H; train with this one in the window</source>
        <translation>多个进程只能共用脚本 H；请在窗口中用此 H 训练</translation>
    </message>
    <message>
        <source>{} processes train {}. Its trees open again when they are done.</source>
        <translation>{} 个进程正在训练 {}。完成后其树会重新打开。</translation>
    </message>
    <message>
        <source>The training of A_{} was left at step {:,}; it goes on exactly there.</source>
        <translation>A_{} 的训练停在第 {:,} 步；将从该处继续。</translation>
    </message>
    <message>
        <source>The guided loop begins again at step 1</source>
        <translation>引导从第 1 步重新开始</translation>
    </message>
    <message>
        <source>Show the hidden facts of this question? From then on your decisions about them are marked as made with the facts seen.</source>
        <translation>显示该问题的隐藏事实？此后您的相关决定将标注为已看过事实。</translation>
    </message>
    <message>
        <source>Show the document of this question, if it has one? If the question came with a verifier, the colours for correctness judge its answer from then on. Your later decisions about it are marked as made with all that seen.</source>
        <translation>显示此问题的文档（如果有）？如果问题带有验证器，从此正确性颜色会评判它的答案。您之后对它的决定会被标记为已看过这一切。</translation>
    </message>
    <message>
        <source>Reveal facts</source>
        <translation>揭示事实</translation>
    </message>
    <message>
        <source>this window only reads the session</source>
        <translation>此窗口只读取会话</translation>
    </message>
    <message>
        <source>the session is still being opened; try again in a moment</source>
        <translation>会话仍在打开；请稍后再试</translation>
    </message>
    <message>
        <source>Espalier ended unexpectedly last time; nothing that was saved is lost.</source>
        <translation>Espalier 上次意外结束；已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>Something went wrong inside Espalier last time, and it went on; nothing that was saved is lost.</source>
        <translation>Espalier 上次内部出错，但继续运行了；已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>A report was written to {}; it was sent nowhere.</source>
        <translation>报告已写入 {}；没有发送到任何地方。</translation>
    </message>
    <message>
        <source>{} was asked again, about new facts: those that it was trained on were not kept</source>
        <translation>{} 已就新事实重新提出：训练时的事实没有保留</translation>
    </message>
    <message>
        <source>saved ✓</source>
        <translation>已保存 ✓</translation>
    </message>
    <message>
        <source>  {}  ·  A_{} helps  </source>
        <translation>  {}  ·  A_{} 协助  </translation>
    </message>
    <message>
        <source>{} (reading only)</source>
        <translation>{}（只读）</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>{} questions that the training amplified are written as trees, so that they can be looked at</source>
        <translation>训练中放大的 {} 个问题已写成树，以便查看</translation>
    </message>
    <message>
        <source>A_{} promoted: {}, {} steps</source>
        <translation>A_{} 已提升：{}，{} 步</translation>
    </message>
    <message>
        <source>Several processes train</source>
        <translation>多个进程正在训练</translation>
    </message>
    <message>
        <source>Somebody else has open, and may train,</source>
        <translation>他人已打开（可能在训练）</translation>
    </message>
    <message>
        <source>the session was not opened, because its task {} is not trusted</source>
        <translation>会话未打开，因为其任务 {} 不受信任</translation>
    </message>
    <message>
        <source>{}; the session was opened again as it is on disk</source>
        <translation>{}；已按磁盘上的状态重新打开会话</translation>
    </message>
    <message>
        <source>Training of A_{} was left at step {:,}; Distil (Ctrl+T) goes on exactly there</source>
        <translation>A_{} 的训练停在第 {:,} 步；蒸馏 (Ctrl+T) 从原处继续</translation>
    </message>
    <message>
        <source>No other session yet</source>
        <translation>还没有别的会话</translation>
    </message>
    <message>
        <source>Act on the notice</source>
        <translation>对通知采取行动</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>操作名称</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入您想做的事</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing found that can be done now</source>
        <translation>没有找到现在可以执行的操作</translation>
    </message>
    <message>
        <source>Show or hide {}</source>
        <translation>显示或隐藏 {}</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>显示 {}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window, from its next start on</source>
        <translation>窗口的语言，下次启动起生效</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light or dark colours, or what the system prefers</source>
        <translation>浅色或深色，或随系统</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Black on white or the other way round; also where the system asks for it</source>
        <translation>白底黑字或相反；系统要求时也会启用</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Size of all text, in per cent of the system&apos;s</source>
        <translation>所有文字的大小，占系统字号的百分比</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What training runs on; auto takes a GPU if there is one</source>
        <translation>训练所用设备；auto 在有 GPU 时使用它</translation>
    </message>
    <message>
        <source>Ask before closing while training</source>
        <translation>训练中关闭前询问</translation>
    </message>
    <message>
        <source>What was trained is kept in any case; the next start offers to go on</source>
        <translation>已训练的内容总会保留；下次启动时可继续</translation>
    </message>
    <message>
        <source>Answer otherwise</source>
        <translation>另行回答</translation>
    </message>
    <message>
        <source>Second reviewer</source>
        <translation>第二评审</translation>
    </message>
    <message>
        <source>Say who you are first: your name goes on the record with each verdict.</source>
        <translation>请先说明您是谁：您的名字会记在每次判定上。</translation>
    </message>
    <message>
        <source>There is nothing for {} to review: nobody else has ruled on anything that {} has not seen.</source>
        <translation>没有可供 {} 评审的内容：其他人判定过的，{} 都已看过。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Name of the second reviewer</source>
        <translation>第二评审的姓名</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Subquestions and their answers</source>
        <translation>子问题及其答案</translation>
    </message>
    <message>
        <source>Your answer, or idk</source>
        <translation>您的答案，或 idk</translation>
    </message>
    <message>
        <source>Question {} of {}, reviewed by {}</source>
        <translation>第 {} / {} 题，评审人 {}</translation>
    </message>
    <message>
        <source>Nothing was proposed: answer it yourself</source>
        <translation>没有提议：请自己回答</translation>
    </message>
    <message>
        <source>Proposed: {}</source>
        <translation>提议：{}</translation>
    </message>
    <message>
        <source>nothing was proposed</source>
        <translation>没有任何建议</translation>
    </message>
    <message>
        <source>It was not split.</source>
        <translation>它没有被分解。</translation>
    </message>
    <message>
        <source>Questions that somebody else has ruled on come one after the other, as they were before that. Your verdicts change no tree; at the end stands how far the two of you agree.</source>
        <translation>他人判定过的问题按判定之前的样子逐个出现。您的判定不改变任何树；最后显示两人的一致程度。</translation>
    </message>
    <message>
        <source>All done. </source>
        <translation>全部完成。</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>存为新版本</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Change what you rule by; the old version is kept</source>
        <translation>修改您的评判准则；旧版本保留</translation>
    </message>
    <message>
        <source>Your decisions carry the new version from now on</source>
        <translation>您此后的决定标注新版本</translation>
    </message>
    <message>
        <source>Close the editor and keep the guidelines as they were</source>
        <translation>关闭编辑器，准则保持原样</translation>
    </message>
    <message>
        <source>{}: guidelines</source>
        <translation>{}：准则</translation>
    </message>
    <message>
        <source>Guidelines in force</source>
        <translation>现行准则</translation>
    </message>
    <message>
        <source>Guidelines, version {}</source>
        <translation>准则，第 {} 版</translation>
    </message>
    <message>
        <source>Written by {}</source>
        <translation>作者 {}</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>By tree</source>
        <translation>按树</translation>
    </message>
    <message>
        <source>Most useful first</source>
        <translation>最有用的优先</translation>
    </message>
    <message>
        <source>Nothing waits for you. Ask a question above the tree; what A_n proposes will queue here.</source>
        <translation>没有等您的内容。在树上方提问；A_n 的提议会排在这里。</translation>
    </message>
    <message>
        <source>Nothing is half typed. What you type and do not submit is kept, and listed here.</source>
        <translation>没有未完成的输入。您输入而未提交的会保存并列在这里。</translation>
    </message>
    <message>
        <source>You passed over nothing. What you skip (Space) waits here and comes back at the end.</source>
        <translation>您没有跳过任何问题。跳过（空格）的会在此等待，最后再出现。</translation>
    </message>
    <message>
        <source>You have ruled on nothing yet. What you decide can be looked at here, and changed.</source>
        <translation>您尚未作出判定。您的决定可在此查看和更改。</translation>
    </message>
    <message>
        <source>Questions that wait for you</source>
        <translation>等您处理的问题</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>队列的顺序</translation>
    </message>
    <message>
        <source>Approves the proposals of this list that were on show; the others stay</source>
        <translation>批准此列表中已显示过的提议；其余不变</translation>
    </message>
    <message>
        <source>   in {}</source>
        <translation>   属于 {}</translation>
    </message>
    <message>
        <source>, stale</source>
        <translation>，已过时</translation>
    </message>
    <message>
        <source>none of these proposals was on show yet</source>
        <translation>这些建议都还没有显示过</translation>
    </message>
    <message>
        <source>1 ruling, {} left</source>
        <translation>1 个裁定，剩 {}</translation>
    </message>
    <message>
        <source>{} rulings, {} left</source>
        <translation>{} 个裁定，剩 {}</translation>
    </message>
    <message>
        <source> · {:.1f} s each (median)</source>
        <translation> · 每个 {:.1f} 秒（中位数）</translation>
    </message>
    <message>
        <source> · about {} min to go</source>
        <translation> · 约还需 {} 分钟</translation>
    </message>
    <message>
        <source> · you spent {:.1f} min today</source>
        <translation> · 您今天用了 {:.1f} 分钟</translation>
    </message>
    <message>
        <source>Session on disk</source>
        <translation>磁盘上的会话</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet; one is made whenever the session is opened after a change, and once a day.</source>
        <translation>尚无备份；每次更改后打开会话时及每天会各做一次。</translation>
    </message>
    <message>
        <source>Backups hold the database, not the weights. {}
Compacting: {}</source>
        <translation>备份包含数据库，不含权重。{}
压缩：{}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Check that everything is sound, and that the trees follow from what was decided</source>
        <translation>检查一切是否完好，以及树是否由决定得出</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Copy the database as it is</source>
        <translation>按原样复制数据库</translation>
    </message>
    <message>
        <source>Compact…</source>
        <translation>压缩…</translation>
    </message>
    <message>
        <source>Thin out weights by the rule above and pack the database; asks before</source>
        <translation>按上述规则精简权重并压缩数据库；事先询问</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Put the chosen backup in the place of the session; what is there now is backed up before</source>
        <translation>用所选备份替换会话；现有内容会先备份</translation>
    </message>
    <message>
        <source>choose a backup first</source>
        <translation>请先选择一个备份</translation>
    </message>
    <message>
        <source>on opening</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>before a restoring</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>HTML dossier: one page that needs nothing else</source>
        <translation>HTML 档案：一个无需其他文件的页面</translation>
    </message>
    <message>
        <source>Archive: the whole session as one file, to be opened elsewhere</source>
        <translation>归档：整个会话成一个文件，可在别处打开</translation>
    </message>
    <message>
        <source>JSON lines: every row of every table</source>
        <translation>JSON 行：所有表的所有行</translation>
    </message>
    <message>
        <source>CSV: a folder with every table</source>
        <translation>CSV：含所有表的文件夹</translation>
    </message>
    <message>
        <source>Parquet: a folder with every table (needs pyarrow)</source>
        <translation>Parquet：含所有表的文件夹（需要 pyarrow）</translation>
    </message>
    <message>
        <source>Fine-tuning: prompts and completions</source>
        <translation>微调：提示与补全</translation>
    </message>
    <message>
        <source>Fine-tuning: as a chat</source>
        <translation>微调：对话形式</translation>
    </message>
    <message>
        <source>PDF: a tree and the plots</source>
        <translation>PDF：一棵树和曲线</translation>
    </message>
    <message>
        <source>SVG: a tree</source>
        <translation>SVG：一棵树</translation>
    </message>
    <message>
        <source>PNG: a tree</source>
        <translation>PNG：一棵树</translation>
    </message>
    <message>
        <source>DOT: trees for Graphviz</source>
        <translation>DOT：供 Graphviz 使用的树</translation>
    </message>
    <message>
        <source>GraphML: trees for other programs</source>
        <translation>GraphML：供其他程序使用的树</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Leave out names of persons</source>
        <translation>不含人名</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>整个会话</translation>
    </message>
    <message>
        <source>Question {} and what is below it</source>
        <translation>问题 {} 及其以下</translation>
    </message>
    <message>
        <source>Questions that hold these words</source>
        <translation>含有这些词语的问题</translation>
    </message>
    <message>
        <source>Questions in one state</source>
        <translation>处于某状态的问题</translation>
    </message>
    <message>
        <source>What one assistant served, and its training</source>
        <translation>一个助手的服务及其训练</translation>
    </message>
    <message>
        <source>words in questions or answers</source>
        <translation>问题或答案中的词语</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Assistant</source>
        <translation>助手(&amp;A)</translation>
    </message>
    <message>
        <source>Paths below your home folder are written as “~” in every format but the archive, which is the session as it is.</source>
        <translation>除归档（即会话原样）外，各格式中您主目录下的路径均写作“~”。</translation>
    </message>
    <message>
        <source>A folder for the tables</source>
        <translation>存放表的文件夹</translation>
    </message>
    <message>
        <source>the format cannot hold it alone</source>
        <translation>这种格式不能单独保存它</translation>
    </message>
    <message>
        <source>this format shows nothing else</source>
        <translation>这种格式不能显示别的</translation>
    </message>
    <message>
        <source>an archive is the session as it is</source>
        <translation>归档就是会话本来的样子</translation>
    </message>
    <message>
        <source>the memory does not suffice</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>the disk has only {} left</source>
        <translation>磁盘只剩 {}</translation>
    </message>
    <message>
        <source>no backup was made: {}</source>
        <translation>没有备份：{}</translation>
    </message>
    <message>
        <source>Exporting to {}…</source>
        <translation>正在导出到 {}…</translation>
    </message>
    <message>
        <source>exported to {}</source>
        <translation>已导出到 {}</translation>
    </message>
    <message>
        <source>Exported to {}</source>
        <translation>已导出到 {}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Archives and JSON lines (*.zip *.jsonl);;All files (*)</source>
        <translation>归档和 JSON 行 (*.zip *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing {}…</source>
        <translation>正在导入 {}…</translation>
    </message>
    <message>
        <source>Imported as “{}”</source>
        <translation>已导入为“{}”</translation>
    </message>
    <message>
        <source>{} was not imported: {}</source>
        <translation>{} 未导入：{}</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在校验…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Compact this session?

{}</source>
        <translation>压缩此会话？

{}</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>正在压缩…</translation>
    </message>
    <message>
        <source>{} won</source>
        <translation>节省 {}</translation>
    </message>
    <message>
        <source>Put the backup of {:%d %B %Y, %H:%M} in the place of the session?

What is there now is backed up first, so this can be taken back in the same way.</source>
        <translation>用 {:%Y-%m-%d %H:%M} 的备份替换会话？

现有内容会先备份，因此可以同样方式撤回。</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>what was there before is {}</source>
        <translation>之前的内容是 {}</translation>
    </message>
    <message>
        <source>called off; nothing was written</source>
        <translation>已取消；未写入任何内容</translation>
    </message>
    <message>
        <source>The session is sound.</source>
        <translation>会话完好。</translation>
    </message>
    <message>
        <source>The session is damaged.</source>
        <translation>会话已损坏。</translation>
    </message>
    <message>
        <source>Discrete: train Aₙ, freeze and measure it, let it help to train Aₙ₊₁</source>
        <translation>离散：训练 Aₙ，冻结并测量，再让它协助训练 Aₙ₊₁</translation>
    </message>
    <message>
        <source>Continuous: one student learns with its own running average&apos;s help</source>
        <translation>连续：一个学生借助自身的滑动平均学习</translation>
    </message>
    <message>
        <source>One network for all questions</source>
        <translation>所有问题用一个网络</translation>
    </message>
    <message>
        <source>Specialists: a narrower network for each sort of questions</source>
        <translation>专家：每类问题一个较窄的网络</translation>
    </message>
    <message>
        <source>Control: as many narrower networks, questions shared out at random</source>
        <translation>对照：同样多的较窄网络，问题随机分配</translation>
    </message>
    <message>
        <source>Ask me about every answer of Aₙ</source>
        <translation>Aₙ 的每个答案都问我</translation>
    </message>
    <message>
        <source>Ask me about one in five, drawn by lot</source>
        <translation>抽签，每五个问我一个</translation>
    </message>
    <message>
        <source>Ask me about one in twenty, drawn by lot</source>
        <translation>抽签，每二十个问我一个</translation>
    </message>
    <message>
        <source>Ask me about “I don&apos;t know” and about height 2 or more</source>
        <translation>“我不知道”和高度 2 以上时问我</translation>
    </message>
    <message>
        <source>A trained assistant helps at once; what it would have to pass is written down</source>
        <translation>训练好的助手立即协助；其本应通过的条件会记下</translation>
    </message>
    <message>
        <source>It waits: agreement ≥ 90 %, H&apos;s past decisions, five spot checks, or a written reason</source>
        <translation>等待：一致率 ≥ 90 %、H 以往决定、五次抽查，或书面理由</translation>
    </message>
    <message>
        <source>It waits: agreement ≥ 98 %, H&apos;s past decisions, five spot checks, or a written reason</source>
        <translation>等待：一致率 ≥ 98 %、H 以往决定、五次抽查，或书面理由</translation>
    </message>
    <message>
        <source>Scripted H: splits and combines without errors</source>
        <translation>脚本 H：分解与合并无误</translation>
    </message>
    <message>
        <source>Macros: rules made of your own decisions, which you approved</source>
        <translation>宏：由您的决定归纳并经您批准的规则</translation>
    </message>
    <message>
        <source>H′: a network that learns from what H does, and from what you do</source>
        <translation>H′：从 H 及您的做法中学习的网络</translation>
    </message>
    <message>
        <source>Faulty H: errs by chance, anew each time</source>
        <translation>出错的 H：每次随机出错</translation>
    </message>
    <message>
        <source>Faulty H: errs on some questions, always in the same way</source>
        <translation>出错的 H：在某些问题上总是同样出错</translation>
    </message>
    <message>
        <source>Lazy H: leaves some questions to Aₙ as they are</source>
        <translation>懒惰的 H：把一些问题原样留给 Aₙ</translation>
    </message>
    <message>
        <source>Misled H: some subanswers are replaced by wrong ones that H accepts</source>
        <translation>受误导的 H：部分子答案被替换为 H 会接受的错误答案</translation>
    </message>
    <message>
        <source>It is distilled step by step: A_1, A_2, … follow one another (More: Mode).</source>
        <translation>逐步蒸馏：A_1、A_2……依次产生（更多：模式）。</translation>
    </message>
    <message>
        <source>It is distilled continuously: one student A_1 that keeps learning (More: Mode).</source>
        <translation>持续蒸馏：只有一个不断学习的学生 A_1（更多：模式）。</translation>
    </message>
    <message>
        <source>By an anytime lower bound on agreement with the teacher</source>
        <translation>按与教师一致率的随时有效下界</translation>
    </message>
    <message>
        <source>By the paper&apos;s rule: 85 % agreement as observed</source>
        <translation>按论文规则：观察到 85 % 一致</translation>
    </message>
    <message>
        <source>Code of a task</source>
        <translation>任务的代码</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>I see the local workspace only, not the questions above</source>
        <translation>我只看局部工作区，不看上层问题</translation>
    </message>
    <message>
        <source>&amp;More: how it learns, what you are asked, budget, bounds</source>
        <translation>更多：如何学习、问您什么、预算、界(&amp;M)</translation>
    </message>
    <message>
        <source>What the session is called, and its folder</source>
        <translation>会话及其文件夹的名称</translation>
    </message>
    <message>
        <source>Where the session&apos;s own folder is made; move it or copy it as you like</source>
        <translation>会话自己的文件夹建在哪里；可以随意移动或复制</translation>
    </message>
    <message>
        <source>How hard questions get and how large the network is; quick takes minutes</source>
        <translation>问题有多难、网络有多大；quick 只需几分钟</translation>
    </message>
    <message>
        <source>Who splits and combines what the next assistant learns from; in the trees it is you</source>
        <translation>谁来拆分和合并下一个助手所学的内容；在树里是您</translation>
    </message>
    <message>
        <source>The same seed draws the same questions and repeats the same run</source>
        <translation>同一个种子抽出同样的问题，重复同样的运行</translation>
    </message>
    <message>
        <source>M&amp;ode</source>
        <translation>模式(&amp;O)</translation>
    </message>
    <message>
        <source>Whether assistants follow one another, or one goes on learning</source>
        <translation>助手一个接一个，还是同一个继续学习</translation>
    </message>
    <message>
        <source>What is trained: one network, or several that share the questions</source>
        <translation>训练什么：一个网络，还是分担问题的几个</translation>
    </message>
    <message>
        <source>What a trained assistant has to pass before it helps</source>
        <translation>训练好的助手在帮忙之前要通过什么</translation>
    </message>
    <message>
        <source>Your decisions are on the record under this name</source>
        <translation>您的决定以此名字记录在案</translation>
    </message>
    <message>
        <source>Which answers of Aₙ you are asked to rule on</source>
        <translation>要您裁定 Aₙ 的哪些答案</translation>
    </message>
    <message>
        <source>How often the bounds of this session may be wrong: α, at all moments together</source>
        <translation>本会话的上界允许出错的频率：α，所有时刻合计</translation>
    </message>
    <message>
        <source>How many questions may be asked below a new root; split to subquestions, the rest comes back</source>
        <translation>新的根之下可提多少问题；分给子问题，剩余返回</translation>
    </message>
    <message>
        <source>How often H works on each question that is trained on; the most frequent answer counts</source>
        <translation>H 在每个训练问题上做几次；以最多的答案为准</translation>
    </message>
    <message>
        <source>{} (installed)</source>
        <translation>{}（已安装）</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Learner</source>
        <translation>学习者(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;H in training</source>
        <translation>训练中的 H(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Votes of H</source>
        <translation>H 的票数(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Curriculum</source>
        <translation>课程(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;romotion</source>
        <translation>提升(&amp;R)</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;You as H</source>
        <translation>您作为 H(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>策略(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Isolation</source>
        <translation>隔离(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;α of all bounds</source>
        <translation>所有上界的 &amp;α</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Some tasks are learned in rounds of thought; this says what agreement buys the next round</source>
        <translation>有些任务按思考轮次学习；此项规定何种一致率进入下一轮</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>So that no answer leans on what you know from elsewhere</source>
        <translation>这样答案就不会依赖您从别处得知的内容</translation>
    </message>
    <message>
        <source> labels at first</source>
        <translation> 个初始标注</translation>
    </message>
    <message>
        <source> % of them</source>
        <translation> % </translation>
    </message>
    <message>
        <source>A Python file with a task</source>
        <translation>含任务的 Python 文件</translation>
    </message>
    <message>
        <source>Python (*.py)</source>
        <translation>Python (*.py)</translation>
    </message>
    <message>
        <source>{} To ask, {}.</source>
        <translation>{} 提问方式：{}。</translation>
    </message>
    <message>
        <source>Folder for the session</source>
        <translation>会话的文件夹</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>至此的决定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Questions as they were</source>
        <translation>当时的问题</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>◀ Before</source>
        <translation>◀ 上一步</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>下一步 ▶</translation>
    </message>
    <message>
        <source>Nothing was decided in this session yet; ask a question, and it can be replayed.</source>
        <translation>本会话尚无决定；提出问题后即可回放。</translation>
    </message>
    <message>
        <source>before the first decision</source>
        <translation>第一个决定之前</translation>
    </message>
    <message>
        <source>After decision {} of {}, {}; answers of the machine come with the next decision.</source>
        <translation>在第 {} / {} 个决定之后，{}；机器的答案随下一个决定出现。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制副本…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>All that a person did, on the record: asked, handed over, ruled, undone</source>
        <translation>一个人所做并记录在案的一切：提问、移交、裁定、撤销</translation>
    </message>
    <message>
        <source>{} copy</source>
        <translation>{} 副本</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Renaming…</source>
        <translation>正在重命名…</translation>
    </message>
    <message>
        <source>Move the session into</source>
        <translation>把会话移到</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>正在移动…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Put “{}” into the trash? Decisions in it: {}; assistants: A_0 to A_{}.</source>
        <translation>把“{}”放入回收站？其中的决定：{}；助手：A_0 至 A_{}。</translation>
    </message>
    <message>
        <source>Delete a session</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>this session cannot be read; it can only be deleted</source>
        <translation>这个会话无法读取；只能删除</translation>
    </message>
    <message>
        <source>choose a session first</source>
        <translation>请先选择一个会话</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting has these words; keys have a sheet of their own (?).</source>
        <translation>没有设置包含这些词；按键另有一张表 (?)。</translation>
    </message>
    <message>
        <source>Kept in {}. Keys have their own sheet (?); they, the window&apos;s size and what was used lately are kept in {}.</source>
        <translation>保存在 {}。快捷键另有一页 (?)；快捷键、窗口大小和最近使用的内容保存在 {}。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>training step</source>
        <translation>训练步数</translation>
    </message>
    <message>
        <source>faint: every report; bold: mean of {:,}</source>
        <translation>浅色：每次报告；粗线：{:,} 次的平均</translation>
    </message>
    <message>
        <source>questions trained on</source>
        <translation>训练过的问题数</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>训练秒数</translation>
    </message>
    <message>
        <source>floating-point operations (estimate)</source>
        <translation>浮点运算次数（估计）</translation>
    </message>
    <message>
        <source>each iteration from 0</source>
        <translation>每次迭代从 0 起</translation>
    </message>
    <message>
        <source>What the x axis counts</source>
        <translation>x 轴的单位</translation>
    </message>
    <message>
        <source>Points that the running mean of the loss is over</source>
        <translation>损失滑动平均的点数</translation>
    </message>
    <message>
        <source>The bold curve is the mean of so many reports, begun anew at each iteration; the faint one is every report</source>
        <translation>粗线是这么多次报告的平均，每次迭代重新开始；浅色线是每一次报告</translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Count x by powers of ten, from the first point on</source>
        <translation>从第一个点起按 10 的幂计 x</translation>
    </message>
    <message>
        <source>Count the loss by powers of ten, and shares by powers of ten of what they lack to 1</source>
        <translation>损失按 10 的幂计，比例按其与 1 之差的 10 的幂计</translation>
    </message>
    <message>
        <source>by agreement</source>
        <translation>按一致率</translation>
    </message>
    <message>
        <source>Compare runs by their least agreement on any height, instead of by their accuracy</source>
        <translation>按各高度中最低的一致率而不是准确率比较运行</translation>
    </message>
    <message>
        <source>Let every iteration begin at 0, to compare them</source>
        <translation>让每次迭代从 0 开始，便于比较</translation>
    </message>
    <message>
        <source>Figures…</source>
        <translation>图像…</translation>
    </message>
    <message>
        <source>Draw other sessions beside this one, keep one as baseline</source>
        <translation>在本会话旁绘制其他会话，并保留一个作为基线</translation>
    </message>
    <message>
        <source>Write the plots as PNG, SVG or PDF, or all series as one CSV</source>
        <translation>把曲线写成 PNG、SVG 或 PDF，或把所有序列写成一个 CSV</translation>
    </message>
    <message>
        <source>right answers (share)</source>
        <translation>正确答案（比例）</translation>
    </message>
    <message>
        <source>Agreement by height</source>
        <translation>按高度的一致率</translation>
    </message>
    <message>
        <source>like H + A_n (share)</source>
        <translation>与 H + A_n 相同（比例）</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>nats per question</source>
        <translation>每个问题的奈特</translation>
    </message>
    <message>
        <source>IDA, controls, other runs</source>
        <translation>IDA、对照、其他运行</translation>
    </message>
    <message>
        <source>right answers (log of 1 − share)</source>
        <translation>正确答案（1 − 比例 的对数）</translation>
    </message>
    <message>
        <source>like H + A_n (log of 1 − share)</source>
        <translation>与 H + A_n 相同（1 − 比例 的对数）</translation>
    </message>
    <message>
        <source>nats per question (log)</source>
        <translation>每个问题的奈特（对数）</translation>
    </message>
    <message>
        <source>{} (baseline)</source>
        <translation>{}（基线）</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>IDA</source>
        <translation>IDA</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>比较运行</translation>
    </message>
    <message>
        <source>Filter by a regular expression, such as  powering.*seed-[0-4]</source>
        <translation>用正则表达式筛选，如  powering.*seed-[0-4]</translation>
    </message>
    <message>
        <source>Filter sessions by a regular expression</source>
        <translation>用正则表达式筛选会话</translation>
    </message>
    <message>
        <source>Sessions to compare with</source>
        <translation>用于比较的会话</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>保留为</translation>
    </message>
    <message>
        <source>&amp;Keep as baseline: drawn first and dashed in every session, until it is no longer ticked</source>
        <translation>保留为基线(&amp;K)：在每个会话中最先以虚线绘制，直到取消勾选</translation>
    </message>
    <message>
        <source>Their loss, accuracy and agreement are drawn beside this session&apos;s, each in a colour of its own that stays.</source>
        <translation>它们的损失、准确率和一致率绘制在本会话旁，每个都有固定的颜色。</translation>
    </message>
    <message>
        <source>Draw these</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>This is no regular expression: {}</source>
        <translation>这不是正则表达式：{}</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>无法读取 {}：{}</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>本会话</translation>
    </message>
    <message>
        <source>{:.1f} GB memory · {:.1f} of {} cores</source>
        <translation>{:.1f} GB 内存 · {:.1f}/{} 核</translation>
    </message>
    <message>
        <source>{} · GPU {:.1f} of {:.1f} GB</source>
        <translation>{} · GPU {:.1f}/{:.1f} GB</translation>
    </message>
    <message>
        <source>{}, {} busy</source>
        <translation>{}，占用 {}</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} 分钟</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分钟</translation>
    </message>
    <message>
        <source>Assistant, family</source>
        <translation>助手、族</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>前一个</translation>
    </message>
    <message>
        <source>Families of questions that were held out whole before training</source>
        <translation>训练前整族留出的问题</translation>
    </message>
    <message>
        <source>Answers that are not in the words that you stood behind</source>
        <translation>与您认可的措辞不同的答案</translation>
    </message>
    <message>
        <source>Upper bound on the share that differs; it holds however often one looks, together with all others here</source>
        <translation>不同比例的上界；无论看多少次都成立，并与此处其他所有上界同时成立</translation>
    </message>
    <message>
        <source>How many the assistant before it answered otherwise than you, on the same questions</source>
        <translation>在同样的问题上，前一个助手有多少回答与您不同</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Agreement by family</source>
        <translation>按族的一致性</translation>
    </message>
    <message>
        <source>Answers that differ</source>
        <translation>不同的答案</translation>
    </message>
    <message>
        <source>Some of the answers that differ:</source>
        <translation>部分不同的答案：</translation>
    </message>
    <message>
        <source>vacuous</source>
        <translation>空泛</translation>
    </message>
    <message>
        <source>You have not ruled on any answer of A_{} yet.</source>
        <translation>您还没有裁决过 A_{} 的任何答案。</translation>
    </message>
    <message>
        <source>Of {} answers that A_{} proposed you let {} stand ({:.0%}; not drawn by lot, so no bound).</source>
        <translation>{} 个由 A_{} 提出的答案中，您让 {} 个成立（{:.0%}；并非随机抽取，因此没有界）。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Run again with another assistant</source>
        <translation>用另一助手重新运行</translation>
    </message>
    <message>
        <source>Again: {}</source>
        <translation>再次：{}</translation>
    </message>
    <message>
        <source>The same question on the same facts becomes a new tree. What the script or rules had split, the script splits; what you had split is asked again word for word. The old tree stays as it is.</source>
        <translation>同样事实上的同一问题成为新树。脚本或规则分解过的由脚本分解；您分解过的逐字再问。旧树保持不变。</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>A_0, which looks up</source>
        <translation>A_0，负责查询</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Old and new answers</source>
        <translation>旧答案与新答案</translation>
    </message>
    <message>
        <source>With</source>
        <translation>用</translation>
    </message>
    <message>
        <source>{old} again as {new} with {assistant}: {changed} of {count} answers differ.</source>
        <translation>{old} 再次作为 {new}，用 {assistant}：{count} 个答案中 {changed} 个不同。</translation>
    </message>
    <message>
        <source>the question is being asked</source>
        <translation>正在提问</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>H + A_n answered</source>
        <translation>H + A_n 的答案</translation>
    </message>
    <message>
        <source>The student answered</source>
        <translation>学生的答案</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Questions with the same number were asked about the same facts. These were not kept: asked again, it is about others.</source>
        <translation>编号相同的问题基于相同的事实。这些事实没有保留：重新提出时基于其他事实。</translation>
    </message>
    <message>
        <source>Ask the chosen question as the root of a tree, about new facts, which stay hidden (Enter)</source>
        <translation>把所选问题作为一棵树的根提出，基于保持隐藏的新事实（回车）</translation>
    </message>
    <message>
        <source>Close the questions behind the point</source>
        <translation>关闭该点背后的问题</translation>
    </message>
    <message>
        <source>Questions on which student and teacher differed</source>
        <translation>学生与教师不同的问题</translation>
    </message>
    <message>
        <source>At step {:,.0f}: {} questions where student and teacher differed</source>
        <translation>第 {:,.0f} 步：学生与教师答案不同的 {} 个问题</translation>
    </message>
    <message>
        <source>{}; none of height {} was kept</source>
        <translation>{}；没有保留高度 {} 的问题</translation>
    </message>
    <message>
        <source>{}, all of height {}</source>
        <translation>{}，均为高度 {}</translation>
    </message>
    <message>
        <source>Double-click or press Enter to ask it again, about new facts</source>
        <translation>双击或按回车，就新事实重新提出</translation>
    </message>
    <message>
        <source>Training the controls</source>
        <translation>训练对照</translation>
    </message>
    <message>
        <source>Not training</source>
        <translation>未在训练</translation>
    </message>
    <message>
        <source>No training yet. Distil (Ctrl+T) trains A_{n+1} to answer as H + A_n does;
its curves grow here.</source>
        <translation>尚未训练。蒸馏 (Ctrl+T) 训练 A_{n+1} 像 H + A_n 那样回答；
曲线在此生长。</translation>
    </message>
    <message>
        <source>The curves grow here as soon as the first steps are made.</source>
        <translation>一旦完成最初的步骤，曲线就会在这里生长。</translation>
    </message>
    <message>
        <source>Which answers were wrong is not shown; these are where the student differed from its teacher, and both may be wrong.</source>
        <translation>不显示哪些答案是错的；这些是学生与教师答案不同之处，两者都可能有错。</translation>
    </message>
    <message>
        <source>something is trained; stop it first, or let it come to its end</source>
        <translation>正在训练；请先停止，或等它结束</translation>
    </message>
    <message>
        <source>nothing is trained</source>
        <translation>没有在训练</translation>
    </message>
    <message>
        <source>somebody else trains it</source>
        <translation>别人正在训练它</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{} ({:.0f} s so far)</source>
        <translation>{}（已 {:.0f} 秒）</translation>
    </message>
    <message>
        <source> · {:,.0f} labels asked so far</source>
        <translation> · 至今询问标注 {:,.0f} 个</translation>
    </message>
    <message>
        <source>step {:,} · loss of the latest report {:.3f} nats · {:,} questions/s{}{} · {}</source>
        <translation>步 {:,} · 最近一次报告的损失 {:.3f} 奈特 · {:,} 问题/秒{}{} · {}</translation>
    </message>
    <message>
        <source>{}: step {:,}, {:.1%} right over all heights</source>
        <translation>{}：第 {:,} 步，所有高度正确率 {:.1%}</translation>
    </message>
    <message>
        <source>Memory ran out at step {:,}: batches go through in {} parts from now on</source>
        <translation>第 {:,} 步内存不足：此后批次分成 {} 部分</translation>
    </message>
    <message>
        <source>Paused at step {:,}; everything is saved</source>
        <translation>暂停于第 {:,} 步；一切已保存</translation>
    </message>
    <message>
        <source>Share of new questions where it answers as its teacher does; anytime-valid, 95 %</source>
        <translation>在新问题上与教师答案相同的比例；随时有效，95 %</translation>
    </message>
    <message>
        <source>A_{} is trained ({}) and helps from now on</source>
        <translation>A_{} 已训练好（{}），从现在起协助</translation>
    </message>
    <message>
        <source>agreement {:.2%} {}, n = {:,}</source>
        <translation>一致率 {:.2%} {}，n = {:,}</translation>
    </message>
    <message>
        <source>The controls were stopped</source>
        <translation>对照已停止</translation>
    </message>
    <message>
        <source>The controls are done</source>
        <translation>对照已完成</translation>
    </message>
    <message>
        <source>Training {}</source>
        <translation>训练 {}</translation>
    </message>
    <message>
        <source>{}: measuring…</source>
        <translation>{}：正在测量…</translation>
    </message>
    <message>
        <source>No questions are kept behind this curve: student and teacher were not seen to differ.</source>
        <translation>此曲线背后没有保存问题：未观察到学生与教师的分歧。</translation>
    </message>
    <message>
        <source>SVG figures (*.svg)</source>
        <translation>SVG 图 (*.svg)</translation>
    </message>
    <message>
        <source>PNG figures (*.png)</source>
        <translation>PNG 图 (*.png)</translation>
    </message>
    <message>
        <source>PDF figures (*.pdf)</source>
        <translation>PDF 图 (*.pdf)</translation>
    </message>
    <message>
        <source>All series (*.csv)</source>
        <translation>所有序列 (*.csv)</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>导出图像</translation>
    </message>
    <message>
        <source>wrote {} into {}</source>
        <translation>已将 {} 写入 {}</translation>
    </message>
    <message>
        <source>nothing was written: no plot has a curve yet</source>
        <translation>没有写入任何内容：还没有曲线</translation>
    </message>
    <message>
        <source> · at this speed at most {} left</source>
        <translation> · 按此速度最多还需 {}</translation>
    </message>
    <message>
        <source>Training A_{} on answers of H + A_{}</source>
        <translation>用 H + A_{1} 的答案训练 A_{0}</translation>
    </message>
    <message>
        <source>Train on several processes</source>
        <translation>多进程训练</translation>
    </message>
    <message>
        <source>Each process takes one GPU, or else one core. The questions of each batch are shared out among them; which process has a question changes nothing. The session is theirs until they are done: its curves go on here, its trees open again afterwards.</source>
        <translation>每个进程占用一个 GPU，否则一个核心。每批问题由它们分担；由哪个进程处理并无影响。完成之前会话归它们所有：曲线在此继续，树之后重新打开。</translation>
    </message>
    <message>
        <source>&amp;Processes</source>
        <translation>进程数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Train until Aₙ, n =</source>
        <translation>训练至 Aₙ，n =(&amp;T)</translation>
    </message>
    <message>
        <source>Then split &amp;questions as trees</source>
        <translation>然后把问题分解成树(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Levels that H splits below each</source>
        <translation>H 在每个之下分解的层数(&amp;L)</translation>
    </message>
    <message>
        <source>several processes need Espalier from a checkout or a wheel; this bundle trains by one</source>
        <translation>多进程训练需要从代码仓库或 wheel 安装的 Espalier；此独立程序包只用一个进程训练</translation>
    </message>
    <message>
        <source>the processes could not be started</source>
        <translation>进程无法启动</translation>
    </message>
    <message>
        <source>the processes ended early; what they saved is kept, and the training can go on</source>
        <translation>进程提前结束；已保存的保留，训练可继续</translation>
    </message>
    <message>
        <source>process {} of {} is there</source>
        <translation>进程 {}/{} 已就绪</translation>
    </message>
    <message>
        <source>step {:,}: compared with the teacher</source>
        <translation>第 {:,} 步：已与教师比较</translation>
    </message>
    <message>
        <source>step {:,}: saved</source>
        <translation>第 {:,} 步：已保存</translation>
    </message>
    <message>
        <source>trees: {:,} chunks still to come</source>
        <translation>树：还有 {:,} 块</translation>
    </message>
    <message>
        <source>A_{} was trained in {:.0f} s</source>
        <translation>A_{} 训练用时 {:.0f} 秒</translation>
    </message>
    <message>
        <source>there is not enough memory to go on; what was saved is kept</source>
        <translation>内存不足，无法继续；已保存的保留</translation>
    </message>
    <message>
        <source>training stopped: {}</source>
        <translation>训练停止：{}</translation>
    </message>
    <message>
        <source>Preparing the learner…</source>
        <translation>正在准备学习者…</translation>
    </message>
    <message>
        <source>going on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>pausing after this micro-batch…</source>
        <translation>此微批之后暂停…</translation>
    </message>
    <message>
        <source>stopping, keeping what was learned…</source>
        <translation>正在停止，保留所学…</translation>
    </message>
    <message>
        <source>stopping, discarding…</source>
        <translation>正在停止并丢弃…</translation>
    </message>
    <message>
        <source>Where the chosen question is</source>
        <translation>所选问题的位置</translation>
    </message>
    <message>
        <source>What the colours of the map say</source>
        <translation>地图颜色的含义</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>颜色：</translation>
    </message>
    <message>
        <source>Filter: on</source>
        <translation>筛选：开</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>回答者</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Correctness</source>
        <translation>正确性</translation>
    </message>
    <message>
        <source>Correctness (Reveal facts… first)</source>
        <translation>正确性（先揭示事实…）</translation>
    </message>
    <message>
        <source>reveal facts first</source>
        <translation>请先揭示事实</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>★ bookmarked</source>
        <translation>★ 有书签</translation>
    </message>
    <message>
        <source>✎ with a note</source>
        <translation>✎ 有笔记</translation>
    </message>
    <message>
        <source>in trees of your own</source>
        <translation>在自己的树中</translation>
    </message>
    <message>
        <source>Only these in the outline</source>
        <translation>大纲中只显示这些</translation>
    </message>
    <message>
        <source>choose what to filter by first</source>
        <translation>请先选择筛选条件</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>oldest sixth</source>
        <translation>最早六分之一</translation>
    </message>
    <message>
        <source>newest sixth</source>
        <translation>最新六分之一</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>height not shown</source>
        <translation>高度未显示</translation>
    </message>
    <message>
        <source>height 0</source>
        <translation>高度 0</translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation>5 或以上</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>A_5 and later</source>
        <translation>A_5 及以后</translation>
    </message>
    <message>
        <source>Time (order of arrival)</source>
        <translation>时间（到达顺序）</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation>树中</translation>
    </message>
    <message>
        <source>Flips {} → {}</source>
        <translation>变化 {} → {}</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>same answer</source>
        <translation>答案相同</translation>
    </message>
    <message>
        <source>All trees</source>
        <translation>所有树</translation>
    </message>
    <message>
        <source>{} under two assistants</source>
        <translation>两个助手下的 {}</translation>
    </message>
    <message>
        <source>First assistant</source>
        <translation>第一个助手</translation>
    </message>
    <message>
        <source>Second assistant</source>
        <translation>第二个助手</translation>
    </message>
    <message>
        <source> (not promoted)</source>
        <translation>（未提升）</translation>
    </message>
    <message>
        <source>The questions of the tree with both answers</source>
        <translation>树中的问题及两个答案</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>There is only A_0 so far. Distil (Ctrl+T) makes A_1; then one tree can be compared under both.</source>
        <translation>目前只有 A_0。蒸馏 (Ctrl+T) 得到 A_1；之后可在两者下比较一棵树。</translation>
    </message>
    <message>
        <source>there is only A_0 so far</source>
        <translation>目前只有 A_0</translation>
    </message>
    <message>
        <source>Asking both assistants every question of the tree…</source>
        <translation>正在向两个助手提出树中的每个问题…</translation>
    </message>
    <message>
        <source>there is not enough memory to ask both assistants</source>
        <translation>内存不足，无法询问两个助手</translation>
    </message>
    <message>
        <source>; the first {:,} questions of the tree</source>
        <translation>；树的前 {:,} 个问题</translation>
    </message>
    <message>
        <source>{} of {} answers flipped between {} and {} (marked ⇄, F4 goes to the next){}. Each question is put to each assistant alone; nobody checks here which answer is right.</source>
        <translation>{2} 与 {3} 之间，{1} 个答案中有 {0} 个改变（标为 ⇄，F4 转到下一个）{4}。每个问题单独交给每个助手；此处无人检查哪个正确。</translation>
    </message>
    <message>
        <source>this subtree has more than {:,} questions, too many to copy as {}; choose one below, or export</source>
        <translation>该子树超过 {:,} 个问题，无法复制为 {}；请选择下面的一个，或导出</translation>
    </message>
    <message>
        <source>{:,} {} copied as {}</source>
        <translation>已把 {:,} {} 复制为 {}</translation>
    </message>
    <message>
        <source>Find in questions and answers</source>
        <translation>在问题和答案中查找</translation>
    </message>
    <message>
        <source>Find in the trees</source>
        <translation>在树中查找</translation>
    </message>
    <message>
        <source>Close  (Esc)</source>
        <translation>关闭  (Esc)</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>{:,} of {:,}</source>
        <translation>{:,}/{:,}</translation>
    </message>
    <message>
        <source>{:,} found</source>
        <translation>找到 {:,} 个</translation>
    </message>
    <message>
        <source>One bar a question, one column a level. Where several share a pixel, the one shows whose step stands last here. Rest the pointer on a bar to read it.</source>
        <translation>每个问题一条，每层一列。若多个共用一个像素，则显示其等级在此列最后的那个。将指针停在条上即可读取。</translation>
    </message>
    <message>
        <source>Colours of the map: {}: </source>
        <translation>地图颜色：{}：</translation>
    </message>
    <message>
        <source>{} · height {}</source>
        <translation>{} · 高度 {}</translation>
    </message>
    <message>
        <source> · {} below</source>
        <translation> · 以下 {} 个</translation>
    </message>
    <message>
        <source>Map of the trees</source>
        <translation>树的地图</translation>
    </message>
    <message>
        <source>Ask a question above to grow a tree</source>
        <translation>在上方提问即可长出一棵树</translation>
    </message>
    <message>
        <source>Question → answer</source>
        <translation>问题 → 答案</translation>
    </message>
    <message>
        <source>Calls · time</source>
        <translation>调用 · 时间</translation>
    </message>
    <message>
        <source>A question, and its answer or what is proposed. Each question at the left edge has facts of its own</source>
        <translation>问题，以及它的答案或提议。最左边的每个问题都有自己的事实</translation>
    </message>
    <message>
        <source>What a question waits for, or how it was settled</source>
        <translation>问题在等什么，或者是如何了结的</translation>
    </message>
    <message>
        <source>Who answers or answered it: you (person), the scripted H, an assistant A_n, the look-up, a macro</source>
        <translation>由谁回答：您（人）、脚本 H、助手 A_n、查表或宏</translation>
    </message>
    <message>
        <source>How many levels a question has to be split before everything can be looked up; – where only the facts could tell</source>
        <translation>问题要拆分多少层才能全部查表；– 表示只有事实才能说明</translation>
    </message>
    <message>
        <source>Questions that were asked below it, and how long they took</source>
        <translation>在它下面提出的问题数，以及所用的时间</translation>
    </message>
    <message>
        <source>proposed {}</source>
        <translation>提议 {}</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无答案</translation>
    </message>
    <message>
        <source>{}, {}, {}{}, {}, height {}</source>
        <translation>{}，{}，{}{}，{}，高度 {}</translation>
    </message>
    <message>
        <source>{} by templates</source>
        <translation>{}（按模板）</translation>
    </message>
    <message>
        <source>Decomposition trees</source>
        <translation>分解树</translation>
    </message>
    <message>
        <source>◔ waiting for subanswers</source>
        <translation>◔ 等待子答案</translation>
    </message>
    <message>
        <source>Answered by  </source>
        <translation>回答者  </translation>
    </message>
    <message>
        <source>Height  </source>
        <translation>高度  </translation>
    </message>
    <message>
        <source>99.9 % or more</source>
        <translation>99.9 % 及以上</translation>
    </message>
    <message>
        <source>99 to 99.9 %</source>
        <translation>99 至 99.9 %</translation>
    </message>
    <message>
        <source>90 to 99 %</source>
        <translation>90 至 99 %</translation>
    </message>
    <message>
        <source>50 to 90 %</source>
        <translation>50 至 90 %</translation>
    </message>
    <message>
        <source>below 50 %</source>
        <translation>低于 50 %</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>not judged: facts hidden, or no answer</source>
        <translation>未判断：事实隐藏，或无答案</translation>
    </message>
    <message>
        <source>Confidence of A_n</source>
        <translation>A_n 的置信度</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>the view follows what happens; a scroll by hand ends it</source>
        <translation>视图跟随动静；手动滚动即结束</translation>
    </message>
    <message>
        <source>the view stays where it is</source>
        <translation>视图保持原位</translation>
    </message>
    <message>
        <source>only this subtree is on show; Shift+Z shows everything again</source>
        <translation>只显示该子树；Shift+Z 恢复全部</translation>
    </message>
    <message>
        <source>Levels to show, from the roots or the hoisted question:</source>
        <translation>从根或所聚焦问题起显示的层数：</translation>
    </message>
    <message>
        <source>Fold by depth</source>
        <translation>按深度折叠</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>转到问题</translation>
    </message>
    <message>
        <source>Its path, such as 3.2.1:</source>
        <translation>其路径，如 3.2.1：</translation>
    </message>
    <message>
        <source>there is no question {}</source>
        <translation>没有问题 {}</translation>
    </message>
    <message>
        <source>(nothing typed)</source>
        <translation>（未输入）</translation>
    </message>
    <message>
        <source>bookmark of {}</source>
        <translation>{} 的书签</translation>
    </message>
    <message>
        <source>Note on {}</source>
        <translation>关于 {} 的笔记</translation>
    </message>
    <message>
        <source>Kept in the session; no assistant sees it. Ctrl+Enter keeps it, Esc leaves it as it was:</source>
        <translation>保存在会话中；助手看不到。Ctrl+Enter 保存，Esc 保持原样：</translation>
    </message>
    <message>
        <source>nothing is bookmarked; the bookmark key puts one on the chosen question</source>
        <translation>没有书签；书签键可为所选问题加上</translation>
    </message>
    <message>
        <source>choose a question first; its whole tree is compared</source>
        <translation>请先选择问题；将比较其整棵树</translation>
    </message>
    <message>
        <source>choose a question first; it is copied with all below it</source>
        <translation>请先选择问题；将连同其下一切复制</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Growth of the trees: how many nodes there were</source>
        <translation>树的生长：当时有多少节点</translation>
    </message>
    <message>
        <source>Growth:</source>
        <translation>生长：</translation>
    </message>
    <message>
        <source>{:,} of {:,} nodes{}</source>
        <translation>{:,}/{:,} 个节点{}</translation>
    </message>
    <message>
        <source>Ask about my own facts</source>
        <translation>就我自己的事实提问</translation>
    </message>
    <message>
        <source>Facts, one a line</source>
        <translation>事实，每行一条</translation>
    </message>
    <message>
        <source>Type or paste facts, one a line. H never sees them: the look-up and Aₙ do. You have seen them, of course, and your decisions on this tree will say so.</source>
        <translation>输入或粘贴事实，每行一条。H 永远看不到：查询和 Aₙ 看得到。您当然已看过，您在这棵树上的决定会注明这一点。</translation>
    </message>
    <message>
        <source>Type or paste a document; an empty line ends a paragraph. The model reads the paragraphs that a question points to ([p3], [p3-5]), or else as much from its beginning as fits. You have seen it, and your decisions on this tree will say so.</source>
        <translation>输入或粘贴文档；空行结束一个段落。模型阅读问题所指的段落（[p3]、[p3-5]），否则从开头读取尽可能多的内容。您已看过它，您在这棵树上的决定会注明这一点。</translation>
    </message>
    <message>
        <source>Ask about a document</source>
        <translation>就文档提问</translation>
    </message>
    <message>
        <source>Fill in an example</source>
        <translation>填入示例</translation>
    </message>
    <message>
        <source>Facts drawn at random, to be changed</source>
        <translation>随机抽取的事实，可修改</translation>
    </message>
    <message>
        <source>${} leads to no question</source>
        <translation>${} 不指向任何问题</translation>
    </message>
    <message>
        <source> asked here</source>
        <translation>（在此提出）</translation>
    </message>
    <message>
        <source>${} has no answer yet</source>
        <translation>${} 尚无答案</translation>
    </message>
    <message>
        <source>the answer is wrong</source>
        <translation>答案错误</translation>
    </message>
    <message>
        <source>the subanswers do not add up to it</source>
        <translation>子答案推不出它</translation>
    </message>
    <message>
        <source>it answers another question</source>
        <translation>它回答的是另一个问题</translation>
    </message>
    <message>
        <source>it could be known; split it further</source>
        <translation>这是可知的；请继续分解</translation>
    </message>
    <message>
        <source>I cannot check it from here</source>
        <translation>我在此无法核实</translation>
    </message>
    <message>
        <source>Reason for the rejection</source>
        <translation>拒绝的理由</translation>
    </message>
    <message>
        <source>Why? Press 1 to 5, or type it</source>
        <translation>为什么？按 1 至 5，或输入</translation>
    </message>
    <message>
        <source>For yourself: nobody answers this, and A_n is not sent it</source>
        <translation>供您自用：无人回答，也不发送给 A_n</translation>
    </message>
    <message>
        <source>, {} of them yours</source>
        <translation>，其中 {} 个属于您</translation>
    </message>
    <message>
        <source>This answer was changed after others had used it</source>
        <translation>该答案在被他处使用之后更改了</translation>
    </message>
    <message>
        <source>⚠ Stale: this answer rests on one that was changed</source>
        <translation>⚠ 已过时：该答案依赖的答案被更改</translation>
    </message>
    <message>
        <source>⚠ Stale: this question was asked with an answer that was changed</source>
        <translation>⚠ 已过时：提出该问题所用的答案被更改</translation>
    </message>
    <message>
        <source>{}. Nodes to recompute: {}{} (about {:.0f} s).</source>
        <translation>{}。需重新计算的节点：{}{}（约 {:.0f} 秒）。</translation>
    </message>
    <message>
        <source>Subquestion: {}; $1 is an answer</source>
        <translation>子问题：{}；$1 是一个答案</translation>
    </message>
    <message>
        <source>Answer, idk, or $2: an answer above</source>
        <translation>答案、idk，或 $2：上面的答案</translation>
    </message>
    <message>
        <source>The model thinks of a split; the room Language model says how far it is…</source>
        <translation>模型正在构思拆分；“语言模型”室会说明进展…</translation>
    </message>
    <message>
        <source>look first: {} counts once the question was on show for a moment</source>
        <translation>请先查看：问题显示片刻之后，{}才有效</translation>
    </message>
    <message>
        <source>Subquestions</source>
        <translation>子问题</translation>
    </message>
    <message>
        <source>No question chosen</source>
        <translation>未选择问题</translation>
    </message>
    <message>
        <source>Espalier trains a model to answer hard questions as you would: you split them, and rule on its answers.</source>
        <translation>Espalier 训练模型像您一样回答难题：您拆分问题，并裁定它的回答。</translation>
    </message>
    <message>
        <source>Ask a question above the tree, or choose one in it. Here you split it, rule on what A_n proposes, and answer.</source>
        <translation>在树上方提问，或在树中选择问题。您在此分解它、裁定 A_n 的提议并作答。</translation>
    </message>
    <message>
        <source>The facts stay hidden while you act as H; each new question above the tree has facts of its own.</source>
        <translation>在您以 H 身份行动时，事实保持隐藏；树上方的每个新问题都有自己的事实。</translation>
    </message>
    <message>
        <source>it is answered; take it over ({}) to split it</source>
        <translation>已有回答；接管（{}）后才能拆分</translation>
    </message>
    <message>
        <source>Enter takes it over and asks this</source>
        <translation>按 Enter 接管并提出它</translation>
    </message>
    <message>
        <source>Answer: &lt;b&gt;{}&lt;/b&gt;</source>
        <translation>答案：&lt;b&gt;{}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>(was proposed: {})</source>
        <translation>（原提议：{}）</translation>
    </message>
    <message>
        <source>, because {}</source>
        <translation>，因为 {}</translation>
    </message>
    <message>
        <source>Rejected: {}</source>
        <translation>已拒绝：{}</translation>
    </message>
    <message>
        <source>, after you rejected: {}</source>
        <translation>，在您拒绝之后：{}</translation>
    </message>
    <message>
        <source>{} proposes {}</source>
        <translation>{} 提议 {}</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无答案</translation>
    </message>
    <message>
        <source>{} does not apply: {} ({})</source>
        <translation>{}不适用：{}（{}）</translation>
    </message>
    <message>
        <source>{} {} · {} · height {} · helper A_{}</source>
        <translation>{} {} · {} · 高度 {} · 协助者 A_{}</translation>
    </message>
    <message>
        <source>{} does not apply: {}</source>
        <translation>{} 不适用：{}</translation>
    </message>
    <message>
        <source>Subquestions, {} not settled yet</source>
        <translation>子问题，{} 个尚未了结</translation>
    </message>
    <message>
        <source>Click to put this answer into the next subquestion or the answer</source>
        <translation>点击把该答案放入下一个子问题或答案</translation>
    </message>
    <message>
        <source>None yet. Split the question into ones that A_n can answer.</source>
        <translation>尚无。把问题分解成 A_n 能回答的问题。</translation>
    </message>
    <message>
        <source>Facts, seen by you: </source>
        <translation>您看过的事实：</translation>
    </message>
    <message>
        <source>Read the document…</source>
        <translation>阅读文档…</translation>
    </message>
    <message>
        <source>the budget of this question is used up</source>
        <translation>这个问题的预算已用完</translation>
    </message>
    <message>
        <source>it is answered; Edit changes the answer</source>
        <translation>它已有答案；用“编辑”更改</translation>
    </message>
    <message>
        <source>{} of its subquestions are not settled yet; Enter again answers all the same</source>
        <translation>有 {} 个子问题尚未了结；再按一次 Enter 仍然回答</translation>
    </message>
    <message>
        <source>depth {} · {} spent on it by you</source>
        <translation>深度 {} · 您已用 {}</translation>
    </message>
    <message>
        <source> · subquestions left: {}</source>
        <translation> · 剩余子问题：{}</translation>
    </message>
    <message>
        <source>you work in isolation: only answers of this workspace can be pointed to, such as $1</source>
        <translation>您在隔离中工作：只能引用此工作区的答案，如 $1</translation>
    </message>
    <message>
        <source>Lineage of assistants as a graph</source>
        <translation>助手谱系图</translation>
    </message>
    <message>
        <source>agreement {:.1%}</source>
        <translation>一致率 {:.1%}</translation>
    </message>
    <message>
        <source>Arrows choose an assistant, C compares it, M notes something about it, 0 shows all. Hover to read its story.</source>
        <translation>方向键选择助手，C 比较，M 记笔记，0 显示全部。悬停可读其来历。</translation>
    </message>
    <message>
        <source>The assistant to compare with</source>
        <translation>用于比较的助手</translation>
    </message>
    <message>
        <source>Show what changed  (c)</source>
        <translation>显示变化  (c)</translation>
    </message>
    <message>
        <source>Ask both assistants the questions of all trees, and show those that they answer differently; no tree changes</source>
        <translation>向两个助手提所有树中的问题，显示回答不同的；树不会改变</translation>
    </message>
    <message>
        <source>Note about this assistant</source>
        <translation>关于该助手的笔记</translation>
    </message>
    <message>
        <source>Kept in the session and shown in the story of this assistant</source>
        <translation>保存在会话中，并显示在该助手的经历里</translation>
    </message>
    <message>
        <source>Note (Enter keeps it in the session; no assistant sees it)</source>
        <translation>笔记（Enter 存入会话；助手看不到）</translation>
    </message>
    <message>
        <source>{} {}: that cannot be done with it</source>
        <translation>{} {}：无法这样做</translation>
    </message>
    <message>
        <source>There is only A_0 so far. Distil (Ctrl+T) makes A_1; then two can be compared.</source>
        <translation>目前只有 A_0。蒸馏 (Ctrl+T) 得到 A_1；之后可比较两者。</translation>
    </message>
    <message>
        <source>no question was asked yet; two assistants are compared on the questions of the trees</source>
        <translation>尚未提问；两个助手在树中的问题上比较</translation>
    </message>
    <message>
        <source>note kept</source>
        <translation>笔记已保存</translation>
    </message>
    <message>
        <source>there is only one assistant so far</source>
        <translation>目前只有一个助手</translation>
    </message>
    <message>
        <source>note on {}</source>
        <translation>关于 {} 的笔记</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Story of the chosen assistant</source>
        <translation>所选助手的经历</translation>
    </message>
    <message>
        <source>let through</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>let through all the same</source>
        <translation>仍然放行</translation>
    </message>
    <message>
        <source>rolled back to</source>
        <translation>回退到</translation>
    </message>
    <message>
        <source>forked from</source>
        <translation>分支自</translation>
    </message>
    <message>
        <source>spot check</source>
        <translation>抽查</translation>
    </message>
    <message>
        <source>none: it looks up primitive questions exactly, and otherwise says “I don&apos;t know”</source>
        <translation>无：它准确查询基本问题，否则说“我不知道”</translation>
    </message>
    <message>
        <source>none: the line begins here</source>
        <translation>无：序列由此开始</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>no report of a training is kept ({})</source>
        <translation>没有训练报告（{}）</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父</translation>
    </message>
    <message>
        <source>{:,} transcripts of H + A_{} (H: {}); {:,} steps, {:.0f} s ({})</source>
        <translation>H + A_{1} 的 {0:,} 份记录（H：{2}）；{3:,} 步，{4:.0f} 秒（{5}）</translation>
    </message>
    <message>
        <source>{:.2%} with its teacher {}, n = {:,}; the teacher says “I don&apos;t know” to {:.0%}</source>
        <translation>与其老师 {:.2%} {}，n = {:,}；老师对 {:.0%} 说“我不知道”</translation>
    </message>
    <message>
        <source>at most {}, by {}</source>
        <translation>至多 {}，依据：{}</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Drift bound</source>
        <translation>漂移上界</translation>
    </message>
    <message>
        <source>{}; n = {:,}</source>
        <translation>{}；n = {:,}</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>not measured for the line up to it; Measure drift does that</source>
        <translation>到它为止的序列尚未测量；可用“测量漂移”</translation>
    </message>
    <message>
        <source>vacuous: the audits do not bound it</source>
        <translation>无意义：审计未能给出上界</translation>
    </message>
    <message>
        <source>nothing was looked at</source>
        <translation>没有查看任何内容</translation>
    </message>
    <message>
        <source>the gate is open: whatever is trained here helps; what it saw is kept</source>
        <translation>门是开放的：这里训练的都会帮忙；它所看到的已记录</translation>
    </message>
    <message>
        <source>by {}, {}{}</source>
        <translation>由 {}，{}{}</translation>
    </message>
    <message>
        <source>None: you answer every question yourself</source>
        <translation>无：每个问题由您自己回答</translation>
    </message>
    <message>
        <source>SmolLM2-135M, on this machine: small, for trying things out</source>
        <translation>SmolLM2-135M，在本机：小，供试用</translation>
    </message>
    <message>
        <source>A model folder (Hugging Face, safetensors)</source>
        <translation>模型文件夹（Hugging Face，safetensors）</translation>
    </message>
    <message>
        <source>A GGUF file, turned into a folder once</source>
        <translation>GGUF 文件，一次性转换为文件夹</translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint (Ollama, llama.cpp, vLLM)</source>
        <translation>兼容 OpenAI 的端点（Ollama、llama.cpp、vLLM）</translation>
    </message>
    <message>
        <source>Language models need {}, which this installation lacks. One command brings them:</source>
        <translation>语言模型需要 {}，本安装没有。一条命令即可安装：</translation>
    </message>
    <message>
        <source>The command that installs language models</source>
        <translation>安装语言模型的命令</translation>
    </message>
    <message>
        <source>Where the model is</source>
        <translation>模型所在位置</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Its name, such as qwen3</source>
        <translation>名称，例如 qwen3</translation>
    </message>
    <message>
        <source>Price of a million tokens, sent and replied</source>
        <translation>每百万令牌的价格（发送与回复）</translation>
    </message>
    <message>
        <source>Price of a million tokens, sent and replied, such as 0.5 2; empty: free of charge</source>
        <translation>每百万令牌的价格（发送与回复），例如 0.5 2；留空表示免费</translation>
    </message>
    <message>
        <source>A key is taken from the system&apos;s keyring or from ESPALIER_API_KEY; it is never kept in a session.</source>
        <translation>密钥取自系统钥匙串或 ESPALIER_API_KEY；绝不存入会话。</translation>
    </message>
    <message>
        <source>this installation has no language models yet; see the command above</source>
        <translation>本安装尚无语言模型；见上面的命令</translation>
    </message>
    <message>
        <source>say where the model is</source>
        <translation>请说明模型在哪里</translation>
    </message>
    <message>
        <source>an endpoint needs an address and the name of a model, without blanks in them</source>
        <translation>端点需要地址和模型名称，不含空格</translation>
    </message>
    <message>
        <source>prices are two numbers, such as 0.5 2</source>
        <translation>价格为两个数字，例如 0.5 2</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>模型的文件夹</translation>
    </message>
    <message>
        <source>A GGUF file</source>
        <translation>GGUF 文件</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Prompts and replies</source>
        <translation>提示与回复</translation>
    </message>
    <message>
        <source>The prompt and the raw reply</source>
        <translation>提示与原始回复</translation>
    </message>
    <message>
        <source>Choose a row to read exactly what was sent and what came back.</source>
        <translation>选择一行以阅读实际发送与返回的内容。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Show question</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>The next time this prompt is asked, the model answers anew</source>
        <translation>下次用此提示时，模型会重新回答</translation>
    </message>
    <message>
        <source>Put another reply in its place, for each time this prompt is asked again</source>
        <translation>以另一回复代替，每次用此提示时生效</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>来自记忆</translation>
    </message>
    <message>
        <source>malformed: {}</source>
        <translation>格式错误：{}</translation>
    </message>
    <message>
        <source>choose a single line of the table first</source>
        <translation>请先在表中只选一行</translation>
    </message>
    <message>
        <source>its question is gone</source>
        <translation>它的问题已不在</translation>
    </message>
    <message>
        <source>choose lines of the table first</source>
        <translation>请先在表中选择几行</translation>
    </message>
    <message>
        <source>Correct a reply</source>
        <translation>更正回复</translation>
    </message>
    <message>
        <source>The reply to this prompt from now on:</source>
        <translation>从现在起对此提示的回复：</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>One question a line; or JSON lines with question, and if you like answer, document, family</source>
        <translation>每行一个问题；或含 question 及可选 answer、document、family 的 JSON 行</translation>
    </message>
    <message>
        <source>Questions, one a line</source>
        <translation>问题，每行一个</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Any generator of reasoning-gym by its name; those listed fall into steps</source>
        <translation>reasoning-gym 的任一生成器名称；所列者可分成步骤</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Type or paste</source>
        <translation>输入或粘贴</translation>
    </message>
    <message>
        <source>JSONL or CSV</source>
        <translation>JSONL 或 CSV</translation>
    </message>
    <message>
        <source>reasoning-gym</source>
        <translation>reasoning-gym</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What would be kept</source>
        <translation>将保留的内容</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>略去：</translation>
    </message>
    <message>
        <source>What would be left out</source>
        <translation>将略去的内容</translation>
    </message>
    <message>
        <source>A file of questions</source>
        <translation>问题文件</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>the questions are being read</source>
        <translation>正在读取问题</translation>
    </message>
    <message>
        <source>{} characters</source>
        <translation>{} 个字符</translation>
    </message>
    <message>
        <source>kept, not shown</source>
        <translation>保留，不显示</translation>
    </message>
    <message>
        <source>{} questions, {} with an answer, which serves metrics only and stays hidden while you act as H.</source>
        <translation>{} 个问题，{} 个带答案，答案仅用于度量，您扮演 H 时保持隐藏。</translation>
    </message>
    <message>
        <source> The first {} are shown.</source>
        <translation> 显示前 {} 个。</translation>
    </message>
    <message>
        <source>Nothing to keep yet.</source>
        <translation>尚无可保留的内容。</translation>
    </message>
    <message>
        <source>Keep {} questions</source>
        <translation>保留 {} 个问题</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>no question was found</source>
        <translation>没有找到问题</translation>
    </message>
    <message>
        <source>No language model helps: subquestions come to you</source>
        <translation>没有语言模型协助：子问题交给您</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop the model</source>
        <translation>停止模型</translation>
    </message>
    <message>
        <source>Fetch the model</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>Bring SmolLM2-135M to this machine: {}</source>
        <translation>把 SmolLM2-135M 取到本机：{}</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Add questions…</source>
        <translation>添加问题…</translation>
    </message>
    <message>
        <source>Ask the next of the set</source>
        <translation>提出题集的下一题</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>How many of the answers you stand behind are right, by family; which ones stays hidden</source>
        <translation>您认可的答案中有多少正确，按类别；具体哪些保持隐藏</translation>
    </message>
    <message>
        <source>Memory to train</source>
        <translation>训练所需内存</translation>
    </message>
    <message>
        <source>Estimate what distilling this model takes of memory, before it is begun</source>
        <translation>开始之前估计蒸馏该模型所需的内存</translation>
    </message>
    <message>
        <source>nothing went wrong</source>
        <translation>没有出错</translation>
    </message>
    <message>
        <source>the model waits for questions</source>
        <translation>模型在等待问题</translation>
    </message>
    <message>
        <source>the model is at work</source>
        <translation>模型正在工作</translation>
    </message>
    <message>
        <source>every question of the set was asked</source>
        <translation>问题集里的问题都已问过</translation>
    </message>
    <message>
        <source>there is no set of questions; add one</source>
        <translation>没有问题集；请添加一个</translation>
    </message>
    <message>
        <source>no question of a set was asked yet</source>
        <translation>还没有问过问题集里的问题</translation>
    </message>
    <message>
        <source>It works: {} · {:.0f} s so far</source>
        <translation>正在工作：{} · 已 {:.0f} 秒</translation>
    </message>
    <message>
        <source>It waits for questions</source>
        <translation>等待问题</translation>
    </message>
    <message>
        <source>{} prompts, {} more answered from memory · {} tokens · {:.0f} s</source>
        <translation>{} 个提示，另有 {} 个由记忆回答 · {} 词元 · {:.0f} 秒</translation>
    </message>
    <message>
        <source>{} malformed{}, drawn again</source>
        <translation>{} 个格式错误{}，已重新抽取</translation>
    </message>
    <message>
        <source>{} tokens</source>
        <translation>{} 词元</translation>
    </message>
    <message>
        <source>{} seconds</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>a tree may take {}</source>
        <translation>一棵树可用 {}</translation>
    </message>
    <message>
        <source>templates: {}</source>
        <translation>模板：{}</translation>
    </message>
    <message>
        <source>No question set: add questions of your own, or draw some from reasoning-gym.</source>
        <translation>没有题集：添加您自己的问题，或从 reasoning-gym 抽取。</translation>
    </message>
    <message>
        <source>Question set: {} of {} asked</source>
        <translation>题集：已提出 {}/{}</translation>
    </message>
    <message>
        <source>{}: {} of {} answers right ({:.0%}; between {:.0%} and {:.0%})</source>
        <translation>{}：{}/{} 个答案正确（{:.0%}；介于 {:.0%} 与 {:.0%}）</translation>
    </message>
    <message>
        <source>None of the {} questions asked has both an answer to compare with and an approved one of yours.</source>
        <translation>已提出的 {} 个问题中，没有一个既有可比较的答案又有您批准的答案。</translation>
    </message>
    <message>
        <source>{}, on this machine</source>
        <translation>{}，在本机上</translation>
    </message>
    <message>
        <source>none yet; you can type them, or add a set later</source>
        <translation>尚无；您可以输入，或稍后添加题集</translation>
    </message>
    <message>
        <source>The language model that answers, one question at a time</source>
        <translation>作答的语言模型，一次回答一个问题</translation>
    </message>
    <message>
        <source>What is asked: JSON lines or a table, with or without verified answers</source>
        <translation>问什么：JSON 行或表格，可带或不带验证过的答案</translation>
    </message>
    <message>
        <source>Tokens that the model may read and write for one tree</source>
        <translation>模型为一棵树可读写的词元数</translation>
    </message>
    <message>
        <source>To&amp;kens per tree</source>
        <translation>每棵树的词元(&amp;K)</translation>
    </message>
    <message>
        <source>Seconds that the model may take for one tree</source>
        <translation>模型为一棵树可用的秒数</translation>
    </message>
    <message>
        <source>Choose questions</source>
        <translation>选择问题</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Seconds per tree</source>
        <translation>每棵树的秒数</translation>
    </message>
    <message>
        <source>{} questions</source>
        <translation>{} 个问题</translation>
    </message>
    <message>
        <source>The model would ask</source>
        <translation>模型会问</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>全部提出</translation>
    </message>
    <message>
        <source>Ask: {}</source>
        <translation>提出：{}</translation>
    </message>
    <message>
        <source>Edit before asking: {}</source>
        <translation>提出前编辑：{}</translation>
    </message>
    <message>
        <source>How the model is asked to split a question</source>
        <translation>如何请模型分解问题</translation>
    </message>
    <message>
        <source>How A_n is asked for an answer; distilled answers are learned with this prompt</source>
        <translation>如何请 A_n 回答；蒸馏的答案以此提示学习</translation>
    </message>
    <message>
        <source>How the model is asked to combine subanswers</source>
        <translation>如何请模型合并子答案</translation>
    </message>
    <message>
        <source>The reply is the answer as it stands</source>
        <translation>回复原样即为答案</translation>
    </message>
    <message>
        <source>The reply is one JSON object</source>
        <translation>回复是一个 JSON 对象</translation>
    </message>
    <message>
        <source>Prompt templates</source>
        <translation>提示模板</translation>
    </message>
    <message>
        <source>What would be sent</source>
        <translation>将发送的内容</translation>
    </message>
    <message>
        <source>Jinja2, which can show {} and loop over the last two. What stands above a line of --- is the system message.</source>
        <translation>Jinja2，可显示 {} 并对后两项循环。--- 行以上为系统消息。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Form of the reply</source>
        <translation>回复的形式</translation>
    </message>
    <message>
        <source>What would be sent for the question on show</source>
        <translation>就所显示问题将发送的内容</translation>
    </message>
    <message>
        <source>(no question is chosen)</source>
        <translation>（未选择问题）</translation>
    </message>
    <message>
        <source>a subquestion?</source>
        <translation>一个子问题？</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>它的答案</translation>
    </message>
    <message>
        <source>an answer that was rejected</source>
        <translation>被拒绝的答案</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Version {}, by {}</source>
        <translation>第 {} 版，作者 {}</translation>
    </message>
    <message>
        <source>The trees. Each row or box is a question with its answer; below it are the subquestions it was split into. Sign and word say how it stands: ◆ waits for you, ? was proposed and wants a ruling, ✓ is approved. Enter opens a question in the workspace.</source>
        <translation>问题树。每一行或每一框是一个问题及其答案，其下是它拆分成的子问题。符号和文字说明其状态：◆ 等待您，? 已提议、需要裁定，✓ 已批准。按回车键可在工作区打开问题。</translation>
    </message>
    <message>
        <source>Here you act as H on the question that is chosen. Split it into subquestions that are easier, use their answers, and write yours. What A_n proposes you approve, edit or reject with a reason. Facts stay hidden, so that you judge by what you were told, as the trained assistant&apos;s teacher does.</source>
        <translation>在这里，您以 H 的身份处理所选问题。把它拆成更容易的子问题，利用它们的答案，再写出您的答案。对 A_n 的提议，您可以批准、修改，或说明理由后拒绝。事实保持隐藏，使您只依据所被告知的内容判断，正如受训助手的老师一样。</translation>
    </message>
    <message>
        <source>The assistants so far. A_0 only looks facts up; each later one was distilled from H working with the one before. Percentages say how often it agreed with its teacher, height by height.</source>
        <translation>迄今的助手。A_0 只查找事实；其后每一个都由 H 与前一个共同的回答蒸馏而来。百分比表示它在各高度与老师一致的频率。</translation>
    </message>
    <message>
        <source>What waits for you, most useful first: what changes the root&apos;s answer or the next assistant most for a second of yours. One key rules and goes on to the next. Approve all shown approves only what you can see.</source>
        <translation>等您处理的事，最有用的优先：您每花一秒对根答案或下一个助手影响最大的。一个键即可裁定并转到下一个。“批准所有显示的”只批准您能看到的。</translation>
    </message>
    <message>
        <source>Distilling: A_{n+1} learns to answer alone as H and A_n answered together. Accuracy by height is measured for the picture alone: no truth is trained on or decided by. Run controls draws what IDA has to beat.</source>
        <translation>蒸馏：A_{n+1} 学会独自给出 H 与 A_n 共同给出的答案。按高度的准确率只为作图而测量：训练和决定都不使用真值。“对照”画出 IDA 需要超过的曲线。</translation>
    </message>
    <message>
        <source>Series of runs that differ in what you vary: task, overseer&apos;s errors, votes, seed. They are made one after the other in the background, go on after a break, and end in a table with intervals.</source>
        <translation>一系列运行，仅在您所改变之处不同：任务、监督者的错误、投票数、种子。它们在后台依次进行，中断后可继续，最后得到带区间的表格。</translation>
    </message>
    <message>
        <source>All assistants of this session as a graph. Roll back to one, fork a new line from it, compare two by the questions that they answer differently, and read why each was let help.</source>
        <translation>本会话的所有助手，以图表示。您可以回退到某一个，从它分出新的分支，按回答不同的问题比较两个助手，并查看每个助手为何获准协助。</translation>
    </message>
    <message>
        <source>How far the newest assistant may have strayed from what H would have said with helpers that were never distilled. Bounds hold whenever you stop looking; the one that binds is named. Audits turn your minutes into tighter bounds.</source>
        <translation>最新的助手可能偏离“H 与从未蒸馏的帮手”所给答案多远。无论您何时停止查看，界限都成立；起作用的那一个会被指明。审核把您的时间换成更紧的界限。</translation>
    </message>
    <message>
        <source>Where two candidates differ, both argue down to one step that you can check, and your ruling on that step decides. Numbers says how well that works here. Where both agree and are wrong, no debate helps.</source>
        <translation>当两个候选答案不同时，双方一直争论到一个您能检查的步骤，您对该步骤的裁定决定胜负。“数字”页说明这在此处效果如何。若双方一致但都错，辩论无济于事。</translation>
    </message>
    <message>
        <source>When you decompose alike twice, the pattern becomes a rule that you can read. See what it would have done before, then approve, edit or veto it. An approved rule plays H where it fits; recalling it takes back all it did.</source>
        <translation>当您两次以同样方式拆分时，该模式会成为可读的规则。先看它过去会怎么做，再批准、修改或否决。批准的规则在适用处代行 H；撤回规则会收回它所做的一切。</translation>
    </message>
    <message>
        <source>H′ learned to decide as you do. It acts only where it is surer than the threshold you set, and leaves the rest to you. The table says how often it was right, by how sure it was.</source>
        <translation>H′ 学会像您一样决定。它只在把握高于您设定的阈值时行动，其余留给您。表格按把握程度列出它正确的频率。</translation>
    </message>
    <message>
        <source>The language model that answers here: where it comes from, what it was sent and replied, the templates of its prompts, and what it remembers.</source>
        <translation>在此回答的语言模型：它来自何处、收到并回复了什么、提示模板，以及它记住了什么。</translation>
    </message>
    <message>
        <source>The exact input that A_n was sent for the chosen question, and its raw reply. Facts are left out while you act as H.</source>
        <translation>针对所选问题发送给 A_n 的确切输入及其原始回复。在您以 H 身份行动时不含事实。</translation>
    </message>
    <message>
        <source>What the status bar said in this window, oldest first.</source>
        <translation>状态栏在此窗口中说过的话，最早的在前。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>its weights are read into memory, once a session; then it answers</source>
        <translation>正在把权重读入内存，每个会话一次；随后它会回答</translation>
    </message>
    <message>
        <source>{} questions are with it</source>
        <translation>{} 个问题正在它那里</translation>
    </message>
    <message>
        <source>it debates</source>
        <translation>它在辩论</translation>
    </message>
    <message>
        <source>it is being fetched: {}</source>
        <translation>正在获取：{}</translation>
    </message>
    <message>
        <source>The model is at work; ask again once it waits for questions</source>
        <translation>模型正在工作；等它等待问题时再问</translation>
    </message>
    <message>
        <source>its memory is estimated</source>
        <translation>正在估计它所需的内存</translation>
    </message>
    <message>
        <source>it takes a proposal, or an answer that nobody approved yet</source>
        <translation>需要一个提议，或尚未批准的答案</translation>
    </message>
    <message>
        <source>it takes a proposal or an answer</source>
        <translation>需要一个提议或答案</translation>
    </message>
    <message>
        <source>it takes a proposal or an answer that was not rejected</source>
        <translation>需要一个未被拒绝的提议或答案</translation>
    </message>
    <message>
        <source>something is at work on it</source>
        <translation>正在处理中</translation>
    </message>
    <message>
        <source>only what waits for you can be skipped</source>
        <translation>只能跳过等待您的问题</translation>
    </message>
    <message>
        <source>it takes a question whose answer you rejected: reject it first, and say why</source>
        <translation>需要回答已被您驳回的问题：请先驳回并说明理由</translation>
    </message>
    <message>
        <source>it is yours already, or something is at work on it</source>
        <translation>它已由您处理，或正在处理中</translation>
    </message>
    <message>
        <source>it takes a question without subquestions that an approved rule fits</source>
        <translation>需要一个没有子问题且符合已批准规则的问题</translation>
    </message>
    <message>
        <source>it takes a question without subquestions, and H′ that may act</source>
        <translation>需要一个没有子问题的问题，且 H′ 获准行动</translation>
    </message>
    <message>
        <source>nothing is at work on it</source>
        <translation>没有在处理</translation>
    </message>
    <message>
        <source>it takes a question without subquestions that nothing is at work on</source>
        <translation>需要一个没有子问题且未在处理的问题</translation>
    </message>
    <message>
        <source>it takes a question of free text that waits for you</source>
        <translation>需要一个等待您的自由文本问题</translation>
    </message>
    <message>
        <source>all its subquestions have to be settled first</source>
        <translation>须先解决其所有子问题</translation>
    </message>
    <message>
        <source>Not now: {}</source>
        <translation>现在不行：{}</translation>
    </message>
    <message>
        <source>nothing is typed yet</source>
        <translation>还没有输入</translation>
    </message>
    <message>
        <source>{}; this window shows it as it is now, and changes nothing</source>
        <translation>{}；此窗口按现状显示，不作任何更改</translation>
    </message>
    <message>
        <source>this window only reads the session; decide in the window that has it open</source>
        <translation>此窗口只读会话；请在打开它的窗口中决定</translation>
    </message>
    <message>
        <source>there is not enough memory for the model</source>
        <translation>内存不足以加载模型</translation>
    </message>
    <message>
        <source>Ctrl+Z again undoes: {}</source>
        <translation>再按 Ctrl+Z 将撤销：{}</translation>
    </message>
    <message>
        <source>there is nothing else to undo</source>
        <translation>没有其他可撤销的操作</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>已撤销：{}</translation>
    </message>
    <message>
        <source>Done again: {}</source>
        <translation>已重做：{}</translation>
    </message>
    <message>
        <source>written by training, a share of what it amplified, to be looked at</source>
        <translation>由训练写入，是其放大内容的一部分，供查看</translation>
    </message>
    <message>
        <source>here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>level</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>{}: {:.4g}, {}</source>
        <translation>{}：{:.4g}，{}</translation>
    </message>
    <message>
        <source>no curve yet</source>
        <translation>尚无曲线</translation>
    </message>
    <message>
        <source>the baseline {} is gone; none is kept any longer</source>
        <translation>基线 {} 已不存在；不再保留基线</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
</context>
</TS>
