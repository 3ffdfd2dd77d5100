package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of a {@code levelup:} link. Links come from strangers, so only these forms are
 * accepted: {@code levelup://join/<host[:port]>/<code>} and {@code
 * levelup://room/<host[:port]>/{community,clan}/<id>[/<seq>]}.
 */
public sealed interface ChatLink {
  /** Host and port as somebody would type them, in ASCII. */
  String server();

  /**
   * An invitation.
   *
   * @param code the invitation's code
   */
  record Invite(String server, String code) implements ChatLink {
    /** The link itself. */
    public String text() {
      return "levelup://join/" + server + "/" + code;
    }
  }

  /**
   * A room.
   *
   * @param seq the number of a message in there; null for none
   */
  record ToRoom(String server, RoomId room, @Nullable Long seq) implements ChatLink {}

  /** Whether a text looks like such a link, valid or not. An invitation code never does. */
  static boolean isMeant(String text) {
    return text.contains("/")
        || text.strip().toLowerCase(Locale.ROOT).startsWith(LinkSyntax.SCHEME);
  }

  /** Parses a link; empty for any other text. */
  static Optional<ChatLink> parse(String text) {
    return LinkSyntax.read(text.strip());
  }
}
