"""The start of a published limit, from the words that follow *kể từ ngày*.

A receipt of the applicant's papers is *accepted*, of the whole of them *complete_dossier*; a paper
of another agency and any other event is *other*. What does not say clearly which is refused.

Stands on `tokens`, `lexicon` and the noun `Anchor`. Knows no limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.limit_texts import lexicon as say
from onestop.procedures.cases import Anchor

_NEAR = 8
_PASSIVE = frozenset({"được", "đã"})

if TYPE_CHECKING:
    from onestop.limit_texts.tokens import TextToken


def start_of(tokens: tuple[TextToken, ...], first: int, end: int) -> Anchor | None:
    """Return the start that the words of a span tell, or nothing where they are not clear.

    Of two events joined by *hoặc* both must tell the same start: *ngày A hoặc ngày B*.
    """
    other = say.OR_ANOTHER_START.first_in(tokens, first, end)
    if other is None:
        return _one_start(tokens, first, end)
    behind = other + say.OR_ANOTHER_START.length_at(tokens, other, end)
    told = _one_start(tokens, first, other)
    return told if told is not None and told is start_of(tokens, behind, end) else None


def _one_start(tokens: tuple[TextToken, ...], first: int, end: int) -> Anchor | None:
    if _tells_two(tokens, first, end) or _names_only(tokens, first, end):
        return None
    if first >= end or say.NOT_WHOLE.first_in(tokens, first, end) is not None:
        return _despite(tokens, first, end)
    if say.CONFIRMED_WHOLE.first_in(tokens, first, end) is not None:
        return Anchor.COMPLETE_DOSSIER
    accepted = say.ACCEPTANCE.first_in(tokens, first, end)
    return _whole(tokens, accepted, end) if accepted is not None else _filed(tokens, first, end)


def _filed(tokens: tuple[TextToken, ...], first: int, end: int) -> Anchor | None:
    """Return the start that a receipt tells, or another event."""
    paper = _received_paper(tokens, first, end)
    if paper is not None:
        return _paper_start(tokens, paper, first, end)
    receipt = _receipt(tokens, first, end)
    if receipt is None or _is_later(tokens, first, receipt):
        return _event(tokens, first, end)
    return _received(tokens, receipt, end)


def _tells_two(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether the span tells two starts, or what an office has done besides."""
    whose = say.BY_WHOM.first_in(tokens, first, end)
    last = end if whose is None else whose
    if any(
        tokens[place].word == "và" and say.SUBJECT.length_at(tokens, place + 1, end)
        for place in range(first, last)
    ):
        return True
    receipt = _receipt(tokens, first, end)
    joints = [] if receipt is None else [p for p in range(receipt, end) if tokens[p].word == "và"]
    if any(_ends_in_actor(tokens, receipt, place, end) for place in joints):
        return True
    return any(_acts_too(tokens, place + 1, end) for place in joints)


def _ends_in_actor(
    tokens: tuple[TextToken, ...], receipt: int | None, place: int, end: int
) -> bool:
    """Whether somebody is named behind *và*, and what he has done is cut off by a comma."""
    if receipt is None or say.BY_WHOM.first_in(tokens, receipt, place) is not None:
        return False
    actor = say.APPLICANT.length_at(tokens, place + 1, end)
    return actor > 0 and place + 1 + actor == end


def _acts_too(tokens: tuple[TextToken, ...], place: int, end: int) -> bool:
    """Whether somebody has done something more: *và cơ sở đã nộp đủ lệ phí*."""
    return any(tokens[i].word == "đã" for i in range(place, min(end, place + _NEAR)))


def _received_paper(tokens: tuple[TextToken, ...], first: int, end: int) -> int | None:
    """Return the paper that is received, where it stands before its verb: *hồ sơ được nhận*."""
    paper = _past_fillers(tokens, first, end)
    if not say.DOSSIER.length_at(tokens, paper, end):
        return None
    receipt = _receipt(tokens, paper, end)
    if receipt is None:
        return None
    passive = [i for i in range(paper, receipt) if tokens[i].word == "được"]
    by_office = passive and say.AGENCY.length_at(tokens, passive[-1] + 1, receipt)
    if tokens[receipt - 1].word not in _PASSIVE and not by_office:
        return None
    return paper if say.BY_WHOM.first_in(tokens, paper, receipt) is None else None


