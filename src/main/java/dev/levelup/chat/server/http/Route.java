package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One route of the API.
 *
 * @param method the HTTP method
 * @param path its segments; one that begins with a colon stands for any text but the empty one
 * @param access who may ask, and what is done
 */
record Route(String method, List<String> path, Access access) {
  /** What is done for a call: on a worker, and answered with a record that goes out as JSON. */
  sealed interface Access {
    /** For anybody. */
    record Open(Function<ApiCall, CompletionStage<?>> action) implements Access {}

    /** For those whose token is good. */
    record SignedIn(BiFunction<ApiCall, Identity, CompletionStage<?>> action) implements Access {}
  }

  static Route open(String method, String path, Function<ApiCall, CompletionStage<?>> action) {
    return new Route(method, segments(path), new Access.Open(action));
  }

  static Route signedIn(
      String method, String path, BiFunction<ApiCall, Identity, CompletionStage<?>> action) {
    return new Route(method, segments(path), new Access.SignedIn(action));
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /** What the call has in the place of the colons; empty when this is not its path. */
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
