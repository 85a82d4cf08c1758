"""Which files of the planner are broken in which way: a choice, and all of them in all ways."""

from tests.browser.fault_server import KINDS

GUIDE = "api/guide.json"
PLACE = "api/places/US.json"
SCRIPT = "/planner.js"
VIEWS = "/views.js"
CHECKED = ["pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json", ".whl", GUIDE, VIEWS]
UNCHECKED = ["worker.js", "pyodide.mjs", "pyodide.asm.mjs"]

CHOSEN = [
    ("pyodide.asm.wasm", "altered"),
    ("pyodide.asm.wasm", "mistyped"),
    ("python_stdlib.zip", "stalls"),
    ("pyodide-lock.json", "dropped"),
    (".whl", "empty"),
    (GUIDE, "login"),
    (VIEWS, "altered"),
    ("worker.js", "hangs"),
    ("pyodide.mjs", "half"),
    ("pyodide.asm.mjs", "missing"),
]
"""Every file in some way, and every way in some file: what is found missing, wrong or late is one
for all files, and so is what is done about it."""

MATRIX = [(file, kind) for file in [*CHECKED, *UNCHECKED] for kind in KINDS]
