// Walks through the pages that a person can reach by links.

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/i;

/** The kind of page an address leads to: ids and slugs do not count, nor the values of a query. */
function kindOf(address) {
  const url = new URL(address);
  const parts = url.pathname.split('/').map((part) => (ID.test(part) ? 'ID' : part));
  const slug = parts.findIndex((part) => ['palvelu', 'tjanst', 'service'].includes(part));
  if (slug >= 0 && parts.length > slug + 1) parts[slug + 1] = 'SLUG';
  const names = [...new Set(url.searchParams.keys())].sort();
  return parts.join('/') + (names.length > 0 ? `?${names.join('&')}` : '');
}

/** The path of a link if it leads to a page in the visitor's language, else null. */
function ownPath(href, visitor) {
  const url = new URL(href);
  if (url.origin !== new URL(visitor.program.url).origin) return null;
  if (/^\/(assets|health|api)\//.test(url.pathname)) return null;
  const prefix = /^\/(sv|en)(\/|$)/.exec(url.pathname)?.[1] ?? 'fi';
  return prefix === visitor.language ? url.pathname + url.search : null;
}

/**
 * Opens one page of each kind, beginning at `starts`, and calls `look` on each. Returns the kinds.
 */
export async function crawl(visitor, starts, look, limit = 60) {
  const seen = new Set();
  const queue = [...starts];
  while (queue.length > 0 && seen.size < limit) {
    const path = queue.shift();
    const kind = kindOf(new URL(path, visitor.program.url));
    if (seen.has(kind)) continue;
    seen.add(kind);
    const response = await visitor.page.goto(path);
    const hrefs = await visitor.page.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((link) => link.href),
    );
    await look(response, kind);
    for (const href of hrefs.filter((text) => text.startsWith('http'))) {
      const next = ownPath(href, visitor);
      if (next !== null) queue.push(next);
    }
  }
  return [...seen];
}
