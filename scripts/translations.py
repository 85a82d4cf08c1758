"""List what a translation lacks or has as it once was: python3 scripts/translations.py [LANG]

Each text with its file and line, what to do about it, and what source and translation say.

    LANG               one language of the guide; without it, all but its own
    --accept [TEXT]    remember that the translations are up to date: all, or those named, by path
                       or by the beginning of one: es --accept tips messages.thank_you_email
    --guide FOLDER     another guide: its content/
    --content FOLDER   a folder of content alone

Exit code 1: the content does not hold. Missing and outdated texts are no error.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.translations import main

    raise SystemExit(main(bootstrap.take_guide_words()))
