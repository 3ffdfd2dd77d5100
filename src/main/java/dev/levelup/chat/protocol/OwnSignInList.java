package dev.levelup.chat.protocol;

import java.util.List;

/** The answer of {@code GET /api/auth/sign-ins}: those used last, the newest use first. */
public record OwnSignInList(List<OwnSignIn> signIns) {}
