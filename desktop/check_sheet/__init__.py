"""核对单: what was checked in one report, on a page or two to be signed.

    sheet = check_sheet_of(entry, rules_off=…)
    page = as_html(sheet)

First data, then a page: nothing here knows of printers, and no text of a report becomes markup.
"""

from desktop.check_sheet.page import as_html
from desktop.workbook.check_contents import Change, CheckSheet, Decided, Grid, Open, Square, check_sheet_of

__all__ = ["Change", "CheckSheet", "Decided", "Grid", "Open", "Square", "as_html", "check_sheet_of"]
