package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.netty.RequestDeadlines.Phase;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection's requests, one at a time: while one is served, the next is not read, so the
 * responses are sent in order and at most one request is held in memory. Of a streamed body, only
 * what its reader requests is read. Confined to the channel's event loop.
 */
final class HttpConnection extends SimpleChannelInboundHandler<Object> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);

  private final Dispatcher dispatcher;
  private final RequestDeadlines deadlines;
  private final RequestGate gate;
  private final boolean behindProxy;
  private @Nullable HttpExchange current;

  /** The current request's body, if it is streamed. */
  private @Nullable BodyReceiver body;

  private boolean isForEndpoint;
  private boolean answering;
  private boolean last;

  /** Further input of this connection is discarded. */
  private boolean deaf;

  /** The client sends nothing more, but may still wait for responses. */
  private boolean inputEnded;

  HttpConnection(
      Dispatcher dispatcher, RequestDeadlines deadlines, RequestGate gate, boolean behindProxy) {
    this.dispatcher = dispatcher;
    this.deadlines = deadlines;
    this.gate = gate;
    this.behindProxy = behindProxy;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, Object message) {
    switch (message) {
      case FullHttpRequest request -> {
        begin(ctx);
        serve(ctx, request, () -> HttpCall.of(request, client(ctx, request)));
      }
      case HttpRequest head -> {
        begin(ctx);
        body = new BodyReceiver(ctx, deadlines, head);
        BodyStream stream = body.stream();
        serve(ctx, head, () -> HttpCall.of(head, stream, client(ctx, head)));
      }
      case HttpContent part -> receive(part);
      case Refused refusal -> refuse(ctx, refusal);
      default -> throw new IllegalStateException("no request: " + message.getClass());
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (body != null) {
      body.readAgain();
    }
    ctx.fireChannelReadComplete();
  }

  private void begin(ChannelHandlerContext ctx) {
    ctx.channel().config().setAutoRead(false);
    deadlines.enter(Phase.SERVING);
  }

  /** A part that arrives after the response belongs to a body that is not needed any more. */
  private void receive(HttpContent part) {
    if (body != null) {
      body.receive(part);
    }
  }

  /** The response to a request whose head was served already may be in progress. */
  private void refuse(ChannelHandlerContext ctx, Refused refusal) {
    begin(ctx);
    last = true;
    deaf = true;
    if (body != null) {
      body.abort("the body was refused");
    }
    if (current == null || current.take()) {
      write(ctx, refusal.answer(), refusal.cors());
    }
  }

  private void serve(ChannelHandlerContext ctx, HttpRequest request, Supplier<HttpCall> reading) {
    last |= !HttpUtil.isKeepAlive(request);
    HttpCall call;
    try {
      call = reading.get();
    } catch (IllegalArgumentException _) {
      write(ctx, ErrorResponses.BAD_REQUEST, dispatcher.origins().headers(request.headers()));
      return;
    }
    current = new HttpExchange(this, ctx, call, dispatcher.origins());
    isForEndpoint = dispatcher.isForEndpoint(call);
    dispatcher.dispatch(current);
  }

  private InetAddress client(ChannelHandlerContext ctx, HttpRequest request) {
    InetAddress peer = ((InetSocketAddress) ctx.channel().remoteAddress()).getAddress();
    return behindProxy ? ForwardedFor.client(request.headers(), peer) : peer;
  }

  void write(ChannelHandlerContext ctx, HttpAnswer answer, Map<String, String> cors) {
    answering = true;
    leaveBody();
    deadlines.enter(Phase.ANSWERING);
    HttpResponse response = Responses.of(answer, cors, !last);
    ChannelFuture written =
        switch (answer.body()) {
          case HttpAnswer.Whole _ -> ctx.writeAndFlush(response);
          case HttpAnswer.Streamed streamed ->
              new StreamWriter(ctx, streamed, () -> deadlines.enter(Phase.ANSWERING))
                  .write(response, !isHead());
        };
    var _ = written.addListener(_ -> written(ctx, written));
  }

  /** The unread rest of a body cannot be told apart from the next request afterwards. */
  private void leaveBody() {
    if (body != null && body.abort("the request was answered")) {
      last = true;
      deaf = true;
      gate.close();
    }
  }

  private boolean isHead() {
    return current != null && current.call().method().equals("HEAD");
  }

  private void written(ChannelHandlerContext ctx, ChannelFuture written) {
    current = null;
    body = null;
    answering = false;
    gate.forgetBody();
    if (deaf && !inputEnded && written.isSuccess()) {
      letFinish((DuplexChannel) ctx.channel());
      return;
    }
    if (last || !written.isSuccess()) {
      var _ = ctx.close();
      return;
    }
    deadlines.enter(Phase.IDLE);
    ctx.channel().config().setAutoRead(true); // may bring a request that has arrived already
    closeIfDone(ctx);
  }

  private void closeIfDone(ChannelHandlerContext ctx) {
    if (inputEnded && current == null && !answering) {
      var _ = ctx.close();
    }
  }

  /**
   * The rest of a refused request is read and discarded until the client closes the connection or
   * the deadline passes: closing it while the client sends would lose the response.
   */
  private static void letFinish(DuplexChannel channel) {
    var _ = channel.shutdownOutput();
    channel.config().setAutoRead(true);
  }

  /** Closes the connection: immediately, or after the response that is being sent or prepared. */
  void finish(ChannelHandlerContext ctx) {
    last = true;
    if (answering) {
      return;
    }
    if (current == null || isForEndpoint) {
      var _ = ctx.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      inputEnded(ctx);
    }
    ctx.fireUserEventTriggered(event);
  }

  /** The response to an earlier request is still sent, unless it may take long. */
  private void inputEnded(ChannelHandlerContext ctx) {
    inputEnded = true;
    if (body != null && body.abort("the client ended the request early")) {
      var _ = ctx.close();
    } else if (current != null && current.isWatched()) {
      var _ = ctx.close();
    } else {
      closeIfDone(ctx);
    }
  }

  /** The response may take long, and the handler waits for the loss of the connection. */
  void watched(ChannelHandlerContext ctx) {
    if (inputEnded) {
      var _ = ctx.close();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    gate.forgetBody();
    if (body != null) {
      body.abort("the connection was lost");
    }
    if (current != null) {
      current.lost();
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    LOG.debug("A connection failed", cause);
    var _ = ctx.close();
  }
}
