package dev.levelup.chat.server.http;

/** The result of a call that created something: sent with status 201. */
record Created(Object made) {}
