"""Print the year 2023 of phường Hà Khánh as a ward's monthly meeting has it.

The year's totals are the ward's; its months and officers are invented, for the ward published
neither. It did not publish how many satisfaction slips came in either, so there is no file of
ratings here: n is not published, and no share and no interval stand in its place.

    python examples/ward_2023_review.py
    python examples/ward_2023_review.py --lang en --html sheet.html
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from onestop import ReportPeriod, read_register, vn
from onestop.render import review_html, review_text
from onestop.review import review_of, year_review_of

BESIDE: Final = Path(__file__).with_name("ward_2023.csv")

#: The reporting windows of 2023, from the 15th to the 14th.
MONTHS: Final = tuple(ReportPeriod.reporting_month(2023, month) for month in range(1, 13))

NOTE: Final = {
    "vi": "Các tổng cả năm đúng như phường công bố; từng tháng, từng cán bộ là dữ liệu giả lập",
    "en": "The year's totals are as the ward published them; months and officers are made up",
}


def main(argv: Sequence[str] | None = None) -> None:
    """Read the register, print the sheet of the last month with the year's roll-up."""
    parser = argparse.ArgumentParser(description="Print the year 2023 as a meeting has it.")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="default: vi")
    parser.add_argument("--html", type=Path, help="write the sheet to a page, too")
    options = parser.parse_args(argv)
    dossiers = read_register(BESIDE, vn.procedures(), tz=vn.TZ).dossiers
    calendar = vn.calendar()
    rules = vn.indicator_rules(on=ReportPeriod.reporting_year(2023))
    sheet = review_of(dossiers, MONTHS[-1], calendar, rules=rules)
    year = year_review_of(dossiers, MONTHS, calendar, rules=rules)
    print(NOTE[options.lang])
    print(review_text(sheet, options.lang, year=year))
    if options.html is not None:
        options.html.write_text(review_html(sheet, options.lang, year=year), encoding="utf-8")


if __name__ == "__main__":
    main()
