// Reads a file of Cucumber Messages as other people do: each line against the official JSON schema, the run through the official query,
// and the official HTML formatter"s page in a browser"s document, every feature unfolded. Prints what they make of it as JSON.
//   node read-messages.mjs <messages.ndjson> [page.html]
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { CucumberHtmlStream } from "@cucumber/html-formatter";
import { Query } from "@cucumber/query";
import Ajv2020 from "ajv/dist/2020.js";
import { JSDOM, VirtualConsole } from "jsdom";

const [file, page] = process.argv.slice(2);
const envelopes = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

const valid = new Ajv2020.default({ strict: false }).compile(createRequire(import.meta.url)("@cucumber/messages/schema"));
const invalid = envelopes.flatMap((envelope, index) =>
  valid(envelope) ? [] : [`line ${index + 1}: ${valid.errors.map((error) => `${error.instancePath} ${error.message}`).join(", ")}`]);

const query = new Query();
envelopes.forEach((envelope) => query.update(envelope));
const testCases = query.findAllTestCaseStarted().map((started) => {
  const results = query.findTestStepFinishedAndTestStepBy(started).map(([step]) => step.testStepResult);
  const { status } = query.findMostSevereTestStepResultBy(started);
  return {
    name: query.findPickleBy(started).name,
    status,
    message: results.filter((result) => result.status === status).map((result) => result.message ?? result.exception?.message).find(Boolean),
    steps: results.length,
    finished: query.findTestCaseFinishedBy(started) !== undefined,
  };
});

const html = (await buffer(Readable.from(envelopes).pipe(new CucumberHtmlStream()))).toString();
if (page) {
  writeFileSync(page, html);
}

const errors = [];
const virtualConsole = new VirtualConsole();
virtualConsole.on("jsdomError", (error) => errors.push(String(error.detail?.stack ?? error)));
virtualConsole.on("error", (...what) => errors.push(what.join(" ")));
const { window } = new JSDOM(html, { runScripts: "dangerously", pretendToBeVisual: true, virtualConsole });
const content = window.document.querySelector("#content");

// The page draws itself in its own time: it is ready when ten of its frames have changed nothing.
const drawn = async () => {
  for (let before = "", same = 0; same < 10;) {
    await new Promise((next) => window.requestAnimationFrame(next));
    same = content.innerHTML === before && before.trim() ? same + 1 : 0;
    before = content.innerHTML;
  }
};
await drawn();
let shown = content.textContent;

// Unfolding one folds the others.
for (const feature of content.querySelectorAll("[aria-expanded]")) {
  if (feature.getAttribute("aria-expanded") === "false") {
    feature.click();
    await drawn();
  }
  shown += content.textContent;
}
window.close();

process.stdout.write(JSON.stringify({ success: query.findTestRunFinished()?.success, invalid, testCases, errors, shown }));
