"""What statements are, what contests them, and how sure an assessment is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model.casualties import Casualty
from briefing.model.statements import Confidence, Likelihood, Statement, StatementKind
from briefing.model.unknowns import Caveat, Gap
from briefing.rendering.guide.seen import Explained, sign
from briefing.rendering.phrases import plain_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.rendering.guide.seen import Seen

_KINDS: dict[StatementKind, str] = {
    "claim": "the speaker says that something is so",
    "denial": "the speaker says that something is not so",
    "accusation": "the speaker blames somebody",
    "appeal": "the speaker asks others to do something",
    "concern": "the speaker is worried, and says about what",
    "position": "the speaker says what they hold to be right, or mean to do",
    "assessment": "the speaker judges what happens or will happen",
    "report": "the speaker passes on what was seen or heard",
    "threat": "the speaker says what they will do to somebody",
    "offer": "the speaker says what they would do for somebody",
}
_LIKELIHOODS: dict[Likelihood, str] = {
    "almost-no-chance": "1 to 5 in 100",
    "very-unlikely": "5 to 20 in 100",
    "unlikely": "20 to 45 in 100",
    "roughly-even": "45 to 55 in 100",
    "likely": "55 to 80 in 100",
    "very-likely": "80 to 95 in 100",
    "almost-certain": "95 to 99 in 100",
}
"""ICD 203, D.6.e.2.a."""
_CONFIDENCES: dict[Confidence, str] = {
    "low": "thin or doubtful reports; the judgement may change",
    "moderate": "credible reports, not enough of them to be sure",
    "high": "good reports from several sides; it may still be wrong",
}
"""ICD 203, D.6.e.2.b."""


def explained(seen: Seen) -> Iterator[Explained]:
    """Explain what disputes and kinds of statement are, and words of degree."""
    statements = [each for each in seen.records if isinstance(each, Statement)]
    accounts = [each for each in seen.records if isinstance(each, Statement | Casualty)]
    if any(seen.lookups.contested(each) for each in accounts):
        told = "somebody says otherwise; both stand here, and nobody rates which is true"
        yield Explained(sign("contested", "contested"), told)
    for kind in dict.fromkeys(each.kind for each in statements):
        yield Explained(sign(kind, "support"), _KINDS[kind])
    for likelihood in dict.fromkeys(each.likelihood for each in statements if each.likelihood):
        told = f"{_LIKELIHOODS[likelihood]}, as analysts use the word"
        yield Explained(sign(plain_word(likelihood), "said"), told)
    for confidence in dict.fromkeys(each.confidence for each in statements if each.confidence):
        yield Explained(sign(f"{confidence} confidence", "said"), _CONFIDENCES[confidence])
    if any(isinstance(each, Gap) for each in seen.records):
        told = "what a reader would ask, and nobody here answers"
        yield Explained(sign("Not known", "heading"), told)
    if any(isinstance(each, Caveat) for each in seen.records):
        told = "where the source is unclear, and how its writer read it"
        yield Explained(sign("Caveats", "heading"), told)
    if seen.values("quote"):
        told = "the source's own words; all else is in the writer's"
        yield Explained(sign("“ ”", "said"), told)
