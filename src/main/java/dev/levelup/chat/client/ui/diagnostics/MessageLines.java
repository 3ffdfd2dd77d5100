package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.Completeness;
import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import java.util.ArrayList;
import java.util.List;

/** The lines about whether exactly the right messages are shown. */
final class MessageLines {
  private final Figures figures;

  MessageLines(Figures figures) {
    this.figures = figures;
  }

  Section section(Diagnostics now) {
    List<Line> lines = new ArrayList<>();
    Completeness found = now.completeness();
    if (found != null) {
      lines.add(figures.line("numbers", numbers(now, found)));
      lines.add(figures.line("changes", changes(found)));
      lines.add(figures.line("missing", missing(now, found)));
      lines.add(
          figures.line(
              "twice",
              figures.of("twice.value", found.twice(), found.looked(), now.rooms().repeats())));
      lines.add(
          figures.line(
              "foreign",
              figures.of(
                  "foreign.value", found.foreign(), found.looked(), now.rooms().elsewhere())));
    }
    lines.add(figures.line("own", figures.of("own.value", now.waiting(), now.undelivered())));
    return new Section(figures.of("messages"), lines);
  }

  private String numbers(Diagnostics now, Completeness found) {
    if (!now.server().numbers()) {
      return figures.of("numbers.none");
    }
    long held = found.held() == null ? 0 : found.held();
    return figures.of("numbers.value", held, found.heard());
  }

  private String changes(Completeness found) {
    if (found.heardRev() == 0) {
      return figures.of("changes.none");
    }
    boolean behind = found.heldRev() < found.heardRev();
    return figures.of(
        behind ? "changes.behind" : "changes.value", found.heldRev(), found.heardRev());
  }

  /** The server tells the room's newest change only to joined clients. */
  private static boolean isJoined(Diagnostics now) {
    RoomState room = now.rooms().open();
    return room != null && room.access() instanceof RoomAccess.Joined;
  }

  private String missing(Diagnostics now, Completeness found) {
    if (!now.server().numbers()) {
      return figures.of("missing.unknown");
    }
    if (found.missing() == 0) {
      return figures.of(isJoined(now) ? "missing.nothing" : "missing.not-joined");
    }
    return figures.of(found.atTheEnd() ? "missing.some" : "missing.not-loaded", found.missing());
  }
}
