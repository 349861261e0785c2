// The form of a service: filled in with the keyboard alone in every language, without scripts, and
// with what was typed kept when the page is closed.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { openMenu, signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { demoAccount } from '../lib/demo.mjs';
import { follow, heading, press, told } from '../lib/forms.mjs';
import { choose, pick, pressKey, tabTo, type } from '../lib/keyboard.mjs';
import { chooseCategory, contents, fillStep, goOn, guidance, openStep } from '../lib/service_form.mjs';
import { onStage } from '../lib/stage.mjs';
import { LANGUAGES } from '../lib/texts.mjs';
import { openVisitor } from '../lib/visitor.mjs';

const WRITTEN = {
  fi: { name: 'Näppäinpaja', summary: 'Työtä käsillä ja ohjausta viikoittain.' },
  sv: { name: 'Tangentverkstad', summary: 'Arbete med händerna och handledning varje vecka.' },
  en: { name: 'Keyboard workshop', summary: 'Work with your hands and weekly guidance.' },
};
const NEXT = 'button[name="do"][value="next"]';

const stage = onStage();

async function opened(language, options = {}) {
  const visitor = await openVisitor(stage.browser, stage.program, { language, ...options });
  await signIn(visitor, demoAccount(stage.program, 'mainUser'));
  await openMenu(visitor, 'frame-menu-services');
  await follow(visitor.page, visitor.text('manage-new'), 'main');
  return visitor;
}

/** Chooses the first organisation where one must be chosen. */
async function owner({ page }) {
  const owners = page.locator('main select[name="organiser"]');
  if ((await owners.count()) > 0) await owners.selectOption({ index: 1 });
}

/** A new service, at the second step of its form. */
async function onTargetGroup(name) {
  const visitor = await opened('fi');
  await owner(visitor);
  await fillStep(visitor, { name_fi: name });
  await press(visitor.page, visitor.text('edit-save-next'));
  return visitor;
}

/** Types into the first text of that step. */
async function write(page, text) {
  await page.locator('[id="target_group_fi"]').click();
  await page.keyboard.type(text);
}

