package dev.levelup.chat.soak;

import java.util.List;

/**
 * Who a client's user is and what they do.
 *
 * @param name of the client; begins all that its user writes, so that every message is told apart
 * @param user who signs in; two clients may be the same person's
 * @param server where this client finds the server
 * @param folder has the profile and the journal
 * @param rooms which they go to and fro between
 * @param closed those of the rooms that they are not let into, but try
 */
record Script(
    String name,
    String user,
    String server,
    String folder,
    List<String> rooms,
    List<String> closed,
    long seed) {}
