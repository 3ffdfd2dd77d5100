package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.network.Network;
import dev.levelup.chat.server.network.Places;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets up each new connection. */
final class HttpPipeline extends ChannelInitializer<Channel> {
  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_HEAD = 16 * 1024;

  private final HttpPortOptions options;
  private final Dispatcher dispatcher;
  private final BodyBudget bodies;
  private final ChannelGroup connections;
  private final @Nullable TlsWatch tls;
  private final Places places;

  HttpPipeline(
      HttpPortOptions options,
      Dispatcher dispatcher,
      BodyBudget bodies,
      ChannelGroup connections,
      @Nullable TlsWatch tls) {
    this.options = options;
    this.dispatcher = dispatcher;
    this.bodies = bodies;
    this.connections = connections;
    this.tls = tls;
    this.places = new Places(options.maxConnections());
  }

  @Override
  protected void initChannel(Channel channel) {
    List<Network> networks = networks(channel);
    if (!places.isOpenTo(networks)) {
      var _ = channel.close();
      return;
    }
    Places.Place place = places.take(networks, () -> cut(channel));
    var _ = channel.closeFuture().addListener(_ -> place.leave());
    connections.add(channel);
    channel.pipeline().addLast(new WriteMeter(channel, WriteBudget.ofProcess()));
    RequestGate gate = new RequestGate(dispatcher, bodies);
    RequestDeadlines deadlines = new RequestDeadlines(options, channel, place);
    if (tls != null) {
      channel.pipeline().addLast(tls.get().newHandler(channel.alloc()));
    }
    channel
        .pipeline()
        .addLast(deadlines)
        .addLast(new HttpServerCodec(decoding()))
        .addLast(new FlowControlHandler()) // holds back requests that were decoded ahead of time
        .addLast(gate)
        .addLast(new WholeBodies(dispatcher.maxBodyBytes(), gate))
        .addLast(new HttpConnection(dispatcher, deadlines, gate, options.behindProxy()));
  }

  private static void cut(Channel channel) {
    var _ = channel.close();
  }

  /**
   * A proxy may use all connections: they belong to different clients, whose sessions are limited
   * instead.
   */
  private List<Network> networks(Channel channel) {
    return !options.behindProxy() && channel.remoteAddress() instanceof InetSocketAddress peer
        ? Network.of(peer.getAddress())
        : List.of(); // also empty when the peer has disconnected already
  }

  private static HttpDecoderConfig decoding() {
    return new HttpDecoderConfig().setMaxInitialLineLength(MAX_LINE).setMaxHeaderSize(MAX_HEAD);
  }
}
