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
  const line = lines(program).find((text) => EMAIL.test(text) && LINES[role].test(text));
  if (!line) throw new Error(`nobody is ${role} in:\n${program.output.out}`);
  return demoPerson(program, EMAIL.exec(line)[0]);
}

/** Address and password of a person of the demo; everybody has the same password. */
export function demoPerson(program, email) {
  const password = lines(program)
    .map((text) => /password[^:]*:\s*(\S.*?)\s*$/i.exec(text)?.[1])
    .find(Boolean);
  if (!password) throw new Error(`no password in:\n${program.output.out}`);
  return { email, password };
}

function lines(program) {
  return program.output.out.split('\n');
}
