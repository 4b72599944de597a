package dev.parley.engine.sensitivity;

import java.util.List;
import java.util.Optional;

/** Keeps outcomes beyond the end of a run, so that an interrupted run can be resumed. */
public interface Memory {
  /** Forgets everything. */
  Memory NONE =
      new Memory() {
        @Override
        public Optional<List<Outcome>> recall(String series, int from, int size) {
          return Optional.empty();
        }

        @Override
        public void keep(String series, int from, List<Outcome> outcomes) {}
      };

  /** Outcomes {@code from} to {@code from + size} of a series, if all of them were kept. */
  Optional<List<Outcome>> recall(String series, int from, int size);

  /** Called once per part of a series that was computed, from any thread, in any order. */
  void keep(String series, int from, List<Outcome> outcomes);
}
