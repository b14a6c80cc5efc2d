import { describe, everywhere, isShown, rootOf } from './roots.ts';

const fields =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image]), select, textarea';
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Fields without a label that stays visible: a placeholder or an `aria-label` alone is not enough (RGAA 11.1, 11.2). */
export function invisibleLabels(): string[] {
  return everywhere<Field>(fields)
    .filter(isShown)
    .filter((field) => labelElements(field).every((label) => !isShown(label)))
    .map(describe);
}

/** Errors that a screen reader cannot tie to their field (RGAA 11.10). */
export function unlinkedErrors(): string[] {
  return everywhere('[aria-invalid=true]')
    .filter((field) => !referenced(field, 'aria-describedby').some(isShown))
    .map(describe);
}

/** Optional fields that do not say so, in a form that requires others (RGAA 11.10). */
export function unmarkedOptional(): string[] {
  return everywhere<HTMLFormElement>('form').flatMap((form) => {
    const own = [...form.querySelectorAll<Field>(fields)].filter(isShown);
    if (!own.some(({ required }) => required)) return [];
    return own
      .filter((field) => !field.required && !/radio|checkbox/.test(field.type))
      .filter((field) => !labelElements(field).some(({ textContent }) => saysOptional(textContent)))
      .map(describe);
  });
}

/** Personal fields without the `autocomplete` that lets a browser fill them (RGAA 11.13). */
export function missingAutocomplete(): string[] {
  const personal = 'input[type=email], input[type=tel], input[name*=name i], input[name*=postal i]';
  return everywhere<HTMLInputElement>(personal)
    .filter(({ type }) => type !== 'hidden')
    .filter(({ autocomplete }) => autocomplete === '' || autocomplete === 'off')
    .map(describe);
}

/** Groups of choices that no legend or name introduces (RGAA 11.5, 11.6). */
export function unnamedGroups(): string[] {
  const groups = everywhere('fieldset, [role=group], [role=radiogroup]').filter(
    (group) => !groupName(group),
  );
  const radios = everywhere<HTMLInputElement>('input[type=radio]').filter(
    (radio) => !radio.closest('fieldset, [role=group], [role=radiogroup]'),
  );
  return [...groups, ...radios].map(describe);
}

function saysOptional(text: string): boolean {
  return /facultati[fv]|op[ct]ional|si vous voulez|اختياري|необов’язково|isteğe bağlı/i.test(text);
}

function groupName(group: HTMLElement): string {
  const legend = group.querySelector(':scope > legend')?.textContent ?? '';
  const named = referenced(group, 'aria-labelledby').map(({ textContent }) => textContent ?? '');
  return [legend, group.getAttribute('aria-label') ?? '', ...named].join('').trim();
}

function labelElements(field: Field): Element[] {
  return [...(field.labels ?? []), ...referenced(field, 'aria-labelledby')];
}

function referenced(element: Element, attribute: string): Element[] {
  const ids = (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.flatMap((id) => rootOf(element).getElementById(id) ?? []);
}
