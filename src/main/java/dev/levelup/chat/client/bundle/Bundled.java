package dev.levelup.chat.client.bundle;

import java.util.List;

/**
 * A third-party component that is part of the client.
 *
 * @param name its name
 * @param url its home page; empty for none
 * @param licences the SPDX identifiers, at least one; it may be used under any of them
 * @param texts the URLs of the licence texts; each may be empty
 */
public record Bundled(
    String name, String version, String url, List<String> licences, List<String> texts) {}
