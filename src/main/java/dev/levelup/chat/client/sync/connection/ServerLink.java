package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Connection;

/**
 * A session's services to reach its server, and the connection's state.
 *
 * @param epochs the epoch of the server's database
 * @param reconnect replaces the live connection, if there is one, by a new one
 */
public record ServerLink(
    Session session,
    HistoryService history,
    ChatSocket socket,
    Connection connection,
    Epochs epochs,
    Runnable reconnect) {}
