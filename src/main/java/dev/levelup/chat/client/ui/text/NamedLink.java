package dev.levelup.chat.client.ui.text;

/**
 * A web address behind a text, {@code [text](address)}.
 *
 * @param target the address to open
 * @param from the offset of its text in the message, which tells two links to one address apart
 * @param named whether its text is something else than the address
 */
record NamedLink(WebAddress target, int from, boolean named) {}
