"""The rules of Vietnam's one-stop offices (*bộ phận một cửa*), for software to import.

Five questions, each answered with its reasons and its legal source: what a procedure asks for; when
a dossier is due; how it stands; what a period's figures say; how satisfied the people are.

The house has five floors, and imports only go down:

    faces     __main__  cli  interchange  register  ratings  render
    books     vn  loading
    rules     review  forms  appraisal  ballots  privacy  completeness  composites  trends  fairness
              satisfaction  measures  answers  sampling  reliability  intervals  statistics
              duties  shares  status  actions  moves  transfers  clock  winding  settings
              deadline  explaining  reasons  pauses  counting  workdays  tables  knowledge
              projection  worktime  reading  linting
    concepts  questionnaire  survey  period  dossier  states  events  catalogue  overlay  procedure
              steps  components  cases  ruleset  channels  notice  closure  hours  yearly  days
              comparing  timelimit  finding  stages  codes
    ground    words  phrases  dated  citation  betas  _zones  _layout  _checks  errors

This module only hands names on. A room is loaded when a name of it is first used, so that
`import onestop` stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    __version__: str

    from onestop import interchange as interchange
    from onestop import loading as loading
    from onestop import vn as vn
    from onestop.answers import Answers as Answers
    from onestop.appraisal import AgencyClass as AgencyClass
    from onestop.appraisal import AgencyFacts as AgencyFacts
    from onestop.appraisal import Appraisal as Appraisal
    from onestop.appraisal import Band as Band
    from onestop.appraisal import Caseload as Caseload
    from onestop.appraisal import Ceiling as Ceiling
    from onestop.appraisal import Complaint as Complaint
    from onestop.appraisal import ConditionRules as ConditionRules
    from onestop.appraisal import Decision as Decision
    from onestop.appraisal import Disqualification as Disqualification
    from onestop.appraisal import FailingGround as FailingGround
    from onestop.appraisal import HandledDossier as HandledDossier
    from onestop.appraisal import IndicatorPoints as IndicatorPoints
    from onestop.appraisal import IndicatorRules as IndicatorRules
    from onestop.appraisal import IndicatorScore as IndicatorScore
    from onestop.appraisal import IndicatorSheet as IndicatorSheet
    from onestop.appraisal import LeadMarks as LeadMarks
    from onestop.appraisal import Leave as Leave
    from onestop.appraisal import NoClass as NoClass
    from onestop.appraisal import NoClassKind as NoClassKind
    from onestop.appraisal import ObjectiveCause as ObjectiveCause
    from onestop.appraisal import PointRules as PointRules
    from onestop.appraisal import Rated as Rated
    from onestop.appraisal import Rating as Rating
    from onestop.appraisal import RatingClass as RatingClass
    from onestop.appraisal import RatingRules as RatingRules
    from onestop.appraisal import Staff as Staff
    from onestop.appraisal import TaskLevel as TaskLevel
    from onestop.appraisal import TaskYear as TaskYear
    from onestop.appraisal import WorkFault as WorkFault
    from onestop.appraisal import WorkItem as WorkItem
    from onestop.appraisal import WorkMarks as WorkMarks
    from onestop.appraisal import agency_points as agency_points
    from onestop.appraisal import agency_sheet as agency_sheet
    from onestop.appraisal import caseload_of as caseload_of
    from onestop.appraisal import ceiling as ceiling
    from onestop.appraisal import ceilings_of as ceilings_of
    from onestop.appraisal import handled_in as handled_in
    from onestop.appraisal import indicator_points as indicator_points
    from onestop.appraisal import officer_sheet as officer_sheet
    from onestop.appraisal import rate as rate
    from onestop.appraisal import rate_by_conditions as rate_by_conditions
    from onestop.appraisal import unit_mark as unit_mark
    from onestop.appraisal import unrated as unrated
    from onestop.appraisal import work_marks as work_marks
    from onestop.appraisal import year_rating as year_rating
    from onestop.ballots import BallotBox as BallotBox
    from onestop.ballots import BallotFlag as BallotFlag
    from onestop.ballots import BallotPolicy as BallotPolicy
    from onestop.ballots import BallotReport as BallotReport
    from onestop.ballots import BallotRow as BallotRow
    from onestop.ballots import Cast as Cast
    from onestop.ballots import CastReceipt as CastReceipt
    from onestop.ballots import DeviceMark as DeviceMark
    from onestop.ballots import KeyRing as KeyRing
    from onestop.ballots import SigningKey as SigningKey
    from onestop.ballots import Token as Token
    from onestop.ballots import due_ballots as due_ballots
    from onestop.ballots import issue_token as issue_token
    from onestop.ballots import rating_link as rating_link
    from onestop.ballots import read_token as read_token
    from onestop.cases import Anchor as Anchor
    from onestop.cases import TimeLimitCase as TimeLimitCase
    from onestop.catalogue import Catalogue as Catalogue
    from onestop.catalogue import Lookup as Lookup
    from onestop.channels import Channel as Channel
    from onestop.channels import OnlineLevel as OnlineLevel
    from onestop.channels import PartialReason as PartialReason
    from onestop.citation import Citation as Citation
    from onestop.citation import Confidence as Confidence
    from onestop.clock import deadline_of as deadline_of
    from onestop.closure import Closure as Closure
    from onestop.codes import AgencyCode as AgencyCode
    from onestop.codes import CodeRule as CodeRule
    from onestop.codes import DossierCode as DossierCode
    from onestop.codes import FieldCode as FieldCode
    from onestop.codes import ProcedureCode as ProcedureCode
    from onestop.codes import SerialBook as SerialBook
    from onestop.codes import next_code as next_code
    from onestop.comparing import shortens as shortens
    from onestop.completeness import Gap as Gap
    from onestop.completeness import check as check
    from onestop.completeness import to_request as to_request
    from onestop.components import Component as Component
    from onestop.components import Database as Database
    from onestop.components import Paper as Paper
    from onestop.composites import Composite as Composite
    from onestop.composites import CompositePart as CompositePart
    from onestop.composites import aggregate as aggregate
    from onestop.composites import count_ballots as count_ballots
    from onestop.dated import Dated as Dated
    from onestop.dated import Edition as Edition
    from onestop.days import Day as Day
    from onestop.days import DayKind as DayKind
    from onestop.days import DayNote as DayNote
    from onestop.deadline import Deadline as Deadline
    from onestop.deadline import due as due
    from onestop.dossier import Dossier as Dossier
    from onestop.duties import Duty as Duty
    from onestop.duties import duties_of as duties_of
    from onestop.errors import AmbiguousLimitError as AmbiguousLimitError
    from onestop.errors import AmbiguousStartError as AmbiguousStartError
    from onestop.errors import BadCodeError as BadCodeError
    from onestop.errors import BadSignatureError as BadSignatureError
    from onestop.errors import BadValueError as BadValueError
    from onestop.errors import CellError as CellError
    from onestop.errors import EventOrderError as EventOrderError
    from onestop.errors import ExpiredTokenError as ExpiredTokenError
    from onestop.errors import FactError as FactError
    from onestop.errors import FactErrors as FactErrors
    from onestop.errors import IllegalEventError as IllegalEventError
    from onestop.errors import IncomparableError as IncomparableError
    from onestop.errors import MalformedTokenError as MalformedTokenError
    from onestop.errors import MissingExtraError as MissingExtraError
    from onestop.errors import MixedLimitsError as MixedLimitsError
    from onestop.errors import NaiveMomentError as NaiveMomentError
    from onestop.errors import NotInForceError as NotInForceError
    from onestop.errors import OfficerBallotError as OfficerBallotError
    from onestop.errors import OnestopError as OnestopError
    from onestop.errors import OtherDossierError as OtherDossierError
    from onestop.errors import OtherStageError as OtherStageError
    from onestop.errors import OutsideCalendarError as OutsideCalendarError
    from onestop.errors import RegisterErrors as RegisterErrors
    from onestop.errors import ReusedKeyError as ReusedKeyError
    from onestop.errors import SpansRulesError as SpansRulesError
    from onestop.errors import TokenError as TokenError
    from onestop.errors import TokenNotYetValidError as TokenNotYetValidError
    from onestop.errors import UnknownConditionError as UnknownConditionError
    from onestop.errors import UnknownKeyError as UnknownKeyError
    from onestop.errors import UnknownProcedureError as UnknownProcedureError
    from onestop.errors import UnreadableLimitError as UnreadableLimitError
    from onestop.errors import WrongTypeError as WrongTypeError
    from onestop.events import Accepted as Accepted
    from onestop.events import Arrived as Arrived
    from onestop.events import Assigned as Assigned
    from onestop.events import ClockStarted as ClockStarted
    from onestop.events import Completed as Completed
    from onestop.events import Established as Established
    from onestop.events import Event as Event
    from onestop.events import Extended as Extended
    from onestop.events import GroundKind as GroundKind
    from onestop.events import Refused as Refused
    from onestop.events import Resumed as Resumed
    from onestop.events import Returned as Returned
    from onestop.events import Stopped as Stopped
    from onestop.events import Submitted as Submitted
    from onestop.events import Supplemented as Supplemented
    from onestop.events import SupplementRequested as SupplementRequested
    from onestop.events import Suspended as Suspended
    from onestop.events import SuspensionGround as SuspensionGround
    from onestop.events import Transferred as Transferred
    from onestop.events import Withdrawn as Withdrawn
    from onestop.fairness import Comparison as Comparison
    from onestop.fairness import Expectation as Expectation
    from onestop.fairness import OwnFigures as OwnFigures
    from onestop.fairness import Prior as Prior
    from onestop.fairness import Standing as Standing
    from onestop.fairness import Tally as Tally
    from onestop.fairness import compare as compare
    from onestop.fairness import expected_by_mix as expected_by_mix
    from onestop.fairness import group_ratings as group_ratings
    from onestop.finding import Finding as Finding
    from onestop.finding import Severity as Severity
    from onestop.forms import Apology as Apology
    from onestop.forms import Applicant as Applicant
    from onestop.forms import ControlSlip as ControlSlip
    from onestop.forms import Form as Form
    from onestop.forms import FormKind as FormKind
    from onestop.forms import FormSet as FormSet
    from onestop.forms import HandOver as HandOver
    from onestop.forms import Office as Office
    from onestop.forms import PaperLine as PaperLine
    from onestop.forms import Receipt as Receipt
    from onestop.forms import Refusal as Refusal
    from onestop.forms import RegisterBook as RegisterBook
    from onestop.forms import RegisterRow as RegisterRow
    from onestop.forms import Slip as Slip
    from onestop.forms import StopNotice as StopNotice
    from onestop.forms import SupplementRequest as SupplementRequest
    from onestop.forms import apology as apology
    from onestop.forms import control_slip as control_slip
    from onestop.forms import receipt as receipt
    from onestop.forms import receipt_needed as receipt_needed
    from onestop.forms import refusal as refusal
    from onestop.forms import register_book as register_book
    from onestop.forms import register_row as register_row
    from onestop.forms import stop_notice as stop_notice
    from onestop.forms import supplement_request as supplement_request
    from onestop.hours import OfficeHours as OfficeHours
    from onestop.hours import Season as Season
    from onestop.hours import Session as Session
    from onestop.intervals import finite_population_factor as finite_population_factor
    from onestop.intervals import proportion_interval as proportion_interval
    from onestop.knowledge import DayChange as DayChange
    from onestop.linting import lint as lint
    from onestop.moves import Move as Move
    from onestop.moves import moved as moved
    from onestop.notice import Notice as Notice
    from onestop.overlay import Overlay as Overlay
    from onestop.overlay import Shortening as Shortening
    from onestop.pauses import Pause as Pause
    from onestop.period import ReportPeriod as ReportPeriod
    from onestop.privacy import PublishedTable as PublishedTable
    from onestop.privacy import Suppressed as Suppressed
    from onestop.privacy import scrub as scrub
    from onestop.privacy import suppress as suppress
    from onestop.procedure import Fee as Fee
    from onestop.procedure import GovernmentLevel as GovernmentLevel
    from onestop.procedure import Procedure as Procedure
    from onestop.procedure import Result as Result
    from onestop.projection import Feast as Feast
    from onestop.projection import Projection as Projection
    from onestop.questionnaire import Element as Element
    from onestop.questionnaire import Question as Question
    from onestop.questionnaire import Questionnaire as Questionnaire
    from onestop.ratings import read_complaints as read_complaints
    from onestop.ratings import read_leave as read_leave
    from onestop.ratings import read_petitions as read_petitions
    from onestop.ratings import read_ratings as read_ratings
    from onestop.reading import parse_time_limit as parse_time_limit
    from onestop.reasons import Reason as Reason
    from onestop.register import Entry as Entry
    from onestop.register import Register as Register
    from onestop.register import read_register as read_register
    from onestop.reliability import Reliability as Reliability
    from onestop.reliability import cronbach_alpha as cronbach_alpha
    from onestop.review import Absence as Absence
    from onestop.review import LateDossier as LateDossier
    from onestop.review import MonthLine as MonthLine
    from onestop.review import OfficerReview as OfficerReview
    from onestop.review import Opinions as Opinions
    from onestop.review import Petition as Petition
    from onestop.review import PetitionCount as PetitionCount
    from onestop.review import PublicReview as PublicReview
    from onestop.review import Review as Review
    from onestop.review import ReviewRow as ReviewRow
    from onestop.review import SuggestedPoints as SuggestedPoints
    from onestop.review import YearReview as YearReview
    from onestop.review import published as published
    from onestop.review import review_of as review_of
    from onestop.review import year_review_of as year_review_of
    from onestop.ruleset import ClockPolicy as ClockPolicy
    from onestop.ruleset import ClockStart as ClockStart
    from onestop.ruleset import DayCount as DayCount
    from onestop.ruleset import RuleSet as RuleSet
    from onestop.ruleset import Ruling as Ruling
    from onestop.sampling import allocate as allocate
    from onestop.sampling import cochran as cochran
    from onestop.sampling import response_rate as response_rate
    from onestop.sampling import slovin as slovin
    from onestop.sampling import worst_case_bounds as worst_case_bounds
    from onestop.satisfaction import Change as Change
    from onestop.satisfaction import IndexFigure as IndexFigure
    from onestop.satisfaction import Score as Score
    from onestop.satisfaction import score as score
    from onestop.shares import Delay as Delay
    from onestop.shares import Share as Share
    from onestop.shares import shares_of as shares_of
    from onestop.shares import whose_delay as whose_delay
    from onestop.stages import Stage as Stage
    from onestop.states import Phase as Phase
    from onestop.states import State as State
    from onestop.statistics import Report as Report
    from onestop.statistics import Row as Row
    from onestop.statistics import tally as tally
    from onestop.status import Status as Status
    from onestop.status import Timeliness as Timeliness
    from onestop.status import classify as classify
    from onestop.status import timeliness as timeliness
    from onestop.steps import Action as Action
    from onestop.steps import Step as Step
    from onestop.survey import Ballot as Ballot
    from onestop.survey import Level as Level
    from onestop.survey import Scale as Scale
    from onestop.survey import ScaleMap as ScaleMap
    from onestop.timelimit import CalendarDays as CalendarDays
    from onestop.timelimit import ClockHours as ClockHours
    from onestop.timelimit import Months as Months
    from onestop.timelimit import Parallel as Parallel
    from onestop.timelimit import Part as Part
    from onestop.timelimit import SameDay as SameDay
    from onestop.timelimit import Sequence as Sequence
    from onestop.timelimit import WorkingDays as WorkingDays
    from onestop.timelimit import WorkingHours as WorkingHours
    from onestop.transfers import TransferDue as TransferDue
    from onestop.transfers import transfer_due as transfer_due
    from onestop.trends import Segment as Segment
    from onestop.trends import Trend as Trend
    from onestop.trends import TrendBreak as TrendBreak
    from onestop.trends import trend as trend
    from onestop.words import Remark as Remark
    from onestop.workdays import WorkCalendar as WorkCalendar
    from onestop.yearly import YearlyWindow as YearlyWindow

_ROOMS = {
    "answers": ("Answers",),
    "appraisal": (
        "AgencyClass",
        "AgencyFacts",
        "Appraisal",
        "Band",
        "Caseload",
        "Ceiling",
        "Complaint",
        "ConditionRules",
        "Decision",
        "Disqualification",
        "FailingGround",
        "HandledDossier",
        "IndicatorPoints",
        "IndicatorRules",
        "IndicatorScore",
        "IndicatorSheet",
        "LeadMarks",
        "Leave",
        "NoClass",
        "NoClassKind",
        "ObjectiveCause",
        "PointRules",
        "Rated",
        "Rating",
        "RatingClass",
        "RatingRules",
        "Staff",
        "TaskLevel",
        "TaskYear",
        "WorkFault",
        "WorkItem",
        "WorkMarks",
        "agency_points",
        "agency_sheet",
        "caseload_of",
        "ceiling",
        "ceilings_of",
        "handled_in",
        "indicator_points",
        "officer_sheet",
        "rate",
        "rate_by_conditions",
        "unit_mark",
        "unrated",
        "work_marks",
        "year_rating",
    ),
    "ballots": (
        "BallotBox",
        "BallotFlag",
        "BallotPolicy",
        "BallotReport",
        "BallotRow",
        "Cast",
        "CastReceipt",
        "DeviceMark",
        "KeyRing",
        "SigningKey",
        "Token",
        "due_ballots",
        "issue_token",
        "rating_link",
        "read_token",
    ),
    "cases": (
        "Anchor",
        "TimeLimitCase",
    ),
    "catalogue": (
        "Catalogue",
        "Lookup",
    ),
    "channels": (
        "Channel",
        "OnlineLevel",
        "PartialReason",
    ),
    "citation": (
        "Citation",
        "Confidence",
    ),
    "clock": ("deadline_of",),
    "closure": ("Closure",),
    "codes": (
        "AgencyCode",
        "CodeRule",
        "DossierCode",
        "FieldCode",
        "ProcedureCode",
        "SerialBook",
        "next_code",
    ),
    "comparing": ("shortens",),
    "completeness": (
        "Gap",
        "check",
        "to_request",
    ),
    "components": (
        "Component",
        "Database",
        "Paper",
    ),
    "composites": (
        "Composite",
        "CompositePart",
        "aggregate",
        "count_ballots",
    ),
    "dated": (
        "Dated",
        "Edition",
    ),
    "days": (
        "Day",
        "DayKind",
        "DayNote",
    ),
    "deadline": (
        "Deadline",
        "due",
    ),
    "dossier": ("Dossier",),
    "duties": (
        "Duty",
        "duties_of",
    ),
    "errors": (
        "AmbiguousLimitError",
        "AmbiguousStartError",
        "BadCodeError",
        "BadSignatureError",
        "BadValueError",
        "CellError",
        "EventOrderError",
        "ExpiredTokenError",
        "FactError",
        "FactErrors",
        "IllegalEventError",
        "IncomparableError",
        "MalformedTokenError",
        "MissingExtraError",
        "MixedLimitsError",
        "NaiveMomentError",
        "NotInForceError",
        "OfficerBallotError",
        "OnestopError",
        "OtherDossierError",
        "OtherStageError",
        "OutsideCalendarError",
        "RegisterErrors",
        "ReusedKeyError",
        "SpansRulesError",
        "TokenError",
        "TokenNotYetValidError",
        "UnknownConditionError",
        "UnknownKeyError",
        "UnknownProcedureError",
        "UnreadableLimitError",
        "WrongTypeError",
    ),
    "events": (
        "Accepted",
        "Arrived",
        "Assigned",
        "ClockStarted",
        "Completed",
        "Established",
        "Event",
        "Extended",
        "GroundKind",
        "Refused",
        "Resumed",
        "Returned",
        "Stopped",
        "Submitted",
        "SupplementRequested",
        "Supplemented",
        "Suspended",
        "SuspensionGround",
        "Transferred",
        "Withdrawn",
    ),
    "fairness": (
        "Comparison",
        "Expectation",
        "OwnFigures",
        "Prior",
        "Standing",
        "Tally",
        "compare",
        "expected_by_mix",
        "group_ratings",
    ),
    "finding": (
        "Finding",
        "Severity",
    ),
    "forms": (
        "Apology",
        "Applicant",
        "ControlSlip",
        "Form",
        "FormKind",
        "FormSet",
        "HandOver",
        "Office",
        "PaperLine",
        "Receipt",
        "Refusal",
        "RegisterBook",
        "RegisterRow",
        "Slip",
        "StopNotice",
        "SupplementRequest",
        "apology",
        "control_slip",
        "receipt",
        "receipt_needed",
        "refusal",
        "register_book",
        "register_row",
        "stop_notice",
        "supplement_request",
    ),
    "hours": (
        "OfficeHours",
        "Season",
        "Session",
    ),
    "intervals": (
        "finite_population_factor",
        "proportion_interval",
    ),
    "knowledge": ("DayChange",),
    "linting": ("lint",),
    "moves": (
        "Move",
        "moved",
    ),
    "notice": ("Notice",),
    "overlay": (
        "Overlay",
        "Shortening",
    ),
    "pauses": ("Pause",),
    "period": ("ReportPeriod",),
    "privacy": (
        "PublishedTable",
        "Suppressed",
        "scrub",
        "suppress",
    ),
    "procedure": (
        "Fee",
        "GovernmentLevel",
        "Procedure",
        "Result",
    ),
    "projection": (
        "Feast",
        "Projection",
    ),
    "questionnaire": (
        "Element",
        "Question",
        "Questionnaire",
    ),
    "ratings": (
        "read_complaints",
        "read_leave",
        "read_petitions",
        "read_ratings",
    ),
    "reading": ("parse_time_limit",),
    "reasons": ("Reason",),
    "register": (
        "Entry",
        "Register",
        "read_register",
    ),
    "reliability": (
        "Reliability",
        "cronbach_alpha",
    ),
    "review": (
        "Absence",
        "LateDossier",
        "MonthLine",
        "OfficerReview",
        "Opinions",
        "Petition",
        "PetitionCount",
        "PublicReview",
        "Review",
        "ReviewRow",
        "SuggestedPoints",
        "YearReview",
        "published",
        "review_of",
        "year_review_of",
    ),
    "ruleset": (
        "ClockPolicy",
        "ClockStart",
        "DayCount",
        "RuleSet",
        "Ruling",
    ),
    "sampling": (
        "allocate",
        "cochran",
        "response_rate",
        "slovin",
        "worst_case_bounds",
    ),
    "satisfaction": (
        "Change",
        "IndexFigure",
        "Score",
        "score",
    ),
    "shares": (
        "Delay",
        "Share",
        "shares_of",
        "whose_delay",
    ),
    "stages": ("Stage",),
    "states": (
        "Phase",
        "State",
    ),
    "statistics": (
        "Report",
        "Row",
        "tally",
    ),
    "status": (
        "Status",
        "Timeliness",
        "classify",
        "timeliness",
    ),
    "steps": (
        "Action",
        "Step",
    ),
    "survey": (
        "Ballot",
        "Level",
        "Scale",
        "ScaleMap",
    ),
    "timelimit": (
        "CalendarDays",
        "ClockHours",
        "Months",
        "Parallel",
        "Part",
        "SameDay",
        "Sequence",
        "WorkingDays",
        "WorkingHours",
    ),
    "transfers": (
        "TransferDue",
        "transfer_due",
    ),
    "trends": (
        "Segment",
        "Trend",
        "TrendBreak",
        "trend",
    ),
    "words": ("Remark",),
    "workdays": ("WorkCalendar",),
    "yearly": ("YearlyWindow",),
}

#: The room that each name comes from.
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}

_SUBMODULES = ("interchange", "loading", "vn")

__all__ = sorted((*_HOMES, *_SUBMODULES))  # noqa: PLE0605  # the table above is its source


if not TYPE_CHECKING:  # a type checker knows the names above, and refuses any other

    def __getattr__(name: str) -> Any:
        """Load the room of a name when it is first used, and keep the name."""
        if name == "__version__":
            return import_module("importlib.metadata").version(__name__)
        if name in _SUBMODULES:
            return import_module(f"{__name__}.{name}")
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names, loaded or not."""
    return [*__all__, "__doc__", "__name__", "__path__", "__version__"]
