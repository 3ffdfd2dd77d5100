package dev.levelup.chat.server.http;

import dev.levelup.chat.server.access.Caller;
import java.util.List;

/**
 * A line of the {@link AccessTable}.
 *
 * @param path its segments, where one with a colon says what has to stand in its place
 * @param answers one, or those to each caller who is signed in and one for when there is no room
 */
record AccessRow(boolean needsToken, String method, List<String> path, List<String> answers) {
  static AccessRow parse(String line) {
    List<String> words = List.of(line.split(" +"));
    return new AccessRow(
        words.get(0).equals("token"),
        words.get(1),
        List.of(words.get(2).substring(1).split("/", -1)),
        words.subList(3, words.size()));
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
    return method + " /" + String.join("/", path);
  }
}
