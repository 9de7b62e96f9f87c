// Validates JSON files, and each line of .ndjson files, against a JSON Schema (2020-12). Usage: node validate-json.mjs schema.json file.json…  Prints "file: place: sentence"; exit code 1 when there is anything to say.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [schema, ...files] = process.argv.slice(2);
const read = (path) => readFileSync(path, "utf8");
const values = (path) => (path.endsWith(".ndjson") ? read(path).split("\n").filter((line) => line !== "").map((line) => JSON.parse(line)) : [JSON.parse(read(path))]);
const ajv = new Ajv.default({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(read(schema)));
const findings = files.flatMap((file) =>
  values(file).flatMap((value) => (validate(value) ? [] : validate.errors.map((error) => `${file}: ${error.instancePath || "/"}: ${error.message}`))),
);
console.log(findings.length > 0 ? findings.join("\n") : `${files.length} files are valid.`);
process.exitCode = findings.length > 0 ? 1 : 0;
