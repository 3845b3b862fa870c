"""Words of records as HTML: everything escaped, places marked by their role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from data.atlas import READ_FIELDS, Evidence
from data.grant import Grant
from data.safety import explain
from geo import Place, PlaceKind, Role

ROLE_WORDS = {
    Role.WORK: "work happens here",
    Role.ORIGIN: "says where people are from",
    Role.ROUTE: "a way that people travel",
    Role.ORGANISATION: "part of a name",
    Role.PERSON: "part of a person’s name",
    Role.LANGUAGE: "a language",
}

NO_DATE = "No date given"


def marked_up(text: str, evidence: Iterable[Evidence]) -> str:
    """The text with each place mention marked by its role and explained by a title.

    A mention whose words the safety gate took out of the text is not marked.
    """
    parts, position = [], 0
    for item in sorted(evidence, key=lambda item: item.mention.start):
        mention = item.mention
        if text[mention.start : mention.end] != mention.text:
            continue
        parts += [escape(text[position : mention.start]), _mark(item)]
        position = mention.end
    return "".join([*parts, escape(text[position:])])


def _mark(item: Evidence) -> str:
    mention = item.mention
    title = f"{mention.place.name}: {ROLE_WORDS[mention.role]}"
    return f'<mark class="{mention.role}" title="{escape(title)}">{escape(mention.text)}</mark>'


def chips(places: Sequence[Place]) -> str:
    """Places as a row of small labels, told apart by kind."""
    if not places:
        return '<p class="chips"><span class="chip none">place not known</span></p>'
    labels = "".join(f'<li class="chip {place.kind}">{escape(place.name)}</li>' for place in places)
    return f'<ul class="chips" aria-label="Places">{labels}</ul>'


def byline(grant: Grant) -> str:
    """Who and when, in one muted line."""
    date = grant.date_in_words or NO_DATE
    who = [escape(grant.grantee)] if grant.grantee and grant.grantee != grant.title else []
    return f'<p class="byline">{" · ".join([*who, escape(date)])}</p>'


def paragraph(words: str, style: str = "") -> str:
    """Plain words as one paragraph."""
    return f'<p class="{escape(style)}">{escape(words)}</p>'


def headline(sentence: str, balance: str) -> str:
    """The sentence over a page, and the line that balances, which is read out when it changes."""
    return (
        f'<div class="headline"><h1>{escape(sentence)}</h1>'
        f'<p class="balance" role="status" aria-live="polite">{escape(balance)}</p></div>'
    )


def notices(told: Iterable[str]) -> str:
    """What could not be read or kept, as a list."""
    items = "".join(f"<li>{escape(item)}</li>" for item in told)
    return f'<ul class="notices" role="status">{items}</ul>'


def item(grant: Grant, places: Sequence[Place]) -> str:
    """What stands under a grant's title in a list."""
    return byline(grant) + chips(places) + paragraph(grant.summary)


def card(grant: Grant, evidence: Sequence[Evidence], places: Sequence[Place]) -> str:
    """What stands under the title of an opened grant: its words as written, the places in them marked."""
    by_field = {field: [each for each in evidence if each.field == field] for field in READ_FIELDS}
    stated = marked_up(grant.stated_places, by_field["stated_places"])
    return f"{byline(grant)}{chips(places)}<p>{marked_up(grant.summary, by_field['summary'])}</p>" + (
        f'<p class="byline">Places stated by the fund: {stated}</p>' if stated else ""
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Plain words as a table, which scrolls by itself where it is too wide."""
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    inner = f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody>"
    return f'<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>{inner}</table></div>'


def evidence_list(evidence: Sequence[Evidence]) -> str:
    """For each mention: the words, what they were resolved to, as what, why, and what was refused."""
    if not evidence:
        return paragraph("No words of this initiative name a place.")
    return f'<ul class="evidence">{"".join(map(_evidence_item, evidence))}</ul>'


def _evidence_item(each: Evidence) -> str:
    mention = each.mention
    place = f"{_full_name(mention.place)} ({mention.place.kind}): {ROLE_WORDS[mention.role]}"
    return (
        f'<li><mark class="{mention.role}">{escape(mention.text)}</mark> is read as {escape(place)}. '
        f'<span class="why">{escape(explain(mention.rule))}{escape(_refused(mention.refused))}</span></li>'
    )


def _refused(places: Sequence[Place]) -> str:
    if not places:
        return ""
    named = ", ".join(_full_name(place) for place in places[:3])
    more = f" and {len(places) - 3:,} more" if len(places) > 3 else ""
    return f" Refused: {named}{more}."


def _full_name(place: Place) -> str:
    """A name with the country's code, as candidates of one name are told apart."""
    is_within_a_country = place.country and place.kind is not PlaceKind.COUNTRY
    return f"{place.name}, {place.country}" if is_within_a_country else place.name


_SIGN = re.compile(r"[!-/:-@\[-`{-~]")


def plain_label(words: str) -> str:
    """Words as a widget’s label, which Streamlit reads as Markdown and searches for icons and emoji.

    Every ASCII sign is written as a character reference, which both leave alone; a backslash would stop
    Markdown only.
    """
    return _SIGN.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(words.split()))
