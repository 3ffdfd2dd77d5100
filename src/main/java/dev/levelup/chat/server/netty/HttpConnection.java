package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.netty.RequestDeadlines.Phase;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection's requests, one at a time: while one is served, the next is not read, so the
 * answers go out in order and no more than one request is ever held. Confined to the channel's
 * event loop.
 */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

  private final Dispatcher dispatcher;
  private final RequestDeadlines deadlines;
  private final boolean behindProxy;
  private @Nullable HttpExchange current;
  private boolean answering;
  private boolean last;
  private boolean malformed;

  HttpConnection(Dispatcher dispatcher, RequestDeadlines deadlines, boolean behindProxy) {
    this.dispatcher = dispatcher;
    this.deadlines = deadlines;
    this.behindProxy = behindProxy;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    ctx.channel().config().setAutoRead(false);
    deadlines.enter(Phase.SERVING);
    HttpAnswer refusal = refusal(request);
    if (refusal != null) {
      last = true;
      malformed = true;
      write(ctx, refusal, Map.of());
      return;
    }
    last |= !HttpUtil.isKeepAlive(request);
    serve(ctx, request);
  }

  private void serve(ChannelHandlerContext ctx, FullHttpRequest request) {
    HttpCall call;
    try {
      call = HttpCall.of(request, client(ctx, request));
    } catch (IllegalArgumentException _) {
      write(ctx, Refusals.BAD_REQUEST, Map.of());
      return;
    }
    current = new HttpExchange(this, ctx, call, dispatcher.origins());
    dispatcher.dispatch(current);
  }

  private InetAddress client(ChannelHandlerContext ctx, FullHttpRequest request) {
    InetAddress peer = ((InetSocketAddress) ctx.channel().remoteAddress()).getAddress();
    return behindProxy ? ForwardedFor.client(request.headers(), peer) : peer;
  }

  private static @Nullable HttpAnswer refusal(FullHttpRequest request) {
    Throwable cause = request.decoderResult().cause();
    return switch (cause) {
      case null -> null;
      case TooLongHttpLineException _ -> Refusals.URI_TOO_LONG;
      case TooLongHttpHeaderException _ -> Refusals.HEADERS_TOO_LARGE;
      default -> Refusals.BAD_REQUEST;
    };
  }

  void write(ChannelHandlerContext ctx, HttpAnswer answer, Map<String, String> cors) {
    answering = true;
    deadlines.enter(Phase.ANSWERING);
    ChannelFuture written = ctx.writeAndFlush(Responses.of(answer, cors, !last));
    var _ = written.addListener(_ -> written(ctx, written));
  }

  private void written(ChannelHandlerContext ctx, ChannelFuture written) {
    current = null;
    answering = false;
    if (malformed && written.isSuccess() && ctx.channel() instanceof DuplexChannel channel) {
      letFinish(channel);
      return;
    }
    if (last || !written.isSuccess()) {
      var _ = ctx.close();
      return;
    }
    deadlines.enter(Phase.IDLE);
    ctx.channel().config().setAutoRead(true);
  }

  /**
   * What the client still sends of a request that was refused is read and dropped until it closes,
   * or the deadline passes: a connection closed under its hands would lose the answer.
   */
  private static void letFinish(DuplexChannel channel) {
    var _ = channel.shutdownOutput();
    channel.config().setAutoRead(true);
  }

  /**
   * Closes the connection: at once, or behind the answer that is on its way or in the handler's
   * work.
   */
  void finish(ChannelHandlerContext ctx) {
    last = true;
    if (answering) {
      return;
    }
    if (current == null || dispatcher.isForEndpoint(current.call())) {
      var _ = ctx.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (current != null) {
      current.lost();
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    log.debug("a connection failed", cause);
    var _ = ctx.close();
  }
}
