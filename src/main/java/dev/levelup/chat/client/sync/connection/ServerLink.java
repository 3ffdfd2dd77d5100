package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Connection;

/**
 * A session's ways to its server, and how the live one is.
 *
 * @param epochs in which life the server's database is
 * @param anew ends the live connection, if there is one, and makes another
 */
public record ServerLink(
    Session session,
    HistoryService history,
    ChatSocket socket,
    Connection connection,
    Epochs epochs,
    Runnable anew) {}
