package dev.levelup.chat.client.ui.members;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * At the corner of an avatar: {@code :online}, {@code :offline}, or hollow where neither is known.
 * Decoration: assistive tools read it with the name.
 */
final class PresenceDot extends Region {
  private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");
  private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

  PresenceDot() {
    getStyleClass().add("presence-dot");
    setMouseTransparent(true);
  }

  /**
   * Shows whether a member is online.
   *
   * @param is null where it is not known
   */
  void show(@Nullable Boolean is) {
    pseudoClassStateChanged(ONLINE, Boolean.TRUE.equals(is));
    pseudoClassStateChanged(OFFLINE, Boolean.FALSE.equals(is));
  }
}
