package dev.levelup.chat.server.netty;

import java.util.Map;

/**
 * Replaces a request that is not served.
 *
 * @param cors the headers that let a page of a listed origin read the response
 */
record Refused(HttpAnswer answer, Map<String, String> cors) {}
