// The sign-ins of the demo content, as the program prints them at its start.

/** One person of each role, by the words that name the role in the program's output. */
const LINES = {
  administrator: /\badministrator$/,
  mainUser: /authority main user/,
  providersMainUser: /provider main user/,
  editor: /provider editor/,
  expert: /authority expert/,
};

export const ROLES = Object.keys(LINES);

const EMAIL = /[\w.+-]+@[\w.-]+\w/;

/** Address and password of the first person who is printed with the role. */
export function demoAccount(program, role) {
  const lines = program.output.out.split('\n');
  const line = lines.find((text) => EMAIL.test(text) && LINES[role].test(text));
  const shared = lines.map((text) => /password[^:]*:\s*(\S.*?)\s*$/i.exec(text)?.[1]).find(Boolean);
  if (!line || !shared) throw new Error(`no sign-in for ${role} in:\n${program.output.out}`);
  return { email: EMAIL.exec(line)[0], password: shared };
}
