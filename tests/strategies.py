"""Hypothesis strategies for whole projects: anything that the models admit, Chinese included."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from b24desk.domain.project import (
    Answer,
    AnswerState,
    AnswerValue,
    Attachment,
    DocumentProgress,
    DocumentState,
    HolderKind,
    IdentityKind,
    Person,
    Project,
    Shareholder,
)
from b24desk.domain.text import PaperLanguage

# Lone surrogates are no text: no file and no input method can carry them.
_CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]), st.sampled_from("公司名称测试①〔2020〕—…·\u3000龘𠮷")
)
words = st.text(_CHARACTERS, max_size=30)
identifiers = st.from_regex(r"[a-z0-9][a-z0-9_.-]{0,20}", fullmatch=True)
dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))
maybe_dates = st.none() | dates
months = st.none() | st.from_regex(r"(19|20)[0-9]{2}-(0[1-9]|1[0-2])", fullmatch=True)
percents = st.none() | st.integers(0, 100_000_000).map(lambda millionths: Decimal(millionths) / 1_000_000)

answer_values: st.SearchStrategy[AnswerValue] = st.one_of(
    st.booleans(),
    st.integers(-(10**15), 10**15),
    words,
    st.lists(identifiers, max_size=5).map(tuple),
)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    state = draw(st.sampled_from(AnswerState))
    needs_reason = state is AnswerState.NOT_APPLICABLE
    return Answer(
        state=state,
        value=draw(st.none() | answer_values),
        typed=draw(words),
        reason="原因" + draw(words) if needs_reason else draw(words),
        owner=draw(words),
        due=draw(maybe_dates),
        note=draw(words),
        note_printed=draw(st.booleans()),
    )


@st.composite
def documents(draw: st.DrawFn) -> DocumentProgress:
    state = draw(st.sampled_from(DocumentState))
    return DocumentProgress(
        state=state,
        owner=draw(words),
        due=draw(maybe_dates),
        reason="原因" if state is DocumentState.NOT_APPLICABLE else draw(words),
        note=draw(words),
    )


people = st.builds(
    Person,
    id=identifiers,
    name=words,
    name_en=words,
    position=words,
    identity_kind=st.sampled_from(IdentityKind),
    identity_number=words,
    phone=words,
    email=words,
    roles=st.lists(identifiers, max_size=3).map(tuple),
    legal_representative=st.booleans(),
    insured_by_applicant=st.none() | st.booleans(),
    insured_months=st.none() | st.integers(0, 600),
    insured_until=months,
    proof_issued_on=maybe_dates,
    education=words,
    note=words,
)

shareholders = st.builds(
    Shareholder,
    id=identifiers,
    name=words,
    kind=st.none() | st.sampled_from(HolderKind),
    percent=percents,
    holds_in=st.none() | identifiers,
    country=words,
    note=words,
)

attachments = st.builds(
    Attachment,
    id=identifiers,
    name=words,
    sha256=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    size=st.integers(0, 2**40),
    added=maybe_dates,
    documents=st.lists(identifiers, max_size=3).map(tuple),
    issued_on=maybe_dates,
    valid_until=maybe_dates,
    note=words,
)

projects = st.builds(
    Project,
    id=st.uuids(),
    title=words,
    created=maybe_dates,
    rulebook_version=words,
    paper_language=st.sampled_from(PaperLanguage),
    answers=st.dictionaries(identifiers, answers(), max_size=6),
    people=st.lists(people, max_size=4, unique_by=lambda person: person.id).map(tuple),
    shareholders=st.lists(shareholders, max_size=4, unique_by=lambda holder: holder.id).map(tuple),
    documents=st.dictionaries(identifiers, documents(), max_size=4),
    attachments=st.lists(attachments, max_size=3, unique_by=lambda attachment: attachment.id).map(tuple),
    notes=words,
)
