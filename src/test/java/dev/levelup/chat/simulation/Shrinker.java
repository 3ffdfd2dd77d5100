package dev.levelup.chat.simulation;

import java.util.ArrayList;
import java.util.List;

/** Leaves out steps as long as it still goes wrong without them. */
final class Shrinker {
  private Shrinker() {}

  /** Whether it goes wrong with these steps. */
  interface Fails {
    boolean with(List<Step> steps) throws Exception;
  }

  static List<Step> shrink(List<Step> steps, Fails fails) throws Exception {
    List<Step> shortest = steps;
    for (int size = Math.max(1, steps.size() / 2); size > 0; size /= 2) {
      for (int from = 0; from < shortest.size(); ) {
        List<Step> fewer = new ArrayList<>(shortest);
        fewer.subList(from, Math.min(from + size, fewer.size())).clear();
        if (fails.with(fewer)) {
          shortest = fewer;
        } else {
          from += size;
        }
      }
    }
    return shortest;
  }
}
