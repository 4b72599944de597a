package dev.parley.verify.world;

/** A case that gives no answer, so that none can be checked against it. */
public final class Unverifiable extends RuntimeException {
  public Unverifiable(String message) {
    super(message);
  }
}
