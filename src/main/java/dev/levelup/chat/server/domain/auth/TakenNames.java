package dev.levelup.chat.server.domain.auth;

import com.ibm.icu.util.VersionInfo;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.time.Instant;
import java.util.List;

/**
 * The names of accounts. A new name must not look like any of them. Accounts from before that rule
 * still work, even if two of their names look alike; no new lookalike can be added.
 */
public final class TakenNames {
  /**
   * The version of the skeletons' rules; with another version or another ICU, all are computed
   * again.
   */
  static final String RULES = "1, ICU " + VersionInfo.ICU_VERSION;

  private static final int AT_ONCE = 500;

  private TakenNames() {}

  /** Whether an account has that name, or one that looks like it. */
  static boolean contains(Tables tables, String name) {
    return tables.users().byNameKey(NameKey.of(name)).isPresent()
        || tables.users().hasSkeleton(NameSkeletons.of(name));
  }

  /**
   * Adds an account unless its name is taken. The write must run alone: only this check prevents
   * two names that look alike.
   *
   * @return whether it was added
   */
  static boolean add(Tables tables, UserRow user, Instant createdAt) {
    String nameKey = NameKey.of(user.name());
    if (contains(tables, user.name()) || !tables.users().add(user, nameKey, createdAt)) {
      return false;
    }
    keepSkeletons(tables, user);
    return true;
  }

  /** Computes the skeletons of names that have none by the current rules. Blocks for the store. */
  public static void bringUpToDate(Store store) {
    while (!store.read(TakenNames::outdated).isEmpty()) {
      store
          .write(
              tables -> {
                outdated(tables).forEach(user -> keepSkeletons(tables, user));
                return true;
              })
          .join();
    }
  }

  private static List<UserRow> outdated(Tables tables) {
    return tables.users().withoutSkeletons(RULES, AT_ONCE);
  }

  private static void keepSkeletons(Tables tables, UserRow user) {
    tables.users().keepSkeletons(user.id(), NameSkeletons.of(user.name()), RULES);
  }
}
