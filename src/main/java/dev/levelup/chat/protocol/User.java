package dev.levelup.chat.protocol;

import org.jspecify.annotations.Nullable;

/** A user as others see them. */
public record User(UserId id, String name, @Nullable String avatar) {}
