"""The words of the filing bundle: the typed reading of resources/bundle.toml."""

from functools import cache

import tomli

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.resources import resource


class ContentsWords(Frozen):
    title: Text
    title_redacted: Text
    note: Text
    note_redacted: Text
    applicant: Text
    matter: Text
    counted: Text
    number: Text
    document: Text
    files: Text
    pages: Text
    bound: Text
    online: Text
    nothing: Text
    withheld: Text
    lost: Text
    elsewhere: Text
    to_confirm: Text


class ReadmeWords(Text):
    redacted: Text


class BundleWords(Frozen):
    name: Text
    name_redacted: Text
    front: Text
    drafts: Text
    beside: Text
    others: Text
    index: Text
    checklist: Text
    notice: Text
    volume: Text
    stamp: Text
    contents: ContentsWords
    readme: ReadmeWords


@cache
def bundle_words() -> BundleWords:
    """They come with the program and never change while it runs."""
    return BundleWords.model_validate(tomli.loads(resource("bundle.toml").read_text("utf-8")))
