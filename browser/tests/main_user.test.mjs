// The first day of a new main user: in Swedish, on a phone, without scripts. Ten people are
// invited by addresses pasted as they come, a colleague's account is taken out of use and into use
// again, the regular check of the people is answered, and the log is filtered and downloaded.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';

import { signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { demoPerson } from '../lib/demo.mjs';
import { fill, follow, heading, press, told } from '../lib/forms.mjs';
import { onStage } from '../lib/stage.mjs';
import { PHONE, openVisitor } from '../lib/visitor.mjs';

const MAIN_USER = 'camilla.strandroos@ekvik.example';
const COLLEAGUE = 'fredrik.skogsback@ekvik.example';

/** Ten new addresses in the ways that mail programs and spreadsheets write them. */
const PASTED = [
  'Anna Norrgård <anna.norrgard@ekvik.example>; "Björk, Bo" <bo.bjork@ekvik.example>,',
  'mailto:carina.dahl@ekvik.example',
  '<disa.ek@ekvik.example>',
  '  ERIK.FORS@EKVIK.EXAMPLE',
  'frida.gran@ekvik.example, gustav.hell@ekvik.example;helena.ivars@ekvik.example',
  'ida.jansson@ekvik.example\tjonas.kulla@ekvik.example',
  '',
  'Anna.Norrgard@ekvik.example',
  COLLEAGUE,
  'ring mig',
].join('\n');

let visitor;
let broken = false;
const stage = onStage(async ({ browser, program }) => {
  visitor = await openVisitor(browser, program, { language: 'sv', scripts: false, viewport: PHONE });
});

/** A step of the day. After one that fails, the others make no sense. */
function step(name, steps) {
  it(name, async (test) => {
    if (broken) return test.skip('an earlier step failed');
    broken = true;
    await steps(visitor);
    broken = false;
  });
}

/** Checks the page; with WALK_PICTURES set, a picture of it is saved in that directory. */
async function look(name) {
  const directory = process.env.WALK_PICTURES;
  if (directory) await visitor.page.screenshot({ path: `${directory}/${name}.png`, fullPage: true });
  await checkPage(visitor);
}

/** Opens an entry of the menu, which is folded on a phone. */
async function openFoldedMenu({ page, text }, id) {
  await page.locator('header summary').first().click();
  const entry = page.locator('header details[open]').getByRole('link', { name: text(id), exact: true });
  await Promise.all([page.waitForEvent('load'), entry.click()]);
}

step('signs in and finds the people', async ({ page, text }) => {
  await page.goto('/sv/logga-in');
  await look('01-sign-in');
  await signIn(visitor, demoPerson(stage.program, MAIN_USER));
  await look('02-start');
  await page.locator('header summary').first().click();
  await look('03-menu');
  await page.reload();
  await openFoldedMenu(visitor, 'frame-menu-people');
  await look('04-people');
  assert.equal(await page.getByRole('row').filter({ hasText: COLLEAGUE }).count(), 1);
  assert.equal(await page.getByRole('heading', { name: text('table-export-title') }).count(), 1);
  await follow(page, text('organisation-invite'), 'main');
  await heading(page, text('invite-title'));
});

step('invites ten people, after a look at what will happen', async ({ page, text }) => {
  await openFoldedMenu(visitor, 'frame-menu-organisations');
  await look('05-organisations');
  await Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('link', { name: 'Ekviks kommun' }).first().click()]);
  await look('06-organisation');
  await follow(page, text('organisation-invite'), 'main');
  await fill(page, { role: 'editor', language: 'sv', addresses: PASTED });
  await look('07-invite');
  await press(page, text('invite-check'));
  await heading(page, text('invite-check-title'));
  await look('08-check');
  await page.getByText(text('invite-check-lead', { count: 10 })).waitFor();
  await page.getByRole('row', { name: COLLEAGUE }).filter({ hasText: text('invite-outcome-member') }).waitFor();
  await press(page, text('invite-change'));
  await look('09-change');
  assert.equal(await page.locator('main [name="role"][value="editor"]').isChecked(), true);
  await press(page, text('invite-check'));
  await press(page, text('invite-send'));
  await told(page, text('invite-made', { count: 10 }));
  await look('10-results');
  await follow(page, text('invite-back'), 'main');
  await heading(page, text('invitations-title'));
  assert.equal(await page.getByRole('row').filter({ hasText: '@ekvik.example' }).count(), 10);
  const card = await page.locator('main tbody tr').first().boundingBox();
  assert.ok(card.height < 300, `a card with three buttons is ${card.height} px high`);
  await look('11-invitations');
});

step('takes the account of a colleague out of use and restores it', async ({ page, text }) => {
  await openFoldedMenu(visitor, 'frame-menu-people');
  await page.locator('main summary').first().click();
  await look('12-people-filters');
  const row = page.getByRole('row').filter({ hasText: COLLEAGUE });
  await Promise.all([page.waitForEvent('load'), row.getByRole('link').first().click()]);
  await look('13-person');
  await follow(page, text('people-deactivate'), 'main');
  await look('14-deactivate');
  await press(page, text('people-deactivate'));
  await look('15-deactivated');
  await press(page, text('people-restore'));
  await told(page, text('flash-person-restored'));
  await look('16-restored');
  assert.equal(await page.getByRole('button', { name: text('people-restore') }).count(), 0);
});

step('answers the check of the people', async ({ page, text }) => {
  await page.goto('/sv/start');
  await look('17-start');
  const task = page.locator('main a[href$="/granskning"]');
  await Promise.all([page.waitForEvent('load'), task.first().click()]);
  await heading(page, text('people-review-title'));
  await look('18-check');
  await press(page, text('people-review-submit'));
  await look('19-check-unanswered');
  for (const answer of await page.locator('main input[type="radio"][value="keep"]').all()) await answer.check();
  await press(page, text('people-review-submit'));
  await told(page, text('flash-review-confirmed'));
  await look('20-check-done');
});

step('reads the log, filters it and downloads it', async ({ page, text }) => {
  await openFoldedMenu(visitor, 'frame-menu-log');
  assert.equal(await page.locator('main details.filters[open]').count(), 0);
  await page.locator('main summary').first().click();
  await look('21-log');
  await fill(page, { event: 'account.deactivated' });
  await press(page, text('log-filter-submit'));
  await look('22-log-filtered');
  assert.equal(await page.locator('main details.filters[open]').count(), 1);
  const rows = await page.locator('main tbody tr').count();
  assert.equal(rows, 1);
  const link = page.locator('main').getByRole('link', { name: text('log-export-csv') });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  assert.equal(lines.length, 1 + rows);
});
