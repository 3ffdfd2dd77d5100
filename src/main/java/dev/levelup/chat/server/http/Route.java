package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One route of the API.
 *
 * @param method the HTTP method
 * @param path its segments; one that begins with a colon matches any non-empty text
 * @param access who may call it, and the handler
 */
record Route(String method, List<String> path, Access access) {
  /** Handles a call: on a worker, and returns a record that is sent as JSON. */
  sealed interface Access {
    /** Open to all callers. */
    record Open(Function<ApiCall, CompletionStage<?>> action) implements Access {}

    /** For callers with a valid token. */
    record SignedIn(BiFunction<ApiCall, Identity, CompletionStage<?>> action) implements Access {}

    /** For callers with a valid token, who send a form with a file: its body is a stream. */
    record Upload(BiFunction<ApiCall, Identity, CompletionStage<?>> action) implements Access {}
  }

  static Route open(String method, String path, Function<ApiCall, CompletionStage<?>> action) {
    return new Route(method, segments(path), new Access.Open(action));
  }

  static Route signedIn(
      String method, String path, BiFunction<ApiCall, Identity, CompletionStage<?>> action) {
    return new Route(method, segments(path), new Access.SignedIn(action));
  }

  static Route upload(
      String method, String path, BiFunction<ApiCall, Identity, CompletionStage<?>> action) {
    return new Route(method, segments(path), new Access.Upload(action));
  }

  /** Whether a call with that path, as it was sent, has a stream as its body. */
  boolean isUpload(String otherMethod, String otherPath) {
    return access instanceof Access.Upload
        && method.equals(otherMethod)
        && isLike(segments(otherPath));
  }

  private boolean isLike(List<String> segments) {
    return segments.size() == path.size()
        && IntStream.range(0, path.size())
            .allMatch(i -> path.get(i).startsWith(":") || path.get(i).equals(segments.get(i)));
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /** The segments at the colons; empty when this route does not match. */
  Optional<List<String>> match(List<String> segments) {
    if (segments.size() != path.size()) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (path.get(i).startsWith(":") && !segment.isEmpty()) {
        parameters.add(TextField.PATH_PARAMETER.bounded(segment));
      } else if (!path.get(i).equals(segment)) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
