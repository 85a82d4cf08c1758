"""examples.yaml: what was given, and what is expected. Tests, and a page."""

from followup_site.models.fields import Item, fact, words
from followup_site.models.texts import Equalities, Id, Text


class Example(Item):
    """A worked example."""

    name: Text = words("what it shows, in a sentence")
    given: Equalities = fact(
        "the answers: a question, `today`, `sent.<stage>`, `event.<event>`, `open`"
    )
    expect: Equalities = fact("for each stage or day named, its dates or its state")
    shows: list[Id] | None = fact("the editors' decisions it is an example of", default=None)
