// Talks to a real server with the official client, over each transport. Without a server's address
// it starts the demo's server, and ends it again.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const WAYS = {
  "websocket only": ["websocket"],
  "polling only": ["polling"],
  upgrade: ["polling", "websocket"],
};
const PATIENCE_MS = 20_000;
const START_MS = 300_000;

function within(promise, what, ms = PATIENCE_MS) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`timed out waiting for ${what}`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const heard = (emitter, event) =>
  within(new Promise((resolve) => emitter.once(event, resolve)), event);

async function startServer() {
  const project = new URL("../../..", import.meta.url);
  const mvn = spawn("mvn", ["-q", "compile", "exec:exec@demo", "-Ddemo.windows=0"], {
    cwd: project,
    detached: true, // a process group, to be ended with all that it has started
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: mvn.stdout });
  const url = new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const found = line.match(/http:\/\/[\d.]+:\d+/);
      if (found) resolve(found[0]);
    });
    mvn.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    mvn.once("error", reject);
  });
  const stop = () => process.kill(-mvn.pid);
  return { url: await within(url, "the server", START_MS), stop };
}

async function call(url, path, token, body) {
  const response = await fetch(url + path, {
    method: body ? "POST" : "GET",
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: body && JSON.stringify(body),
  });
  assert.equal(response.status, 200, `${path}: ${response.status}`);
  return response.json();
}

const signIn = (url, userName) =>
  call(url, "/api/auth/login", null, { userName, password: "levelup" });

const socket = (url, transports, token) =>
  io(url, { transports, auth: token ? { token } : {}, forceNew: true, reconnection: false });

async function refused(url, transports, token, words) {
  const client = socket(url, transports, token);
  assert.equal((await heard(client, "connect_error")).message, words);
  client.close();
}

async function connected(url, transports, token) {
  const client = socket(url, transports, token);
  const upgraded = new Promise((resolve) => {
    client.io.once("open", () => client.io.engine.once("upgrade", resolve));
  });
  await heard(client, "connect");
  if (transports.length > 1) await within(upgraded, "the upgrade");
  assert.equal(client.io.engine.transport.name, transports.at(-1));
  return client;
}

async function check(url, transports, community) {
  const alice = await signIn(url, "alice");
  const bob = await signIn(url, "bob");
  await refused(url, transports, null, "Authentication required");
  await refused(url, transports, `${alice.token}x`, "Invalid token");

  const author = await connected(url, transports, alice.token);
  const listener = await connected(url, transports, bob.token);
  const ask = (who, event, payload) =>
    within(who.emitWithAck(event, { communityId: community, ...payload }), event);

  const early = await ask(author, "community:send-message", { content: "too early" });
  assert.equal(early.code, "NOT_IN_ROOM");
  assert.equal((await ask(listener, "join-community")).ok, true);
  const joined = heard(listener, "user-joined");
  assert.equal((await ask(author, "join-community")).ok, true);
  assert.equal((await joined).userId, alice.user.id);

  const words = `Grüße 🎮 ${transports}`;
  const messages = [heard(author, "community:new-message"), heard(listener, "community:new-message")];
  const sent = await ask(author, "community:send-message", { content: words });
  assert.equal(sent.message?.content, words, JSON.stringify(sent));
  for (const message of await Promise.all(messages)) assert.deepEqual(message, sent.message);

  const end = new Promise((resolve) => author.once("disconnect", resolve));
  await call(url, "/api/auth/logout", alice.token, { refreshToken: alice.refreshToken });
  assert.equal(await within(end, "the end of the sign-in"), "io server disconnect");
  listener.close();
}

const server = process.argv[2] ? { url: process.argv[2], stop() {} } : await startServer();
try {
  const { token } = await signIn(server.url, "carol");
  const { communities } = await call(server.url, "/api/communities", token);
  for (const [name, transports] of Object.entries(WAYS)) {
    const begun = performance.now();
    await check(server.url, transports, communities[0].id);
    console.log(`ok   ${name} (${Math.round(performance.now() - begun)} ms)`);
  }
} catch (error) {
  console.log(`FAIL ${error.stack}`);
  process.exitCode = 1;
} finally {
  server.stop();
}
