package dev.levelup.chat.client.ui.links;

import dev.levelup.chat.client.state.ChatLink;
import dev.levelup.chat.client.ui.text.WebAddress;
import org.jspecify.annotations.Nullable;

/** A question or notice about a link before it is followed. */
sealed interface LinkQuestion {
  /** The link is invalid. */
  record NoLink() implements LinkQuestion {}

  /**
   * The link leads to another server than the user's, or to one that was never contacted.
   *
   * @param leaves the server that the user would be signed out of; null if they are not signed in
   */
  record OtherServer(ChatLink link, @Nullable String leaves) implements LinkQuestion {}

  /** The link is an invitation to a clan of the user's server. */
  record Invitation(ChatLink.Invite link) implements LinkQuestion {}

  /**
   * A web page behind a text of its own.
   *
   * @param open opens the page
   */
  record NamedPage(WebAddress page, Runnable open) implements LinkQuestion {}
}
