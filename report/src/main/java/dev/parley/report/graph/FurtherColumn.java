package dev.parley.report.graph;

import dev.parley.engine.stability.FurtherConcepts;
import dev.parley.engine.stability.StateSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one of the further concepts says about each state. */
record FurtherColumn(String name, StateSet states) {

  /** Those that were asked for: equilibria of each kind first, then for whom states are stable. */
  static List<FurtherColumn> of(FurtherConcepts further) {
    List<FurtherColumn> columns = new ArrayList<>();
    further
        .coalitions()
        .ifPresent(c -> {
          c.equilibria().forEach((k, s) -> columns.add(equilibrium(k.id(), s)));
          c.rows()
              .forEach(row -> {
                String members = String.join("+", row.members());
                row.stable().forEach((k, s) -> columns.add(stable(members, k.id(), s)));
              });
        });
    further
        .limited()
        .ifPresent(l -> {
          l.limited().forEach(r -> columns.add(stable(r.party(), "l" + l.horizon(), r.stable())));
          l.nonMyopic().forEach(r -> columns.add(stable(r.party(), "non-myopic", r.stable())));
        });
    further
        .strength()
        .ifPresent(t -> {
          t.strongEquilibria().forEach((k, s) -> columns.add(equilibrium("strong " + k.id(), s)));
          t.rows()
              .forEach(row ->
                  row.strong()
                      .forEach((k, s) -> columns.add(stable(row.party(), "strong " + k.id(), s))));
        });
    further
        .unknown()
        .ifPresent(u ->
            u.tables()
                .equilibria()
                .forEach((extension, concepts) -> {
                  String known = "unknown " + extension.name().toLowerCase(Locale.ROOT);
                  concepts.forEach((k, s) -> columns.add(equilibrium(known + " " + k.id(), s)));
                }));
    return columns;
  }

  private static FurtherColumn equilibrium(String concept, StateSet states) {
    return new FurtherColumn("equilibrium " + concept, states);
  }

  private static FurtherColumn stable(String party, String concept, StateSet states) {
    return new FurtherColumn(party + " " + concept, states);
  }
}
