// Signing in and out.

import { fill, follow, heading, press } from './forms.mjs';

const SIGN_IN = { fi: '/kirjaudu', sv: '/sv/logga-in', en: '/en/sign-in' };

/** Signs in with the form and lands on the start page. */
export async function signIn(visitor, { email, password }) {
  const { page, text } = visitor;
  await page.goto(SIGN_IN[visitor.language]);
  await fill(page, { email, password });
  await press(page, text('account-sign-in-button'));
  await heading(page, visitor.texts.like('start-greeting'));
}

/** Opens an entry of the signed-in person's menu. */
export async function openMenu(visitor, id) {
  await follow(visitor.page, visitor.text(id), 'header');
}
