// Writing a service in the form, step by step.

import { fill, press } from './forms.mjs';

/** What every service needs before it can be submitted, by step. */
export function contents(language, { name, summary }) {
  const text = (field) => `${field}_${language}`;
  return {
    basics: {
      original: language,
      [text('name')]: name,
      [text('summary')]: summary,
      service_languages_0_language: 'fi',
      charge: 'free',
    },
    target_group: {
      [text('target_group')]: summary,
      audience: 'jobseekers',
      client_situations: 'unemployed',
      age: 'all',
      home_municipality: 'any',
    },
    place_and_time: { ways_of_delivery: 'on-site' },
    description: {
      [text('how_to_take_part')]: summary,
      [text('conditions')]: summary,
      [text('how_organised')]: `${summary}\n\n- 1\n- 2`,
    },
  };
}

/** What publishing needs beside that. */
export function guidance(language, summary) {
  const text = (field) => `${field}_${language}`;
  return {
    [text('referring')]: summary,
    [text('specialist_conditions')]: summary,
    [text('client_system_entries')]: summary,
    obligation: 'not_binding',
    [text('obligation_note')]: summary,
    statement: 'not_given',
    [text('statement_note')]: summary,
  };
}

/** Ticks the first category, whatever it is. */
export async function chooseCategory(page) {
  const closed = page.locator('#categories .choice-group:not([open]) > summary');
  if ((await closed.count()) > 0) await closed.first().click();
  await page.locator('main [name="categories"]').first().check();
}

/** Fills a step. Rich texts are typed into the editor where there is one. */
export async function fillStep(visitor, values) {
  const { page } = visitor;
  for (const [name, value] of Object.entries(values)) {
    const editor = page.locator(`[id="${name}"][contenteditable]`);
    if ((await editor.count()) > 0) await editor.fill(value);
    else await fill(page, { [name]: value });
  }
}

/** Saves the step and goes on to the next. */
export async function goOn(visitor) {
  await press(visitor.page, visitor.text('edit-save-next'));
}

/** Opens a step by the navigation, which also says what is missing in it. */
export async function openStep({ page, text }, id) {
  const link = page.locator('.steps a').filter({ hasText: text(id) });
  await Promise.all([page.waitForEvent('load'), link.click()]);
}
