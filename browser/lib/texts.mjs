// The texts of the product, read from its locale files, so that the tests find buttons and
// headings by the names that people see and follow when those change.
//
// It reads the part of Fluent that the locale files use: messages, terms, `{ $name }`, literals,
// NUMBER() and one selection per message.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LOCALES = fileURLToPath(new URL('../../crates/render/locales/', import.meta.url));

export class Texts {
  constructor(language) {
    this.language = language;
    this.patterns = new Map();
    for (const file of readdirSync(`${LOCALES}${language}`).filter((name) => name.endsWith('.ftl'))) {
      this.#read(readFileSync(`${LOCALES}${language}/${file}`, 'utf8'));
    }
  }

  /** The text of a message; `values` fill its variables. */
  text(id, values = {}) {
    const pattern = this.patterns.get(id);
    if (pattern === undefined) throw new Error(`no text "${id}" in ${this.language}`);
    return this.#fill(pattern, values).replace(/\s*\n\s*/g, ' ').trim();
  }

  /** A regular expression for a message whose variables may hold anything. */
  like(id) {
    const anything = '\u0000';
    const values = new Proxy({}, { get: () => anything });
    const escaped = this.text(id, values).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(escaped.replaceAll(anything, '.*'));
  }

  #read(source) {
    let id = null;
    for (const line of source.split('\n')) {
      const start = /^(-?[a-zA-Z][\w-]*)\s*=\s?(.*)$/.exec(line);
      if (start) {
        id = start[1];
        this.patterns.set(id, start[2]);
      } else if (id !== null && (/^\s+\S/.test(line) || line.trim() === '}')) {
        this.patterns.set(id, `${this.patterns.get(id)}\n${line}`);
      } else {
        id = null;
      }
    }
  }

  #fill(pattern, values) {
    let filled = '';
    let at = 0;
    while (at < pattern.length) {
      const open = pattern.indexOf('{', at);
      if (open < 0) return filled + pattern.slice(at);
      const close = closing(pattern, open);
      filled += pattern.slice(at, open) + this.#placeable(pattern.slice(open + 1, close).trim(), values);
      at = close + 1;
    }
    return filled;
  }

  #placeable(inside, values) {
    const choice = /^([^{}]+?)\s*->([\s\S]*)$/.exec(inside);
    if (choice) return this.#fill(this.#variant(choice[2], this.#value(choice[1].trim(), values)), values);
    return String(this.#value(inside, values));
  }

  #value(expression, values) {
    const number = /^NUMBER\(\s*(\$[\w-]+)[^)]*\)$/.exec(expression);
    const name = number ? number[1] : expression;
    if (name.startsWith('$')) {
      const value = values[name.slice(1)];
      if (value === undefined) throw new Error(`no value for ${name}`);
      return value;
    }
    if (name.startsWith('"')) return name.slice(1, -1);
    return this.text(name, values);
  }

  #variant(variants, value) {
    const found = new Map();
    let fallback = '';
    for (const match of variants.matchAll(/(\*?)\[\s*([\w-]+)\s*\]([^[]*?)(?=\n\s*\*?\[|$)/g)) {
      found.set(match[2], match[3].trim());
      if (match[1]) fallback = match[3].trim();
    }
    const plural = typeof value === 'number' ? new Intl.PluralRules(this.language).select(value) : '';
    return found.get(String(value)) ?? found.get(plural) ?? fallback;
  }
}

function closing(pattern, open) {
  let depth = 0;
  for (let at = open; at < pattern.length; at += 1) {
    if (pattern[at] === '{') depth += 1;
    if (pattern[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a brace is not closed in: ${pattern}`);
}

export const LANGUAGES = ['fi', 'sv', 'en'];
const loaded = new Map();

/** The texts of one language, read once. */
export function texts(language) {
  if (!loaded.has(language)) loaded.set(language, new Texts(language));
  return loaded.get(language);
}
