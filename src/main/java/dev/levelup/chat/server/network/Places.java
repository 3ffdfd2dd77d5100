package dev.levelup.chat.server.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A limited number of places, of which each network gets at most its share. When none are left, the
 * place that has been unsettled for longest is given to a newcomer; settled places are kept.
 * Thread-safe.
 */
public final class Places {
  private final int total;
  private final Count all;
  private final Map<Network, Count> counts = new HashMap<>();

  /** What is taken of a share. */
  private static final class Count {
    private final @Nullable Network network;
    private final int share;
    private final SequencedSet<Place> waiting = new LinkedHashSet<>();
    private int taken;

    Count(@Nullable Network network, int share) {
      this.network = network;
      this.share = share;
    }

    boolean isFull() {
      return taken >= share;
    }
  }

  /** Creates that many places, all free. */
  public Places(int total) {
    this.total = total;
    all = new Count(null, total);
  }

  /**
   * One address gets an eighth, its wider networks a sixth and a quarter. An address of this
   * machine gets half, since it may be an undeclared proxy.
   */
  private int share(Network network) {
    int part =
        switch (network.width()) {
          case NARROW -> network.isLoopback() ? 2 : 8;
          case MIDDLE -> 6;
          case WIDE -> 4;
        };
    return Math.ceilDiv(total, part);
  }

  /** How many places are taken. */
  public synchronized int taken() {
    return all.taken;
  }

  /** Whether a newcomer from there would get a place, if need be that of one who waits. */
  public synchronized boolean isOpenTo(Collection<Network> networks) {
    return counts(networks).stream().noneMatch(each -> each.isFull() && each.waiting.isEmpty());
  }

  /**
   * Takes a place, which waits to be settled. Always gives one: ask {@link #isOpenTo} before.
   *
   * @param networks from the narrowest on; none where places are not shared out
   * @param giveWay called, from any thread, when the place is somebody else's now; must not block
   */
  public Place take(Collection<Network> networks, Runnable giveWay) {
    Place next;
    Place oldest;
    synchronized (this) {
      List<Count> mine = counts(networks);
      oldest = oldestWaiting(mine);
      if (oldest != null) {
        oldest.leave();
      }
      next = new Place(counts(networks), giveWay);
      next.enter();
    }
    if (oldest != null) {
      oldest.giveWay.run();
    }
    return next;
  }

  /** Of the narrowest share that is full: whoever leaves there leaves the wider ones, too. */
  private static @Nullable Place oldestWaiting(List<Count> counts) {
    return counts.stream()
        .filter(Count::isFull)
        .filter(each -> !each.waiting.isEmpty())
        .findFirst()
        .map(each -> each.waiting.getFirst())
        .orElse(null);
  }

  private List<Count> counts(Collection<Network> networks) {
    List<Count> found = new ArrayList<>(networks.size() + 1);
    for (Network each : networks) {
      Count known = counts.get(each);
      found.add(known == null ? new Count(each, share(each)) : known);
    }
    found.add(all);
    return found;
  }

  /** One that is taken. */
  public final class Place {
    private final List<Count> counts;
    private final Runnable giveWay;
    private boolean isTaken;

    private Place(List<Count> counts, Runnable giveWay) {
      this.counts = counts;
      this.giveWay = giveWay;
    }

    private void enter() {
      isTaken = true;
      for (Count each : counts) {
        each.taken++;
        each.waiting.add(this);
        if (each.network != null) {
          Places.this.counts.put(each.network, each);
        }
      }
    }

    /** It is kept until it is left. */
    public void settle() {
      synchronized (Places.this) {
        counts.forEach(each -> each.waiting.remove(this));
      }
    }

    /** It waits again, behind all others that do. */
    public void unsettle() {
      synchronized (Places.this) {
        if (isTaken) {
          counts.forEach(each -> each.waiting.add(this));
        }
      }
    }

    /** It is free again; a second time does nothing. */
    public void leave() {
      synchronized (Places.this) {
        if (!isTaken) {
          return;
        }
        isTaken = false;
        for (Count each : counts) {
          each.waiting.remove(this);
          each.taken--;
          if (each.taken == 0 && each.network != null) {
            Places.this.counts.remove(each.network);
          }
        }
      }
    }
  }
}
