package dev.levelup.chat.soak;

import java.util.List;

/**
 * The user of a client and what they do.
 *
 * @param name of the client; a prefix of all its messages, so that each can be attributed
 * @param user who signs in; two clients may have the same user
 * @param server the server's URL for this client
 * @param folder for the profile and the journal
 * @param rooms between which the user switches
 * @param closed those of the rooms to which the user has no access, but which they try to open
 * @param people whom the user mentions
 */
record Script(
    String name,
    String user,
    String server,
    String folder,
    List<String> rooms,
    List<String> closed,
    List<String> people,
    long seed) {}
