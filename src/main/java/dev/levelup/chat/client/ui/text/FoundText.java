package dev.levelup.chat.client.ui.text;

import java.util.List;
import javafx.scene.AccessibleRole;

/**
 * A part of a message in which words were found: drawn like a message as it was typed, with the
 * words marked. Wraps; shows all of its text. FX thread only.
 */
public final class FoundText extends LinesColumn {
  private final WrittenFlows builder;
  private List<MessageFlow> flows = List.of();

  /**
   * Creates an empty text.
   *
   * @param pictures the emoji images
   */
  public FoundText(EmojiPictures pictures) {
    builder = new WrittenFlows(pictures);
    getStyleClass().add("found-text");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Shows a text in one paragraph, with the words marked. */
  public void show(String text, FoundWords words) {
    WrittenFlow flow = builder.flow(text);
    // Marks are styled when they are added: in a cell that is just leaving the scene they cannot
    // be.
    flow.mark(words.in(text));
    flows = List.of(flow);
    setBlocks(List.of(flow));
    setAccessibleText(text);
  }

  @Override
  List<MessageFlow> flows() {
    return flows;
  }
}
