"""Why the workspace could not be read or written: a code for programs and one Chinese sentence for people."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Literal

Doing = Literal["writing", "reading", "opening", "listing"]
"""What was wanted of the workspace; `listing` keeps what lists show of a report, which follows from its steps."""

MESSAGES: dict[str, str] = {
    "full": "磁盘已满，刚才这一步没有保存，也没有生效；此前的修改都在。请清理磁盘后再试一次。",
    "denied": "没有权限写工作区“{name}”，刚才这一步没有保存，也没有生效。请检查文件是否只读，或换一个位置。",
    "busy": "工作区“{name}”正被其他程序占用，刚才这一步没有保存，也没有生效。请稍候再试一次。",
    "io": "工作区“{name}”所在的磁盘读写出错，刚才这一步没有保存，也没有生效；此前的修改都在。请检查磁盘或 U 盘。",
    "missing": "打不开工作区“{name}”，它所在的文件夹不在了，或没有读取的权限。请检查位置后重新打开。",
    "moved": "工作区“{name}”在打开着的时候被移走、改名、删除或换成了别的文件，再改就存不进去了。"
    "此前的修改都还在这个窗口里：请用“换一个位置继续”另存下来，或者把文件放回原处。",
    "absent": "找不到工作区“{name}”，可能被移走、改名或删除了，或者 U 盘、网络盘没有接上。请检查位置后重新打开。",
    "looking": "工作区“{name}”是只读打开的，这一步没有做，也没有保存。要修改，请先用“文件 ▸ 工作区 ▸ 另存一份”。",
    "itself": "“{name}”就是现在打开的工作区，不用并回，没有任何改动。",
    "strange": "“{name}”与现在的工作区没有一份相同的报告，不是从这里分出去的，没有并回，这里没有任何改动。",
    "damaged": "工作区“{name}”已损坏，没有打开，也没有改动它。请保留这个文件，并从备份恢复。",
    "harmed": "“{report}”保存在工作区里的内容有损坏，没有打开，也不会导出；其余报告不受影响。"
    "请用“文件 ▸ 恢复备份”换回损坏之前的一份；或把它移出队列，重新添加原文件，改过的要重做。",
    "harmed_source": "“{report}”保存在工作区里的原文有损坏，没有打开，也不会导出；其余报告不受影响，它的修改都还在。"
    "请重新添加原文件，内容一样就会补好；或用“文件 ▸ 恢复备份”换回损坏之前的一份。",
    "harmed_copy": "“{name}”里有 {count} 份报告的内容有损坏，没有并回，这里没有任何改动。请用完好的一份。",
    "foreign": "“{name}”不是开卷的工作区文件，没有打开，也没有改动它。",
    "newer": "工作区“{name}”是用更新版本的开卷建立的，没有打开，也没有改动它。请先升级本程序。",
    "uncopied": "工作区“{name}”是旧版本的，升级之前要先备份，所以没有打开，也没有改动它。{why}",
    "gone": "工作区“{name}”里没有这份报告或这一步，没有任何改动。请重新打开报告。",
    "stopped": "已按您的要求停下，没有做成；现在打开的工作区没有任何改动，写到一半的文件也没有留下。",
    "held": "这个文件的第二份或后面几份里已有修正，合成一份就没有地方放了，没有合，也没有任何改动。请先在那里撤销。",
    "order": "修改的次序已经变化，没有任何改动。请重新打开这份报告。",
}

MESSAGES_READING: dict[str, str] = {
    "full": "磁盘已满，有的内容读不出来：刚才要做的可能没有做完，显示的可能不是最新的。已经保存的都在。请清理磁盘。",
    "denied": "没有权限读工作区“{name}”：刚才要做的可能没有做完，显示的可能不是最新的。已经保存的都在。请检查权限。",
    "busy": (
        "工作区“{name}”正被其他程序占用，暂时读不出来：刚才要做的可能没有做完，显示的可能不是最新的。"
        "已经保存的都在。请稍候再看。"
    ),
    "io": (
        "工作区“{name}”所在的磁盘读写出错，有的内容读不出来：刚才要做的可能没有做完，显示的可能不是最新的。"
        "已经保存的都在。请检查磁盘或 U 盘。"
    ),
}
MESSAGES_OPENING: dict[str, str] = {
    "full": "磁盘已满，打不开工作区“{name}”，里面的内容没有变。请清理磁盘后再打开。",
    "denied": "没有权限打开工作区“{name}”，里面的内容没有变。请检查文件和文件夹的权限。",
    "busy": "工作区“{name}”正被其他程序占用，打不开，里面的内容没有变。请稍候再打开。",
    "io": "工作区“{name}”所在的磁盘读写出错，打不开，里面的内容没有变。请检查磁盘或 U 盘后再打开。",
}
MESSAGES_LISTING: dict[str, str] = {
    "full": "磁盘已满，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。请清理磁盘。",
    "denied": (
        "没有权限写工作区“{name}”，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。"
        "请检查文件是否只读，或换一个位置。"
    ),
    "busy": ("工作区“{name}”正被其他程序占用，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。请稍候。"),
    "io": (
        "工作区“{name}”所在的磁盘读写出错，队列和问题清单里的几项没有更新；修改都已保存，没有受影响。"
        "请检查磁盘或 U 盘。"
    ),
}
_OTHERWISE: dict[Doing, dict[str, str]] = {
    "reading": MESSAGES_READING,
    "opening": MESSAGES_OPENING,
    "listing": MESSAGES_LISTING,
}
_OF_THE_PLACE = frozenset({"full", "denied", "busy", "io", "missing", "damaged", "moved"})
_SQLITE_CODES = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR_SHMSIZE: "full",  # no room for the index of the log
    sqlite3.SQLITE_READONLY: "denied",
    sqlite3.SQLITE_PERM: "denied",
    sqlite3.SQLITE_AUTH: "denied",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CANTOPEN: "missing",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_CONSTRAINT: "gone",
    sqlite3.SQLITE_ERROR: "damaged",  # tables or columns that should be there are not
}
_SYSTEM_CODES = {
    errno.ENOSPC: "full",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
}


class StoreError(Exception):
    """The workspace could not be read or written, and nothing was half-written.

    `code` is a key of `MESSAGES`; `message` says in Chinese what happened and what to do now, `words` are all that is
    said of the same trouble, whatever was wanted.
    """

    def __init__(self, code: str, path: Path, doing: Doing = "writing", **details: str) -> None:
        self.code = code
        tables = (_OTHERWISE.get(doing, {}), MESSAGES, *_OTHERWISE.values())
        words = [table[code].format(name=path.name, **details) for table in tables if code in table]
        self.message, self.words = words[0], frozenset(words)
        super().__init__(self.message)

    @property
    def stopping(self) -> bool:
        """Whether nothing else could be kept either: the place is in trouble, not what was to be done."""
        return self.code in _OF_THE_PLACE

    @property
    def passing(self) -> bool:
        """Whether it may go another time: nothing is wrong with what was asked for."""
        return self.stopping and self.code not in ("damaged", "moved")

    @classmethod
    def of(cls, error: sqlite3.Error | OSError | ValueError, path: Path, doing: Doing = "writing") -> StoreError:
        """What an error of SQLite, of the system or of a broken record means."""
        if isinstance(error, sqlite3.Error):
            # A text that is no UTF-8 is found by Python and has no code of SQLite.
            other = sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else 0
            code = getattr(error, "sqlite_errorcode", other)
            moved = code == sqlite3.SQLITE_READONLY_DBMOVED
            known = _SQLITE_CODES.get(code) or _SQLITE_CODES.get(code & 0xFF, "io")
            return cls("moved" if moved else known, path, doing)
        if isinstance(error, OSError):
            return cls(_SYSTEM_CODES.get(error.errno or 0, "io"), path, doing)
        return cls("damaged", path)
