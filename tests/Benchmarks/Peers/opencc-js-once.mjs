import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const routes = { t2s: ['t', 'cn'], s2twp: ['cn', 'twp'] };
const [from, to] = routes[process.argv[2]];
process.stdout.write(Converter({ from, to })(readFileSync(0, 'utf8')));
