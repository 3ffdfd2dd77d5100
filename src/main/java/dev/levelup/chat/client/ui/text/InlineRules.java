package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Link;
import dev.levelup.chat.client.ui.text.Segment.Mention;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * What CommonMark must not read as markup within a line of a chat: HTML, addresses, names,
 * arithmetic, faces.
 */
final class InlineRules implements InlineContentParserFactory, InlineContentParser {
  /** A web address as written. */
  static final class Address extends CustomNode {
    private final WebAddress target;

    private Address(WebAddress target) {
      this.target = target;
    }

    WebAddress target() {
      return target;
    }
  }

  /** A backslash that is not shown, and the character that it makes plain text. */
  static final class Escape extends CustomNode {}

  private record Found(Node node, int length) {
    static Found text(String words) {
      return new Found(new Text(words), words.length());
    }
  }

  private static final Set<Character> TRIGGERS =
      Set.of('*', '_', '~', '&', '<', '\\', '@', 'h', 'H', 'w', 'W');
  private static final String ESCAPABLE = "*~`[";

  private final MarkupSource source;
  private final String text;
  private final LinkMatcher links;

  InlineRules(MarkupSource source, HostNames hosts) {
    this.source = source;
    text = source.text();
    links = new LinkMatcher(text, hosts);
  }

  @Override
  public Set<Character> getTriggerCharacters() {
    return TRIGGERS;
  }

  @Override
  public InlineContentParser create() {
    return this;
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Found found = at(offset(scanner));
    if (found == null) {
      return ParsedInline.none();
    }
    for (int i = 0; i < found.length; i++) {
      scanner.next();
    }
    return ParsedInline.of(found.node, scanner.position());
  }

  private static int offset(Scanner scanner) {
    Position here = scanner.position();
    scanner.next();
    int offset =
        scanner.getSource(here, scanner.position()).getSourceSpans().getFirst().getInputIndex();
    scanner.setPosition(here);
    return offset;
  }

  private @Nullable Found at(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '&', '<' -> Found.text(String.valueOf(c));
      case '\\' -> escape(at);
      case '@' -> mention(at);
      case '*', '_', '~' -> isText(at, runEnd(at)) ? run(at) : null;
      default -> address(at);
    };
  }

  private @Nullable Found address(int at) {
    Link link = links.at(at);
    return link == null ? null : new Found(new Address(link.target()), link.source().length());
  }

  private @Nullable Found mention(int at) {
    Mention mention = MentionMatcher.at(text, at);
    return mention == null ? null : Found.text(mention.source());
  }

  /**
   * A backslash is shown, as in the face with raised arms, unless it stands before something that
   * would be markup without it.
   */
  private Found escape(int at) {
    if (source.isInserted(at)) {
      return Found.text(text.substring(at, runEnd(at + 1)));
    }
    boolean last = at + 1 == text.length();
    char next = last ? ' ' : text.charAt(at + 1);
    if (ESCAPABLE.indexOf(next) >= 0) {
      return new Found(new Escape(), 2);
    }
    return Found.text(next == '_' || next == '\\' ? text.substring(at, at + 2) : "\\");
  }

  private Found run(int at) {
    return Found.text(text.substring(at, runEnd(at)));
  }

  private int runEnd(int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end;
  }

  /** Whether a run of a delimiter is plain text. */
  private boolean isText(int from, int to) {
    boolean keycap = Boundaries.isEmojiBase(text, to - 1);
    return keycap || Boundaries.areInsideWord(text, from, to) || isFace(from, to);
  }

  /** Such as {@code ._.} and {@code >_<}, and the operator of {@code (1+2)*3}. */
  private boolean isFace(int from, int to) {
    if (from == 0 || to == text.length()) {
      return false;
    }
    char before = text.charAt(from - 1);
    char after = text.charAt(to);
    boolean between = before == after && isPunctuation(before);
    boolean eyes = "<>".indexOf(before) >= 0 && "<>".indexOf(after) >= 0;
    boolean behindBracket = before == ')' && Character.isLetterOrDigit(after);
    boolean beforeBracket = after == '(' && Character.isLetterOrDigit(before);
    return between || eyes || behindBracket || beforeBracket;
  }

  private static boolean isPunctuation(char c) {
    return !Character.isWhitespace(c)
        && !Character.isLetterOrDigit(c)
        && c <= Boundaries.LAST_ASCII;
  }
}
