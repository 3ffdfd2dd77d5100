package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.CodePanel;
import dev.levelup.chat.client.ui.text.Block.Item;
import dev.levelup.chat.client.ui.text.Block.Items;
import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Block.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** Creates the nodes of one message's blocks. */
final class BlockNodes {
  private final FlowBuilder builder;
  private final Function<String, Node> copyButtons;
  private final List<MessageFlow> flows = new ArrayList<>();

  /**
   * @param copyButtons creates the button that copies code
   * @param mentioned the names that are shown as mentions
   */
  BlockNodes(
      EmojiPictures pictures,
      MessageLinks links,
      Function<String, Node> copyButtons,
      MentionedNames mentioned) {
    builder = new FlowBuilder(pictures, links, mentioned);
    this.copyButtons = copyButtons;
  }

  /** All lines that were created, in the order of the message. */
  List<MessageFlow> flows() {
    return List.copyOf(flows);
  }

  /** The nodes of blocks, one for each. */
  List<Node> of(List<Block> blocks) {
    return blocks.stream().map(this::of).toList();
  }

  private Node of(Block block) {
    return switch (block) {
      case Prose prose -> kept(builder.flow(prose));
      case CodePanel panel -> box(panel);
      case Quote quote -> box(quote);
      case Items items -> box(items);
    };
  }

  private MessageFlow kept(MessageFlow flow) {
    flows.add(flow);
    return flow;
  }

  private Node box(CodePanel panel) {
    return new CodeBox(
        kept(builder.flow(panel)),
        copyButtons.apply(BidiControls.without(panel.code())),
        LanguageNames.of(panel.language()));
  }

  private Node box(Quote quote) {
    Column column = column(quote.blocks());
    column.getStyleClass().add("quote");
    column.setNodeOrientation(Direction.ofBlock(quote).orientation());
    return column;
  }

  private Node box(Items items) {
    ItemsBox box = new ItemsBox();
    box.setNodeOrientation(Direction.ofBlock(items).orientation());
    for (Item item : items.items()) {
      Text marker = Letters.of(item.marker(), "item-marker");
      box.add(marker, column(item.blocks()));
    }
    return box;
  }

  private Column column(List<Block> blocks) {
    Column column = new Column();
    column.setBlocks(of(blocks));
    return column;
  }
}
