"""Phrases: what is wrong with a file, a cell of a table, or the writing of a day.

Key -> (Vietnamese, English). Values are filled in by name.
"""

from __future__ import annotations

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    # days, hours and moments as people write them
    "moment_unreadable": (
        "phải viết ngày trước, như '20/11/2026 16:10', hoặc năm trước, như '2026-11-20 16:10'",
        "must be written day first, like '20/11/2026 16:10', or year first, like "
        "'2026-11-20 16:10'",
    ),
    "no_such_day": (
        "không có ngày này: hãy kiểm tra ngày và tháng",
        "there is no such day: check the day and the month",
    ),
    "month_first": (
        "không có tháng {month}: hãy viết ngày trước, tháng sau",
        "there is no month {month}: write the day first, then the month",
    ),
    "year_in_two_digits": (
        "hãy viết năm bằng bốn chữ số, như '20/11/2026'",
        "write the year in four digits, like '20/11/2026'",
    ),
    "hour_missing": (
        "thiếu giờ: hãy viết cả giờ, như '{day} 16:10'",
        "the hour is missing: write it too, like '{day} 16:10'",
    ),
    "day_missing": (
        "thiếu ngày: hãy viết cả ngày, như '20/11/2026 16:10'",
        "the day is missing: write it too, like '20/11/2026 16:10'",
    ),
    "hour_unreadable": (
        "phải viết giờ như '16:10', '16h10' hoặc '4:10 CH'",
        "the hour must be written like '16:10', '16h10' or '4:10 CH'",
    ),
    "no_such_hour": (
        "không có giờ này: hãy kiểm tra giờ và phút",
        "there is no such hour: check the hour and the minutes",
    ),
    "no_such_offset": (
        "không có múi giờ này: hãy viết như '+07:00'",
        "there is no such offset: write it like '+07:00'",
    ),
    "no_such_moment": (
        "không có thời điểm này: {why}",
        "names no moment: {why}",
    ),
    "no_moment_given": (
        "không phải là thời điểm nào (NaT): hãy để trống",
        "is no moment (NaT): leave it out",
    ),
}
