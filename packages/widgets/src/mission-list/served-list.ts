/** Whether the page put a list between the tags (rendered by a server): it needs no stand-in. */
export function hasServedList(element: Element): boolean {
  return !!element.querySelector(':scope > :is(ol, ul, article), :scope :is(ol, article)');
}
