package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * One of the asker's own sign-ins. It tells no token.
 *
 * @param createdAt when they signed in
 * @param lastUsedAt when it last got a new token, which a running client asks for every 15 minutes
 * @param current whether it is the one that the question was asked with
 */
public record OwnSignIn(String id, Instant createdAt, Instant lastUsedAt, boolean current) {}
