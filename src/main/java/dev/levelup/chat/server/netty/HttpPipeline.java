package dev.levelup.chat.server.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import org.jspecify.annotations.Nullable;

/** Sets up each connection that comes in. */
final class HttpPipeline extends ChannelInitializer<Channel> {
  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_HEAD = 16 * 1024;

  private final HttpPortOptions options;
  private final Dispatcher dispatcher;
  private final BodyBudget bodies = BodyBudget.ofTheHeap();
  private final ChannelGroup connections;
  private final @Nullable TlsWatch tls;

  HttpPipeline(
      HttpPortOptions options,
      Dispatcher dispatcher,
      ChannelGroup connections,
      @Nullable TlsWatch tls) {
    this.options = options;
    this.dispatcher = dispatcher;
    this.connections = connections;
    this.tls = tls;
  }

  @Override
  protected void initChannel(Channel channel) {
    connections.add(channel);
    RequestGate gate = new RequestGate(dispatcher, bodies);
    RequestDeadlines deadlines = new RequestDeadlines(options, channel);
    if (tls != null) {
      channel.pipeline().addLast(tls.get().newHandler(channel.alloc()));
    }
    channel
        .pipeline()
        .addLast(deadlines)
        .addLast(new HttpServerCodec(decoding()))
        .addLast(new FlowControlHandler()) // holds back requests that were decoded ahead of time
        .addLast(gate)
        .addLast(new HttpObjectAggregator(dispatcher.maxBodyBytes()))
        .addLast(new HttpConnection(dispatcher, deadlines, gate, options.behindProxy()));
  }

  private static HttpDecoderConfig decoding() {
    return new HttpDecoderConfig().setMaxInitialLineLength(MAX_LINE).setMaxHeaderSize(MAX_HEAD);
  }
}
