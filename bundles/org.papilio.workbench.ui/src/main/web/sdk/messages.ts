/**
 * Fills a message pattern as Java's MessageFormat does, in the parts that our texts use: `{0}`,
 * `{0,number}`, `{0,choice,0#none|1#one|1<{0} many}` and quotes by two apostrophes.
 */
export function format(pattern: string, values: readonly unknown[], language: string): string {
  if (values.length === 0) return pattern;
  let out = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "'") {
      const end = pattern.indexOf("'", at + 1);
      if (end === at + 1) {
        out += "'";
        at++;
      } else {
        const stop = end < 0 ? pattern.length : end;
        out += pattern.slice(at + 1, stop);
        at = stop;
      }
    } else if (char === '{') {
      const end = closing(pattern, at);
      out += argument(pattern.slice(at + 1, end), values, language);
      at = end;
    } else {
      out += char;
    }
  }
  return out;
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    if (pattern[at] === '}' && --depth === 0) return at;
  }
  return pattern.length;
}

function argument(text: string, values: readonly unknown[], language: string): string {
  const [index = '', type = ''] = text.split(',', 2);
  const value = values[Number(index)];
  if (type.trim() === 'choice') {
    const choices = text.slice(text.indexOf(',', text.indexOf(',') + 1) + 1);
    return format(choice(choices, Number(value)), values, language);
  }
  if (typeof value === 'number') return value.toLocaleString(language);
  return value === null || value === undefined ? '' : String(value);
}

function choice(choices: string, value: number): string {
  let chosen = '';
  for (const [place, one] of split(choices).entries()) {
    const parts = /^\s*(-?[\d.]+)\s*([#≤<])([\s\S]*)$/.exec(one);
    if (!parts) continue;
    const limit = Number(parts[1]);
    if (place === 0 || (parts[2] === '<' ? value > limit : value >= limit)) chosen = parts[3] ?? '';
  }
  return chosen;
}

function split(choices: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < choices.length; at++) {
    if (choices[at] === '{') depth++;
    if (choices[at] === '}') depth--;
    if (choices[at] === '|' && depth === 0) {
      found.push(choices.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, choices.slice(start)];
}
