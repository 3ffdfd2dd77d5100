package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.ReadState;
import java.text.NumberFormat;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How much is unread in a room: a quiet count, and a coloured one of what mentions the user. */
final class RoomBadges extends HBox {
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final ReadState NOTHING = ReadState.allRead(0);

  private final Label unread = badge("unread-badge");
  private final Label mentions = badge("mention-badge");
  private final Translations translations;
  private ReadState shown = NOTHING;
  private boolean muted;

  RoomBadges(Translations translations) {
    this.translations = translations;
    getStyleClass().add("room-badges");
    getChildren().setAll(unread, mentions);
    managedProperty().bind(visibleProperty());
    show(NOTHING);
  }

  private static Label badge(String styleClass) {
    Label badge = new Label();
    badge.getStyleClass().add(styleClass);
    badge.setMinWidth(USE_PREF_SIZE);
    badge.managedProperty().bind(badge.visibleProperty());
    return badge;
  }

  /** Shows the counts of a room that is not muted; none of 0. */
  void show(ReadState state) {
    show(state, false);
  }

  /** Shows the counts of a room; none of 0, and of a muted room only the mentions, in grey. */
  void show(ReadState state, boolean isMuted) {
    shown = state;
    muted = isMuted;
    pseudoClassStateChanged(MUTED, muted);
    show(unread, muted ? 0 : state.unread());
    show(mentions, state.mentions());
    setVisible(unread.isVisible() || mentions.isVisible());
  }

  /** Shows the coloured count alone. */
  void showMentions(int count) {
    show(new ReadState(0, count, count));
    unread.setVisible(false);
  }

  private void show(Label badge, int count) {
    badge.setText(count == 0 ? "" : words(count));
    badge.setVisible(count > 0);
  }

  /** The server does not count further. */
  private String words(int count) {
    NumberFormat numbers = NumberFormat.getIntegerInstance(translations.locale());
    return count < ReadState.MOST
        ? numbers.format(count)
        : translations.of("rooms.many", numbers.format(ReadState.MOST - 1L));
  }

  /** A sentence for assistive tools about a room of that name. */
  String spoken(String name) {
    return muted ? translations.of("rooms.muted", spokenCounts(name)) : spokenCounts(name);
  }

  private String spokenCounts(String name) {
    if (shown.unread() == 0) {
      return name;
    }
    return shown.mentions() == 0
        ? translations.of("rooms.unread", name, words(shown.unread()))
        : translations.of("rooms.mentions", name, words(shown.unread()), words(shown.mentions()));
  }
}
