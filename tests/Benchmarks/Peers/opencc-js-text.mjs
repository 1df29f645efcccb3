// Converts what stands on stdin's lines, each '["CONFIG", "TEXT"]', to a line of JSON each.
import { createInterface } from 'node:readline';
import { Converter } from 'opencc-js';

const names = { s: 'cn', t: 't', tw: 'tw', twp: 'twp', hk: 'hk', hkp: 'hkp', sp: 'cn' };
const converters = new Map();

const converter = (name) => {
  if (!converters.has(name)) {
    const [from, to] = name.split('2');
    // A region's words are named on its side, whichever way they are converted.
    const words = to === 'sp' ? `${from}p` : from;
    converters.set(name, Converter({ from: names[words], to: names[to] }));
  }
  return converters.get(name);
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, text] = JSON.parse(line);
  console.log(JSON.stringify(converter(name)(text)));
}