def _is_found_whole(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether the papers become whole, which may be a receipt or another event."""
    if say.COMPLETES.first_in(tokens, first, end) is not None:
        return True
    papers = say.PAPERS.first_in(tokens, first, end)
    return papers is not None and _is_whole(tokens, first, end)


def _names_only(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether the span names only who acts, its verb lost behind a comma."""
    place = first
    while place < end:
        named = max(who.length_at(tokens, place, end) for who in (say.AGENCY, say.APPLICANT))
        length = named or int(tokens[place].word in {",", "hoặc", "và"})
        if not length:
            return False
        place += length
    return True


def _despite(tokens: tuple[TextToken, ...], first: int, end: int) -> Anchor | None:
    """Nothing said, or papers that are not whole: only another event is clear."""
    told = first < end and _receipt(tokens, first, end) is None
    return _event(tokens, first, end) if told else None


def _receipt(tokens: tuple[TextToken, ...], first: int, end: int) -> int | None:
    """Return the place of the verb of receipt or filing."""
    for place in range(first, end):
        length = say.RECEIPT.length_at(tokens, place, end)
        if not length or say.NO_RECEIPT.end_at(tokens, place + 1):
            continue
        return place
    return None


def _receipt_end(tokens: tuple[TextToken, ...], receipt: int, end: int) -> int:
    """Return where the verb of receipt ends; who receives may be named by it: *tiếp nhận nhận*."""
    behind = receipt + say.RECEIPT.length_at(tokens, receipt, end)
    return behind + say.RECEIPT.length_at(tokens, behind, end)


def _is_later(tokens: tuple[TextToken, ...], first: int, receipt: int) -> bool:
    """Whether another event stands before the verb of receipt: *hoàn thành việc tiếp nhận*.

    What a decision is about comes behind it: *ban hành quyết định về việc nộp …*.
    """
    decision = say.DECISION.first_in(tokens, first, receipt)
    decided = decision is not None and say.DECIDING.end_at(tokens, decision, first) > 0
    return decided or say.EVENT.first_in(tokens, first, receipt) is not None


def _event(tokens: tuple[TextToken, ...], first: int, end: int) -> Anchor | None:
    """Return what another event is; papers found to be whole may be a receipt all the same."""
    if _receipt(tokens, first, end) is None and _is_found_whole(tokens, first, end):
        return None
    if _is_actor_only(tokens, first, end):
        return None
    decision = say.DECISION.first_in(tokens, first, end)
    if decision is None or say.EVENT.first_in(tokens, first, decision) is not None:
        return Anchor.OTHER
    if say.IN_FORCE.first_in(tokens, decision, end) is not None:
        return Anchor.OTHER
    made = say.DECIDING.end_at(tokens, decision) or _is_subject(tokens, first, decision)
    return Anchor.DECISION if made else Anchor.OTHER


def _is_actor_only(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether only an office is named, and what it does stands behind a comma, if anywhere."""
    if not say.SUBJECT.length_at(tokens, first, end):
        return False
    acts = (say.EVENT, say.DECISION, say.ACTS, say.DONE)
    return all(phrases.first_in(tokens, first, end) is None for phrases in acts)


def _is_subject(tokens: tuple[TextToken, ...], first: int, decision: int) -> bool:
    """Whether *quyết định* is the verb of the words before it, or opens the phrase."""
    return first == decision or bool(say.AGENCY.length_at(tokens, first, decision))


def _received(tokens: tuple[TextToken, ...], receipt: int, end: int) -> Anchor | None:
    """Return what the receipt of a paper is: the applicant's, or another agency's."""
    first = _receipt_end(tokens, receipt, end)
    paper = _past_fillers(tokens, first, end)
    return _paper_start(tokens, paper, receipt, end, first)


def _paper_start(
    tokens: tuple[TextToken, ...], paper: int, receipt: int, end: int, first: int | None = None
) -> Anchor | None:
    """Return what the receipt of the paper at a place is; `receipt`: where words of it begin."""
    first = paper if first is None else first
    if any(say.AGENCY_PAPER.length_at(tokens, place, end) for place in (first, paper)):
        return None if _sender(tokens, paper, end) == "applicant" else Anchor.OTHER
    behind = _paper_end(tokens, paper, end)
    if behind is None:
        return _other_paper(tokens, paper, end)
    return _applicants(tokens, paper, behind, receipt, end)


def _applicants(
    tokens: tuple[TextToken, ...], paper: int, behind: int, receipt: int, end: int
) -> Anchor | None:
    """Return the start that an applicant's paper makes, if it is not an office's after all."""
    sender = _sender(tokens, behind, end)
    asked = say.BETWEEN_OFFICES.length_at(tokens, behind, end) > 0
    if asked or sender == "agency" or _is_put_up(tokens, behind, end):
        return Anchor.OTHER
    if sender != "applicant" and say.PASSED_ON.first_in(tokens, behind, end) is not None:
        return None
    if tokens[end - 1].word == "hồ" or sender not in _clear_senders(tokens, paper, end):
        return None
    return _whole(tokens, receipt, end)


def _clear_senders(tokens: tuple[TextToken, ...], paper: int, end: int) -> frozenset[str]:
    """A dossier is the applicant's even from somebody unknown, a bare request is not."""
    dossier = say.DOSSIER.length_at(tokens, paper, end)
    return frozenset({"nobody", "applicant"} | ({"unknown"} if dossier else set()))


def _past_fillers(tokens: tuple[TextToken, ...], place: int, end: int) -> int:
    while place < end and not _paper_length(tokens, place, end):
        step = say.FILLERS.length_at(tokens, place, end) or _joint_length(tokens, place)
        if not step:
            break
        place += step
    return place


def _joint_length(tokens: tuple[TextToken, ...], place: int) -> int:
    return int(tokens[place].kind == "mark" or tokens[place].word in {"và", "hoặc"})


def _paper_length(tokens: tuple[TextToken, ...], place: int, end: int) -> int:
    return max(
        phrases.length_at(tokens, place, end)
        for phrases in (say.DOSSIER, say.REQUEST, say.AGENCY_PAPER)
    )


def _paper_end(tokens: tuple[TextToken, ...], paper: int, end: int) -> int | None:
    length = max(
        say.DOSSIER.length_at(tokens, paper, end), say.REQUEST.length_at(tokens, paper, end)
    )
    return paper + length if length else None


def _other_paper(tokens: tuple[TextToken, ...], paper: int, end: int) -> Anchor | None:
    """A paper that both sides write is another's only where somebody else is named with it.

    The list of known papers need not be complete for that: what the applicant did not file is
    another event, whoever sent it.
    """
    if paper >= end:
        return None
    sender = _sender(tokens, paper, end)
    if sender == "applicant" and _is_own_paper(tokens, paper, end):
        return _whole(tokens, paper, end)
    return Anchor.OTHER if sender in {"agency", "unknown"} else None


def _is_own_paper(tokens: tuple[TextToken, ...], paper: int, end: int) -> bool:
    """Whether a paper is what somebody proposes for himself, and not who judges for others."""
    whose = say.BY_WHOM.first_in(tokens, paper, end)
    return (
        whose is not None
        and say.OWN_PAPERS.length_at(tokens, paper, end) > 0
        and say.STEPS.first_in(tokens, whose, end) is None
        and say.JUDGES.first_in(tokens, whose, end) is None
    )


def _sender(tokens: tuple[TextToken, ...], first: int, end: int) -> str:
    """Return whose the paper is, as far as *của*, *do* and *từ* tell."""
    found = _sending(tokens, first, end)
    for place in range(first, end):
        if not say.BY_WHOM.length_at(tokens, place, end):
            continue
        if _is_rule(tokens, place, first, end):
            continue
        if say.ON_REQUEST.end_at(tokens, place, first):
            return "unclear"
        agency = say.AGENCY.length_at(tokens, place + 1, end)
        applicant = say.APPLICANT.length_at(tokens, place + 1, end)
        if not agency and not applicant:
            # a word is cut: *của cơ Sở Nông nghiệp*
            agency = _named_after_scrap(tokens, place + 1, end)
        if agency > applicant or found == "agency":
            return "agency"
        found = "applicant" if applicant and found == "nobody" else found
        found = "unknown" if not applicant and found == "nobody" else found
    return found


def _named_after_scrap(tokens: tuple[TextToken, ...], place: int, end: int) -> int:
    """Return the length of an agency behind the first half of a word: never *cơ sở*."""
    if place + 1 >= end or tokens[place].capital or not tokens[place + 1].capital:
        return 0
    return say.AGENCY.length_at(tokens, place + 1, end)


def _is_rule(tokens: tuple[TextToken, ...], place: int, first: int, end: int) -> bool:
    """Whether a rule is named, and whose it is: *theo quy định của Bộ*, *do Bộ ban hành*."""
    if not say.BY_RULE.end_at(tokens, place, first):
        return False
    return tokens[place].word != "do" or say.MADE_BY.first_in(tokens, place, end) is not None


def _sending(tokens: tuple[TextToken, ...], first: int, end: int) -> str:
    """An agency that sends the paper need not be brought in by *do*."""
    sends = say.SENDS.last_in(tokens, first, end)
    if sends is None or say.REPORTED.length_at(tokens, sends, end):
        return "nobody"
    if say.APPLICANT.first_in(tokens, first, sends) is not None:
        return "nobody"
    agency = say.SUBJECT.first_in(tokens, first, sends)
    return "nobody" if agency is None else "agency"


def _is_put_up(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether an office puts the dossier up to another: *hồ sơ trình*."""
    if not say.PUT_UP.length_at(tokens, first, end):
        return False
    return not say.REPORTED.length_at(tokens, first, end)


def _whole(tokens: tuple[TextToken, ...], receipt: int, end: int) -> Anchor:
    return Anchor.COMPLETE_DOSSIER if _is_whole(tokens, receipt, end) else Anchor.ACCEPTED


def _is_whole(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether papers are said to be whole; to meet the conditions is another thing."""
    return any(
        say.WHOLE.length_at(tokens, place, end) and not say.CONDITIONS_MET.length_at(tokens, place)
        for place in range(first, end)
    )
