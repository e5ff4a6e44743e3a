package fr.quifaitquoi.api;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command named by {@code args}. */
  public static void main(String[] args) {
    System.exit(args.length == 0 ? 2 : 0);
  }
}
