package dev.parley.engine.stability;

import dev.parley.engine.space.Shape;
import dev.parley.model.Package;
import java.util.List;
import java.util.OptionalInt;

/** What the states of a graph model stand for. */
public sealed interface States {
  int size();

  /** Option form: the feasible packages in index order. */
  record Packages(Shape shape, StateIndex index) implements States {
    @Override
    public int size() {
      return index.size();
    }

    public Package deal(int state) {
      return shape.deal(index.code(state));
    }

    /** The state of a package by its index; empty where the rules exclude it. */
    public OptionalInt state(long code) {
      return index.state(code);
    }
  }

  /** Graph form: states with names of their own. */
  record Named(List<String> ids) implements States {
    public Named {
      ids = List.copyOf(ids);
    }

    @Override
    public int size() {
      return ids.size();
    }
  }
}
