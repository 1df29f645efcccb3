// Says what of a JSON text a JSON Schema doesn't allow: a line each, and exit code 1.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const [schemaFile, file] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
// Older drafts' names; what they mean hasn't changed.
delete schema.$schema;
delete schema.id;
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
if (!validate(JSON.parse(readFileSync(file, 'utf8')))) {
  for (const { instancePath, message, params } of validate.errors) console.log(`${instancePath}: ${message} ${JSON.stringify(params)}`);
  process.exitCode = 1;
}
