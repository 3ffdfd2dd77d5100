package dev.levelup.chat.server.http;

/** The result of a call that created something: answered with 201 and what was created. */
record Created(Object made) {}
