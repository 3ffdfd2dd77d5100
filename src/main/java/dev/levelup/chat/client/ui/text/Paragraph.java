package dev.levelup.chat.client.ui.text;

import java.util.List;

/**
 * The segments between two line breaks.
 *
 * @param from its offset in the message
 * @param line mutable; grows during parsing
 */
record Paragraph(int from, List<Segment> line) {}
