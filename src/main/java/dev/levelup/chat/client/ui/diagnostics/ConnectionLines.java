package dev.levelup.chat.client.ui.diagnostics;

import dev.levelup.chat.client.diagnostics.ClockSkew;
import dev.levelup.chat.client.diagnostics.ConnectionLog;
import dev.levelup.chat.client.diagnostics.Loss;
import dev.levelup.chat.client.diagnostics.ServerFacts;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The lines about the connection, and why it was lost. */
final class ConnectionLines {
  private static final int MAX_LOSSES = 5;

  /** A clock skew below this cannot be told from the transmission time. */
  private static final Duration MIN_SKEW = Duration.ofSeconds(1);

  private final Figures figures;

  ConnectionLines(Figures figures) {
    this.figures = figures;
  }

  Section section(ConnectionLog log, ServerFacts server, ClockSkew skew) {
    List<Line> lines = new ArrayList<>();
    lines.add(figures.line("state", state(log)));
    lines.add(figures.line("transport", transport(log.state())));
    lines.add(figures.line("server", server(server)));
    lines.add(
        figures.line("lost", figures.of("lost.value", log.lost(), figures.time(log.begun()))));
    log.losses().stream().limit(MAX_LOSSES).forEach(each -> lines.add(loss(each)));
    lines.add(figures.line("tokens", figures.number(log.refusedTokens())));
    lines.add(figures.line("skew", skew.ahead().map(this::skew).orElse(figures.of("skew.none"))));
    return new Section(figures.of("connection"), lines);
  }

  private String state(ConnectionLog log) {
    String since = figures.time(log.since());
    return switch (log.state()) {
      case ConnectionState.Online _ -> figures.of("state.online", since);
      case ConnectionState.Connecting _ -> figures.of("state.connecting", since);
      case ConnectionState.Reconnecting again ->
          figures.of("state.reconnecting", since, again.attempt());
      case ConnectionState.GaveUp _ -> figures.of("state.gave-up", since);
    };
  }

  private String transport(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Online online ->
          figures.of(online.polling() ? "transport.polling" : "transport.websocket");
      case ConnectionState.Connecting _ -> figures.of("none");
      case ConnectionState.Reconnecting _ -> figures.of("none");
      case ConnectionState.GaveUp _ -> figures.of("none");
    };
  }

  private String server(ServerFacts server) {
    String version =
        server.version().isEmpty()
            ? figures.of("server.core")
            : figures.of("server.version", server.version());
    return figures.of(
        "server.value",
        figures.of(server.encrypted() ? "server.encrypted" : "server.plain"),
        figures.of("place", server.place()),
        version);
  }

  private Line loss(Loss loss) {
    return new Line(
        figures.time(loss.at()),
        figures.of("loss", figures.of("loss", loss.cause()), figures.duration(loss.stood())));
  }

  private String skew(Duration ahead) {
    String apart = figures.duration(ahead.abs());
    if (ahead.abs().compareTo(MIN_SKEW) < 0) {
      return figures.of("skew.same", apart);
    }
    return figures.of(ahead.isNegative() ? "skew.behind" : "skew.ahead", apart);
  }
}
