"""The words for the codes that the program shows."""

from b24desk.domain.text import Text
from b24desk.rules.schema.entry import Entry


class Term(Entry):
    """The words for a code that the program shows: a seal, a state, a severity, a category."""

    text: Text
