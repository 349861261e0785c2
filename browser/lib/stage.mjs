// The program and the browser that a test file plays on.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { startChromium } from './chromium.mjs';
import { startProgram } from './program.mjs';

/** Starts both. Says why if one does not start: the test runner keeps errors of hooks to itself. */
export async function openStage() {
  const stage = {};
  try {
    stage.program = await startProgram();
    stage.browser = await startChromium();
    return stage;
  } catch (problem) {
    console.error(problem);
    await closeStage(stage);
    throw problem;
  }
}

/** Ends both; the program must end in good order. */
export async function closeStage(stage) {
  await stage?.browser?.close();
  const status = await stage?.program?.stop();
  if (stage?.program) assert.equal(status, 0, `exit status of the program\n${stage.program.output.err}`);
}

/**
 * A stage for the tests of a file: `program` and `browser` are there when the first begins, and end after the last.
 * `prepare` brings what else must be there before: hooks of a file do not wait for each other.
 */
export function onStage(prepare = async () => {}) {
  const stage = {};
  before(async () => {
    Object.assign(stage, await openStage());
    await prepare(stage);
  });
  after(() => closeStage(stage));
  return stage;
}
