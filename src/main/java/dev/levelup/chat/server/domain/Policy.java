package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Registration;

/**
 * The operator's policy.
 *
 * @param sendLimit how fast one user may send
 * @param registration who may make an account
 */
public record Policy(SendLimit sendLimit, Registration registration) {}
