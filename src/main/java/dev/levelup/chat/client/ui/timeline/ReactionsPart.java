package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.Reaction;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;

/**
 * The reactions below the text, in as many rows as they need, and a button that adds another one.
 * Its height is known at once: pictures that are not decoded yet have their size already.
 */
final class ReactionsPart extends OptionalPart<FlowPane> {
  private static final double GAP = WordsColumn.GAP / 2;

  private final MessageCell cell;
  private final ReactionTools tools;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final List<ReactionChip> chips = new ArrayList<>();
  private final List<ReactionChip> spare = new ArrayList<>();
  private final Button add;

  /**
   * @param nodes the children of the cell
   */
  ReactionsPart(
      MessageCell cell,
      List<Node> nodes,
      ReactionTools tools,
      EmojiPictures pictures,
      Translations translations) {
    super(nodes);
    this.cell = cell;
    this.tools = tools;
    this.pictures = pictures;
    this.translations = translations;
    this.add = Icons.button("react", translations.of("timeline.react"));
    add.getStyleClass().add("reaction-add");
    add.setFocusTraversable(false);
    add.setOnAction(_ -> cell.pickReaction(add));
  }

  @Override
  FlowPane create() {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("message-reactions");
    return row;
  }

  void show(List<Reaction> reactions) {
    if (reactions.isEmpty()) {
      if (shown() != null) {
        cell.returnFocus();
        hide();
      }
      return;
    }
    List<Node> nodes = new ArrayList<>(chipsOf(reactions));
    if (cell.mayReact()) {
      nodes.add(add);
    }
    FlowPane row = show();
    spare.stream().filter(Node::isFocused).forEach(_ -> cell.returnFocus());
    change(row.getChildren(), nodes);
  }

  /** Leaves those in place that stay: a node that is added again is styled again. */
  private static void change(List<Node> shown, List<Node> next) {
    int same = same(shown, next);
    int last =
        same(
            shown.subList(same, shown.size()).reversed(),
            next.subList(same, next.size()).reversed());
    shown.subList(same, shown.size() - last).clear();
    shown.addAll(same, next.subList(same, next.size() - last));
  }

  /** How many nodes at the beginning are the same. */
  private static int same(List<Node> some, List<Node> others) {
    int same = 0;
    while (same < Math.min(some.size(), others.size()) && some.get(same).equals(others.get(same))) {
      same++;
    }
    return same;
  }

  /** A chip stays with its emoji, so that the focus does. */
  private List<ReactionChip> chipsOf(List<Reaction> reactions) {
    List<ReactionChip> former = new ArrayList<>(chips);
    former.removeIf(chip -> reactions.stream().noneMatch(chip::isOf));
    chips.removeAll(former);
    spare.addAll(chips);
    chips.clear();
    reactions.forEach(each -> chips.add(chip(former, each)));
    return chips;
  }

  private ReactionChip chip(List<ReactionChip> former, Reaction reaction) {
    ReactionChip chip =
        former.stream()
            .filter(each -> each.isOf(reaction))
            .findFirst()
            .orElseGet(() -> spare.isEmpty() ? newChip() : spare.removeLast());
    chip.show(reaction);
    return chip;
  }

  private ReactionChip newChip() {
    ReactionChip chip = new ReactionChip(pictures, tools.reactors(), translations);
    tools.tip().install(chip);
    chip.setOnAction(_ -> cell.react(chip.reaction().emoji()));
    // A click leaves the focus in the list.
    chip.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> cell.returnFocus());
    return chip;
  }

  double height(double width) {
    FlowPane row = shown();
    return row == null ? 0 : GAP + row.prefHeight(width);
  }

  /**
   * @param y the bottom edge of the text
   */
  void layOut(double x, double y, double width) {
    FlowPane row = shown();
    if (row != null) {
      row.resizeRelocate(x, y + GAP, width, row.prefHeight(width));
    }
  }
}
