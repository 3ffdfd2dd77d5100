package dev.levelup.chat.protocol;

/**
 * Why a clan stays closed.
 *
 * @param code {@code NOT_MEMBER}, {@code REMOVED}, {@code ERROR} or one of the client's own; see
 *     {@link ErrorCode}
 * @param message words for a person
 */
public record AccessDenied(String code, String message) {}
