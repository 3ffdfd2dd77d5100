package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/** A person as others see them. */
public record User(UserId id, String name, @Nullable String avatar) {}
