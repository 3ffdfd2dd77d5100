package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Connection;

/** A session's ways to its server, and how the live one is. */
record Line(Session session, HistoryService history, ChatSocket socket, Connection connection) {}
