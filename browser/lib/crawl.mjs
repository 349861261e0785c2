// Walks through the pages that a person can reach by links.

import { LANGUAGES } from './texts.mjs';

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;

/** After these parts of an address come words that name one thing among many of its kind. */
const NAMING = [
  ...['palvelu', 'tjanst', 'service'],
  ...['viestien-tekstit', 'meddelanden', 'mail-texts'],
  ...['sivut', 'sidor', 'pages'],
];

/** The kind of page an address leads to: ids, names and numbers do not count, nor the values of a query. */
function kindOf(address) {
  const url = new URL(address);
  const parts = url.pathname.split('/').map((part) => (ID.test(part) || /^\d+$/.test(part) ? 'ID' : part));
  const naming = parts.findIndex((part) => NAMING.includes(part));
  if (naming >= 0 && parts.length > naming + 1) parts[naming + 1] = 'NAME';
  if (parts.length === naming + 3 && LANGUAGES.includes(parts.at(-1))) parts[naming + 2] = 'LANGUAGE';
  const names = [...new Set(url.searchParams.keys())].sort();
  return parts.join('/') + (names.length > 0 ? `?${names.join('&')}` : '');
}

/** The path of a link if it leads to a page in the visitor's language, else null. */
function ownPath(href, visitor) {
  const url = new URL(href);
  if (url.origin !== new URL(visitor.program.url).origin) return null;
  if (/^\/(assets|health|api)\//.test(url.pathname)) return null;
  if (/\.(csv|json|xlsx)$/.test(url.pathname)) return null; // A file, not a page.
  const prefix = /^\/(sv|en)(\/|$)/.exec(url.pathname)?.[1] ?? 'fi';
  return prefix === visitor.language ? url.pathname + url.search : null;
}

/**
 * Guides of one role are read by all, and so are everybody's mails in a demonstration. They lead to
 * pages that the reader may not be allowed to see, or to know of.
 */
const FOR_OTHERS = /^(\/opas|\/(sv|en)\/guide|\/postilaatikko|\/sv\/postlada|\/en\/mailbox)(\/|$)/;

/**
 * Opens one page of each kind, beginning at `starts`, and calls `look` on each. Returns the kinds.
 */
export async function crawl(visitor, starts, look, limit = 120) {
  const seen = new Set();
  const queue = starts.map((path) => ({ path, from: null }));
  while (queue.length > 0 && seen.size < limit) {
    const { path, from } = queue.shift();
    const kind = kindOf(new URL(path, visitor.program.url));
    if (seen.has(kind)) continue;
    const response = await visitor.page.goto(path);
    if ([403, 404].includes(response.status()) && FOR_OTHERS.test(from)) continue;
    seen.add(kind);
    // A link with a type leads to a file, which is saved and not shown.
    const hrefs = await visitor.page.evaluate(() =>
      [...document.querySelectorAll('a[href]:not([type])')].map((link) => link.href),
    );
    await look(response, kind);
    for (const href of hrefs.filter((text) => text.startsWith('http'))) {
      const next = ownPath(href, visitor);
      if (next !== null) queue.push({ path: next, from: path });
    }
  }
  return [...seen];
}
