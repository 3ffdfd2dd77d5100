package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A WebSocket that is open at its client, while the server's side opens late. */
final class LateOpening implements Exchange {
  private final Exchange exchange;
  private final CompletableFuture<Runnable> opening = new CompletableFuture<>();

  LateOpening(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Opens the server's side. */
  void open() {
    opening.orTimeout(10, TimeUnit.SECONDS).join().run();
  }

  @Override
  public void upgrade(int maxMessageBytes, Function<Channel, ChannelHandler> handlers) {
    exchange.upgrade(maxMessageBytes, channel -> keepPlace(channel, handlers));
  }

  private ChannelHandler keepPlace(Channel channel, Function<Channel, ChannelHandler> handlers) {
    opening.complete(
        () ->
            channel
                .eventLoop()
                .submit(() -> channel.pipeline().addLast(handlers.apply(channel)))
                .syncUninterruptibly());
    return new ChannelInboundHandlerAdapter();
  }

  @Override
  public HttpCall call() {
    return exchange.call();
  }

  @Override
  public EventLoop loop() {
    return exchange.loop();
  }

  @Override
  public void forgetCall() {
    exchange.forgetCall();
  }

  @Override
  public void answer(HttpAnswer answer) {
    exchange.answer(answer);
  }

  @Override
  public void onLost(Runnable action) {
    exchange.onLost(action);
  }
}
