// What helps to find: notices that readers put away, results by place, and what administrators learn
// of searches.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { demoAccount } from '../lib/demo.mjs';
import { reloadUntil } from '../lib/forms.mjs';
import { pressKey, tabTo } from '../lib/keyboard.mjs';
import { onStage } from '../lib/stage.mjs';
import { LANGUAGES } from '../lib/texts.mjs';
import { PHONE, visit } from '../lib/visitor.mjs';

const FRONT = { fi: '/', sv: '/sv', en: '/en' };
const SEARCH = { fi: '/haku', sv: '/sv/sok', en: '/en/search' };
const BY_PLACE = { fi: '/haku/paikoittain', sv: '/sv/sok/efter-ort', en: '/en/search/by-place' };
/** Words that many services have, and nobody searches for in another test. */
const WORDS = 'työnhaku ohjaus';
/** What fewer people search for is shown to nobody. */
const SHOWN_FROM = 3;
/** Counts of searches are written once a minute. */
const COUNTED_WITHIN_MS = 100_000;

const stage = onStage();

const as = (options, steps) => visit(stage.browser, stage.program, options, steps);

it('the place of an opened result is told without the reader', async () => {
  for (let search = 0; search < SHOWN_FROM; search += 1) {
    await as({ language: 'fi' }, async ({ page }) => {
      await page.goto(`/haku?q=${encodeURIComponent(WORDS)}`);
      const told = page.waitForRequest((request) => new URL(request.url()).pathname === '/haku/valinta');
      await page.locator('.card').nth(1).getByRole('link').first().click();
      const sent = new URLSearchParams((await told).postData());
      assert.deepEqual([...sent.keys()].sort(), ['position', 'q']);
      assert.equal(sent.get('position'), '2');
      await page.waitForURL(/\/palvelu\//);
    });
  }
});

for (const language of LANGUAGES) {
  describe(`in ${language}`, () => {
    it('a notice that was put away stays away in this browser', () =>
      as({ language }, async (visitor) => {
        const { page, text } = visitor;
        const notice = page.locator('[data-notice]');
        await page.goto(FRONT[language]);
        await checkPage(visitor);
        const close = notice.getByRole('button', { name: text('frame-notice-close') });
        await close.focus();
        await page.keyboard.press('Enter');
        assert.equal(await notice.isVisible(), false);
        assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
        await page.goto(SEARCH[language]);
        assert.equal(await notice.isVisible(), false, 'on another page');
        assert.equal(await page.locator('.notices').isVisible(), false, 'and no empty region is left');
        await checkPage(visitor);
        await as({ language }, async (other) => {
          await other.page.goto(SEARCH[language]);
          assert.equal(await other.page.locator('[data-notice]').isVisible(), true, 'others see it');
        });
      }));

    it('a notice stays where there are no scripts, without a button that does nothing', () =>
      as({ language, scripts: false, viewport: PHONE }, async (visitor) => {
        await visitor.page.goto(FRONT[language]);
        const notice = visitor.page.locator('[data-notice]');
        assert.equal(await notice.isVisible(), true);
        assert.equal(await notice.getByRole('button').count(), 0);
        await checkPage(visitor);
      }));

    it('the keyboard is enough for results by place', () =>
      as({ language }, async (visitor) => {
        const { page, text } = visitor;
        await page.goto(`${SEARCH[language]}?charge=free`);
        await pressKey(page, `a.more[href="${BY_PLACE[language]}?charge=free"]`);
        assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), text('search-by-place'));
        await checkPage(visitor);
        await tabTo(page, 'main nav a[href="#place-2"]');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.id), 'place-2');
        const name = await page.locator('section[aria-labelledby="place-2"] li a').first().textContent();
        await page.keyboard.press('Tab');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), name);
      }));

    it('results by place need no scripts and fit a phone', () =>
      as({ language, scripts: false, viewport: PHONE }, async (visitor) => {
        const { page, text } = visitor;
        await page.goto(`${SEARCH[language]}?language=fi`);
        await Promise.all([
          page.waitForEvent('load'),
          page.getByRole('link', { name: text('search-by-place-link') }).click(),
        ]);
        await checkPage(visitor);
        const last = page.locator('main section h2').last();
        assert.ok((await last.textContent()).startsWith(text('search-no-place')));
        await Promise.all([page.waitForEvent('load'), page.locator('main section .more').first().click()]);
        assert.match(page.url(), /place=.*language=fi/);
      }));
  });
}

it('the search report shows how far down people open results', { timeout: 2 * COUNTED_WITHIN_MS }, () =>
  as({ language: 'fi' }, async (visitor) => {
    const { page, text } = visitor;
    await signIn(visitor, demoAccount(stage.program, 'administrator'));
    await page.goto('/hallinta/haut');
    const row = await reloadUntil(page, page.getByRole('row').filter({ hasText: WORDS }), COUNTED_WITHIN_MS);
    assert.equal(await row.locator(`[data-label="${text('report-position')}"]`).textContent(), '2,00');
    await checkPage(visitor);
  }));
