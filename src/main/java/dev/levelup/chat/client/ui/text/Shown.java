package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Item;
import dev.levelup.chat.client.ui.text.Block.Items;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Block.Quote;
import dev.levelup.chat.client.ui.text.Segment.Hidden;
import java.util.List;
import java.util.stream.Collectors;

/** The letters of a message that are shown, without its markup. */
final class Shown {
  private Shown() {}

  /** The text of segments. */
  static String of(List<Segment> line) {
    return line.stream()
        .filter(each -> !(each instanceof Hidden))
        .map(Segment::source)
        .collect(Collectors.joining());
  }

  /** The text of blocks, each in lines of its own. */
  static String ofBlocks(List<Block> blocks) {
    return blocks.stream().map(Shown::of).collect(Collectors.joining("\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Prose prose -> of(prose.line());
      case CodePanel panel -> panel.code();
      case Quote quote -> ofBlocks(quote.blocks());
      case Items items -> items.items().stream().map(Shown::of).collect(Collectors.joining("\n"));
    };
  }

  private static String of(Item item) {
    return item.marker() + " " + ofBlocks(item.blocks());
  }
}
