package dev.levelup.chat.client.ui.links;

import dev.levelup.chat.client.state.ChatLink;
import org.jspecify.annotations.Nullable;

/** What the user is asked, or told, about a link before anything happens. */
sealed interface LinkQuestion {
  /** It is none, or none that leads anywhere. */
  record NoLink() implements LinkQuestion {}

  /**
   * It leads to a server that is another one than the user is at, or that was never asked.
   *
   * @param leaves the server that the user is signed out of; null while they are nowhere
   */
  record OtherServer(ChatLink link, @Nullable String leaves) implements LinkQuestion {}

  /** It invites into a clan of the server that the user is at. */
  record Invitation(ChatLink.Invite link) implements LinkQuestion {}
}
