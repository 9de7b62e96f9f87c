// Validates JSON files against a JSON Schema (2020-12). Usage: node validate-json.mjs schema.json file.json…  Prints "file: place: sentence"; exit code 1 when there is anything to say.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schema, ...files] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const ajv = new Ajv.default({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(read(schema));
const findings = files.flatMap((file) => (validate(read(file)) ? [] : validate.errors.map((error) => `${file}: ${error.instancePath || "/"}: ${error.message}`)));
console.log(findings.length > 0 ? findings.join("\n") : `${files.length} files are valid.`);
process.exitCode = findings.length > 0 ? 1 : 0;
