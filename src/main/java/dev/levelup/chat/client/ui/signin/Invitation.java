package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.state.ChatLink;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is typed of an invitation: a code, or a link that becomes one. */
final class Invitation {
  private final StringProperty text = new SimpleStringProperty(this, "invite", "");
  private String shown = "";

  StringProperty textProperty() {
    return text;
  }

  /** Takes the code out of a link, and answers the server that the link names. */
  Optional<String> takeLink() {
    Optional<ChatLink.Invite> link = link();
    link.ifPresent(each -> text.set(each.code()));
    return link.map(ChatLink.Invite::server);
  }

  /** Whether a link is meant that leads nowhere. */
  boolean isBadLink() {
    return ChatLink.isMeant(text.get()) && link().isEmpty();
  }

  private Optional<ChatLink.Invite> link() {
    return ChatLink.parse(text.get())
        .filter(ChatLink.Invite.class::isInstance)
        .map(ChatLink.Invite.class::cast);
  }

  /** The code as the server is shown it; null for none. */
  @Nullable String show() {
    shown = code();
    return shown.isEmpty() ? null : shown;
  }

  /** Whether the server was shown no code the last time. */
  boolean wasNotShown() {
    return shown.isEmpty();
  }

  /** Whether this is the code that the server was shown. */
  boolean wasShown() {
    return !shown.isEmpty() && shown.equals(code());
  }

  private String code() {
    return text.get().strip();
  }
}
