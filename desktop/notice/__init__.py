"""退改通知: what each unit must correct in its report, as a Word document and as plain text to paste.

    notices = (*notices_of(entries, collection, chosen), *reminders_of(collection))
    write(notices, Path("退改通知.docx"), Letter(sender="…", deadline="…"))

Nothing here decides anything: what goes back is what a person kept as 原文如此, and what nobody has decided on although
the report itself prints the contradiction. Of what is wrong over many reports, a unit is told what a person called
属实; one that has not reported is reminded unless that was called 误报, since the list of who must report is a
person's own word.
"""

from desktop.notice.entries import Notice, notices_of, reminders_of
from desktop.notice.letter import Letter, as_text
from desktop.notice.word import NoticeError, write

__all__ = ["Letter", "Notice", "NoticeError", "as_text", "notices_of", "reminders_of", "write"]
