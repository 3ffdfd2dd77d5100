package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.protocol.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a search that can be written.
 *
 * @param written the whole filter
 * @param name what it stands for, safe to show
 * @param detail says more; may be empty
 * @param person whose picture shows; null for none
 */
public record FilterValue(String written, String name, String detail, @Nullable UserId person)
    implements Suggestion {}
