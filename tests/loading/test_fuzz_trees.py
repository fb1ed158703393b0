"""Records with any mixture of values: taken where all are right, and refused where one is not."""

from __future__ import annotations

from hypothesis import given, settings

from tests.loading.fuzzing import faults, outcome
from tests.loading.trees import added, additions, each_mistake


@given(additions())
@settings(deadline=None, max_examples=400)
def test_a_record_is_taken_if_all_in_it_is_right(addition: tuple[str, bool]) -> None:
    text, right = addition
    found = outcome(text)
    told = [f"{each.line}: {each.message}" for each in found.problems if each.severity == "error"]
    assert (found.briefing is not None) == right, told
    assert faults(text) == []


def test_each_wrong_value_of_each_key_is_refused() -> None:
    taken = []
    for collection, key, mistake in each_mistake():
        problems = outcome(added(collection, {key: mistake}, 1)).problems
        codes = {each.code for each in problems if each.severity == "error"}
        if not codes - {"missing-key"}:
            taken.append((collection, key, mistake))
    assert taken == []
