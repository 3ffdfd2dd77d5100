package dev.levelup.chat.protocol;

/** A user joined a room that this socket is in. */
public record UserJoined(UserId userId, String userName) {}
