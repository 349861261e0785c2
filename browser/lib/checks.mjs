// What holds on every page, whoever looks at it and in whatever language.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const NARROW = { width: 320, height: 640 };

/** Checks the page that the visitor sees now. */
export async function checkPage(visitor) {
  const { page } = visitor;
  const where = `${new URL(page.url()).pathname} (${visitor.language}, ${visitor.scripts ? 'with' : 'without'} scripts)`;
  await checkFrame(visitor, where);
  await checkReflow(visitor, where);
  assert.deepEqual(await accessibilityProblems(visitor), [], `accessibility of ${where}`);
  assert.deepEqual(visitor.troubles, [], `troubles on ${where}`);
}

async function checkFrame({ page, language }, where) {
  const frame = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length,
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  }));
  assert.equal(frame.language, language, `html lang of ${where}`);
  assert.notEqual(frame.title, '', `title of ${where}`);
  assert.equal(frame.headings, 1, `h1 on ${where}`);
  assert.equal(frame.mains, 1, `main on ${where}`);
  const twice = frame.ids.filter((id, index) => frame.ids.indexOf(id) !== index);
  assert.deepEqual(twice, [], `ids that stand twice on ${where}`);
}

async function checkReflow({ page, viewport }, where) {
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= limit) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5);
  });
  await page.setViewportSize(viewport);
  assert.deepEqual(wide, [], `elements wider than ${NARROW.width} px on ${where}`);
}

/** The violations that axe finds, one line each. */
async function accessibilityProblems(visitor) {
  if (visitor.scripts) return runAxe(visitor.page);
  // Where scripts are off, axe cannot run either: it looks at a copy of the page whose own
  // scripts are kept away.
  const copy = await visitor.context.browser().newPage({ viewport: visitor.viewport, reducedMotion: 'reduce' });
  try {
    await showCopy(visitor.page, copy);
    return await runAxe(copy);
  } finally {
    await copy.close();
  }
}

async function showCopy(page, copy) {
  const content = await page.content();
  const body = content.replace(/<noscript>/g, '<div>').replace(/<\/noscript>/g, '</div>');
  await copy.route('**/*', (route) => {
    if (route.request().isNavigationRequest()) return route.fulfill({ body, contentType: 'text/html' });
    return route.request().resourceType() === 'script' ? route.abort() : route.continue();
  });
  await copy.goto(page.url());
}

async function runAxe(page) {
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  if (!loaded) await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const result = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return result.violations;
  }, WCAG_22_AA);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
  );
}
