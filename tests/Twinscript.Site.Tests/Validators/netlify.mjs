// Prints what Netlify's own parsers read: from netlify.toml, and from the _redirects and _headers of a built site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';

const [netlifyConfigPath, output] = process.argv.slice(2);
const read = async (config, folder) => {
  const { redirects, errors: redirectErrors } = await parseAllRedirects({ netlifyConfigPath: config, redirectsFiles: folder ? [join(folder, '_redirects')] : [], configRedirects: [], minimal: true });
  const { headers, errors: headerErrors } = await parseAllHeaders({ netlifyConfigPath: config, headersFiles: folder ? [join(folder, '_headers')] : [], configHeaders: [], minimal: true });
  return { redirects, headers, errors: [...redirectErrors, ...headerErrors].map(error => error.message) };
};
console.log(JSON.stringify({
  build: parse(readFileSync(netlifyConfigPath, 'utf8')).build,
  declared: await read(netlifyConfigPath),
  written: await read(undefined, output)
}));
