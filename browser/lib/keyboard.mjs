// Filling forms with the keyboard alone, as people who use no mouse do.

import assert from 'node:assert/strict';

const LIMIT = 600;

/** Presses Tab until the element that has the focus matches. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < LIMIT; presses += 1) {
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the Tab key never leads to ${selector}`);
}

/** Types into the field of a name, which comes after what has the focus now. */
export async function type(page, name, text) {
  await tabTo(page, `[id="${name}"]`);
  const isEditor = await page.evaluate(() => document.activeElement.isContentEditable);
  await page.keyboard.press(isEditor ? 'Control+End' : 'Control+A');
  await page.keyboard.type(text);
}

/** Chooses one of several options, or ticks a box. */
export async function choose(page, name, value) {
  const wanted = `input[name="${name}"][value="${value}"]`;
  const isRadio = await page.locator(wanted).evaluate((input) => input.type === 'radio');
  if (!isRadio) {
    await tabTo(page, wanted);
    if (!(await page.locator(wanted).isChecked())) await page.keyboard.press('Space');
    return;
  }
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 10; presses += 1) {
    if (await page.locator(wanted).isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`the arrow keys never lead to ${wanted}`);
}

/** Chooses from a list. */
export async function pick(page, name, value) {
  await tabTo(page, `select[name="${name}"]`);
  for (let presses = 0; presses < 60; presses += 1) {
    const chosen = await page.evaluate(() => document.activeElement.value);
    if (chosen === value) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`the arrow keys never lead to ${value} of ${name}`);
}

/** Presses a button with the Enter key and waits for the page that follows. */
export async function pressKey(page, selector) {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}
