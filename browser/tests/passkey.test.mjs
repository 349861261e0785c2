// Passkeys with a virtual authenticator: adding one, signing in with it; and the warning before a
// session ends.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { signIn } from '../lib/account.mjs';
import { checkPage } from '../lib/checks.mjs';
import { demoAccount } from '../lib/demo.mjs';
import { fill, follow, heading, press } from '../lib/forms.mjs';
import { onStage } from '../lib/stage.mjs';
import { openVisitor } from '../lib/visitor.mjs';

const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

const stage = onStage();

it('a passkey is added and asked for, and its recovery codes can be saved', async () => {
  const visitor = await openVisitor(stage.browser, stage.program, { language: 'en' });
  const { page, text, context } = visitor;
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR });
  const account = demoAccount(stage.program, 'expert');

  await signIn(visitor, account);
  await page.goto('/en/my-account/sign-in-methods');
  await checkPage(visitor);
  await follow(page, text('security-passkey-title'));
  await heading(page, text('security-passkey-title'));
  await press(page, text('security-passkey-button'));
  await heading(page, text('security-codes-title'));
  assert.equal(await page.locator('.codes li').count(), 10);
  assert.equal(await page.locator('.codes-file a[download]').count(), 1);
  await checkPage(visitor);

  await page.locator('header').getByRole('button', { name: text('frame-sign-out') }).click();
  await page.getByText(text('flash-signed-out')).waitFor();
  await page.goto('/en/sign-in');
  await fill(page, account);
  await press(page, text('account-sign-in-button'));
  await heading(page, text('security-step-title'));
  await checkPage(visitor);
  await press(page, text('security-step-passkey-button'));
  await heading(page, visitor.texts.like('start-greeting'));
  assert.deepEqual(visitor.troubles, []);
  await context.close();
});

it('a device without a passkey says so and keeps the page', async () => {
  const visitor = await openVisitor(stage.browser, stage.program, { language: 'fi' });
  const { page, text, context } = visitor;
  await page.goto('/kirjaudu');
  await fill(page, demoAccount(stage.program, 'expert'));
  await press(page, text('account-sign-in-button'));
  await heading(page, text('security-step-title'));
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR });
  await page.getByRole('button', { name: text('security-step-passkey-button') }).click();
  await page.getByText(text('security-passkey-failed')).waitFor();
  await context.close();
});

it('a session that is about to end is kept by one press, and typed text stays', async () => {
  const visitor = await openVisitor(stage.browser, stage.program, { language: 'sv' });
  const { page, text, context } = visitor;
  await page.clock.install();
  await signIn(visitor, demoAccount(stage.program, 'mainUser'));
  await page.goto('/sv/administration/tjanster/ny');
  await page.locator('#name_sv').fill('Verkstad');
  await page.clock.fastForward('07:56:00');
  const keep = page.getByRole('button', { name: text('security-warning-keep') });
  await keep.click();
  await keep.waitFor({ state: 'hidden' });
  assert.equal(await page.locator('#name_sv').inputValue(), 'Verkstad');
  await page.clock.fastForward('08:01:00');
  await page.getByText(text('security-warning-over')).waitFor();
  assert.deepEqual(visitor.troubles, []);
  await context.close();
});
