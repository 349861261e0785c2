// The main job from end to end, in every language, with scripts and without: an administrator
// creates an organisation and invites an editor; the editor registers, writes a service and
// submits it; the authority's main user publishes it; a visitor finds and reads it; the log has
// every step and the mailbox every mail.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openMenu, signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { demoAccount } from '../lib/demo.mjs';
import { fill, follow, heading, press, reloadUntil, told } from '../lib/forms.mjs';
import { chooseCategory, contents, fillStep, goOn, guidance, openStep } from '../lib/service_form.mjs';
import { onStage } from '../lib/stage.mjs';
import { LANGUAGES } from '../lib/texts.mjs';
import { openVisitor } from '../lib/visitor.mjs';

const PASSWORD = 'neljä sanaa riittää tähän';

/** What is written, and a form of its words that a visitor searches with. */
const SERVICES = {
  fi: { name: 'Kierrätyspaja Sarka', summary: 'Työtä käsillä ja ohjausta viikoittain.', search: 'kierrätyspajassa' },
  sv: { name: 'Återbruksverkstad Åkern', summary: 'Arbete med händerna och handledning.', search: 'återbruksverkstaden' },
  en: { name: 'Recycling workshop Furrow', summary: 'Work with your hands and weekly guidance.', search: 'workshops' },
};

const stage = onStage();

/** With and without scripts, each language once; `CRAWL=all` tells every story both ways. */
const STORIES = { fi: [true], sv: [false], en: [true] };

for (const language of LANGUAGES) {
  for (const scripts of process.env.CRAWL === 'all' ? [true, false] : STORIES[language]) {
    describe(`the main job in ${language} ${scripts ? 'with' : 'without'} scripts`, () => story(language, scripts));
  }
}

