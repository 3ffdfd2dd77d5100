package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link for people leads to. It comes from strangers, so it is taken in these forms alone:
 * {@code levelup://join/<host[:port]>/<code>} and {@code
 * levelup://room/<host[:port]>/{community,clan}/<id>[/<seq>]}.
 */
public sealed interface ChatLink {
  /** Host and port as somebody would type them, in ASCII. */
  String server();

  /**
   * To whom an invitation lets in.
   *
   * @param code of the invitation
   */
  record Invite(String server, String code) implements ChatLink {}

  /**
   * To a room.
   *
   * @param seq the number of a message in there; null for none
   */
  record ToRoom(String server, RoomId room, @Nullable Long seq) implements ChatLink {}

  /** Whether somebody means such a link, a good one or not: a code is never so. */
  static boolean isMeant(String text) {
    return text.contains("/") || text.strip().toLowerCase(Locale.ROOT).startsWith(LinkForm.SCHEME);
  }

  /** The link; empty for every other text. */
  static Optional<ChatLink> parse(String text) {
    return LinkForm.read(text.strip());
  }
}
