"""The language of the window: Chinese, in which the program thinks and keeps everything, or a translation of it.

Everything below the window writes Chinese: names of steps, problems, reasons, what is kept in the workspace and what
goes into workbooks and letters. `said` translates such a text when it is shown, so that nothing that is kept depends
on the language, and a workspace opened in another language reads in that one throughout. What reports say is never
translated.
"""

from __future__ import annotations

from desktop.language.catalogue import Catalogue

LANGUAGES = {"zh": "中文", "en": "English"}


class _Current:
    """The catalogue that the window speaks from, None for Chinese."""

    catalogue: Catalogue | None = None


def use(language: str) -> Catalogue | None:
    """Let the window speak a language of `LANGUAGES` from now on; its catalogue, None for Chinese."""
    _Current.catalogue = Catalogue.load(language) if language != "zh" else None
    return _Current.catalogue


def said(text: str) -> str:
    """A text of the program as the window shows it: as it is in Chinese, else its translation.

    What is in no catalogue, as the words of a report are, stays as it is.
    """
    catalogue = _Current.catalogue
    return text if catalogue is None else catalogue.translate(text)
