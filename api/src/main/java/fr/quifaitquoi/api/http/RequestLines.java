package fr.quifaitquoi.api.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;

/**
 * Looks at each request line before the framework does: addresses that a person typed or an old
 * link holds ({@code |}, a lone {@code %}) are mended as browsers do, and one that is too long
 * keeps its path, so that the refusal speaks the language of its route.
 */
@Singleton
final class RequestLines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  /** In characters: a parameter of 10,000 characters of three encoded bytes fits, two do not. */
  static final int MAX_LENGTH = 65_536;

  /** Set on a request whose address was cut. Whoever sends it gets the refusal, no more. */
  static final String CUT = "X-Adresse-Coupee";

  private static final int KEPT = 200;

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Customizer(null));
    return event.getBean();
  }

  private record Customizer(@org.jspecify.annotations.Nullable Channel channel)
      implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new Customizer(channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel != null
          && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND) != null) {
        channel
            .pipeline()
            .addBefore(
                ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "request-lines", new Mender());
      }
    }
  }

  private static final class Mender extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
        mend(request);
      }
      context.fireChannelRead(message);
    }
  }

  private static void mend(HttpRequest request) {
    String address = request.uri();
    if (address.length() > MAX_LENGTH) {
      int query = address.indexOf('?');
      int end = Math.min(query < 0 ? KEPT : query, KEPT);
      request.setUri(mended(address.substring(0, end)));
      request.headers().set(CUT, "1");
      return;
    }
    String mended = mended(address);
    if (!mended.equals(address)) {
      request.setUri(mended);
    }
  }

  /** The address with everything that a URI cannot hold percent-encoded. */
  static String mended(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (isIllegal(address, i)) {
        return encodeFrom(address, i);
      }
    }
    return address;
  }

  private static String encodeFrom(String address, int first) {
    StringBuilder mended = new StringBuilder(address.length() + 32).append(address, 0, first);
    for (int i = first; i < address.length(); i++) {
      if (isIllegal(address, i)) {
        // Netty reads the request line as Latin-1: a character is a byte.
        mended.append('%').append(hex(address.charAt(i) >> 4)).append(hex(address.charAt(i)));
      } else {
        mended.append(address.charAt(i));
      }
    }
    return mended.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit & 0xF, 16));
  }

  private static boolean isIllegal(String address, int i) {
    char c = address.charAt(i);
    if (c == '%') {
      return i + 2 >= address.length()
          || Character.digit(address.charAt(i + 1), 16) < 0
          || Character.digit(address.charAt(i + 2), 16) < 0;
    }
    return c <= ' ' || c >= 0x7f || "\"<>\\^`{|}[]#".indexOf(c) >= 0;
  }
}
