import { faintEdges } from './contrast.ts';
import type { Finding } from './finding.ts';
import { clickableOnly, shadowLiveRegions, smallTargets, vagueLinks } from './interaction.ts';
import {
  invisibleLabels,
  missingAutocomplete,
  unlinkedErrors,
  unmarkedOptional,
  unnamedGroups,
} from './labels.ts';
import { applyTextSpacing, clippedText, scrollsSideways } from './layout.ts';
import { danglingReferences } from './references.ts';

const still = {
  'dangling-reference': danglingReferences,
  'invisible-label': invisibleLabels,
  'unlinked-error': unlinkedErrors,
  'unmarked-optional': unmarkedOptional,
  'missing-autocomplete': missingAutocomplete,
  'unnamed-group': unnamedGroups,
  'small-target': smallTargets,
  'clickable-only': clickableOnly,
  'vague-link': vagueLinks,
  'shadow-live-region': shadowLiveRegions,
  'faint-edge': faintEdges,
};

const squeezed = { 'clipped-text': clippedText, 'sideways-scroll': scrollsSideways };

function run(checks: Readonly<Record<string, () => string[]>>): Finding[] {
  return Object.entries(checks).flatMap(([rule, check]) =>
    check().map((target) => ({ engine: 'own', rule, target })),
  );
}

/** What the audit calls in the page. */
export interface OwnChecks {
  /** Checks of the page as it stands. */
  still(): Finding[];
  /** Checks of a page that was made narrow or spaced out. */
  squeezed(): Finding[];
  applyTextSpacing(): void;
}

declare global {
  var ownChecks: OwnChecks;
}

globalThis.ownChecks = { still: () => run(still), squeezed: () => run(squeezed), applyTextSpacing };
