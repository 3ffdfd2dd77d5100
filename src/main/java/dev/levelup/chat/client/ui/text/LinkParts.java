package dev.levelup.chat.client.ui.text;

import static javafx.scene.input.MouseButton.PRIMARY;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one link with a text of its own. They look and act as one; the first of them takes
 * the focus. The tooltip is the address that opens.
 */
final class LinkParts {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final Duration DELAY = Duration.millis(400);
  private static final double MAX_TIP_WIDTH = 480;

  private final List<Node> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final WebAddress target;
  private final Runnable open;
  private final Tooltip tip;

  /**
   * @param open opens the address
   */
  LinkParts(WebAddress target, Runnable open) {
    this.target = target;
    this.open = open;
    tip = new Tooltip(target.value());
    tip.setShowDelay(DELAY);
    tip.setWrapText(true);
    tip.setMaxWidth(MAX_TIP_WIDTH);
    tip.getStyleClass().add("link-tip");
  }

  /**
   * Makes a node the next part of the link.
   *
   * @param partText what it shows
   */
  void add(Node part, String partText) {
    part.getStyleClass().add("named-link");
    part.getProperties().put(WebAddress.class, target);
    listen(part, open);
    part.hoverProperty().subscribe(this::show);
    Tooltip.install(part, tip);
    if (parts.isEmpty()) {
      part.setAccessibleRole(AccessibleRole.HYPERLINK);
      part.focusedProperty().subscribe(this::show);
    }
    parts.add(part);
    text.append(partText);
    // Assistive tools hear the whole link at its first part.
    parts.getFirst().setAccessibleText(text.toString());
    parts.getFirst().setAccessibleHelp(target.value());
  }

  /** The address of the link that a node is part of; null for none. */
  static @Nullable WebAddress targetOf(Node node) {
    return node.hasProperties() ? (WebAddress) node.getProperties().get(WebAddress.class) : null;
  }

  private void show() {
    boolean pointed = parts.stream().anyMatch(each -> each.isHover() || each.isFocused());
    parts.forEach(each -> each.pseudoClassStateChanged(POINTED, pointed));
  }

  /** Opens a link on a click, unless that selects text, and with Enter. */
  static void listen(Node link, Runnable open) {
    link.setOnMouseClicked(
        click -> act(click, click.getButton() == PRIMARY && click.isStillSincePress(), open));
    link.setOnKeyPressed(key -> act(key, key.getCode() == KeyCode.ENTER, open));
  }

  private static void act(Event event, boolean opens, Runnable open) {
    if (opens) {
      open.run();
      event.consume();
    }
  }
}
