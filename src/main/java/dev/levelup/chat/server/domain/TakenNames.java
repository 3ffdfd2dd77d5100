package dev.levelup.chat.server.domain;

import com.ibm.icu.util.VersionInfo;
import dev.levelup.chat.server.store.Account;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Instant;
import java.util.List;

/**
 * The names that accounts have. A new one must not look like any of them. Names from before that
 * rule stay and sign in as ever, also two that look alike; no third comes to them.
 */
final class TakenNames {
  /** What makes the skeletons; with another number or another ICU, all are made anew. */
  static final String RULES = "1, ICU " + VersionInfo.ICU_VERSION;

  private static final int AT_ONCE = 500;

  private TakenNames() {}

  /** Whether an account has that name, or one that looks like it. */
  static boolean contains(Tables tables, String name) {
    return tables.users().byNameKey(AccountRules.nameKey(name)).isPresent()
        || tables.users().hasSkeleton(NameSkeletons.of(name));
  }

  /**
   * Adds an account unless its name is taken. The write must run alone: nothing but this question
   * keeps two names apart that look alike.
   *
   * @return whether it was added
   */
  static boolean add(Tables tables, Account account, Instant createdAt) {
    String nameKey = AccountRules.nameKey(account.name());
    if (contains(tables, account.name()) || !tables.users().add(account, nameKey, createdAt)) {
      return false;
    }
    keepSkeletons(tables, account);
    return true;
  }

  /** Makes the skeletons of names that have none by the present rules. Blocks for the store. */
  static void bringUpToDate(Store store) {
    while (!store.read(TakenNames::outdated).isEmpty()) {
      store
          .write(
              tables -> {
                outdated(tables).forEach(account -> keepSkeletons(tables, account));
                return true;
              })
          .join();
    }
  }

  private static List<Account> outdated(Tables tables) {
    return tables.users().withoutSkeletons(RULES, AT_ONCE);
  }

  private static void keepSkeletons(Tables tables, Account account) {
    tables.users().keepSkeletons(account.id(), NameSkeletons.of(account.name()), RULES);
  }
}
