"""Build the whole site into site/, ready for any web server: python3 scripts/build.py [FOLDER]

    FOLDER            another folder than the guide's site/; what it held is replaced
    --guide FOLDER    another guide: the folder that holds its mkdocs.yml

The same sources give the same bytes. SITE_URL and REPO_URL in the environment say where the site
and its sources will be found; SOURCE_DATE_EPOCH, instead of the last commit's, its date.
"""

import sys

import setup


def main(words: list) -> int:  # type: ignore[type-arg]
    """Build, and say where."""
    from pathlib import Path

    from setup import guides, site

    guide = guides.taken(words)
    if any(word.startswith("-") for word in words) or len(words) > 1:
        print(__doc__.strip())
        return 2
    folder = Path(words[0]).resolve() if words else guide / "site"
    code = site.build(folder, guide=guide)
    print(f"Built: {folder}" if code == 0 else "The site was not built: see above.")
    return code


if __name__ == "__main__":
    setup.inside(__doc__, needs=("site", "runtime"))
    raise SystemExit(main(sys.argv[1:]))
