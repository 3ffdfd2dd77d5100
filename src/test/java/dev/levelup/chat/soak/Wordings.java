package dev.levelup.chat.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of each message over time, by its client message id. */
final class Wordings {
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, Set<String>> all = new HashMap<>();
  private final Map<String, List<String>> latest = new HashMap<>();
  private final Set<String> shown = new HashSet<>();

  /** Reads the texts from the journals. */
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

  /** The original text, or the present one if no other is known. */
  String first(Show.Said message) {
    return first.getOrDefault(message.id(), message.words());
  }

  /** Whether the message had this text at some time. */
  boolean had(Show.Said message, String words) {
    return words.equals(message.words())
        || all.getOrDefault(message.id(), Set.of()).contains(words);
  }

  /** Whether no change that was shown has been undone. */
  boolean isUpToDate(Show.Said message) {
    return !shown.contains(message.id()) || latest(message.id()).contains(message.words());
  }

  private List<String> latest(String id) {
    return latest.computeIfAbsent(id, _ -> new ArrayList<>());
  }
}
