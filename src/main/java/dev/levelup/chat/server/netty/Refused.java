package dev.levelup.chat.server.netty;

import java.util.Map;

/**
 * In the place of a request that is not served.
 *
 * @param cors the headers that let a listed page read the answer
 */
record Refused(HttpAnswer answer, Map<String, String> cors) {}
