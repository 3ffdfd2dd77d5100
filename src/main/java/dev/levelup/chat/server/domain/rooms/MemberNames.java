package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.store.MemberTable.Unkeyed;
import dev.levelup.chat.server.store.Store;
import java.util.List;

/** The keys by which a message finds the members whom it mentions. */
public final class MemberNames {
  private static final int AT_ONCE = 500;

  private MemberNames() {}

  /** Computes the keys of members who have none. Blocks for the store. */
  public static void bringUpToDate(Store store) {
    while (!store.read(tables -> tables.members().unkeyed(1)).isEmpty()) {
      store
          .write(
              tables -> {
                List<Unkeyed> members = tables.members().unkeyed(AT_ONCE);
                members.forEach(
                    each -> tables.members().keepNameKey(each, NameKey.of(each.name())));
                return members.size();
              })
          .join();
    }
  }
}
