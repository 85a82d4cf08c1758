// Lint of the styles: what is standard. Each rule left out has its reason here.

import { createRequire } from "node:module";

// The packages lie in set-up's private folder.
const require = createRequire(new URL(".followup/npm/here.js", import.meta.url));

// Sides and sizes are those of the writing: a guide may be read from right to left. Not meant are shapes drawn of
// borders, and what the oldest browsers stated know by its physical name alone: `overflow-x`, `resize`, `float`.
const SIDES = "(top|right|bottom|left)";
const PHYSICAL = [
  `/^${SIDES}$/`,
  `/^(margin|padding|border|scroll-margin|scroll-padding)-${SIDES}($|-)/`,
  "/^((min|max)-)?(width|height)$/",
];
const FOUR_SIDES = String.raw`/^\S+ \S+ \S+ \S+$/`;

export default {
  extends: [require.resolve("stylelint-config-standard")],
  rules: {
    "property-disallowed-list": PHYSICAL,
    "declaration-property-value-disallowed-list": {
      "/^text-align(-last)?$/": ["left", "right"],
      "/^(margin|padding|inset|scroll-margin|scroll-padding)$/": [FOUR_SIDES],
    },
    // names of Material for MkDocs hold two hyphens and two underscores
    "selector-class-pattern": null,
    "custom-property-pattern": null,
    // what stands together is one part of the page
    "no-descending-specificity": null,
    "no-duplicate-selectors": null,
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
    // as the oldest browsers stated know it
    "media-feature-range-notation": "prefix",
    "property-no-vendor-prefix": null,
    "declaration-block-no-redundant-longhand-properties": null,
    // contrasts that were measured
    "number-max-precision": null,
  },
};
