package dev.levelup.chat.server.picture;

/**
 * What is known of a file with a picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Picture(PictureType type, int width, int height) {}
