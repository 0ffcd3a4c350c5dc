"""Days and moments, as people write and read them."""

from datetime import UTC, date, datetime

import pytest

from tui.formulieren.invoer import Onleesbaar, lees_dag, lees_moment
from tui.tijdtaal import datum, termijn, tijdstip, wanneer

DAG = date(2027, 3, 4)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("31-12-2027", date(2027, 12, 31)),
        ("2027-12-31", date(2027, 12, 31)),
        ("1/2/2027", date(2027, 2, 1)),
        ("+14", date(2027, 3, 18)),
        (" Vandaag ", DAG),
        ("morgen", date(2027, 3, 5)),
        ("", None),
    ],
)
def test_a_day_can_be_written_in_several_ways(tekst: str, dag: date | None) -> None:
    """Day first, year first, a number of days from now, or a word."""
    assert lees_dag(tekst, DAG) == dag


@pytest.mark.parametrize("tekst", ["31-02-2027", "gisteren ofzo", "12-2027", "99999-1-1", "+99999"])
def test_what_is_no_day_is_said_so(tekst: str) -> None:
    """A day that does not exist is not guessed at."""
    with pytest.raises(Onleesbaar, match="geen dag"):
        lees_dag(tekst, DAG)


def test_a_moment_is_in_the_time_of_the_netherlands() -> None:
    """Two o'clock in March is one o'clock UTC; in July it is twelve."""
    maart, juli = lees_moment("04-03-2027 14:00", DAG), lees_moment("4-7-2027 14.00", DAG)
    assert maart == datetime(2027, 3, 4, 13, tzinfo=UTC)
    assert juli == datetime(2027, 7, 4, 12, tzinfo=UTC)
    assert lees_moment("9:05", DAG) == datetime(2027, 3, 4, 8, 5, tzinfo=UTC)


@pytest.mark.parametrize("tekst", ["04-03-2027", "04-03-2027 25:00", "straks"])
def test_a_moment_without_a_time_is_not_guessed(tekst: str) -> None:
    """The time has to be there."""
    with pytest.raises(Onleesbaar):
        lees_moment(tekst, DAG)


def test_terms_are_told_in_words_and_with_a_sign() -> None:
    """Late, today, tomorrow and later differ without any colour."""
    assert termijn(date(2027, 3, 1), 3, DAG) == ("!!", "3 dagen te laat")
    assert termijn(date(2027, 3, 3), 1, DAG) == ("!!", "1 dag te laat")
    assert termijn(DAG, 0, DAG) == ("!", "vandaag")
    assert termijn(date(2027, 3, 5), 0, DAG) == ("·", "morgen")
    assert termijn(date(2027, 3, 8), 0, DAG) == ("·", "over 4 dagen")


def test_moments_are_as_short_as_is_clear() -> None:
    """Today by the hour, yesterday by name, older by day, last year with its year."""
    nu = datetime(2027, 3, 4, 13, 2, tzinfo=UTC)
    assert wanneer(datetime(2027, 3, 4, 12, 58, tzinfo=UTC), nu) == "13:58"
    assert wanneer(datetime(2027, 3, 3, 8, 0, tzinfo=UTC), nu) == "gisteren 09:00"
    assert wanneer(datetime(2027, 2, 1, 8, 0, tzinfo=UTC), nu) == "1 feb"
    assert wanneer(datetime(2026, 2, 1, 8, 0, tzinfo=UTC), nu) == "1 feb 2026"
    assert tijdstip(nu) == "do 4 mrt 14:02"
    assert datum(None) == "-"
