package dev.levelup.chat.protocol;

/**
 * The answer to a new picture of a person or a room.
 *
 * @param avatar where it is; see {@link AvatarPath}
 */
public record AvatarSet(String avatar) {}
