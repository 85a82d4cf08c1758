"""Promise: in Spanish too, a reader's words and a letter's own read well where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup.contract.kinds import Unit
from followup.guide.messages import Blank
from followup.language.text_joining import TextJoiner
from followup.letters.date_mentions import DayNames
from followup.letters.demands import Demands
from followup_site.load.read import load

if TYPE_CHECKING:
    from pathlib import Path

    from followup.language.wording import Words


@pytest.fixture(scope="module")
def words(repo: Path) -> Words:
    return load(repo / "content", "es").guidebook.words


@pytest.mark.parametrize(
    ("text", "given", "reads"),
    [
        ("en [x]. Gracias", "Libros Ejemplo, S.A.", "en Libros Ejemplo, S.A. Gracias"),
        ("en [x]. Gracias", "en Libros Ejemplo", "en Libros Ejemplo. Gracias"),
        ("Hola, [x]:", "Estimada Sra. Muestra,", "Hola, Sra. Muestra:"),
        ("Hola, [x]:", "Hola, Sra. Muestra:", "Hola, Sra. Muestra:"),
        ("Hola, [x]:", "Buenos días, Sra. Muestra", "Hola, Sra. Muestra:"),
        ("sobre el puesto de [x] en", "el puesto de editor", "sobre el puesto de editor en"),
        ("sobre el puesto de [x] en", "de editor", "sobre el puesto de editor en"),
        ("sobre el puesto de [x] en", "editor.", "sobre el puesto de editor en"),
        ("sobre [x] me gustó", "Las rondas de revisión.", "sobre las rondas de revisión me gustó"),
        ("sobre [x] me gustó", "sobre las rondas", "sobre las rondas me gustó"),
        ("conocer [x], y creo", "¡La cultura!", "conocer la cultura, y creo"),
        ("entusiasma es [x].", "¡Su misión!", "entusiasma es su misión."),
        ("entusiasma es [x].", "es la misión", "entusiasma es la misión."),
        ("Con [x] en trabajos similares", "diez años en trabajos similares", None),
        ("sobre el puesto de [x] en", "el editor", "sobre el puesto del editor en"),
        ("sobre el puesto de [x] en", "del editor", "sobre el puesto del editor en"),
        ("combinación de [x] encaja", "el inglés", "combinación del inglés encaja"),
        ("sobre el puesto de [x] en", "UN analyst", "sobre el puesto de UN analyst en"),
        ("sobre el puesto de [x] en", "EL PAÍS editor", "sobre el puesto de EL PAÍS editor en"),
        ("entusiasma es [x].", "LO MEJOR", "entusiasma es LO MEJOR."),
        ("sobre [x] me gustó", "La Paz", "sobre La Paz me gustó"),
        ("de [x] me gustó", "El Salvador", "de El Salvador me gustó"),
        ("sobre [x] me gustó", "Las Vegas", "sobre Las Vegas me gustó"),
        ("sobre [x] me gustó", "Los Ángeles", "sobre Los Ángeles me gustó"),
        ("Hola, [x]:", "Apreciada Ana:", "Hola, Ana:"),
        (
            "Lo que más me entusiasma es [x].",
            "lo que más me entusiasma es el equipo",
            "Lo que más me entusiasma es el equipo.",
        ),
        (
            "mi combinación de [x] encaja",
            "combinación de textos",
            "mi combinación de textos encaja",
        ),
    ],
)
def test_what_would_stand_twice_is_written_once(
    words: Words, text: str, given: str, reads: str | None
) -> None:
    joined = TextJoiner(words).put(text, {"x": given})
    assert joined.text == (reads or "Con diez años en trabajos similares")
    assert joined.odd == ()


@pytest.mark.parametrize(
    ("text", "given", "odd"),
    [
        ("sobre [x] me gustó", "que ustedes donan", "sobre que ustedes donan"),
        ("entusiasma es [x].", "Me gusta leer", "es Me gusta leer"),
        ("entusiasma es [x].", "la misión. Y el equipo", "es la misión. Y"),
        ("combinación de [x] encaja", "y redacción", "de y redacción"),
        ("sobre el puesto de [x] en", "el cargo", "del cargo"),
        ("combinación de [x] encaja", "e idiomas", "de e idiomas"),
        ("comentamos sobre [x] me gustó", "de los libros", "sobre de los libros"),
        ("me gustó conocer [x].", "a el equipo", "conocer a el equipo"),
        ("a más tardar el [x].", "mañana", "el mañana"),
        ("a más tardar el [x].", "para el viernes", "el para el viernes"),
        ("a más tardar el [x].", "viernes 4 de diciembre", None),
        ("a más tardar el [x].", "la semana que viene", "el la semana que"),
        ("y mis [x], podría", "las habilidades", "mis las habilidades"),
        ("Hola, [x]:", "A quien corresponda", "Hola A quien corresponda"),
        ("Hola, [x]:", "el equipo", "Hola el equipo"),
        ("Hola, [x]:", "Ms. Sample", None),
        ("sobre [x] me gustó", "la charla con Mr. Sample", None),
        ("Hola, [x]:", "Dña. Muestra", None),
        ("Hola, [x]:", "D. Robin Muestra", None),
    ],
)
def test_a_seam_that_cannot_be_mended_is_told(
    words: Words, text: str, given: str, odd: str | None
) -> None:
    assert TextJoiner(words).put(text, {"x": given}).odd == ((odd,) if odd else ())


@pytest.mark.parametrize(
    ("given", "reads"),
    [
        ("10", "10 años"),
        ("1", "1 año"),
        ("más de 10", "más de 10 años"),
        ("diez", "diez años"),
        ("uno", "un año"),
        ("una", "un año"),
        ("veintiuno", "veintiún años"),
        ("treinta y uno", "treinta y un años"),
        ("1,5", "1,5 años"),
        ("dos y medio", "dos años y medio"),
        ("varios", "varios años"),
        ("un par", "un par de años"),
    ],
)
def test_a_number_at_the_end_gets_its_unit(words: Words, given: str, reads: str) -> None:
    assert Blank("years", unit=Unit.YEAR).say(given, words) == reads


def test_every_date_with_its_weekday_is_found_also_behind_another_one(words: Words) -> None:
    text = "Hablamos el viernes 20 de noviembre. Puedo el lunes 4 de diciembre. Lunes 4 de enero."
    found = [name.said for name in DayNames(words).find_dated(text)]
    assert found == ["viernes 20 de noviembre", "lunes 4 de diciembre", "Lunes 4 de enero"]


def test_a_demand_by_a_day_in_numbers_is_found(words: Words) -> None:
    found = Demands(words, DayNames(words)).find("Por favor responda antes del 4/12.")
    assert list(found) == ["Por favor responda antes del 4/12"]
