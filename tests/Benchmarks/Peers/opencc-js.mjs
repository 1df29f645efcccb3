// Answers on stdin's lines, so that the benchmark can interleave its rounds with ours: "CONFIG PATH ROUNDS" gives
// the nanoseconds of each round.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Converter } from 'opencc-js';

const routes = { t2s: ['t', 'cn'], tw2sp: ['twp', 'cn'], s2t: ['cn', 't'], s2twp: ['cn', 'twp'] };
const converters = new Map();
const texts = new Map();
let sink = 0;

const converter = (name) => {
  if (!converters.has(name)) {
    const [from, to] = routes[name];
    converters.set(name, Converter({ from, to }));
  }
  return converters.get(name);
};

const text = (path) => {
  if (!texts.has(path)) texts.set(path, readFileSync(path, 'utf8'));
  return texts.get(path);
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, rounds, ...path] = line.split(' ');
  const convert = converter(name);
  const source = text(path.join(' '));
  const times = [];
  for (let i = 0; i < Number(rounds); i++) {
    const start = process.hrtime.bigint();
    const converted = convert(source);
    // A rope of pieces is not yet a text: reading a unit flattens it, as any use would.
    sink += converted.charCodeAt(converted.length >> 1);
    times.push(process.hrtime.bigint() - start);
  }
  console.log(times.join(' '));
}
