package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.Trouble;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import java.util.List;

/** The diagnostics as text, for both the screen and the report. */
final class DiagnosticsText {
  private static final int MOST_TROUBLES = 10;

  private final Figures figures;
  private final ConnectionLines connection;
  private final RoomLines room;
  private final MessageLines messages;
  private final DeliveryLines delivery;

  DiagnosticsText(Figures figures) {
    this.figures = figures;
    connection = new ConnectionLines(figures);
    room = new RoomLines(figures);
    messages = new MessageLines(figures);
    delivery = new DeliveryLines(figures);
  }

  List<Section> of(Diagnostics now) {
    return List.of(
        connection.section(now.connection(), now.server(), now.skew()),
        room.section(now),
        messages.section(now),
        delivery.section(now),
        new Section(figures.of("errors"), troubles(now.troubles().last())));
  }

  private List<Line> troubles(List<Trouble> last) {
    return last.isEmpty()
        ? List.of(figures.line("errors.last", figures.of("none")))
        : last.stream().limit(MOST_TROUBLES).map(this::trouble).toList();
  }

  private Line trouble(Trouble trouble) {
    String where = figures.of("where", trouble.where());
    String what = figures.of("what", trouble.what());
    return new Line(
        figures.time(trouble.at()), figures.of("trouble", where, what, trouble.times()));
  }
}