/** The person comes back to the tab. */
async function comeBack(page) {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

for (const language of LANGUAGES) {
  describe(`the form of a service in ${language}`, () => {
    it('is filled in with the keyboard alone', () => byKeyboard(language));
    it('is filled in without scripts', () => withoutScripts(language));
  });
}

async function byKeyboard(language) {
  const visitor = await opened(language);
  const { page } = visitor;
  const { name, summary } = WRITTEN[language];
  const text = (field) => `${field}_${language}`;
  await checkPage(visitor);
  if ((await page.locator('select[name="organiser"]').count()) > 0) {
    await tabTo(page, 'select[name="organiser"]');
    await page.keyboard.press('ArrowDown');
  }
  await choose(page, 'original', language);
  await type(page, text('name'), name);
  await type(page, text('summary'), summary);
  await tabTo(page, '#categories .choice-group summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#categories input[type="checkbox"]');
  await page.keyboard.press('Space');
  await pick(page, 'service_languages_0_language', 'fi');
  await tabTo(page, '#service_languages .rows-field__add button');
  await page.keyboard.press('Enter');
  await pick(page, 'service_languages_1_language', 'sv');
  await choose(page, 'charge', 'chargeable');
  await type(page, 'charge_price', '12,50');
  await pressKey(page, NEXT);

  await checkPage(visitor);
  await type(page, text('target_group'), summary);
  await choose(page, 'audience', 'jobseekers');
  await choose(page, 'client_situations', 'unemployed');
  await choose(page, 'age', 'range');
  await type(page, 'age_from', '18');
  await choose(page, 'home_municipality', 'any');
  await pressKey(page, NEXT);

  await choose(page, 'ways_of_delivery', 'on-site');
  await tabTo(page, '#occurrences > .rows-field__add button');
  await page.keyboard.press('Enter');
  const row = await page.locator('#occurrences > .row').first().getAttribute('data-row');
  await choose(page, `${row}_when`, 'single_days');
  assert.equal(await page.locator(`[id="${row}_monday"]`).isVisible(), false);
  const day = await page.locator(`[data-rows="${row}_days"] > .row`).first().getAttribute('data-row');
  await type(page, `${day}_day`, '1.2.2031');
  await type(page, `${day}_times`, '9-12');
  await checkPage(visitor);
  await pressKey(page, NEXT);

  await type(page, text('how_to_take_part'), summary);
  await type(page, text('conditions'), summary);
  await type(page, text('how_organised'), summary);
  await checkPage(visitor);
  await pressKey(page, NEXT);

  await type(page, text('referring'), summary);
  await checkPage(visitor);
  await pressKey(page, NEXT);

  await checkPage(visitor);
  await pressKey(page, NEXT);
  await heading(page, name);
  await page.goBack();
  await openStep(visitor, 'edit-step-place-and-time');
  assert.equal(await page.locator('[name="occurrences_0_days_0_day"]').inputValue(), '2031-02-01');
  await visitor.context.close();
}

async function withoutScripts(language) {
  const visitor = await opened(language, { scripts: false });
  const { page, text } = visitor;
  const { name, summary } = WRITTEN[language];
  const steps = contents(language, { name: `${name} 2`, summary });
  await owner(visitor);
  await chooseCategory(page);
  await fillStep(visitor, steps.basics);
  await press(page, text('form-row-add', { one: text('field-one-service-language') }));
  assert.equal(await page.locator('[name="service_languages_1_language"]').count(), 1);
  await checkPage(visitor);
  await goOn(visitor);
  await told(page, text('flash-service-created'));
  await checkPage(visitor);
  await fillStep(visitor, steps.target_group);
  await goOn(visitor);
  await checkPage(visitor);
  await fillStep(visitor, steps.place_and_time);
  await goOn(visitor);
  await checkPage(visitor);
  await fillStep(visitor, steps.description);
  await goOn(visitor);
  await checkPage(visitor);
  await fillStep(visitor, guidance(language, summary));
  await goOn(visitor);
  await checkPage(visitor);
  await openStep(visitor, 'edit-step-description');
  assert.match(await page.locator(`[name="how_organised_${language}"]`).inputValue(), /- 1\n- 2/);
  const other = language === 'sv' ? 'fi' : 'sv';
  await follow(page, text('edit-translation', { language: text(`label-language-${other}`) }), 'aside');
  await checkPage(visitor);
  await visitor.context.close();
}

describe('what is typed', () => {
  it('is kept when the page is closed', async () => {
    const visitor = await onTargetGroup('Säilyvä paja');
    const { page, text } = visitor;
    const address = page.url();
    await page.locator('[id="target_group_fi"]').fill('Kaikille, jotka kirjoittavat kesken.');
    await page.locator('.kept').filter({ hasText: text('form-kept') }).waitFor();
    await page.close();

    const again = await visitor.context.newPage();
    await again.goto(address);
    const editor = again.locator('[id="target_group_fi"]');
    assert.equal(await editor.innerText(), 'Kaikille, jotka kirjoittavat kesken.');
    await again.getByRole('button', { name: text('edit-kept-discard') }).click();
    await again.waitForLoadState('load');
    assert.equal((await again.locator('[id="target_group_fi"]').innerText()).trim(), '');
    await visitor.context.close();
  });

  it('is offered again before a new service was ever saved', async () => {
    const visitor = await opened('fi');
    const { page, text } = visitor;
    const address = page.url();
    await owner(visitor);
    await type(page, 'name_fi', 'Kesken jäänyt paja');
    await page.locator('.kept').filter({ hasText: text('form-kept') }).waitFor();

    await page.goto(address);
    await checkPage(visitor);
    await follow(page, text('edit-unfinished-continue'), 'main');
    assert.equal(await page.locator('[name="name_fi"]').inputValue(), 'Kesken jäänyt paja');
    await press(page, text('edit-kept-discard'));
    assert.equal(await page.getByText('Kesken jäänyt paja').count(), 0);
    await visitor.context.close();
  });

  it('stays in the form when the session has ended, until somebody signs in again', async () => {
    const visitor = await onTargetGroup('Istuntopaja');
    const { page, context, text } = visitor;
    await context.clearCookies();
    await write(page, 'Kirjoitettu istunnon jälkeen.');
    await page.getByRole('alert').filter({ hasText: text('form-session-ended') }).waitFor();
    assert.equal(await page.locator('[id="target_group_fi"]').innerText(), 'Kirjoitettu istunnon jälkeen.');

    const other = await openVisitor(stage.browser, stage.program, { language: 'fi' });
    await signIn(other, demoAccount(stage.program, 'mainUser'));
    await context.addCookies(await other.context.cookies());
    await comeBack(page);
    await page.locator('.kept').filter({ hasText: text('form-kept') }).waitFor();
    await other.context.close();
    await context.close();
  });

  it('is not called kept without a connection, and leaving asks first', async () => {
    const visitor = await onTargetGroup('Katkospaja');
    const { page, context, text } = visitor;
    await context.setOffline(true);
    await write(page, 'Kirjoitettu junassa.');
    await page.getByRole('alert').filter({ hasText: text('form-offline') }).waitFor();
    const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    assert.equal(question.type(), 'beforeunload');
    await question.dismiss();

    await context.setOffline(false);
    await page.locator('.kept').filter({ hasText: text('form-kept') }).waitFor();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await context.close();
  });

  it('is shown to others as being edited', async () => {
    const first = await onTargetGroup('Yhteinen paja');
    const second = await openVisitor(stage.browser, stage.program, { language: 'fi' });
    await signIn(second, demoAccount(stage.program, 'administrator'));
    await second.page.goto(new URL(first.page.url()).pathname);
    await second.page.locator('.presence p').first().waitFor();
    await checkPage(second);
    await first.context.close();
    await second.context.close();
  });
});

describe('the editor of rich text', () => {
  it('says why an address is refused, and takes a link away only in its own text', async () => {
    const visitor = await onTargetGroup('Linkkipaja');
    const { page, text } = visitor;
    const editor = page.locator('[id="target_group_fi"]');
    const tool = editor.locator('xpath=preceding-sibling::*[@role="toolbar"]').getByRole('button', { name: text('form-rich-link') });
    await write(page, 'Lue ');
    await tool.click();
    const address = page.locator('[id="target_group_fi-link"]');
    await address.fill('javascript:alert(1)');
    await address.press('Enter');
    await page.getByRole('alert').filter({ hasText: text('form-rich-refused') }).waitFor();
    await checkPage(visitor);
    await address.fill('example.fi');
    await address.press('Enter');
    assert.equal(await editor.locator('a').getAttribute('href'), 'https://example.fi');

    await editor.locator('a').click();
    await tool.click();
    assert.equal(await editor.locator('a').count(), 0);
    assert.equal(await editor.innerText(), 'Lue https://example.fi');
    await visitor.context.close();
  });

  it('makes clean text of a paste and keeps what was formatted', async () => {
    const visitor = await opened('en');
    const { page, text } = visitor;
    await owner(visitor);
    await fillStep(visitor, { name_en: 'Pasted workshop' });
    await press(page, text('edit-save-next'));
    const editor = page.locator('[id="target_group_en"]');
    await editor.click();
    await editor.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/html', '<p class="MsoNormal" style="color:red">For <b>all</b><o:p></o:p></p><p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>work</p><script>alert(1)</script>');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await press(page, text('edit-save'));
    const html = await page.locator('[id="target_group_en"]').innerHTML();
    assert.equal(html, '<p>For <strong>all</strong></p><ul><li>work</li></ul>');
    await checkPage(visitor);
    await visitor.context.close();
  });
});
