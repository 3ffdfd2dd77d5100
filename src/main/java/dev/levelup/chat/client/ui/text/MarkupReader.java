package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Item;
import dev.levelup.chat.client.ui.text.Block.Items;
import dev.levelup.chat.client.ui.text.Block.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the blocks of a message with markup. */
final class MarkupReader {
  private static final Set<Class<? extends org.commonmark.node.Block>> BLOCKS =
      Set.of(BlockQuote.class, ListBlock.class, FencedCodeBlock.class);

  private static final StrikethroughExtension STRIKETHROUGH =
      (StrikethroughExtension) StrikethroughExtension.builder().requireTwoTildes(true).build();

  private static final int MAX_BLOCKS = 3 * LinePrefix.MAX_NESTING;
  private static final String BULLET = "•";
  private static final String INNER_BULLET = "◦";

  private final String content;
  private final MarkupSource source;
  private final Node document;
  private final InlineReader inlines;
  private int depth;

  MarkupReader(String content, WordsSplitter words, HostNames hosts) {
    this.content = content;
    source = MarkupLines.of(content);
    Parser parser =
        Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .extensions(List.of(STRIKETHROUGH))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new InlineRules(source, hosts))
            .maxOpenBlockParsers(MAX_BLOCKS)
            .build();
    document = parser.parse(source.text());
    inlines = new InlineReader(content, source, words, hosts);
  }

  /** The blocks of the message. Words keep the blank lines and spaces around them. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    int from = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (isWords(node)) {
        words.add(node);
      } else {
        addTop(blocks, words, from, Math.max(from, wordsEnd(SourceRange.start(node, source))));
        words.clear();
        blocks.add(block(node));
        from = afterBreak(SourceRange.end(node, source));
      }
    }
    addTop(blocks, words, from, content.length());
    return blocks;
  }

  private void addTop(List<Block> blocks, List<Node> words, int from, int to) {
    if (!content.substring(from, to).isBlank() || (blocks.isEmpty() && to == content.length())) {
      blocks.addAll(inlines.prose(words, from, to, Marks.WORDS));
    }
  }

  private static boolean isWords(Node node) {
    return !(node instanceof BlockQuote
        || node instanceof ListBlock
        || node instanceof FencedCodeBlock);
  }

  private Block block(Node node) {
    return switch (node) {
      case FencedCodeBlock code -> panel(code);
      case BlockQuote quote -> new Quote(inside(quote));
      default -> items(node);
    };
  }

  private List<Block> inside(Node container) {
    List<Block> blocks = new ArrayList<>();
    List<Node> words = new ArrayList<>();
    for (Node node = container.getFirstChild(); node != null; node = node.getNext()) {
      if (isWords(node)) {
        words.add(node);
      } else {
        addInside(blocks, words);
        blocks.add(block(node));
      }
    }
    addInside(blocks, words);
    return blocks;
  }

  private void addInside(List<Block> blocks, List<Node> words) {
    if (!words.isEmpty()) {
      int from = SourceRange.start(words.getFirst(), source);
      int to = SourceRange.end(words.getLast(), source);
      blocks.addAll(inlines.prose(words, from, to, Marks.BETWEEN_LINES));
      words.clear();
    }
  }

  private Items items(Node list) {
    List<Item> items = new ArrayList<>();
    depth++;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      items.add(new Item(marker(SourceRange.start(node, source)), inside(node)));
    }
    depth--;
    return new Items(items);
  }

  private String marker(int from) {
    int at = from;
    while (Character.isWhitespace(content.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < content.length() && !Character.isWhitespace(content.charAt(end))) {
      end++;
    }
    String written = content.substring(at, end);
    boolean number = Character.isDigit(written.charAt(0));
    return number ? written : depth > 1 ? INNER_BULLET : BULLET;
  }

  private CodePanel panel(FencedCodeBlock code) {
    List<SourceSpan> spans = code.getSourceSpans();
    boolean closed = code.getClosingFenceLength() != null;
    int from = afterBreak(SourceRange.end(spans.getFirst(), source));
    int end = SourceRange.end(spans.getLast(), source);
    int to = closed ? beforeBreak(lineStart(SourceRange.start(spans.getLast(), source))) : end;
    Marks marks = new Marks(content, from, Math.max(from, to), Marks.BETWEEN_LINES);
    for (SourceSpan span : spans.subList(1, spans.size() - (closed ? 1 : 0))) {
      markLine(marks, code, span);
    }
    String info = code.getInfo() == null ? "" : code.getInfo().strip();
    return new CodePanel(from, inlines.segments(marks), info.split("\\s", 2)[0]);
  }

  /** Marks a line of code without the indentation of its fence. */
  private void markLine(Marks marks, FencedCodeBlock code, SourceSpan span) {
    int start = SourceRange.start(span, source);
    int end = SourceRange.end(span, source);
    int indent = 0;
    while (indent < code.getFenceIndent()
        && start + indent < end
        && content.charAt(start + indent) == ' ') {
      indent++;
    }
    marks.mark(start + indent, end, new Mark.Code(Style.PLAIN));
  }

  /** The end of the words before a block: before its line, unless the block begins within one. */
  private int wordsEnd(int block) {
    int start = lineStart(block);
    return content.substring(start, block).isBlank() ? beforeBreak(start) : block;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && !isBreak(content.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int beforeBreak(int at) {
    return at - new Lines(content).breakBefore(at);
  }

  /** Behind the spaces and the line break at an offset. */
  private int afterBreak(int at) {
    Lines lines = new Lines(content);
    int end = lines.end(at);
    return lines.isBlank(at, end) ? lines.next(end) : at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
