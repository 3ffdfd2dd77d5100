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
 * A limited number of places, of which each network gets at most its share. When none is free, the
 * place that has been unsettled for longest is given to a newcomer; settled places are kept.
 * Thread-safe.
 */
public final class Places {
  private final int total;
  private final Count all;
  private final Map<Network, Count> counts = new HashMap<>();

  /** The used part of a share. */
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
   * One address gets an eighth, its wider networks a sixth and a quarter. A loopback address gets
   * half, since it may be an undeclared proxy.
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

  /** How many places are in use. */
  public synchronized int taken() {
    return all.taken;
  }

  /**
   * Whether a newcomer with that address would get a place, possibly an unsettled one of another.
   */
  public synchronized boolean isOpenTo(Collection<Network> networks) {
    return counts(networks).stream().noneMatch(each -> each.isFull() && each.waiting.isEmpty());
  }

  /**
   * Takes a place, which is unsettled at first. Always returns one: call {@link #isOpenTo} before.
   *
   * @param networks the narrowest first; empty when places are not shared out
   * @param giveWay called from any thread when the place was given to another; must not block
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

  /** Of the narrowest full share: leaving it leaves the wider ones as well. */
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

  /** A place in use. */
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

    /** Settles the place: it is kept until {@link #leave()}. */
    public void settle() {
      synchronized (Places.this) {
        counts.forEach(each -> each.waiting.remove(this));
      }
    }

    /** Makes the place unsettled again, behind all other unsettled ones. */
    public void unsettle() {
      synchronized (Places.this) {
        if (isTaken) {
          counts.forEach(each -> each.waiting.add(this));
        }
      }
    }

    /** Frees the place; repeated calls do nothing. */
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
