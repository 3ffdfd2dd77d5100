package dev.levelup.chat.server.domain.services;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.attachments.UploadLimits;

/**
 * The operator's policy.
 *
 * @param sendLimit the rate at which one user may send
 * @param registration who may create an account
 * @param uploads the bounds of uploads
 */
public record Policy(SendLimit sendLimit, Registration registration, UploadLimits uploads) {}
