package dev.levelup.chat.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that a message was given, by the id by which its author's client named it. */
final class Wordings {
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, Set<String>> all = new HashMap<>();
  private final Map<String, List<String>> latest = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  /** As the journals have it. */
  Wordings(List<Witness> witnesses) {
    witnesses.forEach(each -> each.journal().forEach(this::read));
  }

  private void read(Entry entry) {
    String id = entry.id();
    switch (entry.what()) {
      case LEFT -> {
        first.put(id, entry.words());
        words(id).add(entry.words());
      }
      case CHANGES -> {
        words(id).add(entry.words());
        latest(id).add(entry.words());
      }
      case CHANGED -> {
        shown.add(id);
        forgetBefore(latest(id), entry.words());
      }
      case WRITES, SHOWN, RECONNECTED -> {}
    }
  }

  private static void forgetBefore(List<String> words, String kept) {
    words.subList(0, Math.max(0, words.lastIndexOf(kept))).clear();
  }

  private Set<String> words(String id) {
    return all.computeIfAbsent(id, _ -> new HashSet<>());
  }

  /** Its first words, or the present ones where no others are known. */
  String first(Show.Said message) {
    return first.getOrDefault(message.id(), message.words());
  }

  /** Whether it had those words at some time. */
  boolean had(Show.Said message, String words) {
    return words.equals(message.words())
        || all.getOrDefault(message.id(), Set.of()).contains(words);
  }

  /** Whether no change of it that once showed is undone. */
  boolean isUpToDate(Show.Said message) {
    return !shown.contains(message.id()) || latest(message.id()).contains(message.words());
  }

  private List<String> latest(String id) {
    return latest.computeIfAbsent(id, _ -> new ArrayList<>());
  }
}
