package dev.parley.verify;

import dev.parley.model.Case;
import dev.parley.model.Issue;
import dev.parley.model.Question;
import dev.parley.verify.document.Value;
import dev.parley.verify.world.Unverifiable;
import dev.parley.verify.world.World;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The verdict where some numbers are not at their centres; by a whole recount each time. */
final class Elsewhere {
  /** Packages that are visited at most, all recounts together. */
  private static final BigInteger MOST_VISITS = BigInteger.ONE.shiftLeft(24);

  private final Case negotiation;
  private final Value certificate;
  private final Question question;
  private BigInteger left = MOST_VISITS;

  Elsewhere(Case negotiation, Value certificate, Question question) {
    this.negotiation = negotiation;
    this.certificate = certificate;
    this.question = question;
  }

  /** Whether another recount is within reach. */
  boolean affordable(World world) {
    return left.compareTo(world.packages()) >= 0;
  }

  /** Whether a number moves the equilibrium of a promise, which is not solved here. */
  static boolean behindPromise(String path) {
    return path.startsWith("guarantees.");
  }

  /** The same of so many recounts of another case with the same issues. */
  boolean affordable(Case other, int recounts) {
    BigInteger packages = BigInteger.valueOf(recounts);
    for (Issue issue : other.issues()) {
      packages = packages.multiply(BigInteger.valueOf(issue.options().size()));
    }
    return left.compareTo(packages) >= 0;
  }

  /** The verdict; empty where a party is left without weights. */
  Optional<String> verdict(Map<String, BigFraction> replaced) {
    return verdict(negotiation, replaced);
  }

  /** The verdict of another case with the same promises. */
  Optional<String> verdict(Case other, Map<String, BigFraction> replaced) {
    try {
      World world = new World(other, new Promises(other, certificate, replaced).numbers());
      left = left.subtract(world.packages());
      return Optional.of(new Survey(world, question, false).verdict());
    } catch (Unverifiable _) {
      return Optional.empty();
    }
  }
}
