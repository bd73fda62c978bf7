"""Dates in every accepted format, impossible dates, and articles held back until their date."""

from datetime import datetime, timezone

from documents import FUTURE, REJECTED, UNPUBLISHED, Document, Problem, document

NOW = datetime(2024, 6, 1, tzinfo=timezone.utc)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


ACCEPTED = [
    ("2023-08-10T00:03:01Z", utc(2023, 8, 10, 0, 3, 1)),
    ("2023-08-11T00:03Z", utc(2023, 8, 11, 0, 3)),
    ("2023-08-12T00:03:04", utc(2023, 8, 12, 0, 3, 4)),
    ("2023-08-13 00:03:05Z", utc(2023, 8, 13, 0, 3, 5)),
    ("2023-08-14 00:03", utc(2023, 8, 14, 0, 3)),
    ("2023-08-15", utc(2023, 8, 15)),
    ("2023-08-16T00:03:00.123Z", utc(2023, 8, 16, 0, 3)),
    ("2023-08-17T00:03:59.999999999Z", utc(2023, 8, 17, 0, 3, 59)),
    ("2023-08-18T02:03:00+02:00", utc(2023, 8, 18, 0, 3)),
    ("2023-08-19T02:03:00+0200", utc(2023, 8, 19, 0, 3)),
    ("2023-08-20 02:03:00 +0200", utc(2023, 8, 20, 0, 3)),
    ("2023-08-20T19:03:00-05:00", utc(2023, 8, 21, 0, 3)),
    ("2023-08-22T05:33:00+05:30", utc(2023, 8, 22, 0, 3)),
    ('"2023-08-23T00:03:00Z"', utc(2023, 8, 23, 0, 3)),
    ("'2023-08-24T00:03:00+00:00'", utc(2023, 8, 24, 0, 3)),
    ("2020-02-29", utc(2020, 2, 29)),
    ("2000-02-29T23:59:59Z", utc(2000, 2, 29, 23, 59, 59)),
    ("2022-12-31T23:59:59-23:59", utc(2023, 1, 1, 23, 58, 59)),
    ("2023-01-01T00:00:00+00:01", utc(2022, 12, 31, 23, 59)),
    ("1969-12-31T23:59:59Z", utc(1969, 12, 31, 23, 59, 59)),
    ("1970-01-01T00:00:00Z", utc(1970, 1, 1)),
    ("1900-03-01", utc(1900, 3, 1)),
    ("1600-02-29", utc(1600, 2, 29)),
    ("2024-06-01T00:00:00Z", NOW),
    ("2024-06-01T01:00:00+02:00", utc(2024, 5, 31, 23)),
    ("2023-8-1", utc(2023, 8, 1)),
    ("2024-3-8 4:05", utc(2024, 3, 8, 4, 5)),
    ("2023/08/10 12:30", utc(2023, 8, 10, 12, 30)),
    ('"Thu, 10 Aug 2023 00:03:00 GMT"', utc(2023, 8, 10, 0, 3)),
    ('"August 10, 2023 8:05 PM"', utc(2023, 8, 10, 20, 5)),
    ("Thu Aug 10 2023 14:00:00 GMT+0200 (CEST)", utc(2023, 8, 10, 12)),
    ("13/04/2023", utc(2023, 4, 13)),
    ("2016-12-31T23:59:60Z", utc(2017, 1, 1)),
]

IMPOSSIBLE = [
    "2023-02-30", "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-08-00", "2023-08-32",
    "2023-08-10T24:00:00Z", "2023-08-10T23:60:00Z", "2023-08-10T23:59:61Z", "0000-01-01", "10/08/2023", "20230810",
    '"Thu, 10 Aug 2023 00:03:00 BST"', "yesterday", "2023-8", "2023-08-10T", "2023-08-10T00:03:00+25:00",
    "1691625780", "2023-08-10T00:03:00Z and more", "[2023-08-10]", "{on: 2023-08-10}", "2023-08-10T0:3:0Z",
    "２０２３-08-10",
]

LATER = ["2024-06-01T00:00:01Z", "2024-05-31T23:00:00-02:00", "2024-06-02", "9999-12-31T23:59:59Z"]


def documents() -> list[Document]:
    return [
        *(document(f"dates/accepted-{n:02}.md", {"publishedDateTime": raw}, published=date)
          for n, (raw, date) in enumerate(ACCEPTED)),
        *(document(f"dates/impossible-{n:02}.md", {"publishedDateTime": raw}, outcome=REJECTED,
                   problems=("publishedDateTime",)) for n, raw in enumerate(IMPOSSIBLE)),
        *(document(f"dates/later-{n}.md", {"publishedDateTime": raw, "topics": "Only In The Future"}, outcome=FUTURE)
          for n, raw in enumerate(LATER)),
        *(document(f"dates/absent-{n}.md", {"publishedDateTime": raw}, outcome=REJECTED,
                   problems=(Problem(None, None),)) for n, raw in enumerate([None, "", "~", "null"])),
        document("dates/short-name.md", {"publishedDateTime": None, "date": "2021-05-06T07:08:09Z"},
                 published=utc(2021, 5, 6, 7, 8, 9)),
        document("dates/updated.md", {"publishedDateTime": "2021-05-06", "updatedDateTime": "2021-05-07 01:00 +0100"},
                 published=utc(2021, 5, 6), updated=utc(2021, 5, 7)),
        document("dates/updated-before.md", {"publishedDateTime": "2021-05-06", "updatedDateTime": "2021-05-05"},
                 published=utc(2021, 5, 6), updated=utc(2021, 5, 6)),
        document("dates/updated-later.md", {"publishedDateTime": "2021-05-06", "updatedDateTime": "2024-06-02"},
                 published=utc(2021, 5, 6), problems=(Problem("updatedDateTime", 1),)),
        document("dates/2021-05-06-in-the-name.md", {"publishedDateTime": None}, published=utc(2021, 5, 6)),
        document("dates/2021/5/7/in-folders.md", {"publishedDateTime": "~"}, published=utc(2021, 5, 7)),
        *(document(f"dates/bad-update-{n}.md", {"updatedDateTime": raw}, problems=("updatedDateTime",))
          for n, raw in enumerate(["2023-02-30", "soon", "[2023-01-01]"])),
        *(document(f"dates/no-update-{n}.md", {"updatedDateTime": raw}) for n, raw in enumerate(["~", "", "null"])),
        *(document(f"held/unpublished-{n}.md", {"published": raw, "topics": "Only Unpublished"}, outcome=UNPUBLISHED,
                   topics=("Only Unpublished",))
          for n, raw in enumerate(["false", '"false"', "'false'", "False", "FALSE"])),
        *(document(f"held/published-{n}.md", {"published": raw})
          for n, raw in enumerate(["true", '"true"', "True", "~", "", "null"])),
        *(document(f"held/neither-{n}.md", {"published": raw}, outcome=UNPUBLISHED, problems=("published",))
          for n, raw in enumerate(["maybe", "fals", "[false]", "{a: false}", "2", '"true false"'])),
    ]
