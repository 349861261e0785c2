// What holds on every page that a person can reach, for every role and in every language.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { crawl } from '../lib/crawl.mjs';
import { ROLES, demoAccount } from '../lib/demo.mjs';
import { onStage } from '../lib/stage.mjs';
import { LANGUAGES } from '../lib/texts.mjs';
import { PHONE, visit } from '../lib/visitor.mjs';

/** Everything that the first page needs, in compressed bytes. */
const FIRST_PAGE_LIMIT = 60_000;
const SEARCHED = { fi: '/haku?q=ty%C3%B6paja', sv: '/sv/sok?q=verkstad', en: '/en/search?q=workshop' };
const FRONT = { fi: '/', sv: '/sv', en: '/en' };
/** Whether each role is tried in each language. Otherwise roles take turns, and visitors have all. */
const EVERY_CRAWL = process.env.CRAWL === 'all';

const isCrawled = (role, language) =>
  EVERY_CRAWL || role === 'visitor' || ROLES.indexOf(role) % LANGUAGES.length === LANGUAGES.indexOf(language);

const stage = onStage();

const as = (options, steps) => visit(stage.browser, stage.program, options, steps);

for (const language of LANGUAGES) {
  describe(`in ${language}`, () => {
    for (const role of ['visitor', ...ROLES].filter((role) => isCrawled(role, language))) {
      it(`every page that the ${role} reaches is whole and accessible`, () =>
        as({ language }, async (visitor) => {
          const starts = [FRONT[language], SEARCHED[language]];
          if (role !== 'visitor') {
            await signIn(visitor, demoAccount(stage.program, role));
            starts.push(new URL(visitor.page.url()).pathname);
          }
          const problems = [];
          const kinds = await crawl(visitor, starts, async (response, kind) => {
            try {
              assert.equal(response.status(), 200, kind);
              await checkPage(visitor);
            } catch (problem) {
              problems.push(problem.message);
              visitor.troubles.length = 0;
            }
          });
          assert.deepEqual(problems, []);
          assert.ok(kinds.length >= 4, `only ${kinds}`);
        }));
    }

    it('the menu has one line for every role', async () => {
      for (const role of ROLES) {
        await as({ language }, async (visitor) => {
          await signIn(visitor, demoAccount(stage.program, role));
          const rows = await visitor.page.evaluate(rowsOfHeader);
          assert.equal(rows, 1, `${role}`);
        });
      }
    });

    it('a page that does not exist says so and shows a way on', () =>
      as({ language }, async (visitor) => {
        const response = await visitor.page.goto(`${FRONT[language].replace(/\/$/, '')}/x/y`);
        assert.equal(response.status(), 404);
        await checkPage(visitor);
        const ways = await visitor.page.locator('main').getByRole('link').count();
        assert.ok(ways > 0);
      }));

    it('the first Tab stop leads past the header', () =>
      as({ language }, async ({ page, text }) => {
        await page.goto(FRONT[language]);
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', { name: text('frame-skip') });
        assert.ok(await skip.evaluate((link) => link === document.activeElement));
        assert.ok((await skip.boundingBox()).y >= 0, 'the link is visible when it has the focus');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
      }));

    it('every Tab stop of the front page shows where the focus is', () =>
      as({ language }, async ({ page }) => {
        await page.goto(FRONT[language]);
        assert.deepEqual(await stopsWithoutFocusMark(page), []);
      }));

    it('text of twice the size needs no sideways scrolling', () =>
      as({ language, viewport: { width: 640, height: 900 } }, async ({ page }) => {
        await page.goto(FRONT[language]);
        const over = await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
          return document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
        });
        assert.equal(over, 0);
      }));

    it('the first page is light and stands still while it loads', () =>
      as({ language, viewport: PHONE }, async ({ page }) => {
        const requests = [];
        page.on('requestfinished', (request) => requests.push(request));
        await page.goto(FRONT[language], { waitUntil: 'networkidle' });
        const sizes = await Promise.all(requests.map((request) => request.sizes()));
        const bytes = sizes.reduce((sum, size) => sum + size.responseBodySize + size.responseHeadersSize, 0);
        assert.ok(bytes <= FIRST_PAGE_LIMIT, `${bytes} bytes`);
        assert.equal(await page.evaluate(layoutShift), 0);
      }));

    it('the language switch keeps the page', () =>
      as({ language }, async (visitor) => {
        const { page } = visitor;
        const other = LANGUAGES.find((one) => one !== language);
        await page.goto(`${FRONT[language]}`);
        const form = page.locator('main').getByRole('combobox');
        await form.fill('työpaja');
        await Promise.all([page.waitForEvent('load'), form.press('Enter')]);
        const here = new URL(page.url());
        const link = page.locator(`header a[hreflang="${other}"]`);
        await Promise.all([page.waitForEvent('load'), link.click()]);
        const there = new URL(page.url());
        assert.equal(there.search, here.search);
        assert.notEqual(there.pathname, here.pathname);
        await checkPage({ ...visitor, language: other });
      }));

    it('a wrong password is told in words that tell nothing', () =>
      as({ language }, async (visitor) => {
        const { page, text } = visitor;
        const answers = [];
        for (const email of [demoAccount(stage.program, 'administrator').email, 'nobody@example.org']) {
          await page.goto({ fi: '/kirjaudu', sv: '/sv/logga-in', en: '/en/sign-in' }[language]);
          await page.locator('main [name="email"]').fill(email);
          await page.locator('main [name="password"]').fill('not the right password');
          const button = page.locator('main').getByRole('button', { name: text('account-sign-in-button') });
          await Promise.all([page.waitForEvent('load'), button.click()]);
          answers.push(await page.getByRole('alert').first().innerText());
          assert.equal(await page.locator('main [name="email"]').inputValue(), email);
          await checkPage(visitor);
        }
        assert.equal(answers[0], answers[1]);
      }));
  });
}

/** On how many lines the links of the menu and the search box stand. Runs in the page. */
function rowsOfHeader() {
  const parts = [...document.querySelectorAll('.menu a, .search-small')];
  return new Set(parts.map((part) => {
    const { top, height } = part.getBoundingClientRect();
    return Math.round((top + height / 2) / 10);
  })).size;
}

/** How much of the page moved by itself. Runs in the page. */
function layoutShift() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + entry.value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 500);
  });
}

/** Walks through the page with Tab; lists the stops that look the same with focus and without. */
async function stopsWithoutFocusMark(page) {
  const unmarked = [];
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press('Tab');
    const mark = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const look = (one) => {
        const style = getComputedStyle(one);
        const outline = style.outlineStyle === 'none' ? 'none' : style.outlineWidth + style.outlineColor;
        return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecoration].join('|');
      };
      const focused = look(element);
      element.blur();
      const plain = look(element);
      element.focus();
      return { same: focused === plain, html: element.outerHTML.slice(0, 120) };
    });
    if (mark === null) break;
    if (mark.same) unmarked.push(mark.html);
  }
  return unmarked;
}
