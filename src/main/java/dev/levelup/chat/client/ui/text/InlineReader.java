package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Link;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads the words of paragraphs. */
final class InlineReader {
  /** Deeper markup is shown as it was written. */
  private static final int MAX_NESTING = 6;

  private final String content;
  private final Lines lines;
  private final MarkupSource source;
  private final WordsSplitter words;
  private final HostNames hosts;

  InlineReader(String content, MarkupSource source, WordsSplitter words, HostNames hosts) {
    this.content = content;
    lines = new Lines(content);
    this.source = source;
    this.words = words;
    this.hosts = hosts;
  }

  /**
   * The blocks of neighbouring paragraphs.
   *
   * @param between marks what is in none of them
   */
  List<Block> prose(List<Node> paragraphs, int from, int to, Mark between) {
    Marks marks = new Marks(content, from, to, between);
    for (Node paragraph : paragraphs) {
      if (paragraph.getFirstChild() == null) {
        mark(marks, paragraph, Marks.WORDS);
      }
      readChildren(paragraph, Style.PLAIN, 0, marks);
    }
    return Blocks.of(from, segments(marks));
  }

  List<Segment> segments(Marks marks) {
    return marks.segments(words);
  }

  private void readChildren(Node parent, Style style, int depth, Marks marks) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      read(node, style, depth, marks);
    }
  }

  private void read(Node node, Style style, int depth, Marks marks) {
    switch (node) {
      case Text _ -> mark(marks, node, new Mark.Words(style));
      case Code code -> markCode(marks, code, style);
      case InlineRules.Address address ->
          mark(marks, node, addressMark(address, SourceRange.start(node, source), style));
      case InlineRules.Escape _ -> markEscape(marks, node, style);
      default -> {
        Style inner = depth < MAX_NESTING ? inner(node, style) : null;
        mark(marks, node, inner == null ? new Mark.Words(style) : Marks.HIDDEN);
        readChildren(node, inner == null ? style : inner, depth + 1, marks);
      }
    }
  }

  private static Mark addressMark(InlineRules.Address address, int from, Style style) {
    return style.link() == null
        ? new Mark.Address(address.target(), style, from)
        : new Mark.Words(style);
  }

  /** How the content of a node is drawn; null if the node is shown as it was written. */
  private @Nullable Style inner(Node node, Style style) {
    return switch (node) {
      case Emphasis _ when saysSomething(node) -> style.withItalic();
      case StrongEmphasis _ when saysSomething(node) -> style.withBold();
      case Strikethrough _ when saysSomething(node) -> style.withStrike();
      case org.commonmark.node.Link link -> linked(link, style);
      default -> null;
    };
  }

  /** Whether it is more than a face or a pattern, such as {@code *.*}. */
  private boolean saysSomething(Node node) {
    return content
        .substring(SourceRange.start(node, source), SourceRange.end(node, source))
        .codePoints()
        .anyMatch(each -> each > Boundaries.LAST_ASCII || Character.isLetterOrDigit(each));
  }

  /** References and links of other kinds than web addresses are shown as they were written. */
  private @Nullable Style linked(org.commonmark.node.Link link, Style style) {
    int from = SourceRange.start(link, source);
    int end = SourceRange.end(link, source);
    Node last = link.getLastChild();
    WebAddress target = address(link.getDestination());
    boolean inline = content.charAt(end - 1) == ')';
    if (!inline || target == null || last == null || last.getSourceSpans().isEmpty()) {
      return null;
    }
    String text = content.substring(from + 1, SourceRange.end(last, source));
    return style.withLink(new NamedLink(target, from, !says(text, target)));
  }

  /** The address that is all of a text; null if it is something else. */
  private @Nullable WebAddress address(String text) {
    Link written = new LinkMatcher(text, hosts).at(0);
    return written == null || written.source().length() < text.length() ? null : written.target();
  }

  private boolean says(String text, WebAddress target) {
    return target.equals(address(text)) || target.equals(address("https://" + text));
  }

  /** A line break in code is shown as a space; what else is between its lines is hidden. */
  private void markCode(Marks marks, Code code, Style style) {
    Mark shown = new Mark.Code(style);
    int start = SourceRange.start(code, source);
    int end = SourceRange.end(code, source);
    marks.mark(start, end, Marks.HIDDEN);
    mark(marks, code, shown);
    for (int at = start; at < end; at++) {
      int lineBreak = lines.breakAt(at);
      if (lineBreak > 0) {
        at += lineBreak - 1;
        marks.mark(at, at + 1, shown);
      }
    }
    int ticks = Fences.ticksEnd(content, start) - start;
    int before = padAt(start + ticks);
    int after = padBefore(end - ticks);
    boolean padded = before > 0 && after > 0 && !lines.isBlank(start + ticks, end - ticks);
    marks.mark(start, start + ticks + (padded ? before : 0), Marks.HIDDEN);
    marks.mark(end - ticks - (padded ? after : 0), end, Marks.HIDDEN);
  }

  private int padAt(int at) {
    return content.charAt(at) == ' ' ? 1 : lines.breakAt(at);
  }

  private int padBefore(int at) {
    return content.charAt(at - 1) == ' ' ? 1 : lines.breakBefore(at);
  }

  private void markEscape(Marks marks, Node node, Style style) {
    int start = SourceRange.start(node, source);
    marks.mark(start, start + 1, Marks.HIDDEN);
    marks.mark(start + 1, start + 2, new Mark.Words(style));
  }

  private void mark(Marks marks, Node node, Mark mark) {
    for (SourceSpan span : node.getSourceSpans()) {
      marks.mark(SourceRange.start(span, source), SourceRange.end(span, source), mark);
    }
  }
}
