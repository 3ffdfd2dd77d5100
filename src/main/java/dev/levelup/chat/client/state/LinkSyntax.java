package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The syntax of a {@link ChatLink}. */
final class LinkSyntax {
  private static final int LONGEST = 512;
  private static final int LONGEST_HOST = 253;
  private static final int LARGEST_PORT = 65_535;
  static final String SCHEME = "levelup:";

  /** Not {@code .} or {@code ..}, which would lead to another path. */
  private static final String ID = "(?!\\.{1,2}(?:/|$))[\\w.~-]{1,200}";

  private static final Pattern LINK =
      Pattern.compile(
          "(?i:levelup)://(?:(?i:join)/%1$s/(?<code>%2$s)|(?i:room)/%3$s/%4$s)/?"
              .formatted(
                  host("1"),
                  ID,
                  host("2"),
                  "(?<kind>community|clan)/(?<id>%s)(?:/(?<seq>[1-9][0-9]{0,17}))?".formatted(ID)));

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  private static final Pattern NUMBERS = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  private LinkSyntax() {}

  private static String host(String which) {
    return "(?<host%1$s>[a-zA-Z0-9.-]+|\\[[a-fA-F0-9:.]+\\])(?::(?<port%1$s>[0-9]{1,5}))?"
        .formatted(which);
  }

  /** The link; empty if the text has none of the forms. */
  static Optional<ChatLink> read(String text) {
    Matcher form = LINK.matcher(text);
    return text.length() <= LONGEST && form.matches() ? read(form) : Optional.empty();
  }

  private static Optional<ChatLink> read(Matcher form) {
    return form.group("code") == null
        ? server(form.group("host2"), form.group("port2")).map(server -> room(server, form))
        : server(form.group("host1"), form.group("port1"))
            .map(server -> new ChatLink.Invite(server, form.group("code")));
  }

  private static ChatLink room(String server, Matcher form) {
    RoomKind kind = form.group("kind").equals("clan") ? RoomKind.CLAN : RoomKind.COMMUNITY;
    String seq = form.group("seq");
    RoomId room = new RoomId(kind, form.group("id"));
    return new ChatLink.ToRoom(server, room, seq == null ? null : Long.valueOf(seq));
  }

  private static Optional<String> server(String written, @Nullable String port) {
    String host = written.toLowerCase(Locale.ROOT);
    if (!isHost(host) || (port != null && !isPort(port))) {
      return Optional.empty();
    }
    return Optional.of(port == null ? host : host + ":" + Integer.parseInt(port));
  }

  /** A host name, or an IP address written in full: no other spelling of one. */
  private static boolean isHost(String host) {
    if (host.startsWith("[")) {
      return host.indexOf(':') != host.lastIndexOf(':');
    }
    boolean isNumbers = NUMBERS.matcher(host).matches();
    return host.length() <= LONGEST_HOST && (isNumbers ? IPV4 : NAME).matcher(host).matches();
  }

  private static boolean isPort(String port) {
    int number = Integer.parseInt(port);
    return number > 0 && number <= LARGEST_PORT;
  }
}
