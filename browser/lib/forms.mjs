// Filling forms as a person does: by the fields' names, then the button by its label.

/**
 * Fills the fields of the page's main form. A text goes into a text field or chooses the option
 * with that value; a list ticks several boxes.
 */
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const fields = page.locator(`main [name="${name}"]`);
    const type = await fields.first().evaluate((field) => field.type);
    if (type === 'radio' || type === 'checkbox') {
      for (const one of [value].flat()) await fields.and(page.locator(`[value="${one}"]`)).check();
    } else if (type === 'select-one') {
      await fields.selectOption(value);
    } else {
      await fields.fill(value);
    }
  }
}

/** Presses a button of the page's main part and waits for the answer. */
export async function press(page, label) {
  const button = page.locator('main').getByRole('button', { name: label, exact: true });
  await Promise.all([page.waitForEvent('load'), button.click()]);
}

/** Follows a link of the page and waits for the page it leads to. */
export async function follow(page, label, part = 'body') {
  const link = page.locator(part).getByRole('link', { name: label, exact: true }).first();
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

/** Waits for the page's heading. */
export async function heading(page, name) {
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Waits for the message that tells what was done. */
export async function told(page, text) {
  await page.locator('main').getByRole('status').filter({ hasText: text }).first().waitFor();
}

/** Loads the page again until the element is there. For what happens within a second or two. */
export async function reloadUntil(page, locator, limit = 15_000) {
  const end = Date.now() + limit;
  while ((await locator.count()) === 0) {
    if (Date.now() > end) throw new Error(`${page.url()} never shows ${locator}`);
    await page.waitForTimeout(200);
    await page.reload();
  }
  return locator.first();
}
