"""The rating link: https, and the token where no log sees it; the QR code of it."""

from __future__ import annotations

import re
import sys
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from onestop import BadValueError, WrongTypeError, render, vn
from onestop.errors import MalformedTokenError, MissingExtraError
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import issue_token, rating_link, read_token
from tests.ballots.office import BEGIN, KEY, days

TOKEN = issue_token("H48.53-261120-0001", Stage.RESULT, issued=BEGIN, expires=days(30), key=KEY)
BASE = "https://danhgia.example.vn/phieu"


class TestLink:
    def test_the_token_stands_where_a_browser_sends_it_to_nobody(self) -> None:
        parts = urlsplit(rating_link(BASE, TOKEN))
        assert parts.fragment == TOKEN
        assert TOKEN not in parts.path + parts.query + parts.netloc
        assert read_token(parts.fragment, KEY, at=BEGIN).stage is Stage.RESULT

    @pytest.mark.parametrize(
        "base",
        [
            "https://x.vn",
            "https://x.vn:8443/a/b?w=1",
            "https://[2001:db8::1]/a",
            "https://xn--h-5ja.vn/a",
        ],
    )
    def test_any_plain_https_address_will_do(self, base: str) -> None:
        assert rating_link(base, TOKEN) == f"{base}#{TOKEN}"

    @pytest.mark.parametrize(
        "base",
        [
            "",
            "http://x.vn",
            "HTTPS://x.vn",
            "https://",
            "https:///phieu",
            "https://x.vn/#a",
            "https://user:pass@x.vn/",
            "https://x.vn@evil.example/",
            "https://x.vn:99999/",
            "https://x.vn:0/",
            "https://[x/",
            "https://x.vn/a b",
            "https://x.vn/\n",
            "https://phường.vn/",
            "javascript:alert(1)",
            'https://x.vn/"><script>',
        ],
    )
    def test_any_other_is_refused(self, base: str) -> None:
        with pytest.raises(BadValueError, match="must be an https address"):
            rating_link(base, TOKEN)

    @pytest.mark.parametrize("token", ["", "x", TOKEN + "=", TOKEN[:-1], f"{TOKEN}#"])
    def test_what_is_spelt_like_no_token_is_refused(self, token: str) -> None:
        with pytest.raises(MalformedTokenError):
            rating_link(BASE, token)

    def test_an_address_is_a_text(self) -> None:
        with pytest.raises(WrongTypeError):
            rating_link(None, TOKEN)  # type: ignore[arg-type]  # the refusal


class TestCode:
    LINK = rating_link(BASE, TOKEN)

    def test_it_is_a_picture_that_says_what_it_is_for_and_not_for_whom(self) -> None:
        pytest.importorskip("segno")
        for lang, label in (
            ("vi", "Mã QR đánh giá mức độ hài lòng"),
            ("en", "QR code to rate the service"),
        ):
            picture = render.rating_qr_svg(self.LINK, lang)  # type: ignore[arg-type]  # a language
            assert ET.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"
            assert f'aria-label="{label}"' in picture
            assert TOKEN not in picture
            assert "H48" not in picture

    def test_its_modules_are_those_of_the_link(self) -> None:
        segno = pytest.importorskip("segno")
        picture = render.rating_qr_svg(self.LINK)
        drawn = {(int(x) - 4, int(y) - 4) for x, y in re.findall(r"M(\d+) (\d+)h1", picture)}
        rows = segno.make(self.LINK, micro=False, error="m").matrix
        assert drawn == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}

    @pytest.mark.parametrize("link", ["http://x.vn#" + TOKEN, BASE, "", f"{BASE}#x"])
    def test_only_a_rating_link_is_drawn(self, link: str) -> None:
        with pytest.raises((BadValueError, MalformedTokenError)):
            render.rating_qr_svg(link)

    def test_without_the_extra_it_says_which(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "segno", None)
        with pytest.raises(MissingExtraError, match="'qr'"):
            render.rating_qr_svg(self.LINK)


def test_the_defaults_are_the_projects_own() -> None:
    """Each default stands as a parameter that says it is no law."""
    names = ("ballot_window", "ballot_burst_least", "ballot_burst_minutes", "smallest_cell")
    for name in names:
        citation = vn.parameters()[name].citation
        assert citation.instrument == "project default"
        assert citation.confidence.value == "practice"
