package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Items;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Block.Quote;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The segments of a prose block or of a panel of code, wherever it is nested. */
record Line(int from, List<Segment> segments) {
  static List<Line> allOf(List<Block> blocks) {
    return blocks.stream().flatMap(Line::of).toList();
  }

  private static Stream<Line> of(Block block) {
    return switch (block) {
      case Prose prose -> Stream.of(new Line(prose.from(), prose.line()));
      case CodePanel panel -> Stream.of(new Line(panel.from(), panel.line()));
      case Quote quote -> quote.blocks().stream().flatMap(Line::of);
      case Items items ->
          items.items().stream().flatMap(each -> each.blocks().stream().flatMap(Line::of));
    };
  }

  String source() {
    return segments.stream().map(Segment::source).collect(Collectors.joining());
  }

  String shown() {
    return Shown.of(segments);
  }
}
