/**
 * Number of typing errors between two words: letters left out, added, replaced, or two neighbours swapped
 * (optimal string alignment distance).
 *
 * @param limit stop counting beyond this; the answer is then `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let best = Math.min(
        at(previous, j) + 1,
        at(current, j - 1) + 1,
        at(previous, j - 1) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, at(beforePrevious, j - 2) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

/**
 * The same between what was typed and the beginning of a word that is still being typed: `grnob` is one
 * error away from the beginning of `grenoble`.
 */
export function prefixDistance(typed: string, word: string, limit: number): number {
  let best = limit + 1;
  for (let length = typed.length - 1; length <= typed.length + 1; length += 1) {
    if (length >= 1 && length < word.length) {
      best = Math.min(best, editDistance(typed, word.slice(0, length), limit));
    }
  }
  return best;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
