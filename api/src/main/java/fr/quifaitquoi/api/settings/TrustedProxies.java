package fr.quifaitquoi.api.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * The machines whose word is taken on which address the caller typed: reverse proxies.
 *
 * @param ranges none when nobody is believed
 */
public record TrustedProxies(List<Range> ranges) {
  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  public TrustedProxies {
    ranges = List.copyOf(ranges);
  }

  /**
   * Addresses that begin alike.
   *
   * @param bits how many bits count
   */
  public record Range(InetAddress address, int bits) {
    /**
     * @throws IllegalArgumentException when the text is neither an address nor a range
     */
    static Range of(String text) {
      int slash = text.indexOf('/');
      InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int all = address.getAddress().length * 8;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > all) {
        throw new IllegalArgumentException(text);
      }
      return new Range(address, bits);
    }

    boolean contains(InetAddress other) {
      byte[] ours = address.getAddress();
      byte[] theirs = other.getAddress();
      if (ours.length != theirs.length) {
        return false;
      }
      int whole = bits / 8;
      int rest = bits % 8;
      int mask = 0xff00 >> rest & 0xff;
      return Arrays.equals(ours, 0, whole, theirs, 0, whole)
          && (rest == 0 || (ours[whole] & mask) == (theirs[whole] & mask));
    }
  }

  /**
   * Reads {@code 127.0.0.1,10.0.0.0/8}.
   *
   * @throws IllegalArgumentException when a part is neither an address nor a range
   */
  static TrustedProxies parse(String text) {
    return text.isBlank()
        ? NONE
        : new TrustedProxies(
            Arrays.stream(text.split(",")).map(String::strip).map(Range::of).toList());
  }

  /** Whether that machine is believed. */
  public boolean trusts(InetAddress machine) {
    return ranges.stream().anyMatch(range -> range.contains(machine));
  }
}
