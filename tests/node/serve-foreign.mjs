// Serves two DynamoDBs (dynalite) and two S3s (s3rver) on free ports of loopback, until its input ends. Usage: node serve-foreign.mjs folder.  Prints their addresses as a line of JSON.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import dynalite from "dynalite";
import S3rver from "s3rver";
import AWSAccount from "s3rver/lib/models/account.js";

const folder = process.argv[2];
const host = "127.0.0.1";
const url = ({ port }) => `http://${host}:${port}`;

const table = () =>
  new Promise((resolve, reject) => {
    const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    server.on("error", reject).listen(0, host, () => resolve(url(server.address())));
  });

const bucket = async (name) => {
  const directory = join(folder, name);
  mkdirSync(directory);
  return url(await new S3rver({ address: host, port: 0, silent: true, directory, vhostBuckets: false }).run());
};

for (const key of ["AKIASOURCE", "AKIAPRODUCTION"]) AWSAccount.DUMMY_ACCOUNT.createKeyPair(key, `secret-of-${key}`);
const [sourceDynamoDb, productionDynamoDb, sourceS3, productionS3] = await Promise.all([table(), table(), bucket("source"), bucket("production")]);
console.log(JSON.stringify({ sourceDynamoDb, productionDynamoDb, sourceS3, productionS3 }));
process.stdin.resume().on("end", () => process.exit());
