// What bench-server measures beside our server: the official Socket.IO server with the same handlers.
// It keeps its history in memory and nothing on disk. The secret comes in LEVELUP_SECRET.
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { Server } from "socket.io";

const secret = process.env.LEVELUP_SECRET;
const histories = new Map();

function identity(token) {
  const [header, claims, signature] = token.split(".");
  const right = createHmac("sha256", secret).update(`${header}.${claims}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== right.length || !timingSafeEqual(given, right)) {
    throw new Error("Invalid token");
  }
  const { userId, userName, exp } = JSON.parse(Buffer.from(claims, "base64url").toString());
  if (exp * 1000 < Date.now()) {
    throw new Error("Invalid token");
  }
  return { userId, userName };
}

function post({ userId, userName }, { communityId, content, clientMessageId }) {
  const history = histories.get(communityId) ?? [];
  histories.set(communityId, history);
  const now = new Date().toISOString();
  const seq = history.length + 1;
  const id = randomUUID();
  const message = {
    id, content, userId, userName, communityId, createdAt: now, updatedAt: now, clientMessageId, seq,
  };
  history.push(message);
  return message;
}

const http = createServer();
const io = new Server(http);

io.use((socket, next) => {
  try {
    socket.data = identity(socket.handshake.auth.token);
    next();
  } catch {
    next(new Error("Invalid token"));
  }
});

io.on("connection", (socket) => {
  socket.on("join-community", ({ communityId }, ack) => {
    socket.join(communityId);
    socket.to(communityId).emit("user-joined", socket.data);
    const lastSeq = histories.get(communityId)?.length ?? 0;
    ack?.({ ok: true, room: { lastSeq, readSeq: lastSeq } });
  });
  socket.on("community:send-message", (said, ack) => {
    const content = said.content.trim();
    if (content.length < 1 || content.length > 1000 || !socket.rooms.has(said.communityId)) {
      ack?.({ ok: false, code: "INVALID_PAYLOAD", message: "No" });
      return;
    }
    const message = post(socket.data, { ...said, content });
    io.to(said.communityId).emit("community:new-message", message);
    ack?.({ ok: true, message });
  });
});

http.listen(0, "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${http.address().port}`);
});