function story(language, scripts) {
  const mark = `${language}${scripts ? 1 : 0}`;
  const written = { ...SERVICES[language], name: `${SERVICES[language].name} ${mark}` };
  const organisation = `Sarka ${mark}`;
  const email = `editor.${mark}@sarka.example`;
  const people = {};
  let broken = false;

  /** A step of the story. After one that fails, the others make no sense. */
  const step = (name, steps) =>
    it(name, async (test) => {
      if (broken) return test.skip('an earlier step failed');
      broken = true;
      await steps();
      broken = false;
    });

  before(async () => {
    for (const person of ['administrator', 'mainUser', 'editor', 'visitor']) {
      people[person] = await openVisitor(stage.browser, stage.program, { language, scripts });
    }
  });
  after(async () => {
    for (const person of Object.values(people)) await person.context.close();
  });

  let authority;

  step('the administrator creates an organisation under the authority', async () => {
    authority = await nameOfAuthority(people.mainUser);
    const { page, text } = people.administrator;
    await signIn(people.administrator, demoAccount(stage.program, 'administrator'));
    await checkPage(people.administrator);
    await openMenu(people.administrator, 'frame-menu-organisations');
    await checkPage(people.administrator);
    await follow(page, text('organisation-new'), 'main');
    await checkPage(people.administrator);
    await fill(page, { kind: 'provider', [`name_fi`]: organisation });
    await page.getByRole('checkbox', { name: authority, exact: true }).check();
    await press(page, text('organisation-save'));
    await heading(page, text('invite-title'));
    await page.locator('main').getByText(organisation).first().waitFor();
    await told(page, text('flash-organisation-created'));
    await checkPage(people.administrator);
  });

  step('and invites an editor to it', async () => {
    const { page, text } = people.administrator;
    await fill(page, { role: 'editor', language, addresses: `${email}\nno-address` });
    await press(page, text('invite-check'));
    await page.getByText(text('invite-check-lead', { count: 1 })).waitFor();
    await page.getByRole('row', { name: email }).filter({ hasText: text('invite-plan-invited') }).waitFor();
    await checkPage(people.administrator);
    await press(page, text('invite-send'));
    await told(page, text('invite-made', { count: 1 }));
    await page.getByRole('row', { name: email }).filter({ hasText: text('invite-outcome-invited') }).waitFor();
    await page.getByRole('row').filter({ hasText: text('invite-outcome-not-an-address') }).waitFor();
    await checkPage(people.administrator);
  });

  step('the editor follows the link of the mail and registers', async () => {
    const { page, text } = people.editor;
    await openMail(people.editor, email, text('template-invitation-subject'));
    await checkPage(people.editor);
    const link = page.locator('main a').filter({ hasText: /\/(kutsu|inbjudan|invitation)\// }).first();
    await Promise.all([page.waitForEvent('load'), link.click()]);
    await heading(page, text('invitation-title'));
    await checkPage(people.editor);
    await press(page, text('invitation-button'));
    await page.getByRole('alert').first().waitFor();
    await checkPage(people.editor);
    await fill(page, { password: PASSWORD, privacy: 'yes', first_name: 'Elli', last_name: `Esimerkki ${mark}` });
    if (people.editor.scripts) {
      await page.getByText(`${text('form-password-length')} ${PASSWORD.length}`, { exact: true }).waitFor();
    }
    await press(page, text('invitation-button'));
    await told(page, text('flash-registered'));
    await checkPage(people.editor);
  });

  step('the editor writes a service and submits it', async () => {
    const { page, text } = people.editor;
    await openMenu(people.editor, 'frame-menu-services');
    await checkPage(people.editor);
    await follow(page, text('manage-new'), 'main');
    await checkPage(people.editor);
    await page.locator(`main [name="original"][value="${language}"]`).check();
    await fill(page, { [`name_${language}`]: written.name });
    await press(page, text('edit-save'));
    await told(page, text('flash-service-created'));
    await page.getByText(text('manage-missing-submit')).waitFor();
    await checkPage(people.editor);
    const steps = contents(language, written);
    await chooseCategory(page);
    for (const values of Object.values(steps)) {
      await fillStep(people.editor, values);
      await checkPage(people.editor);
      await goOn(people.editor);
      await told(page, text('flash-service-saved'));
    }
    await follow(page, written.name, '.breadcrumb');
    await press(page, text('manage-submit'));
    await told(page, text('flash-service-submitted'));
    await checkPage(people.editor);
  });

  step('nobody finds it before it is published', async () => {
    await search(people.visitor, written.search);
    assert.equal(await people.visitor.page.getByRole('link', { name: written.name }).count(), 0);
    await checkPage(people.visitor);
  });

  step("the authority's main user publishes it", async () => {
    const { page, text } = people.mainUser;
    await openMenu(people.mainUser, 'frame-menu-waiting');
    await checkPage(people.mainUser);
    await follow(page, written.name, 'main');
    await checkPage(people.mainUser);
    await follow(page, text('manage-edit'), 'main');
    await openStep(people.mainUser, 'edit-step-guidance');
    await fillStep(people.mainUser, guidance(language, written.summary));
    await goOn(people.mainUser);
    await told(page, text('flash-service-saved'));
    await page.locator('main [name="authority_updater"]').selectOption({ index: 1 });
    await press(page, text('edit-save'));
    await told(page, text('flash-service-saved'));
    await follow(page, written.name, '.breadcrumb');
    await press(page, text('manage-publish'));
    await told(page, text('flash-service-published'));
    await checkPage(people.mainUser);
  });

  step('a visitor finds and reads it without signing in', async () => {
    const { page } = people.visitor;
    await search(people.visitor, written.search);
    await reloadUntil(page, page.locator('main').getByRole('link', { name: written.name }), 5000);
    await checkPage(people.visitor);
    await follow(page, written.name, 'main');
    await heading(page, written.name);
    await page.locator('main').getByText(written.summary).first().waitFor();
    await checkPage(people.visitor);
  });

  step('the log has every step', async () => {
    const { page, text } = people.administrator;
    await openMenu(people.administrator, 'frame-administration');
    await follow(page, text('frame-menu-log'), 'main');
    await checkPage(people.administrator);
    const row = (event, content) => page.getByRole('row').filter({ hasText: text(event) }).filter({ hasText: content });
    for (const [event, content] of [
      ['event-organisation-created', organisation],
      ['event-invitation-sent', organisation],
      ['event-invitation-accepted', organisation],
      ['event-service-created', written.name],
      ['event-service-submitted', written.name],
      ['event-service-published', written.name],
    ]) {
      assert.notEqual(await row(event, content).count(), 0, `${text(event)}: ${content}`);
    }
  });

  step('the mailbox has every mail', async () => {
    const { text } = people.visitor;
    for (const [to, subject] of [
      [email, text('template-invitation-subject')],
      [email, text('template-registered-subject')],
      [email, text('template-service-published-subject', { service: written.name })],
    ]) {
      await openMail(people.visitor, to, subject);
      await checkPage(people.visitor);
    }
  });

  /** The organisation that is not a provider among those that the main user sees. */
  async function nameOfAuthority(mainUser) {
    await signIn(mainUser, demoAccount(stage.program, 'mainUser'));
    await openMenu(mainUser, 'frame-menu-organisations');
    await checkPage(mainUser);
    const row = mainUser.page.getByRole('row').filter({ hasText: mainUser.text('label-kind-authority') });
    return (await row.getByRole('link').first().innerText()).trim();
  }

  /** Opens a mail by its receiver and a part of its subject. */
  async function openMail(person, to, subject) {
    const { page, text } = person;
    await page.goto('/');
    await page.goto({ fi: '/postilaatikko', sv: '/sv/postlada', en: '/en/mailbox' }[language]);
    await heading(page, text('mailbox-title'));
    const row = page.getByRole('row').filter({ hasText: to }).filter({ hasText: subject });
    const link = (await reloadUntil(page, row)).getByRole('link').first();
    await Promise.all([page.waitForEvent('load'), link.click()]);
    await heading(page, new RegExp(RegExp.escape?.(subject) ?? subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  }

  /** Searches from the front page. */
  async function search(person, words) {
    const { page, text } = person;
    await page.goto({ fi: '/', sv: '/sv', en: '/en' }[language]);
    await checkPage(person);
    await page.locator('main input[name="q"]').fill(words);
    await press(page, text('front-search-button'));
    await heading(page, text('search-title'));
  }
}
