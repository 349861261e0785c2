// Takes a picture of one page of each kind: three languages, every role, desktop and phone.

import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { signIn } from './lib/account.mjs';
import { crawl } from './lib/crawl.mjs';
import { ROLES, demoAccount } from './lib/demo.mjs';
import { closeStage, openStage } from './lib/stage.mjs';
import { LANGUAGES } from './lib/texts.mjs';
import { DESKTOP, PHONE, openVisitor } from './lib/visitor.mjs';

const TARGET = fileURLToPath(new URL('../screenshots/', import.meta.url));
const FRONT = { fi: '/', sv: '/sv', en: '/en' };
const SEARCHED = { fi: '/haku?q=ty%C3%B6paja', sv: '/sv/sok?q=verkstad', en: '/en/search?q=workshop' };
const MISSING = { fi: '/puuttuu', sv: '/sv/saknas', en: '/en/missing' };

/** `screenshots/en/desktop/visitor/en_service_SLUG.png` */
function fileOf(language, size, role, kind) {
  const name = kind.replace(/^\//, '').replace(/[/?&]/g, '_') || 'front';
  return `${TARGET}${language}/${size}/${role}/${name}.png`;
}

async function picturesOf(browser, program, language, role) {
  const visitor = await openVisitor(browser, program, { language });
  let taken = 0;
  try {
    const starts = [FRONT[language], MISSING[language], SEARCHED[language]];
    if (role !== 'visitor') {
      await signIn(visitor, demoAccount(program, role));
      starts.push(new URL(visitor.page.url()).pathname);
    }
    await crawl(visitor, starts, async (_, kind) => {
      for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
        await visitor.page.setViewportSize(viewport);
        await visitor.page.screenshot({ path: fileOf(language, size, role, kind), fullPage: true });
        taken += 1;
      }
    });
  } finally {
    await visitor.context.close();
  }
  return taken;
}

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
const stage = await openStage();
const { program, browser } = stage;
try {
  for (const language of LANGUAGES) {
    for (const role of ['visitor', ...ROLES]) {
      const taken = await picturesOf(browser, program, language, role);
      console.log(`${language} ${role}: ${taken} pictures`);
    }
  }
  console.log(`They are in ${TARGET}`);
} finally {
  await closeStage(stage);
}
