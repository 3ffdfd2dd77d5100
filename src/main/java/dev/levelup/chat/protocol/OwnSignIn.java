package dev.levelup.chat.protocol;

import java.time.Instant;

/**
 * One of the user's own sign-ins, without its tokens.
 *
 * @param createdAt when the user signed in
 * @param lastUsedAt when it last got a new token; a running client requests one every 15 minutes
 * @param current whether the request was made with this sign-in
 */
public record OwnSignIn(String id, Instant createdAt, Instant lastUsedAt, boolean current) {}
