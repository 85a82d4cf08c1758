"""Build the whole site into site/, ready for any web server: python3 scripts/build.py [FOLDER]

    FOLDER            another folder than the guide's site/; what it held is replaced
    --guide FOLDER    another guide: the folder that holds its mkdocs.yml

The same sources give the same bytes. SITE_URL and REPO_URL in the environment say where the site
and its sources will be found; SOURCE_DATE_EPOCH, instead of the last commit's, its date.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site", "runtime"))
    from followup_site.commands.site import build_main

    raise SystemExit(build_main(bootstrap.take_guide_words()))
