package dev.levelup.chat.soak;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one client recorded and showed.
 *
 * @param journal what its user did and saw during the run
 * @param settled what was shown after the user had stopped and all faults were over
 * @param whole all messages, read from the beginning
 */
record Witness(Script script, List<Entry> journal, Show settled, Show whole) {
  Stream<Entry> entries(Entry.What what) {
    return journal.stream().filter(each -> each.what() == what);
  }
}
