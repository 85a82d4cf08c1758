#!/usr/bin/env bash
# cldr-subdivisions-full 48.2.0 (npm, CLDR's names of regions as JSON): in most languages "full" means three names.
#
# One expects of a package called full that each of its languages names the regions. English names some 5,400. Spanish,
# German and French name three: England, Scotland and Wales. Who builds a list of regions in another language from it
# gets English, or nothing. And New Zealand's Marlborough (NZ-MBH) is "Marl" in English.
#
# Exits 1 once either changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent cldr-subdivisions-full@48.2.0
node -e '
const names = (language) =>
  require(`cldr-subdivisions-full/subdivisions/${language}/${language}.json`).subdivisions.localeDisplayNames.subdivisions;
const seen = {};
for (const language of ["en", "es", "de", "fr"]) seen[language] = Object.keys(names(language)).length;
seen.spanish = Object.values(names("es")).join(", ");
seen.nzmbh = names("en").nzmbh;
console.log(JSON.stringify(seen, null, 1));
const few = [seen.es, seen.de, seen.fr].every((number) => number === 3);
if (!few || seen.en < 5000 || seen.nzmbh !== "Marl") { console.error("this has changed"); process.exit(1); }
'
