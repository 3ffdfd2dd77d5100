package dev.levelup.chat.protocol;

import java.util.List;

/** The response of {@code GET /api/auth/sign-ins}: the most recently used ones, newest first. */
public record OwnSignInList(List<OwnSignIn> signIns) {}
