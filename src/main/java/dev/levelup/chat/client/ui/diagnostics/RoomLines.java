package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.RoomLog;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** The lines about whether the user has joined the open room, and the server's answers. */
final class RoomLines {
  /** Validates error codes, which come from the server and may be anything. */
  private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

  private final Figures figures;

  RoomLines(Figures figures) {
    this.figures = figures;
  }

  Section section(Diagnostics now) {
    RoomState room = now.rooms().open();
    List<Line> lines =
        room == null
            ? List.of(figures.line("room", figures.of("room.none")))
            : List.of(
                figures.line("room", figures.of("kind", room.id().kind())),
                figures.line("access", access(room.access())),
                figures.line("member", member(room, now.rooms())),
                figures.line("join", join(room, now)),
                figures.line("listening", listening(room, now)));
    return new Section(figures.of("open-room"), lines);
  }

  private String access(RoomAccess access) {
    return switch (access) {
      case RoomAccess.Entering entering ->
          figures.of(entering.again() ? "access.rejoining" : "access.opening");
      case RoomAccess.Joined _ -> figures.of("access.joined");
      case RoomAccess.Failed _ -> figures.of("access.failed");
      case RoomAccess.Denied denied -> figures.of("access.denied", code(denied.reason().code()));
    };
  }

  private static String code(String code) {
    return CODE.matcher(code).matches() ? code : "?";
  }

  private String member(RoomState room, RoomLog log) {
    String answer =
        log.membership(room.id())
            .map(each -> figures.of("membership", each))
            .orElse(figures.of("membership.not-asked"));
    return figures.of("member.value", figures.of("standing", room.room().standing()), answer);
  }

  private String join(RoomState room, Diagnostics now) {
    if (!now.server().acks()) {
      return figures.of("no-acks");
    }
    return now.rooms().join(room.id()).map(this::join).orElse(figures.of("join.none"));
  }

  private String join(RoomLog.Join join) {
    String refusal = join.refusal();
    return refusal == null ? figures.of("join.in") : figures.of("join.refused", refusal);
  }

  private String listening(RoomState room, Diagnostics now) {
    boolean online = now.connection().state() instanceof ConnectionState.Online;
    if (!online || !(room.access() instanceof RoomAccess.Joined)) {
      return figures.of(online ? "listening.not-joined" : "listening.offline");
    }
    Instant last = now.rooms().lastLive();
    return last == null
        ? figures.of("listening.none-yet")
        : figures.of("listening.yes", now.rooms().live(), figures.time(last));
  }
}
