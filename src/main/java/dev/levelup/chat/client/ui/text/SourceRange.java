package dev.levelup.chat.client.ui.text;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where nodes of CommonMark are in a message. */
final class SourceRange {
  private SourceRange() {}

  static int start(Node node, MarkupSource source) {
    return start(node.getSourceSpans().getFirst(), source);
  }

  static int end(Node node, MarkupSource source) {
    return end(node.getSourceSpans().getLast(), source);
  }

  static int start(SourceSpan span, MarkupSource source) {
    return source.offset(span.getInputIndex());
  }

  static int end(SourceSpan span, MarkupSource source) {
    return source.offset(span.getInputIndex() + span.getLength());
  }
}
