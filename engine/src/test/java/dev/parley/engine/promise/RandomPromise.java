package dev.parley.engine.promise;

import dev.parley.engine.promise.Promise.Guarantor;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Promises in the region that cases use, and somewhat beyond. */
final class RandomPromise {
  private RandomPromise() {}

  static Promise of(RandomGenerator random, Trigger trigger, int size) {
    return new Promise(
        List.of(Form.values()).get(random.nextInt(4)),
        trigger,
        random.nextDouble(0, 0.5),
        new Promise.Protege(
            random.nextBoolean()
                ? OptionalDouble.empty()
                : OptionalDouble.of(random.nextDouble(50, 100)),
            random.nextDouble(10, 50)),
        new Promise.Challenger(
            random.nextDouble(30, 100), random.nextDouble(5, 50), random.nextDouble(0, 50)),
        IntStream.range(0, size).mapToObj(j -> guarantor(random, "g" + j)).toList(),
        new Promise.Noise(
            random.nextDouble(2, 10), random.nextDouble(2, 10), random.nextDouble(2, 15)),
        0);
  }

  static Guarantor guarantor(RandomGenerator random, String name) {
    return new Guarantor(
        name,
        random.nextDouble(0, 120),
        random.nextDouble(10, 80),
        random.nextDouble(0, 40),
        List.of(0.0, 0.0, 10.0, 20.0).get(random.nextInt(4)),
        random.nextDouble(0, 0.9));
  }
}
