/**
 * Whether the focus may be moved once an answer has come: whoever went on to another field while waiting stays there.
 *
 * @param host - the element whose control was pressed
 * @param pressed - that control; it may be gone, or serve for something else by now
 */
export function focusIsFree(host: HTMLElement, pressed: Element): boolean {
  const inside = host.shadowRoot?.activeElement ?? null;
  if (inside !== null) return inside === pressed;
  const around = (host.getRootNode() as Document | ShadowRoot).activeElement;
  return around === null || around === host || around === host.ownerDocument.body;
}
