package dev.levelup.chat.server.http;

import dev.levelup.chat.server.access.Caller;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of the {@link AccessTable}.
 *
 * @param path its segments; one with a colon is a placeholder
 * @param query its parameters, each as {@code name=value}; a value with a colon is a placeholder
 * @param fields the fields in the body of a POST, PUT or PATCH
 * @param answers one, or one for each caller who is signed in and one for a room that does not
 *     exist
 */
record AccessRow(
    boolean needsToken,
    String method,
    List<String> path,
    List<String> query,
    List<String> fields,
    List<String> answers) {
  private static final String NO_BODY = "-";

  AccessRow {
    if (answers.size() != 1 && answers.size() != Caller.SIGNED_IN.size() + 1) {
      throw new IllegalArgumentException("an answer is missing: " + path + " " + answers);
    }
  }

  static AccessRow parse(String line) {
    List<String> words = List.of(line.split(" +"));
    String[] target = words.get(2).split("[?]", 2);
    return new AccessRow(
        words.get(0).equals("token"),
        words.get(1),
        List.of(target[0].substring(1).split("/", -1)),
        target.length == 1 ? List.of() : List.of(target[1].split("&", -1)),
        fields(words.get(1), words.get(3)),
        words.subList(4, words.size()));
  }

  private static List<String> fields(String method, String word) {
    if (Set.of("POST", "PUT", "PATCH").contains(method) == word.equals(NO_BODY)) {
      throw new IllegalArgumentException(method + " with the body " + word);
    }
    return Stream.of(word.split("[-{},]", -1)).filter(field -> !field.isEmpty()).toList();
  }

  /** The names of the parameters. */
  List<String> queryNames() {
    return query.stream().map(each -> each.substring(0, each.indexOf('='))).toList();
  }

  boolean isFor(Route route) {
    return route.method().equals(method) && route.match(path).isPresent();
  }

  boolean namesARoom() {
    return answers.size() > 1;
  }

  String expected(Caller caller, boolean roomExists) {
    if (needsToken && caller == Caller.NOBODY) {
      return "AUTHENTICATION_REQUIRED";
    }
    if (needsToken && !caller.isSignedIn()) {
      return "INVALID_TOKEN";
    }
    if (!namesARoom()) {
      return answers.getFirst();
    }
    return roomExists ? answers.get(Caller.SIGNED_IN.indexOf(caller)) : answers.getLast();
  }

  String name() {
    return method + " /" + String.join("/", path) + " " + query + " " + fields;
  }
}
