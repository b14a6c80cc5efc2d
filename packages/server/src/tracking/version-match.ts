import { RequestProblem } from '../request-problem.ts';

/**
 * Lets a change pass only on the version that the person saw, when they say which.
 *
 * @param header `If-Match`: the `version` of what was read, bare or as an entity tag; `*` for any.
 * @throws RequestProblem `version-mismatch`.
 */
export function requireVersion(header: string | undefined, version: number): void {
  if (header === undefined || header.trim() === '*') return;
  const versions = header.split(',').map((tag) => /^(?:W\/)?"?(\d+)"?$/.exec(tag.trim())?.[1]);
  if (!versions.includes(String(version))) throw new RequestProblem('version-mismatch');
}
