// The search as people use it: with the keyboard alone, with a screen reader, on a phone, and
// without scripts.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { checkPage } from '../lib/checks.mjs';
import { choose, pressKey, tabTo, type } from '../lib/keyboard.mjs';
import { onStage } from '../lib/stage.mjs';
import { LANGUAGES } from '../lib/texts.mjs';
import { PHONE, visit } from '../lib/visitor.mjs';

const SEARCH = { fi: '/haku', sv: '/sv/sok', en: '/en/search' };
/** The beginning of a word that many services of the demonstration have in their names. */
const BEGINNING = { fi: 'työ', sv: 'arb', en: 'wor' };
const FREE = 'input[name="charge"][value="free"]';
/** What the page and all that it needs may weigh, in compressed bytes. */
const LIMIT = 60_000;

const stage = onStage();

const as = (options, steps) => visit(stage.browser, stage.program, options, steps);

const total = async (page) => Number(/\d+(?=\D*$)/.exec(await page.locator('.results-count').textContent())[0]);

for (const language of LANGUAGES) {
  describe(`in ${language}`, () => {
    it('the keyboard is enough for filters, chips, orders and more results', () =>
      as({ language }, async (visitor) => {
        const { page, text } = visitor;
        await page.goto(SEARCH[language]);
        const all = await total(page);
        await checkPage(visitor);
        await tabTo(page, '.filter:has(input[name="charge"]) summary');
        await page.keyboard.press('Enter');
        await choose(page, 'charge', 'free');
        await pressKey(page, '.filters-fold__button');
        assert.equal(new URL(page.url()).search, '?charge=free', 'what is empty stays out of the address');
        assert.ok((await total(page)) < all);
        await checkPage(visitor);
        const chip = page.getByRole('link', { name: text('search-remove') });
        assert.equal(await chip.count(), 1);
        await pressKey(page, '.sorts li:nth-child(3) a');
        assert.match(page.url(), /sort=name/);
        const shown = await page.locator('.card').count();
        await tabTo(page, '.results-more a');
        await page.keyboard.press('Enter');
        await page.locator('.card').nth(shown).waitFor();
        const focused = await page.evaluate(() => document.activeElement.closest('.card') !== null);
        assert.ok(focused, 'the focus is on the first new result');
        await page.keyboard.press('Home');
        await page.locator('body').focus();
        await pressKey(page, '.chip');
        assert.equal(await total(page), all);
      }));

    it('suggestions are a combobox that leaves alone what was typed', () =>
      as({ language }, async (visitor) => {
        const { page, text } = visitor;
        await page.goto(SEARCH[language]);
        const box = page.getByRole('combobox', { name: text('search-label') });
        await type(page, 'q', BEGINNING[language]);
        const options = page.getByRole('listbox', { name: text('search-suggestions') }).getByRole('option');
        await options.first().waitFor();
        assert.equal(await box.getAttribute('aria-expanded'), 'true');
        const count = await options.count();
        assert.ok(count > 1 && count <= 8, `${count} suggestions`);
        await checkPage(visitor);
        await page.keyboard.press('ArrowDown');
        const active = await box.getAttribute('aria-activedescendant');
        assert.equal(await page.locator(`[id="${active}"]`).getAttribute('aria-selected'), 'true');
        assert.equal(await box.inputValue(), BEGINNING[language]);
        await page.keyboard.press('ArrowUp');
        assert.equal(await box.getAttribute('aria-activedescendant'), null);
        await page.keyboard.press('Escape');
        assert.equal(await box.getAttribute('aria-expanded'), 'false');
        assert.equal(await box.inputValue(), BEGINNING[language]);
        await page.keyboard.type(BEGINNING[language].at(-1));
        await page.keyboard.press('Backspace');
        await options.first().waitFor();
        await page.keyboard.press('ArrowDown');
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        assert.notEqual(new URL(page.url()).pathname + new URL(page.url()).search, SEARCH[language]);
        assert.equal(await page.locator('h1').count(), 1);
      }));

    it('everything works without scripts on a phone', () =>
      as({ language, scripts: false, viewport: PHONE }, async (visitor) => {
        const { page, text } = visitor;
        await page.goto(SEARCH[language]);
        const all = await total(page);
        const fold = page.locator('.filters-fold > summary');
        assert.ok(!(await page.locator(FREE).isVisible()), 'the filters are folded');
        await fold.click();
        await page.locator('.filter:has(input[name="charge"]) summary').click();
        await page.locator(FREE).check();
        await Promise.all([
          page.waitForEvent('load'),
          page.getByRole('button', { name: text('search-show') }).click(),
        ]);
        assert.ok((await total(page)) < all);
        await checkPage(visitor);
        await Promise.all([page.waitForEvent('load'), page.locator('.results-more a').click()]);
        assert.match(page.url(), /page=2/);
        assert.ok((await page.locator('.card').count()) > 0);
      }));

    it('nothing found shows ways on', () =>
      as({ language }, async (visitor) => {
        const { page } = visitor;
        await page.goto(`${SEARCH[language]}?q=kurssi&charge=chargeable&age=5&colour=red`);
        await checkPage(visitor);
        await Promise.all([page.waitForEvent('load'), page.locator('.help-box li a').first().click()]);
        assert.ok((await total(page)) > 0);
      }));
  });
}

it('on a phone the box has its button beside it, and the orders open', () =>
  as({ language: 'fi', viewport: PHONE }, async (visitor) => {
    const { page } = visitor;
    await page.goto('/haku?q=kurssi');
    const box = await page.locator('#q').boundingBox();
    const button = await page.locator('form#search button').boundingBox();
    assert.ok(button.x > box.x + box.width && button.y < box.y + box.height, 'beside, not below');
    await page.locator('.sorts summary').click();
    await checkPage(visitor);
    await Promise.all([page.waitForEvent('load'), page.locator('.sorts li a').last().click()]);
    assert.match(page.url(), /sort=start/);
  }));

it('a service leads back to the results from which one came', () =>
  as({ language: 'fi' }, async ({ page, text }) => {
    await page.goto('/haku?q=kurssi&charge=free');
    const searched = page.url();
    await Promise.all([page.waitForEvent('load'), page.locator('.card__title a').first().click()]);
    const back = page.getByRole('link', { name: text('service-back-to-results') });
    const above = page.locator('.breadcrumb a').last();
    assert.equal(await above.evaluate((link) => link.href), searched);
    await Promise.all([page.waitForEvent('load'), back.click()]);
    assert.equal(page.url(), searched);
    await page.goto('/haku');
    await Promise.all([page.waitForEvent('load'), page.locator('.card__title a').first().click()]);
    assert.equal(await back.count(), 0, 'where nothing was searched for');
  }));

it('the first page is light', () =>
  as({ language: 'fi' }, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await page.goto('/haku?q=ty%C3%B6paja', { waitUntil: 'networkidle' });
    assert.ok(bytes < LIMIT, `${bytes} bytes`);
  }));
