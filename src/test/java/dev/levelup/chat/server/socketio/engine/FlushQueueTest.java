package dev.levelup.chat.server.socketio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalIoHandler;
import io.netty.util.concurrent.ThreadAwareExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlushQueueTest {
  private static final int SESSIONS = 40;

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, Network::new);
  private final EventLoop loop = group.next();
  private final FlushQueue queue = new FlushQueue(loop);

  /** Accessed only on the loop. */
  private int looks;

  /** Counts how often the loop checks for input. */
  private final class Network implements IoHandler {
    private final IoHandler local;

    Network(ThreadAwareExecutor executor) {
      local = LocalIoHandler.newFactory().newHandler(executor);
    }

    @Override
    public int run(IoHandlerContext context) {
      looks++;
      return local.run(context);
    }

    @Override
    public IoRegistration register(IoHandle handle) throws Exception {
      return local.register(handle);
    }

    @Override
    public void wakeup() {
      local.wakeup();
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> handleType) {
      return local.isCompatible(handleType);
    }
  }

  @AfterEach
  void end() {
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void flushesAllInTheirTurn() throws Exception {
    List<Integer> flushed = new ArrayList<>();
    flushAll(flushed::add);
    assertThat(flushed).isEqualTo(IntStream.range(0, SESSIONS).boxed().toList());
  }

  @Test
  void takesWhatIsToldMeanwhileBeforeTheLastHaveTheirTurn() throws Exception {
    List<String> happened = new ArrayList<>();
    flushAll(
        i -> {
          happened.add("flush " + i);
          if (i == 0) {
            loop.execute(() -> happened.add("news"));
          }
        });
    assertThat(happened).containsSubsequence("flush 0", "news", "flush 39");
  }

  @Test
  void looksWhatHasComeInBeforeTheLastHaveTheirTurn() throws Exception {
    List<Integer> seen = new ArrayList<>();
    flushAll(_ -> seen.add(looks));
    assertThat(seen.getLast()).isGreaterThan(seen.getFirst());
  }

  @Test
  void goesOnBehindAFlushThatFails() throws Exception {
    List<Integer> flushed = new ArrayList<>();
    flushAll(
        i -> {
          flushed.add(i);
          if (i == 20) {
            throw new IllegalStateException("of the test");
          }
        });
    assertThat(flushed).hasSize(SESSIONS);
  }

  /** Waits until all of them have been flushed. */
  private void flushAll(IntConsumer flush) throws Exception {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.execute(
        () -> {
          for (int i = 0; i < SESSIONS; i++) {
            int session = i;
            queue.add(() -> flush.accept(session));
          }
          queue.add(() -> done.complete(null));
        });
    done.get(10, TimeUnit.SECONDS);
  }
}
