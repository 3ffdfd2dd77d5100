package dev.levelup.chat.client.bundle;

import java.util.List;

/**
 * Something that others have made and the client brings.
 *
 * @param name as its makers call it
 * @param url of its makers; empty where they name none
 * @param licences their SPDX names, one at least; it may be used under any of them
 * @param texts where these can be read; one may be empty
 */
public record Bundled(
    String name, String version, String url, List<String> licences, List<String> texts) {}
