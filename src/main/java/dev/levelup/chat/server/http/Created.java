package dev.levelup.chat.server.http;

/** The result of a call that made something: answered with 201 and what it made. */
record Created(Object made) {}
