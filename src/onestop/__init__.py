"""The rules of Vietnam's one-stop offices (*bộ phận một cửa*), for software to import.

Five questions, each answered with its reasons and its legal source: what a procedure asks for; when
a dossier is due; how it stands; what a period's figures say; how satisfied the people are.

Packages by subject, in the order of the story; imports between them only run up this list, never
down it:

    errors, _checks, citation, dated, _zones  refusals, checks, sources with their dates
    i18n          Vietnamese and English of every term, sentence and error
    _layout       columns of a plain text
    days          which days and hours an office works, and who said so when
    codes         codes of procedures, fields, agencies and dossiers
    limits        time limits, and the day on which one ends
    procedures    what a procedure asks for, by channel, case and day
    limit_texts   published texts of limits, read
    linting       a procedure held against itself
    dossiers      the log of one, its clock, how it stands, whose delay it was
    figures       what a period's dossiers add up to, and how sure a share is
    satisfaction  what people were asked and answered, and what it is worth
    forms         the data of the standard slips
    appraisal     how an officer did, by dated rules
    review        the sheet of the monthly meeting
    loading       facts from TOML
    vn            Vietnam's facts
    registers     the tables that people hand over
    interchange   JSON in and out
    render        text, SVG and HTML
    cli           the command line
    __main__

This module only hands names on. A module is loaded when a name of it is first used, so that
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
    from onestop.citation import Citation as Citation
    from onestop.citation import Confidence as Confidence
    from onestop.codes import AgencyCode as AgencyCode
    from onestop.codes import CodeRule as CodeRule
    from onestop.codes import DossierCode as DossierCode
    from onestop.codes import FieldCode as FieldCode
    from onestop.codes import ProcedureCode as ProcedureCode
    from onestop.codes import SerialBook as SerialBook
    from onestop.codes import next_code as next_code
    from onestop.dated import Dated as Dated
    from onestop.dated import Edition as Edition
    from onestop.days.as_of import DayChange as DayChange
    from onestop.days.calendar import WorkCalendar as WorkCalendar
    from onestop.days.closure import Closure as Closure
    from onestop.days.day import Day as Day
    from onestop.days.day import DayCount as DayCount
    from onestop.days.day import DayKind as DayKind
    from onestop.days.day import DayNote as DayNote
    from onestop.days.hours import OfficeHours as OfficeHours
    from onestop.days.hours import Season as Season
    from onestop.days.hours import Session as Session
    from onestop.days.notice import Notice as Notice
    from onestop.days.period import ReportPeriod as ReportPeriod
    from onestop.days.projection import Feast as Feast
    from onestop.days.projection import Projection as Projection
    from onestop.days.yearly import YearlyWindow as YearlyWindow
    from onestop.dossiers.assignments import Duty as Duty
    from onestop.dossiers.assignments import duties_of as duties_of
    from onestop.dossiers.attribution import Delay as Delay
    from onestop.dossiers.attribution import Share as Share
    from onestop.dossiers.attribution import shares_of as shares_of
    from onestop.dossiers.attribution import whose_delay as whose_delay
    from onestop.dossiers.clock.deadlines import deadline_of as deadline_of
    from onestop.dossiers.completeness import Gap as Gap
    from onestop.dossiers.completeness import check as check
    from onestop.dossiers.completeness import to_request as to_request
    from onestop.dossiers.dossier import Dossier as Dossier
    from onestop.dossiers.events import Accepted as Accepted
    from onestop.dossiers.events import Arrived as Arrived
    from onestop.dossiers.events import Assigned as Assigned
    from onestop.dossiers.events import ClockStarted as ClockStarted
    from onestop.dossiers.events import Completed as Completed
    from onestop.dossiers.events import Established as Established
    from onestop.dossiers.events import Event as Event
    from onestop.dossiers.events import Extended as Extended
    from onestop.dossiers.events import Refused as Refused
    from onestop.dossiers.events import Resumed as Resumed
    from onestop.dossiers.events import Returned as Returned
    from onestop.dossiers.events import Stopped as Stopped
    from onestop.dossiers.events import Submitted as Submitted
    from onestop.dossiers.events import Supplemented as Supplemented
    from onestop.dossiers.events import SupplementRequested as SupplementRequested
    from onestop.dossiers.events import Suspended as Suspended
    from onestop.dossiers.events import Transferred as Transferred
    from onestop.dossiers.events import Withdrawn as Withdrawn
    from onestop.dossiers.impact import Move as Move
    from onestop.dossiers.impact import moved as moved
    from onestop.dossiers.ruleset import ClockPolicy as ClockPolicy
    from onestop.dossiers.ruleset import ClockStart as ClockStart
    from onestop.dossiers.ruleset import RuleSet as RuleSet
    from onestop.dossiers.ruleset import Ruling as Ruling
    from onestop.dossiers.states import Phase as Phase
    from onestop.dossiers.states import State as State
    from onestop.dossiers.status import Status as Status
    from onestop.dossiers.status import Timeliness as Timeliness
    from onestop.dossiers.status import classify as classify
    from onestop.dossiers.status import timeliness as timeliness
    from onestop.dossiers.transfers import TransferDue as TransferDue
    from onestop.dossiers.transfers import transfer_due as transfer_due
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
    from onestop.figures.disclosure import PublishedTable as PublishedTable
    from onestop.figures.disclosure import Suppressed as Suppressed
    from onestop.figures.disclosure import scrub as scrub
    from onestop.figures.disclosure import suppress as suppress
    from onestop.figures.intervals import finite_population_factor as finite_population_factor
    from onestop.figures.intervals import proportion_interval as proportion_interval
    from onestop.figures.reliability import Reliability as Reliability
    from onestop.figures.reliability import cronbach_alpha as cronbach_alpha
    from onestop.figures.sampling import allocate as allocate
    from onestop.figures.sampling import cochran as cochran
    from onestop.figures.sampling import response_rate as response_rate
    from onestop.figures.sampling import slovin as slovin
    from onestop.figures.sampling import worst_case_bounds as worst_case_bounds
    from onestop.figures.statistics import Report as Report
    from onestop.figures.statistics import Row as Row
    from onestop.figures.statistics import tally as tally
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
    from onestop.i18n import Remark as Remark
    from onestop.limit_texts import parse_time_limit as parse_time_limit
    from onestop.limits.comparing import shortens as shortens
    from onestop.limits.deadline import Deadline as Deadline
    from onestop.limits.deadline import due as due
    from onestop.limits.limit import CalendarDays as CalendarDays
    from onestop.limits.limit import ClockHours as ClockHours
    from onestop.limits.limit import Months as Months
    from onestop.limits.limit import Parallel as Parallel
    from onestop.limits.limit import Part as Part
    from onestop.limits.limit import SameDay as SameDay
    from onestop.limits.limit import Sequence as Sequence
    from onestop.limits.limit import WorkingDays as WorkingDays
    from onestop.limits.limit import WorkingHours as WorkingHours
    from onestop.limits.pauses import Pause as Pause
    from onestop.limits.reasons import Reason as Reason
    from onestop.linting import lint as lint
    from onestop.procedures.cases import Anchor as Anchor
    from onestop.procedures.cases import TimeLimitCase as TimeLimitCase
    from onestop.procedures.catalogue import Catalogue as Catalogue
    from onestop.procedures.catalogue import Lookup as Lookup
    from onestop.procedures.channels import Channel as Channel
    from onestop.procedures.channels import OnlineLevel as OnlineLevel
    from onestop.procedures.channels import PartialReason as PartialReason
    from onestop.procedures.components import Component as Component
    from onestop.procedures.components import Database as Database
    from onestop.procedures.components import Paper as Paper
    from onestop.procedures.fees import Exemption as Exemption
    from onestop.procedures.fees import Fee as Fee
    from onestop.procedures.fees import FeeAnswer as FeeAnswer
    from onestop.procedures.fees import FeeKind as FeeKind
    from onestop.procedures.fees import PageRate as PageRate
    from onestop.procedures.finding import Finding as Finding
    from onestop.procedures.finding import Severity as Severity
    from onestop.procedures.overlay import Overlay as Overlay
    from onestop.procedures.overlay import Shortening as Shortening
    from onestop.procedures.procedure import GovernmentLevel as GovernmentLevel
    from onestop.procedures.procedure import Procedure as Procedure
    from onestop.procedures.procedure import Result as Result
    from onestop.procedures.steps import Action as Action
    from onestop.procedures.steps import Step as Step
    from onestop.procedures.supplements import SupplementRule as SupplementRule
    from onestop.procedures.suspension import GroundKind as GroundKind
    from onestop.procedures.suspension import SuspensionGround as SuspensionGround
    from onestop.registers.ratings import read_complaints as read_complaints
    from onestop.registers.ratings import read_leave as read_leave
    from onestop.registers.ratings import read_petitions as read_petitions
    from onestop.registers.ratings import read_ratings as read_ratings
    from onestop.registers.register import Entry as Entry
    from onestop.registers.register import Register as Register
    from onestop.registers.register import read_register as read_register
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
    from onestop.satisfaction.answers import Answers as Answers
    from onestop.satisfaction.ballots import BallotBox as BallotBox
    from onestop.satisfaction.ballots import BallotFlag as BallotFlag
    from onestop.satisfaction.ballots import BallotPolicy as BallotPolicy
    from onestop.satisfaction.ballots import BallotReport as BallotReport
    from onestop.satisfaction.ballots import BallotRow as BallotRow
    from onestop.satisfaction.ballots import Cast as Cast
    from onestop.satisfaction.ballots import CastReceipt as CastReceipt
    from onestop.satisfaction.ballots import DeviceMark as DeviceMark
    from onestop.satisfaction.ballots import KeyRing as KeyRing
    from onestop.satisfaction.ballots import SigningKey as SigningKey
    from onestop.satisfaction.ballots import Token as Token
    from onestop.satisfaction.ballots import due_ballots as due_ballots
    from onestop.satisfaction.ballots import issue_token as issue_token
    from onestop.satisfaction.ballots import rating_link as rating_link
    from onestop.satisfaction.ballots import read_token as read_token
    from onestop.satisfaction.comparison import Comparison as Comparison
    from onestop.satisfaction.comparison import Expectation as Expectation
    from onestop.satisfaction.comparison import OwnFigures as OwnFigures
    from onestop.satisfaction.comparison import Prior as Prior
    from onestop.satisfaction.comparison import Standing as Standing
    from onestop.satisfaction.comparison import Tally as Tally
    from onestop.satisfaction.comparison import compare as compare
    from onestop.satisfaction.comparison import expected_by_mix as expected_by_mix
    from onestop.satisfaction.comparison import group_ratings as group_ratings
    from onestop.satisfaction.composites import Composite as Composite
    from onestop.satisfaction.composites import CompositePart as CompositePart
    from onestop.satisfaction.composites import aggregate as aggregate
    from onestop.satisfaction.composites import count_ballots as count_ballots
    from onestop.satisfaction.questionnaire import Element as Element
    from onestop.satisfaction.questionnaire import Question as Question
    from onestop.satisfaction.questionnaire import Questionnaire as Questionnaire
    from onestop.satisfaction.scales import Ballot as Ballot
    from onestop.satisfaction.scales import Level as Level
    from onestop.satisfaction.scales import Scale as Scale
    from onestop.satisfaction.scales import ScaleMap as ScaleMap
    from onestop.satisfaction.scores import Change as Change
    from onestop.satisfaction.scores import IndexFigure as IndexFigure
    from onestop.satisfaction.scores import Score as Score
    from onestop.satisfaction.scores import score as score
    from onestop.satisfaction.stages import Stage as Stage
    from onestop.satisfaction.trends import Segment as Segment
    from onestop.satisfaction.trends import Trend as Trend
    from onestop.satisfaction.trends import TrendBreak as TrendBreak
    from onestop.satisfaction.trends import trend as trend

_ROOMS = {
    "satisfaction.answers": ("Answers",),
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
    "satisfaction.ballots": (
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
    "procedures.cases": (
        "Anchor",
        "TimeLimitCase",
    ),
    "procedures.catalogue": (
        "Catalogue",
        "Lookup",
    ),
    "procedures.channels": (
        "Channel",
        "OnlineLevel",
        "PartialReason",
    ),
    "citation": (
        "Citation",
        "Confidence",
    ),
    "dossiers.clock.deadlines": ("deadline_of",),
    "days.closure": ("Closure",),
    "codes": (
        "AgencyCode",
        "CodeRule",
        "DossierCode",
        "FieldCode",
        "ProcedureCode",
        "SerialBook",
        "next_code",
    ),
    "limits.comparing": ("shortens",),
    "dossiers.completeness": (
        "Gap",
        "check",
        "to_request",
    ),
    "procedures.components": (
        "Component",
        "Database",
        "Paper",
    ),
    "satisfaction.composites": (
        "Composite",
        "CompositePart",
        "aggregate",
        "count_ballots",
    ),
    "dated": (
        "Dated",
        "Edition",
    ),
    "days.day": (
        "Day",
        "DayCount",
        "DayKind",
        "DayNote",
    ),
    "limits.deadline": (
        "Deadline",
        "due",
    ),
    "dossiers.dossier": ("Dossier",),
    "dossiers.assignments": (
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
    "dossiers.events": (
        "Accepted",
        "Arrived",
        "Assigned",
        "ClockStarted",
        "Completed",
        "Established",
        "Event",
        "Extended",
        "Refused",
        "Resumed",
        "Returned",
        "Stopped",
        "Submitted",
        "SupplementRequested",
        "Supplemented",
        "Suspended",
        "Transferred",
        "Withdrawn",
    ),
    "satisfaction.comparison": (
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
    "procedures.finding": (
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
    "days.hours": (
        "OfficeHours",
        "Season",
        "Session",
    ),
    "figures.intervals": (
        "finite_population_factor",
        "proportion_interval",
    ),
    "days.as_of": ("DayChange",),
    "linting": ("lint",),
    "dossiers.impact": (
        "Move",
        "moved",
    ),
    "days.notice": ("Notice",),
    "procedures.overlay": (
        "Overlay",
        "Shortening",
    ),
    "limits.pauses": ("Pause",),
    "days.period": ("ReportPeriod",),
    "figures.disclosure": (
        "PublishedTable",
        "Suppressed",
        "scrub",
        "suppress",
    ),
    "procedures.fees": (
        "Exemption",
        "Fee",
        "FeeAnswer",
        "FeeKind",
        "PageRate",
    ),
    "procedures.procedure": (
        "GovernmentLevel",
        "Procedure",
        "Result",
    ),
    "procedures.supplements": ("SupplementRule",),
    "procedures.suspension": (
        "GroundKind",
        "SuspensionGround",
    ),
    "days.projection": (
        "Feast",
        "Projection",
    ),
    "satisfaction.questionnaire": (
        "Element",
        "Question",
        "Questionnaire",
    ),
    "registers.ratings": (
        "read_complaints",
        "read_leave",
        "read_petitions",
        "read_ratings",
    ),
    "limit_texts": ("parse_time_limit",),
    "limits.reasons": ("Reason",),
    "registers.register": (
        "Entry",
        "Register",
        "read_register",
    ),
    "figures.reliability": (
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
    "dossiers.ruleset": (
        "ClockPolicy",
        "ClockStart",
        "RuleSet",
        "Ruling",
    ),
    "figures.sampling": (
        "allocate",
        "cochran",
        "response_rate",
        "slovin",
        "worst_case_bounds",
    ),
    "satisfaction.scores": (
        "Change",
        "IndexFigure",
        "Score",
        "score",
    ),
    "dossiers.attribution": (
        "Delay",
        "Share",
        "shares_of",
        "whose_delay",
    ),
    "satisfaction.stages": ("Stage",),
    "dossiers.states": (
        "Phase",
        "State",
    ),
    "figures.statistics": (
        "Report",
        "Row",
        "tally",
    ),
    "dossiers.status": (
        "Status",
        "Timeliness",
        "classify",
        "timeliness",
    ),
    "procedures.steps": (
        "Action",
        "Step",
    ),
    "satisfaction.scales": (
        "Ballot",
        "Level",
        "Scale",
        "ScaleMap",
    ),
    "limits.limit": (
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
    "dossiers.transfers": (
        "TransferDue",
        "transfer_due",
    ),
    "satisfaction.trends": (
        "Segment",
        "Trend",
        "TrendBreak",
        "trend",
    ),
    "i18n": ("Remark",),
    "days.calendar": ("WorkCalendar",),
    "days.yearly": ("YearlyWindow",),
}

#: The room that each name comes from.
_HOMES = {name: room for room, names in _ROOMS.items() for name in names}

_SUBMODULES = ("interchange", "loading", "vn")

__all__ = sorted((*_HOMES, *_SUBMODULES))  # noqa: PLE0605  # the table above is its source


if not TYPE_CHECKING:  # a type checker knows the names above, and refuses any other

    def __getattr__(name: str) -> Any:
        """Load the room of a name when it is first used, and keep the name."""
        if name == "__version__":
            return import_module("importlib.metadata").version("onestop-vn")
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
