"""The messages of the OpenID AuthZEN Authorization API 1.0, as they travel over NATS and over HTTP.

The words of the standard are kept, so that a reader finds them there. What a caller sends is read strictly (types,
lengths, counts), and members that are not known are passed over, as the standard asks (§ JSON Serialization).
Which of our nouns each stands for is in ``docs/authzen.md``.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.berichten.antwoord import Bericht

HOOGSTENS_EVALUATIES = 50
"""Evaluations in one message."""

HOOGSTENS_EIGENSCHAPPEN = 50
"""Members of one ``properties`` or ``context``."""

PAGINA = 50
"""Results on a page for who does not say how many."""

GROOTSTE_PAGINA = 100
"""Results on a page at most; who asks for more gets these, and a token for the rest."""

MEDEWERKER = "medewerker"
"""The type of a subject: a registered professional, by our id."""

CASUS = "casus"
"""The type of a resource: what was given in a case, of one category or of all. The id is that of the case."""

VERSTREKKING = "verstrekking"
"""The type of a resource: one disclosure. The id is ``<case>/<disclosure>``."""

LEZEN = "lezen:"
"""How the names of the actions of reading begin; the level follows."""

GEVEN = "geven"
"""The action of giving something to somebody."""

Naam = Annotated[str, StringConstraints(max_length=200)]
Eigenschappen = Annotated[dict[str, Any], Field(max_length=HOOGSTENS_EIGENSCHAPPEN)]


class Inkomend(BaseModel):
    """The shape of what a caller sends: strict in what is known, blind for what is not."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class Subject(Inkomend):
    """About whom is asked."""

    type: Naam
    id: Naam
    properties: Eigenschappen = Field(default_factory=dict)


class Resource(Inkomend):
    """What is asked about."""

    type: Naam
    id: Naam
    properties: Eigenschappen = Field(default_factory=dict)


class Soort(Inkomend):
    """A subject or resource that is searched for: an ``id`` is passed over, as the standard asks."""

    type: Naam
    properties: Eigenschappen = Field(default_factory=dict)


class Action(Inkomend):
    """What would be done."""

    name: Naam
    properties: Eigenschappen = Field(default_factory=dict)


class Evaluation(Inkomend):
    """May this subject do this with this?"""

    subject: Subject
    action: Action
    resource: Resource
    context: Eigenschappen = Field(default_factory=dict)


class Semantic(StrEnum):
    """How a batch is gone through."""

    EXECUTE_ALL = "execute_all"
    DENY_ON_FIRST_DENY = "deny_on_first_deny"
    PERMIT_ON_FIRST_PERMIT = "permit_on_first_permit"


class Options(Inkomend):
    """How the batch is to be carried out; other options are passed over."""

    evaluations_semantic: Annotated[Semantic, Field(strict=False)] = Semantic.EXECUTE_ALL


class Evaluations(Inkomend):
    """Several questions in one message. What stands at the top holds for each question that does not say itself.

    The questions are read one by one later: one that is wrong is answered with no, and does not spoil the others.
    """

    subject: Subject | None = None
    action: Action | None = None
    resource: Resource | None = None
    context: Eigenschappen | None = None
    options: Options = Options()
    evaluations: list[Any] = Field(default_factory=list, max_length=HOOGSTENS_EVALUATIES)


class Page(Inkomend):
    """Which part of the results. ``token`` is what the page before gave; ``limit`` 0 asks for none."""

    token: Annotated[str, StringConstraints(max_length=1000)] | None = None
    limit: Annotated[int, Field(ge=0)] | None = None


class SubjectSearch(Inkomend):
    """Who may do this with this?"""

    subject: Soort
    action: Action
    resource: Resource
    context: Eigenschappen = Field(default_factory=dict)
    page: Page = Page()


class ResourceSearch(Inkomend):
    """With what may this subject do this?"""

    subject: Subject
    action: Action
    resource: Soort
    context: Eigenschappen = Field(default_factory=dict)
    page: Page = Page()


class ActionSearch(Inkomend):
    """What may this subject do with this?"""

    subject: Subject
    resource: Resource
    context: Eigenschappen = Field(default_factory=dict)
    page: Page = Page()


class Uitgaand(Bericht):
    """The shape of what we answer: a member without a value is left out, as the standard asks."""

    def als_json(self) -> dict[str, Any]:
        """The message as JSON."""
        return self.model_dump(mode="json", exclude_none=True)


class Evaluatiefout(Bericht):
    """Why one question of a batch could not be answered: an HTTP status, and a Dutch sentence."""

    status: int
    message: str


class Obligation(Bericht):
    """What whoever carries out the decision has to do (draft profile of AuthZEN: the type ``custom``)."""

    id: str
    type: str = "custom"
    properties: dict[str, str]


class DecisionContext(Bericht):
    """What comes with a decision.

    ``id`` is the id of the call, by which the decision is found in the log; a ``/`` and a number follow in a batch.
    ``reason_user`` and ``reason_admin`` hold Dutch sentences by language; the second only for who may know.
    """

    id: str
    reason_user: dict[str, str]
    reason_admin: dict[str, str] | None = None
    obligations: tuple[Obligation, ...] | None = None
    error: Evaluatiefout | None = None


class Decision(Uitgaand):
    """The answer to one question."""

    decision: bool
    context: DecisionContext


class Decisions(Uitgaand):
    """The answers to a batch, in the order of the questions; short when the semantic ended it."""

    evaluations: tuple[Decision, ...]


class Gevonden(Bericht):
    """A subject or a resource that was found."""

    type: str
    id: str


class Genaamd(Bericht):
    """An action that was found."""

    name: str


class PageResponse(Bericht):
    """``next_token`` is empty on the last page. ``count`` counts this page; the total is not told."""

    next_token: str
    count: int = Field(ge=0)


class SearchResponse(Uitgaand):
    """What was found: exactly that for which an evaluation says yes."""

    page: PageResponse
    results: tuple[Gevonden | Genaamd, ...]


class Metadata(Uitgaand):
    """Where each part of the API is found. Over NATS these are endpoints of the door; over HTTP they are addresses."""

    policy_decision_point: str
    access_evaluation_endpoint: str
    access_evaluations_endpoint: str
    search_subject_endpoint: str
    search_resource_endpoint: str
    search_action_endpoint: str
    supported_obligations: tuple[str, ...] = ("custom",)
