"""LibreOffice, as offices use it beside WPS and Excel: it calculates, prints and changes cells, without a window."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
WORKBOOK, PDF = "xlsx:Calc MS Excel 2007 XML", "pdf"
Change = tuple[str, str, str | int | float | None]
"""A sheet, an address in it, and what is put there."""

# Everything is calculated anew when a file is opened: without this LibreOffice believes the results stored in it.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0
</value></prop></item></oor:items>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Change"/></library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Change" script:language="StarBasic">
Sub Run(source As String, target As String, changes As String)
    On Error Goto ended
    Dim options(0) As New com.sun.star.beans.PropertyValue
    options(0).Name = "Hidden"
    options(0).Value = True
    book = StarDesktop.loadComponentFromURL(source, "_blank", 0, options())
    files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
    reader = CreateUnoService("com.sun.star.io.TextInputStream")
    reader.setInputStream(files.openFileRead(changes))
    reader.setEncoding("UTF-8")
    Do While Not reader.isEOF()
        parts = Split(reader.readLine(), Chr(9))
        If UBound(parts) = 3 Then
            cell = book.Sheets.getByName(parts(0)).getCellRangeByName(parts(1))
            If parts(2) = "number" Then
                cell.setValue(Val(parts(3)))
            Else
                cell.setString(parts(3))
            End If
        End If
    Loop
    Dim kind(0) As New com.sun.star.beans.PropertyValue
    kind(0).Name = "FilterName"
    kind(0).Value = "Calc MS Excel 2007 XML"
    book.storeToURL(target, kind())
    book.close(True)
ended:
    StarDesktop.terminate()
End Sub
</script:module>
"""


class Office:
    """The program with a profile of its own, so that it touches nothing of the person who runs the tests."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")

    def convert(self, files: Sequence[Path], to: str, folder: Path) -> dict[Path, Path]:
        """Open the files and save each in the folder in another form, all in one start; where each is."""
        self._run("--convert-to", to, "--outdir", str(folder), *map(str, files))
        suffix = "." + to.partition(":")[0]
        made = {path: (folder / path.name).with_suffix(suffix) for path in files}
        assert all(path.exists() for path in made.values()), made
        return made

    def change(self, path: Path, changes: Iterable[Change], saved: Path) -> Path:
        """Open a workbook, change cells as a person would type them, and save it elsewhere."""
        self._teach()
        listed = self._profile / "changes.txt"
        lines = ("\t".join((sheet, at, _kind(value), _text(value))) for sheet, at, value in changes)
        listed.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        places = ",".join(f'"{one.resolve().as_uri()}"' for one in (path, saved, listed))
        self._run(f"macro:///Standard.Change.Run({places})")
        assert saved.exists(), "LibreOffice saved nothing"
        return saved

    def _teach(self) -> None:
        """Put the macro into the profile, which the first start fills with presets that would overwrite it."""
        library = self._profile / "user" / "basic" / "Standard"
        if not library.exists():
            self._run("--terminate_after_init")
        (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
        (library / "Change.xba").write_text(_MODULE, encoding="utf-8")

    def _run(self, *arguments: str) -> None:
        assert PROGRAM
        profile = f"-env:UserInstallation={self._profile.resolve().as_uri()}"
        command = [PROGRAM, profile, "--headless", "--norestore", "--nolockcheck", *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=240)


def _kind(value: str | int | float | None) -> str:
    return "number" if isinstance(value, int | float) else "text"


def _text(value: str | int | float | None) -> str:
    return "" if value is None else str(value)
