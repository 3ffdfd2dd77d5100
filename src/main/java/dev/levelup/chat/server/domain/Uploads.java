package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.store.Contents;
import java.util.concurrent.Executor;

/**
 * Where uploads go, and what works on them.
 *
 * @param folder for those in progress
 * @param contents for those that are complete
 * @param painting decodes pictures, few at a time; may reject when overloaded
 */
public record Uploads(UploadFolder folder, Contents contents, Executor painting) {}
