package dev.levelup.chat.client.net;

import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out why there was no response. */
final class NoResponse {
  private NoResponse() {}

  /**
   * The exception for what a connection threw. A host may have several addresses, so there may be
   * several reasons: the first known one counts, and a certificate problem before all others.
   */
  static ApiException of(IOException thrown) {
    List<Throwable> reasons = new ArrayList<>();
    collect(thrown, reasons);
    for (Throwable each : reasons) {
      if (each instanceof RefusedCertificateException refused) {
        return new ApiException.BadCertificate(refused.problem(), refused.shown(), thrown);
      }
    }
    Obstacle obstacle =
        reasons.stream()
            .map(NoResponse::obstacle)
            .filter(each -> each != Obstacle.OTHER)
            .findFirst()
            .orElse(Obstacle.OTHER);
    return new ApiException.Unreachable(obstacle, thrown);
  }

  private static void collect(@Nullable Throwable thrown, List<Throwable> reasons) {
    if (thrown != null && !reasons.contains(thrown)) {
      reasons.add(thrown);
      collect(thrown.getCause(), reasons);
      for (Throwable each : thrown.getSuppressed()) {
        collect(each, reasons);
      }
    }
  }

  private static Obstacle obstacle(Throwable reason) {
    return switch (reason) {
      case UnknownHostException e -> Obstacle.UNKNOWN_HOST;
      case InterruptedIOException e -> Obstacle.TIMED_OUT;
      case ConnectException e -> byWords(e);
      case IOException e when isOfProxy(e) -> Obstacle.PROXY;
      default -> Obstacle.OTHER;
    };
  }

  /** OkHttp has no exception type for it. */
  private static boolean isOfProxy(IOException thrown) {
    String words = Objects.requireNonNullElse(thrown.getMessage(), "");
    return words.startsWith("Unexpected response code for CONNECT")
        || words.startsWith("Failed to authenticate with proxy")
        || words.startsWith("SOCKS");
  }

  /** The system's error code is only in the exception's message. */
  private static Obstacle byWords(ConnectException thrown) {
    String words = Objects.requireNonNullElse(thrown.getMessage(), "").toLowerCase(Locale.ROOT);
    if (words.contains("refused")) {
      return Obstacle.REFUSED;
    }
    return words.contains("timed out") ? Obstacle.TIMED_OUT : Obstacle.OTHER;
  }
}
