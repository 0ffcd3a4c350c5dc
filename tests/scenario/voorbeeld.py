"""A small scenario to change in tests."""

import textwrap

KOP = """\
scenario: Een klein voorbeeld
convenanten: [bemoeizorg]
organisaties: {ggd-lek: ggd, stichting-lek: woningcorporatie}
mensen:
  baak: {naam: C. Baak, organisatie: ggd-lek, functie: bemoeizorger, geheimhouding: beroep, rollen: [regie]}
  pietersen: {organisatie: stichting-lek, functie: consulent wonen, geheimhouding: contract}
burgers:
  janssen: {naam: meneer Janssen, geboren: 1948-03-01}
stappen:
"""

OPENEN = """\
- op: 2026-02-10 09:00
  wie: baak
  doet: casus.openen
  met: {convenant: bemoeizorg, doel: wonen, betrokkenen: [janssen]}
"""


def met(*stappen: str) -> str:
    """The scenario with a case opened and then these steps."""
    alles = [OPENEN, *(textwrap.dedent(stap).strip("\n") + "\n" for stap in stappen)]
    return KOP + textwrap.indent("".join(alles), "  ")


def regel_van(tekst: str, deel: str) -> int:
    """The line on which something stands, from 1."""
    return next(nummer for nummer, regel in enumerate(tekst.splitlines(), start=1) if deel in regel)
