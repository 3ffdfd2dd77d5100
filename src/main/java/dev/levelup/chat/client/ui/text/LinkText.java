package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Script.Run;
import dev.levelup.chat.client.ui.text.Segment.Link;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
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
    LinkParts.listen(this, open);
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
}
