package dev.levelup.chat.server.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The request that a connection is serving. Its state is confined to the connection's loop. */
final class HttpExchange implements Exchange {
  private enum State {
    OPEN,
    TAKEN,
    LOST
  }

  private final HttpConnection connection;
  private final ChannelHandlerContext ctx;
  private final Map<String, String> cors;
  private @Nullable HttpCall call;
  private final List<Runnable> lossActions = new ArrayList<>(1);
  private State state = State.OPEN;

  HttpExchange(
      HttpConnection connection, ChannelHandlerContext ctx, HttpCall call, OriginPolicy origins) {
    this.connection = connection;
    this.ctx = ctx;
    this.call = call;
    this.cors = origins.headers(call.headers());
  }

  @Override
  public HttpCall call() {
    return Objects.requireNonNull(call, "the request was let go of");
  }

  @Override
  public void forgetCall() {
    call = null;
  }

  @Override
  public EventLoop loop() {
    return ctx.channel().eventLoop();
  }

  @Override
  public void answer(HttpAnswer answer) {
    boolean isThere =
        onLoop(
            () -> {
              if (take()) {
                connection.write(ctx, answer, cors);
              } else {
                StreamWriter.discard(answer);
              }
            });
    if (!isThere) {
      StreamWriter.discard(answer);
    }
  }

  /** Whether the caller must now respond to the request. */
  boolean take() {
    boolean isOpen = state == State.OPEN;
    if (isOpen) {
      state = State.TAKEN;
    }
    return isOpen;
  }

  @Override
  public void onLost(Runnable action) {
    var _ =
        onLoop(
            () -> {
              switch (state) {
                case OPEN -> {
                  lossActions.add(action);
                  connection.watched(ctx);
                }
                case LOST -> action.run();
                case TAKEN -> {}
              }
            });
  }

  @Override
  public void upgrade(int maxMessageBytes, Function<Channel, ChannelHandler> handlers) {
    var _ = onLoop(() -> start(new WebSocketUpgrade(ctx, maxMessageBytes, handlers)));
  }

  private void start(WebSocketUpgrade upgrade) {
    if (state != State.OPEN) {
      return;
    }
    HttpAnswer refusal = upgrade.start(call());
    if (refusal == null) {
      state = State.TAKEN;
    } else {
      answer(refusal);
    }
  }

  /** Whether the handler waits for the loss of the connection, and the response may take long. */
  boolean isWatched() {
    return state == State.OPEN && !lossActions.isEmpty();
  }

  void lost() {
    if (state == State.OPEN) {
      state = State.LOST;
      lossActions.forEach(Runnable::run);
    }
  }

  /** Returns false when the loop has ended, and the connection with it. */
  private boolean onLoop(Runnable task) {
    if (loop().inEventLoop()) {
      task.run();
      return true;
    }
    try {
      loop().execute(task);
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }
}
