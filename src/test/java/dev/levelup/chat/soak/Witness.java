package dev.levelup.chat.soak;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one client has to say in the end.
 *
 * @param journal what its user did and saw all along
 * @param settled what showed when the user had stopped, as it stood after all the faults
 * @param whole everything that was ever said, read back from the beginning
 */
record Witness(Script script, List<Entry> journal, Show settled, Show whole) {
  Stream<Entry> entries(Entry.What what) {
    return journal.stream().filter(each -> each.what() == what);
  }
}
