import { hash } from 'node:crypto';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, render } from '@lit-labs/ssr';
import type { ServerRenderedTemplate } from '@lit-labs/ssr/lib/server-template.js';
import type { FastifyReply } from 'fastify';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** What a page may load beyond itself, and who may frame it. Sources as a CSP writes them. */
export interface PagePolicy {
  /** Pages that may show this one in a frame. Default `'none'`; hosted pages say `*`. */
  readonly frameAncestors?: string;
  /** Further sources of images, beside our own and `data:`. */
  readonly images?: readonly string[];
  /** SHA-256 of each style sheet inside the page, as `inlineStyle` gives it. */
  readonly styleHashes?: readonly string[];
  /** Where forms may be sent. Default `'self'`. */
  readonly formAction?: string;
  /** What a link tells the site it leads to. Default: our origin. Pages about one person tell nothing. */
  readonly referrer?: 'no-referrer';
}

/**
 * The Content-Security-Policy of our pages: nothing but what this server gives. No inline script, and no
 * style but those sheets whose hash is named, so templates carry neither `style="…"` nor `on…="…"`.
 */
export function contentSecurityPolicy(policy: PagePolicy = {}): string {
  const {
    frameAncestors = "'none'",
    images = [],
    formAction = "'self'",
    styleHashes = [],
  } = policy;
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes].join(' '),
    `img-src ${["'self'", 'data:', ...images].join(' ')}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${formAction}`,
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

/** The text of a whole document. Everything put into a template is escaped by the library. */
export async function renderPage(template: ServerRenderedTemplate): Promise<string> {
  return collectResult(render(template));
}

/** Renders and sends a document with the strict policy. Caching, language and status are the caller's. */
export async function sendPage(
  reply: FastifyReply,
  template: ServerRenderedTemplate,
  policy?: PagePolicy,
): Promise<FastifyReply> {
  return sendRenderedPage(reply, await renderPage(template), policy);
}

/** Sends a document that was rendered before, with the strict policy. */
export function sendRenderedPage(
  reply: FastifyReply,
  text: string,
  policy?: PagePolicy,
): FastifyReply {
  return reply
    .headers({
      'content-security-policy': contentSecurityPolicy(policy),
      'referrer-policy': policy?.referrer ?? 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), microphone=(), payment=(), usb=()',
    })
    .type('text/html; charset=utf-8')
    .send(text);
}

/** A style sheet inside the page, which a phone on a slow line then need not ask for, and its hash. */
export interface InlineStyle {
  readonly element: ServerRenderedTemplate;
  /** For `PagePolicy.styleHashes`. */
  readonly hash: string;
}

/** Makes a `<style>` element of `css`, a constant of ours: it must not hold `</`. */
export function inlineStyle(css: string): InlineStyle {
  return {
    // Whole: a template would add white space, and the hash counts every byte.
    element: html`${unsafeHTML(`<style>${css}</style>`)}`,
    hash: `'sha256-${hash('sha256', css, 'base64')}'`,
  };
}

/**
 * Structured data (JSON-LD) for a page's `<head>`. A browser does not run it and does not decode entities
 * in it, so it is escaped as JSON instead: no `<` can end the element.
 */
export function structuredData(value: object): ServerRenderedTemplate {
  const text = JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
  return html`<script type="application/ld+json">
    ${unsafeHTML(text)}
  </script>`;
}
