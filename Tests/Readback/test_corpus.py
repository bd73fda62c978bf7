"""Tests the corpus itself: another YAML parser confirms what valid documents contain."""

import re

import pytest
import yaml

import corpus
import corpus_text
import corpus_yaml
from documents import EXPORTED, FUTURE, REJECTED, UNPUBLISHED
from selection import select, topic_key
from slugs import folded

DOCUMENTS = corpus.documents()
SOUND = [d for d in DOCUMENTS if d.outcome in (EXPORTED, UNPUBLISHED, FUTURE)]


def front_matter(data: bytes):
    lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")[1:]
    end = next(n for n, line in enumerate(lines) if line in ("---", "..."))
    return yaml.load("\n".join(lines[:end]) + "\n", Loader=yaml.BaseLoader)


@pytest.mark.parametrize("document", SOUND, ids=lambda d: d.path)
def test_sound_documents_are_yaml(document):
    fields = front_matter(document.data)
    assert " ".join(fields["title"].split()) or document.article.title
    assert "publishedDateTime" in fields or "date" in fields or re.search(r"\d{4}[-/]\d+[-/]\d", document.path)
    assert fields.get("originalUrl") or fields.get("webUrl")


@pytest.mark.parametrize("case", [c for c in corpus_text.CASES if not set("<&\\") & set(c[1])], ids=lambda c: c[0])
def test_text_without_markup_is_what_yaml_says(case):
    name, scalar, text = case
    value = yaml.load(f"title: {scalar}\n", Loader=yaml.BaseLoader)["title"]
    assert " ".join(value.split()) == text


@pytest.mark.parametrize("document", corpus_yaml.accepted(), ids=lambda d: d.path)
def test_forms_hold_the_title_and_the_topics(document):
    fields = front_matter(document.data)
    assert " ".join(fields["title"].split()) == document.article.title
    topics = fields.get("topics") or []
    assert tuple([topics] if isinstance(topics, str) else topics) == document.article.topics


def test_the_corpus_is_the_same_at_every_run(tmp_path):
    first, second = corpus.write(tmp_path / "a"), corpus.write(tmp_path / "b")
    assert first == second
    assert len(first) > 400


def test_every_rejected_document_has_a_problem():
    assert all(d.problems for d in DOCUMENTS if d.outcome == REJECTED)


def test_the_model_accounts_for_every_document():
    counts = select(DOCUMENTS).counts
    assert counts["documents"] == (counts["exported"] + counts["duplicates"] + counts["rejected"] + counts["filtered"]
                                   + sum(counts["heldBack"].values()))


def test_topics_are_the_same_whatever_their_case():
    assert folded("Straße") == folded("STRASSE") and folded("Cafe\u0301") == folded("CAFÉ")


@pytest.mark.parametrize("names, slug", [
    (["São Paulo", "Sao Paulo", "SÃO  PAULO", "sa\u0303o-paulo"], "sao-paulo"),
    (["Women's Health", "Women’s health", "womens health"], "womens-health"),
    (["A.I.", "A I", "a-i"], "a-i"), (["R&D", "r and d"], "r-and-d"), (["C#", "C♯", "C sharp"], "c-sharp"),
    (["index"], "index-6yrzctscdc"), (["Москва", "МОСКВА"], "moskva-7wwbcaj5u7"), (["???"], "topic-1ikahvhhw8"),
])
def test_names_that_are_spelled_with_the_same_words_are_one_topic(names, slug):
    assert {topic_key(name) for name in names} == {slug}
