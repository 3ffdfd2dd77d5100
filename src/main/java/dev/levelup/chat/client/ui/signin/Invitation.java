package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.state.ChatLink;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The invitation field: a code, or a link that is replaced by its code. */
final class Invitation {
  private final StringProperty text = new SimpleStringProperty(this, "invite", "");
  private String shown = "";

  StringProperty textProperty() {
    return text;
  }

  /** Replaces a link by its code; returns the link's server. */
  Optional<String> takeLink() {
    Optional<ChatLink.Invite> link = link();
    link.ifPresent(each -> text.set(each.code()));
    return link.map(ChatLink.Invite::server);
  }

  /** Whether a text is a link of an invitation. */
  static boolean isLink(String text) {
    return link(text).isPresent();
  }

  /** Whether the text looks like a link but is invalid. */
  boolean isBadLink() {
    return ChatLink.isMeant(text.get()) && link().isEmpty();
  }

  private Optional<ChatLink.Invite> link() {
    return link(text.get());
  }

  private static Optional<ChatLink.Invite> link(String text) {
    return ChatLink.parse(text)
        .filter(ChatLink.Invite.class::isInstance)
        .map(ChatLink.Invite.class::cast);
  }

  /** The code to send to the server; null for none. Remembers that it was sent. */
  @Nullable String show() {
    shown = code();
    return shown.isEmpty() ? null : shown;
  }

  /** Whether the last request contained no code. */
  boolean wasNotShown() {
    return shown.isEmpty();
  }

  /** Whether the last request contained the current code. */
  boolean wasShown() {
    return !shown.isEmpty() && shown.equals(code());
  }

  private String code() {
    return text.get().strip();
  }
}
