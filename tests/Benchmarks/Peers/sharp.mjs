// Makes every picture named on standard input in the widths given, as AVIF, as WebP and in its own format, with sharp's defaults.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';

sharp.cache(false);
const widths = process.argv[2].split(',').map(Number);
const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const bytes = {};
const read = { phone: 0, desk: 0 };

async function make(file) {
  const { width, format } = await sharp(file).metadata();
  const sizes = [...new Set([...widths.filter(w => w < width), Math.min(width, widths.at(-1))])];
  for (const kind of new Set(['avif', 'webp', format])) {
    for (const size of sizes) {
      const made = (await sharp(file).rotate().resize(size).toFormat(kind).toBuffer()).length;
      bytes[kind] = (bytes[kind] ?? 0) + made;
      if (kind !== 'avif') continue;
      if (size === (sizes.find(s => s >= 708) ?? sizes.at(-1))) read.phone += made;
      if (size === (sizes.find(s => s >= 1120) ?? sizes.at(-1))) read.desk += made;
    }
  }
}

const start = performance.now();
let next = 0;
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  while (next < files.length) await make(files[next++]).catch(error => console.error(`${files[next - 1]}: ${error.message}`));
}));
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({
  seconds: (performance.now() - start) / 1000, processor: (userCPUTime + systemCPUTime) / 1e6, bytes, phone: read.phone, desk: read.desk,
}));
