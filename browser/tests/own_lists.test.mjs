// Favourites, own lists, sharing and saved searches as people use them: in three languages, on a
// phone, with scripts and without.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { demoAccount } from '../lib/demo.mjs';
import { fill, follow, heading, press } from '../lib/forms.mjs';
import { onStage } from '../lib/stage.mjs';
import { LANGUAGES } from '../lib/texts.mjs';
import { PHONE, visit } from '../lib/visitor.mjs';

const SEARCH = { fi: '/haku?municipality=any', sv: '/sv/sok?municipality=any', en: '/en/search?municipality=any' };
const LISTS = { fi: '/omat-listat', sv: '/sv/mina-listor', en: '/en/my-lists' };
/** A search of its own in each language: the same search has one short address. */
const WORD = { fi: 'työ', sv: 'arbete', en: 'work' };
const PRESSED = '.star__button[aria-pressed="true"]';

const stage = onStage();

const as = (options, steps) =>
  visit(stage.browser, stage.program, options, async (visitor) => {
    await steps(visitor);
    assert.deepEqual(visitor.troubles, []);
  });

for (const language of LANGUAGES) {
  describe(`in ${language}`, () => {
    it('a star is set without leaving the page, and lists are filled, ordered and shared', () =>
      as({ language, viewport: PHONE }, async (visitor) => {
        const { page, text } = visitor;
        await signIn(visitor, demoAccount(stage.program, 'expert'));
        await page.goto(SEARCH[language]);
        const before = await page.locator(PRESSED).count();
        const star = page.locator('.star__button[aria-pressed="false"]').first();
        await star.focus();
        await page.keyboard.press('Enter');
        await page.waitForFunction(
          ([css, count]) => document.querySelectorAll(css).length === count,
          [PRESSED, before + 1],
        );
        assert.ok(await page.evaluate(() => document.activeElement.matches('.star__button')), 'the focus stays');
        await checkPage(visitor);
        await page.reload();
        assert.equal(await page.locator(PRESSED).count(), before + 1, 'the server knows it');

        await page.locator('.card:has([aria-pressed="true"]) .card__title a').first().click();
        await page.waitForLoadState();
        const name = await page.locator('h1').textContent();
        await checkPage(visitor);
        await follow(page, text('lists-put'));
        await checkPage(visitor);
        await fill(page, { list: 'new', name: `Lista ${language}`, note: 'Muistiin' });
        await press(page, text('lists-put-button'));
        await heading(page, `Lista ${language}`);
        await checkPage(visitor);
        assert.equal(await page.locator('.card__note .lines').textContent(), 'Muistiin');

        await fill(page, { with_notes: 'yes' });
        await press(page, text('lists-share-button'));
        await checkPage(visitor);
        const link = await page.locator('#link').inputValue();
        await as({ language, viewport: PHONE }, async (reader) => {
          await reader.page.goto(link);
          await checkPage(reader);
          assert.equal(await reader.page.locator('.card__title').first().textContent(), name);
          assert.equal(await reader.page.locator('.card__note .lines').textContent(), 'Muistiin');
        });

        await page.goto(LISTS[language]);
        await checkPage(visitor);
        const recent = page.locator('.recent');
        assert.equal(await recent.locator('li').first().textContent(), name);
        await recent.getByRole('button').click();
        assert.ok(!(await recent.isVisible()));
      }));

    it('what was read last is forgotten with signing out', () =>
      as({ language }, async (visitor) => {
        const { page, text } = visitor;
        const known = () => page.evaluate(() => localStorage.getItem('recently-viewed'));
        await page.goto(SEARCH[language]);
        await page.locator('.card__title a').first().click();
        await page.waitForLoadState();
        assert.equal(await known(), null, 'visitors leave no trace');
        await signIn(visitor, demoAccount(stage.program, 'editor'));
        await page.goto(SEARCH[language]);
        await page.locator('.card__title a').first().click();
        await page.waitForLoadState();
        assert.equal(JSON.parse(await known()).length, 1);
        await Promise.all([
          page.waitForEvent('load'),
          page.locator('header').getByRole('button', { name: text('frame-sign-out') }).click(),
        ]);
        assert.equal(await known(), null);
      }));

    it('everything works without scripts', () =>
      as({ language, scripts: false }, async (visitor) => {
        const { page, text } = visitor;
        await signIn(visitor, demoAccount(stage.program, 'providersMainUser'));
        await page.goto(`${SEARCH[language]}&q=${WORD[language]}`);
        await page.locator('.star__button[aria-pressed="false"]').first().click();
        await page.locator(PRESSED).first().waitFor();
        assert.match(page.url(), /#star-/, 'back to the star');
        await follow(page, text('keep-link'));
        await checkPage(visitor);
        await fill(page, { name: `Haku ${language}` });
        await press(page, text('keep-button'));
        await press(page, text('keep-short-button'));
        await checkPage(visitor);
        const short = await page.locator('#short').inputValue();
        await page.goto(short);
        assert.match(page.url(), /municipality=any/);
        await page.goto(LISTS[language]);
        await checkPage(visitor);
        await page.getByRole('link', { name: `Haku ${language}`, exact: true }).click();
        await page.waitForLoadState();
        assert.match(page.url(), /municipality=any/);
      }));
  });
}
