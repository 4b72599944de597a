package dev.parley.engine.promise;

/**
 * Credibilities that are best replies to each other, and what follows from them.
 *
 * @param residual max |F_j(q) − q_j|
 * @param radius spectral radius of the best replies' derivative
 */
public record Equilibrium(Prospect prospect, double residual, double radius) {
  /** Whether simultaneous best replies return to it after a small disturbance. */
  public boolean stable() {
    return radius < 1;
  }
}
