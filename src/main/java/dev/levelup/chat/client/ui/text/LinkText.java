package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Script.Run;
import dev.levelup.chat.client.ui.text.Segment.Link;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/**
 * A web address in a line of text. Unlike a Hyperlink, it wraps like words. If letters need a
 * script's own font, the first of them decides the font of the whole address.
 */
final class LinkText extends Text {
  private final WebAddress target;
  private final Runnable open;

  LinkText(Link link, MessageLinks links) {
    super(link.source());
    target = link.target();
    open = () -> links.open(target, false);
    getStyleClass().add("link");
    Script.runs(link.source()).stream()
        .map(Run::script)
        .filter(each -> each != Script.OTHER)
        .findFirst()
        .ifPresent(each -> getStyleClass().add(each.styleClass()));
    setAccessibleRole(AccessibleRole.HYPERLINK);
    setAccessibleText(link.source());
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::pressed);
  }

  /** The address to open. */
  WebAddress target() {
    return target;
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      open.run();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      open.run();
      event.consume();
    }
  }
}
