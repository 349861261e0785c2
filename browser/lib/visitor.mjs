// A person with a browser of their own, whose every page is watched for what must not happen.

import { texts } from './texts.mjs';

/** Window sizes that people have. */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

const REPORT_VIOLATIONS = `
  addEventListener('securitypolicyviolation', (event) =>
    console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI));
`;

/** Opens a browser context of its own: no cookies, nothing cached. */
export async function openVisitor(browser, program, options = {}) {
  const { language = 'fi', scripts = true, viewport = DESKTOP } = options;
  const context = await browser.newContext({
    baseURL: program.url,
    javaScriptEnabled: scripts,
    locale: { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language],
    timezoneId: 'Europe/Helsinki',
    reducedMotion: 'reduce', // Colours that are just changing have no contrast to measure.
    viewport,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const visitor = { page, context, program, language, scripts, viewport, troubles: [] };
  visitor.texts = texts(language);
  visitor.text = (id, values) => visitor.texts.text(id, values);
  await watch(visitor);
  return visitor;
}

async function watch(visitor) {
  const { page, troubles, program } = visitor;
  if (visitor.scripts) await page.addInitScript(REPORT_VIOLATIONS);
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpectedStatus(message)) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(program.url).origin) {
      troubles.push(`request to another host: ${url.href}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`status ${response.status()} of ${response.url()}`);
  });
}

/** Chromium reports every page of status 4xx as a console error; those pages are asked for. */
function isExpectedStatus(message) {
  return /the server responded with a status of 4\d\d/.test(message.text());
}

/** Runs the steps with a visitor of their own. */
export async function visit(browser, program, options, steps) {
  const visitor = await openVisitor(browser, program, options);
  try {
    await steps(visitor);
  } finally {
    await visitor.context.close();
  }
}
