"""The shareholding as tiers."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.holding import unattached
from b24desk.domain.project import HolderKind, Shareholder
from b24desk.flow.chart import below, foreign, neighbour, tiers

IDS = ("a", "b", "c", "d")
charts = st.lists(st.sampled_from(IDS), unique=True).flatmap(
    lambda ids: st.tuples(
        *(
            st.builds(
                Shareholder,
                id=st.just(name),
                kind=st.sampled_from([None, *HolderKind]),
                percent=st.none() | st.integers(0, 100).map(Decimal),
                holds_in=st.sampled_from([None, *IDS]),
            )
            for name in ids
        )
    )
)


def holder(name: str, kind: HolderKind, percent: int, owned: str | None = None) -> Shareholder:
    return Shareholder(id=name, name=name, kind=kind, percent=Decimal(percent), holds_in=owned)


CHART = (
    holder("company", HolderKind.COMPANY, 60),
    holder("anna", HolderKind.NATURAL_PERSON, 40),
    holder("hong-kong", HolderKind.FOREIGN_COMPANY, 30, "company"),
    holder("ben", HolderKind.NATURAL_PERSON, 70, "company"),
)


def test_each_company_opens_a_tier_of_its_own() -> None:
    owners = [tier.owner.id if tier.owner else None for tier in tiers(CHART)]
    assert owners == [None, "company"]
    assert all(tier.is_whole for tier in tiers(CHART))


def test_a_foreign_holder_is_found_at_any_tier() -> None:
    assert [found.id for found in foreign(CHART)] == ["hong-kong"]


def test_a_holder_of_someone_gone_is_not_attached() -> None:
    assert [loose.id for loose in unattached(CHART[1:])] == ["hong-kong", "ben"]


def test_a_ring_of_holders_is_not_attached() -> None:
    ring = (holder("a", HolderKind.COMPANY, 100, "b"), holder("b", HolderKind.COMPANY, 100, "a"))
    assert unattached(ring) == ring


def test_the_neighbour_is_the_next_of_the_same_tier() -> None:
    assert neighbour(CHART, "company", 1) == "anna"
    assert neighbour(CHART, "anna", 1) == ""
    assert neighbour(CHART, "ben", -1) == "hong-kong"


@given(charts)
def test_every_holder_is_either_joined_to_the_applicant_or_named_as_loose(
    holders: tuple[Shareholder, ...],
) -> None:
    joined = {found for top in holders if top.holds_in is None for found in below(holders, top.id)}
    loose = {found.id for found in unattached(holders)}
    assert joined | loose == {found.id for found in holders}
    assert joined & loose == set()
