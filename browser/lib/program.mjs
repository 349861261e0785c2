// Starts the program with demo content for a test file and ends it again.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_LIMIT_MS = 60_000;

/**
 * Runs `service-manual demo` in a directory of its own. On PostgreSQL when TEST_DATABASE_URL is
 * set, in a new database there.
 */
export async function startProgram() {
  const directory = mkdtempSync(join(tmpdir(), 'service-manual-browser-'));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const program = process.env.SERVICE_MANUAL_PROGRAM ?? join(ROOT, 'target/debug/service-manual');
  const child = spawn(program, ['demo', '--data-dir', join(directory, 'data'), '--address', address], {
    cwd: directory,
    env: environment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (bytes) => (output.out += bytes));
  child.stderr.on('data', (bytes) => (output.err += bytes));
  const ended = new Promise((resolve) => {
    child.on('exit', resolve);
    child.on('error', (error) => {
      output.err += `${error.message}\nscripts/cargo-tests build compiles the program.\n`;
      resolve(null);
    });
  });
  const started = { url: `http://localhost:${port}`, address, output, directory };
  started.stop = async () => {
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), 15_000);
    const code = await ended;
    clearTimeout(limit);
    rmSync(directory, { recursive: true, force: true });
    return code;
  };
  try {
    await ready(started, child);
  } catch (problem) {
    await started.stop();
    throw problem;
  }
  return started;
}

/** The environment without any configuration of the person who runs the tests. */
function environment(port) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('SERVICE_MANUAL_'));
  const variables = Object.fromEntries(kept);
  variables.SERVICE_MANUAL_SERVER_PUBLIC_ADDRESS = `http://localhost:${port}`;
  if (process.env.TEST_DATABASE_URL) {
    variables.SERVICE_MANUAL_DATABASE_URL = newDatabase(process.env.TEST_DATABASE_URL, port);
  }
  return variables;
}

function newDatabase(url, port) {
  const name = `browser_${process.pid}_${port}`;
  execFileSync('psql', ['--quiet', '--dbname', url, '--command', `CREATE DATABASE ${name}`]);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function ready(started, child) {
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(`http://${started.address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
    if (child.pid === undefined) break;
  }
  throw new Error(`the program did not become ready\n${started.output.out}\n${started.output.err}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
